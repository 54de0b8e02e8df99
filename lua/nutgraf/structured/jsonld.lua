--- JSON-LD: every object of the page's scripts, flat.
local json = require "nutgraf.structured.json"
local strings = require "nutgraf.text.strings"

local M = {}

local MAX_DEPTH = 12 -- objects nested deeper are no metadata

-- What is plainly meant: comment and CDATA wrappers, control characters inside strings, commas
-- before a closing bracket.
local function repaired(text)
  text = text:gsub("^%s*<!%-%-", ""):gsub("%-%->%s*$", ""):gsub("^%s*//%s*<!%[CDATA%[", ""):gsub("//%s*%]%]>%s*$", "")
  text = text:gsub("^%s*<!%[CDATA%[", ""):gsub("%]%]>%s*$", ""):gsub("^\239\187\191", ""):gsub(";%s*$", "")
  text = text:gsub("[%z\1-\31]", " ")
  return (text:gsub(",(%s*[}%]])", "%1"))
end

local function decode(text)
  return json.of_page(text) or json.of_page(repaired(text))
end

-- Keys in an order of their own: that of pairs differs from run to run, and the first object of a kind counts most.
local function collect(value, items, depth)
  if type(value) ~= "table" or depth > MAX_DEPTH then return end
  if value["@type"] or value["@graph"] or value["@id"] then items[#items + 1] = value end
  for _, inner in ipairs(value) do collect(inner, items, depth + 1) end
  local keys -- most objects hold no others
  for key, inner in pairs(value) do
    if type(inner) == "table" and type(key) == "string" and key ~= "liveBlogUpdate" and key ~= "comment" then
      keys = keys or {}
      keys[#keys + 1] = key
    end
  end
  if not keys then return end
  table.sort(keys)
  for _, key in ipairs(keys) do collect(value[key], items, depth + 1) end
end

--- The objects of all JSON-LD scripts: top-level ones, then those nested in them.
---@param document nutgraf.Document
---@return table[] objects (JSON's null is no table)
---@return integer top how many of them are top-level ones
---@return table<string, table> by_id the fullest of those with an "@id"
---@return string[] broken the scripts' texts that are no JSON
function M.items(document)
  local top, items, broken = {}, {}, {}
  for _, script in ipairs(document:select('script[type="application/ld+json" i]')) do
    local text = script:raw()
    local value = decode(text)
    if value == nil then broken[#broken + 1] = text end
    if type(value) == "table" then
      if #value > 0 then
        for _, one in ipairs(value) do top[#top + 1] = one end
      else
        top[#top + 1] = value
      end
    end
  end
  local position = 1
  while top[position] do -- @graph holds further top-level objects
    local graph = type(top[position]) == "table" and top[position]["@graph"]
    if type(graph) == "table" then
      for _, one in ipairs(graph) do top[#top + 1] = one end
    end
    position = position + 1
  end
  local seen = {}
  for _, value in ipairs(top) do
    if type(value) == "table" then
      seen[value] = true
      items[#items + 1] = value
    end
  end
  local nested, top_count = {}, #items
  for _, value in ipairs(top) do collect(value, nested, 1) end
  for _, value in ipairs(nested) do
    if not seen[value] then
      seen[value] = true
      items[#items + 1] = value
    end
  end
  local by_id = {}
  for _, value in ipairs(items) do -- the fullest object is the definition, others refer to it
    local id = value["@id"]
    if type(id) == "string" and (not by_id[id] or value.name and not by_id[id].name) then by_id[id] = value end
  end
  return items, top_count, by_id, broken
end

local function add_type(types, name)
  if type(name) == "string" then types[strings.run_at_end(strings.without_end(name, "[/#:]"), "[^/#:]")] = true end
end

local types_of_name = setmetatable({}, { __mode = "v" }) -- pages have many objects and few types
local types_of_list = setmetatable({}, { __mode = "k" })
local no_types = {}

--- The types of an object, without their namespace.
---@param object table
---@return table<string, true> types not to be changed; the same table for objects of the same "@type" that is a string
function M.types(object)
  local kind = object["@type"]
  if type(kind) == "string" then
    local types = types_of_name[kind]
    if not types then
      types = {}
      add_type(types, kind)
      types_of_name[kind] = types
    end
    return types
  end
  if type(kind) ~= "table" then return no_types end
  local types = types_of_list[kind]
  if types then return types end
  types = {}
  for _, name in ipairs(kind) do add_type(types, name) end
  types_of_list[kind] = types
  return types
end

--- A string field, or the name of an object that stands in its place.
---@param value any
---@return string? text never empty
function M.text(value)
  if type(value) == "string" then return value ~= "" and value or nil end
  if type(value) ~= "table" then return nil end
  if value["@value"] then return M.text(value["@value"]) end
  return M.text(value.name) or M.text(value.url) or M.text(value["@id"]) or M.text(value[1])
end

-- The parts of a value that may hold names, in their order; references are followed once.
local function parts_of(value, by_id)
  if value["@list"] or value["@set"] then value = value["@list"] or value["@set"] end
  if type(value) ~= "table" then return { value } end
  local own = value.name or value["@value"]
  if not own and value["@id"] and by_id and by_id[value["@id"]] then own = by_id[value["@id"]].name end
  if not own and (type(value.givenName) == "string" or type(value.familyName) == "string") then
    own = strings.trim(("%s %s"):format(type(value.givenName) == "string" and value.givenName or "",
      type(value.familyName) == "string" and value.familyName or ""))
  end
  return own and { own } or value
end

--- The names in a field that holds one, an object with one, or a list of either.
---@param value any what JSON gave
---@param by_id table<string, table>? objects by their "@id", as items gives it
---@return string[]
function M.names(value, by_id)
  if value == nil then return {} end
  local names, depth, level = {}, 0, { value }
  while #level > 0 and depth < MAX_DEPTH do
    local next_level = {}
    for _, one in ipairs(level) do
      if type(one) == "string" then names[#names + 1] = one
      elseif type(one) == "table" then
        for _, part in ipairs(parts_of(one, by_id)) do next_level[#next_level + 1] = part end
      end
    end
    level, depth = next_level, depth + 1
  end
  return names
end

return M
