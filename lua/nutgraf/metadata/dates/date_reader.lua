--- Dates in strings: what the core's date finder reads, and before that digits, months, calendars and
-- forms of other scripts, which are rewritten for it as ISO 8601.
local calendar = require "nutgraf.lexicon.calendar"
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local EARLIEST_YEAR = 1995
local LONGEST_MACHINE = 60      -- bytes of a date that a machine wrote
local AROUND_DIGITS = 40        -- bytes: a weekday and a month in front, a zone after
local MOST_WORDS_BETWEEN = 4    -- a day and its year

-- ---- scripts ----

-- Lead bytes of the decimal digits of a script, and the last byte of its zero.
local digit_zeros = { ["\217"] = 0xA0, ["\219"] = 0xB0, ["\224\165"] = 0xA6, ["\224\167"] = 0xA6, ["\224\169"] = 0xA6,
  ["\224\171"] = 0xA6, ["\224\173"] = 0xA6, ["\224\175"] = 0xA6, ["\224\177"] = 0xA6, ["\224\179"] = 0xA6,
  ["\224\181"] = 0xA6, ["\224\185"] = 0x90, ["\224\187"] = 0x90, ["\225\129"] = 0x80, ["\225\159"] = 0xA0,
  ["\239\188"] = 0x90 }

local function ascii_digit(lead, last)
  local zero = digit_zeros[lead]
  local value = zero and last:byte() - zero
  if value and value >= 0 and value <= 9 then return tostring(value) end
end

local function with_ascii_digits(text)
  text = text:gsub("([\217\219])([\160-\185])", ascii_digit)
  if text:find("[\224\225\239]") then
    text = text:gsub("(\224[\165-\187])([\144-\175])", ascii_digit):gsub("(\225[\129\159])([\128-\169])", ascii_digit)
      :gsub("(\239\188)([\144-\153])", ascii_digit)
  end
  return text
end

-- Spaces of other widths, marks of direction, the Arabic comma.
local function with_ascii_spaces(text)
  return (text:gsub("\194\160", " "):gsub("\226\128[\128-\138\175]", " "):gsub("\226\128[\139-\143]", "")
    :gsub("\227\128\128", " "):gsub("\216\140", ","))
end

local function with_east_asian_dates(text)
  if not text:find("[\228-\237]") then return text end
  for _, era in ipairs(calendar.eras) do
    text = text:gsub(era.name .. "%s*(%d+)%s*年", function(year) return (tonumber(year) + era.years) .. "年" end)
  end
  text = text:gsub("(%d%d%d%d)%s*年%s*(%d%d?)%s*月%s*(%d%d?)%s*日", "%1-%2-%3 ")
    :gsub("(%d%d%d%d)%s*년%s*(%d%d?)%s*월%s*(%d%d?)%s*일", "%1-%2-%3 ")
  text = text:gsub("(%-%d%d? )%s*（[^%d]-）", "%1 "):gsub("(%-%d%d? )%s*%([^%d]-%)", "%1 ")
  return (text:gsub("(%d%d?)%s*時%s*(%d%d?)%s*分", "%1:%2"):gsub("(%d%d?)%s*时%s*(%d%d?)%s*分", "%1:%2")
    :gsub("(%d%d?)%s*시%s*(%d%d?)%s*분", "%1:%2"))
end

-- ---- calendars ----

-- A day of the Persian solar year by its cycle of 33 years, which holds from 1244 to 1531.
-- Source: R. Pournader and others, the arithmetic rule of the Solar Hejri calendar.
local function from_persian(year, month, day)
  local since = year + 1595
  local number = 365 * since + math.floor(since / 33) * 8 + math.floor((since % 33 + 3) / 4) + day +
    (month < 7 and (month - 1) * 31 or (month - 7) * 30 + 186)
  return time.fields((number - 1075196) * 86400)
end

-- Year, month and day as ISO 8601, from the calendar that the year tells; nil where they are no day.
local function iso_of(year, month, day, persian, buddhist)
  year, day = tonumber(year), tonumber(day)
  if day < 1 or day > 31 then return nil end
  if persian then
    if year < 1300 or year > 1450 then return nil end
    local t = from_persian(year, month, day)
    return ("%04d-%02d-%02d "):format(t.year, t.month, t.day)
  end
  if year > 2400 and year < 2700 and buddhist then year = year - 543 end
  if year < 1800 or year > 2199 then return nil end
  return ("%04d-%02d-%02d "):format(year, month, day)
end

-- ---- months ----

-- The month among the few words of `between`: its number, and whether it is a Persian one.
local function month_in(between, tag)
  if #between > 60 then return nil end
  local own = calendar.months_of_language[tag] or {}
  local found, persian, count, before = nil, nil, 0, nil
  for word in core.casefold(between):gmatch("[%a\128-\255][%a\128-\255.']*") do
    count = count + 1
    if count > MOST_WORDS_BETWEEN then return nil end
    local bare = strings.without_end(word, "%.")
    local number = own[bare] or calendar.months[bare] or before and calendar.months[before .. " " .. bare]
    local solar = not number and calendar.persian_months[bare]
    if number or solar then
      if found and found ~= number then return nil end
      found, persian = number or solar, solar and true
    elseif #word > 3 and not calendar.fillers[word] then
      return nil
    end
    before = bare
  end
  return found, persian
