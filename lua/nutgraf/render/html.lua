--- Record → HTML that is safe to show: built from an allow-list of elements, every text escaped,
-- links and images only with http, https, mailto or relative addresses.
local M = {}

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

local function escape(text) return (text:gsub("[&<>\"']", entities)) end

local allowed_schemes = { http = true, https = true, mailto = true }

--- An address that is safe to link to, escaped for an attribute; nil for any other.
function M.safe_url(url)
  if not url then return nil end
  url = url:gsub("[%c%s]", "")
  local scheme = url:match("^([^/?#]-):")
  if scheme and not allowed_schemes[scheme:lower()] then return nil end
  return escape(url)
end

local function inline(block)
  local out, at = {}, 1
  for _, link in ipairs(block.links or {}) do
    local href = M.safe_url(link.url)
    if link.start >= at and href then
      out[#out + 1] = escape(block.text:sub(at, link.start - 1))
      out[#out + 1] = ('<a href="%s">%s</a>'):format(href, escape(block.text:sub(link.start, link.stop)))
      at = link.stop + 1
    end
  end
  out[#out + 1] = escape(block.text:sub(at))
  return table.concat(out)
end

local function table_rows(block)
  local out = { "<table>" }
  for _, row in ipairs(block.rows) do
    local cells = {}
    for i, cell in ipairs(row) do cells[i] = "<td>" .. escape(cell) .. "</td>" end
    out[#out + 1] = "<tr>" .. table.concat(cells) .. "</tr>"
  end
  out[#out + 1] = "</table>"
  return table.concat(out, "\n")
end

local function figure(block)
  local source = M.safe_url(block.src)
  if not source then return nil end
  local caption = block.caption and ("<figcaption>%s</figcaption>"):format(escape(block.caption)) or ""
  return ('<figure><img src="%s" alt="%s">%s</figure>'):format(source, escape(block.alt or ""), caption)
end

-- Items of growing and shrinking depth → nested lists, from item i on. The stack holds the tag of
-- each open list; an item stays open until the next of its depth, so that lists can nest in it.
local function items(blocks, i)
  local out, stack = {}, {}
  local function close_list() out[#out + 1] = "</li></" .. table.remove(stack) .. ">" end
  while blocks[i] and blocks[i].type == "item" do
    local depth = math.min(blocks[i].depth or 1, #stack + 1)
    while #stack > depth do close_list() end
    if #stack == depth then
      out[#out + 1] = "</li>"
    else
      stack[#stack + 1] = blocks[i].ordered and "ol" or "ul"
      out[#out + 1] = "<" .. stack[#stack] .. ">"
    end
    out[#out + 1] = "<li>" .. inline(blocks[i])
    i = i + 1
  end
  while #stack > 0 do close_list() end
  return table.concat(out), i
end

local function code(block)
  local class = block.language and (' class="language-%s"'):format(escape(block.language)) or ""
  return ("<pre><code%s>%s</code></pre>"):format(class, escape(block.text))
end

--- Blocks → HTML. `shift` is added to heading levels.
function M.blocks(blocks, shift)
  local out, i = {}, 1
  while blocks and blocks[i] do
    local block = blocks[i]
    local html
    if block.type == "item" then
      html, i = items(blocks, i)
    else
      if block.type == "heading" then
        local level = math.min(6, (block.level or 2) + (shift or 0))
        html = ("<h%d>%s</h%d>"):format(level, inline(block), level)
      elseif block.type == "quote" then html = "<blockquote><p>" .. inline(block) .. "</p></blockquote>"
      elseif block.type == "code" then html = code(block)
      elseif block.type == "table" then html = table_rows(block)
      elseif block.type == "figure" then html = figure(block)
      elseif block.type == "rule" then html = "<hr>"
      else html = "<p>" .. inline(block) .. "</p>" end
      i = i + 1
    end
    out[#out + 1] = html
  end
  return table.concat(out, "\n")
end

local function list(entries)
  local out = {}
  for i, text in ipairs(entries) do out[i] = "<li>" .. escape(text) .. "</li>" end
  return "<ul>" .. table.concat(out) .. "</ul>"
end

local function byline(authors, published)
  local parts = {}
  if authors and #authors > 0 then parts[1] = escape(table.concat(authors, ", ")) end
  if published then
    parts[#parts + 1] = ('<time datetime="%s">%s</time>'):format(escape(published), escape(published))
  end
  return #parts > 0 and "<p>" .. table.concat(parts, " · ") .. "</p>" or nil
end

local function add_posts(add, posts)
  for _, post in ipairs(posts) do
    add(post.id and ('<section id="%s">'):format(escape(tostring(post.id))) or "<section>")
    if post.headline then add("<h2>" .. escape(post.headline) .. "</h2>") end
    add(byline(post.authors, post.published))
    add(M.blocks(post.blocks, 2))
    add("</section>")
  end
end

--- The whole record as an <article>.
function M.render(record)
  local out = {}
  local function add(html)
    if html and html ~= "" then out[#out + 1] = html end
  end
  add("<article>")
  if record.title then add("<h1>" .. escape(record.title) .. "</h1>") end
  if record.subtitle then add("<p>" .. escape(record.subtitle) .. "</p>") end
  add(byline(record.authors, record.published))
  for _, paragraph in ipairs(record.lead or {}) do add("<p>" .. escape(paragraph) .. "</p>") end
  if record.key_points then add(list(record.key_points)) end
  add(M.blocks(record.blocks, record.title and 1 or 0))
  if record.posts then add_posts(add, record.posts) end
  add("</article>")
  return table.concat(out, "\n") .. "\n"
end

return M
