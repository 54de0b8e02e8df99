-- Records as Markdown.
local cases = require "spec.render.cases"
local cmark = require "spec.render.cmark"
local helper = require "spec.helper"
local markdown = require "nutgraf.render.markdown"
local render = require "nutgraf.render"

-- A text, and how it is written: only what a parser would read as markup is escaped.
local escapes = {
  { "snake_case and 2 * 3", "snake_case and 2 * 3" },
  { "a*b _x_ **y**", "a\\*b \\_x\\_ \\*\\*y\\*\\*" },
  { "é_a_é", "é_a_é" },
  { "const char *x, *y and f(int *)", "const char *x, *y and f(int *)" },
  { "*x and y*", "\\*x and y\\*" },
  { "see below* and there*", "see below* and there*" },
  { "*a~ and ~b*", "\\*a\\~ and \\~b\\*" },
  { "_______", "\\_______" },
  { "😀_a_", "😀\\_a\\_" },
  { "__init__", "\\_\\_init\\_\\_" },
  { "[link](x) ![image](x) !", "\\[link](x) !\\[image](x) !" },
  { "[^1] and [x]: /y", "\\[^1] and \\[x]: /y" },
  { "<b> a<b a < b <3 <!-- x -->", "\\<b> a\\<b a < b <3 \\<!-- x -->" },
  { "<https://x.example/>", "\\<https://x.example/>" },
  { "&ouml; &#35; &#xA; & AT&T &copy", "\\&ouml; \\&#35; \\&#xA; & AT&T &copy" },
  { "\\ \\a \\* C:\\dir\\", "\\ \\a \\\\* C:\\dir\\\\" },
  { "a ` b", "a \\` b" },
  { "~~x~~ ~5", "\\~\\~x\\~\\~ \\~5" },
  { "about ~5", "about ~5" },
  { "$5 and $6", "$5 and $6" },
  { "$x$ and $5", "\\$x\\$ and \\$5" },
  { "# x", "\\# x" },
  { "#", "\\#" },
  { "#x", "#x" },
  { "####### x", "####### x" },
  { "- x", "\\- x" },
  { "+ x", "\\+ x" },
  { "* x", "\\* x" },
  { "-", "\\-" },
  { "-x", "-x" },
  { "---", "\\---" },
  { "- - -", "\\- - -" },
  { "* * *", "\\* * *" },
  { "_ _ _", "\\_ _ _" },
  { "> x", "\\> x" },
  { "1. x", "1\\. x" },
  { "12) x", "12\\) x" },
  { "1.", "1\\." },
  { "1.5 x", "1.5 x" },
  { "1234567890. x", "1234567890. x" },
  { "===", "\\===" },
  { "a\n===", "a\\\n\\===" },
  { "a\n--", "a\\\n\\--" },
  { "a\n- b\n# c\n> d\n2. e", "a\\\n\\- b\\\n\\# c\\\n\\> d\\\n2\\. e" },
  { "a | b\n--- | ---", "a | b\\\n\\--- | ---" },
  { "a\n:-:", "a\\\n\\:-:" },
  { "~~~", "\\~~~" },
  { "```", "\\`\\`\\`" },
  { "    x", "&#32;   x" },
  { "a \n  b", "a&#32;\\\n&#32; b" },
  { "\tx", "&#9;x" },
  { "a  b", "a  b" },
  { "\194\160a\194\160", "\194\160a\194\160" },
  { "https://x.example/a_b_c", "https://x.example/a_b_c" },
  { "a@b.example", "a@b.example" },
  { "a\\\nb", "a\\\\\\\nb" },
  { "a\0b\rc", "a\239\191\189b c" },
}

