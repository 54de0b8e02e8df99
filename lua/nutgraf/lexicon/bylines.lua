--- Words around the name of who wrote: "By", "Written by:", "Reviewed by", "About the author".
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local LONGEST_BYLINE = 80    -- bytes of a line that is no more than a byline
local MOST_CLOCK_WORDS = 5   -- after a name
local LONGEST_GLUED = 18       -- bytes of a name after a job that is glued to it
local LONGEST_OF_HOUSE = 120 -- bytes of "From the Post's Jane Doe …"

local by = lexicon.set "by"
local written = lexicon.set "written"
local openers = lexicon.set "author_openers"
local reviewers = lexicon.set "reviewers"
local about_author = lexicon.set "about_author"

local first_words = {}
for _, opener in ipairs(openers.list) do first_words[opener:match("^[^%s(]+")] = true end

-- What a line begins with that after_opener may know.
local beginnings = { "from " }
for word in pairs(first_words) do beginnings[#beginnings + 1] = word end
for _, word in ipairs(by.list) do beginnings[#beginnings + 1] = word end

--- How lines begin, folded, that may be bylines.
---@type nutgraf.core.Phrases
M.beginnings = core.phrases(beginnings)

--- How lines begin, folded, that may open what a page tells of its author.
---@type nutgraf.core.Phrases
M.about_author = about_author.phrases

-- A line with no-break spaces as plain ones.
local function plain_spaces(line)
  return line:find("\194\160", 1, true) and line:gsub("\194\160", " ") or line
end

--- A line without "by" and its like in front. "From the Post's Jane Doe" names who wrote, too.
---@param line string
---@return string rest the line itself where it does not begin so
---@return boolean found
function M.without_by(line)
  local from = line:byte(1) == 70 and line:sub(1, 5) == "From "
  local of_house = from and (line:match("^From %u[^.,]-['\226]\128?\153?s (%u.+)$") or
    line:match("^From %u%w+ (%u%a+ %u%a+.*)$"))
  if of_house and #line < LONGEST_OF_HOUSE then return of_house, true end
  local spaced = plain_spaces(line)
  local first, start = spaced:match("^(%S+)%s+()%S")
  if first and by.whole[lexicon.fold_line(first)] then
    local rest = spaced:sub(start)
    return rest:match("^:%s+(.+)$") or rest, true
  end
  return line, by.whole[lexicon.fold_line(line)] == true
end

--- Is it one of the words that introduce an author ("By")?
---@param word string
---@return boolean
function M.is_by(word)
  return by.whole[lexicon.fold_line(word)] == true
end

-- "Posted by Mira Odell" → "by Mira Odell"
local function without_verb(line)
  local first, rest = line:match("^(%S+) (.+)$")
  return first and written.whole[lexicon.fold_line(first)] and rest or line
end

--- The name in "Posted by Mira Odell at", what stands around a time with its author: without the words around it.
---@param line string
---@return string
function M.name_part(line)
  line = without_verb(line)
  local front, last = line:match("^(.+) (%S+)$")
  for _ = 1, MOST_CLOCK_WORDS do
    if not (front and time_words.is_clock_word(last)) then break end
    line = front
    front, last = line:match("^(.+) (%S+)$")
  end
  return (M.without_by(line))
end

--- Does a line begin with "by" and its like, so that a date after it is an article's?
---@param line string?
---@return boolean
function M.is_byline(line)
  if line == nil or #line >= LONGEST_BYLINE then return false end
  line = without_verb(line)
  return M.without_by(line) ~= line
end

-- Signs between an opener and a name in Chinese and Japanese: ・ ／ ｜ 丨
local signs = { "\227\131\187", "\239\188\143", "\239\189\156", "\228\184\168" }

-- The byte after such a sign at a place of a text, or the place.
local function past_sign(text, at)
  for _, sign in ipairs(signs) do
    if text:sub(at, at + #sign - 1) == sign then return at + #sign end
  end
  return at
end

local glued_jobs = lexicon.set "jobs_glued"

-- The name in "記者林佳蓉／南港報導": a job, the name, and where from.
local function after_glued_job(line)
  for _, job in ipairs(line:find("^[\227-\237]") and glued_jobs.list or {}) do
    if line:sub(1, #job) == job then
      local name, behind = line:match("^%s*([^%s%p]+)()", #job + 1)
      name = name and name:match("^(.-)\239\188[\143\136]") or name and line:find("^[/(]", behind) and name
      return name and name ~= "" and #name <= LONGEST_GLUED and name or nil
    end
  end
end

--- The text after "By", "Written by:" and their like.
---@type fun(line: string): string? "" where nothing follows; nil where the line does not begin so
M.after_opener = memo.of(function(line)
  line = plain_spaces(line)
  if line:byte() == 40 then line = line:match("^%(([^()]+)%)$") or line end
  local folded = lexicon.fold(line)
  local may_open = openers.phrases:opening(folded) > 0
  for _, opener in ipairs(may_open and openers.list or {}) do
    if folded:sub(1, #opener) == opener then
      local at = past_sign(folded, #opener + 1)
      if at > #opener + 1 or not folded:find("^[%w\128-\255]", at) then
        return strings.trim(line:sub(at - 1 + folded:sub(at):match("^%s*[:/|]?%s*()")))
      end
    end
  end
  local glued = after_glued_job(line)
  if glued then return glued end
  local wide = line:find("：", 1, true) and line:match("^[^：]+：%s*(.+)$") -- the colon of Chinese and Japanese
  if wide and first_words[line:match("^[^：]+")] then return wide end
  local rest = M.without_by(line)
  if rest ~= line then return rest end
  if M.is_by(line:byte(-1) == 58 and strings.without_end(line, "[%s:]") or line) then return "" end
end)

--- Do the words before a name say that somebody else than who wrote is meant: a reviewer, an editor?
---@param text string
---@return boolean
function M.tells_of_reviewer(text)
  local folded = strings.trim(strings.without_end(lexicon.fold(text), "[%s:]"))
  for _, reviewer in ipairs(reviewers.phrases:find(folded) and reviewers.list or {}) do
    if folded:sub(-#reviewer) == reviewer and not folded:find("written") then return true end
  end
  return false
end

--- Does a line open what a page tells of its author?
---@param line string
---@return boolean
function M.tells_of_author(line)
  return about_author.whole[strings.without_end(strings.trim(lexicon.fold(line)), "[%s:?]")] == true
end

return M
