--- The reader of stripped text: lines whose markup is gone → a live blog's record, or an article's.
--
--   lines ─pieces─▶ texts and times ─bylines─▶ tokens ─sections─▶ lists marked ─layout─▶ which byline
--   opens or closes which post ─posts, head─▶ record
--
-- Nothing here knows a site. What is repeated makes a byline; words of several languages tell a
-- heading of a list from a headline; the rest is order: times run one way, a post has a text.
local kind = require "nutgraf.metadata.kind"
local article = require "nutgraf.posts.stripped.article"
local byline_tokens = require "nutgraf.posts.stripped.byline_tokens"
local line_pieces = require "nutgraf.posts.stripped.line_pieces"
local list_sections = require "nutgraf.posts.stripped.list_sections"
local post_builder = require "nutgraf.posts.stripped.post_builder"
local post_bylines = require "nutgraf.posts.stripped.post_bylines"
local post_times = require "nutgraf.posts.stripped.post_times"
local surroundings = require "nutgraf.posts.stripped.surroundings"
local text = require "nutgraf.text.strings"

local by_words = require "nutgraf.lexicon.bylines"

local M = {}

local FEW_GAPS = 0.25 -- with more empty lines than this share, they separate paragraphs and say nothing else
local MAX_DAY_STEP = 2 -- days between the page's date and a day heading, or between two of them
local MIN_WITH_TEXT = 3          -- posts with a paragraph that make a live blog
local MIN_SHARE_WITH_TEXT = 0.3  -- of its posts
local MIN_SHARE_WITH_CLOCK = 0.6 -- of its posts; the others may say a day only
local MAX_SHARE_OF_ONE = 0.75    -- of the text, in one post, unless others are long too
local MIN_LONG_BYTES = 200       -- of a post that is no teaser
local MIN_SHARE_OF_LEAD = 0.5    -- of the lead's size, in the posts
local DAY_SECONDS = 86400
local MIN_KEY_POINTS = 2         -- items before the posts that their headlines confirm
local MIN_LINKS = 2              -- headlines after the last post that are links to other stories
local MIN_SHARE_WITH_LINKS = 0.6 -- of the posts that say something, where such links say nothing
local MAX_HEADING_WORDS = 4      -- of what heads them
local MAX_LAST_TOKENS = 40 -- how far after the last byline a day heading may stand

local function count_gaps(lines)
  local gaps = 0
  for _, line in ipairs(lines) do gaps = gaps + (line.gap and 1 or 0) end
  return gaps
end

local function read_vocabulary(lines)
  local set = {}
  for _, line in ipairs(lines) do
    if line.text:find("[\128-\244]") then
      for word in line.text:gmatch("[%w\128-\244]+") do
        if not word:find("[\128-\244]") then set[word] = true end
      end
    else
      for word in line.text:gmatch("%w+") do set[word] = true end
    end
  end
  return set
end

-- A function that gives the set of the page's words, read when it is asked for: only tags need it.
local function vocabulary_of(lines)
  local set
  return function()
    set = set or read_vocabulary(lines)
    return set
  end
end

-- What two copies of a post share: the clock, and the headline or else the first block.
local function identity(post)
  local block = post.blocks[1]
  local what = post.headline and text.key(post.headline) or block and block.text
  return what and ("%s:%s %s"):format(post.moment.hour or "", post.moment.minute or "", what)
end

