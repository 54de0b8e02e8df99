--- What a page says of itself as data, parsed once for each context.
local jsonld = require "nutgraf.structured.jsonld"
local schema = require "nutgraf.structured.schema"

local M = {}

---@class nutgraf.Structured
---@field objects table[] every object of JSON-LD, top-level ones first
---@field top integer how many of them are top-level ones
---@field by_id table<string, table> the fullest object of each "@id"
---@field broken string[] texts of scripts that are no JSON
local Structured = {}
local nothing = {}
Structured.__index = Structured

--- The structured data of a context's document.
---@param context nutgraf.Context document and page
---@return nutgraf.Structured
function M.of(context)
  local page = context.page
  if page.structured then return page.structured end
  local objects, top, by_id, broken = jsonld.items(context.document)
  page.structured = setmetatable({ objects = objects, top = top, by_id = by_id, broken = broken }, Structured)
  return page.structured
end

--- A value, or what it refers to: an object that has nothing but "@id" (and "@type") stands for the one with this id.
---@param value any
---@return any
function Structured:resolve(value)
  local id = type(value) == "table" and value["@id"]
  local defined = type(id) == "string" and self.by_id[id]
  if not defined or defined == value then return value end
  for key in pairs(value) do
    if key ~= "@id" and key ~= "@type" then return value end
  end
  return defined
end

--- A string field, or the name of the object in its place or that it refers to.
---@param value any
---@return string?
function Structured:text(value) return jsonld.text(self:resolve(value)) end

--- The objects in a field that holds one or a list of them, references resolved.
---@param value any
---@return table[] not to be changed
function Structured:list(value)
  if type(value) ~= "table" then return nothing end
  if value["@type"] or value["@id"] then return { self:resolve(value) } end
  local list = {}
  for _, one in ipairs(value) do
    if type(one) == "table" then list[#list + 1] = self:resolve(one) end
  end
  return list
end

--- The objects that are of a kind (schema.lua) or of a type.
---@param kind string "discussion", "article", … or the name of a type
---@return table[] in the order of `objects`
function Structured:of_kind(kind)
  local list = {}
  for _, object in ipairs(self.objects) do
    if schema.is(object, kind) then list[#list + 1] = object end
  end
  return list
end

return M
