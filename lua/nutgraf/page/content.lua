--- Classified blocks → the record's blocks and text.
local asides = require "nutgraf.page.asides"
local before_headline = require "nutgraf.page.before_headline"
local core = require "nutgraf.core"
local further = require "nutgraf.page.further"
local kind = require "nutgraf.metadata.kind"
local memo = require "nutgraf.text.memo"
local parts = require "nutgraf.page.parts"
local state = require "nutgraf.structured.state"
local strings = require "nutgraf.text.strings"
local url = require "nutgraf.page.url"

local M = {}

--- An address of the page, absolute where the page's own address is known.
function M.link_url(context, href)
  return url.resolve(context.base or context.url, href)
end

-- What the caller knows of its blocks holds for the parts that were made of them: a beginning that is cut
-- off, and that somebody is quoted. Both lists are in the order of the page.
local function apply_knowledge(chosen, raw)
  local at = 1
  for _, block in ipairs(raw) do
    while chosen[at] and chosen[at].last <= block.first do at = at + 1 end
    local part = chosen[at]
    if part and part.first <= block.first and part.text then
      if block.cut then parts.cut(part, block.cut) end
      if block.type == "quote" and part.type == "paragraph" then part.type = "quote" end
    end
  end
end

--- Some of the page's blocks → the record's: what they say and no more.
-- @param raw list as blocks:list gives it; `cut` of an entry is the beginning of its text that is left out,
--   `type` = "quote" says that it is quoted
-- @param root number?: node below which they stand: lists and quotations around it do not count
-- @return list of {type, text, ...}
function M.record_blocks(raw, context, root)
  local rows = {}
  for i, block in ipairs(raw) do rows[i] = block.index end
  local chosen = context.page:composition():select(rows, context.page:blocks(), root)
  apply_knowledge(chosen, raw)
  return parts.blocks(chosen, context)
end

-- The address that the page's are relative to, where no stage has asked for it yet.
local function base_of(context)
  local element = context.document:first "base[href]"
  return context.base or element and M.link_url(context, element:attr "href") or nil
end

--- Every block that a reader could see, as the page has it.
---@param context nutgraf.Context
---@return nutgraf.Block[]
function M.everything(context)
  local own = { document = context.document, url = context.url, base = base_of(context), offsets = context.offsets }
  return parts.blocks(assert(core.compose(context.document, true)):select "everything", own, true)
end

local function is_in(ranges, part, from)
  local at = from
  while ranges[at] and ranges[at].stop <= part.first do at = at + 1 end
  return ranges[at] ~= nil and part.first >= ranges[at].first, at
end

local function ranges_of(nodes)
  local ranges = {}
  for i, node in ipairs(nodes) do ranges[i] = { first = node:index(), stop = node:stop() } end
  return ranges
end

