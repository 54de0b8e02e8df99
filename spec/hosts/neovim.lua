--- Real headless Neovim for specs: runs a piece of Lua in it, with what spec/hosts/neovim_inside.lua gives, and brings
-- back what that returns.
local cjson = require "cjson"
local host = require "spec.helper"

local M = {}

M.root = host.run("pwd"):gsub("\n$", "")

--- Runs Lua in a new Neovim that has nutgraf's sources on its 'runtimepath'.
---@param code string its result must be what JSON can hold; `nil` comes back as cjson.null
---@param how? {before: string?, bare: boolean?, environment: string?} `before`: commands of --cmd; `bare`: nothing on
---  'runtimepath'
---@return any result
---@return string output of Neovim
function M.run(code, how)
  how = how or {}
  local place = host.temporary()
  host.write(place .. "/code.lua", code)
  local arguments = { "env -u LUA_PATH -u LUA_CPATH", how.environment or "", "NUTGRAF_CODE=" .. place,
    os.getenv "NUTGRAF_NVIM" or "nvim", "--headless -u NONE -i NONE" }
  if not how.bare then arguments[#arguments + 1] = ("--cmd 'set runtimepath^=%s,%s/lua/nutgraf/neovim/runtime'"):format(
    M.root, M.root) end
  if how.before then arguments[#arguments + 1] = ("--cmd '%s'"):format(how.before) end
  arguments[#arguments + 1] = ("-c 'luafile %s/spec/hosts/neovim_inside.lua' -c 'cquit 9' 2>&1"):format(M.root)
  local output, status = host.run(table.concat(arguments, " "))
  local file = io.open(place .. "/result.json", "rb")
  local text = file and file:read("*a")
  if file then file:close() end
  host.run("rm -rf " .. place)
  if status ~= 0 or not text then error("Neovim ended with status " .. status .. ": " .. output, 2) end
  return cjson.decode(text), output
end

return M
