--- JSON Feed 1 and 1.1 → a feed's parts. Source: https://www.jsonfeed.org/version/1.1/
local json = require "nutgraf.structured.json"
local times = require "nutgraf.feeds.times"
local tree = require "nutgraf.feeds.tree"

local M = {}

local function string_of(value)
  if type(value) == "number" then value = ("%.14g"):format(value) end
  return type(value) == "string" and value:find "%S" and value or nil
end

local function table_of(value) return type(value) == "table" and value or {} end

local function authors_of(value)
  local names = {}
  for _, author in ipairs(value.authors and table_of(value.authors) or { value.author }) do
    names[#names + 1] = string_of(table_of(author).name)
  end
  return #names > 0 and names or nil
end

local function strings_of(value)
  local list = {}
  for _, one in ipairs(table_of(value)) do list[#list + 1] = string_of(one) end
  return #list > 0 and list or nil
end

local function enclosures_of(value)
  local list = {}
  for _, one in ipairs(table_of(value)) do
    one = table_of(one)
    if string_of(one.url) then
      list[#list + 1] = { url = one.url, type = string_of(one.mime_type), length = json.whole(one.size_in_bytes) }
    end
  end
  return #list > 0 and list or nil
end

local function item_of(value)
  local plain = string_of(value.content_text)
  return {
    id = string_of(value.id), url = string_of(value.url) or string_of(value.external_url),
    title = tree.plain(string_of(value.title)), summary = tree.plain(string_of(value.summary)),
    published = times.iso(string_of(value.date_published)), modified = times.iso(string_of(value.date_modified)),
    authors = authors_of(value), tags = strings_of(value.tags), language = string_of(value.language),
    image = string_of(value.image) or string_of(value.banner_image), enclosures = enclosures_of(value.attachments),
    markup = string_of(value.content_html) or plain and plain:gsub("&", "&amp;"):gsub("<", "&lt;") or nil,
  }
end

--- Reads a JSON Feed.
---@param bytes string
---@return table? feed nil for JSON that is none
function M.read(bytes)
  local value = json.decode((bytes:gsub("^\239\187\191", "")))
  if type(value) ~= "table" or type(value.items) ~= "table" then return nil end
  local version = string_of(value.version)
  local feed = { kind = "json", version = version and version:match "version/([%d.]+)", title = string_of(value.title),
    description = string_of(value.description), url = string_of(value.home_page_url), next = string_of(value.next_url),
    language = string_of(value.language), authors = authors_of(value),
    image = string_of(value.icon) or string_of(value.favicon), items = {} }
  for _, item in ipairs(value.items) do
    if type(item) == "table" then feed.items[#feed.items + 1] = item_of(item) end
  end
  for _, item in ipairs(feed.items) do item.authors = item.authors or feed.authors end
  return feed
end

return M
