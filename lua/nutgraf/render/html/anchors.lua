--- Ids of a page's headings, posts and footnotes as ids of what is written.
--
-- Each gets a prefix, so that an id of the page ("location", "submit") can take the place of nothing in a script of
-- the page that shows it, and is made of letters, digits, `-`, `_` and `.`, which an XML name may hold.
local M = {}

--- An id that no other element of the page has.
---@param used table<string, boolean> set of ids, grows
---@param prefix string begins with a letter
---@param id any
---@return string
function M.unique(used, prefix, id)
  local name = prefix .. tostring(id):gsub("[^%w_.-]", function(c) return ("_%02X"):format(c:byte()) end)
  local result, count = name, 1
  while used[result] do
    count = count + 1
    result = name .. "-" .. count
  end
  used[result] = true
  return result
end

return M
