--- What stands beside the time of a post and says what it is the time of.
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

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

local spans = {} -- folded text → unit
for _, lists in pairs(lexicon.by_language "spans_in_words") do
  for i, unit in ipairs { "second", "minute", "hour", "day" } do
    for _, entry in ipairs(lists[i] or {}) do spans[lexicon.fold_line(entry)] = unit end
  end
end

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
---@type fun(line: string): string? "updated", "published", "key", "marker" (they only introduce it); nil for others
M.marker = memo.of(function(line)
  local folded = lexicon.fold_line(line)
  if folded:find("^[%s%p]") then folded = folded:gsub("^[%s%p]+", "") end
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
end)

--- The span of time that a text names in words alone, "just now", "час назад".
---@param text string
---@return table? relative {unit, amount} as core.moments gives it; nil for another text
function M.span(text)
  local folded = lexicon.fold_line(text)
  if just_now.whole[folded] then return { unit = "second", amount = 0 } end
  return spans[folded] and { unit = spans[folded], amount = 1 } or nil
end

--- Does a word only stand beside a clock, "at", "Uhr"?
---@param word string
---@return boolean
function M.is_clock_word(word)
  return clock_words.whole[lexicon.fold_line(word)] == true
end

-- Does a line in brackets end as one that says that a post was edited: "[Beitrag von Ida am 4. März bearbeitet]"?
local function ends_edited(inside)
  for _, ending in ipairs(edited.list) do
    if inside:sub(-#ending - 1) == " " .. ending then return true end
  end
  return false
end

--- Does a line say, by how it begins, who edited a post, and when? One in brackets may say it by how it ends.
---@param line string
---@return boolean
function M.is_edited(line)
  local folded = lexicon.fold_line(line)
  if folded:find("^[%[(]") and folded:find("[%])]$") then
    folded = strings.trim(folded:sub(2, -2))
    if ends_edited(folded) then return true end
  end
  for _, start in ipairs(edited.phrases:opening(folded) > 0 and edited.list or {}) do
    if folded:sub(1, #start) == start and folded:find("^%s", #start + 1) then return true end
  end
  return false
end

return M
