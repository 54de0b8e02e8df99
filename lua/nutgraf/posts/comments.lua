--- Comments under an article: found as the posts of a discussion are, below an element that is named for comments or
-- after a heading that names them; else from structured data. They are taken out of the page, so that no text of theirs
-- is content.
local cards = require "nutgraf.posts.cards"
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local json = require "nutgraf.structured.json"
local jsonld = require "nutgraf.structured.jsonld"
local platform = require "nutgraf.posts.platform"
local reconcile = require "nutgraf.posts.reconcile"
local reply = require "nutgraf.posts.reply"
local sections = require "nutgraf.lexicon.sections"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"

local M = {}

local comment_classes = classes.set "comments"

local LEAST_NAMED = 2  -- elements named for comments
local LEAST_UNDATED = 3 -- comments that show no time
local MOST_TRIED = 6   -- candidates
local PARAGRAPH_WORDS = 25 -- of a paragraph of a text that comments are on
local TEXT_WORDS = 100     -- of all its paragraphs
local HEADING_WORDS = 4 -- of a heading of comments
local MOST_HEADINGS = 3 -- rows that say so
local ROWS_BETWEEN = 15 -- of such a heading and the first comment: a form, the rules of the house
local LINK_WORDS = 8 -- of a mean member of a list of links to threads, at most
local MARKED_SHARE = 0.9 -- of the comments after such a heading that must say who wrote them, and when

--- The nearest element named for comments, from a node outwards; none that holds the page's headline.
-- @return node or nil
function M.holder(node)
  while node and node:name() ~= "body" and node:type() == "element" do
    if classes.node_has(node, comment_classes) or node:attr("itemprop") == "comment" then
      return not node:first("h1") and node or nil
    end
    node = node:parent()
  end
end

--- Is there a text before a node, in paragraphs? Then comments are on it.
-- @param context table: page
-- @param first number of the node
function M.follow_text(context, first)
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

-- Is every member below an element named for comments?
local function all_held(context, items)
  for _, item in ipairs(items) do
    if not M.holder(context.document:node(item.first)) then return false end
  end
  return true
end

-- Half of them at least say when they were written, or there are several.
local function are_dated(comments)
  local dated = 0
  for _, comment in ipairs(comments) do
    if comment.machine or #comment.shown > 0 then dated = dated + 1 end
  end
  return #comments > 0 and (dated * 2 >= #comments or #comments >= LEAST_UNDATED)
end

-- Comments of JSON-LD, answers to them one deeper.
local function add_structured(list, comments, depth)
  if type(comments) ~= "table" or depth > 50 then return end
  if comments["@type"] then comments = { comments } end
  for _, comment in ipairs(comments) do
    local text = type(comment) == "table" and (json.string(comment.text) or json.string(comment.description))
    if text then
      local blocks = {}
      for line in strings.without_tags(text):gmatch("[^\r\n]+") do
        local trimmed = strings.trim(line)
        if trimmed ~= "" then blocks[#blocks + 1] = { type = "paragraph", text = trimmed } end
      end
      local name = jsonld.names(comment.author)[1]
      local when = time.parse(json.string(comment.datePublished) or json.string(comment.dateCreated))
      list[#list + 1] = { authors = name and { name } or nil, published = when and time.iso(when), depth = depth,
        url = json.string(comment.url), score = json.whole(comment.upvoteCount), blocks = blocks,
        text = content.plain_text(blocks) }
      add_structured(list, comment.comment, depth + 1)
    end
  end
end

local function from_structured(context)
  local list = {}
  for _, object in ipairs(structured.of(context).objects) do
    if object.comment and #list == 0 then add_structured(list, object.comment, 1) end
  end
  return list
end

-- The places of the rows that may head the comments where no element is named for them, "12 comments", the last first;
-- links to them are none.
local function heading_rows(context)
  local rows, places = context.page:rows(), {}
  for i = #rows, 1, -1 do
    local row = rows[i]
    local may_head = row.words > 0 and row.words <= HEADING_WORDS and row.link_letters == 0
    if may_head and sections.is_comments(row.text) then places[#places + 1] = i end
    if #places == MOST_HEADINGS then break end
  end
  return places
end

-- Do the members of a candidate begin soon after a heading of comments, show their times, and neither head news nor
-- lead to other pages?
local function follow_heading(record, context, found, at)
  local rows = context.page:rows()
  local last = rows[math.min(#rows, at + ROWS_BETWEEN)]
  return found.items[1].first <= last.first and found.timed >= MARKED_SHARE and
    not (cards.lead_elsewhere(record, context, found) or cards.hold_titles(record, context, found) or
      cards.are_headed(context, found))
end

local function are_named(comments)
  local named = 0
  for _, comment in ipairs(comments) do
    if comment.authors then named = named + 1 end
  end
  return named >= #comments * MARKED_SHARE
end

-- Settles the times of comments and takes their elements out of the page.
local function take(record, context, page_time, comments, items)
  reconcile.times(comments, page_time, {}, record.language)
  reconcile.days(comments, page_time)
  for _, comment in ipairs(comments) do comment.depth = (comment.depth or 0) + 1 end
  local nodes = {}
  for _, item in ipairs(items) do
    if item.nesting == 0 then nodes[#nodes + 1] = context.document:node(item.first) end
  end
  context.document:remove(nodes)
  context.page:forget()
  return comments
end

-- Comments below elements that are named for them.
local function below_named(record, context, page_time)
  local candidates, page = thread.find(context)
  for i = 1, math.min(#candidates, MOST_TRIED) do
    local items = candidates[i].items
    local is_short = candidates[i].sum <= LINK_WORDS * #items
    if all_held(context, items) and not (is_short and cards.open_with_links(record, context, candidates[i])) then
      local comments = reply.read(context, items, page)
      if are_dated(comments) then return take(record, context, page_time, comments, items) end
    end
  end
end

-- Comments after the row at a place that may head them.
local function after_heading(record, context, page_time, at)
  local row = context.page:rows()[at]
  if not M.follow_text(context, row.first) then return nil end
  local candidates, page = thread.find(context, { first = row.stop, stop = context.document:root():stop() })
  for i = 1, math.min(#candidates, MOST_TRIED) do
    local found = candidates[i]
    if follow_heading(record, context, found, at) then
      local comments = reply.read(context, found.items, page)
      if #comments >= 2 and are_dated(comments) and are_named(comments) then
        return take(record, context, page_time, comments, found.items)
      end
    end
  end
end

-- Comments after a heading that says so.
local function below_heading(record, context, page_time)
  for _, at in ipairs(heading_rows(context)) do
    local comments = after_heading(record, context, page_time, at)
    if comments then return comments end
  end
end

--- Finds the comments of a page and takes their elements out of it.
-- @param record table: language, canonical
-- @param context table: document, url, page
-- @param page_time fields of the page's own time, or nil
-- @return list of posts with `depth` from 1 on, or nil
function M.from_page(record, context, page_time)
  if #thread.authors(context) >= 2 or thread.shows_times(context, 2) then
    local named = #context.document:select(platform.comment_gate) >= LEAST_NAMED
    local comments = named and below_named(record, context, page_time) or below_heading(record, context, page_time)
    if comments then return comments end
  end
  local list = from_structured(context)
  return #list > 0 and list or nil
end

return M
