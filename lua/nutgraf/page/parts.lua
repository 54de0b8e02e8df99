--- Parts of a composed page → the record's blocks: addresses made absolute, captions given to their figures,
-- languages of code named, lists and quotations numbered in their order.
local code = require "nutgraf.page.code"
local strings = require "nutgraf.text.strings"
local url = require "nutgraf.page.url"

local M = {}

local nothing = {}

local function resolved(context, href) return url.resolve(context.base or context.url, href) end

-- A picture may stand in its own address.
local function resolved_image(context, src)
  if src and src:find "^[Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/" then return src end
  return resolved(context, src)
end

-- Takes out of a list, in its place, what is not to be kept; nil for a list of nothing.
local function keep(list, is_kept, ...)
  local count, kept = #list, 0
  for i = 1, count do
    local item = list[i]
    if is_kept(item, ...) then
      kept = kept + 1
      list[kept] = item
    end
  end
  for i = count, kept + 1, -1 do list[i] = nil end
  return kept > 0 and list or nil
end

local function resolve_link(link, context, everything)
  if link.url or not everything then link.url = resolved(context, link.url) else link.url = "" end
  return link.url ~= nil
end

local function resolve_mark(mark, context)
  if mark.src then mark.src = resolved_image(context, mark.src) end
  return mark.type ~= "image" or mark.src ~= nil
end

-- Links and images whose addresses lead nowhere are no spans; an image's text stays.
local function resolve_spans(holder, context, everything)
  if holder.links then holder.links = keep(holder.links, resolve_link, context, everything) end
  if holder.marks then holder.marks = keep(holder.marks, resolve_mark, context) end
end

--- The text of a table: a line for a row, cells by tabs.
--- @param rows string[][]
--- @return string
function M.table_text(rows)
  local lines = {}
  for i, row in ipairs(rows) do
    local cells = {}
    for k, cell in ipairs(row) do cells[k] = cell:gsub("[\n\t]", " ") end
    lines[i] = table.concat(cells, "\t")
  end
  return table.concat(lines, "\n")
end

local function finish_table(block, context, everything)
  for _, row in ipairs(block.cells or nothing) do
    for _, cell in ipairs(row) do resolve_spans(cell, context, everything) end
  end
  block.text = M.table_text(block.rows)
end

-- Frames that show advertisements or count readers.
local machinery_hosts = { "googletagmanager", "doubleclick", "googlesyndication", "facebook.com/tr",
  "scorecardresearch", "google.com/recaptcha", "/ads/", "consent", "facebook.com/plugins/like",
  "facebook.com/plugins/share", "facebook.com/plugins/page", "/tweet_button", "/follow_button", "disqus.com/" }

local function is_shown(address)
  for _, host in ipairs(machinery_hosts) do
    if address:find(host, 1, true) then return false end
  end
  return true
end

-- What a type needs besides its text; nil for a block that shows nothing.
local finish = {
  table = function(block, context, everything)
    finish_table(block, context, everything)
    return #block.rows > 0 and block or nil
  end,
  code = function(block, context)
    block.language = code.language(context.document:node(block.node))
    return block
  end,
  math = function(block, context)
    local node = context.document:node(block.node)
    if node:name() == "math" then block.mathml = node:html() end
    return block
  end,
  figure = function(block, context)
    block.src, block.url = resolved_image(context, block.src), resolved(context, block.url)
    block.poster = resolved(context, block.poster)
    return block.src and block or nil
  end,
  embed = function(block, context)
    block.url = resolved(context, block.url)
    return block.url and is_shown(block.url) and block or nil
  end,
}

-- "The ferry at dawn. Photo: Ida Brandt" with the credit marked → caption, credit.
local function split_credit(block)
  for i, mark in ipairs(block.marks or nothing) do
    if mark.type == "credit" then
      local credit = block.text:sub(mark.start, mark.stop)
      local rest = block.text:sub(1, mark.start - 1) .. block.text:sub(mark.stop + 1)
      rest = strings.trim(rest)
      table.remove(block.marks, i)
      return rest ~= "" and rest:gsub("%s+", " ") or nil, credit
    end
  end
  return block.text, nil
end

local takes_caption = { figure = true, table = true }

-- The block of code or the quotation that a caption is of: one in its group.
local function partner(blocks, i)
  for _, k in ipairs { i - 1, i + 1 } do
    if blocks[k] and blocks[k].group == blocks[i].group and blocks[k].type ~= "caption" then return blocks[k] end
  end
end

