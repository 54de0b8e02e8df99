-- The example of a stripped live blog, read to the last field.
local json = require "nutgraf.structured.json"
local core = require "nutgraf.core"
local dump = require "nutgraf.posts.stripped"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

describe("examples/liveblog/dump.txt", function()
  local record = dump.read(core.dump(read("examples/liveblog/dump.txt")))
  local expected = json.decode(read("examples/liveblog/expected-dump.json"))

  for field, value in pairs(expected) do
    it("gives " .. field, function() assert.same(value, record[field]) end)
  end

  it("gives nothing else", function()
    for field in pairs(record) do assert.is_not_nil(expected[field]) end
  end)

  it("keeps nothing of the page's machinery", function()
    local all = json.encode(record)
    for _, machinery in ipairs { "newsletter", "SIGN UP", "Privacy notice", "commenting forum", "Older", "Comments",
      "Odell14" } do
      assert.is_nil(all:find(machinery, 1, true))
    end
  end)
end)
