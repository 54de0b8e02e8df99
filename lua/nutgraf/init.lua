--- The front door of nutgraf.
--
--   local nutgraf = require "nutgraf"
--   local record = nutgraf.extract(html, { url = "https://example.org/live" })
--   for _, post in ipairs(record.posts or {}) do print(post.published, post.headline) end
local core = require "nutgraf.core"
local options = require "nutgraf.options"
local pipeline = require "nutgraf.pipeline"
local stages = require "nutgraf.stages"

local M = { version = core.version }

--- The stages that come with nutgraf: nutgraf.stage.NAME(options) makes one.
M.stage = stages.constructors

--- Makes the constructor of a stage of your own; see nutgraf.pipeline.define_stage.
M.define_stage = pipeline.define_stage

--- Makes a pipeline of stages and functions; see nutgraf.pipeline.new.
M.pipeline = pipeline.new

--- Parses a page.
-- @param html string of bytes in any encoding
-- @param given table?: charset, max_bytes, max_nodes, max_depth, max_attributes, max_milliseconds
-- @return document, or nil, message, code
M.parse = core.parse

--- Parses a page that arrives in chunks: parser:feed(chunk), parser:finish(); see nutgraf.parser.
-- @param given table?: as for nutgraf.parse
-- @return parser
M.parser = require("nutgraf.page.parser").new

local extract_options = {
  url = { type = "string", help = "where the page is from" },
  charset = { type = "string", help = "encoding that the transport named" },
  input = { type = "string", choices = { "auto", "html", "text" }, default = "auto" },
  preset = { type = "string", choices = { "balanced", "precision", "recall" }, help = "what content to prefer" },
  now = { type = "string", help = "the clock for relative dates, ISO 8601" },
  sentences = { type = "number", default = 3, help = "sentences of the summary; 0 for none" },
  method = { type = "string", help = "how to summarise" },
  pipeline = { type = "table", help = "a pipeline to run instead of the default one" },
  max_bytes = { type = "number" }, max_nodes = { type = "number" }, max_depth = { type = "number" },
  max_attributes = { type = "number" }, max_milliseconds = { type = "number" },
}

local truncate_options = { graphemes = { type = "number" }, words = { type = "number" }, bytes = { type = "number" } }

--- The default pipeline.
-- @param given table?: `sentences` and `method` of the summary
-- @return pipeline
function M.default_pipeline(given)
  given = given or {}
  local stage = M.stage
  local default = M.pipeline {
    stage.parse(),
    stage.metadata(),
    stage.dump(),
    stage.posts(),
    stage.content(),
    stage.normalize(),
    stage.language(),
  }
  if given.sentences == 0 then return default end
  return default .. stage.summarize { sentences = given.sentences, method = given.method }
end

--- What a page, or a text that was stripped of its markup, says.
-- @param input string of bytes in any encoding, or an iterator of chunks
-- @param given table?: url, charset, input = "auto"|"html"|"text", preset =
--   "balanced"|"precision"|"recall", now, sentences, method, pipeline, and the limits of nutgraf.parse
-- @return record (a table with title, authors, published, blocks, posts, text, …; absent means
--   unknown), or nil, message, code
function M.extract(input, given)
  local checked = options.check("nutgraf.extract", given, extract_options, 2)
  local run = checked.pipeline or M.default_pipeline(checked)
  checked.kind, checked.input = checked.input, nil
  return run(input, checked)
end

-- What nutgraf.summarize takes as a record.
local function as_record(input)
  if type(input) == "string" then return { kind = "article", text = input } end
  if type(input) ~= "table" then error("nutgraf.summarize: text, list of texts or record expected", 3) end
  if type(input[1]) ~= "string" then return input end
  local posts = {}
  for i, text in ipairs(input) do posts[i] = { text = text } end
  return { kind = "collection", posts = posts, text = table.concat(input, "\n\n") }
end

--- Chooses the sentences that say most.
-- @param input string, a text; list of strings, several articles on one subject; or a record
-- @param given table?: options of the stage `summarize`: sentences (3), words, characters, tokens, method,
--   redundancy, since (an older record: only what is new)
-- @return list of sentences, verbatim and in their order; list of {start, stop, block, post}: where they
--   stand in the text (of several articles: joined by empty lines). Both empty when nothing is fit.
-- Unknown options raise.
function M.summarize(input, given)
  local record = as_record(input)
  local definition = stages.definition "summarize"
  local checked = options.check("nutgraf.summarize", given, definition.options, 2)
  local copy = {}
  for key, value in pairs(record) do copy[key] = value end
  copy = definition.run(copy, {}, checked)
  return copy.summary or {}, copy.citations or {}
end

