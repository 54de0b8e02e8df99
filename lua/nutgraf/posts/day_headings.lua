--- Day headings between posts that show clocks alone: before the posts of their day, or after them.
local time = require "nutgraf.page.time"

local M = {}

local HEADING_WORDS = 6 -- a day heading has no more
local REACH = 3         -- blocks before the first post, or after the last, that may be one

--- The day that a short text names and no clock, or nil.
-- @param block table: text, words
function M.day_of(block)
  if block.words == 0 or block.words > HEADING_WORDS then return nil end
  local moments = time.shown(block.text, true)
  local moment = moments[1]
  return #moments == 1 and moment.day and moment.month and not moment.hour and moment or nil
end

-- The day named among the blocks from `first` to before `stop`: the last of them, or the first.
local function day_between(context, first, stop, last)
  local found
  for _, block in ipairs(context.page:blocks():list { first = first, stop = stop }) do
    local day = M.day_of(block)
    if day and (last or not found) then found = day end
  end
  return found
end

local function has_date(post)
  for _, moment in ipairs(post.shown) do
    if moment.day and moment.month then return true end
  end
  return post.machine ~= nil
end

--- Gives posts without a date the day of the heading that they stand under or above.
-- @param context table: blocks
-- @param posts list in page order, with `first` and `stop` (nodes) and `shown`; moments are added to `shown`
function M.assign(context, posts)
  local between, any = {}, false
  for i = 1, #posts - 1 do
    between[i] = day_between(context, posts[i].stop, posts[i + 1].first, true)
    any = any or between[i] ~= nil
  end
  if not any then return end
  local ahead = context.page:blocks():list { stop = posts[1].first }
  local leading
  for i = math.max(1, #ahead - REACH + 1), #ahead do leading = M.day_of(ahead[i]) or leading end
  local day
  if leading then
    day = leading
    for i, post in ipairs(posts) do
      if not has_date(post) then post.shown[#post.shown + 1] = day end
      day = between[i] or day
    end
    return
  end
  local behind = context.page:blocks():list { first = posts[#posts].stop }
  for i = math.min(REACH, #behind), 1, -1 do day = M.day_of(behind[i]) or day end
  if not day then return end
  for i = #posts, 1, -1 do
    day = between[i] or day
    if not has_date(posts[i]) then posts[i].shown[#posts[i].shown + 1] = day end
  end
end

return M
