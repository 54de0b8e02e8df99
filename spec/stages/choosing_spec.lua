-- Stages that take what a script names: select, keep, drop, items, table, links; and where they must stand.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

local prose = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master."
local article = "<h1>Tides</h1><div id=story><p>" .. prose .. "</p><p class=ad>Buy a boat.</p></div>"
  .. "<aside class=box><p>Box of facts.</p></aside><footer><a href=/imprint rel=license title=Who>Imprint</a>"
  .. "<a href='https://other.example/'>Other</a></footer>"

local function run(stages, html, given)
  table.insert(stages, 1, stage.parse())
  return assert(nutgraf.pipeline(stages)(html or article, given or { url = "https://courier.example/tide" }))
end

describe("stage.select", function()
  for _, case in ipairs {
    { "by a selector", { "#story" }, prose .. "\n\nBuy a boat." },
    { "by an XPath", { "//aside" }, "Box of facts." },
    { "the first alternative that finds something", { "#none", "//aside", "#story" }, "Box of facts." },
    { "several elements in the page's order", { ".box, .ad" }, "Buy a boat.\n\nBox of facts." },
  } do
    it("takes " .. case[1], function()
      assert.equal(case[3], run({ stage.select(case[2]) }).text)
      assert.equal(case[3], run({ stage.content(), stage.select(case[2]) }).text)
    end)
  end

  it("says when nothing matches", function()
    local record = run { stage.content(), stage.select { "#none", "table" } }
    assert.is_nil(record.text)
    assert.same({ { code = "nothing_selected", message = "nothing on the page matches #none, table" } }, record.warnings)
  end)

  it("places its blocks when asked", function()
    local record = assert(nutgraf.pipeline { stage.parse { offsets = true }, stage.select { "#story" } }(article))
    assert.equal("Buy a boat.", record.text:sub(record.blocks[2].start, record.blocks[2].stop))
  end)
end)

describe("stage.keep and stage.drop", function()
  it("keep what the classifier leaves out", function()
    assert.is_nil(run({ stage.content() }).text:find("Box of facts.", 1, true))
    assert.truthy(run({ stage.keep { "//aside" }, stage.content() }).text:find("Box of facts.", 1, true))
  end)

  it("drop by selectors and XPaths, and note what is gone", function()
    local context
    local record = run { stage.drop { ".ad", "//h1" }, stage.content(), function(record, given)
      context = given
      return record
    end }
    assert.equal(prose, record.text)
    assert.same({ text = "Buy a boat.", stage = "drop", reason = "drop .ad", path = "#story > p:nth-of-type(2)" },
      context.removed[1])
    assert.equal("drop //h1", context.removed[2].reason)
  end)
end)

describe("stage.links", function()
  for _, case in ipairs {
    { "all", {}, { "https://courier.example/imprint", "https://other.example/" } },
    { "those of the page's host", { only = "internal" }, { "https://courier.example/imprint" } },
    { "those of other hosts", { only = "external" }, { "https://other.example/" } },
    { "those of an element", { "footer" }, { "https://courier.example/imprint", "https://other.example/" } },
    { "those that match", { "//a[@rel]", "a[rel]" }, { "https://courier.example/imprint" } },
    { "none", { "#story" }, nil },
  } do
    it("gives " .. case[1], function()
      local urls
      for i, link in ipairs(run({ stage.links(case[2]) }).links or {}) do
        urls = urls or {}
        urls[i] = link.url
      end
      assert.same(case[3], urls)
    end)
  end

  it("says what a link is", function()
    assert.same({ url = "https://courier.example/imprint", text = "Imprint", title = "Who", rel = "license",
      internal = true }, run({ stage.links() }).links[1])
  end)
end)

