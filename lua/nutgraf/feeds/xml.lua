--- RSS 0.9 to 2.0, RDF and Atom → a feed's parts.
local json = require "nutgraf.structured.json"
local people = require "nutgraf.metadata.people"
local times = require "nutgraf.feeds.times"
local tree = require "nutgraf.feeds.tree"

local M = {}

local all, first, text, attribute, plain = tree.all, tree.first, tree.text, tree.attribute, tree.plain

-- What an element says, as markup: Atom's `type` decides, RSS always means markup.
local function markup_of(node)
  if not node then return nil end
  local kind = attribute(node, "type") or attribute(node, "mode")
  if kind == "xhtml" or kind == "application/xhtml+xml" or kind == "xml" then
    local inner = first(node, "xhtml:div") or node
    return tree.html(inner)
  end
  local words = text(node)
  local is_atom = tree.name(node):find "^atom:" ~= nil
  if words and is_atom and (kind == nil or kind == "text" or kind == "text/plain") then
    return (words:gsub("&", "&amp;"):gsub("<", "&lt;"))
  end
  for _, child in ipairs(node) do -- markup that nobody escaped
    if type(child) == "table" then return tree.html(node, words and words:find "<%a" ~= nil) end
  end
  return words
end

local LONGEST_NAME = 200 -- bytes, with an address beside it

-- "mail@example.org (Nora Quill)", "Nora Quill <mail@example.org>" → the name.
local function name_of(words)
  if not words or #words > LONGEST_NAME then return nil end
  local name = words:match "%((.-)%)" or words:match "^(.-)%s*<[^>]*@[^>]*>" or words
  if name:find "@" then return nil end
  return name ~= "" and name or nil
end

