--- Lists beside the posts: what heads them, and their entries.
local content = require "nutgraf.page.content"
local sections = require "nutgraf.lexicon.sections"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local ENTRY_WORDS = 45   -- an entry at most
local HEADING_WORDS = 12 -- a heading of a list at most
local marks = { "•", "●", "▪", "■", "◆", "‣" }

--- How surely a text heads a section of this kind: 2 when it says so and no more, 1 when its first words
-- do and it is a heading or stands before a list, 0 when not, or when it is a link.
-- @param kind string: "key", "related"
-- @param following block after it, or nil
function M.heads(kind, block, following)
  if block.words == 0 or block.words > HEADING_WORDS or block.link_letters * 2 > block.letters then return 0 end
  local says, partly = sections.section(block.text)
  local before_list = following and (following.type == "item" or M.bullets(following.text) ~= nil)
  if kind == "key" and not says and before_list and sections.is_summary(block.text) then return 2 end
  if says ~= kind then return 0 end
  if not partly then return 2 end
  return (block.type == "heading" or before_list) and 1 or 0
end

--- The entries of a text that marks them itself, "• One • Two"; nil where it begins with no bullet.
function M.bullets(text)
  local mark = text:sub(1, 1) == "\226" and text:sub(1, 3)
  local known = false
  for _, sign in ipairs(marks) do known = known or sign == mark end
  if not known then return nil end
  local entries = {}
  local at = 1
  while at do
    local start, stop = text:find(mark, at, true)
    local following = start and text:find(mark, stop + 1, true)
    local entry = start and strings.trim(text:sub(stop + 1, (following or #text + 1) - 1))
    if entry and entry ~= "" then entries[#entries + 1] = entry end
    at = following
  end
  return #entries > 0 and entries or nil
end

--- A text of an entry without the time beside it.
function M.entry_text(document, block)
  local parts, times = {}, 0
  for _, piece in ipairs(content.text_nodes(document, block)) do
    local moments = time.shown(piece.text, true)
    local only_time = #moments > 0 and
      not (piece.text:sub(1, moments[1].start - 1) .. piece.text:sub(moments[#moments].stop + 1)):find("%a%a%a%a")
    if only_time then times = times + 1 else parts[#parts + 1] = piece.text end
  end
  return times > 0 and table.concat(parts, " ") or block.text
end

-- Adds a block to the entry that it belongs to; their texts are joined in the end.
local function add(entries, key, text, url)
  local last = entries[#entries]
  if text ~= "" and last and last.key == key then last.parts[#last.parts + 1] = text
  elseif text ~= "" then entries[#entries + 1] = { key = key, parts = { text }, url = url } end
end

--- The entries from a block on: items of one list, blocks in one container that are links, texts with bullets.
-- @param blocks list
-- @param at number: the block before the first entry
-- @return list of {text, url?}
-- @return number: the first block that is none of them
function M.entries_after(context, blocks, at)
  local document, entries, index = context.document, {}, at + 1
  local list
  while blocks[index] do
    local block = blocks[index]
    local bulleted = M.bullets(block.text)
    if not bulleted and (block.words > ENTRY_WORDS or block.type == "heading") then break end
    if block.words > 0 then
      local node = document:node(block.owner)
      local item = node:closest("li, dd")
      local linked = block.link_letters * 2 >= block.letters
      if not item and not linked and not bulleted then break end
      local holder = (item or node):parent()
      local here = holder and holder:index()
      if list and here ~= list then break end
      list = here
      if bulleted and not item then
        for i, text in ipairs(bulleted) do add(entries, block.first + i / 1000, text) end
      else
        local anchor = node:closest("a[href]") or node:first("a[href]") or (item and item:first("a[href]"))
        add(entries, item and item:index() or block.first, M.entry_text(document, block),
          anchor and content.link_url(context, anchor:attr("href")))
      end
    end
    index = index + 1
  end
  for _, entry in ipairs(entries) do entry.text = table.concat(entry.parts, " ") end
  return entries, index
end

return M
