--- A table block → columns for a terminal.
local characters = require "nutgraf.render.characters"
local core = require "nutgraf.core"
local fields = require "nutgraf.render.fields"

local M = {}

-- Columns of a terminal that a table may take.
local MAX_WIDTH = 100

local gap = "  "

local function plain(value)
  return type(value) == "string" and value:gsub("[^\n]+", core.trim):gsub("\n+", " / "):gsub("[\t\r]", " ") or ""
end

-- The rows with every cell a string, and how wide each column is.
local function measure(rows)
  local grid, widths = {}, {}
  for i, row in ipairs(rows) do
    if type(row) ~= "table" then break end
    grid[i] = {}
    for column, value in ipairs(row) do
      local text = plain(value)
      grid[i][column] = text
      widths[column] = math.max(widths[column] or 0, characters.width(text))
    end
  end
  return grid, widths
end

local function aligned(row, widths)
  local out = {}
  for column, width in ipairs(widths) do
    local text = row[column] or ""
    out[column] = text .. (" "):rep(width - characters.width(text))
  end
  return fields.without_end(table.concat(out, gap), "[^ ]")
end

--- Writes a table: aligned columns where they fit, else a row a line with its cells between bars.
---@param block table {rows, header, caption}
---@return string? nil for a table without cells
function M.write(block)
  local grid, widths = measure(type(block.rows) == "table" and block.rows or {})
  if #widths == 0 then return nil end
  local total = #gap * (#widths - 1)
  for _, width in ipairs(widths) do total = total + width end
  local fits = total <= MAX_WIDTH
  local lines = {}
  for i, row in ipairs(grid) do
    lines[#lines + 1] = fits and aligned(row, widths) or table.concat(row, " | ")
    if fits and i == block.header then
      local rules = {}
      for column, width in ipairs(widths) do rules[column] = ("-"):rep(width) end
      lines[#lines + 1] = table.concat(rules, gap)
    end
  end
  local text = table.concat(lines, "\n")
  if type(block.caption) == "string" and block.caption:find("%S") then text = block.caption .. "\n" .. text end
  return text
end

return M
