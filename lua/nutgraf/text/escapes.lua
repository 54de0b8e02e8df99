--- Character references that were escaped twice: "Ida &amp;amp; Per" on the page reads "Ida &amp; Per".
local core = require "nutgraf.core"

local M = {}

--- The text with the references in it resolved, spaces that do not break as plain ones.
---@param text string in which no reference should be left
---@return string
---
--- Errors: none.
--- Source: HTML standard, section 13.2.5.72, named character references.
---
--- Example:
---   print(require("nutgraf.text.escapes").plain "Fish &amp; chips")
---   --> Fish & chips
function M.plain(text)
  if not text:find("&", 1, true) then return text end
  return (core.references(text):gsub("\194\160", " "))
end

return M
