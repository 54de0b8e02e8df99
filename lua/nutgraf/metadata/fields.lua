--- Where a page stands and belongs: breadcrumbs, the site's name, language, picture, licence, whether one pays.
local json = require "nutgraf.structured.json"
local jsonld = require "nutgraf.structured.jsonld"
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local microdata = require "nutgraf.structured.microdata"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"

local M = {}

local trail_selector = microdata.selector("BreadcrumbList") .. ", [typeof~=BreadcrumbList i], " ..
  lexicon.selector("class_trail_parts", "class", "id") .. ", nav:is(" ..
  lexicon.selector("class_trail_parts", "aria-label") .. ")"
local most_crumbs, longest_crumb = 12, 300 -- items; bytes of one

-- The names in a BreadcrumbList, by their positions.
local function listed(object)
  local elements = {}
  for i, element in ipairs(type(object.itemListElement) == "table" and object.itemListElement or {}) do
    if type(element) == "table" then
      local item = type(element.item) == "table" and element.item or {}
      local name = jsonld.text(element.name) or type(item.name) == "string" and item.name
      local position = json.whole(element.position) or i
      if name then elements[#elements + 1] = { name = name, position = position, order = i } end
    end
  end
  table.sort(elements, function(a, b)
    if a.position ~= b.position then return a.position < b.position end
    return a.order < b.order
  end)
  local names = {}
  for i, element in ipairs(elements) do names[i] = element.name end
  return names
end

-- The texts of a trail's items: what is marked as a name, else links and the item without a link at the end.
local function shown(trail)
  local names = {}
  local nodes = trail:select("[itemprop=name], [property=name]")
  if #nodes == 0 then nodes = trail:select("li") end
  if #nodes < 2 then nodes = trail:select("a[href]") end
  for _, node in ipairs(nodes) do
    if not node:first("li") then -- no menu that opens below an item
      local text = strings.without_signs((node:text():gsub("%s+", " ")), "both")
      if strings.has_word(text) then names[#names + 1] = text end
    end
  end
  return names
end

local function good_trail(names)
  if #names == 0 or #names > most_crumbs then return false end
  for _, name in ipairs(names) do
    if #name > longest_crumb then return false end
  end
  return true
end

-- The longest list of JSON-LD, else the first trail that a reader sees.
local function add_breadcrumbs(document, items, add)
  local longest = {}
  for _, object in ipairs(items) do
    local names = schema.is(object, "BreadcrumbList") and listed(object) or {}
    if good_trail(names) and #names > #longest then longest = names end
  end
  for _, name in ipairs(longest) do add("breadcrumbs", name, "jsonld", 0.9) end
  if #longest > 0 then return end
  for _, trail in ipairs(document:select(trail_selector)) do
    local names = trail:name() ~= "body" and shown(trail) or {}
    if good_trail(names) then
      for _, name in ipairs(names) do add("breadcrumbs", name, "markup", 0.6) end
      return
    end
  end
end

local function add_site(items, top, add)
  for position, object in ipairs(items) do
    local name = type(object.name) == "string" and object.name
    if name and schema.is(object, "WebSite") then add("site", name, "jsonld", 0.7) end
    if name and position <= top and schema.is(object, "organisation") then add("site", name, "jsonld", 0.4) end
  end
end

-- The address of a picture that JSON-LD gives as a string, an object, a list or a reference to one.
local function image_address(value, data)
  for _ = 1, 4 do
    if type(value) == "string" then return value end
    if type(value) ~= "table" then return nil end
    local defined = data:resolve(value)
    value = value.contentUrl or value.url or defined ~= value and defined or value[1]
  end
end

--- Adds what a page says of its place.
---@param context table document
---@param add fun(field: string, value: any, source: string, score: number)
function M.collect(context, add)
  local document, data, meta = context.document, structured.of(context), metas.of(context)
  add_breadcrumbs(document, data.objects, add)
  add_site(data.objects, data.top, add)
  for _, object in ipairs(data.objects) do
    if schema.is_news(object) or schema.is(object, "pictured") then
      add("image", image_address(object.image, data), "jsonld", 0.8)
      break
    end
  end
  add("image", meta:link("image_src"), "link", 0.5)
  for _, element in ipairs(meta.elements) do
    if element.itemprop == "image" then
      add("image", element.content, "itemprop", 0.3)
      break
    end
  end
  for _, node in ipairs(document:select("a[rel~=license i][href], link[rel~=license i][href]")) do
    if not node:closest("figure, figcaption, [class*=caption i]") then -- else it is of a picture
      add("licence", node:attr("href"), "rel", 0.9)
      break
    end
  end
  for _, element in ipairs(meta.elements) do
    if element.by == "http-equiv" and element.name == "content-language" then
      add("language", element.content, "http", 0.5)
      break
    end
  end
end

return M
