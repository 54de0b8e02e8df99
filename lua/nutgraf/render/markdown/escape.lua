--- Plain text → Markdown that reads back as that text. A sign is escaped only where it could start markup.
--
-- Source: CommonMark 0.31.2 (spec.commonmark.org), GitHub Flavored Markdown 0.29 for tables, strikethrough, task
-- lists and footnotes, and the rules of pandoc for `$`.
local M = {}

---@class nutgraf.MarkdownPlace where a piece of text stands
---@field starts_line boolean? nothing stands before it on its line
---@field starts_block boolean? and there a list, heading or the like could start
---@field ends_line boolean? nothing stands after it on its line
---@field ends_heading boolean? it ends a heading
---@field after_note boolean? a footnote's sign stands before it
---@field before_bracket boolean? a link or footnote follows
---@field in_brackets boolean? it stands in the text of a link or image
---@field in_cell boolean? it stands in a cell of a table
---@field pairing nutgraf.MarkdownPairing? the signs of the block that could pair; without it all could

local function is_word(byte)
  return byte ~= nil and (byte >= 48 and byte <= 57 or byte >= 65 and byte <= 90 or byte >= 97 and byte <= 122 or
    byte >= 0xC3 and byte <= 0xC9) -- letters of Latin scripts begin with these bytes
end

local function is_space(byte) return byte == 32 or byte == 9 end

-- Asterisks between spaces, and underscores between spaces or letters, open and close nothing.
local function opens_emphasis(text, first, last, sign)
  local before, after = text:byte(first - 1), text:byte(last + 1)
  if first == 1 then before = nil end
  if is_space(before) and is_space(after) then return false end
  if sign == "*" then return true end
  if is_word(after) and first > 1 then
    -- the byte before may end a letter of more than one byte
    local at = first - 1
    while at > 1 and text:byte(at) >= 0x80 and text:byte(at) < 0xC0 do at = at - 1 end
    return not is_word(text:byte(at))
  end
  return true
end

local escapes = {}

local function pairs_up(place, sign) return not place.pairing or place.pairing[sign] or false end

escapes["*"] = function(text, first, last, place)
  return pairs_up(place, "*") and opens_emphasis(text, first, last, "*")
end
escapes["_"] = function(text, first, last, place)
  return pairs_up(place, "_") and opens_emphasis(text, first, last, "_")
end
escapes["`"] = function() return true end
escapes["["] = function() return true end
escapes["]"] = function(_, _, _, place) return place.in_brackets end
escapes["|"] = function(_, _, _, place) return place.in_cell end
escapes["~"] = function(_, _, _, place) return pairs_up(place, "~") end
escapes["$"] = function(_, _, _, place) return pairs_up(place, "$") end
escapes["!"] = function(text, _, last, place) return last == #text and place.before_bracket end
escapes["<"] = function(text, _, last) return last == #text or text:find("^[%a/!?]", last + 1) ~= nil end
escapes["&"] = function(text, _, last)
  return text:find("^%a%w*;", last + 1) ~= nil or text:find("^#%d+;", last + 1) ~= nil or
    text:find("^#[xX]%x+;", last + 1) ~= nil
end
escapes["\\"] = function(text, _, last) return last == #text or text:find("^%p", last + 1) ~= nil end

