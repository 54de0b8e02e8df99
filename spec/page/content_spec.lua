-- What is content: traps of pages, each a page of our own making.
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local function prose(n)
  return ("The ferry number %d had been tied up for most of the winter, and nobody in the village could say when it " ..
    "would cross again. On the morning of the %dth the captain walked down to the pier, looked at the ice and went " ..
    "home to write a letter to the company, which has not answered him so far."):format(n, n + 2)
end

local menu = "<header class=site-header><nav class=main-nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a>" ..
  "</li><li><a href=/sport>Sport</a></li><li><a href=/weather>Weather</a></li></ul></nav></header>"
local footer = "<footer class=site-footer><ul><li><a href=/imprint>Imprint</a></li><li><a href=/privacy>Privacy policy" ..
  "</a></li></ul><p>© 2026 The Ferry Post. All rights reserved.</p></footer>"

local function page(body, head)
  return ("<!DOCTYPE html><html lang=en><head><title>No ferry before May - The Ferry Post</title>" ..
    "<meta property=og:type content=article>%s</head><body>%s<main><article class=article><h1>No ferry before May</h1>" ..
    "<div class='article-body'>%s</div></article></main>%s</body></html>"):format(head or "", menu, body, footer)
end

local function paragraphs(first, last)
  local out = {}
  for i = first, last do out[#out + 1] = "<p>" .. prose(i) .. "</p>" end
  return table.concat(out, "\n")
end

-- A line of the words that a page may hold as data, another for each number.
local function line_of(number)
  local parts = { "a", "Ferry", " ", "10", ", ", ": ", "(b)", "it's", " 12:30", "-", "No. 5", "; ", "http://x.example/y", "?",
    "Photo", " the ", "2026-05-02", ". ", "!", "'" }
  local out = {}
  for i = 1, number % 11 + 2 do
    number = (number * 1103515245 + 12345) % 2147483648
    out[i] = parts[math.floor(number / 65536) % #parts + 1]
  end
  return (table.concat(out):gsub(" +", " "):gsub("^ ", ""):gsub(" $", ""))
end

describe("a text that a page holds as data", function()
  it("is the same read at once and as markup", function()
    local content = require "nutgraf.page.content"
    for number = 1, 3000 do
      local line = line_of(number)
      local blocks = content.blocks_of(line, { url = "https://pages.example/" })
      assert.same(content.blocks_of("<i></i>" .. line, { url = "https://pages.example/" }), blocks, line)
    end
  end)
end)

describe("a text of one sentence", function()
  it("is cut where others are", function()
    local core = require "nutgraf.core"
    for number = 1, 3000 do
      local line = line_of(number)
      local record = { text = line, blocks = { { type = "paragraph", text = line } }, warnings = {} }
      local cited = nutgraf.summarize(record, { sentences = 99 })
      for _, sentence in ipairs(cited or {}) do
        local known = false
        for _, span in ipairs(core.sentences(line)) do
          known = known or line:sub(span.start, span.stop) == (sentence.text or sentence)
        end
        assert.is_true(known, line)
      end
    end
  end)
end)

local function extract(html, given)
  return assert(pipeline(html, given))
end

-- with, without: passages that must and must not stand in the text.
local cases = {
  { "menu and footer are left out", page(paragraphs(1, 5)),
    with = { prose(1), prose(5) }, without = { "Weather", "Imprint", "All rights" } },
  { "the title does not repeat in the text", page(paragraphs(1, 4)), with = { prose(2) },
    without = { "No ferry before May" } },
  { "a body split by an advertisement", page(paragraphs(1, 3) .. "<aside class='advertisement'><span>Advertisement" ..
    "</span><a href=/shop>Buy a boat now</a></aside>" .. paragraphs(4, 6)),
    with = { prose(1), prose(3), prose(4), prose(6) }, without = { "Buy a boat" } },
  { "share bar and newsletter box", page(paragraphs(1, 2) .. "<div class='share-buttons social'><a href=/f>Share on " ..
    "Facebook</a><a href=/t>Tweet</a></div>" .. paragraphs(3, 4) .. "<div class='newsletter-signup'><h3>Sign up for " ..
    "our newsletter</h3><form><input type=email><button>Subscribe</button></form></div>"),
    with = { prose(2), prose(3) }, without = { "Share on", "Sign up for our", "Subscribe" } },
  { "related articles behind the text", page(paragraphs(1, 5) .. "<div class='related-articles'><h3>Related articles" ..
    "</h3><ul><li><a href=/a>Ice on the northern lake</a></li><li><a href=/b>New timetable</a></li></ul></div>"),
    with = { prose(5) }, without = { "Ice on the northern", "New timetable" } },
  { "a teaser in the middle of the text", page(paragraphs(1, 3) .. "<p><strong>Read more:</strong> <a href=/thaw>When the " ..
    "river thawed in May</a></p>" .. paragraphs(4, 6)), with = { prose(3), prose(4) }, without = { "river thawed" } },
  { "the credit of a picture", page(paragraphs(1, 2) .. "<p>Photo: Ida Brandt / Sound Pictures</p>" .. paragraphs(3, 6)),
    with = { prose(2), prose(3) }, without = { "Ida Brandt" } },
  { "lists, quotes, tables and code in the text", page(paragraphs(1, 2) .. "<ul><li>Two boats are being repaired in " ..
    "the yard</li><li>One boat waits for its new engine</li></ul><blockquote><p>We have never had a winter like this " ..
    "one, said the captain of the ferry</p></blockquote><table><tr><th>Day</th><th>Crossings</th></tr><tr><td>Monday" ..
    "</td><td>four</td></tr><tr><td>Tuesday</td><td>none</td></tr></table>" .. paragraphs(3, 4)),
    with = { "Two boats are being", "never had a winter", prose(4) } },
  { "deep nesting", page(("<div>"):rep(300) .. paragraphs(1, 4) .. ("</div>"):rep(300)), with = { prose(1), prose(4) } },
  { "text between <br>", page(prose(1) .. "<br><br>" .. prose(2) .. "<br><br>" .. prose(3)),
    with = { prose(1), prose(3) } },
  { "accordions that are hidden at first", page(paragraphs(1, 3) .. "<div class=accordion><h3>When does it run?</h3>" ..
    "<div class=accordion-content hidden>" .. paragraphs(4, 4) .. "</div><h3>What does it cost?</h3>" ..
    "<div class=accordion-content hidden>" .. paragraphs(5, 5) .. "</div></div>"),
    with = { prose(3), prose(4), prose(5) } },
  { "the same text twice is kept once", page(paragraphs(1, 4) .. "<div class=mobile-version>" .. paragraphs(1, 1) ..
    "</div>"), once = prose(1) },
}

describe("content of a page:", function()
  for _, case in ipairs(cases) do
    it(case[1], function()
      local text = extract(case[2]).text
      for _, passage in ipairs(case.with or {}) do assert.is_truthy(text:find(passage, 1, true), passage) end
      for _, passage in ipairs(case.without or {}) do assert.is_nil(text:find(passage, 1, true), passage) end
      if case.once then
        local _, stop = text:find(case.once, 1, true)
        assert.is_nil(text:find(case.once, stop, true))
      end
    end)
  end

  -- label of a teaser, its title after it
  for _, teaser in ipairs { "Read more: %s", "Lesen Sie auch: %s", "LEE MÁS | %s", "À lire aussi » %s", "Leggi anche → %s",
    "Lees ook: %s", "Veja também: %s", "Läs också: %s" } do
    it("keeps a teaser among the related pages: " .. teaser, function()
      local record = extract(page(paragraphs(1, 3) .. "<p>" .. teaser:format("<a href=/thaw>When the river thawed</a>") ..
        "</p>" .. paragraphs(4, 6)), { url = "https://ferry.example/ice" })
      assert.are.same({ { title = "When the river thawed", url = "https://ferry.example/thaw" } }, record.related)
    end)
  end

  it("keeps the tags behind the text in their field", function()
    local record = extract(page(paragraphs(1, 5) .. "<p>Ferries</p><p>Ice and snow</p>",
      "<meta name=keywords content='Ferries, Ice and snow'>"))
    assert.are.same({ "Ferries", "Ice and snow" }, record.tags)
    assert.equal(prose(5), record.text:sub(-#prose(5)))
  end)

  it("keeps a list of other pages among the related pages", function()
    local record = extract(page(paragraphs(1, 4) .. "<h3>Das könnte Sie auch interessieren</h3><p><a href=/a>Ice on the " ..
      "northern lake, and no end of it</a></p><p><a href=/b>The new timetable of the ferries</a></p>" .. paragraphs(5, 8)))
    assert.is_nil(record.text:find("northern lake", 1, true))
    assert.is_nil(record.text:find("interessieren", 1, true))
    assert.is_truthy(record.text:find(prose(5), 1, true))
  end)

  -- a line of the text, and whether it is the caption of a picture
  for _, case in ipairs {
    { "The captain at dawn. Photo: Ida Brandt", true },
    { "Der Kapitän am Morgen. (Foto: Ida Brandt)", true },
    { "The captain at dawn | © Ida Brandt / Sound Pictures", true },
    { "Le capitaine au port. Crédits photos : Ida Brandt", true },
    { "Getty Images", true },
    { "Photograph by Ida Brandt", true },
    { "The pier in May / Reuters", true },
    { "The picture: nobody had seen it before. It hung in the office for years.", false },
    { "The company sold its photos to Reuters for a price that nobody named.", false },
    { "A letter was read out by the captain in the evening.", false },
    { "The cafÃ© on the quay opens on Friday, says the owner.", false }, -- mojibake holds the sign of a copyright
  } do
    it((case[2] and "takes out a caption: " or "keeps a line that is no caption: ") .. case[1], function()
      local record = extract(page(paragraphs(1, 3) .. "<p>" .. case[1] .. "</p>" .. paragraphs(4, 6)))
      assert.equal(not case[2], record.text:find(case[1], 1, true) ~= nil)
    end)
  end

  local note = "<li id=fn%d class=site-footer>Folder %d of the archive. <a href=#ref%d>↩</a></li>"
  local function noted(back)
    local notes = note:format(1, 12, back and 1 or 9) .. note:format(2, 7, back and 2 or 9)
    return page(paragraphs(1, 2) .. "<p>The steps are from 1844,<sup id=ref1><a href=#fn1>1</a></sup> and the rail is from " ..
      "1902.<sup id=ref2><a href=#fn2>2</a></sup> Nobody has repaired either of them since the harbour was closed to " ..
      "larger ships.</p>" .. paragraphs(3, 5)) ..
      "<footer class=site-footer><ul class=footer-links>" .. notes .. "</ul></footer>"
  end

  it("keeps notes that lead back to their signs", function()
    local record = extract(noted(true))
    local last = record.blocks[#record.blocks]
    assert.equal("footnote", last.type)
    assert.equal("Folder 7 of the archive.", last.text)
  end)

  it("leaves signs as text where their notes are left out", function()
    for _, block in ipairs(extract(noted(false)).blocks) do
      assert.not_equal("footnote", block.type)
      for _, mark in ipairs(block.marks or {}) do assert.not_equal("footnote", mark.type) end
    end
  end)

  it("gives a caption to the picture before it", function()
    local record = extract(page(paragraphs(1, 3) .. "<img src=/dawn.jpg alt='A man on a pier'><p>The captain at dawn. " ..
      "Photo: Ida Brandt</p>" .. paragraphs(4, 6)), { url = "https://ferry.example/ice" })
    local figure
    for _, block in ipairs(record.blocks) do figure = block.type == "figure" and block or figure end
    assert.equal("The captain at dawn. Photo: Ida Brandt", figure.caption)
  end)

  it("is judged with confidence, and covers a part of the page", function()
    local record = extract(page(paragraphs(1, 6)))
    assert.is_true(record.confidence > 0.8 and record.confidence <= 1)
    assert.is_true(record.coverage > 0.8 and record.coverage < 1)
  end)

  it("is nothing where there is only a menu", function()
    local links = {}
    for i = 1, 40 do links[i] = ("<li><a href=/p%d>Department %d</a></li>"):format(i, i) end
    local record = extract("<html><body><nav class=menu><ul>" .. table.concat(links) .. "</ul></nav>" .. footer)
    assert.is_nil(record.text)
    assert.is_true(record.confidence < 0.5)
  end)

  it("is the text of a page too small to be judged", function()
    assert.are.equal("Hello there, world.", extract("<nav><a href=/>Home</a></nav><p>Hello there, world.</p>").text)
  end)

  it("is what JSON-LD states, where scripts draw the page", function()
    local record = extract('<html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"' ..
      prose(1) .. '\\n\\n' .. prose(2) .. '"}</script></head><body><div id=app></div></body></html>')
    assert.are.equal(prose(1) .. "\n\n" .. prose(2), record.text)
    assert.are.equal(2, #record.blocks)
  end)

  it("is the replies, where a page holds nothing else", function()
    local replies = {}
    for i = 1, 6 do
      replies[i] = ("<li class=comment id=comment-%d><cite class=fn>Ida Krog %d</cite> <time datetime=2026-02-0%dT10:00:00Z>" ..
        "then</time><div class=comment-content><p>%s</p></div></li>"):format(i, i, i,
        prose(i))
    end
    local record = extract("<html><body><ol class='comments comment-list'>" .. table.concat(replies) .. "</ol></body></html>")
    assert.is_truthy(record.text:find(prose(1), 1, true))
    assert.is_truthy(record.text:find(prose(6), 1, true))
  end)

  it("goes to its end where that is a heading, and a text by its length", function()
    local record = extract(page(paragraphs(1, 6) .. "<h3>" .. prose(7) .. "</h3><h3>Read on</h3>"))
    assert.are.equal(prose(7), record.blocks[#record.blocks].text)
  end)

  it("is the same whatever the tile of rows it falls into", function()
    local text = extract(page(paragraphs(1, 700))).text
    for i = 1, 700, 9 do assert.is_truthy(text:find(prose(i), 1, true), i) end
  end)
end)

describe("lists in the text", function()
  local html = page("<p>" .. prose(1) .. "</p><ol><li>Take the rope off the pier</li><li>Push the boat away" ..
    "<ul><li>with the oar and not with the foot</li></ul></li><li>Row to the island</li></ol><p>" .. prose(2) .. "</p>")
  local stage = nutgraf.stage
  for _, case in ipairs {
    { "have no marks", {}, "\n\nPush the boat away\n\nwith the oar" },
    { "keep them when asked", { markers = true }, "\n\n2. Push the boat away\n\n  - with the oar and not with the foot" ..
      "\n\n3. Row to the island" },
  } do
    it(case[1], function()
      local run = nutgraf.pipeline { stage.parse(), stage.metadata(), stage.content(case[2]), stage.normalize() }
      assert.is_truthy(run(html).text:find(case[3], 1, true))
    end)
  end
end)

-- Density is counted in letters, not in spaces.
local languages = {
  { "zh", "今天早上，市政府宣布将在明年春天之前完成新图书馆的建设工作，这座图书馆将收藏超过一百万册图书，并向所有市民免费开放。" },
  { "ja", "市は今朝、新しい図書館の建設を来年の春までに終える予定だと発表しました。この図書館には百万冊以上の本が収められます。" },
  { "ar", "أعلنت البلدية صباح اليوم أنها ستنهي بناء المكتبة الجديدة قبل حلول الربيع المقبل وأن المكتبة ستفتح أبوابها مجانا لجميع السكان." },
  { "ru", "Сегодня утром городская администрация объявила, что строительство новой библиотеки будет завершено до следующей весны." },
  { "th", "เช้าวันนี้เทศบาลเมืองประกาศว่าจะสร้างห้องสมุดแห่งใหม่ให้แล้วเสร็จก่อนฤดูใบไม้ผลิปีหน้า" ..
    " และจะเปิดให้ประชาชนทุกคนเข้าใช้ได้โดยไม่เสียค่าใช้จ่าย" },
}

describe("content in any script:", function()
  for _, case in ipairs(languages) do
    it(case[1], function()
      local list = {}
      for i = 1, 6 do list[i] = ("<p>%s %d</p>"):format(case[2], i) end
      local record = extract(page(table.concat(list)))
      for i = 1, 6 do assert.is_truthy(record.text:find(case[2] .. " " .. i, 1, true), i) end
      assert.is_nil(record.text:find("Imprint", 1, true))
    end)
  end
end)

describe("code", function()
  local shapes = { "$ date -u\nWed %d May 2021 03:18:43 PM UTC\n$ date -R\nWed, %d May 2021 05:18:43 +0200",
    "$ mkdir quay%d; cd quay%d; touch 1.txt 2.txt\n$ echo *.txt\n1.txt 2.txt", "$ pager <b>/etc/quay%d</b> &amp;&amp; less -S %d",
    "crw------T 1 root root %d, 0 Oct 16 20:57 /dev/quay\n-rw-r--r-- 1 root root %d Aug 30 10:38 /etc/quay" }
  local texts = {}
  for i = 1, 50 do
    texts[#texts + 1] = ("<p>%s</p><p>%s</p><p>%s</p><p>Let us see:</p><pre class=screen>%s</pre>"):format(prose(4 * i),
      prose(4 * i + 1), prose(4 * i + 2), shapes[i % #shapes + 1]:format(i, i))
  end
  local body = table.concat(texts)

  local function codes_of(html)
    local count = 0
    for _, block in ipairs(extract(html).blocks) do count = count + (block.type == "code" and 1 or 0) end
    return count
  end

  it("stays between the paragraphs of a long text", function()
    assert.equal(50, codes_of(page(body .. "<p>" .. prose(900) .. "</p>")))
  end)

  it("that a text stands on one side of alone is judged by itself", function()
    local last = "</div></article></main><div class=sidebar><p>Status</p><pre class=screen>up 21 days, 3:12</pre></div>"
    assert.equal(50, codes_of(page(body .. "<p>" .. prose(900) .. "</p>" .. last)))
  end)
end)

describe("a text among much that is doubtful", function()
  local paths, read = helper.shared_pages(os.getenv "NUTGRAF_DATA" or "", { "wcxb/html/3020*" })

  it("is kept", function()
    if not paths[1] then return pending "no ../shared/data" end
    local record = extract((read(paths[1])))
    assert.is_true(record.blocks ~= nil and #record.blocks > 3)
  end)
end)

describe("a preset", function()
  local html = page(paragraphs(1, 5) .. "<aside class=box><h3>About the line</h3><p>The line was opened in 1911 and " ..
    "runs from the old pier to the island.</p></aside><p class=note>Timetables are printed twice a year.</p>")

  it("of recall keeps no less than one of precision", function()
    local sizes = {}
    for _, preset in ipairs { "precision", "balanced", "recall" } do
      sizes[#sizes + 1] = #extract(html, { preset = preset }).text
    end
    assert.is_true(sizes[1] <= sizes[2] and sizes[2] <= sizes[3])
    assert.is_true(sizes[1] > 0)
  end)

  it("can be given to the stage", function()
    local stage = nutgraf.stage
    local run = nutgraf.pipeline { stage.parse(), stage.metadata(), stage.content { preset = "recall" } }
    assert.are.equal(run(html).text, run(html, { preset = "recall" }).text)
  end)

  it("that is none raises", function()
    assert.has_error(function() nutgraf.stage.content { preset = "all" } end)
    assert.has_error(function() nutgraf.extract(html, { preset = "all" }) end)
  end)
end)
