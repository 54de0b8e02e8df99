-- Makes the core's tables of words from the lists in lua/nutgraf/lexicon/words:
--
--   csrc/core/moment/calendar_names_data.h  what dates and times are written with, in letters that the core reads
--   csrc/core/moment/calendar_phrases_data.h the same in other letters, and in Vietnamese
--   csrc/core/text/sentence_words_data.h    abbreviations, frequent first words, months for the sentence splitter
--
-- The first two take csrc/training/locale_names.lua too, which stands after the lists.
--
-- `lua csrc/training/words.lua` in the repository's root writes them; it needs no built module. A program that loads
-- this file gets a table of their texts by path.
local WORDS = "lua/nutgraf/lexicon/words/"
local LANGUAGES = dofile "lua/nutgraf/lexicon/core_languages.lua"
local locale_names = dofile "csrc/training/locale_names.lua"
local WIDTH = 110 -- columns of a line of C

-- The tables of calendar_names.c, each a role, with how many numbers it tells apart and what these are called among
-- the phrases of calendar_phrases.h.
local CALENDAR = { { "months", 12, "MONTH" }, { "weekdays", 7, "WEEKDAY" }, { "time_units", 7, "UNIT" },
  { "spans_before", 1, "BEFORE" }, { "spans_after", 1, "AFTER" }, { "spans_ago", 7, "UNIT_AGO" }, { "one", 1 },
  { "date_parts_between", 1, "OF" }, { "date_and_clock_between", 1, "AT" }, { "clock_suffixes", 1, "CLOCK" },
  { "ordinal_suffixes", 1 }, { "meridiems", 4, "HALF" } }
-- Phrases of locale_names.lua, by their kind there.
local KINDS = { { "month", "MONTH" }, { "weekday", "WEEKDAY" }, { "span", "SPAN" }, { "unit_ago", "UNIT_AGO" },
  { "unit", "UNIT" }, { "amount", "AMOUNT" }, { "before", "BEFORE" }, { "am", "HALF" }, { "pm", "HALF" }, { "noon", "HALF" },
  { "night", "HALF" }, { "at", "AT" } }
-- Kinds of which nothing is asked but whether a phrase is one.
local VALUELESS = { BEFORE = true, AFTER = true, AT = true, OF = true, CLOCK = true }
-- Names of months that are no longer, and those of rare languages, are words elsewhere: they count with a year only.
local SHORTEST_SURE = 5
local WITH_YEAR = 16 -- added to the number
local STARTS = 2048 -- bits of the filter by first letters

-- The roles of sentence words, by the name of their bit in sentence_words.h.
local SENTENCES = { { "abbreviations", "TITLE", 1 }, { "abbreviations_before_numbers", "NUMBER", 2 },
  { "abbreviations_at_ends", "MAY_END", 4 }, { "sentence_openers", "START", 8 }, { "after_ordinals", "MONTH", 16 },
  { "before_ordinals", "ORDINAL", 32 }, { "currencies", "MONEY", 64 }, { "amounts", "AMOUNT", 128 } }
local MONTH_BIT = 16
-- Languages of the splitter that write the day before the month; their months' first forms stand behind an ordinal.
local ORDINAL_LANGUAGES = { "en", "de", "sv", "da", "cs", "pl", "hu", "sk", "no", "fi", "sl", "hr" }

local NOTE = "/* Made by csrc/training/words.lua from lua/nutgraf/lexicon/words: `make words`. */\n"

local function lists_of(role) return dofile(WORDS .. role .. ".lua") end

-- Letters that the core's date finder reads as they stand: Latin, Greek, Cyrillic.
local function is_spelled(word)
  return word:gsub("[\195-\201\206-\211][\128-\191]", ""):gsub("\212[\128-\175]", ""):gsub("[a-z']", "") == ""
end

local is_core = {}
for _, language in ipairs(LANGUAGES) do is_core[language] = true end

