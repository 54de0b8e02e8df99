--- What a page says of itself that makes it a discussion: its generator, its structured data, the shape
-- of its address. Support only: where the posts are is found from repetition, see posts.thread.
local lexicon = require "nutgraf.lexicon"

local M = {}

local software = lexicon.set "class_software"

-- Types of schema.org that a discussion is.
local types = { DiscussionForumPosting = true, QAPage = true }

-- Shapes of the addresses of threads, without the scheme.
local addresses = { "/threads/[^/]", "/topics?/[^/]", "/t/[^/]+/%d", "/t/%d", "viewtopic%.php", "showthread%.php",
  "/questions/%d", "/thread%-%d", "/discussions?/", "[?&]topic=%d", "/forums?/", "/comments/%w+/", "/boards?/",
  "^[%w-]*forums?[%w-]*%.", "^community%.", "^boards?%.", "^bbs%.", "^discuss%.", "/showtopic", "/community/" }

local function lower_attr(node, ...)
  local parts = {}
  for _, name in ipairs { ... } do parts[#parts + 1] = node and node:attr(name) or "" end
  return table.concat(parts, " "):lower()
end

local function structured(context)
  for _, object in ipairs(context.structured and context.structured.jsonld or {}) do
    local kind = object["@type"]
    if types[kind] then return true end
    for _, one in ipairs(type(kind) == "table" and kind or {}) do
      if types[one] then return true end
    end
  end
  return context.document:first("[itemtype*=DiscussionForumPosting i], [itemtype*=QAPage i]") ~= nil
end

local article_types = { Article = true, NewsArticle = true, BlogPosting = true, Product = true, Recipe = true,
  LiveBlogPosting = true, ReportageNewsArticle = true, TechArticle = true, VideoObject = true }

--- Does the page call itself an article or a product, which may have comments below?
-- @return "structured" by its data, "opengraph" by its og:type alone, nil when it does not
function M.is_article(context)
  for _, object in ipairs(context.structured and context.structured.jsonld or {}) do
    local kind = object["@type"]
    if article_types[kind] then return "structured" end
    for _, one in ipairs(type(kind) == "table" and kind or {}) do
      if article_types[one] then return "structured" end
    end
  end
  if context.document:first("[itemtype*='schema.org/BlogPosting'], [itemtype*='schema.org/Article'], " ..
    "[itemtype*='schema.org/NewsArticle'], [itemtype*='schema.org/Product'], " ..
    "meta[property='og:type'][content=product i]") then return "structured" end
  return context.document:first("meta[property='og:type'][content=article i], " ..
    "meta[property='article:published_time']") and "opengraph" or nil
end

--- Does the address look like a thread's?
function M.address_says(address)
  address = (address or ""):lower():gsub("^%a+://", ""):gsub("^www%.", "")
  for _, pattern in ipairs(addresses) do
    if address:find(pattern) then return true end
  end
  return false
end

--- How surely the page is a discussion, before its posts are looked at.
-- @param record table: canonical
-- @param context table: document, url, structured
-- @return number: 2 for the software's or the structured data's own word, 1 more for the address
function M.evidence(record, context)
  local document, sum = context.document, 0
  local root = document:root()
  local body = document:first("body")
  local generator = document:first("meta[name=generator i]")
  if software:holds(lower_attr(generator, "content")) or software:holds(lower_attr(root, "id", "class", "data-app")) or
    software:holds(lower_attr(body, "id", "class", "data-app")) or lower_attr(root, "id") == "xf" or
    document:first("#punviewtopic, #brd-viewtopic") or structured(context) then sum = 2 end
  local canonical = document:first("link[rel=canonical]")
  if M.address_says(context.url or record.canonical or (canonical and canonical:attr("href"))) then sum = sum + 1 end
  return sum
end

return M
