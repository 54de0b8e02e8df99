--- The posts of a page: a live blog, a discussion, or the comments under an article.
local around = require "nutgraf.posts.around"
local comments = require "nutgraf.posts.comments"
local content = require "nutgraf.content"
local days = require "nutgraf.posts.days"
local item = require "nutgraf.posts.item"
local platform = require "nutgraf.posts.platform"
local reply = require "nutgraf.posts.reply"
local region = require "nutgraf.posts.region"
local settle = require "nutgraf.posts.settle"
local structured = require "nutgraf.posts.structured"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.time"
local words = require "nutgraf.posts.words"

local M = {}

local least_names = 3 -- marks of authors on a page that does not call itself a discussion
local most_tried = 3  -- candidates for a discussion's posts

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
  post.first, post.stop = nil, nil
  if post.text == "" then post.text = nil end
  for _, field in ipairs { "captions", "related", "blocks" } do
    if post[field] and #post[field] == 0 then post[field] = nil end
  end
end

local function read_posts(context, candidate)
  local posts = {}
  for _, range in ipairs(candidate.items) do
    local post = item.read(context, range)
    post.first, post.stop = range.first, range.stop
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

local function are_comments(context, found)
  return comments.holder(context.document:node(found.items[1].first)) ~= nil
end

-- The members of a discussion speak for it where the page says nothing of itself: names and times at
-- nearly every one, from more than one user, and little else on the page.
local function speaks_for_itself(context, found, share)
  if #found.items < 3 or found.authored < 0.8 or found.timed < 0.8 then return false end
  local article = platform.is_article(context)
  if article == "structured" then return false end
  return share >= (are_comments(context, found) and (article and 2 or 0.6) or article and 0.7 or 0.6)
end

local function different_authors(posts)
  local seen, count = {}, 0
  for _, post in ipairs(posts) do
    local name = post.authors and post.authors[1]
    if name and not seen[name] then
      seen[name] = true
      count = count + 1
    end
  end
  return count
end

local function bare(address)
  return (address or ""):gsub("[?#].*", ""):gsub("/+$", "")
end

-- Are the headings of most members links to other pages (other than their authors')? Then they are cards.
local function lead_elsewhere(record, context, found)
  local here, linked, looked = bare(context.url or record.canonical), 0, 0
  for _, member in ipairs(found.items) do
    if looked >= 20 then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and (heading:first("a[href]") or heading:closest("a[href]"))
    local href = anchor and anchor:attr("href")
    if href and not href:find("#", 1, true) and not thread.is_user_address(href) and
      bare(content.link_url(context, href)) ~= here then linked = linked + 1 end
  end
  return linked > looked * 0.5
end

-- Has nearly every member a headline of its own, as news have and replies have not? A user's name is none.
local function are_headed(context, found)
  local headed, looked = 0, 0
  for _, member in ipairs(found.items) do
    if looked >= 20 then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and heading:first("a[href]")
    local names_user = anchor and thread.is_user_address(anchor:attr("href")) or
      heading and words.class_has(heading, words.user_classes)
    if heading and not heading:closest("blockquote") and not names_user then headed = headed + 1 end
  end
  return headed >= looked * 0.8
end

-- Is a candidate enough of a discussion, beside what the page says of itself?
local function is_discussion(record, context, found, page, evidence)
  if evidence < 2 and lead_elsewhere(record, context, found) then return false end
  local doubtful = evidence == 0 or evidence == 1 and says_live(record, context)
  if doubtful and are_headed(context, found) then return false end
  local share = found.words / math.max(1, page.totals.all)
  if evidence == 0 then return speaks_for_itself(context, found, share) end
  return evidence >= 2 or #found.items >= 3 and share >= (platform.is_article(context) == "structured" and 0.7 or 0.4)
end

-- The opening of a page whose posts are all comments on it: a link with a text, a story.
local function opening(record, context, found)
  local first = context.document:node(found.items[1].first)
  if not words.node_has(first, words.comment_classes) then return nil end
  local before = outside(context, found.items[1].first, found.items[#found.items].stop)
  return around.lead(context, after_title(before, record), record, {})
end

-- Sets the posts of a discussion, when the page says that it is one.
local function set_forum(record, context, page_time)
  local evidence = platform.evidence(record, context)
  if evidence == 0 and (platform.is_article(context) == "structured" or
    #thread.authors(context.document) < least_names) then return end
  local candidates, page = thread.find(context)
  for i = 1, math.min(#candidates, most_tried) do
    local found = candidates[i]
    if is_discussion(record, context, found, page, evidence) then
      local posts = reply.read(context, found.items, page)
      if #posts >= 2 and (evidence >= 2 or found.authored < 0.5 or different_authors(posts) >= 2) then
        settle.times(posts, page_time, {})
        record.kind = "forum"
        record.lead = opening(record, context, found)
        record.posts = posts
        record.pagination = around.pagination(context, context.blocks:list())
        return
      end
    end
  end
end

--- Finds live-blog posts and sets kind, posts, lead, key_points and pagination of the record.
-- @param record table: title, authors, published as the metadata stage left them
-- @param context table: document, url, structured
function M.from_page(record, context)
  content.blocks(context)
  local updates, live = structured.updates(context.structured and context.structured.jsonld)
  live = live or context.document:first("[itemtype*=LiveBlogPosting i], [itemprop~=liveBlogUpdate]") ~= nil
  local page_time = time.parse(record.modified) or time.parse(record.published)
  if not live and #updates == 0 then set_forum(record, context, page_time) end
  for _, candidate in ipairs(record.posts and {} or region.find(context)) do
    if not candidate.comments then
      local posts = drop_copies(read_posts(context, candidate))
      if #posts > 1 then days.assign(context, posts) end
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
  if record.kind ~= "forum" then record.comments = comments.from_page(context, page_time) end
  for _, post in ipairs(record.posts or {}) do finish(post) end
  for _, comment in ipairs(record.comments or {}) do finish(comment) end
end

return M
