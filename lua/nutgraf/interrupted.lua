--- Modules whose loading was interrupted, by a hook or because memory ran out.
--
-- Lua 5.1 and LuaJIT mark a module while it is loaded, and take one whose mark has stayed for one that is being loaded
-- for ever: it could never be required again. Later Lua mark nothing.
local M = {}

local MARKING = "nutgraf.interrupted.mark"

-- What stands for a module that is being loaded; nil where nothing does.
local mark
package.preload[MARKING] = function(name) mark = package.loaded[name] end
require(MARKING)
package.preload[MARKING], package.loaded[MARKING] = nil, nil

--- The modules that are being loaded.
---@return table<string, boolean>
---
--- Errors: none.
---
--- Example:
---   print(next(require("nutgraf.interrupted").loading()))
---   --> nil
function M.loading()
  local names = {}
  if mark == nil then return names end
  for name, value in pairs(package.loaded) do
    if value == mark then names[name] = true end
  end
  return names
end

--- Forgets the modules whose loading has begun since, and was interrupted.
---@param before table<string, boolean> what was being loaded then
---
--- Errors: none.
---
--- Example:
---   local interrupted = require "nutgraf.interrupted"
---   local before = interrupted.loading()
---   package.preload.slow = function() error "too slow" end
---   pcall(require, "slow")
---   interrupted.forget(before)
---   package.preload.slow = function() return "loaded" end
---   print((require "slow"))
---   --> loaded
function M.forget(before)
  for name in pairs(M.loading()) do
    if not before[name] then package.loaded[name] = nil end
  end
end

return M
