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

-- The places, first and last, of the things of a list that stand in a range of nodes, MOST_LOOKED_AT at most.
local function within(list, first, stop)
  local starts, near = list.starts, list.near -- where the last answer began: members are asked for in their order
  if near and near > 1 and (starts[near - 1] or first) >= first then near = nil end
  local from = sorted_nodes.lower_bound(starts, first, near)
  list.near = from
  local to = from - 1
  while starts[to + 1] and starts[to + 1] < stop and to - from + 1 < MOST_LOOKED_AT do to = to + 1 end
  return from, to
end

-- The number of the link in a heading, or around it.
local function link_at(page, document, first, stop)
  local links = page.links.starts
  local from, to = within(page.links, first, stop)
  if from <= to then return links[from] end
  local before = links[sorted_nodes.lower_bound(links, first) - 1]
  return before and document:node(before):stop() > first and before or nil
end

-- What a heading says, and where the link in it or around it leads; read once.
local function reading_of(page, context, heading)
  local known = page.readings[heading]
  if known then return known end
  local document = context.document
  local node = document:node(heading)
  local stop = node:stop()
  known = { text = stop - heading <= TITLE_NODES and folded(node) or "" }
  local link = known.text ~= "" and link_at(page, document, heading, stop)
  known.address = link and address_of(context, document:node(link)) or nil
  page.readings[heading] = known
  return known
end

-- A heading and its link, in either order; the heading of a card that is one link. Without such a one, the text of
-- the first heading.
local function heading_of(page, context, from, to)
  local plain
  for i = from, to do
    local reading = reading_of(page, context, page.headings.starts[i])
    if reading.address then return reading.text, reading.address end
    plain = plain or reading.text ~= "" and reading.text or nil
  end
  return plain
end

-- The link that says most.
local function link_of(page, context, from, to)
  local best_text, best_address
  for i = from, to do
    local link = context.document:node(page.links.starts[i])
    local text = link:stop() - link:index() <= TITLE_NODES and line_of(link:text()) or ""
    local more = #text > #(best_text or "") and #text <= TITLE_BYTES and not machinery.is_label(text) and
      sections.read_more(text) == nil
    local address = more and address_of(context, link)
    if address then best_text, best_address = text, address end
  end
  return best_text, best_address
end

local function published_in(page, context, first, stop)
  local from, to = within(page.times, first, stop)
  for i = from, to do
    local t = time.of_node(context.document:node(page.times.starts[i]))
    if t then return time.iso(t) end
  end
  local dates = context.dates and context.dates.page or {}
  from, to = within(page.rows, first, stop)
  for i = from, to do
    local row = page.rows.things[i]
    local found = #row.text <= DATE_BYTES and row.digit and date_reader.find(row.text, dates)[1]
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

local function authors_in(page, context, first, stop, title)
  local from, to = within(page.authors, first, stop)
  for i = from, to do
    local element = context.document:node(page.authors.starts[i])
    local names = names_of(element, title)
    local name = names[1]
    local named = element:attr "rel" or element:attr "itemprop"
    if name and (named or name:find " ") and strings.words(name) <= NAME_WORDS then return names end
  end
end

-- The longest block that is no title and no link.
local function summary_in(page, first, stop, title)
  local best
  local from, to = within(page.rows, first, stop)
  for i = from, to do
    local row = page.rows.things[i]
    local plain = row.words >= SUMMARY_WORDS and row.link_letters * 2 < row.letters or row.type == "paragraph" and
      row.words >= 2 * SUMMARY_WORDS
    plain = plain and row.text ~= title and row.type ~= "heading"
    if plain and (not best or row.words > best.words) then best = row end
  end
  return best and best.text
end

-- The entry in a range of nodes, and whether a heading is its title; from, to: its headings.
local function entry_of(page, context, first, stop, from, to)
  local title, address = heading_of(page, context, from, to)
  local headed = title ~= nil
  if not address then
    local text
    text, address = link_of(page, context, within(page.links, first, stop))
    title = title or text
  end
  if not address or strings.words(title) == 0 then return nil end
  local figure, last = within(page.figures, first, stop)
  figure = figure <= last and page.figures.things[figure]
  return { title = title, url = address, published = published_in(page, context, first, stop),
    authors = authors_in(page, context, first, stop, title), summary = summary_in(page, first, stop, title),
    image = figure and content.link_url(context, figure.src) or nil }, headed
end

-- Are headings of one element the titles of several entries?
local function holds_several(page, context, from, to)
  local first_address
  for i = from, to do
    local address = reading_of(page, context, page.headings.starts[i]).address
    if address and first_address and address ~= first_address then return true end
    first_address = first_address or address
  end
  return false
end

-- A list of things with the nodes where they begin.
local function sorted(things)
  local starts = {}
  for i = 1, #things do starts[i] = things[i].first end
  return { things = things, starts = starts }
end

-- The elements of a selector.
local function elements(document, selector) return { starts = document:numbers(selector) } end

local function author_elements(document)
  local numbers, known = assert(document:with_class(author_classes)), {}
  for _, index in ipairs(numbers) do known[index] = true end
  for _, index in ipairs(document:numbers "[rel~=author], [itemprop=author], [data-component], [data-testid]") do
    local node = not known[index] and document:node(index)
    if node and (node:matches "[rel~=author], [itemprop=author]" or classes.node_has(node, author_classes)) then
      numbers[#numbers + 1] = index
    end
  end
  table.sort(numbers)
  return { starts = numbers }
end

-- What entries are made of, once for the page, in document order.
local function survey(context)
  local document, frames = context.document, { starts = {}, stops = {} }
  for i, frame in ipairs(query.outermost(document:select(FRAME))) do
    frames.starts[i], frames.stops[i] = frame:index(), frame:stop()
  end
  return { readings = {}, rows = sorted(context.page:rows()), figures = sorted(context.page:composition():figures()),
    authors = author_elements(document), headings = elements(document, "h1, h2, h3, h4, h5, h6"),
    links = elements(document, "a[href]"),
    times = elements(document, "time, [datetime], [itemprop=datePublished]"), frames = frames }
end

-- Does a node stand in a menu or footer?
local function is_framed(page, index)
  local at = sorted_nodes.lower_bound(page.frames.starts, index + 1) - 1
  return at > 0 and index < page.frames.stops[at]
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
local function has_links(page, document, group)
  local first, links = group.members[1], page.links.starts
  local before = links[sorted_nodes.lower_bound(links, first) - 1]
  return sorted_nodes.holds(links, first, group.stops[#group.stops]) or
    before ~= nil and document:node(before):stop() > first
end

-- The entries of a group of siblings, and whether they say more than a title; nil where it lists nothing.
local function entries_of(page, context, group)
  local entries, addresses, distinct = {}, {}, 0
  if is_framed(page, group.members[1]) or not has_links(page, context.document, group) then return nil end
  local words, several, rich = 0, 0, 0
  for i, first in ipairs(group.members) do
    local from, to = within(page.headings, first, group.stops[i])
    if holds_several(page, context, from, to) then several = several + 1 end
    local entry, headed = entry_of(page, context, first, group.stops[i], from, to)
    if entry then
      entries[#entries + 1] = { first = first, item = entry }
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
        local first, stop = node:index(), node:stop()
        local entry = entry_of(page, context, first, stop, within(page.headings, first, stop))
        if entry then all[#all + 1] = { first = first, item = entry } end
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
