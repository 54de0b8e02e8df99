--- Record → Markdown: CommonMark 0.31 with GitHub's tables, strikethrough, task lists, footnotes, alerts and maths.
local addresses = require "nutgraf.page.addresses"
local blocks = require "nutgraf.render.markdown.blocks"
local escape = require "nutgraf.render.markdown.escape"
local fields = require "nutgraf.render.fields"
local headings = require "nutgraf.render.headings"
local inline = require "nutgraf.render.markdown.inline"
local pairing = require "nutgraf.render.markdown.pairing"
local times = require "nutgraf.render.times"

local M = {}

local word = fields.word

local function plain(text) return inline.write((text:gsub("%s+", " "))) end

local function heading(level, text) return ("#"):rep(math.min(6, level)) .. " " .. text end

local function heading_text(text) return inline.write((text:gsub("%s+", " ")), nil, nil, { heading = true }) end

local function list(texts)
  local lines = {}
  for i, text in ipairs(texts) do lines[i] = "- " .. plain(text) end
  return table.concat(lines, "\n")
end

--- A link, or its text where the address is not safe.
---@param text string
---@param address string?
---@return string
function M.link(text, address)
  text = text:gsub("%s+", " ")
  return inline.write(text, nil, address and { { start = 1, stop = #text, url = address } })
end

--- A heading of plain text.
---@param level integer
---@param text string
---@param address string? what it links to
---@return string
function M.heading(level, text, address)
  text = text:gsub("%s+", " ")
  local safe = address and addresses.safe_link(address)
  return heading(level, safe and ("[%s](%s)"):format(escape.text(text, { in_brackets = true,
    pairing = pairing.of(text) }), escape.destination(safe))
    or heading_text(text))
end

--- A line in emphasis: "*Anna Lind · 21 November 2025, 14:05*".
---@param ... string? its parts; nil ones are left out
---@return string? nil without parts
function M.byline(...)
  local parts = {}
  for i = 1, select("#", ...) do parts[#parts + 1] = (select(i, ...)) end
  return #parts > 0 and inline.whole(table.concat(parts, " · "), "emphasis") or nil
end

--- Blocks → Markdown; see markdown/blocks.lua.
M.blocks = blocks.write

local function related(entries)
  local lines = {}
  for _, entry in ipairs(entries) do
    local title = word(entry.title) or word(entry.url)
    if title then
      lines[#lines + 1] = "- " .. M.link(title, entry.url) ..
        (word(entry.summary) and ": " .. plain(entry.summary) or "")
    end
  end
  return table.concat(lines, "\n")
end

-- What a page lists: linked titles with what is known of each.
local function items(entries)
  local out = {}
  for _, entry in ipairs(entries) do
    local title = word(entry.title) or word(entry.url)
    if title then
      out[#out + 1] = heading(2, M.link(title, entry.url))
      out[#out + 1] = M.byline(headings.authors(entry.authors), times.readable(entry.published))
      out[#out + 1] = word(entry.summary) and plain(entry.summary)
    end
  end
  return out
end

local function write_post(add, post, place, level)
  local above = headings.of_post(post, place)
  local own = math.min(6, level + headings.depth(post) - 1)
  add(M.heading(own, above.text))
  add(M.byline(above.authors, above.time))
  add(blocks.write(post.blocks, own))
  for _, caption in ipairs(fields.captions(post)) do add(inline.whole(caption, "emphasis")) end
  local links = post.related and related(post.related) or ""
  if links ~= "" then
    add("See also:") -- two lists in a row would be read as one
    add(links)
  end
end

local function quoted(text, depth)
  for _ = 2, depth do
    text = fields.quoted(text)
  end
  return text
end

-- Comments: a name in bold with the time, the text; answers are quotations, one deeper than what they answer.
local function comment(post, place)
  local above = headings.of_post(post, place)
  local first, after = above.text, { above.authors, above.time }
  if above.timed and above.authors then first, after = above.authors, { times.readable(post.published) }
  elseif not above.authors then after = { above.time } end
  local line = inline.whole(first, "strong")
  if #after > 0 then line = line .. " · " .. plain(table.concat(after, " · ")) end
  local text = blocks.write(post.blocks, 3)
  return text ~= "" and line .. "\n\n" .. text or line
end

local function comments(posts)
  local out, thread = {}, {}
  local function close()
    if #thread > 0 then out[#out + 1] = table.concat(thread, "\n") end
    thread = {}
  end
  local previous
  for i, post in ipairs(posts) do
    local depth = headings.depth(post)
    if depth == 1 then close() end
    if #thread > 0 then thread[#thread + 1] = ("> "):rep(math.min(depth, previous) - 1):sub(1, -2) end
    thread[#thread + 1] = quoted(comment(post, i), depth)
    previous = depth
  end
  close()
  return table.concat(out, "\n\n")
end

-- The line on which each of some blocks begins, when empty lines stand between blocks.
local function lines_of(blocks_out, wanted)
  local lines, line, k = {}, 1, 1
  for i, block in ipairs(blocks_out) do
    while wanted[k] == i do lines[k], k = line, k + 1 end
    line = line + select(2, block:gsub("\n", "")) + 2
  end
  return lines
end

--- The whole record as a Markdown page, and where its posts are.
---@param record table
---@return string text that ends with a line end
---@return integer[] lines on which the posts' headings stand
function M.with_places(record)
  local out = {}
  local function add(text)
    if text and text ~= "" then out[#out + 1] = text end
  end
  local function section(title, text)
    if text and text ~= "" then
      add("## " .. title)
      add(text)
    end
  end
  if word(record.title) then add(M.heading(1, record.title)) end
  if word(record.subtitle) then add(inline.whole(record.subtitle, "strong")) end
  local above = headings.of_page(record)
  add(M.byline(above.authors, above.time, above.updated and "updated " .. above.updated))
  for _, paragraph in ipairs(record.lead or {}) do add(inline.write(paragraph)) end
  section("Summary", record.summary and list(record.summary))
  section("Key points", record.key_points and list(record.key_points))
  add(blocks.write(record.blocks))
  for _, text in ipairs(record.items and not record.blocks and items(record.items) or {}) do add(text) end
  local starts = {}
  for i, post in ipairs(record.posts or {}) do
    starts[i] = #out + 1
    write_post(add, post, i, 2)
  end
  if record.comments and #record.comments > 0 then section("Comments", comments(record.comments)) end
  section("Related", record.related and related(record.related))
  if record.tags and #record.tags > 0 then add("Tags: " .. inline.write(table.concat(record.tags, ", "))) end
  return table.concat(out, "\n\n") .. "\n", lines_of(out, starts)
end

--- The whole record as a Markdown page.
---@param record table
---@return string text that ends with a line end
function M.render(record) return (M.with_places(record)) end

return M
