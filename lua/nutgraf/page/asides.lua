--- What stands between the blocks of a text and is none of it: teasers of other pages, captions that are
-- paragraphs, tags.
--
-- The model decides by structure and by words that it learned, most of them English; these are told by what
-- they say, in many languages.
local core = require "nutgraf.core"
local credits = require "nutgraf.lexicon.credits"
local sections = require "nutgraf.lexicon.sections"
local strings = require "nutgraf.text.strings"

local M = {}

local TEASER_SHARE = 0.3   -- of a line's bytes that stand in links, where it points to another page
local LISTED_SHARE = 0.6   -- the same of a line below the heading of a list of other pages
local NEARLY_ALL = 0.9     -- of a line's bytes that stand in links, where a list of them ends a text
local MENU_SHARE = 0.75    -- of the bytes of a paragraph of links
local LEAST_LISTED = 3     -- lines of such a list
local REST_BYTES = 30      -- beside such a link: the day of the page that it leads to
local TEASER_WORDS = 30    -- a longer line is prose
local HEADING_WORDS = 12   -- of such a list
local CAPTION_BYTES = 400  -- a longer paragraph that ends in a credit is prose

local function linked_share(block)
  local linked = 0
  for _, link in ipairs(block.links or {}) do linked = linked + link.stop - link.start + 1 end
  return #block.text > 0 and linked / #block.text or 0
end

-- Words in any script; strings.words takes a line without spaces for one.
local function words_of(text) return core.measure(text).words end

-- "Read more: another page" → its title and address.
local function teaser_of(block)
  local title = block.links and sections.read_more(block.text)
  if not title or linked_share(block) < TEASER_SHARE then return nil end
  return { title = title, url = block.links[#block.links].url }
end

local function is_caption(block)
  return block.type == "paragraph" and #block.text <= CAPTION_BYTES and credits.ends_in_credit(block.text)
end

-- The last block of the list of other pages whose heading is block i, or nil where it heads none.
local function list_end(blocks, i)
  local heading = blocks[i].text
  if strings.words(heading) > HEADING_WORDS or sections.section(heading) ~= "related" then return nil end
  local stop = i
  while blocks[stop + 1] and blocks[stop + 1].text and linked_share(blocks[stop + 1]) > LISTED_SHARE and
    words_of(blocks[stop + 1].text) <= TEASER_WORDS do stop = stop + 1 end
  return stop > i and stop or nil
end

-- What a block says beside its links.
local function unlinked(block)
  local parts, at = {}, 1
  for _, link in ipairs(block.links or {}) do
    parts[#parts + 1] = block.text:sub(at, link.start - 1)
    at = link.stop + 1
  end
  parts[#parts + 1] = block.text:sub(at)
  return table.concat(parts)
end

-- Is a line a link to another page with the day of that page beside it?
local function is_dated_link(block)
  if linked_share(block) <= LISTED_SHARE then return false end
  local rest = unlinked(block)
  local moment = #rest <= REST_BYTES and core.moments(rest)[1]
  return moment and moment.day ~= nil
end

-- Where the links to other pages begin that end an article: three or more lines that are links below a heading, or
-- with a day each; nil where it does not end so. What the heading says does not count: it may be in any language.
local function last_list(blocks)
  local i, dated = #blocks, true
  while i > 1 and blocks[i].text and blocks[i].type ~= "heading" do
    local has_day = is_dated_link(blocks[i])
    local listed = has_day or linked_share(blocks[i]) > NEARLY_ALL
    if not listed or words_of(blocks[i].text) > TEASER_WORDS then break end
    i, dated = i - 1, dated and has_day
  end
  if #blocks - i < LEAST_LISTED then return nil end
  local heading = blocks[i].type == "heading" and i > 1 and words_of(blocks[i].text) <= HEADING_WORDS
  return heading and i or dated and i + 1 or nil
end

-- Is a paragraph several links and little else? Old templates write menus and lists of pages so, a line or a bar
-- between two of them.
local function is_menu(block)
  return block.type == "paragraph" and #(block.links or {}) >= LEAST_LISTED and linked_share(block) > MENU_SHARE
end

-- The blocks without the menus that stand before the text and after it.
local function without_menus(blocks)
  local first, last, kept = 1, #blocks, {}
  while last > first and is_menu(blocks[last]) do last = last - 1 end
  while first < last and is_menu(blocks[first]) do first = first + 1 end
  for i = first, last do kept[#kept + 1] = blocks[i] end
  return kept
end

local function drop_last_lists(blocks, relate)
  local start = last_list(blocks)
  while start do
    for k = #blocks, start, -1 do
      local block = blocks[k]
      if block.type ~= "heading" then relate { title = block.text, url = block.links[1].url } end
      blocks[k] = nil
    end
    start = last_list(blocks)
  end
end

-- Tags that stand after the text one by one; they have a field of their own.
local function drop_tags(blocks, record)
  local tags = {}
  for _, tag in ipairs(record.tags or {}) do tags[strings.key(tag)] = true end
  local last = blocks[#blocks]
  while last and (last.type == "paragraph" or last.type == "item") and tags[strings.key(last.text)] do
    blocks[#blocks] = nil
    last = blocks[#blocks]
  end
end

--- Takes teasers, captions and the tags after the text out of an article's blocks: teasers go to
-- record.related, a caption to the picture before it.
-- @param blocks list of the record's blocks
-- @param record table: kind, tags; related is added to
-- @return list of blocks
function M.without(blocks, record)
  local result, i = {}, 1
  local function relate(teaser)
    record.related = record.related or {}
    record.related[#record.related + 1] = teaser
  end
  while i <= #blocks do
    local block = blocks[i]
    local is_text = block.text and block.type ~= "table" and block.type ~= "code"
    local teaser = is_text and teaser_of(block)
    local stop = is_text and record.kind == "article" and list_end(blocks, i)
    if teaser then
      relate(teaser)
    elseif stop then
      for k = i + 1, stop do relate { title = blocks[k].text, url = blocks[k].links[1].url } end
      i = stop
    elseif is_text and is_caption(block) then
      local before = result[#result]
      if before and before.type == "figure" then before.caption = before.caption or block.text end
    else
      result[#result + 1] = block
    end
    i = i + 1
  end
  if record.kind == "article" then
    result = without_menus(result)
    drop_last_lists(result, relate)
  end
  drop_tags(result, record)
  return result
end

return M
