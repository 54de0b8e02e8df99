-- What the command reads: limits hold while it is unpacked, files of several members are read to their end.
local helper = require "spec.helper"
local it = helper.sharing(it)
local source = require "nutgraf.command.source"

local place = helper.temporary()
local has_zlib = pcall(require, "zlib")

local function packed(name, command)
  helper.run(("{ %s; } > %s/%s.gz"):format(command, place, name))
  return place .. "/" .. name .. ".gz"
end

-- Collects all, and from now on begins anew as soon as it is done, whatever other specs hold. Returns KiB.
local function tight()
  if _VERSION >= "Lua 5.4" then collectgarbage "incremental" end
  if _VERSION == "Lua 5.5" then collectgarbage("param", "pause", 100) else collectgarbage("setpause", 100) end
  collectgarbage()
  return collectgarbage "count"
end

describe("reading", function()
  teardown(function()
    helper.run("rm -rf " .. place)
    if _VERSION == "Lua 5.4" then collectgarbage "generational" end -- as its interpreter starts
    if _VERSION == "Lua 5.5" then collectgarbage("param", "pause", 200) else collectgarbage("setpause", 200) end
  end)

  if not has_zlib then
    pending("the Lua module zlib is not installed")
    return
  end

  for _, case in ipairs {
    -- name, how the file is made, limit, result, code
    { "one member", "printf one | gzip", nil, "one" },
    { "several members", "printf one | gzip; printf two | gzip; printf three | gzip", nil, "onetwothree" },
    { "members and zeros after them", "printf one | gzip; printf two | gzip; printf '\\0\\0\\0'", nil, "onetwo" },
    { "a bomb", "head -c 300000000 /dev/zero | gzip -9", nil, nil, "too_large" },
    { "more than its own limit", "head -c 20000 /dev/zero | gzip", 10000, nil, "too_large" },
    { "as much as its own limit", "head -c 10000 /dev/zero | gzip", 10000, ("\0"):rep(10000) },
    { "a file that ends in its first bytes", "printf one | gzip | head -c 5", nil, nil, "bad_gzip" },
    { "no gzip at all", "printf plain", nil, nil, "bad_gzip" },
  } do
    it(case[1], function()
      local before = tight()
      local bytes, _, code = source.read(packed(case[1]:gsub("%W", "-"), case[2]), case[3])
      assert.equal(case[4], bytes)
      assert.equal(case[5], code)
      assert.is_true(collectgarbage("count") - before < 200 * 1024)
    end)
  end

  it("a file that is cut off: what is there, with a warning", function()
    local bytes, _, _, about = source.read(packed("cut", "seq 100000 | gzip | head -c 5000"))
    assert.equal("1\n2\n3\n", bytes:sub(1, 6))
    assert.is_true(#bytes > 5000)
    assert.equal("truncated", about.warning.code)
  end)
end)
