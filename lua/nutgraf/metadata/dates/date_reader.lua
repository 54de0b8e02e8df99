--- Dates in strings: what the core's date finder reads, and what only the page's language decides.
local calendar = require "nutgraf.lexicon.calendar"
local core = require "nutgraf.core"
local time = require "nutgraf.page.time"

local M = {}

local EARLIEST_YEAR = 1995
local LONGEST_MACHINE = 60      -- bytes of a date that a machine wrote
local AROUND_DIGITS = 40        -- bytes: a weekday and a month in front, a zone after

-- ---- calendars ----

-- A day of the Persian solar year as ISO 8601, by its cycle of 33 years, which holds from 1244 to 1531.
-- Source: R. Pournader and others, the arithmetic rule of the Solar Hejri calendar.
local function from_persian(year, month, day)
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  if month < 1 or month > 12 or day < 1 or day > 31 or year > 1450 then return nil end
  local since = year + 1595
  local number = 365 * since + math.floor(since / 33) * 8 + math.floor((since % 33 + 3) / 4) + day +
    (month < 7 and (month - 1) * 31 or (month - 7) * 30 + 186)
  return time.iso((time.fields((number - 1075196) * 86400))):sub(1, 10)
end

-- Years of a language's calendar in dates of ASCII digits alone: nothing in such a text itself tells the calendar.
local function with_common_years(text, tag)
  if tag == "th" then
    return (text:gsub("(%d%d?[/.-]%d%d?[/.-])(2[456]%d%d)%f[%D]", function(rest, year)
      return rest .. (year - 543)
    end))
  elseif tag == "fa" and not text:find("[\216-\219]") then
    return (text:gsub("%f[%d](1[34]%d%d)[/-](%d%d?)[/-](%d%d?)%f[%D]", from_persian))
  end
  return text
end

-- The month that a name means in the page's language where it means another one elsewhere, "listopada".
local function month_in_language(written, tag)
  local own = calendar.months_of_language[tag]
  if not own then return nil end
  for word in core.casefold(written):gmatch("[%a\128-\255]+") do
    if own[word] then return own[word] end
  end
end

-- ---- order of day and month ----

local american = { [""] = true, en = true, ["en-us"] = true, ["en-ph"] = true }

-- Languages that write "3:05 PM" in the letters of English, but the day before the month.
local day_first_with_halves = { en = true, hi = true, ta = true, te = true, ml = true, kn = true, bn = true, ur = true,
  ms = true, tl = true, ar = true }

--- Is the month written before the day? In American English, and beside "PM" in languages that have none, unless a
-- date of the page itself shows the other order: by a number above 12, or because only one order gives a day that
-- the page also names in a way that cannot be misread.
-- @param language string?: a language tag
-- @param texts list of strings with the page's dates
-- @param known set of "YYYY-MM-DD", or nil
-- @return boolean, and whether a date of the page showed it
function M.month_first(language, texts, known)
  local halves = false
  for _, text in ipairs(texts) do
    halves = halves or text:find("/%d%d?/%d%d%d%d,? %d%d?:%d%d[:%d]* [AP]M%f[%A]") ~= nil
    for first, second, year in text:gmatch("%f[%d](%d%d?)[/%.%-](%d%d?)[/%.%-](%d%d%d?%d?)%f[%D]") do
      if #year == 2 then year = "20" .. year end
      if tonumber(first) > 12 and tonumber(second) <= 12 then return false, true end
      if tonumber(second) > 12 and tonumber(first) <= 12 then return true, true end
      local month_first = ("%s-%02d-%02d"):format(year, first, second)
      local day_first = ("%s-%02d-%02d"):format(year, second, first)
      if known and month_first ~= day_first and (known[month_first] ~= nil) ~= (known[day_first] ~= nil) then
        return known[month_first] ~= nil, true
      end
    end
  end
  language = (language or ""):lower():gsub("_", "-")
  return american[language] == true or halves and not day_first_with_halves[language:match("^%a*")]
end

-- A moment with its day; day and month of an ambiguous one change places where the month comes first.
local function settle(moment, page, written)
  if not (moment.year and moment.month and moment.day) or moment.weak or moment.year < EARLIEST_YEAR then return nil end
  local t = { year = moment.year, month = moment.month, day = moment.day, hour = moment.hour, minute = moment.minute,
    second = moment.second, offset = moment.offset }
  t.month = month_in_language(written, page.tag) or t.month
  local dotted = page.order_is_sure and t.day <= 12 and written:find("^%d%d?%.%d%d?%.") -- else the day is first
  if page.month_first and (moment.ambiguous or dotted) then t.month, t.day = t.day, t.month end
  return t
end

-- A relative moment ("3 days ago") against the clock `now`.
local unit_seconds = { second = 1, minute = 60, hour = 3600, day = 86400, week = 604800 }
local function relative(moment, now)
  local unit = moment.relative and unit_seconds[moment.relative.unit]
  local clock = unit and now and time.parse(now)
  if not clock then return nil end
  return time.fields(time.instant(clock) - unit * moment.relative.amount, 0)
end

local no_dates = {}

--- The dates in a text, in order.
-- @param text string
-- @param page table: month_first?, order_is_sure?, tag?, now?; gets `found`, where answers are kept
-- @return list of {t = fields, start = byte, stop = byte}, and the text that these count in
function M.find(text, page)
  page.found = page.found or {}
  local known = page.found[text]
  if known then return known.list, known.text end
  if known == false then return no_dates, text end
  local list, common = {}, with_common_years(text, page.tag)
  local before, part = 0, common
  if not common:find("[\212-\239]") then -- dates stand around digits: the rest of a long line need not be searched
    before = math.max(0, (common:find("%d") or #common + AROUND_DIGITS) - AROUND_DIGITS)
    part = common:sub(before + 1, (common:find("%d%D*$") or 0) + AROUND_DIGITS)
  end
  for _, moment in ipairs(part ~= "" and core.moments(part) or {}) do
    local t = settle(moment, page, part:sub(moment.start, moment.stop)) or relative(moment, page.now)
    if t then list[#list + 1] = { t = t, start = before + moment.start, stop = before + moment.stop } end
  end
  local dateless = not list[1] and common == text
  page.found[text] = not dateless and { list = list, text = common }
  return list, common
end

--- A date that a machine wrote, or the first in a text.
-- @return fields, or nil
function M.value(value, page)
  if #value > LONGEST_MACHINE then return nil end
  local fields = time.parse(value)
  if fields then return fields.year >= EARLIEST_YEAR and fields.day >= 1 and fields or nil end
  local year, month, day, rest = value:match("^%s*([12]%d%d%d)([01]%d)([0-3]%d)(T?.*)$")
  if year and (rest == "" or rest:find("^T%d%d")) then
    local hour, minute, second, zone = rest:match("^T?(%d%d):?(%d%d):?(%d?%d?)(.*)$")
    local clock = hour and ("T%s:%s%s%s"):format(hour, minute, second ~= "" and ":" .. second or "", zone) or ""
    return M.value(("%s-%s-%s%s"):format(year, month, day, clock), page)
  end
  local first = M.find(value, page)[1]
  return first and first.t
end

--- The number of a day, counted from 1970.
function M.day_number(t)
  return math.floor(time.seconds { year = t.year, month = t.month, day = t.day } / 86400)
end

return M
