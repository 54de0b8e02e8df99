--- The front door of nutgraf.
--
--   local nutgraf = require "nutgraf"
--   local record = nutgraf.extract(html, { url = "https://example.org/live" })
--   for _, post in ipairs(record.posts or {}) do print(post.published, post.headline) end
--
-- Every function checks its arguments and options: what is wrong raises at the caller's line. Data that
-- cannot be read comes back as nil, message, code.
local core = require "nutgraf.core"
local contexts = require "nutgraf.context"
local options = require "nutgraf.options"
local pipeline = require "nutgraf.pipeline"
local running = require "nutgraf.running"
local sites = require "nutgraf.sites"
local stages = require "nutgraf.stages"

local M = { version = core.version }

local argument = options.argument
local text_spec, record_spec, input_spec = { type = "string", empty = true }, { type = "record" }, { type = "input" }
local fingerprint_spec = { type = "fingerprint" }

local function definition_options(name) return stages.definition(name).options end

local declared = {
  parse = function() return options.without(definition_options "parse", "input") end,
  default_pipeline = function() return options.pick(definition_options "summarize", { "sentences", "method" }) end,
  summarize = function() return definition_options "summarize" end,
  update = function() return options.without(definition_options "summarize", "since") end,
  normalize = function() return options.without(definition_options "normalize", "report") end,
  repair = function() return definition_options "repair" end,
  markdown = function()
    return options.join(options.pick(contexts.options, { "url" }), options.without(definition_options "parse", "input"))
  end,
  chunks = function()
    return options.join(require("nutgraf.text.chunks").options, {
      count = { type = "function", help = "function (text) → number, in the place of the unit" },
    })
  end,
  explain = function()
    return options.join(options.without(contexts.options, "data", "explain"), stages.call_options(), {
      html = { type = "boolean", default = false, help = "the page with its blocks coloured" },
    })
  end,
  feed = function()
    return { url = contexts.options.url, charset = definition_options("parse").charset }
  end,
  render = function() return options.without(definition_options "render", "format") end,
  timeline = function() return require("nutgraf.render.timeline").options end,
  duplicates = function() return require("nutgraf.text.duplicates").options end,
  keyphrases = function() return require("nutgraf.text.keyphrases").options end,
  truncate = function()
    local function limit(help) return { type = "integer", minimum = 0, maximum = 2 ^ 53, help = help } end
    return { graphemes = limit "the most grapheme clusters", words = limit "the most words",
      bytes = limit "the most bytes" }
  end,
  extract = function()
    return options.join(contexts.options, stages.call_options(), {
      pipeline = { type = "pipeline", help = "a pipeline to run instead of the default one" },
    })
  end,
}
declared.parser = declared.parse

--- What each function may be told, by its name: declarations as nutgraf.options has them. Made when asked for.
---@type table<string, nutgraf.OptionSpecs>
M.options = setmetatable({}, {
  __index = function(known, name)
    if not declared[name] then return nil end
    known[name] = declared[name]()
    return known[name]
  end,
})

--- The stages that come with nutgraf: nutgraf.stage.NAME(options) makes one; a misspelt name raises with the nearest.
---@type nutgraf.Stages
M.stage = stages.constructors

--- Makes the constructor of a stage of your own: nutgraf.pipeline.define_stage.
M.define_stage = pipeline.define_stage

--- Makes a pipeline of stages and functions: nutgraf.pipeline.new.
M.pipeline = pipeline.new

--- Site scripts in folders: nutgraf.sites.load, nutgraf.sites.fivefilters.
---@type nutgraf.sites
M.sites = sites

--- Makes a site script's table a site: nutgraf.sites.site.
M.site = sites.site

-- ---- pages ----

--- Parses a page, to ask it by CSS selectors and XPath.
---@param html string bytes in any encoding
---@param given? nutgraf.options.parse
---@return nutgraf.core.Document? document
---@return string? message
---@return string? code
---
--- Errors: nil with "empty", "pdf", "image", "binary", "bad_encoding", "too_large", "too_many_nodes", "too_deep",
--- "too_many_attributes", "too_slow" or "no_memory". A wrong argument or option raises.
--- Source: HTML standard, section 13.2, tree construction.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local document = nutgraf.parse("<ul><li>North<li>South</ul>")
---   for _, item in ipairs(document:select("li")) do print(item:text(), item:path()) end
---   --> North	html > body > ul > li:nth-of-type(1)
---   --> South	html > body > ul > li:nth-of-type(2)
---   document:close()
function M.parse(html, given)
  argument("nutgraf.parse", "html", html, text_spec)
  local checked = options.check("nutgraf.parse", given, M.options.parse)
  return core.parse(html, checked)
