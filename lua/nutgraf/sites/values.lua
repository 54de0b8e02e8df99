--- What a query of a site script finds, as the value of a field.
local date_reader = require "nutgraf.metadata.dates.date_reader"
local people = require "nutgraf.metadata.people"
local query = require "nutgraf.page.query"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

---@class nutgraf.sites.Found what a field's query found, apart from the document
---@field text string
---@field time? table fields of the machine time that the element has
---@field address? string of what the element links to or shows
---@field query nutgraf.Query
---@field path? string of the element

local function folded(text) return strings.trim((text:gsub("%s+", " "))) end

-- An attribute, where it says something.
local function said(node, name)
  local value = node:attr(name)
  return value and value:find("%S") and value or nil
end

local function read(item, asked)
  if type(item) ~= "userdata" then
    return { text = folded(tostring(item)), address = strings.trim(tostring(item)), query = asked }
  end
  if item:type() ~= "element" then return { text = folded(item:text()), query = asked } end
  local name = item:name()
  local text = name == "meta" and said(item, "content") or name == "img" and said(item, "alt") or item:text()
  local inner = name ~= "time" and item:first "time[datetime]"
  return { text = folded(text), time = time.of_node(item) or inner and time.of_node(inner) or nil,
    address = said(item, "href") or said(item, "src") or said(item, "data-src") or said(item, "content"),
    query = asked, path = item:path() }
end

--- What the first alternative that finds something finds.
---@param queries nutgraf.Query[]
---@param scope nutgraf.core.Document|nutgraf.core.Node
---@param context nutgraf.Context
---@param nodes? nutgraf.core.Node[] gets the nodes
---@param belongs? fun(node: nutgraf.core.Node): boolean others are passed over
---@return nutgraf.sites.Found[] # empty where none does
function M.find(queries, scope, context, nodes, belongs)
  for _, asked in ipairs(queries) do
    local found = {}
    for _, item in ipairs((query.find(asked, scope, context))) do
      local is_node = type(item) == "userdata"
      local value = (not belongs or not is_node or belongs(item)) and read(item, asked)
      if value and (value.text ~= "" or value.time or value.address or nodes) then
        found[#found + 1] = value
        if nodes and is_node then nodes[#nodes + 1] = item end
      end
    end
    if #found > 0 then return found end
  end
  return {}
end

-- The text of the first of them that has one.
local function text_of(found)
  for _, value in ipairs(found) do
    if value.text ~= "" then return value.text end
  end
end

local function list_of(found)
  local list, seen = {}, {}
  for _, value in ipairs(found) do
    if value.text ~= "" and not seen[value.text] then
      seen[value.text] = true
      list[#list + 1] = value.text
    end
  end
  return #list > 0 and list or nil
end

local function time_of(found, context)
  for _, value in ipairs(found) do
    local page = context.dates and context.dates.page or {}
    local t = value.time or date_reader.value(value.text, page)
    if not t then
      local first = date_reader.find(value.text, page)[1]
      t = first and first.t
    end
    if t then return time.iso(t) end
  end
end

local readers = {
  text = text_of,
  list = list_of,
  -- A script that names its authors means them, whatever they look like.
  names = function(found)
    local list = list_of(found)
    return list and (people.list(list) or list)
  end,
  time = time_of,
  address = function(found, context)
    for _, value in ipairs(found) do
      local address = value.address or value.text
      if address ~= "" and not address:find("%s") then
        return require("nutgraf.page.content").link_url(context, address)
      end
    end
  end,
}

--- What was found, as a field of the record.
---@param kind "text"|"list"|"names"|"time"|"address"
---@param found nutgraf.sites.Found[]
---@param context nutgraf.Context
---@return any # nil where it is no such value
function M.value(kind, found, context) return readers[kind](found, context) end

return M
