--- Discussions whose posts end with who wrote them and when: talk pages of wikis ("… Ida (talk) 12:03, 4 March 2024
-- (UTC)"), boards that sign each text ("posted by Ida at 9:14 AM on March 3"). Nothing marks the posts but these
-- signatures: a link to who wrote and a time after it, in the end of a text.
local bylines = require "nutgraf.lexicon.bylines"
local content = require "nutgraf.page.content"
local layouts = require "nutgraf.page.layout"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local TAIL_BYTES = 180    -- of a text, in which its signature stands
local BETWEEN_BYTES = 60  -- from the name to the time: " (talk) ", " at "
local CLOCK_BYTES = 80    -- before the end of such a text, in which its clock stands
local BEHIND_BYTES = 40   -- after the time: a zone, "[+] [!]"
local NAME_BYTES = 60
local OPENER_WORDS = 3    -- before the name: "posted by"
local UNTIMED_BYTES = 120 -- from a name without a time to the end of the text that opens a discussion
local LEAST_SIGNED = 3    -- texts of a discussion
local LEAST_AUTHORS = 2
local MOST_HEADED = 0.7   -- of the posts: entries of a blog have a heading each

-- The name in a link, and the moment after it, where both sign a text.
local function read_tail(text, links)
  local from = math.max(1, #text - TAIL_BYTES)
  if not text:find("%d", from) then return nil end
  local tail = text:sub(from)
  local moments = time.shown(tail, true)
  for i = #moments, 1, -1 do
    local moment = moments[i]
    local start, stop = from + moment.start - 1, from + moment.stop - 1
    if #text - stop <= BEHIND_BYTES and (moment.hour or moment.day) then
      for _, link in ipairs(links) do
        local name = strings.trim(text:sub(link.start, link.stop))
        if link.start >= from and link.stop < start and start - link.stop <= BETWEEN_BYTES and #name > 0 and
          #name <= NAME_BYTES and #time.shown(name, true) == 0 then
          return { name = name, at = link.start, shown = { moment } }
        end
      end
    end
  end
end

-- A text without the words that introduce a name in its end, "… posted by"; nil where it has none.
local function without_opener(text)
  local at, found = #text + 1, nil
  for _ = 1, OPENER_WORDS do
    local word = strings.run_at_end(text:sub(1, at - 1), "[^%s]")
    if word == "" then break end
    at = at - #word
    if bylines.after_opener(text:sub(at)) == "" then found = at end
    at = #strings.without_end(text:sub(1, at - 1), "%s") + 1
  end
  return found and text:sub(1, found - 1)
end

-- "… posted by Ida to Home & Garden", in the end of the text that opens a discussion.
local function read_opening(text, links)
  local link = links[1]
  local before = link and #text - link.start <= UNTIMED_BYTES and strings.trim(text:sub(1, link.start - 1))
  if not before or not without_opener(before) then return nil end
  return { name = strings.trim(text:sub(link.start, link.stop)), at = link.start, shown = {} }
end

-- Where the words of a text end that its signature follows: what introduces the name is part of it, and dashes are.
local function words_end(text, at)
  local bare = strings.without_end(text:sub(1, at - 1), "[%s%(%[~|]")
  bare = without_opener(bare) or bare
  while true do
    local shorter = strings.without_end(bare, "[%s%-]"):gsub("\226\128[\146-\149]$", "")
    if shorter == bare then return #bare end
    bare = shorter
  end
end

-- May a text end in a link and a clock?
local function may_be_signed(row)
  return row.digit and row.link_letters > 0 and row.link_letters < row.letters and row.type ~= "heading" and
    row.text:find("%d[:.h\230\231]", -CLOCK_BYTES) ~= nil
end

-- The texts that are signed, in their order: {row, name, at, shown}.
local function signatures(context, first)
  local found, rows, candidates = {}, context.page:rows(), 0
  for i = first, #rows do
    if may_be_signed(rows[i]) then candidates = candidates + 1 end
  end
  if candidates < LEAST_SIGNED then return found end
  local blocks = context.page:blocks()
  for i = first, #rows do
    local row = rows[i]
    if may_be_signed(row) then
      local links = blocks:links(row.index)
      local near = {}
      for k = math.max(1, #links - 7), #links do near[#near + 1] = links[k] end
      local signature = read_tail(row.text, near)
      if signature then
        signature.row, signature.number = row, i
        found[#found + 1] = signature
      end
    end
  end
  return found
end

local deeper = { dd = true, li = true }

-- How deep a text stands in lists, by which wikis set a reply below what it answers.
local function depth_of(document, row, root)
  local depth = 0
  for _, index in ipairs((document:path(row.owner, root))) do
    if deeper[document:node(index):name()] then depth = depth + 1 end
  end
  return depth
end

local function parent_of(document, row)
  local parent = document:node(row.owner):parent()
  return parent and parent:index() or 0
end

-- The rows of a post: that which is signed, and those before it beside it or in it that none has signed.
local function rows_of(context, signature, from)
  local document, rows, found = context.document, context.page:rows(), { signature.row }
  local owner, parent = signature.row.owner, parent_of(document, signature.row)
  for i = signature.number - 1, from, -1 do
    local row = rows[i]
    local beside = row.owner == owner or row.type ~= "heading" and row.words > 0 and parent_of(document, row) == parent
    if row.type == "heading" or row.words > 0 and not beside then break end
    if beside then found[#found + 1] = row end
  end
  local list = {}
  for i = #found, 1, -1 do list[#list + 1] = found[i] end
  return list
end

local function cut_spans(spans, stop)
  local kept = {}
  for _, span in ipairs(spans or {}) do
    if span.stop <= stop then kept[#kept + 1] = span end
  end
  return #kept > 0 and kept or nil
end

-- Takes a signature off the block that ends with it.
local function cut_signature(blocks, signature)
  local from_end = #signature.row.text - signature.at
  for i = #blocks, 1, -1 do
    local block = blocks[i]
    local at = block.text and math.max(1, #block.text - from_end)
    if at and block.text:sub(at, at + #signature.name - 1) == signature.name then
      local stop = words_end(block.text, at)
      block.text = block.text:sub(1, stop)
      block.links, block.marks = cut_spans(block.links, stop), cut_spans(block.marks, stop)
      if stop == 0 then table.remove(blocks, i) end
      return true
    end
  end
end

local function heading_before(context, from, first_row)
  local rows = context.page:rows()
  for i = from, #rows do
    if rows[i].first >= first_row.first then return nil end
    if rows[i].type == "heading" and rows[i].level > 1 then
      return strings.trim((rows[i].text:gsub("%[[^%[%]]*%]$", ""))) -- "Length[edit]"
    end
  end
end

-- The opening of a discussion whose first text is signed with a name alone: the row before the first signature.
local function opening_of(context, first, found)
  local rows, blocks = context.page:rows(), context.page:blocks()
  for i = first, found[1].number - 1 do
    local row = rows[i]
    local links = row.link_letters > 0 and row.type ~= "heading" and blocks:links(row.index) or {}
    local signature = #links > 0 and #links < 8 and read_opening(row.text, links)
    if signature then
      signature.row, signature.number = row, i
      return signature
    end
  end
end

local function title_row(context)
  local layout = layouts.of(context)
  local headline = layout.blocks[layout.headline]
  for i, row in ipairs(context.page:rows()) do
    if headline and row.first == headline.first then return i end
  end
  return 1
end

-- The moment between the page's title and a text: when the discussion was opened.
local function opened(context, first, signature)
  local rows = context.page:rows()
  for i = first, math.min(signature.number, #rows) do
    local row = rows[i]
    local moment = row.digit and row.words <= 20 and time.shown(row.text, true)[1]
    if moment and moment.day then return { moment } end
  end
  return {}
end

--- The posts of a page whose texts are signed.
-- @param context table: document, page
-- @return list of posts as reply.read gives them, or nil where there are fewer than three by two people; and the share
--   of the page's words outside links that they are
function M.posts(context)
  local first = title_row(context)
  local found = signatures(context, first)
  if #found < LEAST_SIGNED then return nil end
  local unsigned = opening_of(context, first, found)
  if unsigned then
    unsigned.shown = opened(context, first, unsigned)
    table.insert(found, 1, unsigned)
  end
  local document, posts, names, authors, headed, letters = context.document, {}, {}, 0, 0, 0
  local from, root = first, document:first("body")
  for _, signature in ipairs(found) do
    local rows = rows_of(context, signature, from)
    local blocks = content.record_blocks(rows, context, root and root:index())
    if cut_signature(blocks, signature) and #blocks > 0 then
      for _, block in ipairs(blocks) do
        block.depth = nil
        if block.type == "item" or block.type == "definition" or block.type == "term" then block.type = "paragraph" end
      end
      for _, row in ipairs(rows) do letters = letters + row.words - math.min(row.words, row.link_letters / 5) end
      local depth = depth_of(document, signature.row, root and root:index() or 0)
      local headline = heading_before(context, from, rows[1])
      if headline then headed = headed + 1 end
      if not names[signature.name] then names[signature.name], authors = true, authors + 1 end
      posts[#posts + 1] = { authors = { signature.name }, shown = signature.shown, names = {}, captions = {},
        related = {}, blocks = blocks, text = content.plain_text(blocks), headline = headline,
        depth = depth > 0 and depth or nil, first = rows[1].first, stop = signature.row.stop }
    end
    from = signature.number + 1
  end
  if #posts < LEAST_SIGNED or authors < LEAST_AUTHORS or headed > #posts * MOST_HEADED then return nil end
  local _, _, own = context.page:blocks():words()
  return posts, letters / math.max(1, own)
end

return M
