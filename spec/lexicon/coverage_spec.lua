-- The files of words below lua/nutgraf/lexicon/words: their form, and which languages they cover.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"

local FOLDER = "lua/nutgraf/lexicon/words/"
-- Letters in small whose case-folded form is another.
local FOLDED = { ["ß"] = "ss", ["ς"] = "σ", ["ΐ"] = core.casefold "ΐ" }

local roles = {}
for name in io.popen("ls " .. FOLDER):lines() do roles[#roles + 1] = name:match("^(.*)%.lua$") end

-- The entries of a language, also those in lists of their own.
local function entries_of(list)
  local entries = {}
  for _, entry in ipairs(list) do
    if type(entry) == "table" then
      for _, name in ipairs(entry) do entries[#entries + 1] = name end
    else
      entries[#entries + 1] = entry
    end
  end
  return entries
end

-- Is a list made of one list for each number (months, days, units)? There a name may mean two.
local function counts(list) return type(list[1]) == "table" end

local function small_letters(entry)
  for letter, folded in pairs(FOLDED) do entry = entry:gsub(letter, folded) end
  return entry == core.casefold(entry)
end

-- A table of languages by roles: "x" where a role has words of a language.
local function gaps()
  local languages, known = {}, {}
  for _, role in ipairs(roles) do
    for tag in pairs(lexicon.by_language(role)) do
      if not known[tag] and tag ~= "und" then languages[#languages + 1] = tag end
      known[tag] = true
    end
  end
  table.sort(languages)
  local out = { ("%-30s %s"):format("", table.concat(languages, " ")) }
  for _, role in ipairs(roles) do
    local row, lists = {}, lexicon.by_language(role)
    for i, tag in ipairs(languages) do row[i] = ((lists[tag] and "x" or ".") .. "  "):sub(1, #tag) end
    out[#out + 1] = ("%-30s %s"):format(role, table.concat(row, " "))
  end
  return table.concat(out, "\n")
end

describe("lexicon", function()
  it("has files of words", function() assert.is_true(#roles > 50) end)

  for _, role in ipairs(roles) do
    describe(role, function()
      local file = assert(io.open(FOLDER .. role .. ".lua"))
      local text = file:read("*a")
      file:close()

      it("says in its head what the words are", function()
        assert.is_truthy(text:find("^%-%- %S.-%.\nreturn {\n"))
      end)

      it("has languages by their tags", function()
        for tag in pairs(lexicon.by_language(role)) do
          assert.is_truthy(tag:find("^%l%l%l?$") or tag:find("^%l%l%l?%-%w+$"), tag)
        end
      end)

      it("has entries in small letters, NFC, trimmed, with straight apostrophes, each once", function()
        for tag, list in pairs(lexicon.by_language(role)) do
          local seen = {}
          for _, entry in ipairs(entries_of(list)) do
            local name = tag .. ": " .. entry
            assert.are.equal(entry, (core.normalize(entry, { form = "NFC" })), name)
            assert.is_true(small_letters(entry), name)
            assert.is_nil(entry:find("^%s") or entry:find("%s$") or entry:find("%s%s") or entry:find("’", 1, true), name)
            assert.is_true(entry ~= "" and (counts(list) or not seen[entry]), name)
            seen[entry] = true
          end
        end
      end)

      it("has the same numbers in all languages where it counts", function()
        local size
        for tag, list in pairs(lexicon.by_language(role)) do
          if counts(list) then
            size = size or #list
            assert.are.equal(size, #list, tag)
          end
        end
      end)
    end)
  end

  it("is what the core's tables of words were made of (make words)", function()
    for path, made in pairs(dofile "csrc/training/words.lua") do
      local file = assert(io.open(path))
      assert.are.equal(file:read("*a"), made, path)
      file:close()
    end
  end)

  it("prints its gaps on demand (make lexicon-gaps)", function()
    local table_of_gaps = gaps()
    assert.is_truthy(table_of_gaps:find("\nmonths +"))
    if os.getenv "NUTGRAF_LEXICON_GAPS" then print(table_of_gaps) end
  end)
end)
