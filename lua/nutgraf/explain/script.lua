--- A site script for a page, made of what nutgraf found on it: selectors to paste, and to correct.
local core = require "nutgraf.core"
local explain = require "nutgraf.explain"
local explained_posts = require "nutgraf.explain.posts"
local time = require "nutgraf.page.time"

local M = {}

local BODY_SHARE = 0.9 -- of the kept words must stand in the body's element
local MOST_STRIPPED = 12
local MOST_AUTHORS = 5
local SHOWN = 60       -- bytes of a text beside its selector

local function folded(text) return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")) end

local candidates_of = require("nutgraf.explain.selectors").candidates

local function matches_alone(document, selector, node)
  local found = document:select(selector)
  return #found == 1 and found[1] == node
end

--- A selector that matches one element and no other, as a person would write it.
---@param document nutgraf.core.Document
---@param node nutgraf.core.Node
---@return string
function M.selector_of(document, node)
  for _, selector in ipairs(candidates_of(node)) do
    if matches_alone(document, selector, node) then return selector end
  end
  local parent = node:parent()
  for _ = 1, 3 do
    if not parent or parent:type() ~= "element" then break end
    for _, outer in ipairs(candidates_of(parent)) do
      for _, selector in ipairs(candidates_of(node)) do
        if matches_alone(document, outer .. " " .. selector, node) then return outer .. " " .. selector end
      end
    end
    parent = parent:parent()
  end
  return node:path()
end

local function text_of(node) return node:name() == "meta" and node:attr "content" or node:text() end

-- The first element whose text is the wanted, of the first selector that finds one.
local function find_text(document, selectors, wanted)
  local key = core.key(wanted)
  for _, selector in ipairs(selectors) do
    for _, node in ipairs(document:select(selector)) do
      local text = text_of(node)
      if text and core.key(text) == key then return node end
    end
  end
end