-- Gives each caption to the figure or table of its group. Captions of code and quotations become paragraphs; one
-- of nothing is dropped unless everything is wanted.
local function place_captions(blocks, everything)
  local holders, result = {}, {}
  local captions = false
  for i = 1, #blocks do
    local block = blocks[i]
    if block.type == "caption" then captions = true end
    if block.group and takes_caption[block.type] then holders[block.group] = holders[block.group] or block end
  end
  if not captions then return blocks end
  for i, block in ipairs(blocks) do
    local before = result[#result]
    local holder = block.type == "caption" and (block.group and holders[block.group] or
      not block.group and before and takes_caption[before.type] and before.last <= block.first and before) or nil
    if holder then
      local caption, credit = split_credit(block)
      if holder.caption and caption then holder.caption = holder.caption .. " " .. caption
      else holder.caption = holder.caption or caption end
      holder.credit = holder.credit or credit
    elseif block.type == "caption" then
      local near = block.group and partner(blocks, i)
      block.type = "paragraph"
      if near and near.quotation then
        block.type, block.quotation, block.quote, block.nesting = "quote", near.quotation, near.quote, near.nesting
      end
      if near or everything then result[#result + 1] = block end
    else
      result[#result + 1] = block
    end
  end
  return result
end

-- The same picture twice in a row is a placeholder beside its fallback.
local function without_copies(blocks)
  local result, count = {}, 0
  for i = 1, #blocks do
    local block, before = blocks[i], result[count]
    local copy = before and before.type == block.type and (block.type == "figure" and before.src == block.src or
      block.type == "embed" and before.url == block.url)
    if not copy then
      count = count + 1
      result[count] = block
    end
  end
  return result
end

-- Numbers that only the page gave a meaning to become 1, 2, … in the order in which their elements open.
local function renumber(blocks, field)
  local seen, values, numbers = {}, {}, {}
  for i = 1, #blocks do
    local value = blocks[i][field]
    if value and not seen[value] then
      seen[value] = true
      values[#values + 1] = value
    end
  end
  if #values == 0 then return end
  table.sort(values)
  for i, value in ipairs(values) do numbers[value] = i end
  for _, block in ipairs(blocks) do block[field] = block[field] and numbers[block[field]] end
end

-- A credit's mark has done its work; a sign without its note is text and no more.
local function is_of_record(mark, notes)
  return mark.type ~= "credit" and (mark.type ~= "footnote" or notes[mark.id] ~= nil)
end

local function drop_marks(holder, notes)
  if holder.marks then holder.marks = keep(holder.marks, is_of_record, notes) end
end

local function drop_marks_of_nothing(blocks)
  local notes = {}
  for i = 1, #blocks do
    local block = blocks[i]
    if block.type == "footnote" and block.id then notes[block.id] = true end
  end
  for i = 1, #blocks do
    local block = blocks[i]
    drop_marks(block, notes)
    if block.cells then
      for _, row in ipairs(block.cells) do
        for _, cell in ipairs(row) do drop_marks(cell, notes) end
      end
    end
  end
end

local function source_of(block, document)
  local first, last = document:bytes(block.first, math.max(block.last, block.first + 1))
  return first and { first = first, last = last } or nil
end

--- Parts → the record's blocks.
--- @param parts table[] as composition:select gives them; they are used up
--- @param context table: document, url or base for addresses, offsets: tell where they stand in the input
--- @param everything boolean?: keep captions of nothing
--- @return Block[]
function M.blocks(parts, context, everything)
  local blocks, count = {}, 0
  for i = 1, #parts do
    local part = parts[i]
    resolve_spans(part, context, everything)
    local make = finish[part.type]
    local block = make and make(part, context, everything) or not make and part or nil
    if block then
      count = count + 1
      blocks[count] = block
    end
  end
  blocks = without_copies(place_captions(blocks, everything))
  renumber(blocks, "list")
  renumber(blocks, "quotation")
  drop_marks_of_nothing(blocks)
  for i = 1, #blocks do
    local block = blocks[i]
    if context.offsets == true then block.source = source_of(block, context.document) end
    block.node, block.first, block.last, block.group = nil, nil, nil, nil
  end
  return blocks
end

local function shifted(spans, by)
  local result = {}
  for _, span in ipairs(spans or nothing) do
    span.start, span.stop = math.max(span.start - by, 1), span.stop - by
    if span.stop >= span.start then result[#result + 1] = span end
  end
  return #result > 0 and result or nil
end

--- Cuts the beginning off a block's text, by what it says and not by its white space.
--- @param block table with text, links, marks
--- @param beginning string: what stood there
function M.cut(block, beginning)
  local left, at = #(beginning:gsub("%s+", "")), 1
  while left > 0 and at <= #block.text do
    if not block.text:find("^%s", at) then left = left - 1 end
    at = at + 1
  end
  at = block.text:find("%S", at) or #block.text + 1
  block.text = block.text:sub(at)
  block.links, block.marks = shifted(block.links, at - 1), shifted(block.marks, at - 1)
end

return M
