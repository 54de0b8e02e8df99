--- The public rules by which collections of web text are cleaned, as scores: C4, Gopher, FineWeb, RefinedWeb.
-- They judge prose for the training of language models; a good news page can fail some (a live blog's
-- headlines have no full stops). So they report, and the caller decides.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"

local M = {}

--- The limits, by rule. A score beyond its limit fails; `least` means below. Sources: C. Raffel and others,
-- T5 (C4), JMLR 21 (2020); J. Rae and others, Gopher, arXiv 2112.11446, section A1; G. Penedo and others,
-- FineWeb, arXiv 2406.17557.
M.rules = {
  { name = "words", source = "gopher", least = 50, most = 100000 },
  { name = "word_length", source = "gopher", least = 3, most = 10 },
  { name = "symbols", source = "gopher", most = 0.1 },
  { name = "bullets", source = "gopher", most = 0.9 },
  { name = "ellipses", source = "gopher", most = 0.3 },
  { name = "lettered", source = "gopher", least = 0.8 },
  { name = "duplicate_lines", source = "gopher", most = 0.3 },
  { name = "duplicate_line_characters", source = "gopher", most = 0.2 },
  { name = "top_2_gram", source = "gopher", most = 0.2 },
  { name = "top_3_gram", source = "gopher", most = 0.18 },
  { name = "top_4_gram", source = "gopher", most = 0.16 },
  { name = "duplicate_5_grams", source = "gopher", most = 0.15 },
  { name = "duplicate_10_grams", source = "gopher", most = 0.1 },
  { name = "terminal", source = "fineweb", least = 0.12 },
  { name = "short_lines", source = "fineweb", most = 0.67 },
  { name = "list", source = "fineweb", most = 0.3 },
}

--- The rules that judge a line.
---@type string[]
M.line_rules = { "policy", "javascript", "counter", "long_word", "short", "no_stop", "capitals" }

local SHORT_LINE = 30   -- characters (FineWeb)
local LONG_WORD = 1000  -- bytes (C4)
local FEW_WORDS = 3     -- of a line (C4)
local POLICIES = lexicon.set("policies").list
local STOPS = { "%.$", "!$", "%?$", "\"$", "'$",
  "”$", "’$", "»$", "…$", "。$", "！$", "？$", "」$", "।$", "۔$", "؟$", "։$" }

local function stops(line)
  for _, pattern in ipairs(STOPS) do
    if line:find(pattern) then return true end
  end
  return false
end

-- Why a line would go: {reason, source}, or nil.
local function line_fault(line)
  local folded = line:lower()
  for _, policy in ipairs(POLICIES) do
    if folded:find(policy, 1, true) then return "policy", "c4" end
  end
  if folded:find("javascript", 1, true) then return "javascript", "c4" end
  if line:find "^%s*[%d%p]+%s*$" then return "counter", "refinedweb" end
  if folded:find "^%d+%s+likes$" then return "counter", "refinedweb" end
  for word in line:gmatch "%S+" do
    if #word > LONG_WORD then return "long_word", "c4" end
  end
  if core.measure(line).words < FEW_WORDS then return "short", "c4" end
  if not stops(line) then return "no_stop", "c4" end
  if line:find "%a" and not line:find "%l" and not line:find "[\128-\255]" then return "capitals", "refinedweb" end
end

local function each_line(text, f)
  local at = 1
  while at <= #text do
    local stop = text:find("\n", at, true) or #text + 1
    local line = text:sub(at, stop - 1)
    if line:find "%S" then f(line, at) end
    at = stop + 1
  end
end

