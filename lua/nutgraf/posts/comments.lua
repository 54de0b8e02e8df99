--- Comments under an article: found as the posts of a discussion are, below an element that is named for
-- comments; else from structured data. They are taken out of the page, so that no text of theirs is
-- content.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local json = require "nutgraf.structured.json"
local jsonld = require "nutgraf.structured.jsonld"
local platform = require "nutgraf.posts.platform"
local reconcile = require "nutgraf.posts.reconcile"
local reply = require "nutgraf.posts.reply"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"

local M = {}

local comment_classes = classes.set "comments"

local LEAST_NAMED = 2  -- elements named for comments
local LEAST_UNDATED = 3 -- comments that show no time
local MOST_TRIED = 6   -- candidates

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

--- Finds the comments of a page and takes their elements out of it.
-- @param context table: document, page
-- @param page_time fields of the page's own time, or nil
-- @param language string?: the page's
-- @return list of posts with `depth` from 1 on, or nil
function M.from_page(context, page_time, language)
  local document = context.document
  if #document:select(platform.comment_gate) >= LEAST_NAMED and
    (#thread.authors(context) >= 2 or thread.shows_times(context, 2)) then
    local candidates, page = thread.find(context)
    for i = 1, math.min(#candidates, MOST_TRIED) do
      local items = candidates[i].items
      if all_held(context, items) then
        local comments = reply.read(context, items, page)
        if are_dated(comments) then
          reconcile.times(comments, page_time, {}, language)
          reconcile.days(comments, page_time)
          for _, comment in ipairs(comments) do comment.depth = (comment.depth or 0) + 1 end
          local nodes = {}
          for _, item in ipairs(items) do
            if item.nesting == 0 then nodes[#nodes + 1] = document:node(item.first) end
          end
          document:remove(nodes)
          context.page:forget()
          return comments
        end
      end
    end
  end
  local list = from_structured(context)
  return #list > 0 and list or nil
end

return M
