--- What a name in markup or the words around a date say that the date is of.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"

local M = {}

-- ---- names of keys, classes and attributes ----

-- The roles of parts of names, by the label that they give; the first that is found decides.
local keys = { { "other", lexicon.set "key_other" }, { "updated", lexicon.set "key_updated" },
  { "published", lexicon.set "key_published" }, { "created", lexicon.set "key_created" },
  { "date", lexicon.set "key_date" } }

--- The label that a name gives.
---@param name string of a key, a class, a meta element
---@return string? label "published", "updated", "created", "date", "other"; nil for a name of no date
function M.of_name(name)
  name = name:lower()
  -- the class "published updated" stands where nothing was changed since
  if name:find("publish", 1, true) and name:find("updat", 1, true) then return "published" end
  for _, key in ipairs(keys) do
    if key[2]:find(name) then return key[1] end
  end
  if name == "data" or name:find("^dc%.?data") then return "date" end
end

-- ---- words that a reader sees ----

-- The entry that ends nearest to the date decides.
local entries = {}
for _, label in ipairs { "other", "updated", "published" } do -- of a word with several, the first
  for _, word in ipairs(lexicon.set("date_" .. label).list) do
    entries[#entries + 1] = { word = word, label = label }
  end
end

local words = {}
for i, entry in ipairs(entries) do words[i] = entry.word end
local any_word = core.phrases(words)

-- Only whole words count where letters are separated by spaces.
local function is_whole(text, start, stop)
  return not text:sub(start - 1, start - 1):find("%a") and not text:sub(stop + 1, stop + 1):find("%a")
end

--- The label that words give to the date after them (or before them).
---@type fun(text: string): string? "published", "updated", "other"
M.of_words = memo.of(function(text)
  if not text:find("[%a\128-\255]") then return nil end
  local folded = lexicon.fold(text)
  local label, best, longest = nil, 0, 0
  for _, entry in ipairs(any_word:find(folded) and entries or {}) do
    local from = 1
    while true do
      local start, stop = folded:find(entry.word, from, true)
      if not start then break end
      local ascii = entry.word:find("^%a")
      if (stop > best or stop == best and #entry.word > longest) and (not ascii or is_whole(folded, start, stop)) then
        label, best, longest = entry.label, stop, #entry.word
      end
      from = stop + 1
    end
  end
  return label
end)

return M
