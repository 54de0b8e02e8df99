-- Nothing that a page holds can become markup, an address or a block that its renderer did not mean.
local addresses = require "nutgraf.page.addresses"
local cmark = require "spec.render.cmark"
local documents = require "spec.render.documents"
local helper = require "spec.helper"
local html = require "nutgraf.render.html"
local markdown = require "nutgraf.render.markdown"
local nutgraf = require "nutgraf"

describe("an address", function()
  for _, row in ipairs {
    { "https://x.example/a b", "https://x.example/a%20b" }, { " /a\n", "/a" }, { "#x", "#x" }, { "?a=1", "?a=1" },
    { "//x.example/", "//x.example/" }, { "mailto:a@b.example", "mailto:a@b.example" }, { "tel:+1", "tel:+1" },
    { "FTP://x.example/", "FTP://x.example/" }, { "/a:b", "/a:b" }, { "a?b=c:d", "a?b=c:d" },
    { 'https://x.example/"<>`', "https://x.example/%22%3C%3E%60" },
    { "javascript:x" }, { "JavaScript:x" }, { " javascript:x" }, { "java\tscript:x" }, { "java\nscript:x" },
    { "java\0script:x" }, { "\1javascript:x" }, { "javascript\\:x" }, { "\\javascript:x" }, { "&#106;avascript:x" },
    { "&#x6A;avascript:x" }, { "&#0000106avascript:x" }, { "javascript&colon;x" }, { "java&Tab;script:x" },
    { "&amp;#106;avascript:x" }, { "&amp;amp;#106;avascript:x" }, { "java\194\160script:x" }, { "java\226\128\139script:x" },
    { "vbscript:x" }, { "data:text/html,x" }, { "data:image/png;base64,AA" }, { "file:///etc/passwd" }, { "blob:x" },
    { "https://", "https://" }, { "http:/x", "http:/x" }, { "/a&b", "/a&b" }, { "/é", "/é" }, { "/a\\b", "/a\\b" },
    { "about:blank" }, { "x:y" }, { ":x" }, { "", "" }, { " " }, { 7 }, {},
  } do
    it(("%q"):format(tostring(row[1])) .. (row[2] and " is safe" or " is refused"), function()
      assert.equal(row[2], addresses.safe_link(row[1]))
    end)
  end

  for _, row in ipairs {
    { "https://x.example/a.png", "https://x.example/a.png" }, { "/a.png", "/a.png" },
    { "data:image/png;base64,AA==", "data:image/png;base64,AA==" }, { "data:image/svg+xml,<svg>" },
    { "data:image/svg+xml;base64,AA" }, { "data:text/html,x" }, { "data:image/png,\"><script>" }, { "javascript:x" },
    { "mailto:a@b.example" },
  } do
    it("of an image: " .. row[1] .. (row[2] and " is safe" or " is refused"), function()
      assert.equal(row[2], addresses.safe_image(row[1]))
    end)
  end
end)

local attacks = { "<script>x</script>", "<img src=x onerror=x>", "](javascript:x)", "[x](javascript:x)", "![x](javascript:x)",
  "<javascript:x>", "[x]: javascript:x", "`<b onclick=x>`", "```\n<script>", "~~~\n<script>", "</code></pre><script>",
  "$$\n<script>\n$$", "--> <script>", "<!-- <script>", "<![CDATA[<script>", "<?php x ?>", '" onload="x', "' onload='x",
  "&lt;script&gt;", "&#60;script>", "\n\n<script>x</script>\n\n", "\r\r<script>x</script>", "\r<script>",
  "javascript:x", "java\tscript:x", "javascript\\:x", "&#106;avascript:x", "data:text/html,<script>", "|<script>|",
  "\\<script>", "\\\\<script>", "*<script>*", "[^1]: <script>", "> <script>", "    <script>", "<svg/onload=x>" }

