--- A record's text in pieces of a size, for search and language models: nutgraf.chunks.
--
-- The text is taken apart into atoms that are not cut: sentences, lines of code, rows of tables, headings (each with
-- what comes after it). Atoms are packed in their order; a chunk is one span of record.text. A new one begins with a
-- post, at a heading once it is half full, and where the next atom would not fit. What is larger than a chunk by itself
-- is cut between words, or between characters where it has no spaces.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

local MOST = 2 ^ 31
local HALF = 0.5          -- of the budget: a chunk that full ends at the next heading
local TOKEN_BYTES = 4     -- of a language model's token, on average
local MODULI = { 4294967291, 4294967279 } -- primes below 2^32

---@class nutgraf.Chunk
---@field id string of its headings and its text: stays while they stay, wherever it stands
---@field text string the record's text from `start` to `stop`
---@field start integer first byte in record.text
---@field stop integer last byte
---@field size integer in the unit that was asked for
---@field headings? string[] those that it stands under, the outermost first; of a post its headline
---@field post? integer number of its post
---@field source? {first: integer, last: integer} its bytes in the decoded page, of a record made with `offsets`

--- What nutgraf.chunks and the format `chunks` may be told.
---@type nutgraf.OptionSpecs
M.options = {
  budget = { type = "integer", minimum = 1, maximum = MOST, default = 2000, help = "the most that a chunk may have" },
  overlap = { type = "integer", minimum = 0, maximum = MOST, default = 0,
    help = "how much of a chunk's end the next begins with, in whole sentences" },
  unit = { type = "string", choices = { "characters", "words", "tokens" }, default = "characters",
    help = "what is counted; a token is 4 bytes" },
}

-- ---- where blocks stand ----

