--- A record → <article>, for HTML and XHTML alike.
local addresses = require "nutgraf.page.addresses"
local anchors = require "nutgraf.render.html.anchors"
local blocks = require "nutgraf.render.html.blocks"
local fields = require "nutgraf.render.fields"
local headings = require "nutgraf.render.headings"
local inline = require "nutgraf.render.html.inline"
local times = require "nutgraf.render.times"

local M = {}

local word = fields.word

local function time_element(page, iso, text)
  return page.write.element("time", { { "datetime", iso } }, page.write.text(text))
end

--- A heading that may link somewhere, or be a time.
---@param page nutgraf.HtmlPage
---@param level integer
---@param text string
---@param address string? what it links to
---@param published string? the time that the text says, as ISO 8601
---@return string
function M.heading(page, level, text, address, published)
  text = text:gsub("%s+", " ")
  local html = published and time_element(page, published, text) or page.write.text(text)
  local href = addresses.safe_link(address)
  if href then html = page.write.element("a", { { "rel", "bookmark" }, { "href", href } }, html) end
  return blocks.heading(page, level, html, text)
end

--- Authors and times in one line.
---@param page nutgraf.HtmlPage
---@param above nutgraf.PostHeading|nutgraf.PageHeading
---@return string? nil where neither is known
function M.byline(page, above)
  local parts = {}
  if above.authors then parts[1] = page.write.text(above.authors) end
  if above.time then parts[#parts + 1] = time_element(page, above.published, above.time) end
  if above.updated then parts[#parts + 1] = "updated " .. time_element(page, above.modified, above.updated) end
  return #parts > 0 and page.write.element("p", { { "class", "byline" } }, table.concat(parts, " · ")) or nil
end

local function list(page, texts)
  local out = {}
  for i, text in ipairs(texts) do out[i] = page.write.element("li", nil, page.write.text(text)) end
  return page.write.element("ul", nil, "\n" .. table.concat(out, "\n") .. "\n")
end

local function link(page, text, address)
  local href = addresses.safe_link(address)
  return href and page.write.element("a", { { "href", href } }, page.write.text(text)) or page.write.text(text)
end

local function related(page, entries)
  local out = {}
  for _, entry in ipairs(entries) do
    local title = word(entry.title) or word(entry.url)
    if title then
      out[#out + 1] = page.write.element("li", nil, link(page, title, entry.url) ..
        (word(entry.summary) and ": " .. page.write.text(entry.summary) or ""))
    end
  end
  return page.write.element("ul", { { "class", "related" } }, "\n" .. table.concat(out, "\n") .. "\n")
end

local function section(page, class, title, html)
  local inner = M.heading(page, 2, title) .. "\n" .. html
  return page.write.element("section", { { "class", class } }, "\n" .. inner .. "\n")
end

--- A post: its heading, byline, blocks, captions and related links.
---@param page nutgraf.HtmlPage
---@param post table
---@param place integer its place among the posts
---@param level integer of its heading
---@param address string? what the heading links to
---@return string
function M.post(page, post, place, level, address)
  local above, write = headings.of_post(post, place), page.write
  local id = post.id ~= nil and anchors.unique(page.used, "c-", post.id) or nil
  if address and address:sub(1, 1) == "#" then address = id and "#" .. id end
  local out = { M.heading(page, level, above.text, address, above.timed and post.published) }
  local function add(html)
    if html and html ~= "" then out[#out + 1] = html end
  end
  add(M.byline(page, above))
  add(blocks.write(page, post.blocks, level))
  for _, caption in ipairs(fields.captions(post)) do
    add(write.element("p", { { "class", "caption" } }, write.text(caption)))
  end
  if post.related and #post.related > 0 then add(related(page, post.related)) end
  return write.element("section", { { "class", post.key and "post key" or "post" }, { "id", id } },
    "\n" .. table.concat(out, "\n") .. "\n")
end

local function posts(page, entries, level)
  local out = {}
  for i, post in ipairs(entries) do
    local depth = headings.depth(post)
    out[i] = M.post(page, post, i, math.min(6, level + depth - 1))
  end
  return table.concat(out, "\n")
end

-- Comments nested in each other by depth, each in the quotation of what it answers.
local function comments(page, entries)
  local out, open = {}, 0
  for i, post in ipairs(entries) do
    local depth = math.min(headings.depth(post), open + 1)
    while open > depth - 1 do
      out[#out + 1] = "</div>"
      open = open - 1
    end
    out[#out + 1] = '<div class="reply">'
    out[#out + 1] = M.post(page, post, i, math.min(6, 2 + depth))
    open = open + 1
  end
  for _ = 1, open do out[#out + 1] = "</div>" end
  return table.concat(out, "\n")
end

local function items(page, entries)
  local out, write = {}, page.write
  for _, entry in ipairs(entries) do
    local title = word(entry.title) or word(entry.url)
    if title then
      local time = times.readable(entry.published)
      out[#out + 1] = M.heading(page, 2, title, entry.url)
      out[#out + 1] = M.byline(page, { authors = headings.authors(entry.authors), time = time,
        published = entry.published })
      out[#out + 1] = word(entry.summary) and write.element("p", nil, write.text(entry.summary)) or nil
    end
  end
  return table.concat(out, "\n")
end

local function header(page, record)
  local write, out = page.write, {}
  if word(record.title) then out[#out + 1] = M.heading(page, 1, record.title) end
  if word(record.subtitle) then
    out[#out + 1] = write.element("p", { { "class", "subtitle" } }, write.text(record.subtitle))
  end
  out[#out + 1] = M.byline(page, headings.of_page(record))
  return #out > 0 and write.element("header", nil, "\n" .. table.concat(out, "\n") .. "\n") or nil
end

--- Language and direction as attributes, where they are what they should be.
---@param record table
---@param write nutgraf.ElementWriter
---@return nutgraf.Attributes
function M.language(record, write)
  local language = type(record.language) == "string" and record.language:match("^%a[%w-]*$") or nil
  local direction = (record.direction == "rtl" or record.direction == "ltr") and record.direction or nil
  return { { "lang", language }, { "xml:lang", write.xhtml and language or nil }, { "dir", direction } }
end

--- Writes the article of a record.
---@param page nutgraf.HtmlPage
---@param record table
---@param attributes nutgraf.Attributes? of the element
---@return string
function M.write(page, record, attributes)
  local out = {}
  local function add(html)
    if html and html ~= "" then out[#out + 1] = html end
  end
  add(header(page, record))
  for _, paragraph in ipairs(record.lead or {}) do add(page.write.element("p", nil, inline.write(page, paragraph))) end
  local function texts(field, class, title)
    if record[field] and #record[field] > 0 then add(section(page, class, title, list(page, record[field]))) end
  end
  texts("summary", "summary", "Summary")
  texts("key_points", "key-points", "Key points")
  add(blocks.write(page, record.blocks))
  if record.items and not record.blocks then add(items(page, record.items)) end
  if record.posts then add(posts(page, record.posts, 2)) end
  if record.comments and #record.comments > 0 then
    add(section(page, "comments", "Comments", comments(page, record.comments)))
  end
  if record.related and #record.related > 0 then
    add(section(page, "related", "Related", related(page, record.related)))
  end
  if record.tags and #record.tags > 0 then
    add(page.write.element("p", { { "class", "tags" } }, "Tags: " .. page.write.text(table.concat(record.tags, ", "))))
  end
  return page.write.element("article", attributes, "\n" .. table.concat(out, "\n") .. "\n")
end

return M
