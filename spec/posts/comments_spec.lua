-- Comments under articles, on pages of our own making.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local story = "<p>The bakery on Mill Lane opened its second oven on Monday, and by noon the queue had reached the bridge.</p>" ..
  "<p>Its owner said that rye would be baked from four in the morning on, and wheat when the first rye had cooled down.</p>" ..
  "<p>The oven came by barge from a foundry up the river, where ovens have been cast for a hundred and twenty years.</p>"
local texts = { "I stood in that queue for an hour and would do it again.", "The rye is better than it was last year.",
  "They should bake the seeded loaf again, everybody asks for it." }
local names = { "Nell", "harbour_cat", "Per" }

local long_story = ("<p>%s</p>"):format(story:gsub("</?p>", " ")):rep(2)

local function page(below, head, text)
  return "<!DOCTYPE html><html lang=en><head><title>Second oven</title><meta property=og:type content=article>" ..
    (head or "") .. "</head><body><article><h1>Second oven</h1>" .. (text or story) .. "</article>" .. below .. "</body></html>"
end

local function entry(i, inner, before)
  return ("<li class=comment id=comment-%d><div class=body>%s<cite class=fn>%s says:</cite> <time datetime='2025-06-0%dT12:00:00Z'>" ..
    "then</time><p>%s</p><a href='#reply'>Reply</a></div>%s</li>"):format(i, before or "", names[i], i, texts[i], inner or "")
end