-- A post that was pinned to the top and stands in its place too is one post, a key one. A list of
-- headlines with times, each of which is a post further on, is the key points.
local function drop_copies(posts, record)
  local last = {}
  for _, post in ipairs(posts) do
    local id = identity(post)
    if id then last[id] = post end
  end
  local kept = {}
  for i, post in ipairs(posts) do
    local copy = last[identity(post) or ""]
    if copy and copy ~= post and (#post.blocks == 0 or i <= 2) then
      if #post.blocks == 0 and #copy.blocks > 0 and post.headline then
        record.key_points = record.key_points or {}
        record.key_points[#record.key_points + 1] = post.headline
      else
        copy.key = true
      end
    else
      kept[#kept + 1] = post
    end
  end
  return kept
end

-- Items before the posts that say what headlines of posts say are the key points, where nothing else is.
local function confirm_key_points(record, posts, tokens, start)
  local headlines, found, seen = {}, {}, {}
  for _, post in ipairs(posts) do
    if post.headline then headlines[text.key(post.headline)] = true end
  end
  for i = 1, start - 1 do
    local token = tokens[i]
    local key = token.item and token.text and not token.section and text.key(token.text)
    if key and headlines[key] and not seen[key] then
      seen[key] = true
      found[#found + 1] = token.text
    end
  end
  if #found >= MIN_KEY_POINTS then record.key_points = found end
end

local function minutes_of(post)
  local moment = post.moment
  return moment.hour and not moment.day and moment.hour * 60 + (moment.minute or 0) or nil
end

-- Headlines with clocks after the last post, where the clocks start anew and nothing is said, are links to other
-- stories. What headed them stands at the end of the last post. Their bylines are taken off the list, too.
local function drop_links(posts, list)
  local first = #posts + 1
  while first > 1 and #posts[first - 1].blocks == 0 and posts[first - 1].headline do first = first - 1 end
  if #posts - first + 1 < MIN_LINKS or first <= MIN_LINKS then return end
  local with_text = 0
  for i = 1, first - 1 do
    if #posts[i].blocks > 0 then with_text = with_text + 1 end
  end
  local before, own = minutes_of(posts[first - 1]), minutes_of(posts[first])
  local last, next_own = minutes_of(posts[first - 2]), minutes_of(posts[first + 1])
  if not (before and own and last and next_own) or with_text < (first - 1) * MIN_SHARE_WITH_LINKS then return end
  if not (before <= last and own > before and next_own <= own) then return end
  for i = #posts, first, -1 do posts[i], list[i] = nil, nil end
  local blocks = posts[#posts].blocks
  local heading = blocks[#blocks]
  if #blocks > 1 and text.words(heading.text) <= MAX_HEADING_WORDS and not text.stops(heading.text) then
    blocks[#blocks] = nil
  end
end

-- A first post older than the one after it, in a list that runs from new to old, is pinned.
local function mark_pinned(posts)
  local moments = {}
  for i, post in ipairs(posts) do moments[i] = post.moment end
  if #posts < 3 or post_times.direction(moments) ~= -1 then return end
  local a, b = moments[1], moments[2]
  local timed = a.hour and b.hour and not a.day and not b.day
  local older = timed and a.hour * 60 + (a.minute or 0) < b.hour * 60 + (b.minute or 0)
  a.pinned = older or posts[1].key or nil
end

-- Headings with a date alone hold for the posts after them, or before them when the first one
-- stands after the first posts.
local function apply_days(tokens, layout, start, by_token, page_date)
  local days = {}
  local nearest = page_date and post_times.day_number(page_date)
  for i = math.max(1, start - 2), #tokens do
    if post_bylines.is_day(tokens[i], layout) and not by_words.is_byline((tokens[i - 1] or {}).text) then
      local number = post_times.day_number(tokens[i].moment, page_date)
      if not number or not nearest or math.abs(number - nearest) <= MAX_DAY_STEP then
        days[#days + 1] = i
        nearest = number or nearest
      end
    end
  end
  if #days == 0 then return end
  local behind = days[1] > layout.list[1]
  local dated = 0 -- the last byline that says its day itself
  local next_day = 1
  local last = layout.list[#layout.list]
  for k, index in ipairs(layout.list) do
    while days[next_day] and days[next_day] < index do next_day = next_day + 1 end
    local heading = days[behind and next_day or next_day - 1]
    local far = heading and heading > last + MAX_LAST_TOKENS
    if heading and not far and (behind or heading > dated) then by_token[k].heading = tokens[heading].moment end
    if post_times.has_date(by_token[k]) then dated = index end
  end
end

-- What "3 hours ago" counts from: the option now, or when the page says that it last changed. One that only says when
-- it was published did so with its oldest post.
-- @return seconds since 1970, and the page's moment that they come from
local function page_clock(posts, published, modified, options)
  if options.now then return options.now end
  local now = modified and post_times.seconds(modified)
  if now then return now, modified end
  now = published and post_times.seconds(published)
  if not now then return nil end
  local oldest = 0
  for _, post in ipairs(posts) do
    local age = not post.moment.hour and post.moment.relative and post_times.age(post.moment.relative)
    oldest = math.max(oldest, age or 0)
  end
  if oldest < DAY_SECONDS then return now + oldest, published end
end

local function finish_times(posts, published, modified, options)
  local moments = {}
  local now, base = page_clock(posts, published, modified, options)
  for i, post in ipairs(posts) do
    local moment = post.moment
    if not moment.hour and moment.relative then
      moment = post_times.ago(moment.relative, now, base and base.offset, base ~= nil) or moment
    end
    moments[i] = moment
  end
  local offset = (published and published.offset) or (modified and modified.offset) or nil
  local complete = post_times.complete(moments, { first = published, last = modified or published })
  for i, post in ipairs(posts) do post.published = post_times.iso(complete[i], offset) end
end

local function finish_posts(posts)
  for i, post in ipairs(posts) do
    local parts = {}
    for k, block in ipairs(post.blocks) do parts[k] = block.text end
    post.text = #parts > 0 and table.concat(parts, "\n\n") or nil
    post.moment, post.item = nil, nil
    for _, field in ipairs { "blocks", "related", "captions" } do
      if #post[field] == 0 then post[field] = nil end
    end
    posts[i] = post
  end
end

local function has_paragraph(post)
  for _, block in ipairs(post.blocks) do
    if list_sections.is_paragraph(block) then return true end
  end
  return post.headline ~= nil and #post.blocks > 0
end

local function bytes_of(list)
  local bytes = 0
  for _, entry in ipairs(list or {}) do bytes = bytes + #(entry.text or entry) end
  return bytes
end

-- A list of teasers or comments has times too. A live blog has several posts with a text; none of
-- them is nearly all of it, and together they are not a mere appendix of what stands before.
local function is_live_blog(posts, lead)
  local with_text, total, largest, clocked, long = 0, 0, 0, 0, 0
  for _, post in ipairs(posts) do
    local bytes = bytes_of(post.blocks)
    total, largest = total + bytes, math.max(largest, bytes)
    if has_paragraph(post) then with_text = with_text + 1 end
    if bytes >= MIN_LONG_BYTES then long = long + 1 end
    if post.moment.hour or post.moment.relative or post.moment.match then clocked = clocked + 1 end
  end
  if with_text < math.min(MIN_WITH_TEXT, #posts) or with_text < MIN_SHARE_WITH_TEXT * #posts then return false end
  if clocked < MIN_SHARE_WITH_CLOCK * #posts then return false end
  if largest > MAX_SHARE_OF_ONE * total and long < MIN_WITH_TEXT then return false end
  return total >= MIN_SHARE_OF_LEAD * bytes_of(lead)
end

--- Reads the lines of a stripped text.
-- @param lines list of {text, type, line, gap, depth} as core.dump gives it
-- @param options table or nil: now, seconds since 1970, for "3h ago" where no clock is given; published, fields of a
-- day that is known where the text names none
-- @return record fields: kind ("liveblog" or "article"), title, subtitle, authors, published,
-- modified, lead, key_points, breadcrumbs, related, tags, pagination, posts or blocks; absent when
-- the text does not say
function M.read(lines, options)
  options = options or {}
  local list, camel = line_pieces.cut(lines)
  local tokens, authors, side = byline_tokens.read(list, camel)
  local found = list_sections.find(tokens)
  local layout = post_bylines.find(tokens, side)
  local record = { authors = #authors > 0 and authors or nil }
  local vocabulary = vocabulary_of(lines)
  if not layout then return article.read(record, tokens, found, camel, vocabulary) end

  local few_gaps = count_gaps(lines) < FEW_GAPS * #lines
  local known = {}
  for _, name in ipairs(authors) do known[name] = true end
  local posts, start, stop = post_builder.build(tokens, layout, camel,
    { few_gaps = few_gaps, side = side, known = known })
  drop_links(posts, layout.list)
  local published, modified = surroundings.read(record, tokens, found, start, stop, layout, camel, vocabulary)
  published = published or options.published
  if not is_live_blog(posts, record.lead) then
    return article.read({ authors = record.authors }, tokens, found, camel, vocabulary)
  end
  kind.settle(record, nil, "live_posts")
  local moments = {}
  for i, post in ipairs(posts) do moments[i] = post.moment end
  apply_days(tokens, layout, start, moments, modified or published)
  mark_pinned(posts)
  posts = drop_copies(posts, record)
  if not record.key_points then confirm_key_points(record, posts, tokens, start) end
  finish_times(posts, published, modified, options)
  finish_posts(posts)
  record.posts = posts
  record.published = published and post_times.iso(published) or nil
  record.modified = modified and post_times.iso(modified) or nil
  return record
end

return M
