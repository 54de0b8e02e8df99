--- How surely a page and the posts found in it are a live blog.
local classes = require "nutgraf.lexicon.classes"
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local url = require "nutgraf.page.url"

local M = {}

M.enough = 3 -- evidence for a live blog

local MOSTLY = 0.8        -- of the posts, or of neighbours
local HEADED_SHARE = 0.6  -- of posts that have a headline
local LEAST_UNKNOWN = 3   -- posts, where structured data does not speak for them
local TEASER_WORDS = 40   -- own words of a mean post: with fewer, linked headlines make it a teaser
local LEAST_FULL = 4      -- posts that speak for themselves ...
local FULL_WORDS = 20     -- ... with so many words each ...
local FULL_SHARE = 0.5    -- ... and so much of the page's words ...
local ALONE_SHARE = 0.8   -- ... or so much, where they have no headlines ...
local FULL_SPAN = 3 * 86400 -- ... within so many seconds
local RISING_SPAN = 2 * 86400 -- of posts that run forward: a calendar's entries lie further apart

local words = {}
for i, word in ipairs(lexicon.set("live").list) do words[i] = " " .. word .. " " end
local said = core.phrases(words)
local said_in = lexicon.by_language "live_in_language"
local named = classes.set "live"
local MOST_AROUND = 4 -- elements around the posts whose names are looked at

--- Do the headline or the address call the page a live blog?
function M.is_said(record, context)
  local text = (record.title or "") .. " " .. (context.url or record.canonical or "")
  text = " " .. core.casefold(text):gsub("[%p%s]+", " ") .. " "
  if said:find(text) then return true end
  local title = core.casefold(record.title or "")
  for _, word in ipairs(said_in[(record.language or ""):sub(1, 2)] or {}) do
    if title:find("%f[%w]" .. word .. "%f[%W]") then return true end
  end
  return false
end

-- Is an element of the posts, or one not far around them, named for live blogs?
local function is_named(context, candidate)
  local node = context.document:node(candidate.items[1].first)
  for _ = 0, MOST_AROUND do
    if not node or node:name() == "body" or node:type() ~= "element" then return false end
    if classes.node_has(node, named) then return true end
    node = node:parent()
  end
  return false
end

-- Shares of posts with a clock, and of neighbours whose times fall or rise; the seconds between the first and the
-- last; the share of neighbours whose times fall and are not the same.
local function regularity(posts)
  local clocks, falling, rising, same, previous, first, last = 0, 0, 0, 0, nil, nil, nil
  local by_age = true -- "3 hours ago", where nothing tells from when this counts, and minutes of a match
  for _, post in ipairs(posts) do by_age = by_age and not post.time end
  for _, post in ipairs(posts) do
    local now = post.time and post.time.hour and time.instant(post.time) or
      by_age and (post.age and -post.age or post.minute and post.minute * 60)
    if now then
      clocks = clocks + 1
      if previous and now <= previous then falling = falling + 1 end
      if now == previous then same = same + 1 end
      if previous and now >= previous then rising = rising + 1 end
      previous = now
      first, last = math.min(first or now, now), math.max(last or now, now)
    end
  end
  local steps, span = math.max(1, clocks - 1), clocks > 0 and last - first or math.huge
  if span == 0 and clocks > 1 then return clocks / #posts, 0, 0, span, 0 end -- the page's time in each of them
  return clocks / #posts, falling / steps, rising / steps, span, (falling - same) / steps
end

-- Do most posts hold a link of the same words to a page of their own ("Read more")? Then they are a list of stories.
local function lead_on(context, posts)
  local here, counts = url.bare(context.url), {}
  for _, post in ipairs(posts) do
    local seen = {}
    for _, link in ipairs(context.document:node(post.first):select("a[href]")) do
      local href, text = link:attr("href"), link:text()
      local inside = href:find("^/[^/]") or not href:find("^%a[%w+.-]*:") and not href:find("^[#?/]")
      local host = context.url and context.url:match("^%a+://[^/]+")
      inside = inside or host and href:sub(1, #host) == host
      if text ~= "" and inside and url.bare(href) ~= here and not seen[text] then
        seen[text] = true
        counts[text] = (counts[text] or 0) + 1
      end
    end
  end
  for _, count in pairs(counts) do
    if count >= #posts * HEADED_SHARE then return true end
  end
  return false
end

-- Posts with texts that fill the page, the newest first, are a live blog whatever they are called, where they have
-- headlines or nothing stands beside them; programmes and calendars run forward, lists of links have no texts.
local function speak_for_themselves(context, candidate, posts, falling, span)
  if #posts < LEAST_FULL or falling < MOSTLY or span > FULL_SPAN then return false end
  local headed, long = 0, 0
  for _, post in ipairs(posts) do
    if post.headline then headed = headed + 1 end
    local _, count = post.text:gsub("%S+", "")
    if count >= FULL_WORDS / 2 then long = long + 1 end
  end
  local _, _, all = context.page:blocks():words()
  if lead_on(context, posts) then return false end
  local share = headed >= #posts * HEADED_SHARE and FULL_SHARE or ALONE_SHARE
  return long >= #posts * HEADED_SHARE and candidate.words >= FULL_WORDS * #posts and candidate.words >= all * share
end

-- Are most headlines links to other pages, with little said below them? Then they are teasers.
local function are_teasers(context, candidate, posts)
  if candidate.words >= TEASER_WORDS * #posts then return false end
  local linked = 0
  for _, post in ipairs(posts) do
    local headline = post.headline and strings.key(post.headline)
    for _, link in ipairs(headline and context.document:node(post.first):select("a[href]") or {}) do
      if url.leads_elsewhere(context.url, link:attr("href")) and strings.key(link:text()):find(headline, 1, true) then
        linked = linked + 1
        break
      end
    end
  end
  return linked > #posts * 0.5
end

--- Adds up what speaks for a live blog.
-- @param context table: document, blocks
-- @param candidate as posts.region finds it
-- @param posts list with `time`, `headline`, `text`
-- @param known number: 2 when structured data says that the page is one, else 0
-- @param said_so boolean: what is_said answers
-- @return number; M.enough for a live blog
function M.evidence(context, candidate, posts, known, said_so)
  if #posts == 0 or known == 0 and (#posts < LEAST_UNKNOWN or are_teasers(context, candidate, posts)) then return 0 end
  local clocks, falling, rising, span, strictly = regularity(posts)
  local sum = known + (said_so and 1 or 0) + (clocks >= MOSTLY and 1 or 0) +
    ((falling >= MOSTLY or rising >= MOSTLY and (known > 0 or span <= RISING_SPAN)) and 1 or 0)
  if sum < M.enough and is_named(context, candidate) then sum = sum + 1 end
  if sum < M.enough and speak_for_themselves(context, candidate, posts, strictly, span) then sum = sum + 1 end
  return sum
end

return M
