--- What a page says of itself that makes it a discussion: its generator, its structured data, the shape
-- of its address. Support only: where the posts are is found from repetition, see posts.thread.
local kind = require "nutgraf.metadata.kind"
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local microdata = require "nutgraf.structured.microdata"
local structured = require "nutgraf.structured"

local M = {}

local software = lexicon.set "class_software"

-- What software calls the part of a page that it fills.
local software_parts = "#punviewtopic, #brd-viewtopic, #flarum-content, #bbpress-forums, #hnmain, .lemmy-site"

local LONGEST_ADDRESS = 1000 -- bytes that are looked at

-- Shapes of the addresses of threads, without the scheme.
local addresses = { "/threads/[^/]", "/topics?/[^/]", "/t/[^/]+/%d", "/t/%d", "viewtopic%.php", "showthread%.php",
  "/questions/%d", "/thread%-%d", "/discussions?/", "[?&]topic=%d", "/forums?/", "/comments/%w+/", "/boards?/",
  "^[%w-]*forums?[%w-]*%.", "^community%.", "/d/%d+[-/]",
  "^boards?%.", "^bbs%.", "^discuss%.", "/showtopic", "/community/" }

local LEAST_NAMED = 2 -- elements named for comments, and links to answer a post

-- Where old boards answer a post.
local answer_links = "a[href*='mode=quote' i], a[href*='newreply' i], a[href*=';quote='], a[href*='reply?quote='], " ..
  "a[href*='do=reply' i]"

--- Elements that are named for comments.
M.comment_gate = "[itemprop=comment], " .. lexicon.selector("class_comments_parts", "class", "id")

local function lower_attr(node, ...)
  local parts = {}
  for _, name in ipairs { ... } do parts[#parts + 1] = node and node:attr(name) or "" end
  return " " .. table.concat(parts, " "):lower()
end

local function is_structured(context)
  return #structured.of(context):of_kind("discussion") > 0 or
    microdata.has(context.document, "DiscussionForumPosting", "QAPage")
end

--- Does the page call itself an article or a product, which may have comments below?
-- @return "structured" by its data, "opengraph" by its og:type alone, nil when it does not
function M.is_article(context)
  local said = metas.of(context):type()
  if #structured.of(context):of_kind("commented") > 0 or said == "product" or
    microdata.has(context.document, "schema.org/BlogPosting", "schema.org/Article", "schema.org/NewsArticle",
      "schema.org/Product") then return "structured" end
  return (said == "article" or metas.of(context):content("article:published_time")) and "opengraph" or nil
end

--- Does the address look like a thread's?
function M.address_says(address)
  address = (address or ""):sub(1, LONGEST_ADDRESS):lower():gsub("^%a+://", ""):gsub("^www%.", "")
  for _, pattern in ipairs(addresses) do
    if address:find(pattern) then return true end
  end
  return false
end

--- How surely the page is a discussion, before its posts are looked at.
-- @param record table: canonical
-- @param context table: document, url, page
-- @return number: 2 for the software's or the structured data's own word, 1 more for the address
function M.evidence(record, context)
  local document, sum = context.document, 0
  local root = document:root()
  local body = document:first("body")
  if software:holds(" " .. (metas.of(context):content("generator") or ""):lower()) or
    software:holds(lower_attr(root, "id", "class", "data-app")) or
    software:holds(lower_attr(body, "id", "class", "data-app")) or lower_attr(root, "id") == " xf" or
    document:first(software_parts) or is_structured(context) then sum = 2 end
  if sum == 0 and not M.is_article(context) and #document:select(M.comment_gate) < LEAST_NAMED and
    (#document:select(answer_links) >= LEAST_NAMED or kind.of(record, context) == "forum") then
    sum = 1 -- comments under an article look like a forum
  end
  if M.address_says(context.url or record.canonical or metas.of(context):link("canonical")) then sum = sum + 1 end
  return sum
end

return M