end

local function with_iso_months(text, tag)
  local buddhist = tag == "th" or text:find("\224\184") ~= nil
  local function of(year, between, day)
    local month, persian = month_in(between, tag)
    return month and iso_of(year, month, day, persian, buddhist)
  end
  local _, day_first, year_first = core.date_shapes(text)
  if day_first then
    text = text:gsub("%f[%d](%d%d?)(%D+)(%d%d%d%d)%f[%D]", function(day, between, year)
      return of(year, between, day)
    end)
  end
  if not day_first and not year_first then return text end
  text = text:gsub("%f[%d](%d%d%d%d)(%D+)(%d%d?)%f[%D]", function(year, between, day) return of(year, between, day) end)
  text = text:gsub("%f[%d](%d%d%d%d)(%D+)(%d%d?)%.? ([%a\128-\255]+)", function(year, between, day, month)
    return #between < 12 and of(year, month, day) or nil
  end)
  return (text:gsub("%f[%a\128-\255.]([%a\128-\255.]+) (%d%d?),? (%d%d%d%d)%f[%D]", function(month, day, year)
    return of(year, month, day)
  end))
end

local function with_iso_numbers(text, tag)
  if text:find("th", 1, true) then
    text = text:gsub("(%d%d?)%s+th[áa][^%s%d]*g%s+(%d%d?),?[^%d]-%s(%d%d%d%d)", "%3-%2-%1 ")
  end
  if tag == "th" then
    text = text:gsub("(%d%d?[/.-]%d%d?[/.-])(2[56]%d%d)%f[%D]", function(rest, year) return rest .. (year - 543) end)
  elseif tag == "fa" then
    text = text:gsub("%f[%d](1[34]%d%d)[/-](%d%d?)[/-](%d%d?)%f[%D]", function(year, month, day)
      month = tonumber(month)
      return month >= 1 and month <= 12 and iso_of(year, month, day, true) or nil
    end)
  end
  return text
end

--- The text with dates of other scripts and languages as ISO 8601.
-- @param text string
-- @param tag string?: the language, two letters
function M.rewritten(text, tag)
  if text:find("[\194-\244]") then
    text = with_east_asian_dates(with_ascii_digits(with_ascii_spaces(text)))
  end
  local dated = core.date_shapes(text) -- years have four digits
  if dated then text = with_iso_months(with_iso_numbers(text, tag), tag) end
  return text
end

-- ---- order of day and month ----

local american = { [""] = true, en = true, ["en-us"] = true, ["en-ph"] = true }

--- Is the month written before the day? In American English only, unless a date of the page itself shows
-- the other order: by a number above 12, or because only one order gives a day that the page also names
-- in a way that cannot be misread.
-- @param language string?: a language tag
-- @param texts list of strings with the page's dates
-- @param known set of "YYYY-MM-DD", or nil
-- @return boolean, and whether a date of the page showed it
function M.month_first(language, texts, known)
  for _, text in ipairs(texts) do
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
  return american[(language or ""):lower():gsub("_", "-")] == true
end

-- A moment with its day; day and month of an ambiguous one change places where the month comes first.
local function settle(moment, page, written)
  if not (moment.year and moment.month and moment.day) or moment.weak or moment.year < EARLIEST_YEAR then return nil end
  local t = { year = moment.year, month = moment.month, day = moment.day, hour = moment.hour, minute = moment.minute,
    second = moment.second, offset = moment.offset }
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

--- The dates in a text, in order.
-- @param text string
-- @param page table: month_first?, order_is_sure?, tag?, now?; gets `found`, where answers are kept
-- @return list of {t = fields, start = byte, stop = byte}, and the text that these count in
function M.find(text, page)
  page.found = page.found or {}
  local known = page.found[text]
  if known then return known.list, known.text end
  local list, rewritten = {}, M.rewritten(text, page.tag)
  -- dates stand around digits: the rest of a long line need not be searched
  local before = math.max(0, (rewritten:find("%d") or #rewritten + AROUND_DIGITS) - AROUND_DIGITS)
  local part = rewritten:sub(before + 1, (rewritten:find("%d%D*$") or 0) + AROUND_DIGITS)
  for _, moment in ipairs(part ~= "" and core.moments(part) or {}) do
    local t = settle(moment, page, part:sub(moment.start, moment.stop)) or relative(moment, page.now)
    if t then list[#list + 1] = { t = t, start = before + moment.start, stop = before + moment.stop } end
  end
  page.found[text] = { list = list, text = rewritten }
  return list, rewritten
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
