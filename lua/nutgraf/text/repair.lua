--- Undoes what other programs did to a text: wrong decodings, hard lines, hyphens at their ends, lost
-- spaces. Each function gives the text and its edits, {rule, start, stop, before, after}, with start and
-- stop in bytes of the text as it was; each does nothing where the text does not plainly show the damage.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

-- Collects the pieces of the new text and the edits.
local function writer(text, rule)
  local out, edits, at = {}, {}, 1
  local function replace(start, stop, after)
    out[#out + 1] = text:sub(at, start - 1)
    out[#out + 1] = after
    edits[#edits + 1] = { rule = rule, start = start, stop = stop, before = text:sub(start, stop), after = after }
    at = stop + 1
  end
  local function finish()
    if #edits == 0 then return text, edits end
    out[#out + 1] = text:sub(at)
    return table.concat(out), edits
  end
  return replace, finish
end

-- ---- mojibake ----

-- The characters of windows-1252 that stand for the bytes 0x80 to 0x9F, in UTF-8.
local CP1252 = {}
for byte, character in pairs {
  [0x80] = "€", [0x82] = "‚", [0x83] = "ƒ", [0x84] = "„", [0x85] = "…", [0x86] = "†", [0x87] = "‡", [0x88] = "ˆ",
  [0x89] = "‰", [0x8A] = "Š", [0x8B] = "‹", [0x8C] = "Œ", [0x8E] = "Ž", [0x91] = "‘", [0x92] = "’", [0x93] = "“",
  [0x94] = "”", [0x95] = "•", [0x96] = "–", [0x97] = "—", [0x98] = "˜", [0x99] = "™", [0x9A] = "š", [0x9B] = "›",
  [0x9C] = "œ", [0x9E] = "ž", [0x9F] = "Ÿ",
} do CP1252[character] = byte end

-- The byte that windows-1252, or Latin-1 for controls, writes as this character; nil for others.
local function byte_of(character)
  local first, second = character:byte(1, 2)
  if first == 0xC2 then return second end
  if first == 0xC3 then return second + 0x40 end
  return CP1252[character]
end

-- Is the character, told by its UTF-8 bytes, one that texts are full of? Letters of Europe, of Cyrillic,
-- Greek, Hebrew and Arabic, punctuation, the euro and trade mark, East Asian letters, emoji.
local function is_usual(character)
  local a, b = character:byte(1, 2)
  if #character == 2 then
    if a == 0xC2 then return b >= 0xA0 end
    return (a >= 0xC3 and a <= 0xC5) or (a >= 0xCE and a <= 0xD3) or (a >= 0xD7 and a <= 0xDB)
  end
  if #character == 3 then
    return (a == 0xE2 and (b == 0x80 or b == 0x82 or b == 0x84)) or a == 0xE0 or a == 0xE3
      or (a >= 0xE4 and a <= 0xED)
  end
  return a == 0xF0 and b == 0x9F
end

local LENGTHS = { { 0xC2, 0xDF, 2 }, { 0xE0, 0xEF, 3 }, { 0xF0, 0xF4, 4 } }

local function sequence_length(byte)
  for _, range in ipairs(LENGTHS) do
    if byte and byte >= range[1] and byte <= range[2] then return range[3] end
  end
end

-- Characters that hardly stand before what follows them in mojibake, so that one alone is proof: Ã and
-- Â before a symbol, â before € or ™ and the like.
local function is_proof(length, lead)
  return lead == 0xC3 or lead == 0xC2 or (length == 3 and lead == 0xE2) or length == 4
end

-- The sequences of a run of non-ASCII characters that are UTF-8 read as windows-1252.
local function find_in_run(run, at, found)
  local characters, places = {}, {}
  for place, character in run:gmatch "()([\194-\244][\128-\191]+)" do
    characters[#characters + 1], places[#places + 1] = character, place
  end
  local i = 1
  while i <= #characters do
    local lead = byte_of(characters[i])
    local length = sequence_length(lead)
    local bytes = length and { string.char(lead) }
    for k = 1, (length or 1) - 1 do
      local byte = characters[i + k] and byte_of(characters[i + k])
      if not byte or byte < 0x80 or byte > 0xBF then bytes = nil break end
      bytes[k + 1] = string.char(byte)
    end
    local character = bytes and table.concat(bytes)
    -- Decoding and encoding again tells an overlong or surrogate sequence.
    if character and is_usual(character) and core.normalize(character, { form = "none" }) == character then
      local last = characters[i + length - 1]
      found[#found + 1] = { start = at + places[i] - 1, stop = at + places[i + length - 1] + #last - 2,
        after = character, proof = is_proof(length, lead) }
      i = i + length
    else
      i = i + 1
    end
  end
end

--- Undoes UTF-8 that was decoded as windows-1252 or Latin-1: "CafÃ©" → "Café", "itâ€™s" → "it’s".
--- A run of characters is mended where all of it is UTF-8 read so, and what comes out is usual text.
---@param text string UTF-8
---@return string text
---@return nutgraf.Edit[] edits
---
--- Errors: none.
--- Source: WHATWG Encoding Standard, index windows-1252.
---
--- Example:
---   local repair = require "nutgraf.text.repair"
---   print((repair.mojibake "The cafÃ© is closed."))
---   --> The café is closed.
function M.mojibake(text)
  if not text:find "[\195\197\198\203\226][\128-\191]+[\194-\226][\128-\191]" then return text, {} end
  local found, proofs = {}, 0
  for at, run in text:gmatch "()([\194-\244\128-\191]+)" do
    if #run > 3 then find_in_run(run, at, found) end
  end
  for _, entry in ipairs(found) do proofs = proofs + (entry.proof and 1 or 0) end
  local replace, finish = writer(text, "mojibake")
  for _, entry in ipairs(found) do
    if entry.proof or proofs > 0 or #found >= 3 then replace(entry.start, entry.stop, entry.after) end
  end
  return finish()
end

-- ---- hyphens and hard lines ----

local WORD = "[%w\128-\244]+"
local MAX_WORD = 60 -- bytes of a word's first part that are looked at

-- The words of the text, folded, and its pairs of words joined by a hyphen within a line.
local function vocabulary(text)
  local words, pairs_of_words = {}, {}
  for word in text:gmatch("%f[%w\128-\244]" .. WORD) do words[core.casefold(word)] = true end
  for first, second in text:gmatch("%f[%w\128-\244](" .. WORD .. ")%-(" .. WORD .. ")") do
    pairs_of_words[core.casefold(first .. "-" .. second)] = true
  end
  return words, pairs_of_words
end

--- Joins words that a line's end parted, where the text has the whole word elsewhere or the parts are no words of it.
---@param text string UTF-8
---@return string text
---@return nutgraf.Edit[] edits
---
--- Errors: none.
---
--- Example:
---   local repair = require "nutgraf.text.repair"
---   print((repair.dehyphenate "The har-\nbour is closed. No harbour is safe."):match "^[^.]*")
---   --> The harbour is closed
function M.dehyphenate(text)
  local replace, finish = writer(text, "dehyphenate")
  if not text:find "[%-\173][ \t]*\r?\n" then return text, {} end
  local words, joined = vocabulary(text)
  for line_end, behind in text:gmatch "()\n[ \t]*()" do
    local place = text:byte(line_end - 1) == 13 and line_end - 1 or line_end
    while place > 1 and (text:byte(place - 1) == 32 or text:byte(place - 1) == 9) do place = place - 1 end
    local soft = text:sub(place - 2, place - 1) == "\194\173"
    local start = place - (soft and 2 or 1) -- of the hyphen
    local second = text:match("^" .. WORD, behind)
    if second and (soft or text:byte(start) == 0x2D) then
      local first = text:sub(math.max(1, start - MAX_WORD), start - 1):match(WORD .. "$") or ""
      local hyphened = joined[core.casefold(first .. "-" .. second)]
      if soft or (first ~= "" and not hyphened and words[core.casefold(first .. second)]) then
        replace(start, behind - 1, "")
      elseif first ~= "" and hyphened then
        replace(start, behind - 1, "-")
      end
    end
  end
  return finish()
end

local FEW_LINES = 4        -- below, no width can be told
local SAME_WIDTH = 0.1     -- lines within this share of the widest usual line count as full
local MOST_FULL = 0.5      -- of the lines that a further line follows must be full
local NARROW, WIDE = 35, 120 -- letters; hard lines are set for paper, terminals and mail

-- The width that the text was set to, in code points; nil when it was not.
local function set_width(lines)
  local widths, count, full = {}, 0, 0
  for i, line in ipairs(lines) do
    if line.text ~= "" and lines[i + 1] and lines[i + 1].text ~= "" then
      count = count + 1
      widths[count] = line.width
    end
  end
  if count < FEW_LINES then return nil end
  table.sort(widths)
  local width = widths[math.ceil(count * 0.9)]
  if width < NARROW or width > WIDE then return nil end
  for _, w in ipairs(widths) do
    if math.abs(w - width) <= width * SAME_WIDTH then full = full + 1 end
  end
  return full >= count * MOST_FULL and width or nil
end

local function lines_of(text)
  local lines, at = {}, 1
  while at <= #text do
    local stop = text:find("\n", at, true) or #text + 1
    local line = strings.without_end(text:sub(at, stop - 1), "%s")
    lines[#lines + 1] = { text = line, start = at, stop = stop, width = core.measure(line).cells }
    at = stop + 1
  end
  return lines
end

-- Does a line open something of its own: a list item, a quotation of mail, an indented paragraph?
local function opens_own(line)
  return line:find "^%s" ~= nil or line:find "^[%-%*•>|#]" ~= nil or line:find "^%d+[%.%)]%s" ~= nil
end

--- Joins lines that were broken at a fixed width: only where most lines that another one follows are nearly as long as
--- the longest, and never before what opens a line of its own.
---@param text string UTF-8
---@return string text
---@return nutgraf.Edit[] edits
---
--- Errors: none.
---
--- Example:
---   local repair = require "nutgraf.text.repair"
---   print((repair.unwrap "One line."))
---   --> One line.
function M.unwrap(text)
  local lines = lines_of(text)
  local width = set_width(lines)
  local replace, finish = writer(text, "unwrap")
  for i = 1, width and #lines - 1 or 0 do
    local line, following = lines[i], lines[i + 1]
    local word = following.text:match "^%S+" or ""
    -- The next line's first word had no room: the break is the setter's.
    local full = line.width + 1 + core.measure(word).cells > width * (1 - SAME_WIDTH)
    if line.text ~= "" and following.text ~= "" and full and not opens_own(following.text)
      and line.width >= width * MOST_FULL then
      replace(line.start + #line.text, line.stop, " ")
    end
  end
  return finish()
end

-- ---- lost spaces ----

--- Puts back the space that was lost between two sentences. Hosts, file names, versions and initials stay.
---@param text string UTF-8
---@return string text
---@return nutgraf.Edit[] edits
---
--- Errors: none.
---
--- Example:
---   local repair = require "nutgraf.text.repair"
---   print((repair.unglue "It closed last year.The firm is sold."))
---   --> It closed last year. The firm is sold.
function M.unglue(text)
  local replace, finish = writer(text, "unglue")
  if not text:find "[%.!%?\157\191][^%s%.!%?]" then return text, {} end
  local spans = core.sentences(text)
  for i = 1, #spans - 1 do
    if spans[i + 1].start == spans[i].stop + 1 and text:sub(spans[i].stop - 4, spans[i].stop):find "[%.!%?]" then
      local place = spans[i].stop
      local first = place
      while first > 1 and text:byte(first) >= 0x80 and text:byte(first) < 0xC0 do first = first - 1 end
      replace(first, place, text:sub(first, place) .. " ")
    end
  end
  return finish()
end

M.rules = { "mojibake", "dehyphenate", "unwrap", "unglue" }

--- Applies the rules wanted, one after the other.
---@param text string UTF-8
---@param wanted table<string, boolean> by rule: mojibake, dehyphenate, unwrap, unglue
---@return string text
---@return nutgraf.Edit[] edits each in bytes of the text as its rule found it
---
--- Errors: none.
---
--- Example:
---   local repair = require "nutgraf.text.repair"
---   local text, edits = repair.apply("It closed.The firm is sold.", { unglue = true })
---   print(text, edits[1].rule)
---   --> It closed. The firm is sold.	unglue
function M.apply(text, wanted)
  local edits = {}
  for _, rule in ipairs(M.rules) do
    if wanted[rule] then
      local made
      text, made = M[rule](text)
      for _, edit in ipairs(made) do edits[#edits + 1] = edit end
    end
  end
  return text, edits
end

return M