-- The blocks of a text with their places, one after the other; those that it does not show have none.
local function placed(blocks, text, from, stop)
  local list, at = {}, from
  for _, block in ipairs(blocks) do
    local words = block.type ~= "figure" and block.text
    words = words and require("nutgraf.page.content").without_objects(words)
    if words and words ~= "" then
      local mark = text:sub(at, at + #words - 1) ~= words and text:match("^ *[-%d]%d*%.? ", at) or ""
      local start = at + #mark
      if text:sub(start, start + #words - 1) ~= words or start + #words - 1 > stop then return nil end
      list[#list + 1] = { block = block, start = at, words = start, stop = start + #words - 1 }
      at = start + #words + 2
    end
  end
  return list
end

-- A text that its blocks do not tell: paragraphs between empty lines.
local function paragraphs(text, from, stop)
  local list, at = {}, from
  while at <= stop do
    local first, last = text:find("\n%s*\n", at)
    if not first or first > stop then first, last = stop + 1, stop end
    if text:find("%S", at) and first > at then
      list[#list + 1] = { block = { type = "paragraph" }, start = at, words = at, stop = first - 1 }
    end
    at = last + 1
  end
  return list
end

-- ---- atoms ----

-- Adds an atom without the white space at its ends; `joined` where it must not begin a chunk.
local function add(atoms, text, start, stop, fields)
  while start <= stop and text:find("^%s", start) do start = start + 1 end
  while stop >= start and text:find("^%s", stop) do stop = stop - 1 end
  if stop < start then return end
  local atom = { start = start, stop = stop }
  for name, value in pairs(fields) do atom[name] = value end
  atoms[#atoms + 1] = atom
end

local by_lines = { code = true, table = true, math = true }

local function add_block(atoms, text, entry, fields)
  local kind = entry.block.type
  if kind == "heading" then
    fields.heading = entry.block
    add(atoms, text, entry.start, entry.stop, fields)
    fields.heading = nil
  elseif by_lines[kind] then
    local at = entry.start
    while at <= entry.stop do
      local line_end = text:find("\n", at, true)
      line_end = line_end and line_end <= entry.stop and line_end or entry.stop + 1
      add(atoms, text, at, line_end - 1, fields)
      at = line_end + 1
    end
  else
    local words = text:sub(entry.words, entry.stop)
    for i, span in ipairs(core.sentences(words) or {}) do
      local start = i == 1 and entry.start or entry.words + span.start - 1 -- a list's mark stays with its item
      add(atoms, text, start, entry.words + span.stop - 1, fields)
    end
  end
end

-- The headings that hold after a heading.
local function path_after(path, block)
  local level, new = block.level or 1, {}
  for _, entry in ipairs(path) do
    if entry.level < level then new[#new + 1] = entry end
  end
  new[#new + 1] = { level = level, text = block.text }
  return new
end

local function add_entries(atoms, text, entries, fields)
  for _, entry in ipairs(entries) do
    if entry.block.type == "heading" and entry.block.text then fields.path = path_after(fields.path, entry.block) end
    fields.source = entry.block.source
    add_block(atoms, text, entry, fields)
  end
end

local function atoms_of_posts(atoms, record, text)
  local at = 1
  local function place(words)
    if not words or words == "" then return nil end
    if text:sub(at, at + #words - 1) ~= words then return nil, true end
    local start = at
    at = at + #words + 2
    return start, start + #words - 1
  end
  local path = {}
  for _, paragraph in ipairs(record.lead or {}) do
    local start, stop = place(paragraph)
    if not start then return false end
    add_entries(atoms, text, { { block = { type = "paragraph" }, start = start, words = start, stop = stop } },
      { path = path })
  end
  for i, post in ipairs(record.posts) do
    local start, stop = place(post.headline)
    if not start and stop then return false end
    local fields = { post = i, path = post.headline and { { level = 0, text = post.headline } } or {} }
    if start then
      fields.heading = { level = 0 }
      add(atoms, text, start, stop, fields)
      fields.heading = nil
    end
    start, stop = place(post.text)
    if not start and stop then return false end
    if start then
      add_entries(atoms, text, post.blocks and placed(post.blocks, text, start, stop) or paragraphs(text, start, stop),
        fields)
    end
  end
  return true
end

local function atoms_of(record)
  local text, atoms = record.text, {}
  if record.posts and atoms_of_posts(atoms, record, text) then return atoms end
  atoms = {}
  local entries = not record.posts and record.blocks and placed(record.blocks, text, 1, #text)
  add_entries(atoms, text, entries or paragraphs(text, 1, #text), { path = {} })
  return atoms
end

-- ---- sizes ----

local counters = {
  characters = function(text) return #text - select(2, text:gsub("[\128-\191]", "")) end,
  words = strings.words,
  tokens = function(text) return math.ceil(#text / TOKEN_BYTES) end,
}

-- Where to cut a piece that is too large: at the space nearest after its middle, or before, else at a character.
local function cut_of(text, start, stop)
  local middle = start + math.floor((stop - start) / 2)
  local space = text:sub(middle, stop - 1):find "%s"
  if space then return middle + space - 1 end
  local before = text:sub(start, middle):match "^.*()%s"
  if before and before > 1 then return start + before - 1 end
  local beginning = core.truncate(text:sub(start, stop), { bytes = middle - start + 1 })
  if #beginning == 0 then beginning = text:match("^[^\128-\191][\128-\191]*", start) or text:sub(start, start) end
  return start + #beginning - 1
end

-- An atom as pieces that fit.
local function fitting(atom, text, budget, count, out)
  local size = count(text:sub(atom.start, atom.stop))
  local cut = size > budget and atom.stop > atom.start and cut_of(text, atom.start, atom.stop)
  if not cut or cut >= atom.stop then
    atom.size = size
    out[#out + 1] = atom
    return
  end
  for _, range in ipairs { { atom.start, cut }, { cut + 1, atom.stop } } do
    local pieces = {}
    add(pieces, text, range[1], range[2], { path = atom.path, post = atom.post, source = atom.source })
    if pieces[1] then fitting(pieces[1], text, budget, count, out) end
  end
end

-- ---- packing ----

local function id_of(chunk, taken)
  local words, parts = table.concat(chunk.headings or {}, "\n") .. "\n\n" .. chunk.text, {}
  for i, modulus in ipairs(MODULI) do
    local sum = 0
    for k = 1, #words do sum = (sum * 257 + words:byte(k)) % modulus end
    parts[i] = ("%08x"):format(sum)
  end
  local id = table.concat(parts)
  taken[id] = (taken[id] or 0) + 1
  return taken[id] == 1 and id or id .. "-" .. taken[id]
end

local function chunk_of(atoms, first, last, text, measure)
  local chunk = { start = atoms[first].start, stop = atoms[last].stop, post = atoms[first].post }
  chunk.text, chunk.size = text:sub(chunk.start, chunk.stop), measure(first, last)
  for i = first, last do
    local source = atoms[i].source
    if source then
      chunk.source = chunk.source or { first = source.first, last = source.last }
      chunk.source.first = math.min(chunk.source.first, source.first)
      chunk.source.last = math.max(chunk.source.last, source.last)
    end
  end
  for _, entry in ipairs(atoms[first].path) do
    chunk.headings = chunk.headings or {}
    table.insert(chunk.headings, entry.text)
  end
  return chunk
end

-- The size of a run of atoms with what stands between them, from sums, so that no text is counted twice.
local function measures(atoms, text, count, unit)
  local sums = { [0] = 0 }
  for i, atom in ipairs(atoms) do
    local before = atoms[i - 1]
    local gap = before and atom.start > before.stop + 1 and text:sub(before.stop + 1, atom.start - 1) or ""
    atom.gap = gap ~= "" and count(gap) or 0
    sums[i] = sums[i - 1] + atom.gap + atom.size
  end
  return function(first, last)
    if unit == "tokens" then return math.ceil((atoms[last].stop - atoms[first].start + 1) / TOKEN_BYTES) end
    return sums[last] - sums[first] + atoms[first].size
  end
end

-- The first atom of the next chunk: back over whole atoms of the same post, `overlap` at most.
local function overlapping(atoms, first, next_atom, options, measure)
  local start = next_atom
  while start - 1 > first and atoms[start - 1].post == atoms[next_atom].post and
    not atoms[start - 1].heading and measure(start - 1, next_atom - 1) <= options.overlap and
    measure(start - 1, next_atom) <= options.budget do
    start = start - 1
  end
  return start
end

--- Cuts a record into chunks.
---@param record nutgraf.Record with a text
---@param options table checked: budget, overlap, unit; count(text) in the place of the unit
---@return nutgraf.Chunk[]
---
--- Errors: raises what `count` raises; nutgraf.chunks checks the options.
---
--- Example:
---   local chunks = require "nutgraf.text.chunks"
---   for _, chunk in ipairs(chunks.cut({ text = "One sentence. Another one. A third." },
---     { budget = 5, overlap = 0, unit = "words" })) do print(chunk.start, chunk.stop, chunk.text) end
---   --> 1	26	One sentence. Another one.
---   --> 28	35	A third.
function M.cut(record, options)
  local text, chunks, atoms, taken = record.text, {}, {}, {}
  if not text or not text:find "%S" then return chunks end
  local count = options.count or counters[options.unit]
  for _, atom in ipairs(atoms_of(record)) do fitting(atom, text, options.budget, count, atoms) end
  local measure = measures(atoms, text, count, not options.count and options.unit)
  local first = 1
  local function flush(last, start)
    if last >= first then chunks[#chunks + 1] = chunk_of(atoms, first, last, text, measure) end
    first = start
  end
  for i = 2, #atoms do
    local atom, before = atoms[i], atoms[i - 1]
    if atom.post ~= before.post then
      flush(i - 1, i)
    elseif atom.heading and not before.heading and measure(first, i - 1) >= options.budget * HALF then
      flush(i - 1, i)
    elseif measure(first, i) > options.budget then
      local last = i - 1
      while last > first and atoms[last].heading do last = last - 1 end -- a heading goes with what it heads
      if atoms[last].heading then last = i - 1 end
      flush(last, last < i - 1 and last + 1 or overlapping(atoms, first, i, options, measure))
      if measure(first, i) > options.budget then flush(i - 1, i) end
    end
  end
  if #atoms > 0 then flush(#atoms, #atoms + 1) end
  for _, chunk in ipairs(chunks) do chunk.id = id_of(chunk, taken) end
  return chunks
end

return M
