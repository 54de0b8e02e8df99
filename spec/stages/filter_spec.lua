-- Functions for blocks and spans: what they return, the order in which they are called, and where wrong ones are told.
local nutgraf = require "nutgraf"

local function delete() return {} end
local function upper(span) return span.text:upper() end

local function blocks()
  return {
    { type = "heading", level = 2, text = "Tides" },
    { type = "paragraph", text = "The tide rose by a metre.",
      links = { { start = 5, stop = 8, url = "/tide", title = "Tides" } },
      marks = { { start = 5, stop = 13, type = "strong" }, { start = 10, stop = 13, type = "emphasis" },
        { start = 20, stop = 24, type = "code" } } },
    { type = "code", text = "rise()", language = "lua" },
    { type = "rule" },
  }
end

local function texts(list)
  local result = {}
  for i, block in ipairs(list) do result[i] = block.text or block.type end
  return result
end

-- "link 5-8 tide", …
local function spans_of(block)
  local result = {}
  for _, name in ipairs { "links", "marks" } do
    for _, span in ipairs(block[name] or {}) do
      result[#result + 1] = (span.type or "link") .. " " .. block.text:sub(span.start, span.stop)
    end
  end
  return result
end

describe("nutgraf.walk over blocks", function()
  for _, case in ipairs {
    { "keeps what a function returns nothing for", { heading = function() end },
      { "Tides", "The tide rose by a metre.", "rise()", "rule" } },
    { "keeps what a function changed", { heading = function(block) block.text = "Ebbs" end },
      { "Ebbs", "The tide rose by a metre.", "rise()", "rule" } },
    { "replaces a block", { code = function() return { type = "paragraph", text = "Code." } end },
      { "Tides", "The tide rose by a metre.", "Code.", "rule" } },
    { "deletes a block", { code = delete, rule = delete }, { "Tides", "The tide rose by a metre." } },
    { "splices a list", { heading = function(block) return { block, { type = "rule" }, { type = "code", text = "x" } } end },
      { "Tides", "rule", "x", "The tide rose by a metre.", "rise()", "rule" } },
    { "calls `block` for types without a function", { block = delete, heading = function() end }, { "Tides" } },
    { "stops after a second result of false", { heading = function() return nil, false end, code = delete },
      { "Tides", "The tide rose by a metre.", "rise()", "rule" } },
    { "stops, with what it returned in place", { heading = function() return {}, false end, code = delete },
      { "The tide rose by a metre.", "rise()", "rule" } },
  } do
    it(case[1], function() assert.same(case[3], texts(nutgraf.walk(blocks(), case[2]))) end)
  end

  for _, case in ipairs {
    { "keeps a link with what was changed", { link = function(span) span.url = "/ebb" end }, "The tide rose by a metre.",
      { "link tide", "strong tide rose", "emphasis rose", "code metre" } },
    { "takes a changed text", { link = function(span) span.text = "high tide" end }, "The high tide rose by a metre.",
      { "link high tide", "strong high tide rose", "emphasis rose", "code metre" } },
    { "replaces by plain words", { link = function() return "sea" end }, "The sea rose by a metre.",
      { "strong sea rose", "emphasis rose", "code metre" } },
    { "replaces by another span", { emphasis = function(span) return { type = "keyboard", text = span.text } end },
      "The tide rose by a metre.", { "link tide", "strong tide rose", "keyboard rose", "code metre" } },
    { "takes the mark off and leaves the words", { strong = function(span) return span.text end },
      "The tide rose by a metre.", { "code metre" } },
    { "deletes with one of the spaces", { link = delete }, "The rose by a metre.",
      { "strong rose", "emphasis rose", "code metre" } },
    { "splices", { inline_code = function(span) return { "a ", { type = "strong", text = "full" }, " ", span } end },
      "The tide rose by a a full metre.",
      { "link tide", "strong tide rose", "emphasis rose", "strong full", "code metre" } },
    { "tells code in a line from blocks of code", { code = delete }, "The tide rose by a metre.",
      { "link tide", "strong tide rose", "emphasis rose", "code metre" } },
    { "goes outer before inner, and not into what is replaced", { strong = upper, emphasis = delete },
      "The TIDE ROSE by a metre.", { "code metre" } },
  } do
    it("over spans " .. case[1], function()
      local block = nutgraf.walk(blocks(), case[2])[2]
      assert.equal(case[3], block.text)
      assert.same(case[4], spans_of(block))
    end)
  end

  it("gives spans what they are", function()
    local seen = {}
    nutgraf.walk(blocks(), { link = function(span, context) seen[1], seen[2] = span, context end }, { mine = 1 })
    assert.same({ { type = "link", text = "tide", url = "/tide", title = "Tides" }, { mine = 1 } }, seen)
  end)

  it("drops a block whose only words were deleted", function()
    local list = nutgraf.walk({ { type = "paragraph", text = "Ad", links = { { start = 1, stop = 2, url = "/" } } } },
      { link = delete })
    assert.equal(0, #list)
  end)

  it("goes through the cells of tables", function()
    local list = nutgraf.walk({ { type = "table", text = "a\tb", rows = { { "a", "b" } },
      cells = { { { text = "a", marks = { { start = 1, stop = 1, type = "strong" } } }, { text = "b" } } } } },
      { strong = upper })
    assert.same({ "A\tb", "A" }, { list[1].text, list[1].rows[1][1] })
  end)

  it("calls in document order, spans before their block", function()
    local order = {}
    local function note(thing) order[#order + 1] = thing.type end
    nutgraf.walk(blocks(), { block = note, link = note, strong = note, emphasis = note, inline_code = note })
    assert.same({ "heading", "strong", "link", "emphasis", "code", "paragraph", "code", "rule" }, order)
  end)

  it("moves spans in time that grows with their number", function()
    local text, links = ("ab "):rep(20000), {}
    for i = 1, 20000 do links[i] = { start = 3 * i - 2, stop = 3 * i - 1, url = "/" .. i } end
    local started = os.clock()
    local block = nutgraf.walk({ { type = "paragraph", text = text, links = links } }, { link = function(span)
      span.text = "xyz"
    end })[1]
    assert.is_true(os.clock() - started < 5)
    assert.equal(20000, #block.links)
    assert.equal("xyz", block.text:sub(block.links[20000].start, block.links[20000].stop))
  end)
end)

describe("stage.filter", function()
  local stage = nutgraf.stage
  local html = "<h1>Ferry</h1><p>The <a href=/f>ferry</a> sails at noon, said the harbour master of Port Ennis.</p><h2>Then</h2>"
    .. "<p>It comes back at night, when the tide is high, and sails again before dawn.</p>"

  it("changes blocks and the text with them", function()
    local run = nutgraf.pipeline { stage.parse(), stage.metadata(), stage.content(), stage.filter {
      heading = delete, link = upper } }
    local record = run(html)
    assert.equal("The FERRY sails at noon, said the harbour master of Port Ennis.\n\nIt comes back at night, when the tide "
      .. "is high, and sails again before dawn.", record.text)
    assert.equal(2, #record.blocks)
  end)

  it("keeps places right", function()
    local run = nutgraf.pipeline { stage.parse { offsets = true }, stage.content(), stage.filter { link = delete } }
    local record = run(html)
    local last = record.blocks[#record.blocks]
    assert.equal(last.text, record.text:sub(last.start, last.stop))
  end)

  it("goes through posts and comments, and gives the context", function()
    local context
    local filter = stage.filter { paragraph = function(block, given)
      context = given
      block.text = block.text:upper()
    end }
    local record = filter({ posts = { { blocks = { { type = "paragraph", text = "one" } } } },
      comments = { { blocks = { { type = "paragraph", text = "two" } }, text = "two" } } }, { data = 1 })
    assert.same({ "ONE", "ONE", "TWO" }, { record.text, record.posts[1].text, record.comments[1].text })
    assert.equal(1, context.data)
  end)

  for _, case in ipairs {
    { "number", function() return 7 end, "filter 'heading': block, list of blocks or nothing expected, got number" },
    { "unknown type", function() return { type = "headin" } end, "no type of block 'headin'; did you mean 'heading'?" },
    { "table without a type", function() return { text = "x" } end, "got a table without 'type'" },
    { "list with another thing", function(block) return { block, "x" } end, "blocks in the list expected, got string" },
  } do
    it("raises at the function's line for a " .. case[1], function()
      local line = debug.getinfo(case[2], "S").linedefined
      local ok, message = pcall(nutgraf.walk, blocks(), { heading = case[2] })
      assert.is_false(ok)
      assert.truthy(message:find(("filter_spec.lua:%d: "):format(line), 1, true), message)
      assert.truthy(message:find(case[3], 1, true), message)
    end)
  end

  it("raises at the script's line for an unknown type", function()
    local ok, message = pcall(function() local _ = stage.filter { headin = delete } end)
    assert.is_false(ok)
    assert.truthy(message:find("filter_spec.lua:%d+: stage 'filter': unknown option 'headin'; did you mean 'heading'%?"),
      message)
    ok, message = pcall(function() nutgraf.walk({}, { linc = delete }) end)
    assert.is_false(ok)
    assert.truthy(message:find("filter_spec.lua:%d+: nutgraf.walk: argument 'filter': unknown name 'linc'; did you mean"),
      message)
  end)
end)
