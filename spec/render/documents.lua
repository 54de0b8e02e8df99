--- Records made by a seeded generator, for specs that compare what a parser reads with what was written.
local M = {}

-- A generator of its own (Park and Miller's), so that every Lua draws the same documents.
local function generator(seed)
  local state = seed
  return function(most)
    state = state * 16807 % 2147483647
    return state % most + 1
  end
end

local signs = { "*", "_", "[", "]", "(", ")", "<", ">", "&", ";", "#", "-", "+", "=", "|", "~", "$", "\\", "`", "!",
  ":", ".", "1.", "2)", '"', "'", "^", "&amp;", "<b>", "</a>", "---", "===", "**", "__", "~~", "[^1]", "![", "](x)",
  "https://x.example/", "&#35;", "<!--", "- [x]", "$$", "```" }
local letters = { "a", "b", "c", "word", "Zed", "7", "é", "漢", "字", "—", "“", "€", "\194\160", "\227\128\128" }

local function text(draw, length)
  local out = {}
  for i = 1, length do
    local kind = draw(10)
    if kind <= 4 then out[i] = signs[draw(#signs)]
    elseif kind <= 8 then out[i] = letters[draw(#letters)]
    else out[i] = " " end
  end
  local result = table.concat(out):gsub("^[ \194\160\227\128]+", ""):gsub("[ \194\160\227\128]+$", "")
  -- cut in the middle of a character, or nothing left
  result = result:gsub("^[\128-\191]+", "")
  return (result == "" or result:find("[\194-\244]$")) and "x" or result
end

local types = { "strong", "emphasis", "code", "delete", "insert", "subscript", "superscript", "highlight", "keyboard" }

local function character_starts(value)
  local starts = {}
  for at in value:gmatch("()[%z\1-\127\194-\244][\128-\191]*") do starts[#starts + 1] = at end
  starts[#starts + 1] = #value + 1
  return starts
end

-- Up to three marks and a link that nest or lie beside each other, and now and then cross.
local function spans(draw, value)
  local starts, marks, links = character_starts(value), {}, nil
  local count = #starts - 1
  local function extent()
    local first = draw(count)
    local last = first + draw(count - first + 1) - 1
    return starts[first], starts[last + 1] - 1
  end
  for i = 1, draw(4) - 1 do
    local start, stop = extent()
    marks[i] = { start = start, stop = stop, type = types[draw(#types)] }
  end
  if draw(4) == 1 then
    local start, stop = extent()
    links = { { start = start, stop = stop, url = "https://x.example/(" .. draw(9) .. ")_*?a=1&copy;[]" } }
  end
  return #marks > 0 and marks or nil, links
end

local function filled(draw, block, multi)
  block.text = text(draw, draw(14))
  if multi and draw(4) == 1 then block.text = block.text .. "\n" .. text(draw, draw(8)) end
  block.marks, block.links = spans(draw, block.text)
  return block
end

local function leaf(draw)
  local kind = draw(12)
  if kind <= 6 then return filled(draw, { type = "paragraph" }, true) end
  if kind == 7 then return filled(draw, { type = "heading", level = draw(6) }, true) end
  if kind <= 9 then
    return { type = "code", text = text(draw, draw(12)) .. "\n\n  " .. text(draw, draw(12)),
      language = draw(2) == 1 and "lua" or nil }
  end
  if kind == 10 then return { type = "rule" } end
  local rows, cells = {}, {}
  for row = 1, draw(3) do
    rows[row], cells[row] = {}, {}
    for column = 1, 2 do
      local cell = filled(draw, {}, true)
      rows[row][column], cells[row][column] = cell.text, cell
    end
  end
  return { type = "table", rows = rows, cells = cells, header = draw(2) - 1 }
end

-- Blocks at one level, with what stands around them: in `nesting` as in a record, in `path` with a number for each
-- container, as a reading of them has it.
local function level(draw, out, state, around)
  local function number()
    state.last = state.last + 1
    return state.last
  end
  local function place(block, nesting, path)
    block.nesting, block.path, block.quotation = nesting ~= "" and nesting or nil, path, around.quotation
    out[#out + 1] = block
  end
  for _ = 1, draw(3) do
    local kind = #around.nesting < 3 and draw(6) or 1
    if kind <= 3 then
      local block = leaf(draw)
      block.continues = around.nesting:find("i") and true or nil
      place(block, around.nesting, around.path)
    elseif kind == 4 then
      local quotation = number()
      local inside = { nesting = around.nesting .. "q", path = around.path .. "q" .. quotation, quotation = quotation }
      -- a text of its own: else nothing says which quotation the one inside it stands in
      local block = filled(draw, { type = "paragraph", continues = around.nesting:find("i") and true or nil }, true)
      block.nesting, block.path, block.quotation = inside.nesting, inside.path, quotation
      out[#out + 1] = block
      level(draw, out, state, inside)
    else
      local list, ordered, first, nesting = number(), draw(2) == 1, draw(3), around.nesting .. "i"
      for i = 1, draw(3) do
        local item = filled(draw, { type = "item", list = list, ordered = ordered,
          number = ordered and first + i - 1 or nil }, true)
        if draw(5) == 1 then item.text, item.marks, item.links = "", nil, nil
        -- cmark-gfm looks for a task's box from the start of the line on, and takes any "[x]" there for a tick
        elseif draw(5) == 1 and not nesting:find("q") and not item.text:find("x") then item.task = draw(2) == 1 end
        local path = around.path .. "l" .. list .. "i" .. number()
        place(item, nesting, path)
        if draw(3) == 1 then
          level(draw, out, state, { nesting = nesting, path = path, quotation = around.quotation })
        end
      end
    end
  end
end

--- Lists of blocks.
-- @param count how many
-- @param seed a number from 1
function M.make(count, seed)
  local draw = generator(seed)
  for _ = 1, 20 do draw(2) end
  local documents = {}
  for i = 1, count do
    local blocks = {}
    level(draw, blocks, { last = 0 }, { nesting = "", path = "" })
    documents[i] = blocks
  end
  return documents
end

return M
