--- The authors that a page names itself, before its text begins: beside its date, or after "By".
local by_words = require "nutgraf.lexicon.bylines"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local jobs = require "nutgraf.lexicon.jobs"
local person_names = require "nutgraf.lexicon.person_names"
local text = require "nutgraf.text.strings"

local M = {}

local MAX_HEAD_TOKENS = 60    -- where the page's own byline is looked for
local MIN_SAID = 50           -- bytes of a paragraph of a post
local MAX_HEAD_PARAGRAPHS = 3 -- paragraphs that may stand before it

--- Finds the page's authors.
-- @param tokens list, before names are cut out of them
-- @param camel counts of words with capitals inside
-- @return list of names (may be empty), and the set of the tokens' indexes that held them
function M.read(tokens, camel)
  local found, used, seen = {}, {}, {}
  local paragraphs, shapes, dated = 0, {}, false
  for _, token in ipairs(tokens) do
    if token.moment then shapes[token.shape] = (shapes[token.shape] or 0) + 1 end
  end
  local function repeats(token)
    return token ~= nil and token.moment ~= nil and not token.role and shapes[token.shape] >= 3
  end
  -- after the byline of a post, or between two of them, "By" names the post's author
  local function in_post(i)
    for k = math.max(1, i - 2), i - 1 do
      if repeats(tokens[k]) then return true end
    end
    local before_post = repeats(tokens[i + 1]) and not tokens[i + 1].item
    local said = false -- a paragraph between
    for k = i - 1, 1, -1 do
      if tokens[k].item or tokens[k].role then return false end
      said = said or tokens[k].text ~= nil and #tokens[k].text >= MIN_SAID and text.stops(tokens[k].text)
      if tokens[k].moment then
        return repeats(tokens[k]) and (said or before_post and tokens[k].shape == tokens[i + 1].shape)
      end
    end
    return false
  end
  local function add(list, index)
    used[index] = true
    for _, name in ipairs(list) do
      if not seen[name] then
        seen[name] = true
        found[#found + 1] = name
      end
    end
  end
  for i = 1, math.min(MAX_HEAD_TOKENS, #tokens) do
    local token = tokens[i]
    if token.text and #token.text > 100 and text.stops(token.text) and not token.item then
      paragraphs = paragraphs + 1
    end
    if paragraphs > MAX_HEAD_PARAGRAPHS or #found > 0 and not used[i - 1] and not used[i - 2] then break end
    if token.moment and token.moment.day and not token.role and not used[i - 1] then dated = true end
    if token.text and not used[i] and #token.text < 300 and not in_post(i) then
      local points = glued_text.points(token.text, camel)
      local first = token.text:sub(1, (points[1] or 1) - 1)
      local _, by = by_words.without_by(token.text)
      if points[1] and by_words.is_by(first) then
        local inner = {}
        for k = 2, #points do inner[#inner + 1] = points[k] - points[1] + 1 end
        local list, rest = person_names.glued_list(token.text:sub(points[1]), inner)
        if list then
          add(list, i)
          if rest ~= "" then
            token.text = rest
            used[i] = nil
          end
        end
      elseif by and not by_words.is_by(token.text) then
        local list = person_names.list(token.text)
        if list then add(list, i) end
      elseif by_words.is_by(token.text) then
        local k = i + 1
        used[i] = true
        while tokens[k] and tokens[k].text and #tokens[k].text < 80 do
          local list, rest = person_names.list(tokens[k].text), ""
          if not list then
            list, rest = person_names.glued_list(tokens[k].text, glued_text.points(tokens[k].text, camel))
          end
          if rest ~= "" then list = nil end
          local job = #found > 0 and jobs.holds_job(tokens[k].text) and text.words(tokens[k].text) <= 4
          if list and not job then add(list, k) elseif job then used[k] = true else break end
          k = k + 1
        end
      elseif not dated and tokens[i + 1] and tokens[i + 1].moment and tokens[i + 1].moment.day then
        local list = person_names.list(token.text)
        if list then add(list, i) end
      end
    end
  end
  -- the page may say its byline twice
  for i = 1, math.min(MAX_HEAD_TOKENS, #tokens) do
    local first, again = tokens[i], tokens[i + 1]
    if used[i] and again and again.moment then
      for k = i + 2, math.min(MAX_HEAD_TOKENS, #tokens - 1) do
        if tokens[k].text and not tokens[k].item and #tokens[k].text > 60 and text.stops(tokens[k].text) then break end
        local moment = tokens[k + 1].moment
        if tokens[k].text and tokens[k].text == first.text and moment and moment.day == again.moment.day
          and moment.hour == again.moment.hour and moment.minute == again.moment.minute then
          used[k] = true
        end
      end
    end
  end
  return found, used
end

return M
