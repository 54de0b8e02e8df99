--- Settles over all posts what one post alone cannot tell: which times are local although they are
-- marked Z, which day a bare clock belongs to, which names are authors.
local day_order = require "nutgraf.posts.day_order"
local time = require "nutgraf.page.time"

local M = {}

local DAY_SECONDS = 86400

-- Spans that "3 hours ago" counts in. Months and years are too coarse.
local unit_seconds = { second = 1, minute = 60, hour = 3600, day = DAY_SECONDS, week = 7 * DAY_SECONDS }

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

-- A machine time without a zone is in the page's.
local function machine_published(post, wrong_offset, page)
  local machine = post.machine
  if not machine or not machine.hour then return nil end
  local shown = shown_clock(post)
  if machine.offset == 0 and wrong_offset and shown and not shown.zone and clock_of(shown) == clock_of(machine) then
    machine.offset = wrong_offset
  end
  if not machine.offset and not machine.zone then machine.offset = page_offset(page) end
  return machine
end

-- The posts that show a clock, newest first, with the date beside it where there is one.
local function newest_first(posts)
  local list, falling, rising = {}, 0, 0
  for _, post in ipairs(posts) do
    local clock, date = shown_clock(post)
    if clock then
      local entry = { post = post, clock = clock, date = date, minutes = clock_of(clock) }
      local before = list[#list]
      if before and entry.minutes < before.minutes then falling = falling + 1 end
      if before and entry.minutes > before.minutes then rising = rising + 1 end
      list[#list + 1] = entry
    end
  end
  if falling >= rising then return list end
  local reversed = {}
  for i = #list, 1, -1 do reversed[#reversed + 1] = list[i] end
  return reversed
end

-- Gives each entry its day, in seconds: `newest` for the first, a day less where the clock jumps
-- forward (the order crosses midnight), and a date that is shown wherever one is.
local function set_days(entries, newest, page)
  local day, previous = newest, nil
  for _, entry in ipairs(entries) do
    if entry.date then
      local year = entry.date.year or (page and page.year)
      day = year and time.seconds { year = year, month = entry.date.month, day = entry.date.day }
    elseif day and previous and entry.minutes > previous + 60 then
      day = day - DAY_SECONDS
    end
    entry.day, previous = day, entry.minutes
  end
end

-- Clocks without a date. A page's own time may be that of its first post or of its last change: of the
-- two readings, the one that lies nearer to it.
local function date_clocks(posts, page)
  local entries = newest_first(posts)
  if #entries == 0 then return end
  local page_day = page and time.seconds { year = page.year, month = page.month, day = page.day }
  set_days(entries, page_day, page)
  local oldest = entries[#entries]
  if page_day and page.hour and oldest.day and oldest.day < page_day and not oldest.date then
    local page_time = page_day + clock_of(page) * 60
    local as_last = page_time - (page_day + entries[1].minutes * 60)
    local as_first = page_time - (page_day + oldest.minutes * 60)
    if math.abs(as_first) < math.abs(as_last) then set_days(entries, page_day + page_day - oldest.day, page) end
  end
  for _, entry in ipairs(entries) do
    if entry.day and not entry.post.time then
      local fields = time.fields(entry.day)
      fields.hour, fields.minute, fields.second = entry.clock.hour, entry.clock.minute, entry.clock.second
      fields.offset = entry.clock.offset or (page and page.offset)
      entry.post.time = fields
    end
  end
end

-- A page whose own time is written in UTC shows UTC clocks or local ones. Read as UTC, the posts of a
-- page that crosses no midnight must not be younger than the page.
local function utc_fits(posts, page)
  local entries = newest_first(posts)
  if #entries == 0 or entries[1].minutes < entries[#entries].minutes then return true end
  return entries[1].clock.offset or entries[1].date or entries[1].minutes <= clock_of(page) + 10
end

-- How long ago a post was written by its own words, in seconds, and whether these count days; nil without such words.
local function age_of(post)
  for _, moment in ipairs(post.shown) do
    local unit = moment.relative and not moment.hour and unit_seconds[moment.relative.unit]
    if unit then return unit * moment.relative.amount, unit >= DAY_SECONDS end
  end
end

-- Posts that say only how long ago they were written count from when the page was read or last changed. One that only
-- says when it was published did so with its oldest post.
local function date_ages(posts, page, clock)
  local oldest
  for _, post in ipairs(posts) do
    if not post.time then
      local age, coarse = age_of(post)
      post.age, post.is_coarse = age, coarse
      if age and (not oldest or age > oldest) then oldest = age end
    end
  end
  local now = clock and clock.hour and time.instant(clock)
  if not now and page and page.hour and oldest and oldest < DAY_SECONDS then now = time.instant(page) + oldest end
  if not (now and oldest) then return end
  local offset = (clock and clock.hour and clock or page).offset
  for _, post in ipairs(posts) do
    if post.age and not post.time then
      local fields = time.fields(now - post.age, offset or 0)
      if post.is_coarse then fields = { year = fields.year, month = fields.month, day = fields.day } end
      fields.offset = fields.hour and offset
      post.time = fields
    end
  end
end

--- Sets `published` of every post, and `age` (seconds) of those that say only how long ago they were written.
-- @param posts list as posts.item reads them
-- @param page fields of the page's own time, or nil
-- @param updates table: post -> fields of the structured update that it matches
-- @param language string?: the page's
-- @param clock fields of when the page was read or last changed, or nil: "3 hours ago" counts from it
function M.times(posts, page, updates, language, clock)
  day_order.settle(posts, language, page)
  local wrong_offset = mislabelled_offset(posts, updates)
  if not wrong_offset and next(updates) == nil then wrong_offset = page_offset(page) end
  for _, post in ipairs(posts) do post.time = machine_published(post, wrong_offset, page) end
  if page and page.offset == 0 and page.hour and not utc_fits(posts, page) then
    page = { year = page.year, month = page.month, day = page.day, hour = page.hour, minute = page.minute }
  end
  date_clocks(posts, page)
  for _, post in ipairs(posts) do post.time = post.time or updates[post] or post.machine end
  date_ages(posts, page, clock)
  for _, post in ipairs(posts) do
    post.published = post.time and time.iso(post.time) or nil
  end
end

--- Sets `published` of the posts that show a day and no clock, where nothing else dates them.
-- @param posts list, after times
-- @param page fields of the page's own time, or nil: its year is that of days without one
function M.days(posts, page)
  for _, post in ipairs(posts) do
    for _, moment in ipairs(not post.published and post.shown or {}) do
      local year = moment.year or page and page.year
      if not post.published and year and moment.month and moment.day then
        post.time = { year = year, month = moment.month, day = moment.day }
        post.published = time.iso(post.time)
      end
    end
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
