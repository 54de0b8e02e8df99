--- Small helpers on UTF-8 strings.
local M = {}

local no_break_space = "\194\160"

--- Without white space, control characters and no-break spaces at both ends.
function M.trim(text)
  local first, stop = 1, #text
  while first <= stop do
    if text:find("^[%s%c]", first) then first = first + 1
    elseif text:sub(first, first + 1) == no_break_space then first = first + 2
    else break end
  end
  while stop >= first do
    if text:find("^[%s%c]", stop) then stop = stop - 1
    elseif stop > first and text:sub(stop - 1, stop) == no_break_space then stop = stop - 2
    else break end
  end
  return text:sub(first, stop)
end

return M
