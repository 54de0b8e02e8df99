--- Key phrases of a text, by YAKE. Source: R. Campos and others, YAKE! Keyword extraction from single
-- documents using multiple local features, Information Sciences 509 (2020).
--
-- A word scores by its capitals, its first places, its frequency, how many different words stand beside
-- it and in how many sentences it stands; a phrase of up to three words by the product of theirs. YAKE
-- asks for a list of stop words; here a word counts as one when it is short, or frequent with ever
-- different neighbours, so no language need be known. In scripts without spaces a phrase is a run of
-- characters that recurs.
local core = require "nutgraf.core"

local M = {}

local MAX_WORDS = 3         -- of a phrase
local MAX_CHARACTERS = 6    -- of a phrase in scripts without spaces
local SHORT = 3             -- letters; shorter words and these are glue unless written in capitals
local FREQUENT = 0.2        -- of the most frequent word's count, from which neighbours decide
local SCATTERED = 0.6       -- different neighbours among all neighbours of a word that is glue
local ONE_SIDE = 0.4        -- the same on each side
local LONG_TEXT = 60        -- words, from which a phrase in small letters must recur
local MIDDLING = 4          -- letters up to which small-letter words are glue when they recur scattered

-- Words with what stands before them: {text, key, dense, first (in its sentence), joined (to the last one)}.
local function read_words(text)
  local words, sentences = {}, core.sentences(text)
  for number, span in ipairs(sentences) do
    local sentence, last = text:sub(span.start, span.stop), 0
    for i, place in ipairs(core.words(sentence)) do
      local word = sentence:sub(place.start, place.stop)
      local between = sentence:sub(last + 1, place.start - 1)
      local dense = core.measure(word).characters == 1 and #word >= 3
      words[#words + 1] = {
        text = word, key = core.casefold(word), sentence = number, first = i == 1, dense = dense,
        joined = i > 1 and (between == " " or between == "-" or (dense and between == "")), glued = between == "",
        digits = not word:find "[%a\128-\255]",
      }
      last = place.stop
    end
  end
  return words, #sentences
end

local function is_capital(word)
  return core.casefold(word):sub(1, 1) ~= word:sub(1, 1) or (word:byte() >= 0x80 and core.casefold(word) ~= word)
end

