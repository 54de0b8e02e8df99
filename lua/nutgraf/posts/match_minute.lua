--- The minute of a match that the posts of a ticker show in the place of a clock: "73'", "45'+2", "90+3'".
local content = require "nutgraf.page.content"
local strings = require "nutgraf.text.strings"

local LONGEST = 14 -- bytes of such a text
local MOST = 130   -- minutes of the longest match
local MOST_ADDED = 30

local M = {}

--- The minute that a text is.
---@param text string
---@return number? minute the 45th and two more are 45.02; nil for another text
function M.of(text)
  if #text > LONGEST or not text:find("^%s*%d") then return nil end
  local plain = strings.trim(text):gsub("\226\128[\153\178]", "'") -- ’ ′
  local minute, added = plain:match("^(%d%d?%d?)'?%s?%+%s?(%d%d?)'?$")
  if not minute then minute = plain:match("^(%d%d?%d?)'$") end
  minute, added = tonumber(minute), tonumber(added or 0)
  if not minute or minute > MOST or added > MOST_ADDED then return nil end
  return minute + added / 100
end

--- Where the minute that a line begins with ends, "45'+2Half time".
---@param line string
---@return integer? stop byte of its last sign; nil where it begins with none
function M.opening(line)
  if not line:find("^%d") then return nil end
  local plain = line:sub(1, LONGEST):gsub("\226\128[\153\178]", "'")
  local sign = plain:match("^%d%d?%d?'%+?%d?%d?'?") or plain:match("^%d%d?%d?%s?%+%s?%d%d?'")
  if not sign or not M.of(sign) then return nil end
  local stop, marks = #sign, 0
  for _ in sign:gmatch("'") do marks = marks + 1 end
  local _, wide = line:sub(1, LONGEST):gsub("\226\128[\153\178]", "")
  return stop + 2 * math.min(marks, wide)
end

--- The minute that an element of its own says at the start of a block: <b>73'</b> The crane …
---@param document nutgraf.Document
---@param block table a row of the page
---@return number? minute as `of` gives it
---@return integer? stop byte of the block's text at which it ends
function M.marked(document, block)
  local stop = M.opening(block.text)
  local first = stop and content.text_nodes(document, block)[1]
  if first and #first.text == stop then return M.of(first.text), stop end
end

return M
