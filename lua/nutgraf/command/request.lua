--- The `id` of a line of a batch, as it stands there: a number beyond 2^53, an empty list and null are no values of Lua
-- that could be written back.
local M = {}

-- The place after a string whose first byte is at `at`.
local function after_string(line, at)
  while true do
    local stop = line:find('["\\]', at)
    if not stop then return nil end
    if line:byte(stop) == 34 then return stop + 1 end
    at = stop + 2
  end
end

local words = { ["true"] = true, ["false"] = true, null = true }

-- lua-cjson reads nan, infinity and 0x10 as well.
local function is_literal(text)
  local after = text:match "^%-?%d+()"
  after = after and text:match("^%.%d+()", after) or after
  after = after and text:match("^[eE][+-]?%d+()", after) or after
  return words[text] or after == #text + 1
end

-- The place after the value at `at`; nil for what JSON has not.
local function after_value(line, at)
  local depth = 0
  repeat
    local c = line:sub(at, at)
    if c == '"' then
      at = after_string(line, at + 1)
      if not at then return nil end
    elseif c == "[" or c == "{" then depth, at = depth + 1, at + 1
    elseif c == "]" or c == "}" then depth, at = depth - 1, at + 1
    elseif depth > 0 and c:find "^[,:%s]" then at = at + 1
    else
      local literal = line:match("^[%w+.-]+", at)
      if not literal or not is_literal(literal) then return nil end
      at = at + #literal
    end
  until depth <= 0
  return at
end

--- The text of the value of `id` in a line that holds an object of JSON.
---@param line string that a decoder has read
---@return string? # nil where there is none, or one that JSON has not, such as nan
---
--- Errors: none.
---
--- Example:
---   local request = require "nutgraf.command.request"
---   print(request.id '{"html": "<p>", "id": 9007199254740993}', request.id '{"id":[ ]}', request.id '{"id":nan}')
---   --> 9007199254740993	[ ]	nil
function M.id(line)
  local at = line:find('"id"', 1, true) and line:find("{", 1, true)
  while at do
    local _, stop = line:find("^[%s,{]*\"", at)
    local after = stop and after_string(line, stop + 1)
    local value = after and line:match("^%s*:%s*()", after)
    at = value and after_value(line, value)
    if at and line:sub(stop, after - 1) == '"id"' then return line:sub(value, at - 1) end
  end
  return nil
end

return M
