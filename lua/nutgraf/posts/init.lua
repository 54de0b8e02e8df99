--- The posts of a page: a live blog, a discussion, or the comments under an article.
local later = require "nutgraf.later"
local classes = require "nutgraf.lexicon.classes"
local comments = require "nutgraf.posts.comments"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local day_headings = require "nutgraf.posts.day_headings"
local first_post = require "nutgraf.posts.first_post"
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
local reply = require "nutgraf.posts.reply"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local stripped = later "nutgraf.posts.stripped" ---@module "nutgraf.posts.stripped"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local surroundings = require "nutgraf.posts.surroundings"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"
local url = require "nutgraf.page.url"

local M = {}

local user_classes = classes.set "user"
local comment_classes = classes.set "comments"

local LONGEST_NAME = 60 -- bytes
local INDEX_WORDS = 20  -- own words of a mean member of an index of threads, at most
local TITLE_WORDS = 3   -- of a thread's title
local MOST_MARKS = 8     -- of authors in a mean post
local LEAST_NAMES = 3 -- marks of authors on a page that does not call itself a discussion
local UNMARKED_SHARE = 0.85 -- of its words, in posts with a time each where no mark says who wrote them
local STRAY_NAMES = 0.1     -- of these posts that may have such a mark
local ALL_TIMED = 0.95      -- of these posts that must show when
local UNMARKED_KEPT = 0.8   -- of these posts that must say something and have an author once they are read
local LEAST_MARKED = 0.6 -- of the members of a discussion that must say who, and when
local MARKED_SUM = 1.6   -- of both shares together
local TOLD_SHARE = 0.7 -- of the words that the page shows, in posts that it keeps as data
local LEAST_SAID = 5   -- words of a post that says something
local PARAGRAPH_WORDS = 25 -- of a paragraph of a text that comments are on
local TEXT_WORDS = 100     -- of all its paragraphs
local LEAST_OPENERS = 3 -- texts that open with a clock, where posts have no elements
local MOST_TRIED = 3  -- candidates for a discussion's posts
local LONGEST_CLOSING = 60 -- bytes of a line that closes most posts
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

-- Text from the end of the page title on, before and after the posts.
local function outside(context, first, stop)
  local before, rest = {}, {}
  for _, block in ipairs(context.page:rows()) do
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
  kind.settle(record, context, "live_posts")
  local introduction = after_title(before, record)
  record.lead = surroundings.lead(context, introduction, record, candidate.group)
  record.key_points = key_points.find(context, rest, before, introduction, posts)
  record.related = surroundings.related(context, rest)
  record.pagination = surroundings.pagination(context, rest)
  record.posts = posts
end

local function are_comments(context, found)
  return comments.holder(context.document:node(found.items[1].first)) ~= nil
end

-- Says no mark who wrote the members of a discussion?
local function is_unmarked(found) return found.authored <= STRAY_NAMES end

-- The members of a discussion speak for it where the page says nothing of itself: names and times at
-- nearly every one, or times alone, from more than one user, and little else on the page.
local function speaks_for_itself(context, found, share)
  if #found.items < 3 then return false end
  if is_unmarked(found) then
    return found.timed >= ALL_TIMED and share >= UNMARKED_SHARE and not platform.is_article(context)
  end
  local least = platform.is_article(context) and MARKED_SUM / 2 or LEAST_MARKED
  if math.min(found.authored, found.timed) < least or found.authored + found.timed < MARKED_SUM then return false end
  local authors, named = thread.authors(context), 0
  for _, member in ipairs(found.items) do
    if member.nesting == 0 then
      named = named + sorted_nodes.lower_bound(authors, member.stop) - sorted_nodes.lower_bound(authors, member.first)
    end
  end
  if named > #found.items * MOST_MARKS then return false end -- columns of a page
  local article = platform.is_article(context)
  if article == "structured" then return false end
  return share >= (are_comments(context, found) and (article and 2 or 0.6) or article and 0.7 or 0.6)
end

