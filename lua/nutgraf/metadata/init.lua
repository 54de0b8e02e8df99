--- Metadata of a page: candidates from every place that names a field, and the best of them.
--
-- A candidate is {field, value, source, score}. Sources that a page writes for machines come first,
-- what a reader sees second; nothing is guessed.
local authors = require "nutgraf.metadata.authors"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local dates = require "nutgraf.metadata.dates"
local escapes = require "nutgraf.text.escapes"
local fields = require "nutgraf.metadata.fields"
local jsonld = require "nutgraf.structured.jsonld"
local kind = require "nutgraf.metadata.kind"
local layouts = require "nutgraf.page.layout"
local metas = require "nutgraf.page.meta"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local title = require "nutgraf.metadata.title"

local M = {}

-- meta names (or properties) → field, score.
local meta_fields = {
  ["og:title"] = { "title", "og" }, ["twitter:title"] = { "title", "twitter" }, ["dc.title"] = { "title", "meta" },
  ["dcterms.title"] = { "title", "meta" }, ["headline"] = { "title", "meta" }, ["parsely-title"] = { "title", "meta" },
  ["og:description"] = { "description", 0.8 }, ["description"] = { "description", 0.9 },
  ["twitter:description"] = { "description", 0.6 }, ["dc.description"] = { "description", 0.5 },
  ["og:site_name"] = { "site", 0.9 }, ["application-name"] = { "site", 0.5 }, ["dc.publisher"] = { "site", 0.4 },
  ["og:image"] = { "image", 0.9 }, ["og:image:url"] = { "image", 0.85 }, ["og:image:secure_url"] = { "image", 0.82 },
  ["twitter:image:src"] = { "image", 0.65 }, ["thumbnail"] = { "image", 0.3 }, ["og:locale"] = { "language", 0.6 },
  ["apple-mobile-web-app-title"] = { "site", 0.35 }, ["article:content_tier"] = { "tier", 1 },
  ["dcterms.license"] = { "licence", 0.7 }, ["dc.rights.license"] = { "licence", 0.6 },
  ["dc.language"] = { "language", 0.6 }, ["twitter:image"] = { "image", 0.7 },
  ["og:url"] = { "canonical", 0.7 },
  ["article:tag"] = { "tags", 0.9 }, ["keywords"] = { "tags", 0.6 },
  ["news_keywords"] = { "tags", 0.7 }, ["parsely-tags"] = { "tags", 0.7 },
}

