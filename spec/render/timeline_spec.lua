-- Live blogs as timelines.
local nutgraf = require "nutgraf"
local json = require "nutgraf.structured.json"

local function record()
  return { title = "Fair & market", language = "en", canonical = "https://fair.example/live#top",
    lead = { "All day at the fair." }, posts = {
      { id = "p 3", published = "2026-01-05T10:00:00Z", headline = "Gate <opens>", authors = { "Ida Krog" },
        text = "The gate opened.", blocks = { { type = "paragraph", text = "The gate opened." } } },
      { id = "p2", text = "Undated note.", blocks = { { type = "paragraph", text = "Undated note." } } },
      { id = "p1", published = "2026-01-05T08:00:00", url = "https://fair.example/p1", headline = "Rain stops",
        text = "Dry.", blocks = { { type = "paragraph", text = "Dry." } } },
    } }
end

describe("a timeline", function()
  for _, row in ipairs { { "oldest", "p1 p2 p 3" }, { "newest", "p 3 p2 p1" } } do
    it("begins with the " .. row[1], function()
      local feed = json.decode((nutgraf.timeline(record(), { format = "jsonfeed", order = row[1] })))
      local texts = { ["The gate opened."] = "p 3", ["Undated note."] = "p2", ["Dry."] = "p1" }
      local seen = {}
      for i, item in ipairs(feed.items) do seen[i] = texts[item.content_text] end
      assert.equal(row[2], table.concat(seen, " "))
    end)
  end

  it("is a JSON Feed 1.1", function()
    local feed = json.decode((nutgraf.timeline(record(), { format = "jsonfeed", order = "newest" })))
    assert.equal("https://jsonfeed.org/version/1.1", feed.version)
    local item = feed.items[1]
    assert.equal("https://fair.example/live#p%203", item.url)
    assert.equal(item.url, item.id)
    assert.equal("2026-01-05T10:00:00Z", item.date_published)
    assert.equal("<p>The gate opened.</p>", (item.content_html:gsub("%s+$", "")))
    assert.same({ { name = "Ida Krog" } }, item.authors)
    assert.equal("https://fair.example/p1", feed.items[3].url)
    assert.is_nil(feed.items[3].date_published) -- its zone is not known
  end)

  it("has pictures as images of its items, and no films", function()
    local shown = record()
    table.insert(shown.posts[1].blocks, { type = "figure", media = "video", src = "https://fair.example/gate.mp4" })
    table.insert(shown.posts[3].blocks, { type = "figure", media = "image", src = "https://fair.example/rain.jpg" })
    local feed = json.decode((nutgraf.timeline(shown, { format = "jsonfeed", order = "newest" })))
    assert.is_nil(feed.items[1].image)
    assert.equal("https://fair.example/rain.jpg", feed.items[3].image)
  end)

  it("is Markdown with permalinks", function()
    local text = nutgraf.timeline(record())
    assert.truthy(text:find("## [Rain stops](https://fair.example/p1)", 1, true))
    assert.truthy(text:find("All day at the fair.", 1, true))
    assert.truthy(text:find("Rain stops", 1, true) < text:find("Gate \\<opens>", 1, true))
  end)

  it("is HTML that is safe to show", function()
    local unsafe = record()
    unsafe.posts[2].url = "javascript:alert(1)"
    local text = nutgraf.timeline(unsafe, { format = "html" })
    assert.truthy(text:find('<a rel="bookmark" href="https://fair.example/live#p%203">Gate &lt;opens&gt;</a>', 1, true))
    assert.is_nil(text:find("javascript", 1, true))
  end)

  it("needs posts", function()
    local text, _, code = nutgraf.timeline { title = "Fair" }
    assert.is_nil(text)
    assert.equal("no_posts", code)
  end)

  it("checks its options", function()
    assert.error_matches(function() nutgraf.timeline(record(), { order = "random" }) end, "order")
  end)
end)
