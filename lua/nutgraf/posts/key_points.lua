--- The key points of a live blog: a list before its posts or beside them. A heading may say so, links that lead to the
-- posts, the posts' own headlines, the name of the box, or the place between the title and the first post.
local classes = require "nutgraf.lexicon.classes"
local core = require "nutgraf.core"
local lists = require "nutgraf.posts.lists"

local M = {}

local key_classes = classes.set "key_points"

local LEAST_LINKED = 2   -- entries that lead to posts
local MOST_LINKED = 60
local LEAST_ENTRIES = 2  -- of a list that only its box or its place speaks for
local SAYING_WORDS = 4   -- of such an entry; two ideographs are a word
local MOST_AROUND = 3    -- elements around a list whose names are looked at

-- The set of the posts' headlines.
local function headlines_of(posts)
  local headlines = {}
  for _, post in ipairs(posts) do
    if post.headline then headlines[post.headline:lower()] = true end
  end
  return headlines
end

-- Entries that say what the posts' headlines say are key points under any heading.
local function confirmed(entries, headlines)
  local hits = 0
  for _, entry in ipairs(entries) do
    if headlines[entry.text:lower()] then hits = hits + 1 end
  end
  return hits > 0 and hits * 3 >= #entries
end

-- Do most entries lead to other pages, as those of a sidebar's "Headlines" do?
local function lead_elsewhere(entries)
  local elsewhere = 0
  for _, entry in ipairs(entries) do
    if entry.url and not entry.url:find("#", 1, true) then elsewhere = elsewhere + 1 end
  end
  return elsewhere * 2 > #entries
end

-- The list below the heading that says so most plainly, else below one whose entries the posts confirm.
-- @return list of entries, or nil; how surely: 2, 1, 0
local function headed(context, blocks, posts)
  local best, best_rank, headlines = nil, 0, headlines_of(posts)
  for i, block in ipairs(blocks) do
    local rank = lists.heads("key", block, blocks[i + 1])
    if rank > best_rank or (best_rank == 0 and block.type == "heading") then
      local entries = lists.entries_after(context, blocks, i)
      if rank > 0 and #entries >= 1 and not (lead_elsewhere(entries) and not confirmed(entries, headlines)) then
        best, best_rank = entries, rank
      elseif not best and #entries >= 3 and confirmed(entries, headlines) then
        best = entries
      end
    end
  end
  return best, best_rank
end

-- Entries whose links lead to posts of this page: "#post-7".
local function linked(context, blocks, posts)
  local ids, entries, last = {}, {}, nil
  for _, post in ipairs(posts) do
    if post.id then ids[post.id] = true end
  end
  if not next(ids) then return nil end
  for _, block in ipairs(blocks) do
    local node = block.link_letters * 2 >= block.letters and block.words > 0 and context.document:node(block.owner)
    local anchor = node and (node:closest("a[href]") or node:first("a[href]"))
    local fragment = anchor and anchor:attr("href"):match("#([^#]+)$")
    if fragment and ids[fragment] then
      local text = lists.entry_text(context.document, block)
      if text:find("[%a\128-\255]") then
        if last ~= anchor:index() then entries[#entries + 1] = { parts = {} } end
        last = anchor:index()
        local parts = entries[#entries].parts
        parts[#parts + 1] = text
      end
    end
  end
  for _, entry in ipairs(entries) do entry.text = table.concat(entry.parts, " ") end
  return #entries >= LEAST_LINKED and #entries <= MOST_LINKED and entries or nil
end

-- Is an element around a list named for key points?
local function is_named(node)
  for _ = 1, MOST_AROUND do
    if not node or node:type() ~= "element" or node:name() == "body" then return false end
    if classes.class_has(node, key_classes) then return true end
    node = node:parent()
  end
  return false
end

local function is_furniture(node)
  return node:closest("nav, footer, form, dialog, noscript, menu") ~= nil
end

-- A list before the posts without a heading: of a box named for it, else the first after the title whose entries are
-- sentences and no links.
local function unheaded(context, before, after_title)
  local plain
  for round = 1, 2 do
    local blocks, index = round == 1 and before or after_title, 1
    while blocks[index] do
      local block = blocks[index]
      local next_index = index + 1
      if block.words > 0 and (block.type == "item" or lists.bullets(block.text)) then
        local entries
        entries, next_index = lists.entries_after(context, blocks, index - 1)
        next_index = math.max(next_index, index + 1)
        local said, links = 0, 0
        for _, entry in ipairs(entries) do
          if core.measure(entry.text).words >= SAYING_WORDS then said = said + 1 end
          if entry.url then links = links + 1 end
        end
        local node = context.document:node(block.owner)
        if #entries >= LEAST_ENTRIES and said == #entries and not is_furniture(node) then
          if round == 1 and is_named(node:parent()) then return entries end
          if round == 2 and links == 0 then plain = plain or entries end
        end
      end
      index = next_index
    end
  end
  return plain
end

--- The key points of a live blog.
-- @param context table: document, url, page
-- @param rest list of blocks outside the posts
-- @param before list of those before the posts
-- @param after_title list of those between the title and the posts
-- @param posts list with `id` and `headline`
-- @return list of strings, or nil
function M.find(context, rest, before, after_title, posts)
  local best, rank = headed(context, rest, posts)
  if rank < 2 then best = linked(context, rest, posts) or best end
  best = best or unheaded(context, before, after_title)
  local texts = {}
  for i, entry in ipairs(best or {}) do texts[i] = entry.text end
  return #texts > 0 and texts or nil
end

return M
