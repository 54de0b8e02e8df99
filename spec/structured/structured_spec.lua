-- The structured data of a page as one object.
local core = require "nutgraf.core"
local nutgraf = require "nutgraf"
local pages = require "nutgraf.page"
local schema = require "nutgraf.structured.schema"
local structured = require "nutgraf.structured"

local function context_of(html)
  local document = core.parse(html)
  return { document = document, page = pages.new(document) }
end

local function script(text) return '<script type="application/ld+json">' .. text .. "</script>" end

local PAGE = script [[{"@graph":[{"@type":"NewsArticle","headline":"The span opens","publisher":{"@id":"#post"}},
  {"@type":"http://schema.org/Organization","@id":"#post","name":"Harbour Post"}]}]] ..
  script [[{"@type":"ImageObject","@id":"#picture","url":"https://example.org/a.png","creator":{"@id":"#picture"}}]] ..
  script [[{"@type": broken]]

describe("structured", function()
  it("is read once for each context", function()
    local context = context_of(PAGE)
    assert.are.equal(structured.of(context), structured.of(context))
  end)

  it("resolves references, also to other scripts", function()
    local data = structured.of(context_of(PAGE))
    assert.are.equal("Harbour Post", data:text { ["@id"] = "#post" })
    assert.are.equal("https://example.org/a.png", data:resolve({ ["@id"] = "#picture" }).url)
    assert.are.equal("#nobody", data:text { ["@id"] = "#nobody" })
    assert.are.equal("Own", data:text { ["@id"] = "#post", name = "Own" })
    assert.are.same({}, data:list "#post")
    assert.are.equal("Harbour Post", data:list({ { ["@id"] = "#post" } })[1].name)
    assert.are.equal(1, #data.broken)
  end)

  it("gives objects by kind and by type", function()
    local data = structured.of(context_of(PAGE))
    assert.are.equal("The span opens", data:of_kind("commented")[1].headline)
    assert.are.equal("Harbour Post", data:of_kind("organisation")[1].name)
    assert.are.equal(1, #data:of_kind "ImageObject")
    assert.are.equal("news", schema.group_of { ["@type"] = { "WebPage", "NewsArticle" } })
    assert.are.equal("unknown", schema.group_of { ["@type"] = "Harbour" })
  end)

  it("names the site by what its publisher refers to", function()
    local record = nutgraf.extract(PAGE .. "<h1>The span opens</h1><p>It rained.")
    assert.are.equal("Harbour Post", record.site)
  end)

  it("reads answers that refer to their question once", function()
    local html = script [[{"@type":"QAPage","mainEntity":{"@type":"Question","@id":"#q","text":"Why?",
      "author":{"@type":"Person","name":"Ida"},"acceptedAnswer":[{"@type":"Answer","@id":"#a","text":"So.",
      "author":{"@type":"Person","name":"Otto"},"acceptedAnswer":{"@id":"#q"}},{"@id":"#a"}]}}]]
    local preloaded = require "nutgraf.structured.preloaded"
    local posts = preloaded.posts(context_of(html))
    assert.are.equal(2, #posts)
  end)
end)
