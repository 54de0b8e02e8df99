--- The selectors of a page's posts and of what stands in each, for a site script.
local core = require "nutgraf.core"
local selectors = require "nutgraf.explain.selectors"
local time = require "nutgraf.page.time"

local M = {}

local MOST_STRIPPED = 4
local MOST_READ = 50 -- posts that selectors are looked for in; the others are made as they are

---@class nutgraf.explain.Entry
---@field node nutgraf.core.Node
---@field post nutgraf.Post

-- A selector that the elements with the posts' ids share, and those elements with their posts.
local function elements_of(document, posts)
  local by_id, counts, best, nodes = {}, {}, nil, {}
  for _, post in ipairs(posts) do by_id[post.id or ""] = post end
  for _, node in ipairs(document:select "[id]") do
    if by_id[node:attr "id"] then
      nodes[#nodes + 1] = node
      for class in (node:attr "class" or ""):gmatch "%S+" do
        local selector = selectors.is_stable(class) and node:name() .. "." .. class
        if selector then
          counts[selector] = (counts[selector] or 0) + 1
          if not best or counts[selector] > counts[best] then best = selector end
        end
      end
    end
  end
  if not best or counts[best] * 2 < #posts then return nil end
  local entries = {}
  for _, node in ipairs(nodes) do
    if #entries == MOST_READ then break end
    if node:matches(best) then entries[#entries + 1] = { node = node, post = by_id[node:attr "id"] } end
  end
  return best, entries
end

-- The selector, within a post, that finds most of the wanted elements, and in at least half of the posts that have one.
local function common_selector(entries, find, finds)
  local counts, best, wanted = {}, nil, 0
  for _, entry in ipairs(entries) do
    local node = find(entry)
    wanted = wanted + (node and 1 or 0)
    for _, selector in ipairs(node and selectors.candidates(node) or {}) do
      if finds(entry, selector, node) then
        counts[selector] = (counts[selector] or 0) + 1
        if not best or counts[selector] > counts[best] then best = selector end
      end
    end
  end
  return best and counts[best] * 2 >= wanted and best or nil
end

local function is_first(entry, selector, node) return entry.node:first(selector) == node end

-- The innermost element below a post that says a text, of those that a selector finds.
local function with_text(entry, selector, text)
  if not text then return nil end
  local key, found = core.key(text), nil
  for _, node in ipairs(entry.node:select(selector)) do
    if core.key(node:text()) == key and (not found or found:contains(node)) then found = node end
  end
  return found
end

local function headline_of(entry)
  return with_text(entry, "h1, h2, h3, h4, h5, h6, [itemprop=headline], [class]", entry.post.headline)
end

local function author_of(entry)
  return with_text(entry, "[rel~=author], [itemprop], [class], a", (entry.post.authors or {})[1])
end

local function finds_authors(entry, selector)
  local texts = {}
  for i, node in ipairs(entry.node:select(selector)) do texts[i] = core.key(node:text()) end
  return table.concat(texts, "\n") == core.key(table.concat(entry.post.authors, "\n"))
end

local function time_of(entry)
  for _, node in ipairs(entry.post.published and entry.node:select "time, [datetime], [title], [data-time]" or {}) do
    local t = time.of_node(node)
    if t and time.iso(t):sub(1, 16) == entry.post.published:sub(1, 16) then return node end
  end
end

-- Selectors, within a post, of elements that hold nothing that the record has, in any of the posts.
local function strips_of(entries, stripped_in, kept_in)
  local counts, order = {}, {}
  for _, entry in ipairs(entries) do
    for _, node in ipairs(stripped_in(entry.node)) do
      local selector = selectors.candidates(node)[1]
      if not counts[selector] then order[#order + 1] = selector end
      counts[selector] = (counts[selector] or 0) + 1
    end
  end
  local list = {}
  for _, selector in ipairs(order) do
    local safe = true
    for _, entry in ipairs(entries) do
      for _, node in ipairs(entry.node:select(selector)) do safe = safe and not kept_in(node) end
    end
    if safe and #list < MOST_STRIPPED then list[#list + 1] = selector end
  end
  return list
end

--- What a site script may say of a page's posts.
---@param document nutgraf.core.Document
---@param posts nutgraf.Post[]
---@param stripped_in fun(node: nutgraf.core.Node): nutgraf.core.Node[] the elements in one that hold nothing kept
---@param kept_in fun(node: nutgraf.core.Node): boolean does an element hold something kept?
---@return {each: string, headline: string?, authors: string?, published: string?, strip: string[]}? fields nil where
---  the posts' elements have nothing in common
function M.find(document, posts, stripped_in, kept_in)
  local each, entries = elements_of(document, posts)
  if not each then return nil end
  return { each = each, headline = common_selector(entries, headline_of, is_first),
    authors = common_selector(entries, author_of, finds_authors),
    published = common_selector(entries, time_of, is_first),
    strip = strips_of(entries, stripped_in, kept_in) }
end

return M
