-- entries.lua calls all that the core has, and all of it goes well: what memory or a collector is tried with.
local core = require "nutgraf.core"
local entries = require "spec.trust.entries"
local helper = require "spec.helper"

-- Those of a process: there is nothing to fail in them.
local of_process = { ["core.end_on_interrupt"] = true, ["core.read_line"] = true }

describe("the entries of the core", function()
  for _, entry in ipairs(entries) do
    it(entry[1] .. " go well", function() entry[2](core) end)
  end

  it("are all there are", function()
    local source, missing = helper.read "spec/trust/entries.lua", {}
    for owner, sign, name in helper.read("lua/nutgraf/types/core.lua"):gmatch "\nfunction ([%w_]+)([.:])([%w_]+)" do
      local called = sign == "." and "core." .. name or ":" .. name
      local found = source:find(called .. "%f[^%w_]")
      if not found and not of_process[owner .. sign .. name] then missing[#missing + 1] = owner .. sign .. name end
    end
    assert.same({}, missing)
  end)
end)