local function collector(context)
  return function(field, value, source, score)
    if type(value) ~= "string" then return end
    value = strings.trim(value)
    if value == "" then return end
    context.candidates[#context.candidates + 1] = { field = field, value = value, source = source, score = score }
  end
end

-- As `add`, for values that machines wrote and may have escaped once too often.
local function unescaping(add)
  return function(field, value, source, score)
    add(field, type(value) == "string" and escapes.plain(value) or value, source, score)
  end
end

local function from_meta(meta, add)
  for _, element in ipairs(meta.elements) do
    local entry = element.by ~= "http-equiv" and meta_fields[element.name]
    if entry then
      local scored = type(entry[2]) == "number"
      add(entry[1], element.content, scored and element.name or entry[2], scored and entry[2] or 0.7)
    end
  end
end

local function from_jsonld(data, add)
  for position, object in ipairs(data.objects) do
    local weak = not (schema.is_text(object) or schema.is(object, "Product") or schema.is(object, "Review"))
    if not weak or schema.is(object, "titled") then
      -- The first object about an article is the page's; later ones may be teasers.
      local score = (weak and 0.6 or 1) - math.min(0.3, 0.01 * position)
      add("title", jsonld.text(object.headline) or (not weak and jsonld.text(object.name)),
        schema.is_news(object) and "jsonld_news" or "jsonld", score)
      add("subtitle", jsonld.text(object.alternativeHeadline), "jsonld", score)
      add("description", jsonld.text(object.description), "jsonld", score * 0.85)
      add("licence", jsonld.text(object.license), "jsonld", score)
      add("site", data:text(object.publisher), "jsonld", score * 0.8)
      add("language", jsonld.text(object.inLanguage), "jsonld", score * 0.7)
      if object.isAccessibleForFree == false or tostring(object.isAccessibleForFree):lower() == "false" then
        add("gated", "true", "jsonld", 1)
      end
      for _, word in ipairs(type(object.keywords) == "table" and object.keywords or { object.keywords }) do
        add("tags", jsonld.text(word), "jsonld", score * 0.8)
      end
    end
  end
end

-- Does the page sell something? Dates on it are of offers and reviews.
local function is_product(data, meta)
  if meta:type():find("product", 1, true) then return true end
  local product = false
  for _, object in ipairs(data.objects) do
    if schema.is_text(object) then return false end
    product = product or schema.is(object, "Product")
  end
  return product
end

-- Is the whole heading a link to the site's first page? Then it is the site's name.
local function leads_home(heading, text)
  local link = heading:first("a[href]") or heading:closest("a[href]")
  if not link or #link:text() < #text then return false end
  local path = link:attr("href"):gsub("^%a+://[^/]*", ""):gsub("[?#].*$", "")
  return path == "" or path == "/" or path == "./" or path:find("^/?index%.%w+$") ~= nil
end

local MOST_HEADINGS = 100 -- of <h1>, which may nest, are read
local MOST_TITLES = 3     -- of them may be the page's title

local function from_markup(document, add)
  local texts, mains = {}, {}
  for i, heading in ipairs(document:select("h1")) do
    if i > MOST_HEADINGS then break end
    local text = strings.trim((heading:text():gsub("\n", " ")))
    if text:sub(-1) == "#" or text:sub(-2) == "¶" then text = strings.without_signs(text, "end") end -- links to itself
    if text:find("%S") and leads_home(heading, text) then add("title", text, "h1_home", 0.2)
    elseif text:find("%S") then
      texts[#texts + 1] = text
      local around = heading:closest("article, main, [role=main], header, nav, aside, footer")
      local name = around and around:name()
      mains[#texts] = name == "article" or around and (name == "main" or around:attr("role") == "main") or nil
    end
  end
  for i, text in ipairs(texts) do
    local source = i > 1 and "h1_more" or #texts == 1 and "h1_only" or "h1_first"
    if i <= MOST_TITLES then add("title", text, source, i == 1 and 1 or 0.3) end
    if i <= MOST_TITLES and mains[i] then add("title", text, "h1_main", 0.3) end
  end
  local second = #texts == 0 and document:first("h2")
  if second then add("title", second:text(), "h2", 0.3) end
  local page_title = document:first("title")
  if page_title then add("title", page_title:text(), "title", 0.5) end
  for _, node in ipairs(document:select("a[rel~=tag]")) do add("tags", node:text(), "rel", 0.7) end
  local root = document:root()
  if root then add("language", root:attr("lang") or root:attr("xml:lang"), "html", 0.9) end
end

local LINES_AROUND = 4    -- blocks around the first of the content, one of which is the title where no <h1> is
local LONGEST_LINE = 400  -- bytes
local PIECES_OF_LINE = 3  -- texts in them that may be it
local LEAST_TITLE = 4     -- words: a site's name has fewer, or stands alone in a link

-- A line beside the content that is a part of <title>, bold or in another size, on pages without <h1>.
local function from_title_line(context, add)
  local document = context.document
  local page_title = not document:first("h1") and document:first("title")
  local parts = page_title and title.parts(page_title:text())
  if not parts or not next(parts) then return end
  local layout, best, most = layouts.of(context), nil, LEAST_TITLE - 1
  for i = math.max(1, layout.first - LINES_AROUND), math.min(#layout.blocks, layout.first + LINES_AROUND) do
    local block = layout.blocks[i]
    local pieces = block.link_letters * 2 < block.letters and content.text_nodes(document, block) or {}
    for k = 1, math.min(#pieces, PIECES_OF_LINE) do
      local text = pieces[k].text
      local is_part = #text <= LONGEST_LINE and not text:find("[:,]$") and parts[title.key(text)]
      local words = is_part and core.measure(text).words or 0
      if words > most then best, most = text, words end
    end
  end
  if best then add("title", best, "h1_only", 1) end
end

-- ---- choosing ----

local function best_of(candidates, field)
  local best
  for _, candidate in ipairs(candidates) do
    if candidate.field == field and (not best or candidate.score > best.score) then best = candidate end
  end
  return best
end

-- All values of the source that ranks highest: a list is taken whole from one place.
local function best_list(candidates, field)
  local best = best_of(candidates, field)
  local values, seen = {}, {}
  for _, candidate in ipairs(best and candidates or {}) do
    if candidate.field == field and candidate.source == best.source and candidate.score >= best.score - 0.1 and
      not seen[candidate.value] then
      seen[candidate.value] = true
      values[#values + 1] = candidate.value
    end
  end
  return values
end

local function set_lists(record, candidates)
  local breadcrumbs = best_list(candidates, "breadcrumbs")
  local last = breadcrumbs[#breadcrumbs]
  if last and record.title and strings.key(last) == strings.key(record.title) then -- the page is no part of its way
    breadcrumbs[#breadcrumbs] = nil
  end
  if #breadcrumbs > 0 then record.breadcrumbs = breadcrumbs end
  local tags, seen = {}, {}
  for _, value in ipairs(best_list(candidates, "tags")) do
    for entry in value:gmatch("[^,;]+") do
      local tag = strings.trim(entry)
      if tag ~= "" and #tag < 80 and not seen[tag:lower()] then
        seen[tag:lower()] = true
        tags[#tags + 1] = tag
      end
    end
  end
  if #tags > 0 then record.tags = tags end
end

local language_codes = {}
for code in require("nutgraf.lexicon.language_codes").all:gmatch("%S+") do language_codes[code] = true end

-- Labels of three letters that name no language: "utf-8", undetermined, several, none.
local no_language = { utf = true, und = true, mul = true, zxx = true, mis = true, iso = true }

-- A label as BCP 47 has it, or nil when it names no language.
local function language_tag(value)
  local tag = value and value:gsub("_", "-"):match("^%s*(%a%a%a?[%w-]*)")
  local primary = tag and (tag:match("^(%a+)%-") or tag:match("^%a+$"))
  primary = primary and primary:lower()
  if not primary or #primary > 3 or no_language[primary] then return nil end
  return (#primary == 3 or language_codes[primary]) and tag or nil
end

-- What the page says of its kind and place, which titles and authors are weighed by.
local function page_of(record, context, address, mentions)
  local host, path = (address or ""):match("^%a+://([^/]+)/?([^?#]*)")
  local data, meta = structured.of(context), metas.of(context)
  local said = meta:type()
  local page = { site = record.site, address = address, host = host, typed = said ~= "", root = path == "",
    article = said:find("article") ~= nil, product = is_product(data, meta) }
  for _, mention in ipairs(mentions) do page.dated = page.dated or mention.label ~= "updated" end
  for _, object in ipairs(data.objects) do
    page.news = page.news or schema.is_news(object)
    page.text = page.text or schema.is_text(object) or schema.is(object, "Review")
  end
  return page
end

--- Sets the metadata fields of a record.
-- @param record table
-- @param context table: what nutgraf.context says of its fields
function M.from_page(record, context)
  local document = context.document
  local add = collector(context)
  local data, meta = structured.of(context), metas.of(context)
  local base = document:first("base[href]")
  context.base = base and content.link_url(context, base:attr("href")) or nil
  if not context.base and not context.url then -- the page may say itself where it is from
    local address = meta:link("canonical")
    if address and address:find("^https?://") then context.base = address end
  end
  from_jsonld(data, unescaping(add))
  from_meta(meta, unescaping(add))
  add("canonical", meta:link("canonical"), "link", 0.9)
  from_markup(document, add)
  from_title_line(context, add)
  fields.collect(context, unescaping(add))

  local candidates = context.candidates
  local function value(field)
    local best = best_of(candidates, field)
    return best and best.value
  end
  local page = { language = language_tag(value("language")), address = context.url or value("canonical"),
    now = context.now }
  local mentions = dates.collect(context, page)
  context.dates = { mentions = mentions, page = page }
  record.site = value("site") or title.site(title.of(context), context.url or value("canonical"))
  context.about = page_of(record, context, context.url or value("canonical"), mentions)
  record.title = title.choose(title.of(context), context.about)
  context.about.title = record.title
  record.subtitle = value("subtitle")
  if record.subtitle == record.title then record.subtitle = nil end
  record.description = value("description")
  context.author_candidates = authors.collect(context)
  record.authors, context.authors_stated = authors.choose(context.author_candidates, context.about)
  record.canonical = content.link_url(context, value("canonical"))
  record.image = not (value("image") or ""):find("^data:") and content.link_url(context, value("image")) or nil
  record.licence = value("licence")
  record.language = page.language
  if value("gated") or (value("tier") or ""):lower() == "locked" then record.gated = true end
  set_lists(record, candidates)
  page.author, page.odds = record.authors ~= nil, kind.odds_of_dated(record, context)
  record.published, context.likely_published, context.published_is_stated = dates.published(mentions, page)
  context.last_change = dates.modified(mentions)
  record.modified = not dates.is_before(context.last_change, record.published) and context.last_change or nil
end

return M
