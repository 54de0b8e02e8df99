--- The post that opens a discussion, where it has another shape than the replies below it: a question, a story, the
-- report of an error.
local classes = require "nutgraf.lexicon.classes"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"

local M = {}

local LEAST_WORDS = 8 -- of a text that may be what is answered
local LEAST_TITLE = 8 -- bytes of a row that is the page's title, or its beginning: sites add their names
local DAY = 10        -- bytes of an ISO 8601 day
local aside_classes = classes.set "aside"
local frame_names = { nav = true, footer = true, aside = true, form = true }

local function begins(title, text)
  local key = strings.key(text)
  return #key >= LEAST_TITLE and title:sub(1, #key) == key
end

-- Rows before the posts: the last that is the title, and what stands after it and may be answered (prose without a name
-- or a time in it); no title where it stands in the first post.
local function rows_before(record, item, rows, page)
  local prose, title = {}, nil
  local named = strings.key(record.title or "")
  for _, row in ipairs(rows) do
    if row.first >= item.stop then break end
    if row.first >= item.first then
      if row.words > 0 and begins(named, row.text) then return prose, nil end
    elseif row.words > 0 then
      if row.type == "heading" and row.level == 1 or begins(named, row.text) then prose, title = {}, row.first
      elseif row.words >= LEAST_WORDS and row.link_letters * 3 < row.letters and row.type ~= "heading" and
        not sorted_nodes.holds(page.authors, row.first, row.stop) and
        not sorted_nodes.holds(page.times, row.first, row.stop) then prose[#prose + 1] = row.first end
    end
  end
  return prose, title
end

-- The post that opens a discussion, where it has another shape than the replies: the nearest elements before the
-- first of these that hold a name (where the page marks any), a time and prose, below one parent, and do not end before
-- the page's title.
local function find(record, context, found, page)
  local node = context.document:node(found.items[1].first)
  local prose, title = rows_before(record, found.items[1], context.page:rows(), page)
  if #prose == 0 or not title then return nil end
  while node and node:type() == "element" and node:name() ~= "body" do
    local stop, before = node:index(), node:previous()
    if stop <= title then return nil end
    while before and not frame_names[before:name()] do
      local start = before:index()
      if classes.node_has(before, aside_classes) then break end
      if sorted_nodes.holds(prose, start, stop) and sorted_nodes.holds(page.times, start, stop) and
        (found.authored == 0 or sorted_nodes.holds(page.authors, start, stop)) then
        return { first = start, stop = stop, holes = {}, nesting = 0, is_opening = true }
      end
      before = before:previous()
    end
    node = node:parent()
  end
end

--- The members with the post that opens the discussion before them, where there is one.
-- @param record table: title
-- @param context table: document, page
-- @param found {items} as posts.thread finds them
-- @param page marks that posts.thread found beside them: {authors, times}
-- @return list of items; the opening has `is_opening`
function M.with_members(record, context, found, page)
  local first = find(record, context, found, page)
  if not first then return found.items end
  local items = { first }
  for _, member in ipairs(found.items) do items[#items + 1] = member end
  return items
end

--- Drops an opening that the first reply repeats, or that is younger than it, what the page's head
-- says of the discussion.
-- @param posts list, with `published`
function M.drop_false(posts)
  local first, second = posts[1], posts[2]
  if not (first and first.is_opening and second) then return end
  local by_same = first.authors and second.authors and first.authors[1] == second.authors[1]
  local same = first.published == second.published and (by_same or first.published and #first.published > DAY)
  local younger = first.published and second.published and first.published:sub(1, DAY) > second.published:sub(1, DAY)
  if same or younger or not first.authors then table.remove(posts, 1) end
end

return M
