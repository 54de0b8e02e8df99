--- Where things stand on a page, counted in blocks with text: for bylines and dates beside the headline.
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local title = require "nutgraf.metadata.title"

local M = {}

local LONGEST_HEADING = 400 -- bytes; a longer one is no title
local LOWEST_LEVEL = 3      -- of a heading that may be the page's title
local SITE_WORDS = 3        -- of a first-level heading that may be the site's name
local LEAST_WORDS = 2       -- of one below it that is the title
local TEXT_WORDS = 15       -- of a paragraph
local BETWEEN_COPIES = 10   -- blocks between two headlines of one text, of which the first is not beside the text

--- Parts of a page that are about something else than its text, as a selector; who asks adds its own.
M.aside_selector = "nav, footer, aside, [role=dialog], " .. lexicon.selector("class_aside_parts", "class") .. ", " ..
  lexicon.selector("class_comments_parts", "id")

-- The heading, of several, that says most of what the page calls itself for machines. What stands after the text is a
-- comment's or a card's.
-- @return its number, nil where there is none, and its size in bytes
local function named_by_title(keys, layout, headings, least)
  local best, most = nil, 0
  for _, number in ipairs(headings) do
    local block = layout.blocks[number]
    local text = block.text
    if #text > most and #text <= LONGEST_HEADING and block.words >= least and number <= (layout.last or number) and
      keys[title.key(text)] then
      best, most = number, #text
    end
  end
  return best, most
end

-- What a page calls itself for machines, as a set of keys.
local function names_of(context)
  local meta, element = metas.of(context), context.document:first("title")
  local name = element and element:text() or ""
  local keys = title.parts(name)
  for _, text in ipairs { name, meta:content("og:title") or "", meta:content("twitter:title") or "" } do
    keys[title.key(text)] = true
  end
  return keys
end

-- The number of the headline among the headings of the first level and those below it. Old templates make the site's or
-- the section's name a heading of the first level, too.
local function headline_of(context, layout, first, below)
  local long = false
  for _, number in ipairs(first) do long = long or layout.blocks[number].words > SITE_WORDS end
  if long and #first == 1 then return first[1] end
  local keys = names_of(context)
  local best, size = named_by_title(keys, layout, first, 1)
  if #first > 1 and (best or long) then return best or first[1] end
  local lower, lower_size = named_by_title(keys, layout, below, LEAST_WORDS)
  return lower_size > size and lower or first[1]
end

local function text_after(blocks, headline)
  local first
  for i = headline + 1, #blocks do
    if blocks[i].content and blocks[i].words >= TEXT_WORDS then return i end
    first = first or blocks[i].content and i
  end
  return first or #blocks + 1
end

-- The last copy of a headline before the text, where a menu or the like stands between them: bars that stay on top of
-- the window repeat it.
local function last_copy(blocks, headings, headline)
  local text, stop = blocks[headline].text, nil
  for _, number in ipairs(headings) do
    if number > headline + BETWEEN_COPIES and blocks[number].text == text then
      stop = stop or text_after(blocks, headline)
      if number < stop then headline = number end
    end
  end
  return headline
end

--- The layout of a page, made once for each page.
-- @return table: blocks = list of blocks with text; digits = numbers of those with a digit; headline = number of the
--   heading that is the page's title, where there is no h1, a short or several; else of the first h1, or of the first
--   block of the content; first, last = numbers of the first and last block of the content (last: nil where none is);
--   text = number of the first one of the content after the headline that has the words of a paragraph, else of the
--   first one, one more than all blocks where none is
function M.of(context)
  local made = context.page.made
  if made.layout then return made.layout end
  local blocks, digits, first_level, below, number = {}, {}, {}, {}, 0
  local layout = { blocks = blocks, digits = digits }
  local rows = context.page:rows()
  for i = 1, #rows do
    local block = rows[i]
    if block.words > 0 then
      number = number + 1
      blocks[number] = block
      if block.digit then digits[#digits + 1] = number end
      if block.type == "heading" and block.level <= LOWEST_LEVEL then
        table.insert(block.level == 1 and first_level or below, number)
      end
      if block.content then
        layout.first = layout.first or number
        layout.last = number
      end
    end
  end
  local headline = headline_of(context, layout, first_level, below)
  layout.headline = headline and last_copy(blocks, first_level, headline) or layout.first or 1
  layout.first = layout.first or layout.headline
  layout.text = text_after(blocks, layout.headline)
  made.layout = layout
  return layout
end

--- The numbers of the blocks that begin with a phrase.
-- @param phrases nutgraf.core.Phrases of folded texts
-- @return list of numbers in layout.blocks
function M.opening_with(context, phrases)
  local layout, rows, list, at = M.of(context), context.page:rows(), {}, 1
  for _, index in ipairs(assert(context.page:blocks():opening_with(phrases))) do -- both in document order
    while layout.blocks[at + 1] and layout.blocks[at + 1].first <= rows[index].first do at = at + 1 end
    list[#list + 1] = at
  end
  return list
end

--- The number of the last block that starts at a node or before it.
-- @param blocks list of blocks in document order
-- @param node number
function M.block_at(blocks, node)
  local low, high = 1, #blocks
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if blocks[middle].first <= node then low = middle else high = middle - 1 end
  end
  return low
end

return M
