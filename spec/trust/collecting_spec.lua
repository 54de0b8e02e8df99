-- collecting.lua, a collector that never rests, in a process of its own; `make gc` lets it look more often.
local helper = require "spec.helper"

describe("a collector that never rests", function()
  it("takes nothing that is in use", function()
    local lua = os.getenv("NUTGRAF_COMMAND"):match "^%S+"
    local output, status = helper.run(lua .. " spec/trust/collecting.lua 500000 120 2>&1")
    assert.equal(0, status, output)
    assert.is_truthy(output:find "[1-9]%d* successes / 0 failures", output)
  end)
end)
