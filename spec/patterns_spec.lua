-- .ci/patterns sees each kind of pattern that takes more than linear time, and lets the linear ones be.

local helper = require "spec.helper"

local function run(command)
  local pipe = assert(io.popen("{ env -u LD_PRELOAD -u LUA_PATH -u LUA_CPATH " .. command .. "; } 2>&1; echo status $?"))
  local output = pipe:read("*a")
  pipe:close()
  return output:match("^(.-)status (%d+)\n$")
end

-- Of this run alone: runs for other Luas may go on beside it.
local copy = helper.temporary()

local function tell(source)
  run(("rm -rf %s && mkdir -p %s/lua/nutgraf"):format(copy, copy))
  local file = assert(io.open(copy .. "/lua/nutgraf/planted.lua", "w"))
  file:write(source, "\n")
  file:close()
  local output, status = run("lua5.4 .ci/patterns " .. copy)
  return output, status
end

describe("the patterns of lua/nutgraf", function()
  local _, status = run "sh -c 'command -v lua5.4'"
  if status ~= "0" then
    pending("no lua5.4")
    return
  end
  if not helper.takes_tools() then return end

  teardown(function() run("rm -rf " .. copy) end)

  it("are linear", function() assert.same({ "", "0" }, { run "lua5.4 .ci/patterns" }) end)

  for _, pattern in ipairs { "%s+$", "^%s*(.-)%s*$", "<[^>]*>", "([^/]*)/([^/]+)$", "%b()", "(%a+)%s*$", "//%s*.-x",
    "(%d+)%s*(%d+)", "^(.-)%s+(%S+)$", "[?!]+%s*[?!]*x", "^.*(.+)x", "%f[%w]%w+%s*%w+x" } do
    it("refuse " .. pattern, function()
      local output, code = tell(("local x = ...\nreturn x:find(%q)"):format(pattern))
      assert.same({ ("lua/nutgraf/planted.lua:2: the pattern '%s' is not linear\n"):format(pattern), "1" },
        { output, code })
    end)
  end

  for _, source in ipairs { 'x:gsub("^%s+", "")', 'x:find("%s+$", 1, true)', 'x:match("^(%S+) (.+)$")', 'x:gmatch("%S+")',
    'x:gsub("[?#].*$", "")', 'x:gsub("&%a+;", "")', 'x:find("%f[%a]%a+%s")', 'x:match("^%a+://([^/]+)/?([^?#]*)")',
    '-- x:gsub("%s+$", "")', '"%s+$ is no pattern"', 'x:find("^" .. y .. "$")', 'x:match("%d%d?:%d%d")',
    'x:match("#([^#]*)$")' } do
    it("may be in " .. source, function() assert.same({ "", "0" }, { tell("local x, y = ...\ny = " .. source) }) end)
  end

  for _, source in ipairs { '{ "^%s*(.-)%s*$", "a" }', 'string.gsub(x, "%s+$", "")', "x:gsub('%s+$', '')",
    'x:find "%s+$"' } do
    it("are seen in " .. source, function() assert.equal("1", select(2, tell("local x, y = ...\ny = " .. source))) end)
  end
end)
