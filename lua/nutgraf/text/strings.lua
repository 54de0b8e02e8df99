--- Small questions about strings.
--
-- Lua before 5.3 knows no UTF-8, so the class of a letter is read from its bytes: ASCII, Latin,
-- Greek and Cyrillic, which is what has capitals.
local core = require "nutgraf.core"

local M = {}

--- The class of the character at byte i, and its size in bytes.
---@param text string UTF-8
---@param i integer 1-based byte
---@return "upper"|"lower"|"digit"|"space"|"other"|nil class nil past the end
---@return integer size
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.class("Ä", 1))
---   --> upper	2
function M.class(text, i)
  local a, b = text:byte(i, i + 1)
  if not a then return nil, 0 end
  if a < 128 then
    if a >= 97 and a <= 122 then return "lower", 1 end
    if a >= 65 and a <= 90 then return "upper", 1 end
    if a >= 48 and a <= 57 then return "digit", 1 end
    return (a == 32 or a == 9) and "space" or "other", 1
  end
  b = b or 0
  if a == 0xC2 then return b == 0xA0 and "space" or "other", 2 end
  if a == 0xC3 then return (b < 0x9F and b ~= 0x97) and "upper" or "lower", 2 end
  if a == 0xC4 or a == 0xC5 then
    local even = b % 2 == 0
    local shifted = (a == 0xC4 and b >= 0xB9) or (a == 0xC5 and (b <= 0x88 or b >= 0xB9))
    if shifted then even = not even end
    return even and "upper" or "lower", 2
  end
  if a == 0xCE then return b < 0xAC and "upper" or "lower", 2 end
  if a == 0xCF then return "lower", 2 end
  if a == 0xD0 then return b < 0xB0 and "upper" or "lower", 2 end
  if a == 0xD1 then return "lower", 2 end
  if a < 0xE0 then return "other", 2 end
  return "other", a < 0xF0 and 3 or 4
end

--- The byte where the character before byte i begins.
---@param text string UTF-8
---@param i integer
---@return integer
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.back("aé", 4))
---   --> 2
function M.back(text, i)
  i = i - 1
  while i > 1 and text:byte(i) >= 0x80 and text:byte(i) < 0xC0 do i = i - 1 end
  return i
end

--- The text for caseless comparison, as core.casefold gives it ("ß" is "ss").
---@param text string UTF-8
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.fold "ÄB")
---   --> äb
M.fold = core.casefold

--- The text without white space, no-break spaces and control characters at both ends.
---@param text string UTF-8
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print("[" .. strings.trim " \194\160a " .. "]")
---   --> [a]
M.trim = core.trim

--- The last bytes of a text, whole characters.
---@param text string UTF-8
---@param bytes integer the most
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.ending("Fähre", 4))
---   --> hre
function M.ending(text, bytes)
  if #text <= bytes then return text end
  local at = #text - bytes + 1
  while at <= #text and text:byte(at) >= 0x80 and text:byte(at) < 0xC0 do at = at + 1 end
  return text:sub(at)
end

--- A text without the tags in it. Linear: a "<" that nothing closes is text.
---@param text string UTF-8
---@param between string? what stands for each tag; without it a space, and a line end for <br>
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_tags "One <b>two</b>.", strings.without_tags("<b>three</b>", ""))
---   --> One  two .	three
function M.without_tags(text, between)
  local out, at = {}, 1
  while true do
    local start = text:find("<", at, true)
    local stop = start and text:find(">", start, true)
    if not stop then break end
    out[#out + 1] = text:sub(at, start - 1)
    out[#out + 1] = between or text:find("^<[bB][rR][%s/>]", start) and "\n" or " "
    at = stop + 1
  end
  out[#out + 1] = text:sub(at)
  return table.concat(out)
end

local start_of_run = core.start_of_run

--- A text without the bytes of one class at its end. Linear, where text:gsub(class .. "+$", "") is not.
---@param text string
---@param class string of a pattern: "%s", "[,;]"
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_end("Ferry: ", "[%s:]"))
---   --> Ferry
function M.without_end(text, class)
  local start = start_of_run(text, class)
  return start > #text and text or text:sub(1, start - 1)
end

--- The bytes of one class that end a text. Linear, where text:match(class .. "+$") is not.
---@param text string
---@param class string of a pattern: "%d", "[^/]"
---@return string run "" where the text ends with another byte
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.run_at_end("/news/ferry", "[^/]"))
---   --> ferry
function M.run_at_end(text, class)
  return text:sub(start_of_run(text, class))
end

--- A text without the number at its end, in brackets or not, as sections and tags have one.
---@param text string
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_count "Comments (12)", strings.without_count "Harbour 3")
---   --> Comments	Harbour
function M.without_count(text)
  local bare = text:sub(-1) == ")" and text:sub(1, -2) or text
  local number = M.run_at_end(bare, "%d")
  if number == "" then return text end
  bare = bare:sub(1, -#number - 1)
  if bare:sub(-1) == "(" then bare = bare:sub(1, -2) end
  return M.without_end(bare, "%s")
end

local signs = { "|", "/", ">", "·", "•", "–", "—", "-", "›", "»", "→", ",", ";", "#", "¶" }

local NONE = {}
local first_of, last_of = {}, {} -- byte -> the signs that begin with it, that end with it
for _, sign in ipairs(signs) do
  for by, byte in pairs { [first_of] = sign:byte(1), [last_of] = sign:byte(-1) } do
    by[byte] = by[byte] or {}
    table.insert(by[byte], sign)
  end
end

-- How many bytes of a sign, or of white space, end a text at byte `stop`, begin it at byte `start`; 0 for none.
local function size_at_end(text, stop)
  local byte = text:byte(stop)
  if byte <= 32 or byte == 127 then return 1 end
  if byte == 0xA0 and text:byte(stop - 1) == 0xC2 then return 2 end
  for _, sign in ipairs(last_of[byte] or NONE) do
    if #sign == 1 or text:sub(stop - #sign + 1, stop) == sign then return #sign end
  end
  return 0
end

local function size_at_start(text, start)
  local byte = text:byte(start)
  if byte <= 32 or byte == 127 then return 1 end
  if byte == 0xC2 and text:byte(start + 1) == 0xA0 then return 2 end
  for _, sign in ipairs(first_of[byte] or NONE) do
    if #sign == 1 or text:sub(start, start + #sign - 1) == sign then return #sign end
  end
  return 0
end

--- The text without the signs that separate things, and white space, at its ends.
---@param text string UTF-8
---@param at "end"|"both"
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_signs("Ferry | ", "end"))
---   --> Ferry
function M.without_signs(text, at)
  text = M.trim(text)
  local start, stop = 1, #text
  while start <= stop do
    local last = size_at_end(text, stop)
    local first = at == "both" and size_at_start(text, start) or 0
    if last + first == 0 then break end
    start, stop = start + first, stop - last
  end
  return text:sub(start, stop)
