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
    local value, position, message = dkjson.decode(text)
    if message then return nil, message end
    if text:find("%S", position) then return nil, ("unexpected text at position %d"):format(position) end
    return value
  end

  function M.encode(value) return dkjson.encode(value) end
end

return M
