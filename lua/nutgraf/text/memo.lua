--- Answers about strings, kept while a page is read: each reader of its lines asks the same of them again, and a page
-- may repeat a line a hundred thousand times.
local M = {}

local MOST = 2000         -- answers that are kept of one question
local LONGEST = 120       -- bytes of a string that is kept

local NONE = {}
local forgetters = {}

--- Calls a function whenever all is forgotten.
---@param forget fun()
---
--- Errors: none.
---
--- Example:
---   local memo = require "nutgraf.text.memo"
---   local kept = "an answer"
---   memo.at_end(function() kept = nil end)
---   memo.forget()
---   print(kept)
---   --> nil
function M.at_end(forget) forgetters[#forgetters + 1] = forget end

--- A function that keeps its answers, the latest 2,000 to 4,000, until `forget`.
---@generic T
---@param ask fun(text: string): T? it may decide by the string alone, and nobody changes what it gives
---@return fun(text: string): T?
---
--- Errors: none.
---
--- Example:
---   local memo = require "nutgraf.text.memo"
---   local asked = 0
---   local size = memo.of(function(text) asked = asked + 1 return #text end)
---   print(size "ferry", size "ferry", asked)
---   --> 5	5	1
function M.of(ask)
  local kept, older, count = {}, {}, 0
  M.at_end(function() kept, older, count = {}, {}, 0 end)
  return function(text)
    if #text > LONGEST then return ask(text) end
    local answer = kept[text]
    if answer == nil then
      answer = older[text]
      if answer == nil then answer = ask(text) end
      if answer == nil then answer = NONE end
      if count >= MOST then kept, older, count = {}, kept, 0 end
      kept[text], count = answer, count + 1
    end
    if answer == NONE then return nil end
    return answer
  end
end

--- Forgets all answers, when a page is done.
---
--- Errors: none.
---
--- Example:
---   require("nutgraf.text.memo").forget()
function M.forget()
  for _, forget in ipairs(forgetters) do forget() end
end

return M
