--- Which signs of a text could pair with another: only those need escapes.
--
-- An asterisk that could open emphasis is plain text where none after it could close it, and so with underscores,
-- tildes and dollars. What is not certain counts as possible: symbols that newer versions of CommonMark take for
-- punctuation, signs beside the markup of a span, signs beside a tilde.
local characters = require "nutgraf.render.characters"

local M = {}

---@alias nutgraf.MarkdownPairing table<string, boolean> set of "*", "_", "~", "$"

local function class_before(text, at)
  if at <= 1 then return "blank" end
  return characters.class((characters.at(text, characters.start(text, at - 1))))
end

-- "break" for a line end, which is written with a backslash before it.
local function class_after(text, at)
  if text:byte(at + 1) == 10 then return "break" end
  return characters.class((characters.at(text, at + 1)))
end

-- Could a run of signs open emphasis, could it close it?
local function roles(text, first, last, sign)
  local before, after = class_before(text, first), class_after(text, last)
  if text:sub(first - 1, first - 1) == "~" or text:sub(last + 1, last + 1) == "~" then return true, true end
  if before == "blank" and after == "blank" then
    -- at the start of a line its first sign may be escaped, and the rest stands after punctuation
    local starts = first == 1 or text:find("^[\n \t]", first - 1) ~= nil
    return false, starts and last > first
  end
  if after == "break" then return before ~= "letter", before ~= "blank" end
  if sign == "_" and before == "letter" and after == "letter" then return false, false end
  return after ~= "blank" and not (after == "punctuation" and before == "letter"),
    before ~= "blank" and not (before == "punctuation" and after == "letter")
end

local function emphasis_pairs(text, sign)
  local opened, at = false, 1
  local pattern = sign == "*" and "%*+" or "_+"
  while true do
    local first, last = text:find(pattern, at)
    if not first then return false end
    local opens, closes = roles(text, first, last, sign)
    if closes and opened then return true end
    opened = opened or opens
    at = last + 1
  end
end

-- One run of tildes alone pairs with nothing.
local function tilde_pairs(text)
  local _, last = text:find("~+")
  return last ~= nil and text:find("~", last + 1, true) ~= nil
end

-- As pandoc reads dollars: an opening one has no white space after it, a closing one none before it and no digit
-- after it.
local function dollar_pairs(text)
  local opening = text:find("%$%S")
  local closing = opening and text:find("$", opening + 1, true)
  while closing do
    if text:find("^%S", closing - 1) and not text:find("^%d", closing + 1) then return true end
    closing = text:find("$", closing + 1, true)
  end
  return false
end

local everything = { ["*"] = true, ["_"] = true, ["~"] = true, ["$"] = true }

-- Spans whose text is not that of the block, and spans that have signs of their own.
local other_text = { image = true, ruby = true, math = true }
local own_signs = { strong = "*", emphasis = "*", delete = "~" }

-- White space that is looked past for the signs beside it, in characters; after more of it every sign counts.
local MAX_BLANKS = 16

-- Adds the signs that stand before and after a place where markup may come, white space between or not: what is
-- beside them is not what the text has there. Returns false where it cannot tell.
local function add_beside(result, text, place)
  local at = place
  for count = 0, MAX_BLANKS do
    local code, size = characters.at(text, at)
    if not characters.is_blank(code) then break end
    if count == MAX_BLANKS then return false end
    at = at + size
  end
  result[text:sub(at, at)] = true
  at = place - 1
  for count = 0, MAX_BLANKS do
    if at < 1 then break end
    at = characters.start(text, at)
    if not characters.is_blank((characters.at(text, at))) then break end
    if count == MAX_BLANKS then return false end
    at = at - 1
  end
  result[text:sub(at, at)] = true
  return true
end

local function add_span(result, text, span)
  local sign = own_signs[span.type]
  if sign then result[sign] = true end
  -- cmark-gfm looks past tildes for what stands beside a delimiter
  if sign == "*" then result["~"] = true end
  if type(span.start) ~= "number" or type(span.stop) ~= "number" then return true end
  if span.start < 1 or span.stop < span.start or span.stop > #text then return true end
  return add_beside(result, text, span.start) and add_beside(result, text, span.stop + 1)
end

--- The signs of a text that could pair.
---@param text string
---@param marks table[]?
---@param links table[]?
---@param in_cell boolean? line breaks are written as markup
---@return nutgraf.MarkdownPairing
function M.of(text, marks, links, in_cell)
  if not text:find("[*_~$]") and not (type(marks) == "table" and marks[1]) then return {} end
  if in_cell then text = text:gsub("\n", "<") end
  local result = { ["*"] = emphasis_pairs(text, "*"), ["_"] = emphasis_pairs(text, "_"), ["~"] = tilde_pairs(text),
    ["$"] = dollar_pairs(text) }
  for _, list in ipairs { type(marks) == "table" and marks or {}, type(links) == "table" and links or {} } do
    for _, span in ipairs(list) do
      if type(span) == "table" then
        if other_text[span.type] or not add_span(result, text, span) then return everything end
      end
    end
  end
  return result
end

return M
