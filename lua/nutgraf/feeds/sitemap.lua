--- Sitemaps, news sitemaps and indexes of sitemaps → a feed's parts.
local times = require "nutgraf.feeds.times"
local tree = require "nutgraf.feeds.tree"

local M = {}

local all, first, text = tree.all, tree.first, tree.text

local function tags_of(words)
  local tags = {}
  for word in (words or ""):gmatch "[^,]+" do
    local tag = tree.plain(word)
    if tag then tags[#tags + 1] = tag end
  end
  return #tags > 0 and tags or nil
end

local function priority_of(said)
  local number = tonumber(said)
  return number and number >= 0 and number <= 1 and number or nil
end

local function item_of(node)
  local news = first(node, "news:news")
  local publication = first(news, "news:publication")
  local item = { url = text(first(node, "loc")), modified = times.iso(text(first(node, "lastmod"))),
    image = text(first(first(node, "image:image"), "image:loc")),
    priority = priority_of(text(first(node, "priority"))), frequency = text(first(node, "changefreq")) }
  local video = first(node, "video:video")
  item.title = tree.plain(text(first(news, "news:title")) or text(first(video, "video:title")))
  item.summary = tree.plain(text(first(video, "video:description")))
  item.published = times.iso(text(first(news, "news:publication_date")) or text(first(video, "video:publication_date")))
  item.site, item.language = text(first(publication, "news:name")), text(first(publication, "news:language"))
  item.tags = tags_of(text(first(news, "news:keywords")))
  return item
end

--- A sitemap or an index of sitemaps.
---@param root nutgraf.core.Xml
---@return table feed
function M.read(root)
  local index = root.name == "sitemapindex"
  local feed = { kind = index and "sitemap_index" or "sitemap", items = {} }
  for i, node in ipairs(all(root, "url", "sitemap")) do
    feed.items[i] = item_of(node)
    if first(node, "news:news") then feed.kind = "news_sitemap" end
  end
  return feed
end

--- A sitemap that is a text file, an address a line; nil for a text that is none.
---@param bytes string
---@return table? feed
function M.of_lines(bytes)
  local feed = { kind = "sitemap", items = {} }
  for line in bytes:gsub("^\239\187\191", ""):gmatch "[^\r\n]+" do
    local address = line:match "^%s*(https?://%S+)%s*$"
    if not address and line:find "%S" then return nil end
    if address then feed.items[#feed.items + 1] = { url = address } end
  end
  return #feed.items > 0 and feed or nil
end

return M
