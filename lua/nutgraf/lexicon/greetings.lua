--- How posts begin that greet the readers of a live blog, or take leave of them.
local lexicon = require "nutgraf.lexicon"

local M = {}

local greetings = lexicon.set "greetings"

--- Does a line begin with a greeting or a farewell, "Good morning from Port Ennis"?
---@param line string
---@return boolean
function M.opens(line)
  local folded = lexicon.fold_line(line)
  local size = greetings.phrases:opening(folded)
  if size == 0 then return false end
  local last, after = folded:sub(1, size):match("[\192-\255][\128-\191]*$"), folded:byte(size + 1)
  if last and last:byte() >= 0xE3 then return true end -- Chinese, Japanese and Korean set no space after a word
  return after == nil or after < 0xC3 and not string.char(after):find("%w") or after == 0xE2
end

return M
