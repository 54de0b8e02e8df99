-- Makes the core's tables of words from the lists in lua/nutgraf/lexicon/words:
--
--   csrc/core/moment/calendar_names_data.h  what dates and times are written with
--   csrc/core/text/sentence_words_data.h    abbreviations, frequent first words, months for the sentence splitter
--
-- `lua csrc/training/words.lua` in the repository's root writes them; it needs no built module. A program that loads
-- this file gets a table of their texts by path.
local WORDS = "lua/nutgraf/lexicon/words/"
local LANGUAGES = dofile "lua/nutgraf/lexicon/core_languages.lua"
local WIDTH = 110 -- columns of a line of C

-- The tables of calendar_names.c, each a role, with how many numbers it tells apart.
local CALENDAR = { { "months", 12 }, { "weekdays", 7 }, { "time_units", 7 }, { "spans_before", 1 }, { "spans_after", 1 },
  { "one", 1 }, { "date_parts_between", 1 }, { "date_and_clock_between", 1 }, { "clock_suffixes", 1 },
  { "ordinal_suffixes", 1 } }

-- The roles of sentence words, by the name of their bit in sentence_words.h.
local SENTENCES = { { "abbreviations", "TITLE", 1 }, { "abbreviations_before_numbers", "NUMBER", 2 },
  { "abbreviations_at_ends", "MAY_END", 4 }, { "sentence_openers", "START", 8 }, { "after_ordinals", "MONTH", 16 },
  { "before_ordinals", "ORDINAL", 32 }, { "currencies", "MONEY", 64 }, { "amounts", "AMOUNT", 128 } }
local MONTH_BIT = 16
-- Languages of the splitter that write the day before the month; their months' first forms stand behind an ordinal.
local ORDINAL_LANGUAGES = { "en", "de", "sv", "da", "cs", "pl", "hu", "sk", "no", "fi", "sl", "hr" }

local NOTE = "/* Made by csrc/training/words.lua from lua/nutgraf/lexicon/words: `make words`. */\n"

local function lists_of(role) return dofile(WORDS .. role .. ".lua") end

-- The names of one number of a role in the core's languages, each once.
local function names_of(role, number, count)
  local lists, names, seen = lists_of(role), {}, {}
  for _, language in ipairs(LANGUAGES) do
    local list = lists[language] or {}
    for _, name in ipairs(count > 1 and list[number] or count == 1 and list or {}) do
      if not seen[name] then
        seen[name] = true
        names[#names + 1] = name
      end
    end
  end
  return names
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

-- The words of a role with their numbers, sorted; of a word with several the first counts.
local function numbered_words(role, count)
  local numbers, words = {}, {}
  for number = 1, count do
    for _, name in ipairs(names_of(role, number, count)) do
      for word in name:gmatch("%S+") do
        if not numbers[word] then
          numbers[word], words[#words + 1] = number, word
        end
      end
    end
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
  ["csrc/core/text/sentence_words_data.h"] = sentence_words() }

if arg and arg[0] and arg[0]:find "words%.lua$" then
  for path, text in pairs(files) do
    local file = assert(io.open(path, "w"))
    file:write(text)
    file:close()
  end
end

return files
