--- What specs share.
local M = {}

--- Writes a file into a directory.
function M.write(path, bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
end

--- The bytes of a file.
function M.read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

--- Runs a shell command.
-- @return standard output, exit status, standard error
function M.run(command)
  local errors = os.tmpname()
  local pipe = assert(io.popen(("{ %s\n} 2>%s; echo \"status $?\""):format(command, errors), "r"))
  local output, status = pipe:read("*a"):match("^(.*)status (%d+)\n$")
  pipe:close()
  local text = M.read(errors)
  os.remove(errors)
  return output, tonumber(status), text
end

local given_sixth = tonumber(os.getenv "NUTGRAF_SIXTH")
local sixths = { ["Lua 5.1"] = 0, ["Lua 5.2"] = 1, ["Lua 5.3"] = 2 }
local sixth = given_sixth or not os.getenv "ALL" and (rawget(_G, "jit") and 3 or sixths[_VERSION]) or nil

--- Does this run look at the i-th of many cases? Lua 5.4 takes all; the others share them, each takes a sixth: Lua 5.1,
-- 5.2, 5.3, LuaJIT, and two runs that are told theirs, under sanitizers (4) and on the newest Debian (5). With ALL=1
-- every Lua takes all.
function M.takes(i)
  return sixth == nil or i % 6 == sixth
end

--- The `it` of a file whose tests cost much and differ little from Lua to Lua: of those it gives, runs that share cases
-- take a sixth each.
-- @return function(name, test)
function M.sharing(it)
  local count = 0
  return function(...)
    count = count + 1
    if M.takes(count) then return it(...) end
  end
end

--- Does this Lua look at tools that are programs of their own, the same whichever Lua asks? Lua 5.4 does.
function M.takes_tools()
  return _VERSION == "Lua 5.4" and not given_sixth
end

--- A new temporary directory.
function M.temporary()
  return (M.run("mktemp -d"):gsub("\n$", ""))
end

--- Pages of ../shared/data by patterns of a shell below it, and a reader of one of them that unpacks it.
-- @return list of paths, function from path to bytes
function M.shared_pages(data, patterns)
  local words, paths = {}, {}
  for i, pattern in ipairs(patterns) do words[i] = "'" .. data .. "'/" .. pattern end
  for path in M.run("ls " .. table.concat(words, " ") .. " 2>/dev/null"):gmatch("[^\n]+") do paths[#paths + 1] = path end
  return paths, function(path) return M.run(("gzip -dcf '%s'"):format(path)) end
end

return M
