--- What stands around the posts: title, page byline, lead, key points, related, tags, pagination.
local core = require "nutgraf.core"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local lists = require "nutgraf.posts.lists"
local sections = require "nutgraf.lexicon.sections"
local list_sections = require "nutgraf.posts.stripped.list_sections"
local post_times = require "nutgraf.posts.stripped.post_times"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MIN_TITLE_BYTES = 20
local MAX_CATEGORY_BYTES = 30 -- of a label glued before the title: "LiveHarbour opens"
local MAX_TITLE_BYTES = 300
local MAX_TITLE_SENTENCE = 14 -- words of a sentence that may be a title
local MAX_TITLE_TOKENS = 400 -- how far down the title is looked for
local MIN_LEAD_BYTES = 40
local MIN_KEY_POINTS = 2     -- of a list that no heading of key points stands over
local MIN_POINT_WORDS = 4    -- of each; two ideographs are a word

local function is_plain(token)
  return token.text ~= nil and not token.item and not token.section and not token_text.is_machinery(token)
    and not token_text.is_credit(token)
end

-- "PoliticsHarbour opens today" → "Harbour opens today"
local function without_category(line, camel)
  local again = true
  while again do
    again = false
    for _, p in ipairs(glued_text.points(line, camel)) do
      if p - 1 <= MAX_CATEGORY_BYTES and #line - p > MIN_TITLE_BYTES and not text.stops(line:sub(1, p - 1)) then
        line, again = line:sub(p), true
        break
      end
    end
  end
  return line
end

local function find_title(tokens, stop, camel)
  local seen = {}
  local best, best_index, best_full
  for i = 1, math.min(stop, MAX_TITLE_TOKENS) do
    local token = tokens[i]
    local fits = is_plain(token) and #token.text >= MIN_TITLE_BYTES and #token.text <= MAX_TITLE_BYTES
    if fits and text.words(token.text) >= 3 then
      local line = without_category(token.text, camel)
      for earlier in pairs(seen) do
        if #earlier > #line and earlier:sub(-#line) == line and #line > MIN_TITLE_BYTES then return line, i end
      end
      seen[line] = true
      local prose = line:find("%.$") and text.words(line) > MAX_TITLE_SENTENCE
      local full = text.words(line) > 3 and #line > MIN_TITLE_BYTES + 5 and not prose
      if not best or (full and not best_full) then best, best_index, best_full = line, i, full end
      if list_sections.is_paragraph(token) and best_index < i then break end
    end
  end
  return best, best_index
end

