-- Where fields are from, what was left out and why, and the site script that is made of it.
local helper = require "spec.helper"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local command = os.getenv "NUTGRAF_COMMAND" or "build/nutgraf"
local URL = "https://www.courier.example/coast/tide"
local prose = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master. "
local page = "<html lang=en><head><title>The tide - The Courier</title><meta name=author content='Web Desk'>"
  .. "<meta property=article:published_time content='2026-03-14T10:45:00Z'></head><body><nav><a href=/>Home</a> "
  .. "<a href=/coast>The coast</a></nav><h1 class=head>The tide</h1><p class=byline>By <a rel=author href=/nq>Nora Quill"
  .. "</a> and <a rel=author href=/jp>Jonas Pike</a></p><div id=story><p>" .. prose .. "</p><div class='share-bar'><a "
  .. "href=/s>Share</a></div><p>" .. prose:upper() .. "</p></div><footer>Printed in Ennis.</footer></body></html>"

local function paths(list, reason)
  local found = {}
  for _, entry in ipairs(list) do
    if not reason or entry.reason:find(reason) then found[#found + 1] = entry.path end
  end
  return found
end

describe("a record with explain", function()
  local record = assert(nutgraf.extract(page, { url = URL, explain = true }))

  it("says where fields are from, the chosen first", function()
    assert.same({ "The tide", "h1_only", true },
      { record.sources.title[1].value, record.sources.title[1].source, record.sources.title[1].chosen })
    assert.equal("The tide - The Courier", record.sources.title[#record.sources.title].value)
    assert.is_true(record.sources.published[1].chosen)
    assert.equal("2026-03-14T10:45:00Z", record.sources.published[1].value)
    local names = {}
    for _, entry in ipairs(record.sources.authors) do names[entry.value] = true end
    assert.is_true(names["Web Desk"] and names["Nora Quill, Jonas Pike"])
  end)

  it("says what was left out, where and why", function()
    local by_path = {}
    for _, entry in ipairs(record.removed) do
      by_path[entry.path] = entry
      assert.equal("content", entry.stage)
    end
    local nav = by_path["html > body > nav"]
    assert.truthy(nav.reason:find("classifier: score 0%.%d+, %d+ %% of its letters in links.*in <nav>"), nav.reason)
    assert.equal("the title, which has a field", by_path["html > body > h1"].reason)
    assert.is_nil(by_path["#story > p:nth-of-type(1)"])
  end)

  it("names the stage that cut something out, and its rule", function()
    local run = nutgraf.default_pipeline():before("metadata", nutgraf.stage.drop { ".share-bar" })
    local cut = assert(run(page, { url = URL, explain = true })).removed[1]
    assert.same({ text = "Share", stage = "drop", reason = "drop .share-bar", path = "#story > div" }, cut)
  end)

  it("names the rule of a site", function()
    local cut = assert(nutgraf.extract(page, { url = URL, explain = true,
      sites = nutgraf.site { host = "courier.example", title = "footer", strip = ".share-bar" } }))
    assert.same({ "#story > div" }, paths(cut.removed, "^strip %.share%-bar$"))
    assert.same({ "Printed in Ennis.", "site: footer", true },
      { cut.sources.title[1].value, cut.sources.title[1].source, cut.sources.title[1].chosen })
  end)

  it("has neither without it", function()
    local plain = assert(nutgraf.extract(page, { url = URL }))
    assert.is_nil(plain.sources)
    assert.is_nil(plain.removed)
  end)

  it("knows the posts of a live blog as kept", function()
    local live = assert(nutgraf.extract(helper.read "examples/liveblog/page.html", { explain = true }))
    for _, entry in ipairs(live.removed) do
      for _, post in ipairs(live.posts) do assert.are_not.equal(post.headline, entry.text) end
    end
    assert.is_true(#live.removed > 5)
  end)
end)

describe("nutgraf.explain", function()
  it("writes a site script that gives the same", function()
    local script = assert(nutgraf.explain(page, { url = URL }))
    for _, line in ipairs { 'host = "courier.example"', 'title = "h1.head", -- The tide',
      [[authors = 'a[rel="author"]', -- Nora Quill]], 'body = "#story"', '"div.share-bar", -- Share' } do
      assert.truthy(script:find(line, 1, true), line .. "\n" .. script)
    end
    local site = assert((loadstring or load)(script))() -- luacheck: ignore
    local plain = assert(nutgraf.extract(page, { url = URL }))
    assert.same({ "Nora Quill", "Jonas Pike" }, assert(nutgraf.extract(page, { url = URL, sites = site })).authors)
    local own = assert(nutgraf.extract(page, { url = URL, sites = site }))
    for _, field in ipairs { "title", "published", "text" } do assert.same(plain[field], own[field]) end
  end)

  it("finds the posts' elements, and what stands in them", function()
    local html = helper.read "examples/liveblog/page.html"
    local script = nutgraf.explain(html)
    for _, line in ipairs { 'each = "section.entry"', 'headline = "h2"', 'authors = "span.who"', 'published = "time"' } do
      assert.truthy(script:find("\n    " .. line .. ",\n", 1, true), script)
    end
    assert.is_nil(script:find("#entry", 1, true)) -- a post's time is not the page's
    local site = assert((loadstring or load)(script))() -- luacheck: ignore
    local plain, own = nutgraf.extract(html), nutgraf.extract(html, { sites = site })
    for i, post in ipairs(plain.posts) do
      for _, field in ipairs { "id", "headline", "authors", "published", "text" } do
        assert.same(post[field], own.posts[i][field])
      end
    end
  end)

  it("writes the page with its blocks coloured", function()
    local html = assert(nutgraf.explain(page, { url = URL, html = true }))
    local document = nutgraf.parse(html)
    assert.equal("kept", document:first("#story > p"):attr "title")
    assert.truthy(document:first("nav"):attr("title"):find("classifier", 1, true))
    assert.truthy(document:first("nav"):attr("style"):find("dashed", 1, true))
    assert.equal(URL, document:first("base"):attr "href")
  end)

  it("refuses a text", function()
    local text, _, code = nutgraf.explain("Just words, and no page at all.")
    assert.same({ nil, "no_page" }, { text, code })
  end)

  it("is a command", function()
    local script, status = helper.run(command .. " explain examples/liveblog/page.html")
    assert.equal(0, status)
    assert.truthy(script:find("return nutgraf.site {", 1, true))
    local html = helper.run(command .. " explain --html examples/liveblog/page.html")
    assert.truthy(html:find('title="kept"', 1, true))
    local _, failed = helper.run(command .. " explain README.md no-such-file")
    assert.equal(1, failed)
  end)

  it("is part of the record that --explain prints", function()
    local output, status = helper.run(command .. " --explain --format json examples/liveblog/page.html 2>/dev/null")
    assert.equal(0, status)
    local record = json.decode(output)
    assert.is_true(#record.removed > 0 and #record.sources.title > 0)
  end)
end)