-- The languages of lists, the core's first.
local function languages_of(lists)
  local languages = {}
  for language in pairs(lists) do
    if not is_core[language] then languages[#languages + 1] = language end
  end
  table.sort(languages)
  for i, language in ipairs(LANGUAGES) do table.insert(languages, i, language) end
  return languages
end

-- Calls visit(language, name, number) for each name of a role.
local function each_name(role, count, visit)
  local lists = lists_of(role)
  for number = 1, count do
    for _, language in ipairs(languages_of(lists)) do
      local list = lists[language] or {}
      for _, name in ipairs(count > 1 and list[number] or count == 1 and list or {}) do visit(language, name, number) end
    end
  end
end

-- Adds pieces to a list of lines of C, as many to a line as fit.
local function fill(out, pieces)
  local line = "   "
  for _, piece in ipairs(pieces) do
    if #line + #piece > WIDTH then
      out[#out + 1] = line .. "\n"
      line = "   "
    end
    line = line .. piece
  end
  out[#out + 1] = line .. "\n};\n"
end

local function letters_in(word) return select(2, word:gsub("[^\128-\191]", "")) end

-- The words of a role with their numbers, sorted; of a word with several the first counts, and the core's languages
-- before the others.
local function numbered_words(role, count)
  local numbers, words = {}, {}
  local function add(word, number)
    if not numbers[word] then numbers[word], words[#words + 1] = number, word end
  end
  local function unsure(word, number)
    return role == "months" and letters_in(word) < SHORTEST_SURE and number + WITH_YEAR or number
  end
  for _, of_core in ipairs { true, false } do
    each_name(role, count, function(language, name, number)
      if (is_core[language] or false) ~= of_core or language == "vi" and not role:find "between$" then return end
      for word in name:gmatch("%S+") do
        if of_core then add(word, number) elseif is_spelled(name) then add(word, unsure(word, number)) end
      end
    end)
  end
  for number, names in ipairs(locale_names.spelled[role] or {}) do
    for _, name in ipairs(names) do add(name, unsure(name, number)) end
  end
  for number, names in ipairs(role == "months" and locale_names.spelled.months_of_rare or {}) do
    for _, name in ipairs(names) do add(name, number + WITH_YEAR) end
  end
  table.sort(words) -- by bytes: the locale is C's
  return words, numbers
end

-- Which two ASCII letters words begin with, as bits of 32; a word of one letter, or of others, is in none of them.
local function pairs_of(words)
  local bits = {}
  for i = 1, 22 do bits[i] = 0 end
  for _, word in ipairs(words) do
    local a, b = word:match("^(%l)(%l)")
    local at = a and (a:byte() - 97) * 26 + b:byte() - 97
    local slot, bit = at and math.floor(at / 32) + 1, at and 2 ^ (at % 32)
    if at and math.floor(bits[slot] / bit) % 2 == 0 then bits[slot] = bits[slot] + bit end
  end
  local pieces = {}
  for i, value in ipairs(bits) do pieces[i] = (" 0x%08x,"):format(value) end
  return pieces
end

local function calendar()
  local out = { NOTE }
  for _, entry in ipairs(CALENDAR) do
    local words, numbers = numbered_words(entry[1], entry[2])
    out[#out + 1] = ("\nstatic const calendar_name %s[] = {\n"):format(entry[1])
    local pieces = {}
    for i, word in ipairs(words) do pieces[i] = (' {"%s", %d},'):format(word, numbers[word]) end
    fill(out, pieces)
    out[#out + 1] = ("\nstatic const uint32_t %s_pairs[] = {\n"):format(entry[1])
    fill(out, pairs_of(words))
  end
  return table.concat(out)
end

-- The number of the first character of a text in UTF-8.
local function first_code(text)
  local lead, code = text:byte(), nil
  if lead < 0x80 then return lead end
  local more = lead >= 0xF0 and 3 or lead >= 0xE0 and 2 or 1
  code = lead % 2 ^ (6 - more)
  for i = 2, more + 1 do code = code * 64 + text:byte(i) % 64 end
  return code
end

local function phrases()
  local entries, sorted = {}, {}
  local function put(phrase, kind, value)
    local entry = entries[phrase]
    if not entry then
      entry = { kinds = { kind }, value = value }
      entries[phrase], sorted[#sorted + 1] = entry, phrase
    elseif not entry[kind] and (VALUELESS[kind] or entry.value == value or VALUELESS[entry.kinds[1]]) then
      if VALUELESS[entry.kinds[1]] and not VALUELESS[kind] then
        table.insert(entry.kinds, 1, kind)
        entry.value = value
      else
        table.insert(entry.kinds, kind)
      end
    end
    entries[phrase][kind] = true
  end
  -- Vietnamese has letters that the finder reads beside others: all its words are phrases, capitals too.
  local function add(language, phrase, kind, value)
    if language ~= "vi" and is_spelled(phrase) then return end
    if language == "vi" then
      if kind == "HALF" and #phrase == 2 then phrase = phrase:upper() end
      put(phrase:sub(1, 1):upper() .. phrase:sub(2), kind, value)
      if kind == "MONTH" then put((" " .. phrase):gsub(" %l", string.upper):sub(2), kind, value) end
    end
    put(phrase, kind, value)
  end
  for _, entry in ipairs(CALENDAR) do
    if entry[3] then
      each_name(entry[1], entry[2], function(language, name, number)
        if not is_core[language] then add(language, name, entry[3], number) end
      end)
    end
  end
  each_name("months_persian", 12, function(language, name, number) add(language, name, "SOLAR_MONTH", number) end)
  each_name("eras", 1, function(language, era)
    local name, years = era:match("^(%S+) (%d+)$")
    add(language, name, "ERA", tonumber(years))
  end)
  for _, kind in ipairs(KINDS) do
    local names = {}
    for phrase in pairs(locale_names.foreign[kind[1]] or {}) do names[#names + 1] = phrase end
    table.sort(names)
    for _, phrase in ipairs(names) do put(phrase, kind[2], locale_names.foreign[kind[1]][phrase]) end
  end
  table.sort(sorted) -- by bytes: the locale is C's
  local out, pieces, stack, starts = { NOTE, "\nstatic const phrase_entry phrases[] = {\n" }, {}, {}, {}
  for i, phrase in ipairs(sorted) do -- the stack: the phrases that begin this one, the longest last
    while stack[1] and phrase:sub(1, #sorted[stack[#stack]]) ~= sorted[stack[#stack]] do stack[#stack] = nil end
    pieces[i] = (' {"%s", %d, %s, %d, %d},'):format(phrase, #phrase, table.concat(entries[phrase].kinds, " | "),
      entries[phrase].value, stack[#stack] or 0)
    stack[#stack + 1] = i
    starts[first_code(phrase) % STARTS] = true
  end
  fill(out, pieces)
  out[#out + 1] = ("\nstatic const uint32_t phrase_starts[%d] = {\n"):format(STARTS / 32)
  pieces = {}
  for i = 0, STARTS / 32 - 1 do
    local bits = 0
    for bit = 0, 31 do if starts[i * 32 + bit] then bits = bits + 2 ^ bit end end
    pieces[i + 1] = (" 0x%x,"):format(bits)
  end
  fill(out, pieces)
  out[#out + 1] = "\nstatic const uint32_t digit_zeros[] = {\n"
  pieces = {}
  for i, zero in ipairs(locale_names.zeros) do pieces[i] = (" 0x%x,"):format(zero) end
  fill(out, pieces)
  return table.concat(out)
end

local function sentence_words()
  local bits, words = {}, {}
  local function add(word, bit)
    if not bits[word] then
      bits[word] = {}
      words[#words + 1] = word
    end
    bits[word][bit] = true
  end
  for _, entry in ipairs(SENTENCES) do
    for _, list in pairs(lists_of(entry[1])) do
      for _, word in ipairs(list) do add(word, entry[3]) end
    end
  end
  local months = lists_of "months"
  for _, language in ipairs(ORDINAL_LANGUAGES) do
    for _, names in ipairs(months[language]) do add(names[1], MONTH_BIT) end
  end
  table.sort(words) -- by bytes: the locale is C's
  local out = { NOTE, "\nstatic const struct {\n    const char *word;\n    uint8_t roles; /* NUTGRAF_WORD_ bits */\n",
    "} words[] = {\n" }
  local pieces = {}
  for i, word in ipairs(words) do
    local sum = 0
    for bit in pairs(bits[word]) do sum = sum + bit end
    pieces[i] = (' {"%s", %d},'):format(word, sum)
  end
  fill(out, pieces)
  return table.concat(out)
end

local files = { ["csrc/core/moment/calendar_names_data.h"] = calendar(),
  ["csrc/core/moment/calendar_phrases_data.h"] = phrases(),
  ["csrc/core/text/sentence_words_data.h"] = sentence_words() }

if arg and arg[0] and arg[0]:find "words%.lua$" then
  for path, text in pairs(files) do
    local file = assert(io.open(path, "w"))
    file:write(text)
    file:close()
  end
end

return files
