-- What stands around an article's text and is none of it, told without a word of any language.
local asides = require "nutgraf.page.asides"

local function text(said) return { type = "paragraph", text = said } end

-- A block of links, each a text, with what stands between and after them.
local function linked(kind, ...)
  local parts, links, at = {}, {}, 1
  for _, part in ipairs { ... } do
    local said = type(part) == "table" and part[1] or part
    if type(part) == "table" then
      links[#links + 1] = { start = at, stop = at + #said - 1, url = "https://courier.example/" .. #links }
    end
    parts[#parts + 1], at = said, at + #said
  end
  return { type = kind, text = table.concat(parts), links = links }
end

local story = text "渡船公司介绍，夜航停运是因为去年的风暴冲坏了防波堤，引航灯也全部失灵，工程队在冬天更换了木桩。"
local long = "渡船公司介绍夜航停运是因为去年的风暴冲坏了防波堤引航灯也全部失灵工程队在冬天更换了四十多根木桩并在航道两侧重新安装了航标灯"

-- name, kind of the page, its blocks, how many of them stay
local cases = {
  { "links with the day of their page", "article", { story, linked("item", { "旧码头候船室重新开放" }, "（3月13日）"),
    linked("item", { "西岛小学增设课程" }, "（3月12日）"), linked("item", { "灯塔博物馆周末免费" }, "（3月12日）") }, 1 },
  { "links with days before them", "article", { story, linked("paragraph", "2026-03-13 ", { "The pier is open to all again" }),
    linked("paragraph", "2026-03-12 ", { "The school has a course on boats" }),
    linked("paragraph", "2026-03-11 ", { "The museum is free on Sundays" }) }, 1 },
  { "no two such links", "article", { story, linked("item", { "旧码头候船室重新开放" }, "（3月13日）"),
    linked("item", { "西岛小学增设课程" }, "（3月12日）") }, 3 },
  { "no links without a day", "article", { story, linked("item", { "First of them" }), linked("item", { "Second of them" }),
    linked("item", { "Third of them" }) }, 4 },
  { "no sources with a number", "article", { story, linked("item", "1. ", { "On piers and their planks" }),
    linked("item", "2. ", { "On boats and their oars" }), linked("item", "3. ", { "On lamps and oil" }) }, 4 },
  { "links below a heading", "article", { story, { type = "heading", level = 2, text = "热点" }, linked("item", { "一" }),
    linked("item", { "二" }), linked("item", { "三" }) }, 1 },
  { "no links so long that they are a text without spaces", "article", { story, { type = "heading", level = 2, text = "热点" },
    linked("item", { long }), linked("item", { long }), linked("item", { long }) }, 5 },
  { "menus of one paragraph, before and after", "article", {
    linked("paragraph", { "Home page" }, " | ", { "The world" }, " | ", { "All sports" }),
    story, linked("paragraph", { "One of the stories" }, "\n", { "Two of them" }, "\n", { "Three of them" }) }, 1 },
  { "no paragraph with links in it", "article", { story,
    linked("paragraph", "It says so ", { "here" }, ", ", { "here" }, " and ", { "there" }, ", among other places.") }, 2 },
  { "nothing of a listing", "listing", {
    linked("paragraph", { "Home page" }, " | ", { "The world" }, " | ", { "All sports" }), story }, 2 },
}

describe("what stands around a text", function()
  for _, case in ipairs(cases) do
    it("is left out: " .. case[1], function() assert.equal(case[4], #asides.without(case[3], { kind = case[2] })) end)
  end

  it("is not lost: the pages that it leads to are related", function()
    local record = { kind = "article" }
    asides.without(cases[1][3], record)
    assert.equal(3, #record.related)
  end)
end)
