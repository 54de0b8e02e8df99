-- What stands around an article's text and is none of it: told without a word of any language, and by what is said in
-- many.
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
  { "a caption that repeats what stands in the picture's place", "article", { story,
    { type = "figure", src = "a.png", alt = "The pier at the end of a long winter" },
    text "The pier at the end of a long winter. Ida Krog", story }, 3 },
  { "no paragraph that says more than a short alternative", "article", { story, { type = "figure", src = "a.png", alt = "The pier" },
    text "The pier was rebuilt by hand.", story }, 4 },
  { "no such paragraph of a list of things", "listing", { story,
    { type = "figure", src = "a.png", alt = "The pier at the end of a long winter" },
    text "The pier at the end of a long winter" }, 3 },
  { "data of a script", "article", { story, text '{ "modules": [{"name": "video"}], "id": "7" }', story }, 2 },
  { "no text in braces", "article", { story, text "{ This was left out of the first edition. }" }, 2 },
  { "labels of buttons", "article", { story, text "Print", text "More stories:", story }, 2 },
  { "a share bar whose labels are glued", "article", { story, text "SHARECONNECT 242 TWEETCOMMENTEMAILMORE", story }, 2 },
  { "no word in capitals", "article", { story, text "HARBOURMASTER", text "SHAREHOLDERS 2026" }, 3 },
  { "nothing of a listing", "listing", {
    linked("paragraph", { "Home page" }, " | ", { "The world" }, " | ", { "All sports" }), story }, 2 },
}

local function paragraphs(count)
  local list = {}
  for i = 1, count do list[i] = text(("The pier was rebuilt by hand, plank by plank, in winter number %d."):format(i)) end
  return list
end

-- The blocks of an article with one more block in its middle or at its end.
local function with(block, at_end)
  local list = paragraphs(4)
  table.insert(list, at_end and 5 or 3, block)
  return list
end

local function linked_picture(url) return { type = "figure", src = "/p.jpg", url = url } end

-- name, the block, its place, does it stay?, language of the record, its title
local spoken = {
  { "a teaser in Indonesian", linked("paragraph", "Baca juga: ", { "Nelayan Dapat Perahu Baru" }), "inside", false },
  { "a teaser in Japanese, its label in brackets", linked("paragraph", "【関連】", { "岬の散策路に新しい案内板" }), "inside", false },
  { "a teaser in Korean after a triangle", linked("paragraph", "▶ 관련기사: ", { "시골 학교 폐교 막은 도서관" }), "inside", false },
  { "a teaser in Hebrew", linked("paragraph", "קראו גם: ", { "הפארק העירוני יורחב עד הקיץ" }), "inside", false },
  { "a label without a colon", linked("paragraph", "Lees ook ", { "Molen krijgt nieuwe wieken" }), "inside", false },
  { "a label that nobody knows, in another language than English",
    linked("paragraph", "NIECH PAN ZOBACZY: ", { "Nowa kładka nad kanałem już otwarta" }), "inside", false, "pl" },
  { "no such line in English", linked("paragraph", "Step three: ", { "Choose the oars that you need" }), "inside", true, "en" },
  { "no such line below an English title with a curly sign",
    linked("paragraph", "Step three: ", { "Choose the oars that you need" }), "inside", true, nil, "The oars’ makers – a visit" },
  { "such a line below a Greek title", linked("paragraph", "ΔΕΙΤΕ ΚΑΙ ΑΥΤΟ: ", { "Νέα πεζογέφυρα πάνω από το κανάλι" }),
    "inside", false, nil, "Το φεράκι" },
  { "no link to another site", { type = "paragraph", text = "Źródło: Nowa kładka nad kanałem już otwarta",
    links = { { start = 11, stop = 45, url = "https://elsewhere.example/" } } }, "inside", true, "pl" },
  { "a sentence with a link is text", linked("paragraph", "Siehe dazu ", { "den Bericht der Behörde" },
    ", der gestern erschienen ist und viel erklärt."), "inside", true, "de" },
  { "an invitation in German", text "Melden Sie sich für unseren Newsletter an und erhalten Sie jeden Morgen das Neueste",
    "inside", false },
  { "an invitation in Persian", text "برای دریافت تازه‌ترین خبرها در کانال تلگرام ما عضو شوید", "end", false },
  { "an invitation in Chinese", text "扫描下方二维码关注我们的公众号", "end", false },
  { "a paragraph about a newsletter", text(("A newsletter is a letter that many read, and the oldest of them was " ..
    "written by hand. "):rep(4)), "inside", true },
  { "who the author is", text "Ida Krog is a reporter for the Courier.", "end", false },
  { "who the author is, after a label", text "Zur Person: Ida Krog, Jahrgang 1984, berichtet von der Küste.", "end", false },
  { "a sentence on the author in the middle", text "Ida Krog was there when it happened.", "inside", true },
  { "whose a text is", text "© The Courier", "end", false },
  { "that nobody may copy it", text "<저작권자 ⓒ 바다신문, 무단 전재 및 재배포 금지>", "end", false },
  { "who edited it", text "（责任编辑：何静）", "end", false },
  { "who edited it, in Indonesian", text "Editor: Bagus Prakoso", "end", false },
  { "whose it is, in all its words", text("Copyright 2013 The Harbour Press. All rights reserved. This material may not be " ..
    "published, broadcast, rewritten or redistributed."), "end", false },
  { "a label after which nothing stands", text "Also:", "end", false },
  { "a label before something", text "Also:", "inside", true },
  { "a longer line that ends in a colon", text "This is what they found:", "end", true },
  { "that a reader's browser is at fault", text "Please turn on JavaScript. Media requires JavaScript to play.", "inside",
    false },
  { "a heading and its list in one paragraph", linked("paragraph", "Das könnte Sie auch interessieren\n· ",
    { "Neuer Steg am Weiher freigegeben" }, "\n· ", { "Hüttenwirte klagen über Personal" }), "end", false },
  { "cards", linked("paragraph", "\239\191\188 ", { "RegionNeuer Steg am Weiher freigegeben" }, " \239\191\188 ",
    { "RegionHüttenwirte klagen über fehlendes Personal" }), "inside", false },
}

describe("what stands around a text", function()
  for _, case in ipairs(spoken) do
    it((case[4] and "is text: " or "is left out: ") .. case[1], function()
      local record = { kind = "article", url = "https://courier.example/pier", authors = { "Ida Krog" }, language = case[5],
        title = case[6] }
      local kept = asides.without(with(case[2], case[3] == "end"), record)
      assert.equal(case[4] and 5 or 4, #kept)
    end)
  end

  it("is a list of other pages with pictures between its links", function()
    local list = paragraphs(4)
    for _, block in ipairs { { type = "heading", level = 3, text = "İlgili Haberler" }, linked_picture "/n/1",
      linked("paragraph", { "Köy okulu yeniden açılıyor" }), linked_picture "/n/2",
      linked("paragraph", { "Derenin üzerine köprü yapıldı" }) } do list[#list + 1] = block end
    local record = { kind = "article" }
    assert.equal(4, #asides.without(list, record))
    assert.equal("Köy okulu yeniden açılıyor", record.related[1].title)
  end)

  for _, case in ipairs(cases) do
    it("is left out: " .. case[1], function() assert.equal(case[4], #asides.without(case[3], { kind = case[2] })) end)
  end

  it("is not lost: the pages that it leads to are related", function()
    local record = { kind = "article" }
    asides.without(cases[1][3], record)
    assert.equal(3, #record.related)
  end)
end)
