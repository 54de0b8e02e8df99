--- Which bylines belong to posts, and on which side of its byline a post stands.
local by_words = require "nutgraf.lexicon.bylines"
local headings = require "nutgraf.lexicon.sections"
local list_sections = require "nutgraf.posts.stripped.list_sections"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MIN_POSTS = 3
local MAX_COMMENTS_BYTES = 60 -- of the heading of the readers' comments
local FULL_BODY_BYTES = 200 -- text between two bylines that counts as a whole post
local MIN_MIDDLE = 0.6      -- of the bylines have a headline right before them ...
local MAX_AFTER = 0.3       -- ... and so few have one after them: it stands in the middle
local HEADLINE_SHARE = 0.2  -- what a headline alone between two bylines counts: lists have nothing else

local function is_candidate(token)
  return token.moment and not token.role and not token.section and not token.page and token.shape ~= ""
end

-- Bytes of text between two bylines, and whether there is a paragraph in it.
local function text_between(tokens, first, last)
  local bytes, paragraph = 0, false
  for i = first + 1, last - 1 do
    if tokens[i].text and not tokens[i].section then
      bytes = bytes + #tokens[i].text
      paragraph = paragraph or list_sections.is_paragraph(tokens[i])
    end
  end
  return bytes, paragraph
end

