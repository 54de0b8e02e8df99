--- "1 / 6" between words for newer and older pages.
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_LINE = 400 -- bytes
local MOST_DIGITS = 4    -- of a page's number
local SHORT_WORD = 3     -- bytes; longer words may be glued to others

local words = lexicon.set "pager"
local older = lexicon.set "pager_older"

local forms = { "(%d+)%s*/%s*(%d+)" }
for _, word in ipairs(lexicon.set("pager_of").list) do forms[#forms + 1] = "(%d+) " .. word .. " (%d+)" end

local function is_word(text)
  if text == "" then return false end
  for _, word in ipairs(words.list) do
    local glued = #word > SHORT_WORD and (text:sub(-#word) == word or text:sub(1, #word) == word)
    if text == word or glued then return true end
  end
  return false
end

--- The numbers of a pager.
---@param line string
---@return integer? page nil where the line has none
---@return integer? pages
---@return integer? start byte of the numbers in the line
---@return integer? stop
function M.pagination(line)
  if #line > LONGEST_LINE then return nil end
  local digit = line:find("%d[%s/]") -- every form has these
  if not digit or not line:find("[%s/]%d", digit + 1) then return nil end
  local start, stop, page, pages
  for _, form in ipairs(forms) do
    start, stop, page, pages = line:find(form)
    if start then break end
  end
  if not start or #page > MOST_DIGITS or #pages > MOST_DIGITS or tonumber(page) > tonumber(pages) or
    tonumber(page) == 0 then return nil end
  local label = strings.run_at_end(strings.without_end(lexicon.fold(line:sub(1, start - 1)), "%s"), "[^%s%d]")
  local tail = lexicon.fold(line:sub(stop + 1)):match("^%s*(%a*)")
  if not is_word(label) and not is_word(tail) and strings.trim(line) ~= line:sub(start, stop) then return nil end
  return tonumber(page), tonumber(pages), start, stop
end

-- The sizes of the pager's words, each once.
local sizes, is_size = {}, {}
for _, word in ipairs(words.list) do
  if not is_size[#word] then sizes[#sizes + 1], is_size[#word] = #word, true end
end

local function without_words(text, at_end)
  local again = true
  while again do
    again = false
    text = strings.trim(text)
    if not at_end and strings.class(text, 1) ~= "upper" then return text end
    for _, size in ipairs(sizes) do
      local first = text:byte(at_end and -size or 1)
      local capital = first and (first >= 65 and first <= 90 or first > 127)
      local edge = capital and (at_end and text:sub(-size) or text:sub(1, size))
      if edge and #edge == size and strings.class(edge, 1) == "upper" and not edge:find("%u", 2) and
        words.whole[lexicon.fold(edge)] then
        text = at_end and text:sub(1, -size - 1) or text:sub(size + 1)
        again = true
      end
    end
  end
  return text
end

local without_last = memo.of(function(text) return without_words(text, true) end)
local without_first = memo.of(function(text) return without_words(text, false) end)

--- A text without the pager's words that are glued to one end: "NewestPrevious" → "". They begin with a capital there.
---@param text string
---@param at_end boolean
---@return string
function M.without_words(text, at_end)
  return (at_end and without_last or without_first)(text)
end

--- Does the text of a link lead to older posts?
---@param text string
---@return boolean
function M.is_older(text)
  return older:find(lexicon.fold(text)) ~= nil
end

return M
