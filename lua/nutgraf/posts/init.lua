--- The posts of a page: a live blog, a discussion, or the comments under an article.
local later = require "nutgraf.later"
local comments = require "nutgraf.posts.comments"
local content = require "nutgraf.page.content"
local dates = require "nutgraf.metadata.dates"
local day_headings = require "nutgraf.posts.day_headings"
local discussion = require "nutgraf.posts.discussion"
local item = require "nutgraf.posts.item"
local key_points = require "nutgraf.posts.key_points"
local kind = require "nutgraf.metadata.kind"
local live = require "nutgraf.posts.live"
local live_data = require "nutgraf.structured.live"
local microdata = require "nutgraf.structured.microdata"
local platform = require "nutgraf.posts.platform"
local preloaded = require "nutgraf.structured.preloaded"
local reconcile = require "nutgraf.posts.reconcile"
local region = require "nutgraf.posts.region"
local stripped = later "nutgraf.posts.stripped" ---@module "nutgraf.posts.stripped"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local surroundings = require "nutgraf.posts.surroundings"
local time = require "nutgraf.page.time"

local M = {}

local TOLD_SHARE = 0.7 -- of the words that the page shows, in posts that it keeps as data
local LEAST_OPENERS = 3 -- texts that open with a clock, where posts have no elements
local LONGEST_CLOSING = 60 -- bytes of a line that closes most posts
local MANY, FIRST = 20000, 500 -- items of a candidate that is looked at before it is read; of these, that are looked at
local HABIT_SHARE = 0.6 -- of the posts that do what the page's posts do

-- Fields that only this module needs; empty lists are absent in a record.
local function finish(post)
  post.shown, post.names, post.machine, post.time = nil, nil, nil, nil
  post.first, post.stop, post.opening, post.apart = nil, nil, nil, nil
  post.age, post.is_coarse, post.minute, post.is_opening = nil, nil, nil, nil
  if post.text == "" then post.text = nil end
  for _, field in ipairs { "captions", "related", "blocks" } do
    if post[field] and #post[field] == 0 then post[field] = nil end
  end
end

-- What most posts without a headline begin with: "bold", or the shape of an element; nil when they differ.
local function habit_of(openings, count)
  local counts, best = {}, nil
  for _, opening in ipairs(openings) do
    for _, habit in ipairs { opening.bold and "bold" or opening.shape, opening.bold and opening.shape or nil } do
      if habit then
        counts[habit] = (counts[habit] or 0) + 1
        if counts[habit] >= count * HABIT_SHARE and (not best or counts[habit] > counts[best]) then best = habit end
      end
    end
  end
  return best
end

