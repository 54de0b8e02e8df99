--- A text with marks and links → a tree of properly nested spans.
--
-- Spans of a record may nest, share an extent, cross or lie outside the text. One sweep over their ends cuts the text
-- into segments, each with the spans that lie over it, outer ones first; segments with the same spans around them
-- make one node. A span that crosses another is split where the other ends. Spans of one type that cross become one,
-- links and rubies are cut at the end of the one before; emphasis and strong emphasis nest in themselves a few levels
-- deep. So depth is bounded, and time is that of sorting the spans.
--
-- Images, maths, footnote signs and line breaks are atoms: a leaf each, and a span that ends inside one is moved to
-- its edge. White space at the ends of a span is moved outside.
local characters = require "nutgraf.render.characters"

local M = {}

local atoms = { image = true, math = true, footnote = true, ["break"] = true }

-- Types that hold others, outermost first where extents are the same.
local containers = { "link", "ruby", "emphasis", "strong", "delete", "insert", "highlight", "superscript",
  "subscript", "keyboard", "code" }
local rank = {}
for i, name in ipairs(containers) do rank[name] = i end

-- Types whose spans differ in more than their extent, and so are never joined.
local has_fields = { link = true, ruby = true }

---@class nutgraf.Span
---@field type string
---@field start integer
---@field stop integer
---@field mark table the mark or link of the record
---@field complete boolean? of a node: it ends where its span ends

---@class nutgraf.SpanNode
---@field type string "text" or a type of mark or "link"
---@field text string? of a text and an atom: what it lies over
---@field mark table? the mark or link of the record
---@field last boolean? is it the last piece of its span?
---@field [integer] nutgraf.SpanNode

local function whole(value) return type(value) == "number" and value == math.floor(value) end

-- The extent of a mark in whole characters, or nil where it has none in this text.
local function extent(text, mark)
  local start, stop = mark.start, mark.stop
  if not (whole(start) and whole(stop)) or start < 1 or stop < start or stop > #text then return nil end
  local first = characters.start(text, stop)
  local _, size = characters.at(text, first)
  return characters.start(text, start), math.max(stop, first + size - 1)
end

local function by_extent(a, b)
  if a.start ~= b.start then return a.start < b.start end
  if a.stop ~= b.stop then return a.stop > b.stop end
  return a.order < b.order
end

