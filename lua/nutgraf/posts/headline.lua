--- The headline of a post: a heading, what its class calls a title, what stands beside the clock that opens the
-- post, or bold words in front.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local title_classes = classes.set "title"

local PROSE_WORDS = 12     -- a block this long is prose
local HEADLINE_WORDS = 30  -- a headline has no more
local CLOCK_WITHIN = 12    -- bytes from a text's start on in which its clock begins
local MOMENTS_APART = 4    -- bytes between a clock and the date beside it

local clock_suffixes = lexicon.set("clock_suffixes").whole
local separators = { "^[%s|:)%]>+*/.-]+", "^·", "^•", "^–", "^—" }

-- How many bytes of a text are separators from byte `at` on.
local function skip_separators(text, at)
  local again = true
  while again do
    again = false
    for _, pattern in ipairs(separators) do
      local _, stop = text:find(pattern, at)
      if stop then at, again = stop + 1, true end
    end
  end
  return at
end

--- Where the text after the clock that opens it begins, and the moments of that clock: "12.31 Uhr: Title" → 11.
-- Words that only introduce a time ("Update, ", "Ore") may stand before it.
-- @return byte, list of moments; nil when no clock or date opens the text
function M.behind_clock(text)
  local moments = time.shown(text, true)
  local first = moments[1]
  if not first or first.start > CLOCK_WITHIN and not time_words.marker(text:sub(1, first.start - 1)) then return nil end
  local found, last = { first }, first
  for i = 2, #moments do
    if moments[i].start - last.stop > MOMENTS_APART then break end
    last = moments[i]
    found[#found + 1] = last
  end
  if not (first.hour or first.relative or first.day or last.hour) then return nil end -- "December 2010" is no clock
  local at = last.stop + 1
  local _, stop, word = text:find("^%s*([%a\128-\255]+)", at)
  return skip_separators(text, word and clock_suffixes[lexicon.fold(word)] and stop + 1 or at), found
end

--- Where the clock that ends a heading begins, and its moments: "Title (12.31 Uhr)" → 7.
function M.before_clock(text)
  local moments = time.shown(text, true)
  local last = moments[#moments]
  if not last or not last.hour or last.start < CLOCK_WITHIN then return nil end
  if text:sub(last.stop + 1):find("[^%s)%].]") then return nil end
  local before = text:sub(1, last.start - 1)
  local mark = before:match("[([|·•,:-]%s*$") or before:match("–%s*$") or before:match("—%s*$")
  return mark and last.start - #mark, { last }
end

local function is_bold(node, owner)
  while node and node:type() == "element" do
    local name = node:name()
    if name == "b" or name == "strong" then return true end
    if node:index() == owner then return false end
    node = node:parent()
  end
  return false
end

--- Where the bold words that open a block end.
-- @return byte after them (past the end when all of it is bold), or nil when it does not open in bold
-- @return true where a line ends after them
function M.behind_bold(document, block)
  local bold, at = nil, 1
  for _, piece in ipairs(content.text_nodes(document, block)) do
    local text = piece.text:gsub("%s+", " ")
    local start = block.text:find(text, at, true) or at
    if is_bold(piece.node:parent(), block.owner) then
      bold, at = piece.node, start + #text
    elseif strings.has_word(text) then
      if not bold then return nil end
      return start, content.breaks_between(document, bold, piece.node)
    end
  end
  if bold then return #block.text + 1, true end
end

--- A block without its text before byte `at`.
function M.cut(block, at)
  local rest = {}
  for key, value in pairs(block) do rest[key] = value end
  rest.text, rest.is_rest = block.text:sub(at), true
  rest.cut = (block.cut or "") .. block.text:sub(1, at - 1)
  return rest
end

-- A headline as it is given: without the marks that tickers put around it.
local function clean(text)
  return strings.trim((strings.without_pluses(strings.trim(text)):gsub("^%++%s*", "")))
end

--- What of a block that opens a post is headline, and what is its text.
-- @param bold boolean?: the posts of this page have bold headlines without a clock
-- @return headline or nil, rest of the block or nil, moments; nothing when the block opens no post
function M.opening(document, block, bold)
  local at, moments = M.behind_clock(block.text)
  if not at and block.type == "heading" then
    local ending, closing = M.before_clock(block.text)
    if ending then return clean(block.text:sub(1, ending - 1)), nil, closing end
  end
  local bold_stop = block.type ~= "heading" and M.behind_bold(document, block)
  if not at and not (bold and bold_stop) then return nil end
  at, moments = at or 1, moments or {}
  if at > #block.text then return nil, nil, moments end
  local stop = #block.text + 1
  if bold_stop and bold_stop > at then stop = bold_stop
  elseif block.type ~= "heading" and (bold_stop or block.words > PROSE_WORDS and strings.stops(block.text)) then
    return nil, M.cut(block, at), moments
  end
  local text = clean(block.text:sub(at, stop - 1))
  if not strings.has_word(text) or strings.words(text) > HEADLINE_WORDS then
    return nil, M.cut(block, at), moments
  end
  local rest = strings.has_word(block.text:sub(stop)) and M.cut(block, skip_separators(block.text, stop)) or nil
  if rest then text = text:gsub("[.:]$", "") end
  return text, rest, moments
end

-- Do bold words open a block as a headline does: all of a short one, a line of its own, or up to a stop?
local function opens_bold(document, block)
  local stop, ends_line = M.behind_bold(document, block)
  if not stop or block.words <= HEADLINE_WORDS then return stop ~= nil end
  if stop > #block.text then return false end
  local words = block.text:sub(1, stop - 1)
  return strings.words(words) <= HEADLINE_WORDS and (ends_line or words:find("[.:!?]%s*$") ~= nil)
end

--- What may be a headline although nothing calls it so: bold words, or a short text without a stop before the others,
-- in an element of its own shape or before one that has a stop.
-- @return {bold = boolean, shape = its name and class, "line", or false}, or nil
function M.look(document, raw, i)
  local block = raw[i]
  if block.is_rest then return nil end
  local bold = opens_bold(document, block)
  if block.words > HEADLINE_WORDS and not bold then return nil end
  local shape, following = false, raw[i + 1]
  if block.words <= HEADLINE_WORDS and following and not strings.stops(block.text) and block.type ~= "item" then
    local node, other = document:node(block.owner), document:node(following.owner)
    local own = node:name() .. "." .. (node:attr("class") or "")
    if own ~= other:name() .. "." .. (other:attr("class") or "") then shape = own
    elseif strings.stops(following.text) then shape = "line" end
  end
  return (bold or shape) and { bold = bold, shape = shape } or nil
end

--- Which block is the headline by its markup: a heading, else what its class calls a title, before any prose.
-- @param is_card function(block) -> boolean: does it belong to a link to another story?
-- @param named function(node, class_words) -> element of the post that has one of the words in its class, or nil
-- @return index in `raw`, or nil
function M.find(raw, document, is_card, named)
  for i, block in ipairs(raw) do
    local node = document:node(block.owner)
    local title = block.words > 0 and block.words <= HEADLINE_WORDS and named(node, title_classes)
    if block.words > 0 and (block.type == "heading" or title) and not is_card(block) then
      local at = M.behind_clock(block.text)
      if not at or at <= #block.text then return i end
    elseif block.words >= PROSE_WORDS and block.type == "paragraph" and not named(node, title_classes) then
      return nil
    end
  end
end

return M
