--- Record → plain text for reading in a terminal, with a short header.
local M = {}

local function join(list, separator) return list and #list > 0 and table.concat(list, separator) or nil end

-- "2025-11-21T06:50:00Z" → "2025-11-21 06:50 Z"
local function time(value)
  if not value then return nil end
  local day, clock, zone = value:match("^(%d+%-%d+%-%d+)T(%d+:%d+)[:%d.]*(.*)$")
  if not day then return value end
  return day .. " " .. clock .. (zone ~= "" and " " .. zone or "")
end

local function block_text(block)
  if block.type == "item" then return ("  "):rep((block.depth or 1) - 1) .. "- " .. block.text end
  if block.type == "figure" then return block.caption and "[" .. block.caption .. "]" end
  if block.type == "rule" then return "* * *" end
  return block.text
end

local function add_blocks(add, blocks)
  local previous
  for _, block in ipairs(blocks or {}) do
    local text = block_text(block)
    if text and text ~= "" then
      add(text, previous == "item" and block.type == "item")
      previous = block.type
    end
  end
end

local function add_list(add, heading, items)
  if not items or #items == 0 then return end
  add(heading)
  for _, text in ipairs(items) do add("- " .. text, true) end
end

local function titles(related)
  local list = {}
  for i, entry in ipairs(related or {}) do list[i] = entry.title or entry.url end
  return list
end

local function add_posts(add, posts)
  for _, post in ipairs(posts) do
    local depth = ("> "):rep(math.max(0, (post.depth or 1) - 1))
    local head = { time(post.published), join(post.authors, ", ") }
    if not head[1] then head = { join(post.authors, ", ") } end
    add(depth .. "---- " .. (join(head, " · ") or "post"))
    if post.headline then add(depth .. post.headline) end
    add_blocks(function(text, tight) add(depth .. text, tight) end, post.blocks)
    for _, caption in ipairs(post.captions or {}) do add(depth .. "[" .. caption .. "]") end
    for _, entry in ipairs(post.related or {}) do
      add(depth .. "See also: " .. (entry.title or entry.url))
    end
  end
end

--- The whole record.
function M.render(record)
  local out = {}
  local function add(text, tight)
    if not text then return end
    if #out > 0 then out[#out + 1] = tight and "\n" or "\n\n" end
    out[#out + 1] = text
  end
  local header = {}
  for _, field in ipairs {
    { "Title", record.title }, { "Subtitle", record.subtitle }, { "Authors", join(record.authors, ", ") },
    { "Published", time(record.published) }, { "Modified", time(record.modified) }, { "Site", record.site },
    { "Kind", record.kind }, { "Tags", join(record.tags, ", ") },
    { "Page", record.pagination and record.pagination.page and record.pagination.pages and
      ("%d of %d"):format(record.pagination.page, record.pagination.pages) },
  } do
    if field[2] then header[#header + 1] = ("%-10s %s"):format(field[1] .. ":", field[2]) end
  end
  add(join(header, "\n"))
  add_list(add, "In short", record.summary)
  add_list(add, "Key points", record.key_points)
  for _, paragraph in ipairs(record.lead or {}) do add(paragraph) end
  add_blocks(add, record.blocks)
  if record.posts then add_posts(add, record.posts) end
  if record.comments then
    add("Comments")
    add_posts(add, record.comments)
  end
  add_list(add, "Related", titles(record.related))
  return table.concat(out) .. "\n"
end

return M
