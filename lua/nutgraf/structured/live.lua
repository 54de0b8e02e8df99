--- Live blogs in structured data: JSON-LD LiveBlogPosting with its liveBlogUpdate. It supports what
-- the page shows; where the page shows no posts at all, it stands in for them.
local core = require "nutgraf.core"
local schema = require "nutgraf.structured.schema"
local time = require "nutgraf.page.time"

local M = {}

local function names(author)
  if type(author) == "string" then return { author } end
  if type(author) ~= "table" then return {} end
  if type(author.name) == "string" then return { author.name } end
  local list = {}
  for _, one in ipairs(author) do
    for _, name in ipairs(names(one)) do list[#list + 1] = name end
  end
  return list
end

local function string_field(object, ...)
  for _, key in ipairs { ... } do
    if type(object[key]) == "string" and object[key] ~= "" then return object[key] end
  end
end

--- The updates of the page's LiveBlogPosting.
-- @param objects flat list of JSON-LD objects
-- @return list of {headline, body, time = fields, authors, url}, live = true when there is one at all
function M.updates(objects)
  local list, live = {}, false
  for _, object in ipairs(objects or {}) do
    if schema.is(object, "LiveBlogPosting") then
      live = true
      local updates = type(object.liveBlogUpdate) == "table" and object.liveBlogUpdate or {}
      if updates["@type"] then updates = { updates } end
      for _, update in ipairs(updates) do
        if type(update) == "table" then
          list[#list + 1] = {
            headline = string_field(update, "headline", "name"), body = string_field(update, "articleBody", "text"),
            time = time.parse(string_field(update, "datePublished", "dateCreated")), authors = names(update.author),
            url = string_field(update, "url", "@id"),
          }
        end
      end
    end
  end
  return list, live
end

local function folded(text)
  return (core.casefold(text):gsub("&%a+;", " "):gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- Matches posts with updates by id in the update's address, by headline, or by how the body starts.
-- @return table: post -> time fields of its update. Times that all updates share are the page's, not
--   the posts', and are left out.
function M.match(posts, updates)
  if #updates == 0 then return {} end
  local by_key, times, distinct = {}, {}, 0
  for _, update in ipairs(updates) do
    if update.time then
      local written = time.iso(update.time)
      if not times[written] then distinct = distinct + 1 end
      times[written] = true
    end
    if update.headline then by_key["h" .. folded(update.headline)] = update end
    if update.body then by_key["b" .. folded(update.body):sub(1, 60)] = update end
  end
  if distinct < 2 and #updates > 1 then return {} end
  local matched = {}
  for _, post in ipairs(posts) do
    local update = post.headline and by_key["h" .. folded(post.headline)]
    if not update and post.text then update = by_key["b" .. folded(post.text):sub(1, 60)] end
    if update and update.time and update.time.hour then matched[post] = update.time end
  end
  return matched
end

--- Posts made from structured data alone.
function M.posts(updates)
  local posts = {}
  for _, update in ipairs(updates) do
    local blocks = {}
    for line in (update.body or ""):gmatch("[^\r\n]+") do
      local text = core.trim(line)
      if text ~= "" then blocks[#blocks + 1] = { type = "paragraph", text = text } end
    end
    if #blocks > 0 or update.headline then
      posts[#posts + 1] = {
        headline = update.headline, published = update.time and time.iso(update.time), url = update.url,
        authors = #update.authors > 0 and update.authors or nil, blocks = #blocks > 0 and blocks or nil,
      }
    end
  end
  return posts
end

return M