-- Is the first member what the others, all below an element named for comments, are about?
local function has_article(context, found)
  local items, held = found.items, 0
  if comments.holder(context.document:node(items[1].first)) then return false end
  for i = 2, #items do
    if comments.holder(context.document:node(items[i].first)) then held = held + 1 end
  end
  return held >= (#items - 1) * HABIT_SHARE
end

-- Is there a text before the first member, in paragraphs? Then comments are on it.
local function has_text_before(context, first)
  local words = 0
  for _, row in ipairs(context.page:rows()) do
    if row.first >= first then break end
    if row.letters > PARAGRAPH_WORDS and row.link_letters * 4 < row.letters then
      local own = core.measure(row.text).words -- two ideographs are a word
      if own >= PARAGRAPH_WORDS then words = words + own end
    end
  end
  return words >= TEXT_WORDS
end

-- Do the posts of a page that does not call itself a discussion say something?
local function say_something(posts)
  local said = 0
  for _, post in ipairs(posts) do
    local _, count = post.text:gsub("[%a\128-\255][%a\128-\255]+", "")
    if count >= LEAST_SAID then said = said + 1 end
  end
  return said * 2 >= #posts
end

local function different_authors(posts)
  local seen, count = {}, 0
  for _, post in ipairs(posts) do
    local name = not post.is_opening and post.authors and post.authors[1]
    if name and not seen[name] then
      seen[name] = true
      count = count + 1
    end
  end
  return count
end

-- Are the headings of most members links to other pages (other than their authors')? Then they are cards.
local function lead_elsewhere(record, context, found)
  local here, linked, looked = url.bare(context.url or record.canonical), 0, 0
  for _, member in ipairs(found.items) do
    if looked >= 20 then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and (heading:first("a[href]") or heading:closest("a[href]"))
    local href = anchor and anchor:attr("href")
    if href and not href:find("#", 1, true) and not thread.is_user_address(href) and
      url.bare(content.link_url(context, href)) ~= here then linked = linked + 1 end
  end
  return linked > looked * 0.5
end

-- Does a heading of a member name who wrote it?
local function holds_name(context, heading, member)
  local authors = thread.authors(context)
  if sorted_nodes.holds(authors, heading:index(), heading:stop()) then return true end
  local root, first = context.document:node(member.first), authors[sorted_nodes.lower_bound(authors, member.first)]
  local name = root:attr("data-author") or first and first < member.stop and context.document:node(first):text() or ""
  return name ~= "" and #name <= LONGEST_NAME and heading:text():find(name, 1, true) ~= nil
end

-- Has nearly every member a headline of its own, as news have and replies have not? A user's name is none, nor what
-- several members repeat ("Re: …").
local function are_headed(context, found)
  local headed, looked, seen = 0, 0, {}
  for _, member in ipairs(found.items) do
    if looked >= 20 then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and heading:first("a[href]")
    local names_user = anchor and thread.is_user_address(anchor:attr("href")) or
      heading and (classes.class_has(heading, user_classes) or holds_name(context, heading, member))
    local key = heading and strings.key(heading:text()):gsub("%d+", "") -- of the post's number
    if heading and not heading:closest("blockquote") and not names_user and not seen[key] then headed = headed + 1 end
    if key then seen[key] = true end
  end
  return headed >= looked * 0.8
end

-- Are the members no posts but links to them, a title and some numbers each? The titles differ, where replies repeat
-- that of the page.
local function is_index(record, context, found)
  if found.sum > INDEX_WORDS * #found.items then return false end
  local here, seen, titled, looked = url.bare(context.url or record.canonical), {}, 0, 0
  for _, member in ipairs(found.items) do
    if looked >= 20 then break end
    looked = looked + 1
    for _, link in ipairs(context.document:node(member.first):select("a[href]")) do
      local href, text = link:attr("href"), link:text()
      if strings.words(text) >= TITLE_WORDS and not seen[text] and not href:find("#", 1, true) and
        not thread.is_user_address(href) and url.bare(content.link_url(context, href)) ~= here then
        seen[text], titled = true, titled + 1
        break
      end
    end
  end
  return looked >= 3 and titled >= looked * 0.8
end

-- Is a candidate enough of a discussion, beside what the page says of itself?
local function is_discussion(record, context, found, evidence)
  if evidence < 2 and lead_elsewhere(record, context, found) then return false end
  local doubtful = evidence == 0 or evidence == 1 and live.is_said(record, context)
  if doubtful and are_headed(context, found) then return false end
  local _, _, own = context.page:blocks():words()
  local share = found.words / math.max(1, own)
  if evidence == 0 then
    return speaks_for_itself(context, found, share) and not has_article(context, found) and
      not (are_comments(context, found) and kind.of(record, context) ~= "forum" and
        has_text_before(context, found.items[1].first))
  end
  return evidence >= 2 or #found.items >= 3 and share >= (platform.is_article(context) == "structured" and 0.7 or 0.4)
end

-- The opening of a page whose posts are all comments on it: a link with a text, a story.
local function opening(record, context, found)
  local first = context.document:node(found.items[1].first)
  if not classes.node_has(first, comment_classes) then return nil end
  local before = outside(context, found.items[1].first, found.items[#found.items].stop)
  return surroundings.lead(context, after_title(before, record), record, {})
end

-- The candidate before one that has all members of it and more, else the one itself: some posts have no mark of their
-- author.
local function fullest(candidates, i)
  for j = 1, i - 1 do
    local firsts, all = {}, true
    for _, member in ipairs(candidates[j].items) do firsts[member.first] = true end
    for _, member in ipairs(candidates[i].items) do all = all and firsts[member.first] end
    if all then return candidates[j] end
  end
  return candidates[i]
end

-- Sets the posts of a discussion, when the page says that it is one.
local function set_forum(record, context, page_time)
  local evidence = platform.evidence(record, context)
  if evidence == 0 and platform.is_article(context) == "structured" then return end
  local candidates, page = thread.find(context)
  page.title = record.title
  if candidates[1] and is_index(record, context, candidates[1]) then return end
  for i = 1, math.min(#candidates, MOST_TRIED) do
    local found = candidates[i]
    if is_discussion(record, context, found, evidence) then
      found = fullest(candidates, i)
      local on_article = evidence == 0 and are_comments(context, found) and
        has_text_before(context, found.items[1].first)
      local items = on_article and found.items or first_post.with_members(record, context, found, page)
      local posts = reply.read(context, items, page)
      local credible = different_authors(posts) >= (evidence >= 2 and 1 or 2)
      local unmarked = evidence == 0 and is_unmarked(found)
      local whole = not unmarked or #posts >= math.max(3, #items * UNMARKED_KEPT)
      if #posts >= 2 and whole and credible and (evidence > 0 or say_something(posts)) then
        reconcile.times(posts, page_time, {}, record.language)
        reconcile.days(posts, page_time)
        first_post.drop_false(posts)
        kind.settle(record, context, "replies")
        record.lead = not posts[1].is_opening and opening(record, context, found) or nil
        record.posts = posts
        record.pagination = surroundings.pagination(context, context.page:rows())
        return
      end
    end
  end
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

-- Sets the posts of a live blog, when what is repeated on the page is one.
local function find_live_blog(record, context, page_time, updates, known)
  local clock = time.parse(context.now or context.last_change or record.modified)
  local said = live.is_said(record, context)
  local candidates, openers = region.find(context, known > 0 or said)
  for _, candidate in ipairs(candidates) do
    if not candidate.comments then
      local posts = drop_copies(read_posts(context, candidate))
      drop_closing_line(posts)
      if #posts > 1 then day_headings.assign(context, posts) end
      reconcile.times(posts, page_time, live_data.match(posts, updates), record.language, clock)
      reconcile.authors(posts, known_names(record, updates))
      drop_pinned(posts)
      if #posts >= 2 and live.evidence(context, candidate, posts, known, said) >= live.enough then
        set_live_blog(record, context, candidate, posts)
        return
      end
    end
  end
  if said and #candidates == 0 and openers >= LEAST_OPENERS then set_read_as_text(record, context, page_time) end
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
  if not record.posts and known == 0 then set_forum(record, context, page_time) end
  if not record.posts and not first then find_live_blog(record, context, page_time, updates, 0) end
  if not record.posts and known == 0 then set_preloaded(record, context) end
  if not record.posts and #updates > 0 then
    kind.settle(record, context, "live_posts")
    record.posts = live_data.posts(updates)
    for _, post in ipairs(record.posts) do post.text = content.plain_text(post.blocks) end
  end
  if record.posts then record.published = record.published or context.likely_published end
  if record.kind ~= "forum" then record.comments = comments.from_page(context, page_time, record.language) end
  for _, post in ipairs(record.posts or {}) do finish(post) end
  for _, comment in ipairs(record.comments or {}) do finish(comment) end
end

return M
