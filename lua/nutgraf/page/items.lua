--- The entries of a listing: what a home page, a section front, a page of results or a shop's shelf lists.
--
-- Entries repeat: sibling elements of one shape (Blocks:groups), most of which have a title that links to a page of its
-- own. Groups that only wrap the entries of others, and menus (short links and nothing else), are left out. Several
-- groups may stand on one page; each address is listed once, where it stands first.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local date_reader = require "nutgraf.metadata.dates.date_reader"
local machinery = require "nutgraf.lexicon.machinery"
local people = require "nutgraf.metadata.people"
local query = require "nutgraf.page.query"
local sections = require "nutgraf.lexicon.sections"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local url = require "nutgraf.page.url"

local M = {}

local author_classes = classes.set "author"

local LEAST_ENTRIES = 3
local TITLED_SHARE = 0.6    -- of a group's members that must have a title with a link
local MENU_WORDS = 3        -- titles shorter than this on average, with nothing beside them, are a menu's
local TITLE_NODES = 500     -- of an element that is a title
local TITLE_BYTES = 300     -- a longer link is no title
local SUMMARY_WORDS = 5     -- a block of fewer words says nothing of the entry
local DATE_BYTES = 120      -- a block that holds the entry's day is no longer
local AUTHOR_BYTES = 80
local NAME_WORDS = 4
local MOST_LOOKED_AT = 40   -- things of a kind in an entry
local NOTHING = {}
local FRAME = "nav, footer, [role=navigation], [role=contentinfo], [aria-hidden=true]"

-- The address that a link leads to; nil for one that stays on the page.
local function address_of(context, link)
  local href = link:attr "href"
  if not href or href:find "^%s*[#?]" and not href:find "=" or href:find "^%s*%a+:" and not href:find "^%s*https?:" then
    return nil
  end
  local address = content.link_url(context, href)
  if not address then return nil end
  if context.url and url.bare(address) == url.bare(context.url) and not address:find("?", 1, true) then return nil end
  return address
end

local function line_of(text) return strings.trim((text:match "[^\n]*" or ""):gsub("%s+", " ")) end

local function folded(node) return strings.trim((node:text():gsub("%s+", " "))) end

