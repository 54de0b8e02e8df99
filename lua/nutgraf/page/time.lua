--- Times: what markup says by machine, what a reader sees, and arithmetic on both.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local SHORT = 100 -- bytes of a text whose answer is kept
local MOST_TIMELESS = 4000
local LONGEST_VERSION = 40 -- bytes of a word for versions

local versions -- words for those of programs, made at first use

-- Days since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
local function days(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = math.floor(year / 400)
  local year_of_era = year - era * 400
  local day_of_year = math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146097 + year_of_era * 365 + math.floor(year_of_era / 4) - math.floor(year_of_era / 100) +
    day_of_year - 719468
end

local function civil(day_number)
  local z = day_number + 719468
  local era = math.floor(z / 146097)
  local day_of_era = z - era * 146097
  local year_of_era = math.floor((day_of_era - math.floor(day_of_era / 1460) + math.floor(day_of_era / 36524) -
    math.floor(day_of_era / 146096)) / 365)
  local day_of_year = day_of_era - (365 * year_of_era + math.floor(year_of_era / 4) - math.floor(year_of_era / 100))
  local month_index = math.floor((5 * day_of_year + 2) / 153)
  local day = day_of_year - math.floor((153 * month_index + 2) / 5) + 1
  local month = month_index < 10 and month_index + 3 or month_index - 9
  return year_of_era + era * 400 + (month <= 2 and 1 or 0), month, day
end

--- Seconds since 1970 of wall-clock fields, as if they were UTC.
function M.seconds(t)
  return days(t.year, t.month, t.day) * 86400 + (t.hour or 0) * 3600 + (t.minute or 0) * 60 + (t.second or 0)
end

--- The wall-clock fields of seconds since 1970, at an offset in minutes.
function M.fields(seconds, offset)
  local shifted = seconds + (offset or 0) * 60
  local day_number = math.floor(shifted / 86400)
  local rest = shifted - day_number * 86400
  local year, month, day = civil(day_number)
  return { year = year, month = month, day = day, hour = math.floor(rest / 3600),
    minute = math.floor(rest / 60) % 60, second = math.floor(rest % 60), offset = offset }
end

local month_days = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

--- Has a calendar the day?
-- @param t table: year, month, day
function M.exists(t)
  if t.month < 1 or t.month > 12 or t.day < 1 or t.day > month_days[t.month] then return false end
  return t.month ~= 2 or t.day < 29 or t.year % 4 == 0 and (t.year % 100 ~= 0 or t.year % 400 == 0)
end

-- Digits of Arabic, Persian, Devanagari, Bengali and Thai.
local other_digits = { "\217[\160-\169]", "\219[\176-\185]", "\224\165[\166-\175]", "\224\167[\166-\175]",
  "\224\185[\144-\153]" }

--- Has a block a digit, of whatever script: may it tell a time?
-- @param block {text, digit = has it one of ASCII?}
-- @return boolean
function M.may_be_told(block)
  if block.digit then return true end
  if not block.text:find("[\217\219\224]") then return false end
  for _, digit in ipairs(other_digits) do
    if block.text:find(digit) then return true end
  end
  return false
end

--- Reads an ISO 8601 date or time, or an epoch in seconds or milliseconds.
-- @return {year, month, day, hour?, minute?, second?, offset? (minutes)} or nil
function M.parse(text)
  if not text then return nil end
  text = core.trim(text)
  if text:find("^%d+$") then
    local number = tonumber(text)
    if #text == 13 then number = math.floor(number / 1000) end
    if (#text == 10 or #text == 13) and number > 946684800 and number < 4102444800 then return M.fields(number, 0) end
    return nil
  end
  local year, month, day, rest = text:match("^(%d%d%d%d)%-(%d%d?)%-(%d%d?)(.*)$")
  if not year then return nil end
  local t = { year = tonumber(year), month = tonumber(month), day = tonumber(day) }
  if not M.exists(t) then return nil end
  local hour, minute, after = rest:match("^[T%s]%s*(%d%d?):(%d%d)(.*)$")
  if not hour then return rest == "" and t or nil end
  t.hour, t.minute = tonumber(hour), tonumber(minute)
  local second, tail = after:match("^:(%d%d)[.,]?%d*(.*)$")
  t.second, after = tonumber(second), tail or after
  after = after:gsub("^%s+", "")
  local sign, h, m = after:match("^([+-])(%d%d):?(%d?%d?)$")
  if not sign or #m == 1 then sign, h, m = after:match("^([+-])(%d)(%d%d)$") end -- "-500"
  if after:find("^[zZ]$") then t.offset = 0
  elseif sign then t.offset = (tonumber(h) * 60 + (tonumber(m) or 0)) * (sign == "-" and -1 or 1) end
  if t.hour > 23 or t.minute > 59 or (t.second or 0) > 60 then return nil end
  return t
end

--- Writes fields as ISO 8601; with an offset when there is one, date only when no hour is known.
function M.iso(t)
  local date = ("%04d-%02d-%02d"):format(t.year, t.month, t.day)
  if not t.hour then return date end
  local zone = ""
  if t.offset == 0 then zone = "Z"
  elseif t.offset then
    local minutes = math.abs(t.offset)
    zone = ("%s%02d:%02d"):format(t.offset < 0 and "-" or "+", math.floor(minutes / 60), minutes % 60)
  end
  return ("%sT%02d:%02d:%02d%s"):format(date, t.hour, t.minute or 0, t.second or 0, zone)
end

--- The instant of fields whose offset is known, in seconds since 1970.
function M.instant(t)
  return M.seconds(t) - (t.offset or 0) * 60
end

-- Attributes that carry a machine time; those of a later change do not count. document:dated() finds the elements
-- that may have one, and must know of each (csrc/core/html/document.c).
local function is_time_attribute(name)
  if name:find("modif") or name:find("update") or name:find("expire") or name:find("end") then return false end
  return name == "datetime" or name:find("time") ~= nil or name:find("date") ~= nil or name:find("published") ~= nil or
    name:find("epoch") ~= nil or name == "data-ts" or name == "data-utime"
end

--- The machine time of one element, or nil.
function M.of_node(node)
  local itemprop = node:attr("itemprop")
  if itemprop and (itemprop:find("datePublished") or itemprop:find("dateCreated")) then
    local t = M.parse(node:attr("content") or node:attr("datetime"))
    if t then return t end
  end
  local own = node:attr("datetime") or node:attr("created") or node:attr("created-timestamp")
  if own then return M.parse(own) end
  local title = node:attr("title")
  if title and title:find("^%d%d%d%d%-%d%d?%-%d%d?[T ]%d") then return M.parse(title) end
  for name, value in pairs(node:attributes("data-")) do
    if is_time_attribute(name) then
      local t = M.parse(value)
      if t and t.hour then return t end
    end
  end
end

local timeless, count_timeless = {}, 0 -- short texts without any: readers of a block ask one after the other
memo.at_end(function() timeless, count_timeless = {}, 0 end)

-- Does a number follow a word for versions of programs, "New in version 3.11"?
local function is_version(text, start)
  versions = versions or lexicon.set("versions").whole
  local before = text:sub(math.max(1, start - LONGEST_VERSION), start - 1)
  return before:find("%s", -1) ~= nil and versions[lexicon.fold(strings.run_at_end(strings.trim(before), "%S"))] == true
end

--- The times that a reader sees in a text, weak ones (a bare "12.30") only with `weak`; none after byte `last`.
function M.shown(text, weak, last)
  if timeless[text] then return {} end
  local moments, count = core.moments(text, last), 0
  if not moments[1] and not last and #text < SHORT then
    if count_timeless >= MOST_TIMELESS then timeless, count_timeless = {}, 0 end
    timeless[text], count_timeless = true, count_timeless + 1
  end
  for i = 1, #moments do -- most texts have none
    local moment = moments[i]
    moments[i] = nil
    if moment.ambiguous or moment.day and moment.month then moment.written = text:sub(moment.start, moment.stop) end
    if not moment.weak or weak and not is_version(text, moment.start) then
      count = count + 1
      moments[count] = moment
    end
  end
  return moments
end

return M
