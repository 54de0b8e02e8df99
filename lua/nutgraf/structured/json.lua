--- JSON, by lua-cjson, or by dkjson where the host's Lua has no lua-cjson yet (Lua 5.5).
local M = {}

local found, cjson = pcall(require, "cjson.safe")

if found then
  --- Text → value, or nil, message. JSON's null inside a value is whatever the library has for it: no
  -- string, number, boolean or table.
  M.decode = cjson.decode

  --- Value → text, or nil, message.
  M.encode = cjson.encode
else
  local dkjson = require "dkjson"

  function M.decode(text)
    local read, value, position, message = pcall(dkjson.decode, text)
    if not read then return nil, "nested too deep" end -- it calls itself
    if message then return nil, message end
    if text:find("%S", position) then return nil, ("unexpected text at position %d"):format(position) end
    return value
  end

  function M.encode(value) return dkjson.encode(value) end
end

local DEEPEST = 200 -- levels of a page's JSON; what is deeper is left out

-- A value without what no field of a page may be: null, numbers that are not finite. Lists close up. The tables stay
-- the decoder's: nobody else has them, and a page may be little else.
local function plain(value, depth)
  local kind = type(value)
  if kind == "string" or kind == "boolean" then return value end
  if kind == "number" then return value == value and value ~= math.huge and value ~= -math.huge and value or nil end
  if kind ~= "table" or depth > DEEPEST then return nil end
  local size, kept = #value, 0
  for i = 1, size do
    local inner = plain(value[i], depth + 1)
    if inner ~= nil then
      kept = kept + 1
      value[kept] = inner
    end
  end
  for i = size, kept + 1, -1 do value[i] = nil end
  for key, inner in pairs(value) do -- what is there may be changed and taken out on the way
    if type(key) ~= "number" and type(inner) ~= "string" then value[key] = plain(inner, depth + 1) end
  end
  return found and value or setmetatable(value, nil) -- dkjson marks its tables
end

--- The JSON that a page holds → strings, finite numbers, booleans and tables; nil, message where it is none.
---@param text string
---@return any value
---@return string? message
function M.of_page(text)
  local value, message = M.decode(text)
  if value == nil then return nil, message end
  return plain(value, 1)
end

--- A string that is not empty; nil for any other value.
---@param value any
---@return string?
function M.string(value) return type(value) == "string" and value ~= "" and value or nil end

--- A table; an empty one for any other value.
---@param value any
---@return table
function M.table(value) return type(value) == "table" and value or {} end

local MOST = 2 ^ 53 -- beyond it not every whole number is one

--- A whole number, or a string of digits that says one; nil for any other value.
---@param value any
---@return integer?
function M.whole(value)
  if type(value) == "string" then value = value:find("^%s*[+-]?%d+%s*$") and tonumber(value) end
  if type(value) ~= "number" or value ~= value or value > MOST or value < -MOST then return nil end
  return value % 1 == 0 and math.floor(value) or nil
end

return M
