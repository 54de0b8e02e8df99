--- Types that a page's elements say they are: microdata (itemtype) and RDFa (typeof).
local M = {}

--- A selector of elements that say they are of one of some types.
---@param ... string names of types, or ends of their addresses ("schema.org/Article", where "Article" ends others, too)
---@return string
function M.selector(...)
  local terms = {}
  for _, name in ipairs { ... } do terms[#terms + 1] = ("[itemtype*='%s' i]"):format(name) end
  return table.concat(terms, ", ")
end

--- Does an element of a page say that it is of one of some types?
---@param document nutgraf.Document
---@param ... string as M.selector takes them
---@return boolean
function M.has(document, ...)
  return document:first(M.selector(...)) ~= nil
end

return M