-- Where the readers' comments begin, by their heading.
local function comments_at(tokens)
  local found = {}
  for i, token in ipairs(tokens) do
    if token.text and #token.text <= MAX_COMMENTS_BYTES and headings.is_comments(token.text) then
      found[#found + 1] = i
    end
  end
  return found
end

-- The bylines before the heading of the readers' comments, where more than a few stand there.
local function before_comments(comments, list)
  for _, at in ipairs(comments) do
    for k = MIN_POSTS + 1, #list do
      if list[k - 1] < at and at < list[k] then
        local kept = {}
        for n = 1, k - 1 do kept[n] = list[n] end
        return kept
      end
    end
  end
  return list
end

-- The shape of byline with the most posts after it.
local function main_shape(tokens, comments)
  local groups, order = {}, {}
  for i, token in ipairs(tokens) do
    if is_candidate(token) then
      local key = token.shape .. (token.item and "*" or "")
      if not groups[key] then
        groups[key] = { key = key, shape = token.shape, item = token.item or false, members = {} }
        order[#order + 1] = groups[key]
      end
      local members = groups[key].members
      members[#members + 1] = i
    end
  end
  local best, best_score = nil, 0
  local before = 0 -- bylines before the readers' comments
  for i = 1, comments[1] or 0 do
    if is_candidate(tokens[i]) and not tokens[i].item and tokens[i].shape:find("[CRM]") then before = before + 1 end
  end
  for _, group in ipairs(order) do
    local score, full = 0, 0
    group.members = before_comments(comments, group.members)
    if before >= MIN_POSTS and group.members[1] > comments[1] then group.members = {} end -- all of them readers'
    for k, i in ipairs(group.members) do
      local stop = group.members[k + 1]
      if stop then
        local bytes, paragraph = text_between(tokens, i, stop)
        score = score + (paragraph and 1 + math.min(1, bytes / FULL_BODY_BYTES) or bytes > 0 and HEADLINE_SHARE or 0)
        if paragraph then full = full + 1 end
      end
    end
    if group.shape == "D" then score = score / 2 end -- a day alone is rarely a post's time
    if #group.members >= MIN_POSTS and full >= 1 and score > best_score then best, best_score = group, score end
  end
  if not best then -- dates that stand only where the day changes
    local mixed = { shape = "C", item = false, members = {} }
    for i, token in ipairs(tokens) do
      if is_candidate(token) and token.shape:find("C", 1, true) and not token.item then
        mixed.members[#mixed.members + 1] = i
      end
    end
    local members = mixed.members
    if #members >= MIN_POSTS and select(2, text_between(tokens, members[1], members[#members])) then best = mixed end
  end
  if not best then
    for _, group in ipairs(order) do -- two posts with clocks are a live blog still
      if #group.members == 2 and group.shape:find("C", 1, true)
        and text_between(tokens, group.members[1], group.members[2]) >= FULL_BODY_BYTES then
        best = group
      end
    end
  end
  return best
end

-- What a moment spells out, "year weekday".
local function form(moment)
  local out = {}
  for _, part in ipairs { "year", "weekday", "second", "zone" } do
    if moment[part] then out[#out + 1] = part end
  end
  return table.concat(out, " ")
end

-- The bylines without the first.
local function without_first(tokens, list)
  tokens[list[1]].page = true
  local rest = {}
  for k = 2, #list do rest[k - 1] = list[k] end
  return rest
end

-- A first byline that spells out more than all others, which are alike, is the page's own.
local function without_page(tokens, list)
  if #list <= MIN_POSTS then return list end
  local others = form(tokens[list[2]].moment)
  for k = 3, #list do
    if form(tokens[list[k]].moment) ~= others then return list end
  end
  if #form(tokens[list[1]].moment) <= #others then return list end
  return without_first(tokens, list)
end

-- All bylines of posts: those of the main shape, and others with a clock that stand among them.
local function members(tokens, main)
  local first, last = main.members[1], main.members[#main.members]
  local is_main, list = {}, {}
  for _, i in ipairs(main.members) do is_main[i] = true end
  for i, token in ipairs(tokens) do
    local among = i > first and i < last
    local other = is_candidate(token) and token.shape:find("[CE]") and main.shape:find("[CRE]")
      and (token.item or false) == main.item
    if is_main[i] or (other and (among or (token.key and i < first))) then list[#list + 1] = i end
  end
  return list
end

-- Does the body of a post stand between these tokens: a paragraph that is not the page's machinery?
local function has_body(tokens, first, last)
  for i = first, last do
    local token = tokens[i]
    if not token or token.pagination or token.section then return false end
    if token.text then
      if token_text.is_machinery(token) or headings.section(token.text) then return false end
      if list_sections.is_paragraph(token) then return true end
    end
  end
  return false
end

local function has_text(token)
  return token ~= nil and token.text ~= nil and not token.pagination and not token.section
    and not token_text.is_machinery(token) and not headings.section(token.text)
end

local function short(token)
  return token ~= nil and token.text ~= nil and not token.section and not token.item and not token_text.is_credit(token)
    and list_sections.is_headline(token.text) and not list_sections.is_paragraph(token)
end

--- May the token be a headline, if its place is one? It may ask or exclaim.
function M.may_be_headline(token)
  return token ~= nil and token.text ~= nil and not token.section and not token.item and not token.pagination
    and list_sections.is_headline(token.text) and not token_text.is_machinery(token) and not token_text.is_credit(token)
end

-- The first token from i on, in steps, that is a text of the post; past the end when there is none.
local function next_real(tokens, i, last, step)
  while i ~= last and (tokens[i].moment or token_text.is_machinery(tokens[i]) or token_text.is_credit(tokens[i])) do
    i = i + step
  end
  return i
end

-- "open": the byline opens its post; "close": it closes it; "middle": it stands between headline and text.
local function find_mode(tokens, list, side)
  local before, after, gaps = 0, 0, 0
  for k = 1, #list - 1 do
    local first, last = list[k] + 1, list[k + 1] - 1
    if last > first then
      gaps = gaps + 1
      local opener = tokens[next_real(tokens, first, last, 1)]
      if short(opener) and not text.stops(opener.text) then after = after + 1 end
      if last > first and short(tokens[last]) and not token_text.is_machinery(tokens[last])
        and not headings.read_more(tokens[last].text) then
        before = before + 1
      end
    end
  end
  local opening = 0
  local first, last = list[1], list[#list]
  if has_body(tokens, last + 1, math.min(last + 3, #tokens)) then
    opening = opening + 2
  elseif not has_text(tokens[last + 1]) then
    opening = opening - 2
  end
  -- before the first byline: a headline and its text, right after a list or section?
  local k = first - 1
  local paragraphs = 0
  while k > 0 and not tokens[k].section and not tokens[k].item and list_sections.is_paragraph(tokens[k]) do
    paragraphs, k = paragraphs + 1, k - 1
  end
  local headline = paragraphs > 0 and short(tokens[k]) and k > 1
  if headline and tokens[k - 1].section then
    opening = opening - 2
  elseif first == 1 or tokens[first - 1].section or (tokens[first - 1].item and tokens[first - 1].moment) then
    opening = opening + 1
  elseif paragraphs > 0 and tokens[k] and tokens[k].section then
    opening = opening - 1
  end
  if side == 1 then opening = opening + 1 end
  if gaps >= 2 and before >= MIN_MIDDLE * gaps and after <= MAX_AFTER * gaps
    and M.may_be_headline(tokens[first - 1]) then
    return "middle"
  end
  return opening >= 0 and "open" or "close"
end

-- Is the first byline alone on its line, where all others have their text on it?
local function stands_alone(tokens, list)
  for k, i in ipairs(list) do
    local following = tokens[i + 1]
    if not following or (following.line == tokens[i].line) == (k == 1) then return false end
  end
  return true
end

-- After a first byline of the same form stands a paragraph and no headline, as the page's lead does, where the posts
-- have headlines: it is the page's own.
local function without_dateline(tokens, list)
  if #list <= MIN_POSTS or not M.may_be_headline(tokens[list[1] - 1]) then return list end
  if stands_alone(tokens, list) then return without_first(tokens, list) end
  local only
  for i = list[1] + 1, list[2] - 1 do
    if by_words.is_byline(tokens[i].text) then
      tokens[i].page = true
    elseif tokens[i].text then
      if only then return list end
      only = tokens[i]
    elseif not tokens[i].role and not tokens[i].page then
      return list
    end
  end
  if not only or not list_sections.is_paragraph(only) or tokens[list[1]].key then return list end
  local headed = 0
  for k = 2, #list do
    local opener = tokens[list[k] + 1]
    if short(opener) and not text.stops(opener.text) then headed = headed + 1 end
  end
  if headed < MIN_MIDDLE * (#list - 1) then return list end
  return without_first(tokens, list)
end

local function is_bare_hour(moment)
  return moment.hour ~= nil and moment.minute == nil and not moment.meridiem
end

-- The bylines without those of cards after the last post: "2h" below a title, where posts have a clock with minutes and
-- paragraphs.
local function without_cards(tokens, list)
  local last = #list
  while last > MIN_POSTS and is_bare_hour(tokens[list[last]].moment) and
    not has_body(tokens, list[last] + 1, list[last + 1] and list[last + 1] - 1 or math.min(list[last] + 2, #tokens)) do
    last = last - 1
  end
  if is_bare_hour(tokens[list[last]].moment) then return list end
  for k = #list, last + 1, -1 do list[k] = nil end
  return list
end

-- Posts that are items of a list: their first line alone is marked as one. It may be a headline like others.
local function free_openers(tokens)
  local openers, bylines = {}, 0
  for i = 2, #tokens do
    if is_candidate(tokens[i]) and not tokens[i].item then
      bylines = bylines + 1
      local opener, before = tokens[i - 1], tokens[i - 2]
      if opener.item and opener.text and not opener.section and not (before and before.item)
        and list_sections.is_headline(opener.text) and not token_text.is_machinery(opener) then
        openers[#openers + 1] = opener
      end
    end
  end
  if #openers < MIN_POSTS or #openers < MIN_MIDDLE * bylines then return end
  for _, opener in ipairs(openers) do opener.item = false end
end

--- Finds the posts' bylines.
-- @param tokens list with sections marked
-- @param side where names stand beside bylines: -1, 1 or nil
-- @return {list = indexes of bylines, mode = "open"|"close"|"middle", item = bool}, or nil when
-- the text is no live blog
function M.find(tokens, side)
  free_openers(tokens)
  local comments = comments_at(tokens)
  local main = main_shape(tokens, comments)
  if not main then return nil end
  local list = without_page(tokens, without_cards(tokens, members(tokens, main)))
  list = before_comments(comments, without_dateline(tokens, list))
  return { list = list, mode = find_mode(tokens, list, side), item = main.item, shape = main.shape }
end

--- Is the token a heading for a day: a date alone, among posts that carry clocks only?
function M.is_day(token, layout)
  return token.moment ~= nil and token.shape == "D" and layout.shape ~= "D" and not token.section and not token.role
end

M.short = short

return M
