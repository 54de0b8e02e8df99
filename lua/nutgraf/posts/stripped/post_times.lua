--- Moments → ISO 8601; days and zones that posts leave out are taken from the page and from the order.
local M = {}

local DAY_CHANGE_MINUTES = 180 -- a clock that jumps back by more than this has passed midnight

-- Days since 1970 of a civil date, and back (Howard Hinnant, "chrono-compatible low-level date algorithms").
local function days_of(date)
  local y, m, d = date.year, date.month, date.day
  if m <= 2 then y = y - 1 end
  local era = math.floor(y / 400)
  local yoe = y - era * 400
  local doy = math.floor((153 * (m > 2 and m - 3 or m + 9) + 2) / 5) + d - 1
  local doe = yoe * 365 + math.floor(yoe / 4) - math.floor(yoe / 100) + doy
  return era * 146097 + doe - 719468
end

local function date_of(days)
  local z = days + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  local mp = math.floor((5 * doy + 2) / 153)
  local month = mp < 10 and mp + 3 or mp - 9
  local year = yoe + era * 400 + (month <= 2 and 1 or 0)
  return { year = year, month = month, day = doy - math.floor((153 * mp + 2) / 5) + 1 }
end

--- Is the date complete: year, month and day?
function M.has_date(moment) return moment ~= nil and moment.year and moment.month and moment.day and true or false end

--- Days since 1970 of a moment's date, or nil. A missing year is taken from `page`.
function M.day_number(moment, page)
  local year = moment.year or (page and page.year)
  if not (year and moment.month and moment.day) then return nil end
  return days_of { year = year, month = moment.month, day = moment.day }
end

local function offset_text(offset)
  if offset == 0 then return "Z" end
  local sign = offset < 0 and "-" or "+"
  local minutes = math.abs(offset)
  return ("%s%02d:%02d"):format(sign, math.floor(minutes / 60), minutes % 60)
end

--- ISO 8601 of a moment, or nil when it has no full date.
-- @param moment as core.moments gives it
-- @param offset minutes east of Greenwich to use when the moment names no zone; may be nil
function M.iso(moment, offset)
  if not M.has_date(moment) then return nil end
  local day = ("%04d-%02d-%02d"):format(moment.year, moment.month, moment.day)
  if not moment.hour then return day end
  local hour, zone = moment.hour, moment.offset or (not moment.zone and offset or nil)
  local clock = ("T%02d:%02d:%02d"):format(hour % 24, moment.minute or 0, moment.second or 0)
  return day .. clock .. (zone and offset_text(zone) or "")
end

local function minutes(moment) return moment.hour and moment.hour * 60 + (moment.minute or 0) end

--- Which way the clocks run: -1 newest first, 1 oldest first.
function M.direction(moments)
  local down, up = 0, 0
  for i = 2, #moments do
    local a, b = minutes(moments[i - 1]), minutes(moments[i])
    if M.has_date(moments[i - 1]) and M.has_date(moments[i]) then
      local days = days_of(moments[i]) - days_of(moments[i - 1])
      if days ~= 0 then a, b = 0, days end
    end
    if a and b and a > b then down = down + 1 elseif a and b and a < b then up = up + 1 end
  end
  return up > down and 1 or -1
end

local function copy_with_date(moment, date)
  local out = {}
  for k, v in pairs(moment) do out[k] = v end
  if not out.day then out.day, out.month = date.day, date.month end
  out.year = out.year or date.year
  return out
end

--- Gives every moment a date: its own, the day heading's, or the page's, over midnights.
-- @param moments list in page order; each may have `heading`, the day heading that holds for it,
-- and `pinned`, when it stands outside the order
-- @param page {first = moment or nil, last = moment or nil}: when the page was published and updated
-- @return list of new moments
function M.complete(moments, page)
  local direction = M.direction(moments)
  local anchor_first = direction == -1
  local base = anchor_first and (page.last or page.first) or (page.first or page.last)
  if not M.has_date(base) then
    base = M.has_date(page.first) and page.first or M.has_date(page.last) and page.last or nil
  end
  local from, to, step = 1, #moments, 1
  if not anchor_first and not M.has_date(page.first) and M.has_date(page.last) then from, to, step = #moments, 1, -1 end
  local sign = step == 1 and direction or -direction
  local out, day, previous = {}, base and days_of(base), nil
  for i = from, to, step do
    local moment = moments[i]
    local clock = minutes(moment)
    local heading = moment.heading and M.day_number(moment.heading, base)
    if heading then day, previous = heading, nil end
    if M.has_date(moment) then
      day = days_of(moment)
    elseif day and clock and previous and not moment.pinned and (previous - clock) * sign > DAY_CHANGE_MINUTES then
      day = day + sign
    end
    out[i] = day and copy_with_date(moment, date_of(day)) or moment
    if clock and not moment.pinned then previous = clock end
  end
  return out
end

local unit_seconds = { second = 1, minute = 60, hour = 3600, day = 86400, week = 604800 }

--- Seconds of "3 hours ago".
-- @param relative {unit, amount}
-- @return number, or nil for months and years, which are too coarse
function M.age(relative)
  local seconds = unit_seconds[relative.unit]
  return seconds and relative.amount * seconds
end

--- Seconds since 1970 of a moment's date and clock as they are written, or nil without either.
function M.seconds(moment)
  if not M.has_date(moment) or not moment.hour then return nil end
  return days_of(moment) * 86400 + minutes(moment) * 60
end

--- The moment that lies `relative` before now.
-- @param relative {unit, amount}
-- @param now seconds since 1970
-- @param offset number?: minutes east of Greenwich of the clock that `now` was read from; UTC when nil
-- @param local_clock boolean?: `now` is a clock as it is written, whose zone may be unknown
-- @return moment to the minute, or nil for months and years, which are too coarse
function M.ago(relative, now, offset, local_clock)
  local age = M.age(relative)
  if not age or not now then return nil end
  local at = now - age
  local days = math.floor(at / 86400)
  local moment = date_of(days)
  moment.hour = math.floor((at - days * 86400) / 3600)
  moment.minute = math.floor((at - days * 86400) / 60) % 60
  if local_clock then moment.offset = offset else moment.offset = offset or 0 end
  return moment
end

return M
