--- Who wrote the posts of a stripped text, where the names stand after the headline, run into the text or close it.
local by_words = require "nutgraf.lexicon.bylines"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local jobs = require "nutgraf.lexicon.jobs"
local person_names = require "nutgraf.lexicon.person_names"
local text = require "nutgraf.text.strings"
local token_text = require "nutgraf.posts.stripped.token_text"

local M = {}

local MAX_JOB_BYTES = 40        -- of what an author does
local MAX_NAMES_BYTES = 120     -- of a line that says who wrote
local MAX_NAME_BYTES = 60       -- of a name that runs into a text
local MAX_NAME_WORDS = 4
local MAX_GLUED_BYTES = 100     -- of a line, in which such a name is looked for
local MAX_REPORTER_BYTES = 24   -- of a name that "reporter" is glued to
local MAX_BEHIND_NAME = 3       -- lines between the last post's author and the page's end
local HABIT = 0.6               -- of the posts that do what the page's posts do

--- The first text of a post, and its index; nil where a section or another list begins before it.
function M.first_text(tokens, range)
  for i = range.first, range.last do
    local token = tokens[i]
    if token.text then
      local own = token.item == nil or token.item == false or range.byline.item
      if token.section or not own then return nil end
      if not token_text.is_machinery(token) then return token, i end
    end
  end
end

-- The names that fill a token, or nil.
local function names_of(token)
  if not token or not token.text or token.section or #token.text > MAX_NAMES_BYTES then return nil end
  local name, found = jobs.without_glued(token.text)
  if found and #name <= MAX_REPORTER_BYTES and not text.stops(name) then return { name } end
  return person_names.list(token.text)
end

--- The names that run into a text, "By Nora QuillThe pier stands", and the rest of it; whether "By" stands before it.
function M.glued(token, camel)
  if not token or not token.text or token.section or token.item then return nil end
  local start = token.text:sub(1, MAX_GLUED_BYTES)
  if not start:find("[%l\128-\191][%u\195\206\208]") then return nil end
  local rest, by = by_words.without_by(start)
  local line = by and token.text:sub(#start - #rest + 1) or token.text
  for _, p in ipairs(glued_text.points(line:sub(1, MAX_GLUED_BYTES), camel)) do
    local name = line:sub(1, p - 1)
    if #name > MAX_NAME_BYTES then return nil end
    if person_names.is_name(name) and text.words(name) <= MAX_NAME_WORDS then return { name }, line:sub(p), by end
    local list = by and person_names.list(name)
    if list then return list, line:sub(p), by end
  end
end

--- Takes the name that runs into a post's text.
-- @param sure boolean: most posts have one; else it has to be a name that is known
-- @param known set of the page's authors
function M.read_glued(post, tokens, first, range, camel, sure, known)
  if post.authors or first > range.last then return end
  local list, rest = M.glued(tokens[first], camel)
  if list and (sure or known[list[1]]) then post.authors, tokens[first].text = list, text.trim(rest) end
end

--- Do most posts begin, in the line after the headline or before it, with a name that runs into the text? Some recur,
-- or "By" stands before them.
function M.are_glued(tokens, ranges, camel)
  local count, seen, sure = 0, {}, false
  for _, range in ipairs(ranges) do
    local _, index
    if not range.byline.authors and not range.authors then _, index = M.first_text(tokens, range) end
    local list, _, by = M.glued(index and index < range.last and tokens[index + 1] or nil, camel)
    if not list and index then list, _, by = M.glued(tokens[index], camel) end
    if list then
      count = count + 1
      sure = sure or by or seen[list[1]] == true
      seen[list[1]] = true
    end
  end
  return sure and count >= HABIT * #ranges
end

--- The tokens that close most posts and name who wrote: their indexes with the names; nil where they do not.
function M.closing(tokens, ranges)
  local found, count, names, by_found = {}, 0, {}, false
  for k, range in ipairs(ranges) do
    local i, least = range.last, math.max(range.first + 1, range.last - MAX_BEHIND_NAME)
    if k < #ranges then -- what follows the last post's is the page's
      while i > least and not (tokens[i].text and not token_text.is_machinery(tokens[i])) do i = i - 1 end
      least = i
    end
    while i >= least and not found[i] and not range.byline.authors do
      local list = names_of(tokens[i])
      local rest, by = tokens[i].text or "", false
      if list then rest, by = by_words.without_by(rest) end
      if list and not token_text.is_credit(tokens[i]) then
        found[i] = list
        by_found = by_found or by and rest ~= tokens[i].text
        count = count + 1
        for _, name in ipairs(list) do names[name] = (names[name] or 0) + 1 end
      end
      i = i - 1
    end
  end
  local kinds, recurring = 0, false
  for _, number in pairs(names) do
    kinds = kinds + 1
    recurring = recurring or number > 1
  end
  return count >= HABIT * #ranges and (by_found or kinds >= 2 and recurring) and found or nil
end

--- Do most posts have a name alone on the line after the first?
function M.are_second(tokens, ranges)
  local second, seen = 0, {}
  for _, range in ipairs(ranges) do
    local behind = not range.byline.authors and range.last > range.first + 1 and names_of(tokens[range.first + 1])
    if behind then
      second = second + 1
      seen[behind[1]] = (seen[behind[1]] or 0) + 1
    end
  end
  local recurs = false
  for _, count in pairs(seen) do recurs = recurs or count > 1 end
  return recurs and second >= HABIT * #ranges
end

--- Names before the bylines that open posts close the posts before them.
function M.shift(tokens, ranges)
  local last = ranges[#ranges]
  if ranges[1].byline.authors then return end
  local known = {}
  for k = 1, #ranges - 1 do
    ranges[k].authors = ranges[k + 1].byline.authors or false
    for _, name in ipairs(ranges[k].authors or {}) do known[name] = true end
  end
  last.authors = false
  for i = last.last, math.max(last.first + 1, last.last - MAX_BEHIND_NAME), -1 do -- what follows is the page's
    if not last.authors and names_of(tokens[i]) then last.authors, last.last = names_of(tokens[i]), i - 1 end
  end
  local behind = not last.authors and names_of(tokens[last.last + 1]) -- where the text was taken to end
  if behind and known[behind[1]] then last.authors = behind end
end

--- Takes the name that closes a post.
function M.read_closing(post, first, range, closing)
  for i = range.last, first, -1 do
    if closing[i] and not post.authors then
      post.authors, range.last = closing[i], i - 1
      return
    end
  end
end

--- "By Nora Quill" after the headline, or her name alone where all posts have one or the page names her.
-- @param known set of the page's authors
function M.read_after_headline(post, tokens, first, last, habit, known)
  local token = first <= last and tokens[first]
  if not token or not token.text or token.section or #token.text > MAX_NAMES_BYTES or post.authors then return first end
  local alone = names_of(token)
  if alone and (habit.named or known[alone[1]] and first < last) then
    post.authors = alone
    local job = tokens[first + 1]
    return first + (first < last and job.text and #job.text < MAX_JOB_BYTES and jobs.holds_job(job.text) and 2 or 1)
  end
  local rest, by = by_words.without_by(token.text)
  local list = by and rest ~= token.text and person_names.list(rest)
  if not list then return first end
  post.authors = list
  return first + 1
end

return M
