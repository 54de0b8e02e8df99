--- Record → plain text for reading in a terminal, with a short header.
local blocks = require "nutgraf.render.text.blocks"
local characters = require "nutgraf.render.characters"
local fields = require "nutgraf.render.fields"
local headings = require "nutgraf.render.headings"
local times = require "nutgraf.render.times"

local M = {}

local word = fields.word

local function list(heading, texts)
  if not texts or #texts == 0 then return nil end
  local lines = { heading }
  for _, text in ipairs(texts) do lines[#lines + 1] = "- " .. text end
  return table.concat(lines, "\n")
end

local function titles(related)
  local texts = {}
  for _, entry in ipairs(related or {}) do texts[#texts + 1] = word(entry.title) or word(entry.url) end
  return texts
end

local function indented(text, by)
  local space = (" "):rep(by)
  return by > 0 and space .. text:gsub("\n([^\n])", "\n" .. space .. "%1") or text
end

-- A post: a line that says when and by whom, its headline, its text; answers are indented.
local function post_text(post, place)
  local above, parts = headings.of_post(post, place), {}
  local function add(text)
    if text and text ~= "" then parts[#parts + 1] = text end
  end
  local head = {}
  head[#head + 1] = times.readable(post.published)
  head[#head + 1] = headings.authors(post.authors)
  add("---- " .. (#head > 0 and table.concat(head, " · ") or "Post " .. place) ..
    (word(post.headline) and "\n" .. above.text or ""))
  add(blocks.write(post.blocks))
  for _, caption in ipairs(fields.captions(post)) do add("[" .. caption .. "]") end
  for _, title in ipairs(titles(post.related)) do add("See also: " .. title) end
  return indented(table.concat(parts, "\n\n"), 2 * (headings.depth(post) - 1))
end

local function item_text(entry)
  local title = word(entry.title) or word(entry.url)
  if not title then return nil end
  local line = {}
  line[#line + 1] = headings.authors(entry.authors)
  line[#line + 1] = times.readable(entry.published)
  return "- " .. title .. (#line > 0 and "\n  " .. table.concat(line, " · ") or "") ..
    (word(entry.summary) and "\n  " .. entry.summary:gsub("%s+", " ") or "")
end

local function header(record)
  local lines, pagination = {}, record.pagination
  local function add(name, value)
    if value then lines[#lines + 1] = ("%-10s %s"):format(name .. ":", value) end
  end
  local above = headings.of_page(record)
  add("Title", word(record.title))
  add("Subtitle", word(record.subtitle))
  add("Authors", above.authors)
  add("Published", above.time)
  add("Modified", above.updated)
  add("Site", word(record.site))
  add("Kind", word(record.kind))
  add("Tags", record.tags and #record.tags > 0 and table.concat(record.tags, ", "))
  add("Page", pagination and pagination.page and pagination.pages and
    ("%d of %d"):format(pagination.page, pagination.pages))
  return table.concat(lines, "\n")
end

--- The whole record.
---@param record table
---@return string that ends with a line end; without control characters, which a terminal would obey
function M.render(record)
  local out = {}
  local function add(text)
    if text and text ~= "" then out[#out + 1] = text end
  end
  add(header(record))
  add(list("In short", record.summary))
  add(list("Key points", record.key_points))
  for _, paragraph in ipairs(record.lead or {}) do add(paragraph) end
  add(blocks.write(record.blocks))
  for _, entry in ipairs(not record.blocks and record.items or {}) do add(item_text(entry)) end
  for i, post in ipairs(record.posts or {}) do add(post_text(post, i)) end
  if record.comments and #record.comments > 0 then
    add("Comments")
    for i, post in ipairs(record.comments) do add(post_text(post, i)) end
  end
  add(list("Related", titles(record.related)))
  return characters.legal(table.concat(out, "\n\n")) .. "\n"
end

return M
