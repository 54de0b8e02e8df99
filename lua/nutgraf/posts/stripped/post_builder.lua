--- Tokens between bylines → posts.
local credits = require "nutgraf.lexicon.credits"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local headings = require "nutgraf.lexicon.sections"
local list_sections = require "nutgraf.posts.stripped.list_sections"
local machinery = require "nutgraf.lexicon.machinery"
local post_names = require "nutgraf.posts.stripped.post_names"
local post_bylines = require "nutgraf.posts.stripped.post_bylines"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MAX_HEADLINE_BYTES = 170
local SENTENCE_WORDS = 8        -- of a sentence that is all that a post says: its text, not its headline
local MAX_REPEATED_BYTES = 400  -- of a line that stands in many posts and is the page's, not theirs
local MAX_TAIL_RUN = 3          -- so many short lines after the last post are a list of links

-- Where the text after the last byline stops to be its post's.
local function tail_start(tokens, from, layout)
  local run = 0
  for i = from, #tokens do
    local token = tokens[i]
    if token.section or token.pagination then return i end
    if token.moment and token.role ~= "updated" then
      if token.shape == "D" then return i end
      if i > from then return run > 0 and i - run or i end
    end
    if token.text then
      if token_text.is_machinery(token) or headings.section(token.text) then return i end
      local link = post_bylines.short(token) and not text.stops(token.text) and not headings.read_more(token.text)
      if i > from and link then
        run = run + 1
        if run > MAX_TAIL_RUN then return i - run + 1 end
      else
        run = 0
      end
    end
  end
  if run > MAX_TAIL_RUN - 1 and layout.mode ~= "close" then return #tokens + 1 - run end
  return #tokens + 1
end

-- Where the first post begins when its byline stands after it.
local function head_end(tokens, first)
  if first == 1 then return 1 end
  local after_list
  for i = first - 1, 1, -1 do
    if tokens[i].section or tokens[i].page then
      after_list = i + 1
      if tokens[i].section and after_list < first then return after_list end
      break
    end
  end
  if after_list and after_list < first and post_bylines.short(tokens[after_list]) then return after_list end
  local i = first - 1
  while i > 1 and tokens[i].text and (list_sections.is_paragraph(tokens[i]) or tokens[i].item) do i = i - 1 end
  return (post_bylines.short(tokens[i]) or not after_list) and i or math.max(after_list, i)
end

