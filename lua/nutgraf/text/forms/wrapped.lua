--- Lines that an editor or a mail program broke at a width → paragraphs.
--
-- A line is broken by width where the first word of the next one had no more room in it: what such a program leaves
-- (greedily filled lines) and other texts have only by chance. So a text is taken for wrapped when nearly all its lines
-- that another follows are full in this sense, and each line is joined with the next only where it is full itself.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

local NARROWEST, WIDEST = 30, 110 -- cells of the longest line. By hand
local MOST_BYTES = 8      -- of a cell: a letter with marks
local LEAST_JOINTS = 4    -- lines that another line follows
local FULL_SHARE = 0.85   -- of them, full
local SLACK = 1           -- cells that a full line may be shorter than its words allow

local function cells_of(text) return core.measure(text).cells end

-- Lists, quotations, code and tables keep their lines.
local function stands_alone(line)
  return line:find "^%s*[-*+•>|#] ?" and not line:find "^%s*%-%-?%a" or line:find "^%s*%d%d?%d?[.)]%s" or line:find "\t"
    or line:find "^    " or line:find "%S   +%S"
end

local function first_word(line) return line:match "^%s*(%S+)" end

-- Is a line full, the next one being what it is?
local function is_full(line, following, width)
  return cells_of(line) + 1 + cells_of(first_word(following)) > width - SLACK
end

local function follows(line, following)
  return following and line:find "%S" and following:find "%S" and not stands_alone(following)
end

-- The width that the lines were broken at, where they were; nil for another text.
local function width_of(lines)
  local width, joints, full = 0, 0, 0
  for i = 1, #lines do
    if #lines[i] > width and follows(lines[i], lines[i + 1]) then -- a cell has a byte at least
      if #lines[i] > WIDEST * MOST_BYTES then return nil end
      width = math.max(width, cells_of(lines[i]))
    end
  end
  if width < NARROWEST or width > WIDEST then return nil end
  local most_short = #lines * (1 - FULL_SHARE)
  for i = 1, #lines do
    if follows(lines[i], lines[i + 1]) then
      joints = joints + 1
      if is_full(lines[i], lines[i + 1], width) then full = full + 1
      elseif joints - full > most_short then return nil end
    end
  end
  return joints >= LEAST_JOINTS and full >= joints * FULL_SHARE and width or nil
end

local ideograph = "[\227-\233][\128-\191][\128-\191]" -- U+3000 to U+9FFF

-- What stands between two lines of a paragraph. Ideographs have no space between them, and a hyphen at the end of a
-- line holds a word together.
local function between(line, following)
  local last = line:sub(-3)
  if last:find("^" .. ideograph .. "$") and following:find("^" .. ideograph) then return "" end
  return last:find "%l%-$" and following:find "^%l" and "" or " "
end

--- The cells of the longest line.
---@param lines string[]
---@return integer
function M.longest(lines)
  local longest = 0
  for _, line in ipairs(lines) do
    if #line > longest then longest = math.max(longest, cells_of(line)) end
  end
  return longest
end

--- The paragraphs of wrapped lines: those lines that were one, joined.
---@param lines string[]
---@param width integer? that they were broken at; found where it is not given
---@return string[]? # nil where they were not broken by width
function M.unwrap(lines, width)
  width = width or width_of(lines)
  if not width then return nil end
  local out, parts = {}, {}
  local function close() out[#out + 1], parts = table.concat(parts), {} end
  for i, line in ipairs(lines) do
    local trimmed = strings.without_end(line, "%s")
    local own = #parts > 0 and trimmed:gsub("^%s+", "") or trimmed
    if #parts > 0 then parts[#parts + 1] = between(parts[#parts], own) end
    parts[#parts + 1] = own
    if not (follows(trimmed, lines[i + 1]) and is_full(trimmed, lines[i + 1], width)) then close() end
  end
  return out
end

return M
