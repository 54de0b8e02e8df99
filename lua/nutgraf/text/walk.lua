--- Functions for the blocks of a record and the spans in them, called in document order: nutgraf.walk, stage.filter.
--
-- The spans of a block (its links and marks) come first, outer before inner, then the block itself; table cells in
-- their rows. What a function returns stands in the place of what it was given; nothing keeps it, with what the
-- function changed in it; `{}` deletes it; a list splices. A second result of `false` ends the walk.
local options = require "nutgraf.options"
local spans = require "nutgraf.text.spans"

local M = {}

--- The types of blocks, each the name of a filter's function.
---@type string[]
M.block_types = { "paragraph", "quote", "heading", "item", "term", "definition", "code", "math", "table", "figure",
  "embed", "footnote", "rule" }

-- Filter name → type of mark. Three marks share their name with a block.
local mark_names = { link = "link", strong = "strong", emphasis = "emphasis", inline_code = "code", delete = "delete",
  insert = "insert", subscript = "subscript", superscript = "superscript", highlight = "highlight",
  keyboard = "keyboard", ruby = "ruby", inline_math = "math", image = "image", footnote_sign = "footnote",
  ["break"] = "break" }

--- The names of a filter's functions for spans.
---@type string[]
M.span_names = options.keys(mark_names)

local known_types, names_of_marks = {}, {}
for _, name in ipairs(M.block_types) do known_types[name] = true end
for name, mark in pairs(mark_names) do names_of_marks[mark] = name end

-- Raises at the function's own line.
local function fail(name, f, message)
  local info = debug.getinfo(f, "S")
  error(("%s:%d: filter '%s': %s"):format(info.short_src, info.linedefined, name, message), 0)
end

local function check_block(name, f, value, what)
  if type(value) ~= "table" or type(value.type) ~= "string" then
    fail(name, f, ("%s expected, got %s"):format(what, type(value) == "table" and "a table without 'type'" or
      options.name_of_type(value)))
  end
  if not known_types[value.type] then
    fail(name, f, ("no type of block '%s'; %s"):format(value.type, options.hint(value.type, M.block_types)))
  end
  if value.text ~= nil and type(value.text) ~= "string" then
    fail(name, f, "field 'text': string expected, got " .. type(value.text))
  end
end

-- The function for a block of a type, and its name in the filter.
local function function_for(filter, kind)
  if filter[kind] then return filter[kind], kind end
  return filter.block, "block"
end

local function walk_spans(holder, state)
  if not state.has_spans or not (holder.links or holder.marks) then return false end
  return spans.walk(holder, function(span)
    local name = span.type == "link" and "link" or names_of_marks[span.type]
    local f = not state.stopped and state.filter[name]
    if not f then return nil end
    local value, go_on = f(span, state.context)
    if go_on == false then state.stopped = true end
    if value ~= nil and type(value) ~= "table" and type(value) ~= "string" then
      fail(name, f, "span, string, list of them or nothing expected, got " .. options.name_of_type(value))
    end
    for _, piece in ipairs(type(value) == "table" and value or {}) do
      if type(piece) ~= "string" and (type(piece) ~= "table" or type(piece.text) ~= "string") then
        fail(name, f, "strings and spans with 'text' expected in the list, got " .. options.name_of_type(piece))
      end
    end
    if type(value) == "table" and next(value) ~= nil and #value == 0 and type(value.text) ~= "string" then
      fail(name, f, "a span with 'text' expected, got a table without it")
    end
    return value
  end)
end

-- The cells of a table that has some with spans.
local function walk_cells(block, state)
  local changed = false
  for i, row in ipairs(block.cells or {}) do
    for k, cell in ipairs(row) do
      if walk_spans(cell, state) then
        block.rows[i][k], changed = cell.text, true
      end
    end
  end
  if changed then block.text = require("nutgraf.page.parts").table_text(block.rows) end
end

