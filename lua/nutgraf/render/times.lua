--- Times as people read them: "21 November 2025, 14:05" for "2025-11-21T14:05:00+01:00".
--
-- The clock is the one that the record states; the zone is said once, in a page's header, not at every post.
local M = {}

local months = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December" }

local function parts(value)
  if type(value) ~= "string" then return nil end
  local year, month, day, rest = value:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)(.*)$")
  local name = months[tonumber(month)]
  if not name then return nil end
  local hour, minute, zone = rest:match("^[T ](%d%d):(%d%d)(.*)$")
  if zone then zone = zone:gsub("^:%d%d", ""):gsub("^[.,]%d+", "") end
  return ("%d %s %s"):format(tonumber(day), name, year), hour and hour .. ":" .. minute, zone
end

--- "21 November 2025, 14:05"; the day alone where only that is known.
---@param value string? ISO 8601
---@param with_zone boolean? say the offset too: "14:05 UTC", "14:05 +01:00"
---@return string? text nil for what is no time
function M.readable(value, with_zone)
  local day, clock, zone = parts(value)
  if not clock then return day end
  if not with_zone or zone == "" then return day .. ", " .. clock end
  if zone == "Z" or zone == "z" or zone == "+00:00" then zone = "UTC" end
  return ("%s, %s %s"):format(day, clock, zone)
end

--- "14:05, 21 November 2025": as a post of a live blog is headed.
---@param value string? ISO 8601
---@return string?
function M.heading(value)
  local day, clock = parts(value)
  return clock and clock .. ", " .. day or day
end

return M
