--- Posts and comments as a site script's `posts` and `comments` give them.
local content = require "nutgraf.page.content"
local kind = require "nutgraf.metadata.kind"
local query = require "nutgraf.page.query"
local reconcile = require "nutgraf.posts.reconcile"
local time = require "nutgraf.page.time"
local values = require "nutgraf.sites.values"

local M = {}

-- The elements of the posts, in document order, each with how many others it stands in.
local function elements(context, queries)
  local list, open = {}, {}
  for _, asked in ipairs(queries) do
    for _, node in ipairs((query.nodes(asked, context.document, context))) do
      list[#list + 1] = { node = node, first = node:index(), stop = node:stop() }
    end
    if #list > 0 then break end
  end
  table.sort(list, function(a, b) return a.first < b.first end)
  for _, entry in ipairs(list) do
    while #open > 0 and open[#open] <= entry.first do open[#open] = nil end
    entry.nesting = #open
    open[#open + 1] = entry.stop
  end
  return list
end

-- Does a node belong to a post itself, and not to a reply inside it?
local function belonging(entries, at)
  local entry = entries[at]
  return function(node)
    local index = node:index()
    for i = at + 1, #entries do
      if entries[i].first >= entry.stop then break end
      if index >= entries[i].first and index < entries[i].stop then return false end
    end
    return true
  end
end

local LONGEST_NUMBER = 60 -- bytes of a text that is a number of votes

local function number_of(found)
  local digits = found[1] and found[1].text:sub(1, LONGEST_NUMBER):match("[-+]?%d[%d.,]*")
  return digits and tonumber((digits:gsub("[.,]", ""))) or nil
end

-- Reads the fields of a post; the elements that they stand in go to `frame`.
local function read(context, asked, node, frame, belongs)
  local post = {}
  local function find(name, nodes)
    return asked[name] and values.find(asked[name], node, context, nodes, belongs) or {}
  end
  local id = find "id"
  post.id = id[1] and id[1].text ~= "" and id[1].text or node:attr "id"
  if post.id == "" then post.id = nil end
  local framing = not asked.body and frame or nil
  post.headline = values.value("text", find("headline", frame), context)
  post.authors = values.value("names", find("authors", framing), context)
  local published = find("published", framing)[1]
  post.url = values.value("address", find "url", context)
  post.score = number_of(find "score")
  post.depth = number_of(find "depth")
  post.names, post.shown = {}, {}
  if published then post.machine, post.shown = published.time, time.shown(published.text, true) end
  for _, wanted in ipairs(asked.strip or {}) do values.find({ wanted }, node, context, frame, belongs) end
  return post
end

local function finish(post)
  post.names, post.shown, post.machine, post.time = nil, nil, nil, nil
  post.text = content.plain_text(post.blocks)
  if post.text == "" then post.text = nil end
  if post.blocks and #post.blocks == 0 then post.blocks = nil end
end

local function posts_of(record, context, asked)
  local entries, frame, posts = elements(context, asked.each), {}, {}
  local bodies = {}
  for i, entry in ipairs(entries) do
    local nodes, belongs = {}, belonging(entries, i)
    posts[i] = read(context, asked, entry.node, frame, belongs)
    if asked.body then values.find(asked.body, entry.node, context, nodes, belongs) else nodes[1] = entry.node end
    bodies[i] = query.outermost(nodes)
  end
  context.document:remove(frame)
  context.page:forget()
  for i, entry in ipairs(entries) do
    local replies = {}
    for k = i + 1, #entries do
      if entries[k].first >= entry.stop then break end
      replies[#replies + 1] = entries[k].node
    end
    posts[i].blocks = content.blocks_below(context, bodies[i], replies)
    posts[i].nesting = entry.nesting
  end
  reconcile.times(posts, time.parse(record.modified) or time.parse(record.published or context.likely_published), {})
  for _, post in ipairs(posts) do finish(post) end
  return #posts > 0 and posts or nil, entries
end

--- Sets record.posts and record.comments of a page whose site says where they are.
---@param record nutgraf.Record
---@param context nutgraf.Context
function M.take(record, context)
  local site = context.site.site
  if site.posts then
    local posts = posts_of(record, context, site.posts)
    if posts then
      record.posts = posts
      for _, post in ipairs(posts) do
        if post.nesting > 0 and not post.depth then post.depth = post.nesting end
        post.nesting = nil
      end
      if record.kind ~= "forum" then kind.settle(record, context, "live_posts") end
    end
  end
  if site.comments then
    local posts, entries = posts_of(record, context, site.comments)
    if posts then
      record.comments = posts
      for _, post in ipairs(posts) do post.depth, post.nesting = post.depth or post.nesting + 1, nil end
      local nodes = {}
      for _, entry in ipairs(entries) do
        if entry.nesting == 0 then nodes[#nodes + 1] = entry.node end
      end
      context.document:remove(nodes)
      context.page:forget()
    end
  end
end

return M
