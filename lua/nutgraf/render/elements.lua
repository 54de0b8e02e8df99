--- Writes elements of HTML or of XHTML: one writer for both, so that both are safe in the same way.
--
-- Names of elements and attributes are the renderer's own; every text and value is escaped, and what no document may
-- hold (control characters, bytes that are no UTF-8) is left out. XHTML closes void elements and writes out boolean
-- attributes.
local characters = require "nutgraf.render.characters"

local M = {}

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

--- Text as it stands in an element or an attribute.
---@param text any what is no string is written as one
---@return string
function M.escape(text) return (characters.legal(tostring(text)):gsub("[&<>\"']", entities)) end

---@alias nutgraf.Attributes (string|boolean|nil)[][] pairs of name and value; without value, or with false, left out

---@class nutgraf.ElementWriter
---@field xhtml boolean
---@field element fun(name: string, attributes: nutgraf.Attributes?, content: string): string content is markup
---@field void fun(name: string, attributes: nutgraf.Attributes?): string
---@field text fun(text: any): string

local function write_attributes(attributes, xhtml)
  local out = {}
  for _, pair in ipairs(attributes or {}) do
    local name, value = pair[1], pair[2]
    if value == true then out[#out + 1] = xhtml and (' %s="%s"'):format(name, name) or " " .. name
    elseif value ~= nil and value ~= false then out[#out + 1] = (' %s="%s"'):format(name, M.escape(value)) end
  end
  return table.concat(out)
end

local function new(xhtml)
  local writer = { xhtml = xhtml, text = M.escape }
  function writer.element(name, attributes, content)
    return "<" .. name .. write_attributes(attributes, xhtml) .. ">" .. content .. "</" .. name .. ">"
  end
  function writer.void(name, attributes)
    return "<" .. name .. write_attributes(attributes, xhtml) .. (xhtml and "/>" or ">")
  end
  return writer
end

---@type nutgraf.ElementWriter
M.html = new(false)
---@type nutgraf.ElementWriter
M.xhtml = new(true)

return M