end

--- Parses a page that arrives in chunks: parser:feed(chunk), parser:finish().
---@param given? nutgraf.options.parser
---@return nutgraf.Parser
---
--- Errors: a wrong option raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local parser = nutgraf.parser()
---   for _, chunk in ipairs { "<p>One ", "two</p>" } do parser:feed(chunk) end
---   print(parser:finish():first("p"):text())
---   --> One two
function M.parser(given)
  local checked = options.check("nutgraf.parser", given, M.options.parser)
  return require("nutgraf.page.parser").new(checked)
end

--- The default pipeline.
---@param given? nutgraf.options.default_pipeline with `sentences` = 0 there is no summary
---@return nutgraf.Pipeline
---
--- Errors: a wrong option raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.default_pipeline { sentences = 0 })
---   --> pipeline: parse > metadata > dump > posts > content > items > normalize > language
function M.default_pipeline(given)
  local checked = options.check("nutgraf.default_pipeline", given, M.options.default_pipeline)
  local stage = M.stage
  local default = M.pipeline {
    stage.parse(),
    stage.metadata(),
    stage.dump(),
    stage.posts(),
    stage.content(),
    stage.items { kinds = { "listing" } },
    stage.normalize(),
    stage.language(),
  }
  if checked.sentences == 0 then return default end
  return default .. stage.summarize { sentences = checked.sentences, method = checked.method }
end

local usual = {} -- default pipelines by their options: a pipeline never changes

local function usual_pipeline(sentences, method)
  local key = tostring(sentences) .. " " .. tostring(method) -- Lua 5.1 formats no nil
  usual[key] = usual[key] or M.default_pipeline { sentences = sentences, method = method }
  return usual[key]
end

--- What a page, or a text that was stripped of its markup, says.
---@param input string|fun(): string? bytes in any encoding, or an iterator of chunks
---@param given? nutgraf.options.extract and what the stages of `pipeline` let the call say
---@return nutgraf.Record? record
---@return string? message
---@return string? code
---
--- Errors: nil with the code of the stage that failed: "empty", "pdf", "image", "binary", "json", "bad_encoding",
--- "too_large", "too_many_nodes", "too_deep", "too_many_attributes", "too_slow", "no_memory". A wrong argument or
--- option raises, so does a script's own stage that fails.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local record = nutgraf.extract("<title>The tide</title><h1>The tide</h1><p>The tide rose by a metre, and every "
---     .. "boat came home before dark.</p>", { sentences = 1 })
---   print(record.title, record.text)
---   --> The tide	The tide rose by a metre, and every boat came home before dark.
---   print(nutgraf.extract "")
---   --> nil	stage 'parse': the input is empty	empty
function M.extract(input, given)
  argument("nutgraf.extract", "input", input, input_spec)
  local specs = M.options.extract
  local own = type(given) == "table" and given.pipeline
  if pipeline.is_pipeline(own) then specs = options.join(specs, running.call_options(own)) end
  local checked = options.check("nutgraf.extract", given, specs, 2, true)
  running.load_sites("nutgraf.extract", checked, 2)
  local run = checked.pipeline or usual_pipeline(checked.sentences, checked.method)
  checked.pipeline = nil
  local bytes, message, code = running.read("nutgraf.extract", run, input, checked, 2)
  if not bytes then return nil, message, code end
  return running.run(run, bytes, checked)
end

--- The pipeline that converts a page or a fragment as it stands, all of it kept: record.blocks and record.text.
---@return nutgraf.Pipeline
---
--- Errors: none.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.conversion())
---   --> pipeline: parse > content
---   print(nutgraf.conversion()("<h2>Tides</h2>", {}).blocks[1].type)
---   --> heading
function M.conversion()
  return M.pipeline { M.stage.parse { input = "html" }, M.stage.content { preset = "everything" } }
end

