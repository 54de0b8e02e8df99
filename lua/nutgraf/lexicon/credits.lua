--- Who took a picture, and whose a page is: credits of captions and the mark of copyright.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_CREDIT = 70     -- bytes from the word before the name to the end
local LONGEST_LINE = 600      -- bytes of a line that may be a credit
local CREDIT_FROM_END = 80    -- bytes from the end in which a line's credit begins
local LONGEST_BRACKETED = 60  -- bytes of a line in brackets, which is a credit whatever it says

local SIGN = "\194\169" -- ©
local marks = lexicon.set "credit_marks"
local agencies = lexicon.set "agencies"
local copyright = lexicon.set "copyright"

local openers = {} -- texts that a name follows
for _, opener in ipairs(lexicon.set("credit_openers").list) do openers[#openers + 1] = opener .. " " end
for _, opener in ipairs(lexicon.set("credit_openers").starts) do openers[#openers + 1] = opener end
local any_mark = core.phrases { SIGN, "(c) " }
local any_opener = core.phrases(openers)
local any_sign = core.phrases({ SIGN, "(c) " }, openers, agencies.list) -- of a credit

--- Does a caption's credit end the line: "The ferry at dawn. Photo: Ida Brandt", "… © Ida Brandt / Sound Pictures"?
-- The line may be nothing else. Meant for short lines of a text; a sentence that goes on after it is none.
---@param line string
---@return boolean
function M.ends_in_credit(line)
  local folded = strings.trim(lexicon.fold(strings.ending(line, 2 * LONGEST_CREDIT)))
  local tail = folded:sub(-LONGEST_CREDIT)
  if not any_sign:find(tail) then return false end
  local start = #folded - #tail
  for _, mark in ipairs(any_mark:find(tail) and { SIGN, "%(c%) " } or {}) do
    if (" " .. tail):find("[%s%(%[|/:,]" .. mark) then return true end
  end
  local bare_tail = strings.without_end(tail, "[%)%]%.%s]")
  for _, opener in ipairs(any_opener:find(bare_tail) and openers or {}) do
    local at, stop = bare_tail:find(opener, 1, true)
    local at_line = at and start + at
    local before = at_line and at_line > 1 and folded:sub(at_line - 1, at_line - 1) or " "
    local named = at and stop < #bare_tail and not bare_tail:find("%.%s", stop)
    if named and before:find("[%s%(%[|/]") then return true end
  end
  local without_domain = bare_tail:gsub("%.com$", "")
  for _, name in ipairs(agencies:find(bare_tail) and agencies.list or {}) do
    if without_domain:sub(-#name) == name then
      local before = without_domain:sub(1, -#name - 1)
      if before:find("[/%(|]%s*$") or before == "" and start == 0 then return true end
    end
  end
  return false
end

--- Is a line the credit of a picture, or a caption that ends in one?
---@param line string
---@return boolean
function M.is_credit(line)
  if #line > LONGEST_LINE then return false end
  local folded = lexicon.fold(line)
  local function is_near(mark)
    local at = folded:find(mark, 1, true)
    return at and (at == 1 or #folded - at < CREDIT_FROM_END and not folded:sub(at - 1, at - 1):find("%w"))
  end
  for _, mark in ipairs(marks:find(folded) and marks.list or {}) do
    if is_near(mark) then return true end
  end
  if is_near(SIGN .. " ") then return true end
  return #line < LONGEST_BRACKETED and line:find("^%(.*%)$") ~= nil and not strings.stops(line:sub(2, -2))
end

--- Where the mark of copyright stands in a text.
---@param text string
---@return integer? start byte; nil where there is none
---@return integer? stop
function M.copyright(text)
  local start, stop = text:find(SIGN, 1, true)
  if start then return start, stop end
  local folded = text:lower() -- keeps the places of bytes
  for _, word in ipairs(copyright.list) do
    start, stop = folded:find(word, 1, true)
    if start then return start, stop end
  end
end

return M
