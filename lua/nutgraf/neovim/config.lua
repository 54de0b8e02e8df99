--- What a user may set in vim.g.nutgraf.
local options = require "nutgraf.options"

local M = {}

--- The settings, as nutgraf.options declares options.
M.options = {
  window = { type = "string", choices = { "split", "vsplit", "tab", "current" }, default = "split",
    help = "where a page opens" },
  sentences = { type = "integer", minimum = 0, maximum = 100, default = 3,
    help = "sentences of the summary; 0 for a page without one" },
  folded = { type = "boolean", default = false, help = "pages open with their folds closed" },
  maps = { type = "boolean", default = true, help = "]] [[ gx gO in the buffers of pages" },
  sites = { type = "string", help = "folder of site scripts and rule files" },
  timeout = { type = "integer", minimum = 1, maximum = 3600, default = 30, unit = "seconds",
    help = "until a fetch is given up" },
  max_bytes = { type = "integer", minimum = 1, default = 64 * 1024 * 1024, unit = "bytes",
    help = "the largest page that is read" },
}

--- The settings with their defaults.
---@return table? settings
---@return string? message of what is wrong in vim.g.nutgraf
function M.get()
  local nowhere = -1 -- a message without a position
  local ok, checked = pcall(options.check, "vim.g.nutgraf", vim.g.nutgraf, M.options, nowhere)
  if not ok then return nil, checked end
  if checked.sites then checked.sites = vim.fn.expand(checked.sites) end
  return checked
end

return M
