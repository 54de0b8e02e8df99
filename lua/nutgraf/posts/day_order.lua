--- Which comes first in the dates that posts show in numbers, the day or the month: decided once for a page.
local date_reader = require "nutgraf.metadata.dates.date_reader"
local time = require "nutgraf.page.time"

local M = {}

local UNKNOWN = "und" -- a language that nobody states: most write the day first

local function swapped(moment)
  return { year = moment.year, month = moment.day, day = moment.month, hour = moment.hour, minute = moment.minute }
end

-- How often a date is followed by one that lies the other way than most: the smaller, the better ordered.
local function turns(list, swap)
  local rising, falling, previous = 0, 0, nil
  for _, moment in ipairs(list) do
    local now = time.seconds(swap and moment.ambiguous and swapped(moment) or moment)
    if previous and now > previous then rising = rising + 1 end
    if previous and now < previous then falling = falling + 1 end
    previous = now
  end
  return math.min(rising, falling)
end

-- Which of two numbers differs more from date to date: in a talk that is the day. `otherwise` where both do alike.
local function varies_more(list, otherwise)
  local first, second, firsts, seconds = {}, {}, 0, 0
  for _, moment in ipairs(list) do
    if moment.ambiguous then -- read with the day first
      if not first[moment.day] then firsts = firsts + 1 end
      if not second[moment.month] then seconds = seconds + 1 end
      first[moment.day], second[moment.month] = true, true
    end
  end
  if firsts == seconds then return otherwise end
  return seconds > firsts
end

--- Changes day and month of the ambiguous dates of posts where the page writes the month first. What decides, in this
-- order: a date that can be read in one way only, the order of the posts, the number that changes most, the page's own
-- day, the language.
-- @param posts list with `shown` (moments, `written` = as they stand)
-- @param language string?: a language tag
-- @param page fields of the page's own day, or nil: a date that may be it is
function M.settle(posts, language, page)
  local texts, list, ambiguous = {}, {}, {}
  for _, post in ipairs(posts) do
    for _, moment in ipairs(post.shown) do
      if moment.year and moment.month and moment.day then
        if moment.written then texts[#texts + 1] = moment.written end
        list[#list + 1] = moment
        if moment.ambiguous then ambiguous[#ambiguous + 1] = moment end
      end
    end
  end
  if #ambiguous == 0 then return end
  local month_first, sure = date_reader.month_first(language or UNKNOWN, texts)
  if not sure then
    local as_read, other = turns(list, false), turns(list, true)
    local known = page and { [time.iso(page):sub(1, 10)] = true }
    if as_read ~= other then month_first = other < as_read
    else month_first = varies_more(list, (date_reader.month_first(language or UNKNOWN, texts, known))) end
  end
  for _, moment in ipairs(month_first and ambiguous or {}) do
    moment.month, moment.day = moment.day, moment.month
  end
end

return M
