--- Every list of words that a reader sees or a template uses, by what the words are for and by language.
--
-- A list stands once, in words/<role>.lua: `return { en = { "…", … }, de = { … } }`, with a head comment that says
-- what the words are and where they are looked for. Languages are BCP 47 tags; what belongs to none (names, signs)
-- stands under `und`. Entries are written in small letters, in NFC, with "'" for either apostrophe, and mean:
--
--   read more         the whole text
--   more from*        a text that begins so
--   *your inbox*      a text that holds it
--   *# min read       "*" is any text and "#" a digit, anywhere in an entry
--
-- Texts and entries are compared case-folded (core.casefold). Which words are of one language and which of another
-- never matters for matching, except where a role says so: pages mix languages, and words seldom collide.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

local fold = strings.fold

---@class nutgraf.lexicon.Set the entries of a role, folded
---@field whole table<string, true> entries that are a whole text
---@field starts string[] what texts begin with, without the "*"; the longest first
---@field parts string[] what texts hold, without the "*"; the longest first
---@field patterns string[] Lua patterns of the entries that are none of these
---@field pieces nutgraf.core.Phrases of each of these the longest piece without "*" and "#"
---@field list string[] the entries that have neither "*" nor "#", the longest first
---@field phrases nutgraf.core.Phrases the first three compiled
local Set = {}
Set.__index = Set

--- Is a folded text one of the whole entries, or does it begin as one with "*" after it?
---@param folded string as M.fold_line gives it
---@return boolean found
---@return boolean? partly only its first words are known
function Set:matches(folded)
  return self.phrases:matches(folded)
end

--- Does a folded text hold one of the parts?
---@param folded string
---@return boolean
function Set:holds(folded)
  return self.phrases:part(folded) ~= nil
end

--- Where an entry of any form, without its signs, stands in a folded text.
---@param folded string
---@param at? integer byte to look from
---@return integer? start byte of the first; nil where there is none
---@return integer? stop of the longest that begins there
function Set:find(folded, at)
  return self.phrases:find(folded, at)
end

--- Does an entry stand in a folded text as a word of its own, where letters are ASCII?
---@param folded string
---@return boolean
function Set:stands_in(folded)
  local start, stop = self:find(folded)
  while start do
    local glued = folded:find("^%a", start - 1) and start > 1 or folded:find("^%a", stop + 1)
    if not glued then return true end
    start, stop = self:find(folded, start + 1)
  end
  return false
end

--- Does a folded text fit any entry of any form?
---@param folded string
---@return boolean
function Set:fits(folded)
  if self:matches(folded) or self:holds(folded) then return true end
  if not self.pieces:find(folded) then return false end
  for _, pattern in ipairs(self.patterns) do
    if folded:find(pattern) then return true end
  end
  return false
end

-- "get *email" → "^get .*email$"
local function pattern_of(entry)
  return "^" .. entry:gsub("[%^%$%(%)%%%.%[%]%+%-%?]", "%%%0"):gsub("%*", ".*"):gsub("#", "%%d") .. "$"
end

local function longest_first(a, b)
  if #a ~= #b then return #a > #b end
  return a < b
end

local function add(set, entry)
  if not entry:find("[*#]") then
    set.whole[entry], set.list[#set.list + 1] = true, entry
    return
  end
  local part, start = entry:match("^%*([^*#]+)%*$"), entry:match("^([^*#]+)%*$")
  if part then set.parts[#set.parts + 1] = part
  elseif start then set.starts[#set.starts + 1] = start
  else
    set.patterns[#set.patterns + 1] = pattern_of(entry)
    local longest = ""
    for piece in entry:gmatch("[^*#]+") do longest = #piece > #longest and piece or longest end
    set.piece_list[#set.piece_list + 1] = longest
  end
end

--- The lists of a role as they stand in its file.
---@param role string the name of a file below lexicon/words
---@return table<string, table> by_language lists of strings, or of lists where a role counts (months)
function M.by_language(role)
  return require("nutgraf.lexicon.words." .. role)
end

--- The languages of a role.
---@param role string
---@return string[] tags sorted
function M.languages(role)
  local tags = {}
  for tag in pairs(M.by_language(role)) do tags[#tags + 1] = tag end
  table.sort(tags)
  return tags
end

local sets = {}
local DOTTED_I = "i\204\135"
local dotted = { tr = true, az = true }

--- The words of a role in all languages, for matching.
---@param role string
---@return nutgraf.lexicon.Set
function M.set(role)
  local set = sets[role]
  if set then return set end
  set = setmetatable({ whole = {}, starts = {}, parts = {}, patterns = {}, piece_list = {}, list = {} }, Set)
  local seen = {}
  local function add_once(entry)
    if not seen[entry] then
      seen[entry] = true
      add(set, entry)
    end
  end
  for _, tag in ipairs(M.languages(role)) do
    for _, entry in ipairs(M.by_language(role)[tag]) do
      local folded = fold(entry)
      add_once(folded)
      if folded:find("'", 1, true) then add_once((folded:gsub("'", "\226\128\153"))) end -- ’
      if dotted[tag] then -- "İlgili", "İLGİLİ": case folding leaves a dot above each i that was written large
        add_once((folded:gsub("^i", DOTTED_I)))
        add_once((folded:gsub("i", DOTTED_I)))
      end
    end
  end
  for _, kind in ipairs { "starts", "parts", "list" } do table.sort(set[kind], longest_first) end
  set.phrases, set.pieces = core.phrases(set.list, set.starts, set.parts), core.phrases(set.piece_list)
  sets[role] = set
  return set
end

--- A selector of the elements one of whose attributes holds a part of a role.
---@param role string whose entries all are of the form "*part*"
---@param ... string names of attributes
---@return string selector "[class*=date i], [class*=posted i]"
function M.selector(role, ...)
  local terms = {}
  for _, part in ipairs(M.set(role).parts) do
    for _, attribute in ipairs { ... } do terms[#terms + 1] = ("[%s*='%s' i]"):format(attribute, part) end
  end
  return table.concat(terms, ", ")
end

--- A text as entries are compared with it.
---@param text string
---@return string
function M.fold(text) return fold(text) end

--- A line as whole entries are compared with it: folded, spaces of one kind and single, none at its ends, without
-- the colon that ends it.
---@param line string
---@return string
M.fold_line = core.fold_line

return M