--- What a newer record says that an older one does not.
-- @param older record
-- @param newer record of the same page
-- @param given table?: as for nutgraf.summarize
-- @return list of the newer record's posts that the older one has not (by id or address, else by headline
--   and text); list of sentences; list of their places, as nutgraf.summarize gives them
function M.update(older, newer, given)
  local chosen = { since = older }
  for key, value in pairs(given or {}) do chosen[key] = value end
  local posts = require("nutgraf.text.novelty").posts(older, newer)
  return posts, M.summarize(newer, chosen)
end

--- Brings a text into one Unicode shape.
-- @param text string
-- @param given table?: options of the stage `normalize`: form ("NFC"), spaces, controls, zero_width, bidi (all
--   true), quotes ("keep"), soft_hyphens, dashes, ellipsis, ligatures, width (all false)
-- @return string; list of its edits {rule, start, stop, before, after} (bytes of the text as it was)
function M.normalize(text, given)
  local checked = options.check("nutgraf.normalize", given, stages.definition("normalize").options, 2)
  checked.report = true
  local result, message, third = core.normalize(text, checked)
  if not result then return nil, message, third end
  return result, third
end

--- A text for caseless comparison: full case folding, "Straße" → "strasse".
M.casefold = core.casefold

--- Undoes damage: wrong decodings, hard lines, hyphens at line ends, lost spaces; see nutgraf.repair.
-- @param text string, UTF-8
-- @param given table?: mojibake (true), dehyphenate, unwrap, unglue (false)
-- @return string; list of edits {rule, start, stop, before, after}
function M.repair(text, given)
  local checked = options.check("nutgraf.repair", given, stages.definition("repair").options, 2)
  return require("nutgraf.text.repair").apply(text, checked)
end

--- Scores a text by the rules of C4, Gopher and FineWeb; see nutgraf.quality.
-- @param text string, UTF-8
-- @return scores by rule; list of the rules that fail; list of lines that line rules would drop
function M.quality(text)
  local quality = require "nutgraf.text.quality"
  local scores, failed = quality.document(text)
  return scores, failed, quality.lines(text)
end

--- What a text is about, in its own words; see nutgraf.keyphrases.
-- @param text string, UTF-8
-- @param given table?: count (10)
-- @return list of {text, score, count}, best first
function M.keyphrases(text, given)
  local checked = options.check("nutgraf.keyphrases", given, { count = { type = "number", default = 10 } }, 2)
  return require("nutgraf.text.keyphrases").find(text, checked.count)
end

--- A text's fingerprint, 16 hexadecimal digits: texts that share most of their words in order have
-- fingerprints that differ in few bits (SimHash). nutgraf.distance(a, b) counts these, 0 to 64; copies of a
-- page with small changes lie within 3 or so, unrelated texts near 32.
M.fingerprint, M.distance = core.fingerprint, core.distance

--- A memory of fingerprints, to find near duplicates in; see nutgraf.duplicates.
-- @param given table?: distance (3)
-- @return memory: memory:add(id, fingerprint), memory:find(fingerprint) -> list of {id, distance}
function M.duplicates(given) return require("nutgraf.text.duplicates").new(given) end

--- Sentences and words as byte spans {start, stop}, 1-based and inclusive as in string.sub.
M.sentences, M.words = core.sentences, core.words

--- Grapheme clusters as byte spans.
function M.graphemes(text) return core.breaks(text, "grapheme") end

--- Cuts a text short, never inside a grapheme cluster (what a reader sees as one character).
-- @param text string, UTF-8
-- @param given table: at least one of `graphemes`, `words`, `bytes`; all that are given hold. With
--   `words` the cut is behind a word; Chinese characters count as one each, Thai and its kin as runs.
-- @return string: the longest beginning within the limits; the text itself when it fits
function M.truncate(text, given)
  local checked = options.check("nutgraf.truncate", given, truncate_options, 2)
  if next(checked) == nil then error("nutgraf.truncate: graphemes, words or bytes expected", 2) end
  return core.truncate(text, checked)
end

--- What changed between two copies of a page; see nutgraf.diff.
-- @param old record
-- @param new record of the same page
-- @return table of changes, empty when there are none
function M.diff(old, new)
  return require("nutgraf.text.diff").diff(old, new)
end

--- A live blog's posts as Markdown, HTML or JSON Feed, oldest or newest first; see nutgraf.timeline.
-- @param record table with posts
-- @param given table?: format ("markdown", "html", "jsonfeed"), order ("oldest", "newest")
-- @return string, or nil, message, code
function M.timeline(record, given)
  return require("nutgraf.render.timeline").render(record, given)
end

--- Writes a record.
-- @param record table
-- @param format string: "text" (default), "markdown", "html", "xhtml", "json" or "jsonl"
-- @param given table?: `fragment` (boolean): HTML as the <article> alone
-- @return string; for "xhtml" also a table: `images` (addresses), `headings` (a tree of {level, text, id, children})
function M.render(record, format, given)
  return require("nutgraf.render").render(record, format, given)
end

return M
