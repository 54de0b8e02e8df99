--- The tables of a page as records: record.tables.
local later = require "nutgraf.later"
local parts = later "nutgraf.page.parts" ---@module "nutgraf.page.parts"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"
local strings = later "nutgraf.text.strings" ---@module "nutgraf.text.strings"

-- A grid in which a cell over several places stands in all of them.
local function filled(block)
  local grid = {}
  for i, row in ipairs(block.rows) do
    grid[i] = {}
    for k, cell in ipairs(row) do grid[i][k] = cell end
  end
  for _, span in ipairs(block.spans or {}) do
    local text = grid[span.row] and grid[span.row][span.column]
    for i = span.row, math.min(span.row + (span.rows or 1) - 1, #grid) do
      for k = span.column, math.min(span.column + (span.columns or 1) - 1, #grid[i]) do grid[i][k] = text end
    end
  end
  return grid
end

-- Names of the columns, each another: of several heading rows all that say something.
local function columns_of(grid, header)
  local columns, taken = {}, {}
  for k = 1, #(grid[1] or {}) do
    local words = {}
    for i = 1, header do
      local text = strings.trim((grid[i][k]:gsub("%s+", " ")))
      if text ~= "" and text ~= words[#words] then words[#words + 1] = text end
    end
    local name = #words > 0 and table.concat(words, " ") or "column " .. k
    local unique, number = name, 1
    while taken[unique] do
      number = number + 1
      unique = name .. " " .. number
    end
    taken[unique], columns[k] = true, unique
  end
  return columns
end

local function table_of(block)
  local grid = filled(block)
  local header = math.min(block.header or 0, #grid)
  local columns, rows, records = columns_of(grid, header), {}, {}
  for i = header + 1, #grid do
    local record = {}
    for k, name in ipairs(columns) do record[name] = grid[i][k] end
    rows[#rows + 1], records[#records + 1] = grid[i], record
  end
  return { caption = block.caption, columns = columns, rows = rows, records = records }
end

local function csv_line(cells)
  local line = {}
  for i, cell in ipairs(cells) do
    line[i] = cell:find '[",\r\n]' and '"' .. cell:gsub('"', '""') .. '"' or cell
  end
  return table.concat(line, ",")
end

-- RFC 4180, with the line ends of Unix; an empty line between tables.
local function csv_of(tables)
  local texts = {}
  for i, one in ipairs(tables) do
    local lines = { csv_line(one.columns) }
    for _, row in ipairs(one.rows) do lines[#lines + 1] = csv_line(row) end
    texts[i] = table.concat(lines, "\n") .. "\n"
  end
  return table.concat(texts, "\n")
end

local function inside(ranges, part)
  for _, range in ipairs(ranges) do
    if part.first >= range.first and part.first < range.stop then return true end
  end
  return #ranges == 0
end

---@type nutgraf.StageDefinition
return {
  name = "table",
  summary = "the tables of the page as records: record.tables, or CSV",
  needs = { "parse" },
  owns = { "tables" },
  amends = { "output" },
  options = {
    list = { type = "list", help = "CSS selectors or XPaths of tables, or of elements around them; all without it" },
    csv = { type = "boolean", default = false, help = "write them as CSV into record.output" },
  },
  check = query.check,
  run = function(record, context, options)
    if not context.document then return record end
    local ranges, chosen, tables = {}, {}, {}
    for _, asked in ipairs(options.queries) do
      for _, node in ipairs(query.outermost((query.nodes(asked, context.document, context)))) do
        ranges[#ranges + 1] = { first = node:index(), stop = node:stop() }
      end
    end
    if #options.queries == 0 or #ranges > 0 then
      for _, part in ipairs(context.page:composition():select "everything") do
        if inside(ranges, part) and (part.type == "table" or part.type == "caption") then chosen[#chosen + 1] = part end
      end
    end
    for _, block in ipairs(parts.blocks(chosen, context)) do
      if block.type == "table" then tables[#tables + 1] = table_of(block) end
    end
    record.tables = #tables > 0 and tables or nil
    if options.csv then record.output = csv_of(tables) end
    return record
  end,
}