--- A page or a fragment as Markdown, everything kept: CommonMark with GitHub's tables, tasks, strikethrough and
--- footnotes, and maths between dollars.
---@param html string bytes in any encoding
---@param given? nutgraf.options.markdown
---@return string? markdown
---@return string? message
---@return string? code
---
--- Errors: nil with "empty", "pdf", "image", "binary", "bad_encoding", "too_large", "too_many_nodes", "too_deep",
--- "too_many_attributes", "too_slow" or "no_memory". A wrong argument or option raises.
--- Source: CommonMark 0.31.2; GitHub Flavored Markdown 0.29.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print((nutgraf.markdown("<ol start=2><li>It <b>rose</b><li>It fell</ol>"):gsub("\n", ";")))
---   --> 2. It **rose**;3. It fell;
function M.markdown(html, given)
  argument("nutgraf.markdown", "html", html, text_spec)
  local checked = options.check("nutgraf.markdown", given, M.options.markdown)
  local record, message, code = running.run(M.conversion(), html, checked)
  if not record then return nil, message, code end
  return require("nutgraf.render.markdown").blocks(record.blocks or {}) .. "\n"
end

-- ---- records ----

-- What nutgraf.summarize takes, as a record.
local function as_record(input)
  if type(input) == "string" then return { kind = "article", text = input } end
  if type(input[1]) ~= "string" then return input end
  local posts = {}
  for i, text in ipairs(input) do posts[i] = { text = text } end
  return { kind = "collection", posts = posts, text = table.concat(input, "\n\n") }
end

local function summary_of(record, checked)
  local copy = stages.definition("summarize").run(options.join(record), {}, checked)
  return copy.summary or {}, copy.citations or {}
end

---@class nutgraf.Citation
---@field start? integer first byte of the sentence in the text
---@field stop? integer its last byte
---@field block? integer number of its block
---@field post? integer number of its post, or of its article

--- Chooses the sentences that say most.
---@param input string|string[]|nutgraf.Record a text; several articles on one subject; or a record
---@param given? nutgraf.options.summarize
---@return string[] sentences, verbatim and in their order
---@return nutgraf.Citation[] places in the text, of several articles in that joined by empty lines. Both empty when
---  nothing is fit
---
--- Errors: a wrong argument or option raises.
--- Source: LexRank: G. Erkan, D. Radev, JAIR 22 (2004); TextRank: R. Mihalcea, P. Tarau, EMNLP 2004; the directed
--- graph: H. Zheng, M. Lapata, PacSum, ACL 2019.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local text = "The harbour was closed on Monday after a storm. Divers searched the harbour for the lost buoy. "
---     .. "The harbour opens again on Friday, the harbour master said."
---   local sentences, places = nutgraf.summarize(text, { sentences = 1 })
---   print(sentences[1], places[1].start, places[1].stop)
---   --> The harbour was closed on Monday after a storm.	1	47
function M.summarize(input, given)
  if type(input) ~= "string" then
    local is_list = type(input) == "table" and type(input[1]) == "string"
    if input == nil or type(input) ~= "table" then
      error("nutgraf.summarize: argument 'input': text, list of texts or record expected, got " .. type(input), 2)
    end
    argument("nutgraf.summarize", "input", input, is_list and { type = "list" } or record_spec)
  end
  local checked = options.check("nutgraf.summarize", given, M.options.summarize)
  return summary_of(as_record(input), checked)
end

