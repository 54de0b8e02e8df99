--- Settles over all posts what one post alone cannot tell: which times are local although they are
-- marked Z, which day a bare clock belongs to, which names are authors.
local time = require "nutgraf.time"

local M = {}

local day_seconds = 86400

local function clock_of(moment)
  return moment.hour and moment.hour * 60 + (moment.minute or 0)
end

-- The first shown moment that has a clock, with the date and zone that stand beside it.
local function shown_clock(post)
  local clock, date
  for _, moment in ipairs(post.shown) do
    if not clock and moment.hour then clock = moment end
    if not date and moment.day and moment.month then date = moment end
  end
  if not clock then return nil, date end
  return { hour = clock.hour, minute = clock.minute or 0, second = clock.second,
    offset = clock.offset, zone = clock.zone }, date
end

-- The offset, in minutes, by which structured data says that times marked Z are really local; nil
-- when posts and structured data agree.
local function mislabelled_offset(posts, updates)
  local votes, best = {}, nil
  for _, post in ipairs(posts) do
    local update = updates[post]
    local shown = shown_clock(post)
    if update and update.offset and post.machine and post.machine.offset == 0 and shown and
      clock_of(shown) == clock_of(post.machine) and not shown.zone then
      local difference = time.instant(post.machine) - time.instant(update)
      local minutes = math.floor(difference / 60 / 15 + 0.5) * 15
      if minutes ~= 0 and math.abs(minutes) <= 14 * 60 and math.abs(difference - minutes * 60) < 120 then
        votes[minutes] = (votes[minutes] or 0) + 1
        if not best or votes[minutes] > votes[best] then best = minutes end
      end
    end
  end
  return best and votes[best] * 2 > #posts and best or nil
end

-- Without structured data: a page whose own time has an offset shows local clocks; a post whose
-- shown clock equals its Z clock is then local too.
local function page_offset(page)
  return page and page.offset and page.offset ~= 0 and page.offset or nil
end

local function machine_published(post, wrong_offset)
  local machine = post.machine
  if not machine or not machine.hour then return nil end
  local shown = shown_clock(post)
  if machine.offset == 0 and wrong_offset and shown and not shown.zone and clock_of(shown) == clock_of(machine) then
    machine.offset = wrong_offset
  end
  return machine
end

-- Clocks without a date: the page's day, going back (or on) a day where the order of the posts
-- crosses midnight. Day headings and dates that posts show themselves win.
local function date_clocks(posts, page)
  local clocks = {}
  local falling, rising = 0, 0
  local previous
  for i, post in ipairs(posts) do
    local clock, date = shown_clock(post)
    clocks[i] = { clock = clock, date = date }
    if clock then
      local minutes = clock_of(clock)
      if previous then
        if minutes < previous then falling = falling + 1 end
        if minutes > previous then rising = rising + 1 end
      end
      previous = minutes
    end
  end
  local newest_first = falling >= rising
  local day = page and time.seconds { year = page.year, month = page.month, day = page.day } or nil
  local offset = page and page.offset
  previous = nil
  local first, last, step = 1, #posts, 1
  if not newest_first then first, last, step = #posts, 1, -1 end -- the newest post is of the page's day
  for i = first, last, step do
    local clock, date = clocks[i].clock, clocks[i].date
    if clock then
      local minutes = clock_of(clock)
      if date then
        day = time.seconds { year = date.year or (page and page.year) or 1970, month = date.month, day = date.day }
      elseif day and previous and minutes > previous + 60 then
        day = day - day_seconds
      end
      previous = minutes
      if day and not posts[i].time then
        local fields = time.fields(day)
        fields.hour, fields.minute, fields.second = clock.hour, clock.minute, clock.second
        fields.offset = clock.offset or offset
        posts[i].time = fields
      end
    end
  end
end

-- A page whose own time is written in UTC shows UTC clocks or local ones. Read as UTC, the newest
-- post must not be younger than the page.
local function utc_fits(posts, page)
  local latest = 0
  for _, post in ipairs(posts) do
    local clock, date = shown_clock(post)
    if clock and not clock.offset and not date then latest = math.max(latest, clock_of(clock)) end
  end
  return latest <= clock_of(page) + 10
end

--- Sets `published` of every post.
-- @param posts list as posts.item reads them
-- @param page fields of the page's own time, or nil
-- @param updates table: post -> fields of the structured update that it matches
function M.times(posts, page, updates)
  local wrong_offset = mislabelled_offset(posts, updates)
  if not wrong_offset and next(updates) == nil then wrong_offset = page_offset(page) end
  for _, post in ipairs(posts) do post.time = machine_published(post, wrong_offset) end
  if page and page.offset == 0 and page.hour and not utc_fits(posts, page) then
    page = { year = page.year, month = page.month, day = page.day, hour = page.hour, minute = page.minute }
  end
  date_clocks(posts, page)
  for _, post in ipairs(posts) do
    local t = post.time or updates[post] or post.machine
    post.published = t and time.iso(t) or nil
    post.time = t
  end
end

--- Sets `authors` of every post: names that a class or rel gives, that recur, or that the page's
-- own authors or structured data confirm; else one that stands alone in the frame.
-- @param posts list
-- @param known set of names (lower case)
function M.authors(posts, known)
  local seen = {}
  for _, post in ipairs(posts) do
    for _, name in ipairs(post.names) do seen[name.text] = (seen[name.text] or 0) + 1 end
  end
  for _, post in ipairs(posts) do
    local authors, have = {}, {}
    for _, name in ipairs(post.names) do
      local good = name.sure or known[name.text:lower()] or seen[name.text] > 1 or #post.names == 1
      if good and not have[name.text] then
        have[name.text] = true
        authors[#authors + 1] = name.text
      end
    end
    post.authors = #authors > 0 and authors or nil
  end
end

return M
