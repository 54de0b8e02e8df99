--- A discussion: is the page one, by what it says of itself and by what its members say for it, and which of the
-- candidates of posts.thread are its posts?
local archived_mail = require "nutgraf.posts.archived_mail"
local cards = require "nutgraf.posts.cards"
local classes = require "nutgraf.lexicon.classes"
local comments = require "nutgraf.posts.comments"
local core = require "nutgraf.core"
local first_post = require "nutgraf.posts.first_post"
local kind = require "nutgraf.metadata.kind"
local live = require "nutgraf.posts.live"
local platform = require "nutgraf.posts.platform"
local reconcile = require "nutgraf.posts.reconcile"
local reply = require "nutgraf.posts.reply"
local signed = require "nutgraf.posts.signed"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local surroundings = require "nutgraf.posts.surroundings"
local thread = require "nutgraf.posts.thread"
local user_names = require "nutgraf.posts.user_names"

local M = {}

local comment_classes = classes.set "comments"

local SURE_EVIDENCE = 2     -- of platform.evidence: the software's or the structured data's own word
local LEAST_POSTS = 3       -- of a discussion on a page that does not call itself one
local INDEX_WORDS = 20      -- own words of a mean member of an index of threads, at most
local BOARD_WORDS = 50      -- the same of an index of boards, which tells of each
local PARTS_SHARE = 0.2     -- of its words, in the links that its members hold
local BOTH_TIMED = 0.9      -- of two members that are posts, both say when
local MOST_MARKS = 8        -- of authors in a mean post
local UNMARKED_SHARE = 0.85 -- of its words, in posts with a time each where no mark says who wrote them
local STARS = "\226\152[\133\134]"  -- ★ ☆
local REVIEW_BYTES = 3000   -- of a review; what is longer is a part of the page
local ROW_WORDS = 25        -- of a mean row of a table that is none of posts, at most
local STRAY_NAMES = 0.1     -- of these posts that may have such a mark
local ALL_TIMED = 0.95      -- of these posts that must show when
local UNMARKED_KEPT = 0.8   -- of these posts that must say something and have an author once they are read
local LEAST_MARKED = 0.6    -- of the members of a discussion that must say who, and when
local MARKED_SUM = 1.6      -- of both shares together
local LEAST_SAID = 5        -- words of a post that says something
local MOST_TRIED = 3        -- candidates for a discussion's posts
local MOST_NESTED = 8       -- candidates, one of which are links in the members of the likeliest
local MOST_LOOKED_AT = 20   -- members, of which a candidate is judged
local SIGNED_SHARE = 0.5    -- of the page's words outside links, in texts that are signed
local HELD_SHARE = 0.6      -- of the members that stand below an element named for comments

local rating_selector = "[itemprop~=reviewRating], [itemprop~=ratingValue], [class*=rating i], [class*=stars i], " ..
  "[aria-label*='/5'], [aria-label*='stars' i], [data-rating]"

local function are_comments(context, found)
  return comments.holder(context.document:node(found.items[1].first)) ~= nil
end

-- Says no mark who wrote the members of a discussion?
local function is_unmarked(found) return found.authored <= STRAY_NAMES end

