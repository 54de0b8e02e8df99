-- A stage of nutgraf's own that fails on a page gives a warning, and the record goes on; a script's stage raises.
local nutgraf = require "nutgraf"
local pipeline = require "nutgraf.pipeline"

local page = "<title>Harbour</title><h1>Harbour</h1><p>The ferry left at dawn, and nobody was there to see it go.</p>"

describe("a stage that fails", function()
  local metadata = require "nutgraf.metadata"
  local from_page = metadata.from_page

  it("of nutgraf's own costs the record no more than its fields", function()
    metadata.from_page = function() error("lua/nutgraf/metadata/init.lua:1: planted", 0) end
    local record = nutgraf.extract(page)
    metadata.from_page = from_page
    assert.equal("The ferry left at dawn, and nobody was there to see it go.", record.blocks[#record.blocks].text)
    assert.equal(1, #record.warnings)
    assert.equal("stage_failed", record.warnings[1].code)
    assert.truthy(record.warnings[1].message:find("stage 'metadata' failed on this input, please report it: ", 1, true))
    assert.truthy(record.warnings[1].message:find("planted", 1, true))
  end)

  it("leaves no address behind that a page may not lead to", function()
    metadata.from_page = function(record)
      record.canonical, record.image = "javascript:alert(1)", "https://example.org/a.png"
      error("lua/nutgraf/metadata/init.lua:1: planted", 0)
    end
    local record = nutgraf.extract(page)
    metadata.from_page = from_page
    assert.same({ nil, "https://example.org/a.png" }, { record.canonical, record.image })
  end)

  it("hands none to a script either", function()
    local seen
    metadata.from_page = function(record) record.canonical = "javascript:alert(1)" end
    pipeline.new { nutgraf.stage.parse(), nutgraf.stage.metadata(), function(record)
      seen = record.canonical or "none"
      return record
    end }(page)
    metadata.from_page = from_page
    assert.equal("none", seen)
  end)

  it("of a script names the stage and the line", function()
    local failing = nutgraf.define_stage("failing", { run = function() error("planted") end })
    local ok, problem = pcall(pipeline.new { nutgraf.stage.parse(), failing() }, page)
    assert.is_false(ok)
    assert.truthy(problem:find("^stage 'failing': .*stage_failed_spec.lua:%d+: planted$"), problem)
  end)
end)
