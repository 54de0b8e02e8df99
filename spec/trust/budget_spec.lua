-- max_milliseconds and max_memory bound the whole run, whatever takes it: the core, a stage of nutgraf's, a script's.
local core = require "nutgraf.core"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local stage = nutgraf.stage
local jit = rawget(_G, "jit")
local small = "<h1>Ferry</h1><p>The ferry left the harbour at dawn, and nobody was there to see it go.</p>"
local large = ("<div class=post><span class=author>Ida</span><time datetime=2026-01-01T10:10>x</time><p>Some text of a post.</p>" ..
  "</div>"):rep(6000)

local function spin() while true do end end

local function pipeline(...) return nutgraf.pipeline { stage.parse(), stage.metadata(), stage.content(), ... } end

describe("max_milliseconds", function()
  for _, case in ipairs { { "the core and nutgraf's stages", large }, { "stripped text", ("Ida Brandt\n10:45\nText.\n"):rep(8000) } } do
    it("bounds " .. case[1], function()
      local before = core.seconds()
      nutgraf.extract(case[2])
      local whole = core.seconds() - before
      collectgarbage() -- what other specs have left is not this run's
      before = core.seconds()
      local record, message, code = nutgraf.extract(case[2], { max_milliseconds = 30 })
      local took = core.seconds() - before
      if record then
        assert.equal("too_slow", record.warnings[#record.warnings].code)
      else
        assert.same({ "the run took longer than the limit max_milliseconds", "too_slow" }, { message, code })
      end
      assert.is_true(took < whole * 0.6, took / whole)
    end)
  end

  if not jit then
    it("bounds a script's stage, and gives what is ready", function()
      local record = assert(pipeline(spin)(small, { max_milliseconds = 1000 }))
      assert.truthy(record.text:find("The ferry left", 1, true))
      assert.same({ { code = "too_slow", message = "the run took longer than the limit max_milliseconds" } }, record.warnings)
    end)

    it("bounds a stage that swallows errors", function()
      local record = assert(pipeline(function(record)
        for _ = 1, 100 do pcall(spin) end
        return record
      end, function() error("not run") end)(small, { max_milliseconds = 1000 }))
      assert.equal("too_slow", record.warnings[1].code)
    end)

    it("bounds what comes before the content with an error", function()
      local run = nutgraf.pipeline { stage.parse(), spin, stage.content() }
      assert.same({ n = 3, nil, "the run took longer than the limit max_milliseconds", "too_slow" },
        { n = 3, run(small, { max_milliseconds = 20 }) })
    end)

    it("of a run within a run is the smaller one", function()
      local inner
      local record = assert(pipeline(function(record)
        inner = select(3, nutgraf.pipeline { stage.parse(), spin }(small, { max_milliseconds = 20 }))
        return record
      end)(small, { max_milliseconds = 5000 }))
      assert.equal("too_slow", inner)
      assert.is_nil(record.warnings)
    end)

    it("leaves no module behind that is half loaded", function()
      package.preload["spec.slow"] = spin
      local run = nutgraf.pipeline { stage.parse(), function() require "spec.slow" end }
      assert.equal("too_slow", select(3, run(small, { max_milliseconds = 20 })))
      package.preload["spec.slow"] = function() return "loaded" end
      assert.equal("loaded", (require "spec.slow"))
      package.preload["spec.slow"], package.loaded["spec.slow"] = nil, nil
    end)

    it("puts no hook and leaves none where the host has one", function()
      local calls = 0
      local function hook() calls = calls + 1 end
      debug.sethook(hook, "", 1000)
      local seen
      pipeline(function(record)
        seen = debug.gethook()
        return record
      end)(small, { max_milliseconds = 1000 })
      local after = debug.gethook()
      debug.sethook()
      assert.is_true(seen == hook and after == hook)
    end)
  end

  it("is over with the run", function()
    nutgraf.extract(small, { max_milliseconds = 1000, max_memory = 1e9 })
    assert.is_nil(debug.gethook())
    local deadline, most = core.begin_budget()
    assert.same({ 0, 0 }, { deadline, most })
    pcall(pipeline(function() error("planted") end), small, { max_milliseconds = 1000 })
    deadline, most = core.begin_budget()
    assert.same({ 0, 0 }, { deadline, most })
  end)

  it("may be any whole number that Lua holds", function()
    for _, milliseconds in ipairs { 2 ^ 31, 2 ^ 32, 2 ^ 32 + 1, 2 ^ 53 } do
      assert.truthy(nutgraf.extract(small, { max_milliseconds = milliseconds }).text)
    end
    assert.has_error(function() nutgraf.extract(small, { max_milliseconds = 2 ^ 54 }) end)
    assert.has_error(function() nutgraf.extract(small, { max_milliseconds = 0 }) end)
    assert.equal("too_slow", select(3, core.parse(large:rep(3), { max_milliseconds = 1 })))
  end)
end)

describe("max_memory", function()
  it("bounds the core and Lua", function()
    for _, limit in ipairs { 1, 1e5, 1e6, 3e6 } do
      collectgarbage()
      local record, message, code = nutgraf.extract(large, { max_memory = limit })
      if record then
        assert.equal("no_memory", record.warnings[#record.warnings].code)
      else
        assert.same({ "the run took more memory than the limit max_memory", "no_memory" }, { message, code })
      end
    end
  end)

  if not jit then
    it("bounds a script's stage, and gives what is ready", function()
      local record = assert(pipeline(function(record)
        local kept = {}
        for i = 1, 1e9 do kept[i] = { i } end
        return kept and record
      end)(small, { max_memory = 20e6 }))
      assert.equal("no_memory", record.warnings[1].code)
      assert.truthy(record.text)
    end)
  end

  it("bounds what libxml2 takes to answer XPath", function()
    local page, found = ("<p>x"):rep(50000), nil
    local ask = nutgraf.pipeline { stage.parse(), function(record, context)
      found = #context.document:xpath "//p"
      return record
    end }
    collectgarbage()
    local record, _, code = ask(page, { max_memory = 12e6 }) -- the document takes 6 million bytes, libxml2 for it 13
    assert.equal("no_memory", record and assert(record.warnings)[1].code or code)
    assert.is_nil(found)
    assert(ask(page, { max_memory = 60e6 }))
    assert.equal(50000, found)
  end)

  it("lets what fits be", function()
    assert.is_nil(nutgraf.extract(small, { max_memory = 20e6 }).warnings)
  end)
end)

describe("XPath", function()
  it("is bounded in steps", function()
    local document = assert(nutgraf.parse("<body>" .. ("<div>"):rep(800) .. "x"))
    local before = core.seconds()
    local ok, problem = pcall(document.xpath, document, "count(//*//*//*)")
    assert.is_true(core.seconds() - before < 20, core.seconds() - before)
    assert.is_true(ok or problem:find("too many steps", 1, true) ~= nil, tostring(problem))
  end)

  if helper.takes(1) then it("is bounded in time where its functions make the text of the page again and again", function()
    -- Later versions look their own functions up before ours, which watch the clock.
    local major, minor = helper.run("pkg-config --modversion libxml-2.0"):match("^(%d+)%.(%d+)")
    if tonumber(major) * 1000 + tonumber(minor) > 2013 then return pending "libxml2 2.14 and later count steps alone" end
    if (os.getenv "LD_PRELOAD" or ""):find "asan" then return pending "libxml2 is some fifty times slower under ASan" end
    local document = assert(nutgraf.parse(("<div><p>text of it</p></div>"):rep(30000)))
    local before = core.seconds()
    local ok, problem = pcall(document.xpath, document, "//*[string-length(/) > 0]")
    assert.is_true(core.seconds() - before < 15, core.seconds() - before)
    assert.is_true(ok or problem:find("too many steps", 1, true) ~= nil, tostring(problem))
  end) end
end)
