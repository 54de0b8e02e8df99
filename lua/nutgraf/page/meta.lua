--- What a page's <meta> and <link> elements say, read once for each context.
local M = {}

---@class nutgraf.page.MetaElement one <meta> with a content
---@field name string its property, else its name, itemprop or http-equiv, in small letters; "" without one
---@field by string? the attribute that the name is from: "property", "name", "itemprop", "http-equiv"
---@field itemprop string? as it stands
---@field of string? the itemtype of the element around one that is named by its itemprop; "" where it has none
---@field content string as it stands

---@class nutgraf.page.Meta
---@field elements nutgraf.page.MetaElement[] in document order
---@field links {rel: table<string, true>, href: string}[] <link> elements with a rel and an href, in document order
local Meta = {}
Meta.__index = Meta

local naming = { "property", "name", "itemprop", "http-equiv" }

-- @param thing string?: the itemtype of the element around it that has itemscope
local function read_meta(node, thing)
  local content = node:attr("content")
  if not content then return nil end
  local element = { name = "", content = content, itemprop = node:attr("itemprop") }
  for _, attribute in ipairs(naming) do
    local name = node:attr(attribute)
    if name then
      element.name, element.by = name:lower(), attribute
      element.of = attribute == "itemprop" and thing or nil
      break
    end
  end
  return element
end

local function read_link(node)
  local href, rel = node:attr("href"), node:attr("rel")
  if not href or not rel then return nil end
  local link = { rel = {}, href = href }
  for word in rel:lower():gmatch("%S+") do link.rel[word] = true end
  return link
end

--- The <meta> and <link> elements of a context's document.
---@param context table document
---@return nutgraf.page.Meta
function M.of(context)
  if context.page.meta then return context.page.meta end
  local elements, links, places, things = {}, {}, {}, {} -- things: those around the node, the innermost last
  for _, node in ipairs(context.document:select("meta, link, [itemscope]")) do
    while things[1] and things[#things].stop <= node:index() do things[#things] = nil end
    local name, thing = node:name(), things[#things]
    if name == "meta" then elements[#elements + 1] = read_meta(node, thing and thing.type)
    elseif name == "link" then links[#links + 1] = read_link(node) end
    if node:attr("itemscope") then things[#things + 1] = { stop = node:stop(), type = node:attr("itemtype") or "" } end
  end
  for i, element in ipairs(elements) do
    local named = element.by == "property" or element.by == "name"
    if named and not places[element.name] then places[element.name] = i end
  end
  local meta = setmetatable({ elements = elements, links = links, places = places }, Meta)
  context.page.meta = meta
  return meta
end

--- The content of the first <meta> whose property or name is one of the names.
---@param ... string names in small letters
---@return string? content
function Meta:content(...)
  local first
  for k = 1, select("#", ...) do
    local place = self.places[select(k, ...)]
    if place and (not first or place < first) then first = place end
  end
  return first and self.elements[first].content
end

--- The page's og:type in small letters.
---@return string type "" where it states none
function Meta:type()
  return (self:content("og:type") or ""):lower()
end

--- The address of the first <link> of a relation.
---@param rel string in small letters
---@return string? href
function Meta:link(rel)
  for _, link in ipairs(self.links) do
    if link.rel[rel] then return link.href end
  end
end

return M