--- What a newer record says that an older one does not.
---@param older nutgraf.Record
---@param newer nutgraf.Record of the same page
---@param given? nutgraf.options.update
---@return nutgraf.Post[] posts of the newer record that the older one has not (by id or address, else by headline
---  and text)
---@return string[] sentences
---@return nutgraf.Citation[] places
---
--- Errors: a wrong argument or option raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local older = { posts = { { id = "1", text = "The storm has closed the harbour since Monday morning." } } }
---   local newer = { posts = { { id = "2", text = "The harbour opens again on Friday, says its master." },
---     older.posts[1] } }
---   local posts, sentences = nutgraf.update(older, newer)
---   print(#posts, posts[1].id, sentences[1])
---   --> 1	2	The harbour opens again on Friday, says its master.
function M.update(older, newer, given)
  argument("nutgraf.update", "older", older, record_spec)
  argument("nutgraf.update", "newer", newer, record_spec)
  local checked = options.check("nutgraf.update", given, M.options.update)
  checked.since = older
  return require("nutgraf.text.novelty").posts(older, newer), summary_of(newer, checked)
end

--- What changed between two copies of a page.
---@param old nutgraf.Record
---@param new nutgraf.Record of the same page, later
---@return nutgraf.Changes # empty when nothing changed
---
--- Errors: what is no record raises.
--- Source: moved posts by the longest increasing subsequence: C. Schensted, Canadian J. Math. 13 (1961).
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local old = { title = "Ferry", posts = { { id = "1", text = "She is aground." } } }
---   local new = { title = "Ferry", posts = { { id = "2", text = "She floats." },
---     { id = "1", text = "She is aground!" } } }
---   local changes = nutgraf.diff(old, new)
---   print(changes.posts.new[1].post.text, changes.posts.edited[1].id)
---   --> She floats.	1
function M.diff(old, new)
  argument("nutgraf.diff", "old", old, record_spec)
  argument("nutgraf.diff", "new", new, record_spec)
  return require("nutgraf.text.diff").diff(old, new)
end

--- A live blog's posts as one page or feed.
---@param record nutgraf.Record with posts
---@param given? nutgraf.options.timeline
---@return string? text
---@return string? message
---@return string? code
---
--- Errors: nil with "no_posts" for a record without posts. A wrong argument or option raises.
--- Source: JSON Feed 1.1.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print((nutgraf.timeline({ title = "Ferry", posts = { { headline = "She floats", text = "At noon." } } })
---     :match("## [^\n]*")))
---   --> ## She floats
---   print(nutgraf.timeline({ title = "Ferry" }))
---   --> nil	the record has no posts	no_posts
function M.timeline(record, given)
  argument("nutgraf.timeline", "record", record, record_spec)
  local checked = options.check("nutgraf.timeline", given, M.options.timeline)
  return require("nutgraf.render.timeline").render(record, checked)
end

--- Writes a record.
---@param record nutgraf.Record
---@param format? string one of the stage `render`, "text" by default
---@param given? nutgraf.options.render
---@return string text that ends with a line end
---@return table? parts of XHTML: `{images = {address, …}, headings = {{level, text, id, children}, …}}`
---
--- Errors: what is no record, an unknown format and a wrong option raise.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print((nutgraf.render({ title = "The tide" }, "markdown"):gsub("\n", "")))
---   --> # The tide
function M.render(record, format, given)
  argument("nutgraf.render", "record", record, record_spec)
  if format ~= nil then argument("nutgraf.render", "format", format, definition_options("render").format) end
  local checked = options.check("nutgraf.render", given, M.options.render)
  return require("nutgraf.render").render(record, format, checked)
end

--- Says of a page what would make a site script of it, or shows what was kept of it and what not.
---@param html string bytes in any encoding
---@param given? nutgraf.options.explain
---@return string? text a site script with the selectors of what was found; with `html` the page with its blocks
---  coloured and the reason under the pointer
---@return string? message
---@return string? code
---
--- Errors: as for extract; nil with "no_page" for a text without markup. A wrong argument or option raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local html = "<title>Tides</title><h1 class=head>Tides</h1><div id=story><p>The tide rose by a metre, said the "
---     .. "harbour master, and every boat came home before dark.</p></div>"
---   for line in nutgraf.explain(html, { url = "https://www.courier.example/tide" }):gmatch "[^\n]+" do
---     if line:find "=" then print((line:gsub(" %-%- .*", ""))) end
---   end
---   --> local nutgraf = require "nutgraf"
---   -->   host = "courier.example",
---   -->   title = "h1.head",
---   -->   body = "#story",
function M.explain(html, given)
  argument("nutgraf.explain", "html", html, text_spec)
  local checked = options.check("nutgraf.explain", given, M.options.explain)
  local as_html = checked.html
  checked.html = nil
  running.load_sites("nutgraf.explain", checked, 2)
  local text
  local run = M.default_pipeline { sentences = 0 } .. function(record, context)
    if not context.document then return nil, "a text, which has no elements to name", "no_page" end
    text = require(as_html and "nutgraf.explain.page" or "nutgraf.explain.script").write(record, context)
    return record
  end
  local record, message, code = running.run(run, html, checked)
  if not record then return nil, message, code end
  return text
end

--- Cuts a record's text into chunks, for search and language models.
---@param record nutgraf.Record
---@param given? nutgraf.options.chunks and `count`, a function (text) → number in the place of the unit, called once
---  for each sentence, line and row; sizes add up
---@return nutgraf.Chunk[] # in order, each with `id`, `text`, `headings`, `start` and `stop` in record.text, `size`,
---  `post`, and `source` of a record made with `offsets`. No sentence, line of code or row is cut that fits into one
---
--- Errors: a wrong argument or option raises, so does an overlap that is not smaller than the budget.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local record = { blocks = { { type = "heading", level = 2, text = "Tides" }, { type = "paragraph",
---     text = "The tide rose. It fell again." } }, text = "Tides\n\nThe tide rose. It fell again." }
---   for _, chunk in ipairs(nutgraf.chunks(record, { budget = 25 })) do
---     print(chunk.headings[1], chunk.size, (chunk.text:gsub("\n+", " | ")))
---   end
---   --> Tides	21	Tides | The tide rose.
---   --> Tides	14	It fell again.
function M.chunks(record, given)
  argument("nutgraf.chunks", "record", record, record_spec)
  local checked = options.check("nutgraf.chunks", given, M.options.chunks)
  if checked.overlap >= checked.budget then
    error(("nutgraf.chunks: option 'overlap': less than the budget of %d expected, got %d"):format(checked.budget,
      checked.overlap), 2)
  end
  return require("nutgraf.text.chunks").cut(record, checked)
end

--- Reads a feed or a sitemap: RSS 0.9 to 2.0, RDF, Atom, JSON Feed, sitemaps, news sitemaps and their indexes.
---@param bytes string in any encoding
---@param given? nutgraf.options.feed
---@return nutgraf.Feed? feed its items with their content as blocks; a damaged one as far as it can be read, with a
---  warning ("damaged_feed")
---@return string? message
---@return string? code
---
--- Errors: nil with "not_a_feed", "empty", "too_large", "bad_encoding" or "no_memory". A wrong argument raises.
--- Source: RSS 2.0; RFC 4287 (Atom); JSON Feed 1.1; sitemaps.org, 0.9.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local feed = nutgraf.feed("<rss><channel><title>Tides</title><item><title>High</title><link>/1</link>"
---     .. "<description>&lt;p&gt;At noon.&lt;/p&gt;</description></item></channel></rss>",
---     { url = "https://courier.example/feed" })
---   print(feed.kind, feed.items[1].title, feed.items[1].url, feed.items[1].blocks[1].text)
---   --> rss	High	https://courier.example/1	At noon.
function M.feed(bytes, given)
  argument("nutgraf.feed", "bytes", bytes, text_spec)
  local checked = options.check("nutgraf.feed", given, M.options.feed)
  return require("nutgraf.feeds").read(bytes, checked.url, checked.charset)
end

--- Joins the pages of one article: one record with the content of all, nothing twice.
---@param records nutgraf.Record[] in the order of reading; by their page numbers where all have them
---@return nutgraf.Record # a new one. What the first record says of the article stands; `summary` and what belongs to
---  a single page is left out
---
--- Errors: what is no list of records raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local function page(text) return { title = "Tides", blocks = { { type = "heading", level = 2, text = "Tides" },
---     { type = "paragraph", text = text } } } end
---   local joined = nutgraf.join { page "The tide rose.", page "The tide fell." }
---   print(#joined.blocks, (joined.text:gsub("\n+", " ")), joined.pagination.pages)
---   --> 3	Tides The tide rose. The tide fell.	2
function M.join(records)
  argument("nutgraf.join", "records", records, { type = "table" })
  if #records == 0 then error("nutgraf.join: argument 'records': list of records expected, got an empty one", 2) end
  for i, record in ipairs(records) do
    local problem = options.record_problem(record)
    if problem then error(("nutgraf.join: argument 'records': item %d: %s"):format(i, problem), 2) end
  end
  return require("nutgraf.text.join").join(records)
end

--- Calls functions for the blocks of a record and for their links and marks, in document order.
---@param target nutgraf.Record|nutgraf.Block[] a record: its blocks, then those of its posts and comments; or blocks
---@param filter table<string, function> by type: `heading = function(block, context) … end`, `link = function(span) …`,
---  `block` for all blocks without one. `inline_code`, `inline_math`, `footnote_sign` are the marks whose names blocks
---  have. A span is a link or mark with its words as `text`
---@param context? table handed to the functions
---@return nutgraf.Record|nutgraf.Block[] # the record itself, with its text anew; of blocks another list
---
--- A function that returns nothing keeps what it was given, with the changes that it made; a block (a span, a string)
--- replaces it, `{}` deletes it, a list splices. A second result of `false` ends the walk. The spans of a block come
--- before it, outer ones first.
---
--- Errors: a wrong argument raises, and at a function's own line what it returns when that is neither.
--- Source: after pandoc's Lua filters.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local record = nutgraf.extract("<h1>Tides</h1><h2>At noon</h2><p>See <a href='/t'>the table</a> of the port.</p>")
---   nutgraf.walk(record, {
---     heading = function(block) block.level = block.level + 1 end,
---     link = function(span) return span.text:upper() end,
---   })
---   print(record.blocks[1].level, record.blocks[2].text, record.blocks[2].links)
---   --> 3	See THE TABLE of the port.	nil
function M.walk(target, filter, context)
  argument("nutgraf.walk", "target", target, { type = "table" })
  argument("nutgraf.walk", "filter", filter, { type = "table" })
  local walk = require "nutgraf.text.walk"
  local problem = walk.problem(filter)
  if problem then error("nutgraf.walk: argument 'filter': " .. problem, 2) end
  return walk.walk(target, filter, context)
end

-- ---- texts ----

--- Brings a text into one Unicode shape.
---@param text string
---@param given? nutgraf.options.normalize
---@return string? text
---@return nutgraf.Edit[]|string edits, in bytes of the text as it was, or message
---@return string? code
---
--- Errors: nil with "no_memory". A wrong argument or option raises.
--- Source: Unicode Standard Annex 15.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local text, edits = nutgraf.normalize("a\194\160b", {})
---   print(text, edits[1].rule, edits[1].start, edits[1].stop)
---   --> a b	spaces	2	3
function M.normalize(text, given)
  argument("nutgraf.normalize", "text", text, text_spec)
  local checked = options.check("nutgraf.normalize", given, M.options.normalize)
  checked.report = true
  local result, message, third = core.normalize(text, checked)
  if not result then return nil, message, third end
  return result, third
end

--- A text for caseless comparison: full case folding.
---@param text string UTF-8
---@return string? text
---@return string? message
---@return string? code
---
--- Errors: nil with "no_memory". A wrong argument raises.
--- Source: Unicode, CaseFolding.txt, status C and F.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.casefold "Straße")
---   --> strasse
function M.casefold(text)
  argument("nutgraf.casefold", "text", text, text_spec)
  return core.casefold(text)
end

--- Undoes damage: wrong decodings, hard lines, hyphens at line ends, lost spaces.
---@param text string UTF-8
---@param given? nutgraf.options.repair
---@return string text
---@return nutgraf.Edit[] edits, each in bytes of the text as its rule found it
---
--- Errors: a wrong argument or option raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print((nutgraf.repair "The cafÃ© is closed."))
---   --> The café is closed.
function M.repair(text, given)
  argument("nutgraf.repair", "text", text, text_spec)
  local checked = options.check("nutgraf.repair", given, M.options.repair)
  return require("nutgraf.text.repair").apply(text, checked)
end

--- Scores a text by the rules of C4, Gopher and FineWeb.
---@param text string UTF-8
---@return table<string, number> scores by rule
---@return {rule: string, source: string, score: number}[] the rules that fail
---@return nutgraf.Edit[] lines that line rules would drop
---
--- Errors: a wrong argument raises.
--- Source: see nutgraf.text.quality.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local scores, failed, lines = nutgraf.quality "Read our cookie policy."
---   print(scores.words, failed[1].rule, lines[1].rule)
---   --> 4	words	policy
function M.quality(text)
  argument("nutgraf.quality", "text", text, text_spec)
  local quality = require "nutgraf.text.quality"
  local scores, failed = quality.document(text)
  return scores, failed, quality.lines(text)
end

--- What a text is about, in its own words.
---@param text string UTF-8
---@param given? nutgraf.options.keyphrases
---@return {text: string, score: number, count: integer}[] # best first: a lower score is better
---
--- Errors: a wrong argument or option raises.
--- Source: R. Campos and others, YAKE!, Information Sciences 509 (2020).
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local phrases = nutgraf.keyphrases("Harbour pilots are on strike. The harbour pilots of Ennis want more pay.",
---     { count = 1 })
---   print(phrases[1].text, phrases[1].count)
---   --> Harbour pilots	2
function M.keyphrases(text, given)
  argument("nutgraf.keyphrases", "text", text, text_spec)
  local checked = options.check("nutgraf.keyphrases", given, M.options.keyphrases)
  return require("nutgraf.text.keyphrases").find(text, checked.count)
end

--- A text's fingerprint: texts that share most of their words in order have fingerprints that differ in few bits.
---@param text string UTF-8
---@return string # 16 hexadecimal digits, sixteen zeros for a text without words
---
--- Errors: a wrong argument raises.
--- Source: M. Charikar, Similarity Estimation Techniques from Rounding Algorithms, STOC 2002 (SimHash).
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.fingerprint "", #nutgraf.fingerprint "The tide rose.")
---   --> 0000000000000000	16
function M.fingerprint(text)
  argument("nutgraf.fingerprint", "text", text, text_spec)
  return core.fingerprint(text)
end

--- Bits in which two fingerprints differ: copies with small changes lie within 3 or so, unrelated texts near 32.
---@param a string fingerprint
---@param b string fingerprint
---@return integer # 0 to 64
---
--- Errors: what is no fingerprint raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.distance("00000000000000ff", "0000000000000000"))
---   --> 8
function M.distance(a, b)
  argument("nutgraf.distance", "a", a, fingerprint_spec)
  argument("nutgraf.distance", "b", b, fingerprint_spec)
  return core.distance(a, b)
