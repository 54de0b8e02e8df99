--- Record → one line of JSON. lua-cjson writes the values; the order of fields is ours, because
-- cjson's changes from run to run.
local json = require "nutgraf.structured.json"
local order = require "nutgraf.render.order"

local M = {}

local write

local Raw = {} -- text that is JSON already

--- A value that is written as this text.
function M.raw(text) return setmetatable({ text = text }, Raw) end

local function write_list(list, out)
  out[#out + 1] = "["
  for i, value in ipairs(list) do
    if i > 1 then out[#out + 1] = "," end
    write(value, out)
  end
  out[#out + 1] = "]"
end

local function write_object(object, out)
  out[#out + 1] = "{"
  local first = true
  for _, key in ipairs(order.keys(object)) do
    if not first then out[#out + 1] = "," end
    first = false
    out[#out + 1] = json.encode(key) .. ":"
    write(object[key], out)
  end
  out[#out + 1] = "}"
end

function write(value, out)
  if getmetatable(value) == Raw then
    out[#out + 1] = value.text
  elseif type(value) ~= "table" then
    if type(value) == "number" and value == math.floor(value) and math.abs(value) < 2 ^ 53 then
      out[#out + 1] = ("%.0f"):format(value)
    else
      out[#out + 1] = assert(json.encode(value))
    end
  elseif #value > 0 or next(value) == nil then
    write_list(value, out)
  else
    write_object(value, out)
  end
end

-- Characters that end a line for some readers, though not for JSON: U+0085, U+2028, U+2029.
local line_ends = { ["\194\133"] = "\\u0085", ["\226\128\168"] = "\\u2028", ["\226\128\169"] = "\\u2029" }

--- One line, with a newline at its end.
function M.render(record)
  local out = {}
  write_object(record, out)
  out[#out + 1] = "\n"
  local line = table.concat(out):gsub("\\/", "/"):gsub("\194\133", line_ends):gsub("\226\128[\168\169]", line_ends)
  return line
end

return M
