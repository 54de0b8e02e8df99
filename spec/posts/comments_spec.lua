-- Comments under articles, on pages of our own making.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local story = "<p>The bakery on Mill Lane opened its second oven on Monday, and by noon the queue had reached the bridge.</p>" ..
  "<p>Its owner said that rye would be baked from four in the morning on, and wheat when the first rye had cooled down.</p>" ..
  "<p>The oven came by barge from a foundry up the river, where ovens have been cast for a hundred and twenty years.</p>"
local texts = { "I stood in that queue for an hour and would do it again.", "The rye is better than it was last year.",
  "They should bake the seeded loaf again, everybody asks for it." }
local names = { "Nell", "harbour_cat", "Per" }

local function page(below, head)
  return "<!DOCTYPE html><html lang=en><head><title>Second oven</title><meta property=og:type content=article>" ..
    (head or "") .. "</head><body><article><h1>Second oven</h1>" .. story .. "</article>" .. below .. "</body></html>"
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

  it("are read from structured data where the page shows none", function()
    local function object(i, answers)
      return ('{"@type":"Comment","text":"%s","datePublished":"2025-06-0%dT12:00:00Z","author":{"@type":"Person","name":"%s"}%s}')
        :format(texts[i], i, names[i], answers and ',"comment":[' .. answers .. "]" or "")
    end
    local head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Second oven","comment":[' ..
      object(1, object(2)) .. "," .. object(3) .. "]}</script>"
    check(assert(pipeline(page("", head))), { 1, 2, 1 })
  end)

  it("are not the page, however its body is called", function()
    local html = page(""):gsub("<body>", "<body class=comments-open>")
    local record = assert(pipeline(html))
    assert.is_nil(record.comments)
    assert.truthy(record.text:find("the queue had reached the bridge", 1, true))
  end)
end)