describe("stage.table", function()
  local html = "<table id=a><caption>Sailings</caption><tr><th>Ship<th>Port<tr><td>Aurelia<td>Ennis, north<tr><td rowspan=2>"
    .. "Brio<td>Tessel \"old\"<tr><td>Marrow</table><table id=b><tr><th colspan=2>Tide<tr><th>high<th>low<tr><td>7<td>1"
    .. "<tr><td>8<td>2</table>"

  it("gives records by the names of the columns", function()
    local tables = run({ stage.table() }, html).tables
    assert.equal(2, #tables)
    assert.same({ "Sailings", { "Ship", "Port" } }, { tables[1].caption, tables[1].columns })
    assert.same({ Ship = "Brio", Port = "Marrow" }, tables[1].records[3])
    assert.same({ "Brio", "Marrow" }, tables[1].rows[3])
  end)

  it("joins the rows of a heading", function()
    local one = run({ stage.table { "#b" } }, html).tables[1]
    assert.same({ "Tide high", "Tide low" }, one.columns)
    assert.same({ { "7", "1" }, { "8", "2" } }, one.rows)
  end)

  it("takes the tables in an element, and none", function()
    assert.equal(1, #run({ stage.table { "//table[@id='a']" } }, html).tables)
    assert.is_nil(run({ stage.table { "#none" } }, html).tables)
  end)

  it("writes CSV", function()
    assert.equal('Ship,Port\nAurelia,"Ennis, north"\nBrio,"Tessel ""old"""\nBrio,Marrow\n\nTide high,Tide low\n7,1\n8,2\n',
      run({ stage.table { csv = true } }, html).output)
  end)

  it("names columns that have no name, and tells equal names apart", function()
    local one = run({ stage.table() }, "<table><tr><th>a<th>a<th><tr><td>1<td>2<td>3<tr><td>4<td>5<td>6</table>").tables[1]
    assert.same({ "a", "a 2", "column 3" }, one.columns)
  end)
end)

describe("stage.items", function()
  local function teaser(i, more)
    return ("<div class=teaser><h2><a href='/story/%d'>Story number %d of the coast</a></h2>%s</div>"):format(i, i, more or "")
  end
  local menu = "<ul><li><a href=/a>Home</a><li><a href=/b>Sport and games</a><li><a href=/c>Weather</a></ul>"
  local function titles(html, stages)
    local list = {}
    for i, item in ipairs(run(stages or { stage.items() }, html).items or {}) do list[i] = item.title end
    return list
  end

  it("gives what an entry says", function()
    local html = "<base href='https://courier.example/news/'>" .. menu .. teaser(1, "<img src=/1.jpg width=600 height=400>"
      .. "<time datetime=2026-03-14T10:45Z>today</time><span class=author>By Nora Quill</span>"
      .. "<p>The first of all stories says how the ferry sails.</p><a href='/story/1'>Read more</a>")
      .. teaser(2, "<p>12 March 2026</p>") .. teaser(3)
    local items = run({ stage.metadata(), stage.items() }, html).items
    assert.equal(3, #items)
    assert.same({ title = "Story number 1 of the coast", url = "https://courier.example/story/1",
      published = "2026-03-14T10:45:00Z", authors = { "Nora Quill" },
      summary = "The first of all stories says how the ferry sails.", image = "https://courier.example/1.jpg" }, items[1])
    assert.equal("2026-03-12", items[2].published)
    assert.same({ title = "Story number 3 of the coast", url = "https://courier.example/story/3" }, items[3])
  end)

  for _, case in ipairs {
    { "cards that are one link", "<a class=c href=/1><h3>First of them</h3><p>It says this and that and more.</p></a>"
      .. "<a class=c href=/2><h3>Second of them</h3></a><a class=c href=/3><h3>Third of them</h3></a>",
      { "First of them", "Second of them", "Third of them" } },
    { "headings beside their link", "<li><h3>One of them</h3><a href=/1>Show</a><li><h3>Two of them</h3><a href=/2>Show</a>"
      .. "<li><h3>Three of them</h3><a href=/3>Show</a>", { "One of them", "Two of them", "Three of them" } },
    { "several groups, each address once", "<main><section><h2>Coast</h2>" .. teaser(1) .. teaser(2) .. teaser(3)
      .. "</section><section><h2>Sea</h2>" .. teaser(3) .. teaser(4) .. teaser(5) .. "</section></main>",
      { "Story number 1 of the coast", "Story number 2 of the coast", "Story number 3 of the coast",
        "Story number 4 of the coast", "Story number 5 of the coast" } },
    { "lists of links where there is nothing more", "<ul><li><a href=/1>The first long title</a><li><a href=/2>The second "
      .. "long title</a><li><a href=/3>The third long title</a></ul>",
      { "The first long title", "The second long title", "The third long title" } },
    { "no menus", "<div>" .. menu .. "</div>", {} },
    { "nothing of an article", article, {} },
    { "no links within the page", "<ul><li><a href='#a'>The first long title</a><li><a href='#b'>The second long title</a>"
      .. "<li><a href='#c'>The third long title</a></ul>", {} },
  } do
    it("finds " .. case[1], function() assert.same(case[3], titles(case[2])) end)
  end

  it("takes the entries that it is told", function()
    local html = "<p class=e><a href=/1>Short</a></p><div><a href=/2>Other</a></div>"
    assert.same({ "Short" }, titles(html, { stage.items { "p.e" } }))
    assert.same({ "Short", "Other" }, titles(html, { stage.items { "//div", ".e" } }))
  end)

  it("is part of the default pipeline for listings", function()
    local html = "<title>News</title><meta property=og:type content=website><h1>News</h1>"
    for i = 1, 12 do html = html .. teaser(i, "<p>A line or two on what the story says.</p>") end
    local record = assert(nutgraf.extract(html, { url = "https://courier.example/news" }))
    assert.same({ "listing", 12 }, { record.kind, #(record.items or {}) })
    assert.is_nil(assert(nutgraf.extract(article)).items)
  end)
end)

describe("a stage in a wrong place", function()
  for _, case in ipairs {
    { "without parse", function() return { stage.drop { "p" } } end, "stage 'drop': needs 'parse' before it; there is none" },
    { "before parse", function() return { stage.items(), stage.parse() } end,
      "stage 'items': needs 'parse' before it; it stands after it" },
    { "drop after content", function() return { stage.parse(), stage.content(), stage.drop { "p" } } end,
      "stage 'drop': stands after 'content', which has read the page by then; put it before" },
    { "keep after content", function() return { stage.parse(), stage.content(), stage.keep { "p" } } end,
      "stage 'keep': stands after 'content'" },
    { "select before content", function() return { stage.parse(), stage.select { "p" }, stage.content() } end,
      "stage 'select': stands before 'content', which would undo it; put it after" },
    { "summarize before content", function() return { stage.parse(), stage.summarize(), stage.content() } end,
      "stage 'summarize': stands before 'content'" },
    { "render before summarize", function() return { stage.parse(), stage.render(), stage.summarize() } end,
      "stage 'render': stands before 'summarize'" },
  } do
    it("says so at its line: " .. case[1], function()
      local line = debug.getinfo(case[2], "S").linedefined
      local ok, message = pcall(nutgraf.pipeline(case[2]()), article)
      assert.is_false(ok)
      assert.truthy(message:find(("choosing_spec.lua:%d: "):format(line), 1, true), message)
      assert.truthy(message:find(case[3], 1, true), message)
      assert.is_nil(message:find("lua/nutgraf/", 1, true), message)
    end)
  end

  it("says so of stages of one's own", function()
    local mine = nutgraf.define_stage("mine", { needs = { "content" }, run = function(record) return record end })
    local ok, message = pcall(nutgraf.pipeline { stage.parse(), mine() }, article)
    assert.is_false(ok)
    assert.truthy(message:find("stage 'mine': needs 'content' before it; there is none", 1, true), message)
  end)

  it("says so when it is called without a page", function()
    local ok, message = pcall(function() return (stage.links()({})) end)
    assert.is_false(ok)
    assert.truthy(message:find("choosing_spec.lua:%d+: stage 'links': a context with a page expected"), message)
  end)
end)
