--- What a renderer asks about characters: where one begins, whether it is punctuation, how wide it is shown.
--
-- Texts are UTF-8; a byte that is none of it counts as one character of its own, so nothing here raises on bad input.
local ranges = require "nutgraf.render.character_ranges"

local M = {}

-- "a1 b6-b7" → two lists of numbers, for a binary search.
local function read(text)
  local firsts, lasts = {}, {}
  for first, last in text:gmatch("(%x+)%-?(%x*)") do
    firsts[#firsts + 1] = tonumber(first, 16)
    lasts[#lasts + 1] = tonumber(last ~= "" and last or first, 16)
  end
  return { firsts = firsts, lasts = lasts }
end

local sets = {}

local function within(name, code)
  local set = sets[name]
  if not set then
    set = read(ranges[name])
    sets[name] = set
  end
  local low, high = 1, #set.firsts
  while low <= high do
    local middle = math.floor((low + high) / 2)
    if code < set.firsts[middle] then high = middle - 1
    elseif code > set.lasts[middle] then low = middle + 1
    else return true end
  end
  return false
end

--- The character that begins at a byte.
---@param text string UTF-8
---@param at integer 1-based byte
---@return integer? code code point; nil past the end
---@return integer size in bytes
function M.at(text, at)
  local a, b, c, d = text:byte(at, at + 3)
  if not a then return nil, 0 end
  local function follows(byte) return byte and byte >= 0x80 and byte < 0xC0 end
  if a >= 0xC2 and a < 0xE0 and follows(b) then return (a - 0xC0) * 64 + b - 0x80, 2 end
  if a >= 0xE0 and a < 0xF0 and follows(b) and follows(c) then
    return (a - 0xE0) * 4096 + (b - 0x80) * 64 + c - 0x80, 3
  end
  if a >= 0xF0 and a < 0xF5 and follows(b) and follows(c) and follows(d) then
    return (a - 0xF0) * 262144 + (b - 0x80) * 4096 + (c - 0x80) * 64 + d - 0x80, 4
  end
  return a, 1
end

--- The byte at which the character that holds a byte begins.
---@param text string
---@param at integer 1-based byte
---@return integer
function M.start(text, at)
  local first = at
  while first > 1 and at - first < 3 do
    local byte = text:byte(first)
    if not byte or byte < 0x80 or byte >= 0xC0 then break end
    first = first - 1
  end
  local _, size = M.at(text, first)
  return first + size > at and first or at
end

--- The last character of a text.
---@param text string
---@return integer? code
---@return integer size
function M.last(text)
  if text == "" then return nil, 0 end
  return M.at(text, M.start(text, #text))
end

-- White space as CommonMark counts it: the category Zs, tab, line feed, form feed, carriage return.
local blanks = { [9] = true, [10] = true, [12] = true, [13] = true, [32] = true, [0xA0] = true, [0x1680] = true,
  [0x202F] = true, [0x205F] = true, [0x3000] = true }

--- Is it white space, no-break and wide spaces as well?
---@param code integer?
---@return boolean
function M.is_blank(code)
  return code ~= nil and (blanks[code] or (code >= 0x2000 and code <= 0x200A)) or false
end

--- The class of a character in CommonMark's rules of emphasis. Symbols beyond ASCII are punctuation since version
--- 0.31 of the specification and letters before it.
---@param code integer? nil for the end of a line
---@return "blank"|"punctuation"|"symbol"|"letter"
function M.class(code)
  if not code or M.is_blank(code) then return "blank" end
  if code < 0x80 then
    return string.char(code):find("%p") and "punctuation" or "letter"
  end
  if within("punctuation", code) then return "punctuation" end
  return within("symbols", code) and "symbol" or "letter"
end

--- How many columns of a terminal a text takes.
---@param text string one line
---@return integer
function M.width(text)
  if not text:find("[\128-\255]") then return #text end
  local width, at = 0, 1
  while at <= #text do
    local code, size = M.at(text, at)
    if code < 0x300 then width = width + (code == 0xAD and 0 or 1)
    elseif within("wide", code) then width = width + 2
    elseif not within("zero", code) then width = width + 1 end
    at = at + size
  end
  return width
end

--- The text without what no XML or HTML document may hold: control characters, bytes that are no UTF-8.
---@param text string
---@return string
function M.legal(text)
  text = text:gsub("[%z\1-\8\11\12\14-\31\127]", "")
  if not text:find("[\128-\255]") then return text end
  local out, from, at = {}, 1, 1
  while true do
    at = text:find("[\128-\255]", at)
    if not at then break end
    local code, size = M.at(text, at)
    local bad = size == 1 or (code >= 0xD800 and code <= 0xDFFF) or code == 0xFFFE or code == 0xFFFF or
      (code < 0xA0 and code ~= 0x85) or (size == 3 and code < 0x800) or (size == 4 and code < 0x10000) or
      code > 0x10FFFF
    if bad then
      out[#out + 1] = text:sub(from, at - 1) .. (size == 1 and "\239\191\189" or "")
      from = at + size
    end
    at = at + size
  end
  if from == 1 then return text end
  out[#out + 1] = text:sub(from)
  return table.concat(out)
end

return M
