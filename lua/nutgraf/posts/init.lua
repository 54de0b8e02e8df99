--- The posts of a page: a live blog, or the comments under an article.
local around = require "nutgraf.posts.around"
local content = require "nutgraf.content"
local item = require "nutgraf.posts.item"
local region = require "nutgraf.posts.region"
local settle = require "nutgraf.posts.settle"
local structured = require "nutgraf.posts.structured"
local time = require "nutgraf.time"

local M = {}

local live_words = { "live", "liveblog", "live-blog", "live blog", "ticker", "newsticker", "diretta", "en direct",
  "en vivo", "en directo", "ao vivo", "minuto a minuto", "liveticker", "as it happened", "updates", "blow-by-blow" }

-- Words in the address or the headline that call the page a live blog.
local function says_live(record, context)
  local text = " " .. table.concat({ (record.title or ""):lower(), (context.url or record.canonical or ""):lower() },
    " "):gsub("[%p%s]+", " ") .. " "
  for _, word in ipairs(live_words) do
    if text:find(" " .. word:gsub("%p", " ") .. " ", 1, true) then return true end
  end
  return false
end

-- Shares of posts with a clock, and of neighbours whose times run one way.
local function regularity(posts)
  local clocks, falling, rising, previous = 0, 0, 0, nil
  for _, post in ipairs(posts) do
    if post.time and post.time.hour then
      clocks = clocks + 1
      local now = time.instant(post.time)
      if previous and now <= previous then falling = falling + 1 end
      if previous and now >= previous then rising = rising + 1 end
      previous = now
    end
  end
  return clocks / #posts, math.max(falling, rising) / math.max(1, clocks - 1)
end

-- Fields that only this module needs; empty lists are absent in a record.
local function finish(post)
  post.shown, post.names, post.machine, post.time = nil, nil, nil, nil
  if post.text == "" then post.text = nil end
  for _, field in ipairs { "captions", "related", "blocks" } do
    if post[field] and #post[field] == 0 then post[field] = nil end
  end
end

local function read_posts(context, candidate)
  local posts = {}
  for _, range in ipairs(candidate.items) do
    local post = item.read(context, range)
    post.text = content.plain_text(post.blocks)
    if post.headline or post.text ~= "" or #post.captions > 0 or post.machine then posts[#posts + 1] = post end
  end
  return posts
end

local function known_names(record, updates)
  local known = {}
  for _, name in ipairs(record.authors or {}) do known[name:lower()] = true end
  for _, update in ipairs(updates) do
    for _, name in ipairs(update.authors) do known[name:lower()] = true end
  end
  return known
end

-- A copy of a post that is pinned on top stands again in its place: the one out of order is marked
-- and dropped when the other is on the page too.
local function drop_copies(posts)
  local seen, kept = {}, {}
  for i = #posts, 1, -1 do
    local post = posts[i]
    local key = (post.headline or "") .. "\0" .. post.text
    local original = #key > 20 and seen[key]
    if original then original.key = true
    else
      seen[key] = post
      table.insert(kept, 1, post)
    end
  end
  return kept
end

-- Text from the end of the page title on, before and behind the posts.
local function outside(context, first, stop)
  local before, rest = {}, {}
  for _, block in ipairs(context.blocks:list()) do
    if block.first < first then before[#before + 1] = block end
    if block.first < first or block.first >= stop then rest[#rest + 1] = block end
  end
  return before, rest
end

-- What precedes the headline belongs to the site's frame.
local function after_title(before, record)
  for i = #before, 1, -1 do
    local block = before[i]
    if block.type == "heading" and (block.level == 1 or block.text == record.title) then
      local rest = {}
      for j = i + 1, #before do rest[#rest + 1] = before[j] end
      return rest
    end
  end
  return before
end

local function set_live_blog(record, context, candidate, posts)
  local items = candidate.items
  local before, rest = outside(context, items[1].first, items[#items].stop)
  record.kind = "liveblog"
  record.lead = around.lead(context, after_title(before, record), record, candidate.group)
  record.key_points = around.key_points(context, rest, posts)
  record.related = around.related(context, rest)
  record.pagination = around.pagination(context, rest)
  record.posts = posts
end

--- Finds live-blog posts and sets kind, posts, lead, key_points and pagination of the record.
-- @param record table: title, authors, published as the metadata stage left them
-- @param context table: document, url, structured
function M.from_page(record, context)
  content.blocks(context)
  local updates, live = structured.updates(context.structured and context.structured.jsonld)
  live = live or context.document:first("[itemtype*=LiveBlogPosting i], [itemprop~=liveBlogUpdate]") ~= nil
  local page_time = time.parse(record.modified) or time.parse(record.published)
  for _, candidate in ipairs(region.find(context)) do
    if not candidate.comments then
      local posts = drop_copies(read_posts(context, candidate))
      settle.times(posts, page_time, structured.match(posts, updates))
      settle.authors(posts, known_names(record, updates))
      local clocks, monotone = regularity(posts)
      local evidence = (live and 2 or 0) + (says_live(record, context) and 1 or 0) + (clocks >= 0.8 and 1 or 0) +
        (monotone >= 0.8 and 1 or 0)
      if #posts >= 2 and evidence >= 3 then
        set_live_blog(record, context, candidate, posts)
        break
      end
    end
  end
  if not record.posts and #updates > 0 then
    record.kind = "liveblog"
    record.posts = structured.posts(updates)
    for _, post in ipairs(record.posts) do post.text = content.plain_text(post.blocks) end
  end
  for _, post in ipairs(record.posts or {}) do finish(post) end
end

return M