describe("comments", function()
  local function check(record, depths)
    assert.equal("article", record.kind)
    assert.equal(3, #record.comments)
    for i, comment in ipairs(record.comments) do
      assert.equal(texts[i], comment.text)
      assert.same({ names[i] }, comment.authors)
      assert.equal(depths[i], comment.depth)
      assert.equal(("2025-06-0%dT12:00:00Z"):format(i), comment.published)
      assert.is_nil(record.text:find(texts[i], 1, true))
    end
    assert.truthy(record.text:find("the first rye had cooled down", 1, true))
  end

  it("are read from a list, answers one deeper", function()
    local list = "<section id=comments><h2>3 comments</h2><ol class=commentlist>" ..
      entry(1, "<ul class=children>" .. entry(2) .. "</ul>") .. entry(3) .. "</ol></section>"
    check(assert(pipeline(page(list))), { 1, 2, 1 })
  end)

  it("are no links to threads, each with who wrote last in it", function()
    local list = {}
    for i = 1, 6 do
      list[i] = ("<tr><td class=main-comments><span>%d</span> <div><a href=/t/%d>Loaf number %d</a><div><span>3 May 2024 10:%d" ..
        "</span> by <a href=/m/%d>Guest</a><meta itemprop=author content='Guest %d'></div></div></td></tr>"):format(i, i, i,
        i + 10, i, i)
    end
    local record = assert(pipeline("<html lang=en><title>Sign up</title><h1>Sign up</h1><form>Name <input></form><table>" ..
      table.concat(list) .. "</table>"))
    assert.is_nil(record.comments)
    assert.is_nil(record.posts)
  end)

  it("are each one where every second has a class of its own", function()
    local list = {}
    for i = 1, 8 do
      list[i] = ("<li class='comment %s'><cite class=fn>%s says:</cite> <time datetime='2025-06-0%dT12:00:00Z'>then</time><p>" ..
        "Loaf number %d was gone before I came%s.</p></li>"):format(i % 2 == 0 and "even" or "odd", "Guest " .. i, i, i,
        i % 2 == 0 and ", and I came by bicycle, at six, in the rain" or "")
    end
    local record = assert(pipeline(page("<section id=comments><ol>" .. table.concat(list) .. "</ol></section>")))
    assert.equal(8, #record.comments)
    assert.same({ "Guest 2" }, record.comments[2].authors)
  end)

  it("are read with the answers of guests, whose names lead nowhere", function()
    local count = 0
    local function said(name, answers)
      count = count + 1
      return ("<li class=comment><div class=body><p>%s</p> <time datetime='2025-06-01T12:%02d:00Z'>then</time><p>Loaf number %d " ..
        "was gone before I came.</p></div><ul>%s</ul></li>"):format(name, count, count, answers or "")
    end
    local list = {}
    for i, name in ipairs { "Nell", "harbour_cat", "Ida" } do
      local answers = said("<b>Guest " .. i .. "</b>") .. said("<b>Nobody</b>") .. said("<b>Visitor " .. i .. "</b>")
      list[i] = said("<a class=username href=/members/" .. i .. ">" .. name .. "</a>", answers)
    end
    local record = assert(pipeline(page("<section id=comments><ol>" .. table.concat(list) .. "</ol></section>")))
    assert.equal(12, #record.comments)
    for i, expected in ipairs { { "Nell", 1 }, { "Guest 1", 2 }, { "Nobody", 2 }, { "Visitor 1", 2 }, { "harbour_cat", 1 } } do
      assert.same(expected, { record.comments[i].authors[1], record.comments[i].depth })
    end
  end)

  local guests = { "Nell", "harbour_cat", "Ida" }
  local function nameless(i)
    return ("<div class=row><div class=top><b>%s</b> <i>June %d, 2025 12:00</i></div><p>%s</p><a href=#r>Reply</a></div>")
      :format(guests[i], i, texts[i])
  end
  for _, case in ipairs {
    { "after a row that says so", "<div><p>3 Comments</p>%s</div>", 3 },
    { "after a heading in another language", "<div><h3>Kommentare (3)</h3><form><p>Schreiben Sie uns.</p></form>%s</div>", 3 },
    { "not after a link to them", "<div><p><a href=#below>3 Comments</a></p>%s</div>", 0 },
    { "not where nothing says so", "<div><p>From the harbour</p>%s</div>", 0 },
  } do
    it("are found without a class, " .. case[1], function()
      local below = case[2]:format(nameless(1) .. nameless(2) .. nameless(3))
      local record = assert(pipeline(page(below, nil, long_story)))
      assert.equal(case[3], #(record.comments or {}))
      for i = 1, case[3] do
        assert.same({ guests[i] }, record.comments[i].authors)
        assert.equal(("2025-06-0%dT12:00:00"):format(i), record.comments[i].published)
        assert.is_nil(record.text:find(texts[i], 1, true))
      end
    end)
  end

  it("are no cards of other pages that stand below their heading", function()
    local cards = {}
    for i = 1, 3 do
      cards[i] = ("<div class=k1><h3><a href=/story-%d>%s</a></h3><b>%s</b> <i>June %d, 2025 12:00</i><p>%s</p></div>")
        :format(i, "The harbour story number " .. i, names[i], i, texts[i])
    end
    local record = assert(pipeline(page("<div><p>Comments</p>" .. table.concat(cards) .. "</div>", nil, long_story)))
    assert.is_nil(record.comments)
  end)

  it("are read from structured data where the page shows none", function()
    local function object(i, answers)
      return ('{"@type":"Comment","text":"%s","datePublished":"2025-06-0%dT12:00:00Z","author":{"@type":"Person","name":"%s"}%s}')
        :format(texts[i], i, names[i], answers and ',"comment":[' .. answers .. "]" or "")
    end
    local head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Second oven","comment":[' ..
      object(1, object(2)) .. "," .. object(3) .. "]}</script>"
    check(assert(pipeline(page("", head))), { 1, 2, 1 })
  end)

  it("are not the page where it calls itself an article and says next to nothing", function()
    local html = page("<section id=comments><ol>" .. entry(1) .. entry(2) .. entry(3) .. "</ol></section>", nil, "<img src=/oven.jpg>")
    local record = assert(pipeline(html))
    assert.equal("article", record.kind)
    assert.is_nil(record.posts)
    assert.equal(3, #record.comments)
  end)

  it("are not the page, however its body is called", function()
    local html = page(""):gsub("<body>", "<body class=comments-open>")
    local record = assert(pipeline(html))
    assert.is_nil(record.comments)
    assert.truthy(record.text:find("the queue had reached the bridge", 1, true))
  end)
end)
