-- Records as HTML and XHTML.
local cases = require "spec.render.cases"
local helper = require "spec.helper"
local html = require "nutgraf.render.html"
local nutgraf = require "nutgraf"
local render = require "nutgraf.render"

describe("HTML", function()
  for _, case in ipairs(cases) do
    it("has " .. case.name, function() assert.equal(case.html, html.blocks(case.blocks)) end)
  end

  local record = {
    title = "A <b> & \"c\"", language = "de", direction = "rtl", authors = { "Ida <i>" },
    published = "2025-11-21T14:05:00Z", lead = { "Lead." }, key_points = { "One" }, blocks = {
      { type = "heading", level = 2, text = "Part", id = "location" },
      { type = "paragraph", text = "up", links = { { start = 1, stop = 2, url = "#location" } } },
    },
    posts = { { id = "p 1", published = "2025-11-21T14:00:00Z", blocks = { { type = "heading", level = 1, text = "H" } } } },
    comments = { { authors = { "Bo" }, depth = 1 }, { authors = { "Cy" }, depth = 2 }, { authors = { "Di" }, depth = 1 } },
  }

  it("is a whole page", function()
    local page = html.render(record)
    for _, part in ipairs {
      '^<!DOCTYPE html>\n<html lang="de" dir="rtl">\n<head>\n<meta charset="utf%-8">\n',
      'Content%-Security%-Policy" content="default%-src &#39;none&#39;; img%-src %*;', 'name="viewport"',
      "<title>A &lt;b&gt; &amp; &quot;c&quot;</title>\n<style>", "<body>\n<article>\n<header>\n<h1>A &lt;b&gt;",
      '<p class="byline">Ida &lt;i&gt; · <time datetime="2025%-11%-21T14:05:00Z">21 November 2025, 14:05 UTC</time></p>',
      '<h2 id="c%-location">Part</h2>\n<p><a href="#c%-location">up</a></p>',
      '<section class="post" id="c%-p_201">\n<h2><time datetime="2025%-11%-21T14:00:00Z">14:00, 21 November 2025</time></h2>' ..
        "\n<h3>H</h3>", "</article>\n</body>\n</html>\n$",
    } do assert.is_truthy(page:find(part), part .. "\n" .. page) end
  end)

  it("is the article alone as a fragment", function()
    local article = render.render(record, "html", { fragment = true })
    assert.is_truthy(article:find('^<article lang="de" dir="rtl">\n'))
    assert.is_truthy(article:find("</article>\n$"))
    assert.is_nil(article:find("<style", 1, true))
  end)

  it("reads as the record again", function()
    local document = assert(nutgraf.parse(html.render(record)))
    assert.equal(record.title, document:first("h1"):text())
    assert.equal("location", document:first("article h2[id]"):attr("id"):sub(3))
    assert.equal(3, #document:select(".reply"))
    assert.equal(1, #document:select(".reply .reply"))
  end)

  it("checks its options", function()
    assert.error_matches(function() render.render(record, "html", { fragmnt = true }) end, "did you mean 'fragment'")
  end)
end)

describe("XHTML", function()
  local has_xmllint = helper.run("command -v xmllint") ~= ""

  local function hostile()
    local blocks = { { type = "heading", level = 2, text = "a\1\0b\11 \239\191\191\237\160\128\255é", id = 'x" y' },
      { type = "paragraph", text = "]]> <!-- & \127\194\133", marks = { { start = 1, stop = 3, type = "strong" } } } }
    for _, case in ipairs(cases) do
      for _, block in ipairs(case.blocks) do blocks[#blocks + 1] = block end
    end
    return { title = "A & B", language = "en", blocks = blocks }
  end

  it("is well-formed XML", function()
    if not has_xmllint then return pending("xmllint is not installed") end
    local path = os.tmpname()
    helper.write(path, (render.render(hostile(), "xhtml")))
    local output, status, errors = helper.run("xmllint --noout " .. path)
    os.remove(path)
    assert.same({ "", 0, "" }, { output, status, errors })
  end)

  it("has an XML declaration, a namespace and closed elements", function()
    local text = render.render({ title = "A", language = "en", blocks = { { type = "rule" },
      { type = "item", depth = 1, text = "a", task = true } } }, "xhtml")
    assert.is_truthy(text:find('^<%?xml version="1.0" encoding="UTF%-8"%?>\n<!DOCTYPE html>\n' ..
      '<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">\n'))
    assert.is_truthy(text:find("<hr/>", 1, true))
    assert.is_truthy(text:find('<input type="checkbox" disabled="disabled" checked="checked"/>', 1, true))
    assert.is_nil(text:find("&%l+;") and text:gsub("&amp;", ""):gsub("&[lg]t;", ""):gsub("&quot;", ""):find("&%l+;"))
  end)

  it("tells its images and headings", function()
    local _, parts = render.render({ title = "T", blocks = {
      { type = "heading", level = 2, text = "A", id = "a" }, { type = "heading", level = 3, text = "B" },
      { type = "heading", level = 2, text = "C" }, { type = "figure", src = "/x.png" }, { type = "figure", src = "/x.png" },
      { type = "figure", src = "javascript:x" } } }, "xhtml")
    assert.same({ "/x.png" }, parts.images)
    assert.same({ { level = 1, text = "T", id = "section-1", children = {
      { level = 2, text = "A", id = "c-a", children = { { level = 3, text = "B", id = "section-3", children = {} } } },
      { level = 2, text = "C", id = "section-4", children = {} } } } }, parts.headings)
  end)
end)