-- Every attack at every place where a record has text.
local function hostile()
  local blocks = {}
  local function add(block) blocks[#blocks + 1] = block end
  for _, text in ipairs(attacks) do
    local all = { { start = 1, stop = #text, type = "strong" } }
    local link = { { start = 1, stop = #text, url = text, title = text } }
    add { type = "paragraph", text = text, marks = all, links = link }
    for _, kind in ipairs { "code", "math", "image", "ruby", "footnote", "keyboard" } do
      add { type = "paragraph", text = text, marks = { { start = 1, stop = #text, type = kind, tex = text, src = text,
        alt = text, reading = text, id = text } } }
    end
    add { type = "heading", level = 2, text = text, id = text }
    add { type = "code", text = text, language = text }
    add { type = "math", tex = text }
    add { type = "item", depth = 1, text = text, list = #blocks }
    add { type = "code", text = text, language = text, depth = 1, continues = true }
    add { type = "quote", text = text, quotation = #blocks }
    add { type = "paragraph", text = text, callout = text, quotation = #blocks }
    add { type = "term", text = text }
    add { type = "definition", text = text }
    add { type = "table", rows = { { text, text }, { text, "" } }, header = 1, caption = text,
      cells = { { { text = text, marks = { { start = 1, stop = #text, type = "code" } } }, { text = text, links = link } },
        { { text = text, marks = { { start = 1, stop = #text, type = "math", tex = text } } }, { text = "" } } } }
    for _, media in ipairs { "image", "video", "audio" } do
      add { type = "figure", src = text, alt = text, caption = text, credit = text, url = text, media = media, title = text }
    end
    add { type = "figure", src = "/x.png", alt = text, caption = text, url = text }
    add { type = "embed", url = text, title = text }
    add { type = "footnote", id = text, number = text, text = text }
  end
  return blocks
end

local function record()
  local posts = {}
  for i, text in ipairs(attacks) do
    posts[i] = { id = text, headline = text, authors = { text }, published = text, url = text, depth = 1,
      captions = { text }, related = { { title = text, url = text, summary = text } } }
  end
  return { title = attacks[1], subtitle = attacks[2], language = attacks[17], direction = attacks[17], authors = attacks,
    published = attacks[17], lead = attacks, key_points = attacks, summary = attacks, tags = attacks, blocks = hostile(),
    posts = posts, comments = posts, items = posts }
end

local function set(names)
  local result = {}
  for name in names:gmatch("%S+") do result[name] = true end
  return result
end

-- cmark's own elements, and those that the Markdown renderer writes.
local elements = set [[html head body h1 h2 h3 h4 h5 h6 p a em strong del code pre ul ol li blockquote table thead tbody tr
  th td img br hr input sub sup ins mark kbd section]]
local attributes = set [[href title src alt class id start type disabled checked value data-footnotes data-footnote-ref
  data-footnote-backref data-footnote-backref-idx aria-label]]
local more_elements = set [[meta title style article header section time figure figcaption caption dl dt dd aside ruby rp rt
  video audio small div]]
local more_attributes = set [[lang dir charset http-equiv content name datetime scope colspan rowspan loading controls
  preload role rel reversed]]

local function check(page, more)
  local document = assert(nutgraf.parse(page))
  for _, node in ipairs(document:select("*")) do
    local name = node:name()
    assert.is_true(elements[name] or (more and more_elements[name]) or false, "element " .. name .. ": " .. node:html())
    for key, value in pairs(node:attributes()) do
      assert.is_true(attributes[key] or (more and more_attributes[key]) or false, "attribute " .. key .. ": " .. node:html())
      if key == "href" or key == "src" then
        local scheme = value:gsub("[%c%s]", ""):match("^([^/?#]-):")
        assert.is_true(scheme == nil or scheme == "http" or scheme == "https", value)
      end
    end
  end
  document:close()
end

describe("a hostile record", function()
  it("is HTML of known elements and attributes", function() check(html.render(record()), true) end)

  it("is Markdown that reads as known elements and attributes", function()
    if not cmark.available then return pending("cmark-gfm is not installed") end
    check(cmark.run(markdown.render(record()), "html"))
  end)

  it("made at random is Markdown that reads as known elements and attributes", function()
    if not cmark.available then return pending("cmark-gfm is not installed") end
    local texts = {}
    for i, blocks in ipairs(documents.make(100, 7)) do texts[i] = markdown.blocks(blocks) end
    check(cmark.run(table.concat(texts, "\n\n"), "html"))
  end)

  it("with a text that is no string is refused by name", function()
    for _, value in ipairs { 7, true, {} } do
      local ok, message = pcall(nutgraf.render, { blocks = { { type = "paragraph", text = value } } }, "text")
      assert.is_false(ok)
      assert.truthy(message:find("item 1: field 'text': string expected, got " .. type(value), 1, true), message)
    end
  end)

  if helper.takes(4) then it("never raises, whatever its other fields are", function()
    local values = { 7, -1, 1.5, 1e308, 0 / 0, "x", "", true, {}, { {} }, { { start = 1, stop = "x" } }, { 1, "x" } }
    local fields = { "marks", "links", "level", "id", "depth", "number", "list", "task", "ordered", "language",
      "tex", "rows", "header", "caption", "spans", "cells", "src", "alt", "credit", "url", "media", "title", "quote",
      "quotation", "nesting", "callout", "continues" }
    for _, kind in ipairs { "paragraph", "quote", "heading", "item", "term", "definition", "code", "math", "table", "figure",
      "embed", "footnote", "rule", "new", 7 } do
      for _, field in ipairs(fields) do
        for _, value in ipairs(values) do
          local block = { type = kind, text = "a", rows = { { "a" } }, depth = 1 }
          block[field] = value
          for _, format in ipairs { "markdown", "html", "xhtml", "text" } do
            local ok, message = pcall(nutgraf.render, { blocks = { { type = "item", text = "b" }, block } }, format)
            assert.is_true(ok, ("%s of %s: %s"):format(field, tostring(kind), tostring(message)))
          end
        end
      end
    end
  end) end
end)