end

--- A memory of fingerprints, to find near duplicates in.
---@param given? nutgraf.options.duplicates
---@return nutgraf.Duplicates
---
--- Errors: a wrong option raises.
--- Source: G. Manku, A. Jain, A. Das Sarma, Detecting Near-Duplicates for Web Crawling, WWW 2007.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local memory = nutgraf.duplicates { distance = 2 }
---   memory:add("page 1", "00000000000000ff")
---   for _, found in ipairs(memory:find "00000000000000fe") do print(found.id, found.distance) end
---   --> page 1	1
function M.duplicates(given)
  local checked = options.check("nutgraf.duplicates", given, M.options.duplicates)
  return require("nutgraf.text.duplicates").new(checked)
end

--- The sentences of a text.
---@param text string UTF-8
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
---
--- Errors: nil with "no_memory". A wrong argument raises.
--- Source: Unicode Standard Annex 29, with rules for abbreviations and quotations.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local text = "Dr. Pike came. Nobody saw him."
---   for _, span in ipairs(nutgraf.sentences(text)) do print(text:sub(span.start, span.stop)) end
---   --> Dr. Pike came.
---   --> Nobody saw him.
function M.sentences(text)
  argument("nutgraf.sentences", "text", text, text_spec)
  return core.sentences(text)