-- The posts of a candidate. Where most have no headline but begin alike, they are read once more with these words
-- as their headlines.
local function read_posts(context, candidate, habit)
  local posts, openings = {}, {}
  for _, range in ipairs(candidate.items) do
    local post = item.read(context, range, habit)
    openings[#openings + 1] = post.opening
    post.first, post.stop, post.apart = range.first, range.stop, range.apart
    post.text = content.plain_text(post.blocks)
    if post.headline or post.text ~= "" or #post.captions > 0 or post.machine then posts[#posts + 1] = post end
  end
  local common = not habit and habit_of(openings, #candidate.items)
  return common and read_posts(context, candidate, common) or posts
end

-- A short line without a stop that closes most posts in the same words is a button or a link of the page.
local function drop_closing_line(posts)
  local counts, common = {}, nil
  for _, post in ipairs(posts) do
    local last = #post.blocks > 1 and post.blocks[#post.blocks]
    local line = last and last.type == "paragraph" and #last.text <= LONGEST_CLOSING and last.text
    if line and not strings.stops(line) then
      counts[line] = (counts[line] or 0) + 1
      if counts[line] >= LEAST_OPENERS and counts[line] >= #posts * HABIT_SHARE then common = line end
    end
  end
  for _, post in ipairs(common and posts or {}) do
    local blocks = post.blocks
    if #blocks > 1 and blocks[#blocks].text == common then
      blocks[#blocks] = nil
      post.text = content.plain_text(blocks)
    end
  end
end

local function known_names(record, updates)
  local known = {}
  for _, name in ipairs(record.authors or {}) do known[name:lower()] = true end
  for _, update in ipairs(updates) do
    for _, name in ipairs(update.authors) do known[name:lower()] = true end
  end
  return known
end

-- The clock of a post as it stands on the page, before anything is settled.
local function clock_on_page(post)
  if post.machine then return time.iso(post.machine) end
  for _, moment in ipairs(post.shown) do
    if moment.hour then return moment.hour * 60 + (moment.minute or 0) end
  end
end

-- A copy of a post that is pinned on top stands again in its place: the one out of order is marked
-- and dropped when the other is on the page too. What is said again at another time is no copy.
local function drop_copies(posts)
  local seen, copies, kept = {}, {}, {}
  for i = #posts, 1, -1 do
    local key = (posts[i].headline or "") .. "\0" .. posts[i].text
    local original = #key > 20 and seen[key]
    if original and clock_on_page(original) == clock_on_page(posts[i]) then
      original.key, copies[i] = true, true
    else
      seen[key] = posts[i]
    end
  end
  for i, post in ipairs(posts) do
    if not copies[i] then kept[#kept + 1] = post end
  end
  return kept
end

-- A first post that stands apart from the others and is older than the next, where the newest stand on top, is pinned
-- there; its own place is on another page.
local function drop_pinned(posts)
  local first, second, third = posts[1], posts[2], posts[3]
  if not (third and first.apart and first.time and second.time and third.time) then return end
  local a, b, c = time.instant(first.time), time.instant(second.time), time.instant(third.time)
  if a < b and b >= c then table.remove(posts, 1) end
end

local function set_live_blog(record, context, candidate, posts)
  local items = candidate.items
  local before, rest = surroundings.outside(context, items[1].first, items[#items].stop)
  kind.settle(record, context, "live_posts")
  local introduction = surroundings.after_title(before, record)
  record.lead = surroundings.lead(context, introduction, record, candidate.group)
  record.key_points = key_points.find(context, rest, before, introduction, posts)
  record.related = surroundings.related(context, rest)
  record.pagination = surroundings.pagination(context, rest)
  record.posts = posts
end

-- Sets the posts that the page keeps as data, where it shows little else.
local function set_preloaded(record, context)
  local posts = preloaded.posts(context)
  local told, _, shown = 0, context.page:blocks():words()
  for _, post in ipairs(posts or {}) do told = told + strings.words(post.text) end
  if posts and told >= shown * TOLD_SHARE then
    kind.settle(record, context, "replies")
    record.posts = posts
  end
end

-- The page's rows as the lines of a stripped text.
local function lines_of(rows)
  local lines, types = {}, { heading = "heading", item = "item", quote = "quote" }
  for i, row in ipairs(rows) do
    if row.words > 0 then
      lines[#lines + 1] = { text = row.text, type = types[row.type] or "paragraph", line = i, gap = true,
        level = row.level, depth = row.depth, ordered = row.ordered }
    end
  end
  return lines
end

-- Sets the posts of a page that calls itself live and whose posts have no elements of their own: its rows are read as
-- a stripped text is.
local function set_read_as_text(record, context, page_time)
  local now = time.parse(context.now)
  local read = stripped.read(lines_of(context.page:rows()), { now = now and time.instant(now), published = page_time })
  if read.kind ~= "liveblog" or #read.posts < LEAST_OPENERS then return end
  kind.settle(record, context, "live_posts")
  record.posts = read.posts
  for _, field in ipairs { "lead", "key_points", "pagination" } do record[field] = record[field] or read[field] end
end

-- The posts of a candidate, and how surely they are those of a live blog.
local function judged(record, context, candidate, updates, page)
  local posts = drop_copies(read_posts(context, candidate))
  drop_closing_line(posts)
  if #posts > 1 then day_headings.assign(context, posts) end
  reconcile.times(posts, page.time, live_data.match(posts, updates), record.language, page.clock)
  reconcile.authors(posts, known_names(record, updates))
  drop_pinned(posts)
  return posts, #posts >= 2 and live.evidence(context, candidate, posts, page.known, page.said) or 0
end

-- Do the first posts of a candidate that has more than any live blog look like one's? All others are not read for no.
local function begins_well(record, context, candidate, updates, page)
  if #candidate.items <= MANY then return true end
  local first = setmetatable({ items = {} }, { __index = candidate })
  for i = 1, FIRST do first.items[i] = candidate.items[i] end
  local _, evidence = judged(record, context, first, updates, page)
  return evidence >= live.enough
end

-- Sets the posts of a live blog, when what is repeated on the page is one.
local function find_live_blog(record, context, page_time, updates, known)
  local said = live.is_said(record, context)
  local page = { time = page_time, known = known, said = said,
    clock = time.parse(context.now or context.last_change or record.modified) }
  local candidates, openers = region.find(context, known > 0 or said)
  for _, candidate in ipairs(candidates) do
    if not candidate.comments and begins_well(record, context, candidate, updates, page) then
      local posts, evidence = judged(record, context, candidate, updates, page)
      if evidence >= live.enough then
        set_live_blog(record, context, candidate, posts)
        return
      end
    end
  end
  if said and #candidates == 0 and openers >= LEAST_OPENERS then set_read_as_text(record, context, page_time) end
end

-- When a page with posts was published: what it states for machines, else no later than its first post.
local function first_moment(record, context)
  local published = record.published or context.likely_published
  if context.published_is_stated then return published end
  local first
  for _, post in ipairs(record.posts) do
    if post.published and (not first or dates.is_before(post.published, first)) then first = post.published end
  end
  return first and (not published or dates.is_before(first, published)) and first or published
end

--- Finds live-blog posts and sets kind, posts, lead, key_points and pagination of the record.
-- @param record table: title, authors, published as the metadata stage left them
-- @param context table: document, url, page
function M.from_page(record, context)
  local updates, is_live = live_data.updates(structured.of(context).objects)
  is_live = is_live or microdata.has(context.document, "LiveBlogPosting") or
    context.document:first("[itemprop~=liveBlogUpdate]") ~= nil
  local stated = context.last_change or record.modified or record.published or context.likely_published
  local page_time = time.parse(stated)
  local known = (is_live or #updates > 0) and 2 or 0
  -- what calls itself live and no discussion may mark the authors of its posts as a thread does
  local first = known > 0 or live.is_said(record, context) and platform.evidence(record, context) < 2
  if first then find_live_blog(record, context, page_time, updates, is_live and 2 or 0) end
  if not record.posts and known == 0 then discussion.set(record, context, page_time) end
  if not record.posts and not first then find_live_blog(record, context, page_time, updates, 0) end
  if not record.posts and known == 0 then set_preloaded(record, context) end
  if not record.posts and #updates > 0 then
    kind.settle(record, context, "live_posts")
    record.posts = live_data.posts(updates)
    for _, post in ipairs(record.posts) do post.text = content.plain_text(post.blocks) end
  end
  if record.posts then record.published = first_moment(record, context) end
  if record.kind ~= "forum" then record.comments = comments.from_page(record, context, page_time) end
  for _, post in ipairs(record.posts or {}) do finish(post) end
  for _, comment in ipairs(record.comments or {}) do finish(comment) end
end

return M
