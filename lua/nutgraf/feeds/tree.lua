--- Questions to a tree of core.xml: children by name, texts, XHTML written again.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

-- Namespaces by the prefix that everybody gives them; those of the formats themselves have none.
local prefixes = {
  ["http://www.w3.org/2005/Atom"] = "atom", ["http://purl.org/atom/ns#"] = "atom",
  ["http://purl.org/dc/elements/1.1/"] = "dc", ["http://purl.org/dc/terms/"] = "dcterms",
  ["http://purl.org/rss/1.0/modules/content/"] = "content",
  ["http://search.yahoo.com/mrss/"] = "media", ["http://search.yahoo.com/mrss"] = "media",
  ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
  ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
  ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
  ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
  ["http://www.google.com/schemas/sitemap-video/1.1"] = "video",
  ["http://www.w3.org/1999/xhtml"] = "xhtml", ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
  ["http://purl.org/rss/1.0/modules/syndication/"] = "sy", ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
}
local formats = { ["http://purl.org/rss/1.0/"] = true, ["http://my.netscape.com/rdf/simple/0.9/"] = true,
  ["http://channel.netscape.com/rdf/simple/0.9/"] = true, ["http://backend.userland.com/rss2"] = true,
  ["http://www.sitemaps.org/schemas/sitemap/0.9"] = true, ["http://www.google.com/schemas/sitemap/0.84"] = true }

local XML = "http://www.w3.org/XML/1998/namespace "

--- An element's name with its usual prefix: "dc:creator"; none where the format is its own.
---@param node nutgraf.core.Xml
---@return string
function M.name(node)
  local space = node.space
  if not space or formats[space] then return node.name end
  local prefix = prefixes[space]
  if prefix then return prefix .. ":" .. node.name end
  return (space:find "[/#:]" and "?" or space) .. ":" .. node.name -- a prefix that nobody declared is what it says
end

--- The child elements with one of the names, in document order.
---@param node nutgraf.core.Xml?
---@param ... string as M.name gives them
---@return nutgraf.core.Xml[]
function M.all(node, ...)
  local found = {}
  for _, child in ipairs(node or {}) do
    if type(child) == "table" then
      local name = M.name(child)
      for i = 1, select("#", ...) do
        if name == select(i, ...) then found[#found + 1] = child end
      end
    end
  end
  return found
end

--- The first child element of the first name that there is one of.
---@param node nutgraf.core.Xml?
---@param ... string
---@return nutgraf.core.Xml?
function M.first(node, ...)
  for i = 1, select("#", ...) do
    local found = M.all(node, (select(i, ...)))[1]
    if found then return found end
  end
end

--- An attribute, where it says something; "xml:base" and "rdf:about" with their prefix.
---@param node nutgraf.core.Xml?
---@param name string
---@return string?
function M.attribute(node, name)
  local attributes = node and node.attributes or {}
  local value = attributes[name]
  if name:find("^xml:") then value = attributes[XML .. name:sub(5)] end
  if name == "rdf:about" then
    value = attributes["http://www.w3.org/1999/02/22-rdf-syntax-ns# about"] or attributes["rdf about"]
  end
  return value and value:find "%S" and strings.trim(value) or nil
end

--- All text below an element; nil where it is white space alone. The depth is bounded by core.xml.
---@param node nutgraf.core.Xml?
---@return string?
function M.text(node)
  local parts = {}
  local function collect(from)
    for _, child in ipairs(from) do
      if type(child) == "string" then parts[#parts + 1] = child else collect(child) end
    end
  end
  collect(node or {})
  local text = strings.trim(table.concat(parts))
  return text ~= "" and text or nil
end

local void = { area = true, br = true, col = true, embed = true, hr = true, img = true, input = true, source = true,
  wbr = true }

local function escaped(text) return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;")) end

--- The children of an element as HTML.
---@param node nutgraf.core.Xml
---@param raw? boolean its texts are markup themselves
---@return string
function M.html(node, raw)
  local parts, write_text = {}, raw and function(text) return text end or escaped
  local function write(from)
    for _, child in ipairs(from) do
      if type(child) == "string" then
        parts[#parts + 1] = write_text(child)
      else
        parts[#parts + 1] = "<" .. child.name
        for name, value in pairs(child.attributes or {}) do
          if not name:find " " then
            parts[#parts + 1] = (' %s="%s"'):format(name, (escaped(value):gsub('"', "&quot;")))
          end
        end
        parts[#parts + 1] = ">"
        if not void[child.name] then
          write(child)
          parts[#parts + 1] = "</" .. child.name .. ">"
        end
      end
    end
  end
  write(node)
  return table.concat(parts)
end

--- Markup, or text with references in it, as plain text in one line.
---@param markup string?
---@return string?
function M.plain(markup)
  if not markup then return nil end
  if markup:find "<[%a/!]" then
    local document = core.parse("<body>" .. markup)
    local body = document and document:first "body"
    markup = body and body:text() or ""
    if document then document:close() end
  elseif markup:find("&", 1, true) then
    markup = core.references(markup)
  end
  markup = strings.trim((markup:gsub("%s+", " ")))
  return markup ~= "" and markup or nil
end

return M
