--- A table block → <table>.
local inline = require "nutgraf.render.html.inline"

local M = {}

local function whole(value) return type(value) == "number" and value == math.floor(value) and value >= 1 end

-- The cells that a span covers: "row,column" → the span that begins there, or false for the rest of it. Spans that
-- leave the grid or cross another are ignored.
local function spans_of(block, height, width)
  local covered = {}
  for _, span in ipairs(type(block.spans) == "table" and block.spans or {}) do
    if type(span) ~= "table" then span = {} end
    local row, column = span.row, span.column
    local rows, columns = span.rows or 1, span.columns or 1
    if whole(row) and whole(column) and whole(rows) and whole(columns) and row + rows - 1 <= height and
      column + columns - 1 <= width then
      local free = true
      for r = row, row + rows - 1 do
        for c = column, column + columns - 1 do
          if covered[r .. "," .. c] ~= nil then free = false end
        end
        if not free then break end
      end
      for r = row, free and row + rows - 1 or row - 1 do
        for c = column, column + columns - 1 do covered[r .. "," .. c] = false end
      end
      if free then covered[row .. "," .. column] = { rows = rows, columns = columns } end
    end
  end
  return covered
end

local function content(page, block, row, column)
  local rich = type(block.cells) == "table" and type(block.cells[row]) == "table" and block.cells[row][column]
  if type(rich) == "table" and type(rich.text) == "string" then
    return inline.write(page, rich.text, rich.marks, rich.links)
  end
  return inline.write(page, block.rows[row][column])
end

local function number(value) return value and value > 1 and ("%d"):format(value) or nil end

local alignments = { left = true, center = true, right = true }

local function style_of(block, column)
  local word = type(block.align) == "table" and block.align[column]
  return alignments[word] and "text-align: " .. word or nil
end

local function write_row(page, block, row, width, covered, is_head)
  local cells = {}
  for column = 1, width do
    local span = covered[row .. "," .. column]
    if span ~= false then
      cells[#cells + 1] = page.write.element(is_head and "th" or "td", {
        { "scope", is_head and (span and span.columns > 1 and "colgroup" or "col") or nil },
        { "colspan", number(span and span.columns) }, { "rowspan", number(span and span.rows) },
        { "style", style_of(block, column) },
      }, content(page, block, row, column))
    end
  end
  return page.write.element("tr", nil, table.concat(cells))
end

--- Writes a table.
---@param page nutgraf.HtmlPage
---@param block table {rows, header, caption, spans, cells}
---@return string? nil for a table without cells
function M.write(page, block)
  local width, height, write = 0, 0, page.write
  for _, row in ipairs(type(block.rows) == "table" and block.rows or {}) do
    if type(row) ~= "table" then break end
    height, width = height + 1, math.max(width, #row)
  end
  if width == 0 then return nil end
  local head = whole(block.header) and math.min(block.header, height) or 0
  local covered = spans_of(block, height, width)
  local parts, group = {}, {}
  if type(block.caption) == "string" and block.caption:find("%S") then
    parts[1] = write.element("caption", nil, write.text(block.caption))
  end
  local function close(name)
    if #group > 0 then parts[#parts + 1] = write.element(name, nil, "\n" .. table.concat(group, "\n") .. "\n") end
    group = {}
  end
  for row = 1, height do
    group[#group + 1] = write_row(page, block, row, width, covered, row <= head)
    if row == head then close("thead") end
  end
  close("tbody")
  return write.element("table", nil, "\n" .. table.concat(parts, "\n") .. "\n")
end

return M
