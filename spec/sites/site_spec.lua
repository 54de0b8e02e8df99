-- Site scripts: what they may say, and what the record says then.
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local URL = "https://www.courier.example/coast/tide"
local prose = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master."
local page = "<title>The tide - The Courier</title><meta name=author content='Web Desk'><h1>The tide</h1>"
  .. "<p class=by>By Nora Quill and Jonas Pike</p><p class=day>14 March 2026, 10:45</p>"
  .. "<div id=story><p>" .. prose .. "</p><p class=ad>Buy a boat.</p><ul><li>One.</li></ul></div>"
  .. "<aside class=box><p>Box of facts.</p></aside><a class=more href='?page=2'>More</a><footer>Printed in Ennis.</footer>"

local function extract(definition, html, given)
  definition.host = definition.host or "courier.example"
  given = given or {}
  given.url, given.sites, given.sentences = given.url or URL, nutgraf.site(definition), 0
  return assert(nutgraf.extract(html or page, given))
end

describe("a site script", function()
  for _, case in ipairs {
    { "title by a selector", { title = "h1" }, "title", "The tide" },
    { "title by an XPath", { title = "substring-before(//title, ' - ')" }, "title", "The tide" },
    { "title by a function", { title = function(document) return document:first("h1"):text() .. "!" end }, "title",
      "The tide!" },
    { "title by a function that gives a node", { title = function(document) return document:first "h1" end }, "title",
      "The tide" },
    { "the first alternative that finds something", { title = { ".none", "//nothing", "footer" } }, "title",
      "Printed in Ennis." },
    { "authors, split and without the word before them", { authors = ".by" }, "authors",
      { "Nora Quill", "Jonas Pike" } },
    { "a <meta> by its content", { authors = "meta[name=author]" }, "authors", { "Web Desk" } },
    { "a day as it is written", { published = ".day" }, "published", "2026-03-14T10:45:00" },
    { "tags", { tags = "li" }, "tags", { "One." } },
    { "an address, absolute", { image = "a.more" }, "image", "https://www.courier.example/coast/tide?page=2" },
    { "the body", { body = "#story" }, "text", prose .. "\n\nBuy a boat.\n\nOne." },
    { "several bodies, none inside another", { body = "#story, #story p, .box" }, "text",
      prose .. "\n\nBuy a boat.\n\nOne.\n\nBox of facts." },
    { "the body without what is stripped", { body = "//div[@id='story']", strip = { ".ad", "//ul" } }, "text", prose },
    { "a body that the script writes", { body = function() return "<h2>Two</h2><p>Three.</p>" end }, "text",
      "Two\n\nThree." },
    { "words within a paragraph", { body = ".by" }, "text", "By Nora Quill and Jonas Pike" },
    { "the kind", { kind = "documentation" }, "kind", "documentation" },
    { "the next page", { next_page = "a.more" }, "pagination",
      { next = "https://www.courier.example/coast/tide?page=2" } },
    { "before, which may cut out", { body = "#story", before = function(document) document:remove ".ad, ul" end },
      "text", prose },
    { "after, which may change the record", { after = function(record) record.title = "Other" end }, "title", "Other" },
    { "after, which may give another", { after = function() return { title = "New" } end }, "title", "New" },
  } do
    it("gives " .. case[1], function() assert.same(case[4], extract(case[2])[case[3]]) end)
  end

  it("gives what is kept besides the content", function()
    assert.is_nil(extract({ title = "h1" }).text:find("Box of facts.", 1, true))
    local text = extract({ keep = ".box" }).text
    assert.truthy(text:find(prose, 1, true) and text:find("Box of facts.", 1, true), text)
  end)

  it("leaves to nutgraf what it does not say", function()
    local record = extract { body = "#story" }
    assert.equal("The tide", record.title)
    assert.equal("Web Desk", record.authors[1])
    assert.equal(1, record.confidence)
  end)

  it("says when nothing on the page is its body", function()
    local record = extract { body = "#gone" }
    assert.truthy(record.text:find(prose, 1, true))
    assert.equal("site_rule", record.warnings[1].code)
  end)

  it("gives posts and comments, replies apart", function()
    local html = "<title>Ferry</title><h1>Ferry</h1><meta property=article:published_time content=2026-03-14T12:00Z>"
      .. "<div class=post id=a><h2>Afloat</h2><i class=who>By Nora Quill</i> <b class=at>11:20</b><p>She floats.</p>"
      .. "<p class=share>Share</p><p class=vote>Vote</p></div><div class=post id=b><h2>Aground</h2><i class=who>Jonas Pike</i> "
      .. "<b class=at>10:05</b><p>She sits.</p></div>"
      .. "<div class=say><b>Ann</b><p>First.</p><div class=say><b>Bob</b><p>Second.</p></div></div>"
    local record = extract({
      posts = { each = ".post", headline = "h2", authors = ".who", published = ".at",
        strip = { ".share", ".vote" } },
      comments = { each = ".say", authors = "b" },
    }, html)
    assert.equal("liveblog", record.kind)
    assert.same({ "Afloat", "Aground" }, { record.posts[1].headline, record.posts[2].headline })
    assert.same({ "She floats.", "She sits." }, { record.posts[1].text, record.posts[2].text })
    assert.same({ "a", "b" }, { record.posts[1].id, record.posts[2].id })
    assert.same({ "Nora Quill" }, record.posts[1].authors)
    assert.equal("2026-03-14T11:20:00Z", record.posts[1].published)
    assert.same({ "Ann", "Bob" }, { record.comments[1].authors[1], record.comments[2].authors[1] })
    assert.same({ 1, 2 }, { record.comments[1].depth, record.comments[2].depth })
    assert.same({ "First.", "Second." }, { record.comments[1].text, record.comments[2].text })
    assert.is_nil(record.text:find("First", 1, true))
  end)

  it("keeps posts of the page that hold the body, and no others", function()
    local live = helper.read "examples/liveblog/page.html"
    local record = assert(nutgraf.extract(live, { url = URL, sentences = 0,
      sites = nutgraf.site { host = "courier.example", body = "main" } }))
    assert.equal(10, #record.posts)
    record = assert(nutgraf.extract(live, { url = URL, sentences = 0,
      sites = nutgraf.site { host = "courier.example", body = function() return ("<p>%s</p>"):format(("a "):rep(5000)) end
      } }))
    assert.is_nil(record.posts)
  end)

  it("is found by the page's own address where the call gives none", function()
    local record = nutgraf.extract("<link rel=canonical href='" .. URL .. "'>" .. page,
      { sites = nutgraf.site { host = "courier.example", title = "footer" } })
    assert.equal("Printed in Ennis.", record.title)
  end)

  it("holds in a pipeline of one's own, stage by stage", function()
    local run = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.content() }
    local record = run(page, { url = URL, sites = nutgraf.site { host = "courier.example", title = "h1", body = ".box" } })
    assert.equal("Box of facts.", record.text)
    assert.is_nil(record.title)
  end)
end)

