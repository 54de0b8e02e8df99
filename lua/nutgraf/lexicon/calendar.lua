--- Names that mean one month in a language and another one elsewhere.
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

--- Names that the core's date finder takes for another month: by language, then by name.
---@type table<string, table<string, integer>>
M.months_of_language = {}

for _, tag in ipairs(lexicon.languages "months") do
  for name, number in pairs(is_core[tag] and {} or by_name(months[tag])) do
    if in_core[name] and in_core[name] ~= number then
      M.months_of_language[tag] = M.months_of_language[tag] or {}
      M.months_of_language[tag][name] = number
    end
  end
end

return M