--- The lines of a text that C4's and RefinedWeb's rules would drop.
---@param text string UTF-8
---@return nutgraf.Edit[] # one a line; `source` is "c4" or "refinedweb", `after` is empty
---
--- Errors: none.
--- Source: C. Raffel and others, T5, JMLR 21 (2020); G. Penedo and others, RefinedWeb, arXiv 2306.01116.
---
--- Example:
---   local quality = require "nutgraf.text.quality"
---   for _, edit in ipairs(quality.lines "The tide rose on Monday.\nRead our cookie policy.") do
---     print(edit.rule, edit.source, edit.start)
---   end
---   --> policy	c4	26
function M.lines(text)
  local edits = {}
  each_line(text, function(line, at)
    local rule, source = line_fault(line)
    if rule then
      edits[#edits + 1] = { rule = rule, source = source, start = at, stop = at + #line - 1, before = line, after = "" }
    end
  end)
  return edits
end

-- Share of the characters of words that stand in the most frequent n-gram, or in n-grams that occur before.
local function gram_shares(words, n)
  local counts, sizes, characters, top, repeated = {}, {}, 0, 0, 0
  local last_covered = 0
  for i = 1, #words do characters = characters + #words[i] end
  for i = 1, #words - n + 1 do
    local gram = table.concat(words, " ", i, i + n - 1)
    counts[gram] = (counts[gram] or 0) + 1
    if not sizes[gram] then
      local size = 0
      for k = i, i + n - 1 do size = size + #words[k] end
      sizes[gram] = size
    else
      for k = math.max(i, last_covered + 1), i + n - 1 do repeated = repeated + #words[k] end
      last_covered = i + n - 1
    end
    if counts[gram] > 1 then top = math.max(top, counts[gram] * sizes[gram]) end
  end
  if characters == 0 then return 0, 0 end
  return math.min(1, top / characters), repeated / characters
end

local function line_scores(text, scores)
  local seen, lines, characters = {}, 0, 0
  local short, terminal, bullets, ellipses, doubles, double_characters = 0, 0, 0, 0, 0, 0
  each_line(text, function(line)
    lines, characters = lines + 1, characters + #line
    if core.measure(line).characters <= SHORT_LINE then short = short + 1 end
    if stops(line) then terminal = terminal + 1 end
    if line:find "^%s*[%-%*•]" or line:find "^%s*•" then bullets = bullets + 1 end
    if line:find "%.%.%.%s*$" or line:find "…%s*$" then ellipses = ellipses + 1 end
    if seen[line] then doubles, double_characters = doubles + 1, double_characters + #line end
    seen[line] = true
  end)
  local count = math.max(lines, 1)
  scores.short_lines, scores.terminal = short / count, terminal / count
  scores.bullets, scores.ellipses = bullets / count, ellipses / count
  scores.duplicate_lines = doubles / count
  scores.duplicate_line_characters = double_characters / math.max(characters, 1)
  return lines
end

--- Scores a text by the document rules.
---@param text string UTF-8
---@return table<string, number> scores by rule
---@return {rule: string, source: string, score: number}[] failed the rules that fail. Words are of UAX #29, letters
---  are what counts: any script can pass
---
--- Errors: none.
--- Source: J. Rae and others, Gopher, arXiv 2112.11446; G. Penedo and others, FineWeb, arXiv 2406.17557.
---
--- Example:
---   local quality = require "nutgraf.text.quality"
---   local scores, failed = quality.document "The tide rose."
---   print(scores.words, failed[1].rule, failed[1].source)
---   --> 3	words	gopher
function M.document(text)
  local scores, words, letters, lettered = {}, {}, 0, 0
  for i, span in ipairs(core.words(text)) do
    words[i] = core.casefold(text:sub(span.start, span.stop))
    local measure = core.measure(words[i])
    letters = letters + measure.characters
    if words[i]:find "[%a\128-\255]" then lettered = lettered + 1 end
  end
  local count = math.max(#words, 1)
  local _, hashes = text:gsub("#", "")
  local _, dots = text:gsub("%.%.%.", "")
  local _, ellipses = text:gsub("…", "")
  local lines = line_scores(text, scores)
  scores.words, scores.word_length, scores.lettered = #words, letters / count, lettered / count
  scores.symbols, scores.list = (hashes + dots + ellipses) / count, lines / count
  for n = 2, 4 do scores[("top_%d_gram"):format(n)] = (gram_shares(words, n)) end
  for _, n in ipairs { 5, 10 } do
    local _, repeated = gram_shares(words, n)
    scores[("duplicate_%d_grams"):format(n)] = repeated
  end
  local failed = {}
  for _, rule in ipairs(M.rules) do
    local score = scores[rule.name]
    if (rule.least and score < rule.least) or (rule.most and score > rule.most) then
      failed[#failed + 1] = { rule = rule.name, source = rule.source, score = score }
    end
  end
  return scores, failed
end

return M
