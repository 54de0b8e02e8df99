--- The front door of nutgraf.
local core = require "nutgraf.core"

local M = { version = core.version }

return M