local function append(list, value, name, f)
  if next(value) == nil then return end
  if value.type == nil and #value > 0 then
    for _, block in ipairs(value) do
      check_block(name, f, block, "blocks in the list")
      list[#list + 1] = block
    end
    return
  end
  check_block(name, f, value, "block, list of blocks or nothing")
  list[#list + 1] = value
end

local function walk_blocks(blocks, state)
  local result = {}
  for _, block in ipairs(blocks) do
    local had_text = block.text and block.text ~= ""
    walk_spans(block, state)
    walk_cells(block, state)
    local f, name = function_for(state.filter, block.type)
    local emptied = had_text and block.text == "" -- its only span is gone
    if emptied then f = nil end
    if f and not state.stopped then
      local value, go_on = f(block, state.context)
      if go_on == false then state.stopped = true end
      if value == nil then result[#result + 1] = block
      elseif type(value) ~= "table" then check_block(name, f, value, "block, list of blocks or nothing")
      else append(result, value, name, f) end
    elseif not emptied then
      result[#result + 1] = block
    end
  end
  return result
end

local function has_places(record)
  for _, list in ipairs { record.posts or {}, record.comments or {}, { record } } do
    for _, holder in ipairs(list) do
      for _, block in ipairs(holder.blocks or {}) do
        if block.start then return true end
      end
    end
  end
  return false
end

local function walk_record(record, state)
  local content = require "nutgraf.page.content"
  local placed = has_places(record)
  if record.blocks then
    record.blocks = walk_blocks(record.blocks, state)
    if #record.blocks == 0 then record.blocks = nil end
  end
  for _, list in ipairs { record.posts or {}, record.comments or {} } do
    for _, post in ipairs(list) do
      if post.blocks then
        post.blocks = walk_blocks(post.blocks, state)
        post.text = content.plain_text(post.blocks)
        if #post.blocks == 0 then post.blocks, post.text = nil, nil end
      end
    end
  end
  content.set_text(record)
  if placed then require("nutgraf.page.offsets").place(record) end
  return record
end

--- Why a table is no filter.
---@param filter table
---@return string? # nil for one
---
--- Errors: none.
---
--- Example:
---   local walk = require "nutgraf.text.walk"
---   print(walk.problem { headin = print })
---   --> unknown name 'headin'; did you mean 'heading'?
function M.problem(filter)
  local names = { "block" }
  for _, list in ipairs { M.block_types, M.span_names } do
    for _, name in ipairs(list) do names[#names + 1] = name end
  end
  for name, f in pairs(filter) do
    local known = name == "block" or known_types[name] or mark_names[name]
    if not known then return ("unknown name '%s'; %s"):format(tostring(name), options.hint(tostring(name), names)) end
    if type(f) ~= "function" then
      return ("'%s': function expected, got %s"):format(name, options.name_of_type(f))
    end
  end
end

--- Calls functions for blocks and spans.
---@param target nutgraf.Record|nutgraf.Block[] a record (its blocks, then those of its posts and comments), or blocks
---@param filter table<string, function> by types of blocks and spans
---@param context? table the functions' second argument
---@return nutgraf.Record|nutgraf.Block[] # the record itself, its text anew; or another list of blocks
---
--- Errors: raises at a function's own line when it returns what is neither.
---
--- Example:
---   local walk = require "nutgraf.text.walk"
---   local blocks = { { type = "heading", level = 1, text = "Tides" }, { type = "rule" } }
---   blocks = walk.walk(blocks, { heading = function(block) block.level = 2 end, rule = function() return {} end })
---   print(#blocks, blocks[1].level)
---   --> 1	2
function M.walk(target, filter, context)
  local state = { filter = filter, context = context or {}, stopped = false, has_spans = false }
  for name in pairs(filter) do state.has_spans = state.has_spans or mark_names[name] ~= nil end
  local is_list = target[1] ~= nil or next(target) == nil
  return (is_list and walk_blocks or walk_record)(target, state)
end

return M
