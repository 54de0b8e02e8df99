-- The html5lib tests for finding a page's encoding.

package.path = "spec/conformance/?.lua;" .. package.path
local core = require "nutgraf.core"
local trees = require "trees"

local function expected_encodings(file)
  local content = "\n" .. file:read("*a")
  local cases = {}
  local at = 1
  while true do
    local _, first = content:find("\n#data\n", at, true)
    if not first then break end
    local stop, after = content:find("\n#encoding\n", first, true)
    cases[#cases + 1] = {
      data = content:sub(first + 1, stop),
      encoding = content:match("[^\n]+", after + 1),
    }
    at = after
  end
  return cases
end

describe("html5lib encoding tests", function()
  local files = trees.files("html5lib/encoding")
  if #files == 0 then
    pending("set NUTGRAF_DATA to the directory that holds html5lib/")
    return
  end
  for _, entry in ipairs(files) do
    local file = assert(io.open(entry.path, "rb"))
    for index, case in ipairs(expected_encodings(file)) do
      it(entry.name .. ":" .. index, function()
        local document = assert(core.parse(case.data, { standard = true }))
        assert.equal(case.encoding:lower(), document:encoding():lower())
      end)
    end
    file:close()
  end
end)
