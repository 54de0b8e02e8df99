--- The few questions that the command and folders of site scripts ask a shell.
local M = {}

--- A string as one word of a shell.
---@param text string
---@return string
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.shell").quote "two words")
---   --> 'two words'
function M.quote(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

--- Does a command end with status 0?
---@param command string
---@return boolean
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.shell").holds "test 1 = 2")
---   --> false
function M.holds(command)
  local status = os.execute(command) -- a number in Lua 5.1
  return status == true or status == 0
end

return M
