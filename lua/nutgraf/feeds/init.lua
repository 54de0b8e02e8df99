--- Feeds and sitemaps: nutgraf.feed.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local json = require "nutgraf.feeds.json"
local sitemap = require "nutgraf.feeds.sitemap"
local tree = require "nutgraf.feeds.tree"
local url = require "nutgraf.page.url"
local xml = require "nutgraf.feeds.xml"

local M = {}

---@class nutgraf.Feed
---@field kind "rss"|"rdf"|"atom"|"json"|"sitemap"|"news_sitemap"|"sitemap_index"
---@field version? string as the feed says it
---@field title? string
---@field description? string
---@field url? string the page that it is the feed of
---@field language? string
---@field authors? string[]
---@field tags? string[]
---@field published? string time
---@field modified? string time
---@field image? string address
---@field next? string address of the feed's next page
---@field items nutgraf.FeedItem[] in the feed's order
---@field warnings? nutgraf.Warning[] "damaged_feed"

---@class nutgraf.FeedItem
---@field id? string
---@field title? string plain text
---@field url? string absolute where the feed's address is known
---@field published? string time
---@field modified? string time
---@field authors? string[]
---@field tags? string[]
---@field summary? string plain text
---@field blocks? nutgraf.Block[] the content, or the summary where the feed has no more
---@field text? string the blocks as plain text
---@field image? string address
---@field enclosures? {url: string, type: string?, length: integer?}[]
---@field language? string
---@field site? string of a news sitemap: the publication
---@field priority? number of a sitemap, 0 to 1
---@field frequency? string of a sitemap: how often the page changes

local readers = { rss = xml.rss, RDF = xml.rdf, feed = xml.atom, entry = xml.atom, urlset = sitemap.read,
  sitemapindex = sitemap.read }

-- RSS that lost its root, or stands in another.
local function find_root(root)
  if readers[root.name] then return root, readers[root.name] end
  if root.name == "channel" then return { name = "rss", root }, xml.rss end
  for _, child in ipairs(root) do
    if type(child) == "table" and readers[child.name] then return child, readers[child.name] end
  end
end

-- Addresses absolute, markup as blocks.
local function finish(feed, address)
  local base = feed.base and url.resolve(address, feed.base) or feed.url and url.resolve(address, feed.url) or address
  feed.base = nil
  for _, name in ipairs { "url", "image", "next" } do feed[name] = url.resolve(address, feed[name]) end
  local items = {}
  for _, item in ipairs(feed.items) do
    local own = item.base and url.resolve(base, item.base) or base
    item.url, item.image = url.resolve(own, item.url), url.resolve(own, item.image)
    for _, enclosure in ipairs(item.enclosures or {}) do enclosure.url = url.resolve(own, enclosure.url) end
    if item.markup then
      local blocks = content.blocks_of(item.markup, { url = item.base and own or item.url or own })
      if #blocks > 0 then
        item.blocks = blocks
        local text = content.plain_text(blocks)
        item.text = text ~= "" and text or nil
      end
    end
    item.markup, item.base = nil, nil
    if item.url or item.title or item.blocks or item.enclosures then items[#items + 1] = item end
  end
  feed.items = items
  return feed
end

local function warn(feed, problems, line)
  if problems == 0 then return end
  feed.warnings = { { code = "damaged_feed", message = ("the feed is not well formed%s; what could be read was")
    :format(line > 0 and " from line " .. line .. " on" or "") } }
end

-- What is neither XML nor in UTF-8 is damaged.
local function as_utf8(bytes) return core.normalize(bytes, { form = "none" }) end

--- Reads a feed or a sitemap.
---@param bytes string in any encoding
---@param address? string where it is from
---@param charset? string the encoding that the transport named
---@return nutgraf.Feed? feed
---@return string? message
---@return string? code
---
--- Errors: nil with "not_a_feed", "empty", "too_large", "bad_encoding" or "no_memory".
---
--- Example:
---   local feeds = require "nutgraf.feeds"
---   local feed = feeds.read "<rss><channel><title>Tides</title><item><link>https://a.example/1</link></item>"
---   print(feed.title, feed.items[1].url, feed.warnings[1].code)
---   --> Tides	https://a.example/1	damaged_feed
function M.read(bytes, address, charset)
  local start = bytes:match "^[%z\1-\32\239\187\191]*([%[{<h])" -- after white space and a mark of the encoding
  if start == "{" then
    local feed = json.read(as_utf8(bytes))
    if feed then return finish(feed, address) end
    return nil, "JSON, but no JSON Feed", "not_a_feed"
  end
  local lines = start == "h" and sitemap.of_lines(as_utf8(bytes))
  if lines then return finish(lines, address) end
  local root, problems, line = core.xml(bytes, charset)
  if not root then
    if line == "empty" and bytes:find "%S" then return nil, "text, and no feed", "not_a_feed" end
    return nil, problems, line
  end
  local found, reader = find_root(root)
  if not found then
    return nil, ("no feed: its outermost element is <%s>"):format(tree.name(root)), "not_a_feed"
  end
  local feed = finish(reader(found), address)
  warn(feed, problems, line)
  return feed
end

return M
