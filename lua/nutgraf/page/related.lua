--- Links to other pages on the same matter that stand around an article's text, below headings such as "Read also".
--
-- The list of a heading is the smallest element around it that holds several links after it, and little else.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local sections = require "nutgraf.lexicon.sections"
local strings = require "nutgraf.text.strings"

local M = {}

local MOST_HEADINGS = 8     -- that are looked at
local CLIMBED = 4           -- elements from a heading outwards
local LEAST_LINKS = 2       -- of a list, to different pages
local MOST_LINKS = 30       -- of an element; what has more is a part of the page
local LEAST_WORDS = 3       -- of a title: tags and sections have fewer
local LONGEST_TITLE = 300   -- bytes
local PARTS_OF_CARD = 6     -- elements in a link, one of which is the title
local LINKED_SHARE = 0.4    -- of the letters after the heading: a teaser's words and its day stand beside its link

local part_names = { span = true, div = true, p = true, figure = true, picture = true, img = true, time = true }

-- What a link says of the page that it leads to: its heading, or of several parts side by side the longest; beside it
-- cards show a section, a day.
local function title_of(link)
  local heading = link:first("h1, h2, h3, h4, h5, h6")
  local best = heading and heading:text()
  local children = not best and link:children() or {}
  if #children > 1 and #children <= PARTS_OF_CARD then
    best = ""
    for _, child in ipairs(children) do
      local is_part = child:type() == "element" and part_names[child:name()]
      if not is_part and child:text():find("%S") then best = link:text() end
      if is_part and #child:text() > #best then best = child:text() end
    end
  end
  return strings.trim(((best or link:text()):gsub("%s+", " ")))
end

-- The titles that an element links to after its heading: of the links to one page the longest.
local function entries_in(context, holder, heading)
  local links, list, by_url = holder:select("a[href]"), {}, {}
  if #links > MOST_LINKS then return list end
  for _, link in ipairs(links) do
    local href = link:index() >= heading.stop and link:attr("href") or ""
    local title = href:find("^[^#]") and not href:find("^%a+:[^/]") and title_of(link) or ""
    local is_title = #title <= LONGEST_TITLE and core.measure(title).words >= LEAST_WORDS
    local url = is_title and content.link_url(context, href)
    local known = url and by_url[url]
    if known then known.title = #title > #known.title and title or known.title
    elseif url then
      list[#list + 1] = { title = title, url = url }
      by_url[url] = list[#list]
    end
  end
  return list
end

-- Do links make up most of what stands after a heading in an element?
local function is_linked(rows, at, stop)
  local letters, linked = 0, 0
  for i = at + 1, #rows do
    if rows[i].first >= stop then break end
    letters, linked = letters + rows[i].letters, linked + rows[i].link_letters
  end
  return linked > letters * LINKED_SHARE
end

local function list_below(context, rows, at)
  local heading, node = rows[at], context.document:node(rows[at].owner)
  for _ = 1, CLIMBED do
    node = node:parent()
    if not node or node:type() ~= "element" or node:name() == "body" then return {} end
    local entries = entries_in(context, node, heading)
    if #entries >= LEAST_LINKS then return is_linked(rows, at, node:stop()) and entries or {} end
  end
  return {}
end

--- Adds the links around an article's text to the record.
---@param record nutgraf.Record kind; related is added to
---@param context nutgraf.Context
function M.add(record, context)
  if record.kind ~= "article" then return end
  local rows, seen = context.page:rows(), {}
  for _, entry in ipairs(record.related or {}) do seen[entry.url or ""] = true end
  for i, at in ipairs(assert(context.page:blocks():opening_with(sections.related_beginnings))) do
    if i > MOST_HEADINGS then return end
    local row = rows[at]
    if row.link_letters * 2 <= row.letters and sections.is_related(row.text) then
      for _, entry in ipairs(list_below(context, rows, at)) do
        if not seen[entry.url] then
          seen[entry.url] = true
          record.related = record.related or {}
          record.related[#record.related + 1] = entry
        end
      end
    end
  end
end

return M
