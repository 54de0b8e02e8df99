-- <meta> and <link>, read once.
local core = require "nutgraf.core"
local metas = require "nutgraf.page.meta"
local pages = require "nutgraf.page"

local function context_of(html)
  local document = core.parse(html)
  return { document = document, page = pages.new(document) }
end

local function meta_of(html) return metas.of(context_of(html)) end

describe("page.meta", function()
  it("names elements by property, name, itemprop or http-equiv, in small letters", function()
    local meta = meta_of [[<meta property="OG:Type" name=x content=Article><meta name=Generator content=Forum>
      <meta itemprop=image content=a.png><meta http-equiv=Content-Language content=sv><meta name=empty>]]
    local seen = {}
    for i, element in ipairs(meta.elements) do seen[i] = ("%s=%s"):format(element.by, element.name) end
    assert.are.same({ "property=og:type", "name=generator", "itemprop=image", "http-equiv=content-language" }, seen)
    assert.are.equal("article", meta:type())
    assert.are.equal("Forum", meta:content "generator")
    assert.is_nil(meta:content "image")
    assert.are.equal("", meta_of("<p>A"):type())
  end)

  it("gives the first address of a relation", function()
    local meta = meta_of [[<link rel=canonical><link rel="alternate CANONICAL" href=/a><link rel=canonical href=/b>]]
    assert.are.equal("/a", meta:link "canonical")
    assert.is_nil(meta:link "next")
  end)

  it("reads a context once", function()
    local context = context_of "<meta name=a content=b>"
    assert.are.equal(metas.of(context), metas.of(context))
  end)
end)
