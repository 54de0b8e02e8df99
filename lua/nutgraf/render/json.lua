--- Record → JSON for people: indented by two spaces.
local jsonl = require "nutgraf.render.jsonl"

local M = {}

-- Indents compact JSON. Strings are passed over whole, so braces inside them do not count.
local function indent(line)
  local out, depth, at = {}, 0, 1
  local function newline() out[#out + 1] = "\n" .. ("  "):rep(depth) end
  while at <= #line do
    local c = line:sub(at, at)
    if c == '"' then
      local stop = at + 1
      while line:sub(stop, stop) ~= '"' do
        if line:sub(stop, stop) == "\\" then stop = stop + 1 end
        stop = stop + 1
      end
      out[#out + 1] = line:sub(at, stop)
      at = stop
    elseif c == "{" or c == "[" then
      out[#out + 1] = c
      depth = depth + 1
      newline()
    elseif c == "}" or c == "]" then
      depth = depth - 1
      newline()
      out[#out + 1] = c
    elseif c == "," then
      out[#out + 1] = c
      newline()
    elseif c == ":" then
      out[#out + 1] = ": "
    else
      out[#out + 1] = c
    end
    at = at + 1
  end
  return table.concat(out)
end

--- Indented JSON, with a newline at its end.
function M.render(record)
  return indent((jsonl.render(record):gsub("\n$", ""))) .. "\n"
end

return M