-- A selector that finds the authors and nothing else, of those of the first one's element; else one that finds few and
-- them first; else that of the element.
local function authors_selector(document, authors)
  local node = find_text(document, { "[rel~=author]", "[itemprop=author], [itemprop=name]", "[class] a", "[class]",
    "meta[name=author i]" }, authors[1])
  if not node then return nil end
  local key, parent, selectors = core.key(table.concat(authors, "\n")), node:parent(), candidates_of(node)
  for _, outer in ipairs(parent and parent:type() == "element" and candidates_of(parent) or {}) do
    for _, selector in ipairs(candidates_of(node)) do selectors[#selectors + 1] = outer .. " " .. selector end
  end
  local wider
  for _, selector in ipairs(selectors) do
    local texts = {}
    for i, found in ipairs(document:select(selector)) do
      texts[i] = text_of(found)
      if i > MOST_AUTHORS then break end
    end
    if core.key(table.concat(texts, "\n")) == key then return selector end
    local few = #texts <= MOST_AUTHORS and selector:find "[.%[#]" and texts[1]
    if few and core.key(few) == core.key(authors[1]) then wider = wider or selector end
  end
  return wider or M.selector_of(document, node)
end

-- The element of a time, outside of the posts, whose times are their own.
local function find_time(document, wanted, posts)
  for _, node in ipairs(document:select "time, [datetime], [itemprop=datePublished], meta[content]") do
    local t = node:name() == "meta" and time.parse(node:attr "content") or time.of_node(node)
    if t and time.iso(t) == wanted and not (posts and node:closest(posts.each)) then return node end
  end
end

-- What stands in a body rather than being one.
local pieces = { p = true, li = true, ul = true, ol = true, blockquote = true, pre = true, span = true, a = true,
  b = true, strong = true, em = true, i = true, td = true, tr = true, tbody = true, table = true, dd = true, dl = true }

-- The element that holds most of the kept words, as deep as there is one.
local function body_of(document, rows)
  local total, deepest = 0, nil
  for _, entry in ipairs(rows) do
    if entry.kept and entry.row.type ~= "heading" then
      total = total + entry.row.words
      if not deepest or entry.row.words > deepest.words then deepest = entry.row end
    end
  end
  if not deepest then return nil end
  local node = document:node(deepest.owner)
  while node and pieces[node:name() or ""] do node = node:parent() end
  while node and node:type() == "element" do
    local first, stop, words = node:index(), node:stop(), 0
    for _, entry in ipairs(rows) do
      local row = entry.row
      local inside = row.first >= first and row.first < stop
      if entry.kept and inside and row.type ~= "heading" then words = words + row.words end
    end
    if words >= total * BODY_SHARE then return node end
    node = node:parent()
  end
end

-- A function that says whether an element holds something that is kept.
local function keeper(rows)
  local kept = {}
  for _, entry in ipairs(rows) do
    if entry.kept then kept[#kept + 1] = entry.row.first end
  end
  return function(node)
    local low, high, first = 1, #kept + 1, node:index()
    while low < high do
      local middle = math.floor((low + high) / 2)
      if kept[middle] < first then low = middle + 1 else high = middle end
    end
    return kept[low] ~= nil and kept[low] < node:stop()
  end
end

-- The outermost elements in the body that hold nothing that is kept.
local function stripped_in(document, rows, body, holds_kept)
  local list, seen = {}, {}
  for _, entry in ipairs(rows) do
    local node = document:node(entry.row.owner)
    if not entry.kept and #list < MOST_STRIPPED and body:contains(node) and node ~= body and not holds_kept(node) then
      local parent = node:parent()
      while parent and parent ~= body and not holds_kept(parent) do node, parent = parent, parent:parent() end
      if not seen[node:index()] then
        seen[node:index()] = true
        list[#list + 1] = node
      end
    end
  end
  return list
end

local function quoted(text)
  if not text:find '"' then return '"' .. text .. '"' end
  return text:find "'" and ("%q"):format(text) or "'" .. text .. "'"
end

local function comment(text)
  text = folded(text)
  if #text > SHOWN then text = core.truncate(text, { bytes = SHOWN }) .. "…" end
  return " -- " .. text
end

local function posts_line(posts, count)
  local lines = { ("  posts = { -- %d"):format(count) }
  for _, name in ipairs { "each", "headline", "authors", "published" } do
    if posts[name] then lines[#lines + 1] = ("    %s = %s,"):format(name, quoted(posts[name])) end
  end
  local strip = {}
  for i, selector in ipairs(posts.strip) do strip[i] = quoted(selector) end
  if #strip > 0 then lines[#lines + 1] = "    strip = { " .. table.concat(strip, ", ") .. " }," end
  lines[#lines + 1] = "  },"
  return table.concat(lines, "\n")
end

--- Writes a site script for a page.
---@param record nutgraf.Record
---@param context nutgraf.Context with its document still open
---@return string
function M.write(record, context)
  local document, lines = context.document, {}
  local function add(name, node, says)
    if node then
      lines[#lines + 1] = ("  %s = %s,%s"):format(name, quoted(M.selector_of(document, node)), comment(says))
    end
  end
  local address = context.url or record.canonical or ""
  local host = address:match "^%a+://([^/?#:]+)" or "example.org"
  lines[1] = ('  host = "%s",'):format((host:gsub("^www%.", "")))
  if record.title then
    add("title", find_text(document, { "h1", "h2", "[itemprop=headline]", "meta[property='og:title']", "title" },
      record.title),
      record.title)
  end
  local by = record.authors and authors_selector(document, record.authors)
  if by then
    lines[#lines + 1] = ("  authors = %s,%s"):format(quoted(by), comment(table.concat(record.authors, ", ")))
  end
  local rows = explain.rows(record, context)
  local holds_kept = keeper(rows)
  local posts = record.posts and explained_posts.find(document, record.posts, function(node)
    return stripped_in(document, rows, node, holds_kept)
  end, holds_kept)
  if record.published then add("published", find_time(document, record.published, posts), record.published) end
  if posts then lines[#lines + 1] = posts_line(posts, #record.posts) end
  local body = not posts and body_of(document, rows)
  if body then
    add("body", body, record.text or "")
    local stripped = stripped_in(document, rows, body, holds_kept)
    if #stripped > 0 then
      lines[#lines + 1] = "  strip = {"
      for _, node in ipairs(stripped) do
        lines[#lines + 1] = ("    %s,%s"):format(quoted(M.selector_of(document, node)), comment(node:text()))
      end
      lines[#lines + 1] = "  },"
    end
  end
  return 'local nutgraf = require "nutgraf"\n\nreturn nutgraf.site {\n' .. table.concat(lines, "\n") .. "\n}\n"
end

return M
