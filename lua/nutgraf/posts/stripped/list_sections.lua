--- Sections beside the posts: key points, recommendations, tags. Their tokens are marked, so that
-- the times in them are not taken for bylines.
local headings = require "nutgraf.lexicon.sections"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MAX_HEADLINE_BYTES = 170
local MAX_TAG_BYTES = 600
local MIN_PARAGRAPH_BYTES = 50 -- of a text that ends in any stop
local MIN_SENTENCE_WORDS = 4   -- of one that ends in a full stop

--- May the text be a headline: short, and not ended by a full stop?
function M.is_headline(line)
  if #line > MAX_HEADLINE_BYTES or #line < 3 then return false end
  return not line:find("%.[\"'%)]*$") or line:find("%.%.%.$") ~= nil
end

--- Is it a paragraph: a sentence or more? A question or a short exclamation may be a headline too.
function M.is_paragraph(token)
  if not token or not token.text then return false end
  local line = token.text
  if #line > MAX_HEADLINE_BYTES then return true end
  if not text.stops(line) then return false end
  return #line > MIN_PARAGRAPH_BYTES or (not M.is_headline(line) and text.words(line) >= MIN_SENTENCE_WORDS)
end

local function is_title(token)
  return token ~= nil and token.text ~= nil and not token.section and M.is_headline(token.text)
    and headings.section(token.text) == nil and not token_text.is_machinery(token)
end

local function is_time(token, shape)
  if token == nil or token.moment == nil or token.role or token.page then return false end
  return shape == nil or token.shape == shape
end

-- Items of one list, each with a time before or after it, or with none.
-- Returns the index past the list, and the list of titles' token indexes.
local function read_list(tokens, i)
  local titles = {}
  local first = tokens[i]
  if is_time(first) and is_title(tokens[i + 1]) then
    local shape, item = first.shape, first.item
    local rising, before
    while is_time(tokens[i], shape) and is_title(tokens[i + 1]) and tokens[i].item == item do
      -- a time with one line and a paragraph after it belongs to a post, and so does one out of order
      local clock = tokens[i].moment.hour and tokens[i].moment.hour * 60 + (tokens[i].moment.minute or 0)
      if not item and M.is_paragraph(tokens[i + 2]) then break end
      if not item and clock and before and clock ~= before then
        if rising == nil then rising = clock > before end
        if (clock > before) ~= rising then break end
      end
      before = clock
      titles[#titles + 1] = i + 1
      i = i + 2
    end
  elseif is_title(first) and is_time(tokens[i + 1]) and (first.item or not M.is_paragraph(tokens[i + 2])) then
    local shape, item = tokens[i + 1].shape, first.item
    while is_title(tokens[i]) and is_time(tokens[i + 1], shape) and tokens[i].item == item do
      titles[#titles + 1] = i
      i = i + 2
    end
  elseif first and first.item and first.text then
    while tokens[i] and tokens[i].item and tokens[i].text and not tokens[i].section do
      titles[#titles + 1] = i
      i = i + 1
    end
  else
    while is_title(tokens[i]) and not tokens[i].item and not is_time(tokens[i + 1]) do
      titles[#titles + 1] = i
      i = i + 1
    end
    if #titles > 1 and M.is_paragraph(tokens[i]) then -- it is the headline of what follows
      titles[#titles] = nil
      i = i - 1
    end
  end
  return i, titles
end

local function read_tags(tokens, i)
  local titles = {}
  local item = tokens[i] and tokens[i].item
  while tokens[i] and tokens[i].text and tokens[i].item == item and not headings.section(tokens[i].text)
    and (item or (#titles < 3 and not text.stops(tokens[i].text) and #tokens[i].text < MAX_TAG_BYTES))
    and not token_text.is_machinery(tokens[i]) do
    titles[#titles + 1] = i
    i = i + 1
  end
  return i, titles
end

--- Marks the tokens of sections with their kind ("key", "related", "tags") and says what they hold.
-- @param tokens list; those of a section get `section`
-- @return list of {kind=, first=, last=, titles=list of tokens}
function M.find(tokens)
  local sections = {}
  local i = 1
  while i <= #tokens do
    local token = tokens[i]
    local kind, partly
    if token.text and not token.section then kind, partly = headings.section(token.text) end
    if kind and partly and not (tokens[i + 1] and (tokens[i + 1].item or is_time(tokens[i + 1]))) then kind = nil end
    if kind then
      local read = kind == "tags" and read_tags or read_list
      local stop, titles = read(tokens, i + 1)
      local section = { kind = kind, first = i, last = stop - 1, titles = {}, heading = token.text }
      for _, index in ipairs(titles) do section.titles[#section.titles + 1] = tokens[index] end
      for k = i, stop - 1 do tokens[k].section = kind end
      sections[#sections + 1] = section
      i = stop
    else
      i = i + 1
    end
  end
  return sections
end

return M
