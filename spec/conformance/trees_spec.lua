-- The html5lib tree tests: what differs must stand in known.txt, and what stands there must differ.

package.path = "spec/conformance/?.lua;" .. package.path
local trees = require "trees"

local function read_known()
  local known = {}
  for line in io.lines("spec/conformance/known.txt") do
    local key, kind = line:match("^([^#%s]+) (%S+)$")
    if key then known[key] = kind end
  end
  return known
end

describe("html5lib tree tests", function()
  local files = trees.files("html5lib/tree-construction")

  if #files == 0 then
    pending("set NUTGRAF_DATA to the directory that holds html5lib/")
    return
  end

  it("differ only where known.txt says so", function()
    local known, failed = read_known(), trees.score(files).failed
    for key, kind in pairs(failed) do
      assert.equal(known[key], kind, key .. " differs")
    end
    for key in pairs(known) do
      assert.truthy(failed[key], key .. " does not differ any more")
    end
  end)
end)