describe("the site of an address", function()
  local function named(host, path) return nutgraf.site { host = host, path = path, title = "h1" } end
  local list = { named "*", named "courier.example", named("courier.example", "^/live/"),
    named("courier.example", "^/live/%d+"), named "news.courier.example", named { "a.example", "b.example" } }
  local sites = require("nutgraf.sites").of("spec", list, 2)
  for _, case in ipairs {
    { "https://courier.example/", 2 }, { "https://www.courier.example/coast", 2 },
    { "https://m.courier.example/coast", 2 }, { "https://courier.example/live/", 3 },
    { "https://courier.example/live/7", 4 }, { "https://old.news.courier.example:8080/live/7", 5 },
    { "http://user@NEWS.courier.example", 5 }, { "https://b.example/?q=courier.example", 6 },
    { "https://notcourier.example/", 1 }, { "courier.html", 1 }, { "", 1 },
  } do
    it("of " .. case[1], function() assert.equal(list[case[2]], sites:find(case[1])) end)
  end
end)

describe("a wrong site script", function()
  for _, case in ipairs {
    { "an unknown field", { host = "a.example", bdy = "p" }, "unknown field 'bdy'; did you mean 'body'?" },
    { "no host", { title = "h1" }, "'host': string or list of strings expected, got nil" },
    { "an address for a host", { host = "https://a.example/" }, "'host': a host's name" },
    { "a selector that is none", { host = "a.example", body = "p[" }, "'body': CSS selector expected, got 'p['" },
    { "an XPath that is none", { host = "a.example", strip = { "p", "//p[" } },
      "'strip': item 2: XPath expected: xpath '//p['" },
    { "a number for a selector", { host = "a.example", title = 7 },
      "'title': CSS selector, XPath, function or list of them expected, got number" },
    { "an empty list", { host = "a.example", title = {} }, "'title': CSS selector, XPath, function or list" },
    { "posts without each", { host = "a.example", posts = { headline = "h2" } }, "'posts': field 'each' expected" },
    { "an unknown field of posts", { host = "a.example", posts = { each = "p", headlin = "h2" } },
      "'posts': unknown field 'headlin'; did you mean 'headline'?" },
    { "a pattern that is none", { host = "a.example", path = "(" }, "'path': Lua pattern expected" },
    { "a hook that is no function", { host = "a.example", after = "x" }, "'after': function expected, got string" },
    { "a kind that there is not", { host = "a.example", kind = "blog" }, "'kind': one of article" },
    { "a test without a page", { host = "a.example", tests = { { title = "x" } } },
      "'tests': item 1: field 'page' expected" },
    { "a test's unknown field", { host = "a.example", tests = { { page = "x", contain = "y" } } },
      "'tests': item 1: unknown field 'contain'; did you mean 'contains'?" },
  } do
    it("with " .. case[1] .. " raises at its line", function()
      local line = debug.getinfo(1, "l").currentline + 1
      local ok, message = pcall(function() local _ = nutgraf.site(case[2]) end)
      assert.is_false(ok)
      assert.truthy(message:find(("site_spec.lua:%d: nutgraf.site: "):format(line), 1, true), message)
      assert.truthy(message:find(case[3], 1, true), message)
    end)
  end

  it("raises when its hook fails, with the hook's own line", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local definition = { after = function() error "no luck" end }
    local ok, message = pcall(extract, definition)
    assert.is_false(ok)
    assert.truthy(message:find(("site_spec.lua:%d: no luck"):format(line), 1, true), message)
  end)
end)