end

--- The text without the "+++" that tickers put at its end.
---@param text string UTF-8
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_pluses "She floats +++")
---   --> She floats
function M.without_pluses(text)
  local stop = #text
  while text:byte(stop) == 43 do stop = stop - 1 end
  return #text - stop > 1 and M.trim(text:sub(1, stop)) or text
end

--- The parts of a text between signs that separate things: bars, slashes, dots, and dashes with spaces around.
---@param text string UTF-8
---@return string[] # trimmed
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(table.concat(strings.parts "Ferry | News - Courier", "; "))
---   --> Ferry; News; Courier
function M.parts(text)
  if not text:find("[|/\n%-\1\194\226]") then return text ~= "" and { M.trim(text) } or {} end
  text = text:gsub("[|/\n]", "\1"):gsub("·", "\1"):gsub("•", "\1"):gsub("%s%-%s", "\1"):gsub("%s–%s", "\1")
    :gsub("%s—%s", "\1")
  local parts = {}
  for part in text:gmatch("[^\1]+") do parts[#parts + 1] = M.trim(part) end
  return parts
end

--- Is a text one sentence whatever it says, as most items and cells are? Words of ASCII without a stop before the last
--- sign: core.sentences gives all of it, too.
---@param text string
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.is_one_sentence "The ferry left at 12:03.", strings.is_one_sentence "She left. He stayed.")
---   --> true	false
function M.is_one_sentence(text)
  return text:find("^%w[%w ,;:'()-]*[%w)][.!?]?$") ~= nil or text:find("^%w$") ~= nil
end

--- The text as one compares it: lower case, quotes and white space folded, no punctuation.
---@param text string UTF-8
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.key " “It’s” Done! ")
---   --> it s done
M.key = core.key

--- How many words the text has: runs without white space.
---@param text string UTF-8
---@return integer
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.words "The tide rose.")
---   --> 3
M.words = core.runs

local closers = { '"', "'", ")", "]", "\226\128\157", "\226\128\153", "\194\187", "\226\128\156", "\226\128\186",
  "」", "』", "）" }
local closes = {} -- the last bytes of these
for _, closer in ipairs(closers) do closes[closer:byte(-1)] = true end

local wide_stops = { ["…"] = true, ["。"] = true, ["！"] = true, ["？"] = true, ["．"] = true, ["："] = true, ["।"] = true,
  ["؟"] = true, ["۔"] = true, ["։"] = true }

--- Does the text end as a sentence does? Closing quotes and brackets may follow the stop.
--- A question or exclamation mark counts as well; a colon does too, it introduces what follows.
---@param text string UTF-8
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.stops 'He left."', strings.stops "Ferry")
---   --> true	false
function M.stops(text)
  local stop, again = #text, true
  while again and closes[text:byte(stop)] do
    again = false
    for _, closer in ipairs(closers) do
      if stop > #closer and text:sub(stop - #closer + 1, stop) == closer then
        stop, again = stop - #closer, true
      end
    end
  end
  if text:find("^[%.!%?:]", stop) then return true end
  return text:byte(stop) ~= nil and text:byte(stop) > 127 and
    (wide_stops[text:sub(math.max(1, stop - 2), stop)] or wide_stops[text:sub(math.max(1, stop - 1), stop)]) == true
end

--- The text without a dash before it, as stands before a signature.
---@param text string UTF-8
---@return string
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.without_dash "— Nora Quill")
---   --> Nora Quill
function M.without_dash(text)
  return (text:gsub("^\226\128[\147\148]%s*", ""):gsub("^%-%s+", ""))
end

--- Is there a letter or a digit in it? Marks, arrows and pictures are none.
---@param text string UTF-8
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local strings = require "nutgraf.text.strings"
---   print(strings.has_word "→", strings.has_word "a")
---   --> false	true
function M.has_word(text)
  return text:find("[%w\195-\225\227-\239]") ~= nil
end

return M
