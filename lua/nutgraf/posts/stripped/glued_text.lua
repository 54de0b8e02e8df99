--- Places where two texts were pasted together without a space: "crimeArpan", "2022Arpan", "out!Then".
local headings = require "nutgraf.lexicon.sections"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local memo = require "nutgraf.text.memo"
local text = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local MAX_LOOK_BYTES = 60   -- how far back a word or an address is looked at
local MAX_QUOTE_BYTES = 400 -- how far back an opening quote is
local MAX_LABEL_BYTES = 90
local MANY_POINTS = 500     -- of one line: that many are of glued texts where these are of some length
local LEAST_OF_PART = 6     -- bytes, in the mean

-- What stands before the capital inside one word: McCarthy, MacArthur, O'Neill, DeLuca, iPhone.
local inner = lexicon.set("inner_capitals").whole
local brands = lexicon.set("brands").whole -- words with a capital inside that any page may use once

local LONGEST = 1 -- the place in the counts of words with capitals inside of the longest that recurs

local longest_known = 0 -- bytes of what folds to one of these: of three bytes of a letter folding may leave one
for word in pairs(brands) do longest_known = math.max(longest_known, 3 * #word) end
for word in pairs(inner) do longest_known = math.max(longest_known, 3 * #word) end

local function is_letter(class) return class == "upper" or class == "lower" end

-- Was a quote like the one before byte p opened earlier? Else it is an apostrophe.
local function quote_open(line, p, mark, opening)
  local from = math.max(1, p - MAX_QUOTE_BYTES)
  while true do
    local at = line:find(opening, from, true)
    if not at or at >= p - #mark then return false end
    if at == 1 or line:sub(at - 1, at - 1):find("[%s%(%[]") or opening ~= mark then return true end
    from = at + 1
  end
end

local function after_mark(line, p)
  if line:sub(p - 1, p - 1) == "'" then return quote_open(line, p, "'", "'") end
  if line:sub(p - 3, p - 1) == "\226\128\153" then return quote_open(line, p, "\226\128\153", "\226\128\152") end
  local mark = line:sub(p - 1, p - 1)
  if mark == "." then
    local word = text.run_at_end(line:sub(math.max(1, p - MAX_LOOK_BYTES), p - 2), "[^%s%.]")
    return #word > 2
  end
  return mark:find('[!%?%)"%]]') ~= nil or line:sub(p - 3, p - 1) == "\226\128\157"
    or line:sub(p - 3, p - 1) == "\226\128\166" or line:sub(p - 2, p - 1) == "\194\187"
end

--- Counts the words of the text that have a capital inside (YouTube), to be told from glue. After
-- one and the same word they count once: a name that is glued to a job recurs with its first name.
-- @param counts table of counts, added to; counts[1] is the size of the longest word that counts twice
function M.count_camel(line, counts)
  if not line:find("%u%l+%u%a") then return end
  local last = "" -- the letters that the run before ends with
  for run in line:gmatch("%S+") do
    local word = run:match("^%p?(%u%l+%u%a+)")
    local both = word and last .. " " .. word
    if word and not counts[both] then
      counts[both] = 1
      local count = (counts[word] or 0) + 1
      counts[word] = count
      if count > 1 and #word > (counts[LONGEST] or 0) then counts[LONGEST] = #word end
    end
    last = run:find("%A") and run:match("^.*%A(%a*)$") or run
  end
end

-- Is the capital at byte i, after a character of this class, glued to what stands before it?
local function is_glued(line, i, token, previous, camel)
  if previous == "upper" then return false end
  local from = math.max(token, i - MAX_LOOK_BYTES)
  local before = line:sub(from, i - 1)
  local address = before:find("://", 1, true) or before:find("www.", 1, true)
    or (previous ~= "lower" and before:find("[@/]"))
  if address then return false end
  if previous == "lower" then
    local part = text.run_at_end(before, "[%a\195-\209\128-\191]")
    if #part > longest_known and (not camel or #part > (camel[LONGEST] or 0)) then return true end
    local word = line:sub(i - #part, i + MAX_LOOK_BYTES):match("^%a+") or ""
    return not inner[lexicon.fold(part)] and not (camel and (camel[word] or 0) > 1) and not brands[lexicon.fold(word)]
  end
  if previous == "digit" then
    local after = line:sub(i + 1, i + 1)
    if after == "" or after:find("[%s%d]") then return false end
    return i - token > 1 or not after:find("[%u%p]")
  end
  return previous == "other" and after_mark(line, i)
end

-- Adds the points inside the word from byte `token` to byte `stop`.
local function points_in_word(line, token, stop, camel, points)
  local previous
  local i = token
  while i <= stop do
    local class, size = text.class(line, i)
    if class == "space" then
      token = i + size
    elseif class == "upper" and i > token then
      if is_glued(line, i, token, previous, camel) then points[#points + 1] = i end
    elseif class == "digit" and i > token and line:find("^[!%?]", i - 1) then
      points[#points + 1] = i
    elseif class == "other" and is_letter(previous) and line:sub(i, i + 2) == "\226\128\156" then
      points[#points + 1] = i -- an opening quote glued to a letter
    end
    previous = class
    i = i + size
  end
end

-- Several readers ask of one line.
local may_be_glued = memo.of(function(line)
  return line:find("%S[%u\195-\208\226]") ~= nil or line:find("[!%?]%d") ~= nil
end)

--- The bytes at which a glued text may begin.
-- @param line string
-- @param camel counts of words with capitals inside; those that the page uses again are words
-- @return list of byte positions
function M.points(line, camel)
  local points = {}
  if not may_be_glued(line) then return points end -- as most are
  for start, word, stop in line:gmatch("()(%S+)()") do
    if word:find("[^%u][%u\195-\208]") or word:find("\226\128\156", 2, true) or word:find("[!%?]%d") then
      points_in_word(line, start, stop - 1, camel, points)
    end
  end
  return points
end

-- Labels that are sure enough to be cut off a glued line. One part alone may be a longer sentence of
-- the machinery; several parts have to be a label that is known as a whole.
local function is_known(part, single)
  if #part > MAX_LABEL_BYTES then return false end
  return headings.section(part) ~= nil or machinery.is_label(part) or time_words.marker(part) == "updated"
    or time_words.marker(part) == "key" or (single and machinery.is_machinery(part))
end

--- Cuts a line where labels and headings of the page's machinery are glued to it.
-- "feature4m", "ReutersSchlagwörter", "onlyPlease turn on JavaScript" → their parts.
-- @return list of strings, in order
function M.split_labels(line, camel)
  local points = M.points(line, camel)
  if #points == 0 or #points > MANY_POINTS and #line < #points * LEAST_OF_PART then return { line } end
  local cuts, from = {}, 1
  local starts = { 1 }
  for _, p in ipairs(points) do starts[#starts + 1] = p end
  starts[#starts + 1] = #line + 1
  local i = 1
  while i < #starts do
    local found
    for j = math.min(#starts, i + 6), i + 1, -1 do
      local part = line:sub(starts[i], starts[j] - 1)
      if is_known(text.trim(part), j == i + 1) then
        found = j
        break
      end
    end
    if found then
      if starts[i] > from then cuts[#cuts + 1] = line:sub(from, starts[i] - 1) end
      cuts[#cuts + 1] = line:sub(starts[i], starts[found] - 1)
      from, i = starts[found], found
    else
      i = i + 1
    end
  end
  if from <= #line then cuts[#cuts + 1] = line:sub(from) end
  return cuts
end

--- Splits a headline from the paragraph that is glued to it; nil when there is no sure place.
-- The headline has two words or more and at most max bytes; what follows is a sentence.
function M.split_headline(line, camel, max)
  if not text.stops(line) and #line < max then return nil end
  for _, p in ipairs(M.points(line, camel)) do
    local head, body = line:sub(1, p - 1), line:sub(p)
    if #head > max then return nil end
    if text.words(head) >= 2 and text.words(body) >= 2 then return head, body end
  end
  -- the last word of the headline is the first of the paragraph: "Score: OUTOUT!!! The"
  for at, word in line:gmatch("()(%u%u+)") do
    local half = #word / 2
    if at > max then return nil end
    if half >= 3 and half == math.floor(half) and word:sub(1, half) == word:sub(half + 1) and at > 1 then
      return line:sub(1, at + half - 1), line:sub(at + half)
    end
  end
end

return M
