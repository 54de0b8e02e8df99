--- Rewriting the links and marks of a text, all in one pass, so that the others keep their places.
local M = {}

-- Links and marks in document order, outer before inner.
local function ordered(holder)
  local list = {}
  for _, name in ipairs { "links", "marks" } do
    for i, span in ipairs(holder[name] or {}) do
      list[#list + 1] = { span = span, of = name, start = span.start, stop = span.stop, order = #list + i }
    end
  end
  table.sort(list, function(a, b)
    if a.start ~= b.start then return a.start < b.start end
    if a.stop ~= b.stop then return a.stop > b.stop end
    return a.order < b.order
  end)
  return list
end

local function copy_of(span, of, text)
  local copy = {}
  for key, value in pairs(span) do copy[key] = value end
  copy.start, copy.stop = nil, nil
  copy.type, copy.text = of == "links" and "link" or span.type, text
  return copy
end

-- A span as a function gave it → that of the block.
local function span_of(value)
  local span = {}
  for key, field in pairs(value) do
    if key ~= "text" and not (key == "type" and field == "link") then span[key] = field end
  end
  return span, value.type == "link" and "links" or value.type and "marks" or nil
end

-- What a function returned, as pieces {text, value?}.
local function pieces_of(value)
  if type(value) == "string" then return { { text = value } } end
  if #value == 0 then return next(value) ~= nil and { { text = value.text, value = value } } or {} end
  local pieces = {}
  for i, piece in ipairs(value) do
    pieces[i] = type(piece) == "string" and { text = piece } or { text = piece.text, value = piece }
  end
  return pieces
end

-- Takes the fields that a function changed in the copy over to the span.
local function take_over(span, of, copy)
  for key in pairs(span) do
    if key ~= "start" and key ~= "stop" and key ~= "type" and copy[key] == nil then span[key] = nil end
  end
  for key, value in pairs(copy) do
    if key ~= "text" and not (key == "type" and of == "links") then span[key] = value end
  end
end

-- What is deleted takes one of the spaces around it along.
local function widened(text, start, stop)
  local before, after = text:sub(start - 1, start - 1), text:sub(stop + 1, stop + 1)
  if (start == 1 or before:find "%s") and after:find "%s" then return start, stop + 1 end
  if stop == #text and before:find "%s" and start > 1 then return start - 1, stop end
  return start, stop
end

-- Applies edits {start, stop, pieces}, in order and apart, to the text; the kept entries move with it.
local function apply(holder, kept, edits)
  local text, out, at, size = holder.text, {}, 1, 0
  local starts, moved, links, marks = {}, {}, {}, {}
  local function write(part)
    out[#out + 1] = part
    size = size + #part
  end
  local function place(span, of, start, stop)
    if stop < start then return end
    span.start, span.stop = start, stop
    local list = of == "links" and links or marks
    list[#list + 1] = span
  end
  for i, edit in ipairs(edits) do
    write(text:sub(at, edit.start - 1))
    starts[i], moved[i] = edit.start, 0
    for _, piece in ipairs(edit.pieces) do
      local start = size + 1
      write(piece.text)
      if piece.value then
        local span, of = span_of(piece.value)
        if of then place(span, of, start, size) end
      end
    end
    at = edit.stop + 1
    moved[i] = size - edit.stop -- of all that comes after it
  end
  write(text:sub(at))
  holder.text = table.concat(out)
  -- how far a byte moves: the last edit that begins before it decides
  local function shift(position)
    local low, high = 0, #edits
    while low < high do
      local middle = math.floor((low + high + 1) / 2)
      if starts[middle] <= position then low = middle else high = middle - 1 end
    end
    return low == 0 and position or math.max(position, edits[low].stop) + moved[low]
  end
  for _, entry in ipairs(kept) do
    place(entry.span, entry.of, shift(entry.start - 1) + 1, shift(entry.stop))
  end
  local function in_order(a, b) return a.start < b.start end
  table.sort(links, in_order)
  table.sort(marks, in_order)
  holder.links, holder.marks = #links > 0 and links or nil, #marks > 0 and marks or nil
end

--- Calls a function for each link and mark, and does what it says.
---@param holder {text: string, links: nutgraf.Link[]?, marks: nutgraf.Mark[]?} a block or a cell; changed in place
---@param visit fun(span: table): table|string|nil given a copy with `type` ("link" for a link) and `text`; nil keeps it
---  with what was changed in the copy, a string or a span replaces it, `{}` deletes it with its words, a list splices
---@return boolean changed
---
--- Errors: none.
---
--- Example:
---   local spans = require "nutgraf.text.spans"
---   local block = { text = "The tide rose.", links = { { start = 5, stop = 8, url = "/tide" } },
---     marks = { { start = 10, stop = 13, type = "strong" } } }
---   spans.walk(block, function(span) return span.type == "link" and "ebb" or nil end)
---   print(block.text, block.links, block.text:sub(block.marks[1].start, block.marks[1].stop))
---   --> The ebb rose.	nil	rose
function M.walk(holder, visit)
  local text, kept, edits, last, touched = holder.text, {}, {}, 0, false
  for _, entry in ipairs(ordered(holder)) do
    local inside = entry.start <= last
    if not inside then
      local copy = copy_of(entry.span, entry.of, text:sub(entry.start, entry.stop))
      local before = copy.text
      local value = visit(copy)
      if value == nil and copy.text ~= before then value = copy end
      if value ~= nil then
        local pieces, start, stop = pieces_of(value), entry.start, entry.stop
        if #pieces == 0 then start, stop = widened(text, start, stop) end
        edits[#edits + 1] = { start = math.max(start, last + 1), stop = stop, pieces = pieces }
        last, touched = stop, true
      else
        take_over(entry.span, entry.of, copy)
        kept[#kept + 1], touched = entry, true
      end
    elseif entry.stop > last then -- it begins in what was replaced and goes on
      entry.start = last + 1
      kept[#kept + 1] = entry
    end
  end
  if #edits > 0 then apply(holder, kept, edits) end
  return touched
end

return M