-- The spans of the text by type: atoms in a list, others in a list for each type.
local function collect(text, marks, links)
  local leaves, groups, order = {}, {}, 0
  local function add(mark, kind)
    if type(mark) ~= "table" then return end
    local start, stop = extent(text, mark)
    if not start then return end
    order = order + 1
    local span = { type = kind, start = start, stop = stop, mark = mark, order = order }
    if kind == "break" then return end -- every line end is one, marked or not
    if atoms[kind] then leaves[#leaves + 1] = span
    elseif rank[kind] then
      groups[kind] = groups[kind] or {}
      table.insert(groups[kind], span)
    end
  end
  for _, mark in ipairs(type(marks) == "table" and marks or {}) do add(mark, type(mark) == "table" and mark.type) end
  for _, link in ipairs(type(links) == "table" and links or {}) do add(link, "link") end
  local at = text:find("\n", 1, true)
  while at do
    order = order + 1
    leaves[#leaves + 1] = { type = "break", start = at, stop = at, order = order }
    at = text:find("\n", at + 1, true)
  end
  return leaves, groups
end

local function without_overlaps(spans)
  table.sort(spans, by_extent)
  local kept = {}
  for _, span in ipairs(spans) do
    local previous = kept[#kept]
    if not previous or span.start > previous.stop then kept[#kept + 1] = span end
  end
  return kept
end

-- The atom that holds a byte, by binary search.
local function atom_at(leaves, byte)
  local low, high = 1, #leaves
  while low <= high do
    local middle = math.floor((low + high) / 2)
    local leaf = leaves[middle]
    if byte < leaf.start then high = middle - 1 elseif byte > leaf.stop then low = middle + 1 else return leaf end
  end
end

-- A span that ends inside an atom ends at its edge; false for one that lies inside an atom whole.
local function fit(span, leaves)
  local first, last = atom_at(leaves, span.start), atom_at(leaves, span.stop)
  if first and first == last and (span.start > first.start or span.stop < first.stop) then return false end
  if first then span.start = first.start end
  if last then span.stop = last.stop end
  return true
end

-- Types that may stand inside themselves, and how deep.
local nests = { emphasis = true, strong = true }
local MAX_LEVELS = 4

-- Spans of one type by how many others of it they lie inside of: a list of lists, those that lie deeper left out.
local function levels_of(spans, kind)
  if not nests[kind] then return { spans } end
  table.sort(spans, by_extent)
  local levels, open = {}, {}
  for _, span in ipairs(spans) do
    while #open > 0 and open[#open].stop < span.start do open[#open] = nil end
    local inside = #open > 0 and open[#open].stop >= span.stop
    local level = inside and #open + 1 or 1
    if level <= MAX_LEVELS then
      levels[level] = levels[level] or {}
      table.insert(levels[level], span)
      span.level = level
      if inside or #open == 0 then open[level] = span end
    end
  end
  return levels
end

-- Spans of one type that do not overlap. `join` makes one of neighbours too.
local function merge(spans, kind, join)
  table.sort(spans, by_extent)
  local merged = {}
  for _, span in ipairs(spans) do
    local previous = merged[#merged]
    if not previous or span.start > previous.stop + (join and not has_fields[kind] and 1 or 0) then
      merged[#merged + 1] = span
    elseif has_fields[kind] then
      span.start = previous.stop + 1
      if span.stop >= span.start then merged[#merged + 1] = span end
    else
      previous.stop = math.max(previous.stop, span.stop)
    end
  end
  return merged
end

local function outer_first(code_inside)
  return function(a, b)
    if code_inside and (a.type == "code") ~= (b.type == "code") then return b.type == "code" end
    if a.start ~= b.start then return a.start < b.start end
    if a.stop ~= b.stop then return a.stop > b.stop end
    if a.type ~= b.type then return rank[a.type] < rank[b.type] end
    return (a.level or 0) < (b.level or 0)
  end
end

-- Every place where a span or an atom begins, or has ended, in order.
local function boundaries(text, spans, leaves)
  local seen, list = { [1] = true, [#text + 1] = true }, { 1, #text + 1 }
  local function add(place)
    if not seen[place] then
      seen[place] = true
      list[#list + 1] = place
    end
  end
  for _, group in ipairs { spans, leaves } do
    for _, span in ipairs(group) do
      add(span.start)
      add(span.stop + 1)
    end
  end
  table.sort(list)
  return list
end

local function holds_code(around)
  for _, span in ipairs(around) do
    if span.type == "code" then return true end
  end
  return false
end

-- The length of the white space at the start of a text, and the place where that at its end begins.
local function blank_ends(text)
  local first = 1
  while true do
    local code, size = characters.at(text, first)
    if not characters.is_blank(code) then break end
    first = first + size
  end
  local last = #text
  while last >= first do
    local start = characters.start(text, last)
    if not characters.is_blank((characters.at(text, start))) then break end
    last = start - 1
  end
  return first - 1, last + 1
end

local function add_segment(segments, text, first, last, around)
  if last < first then return end
  local piece = text:sub(first, last)
  local before, after = 0, #piece + 1
  local exact = holds_code(around)
  if not exact then before, after = blank_ends(piece) end
  local function add(from, to, blank)
    if to >= from then
      segments[#segments + 1] = { text = piece:sub(from, to), first = first + from - 1, last = first + to - 1,
        around = around, blank = blank }
    end
  end
  if before == #piece and not exact then return add(1, #piece, true) end
  add(1, before, true)
  add(before + 1, after - 1, false)
  add(after, #piece, true)
end

-- Cuts the text at every boundary; the spans that lie over a segment are in its `around`.
local function cut(text, spans, leaves, code_inside)
  local segments, active, next_span, next_leaf = {}, {}, 1, 1
  local places = boundaries(text, spans, leaves)
  local order = outer_first(code_inside)
  table.sort(spans, order)
  local by_start = {}
  for i, span in ipairs(spans) do by_start[i] = span end
  table.sort(by_start, function(a, b)
    if a.start ~= b.start then return a.start < b.start end
    return order(a, b)
  end)
  for i = 1, #places - 1 do
    local first, last = places[i], places[i + 1] - 1
    local around = {}
    for _, span in ipairs(active) do
      if span.stop >= first then around[#around + 1] = span end
    end
    while by_start[next_span] and by_start[next_span].start <= first do
      around[#around + 1] = by_start[next_span]
      next_span = next_span + 1
    end
    table.sort(around, order)
    active = around
    while leaves[next_leaf] and leaves[next_leaf].stop < first do next_leaf = next_leaf + 1 end
    local leaf = leaves[next_leaf]
    if leaf and leaf.start <= first then
      segments[#segments + 1] = { text = text:sub(first, last), first = first, last = last, around = around,
        atom = leaf, blank = leaf.type == "break" }
    else
      add_segment(segments, text, first, last, around)
    end
  end
  return segments
end

local function has(around, span)
  for _, other in ipairs(around or {}) do
    if other == span then return true end
  end
  return false
end

-- White space belongs to a span only where the span goes on at both sides of it.
local function settle_blanks(segments)
  local after, following = {}, nil
  for i = #segments, 1, -1 do
    after[i] = following
    if not segments[i].blank then following = segments[i].around end
  end
  local before
  for i, segment in ipairs(segments) do
    if segment.blank then
      local around = {}
      for _, span in ipairs(segment.around) do
        if has(before, span) and has(after[i], span) then around[#around + 1] = span end
      end
      segment.around = around
    else
      before = segment.around
    end
  end
end

-- Segments → nodes: what is open stays open as long as the next segment has it too.
local function nest(segments)
  local root, stack = { type = "root" }, {}
  for _, segment in ipairs(segments) do
    local keep = 0
    while stack[keep + 1] and stack[keep + 1].span == segment.around[keep + 1] do keep = keep + 1 end
    for level = #stack, keep + 1, -1 do stack[level] = nil end
    local parent = keep > 0 and stack[keep].node or root
    for level = keep + 1, #segment.around do
      local span = segment.around[level]
      local node = { type = span.type, mark = span.mark }
      parent[#parent + 1] = node
      parent = node
      stack[level] = { span = span, node = node }
      -- the piece that a reading is written after
      if span.latest then span.latest.last = false end
      span.latest, node.last = node, true
    end
    local previous = parent[#parent]
    if segment.atom then
      parent[#parent + 1] = { type = segment.atom.type, text = segment.text, mark = segment.atom.mark }
    elseif previous and previous.type == "text" then
      previous.text = previous.text .. segment.text
    else
      parent[#parent + 1] = { type = "text", text = segment.text }
    end
  end
  return root
end

--- The tree of a text and its spans.
---@param text string
---@param marks table[]? {start, stop, type, …}; those out of range, empty or of no known type are ignored
---@param links table[]? {start, stop, url, title}
---@param options {code_inside: boolean?, join: boolean?}? `code_inside`: code is the innermost of all, as Markdown
---  needs it; `join`: spans of one type that touch are one
---@return nutgraf.SpanNode root its children in order; texts together are the text
function M.tree(text, marks, links, options)
  local given = options or {}
  local leaves, groups = collect(text, marks, links)
  leaves = without_overlaps(leaves)
  local spans = {}
  for kind, group in pairs(groups) do
    local fitting = {}
    for _, span in ipairs(group) do
      if fit(span, leaves) then fitting[#fitting + 1] = span end
    end
    for _, level in ipairs(levels_of(fitting, kind)) do
      for _, span in ipairs(merge(level, kind, given.join)) do spans[#spans + 1] = span end
    end
  end
  if #spans == 0 and #leaves == 0 then
    return { type = "root", text ~= "" and { type = "text", text = text } or nil }
  end
  local segments = cut(text, spans, leaves, given.code_inside)
  settle_blanks(segments)
  return nest(segments)
end

return M
