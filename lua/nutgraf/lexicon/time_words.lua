--- What stands beside the time of a post and says what it is the time of.
local lexicon = require "nutgraf.lexicon"

local M = {}

local MOST_CLOCK_WORDS = 4
local SHORT_REST = 12 -- bytes behind "update" that may be its number or clock

local key = lexicon.set "time_key"
local updated = lexicon.set "time_updated"
local published = lexicon.set "time_published"
local markers = lexicon.set "time_markers"
local clock_words = lexicon.set "clock_words"
local before_clocks = lexicon.set "date_and_clock_between"
local edited = lexicon.set "edited"
local just_now = lexicon.set "just_now"

local function are_clock_words(folded)
  local count = 0
  for word in folded:gmatch("[^%s,;.:|]+") do
    count = count + 1
    if count > MOST_CLOCK_WORDS or not (clock_words.whole[word] or before_clocks.whole[word]) then return false end
  end
  return count > 0
end

local ends_open = {} -- bytes at the end of a line that say nothing
for sign in (" \t\n\v\f\r,;|-(["):gmatch(".") do ends_open[sign:byte()] = true end

--- What a few words before or after a time say.
---@param line string
---@return string? marker "updated", "published", "key", "marker" (they only introduce it); nil for other words
function M.marker(line)
  local folded = lexicon.fold_line(line):gsub("^[%s%p]+", "")
  local last = #folded
  while last > 0 and ends_open[folded:byte(last)] do last = last - 1 end
  folded = folded:sub(1, last)
  if folded == "" then return line:find("%S") and "marker" or nil end
  if key:matches(folded) then return "key" end
  local first, rest = folded:match("^(%S+) (.+)$")
  if first == "update" and #rest < SHORT_REST then return "marker" end
  if updated:matches(folded) then return "updated" end
  if published:matches(folded) then return "published" end
  if markers:matches(folded) or are_clock_words(folded) then return "marker" end
end

--- Does a text say that it is now, where others show a time?
---@param text string
---@return boolean
function M.is_just_now(text)
  return just_now.whole[lexicon.fold_line(text)] == true
end

--- Does a word only stand beside a clock, "at", "Uhr"?
---@param word string
---@return boolean
function M.is_clock_word(word)
  return clock_words.whole[lexicon.fold_line(word)] == true
end

--- Does a line begin as one that says who edited a post, and when?
---@param line string
---@return boolean
function M.is_edited(line)
  local folded = lexicon.fold_line(line)
  for _, start in ipairs(edited.phrases:opening(folded) > 0 and edited.list or {}) do
    if folded:sub(1, #start) == start and folded:find("^%s", #start + 1) then return true end
  end
  return false
end

return M
