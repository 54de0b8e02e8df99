-- finalizers.lua in a process of its own: its collector never rests, which takes long beside all that other specs hold.
local helper = require "spec.helper"

describe("finalizers", function()
  it("may run at any time", function()
    local lua = os.getenv("NUTGRAF_COMMAND"):match "^%S+"
    local output, status = helper.run(lua .. " $(command -v busted) --output=plainTerminal --pattern=finalizers " ..
      "spec/trust/finalizers.lua 2>&1")
    assert.equal(0, status, output)
    assert.is_truthy(output:find("[1-9]%d* successes / 0 failures / 0 errors / 0 pending"), output)
  end)
end)
