--- Selectors of elements as a person would write them.
local M = {}

--- A name that a template gave, not a build or a database.
---@param name string
---@return boolean
function M.is_stable(name)
  return name:find "^%a[%w_-]*$" ~= nil and not name:find "%d%d" and #name <= 40
end

--- Selectors of an element alone, the most telling first.
---@param node nutgraf.core.Node
---@return string[]
function M.candidates(node)
  local name, list = node:name(), {}
  local id = node:attr "id"
  if id and M.is_stable(id) then list[#list + 1] = "#" .. id end
  for class in (node:attr "class" or ""):gmatch "%S+" do
    if M.is_stable(class) then list[#list + 1] = name .. "." .. class end
  end
  for _, attribute in ipairs { "itemprop", "property", "name", "rel", "role", "data-testid", "data-component" } do
    local value = node:attr(attribute)
    if value and #value <= 60 and not value:find "[\"\\\n]" then
      list[#list + 1] = ('%s[%s="%s"]'):format(name, attribute, value)
    end
  end
  list[#list + 1] = name
  return list
end

return M
