--- What is told to the user, in a line that fits the screen: a longer one would wait for a key.
local M = {}

-- A name is cut in front, since its end says most.
local function line_of(before, name, after)
  local room = math.max(12, vim.v.echospace - vim.fn.strdisplaywidth(before .. after))
  local length = vim.fn.strchars(name)
  if length > room then name = "…" .. vim.fn.strcharpart(name, length - room + 1) end
  return before .. name .. after
end

--- Something failed.
---@param name string? of a file or URL
---@param message string
---@return nil
---@return string message
function M.fail(name, message)
  local line = name and line_of("nutgraf: ", name, ": " .. message) or "nutgraf: " .. message
  vim.notify(line, vim.log.levels.ERROR)
  return nil, message
end

--- Something is not as one would expect it.
---@param before string
---@param name? string of a file or URL
---@param after? string
function M.warn(before, name, after)
  vim.notify(line_of("nutgraf: " .. before, name or "", after or ""), vim.log.levels.WARN)
end

--- Something goes on.
---@param before string
---@param name string of a file or URL
function M.inform(before, name) vim.notify(line_of("nutgraf: " .. before, name, "")) end

return M
