--- What stands above a page and above each of its posts: headings and bylines, the same words in every format.
local fields = require "nutgraf.render.fields"
local times = require "nutgraf.render.times"

local M = {}

local word = fields.word

--- The authors in one string.
---@param authors string[]?
---@return string?
function M.authors(authors)
  if type(authors) ~= "table" then return nil end
  local names = {}
  for _, name in ipairs(authors) do names[#names + 1] = word(name) end
  return #names > 0 and table.concat(names, ", ") or nil
end

---@class nutgraf.PostHeading
---@field text string the headline, else the time, else the authors, else "Post 3"
---@field timed boolean? the text is the time
---@field authors string? for the line below, where the heading does not say them
---@field time string? readable
---@field published string? the same as ISO 8601

--- What heads a post.
---@param post table
---@param place integer its place among the posts
---@return nutgraf.PostHeading
function M.of_post(post, place)
  local authors, time = M.authors(post.authors), times.readable(post.published)
  local below = { authors = authors, time = time, published = time and post.published or nil }
  if word(post.headline) then below.text = post.headline
  elseif time then below = { text = times.heading(post.published), timed = true, authors = authors }
  elseif authors then below.text, below.authors = authors, nil
  else below.text = "Post " .. place end
  return below
end

---@class nutgraf.PageHeading
---@field authors string?
---@field time string? readable, with its zone
---@field published string? the same as ISO 8601
---@field updated string? readable, where it differs from `time`
---@field modified string? the same as ISO 8601

--- What stands under a page's title.
---@param record table
---@return nutgraf.PageHeading
function M.of_page(record)
  local time, updated = times.readable(record.published, true), times.readable(record.modified, true)
  if updated == time then updated = nil end
  return { authors = M.authors(record.authors), time = time, published = time and record.published or nil,
    updated = updated, modified = updated and record.modified or nil }
end

--- How deep a post stands among others, from 1; cut where pages stop being readable.
---@param post table
---@return integer
function M.depth(post)
  local depth = post.depth
  if type(depth) ~= "number" or depth ~= depth or depth < 1 then return 1 end
  return math.floor(math.min(depth, 6))
end

return M