local function authors_of(node)
  local names = {}
  for _, element in ipairs(all(node, "atom:author", "author", "dc:creator", "itunes:author", "media:credit")) do
    local credit = tree.name(element) == "media:credit"
    local name = not (credit and #names > 0) and name_of(text(first(element, "atom:name", "name")) or text(element))
    if name then names[#names + 1] = plain(name) end
  end
  return #names > 0 and (people.list(names) or names) or nil
end

local function tags_of(node)
  local tags, seen = {}, {}
  local function add(tag)
    tag = plain(tag)
    if tag and not seen[tag:lower()] then
      seen[tag:lower()], tags[#tags + 1] = true, tag
    end
  end
  for _, element in ipairs(all(node, "category", "atom:category", "dc:subject", "itunes:category")) do
    add(attribute(element, "label") or attribute(element, "term") or attribute(element, "text") or text(element))
  end
  for _, element in ipairs(all(node, "media:keywords", "itunes:keywords")) do
    for tag in (text(element) or ""):gmatch "[^,]+" do add(tag) end
  end
  return #tags > 0 and tags or nil
end

-- Atom's links, and RSS's, by their rel.
local function link_of(node, rel)
  for _, link in ipairs(all(node, "atom:link", "link")) do
    local href = attribute(link, "href")
    if href and (attribute(link, "rel") or "alternate") == rel then return href end
  end
  if rel ~= "alternate" then return nil end
  for _, link in ipairs(all(node, "feedburner:origLink", "link")) do
    local words = text(link)
    if words and not attribute(link, "href") then return words end
  end
end

local function url_of(node)
  local original = text(first(node, "feedburner:origLink"))
  local guid = first(node, "guid")
  local address = guid and attribute(guid, "isPermaLink") ~= "false" and text(guid)
  return original or link_of(node, "alternate") or address and address:find "^https?://" and address or
    attribute(node, "rdf:about")
end

local function is_image(element)
  local kind, medium = attribute(element, "type"), attribute(element, "medium")
  return medium == "image" or kind ~= nil and kind:find "^image/" ~= nil
end

local function media_of(node)
  local list = all(node, "media:content", "media:thumbnail", "enclosure")
  for _, group in ipairs(all(node, "media:group")) do
    for _, element in ipairs(all(group, "media:content", "media:thumbnail")) do list[#list + 1] = element end
  end
  return list
end

local function image_of(node)
  for _, element in ipairs(media_of(node)) do
    if tree.name(element) ~= "media:thumbnail" and is_image(element) then return attribute(element, "url") end
  end
  for _, element in ipairs(media_of(node)) do
    if tree.name(element) == "media:thumbnail" then return attribute(element, "url") end
  end
  return attribute(first(node, "itunes:image"), "href")
end

local function enclosures_of(node)
  local list = {}
  local function add(element, address)
    if address then
      list[#list + 1] = { url = address, type = attribute(element, "type"),
        length = json.whole(attribute(element, "length")) }
    end
  end
  for _, element in ipairs(all(node, "enclosure")) do add(element, attribute(element, "url")) end
  for _, element in ipairs(all(node, "atom:link", "link")) do
    if attribute(element, "rel") == "enclosure" then add(element, attribute(element, "href")) end
  end
  return #list > 0 and list or nil
end

local function item_of(node)
  local full = markup_of(first(node, "content:encoded")) or markup_of(first(node, "atom:content")) or
    markup_of(first(node, "xhtml:body", "xhtml:div", "content"))
  local short = markup_of(first(node, "description", "atom:summary", "summary", "dc:description", "itunes:summary"))
  return {
    id = text(first(node, "guid", "atom:id", "id")) or attribute(node, "rdf:about"),
    title = plain(markup_of(first(node, "title", "atom:title", "dc:title", "media:title"))),
    url = url_of(node),
    published = times.iso(text(first(node, "pubDate", "atom:published", "atom:issued", "dc:date", "dcterms:issued",
      "dcterms:created", "atom:created", "pubdate"))),
    modified = times.iso(text(first(node, "atom:updated", "atom:modified", "dcterms:modified"))),
    authors = authors_of(node), tags = tags_of(node), image = image_of(node), enclosures = enclosures_of(node),
    language = attribute(node, "xml:lang") or text(first(node, "dc:language")),
    base = attribute(first(node, "atom:content"), "xml:base") or attribute(node, "xml:base"),
    summary = plain(short), markup = full or short,
  }
end

local function feed_of(node, channel, entries)
  local source = channel or node
  local feed = {
    title = plain(markup_of(first(source, "title", "atom:title"))),
    description = plain(markup_of(first(source, "description", "atom:subtitle", "atom:tagline", "itunes:summary"))),
    url = link_of(source, "alternate") or attribute(source, "rdf:about"), next = link_of(source, "next"),
    language = text(first(source, "language", "dc:language")) or attribute(node, "xml:lang"),
    published = times.iso(text(first(source, "pubDate"))),
    modified = times.iso(text(first(source, "lastBuildDate", "atom:updated", "atom:modified", "dc:date"))),
    authors = authors_of(source), tags = tags_of(source),
    image = text(first(first(source, "image"), "url")) or text(first(source, "atom:logo", "atom:icon")) or
      attribute(first(source, "itunes:image"), "href"),
    base = attribute(node, "xml:base"), items = {},
  }
  for i, entry in ipairs(entries) do feed.items[i] = item_of(entry) end
  return feed
end

--- RSS 0.91 to 2.0: items in the channel, or beside it.
---@param root nutgraf.core.Xml
---@return table feed
function M.rss(root)
  local channel, entries = first(root, "channel"), {}
  for _, parent in ipairs { channel or {}, root } do
    for _, entry in ipairs(all(parent, "item")) do entries[#entries + 1] = entry end
  end
  local feed = feed_of(root, channel, entries)
  feed.kind, feed.version = "rss", attribute(root, "version")
  return feed
end

--- RSS 0.9 and 1.0.
---@param root nutgraf.core.Xml
---@return table feed
function M.rdf(root)
  local feed = M.rss(root)
  feed.kind, feed.version = "rdf", nil
  return feed
end

--- Atom 0.3 and 1.0; an entry may stand alone. Entries without authors have those of the feed.
---@param root nutgraf.core.Xml
---@return table feed
function M.atom(root)
  local alone = root.name == "entry"
  local feed = feed_of(root, nil, alone and { root } or all(root, "atom:entry", "entry"))
  feed.kind = "atom"
  for _, item in ipairs(feed.items) do item.authors = item.authors or feed.authors end
  return feed
end

return M
