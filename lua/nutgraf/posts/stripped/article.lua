--- A stripped text that is no live blog → title, byline, date and blocks.
local kind = require "nutgraf.metadata.kind"
local list_sections = require "nutgraf.posts.stripped.list_sections"
local post_times = require "nutgraf.posts.stripped.post_times"
local surroundings = require "nutgraf.posts.stripped.surroundings"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MIN_SENTENCE_WORDS = 8 -- headlines that end with a full stop are short

local function is_boilerplate(token)
  return token.section ~= nil or token.pagination ~= nil or (token.text ~= nil and #token.text < 300
    and token_text.is_machinery(token))
end

-- A first line that reads as a sentence opens the text; it is no title.
local function opens_text(title)
  return text.stops(title) and text.words(title) >= MIN_SENTENCE_WORDS and
    not text.run_at_end(title, "[%p\128-\255]"):find("[?!:]")
end

-- Between the first and the last paragraph everything is content that is not the page's machinery;
-- outside of them only what stands next to a paragraph.
local function body_range(tokens, from)
  local first, last
  for i = from, #tokens do
    if list_sections.is_paragraph(tokens[i]) and not is_boilerplate(tokens[i]) then
      first = first or i
      last = i
    end
  end
  if not first then return nil end
  while first > from and tokens[first - 1].text and not is_boilerplate(tokens[first - 1])
    and not token_text.is_credit(tokens[first - 1]) and first - 1 > from do
    first = first - 1
  end
  while tokens[last + 1] and tokens[last + 1].text and tokens[last + 1].item and not is_boilerplate(tokens[last + 1]) do
    last = last + 1
  end
  return first, last
end

local function block_of(token, following)
  if token.item then
    return { type = "item", text = token.text, depth = token.depth or 1, ordered = token.ordered or nil }
  end
  if token.heading then return { type = "heading", text = token.text, level = token.heading } end
  if token.quote then return { type = "quote", text = token.text } end
  local heading = list_sections.is_headline(token.text) and not text.stops(token.text) and #token.text < 120
    and following and list_sections.is_paragraph(following)
  if heading then return { type = "heading", text = token.text, level = 2 } end
  return { type = "paragraph", text = token.text }
end

--- Reads an article.
-- @param record with authors; filled
-- @return record
function M.read(record, tokens, found, camel, vocabulary)
  kind.settle(record, nil, "prose")
  local published, modified, title_index =
    surroundings.read(record, tokens, found, #tokens + 1, #tokens + 1, nil, camel, vocabulary)
  if record.title and opens_text(record.title) then record.title, record.subtitle, title_index = nil, nil, nil end
  local blocks = {}
  local first, last = body_range(tokens, (title_index or 0) + 1)
  if not first then -- nothing but short lines: keep what is not the page's machinery
    first, last = (title_index or 0) + 1, #tokens
  end
  local cut = {} -- lines that a time was cut out of are taken whole
  for i = first, last do
    if tokens[i].moment and tokens[i].source then cut[tokens[i].line] = tokens[i].source end
  end
  local done
  for i = first, last do
    local token = tokens[i]
    local whole = cut[token.line]
    if whole and token.line ~= done and not is_boilerplate(token) and (token.text or tokens[i + 1] and
      tokens[i + 1].line == token.line and tokens[i + 1].text) then
      blocks[#blocks + 1] = block_of({ text = whole, item = token.item, depth = token.depth }, tokens[i + 1])
      done = token.line
    elseif not whole and token.text and not is_boilerplate(token) and not token_text.is_credit(token) then
      blocks[#blocks + 1] = block_of(token, tokens[i + 1])
    end
  end
  if #blocks == 0 and record.title then -- one line is a text, not a title
    blocks[1] = { type = "paragraph", text = record.title }
    record.title = nil
  end
  record.blocks = #blocks > 0 and blocks or nil
  record.published = published and post_times.iso(published) or nil
  record.modified = modified and post_times.iso(modified) or nil
  return record
end

return M
