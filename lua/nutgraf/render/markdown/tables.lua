--- A table block → a table of GitHub Flavored Markdown.
local inline = require "nutgraf.render.markdown.inline"

local M = {}

local function cell(block, row, column, context)
  local rich = type(block.cells) == "table" and type(block.cells[row]) == "table" and block.cells[row][column]
  local plain = block.rows[row][column]
  local place = { in_cell = true, line_break = "<br>", footnotes = context.footnotes, cited = context.cited }
  if type(rich) == "table" and type(rich.text) == "string" then
    return inline.write(rich.text, rich.marks, rich.links, place)
  end
  return inline.write(type(plain) == "string" and plain or "", nil, nil, place)
end

local rule_of = { left = ":--", center = ":-:", right = "--:" }

--- Writes a table: its first row is the head when it has header rows, else an empty row is. A caption stands before
--- it, emphasised.
---@param block table {rows, header, caption, cells}
---@param context nutgraf.MarkdownContext
---@return string? nil for a table without cells
function M.write(block, context)
  local rows = {}
  for i, row in ipairs(type(block.rows) == "table" and block.rows or {}) do
    if type(row) ~= "table" then break end
    rows[i] = row
  end
  local width = 0
  for _, row in ipairs(rows) do width = math.max(width, #row) end
  local caption = type(block.caption) == "string" and block.caption:find("%S") and
    inline.whole(block.caption, "emphasis") or nil
  if width == 0 then return caption end
  local lines = {}
  local function add(values) lines[#lines + 1] = "| " .. table.concat(values, " | ") .. " |" end
  local has_head = type(block.header) == "number" and block.header >= 1
  local blanks, rules = {}, {}
  local align = type(block.align) == "table" and block.align or {}
  for column = 1, width do blanks[column], rules[column] = "", rule_of[align[column]] or "---" end
  if not has_head then
    add(blanks)
    add(rules)
  end
  for i in ipairs(rows) do
    local values = {}
    for column = 1, width do values[column] = cell(block, i, column, context) end
    add(values)
    if has_head and i == 1 then add(rules) end
  end
  local text = table.concat(lines, "\n")
  return caption and caption .. "\n\n" .. text or text
end

return M
