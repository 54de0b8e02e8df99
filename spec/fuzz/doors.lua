--- What the fuzz target lua does with any bytes, by door, and what has to hold: nothing raises, no stage of nutgraf's own
-- fails, records are sound and safe in every format.
--
-- @param host table of functions: is_utf8(text), cmark(markdown) → HTML
-- @return table of functions (bytes)
local fivefilters = require "nutgraf.sites.fivefilters"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"
local safety = require "spec.trust.safety"

local host = ...
local url = "https://pages.example/a/b"
local formats = { "text", "markdown", "html", "xhtml", "json", "jsonl", "chunks" }
local prose = "<p>The ferry left the harbour at dawn, and nobody was there to see it go, as the master said.</p>"

local function check(condition, ...)
  if condition then return condition end
  local message = {}
  for i = 1, select("#", ...) do message[i] = tostring((select(i, ...))) end
  error(table.concat(message, " "), 0)
end

-- ---- records ----

local function check_span(text, span, what)
  check(span.start % 1 == 0 and span.stop % 1 == 0 and span.start >= 1 and
    span.start <= span.stop and span.stop <= #text, what, span.start, span.stop, "of", #text)
  check(host.is_utf8(text:sub(span.start, span.stop)), what, "cuts a character")
end

-- Strings are UTF-8, spans lie in their texts.
local function check_value(value, key)
  if type(value) == "string" then check(host.is_utf8(value), key, "is no UTF-8") end
  if type(value) == "number" then check(value == value and value ~= math.huge and value ~= -math.huge, key, value) end
  if type(value) ~= "table" then return end
  if type(value.text) == "string" then
    for _, list in ipairs { "marks", "links" } do
      for _, span in ipairs(value[list] or {}) do check_span(value.text, span, list) end
    end
  end
  for name, inner in pairs(value) do check_value(inner, name) end
end

local function check_safe(markup, of_cmark, what)
  local problem = markup:find "%S" and safety.problem_of_markup(markup, of_cmark)
  check(not problem, what, "holds", problem)
end

local function check_record(record)
  check_value(record, "the record")
  for _, warning in ipairs(record.warnings or {}) do check(warning.code ~= "stage_failed", warning.message) end
  local problem = safety.problem_of_record(record)
  check(not problem, "the record's", problem)
  local written = {}
  for _, format in ipairs(formats) do
    written[format] = nutgraf.render(record, format)
    check(host.is_utf8(written[format]), format, "is no UTF-8")
  end
  check(type(json.decode(written.json)) == "table", "the JSON of the record")
  check_safe(written.html, false, "HTML")
  check_safe(written.xhtml, false, "XHTML")
  check_safe(host.cmark(written.markdown), true, "Markdown")
end

local function extract(input, options)
  options.url = url
  local record, message, code = nutgraf.extract(input, options)
  if record then check_record(record) else check(message and code, "no record, no message") end
  return record
end

-- ---- doors ----

local M = {}

-- Any split of a page gives the same record.
local function in_chunks(bytes)
  local at, size = 1, 0
  local record = extract(function()
    if at > #bytes then return nil end
    size = size * 7 % 61 + 1
    at = at + size
    return bytes:sub(at - size, at - 1)
  end, { input = "html" })
  local whole = extract(bytes, { input = "html" })
  check((record and nutgraf.render(record, "json")) == (whole and nutgraf.render(whole, "json")), "chunks and whole differ")
end

-- How a page or a text comes in, by its first byte.
local ways = {
  h = { input = "html" }, t = { input = "text" }, e = { input = "html", preset = "everything" },
  p = { input = "html", preset = "precision", offsets = true }, r = { input = "html", preset = "recall", standard = true },
  a = {}, o = { input = "text", offsets = true },
}

function M.extract(bytes)
  local way, rest = bytes:sub(1, 1), bytes:sub(2)
  if way == "c" then return in_chunks(rest) end
  local options = {}
  for name, value in pairs(ways[way] or ways.h) do options[name] = value end
  extract(rest, options)
end

function M.jsonld(bytes)
  extract('<h1>T</h1><script type="application/ld+json">' .. bytes .. "</script>" .. prose, { input = "html" })
end

-- The state of a script, by its first byte: assigned, as Next.js has it, pushed, preloaded in an attribute.
local states = {
  s = { "<script>window.state = ", "</script>" }, n = { "<script id=__NEXT_DATA__ type=application/json>", "</script>" },
  f = { "<script>self.__next_f.push([1,", "])</script>" }, p = { "<div id=data-preloaded data-preloaded='", "'></div>" },
}

function M.state(bytes)
  local around = states[bytes:sub(1, 1)] or states.s
  extract("<h1>T</h1>" .. around[1] .. bytes:sub(2) .. around[2] .. "<p>Words of the page.", { input = "html" })
end

function M.dates(bytes)
  extract(('<meta property=article:published_time content="%s"><h1>T</h1><p>By Ida %s</p><time datetime="%s">%s</time>%s')
    :gsub("%%s", function() return bytes end), { input = "html" })
  extract("Title of it\nIda Brandt\n" .. bytes .. "\nThe ferry left at dawn.\nIda Brandt " .. bytes .. "\nIt came back.\n",
    { input = "text", now = "2026-03-14T10:00:00Z" })
end

function M.feed(bytes)
  local feed, message, code = nutgraf.feed(bytes, { url = url })
  if not feed then return check(message and code, "no feed, no message") end
  check_value(feed, "the feed")
  local problem = safety.problem_of_record(feed)
  check(not problem, "the feed's", problem)
end

-- Rules, and below a line of three dashes the page that they are for.
local page = "<title>Ferry</title><div id=story class='main b'><h1>Ferry floats</h1><p class=byline>By <a href=/ida>Ida</a></p>" ..
  prose .. "<ul><li><a href=/x>x</a></ul><img data-src=/a.jpg>" .. prose .. "</div><a rel=next href=/2>2</a>"

function M.rules(bytes)
  local text, own = bytes:match "^(.-)\n%-%-%-\n(.*)$"
  local site = fivefilters.parse(text or bytes, "rules.txt", "pages.example")
  extract(own or page, { input = "html", sites = { site } })
end

-- What is not UTF-8 stays as it is where a text is cut or mended.
function M.texts(bytes)
  local sound = host.is_utf8(bytes) and check_value or function() end
  local half = math.floor(#bytes / 2)
  local first, second = bytes:sub(1, half), bytes:sub(half + 1)
  for _, sentence in ipairs((nutgraf.summarize(bytes, { sentences = 2 }))) do sound(sentence, "a sentence") end
  nutgraf.summarize({ first, second }, { words = 30, method = "textrank" })
  for _, phrase in ipairs(nutgraf.keyphrases(bytes)) do sound(phrase, "a phrase") end
  for _, name in ipairs { "normalize", "repair" } do
    local text, edits = nutgraf[name](bytes)
    sound(text, name)
    for _, edit in ipairs(type(edits) == "table" and edits or {}) do
      check(edit.start >= 1 and edit.start <= edit.stop + 1 and edit.stop <= #bytes, name, edit.start, edit.stop)
    end
  end
  sound(nutgraf.quality(bytes), "quality")
  check(nutgraf.distance(nutgraf.fingerprint(bytes), nutgraf.fingerprint(bytes)) == 0, "fingerprints")
  check(#nutgraf.truncate(bytes, { graphemes = 5, bytes = half }) <= half + 3, "truncate")
  local older, newer = extract(first, { input = "text" }), extract(second, { input = "text" })
  if not (older and newer) then return end
  nutgraf.update(older, newer)
  nutgraf.diff(older, newer)
  sound(nutgraf.join { older, newer }, "the joined record")
  sound(nutgraf.timeline(newer), "the timeline")
  for _, chunk in ipairs(nutgraf.chunks(newer, { budget = 20, overlap = 5 })) do sound(chunk, "a chunk") end
end

-- Letters and figures of what stands in a page's blocks, which the Markdown must keep in their order. Figures, formulas,
-- embeds and footnotes are written in words of Markdown's own: where there are some, nothing is compared.
local written_apart = { figure = true, embed = true, math = true, footnote = true, gallery = true }

local function letters(text) return (text:gsub("[%z\1-/:-@%[-`{-\127]", "")) end

local function text_of(blocks)
  local out = {}
  for _, block in ipairs(blocks) do
    if written_apart[block.type] then return nil end
    for _, list in ipairs { block.marks or {}, block.links or {} } do
      for _, span in ipairs(list) do if written_apart[span.type] or span.type == "image" then return nil end end
    end
    if block.type == "table" then return nil end
    out[#out + 1] = block.text
  end
  return letters(table.concat(out))
end

function M.markdown(bytes)
  local record = nutgraf.conversion()(bytes, { url = url })
  local markdown = nutgraf.markdown(bytes, { url = url })
  if not record then return check(not markdown, "Markdown without a record") end
  check_record(record)
  local html = host.cmark(markdown)
  check_safe(html, true, "Markdown")
  local expected = text_of(record.blocks or {})
  if not expected or expected == "" then return end
  local document = check(nutgraf.parse("<body>" .. html))
  local read = letters(document:root():text())
  document:close()
  check(read == expected, "cmark reads\n" .. read .. "\nfor\n" .. expected .. "\nin\n" .. markdown)
end

return M
