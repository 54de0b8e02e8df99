--- Names of months that the core's date finder does not know, and what else stands in dates of other languages.
local core_languages = require "nutgraf.lexicon.core_languages"
local lexicon = require "nutgraf.lexicon"

local M = {}

local function by_name(lists)
  local numbers = {}
  for number, names in ipairs(lists) do
    for _, name in ipairs(names) do numbers[lexicon.fold(name)] = numbers[lexicon.fold(name)] or number end
  end
  return numbers
end

local months, in_core, is_core = lexicon.by_language "months", {}, {}
for _, tag in ipairs(core_languages) do
  is_core[tag] = true
  for name, number in pairs(by_name(months[tag])) do in_core[name] = math.min(in_core[name] or number, number) end
end

--- Months by name, without those that the core knows.
---@type table<string, integer>
M.months = {}

--- Names that mean another month in a language than elsewhere: by language, then by name.
---@type table<string, table<string, integer>>
M.months_of_language = {}

for _, tag in ipairs(lexicon.languages "months") do
  for name, number in pairs(is_core[tag] and {} or by_name(months[tag])) do
    local other = in_core[name] or M.months[name]
    if other == nil then
      M.months[name] = number
    elseif other ~= number then
      M.months_of_language[tag] = M.months_of_language[tag] or {}
      M.months_of_language[tag][name] = number
    end
  end
end

--- Months of the Persian solar year by name.
---@type table<string, integer>
M.persian_months = by_name(lexicon.by_language("months_persian").fa)

--- Words of more than three letters that may stand between a day, a month and a year.
---@type table<string, true>
M.fillers = {}
for word in pairs(lexicon.set("date_fillers").whole) do M.fillers[word] = true end
for name in pairs(M.months) do -- the first words of names of two
  local first = name:match("^(%S+) ")
  if first then M.fillers[first] = true end
end

--- Eras that years are counted by, with the years to add.
---@type {name: string, years: integer}[]
M.eras = {}
for _, era in ipairs(lexicon.set("eras").list) do
  local name, years = era:match("^(%S+) (%d+)$")
  M.eras[#M.eras + 1] = { name = name, years = tonumber(years) }
end

return M