--- Cuts the tokens into the posts' ranges.
-- @return list of {byline=token, first=, last=, headline=token?}, index of the first token of the
-- posts, index of the first token after them
function M.ranges(tokens, layout)
  local list, ranges = layout.list, {}
  local stop = tail_start(tokens, list[#list] + 1, layout)
  local start
  if layout.mode == "close" then
    stop = list[#list] + 1
    start = head_end(tokens, list[1])
    for k, i in ipairs(list) do
      ranges[k] = { byline = tokens[i], first = k == 1 and start or list[k - 1] + 1, last = i - 1 }
    end
  elseif layout.mode == "middle" then
    start = list[1] - 1
    for k, i in ipairs(list) do
      local last = list[k + 1] and list[k + 1] - 1 or stop - 1
      if list[k + 1] and post_bylines.may_be_headline(tokens[last]) then last = last - 1 end
      local headline = post_bylines.may_be_headline(tokens[i - 1]) and tokens[i - 1] or nil
      ranges[k] = { byline = tokens[i], headline = headline, first = i + 1, last = last }
    end
  else
    start = list[1]
    for k, i in ipairs(list) do
      ranges[k] = { byline = tokens[i], first = i + 1, last = list[k + 1] and list[k + 1] - 1 or stop - 1 }
    end
  end
  return ranges, start, stop
end

-- Short lines that recur in many posts belong to the page: share bars, labels. Names that close the posts do not.
local function repeated_lines(tokens, ranges, closing)
  local counts = {}
  for _, range in ipairs(ranges) do
    local seen = {}
    for i = range.first, range.last do
      local line = tokens[i].text
      if line and #line <= MAX_REPEATED_BYTES and not seen[line] and not (closing and closing[i]) then
        seen[line] = true
        counts[line] = (counts[line] or 0) + 1
      end
    end
  end
  local repeated = {}
  for line, count in pairs(counts) do
    if count >= 3 and count >= 0.4 * #ranges then repeated[line] = true end
  end
  return repeated
end

local function strict_headline(token)
  return #token.text <= MAX_HEADLINE_BYTES and not text.stops(token.text) and not token.text:find("^[#@]")
    and not token.text:find("^%a+://") and not token.text:find("^\226\128\148") and not token_text.is_credit(token)
    and not headings.read_more(token.text)
end

-- Does every post of this page have a headline, and is it glued to the text?
local function habits(tokens, ranges, camel)
  local with_text, strict, splits, short = 0, 0, 0, 0
  for _, range in ipairs(ranges) do
    local token = post_names.first_text(tokens, range)
    if token then
      with_text = with_text + 1
      if #token.text <= MAX_HEADLINE_BYTES and not token.text:find("%.$") then short = short + 1 end
      if strict_headline(token) then strict = strict + 1 end
      if glued_text.split_headline(token.text, camel, MAX_HEADLINE_BYTES) then splits = splits + 1 end
    end
  end
  local split = splits >= 3 and splits >= 0.3 * with_text
  local share = with_text > 0 and (strict + (split and splits or 0)) / with_text or 0
  return { split = split, always = share >= 0.75 or (share >= 0.5 and short >= 0.9 * with_text) }
end

local function is_caption_of(line, headline)
  local title = headline and headline:match("^[^:]+:%s*(.+)$")
  return title ~= nil and text.key(title) == text.key(line)
end

-- A title and its first lines that were pasted into a post, after an empty line, at its end.
local function read_card(tokens, i, last)
  local token = tokens[i]
  if not token.gap or token.item or not post_bylines.short(token) or text.words(token.text) < 3 then return nil end
  local rest = {}
  for k = i + 1, last do
    if tokens[k].text and not token_text.is_machinery(tokens[k]) then rest[#rest + 1] = tokens[k] end
  end
  if #rest > 1 then return nil end
  if rest[1] and (rest[1].item or rest[1].gap or #rest[1].text > 2 * MAX_HEADLINE_BYTES) then return nil end
  return { title = token.text, summary = rest[1] and rest[1].text }
end

-- "Mourners in the square (Image: Press)The march began" → caption, text after it.
local function split_credit(line)
  local from = 1
  while true do
    local start, stop = line:find("%([^()]*%)", from)
    if not start then return nil end
    local inside = line:sub(start + 1, stop - 1)
    if stop < #line and inside:find(":") and credits.is_credit(inside) then
      return line:sub(1, stop), text.trim(line:sub(stop + 1))
    end
    from = stop + 1
  end
end

local function add_block(post, token, line)
  local kind = "paragraph"
  if token.item and not post.item then kind = "item" elseif token.quote then kind = "quote" end
  if token.heading then kind = "heading" end
  local block = { type = kind, text = line }
  if kind == "item" then
    block.depth = token.depth or 1
    block.ordered = token.ordered or nil
  elseif kind == "heading" then
    block.level = token.heading
  end
  post.blocks[#post.blocks + 1] = block
end

-- Reads what stands in the post after its headline.
local function read_body(post, tokens, first, last, context)
  local i, caption_open = first, false
  while i <= last do
    local token = tokens[i]
    local line = token.text
    local card = line and context.few_gaps and i > first and read_card(tokens, i, last)
    if card then
      post.related[#post.related + 1] = card
      return
    elseif token.section == "related" and line and not headings.section(line) then
      post.related[#post.related + 1] = { title = line }
    elseif token.moment and not token.section and not token.role and token.shape ~= "D" then
      -- a time inside the prose: put it back where it was cut out
      local behind = i < last and tokens[i + 1] or nil
      if not (behind and behind.text and behind.line == token.line) then behind = nil end
      local restored = token.written .. (behind and (behind.glued and "" or " ") .. behind.text or "")
      local before = post.blocks[#post.blocks]
      if before and tokens[i - 1].line == token.line and i > first then
        before.text = before.text .. (token.glued and "" or " ") .. restored
      elseif behind then
        add_block(post, token, restored)
      end
      if behind then i = i + 1 end
    elseif line and not token.section and not context.repeated[line] then
      local title = headings.read_more(line)
      local caption, rest = split_credit(line)
      if title then
        post.related[#post.related + 1] = { title = title }
      elseif caption and rest ~= "" then
        post.captions[#post.captions + 1] = caption
        add_block(post, token, rest)
      elseif credits.is_credit(line) or line:find("%($") then
        post.captions[#post.captions + 1] = line
        caption_open = true
      elseif caption_open and line:find("%)$") and not line:find("%(") then
        local captions = post.captions
        captions[#captions] = captions[#captions] .. " " .. line
        caption_open = false
      elseif is_caption_of(line, post.headline) then
        post.captions[#post.captions + 1] = line
      elseif not machinery.is_machinery(line) or #line > 200 then
        add_block(post, token, line)
        caption_open = false
      end
    end
    i = i + 1
  end
end

-- At the end of a post: a link to what its headline says already, and the caption of a picture,
-- which has no stop and runs into the next byline.
local function end_captions(post, tokens, range, layout)
  local blocks = post.blocks
  local last = blocks[#blocks]
  if #blocks < 2 or last.type ~= "paragraph" or text.stops(last.text) then return end
  if post.headline and text.key(last.text) == text.key(post.headline) then
    blocks[#blocks] = nil
    post.related[#post.related + 1] = { title = last.text }
    return
  end
  local byline, token = tokens[range.last + 1], tokens[range.last]
  if layout.mode == "open" and byline and byline.moment and byline.glued and token.text == last.text
    and not last.text:find("://") and #last.text < MAX_HEADLINE_BYTES and text.stops(blocks[#blocks - 1].text) then
    blocks[#blocks] = nil
    post.captions[#post.captions + 1] = last.text
  end
end

--- Builds the posts.
-- @param tokens list; layout as posts.stripped.post_bylines finds it; camel counts of words with capitals inside
-- @param context {few_gaps = empty lines are rare in this text, side, known = set of the page's authors}
-- @return list of posts with `moment` still to be turned into `published`, first and last index as ranges
function M.build(tokens, layout, camel, context)
  local ranges, start, stop = M.ranges(tokens, layout)
  local closing = post_names.closing(tokens, ranges)
  context.repeated = repeated_lines(tokens, ranges, closing)
  local habit = habits(tokens, ranges, camel)
  habit.named = post_names.are_second(tokens, ranges)
  if layout.mode == "open" and context.side == -1 then post_names.shift(tokens, ranges) end
  habit.glued = post_names.are_glued(tokens, ranges, camel)
  local posts = {}
  for k, range in ipairs(ranges) do
    local byline = range.byline
    local authors = byline.authors
    if range.authors ~= nil then authors = range.authors or nil end
    local post = { authors = authors, moment = byline.moment, key = byline.key or nil, blocks = {}, related = {},
      captions = {}, item = byline.item }
    local first = range.first
    if range.headline then
      post.headline = range.headline.text
    else
      local token, index = post_names.first_text(tokens, range)
      if token then
        local head, body
        if habit.split then head, body = glued_text.split_headline(token.text, camel, MAX_HEADLINE_BYTES) end
        local alone = habit.always and #token.text <= MAX_HEADLINE_BYTES and not token.text:find("^%a+://")
          and not (index >= range.last and token.text:find("%.$") and text.words(token.text) >= SENTENCE_WORDS)
        if head then
          post.headline = text.trim(head)
          first = index + 1
          add_block(post, token, text.trim(body))
        elseif alone or strict_headline(token) then
          post.headline = token.text
          first = index + 1
        else
          first = index
        end
      end
    end
    first = post_names.read_after_headline(post, tokens, first, range.last, habit, context.known)
    post_names.read_glued(post, tokens, first, range, camel, habit.glued, context.known)
    if closing then post_names.read_closing(post, first, range, closing) end
    read_body(post, tokens, first, range.last, context)
    end_captions(post, tokens, range, layout)
    posts[k] = post
  end
  return posts, start, stop
end

return M
