--- Record → Markdown (CommonMark 0.31, with GitHub's tables).
local M = {}

-- Characters that would start markup where the page has plain text.
local function escape(text)
  text = text:gsub("[\\`*_%[%]<>]", "\\%0")
  return (text:gsub("^(%s*)([#+-])(%s)", "%1\\%2%3"):gsub("^(%s*%d+)([.)]%s)", "%1\\%2"))
end

local function link_target(url)
  return (url:gsub("[%s()<>]", function(c) return ("%%%02X"):format(c:byte()) end))
end

-- Text with its links written inline.
local function inline(block)
  local out, at = {}, 1
  for _, link in ipairs(block.links or {}) do
    if link.start >= at then
      out[#out + 1] = escape(block.text:sub(at, link.start - 1))
      out[#out + 1] = ("[%s](%s)"):format(escape(block.text:sub(link.start, link.stop)), link_target(link.url))
      at = link.stop + 1
    end
  end
  out[#out + 1] = at == 1 and escape(block.text) or block.text:sub(at):gsub("[\\`*_%[%]<>]", "\\%0")
  return table.concat(out)
end

local function code(block)
  local fence = "```"
  while block.text:find(fence, 1, true) do fence = fence .. "`" end
  return fence .. (block.language or "") .. "\n" .. block.text .. "\n" .. fence
end

local function table_rows(block)
  local lines, width = {}, 0
  for _, row in ipairs(block.rows) do width = math.max(width, #row) end
  for i, row in ipairs(block.rows) do
    local cells = {}
    for c = 1, width do cells[c] = escape(row[c] or ""):gsub("|", "\\|"):gsub("\n", " ") end
    lines[#lines + 1] = "| " .. table.concat(cells, " | ") .. " |"
    if i == 1 then lines[#lines + 1] = "|" .. (" --- |"):rep(width) end
  end
  return table.concat(lines, "\n")
end

local function figure(block)
  local image = ("![%s](%s)"):format(escape(block.alt or block.caption or ""), link_target(block.src or ""))
  return block.caption and image .. "\n\n*" .. escape(block.caption) .. "*" or image
end

local function item(block, numbers)
  local depth = block.depth or 1
  numbers[depth] = (numbers[depth] or 0) + 1
  for deeper = depth + 1, #numbers do numbers[deeper] = nil end
  local marker = block.ordered and numbers[depth] .. "." or "-"
  return ("    "):rep(depth - 1) .. marker .. " " .. inline(block)
end

--- Blocks → Markdown. `shift` is added to heading levels.
function M.blocks(blocks, shift)
  local out, numbers = {}, {}
  for i, block in ipairs(blocks or {}) do
    local previous = blocks[i - 1]
    local text
    if block.type == "item" then
      if not previous or previous.type ~= "item" then numbers = {} end
      text = item(block, numbers)
    elseif block.type == "heading" then
      text = ("#"):rep(math.min(6, (block.level or 2) + (shift or 0))) .. " " .. inline(block)
    elseif block.type == "quote" then text = "> " .. inline(block)
    elseif block.type == "code" then text = code(block)
    elseif block.type == "table" then text = table_rows(block)
    elseif block.type == "figure" then text = figure(block)
    elseif block.type == "rule" then text = "---"
    else text = inline(block) end
    if previous then
      local tight = block.type == "item" and previous.type == "item"
      local quoted = block.type == "quote" and previous.type == "quote"
      out[#out + 1] = tight and "\n" or quoted and "\n>\n" or "\n\n"
    end
    out[#out + 1] = text
  end
  return table.concat(out)
end

local function list(items)
  local lines = {}
  for i, text in ipairs(items) do lines[i] = "- " .. escape(text) end
  return table.concat(lines, "\n")
end

-- "Anna Lind, 21 November" above a text: whatever of it is known.
local function byline(authors, ...)
  local parts = {}
  if authors and #authors > 0 then parts[1] = escape(table.concat(authors, ", ")) end
  for _, time in ipairs { ... } do parts[#parts + 1] = time end
  return #parts > 0 and "*" .. table.concat(parts, " · ") .. "*" or nil
end

local function related(items)
  local lines = {}
  for i, entry in ipairs(items) do
    local title = escape(entry.title or entry.url or "")
    lines[i] = "- " .. (entry.url and ("[%s](%s)"):format(title, link_target(entry.url)) or title) ..
      (entry.summary and ": " .. escape(entry.summary) or "")
  end
  return table.concat(lines, "\n")
end

local function add_posts(add, posts, level)
  for _, post in ipairs(posts) do
    add(("#"):rep(level) .. " " .. escape(post.headline or post.published or "Post"))
    add(byline(post.authors, post.published))
    add(M.blocks(post.blocks, level))
    if post.captions then
      for _, caption in ipairs(post.captions) do add("*" .. escape(caption) .. "*") end
    end
    if post.related then add(related(post.related)) end
  end
end

--- The whole record as a Markdown page.
function M.render(record)
  local out = {}
  local function add(text)
    if text and text ~= "" then out[#out + 1] = text end
  end
  local function section(heading, text)
    if text then
      add("## " .. heading)
      add(text)
    end
  end
  if record.title then add("# " .. escape(record.title)) end
  if record.subtitle then add("**" .. escape(record.subtitle) .. "**") end
  add(byline(record.authors, record.published))
  for _, paragraph in ipairs(record.lead or {}) do add(escape(paragraph)) end
  section("Summary", record.summary and list(record.summary))
  section("Key points", record.key_points and list(record.key_points))
  add(M.blocks(record.blocks, record.title and 1 or 0))
  if record.posts then add_posts(add, record.posts, 2) end
  if record.comments then
    add("## Comments")
    add_posts(add, record.comments, 3)
  end
  section("Related", record.related and related(record.related))
  if record.tags then add("Tags: " .. escape(table.concat(record.tags, ", "))) end
  return table.concat(out, "\n\n") .. "\n"
end

return M
