--- Times as feeds write them: RFC 822 and its many misspellings, ISO 8601.
local calendar = require "nutgraf.metadata.dates.date_reader"
local time = require "nutgraf.page.time"

local M = {}

local LONGEST = 80 -- bytes of a time

local months = { jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9, oct = 10, nov = 11,
  dec = 12 }

-- Minutes east of Greenwich. Source: RFC 822, section 5; the two of Central Europe are in use, too.
local zones = { ut = 0, utc = 0, gmt = 0, z = 0, est = -300, edt = -240, cst = -360, cdt = -300, mst = -420, mdt = -360,
  pst = -480, pdt = -420, cet = 60, cest = 120, bst = 60 }

local function zone_of(text)
  local sign, hours, minutes = text:match "^%s*([+-])(%d%d):?(%d%d)"
  if sign then return (tonumber(hours) * 60 + tonumber(minutes)) * (sign == "-" and -1 or 1) end
  local name = text:match "^%s*(%a+)"
  return name and zones[name:lower()]
end

local function rfc822(text)
  local day, month, year, rest = text:match "(%d%d?)[%s-]+(%a%a%a)%a*%.?[%s-]+(%d%d%d?%d?)(.*)$"
  local number = month and months[month:lower()]
  if not number then return nil end
  local t = { year = tonumber(year), month = number, day = tonumber(day) }
  if t.day < 1 or t.day > 31 then return nil end
  if t.year < 100 then t.year = t.year + (t.year < 70 and 2000 or 1900) end
  local hour, minute, after = rest:match "^,?%s+(%d%d?):(%d%d)(.*)$"
  if hour then
    local second, zone = after:match "^:(%d%d)(.*)$"
    t.hour, t.minute, t.second = tonumber(hour), tonumber(minute), tonumber(second)
    t.offset = zone_of(zone or after)
    if t.hour > 23 or t.minute > 59 then return nil end
  end
  return t
end

--- A feed's time as ISO 8601.
---@param text string?
---@return string? # nil for what is none
function M.iso(text)
  if not text or #text > LONGEST then return nil end
  local t = time.parse(text) or rfc822(text) or calendar.value(text, {})
  return t and time.iso(t) or nil
end

return M