-- Do the first members open with what may be names, not all the same? Reading posts takes much longer than this.
local function open_with_names(context, found)
  local looked, shown = {}, {}
  for i = 1, math.min(MOST_LOOKED_AT, #found.items) do
    local member = found.items[i]
    looked[i] = { blocks = context.page:blocks():list { first = member.first, stop = member.stop } }
    for _, block in ipairs(looked[i].blocks) do shown[block.text] = (shown[block.text] or 0) + 1 end
  end
  local named, seen, distinct = 0, {}, 0
  local function is_common(block) return shown[block.text] >= math.max(3, #looked * UNMARKED_KEPT) end -- "Report"
  for _, item in ipairs(looked) do
    local name = user_names.first_short(context.document, item, is_common) or user_names.beside_time(item)
    if name then named = named + 1 end
    if name and not seen[name] then seen[name], distinct = true, distinct + 1 end
  end
  return named >= #looked * UNMARKED_KEPT and distinct >= 2
end

-- Are the members rows of a table of little texts below headings of its columns: a timetable?
local function is_data_table(context, found)
  local node = context.document:node(found.items[1].first)
  if node:name() ~= "tr" or found.sum > ROW_WORDS * #found.items then return false end
  local around = node:closest("table")
  return around ~= nil and around:first("th") ~= nil
end

-- Do the members rate something, by stars or marks of their number: reviews?
local function are_rated(context, found)
  local rated, looked = 0, 0
  for _, member in ipairs(found.items) do
    if looked >= MOST_LOOKED_AT then break end
    looked = looked + 1
    local node = context.document:node(member.first)
    local text = node:text()
    if #text <= REVIEW_BYTES and (text:find(STARS) or node:first(rating_selector)) then rated = rated + 1 end
  end
  return rated >= looked * UNMARKED_KEPT
end

-- The members of a discussion speak for it where the page says nothing of itself, nor of an article in its data: names
-- and times at nearly every one, or times alone, from more than one user, and little else on the page.
local function speaks_for_itself(context, found, share)
  if #found.items < LEAST_POSTS then return false end
  local article = platform.is_article(context)
  if is_unmarked(found) then
    if found.timed < ALL_TIMED or article or is_data_table(context, found) then return false end
    local fills = share >= UNMARKED_SHARE or share >= LEAST_MARKED and are_rated(context, found)
    return fills and open_with_names(context, found)
  end
  local least = article and MARKED_SUM / 2 or LEAST_MARKED
  if math.min(found.authored, found.timed) < least or found.authored + found.timed < MARKED_SUM then return false end
  local authors, named = thread.authors(context), 0
  for _, member in ipairs(found.items) do
    if member.nesting == 0 then
      named = named + sorted_nodes.lower_bound(authors, member.stop) - sorted_nodes.lower_bound(authors, member.first)
    end
  end
  if named > #found.items * MOST_MARKS then return false end -- columns of a page
  if article and are_comments(context, found) then return false end
  return share >= (article and 0.7 or 0.6)
end

-- Is the first member what the others, all below an element named for comments, are about?
local function has_article(context, found)
  local items, held = found.items, 0
  if comments.holder(context.document:node(items[1].first)) then return false end
  for i = 2, #items do
    if comments.holder(context.document:node(items[i].first)) then held = held + 1 end
  end
  return held >= (#items - 1) * HELD_SHARE
end

-- Do the posts of a page that does not call itself a discussion say something?
local function say_something(posts)
  local said = 0
  for _, post in ipairs(posts) do
    local words = post.text:gsub("%d[%w.,:]*", "") -- numbers and times say nothing; two ideographs are a word
    if core.measure(words).words >= LEAST_SAID then said = said + 1 end
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

-- Do the members begin with links to boards or threads, and say little else?
local function are_links(record, context, found)
  return found.sum <= BOARD_WORDS * #found.items and cards.open_with_links(record, context, found)
end

-- Do members of another candidate make up much of one, so many that each member has one?
local function are_parts(found, whole)
  local inside, at = 0, 1
  for _, member in ipairs(found.items) do
    while whole.items[at] and whole.items[at].stop <= member.first do at = at + 1 end
    if whole.items[at] and whole.items[at].first <= member.first then inside = inside + 1 end
  end
  return #found.items >= #whole.items and inside >= #found.items * UNMARKED_KEPT and
    found.sum >= whole.sum * PARTS_SHARE
end

-- Is the likeliest candidate an index: are its members no posts but links to them, a title and some numbers each; or to
-- boards, with what each is about; or parts with several of these?
local function is_index(record, context, candidates)
  local likeliest = candidates[1]
  if not likeliest then return false end
  if likeliest.sum <= INDEX_WORDS * #likeliest.items and cards.hold_titles(record, context, likeliest) or
    are_links(record, context, likeliest) or cards.have_columns(context, likeliest) then return true end
  for i = 2, math.min(#candidates, MOST_NESTED) do
    if are_parts(candidates[i], likeliest) and are_links(record, context, candidates[i]) then return true end
  end
  return false
end

-- Is a candidate enough of a discussion, beside what the page says of itself?
-- @return boolean; and whether it is none because its members are cards of other pages
local function is_discussion(record, context, found, evidence)
  local are_cards = evidence < 2 and (cards.lead_elsewhere(record, context, found) or
    is_unmarked(found) and cards.hold_titles(record, context, found))
  if are_cards then return false, true end
  local doubtful = evidence == 0 or evidence == 1 and live.is_said(record, context)
  if doubtful and cards.are_headed(context, found) and not are_rated(context, found) then return false, true end
  local _, _, own = context.page:blocks():words()
  local share = found.words / math.max(1, own)
  if evidence == 0 then
    return speaks_for_itself(context, found, share) and not has_article(context, found) and
      not (are_comments(context, found) and kind.of(record, context) ~= "forum" and
        comments.follow_text(context, found.items[1].first))
  end
  if #found.items < LEAST_POSTS and found.timed < BOTH_TIMED then return false end -- the head and the foot of a page
  return evidence >= SURE_EVIDENCE or
    #found.items >= 3 and share >= (platform.is_article(context) == "structured" and 0.7 or 0.4)
end

-- Do the members call one another by their numbers (">>418001"), as on boards where nobody has a name?
local function call_by_numbers(context, found)
  for i = 1, math.min(#found.items, MOST_LOOKED_AT) do
    for _, link in ipairs(context.document:node(found.items[i].first):select("a[href*='#']")) do
      if link:text():find("^>>%d") then return true end
    end
  end
  return false
end

-- Sets the posts of a page whose texts are signed, or which shows one mail of an archive.
local function set_signed(record, context, page_time, evidence)
  local posts, share = signed.posts(context)
  if not posts then posts, share = archived_mail.posts(context), 1 end
  if not posts or share < (evidence > 0 and SIGNED_SHARE / 2 or SIGNED_SHARE) then return end
  reconcile.times(posts, page_time, {}, record.language)
  reconcile.days(posts, page_time)
  kind.settle(record, context, "replies")
  record.posts = posts
end

-- The opening of a page whose posts are all comments on it: a link with a text, a story.
local function opening(record, context, found)
  local first = context.document:node(found.items[1].first)
  if not classes.node_has(first, comment_classes) then return nil end
  local before = surroundings.outside(context, found.items[1].first, found.items[#found.items].stop)
  return surroundings.lead(context, surroundings.after_title(before, record), record, {})
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

--- Sets kind, posts, lead and pagination of a record where the page is a discussion.
-- @param record table: title, authors, published as the metadata stage left them
-- @param context table: document, url, page
-- @param page_time fields of the page's time, or nil
function M.set(record, context, page_time)
  local evidence = platform.evidence(record, context)
  if evidence == 0 and (platform.is_article(context) == "structured" or
    #thread.authors(context) < LEAST_POSTS and not thread.shows_times(context, LEAST_POSTS)) then
    if not platform.is_article(context) then set_signed(record, context, page_time, evidence) end
    return
  end
  if evidence < SURE_EVIDENCE and kind.is_made_as_documentation(context) then return end
  local candidates, page = thread.find(context)
  page.title = record.title
  if is_index(record, context, candidates) then
    context.shows_cards = true
    return
  end
  for i = 1, math.min(#candidates, MOST_TRIED) do
    local found = candidates[i]
    local fits, are_cards = is_discussion(record, context, found, evidence)
    context.shows_cards = context.shows_cards or i == 1 and are_cards
    if fits then
      found = fullest(candidates, i)
      local on_article = evidence == 0 and are_comments(context, found) and
        comments.follow_text(context, found.items[1].first)
      local items = on_article and found.items or first_post.with_members(record, context, found, page)
      local posts = reply.read(context, items, page)
      local least_authors = evidence >= SURE_EVIDENCE and 1 or 2
      local credible = different_authors(posts) >= least_authors or call_by_numbers(context, found)
      local unmarked = evidence == 0 and is_unmarked(found)
      local whole = not unmarked or #posts >= math.max(LEAST_POSTS, #items * UNMARKED_KEPT)
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
  if platform.is_article(context) ~= "structured" then set_signed(record, context, page_time, evidence) end
end

return M