describe("a folder of sites", function()
  local folder = helper.temporary()
  teardown(function() os.execute("rm -r " .. folder) end)
  local function fresh(files)
    os.execute("rm -f " .. folder .. "/*")
    for name, text in pairs(files) do helper.write(folder .. "/" .. name, text) end
    return folder
  end

  it("may be named in a call", function()
    fresh { ["a.lua"] = "return { require'nutgraf'.site { host = 'courier.example', title = 'footer' } }" }
    assert.equal("Printed in Ennis.", nutgraf.extract(page, { url = URL, sites = folder }).title)
  end)

  it("lets a script go before a rule file of the same host", function()
    fresh { ["a.lua"] = "return require'nutgraf'.site { host = 'courier.example', title = 'footer' }",
      ["courier.example.txt"] = "title: //h1" }
    local sites = nutgraf.sites.load(folder)
    assert.equal("Printed in Ennis.", nutgraf.extract(page, { url = URL, sites = sites }).title)
    sites = nutgraf.sites.fivefilters(folder)
    assert.equal("The tide", nutgraf.extract(page, { url = URL, sites = sites }).title)
  end)

  for _, case in ipairs {
    { "a script that does not load", "return {", "a%.lua:1: " },
    { "a script with a bad selector", "\nreturn require'nutgraf'.site { host = 'a.example', body = 'p[' }",
      "a%.lua:2: nutgraf%.site: 'body'" },
    { "a script that returns no site", "return 7", "a%.lua: the script must return nutgraf%.site { … }, got number" },
  } do
    it("raises for " .. case[1], function()
      fresh { ["a.lua"] = case[2] }
      local ok, message = pcall(nutgraf.sites.load, folder)
      assert.is_false(ok)
      assert.truthy(message:find(case[3]), message)
      assert.is_nil(message:find("lua/nutgraf/", 1, true), message)
    end)
  end

  it("raises at the caller's line when there is none", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local ok, message = pcall(function() local _ = nutgraf.sites.load(folder .. "/none") end)
    assert.is_false(ok)
    assert.truthy(message:find(("site_spec.lua:%d: nutgraf.sites.load: no folder"):format(line), 1, true), message)
    ok, message = pcall(function() local _ = nutgraf.extract(page, { sites = folder .. "/none" }) end)
    assert.is_false(ok)
    assert.truthy(message:find("nutgraf.extract: no folder", 1, true), message)
    assert.truthy(message:find("site_spec.lua", 1, true), message)
  end)
end)

describe("nutgraf test-sites", function()
  local command = os.getenv "NUTGRAF_COMMAND" or "build/nutgraf"
  local folder = helper.temporary()
  teardown(function() os.execute("rm -r " .. folder) end)

  it("passes on the example's sites", function()
    local report, status = helper.run(command .. " test-sites examples/sites")
    assert.equal(0, status)
    assert.truthy(report:find("2 passed, 0 failed, 0 skipped, 0 warnings", 1, true), report)
  end)

  it("says what is wrong and where", function()
    helper.write(folder .. "/a.html", page)
    helper.write(folder .. "/a.lua", [[return require "nutgraf".site { host = "a.example", title = "h1", tests = {
      { page = "a.html", title = "The ebb", contains = "no such words", lacks = "rose by a metre", posts = 2 },
      { page = "b.html" } } }]])
    helper.write(folder .. "/b.example.txt", "body: //div\nboddy: //p\ntest_url: https://b.example/1\n")
    local report, status = helper.run(command .. " test-sites " .. folder)
    assert.equal(1, status)
    for _, line in ipairs { "warning  " .. folder .. "/b.example.txt:2: unknown directive 'boddy'",
      "title: 'The ebb' expected, got 'The tide'", "contains: not in the text: 'no such words'",
      "lacks: in the text: 'rose by a metre'", "posts: 2 expected, got 0", "cannot be read: No such file",
      "https://b.example/1 (no page beside the file)", "0 passed, 2 failed, 1 skipped, 1 warnings" } do
      assert.truthy(report:find(line, 1, true), line .. "\n" .. report)
    end
  end)

  it("is wrong usage for a folder that there is not", function()
    local _, status, message = helper.run(command .. " test-sites " .. folder .. "/none")
    assert.equal(2, status)
    assert.truthy(message:find("^nutgraf: no folder"), message)
  end)
end)
