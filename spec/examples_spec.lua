-- The example of a live blog as a page: the same record as from its stripped text, and more.
local json = require "nutgraf.structured.json"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

describe("examples/liveblog/page.html", function()
  local record = assert(nutgraf.extract(helper.read("examples/liveblog/page.html")))
  local expected = json.decode(helper.read("examples/liveblog/expected-dump.json"))

  for _, field in ipairs { "kind", "title", "authors", "lead", "key_points", "tags", "breadcrumbs" } do
    it("gives " .. field, function() assert.same(expected[field], record[field]) end)
  end

  it("gives what only a page can tell", function()
    assert.equal("The Marrow Courier", record.site)
    assert.equal("en-GB", record.language)
    assert.equal("https://courier.example/coast/aurelia-live", record.canonical)
    assert.equal("2026-03-14T06:05:00Z", record.published)
    assert.equal("2026-03-14T11:20:00Z", record.modified)
    assert.same({ page = 1, pages = 3, next = "https://courier.example/coast/aurelia-live?page=2" }, record.pagination)
  end)

  it("gives related stories with their addresses", function()
    assert.equal(#expected.related, #record.related)
    for i, entry in ipairs(expected.related) do
      assert.equal(entry.title, record.related[i].title)
      assert.equal("https://courier.example/coast/story-" .. i, record.related[i].url)
    end
  end)

  it("gives ten posts", function() assert.equal(10, #record.posts) end)

  for i, post in ipairs(expected.posts) do
    it("gives post " .. i, function()
      local got = record.posts[i]
      assert.equal(post.headline, got.headline)
      assert.same(post.authors, got.authors)
      assert.equal(post.published, got.published)
      assert.equal(post.text, got.text)
      assert.same(post.captions, got.captions)
      assert.equal("entry-" .. (1011 - i), got.id)
      for j, block in ipairs(post.blocks or {}) do
        assert.equal(block.type, got.blocks[j].type)
        assert.equal(block.text, got.blocks[j].text)
      end
      local card, got_card = post.related and post.related[1], got.related and got.related[1]
      assert.equal(card and card.title, got_card and got_card.title)
      assert.equal(card and card.summary, got_card and got_card.summary)
    end)
  end

  it("keeps links inside their texts", function()
    local block = record.posts[6].blocks[2]
    local link = block.links[1]
    assert.equal("Ruth Calloway", block.text:sub(link.start, link.stop))
    assert.equal("https://courier.example/people/ruth-calloway", link.url)
  end)

  it("summarises with sentences of the page, each cited", function()
    assert.equal(3, #record.summary)
    for i, sentence in ipairs(record.summary) do
      local citation = record.citations[i]
      assert.equal(sentence, record.text:sub(citation.start, citation.stop))
    end
  end)

  it("keeps nothing of the page's machinery", function()
    local all = json.encode(record)
    for _, machinery in ipairs { "Sign up", "Harbour Letters", "commenting forum", "Copy link", "Privacy notice",
      "dataLayer", "Tides and weather" } do
      assert.is_nil(all:find(machinery, 1, true), machinery)
    end
  end)
end)

describe("the example scripts", function()
  local function run(name)
    local pipeline = dofile("examples/scripts/" .. name)
    return assert(pipeline(helper.read("examples/liveblog/page.html"))).output
  end

  it("headlines.lua gives a line a post", function()
    local lines = {}
    for line in run("headlines.lua"):gmatch("[^\n]+") do lines[#lines + 1] = line end
    assert.equal(11, #lines)
    assert.equal("11:20  Aurelia to sail again on Monday, owner says", lines[2])
  end)

  it("digest.lua gives Markdown", function()
    local text = run("digest.lua")
    assert.is_truthy(text:find("^# Ferry Aurelia floats again"))
    assert.is_truthy(text:find("\n## Summary\n", 1, true))
  end)
end)