-- The parts that begin in one of the ranges, which are in document order; with `around`, those in which one begins.
local function parts_in(all, ranges, around)
  local chosen, at = {}, 1
  for _, part in ipairs(all) do
    local inside
    inside, at = is_in(ranges, part, at)
    if inside or around and ranges[at] and part.last > ranges[at].first then chosen[#chosen + 1] = part end
  end
  return chosen
end

--- Everything that a reader sees below some elements, as the record's blocks.
---@param context nutgraf.Context
---@param nodes nutgraf.core.Node[] none inside another, in document order
---@param without? nutgraf.core.Node[] in document order: what stands below these is left out
---@return nutgraf.Block[]
function M.blocks_below(context, nodes, without)
  if #nodes == 0 then return {} end
  local root = #nodes == 1 and nodes[1]:type() == "element" and nodes[1]:index() or nil
  local all, ranges = context.page:composition():select("everything", nil, root), ranges_of(nodes)
  local chosen = parts_in(all, ranges)
  if #chosen == 0 then chosen = parts_in(all, ranges, true) end -- words within a paragraph
  if without and #without > 0 then
    local rest, left, at = ranges_of(without), {}, 1
    for _, part in ipairs(chosen) do
      local inside
      inside, at = is_in(rest, part, at)
      if not inside then left[#left + 1] = part end
    end
    chosen = left
  end
  return parts.blocks(chosen, context, true)
end

-- Parts of the content, and all below some elements, in document order.
local function with_kept(chosen, all, nodes)
  local result, at, there = {}, 1, {}
  for _, part in ipairs(chosen) do there[part.first .. part.type] = true end
  for _, part in ipairs(parts_in(all, ranges_of(nodes))) do
    if not there[part.first .. part.type] then
      while chosen[at] and chosen[at].first < part.first do
        result[#result + 1], at = chosen[at], at + 1
      end
      result[#result + 1] = part
    end
  end
  for i = at, #chosen do result[#result + 1] = chosen[i] end
  return result
end

local TITLE_WITHIN = 50 -- words from the start on, in which a block may repeat the title

--- The blocks without the headline, which has a field of its own.
---@param blocks nutgraf.Block[]
---@param record nutgraf.Record
---@return nutgraf.Block[]
function M.without_title(blocks, record)
  local title = record.title and core.key(record.title)
  local result, words = {}, 0
  for _, block in ipairs(blocks) do
    local early = title and words < TITLE_WITHIN and block.text
    if not (early and block.type ~= "code" and core.key(block.text) == title) then result[#result + 1] = block end
    if early then words = words + core.runs(block.text) end
  end
  return result
end

local function to_four_digits(value)
  return math.floor(value * 10000 + 0.5) / 10000
end

local LEAST_STATED_WORDS = 20 -- of an articleBody that stands for a page without text
local STATED_CONFIDENCE = 0.5
local LITTLE_WORDS = 60       -- a page whose content has fewer may be one that a script fills
local SHELL_WORDS = 30        -- a page that has fewer in all says nothing of itself
local TIMES_MORE = 3          -- as many words must stand in its scripts

-- Is a text one paragraph whatever reads it: letters and digits of ASCII and what stands between words, single spaces?
local function is_one_paragraph(text)
  return text:find("^[%w.,;:!?'\"()/-]") and not text:find("[^%w .,;:!?'\"()/-]") and not text:find("  ", 1, true) and
    text:byte(-1) ~= 32
end

--- The blocks of a text that a page holds as data: markup, or plain text with line ends.
-- @param markup string
-- @param context table: url, base
-- @param prepare function(list of parts, document)?: called before they become the record's
-- @return list of {type, text, ...}
function M.blocks_of(markup, context, prepare)
  if is_one_paragraph(markup) then return { { type = "paragraph", text = markup } } end -- a page may hold many such
  if not markup:find("<%a") then markup = markup:gsub("\n%s*", "<br><br>") end
  local document = core.parse(markup)
  if not document then return {} end
  local composition = assert(core.compose(document))
  local chosen = composition:select "everything"
  if prepare then prepare(chosen, document) end
  local blocks = parts.blocks(chosen, { document = document, url = context.url, base = context.base }, true)
  composition:close()
  document:close()
  return blocks
end

-- What the page's JSON-LD states as its text, as blocks: for pages that are drawn by scripts.
local function stated_blocks(context)
  for _, object in ipairs(context.page:stated()) do
    local body = object.articleBody
    if type(body) == "string" and strings.words(body) >= LEAST_STATED_WORDS then
      return M.blocks_of(body, context)
    end
  end
end

-- The text of the state from which scripts draw the page, where the page itself holds next to none.
local function state_blocks(context, words)
  local html = state.html(context.document)
  local enough = html and strings.words(strings.without_tags(html)) >= TIMES_MORE * words
  return enough and M.blocks_of(html, context) or nil
end

--- Sets the blocks of a page to all that a reader could see.
---@param record nutgraf.Record
---@param context nutgraf.Context
function M.take_everything(record, context)
  local blocks = M.everything(context)
  if context.read then blocks = M.without_title(blocks, record) end -- a text's
  record.blocks = #blocks > 0 and blocks or nil
  record.coverage = 1
end

--- Sets blocks, confidence and coverage of a page.
-- @param preset string?: "balanced", "precision" or "recall"; the call's goes before it
-- @param kept list of nodes?: all below them is content, too
function M.from_page(record, context, preset, kept)
  local blocks = context.page:blocks(preset)
  local words, kept_words = blocks:words()
  local chosen = further.without(context.page:composition():select("content", blocks), record, context)
  if context.page.made.classified ~= "recall" then chosen = before_headline.without(chosen, record, context) end
  if kept and #kept > 0 then chosen = with_kept(chosen, context.page:composition():select "everything", kept) end
  record.blocks = asides.without(M.without_title(parts.blocks(chosen, context, true), record), record)
  record.confidence = to_four_digits(context.page.made.confidence)
  if kept_words < LITTLE_WORDS then
    local drawn = words < 4 * LITTLE_WORDS -- the rest of the page is little, too
    local stated = #record.blocks == 0 and stated_blocks(context) or drawn and state_blocks(context, kept_words)
    if stated then
      record.blocks, record.confidence = stated, STATED_CONFIDENCE
      kind.settle(record, context, "text_in_scripts")
    end
  end
  if #record.blocks == 0 then record.blocks = nil end
  record.coverage = to_four_digits(words > 0 and kept_words / words or 0)
end

local read = {} -- what text_nodes was asked for last: readers of a block ask one after the other
memo.at_end(function() read = {} end)

--- The text nodes that a raw block was made of, those of white space alone left out.
-- @return list of {text = trimmed string, node}, not to be changed
function M.text_nodes(document, block)
  local removals = document:removals()
  if read.document == document and read.first == block.first and read.stop == block.stop and
    read.removals == removals then return read.list end
  local list = {}
  read = { document = document, first = block.first, stop = block.stop, removals = removals, list = list }
  for i = block.first, block.stop - 1 do
    local node = document:node(i)
    if node:type() == "text" then
      local text = strings.trim(node:text())
      if text ~= "" then list[#list + 1] = { text = text, node = node } end
    end
  end
  return list
end

--- Does a line break stand between two nodes?
function M.breaks_between(document, first, last)
  for i = first:index() + 1, last:index() - 1 do
    if document:node(i):name() == "br" then return true end
  end
  return false
end

-- "- " or "2. " for an item, by its depth; `numbers` counts the items of each ordered list.
local function marker_of(block, numbers)
  local depth = block.depth or 1
  for deeper in pairs(numbers) do
    if deeper > depth then numbers[deeper] = nil end
  end
  numbers[depth] = block.ordered and (numbers[depth] or 0) + 1 or nil
  return ("  "):rep(depth - 1) .. (block.ordered and numbers[depth] .. ". " or "- ")
end

--- A text without the object characters (U+FFFC) that stand where its images are, and without the spaces that set
--- them apart.
function M.without_objects(text)
  if not text:find("\239\191\188", 1, true) then return text end
  local marked = ("\n" .. text):gsub("\239\191\188", "\1"):gsub("\n[\1 ]*\1 ?", "\n") -- no text holds U+0001
  return (marked:gsub(" ?\1", ""):sub(2))
end

--- The plain text of blocks: a blank line between blocks, table cells by tabs.
-- @param markers boolean?: items keep the marks of their lists
function M.plain_text(blocks, markers)
  local texts, count, numbers = {}, 0, {}
  for i = 1, blocks and #blocks or 0 do
    local block = blocks[i]
    local text = block.type ~= "figure" and block.text
    if markers and block.type ~= "item" then numbers = {} end
    if text and text ~= "" then
      count = count + 1
      texts[count] = markers and block.type == "item" and marker_of(block, numbers) .. text or text
    end
  end
  return M.without_objects(table.concat(texts, "\n\n"))
end

--- Warns of a page on which nothing was found to read. The few words of an empty shell for scripts, or of a wall before
--- the text, tell no kind.
-- @param record table with its content, where there is any
function M.note_nothing(record, context)
  if record.blocks or record.posts or record.comments or record.items then return end
  local told = context.site and context.site.site.kind
  local is_shell = context.page:blocks():words() < SHELL_WORDS
  if record.kind and is_shell and not told then kind.settle(record, context, "nothing") end
  context.warnings[#context.warnings + 1] = { code = "no_content", message = "nothing on the page is content" }
end

--- Sets record.text: the blocks, or the lead and every post.
-- @param markers boolean?: as for M.plain_text
function M.set_text(record, markers)
  local texts = {}
  local function add(text)
    if text and text ~= "" then texts[#texts + 1] = text end
  end
  if record.posts then
    for _, paragraph in ipairs(record.lead or {}) do add(paragraph) end
    for _, post in ipairs(record.posts) do
      add(post.headline)
      add(post.text)
    end
  else
    add(M.plain_text(record.blocks, markers))
  end
  record.text = #texts > 0 and table.concat(texts, "\n\n") or nil
end

return M
