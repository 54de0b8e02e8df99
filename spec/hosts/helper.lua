--- Running other programs in host specs.
local M = {}

--- Runs a shell command.
-- @return what it printed on both outputs, its exit status
function M.run(command)
  local pipe = assert(io.popen("{ " .. command .. "\n} 2>&1; echo \"status $?\"", "r"))
  local output = pipe:read("*a")
  pipe:close()
  local text, status = output:match("^(.*)status (%d+)\n$")
  return text, tonumber(status)
end

--- The directory of the sources.
function M.root()
  return (M.run("pwd"):gsub("\n$", ""))
end

--- A new temporary directory.
function M.temporary()
  return (M.run("mktemp -d"):gsub("\n$", ""))
end

return M