-- Signs that may start markup anywhere in a line.
local function escape_signs(text, place)
  local out, from, at = {}, 1, 1
  while true do
    local first = text:find("[\\`*_%[%]<&~$!|]", at)
    if not first then break end
    local sign, last = text:sub(first, first), first
    if sign == "*" or sign == "_" then
      while text:sub(last + 1, last + 1) == sign do last = last + 1 end
    end
    if escapes[sign](text, first, last, place) then
      out[#out + 1] = text:sub(from, first - 1)
      out[#out + 1] = ("\\" .. sign):rep(last - first + 1)
      from = last + 1
    end
    at = last + 1
  end
  if from == 1 then return text end
  out[#out + 1] = text:sub(from)
  return table.concat(out)
end

-- The byte to escape so that a line starts no block: a list, heading, quotation, fence, underline or table.
local function block_start(text, ends_line)
  local function blank_at(i) return i > #text and ends_line or text:find("^[ \t]", i) ~= nil end
  local first = text:sub(1, 1)
  if first == ">" then return 1 end
  if first == "#" then
    local _, last = text:find("^#+")
    return last <= 6 and (blank_at(last + 1) or last == #text) and 1 or nil
  end
  if first:find("[-+*]") and (blank_at(2) or #text == 1) then return 1 end
  if first:find("[-=_*]") and text:find("^[" .. (first == "-" and "%-" or first) .. " \t]*$") then return 1 end
  if first:find("[-|:]") and text:find("^[-|: \t]*$") then return 1 end
  if text:find("^~~~") then return 1 end
  local _, digits = text:find("^%d+")
  if digits and digits <= 9 and text:find("^[.)]", digits + 1) and (blank_at(digits + 2) or #text == digits + 1) then
    return digits + 1
  end
end

local references = { [" "] = "&#32;", ["\t"] = "&#9;" }

-- White space that a reader of Markdown would drop at the ends of a line stays as a reference. Returns the text
-- between, and what stands before and after it.
local function line_ends(text, place)
  local before, after = "", ""
  if place.starts_line then
    before = references[text:match("^[ \t]")] or ""
    if before ~= "" then text = text:sub(2) end
  end
  if place.ends_line then
    after = references[text:match("[ \t]$")] or ""
    if after ~= "" then text = text:sub(1, -2) end
  end
  return text, before, after
end

-- "Title ##" in a heading would lose its signs.
local function closing_signs(text)
  local first = text:match("^()#+$") or text:match("[ \t]()#+$")
  return first
end

--- Escapes a piece of text.
---@param text string without line ends
---@param place nutgraf.MarkdownPlace?
---@return string
function M.text(text, place)
  place = place or {}
  text = text:gsub("[\r\n]", " "):gsub("%z", "\239\191\189")
  local before, after
  if place.in_cell then before, after = "", "" else text, before, after = line_ends(text, place) end
  -- "[^1]: text" would be a footnote, "[^1](text)" a link
  local forced = place.after_note and text:find("^[:(]") or
    (place.starts_block and before == "" and block_start(text, place.ends_line))
  local tail = ""
  if place.ends_heading and after == "" then
    local signs = closing_signs(text)
    if signs then
      tail = "\\" .. text:sub(signs)
      text = text:sub(1, signs - 1)
      if forced and forced >= signs then forced = nil end
    end
  end
  if not forced then return before .. escape_signs(text, place) .. tail .. after end
  local rest = text:sub(forced + 1)
  return escape_signs(text:sub(1, forced - 1), place) .. "\\" .. text:sub(forced, forced) ..
    escape_signs(rest, place) .. tail .. after
end

--- A title of a link, in its quotes. Its references are written with one, not with a backslash: cmark decodes
--- references before it takes backslashes away.
---@param title string
---@param in_cell boolean? in a cell of a table
---@return string
function M.title(title, in_cell)
  title = title:gsub("[%s%c]+", " "):gsub('["\\]', "\\%0"):gsub("&(#?%w+;)", "&amp;%1")
  if in_cell then title = title:gsub("|", "\\|") end
  return '"' .. title .. '"'
end

--- The destination of a link or image, from an address that addresses.lua has passed.
---@param address string
---@param in_cell boolean?
---@return string
function M.destination(address, in_cell)
  local out = address:gsub("\\", "\\\\"):gsub("&(#?%w+;)", "&amp;%1")
  local depth, most, balanced = 0, 0, true
  for sign in address:gmatch("[()]") do
    depth = depth + (sign == "(" and 1 or -1)
    if depth < 0 then balanced = false end
    most = math.max(most, depth)
  end
  -- parsers count brackets up to a depth of their own; 32 is the least that the specification asks for
  if not balanced or depth ~= 0 or most > 30 then out = out:gsub("[()]", "\\%0") end
  if in_cell then out = out:gsub("|", "\\|") end
  return out
end

return M
