--- Blocks → plain text for a terminal.
local containers = require "nutgraf.render.containers"
local fields = require "nutgraf.render.fields"
local tables = require "nutgraf.render.text.tables"

local M = {}

local word = fields.word

local function indent(text, by) return (text:gsub("\n([^\n])", "\n" .. (" "):rep(by) .. "%1")) end

local writers = {}

function writers.paragraph(block) return word(block.text) end

function writers.code(block)
  return word(block.text) and "    " .. indent(fields.without_end(block.text:gsub("\r\n?", "\n"), "[^\n]"), 4)
end

function writers.math(block)
  local tex = word(block.tex) or word(block.text)
  return tex and "    " .. indent(tex, 4)
end

function writers.table(block) return tables.write(block) end

function writers.rule() return "* * *" end

function writers.figure(block)
  local caption, credit = fields.caption(block)
  local says = caption or word(block.alt)
  if credit then says = says and says .. " · " .. credit or credit end
  return says and "[" .. says .. "]"
end

function writers.embed(block)
  local says = word(block.title) or word(block.url)
  return says and "[" .. says .. "]"
end

function writers.definition(block) return word(block.text) and "    " .. indent(block.text, 4) end

function writers.footnote(block)
  local number = block.number ~= nil and "[" .. tostring(block.number) .. "] " or ""
  return word(block.text) and number .. indent(block.text, #number)
end

local write_children

local function marker_of(block, number)
  if block.ordered then return ("%d. "):format(number) end
  if block.task ~= nil then return block.task and "[x] " or "[ ] " end
  return "- "
end

-- A list, and whether its items stand without blank lines between them.
local function write_list(node)
  local out, tight, number = {}, true, 0
  for i, item in ipairs(node) do
    number = fields.whole(item.block.number) or number + 1
    local marker = marker_of(item.block, number)
    local text, inner = word(item.block.text) or "", write_children(item)
    local nested = #item == 1 and item[1].kind == "list"
    if inner ~= "" then
      if text == "" and not nested then text = inner
      else text = text .. (nested and "\n" or "\n\n") .. inner end
      tight = tight and nested
    end
    out[i] = fields.without_end(marker .. indent(text, #marker), "[^ ]")
  end
  return table.concat(out, tight and "\n" or "\n\n")
end

local names = { note = "Note", tip = "Tip", important = "Important", warning = "Warning", caution = "Caution" }

local function write_node(node)
  if node.kind == "list" then return write_list(node) end
  if node.kind == "block" then return (writers[node.block.type] or writers.paragraph)(node.block) end
  local inner = write_children(node)
  if inner == "" then return nil end
  return fields.quoted(node.kind == "callout" and (names[node.callout] or names.note) .. "\n" .. inner or inner)
end

local function separator(previous, node)
  local before, after = previous.block and previous.block.type, node.block and node.block.type
  if after == "definition" and (before == "term" or before == "definition") then return "\n" end
  return "\n\n"
end

function write_children(parent)
  local out, previous = {}, nil
  for _, node in ipairs(parent) do
    local text = write_node(node)
    if text then
      if previous then out[#out + 1] = separator(previous, node) end
      out[#out + 1] = text
      previous = node
    end
  end
  return table.concat(out)
end

--- Writes blocks: lists with their bullets and numbers, quotations with `> `, code indented by 4.
---@param blocks table[]?
---@return string without a line end at its end; "" for no blocks
function M.write(blocks) return write_children(containers.tree(blocks)) end

return M