describe("Markdown", function()
  for _, case in ipairs(cases) do
    it("has " .. case.name, function() assert.equal(case.markdown, markdown.blocks(case.blocks)) end)
  end

  for _, row in ipairs(escapes) do
    it(("escapes %q"):format(row[1]), function()
      assert.equal(row[2], markdown.blocks { { type = "paragraph", text = row[1] } })
    end)
  end

  it("escapes so that cmark-gfm reads the text again", function()
    if not cmark.available then return pending("cmark-gfm is not installed") end
    local texts = {}
    for i, row in ipairs(escapes) do texts[i] = row[2] end
    for i, blocks in ipairs(cmark.read(texts)) do
      local text = escapes[i][1]:gsub("%z", "\239\191\189"):gsub("\r", " ")
      assert.same({ "paragraph", cmark.expected(text) }, { blocks[1].type, blocks[1].text })
      assert.equal(1, #blocks)
    end
  end)

  describe("of a page", function()
    local page = {
      title = "Fair *day*", subtitle = "All day", authors = { "Ida Krog", "Bo" }, published = "2025-11-21T14:05:00+01:00",
      modified = "2025-11-21T15:00:00+01:00", key_points = { "One", "# Two" }, summary = { "Short." },
      blocks = { { type = "heading", level = 3, text = "Part" }, { type = "paragraph", text = "Text." } },
      related = { { title = "More", url = "/more", summary = "Of it" }, { url = "javascript:x", title = "Bad" } },
      tags = { "fair", "a_b_" },
    }

    it("has its title, byline and sections, and headings at the page's own levels", function()
      assert.equal([[
# Fair \*day\*

**All day**

*Ida Krog, Bo · 21 November 2025, 14:05 +01:00 · updated 21 November 2025, 15:00 +01:00*

## Summary

- Short.

## Key points

- One
- \# Two

### Part

Text.

## Related

- [More](/more): Of it
- Bad

Tags: fair, a_b_
]], markdown.render(page))
    end)
  end)

  local posts = {
    { headline = "Gate opens", authors = { "Ida Krog" }, published = "2025-11-21T14:05:00+01:00",
      blocks = { { type = "heading", level = 1, text = "A" }, { type = "heading", level = 2, text = "B" } } },
    { authors = { "Bo" }, published = "2025-11-21T14:00:00+01:00", blocks = { { type = "paragraph", text = "Hi." } } },
    { authors = { "Bo" }, blocks = {}, captions = { "A cap" } },
    { published = "2025-11-20", related = { { title = "More", url = "/m" } } },
    {},
  }

  it("heads posts with a headline, else a time, else authors, else a number", function()
    assert.equal([[
## Gate opens

*Ida Krog · 21 November 2025, 14:05*

### A

#### B

## 14:00, 21 November 2025

*Bo*

Hi.

## Bo

*A cap*

## 20 November 2025

See also:

- [More](/m)

## Post 5
]], markdown.render { posts = posts })
  end)

  it("nests answers in quotations", function()
    local function post(name, depth, text)
      return { authors = { name }, depth = depth, published = "2025-11-21T14:00:00Z",
        blocks = { { type = "paragraph", text = text } } }
    end
    assert.equal([[
## Comments

**Ann** · 21 November 2025, 14:00

One.

> **Bo** · 21 November 2025, 14:00
>
> Two.
>
> > **Cy** · 21 November 2025, 14:00
> >
> > Three.
>
> **Di** · 21 November 2025, 14:00
>
> Four.

**Ed** · 21 November 2025, 14:00

Five.
]], markdown.render { comments = { post("Ann", 1, "One."), post("Bo", 2, "Two."), post("Cy", 3, "Three."),
      post("Di", 2, "Four."), post("Ed", 1, "Five.") } })
  end)

  it("lists what a page lists", function()
    assert.equal("## [A](/a)\n\n*Bo · 21 November 2025*\n\nOf it\n", markdown.render { items = {
      { title = "A", url = "/a", authors = { "Bo" }, published = "2025-11-21", summary = "Of it" } } })
  end)

  it("says on which lines posts stand", function()
    local quote = { type = "paragraph", text = "One\ntwo", marks = { { start = 4, stop = 4, type = "break" } } }
    local record = { title = "Ferry", lead = { "She floats." }, posts = { { headline = "At noon", published = "2025-11-21",
      text = "x", blocks = { quote, { type = "code", text = "# At dawn\n" } } }, { headline = "At dawn", text = "y" } } }
    local text, places = markdown.with_places(record)
    local lines = {}
    for line in text:gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
    assert.same({ "## At noon", "## At dawn", 2 }, { lines[places[1]], lines[places[2]], #places })
    assert.same({ text }, { render.render(record, "markdown") })
    assert.same({}, select(2, markdown.with_places { title = "Ferry" }))
  end)

  if helper.takes(2) then it("is linear in depth, spans and length", function()
    local blocks, marks = {}, {}
    for i = 1, 3000 do blocks[i] = { type = "item", depth = i * 4, text = "x", quote = i } end
    for i = 1, 6000 do marks[i] = { start = i, stop = i + 3000, type = i % 2 == 0 and "strong" or "emphasis" } end
    blocks[#blocks + 1] = { type = "paragraph", text = ("_*~`<[$"):rep(2000), marks = marks }
    for _, run in ipairs { " ", "\n", "_", "*", "`", "~", "$", "\\", "[", "&#", "# ", "\194\160" } do
      local text = "a" .. run:rep(40000) .. "b"
      local span = { { start = 1, stop = #text, type = "strong" }, { start = 2, stop = #text, type = "math", tex = text } }
      blocks[#blocks + 1] = { type = "paragraph", text = text, marks = { span[1] } }
      blocks[#blocks + 1] = { type = "heading", text = text, marks = { span[2] } }
      blocks[#blocks + 1] = { type = "code", text = text, language = text }
      blocks[#blocks + 1] = { type = "embed", url = text, title = text }
    end
    for _, format in ipairs { "markdown", "html", "text" } do
      local start = os.clock()
      assert.is_string((render.render({ blocks = blocks }, format)))
      assert.is_true(os.clock() - start < 5, format)
    end
  end) end
end)
