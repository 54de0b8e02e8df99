--- Chooses the sentences, or in a live blog the posts, that say most of the page. What it gives is
-- verbatim, in page order, with the place of each sentence.
local core = require "nutgraf.core"
local later = require "nutgraf.later"
local greetings = later "nutgraf.lexicon.greetings" ---@module "nutgraf.lexicon.greetings"
local strings = require "nutgraf.text.strings"

local PROSE = { paragraph = true, quote = true, item = true }
local OF_POSTS = { digest = true, timeline = true }
local MOST = 2 ^ 31    -- of a budget
local CALL_WORDS = 2   -- of a headline that is a call
-- Share of a sentence's 5-letter windows, weighed by rarity, that an older record does not hold. A
-- sentence on the same subject shares a third to a half; one that was only touched up shares nearly all.
local MIN_NOVELTY = 0.3
-- Finds texts of the page one after the other in record.text.
local function locator(text)
  local cursor = 1
  return function(part)
    local start = text and part ~= "" and text:find(part, cursor, true)
    if start then cursor = start + #part end
    return start or nil
  end
end

local function add_sentence(list, text, start, place)
  local stop, post = start and start + #text - 1, place.post
  if post then list[#list + 1] = { text = text, start = start, stop = stop, block = place.block, post = post }
  else list[#list + 1] = { text = text, start = start, stop = stop, block = place.block } end -- of half the size
end

local function add_sentences(list, text, at, place)
  if strings.is_one_sentence(text) then return add_sentence(list, text, at, place) end
  for _, span in ipairs(core.sentences(text)) do
    add_sentence(list, text:sub(span.start, span.stop), at and at + span.start - 1, place)
  end
end

local function add_blocks(list, blocks, locate, post)
  local place = { post = post }
  for i = 1, #blocks do
    local text = blocks[i].text
    local at = text and locate(text)
    if text and PROSE[blocks[i].type] then
      place.block = i
      add_sentences(list, text, at, place)
    end
  end
end

--- All sentences of the record's prose, in page order.
local function sentences_of(record)
  local list, locate = {}, locator(record.text)
  if record.posts then
    for i, post in ipairs(record.posts) do
      if post.blocks then add_blocks(list, post.blocks, locate, i)
      elseif post.text then add_sentences(list, post.text, locate(post.text), { post = i }) end
    end
  elseif record.blocks then
    add_blocks(list, record.blocks, locate)
  elseif record.text then
    add_sentences(list, record.text, 1, {})
  end
  return list
end

-- Those fit for a summary, each once; less fit ones only when too few are left.
local function candidates_of(sentences, wanted, title)
  local seen, fit = {}, { {}, {} }
  if title then seen[core.key(title)] = true end
  for _, sentence in ipairs(sentences) do
    local key, level = core.key(sentence.text), core.fitness(sentence.text)
    if level > 0 and not seen[key] then
      seen[key] = true
      if level == 2 then fit[2][#fit[2] + 1] = sentence end
      fit[1][#fit[1] + 1] = sentence
    end
  end
  return #fit[2] >= wanted and fit[2] or fit[1]
end

-- Those that tell what happened, where there are such.
local function without_greetings(units)
  local list = {}
  for _, unit in ipairs(units) do
    if not greetings.opens(unit.text) then list[#list + 1] = unit end
  end
  return #list > 0 and list or units
end

-- Is a headline no more than a call, "GOAL!", "WICKET"? The first sentence says what happened.
local function is_call(headline)
  local loud = headline:find "!$" or headline:find "！$" or headline:find "%u" and not headline:find "%l"
  return loud and core.measure(headline).words <= CALL_WORDS
end

-- One unit a post: what is shown of it, and what it is compared by.
local function posts_of(record)
  local list, locate = {}, locator(record.text)
  for i, post in ipairs(record.posts) do
    local headline_at = post.headline and locate(post.headline)
    local sentences = {}
    if post.blocks then add_blocks(sentences, post.blocks, locate, i)
    elseif post.text then add_sentences(sentences, post.text, locate(post.text), { post = i }) end
    local first
    for _, sentence in ipairs(sentences) do
      if core.fitness(sentence.text) > 0 then
        first = sentence
        break
      end
    end
    local unit = first
    if post.headline and not (first and is_call(post.headline)) then
      unit = { text = post.headline, post = i, start = headline_at,
        stop = headline_at and headline_at + #post.headline - 1 }
    end
    if unit then
      unit.compared = unit ~= first and first and unit.text .. " " .. first.text or unit.text
      list[#list + 1] = unit
    end
  end
  return without_greetings(list)
end

-- Where the sentences of a further post (an article of several) begin.
local function starts_of(units)
  local starts = {}
  for i = 2, #units do
    if units[i].post ~= units[i - 1].post then starts[#starts + 1] = i end
  end
  return starts
end

local function choose(units, options, method, title)
  local texts = {}
  for i, unit in ipairs(units) do texts[i] = unit.compared or unit.text end
  local chosen = assert(core.summarize(texts, {
    method = method, title = title, count = options.sentences, words = options.words, characters = options.characters,
    tokens = options.tokens, redundancy = options.redundancy, starts = starts_of(units),
  }))
  local result = {}
  for i, index in ipairs(chosen) do result[i] = units[index] end
  return result
end

local function summarize_post(post, options)
  local list = {}
  if post.blocks then add_blocks(list, post.blocks, locator(nil))
  elseif post.text then add_sentences(list, post.text, nil, {}) end
  local method = options.method == "auto" and "lead" or options.method
  local chosen = choose(candidates_of(list, options.sentences or 1), options, method)
  post.summary = nil
  for i, sentence in ipairs(chosen) do
    post.summary = post.summary or {}
    post.summary[i] = sentence.text
  end
end

-- Units that the older record does not say already.
local function only_new(units, older)
  local known, texts, list = {}, {}, {}
  for i, sentence in ipairs(sentences_of(older)) do known[i] = sentence.text end
  for _, post in ipairs(older.posts or {}) do known[#known + 1] = post.headline end
  for i, unit in ipairs(units) do texts[i] = unit.compared or unit.text end
  for i, share in ipairs(assert(core.novelty(texts, known))) do
    if share >= MIN_NOVELTY then list[#list + 1] = units[i] end
  end
  return list
end

local function run(record, _, given)
  -- A budget of words or characters stands alone; without any there are three sentences.
  local options = {}
  for key, value in pairs(given) do options[key] = value end
  if options.sentences == 0 then
    record.summary, record.citations = nil, nil
    return record
  end
  if not (options.sentences or options.words or options.characters or options.tokens) then options.sentences = 3 end

  if options.per == "post" and record.posts then
    for _, post in ipairs(record.posts) do summarize_post(post, options) end
    return record
  end
  local method, units = options.method
  if method == "auto" and record.kind == "liveblog" then method = "digest" end
  if OF_POSTS[method] and record.posts and #record.posts > 0 then
    units = posts_of(record)
    -- A timeline spaces its posts out over the page; the budget in posts says how far.
    if method == "timeline" and not options.sentences then options.sentences = #units end
  else
    if method == "auto" or OF_POSTS[method] then method = record.posts and "lexrank" or "directed" end
    units = candidates_of(sentences_of(record), options.sentences or 1, record.title)
  end
  if options.since then units = only_new(units, options.since) end
  record.summary, record.citations = nil, nil
  if #units == 0 then return record end
  record.summary, record.citations = {}, {}
  for i, unit in ipairs(choose(units, options, method, record.title)) do
    record.summary[i] = unit.text
    record.citations[i] = { start = unit.start, stop = unit.stop, block = unit.block, post = unit.post }
  end
  return record
end

---@type nutgraf.StageDefinition
return {
  name = "summarize",
  summary = "the sentences, or the posts of a live blog, that say most",
  follows = { "content", "posts", "select" },
  owns = { "summary", "citations" },
  amends = { "posts" }, -- with per = "post"
  options = {
    sentences = { type = "integer", minimum = 0, maximum = MOST, call = true,
      help = "the most sentences of the summary, 0 for none; 3 when no other budget is given" },
    words = { type = "integer", minimum = 1, maximum = MOST, help = "a budget of words to come near to" },
    characters = { type = "integer", minimum = 1, maximum = MOST, help = "a budget of characters to come near to" },
    tokens = { type = "integer", minimum = 1, maximum = MOST,
      help = "a budget of a language model's tokens, 4 bytes each, to come near to" },
    method = { type = "string", call = true,
      choices = { "auto", "directed", "lexrank", "textrank", "lead", "overlap", "digest", "timeline" },
      default = "auto",
      help = "how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed" },
    since = { type = "record", help = "an older record: only what it does not say already" },
    per = { type = "string", choices = { "page", "post" }, default = "page",
      help = "post: a summary in each post instead of one for the page" },
    redundancy = { type = "number", minimum = 0, maximum = 1,
      help = "how much a sentence loses for saying what another says" },
  },
  run = run,
}
