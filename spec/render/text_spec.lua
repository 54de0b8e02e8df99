-- Records as plain text, times as people read them, widths of characters.
local characters = require "nutgraf.render.characters"
local text = require "nutgraf.render.text"
local times = require "nutgraf.render.times"

local function p(value, more)
  more = more or {}
  more.type, more.text = more.type or "paragraph", value
  return more
end

describe("plain text", function()
  for _, case in ipairs {
    { "lists with bullets and numbers", { p("a", { type = "item" }), p("b", { type = "item", depth = 2, ordered = true,
      number = 9 }), p("c", { type = "item", depth = 2, ordered = true, number = 10 }),
      p("d", { type = "item", task = true }) }, "- a\n  9. b\n  10. c\n[x] d" },
    { "an item that goes on", { p("a", { type = "item" }), p("b", { continues = true, depth = 1 }) }, "- a\n\n  b" },
    { "lines of an item", { p("a\nb", { type = "item" }) }, "- a\n  b" },
    { "quotations", { p("a\nb", { type = "quote" }), p("c", { type = "quote", quote = 2 }) }, "> a\n> b\n>\n> > c" },
    { "callouts", { p("a", { callout = "tip" }) }, "> Tip\n> a" },
    { "code", { p("a\n\n  b\n", { type = "code" }) }, "    a\n\n      b" },
    { "tables in columns", { { type = "table", caption = "Cap", header = 1, rows = { { "Name", "漢字" }, { "Ann", "1\n2" },
      { "漢", "3" } } } }, "Cap\nName  漢字\n----  -----\nAnn   1 / 2\n漢    3" },
    { "wide tables in rows", { { type = "table", rows = { { ("x"):rep(60), ("y"):rep(60) }, { "a", "b" } } } },
      ("x"):rep(60) .. " | " .. ("y"):rep(60) .. "\na | b" },
    { "figures", { { type = "figure", src = "/a.png", caption = "Cap", credit = "Bo" }, { type = "figure" } }, "[Cap · Bo]" },
    { "frames", { { type = "embed", url = "https://x.example/v" } }, "[https://x.example/v]" },
    { "definitions", { p("a", { type = "term" }), p("b", { type = "definition" }) }, "a\n    b" },
    { "footnotes", { p("a", { type = "footnote", number = 1 }) }, "[1] a" },
    { "rules and maths", { { type = "rule" }, { type = "math", tex = "x" } }, "* * *\n\n    x" },
    { "no control characters", { p("a\27[2Jb\155") }, "a[2Jb\239\191\189" },
  } do
    it("has " .. case[1], function() assert.equal(case[3] .. "\n", text.render { blocks = case[2] }) end)
  end

  it("has posts with readable times, answers indented", function()
    assert.equal([[
Title:     T
Published: 21 November 2025, 14:05 UTC

---- 21 November 2025, 14:05 · Bo
Head

a

  ---- Cy

  b

  c
]], text.render { title = "T", published = "2025-11-21T14:05:00Z", posts = {
      { published = "2025-11-21T14:05:00Z", authors = { "Bo" }, headline = "Head", blocks = { p "a" } },
      { authors = { "Cy" }, depth = 2, blocks = { p "b", p "c" } } } })
  end)
end)

describe("a time", function()
  for _, row in ipairs {
    { "2025-11-21T14:05:00+01:00", "21 November 2025, 14:05", "21 November 2025, 14:05 +01:00", "14:05, 21 November 2025" },
    { "2025-01-02T04:05:06.789Z", "2 January 2025, 04:05", "2 January 2025, 04:05 UTC", "04:05, 2 January 2025" },
    { "2025-01-02T04:05", "2 January 2025, 04:05", "2 January 2025, 04:05", "04:05, 2 January 2025" },
    { "2025-01-02", "2 January 2025", "2 January 2025", "2 January 2025" },
    { "2025-13-02" }, { "soon" }, { "" }, {},
  } do
    it(tostring(row[1]) .. " reads " .. tostring(row[2]), function()
      assert.equal(row[2], (times.readable(row[1])))
      assert.equal(row[3], (times.readable(row[1], true)))
      assert.equal(row[4], (times.heading(row[1])))
    end)
  end
end)

describe("a character", function()
  for _, row in ipairs {
    { "a", 1, "letter" }, { "é", 1, "letter" }, { "e\204\129", 1, "letter" }, { "漢", 2, "letter" }, { "ｱ", 1, "letter" },
    { "한", 2, "letter" }, { "😀", 2, "symbol" }, { "“", 1, "punctuation" }, { "。", 2, "punctuation" },
    { "€", 1, "symbol" }, { "*", 1, "punctuation" }, { "\194\160", 1, "blank" }, { "\227\128\128", 2, "blank" },
  } do
    it(row[1] .. " has its width and class", function()
      assert.equal(row[2], characters.width(row[1]))
      assert.equal(row[3], characters.class((characters.at(row[1], 1))))
    end)
  end
end)