-- The first things of a sorted list that stand in a range of nodes, MOST_LOOKED_AT at most.
local function within(list, first, stop)
  local starts, near = list.starts, list.near -- where the last answer began: members are asked for in their order
  if near and near > 1 and (starts[near - 1] or first) >= first then near = nil end
  local i = sorted_nodes.lower_bound(starts, first, near)
  list.near = i
  if not list[i] or starts[i] >= stop then return NOTHING end
  local found = {}
  while list[i] and list.starts[i] < stop and #found < MOST_LOOKED_AT do
    found[#found + 1] = list[i]
    i = i + 1
  end
  return found
end

-- What a heading says, and where the link in it or around it leads; read once.
local function reading_of(page, context, heading)
  local first, stop = heading:index(), heading:stop()
  local known = page.readings[first]
  if known then return known end
  known = { text = stop - first <= TITLE_NODES and folded(heading) or "" }
  local link = within(page.links, first, stop)[1]
  if not link then
    local before = page.links[sorted_nodes.lower_bound(page.links.starts, first) - 1]
    link = before and before:stop() > first and before or nil
  end
  known.address = known.text ~= "" and link and address_of(context, link) or nil
  page.readings[first] = known
  return known
end

-- A heading and its link, in either order; the heading of a card that is one link. Without such a one, the text of
-- the first heading.
local function heading_of(page, context, headings)
  local plain
  for _, heading in ipairs(headings) do
    local reading = reading_of(page, context, heading)
    if reading.address then return reading.text, reading.address end
    plain = plain or reading.text ~= "" and reading.text or nil
  end
  return plain
end

-- The link that says most.
local function link_of(context, links)
  local best_text, best_address
  for _, link in ipairs(links) do
    local text = link:stop() - link:index() <= TITLE_NODES and line_of(link:text()) or ""
    local more = #text > #(best_text or "") and #text <= TITLE_BYTES and not machinery.is_label(text) and
      sections.read_more(text) == nil
    local address = more and address_of(context, link)
    if address then best_text, best_address = text, address end
  end
  return best_text, best_address
end

local function published_in(context, times, rows)
  for _, element in ipairs(times) do
    local t = time.of_node(element)
    if t then return time.iso(t) end
  end
  local page = context.dates and context.dates.page or {}
  for _, row in ipairs(rows) do
    local found = #row.text <= DATE_BYTES and row.digit and date_reader.find(row.text, page)[1]
    if found then return time.iso(found.t) end
  end
end

-- The names that an element's first lines are; what else a card says of somebody stands below.
local function names_of(element, title)
  local names = {}
  for line in element:text():gmatch("[^\n]+") do
    local text = strings.trim((line:gsub("%s+", " ")))
    local found = text ~= "" and #text <= AUTHOR_BYTES and not title:find(text, 1, true) and people.list { text }
    if text ~= "" and not found then break end
    for _, name in ipairs(found or NOTHING) do names[#names + 1] = name end
  end
  return names
end

local function authors_in(elements, title)
  for _, element in ipairs(elements) do
    local names = names_of(element, title)
    local name = names[1]
    local named = element:attr "rel" or element:attr "itemprop"
    if name and (named or name:find " ") and strings.words(name) <= NAME_WORDS then return names end
  end
end

-- The longest block that is no title and no link.
local function summary_in(rows, title)
  local best
  for _, row in ipairs(rows) do
    local plain = row.words >= SUMMARY_WORDS and row.link_letters * 2 < row.letters or row.type == "paragraph" and
      row.words >= 2 * SUMMARY_WORDS
    plain = plain and row.text ~= title and row.type ~= "heading"
    if plain and (not best or row.words > best.words) then best = row end
  end
  return best and best.text
end

local function headings_in(page, node) return within(page.headings, node:index(), node:stop()) end

local function entry_of(page, context, node, headings)
  local first, stop = node:index(), node:stop()
  local title, address = heading_of(page, context, headings)
  local headed = title ~= nil
  if not address then
    local text
    text, address = link_of(context, within(page.links, first, stop))
    title = title or text
  end
  if not address or strings.words(title) == 0 then return nil end
  local rows, figure = within(page.rows, first, stop), within(page.figures, first, stop)[1]
  return { title = title, url = address, published = published_in(context, within(page.times, first, stop), rows),
    authors = authors_in(within(page.authors, first, stop), title), summary = summary_in(rows, title),
    image = figure and content.link_url(context, figure.src) }, headed
end

-- Are headings of one element the titles of several entries?
local function holds_several(page, context, headings)
  local first_address
  for _, heading in ipairs(headings) do
    local address = reading_of(page, context, heading).address
    if address and first_address and address ~= first_address then return true end
    first_address = first_address or address
  end
  return false
end

-- A list with the nodes where its entries begin.
local function sorted(list, start_of)
  list.starts = {}
  for i, entry in ipairs(list) do list.starts[i] = start_of(entry) end
  return list
end

local function index_of(node) return node:index() end
local function first_of(entry) return entry.first end

-- What entries are made of, once for the page, in document order.
local function survey(context)
  local document, figures, authors, rows = context.document, {}, {}, {}
  for _, part in ipairs(context.page:composition():select "everything") do
    if part.type == "figure" and part.src then figures[#figures + 1] = part end
  end
  local known = {}
  for _, index in ipairs(assert(document:with_class(author_classes))) do
    known[index] = true
    authors[#authors + 1] = document:node(index)
  end
  for _, node in ipairs(document:select "[rel~=author], [itemprop=author], [data-component], [data-testid]") do
    local says = node:matches "[rel~=author], [itemprop=author]" or classes.node_has(node, author_classes)
    if says and not known[node:index()] then authors[#authors + 1] = node end
  end
  table.sort(authors, function(a, b) return a:index() < b:index() end)
  for i, row in ipairs(context.page:rows()) do rows[i] = row end
  return { readings = {}, rows = sorted(rows, first_of), figures = sorted(figures, first_of),
    authors = sorted(authors, index_of),
    headings = sorted(document:select "h1, h2, h3, h4, h5, h6", index_of),
    links = sorted(document:select "a[href]", index_of),
    times = sorted(document:select "time, [datetime], [itemprop=datePublished]", index_of),
    frames = sorted(query.outermost(document:select(FRAME)), index_of) }
end

-- Does a node stand in a menu or footer?
local function is_framed(page, index)
  local at = sorted_nodes.lower_bound(page.frames.starts, index + 1) - 1
  return page.frames[at] ~= nil and index < page.frames[at]:stop()
end

-- Entries whose titles are not all those of others: "Show", "More in this category".
local function without_labels(entries)
  local address_of_title, kept = {}, {} -- false where it has several
  for _, entry in ipairs(entries) do
    local key = entry.item.title:lower()
    local known = address_of_title[key]
    if known == nil then address_of_title[key] = entry.item.url
    elseif known ~= entry.item.url then address_of_title[key] = false end
  end
  for _, entry in ipairs(entries) do
    if address_of_title[entry.item.title:lower()] then kept[#kept + 1] = entry end
  end
  return kept
end

-- Is there a link in a group of siblings, or around it? Cells of a table have none.
local function has_links(page, document, members)
  local first, last = members[1], members[#members]
  local before = page.links[sorted_nodes.lower_bound(page.links.starts, first) - 1]
  return sorted_nodes.holds(page.links.starts, first, document:node(last):stop()) or
    before ~= nil and before:stop() > first
end

-- The entries of a group of siblings, and whether they say more than a title; nil where it lists nothing.
local function entries_of(page, context, group)
  local document, entries, addresses, distinct = context.document, {}, {}, 0
  if is_framed(page, group.members[1]) or not has_links(page, document, group.members) then return nil end
  local words, several, rich = 0, 0, 0
  for _, member in ipairs(group.members) do
    local node = document:node(member)
    local headings = headings_in(page, node)
    if holds_several(page, context, headings) then several = several + 1 end
    local entry, headed = entry_of(page, context, node, headings)
    if entry then
      entries[#entries + 1] = { first = member, item = entry }
      words = words + strings.words(entry.title)
      if headed or entry.summary or entry.published or entry.image then rich = rich + 1 end
      if not addresses[entry.url] then addresses[entry.url], distinct = true, distinct + 1 end
    end
  end
  entries = without_labels(entries)
  if several * 2 > #group.members or #entries < #group.members * TITLED_SHARE then return nil end
  if distinct < LEAST_ENTRIES or distinct * 2 < #entries then return nil end
  local average = words / #entries
  if average < MENU_WORDS and rich * 2 < #entries then return nil end
  return entries, rich * 2 >= #entries
end

local function in_order(entries)
  table.sort(entries, function(a, b) return a.first < b.first end)
  local items, seen = {}, {}
  for _, entry in ipairs(entries) do
    local address = entry.item.url
    if not seen[address] then
      seen[address] = true
      items[#items + 1] = entry.item
    end
  end
  return items
end

--- The entries of a listing.
---@param context nutgraf.Context with a document
---@param queries? nutgraf.Query[] the entries' elements; they are found without it
---@return nutgraf.Item[]
---
--- Errors: none.
function M.find(context, queries)
  local page, all = survey(context), {}
  if queries and #queries > 0 then
    for _, asked in ipairs(queries) do
      for _, node in ipairs((query.nodes(asked, context.document, context))) do
        local entry = entry_of(page, context, node, headings_in(page, node))
        if entry then all[#all + 1] = { first = node:index(), item = entry } end
      end
    end
    return in_order(all)
  end
  local plain = {} -- groups of links and nothing else: lists where a page has no other, else menus
  for _, group in ipairs(context.page:blocks():groups(LEAST_ENTRIES)) do
    local entries, rich = entries_of(page, context, group)
    local list = rich and all or plain
    for _, entry in ipairs(entries or {}) do list[#list + 1] = entry end
  end
  return in_order(#all > 0 and all or plain)
end

return M
