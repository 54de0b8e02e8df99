--- What the trainer of the content model reads: `nutgraf dump-features`, for developers only.
--
-- For each page a line of JSON, {path, rows, tile, names, bytes, ...}, and after it `bytes` bytes of
-- native floats: tile after tile, in a tile column after column. See csrc/training/content.py.
local authors = require "nutgraf.metadata.authors"
local core = require "nutgraf.core"
local day_choice = require "nutgraf.metadata.dates.day_choice"
local json = require "nutgraf.structured.json"
local kind = require "nutgraf.metadata.kind"
local source = require "nutgraf.command.source"
local time = require "nutgraf.page.time"
local title = require "nutgraf.metadata.title"

local M = {}

-- A file of lines "family TAB token TAB weight".
local function read_lexicons(path)
  local families = {}
  for line in assert(io.open(path, "rb")):lines() do
    local family, token, weight = line:match("^(%S+)\t(.*)\t(%-?%d+)$")
    families[family] = families[family] or {}
    families[family][token] = tonumber(weight)
  end
  return core.lexicons(families)
end

-- A line of JSON for each page: what `describe`(record, context) returns after the posts stage, or before it.
local function dump_records(paths, describe, without_posts)
  local nutgraf = require "nutgraf"
  local stage = nutgraf.stage
  local stages = { stage.parse(), stage.metadata(), describe }
  if not without_posts then table.insert(stages, 3, stage.posts()) end
  local run = nutgraf.pipeline(stages)
  for _, path in ipairs(paths) do
    io.write(json.encode(assert(run(assert(source.read(path))))), "\n")
  end
end

-- The titles that a page offers, with what speaks for each; see csrc/training/titles.py.
local function titles_of(record, context)
  return { canonical = record.canonical, titles = title.entries(title.of(context), context.about) }
end

-- The lists of authors that a page offers, and nobody; see csrc/training/authors.py.
local function authors_of(record, context)
  local first = record.posts and record.posts[1] and record.posts[1].authors
  local entries = {}
  for i, entry in ipairs(authors.entries(context.author_candidates, context.about)) do
    entries[i] = { names = entry.names, features = entry.features }
  end
  return { canonical = record.canonical, told = record.kind, first = first, lists = entries }
end

local function tokens_of(record, context)
  local tokens = {}
  for token in pairs(kind.tokens(record, context)) do tokens[#tokens + 1] = token end
  return tokens
end

-- The days that a page names, with what speaks for each and for none; see csrc/training/dates.py.
local function days_of(record, context)
  if not context.dates then return {} end
  local entries = day_choice.entries(context.dates.mentions, context.dates.page)
  for _, entry in ipairs(entries) do
    entry.date = entry.mentions and time.iso(entry.mentions[1].t):sub(1, 10)
    entry.mentions, entry.facts = nil, nil
  end
  record.published = nil
  return { canonical = record.canonical, days = entries, tokens = tokens_of(record, context),
    numbers = context.page.made.numbers }
end

-- What speaks for the kind of a page; see csrc/training/kinds.py.
local function kind_of(record, context)
  if not context.document then return {} end
  return { tokens = tokens_of(record, context), numbers = context.page.made.numbers,
    decided = record.posts and record.kind }
end

--- Writes the features of pages to standard output.
-- @param paths list of files
-- @param options table: lexicon = path of a lexicon file to use instead of the built-in one;
--   tokens = true adds text, tokens and elements to the line; titles = true, authors = true, dates = true,
--   kinds = true write those instead
function M.dump(paths, options)
  if options.titles then return dump_records(paths, titles_of) end
  if options.authors then return dump_records(paths, authors_of) end
  if options.dates then return dump_records(paths, days_of, true) end
  if options.kinds then return dump_records(paths, kind_of) end
  local lexicons = options.lexicon and read_lexicons(options.lexicon)
  for _, path in ipairs(paths) do
    local document = assert(core.parse(assert(source.read(path))))
    local page = assert(core.features(assert(core.segment(document)), lexicons))
    local line = { path = path, rows = #page.rows, tile = page.tile, names = page.names, bytes = #page.values }
    if options.tokens then line.texts, line.elements = page.rows, page.elements end
    io.write(json.encode(line), "\n", page.values)
    document:close()
  end
end

return M