end

--- The words of a text.
---@param text string UTF-8
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
---
--- Errors: nil with "no_memory". A wrong argument raises.
--- Source: Unicode Standard Annex 29.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(#nutgraf.words "The tide rose.")
---   --> 3
function M.words(text)
  argument("nutgraf.words", "text", text, text_spec)
  return core.words(text)
end

--- The grapheme clusters of a text: what a reader sees as one character each.
---@param text string UTF-8
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
---
--- Errors: nil with "no_memory". A wrong argument raises.
--- Source: Unicode Standard Annex 29.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(#nutgraf.graphemes "e\204\129a")
---   --> 2
function M.graphemes(text)
  argument("nutgraf.graphemes", "text", text, text_spec)
  return core.breaks(text, "grapheme")
end

--- Cuts a text short, never inside a grapheme cluster.
---@param text string UTF-8
---@param given nutgraf.options.truncate at least one; all that are given hold. With `words` the cut is after a word;
---  Chinese characters count as one each, Thai and its kin as runs
---@return string # the longest beginning within the limits, the text itself when it fits
---
--- Errors: a wrong argument or option raises, so does a call without any limit.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.truncate("Grüße aus Köln", { graphemes = 5 }))
---   --> Grüße
function M.truncate(text, given)
  argument("nutgraf.truncate", "text", text, text_spec)
  local checked = options.check("nutgraf.truncate", given, M.options.truncate)
  if next(checked) == nil then
    error("nutgraf.truncate: argument 'options': graphemes, words or bytes expected, got none", 2)
  end
  return core.truncate(text, checked)
end

return M