local function find_breadcrumbs(tokens, stop)
  local crumbs = {}
  for i = 1, stop do
    local token = tokens[i]
    if token.item and not token.section and token.text and #token.text <= MAX_CATEGORY_BYTES
      and not token_text.is_machinery(token) then
      crumbs[#crumbs + 1] = token.text
    elseif token.text and #crumbs > 0 then
      break
    end
  end
  return #crumbs > 0 and crumbs or nil
end

-- The page's own times: moments of its bylines before the posts.
local function find_times(tokens, stop, tail)
  local published, modified
  local day
  for i = 1, stop do
    local token = tokens[i]
    local moment = token.moment
    if moment and not token.section and (moment.day or moment.hour) then
      if token.role == "updated" then
        local dated = post_times.has_date(moment) and moment
        if not dated and moment.hour and day then
          dated = {}
          for k, v in pairs(moment) do dated[k] = v end
          dated.year, dated.month, dated.day = day.year, day.month, day.day
        end
        modified = modified or dated or nil
      elseif post_times.has_date(moment) then
        if token.role == "published" then
          if published and not modified then modified = published end
          published = moment
        elseif not published then
          published = moment
        end
        day = day or moment
      end
    end
  end
  if not published and not modified then -- in a line that was pasted from several
    for i = 1, stop do
      local line = tokens[i].text
      local digit = line and not tokens[i].section and line:find "[%d\128-\255]" -- of any script
      for _, moment in ipairs(digit and core.moments(line) or {}) do
        if post_times.has_date(moment) then return moment end
      end
    end
    for i = tail, #tokens do
      if tokens[i].role and post_times.has_date(tokens[i].moment) then return tokens[i].moment end
    end
  end
  return published, modified
end

local function find_lead(tokens, from, stop, title)
  local lead, subtitle = {}, nil
  for i = from, stop do
    local token = tokens[i]
    if is_plain(token) and text.key(token.text) ~= text.key(title or "") then
      local line = token.text
      local paragraph = list_sections.is_paragraph(token) or (#line >= MIN_LEAD_BYTES and text.stops(line))
      if not subtitle and #lead == 0 and i <= from + 1 and #line <= MAX_TITLE_BYTES and text.words(line) > 3
        and not (tokens[i - 1] or {}).page and not line:find(":$") and not (tokens[i - 1] or {}).moment then
        subtitle = line
      elseif paragraph then
        lead[#lead + 1] = line
      end
    end
  end
  return lead, subtitle
end

-- "Gaza398" where the whole list has such counters → "Gaza".
local function without_counters(list)
  local counted = 0
  for _, tag in ipairs(list) do
    if tag:find("[^%d%s]%d+$") or tag:find("%s%(%d+%)$") then counted = counted + 1 end
  end
  if #list == 0 or counted < 0.7 * #list then return list end
  local out = {}
  for i, tag in ipairs(list) do out[i] = text.trim(text.without_count(tag)) end
  return out
end

-- Cuts "USRussia" where the page knows the word after the capitals.
local function split_acronym(part, vocabulary)
  local acronym, rest = part:match("^(%u%u+)(%u%l.*)$")
  local words = acronym and vocabulary()
  if words and not words[part:match("^%a+")] and words[rest:match("^%a+")] then return acronym, rest end
end

local function split_tags(line, camel, vocabulary, out)
  local from = 1
  local points = glued_text.points(line, camel)
  points[#points + 1] = #line + 1
  for _, p in ipairs(points) do
    local part = text.trim(line:sub(from, p - 1))
    from = p
    local acronym, rest = split_acronym(part, vocabulary)
    if acronym then
      out[#out + 1] = acronym
      part = rest
    end
    if part ~= "" then out[#out + 1] = part end
  end
end

local function find_tags(found, camel, vocabulary)
  local tags, seen = {}, {}
  for _, section in ipairs(found) do
    if section.kind == "tags" then
      local list = {}
      for _, token in ipairs(section.titles) do
        if token.item then list[#list + 1] = token.text else split_tags(token.text, camel, vocabulary, list) end
      end
      for _, tag in ipairs(without_counters(list)) do
        if not seen[tag] and #tag < 80 then
          seen[tag] = true
          tags[#tags + 1] = tag
        end
      end
    end
  end
  return #tags > 0 and tags or nil
end

-- The entries of a list between the title and the first post: below a heading that sums up, or of sentences. Lines with
-- bullets of their own are entries.
local function list_before(tokens, title_index, start)
  local plain
  local i = title_index + 1
  while i < start do
    local lines = {}
    local first = i
    while i < start and tokens[i].text and not tokens[i].section and not token_text.is_machinery(tokens[i]) do
      local bullets = lists.bullets(tokens[i].text)
      if not tokens[i].item and not bullets then break end
      for _, line in ipairs(bullets or { tokens[i].text }) do lines[#lines + 1] = line end
      i = i + 1
    end
    if #lines >= MIN_KEY_POINTS then
      local heading = first > 1 and tokens[first - 1].text
      local said = 0
      for _, line in ipairs(lines) do
        if core.measure(line).words >= MIN_POINT_WORDS then said = said + 1 end
      end
      if heading and sections.is_summary(heading) then return lines end
      if said == #lines then plain = plain or lines end
    end
    i = math.max(i, first + 1)
  end
  return plain
end

local function find_key_points(found, tokens, start, layout, title_index)
  local points, seen = {}, {}
  local function add(line)
    if not seen[text.key(line)] then
      seen[text.key(line)] = true
      points[#points + 1] = line
    end
  end
  for _, section in ipairs(found) do
    if section.kind == "key" then
      for _, token in ipairs(section.titles) do add(token.text) end
    end
  end
  if #points == 0 and layout then -- a list with times before the posts, without a heading
    for i = 1, start - 1 do
      local token = tokens[i]
      local timed = i + 1 < start and (tokens[i + 1] or {}).moment or (tokens[i - 1] or {}).moment
      if token.item and token.text and not token.section and timed and not timed.year and text.words(token.text) > 2
        and (tokens[i + 1] and tokens[i + 1].moment and tokens[i + 1].item or tokens[i - 1] and tokens[i - 1].moment
          and tokens[i - 1].item) then
        add(token.text)
      end
    end
  end
  if #points == 0 and layout then
    for _, line in ipairs(list_before(tokens, title_index or 0, start) or {}) do add(line) end
  end
  return #points > 0 and points or nil
end

local function find_related(found, start, stop)
  local related, seen = {}, {}
  for _, section in ipairs(found) do
    if section.kind == "related" and (section.first < start or section.first >= stop) then
      for _, token in ipairs(section.titles) do
        if text.words(token.text) > 3 and not seen[token.text] and not token_text.is_machinery(token) then
          seen[token.text] = true
          related[#related + 1] = { title = token.text }
        end
      end
    end
  end
  return #related > 0 and related or nil
end

--- Reads what stands around the posts into the record.
-- @param record table, filled
-- @param tokens list; found sections; start and stop of the posts; layout or nil for an article
-- @param camel counts of words with capitals inside; vocabulary gives the set of the page's words
-- @return published and modified moments of the page
function M.read(record, tokens, found, start, stop, layout, camel, vocabulary)
  local head = start - 1
  local title, title_index = find_title(tokens, head, camel)
  record.title = title
  record.breadcrumbs = find_breadcrumbs(tokens, (title_index or 1) - 1)
  local published, modified = find_times(tokens, head, stop)
  if layout then
    local lead, subtitle = find_lead(tokens, (title_index or 0) + 1, head, title)
    record.lead = #lead > 0 and lead or nil
    record.subtitle = subtitle
    record.key_points = find_key_points(found, tokens, start, layout, title_index)
    record.related = find_related(found, start, stop)
  end
  record.tags = find_tags(found, camel, vocabulary)
  for _, token in ipairs(tokens) do
    record.pagination = record.pagination or token.pagination
  end
  return published, modified, title_index
end

return M