-- What is counted of each word.
local function count_terms(words)
  local terms = {}
  for i, word in ipairs(words) do
    local term = terms[word.key]
    if not term then
      term = { count = 0, capitals = 0, acronyms = 0, left = {}, right = {}, lefts = 0, rights = 0, left_kinds = 0,
        right_kinds = 0, sentences = {}, spread = 0, size = core.measure(word.key).characters, digits = word.digits,
        dense = word.dense }
      terms[word.key] = term
    end
    term.count = term.count + 1
    if is_capital(word.text) and not word.first then term.capitals = term.capitals + 1 end
    if #word.text > 1 and word.text:find "^[%u%d]+$" and word.text:find "%u" then term.acronyms = term.acronyms + 1 end
    if term.sentences[#term.sentences] ~= word.sentence then
      term.sentences[#term.sentences + 1] = word.sentence
    end
    if word.joined then
      local before = terms[words[i - 1].key]
      local left, right = words[i - 1].key, word.key
      term.lefts, before.rights = term.lefts + 1, before.rights + 1
      if not term.left[left] then term.left[left], term.left_kinds = true, term.left_kinds + 1 end
      if not before.right[right] then before.right[right], before.right_kinds = true, before.right_kinds + 1 end
    end
  end
  return terms
end

local function is_glue(term, most)
  if term.dense then return false end
  local proper = term.acronyms > 0 or term.capitals * 2 > term.count
  if term.size <= SHORT then return not (proper and term.size > 1) end
  if proper then return false end
  local left = term.lefts > 0 and term.left_kinds / term.lefts or 0
  local right = term.rights > 0 and term.right_kinds / term.rights or 0
  local scattered = (left + right) / 2 >= SCATTERED and math.min(left, right) >= ONE_SIDE
  if term.size <= MIDDLING and term.count >= 2 then return scattered end
  return scattered and term.count >= 3 and term.count >= FREQUENT * most
end

local function mean_and_deviation(terms)
  local sum, squares, n = 0, 0, 0
  for _, term in pairs(terms) do
    if not term.glue then sum, squares, n = sum + term.count, squares + term.count * term.count, n + 1 end
  end
  if n == 0 then return 1, 0 end
  local mean = sum / n
  return mean, math.sqrt(math.max(0, squares / n - mean * mean))
end

local function score_terms(terms, sentence_count)
  local most = 1
  for _, term in pairs(terms) do most = math.max(most, term.count) end
  for _, term in pairs(terms) do term.glue = is_glue(term, most) end
  local mean, deviation = mean_and_deviation(terms)
  for _, term in pairs(terms) do
    local places = term.sentences
    local median = places[math.ceil(#places / 2)] - 1
    local case = math.max(term.capitals, term.acronyms) / (1 + math.log(term.count))
    local position = math.log(math.log(3 + median))
    local frequency = term.count / (mean + deviation)
    local left = term.lefts > 0 and term.left_kinds / term.lefts or 0
    local right = term.rights > 0 and term.right_kinds / term.rights or 0
    local relation = 1 + (left + right) * term.count / most
    local spread = #places / sentence_count
    term.score = relation * position / (case + frequency / relation + spread / relation)
  end
end

-- All runs of words that may be a phrase, by key: {text, count, terms}.
local function candidates(words, terms)
  local found, order = {}, {}
  local function add(key, text, parts, dense)
    local entry = found[key]
    if not entry then
      entry = { key = key, text = text, count = 0, terms = parts, dense = dense, forms = {} }
      found[key], order[#order + 1] = entry, entry
    end
    entry.count = entry.count + 1
    entry.forms[text] = (entry.forms[text] or 0) + 1
    -- The form that is used most stands for the phrase; of equals the first.
    if entry.forms[text] > entry.forms[entry.text] then entry.text = text end
  end
  for i = 1, #words do
    local limit = words[i].dense and MAX_CHARACTERS or MAX_WORDS
    local parts, keys, texts = {}, {}, {}
    for n = 0, limit - 1 do
      local word = words[i + n]
      if not word or (n == 0 and word.digits) then break end
      if n > 0 and not (word.joined and word.dense == words[i].dense) then break end
      local term = terms[word.key]
      parts[n + 1], keys[n + 1], texts[n + 1] = term, word.key, word.text
      local glue = parts[1].glue or term.glue
      if parts[1].glue then break end
      if not glue and not word.digits and (not word.dense or n > 0) then
        local joint = word.dense and "" or " "
        local copy = {}
        for k, part in ipairs(parts) do copy[k] = part end
        add(table.concat(keys, joint), table.concat(texts, joint), copy, word.dense)
      end
    end
  end
  return order
end

local function phrase_score(entry)
  local product, sum = 1, 0
  for _, term in ipairs(entry.terms) do
    if not term.glue then product, sum = product * term.score, sum + term.score end
  end
  return product / (entry.count * (1 + sum))
end

-- Names stand once; other phrases of a long text recur.
local function is_likely(entry, size)
  if entry.count > 1 then return true end
  if entry.dense then return false end
  if size < LONG_TEXT then return true end
  for _, term in ipairs(entry.terms) do
    if not term.glue and term.capitals + term.acronyms == 0 then return false end
  end
  return true
end

-- Says one phrase what the other says already?
local function overlaps(a, b)
  if a.dense or b.dense then return a.key:find(b.key, 1, true) ~= nil or b.key:find(a.key, 1, true) ~= nil end
  local padded_a, padded_b = " " .. a.key .. " ", " " .. b.key .. " "
  return padded_a:find(padded_b, 1, true) ~= nil or padded_b:find(padded_a, 1, true) ~= nil
end

--- What the search may be told.
---@type nutgraf.OptionSpecs
M.options = { count = { type = "integer", minimum = 0, default = 10, help = "the most phrases" } }

--- The key phrases of a text.
---@param text string UTF-8
---@param count integer how many at most
---@return {text: string, score: number, count: integer}[] # best first: as written; YAKE's score, lower is better; how
---  often it stands there. None contains another
---
--- Errors: none.
--- Source: R. Campos and others, YAKE!, Information Sciences 509 (2020).
---
--- Example:
---   local keyphrases = require "nutgraf.text.keyphrases"
---   print(keyphrases.find("Harbour pilots are here. The harbour pilots want more pay.", 1)[1].text)
---   --> Harbour pilots
function M.find(text, count)
  local words, sentence_count = read_words(text)
  if #words == 0 then return {} end
  local terms = count_terms(words)
  score_terms(terms, sentence_count)
  local list = {}
  for _, entry in ipairs(candidates(words, terms)) do
    if is_likely(entry, #words) then
      entry.score = phrase_score(entry)
      -- In scripts without spaces a longer run that recurs as often is the whole of the shorter.
      if entry.dense then entry.score = entry.score / #entry.terms end
      list[#list + 1] = entry
    end
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then return a.score < b.score end
    return a.key < b.key
  end)
  local result = {}
  for _, entry in ipairs(list) do
    if #result == count then break end
    local new = true
    for _, chosen in ipairs(result) do new = new and not overlaps(entry, chosen) end
    if new then result[#result + 1] = entry end
  end
  for i, entry in ipairs(result) do result[i] = { text = entry.text, score = entry.score, count = entry.count } end
  return result
end

return M
