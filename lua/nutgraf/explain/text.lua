--- What a record has not of a stripped text: the lines that hold a word which stands nowhere in it.
local core = require "nutgraf.core"

local M = {}

local WORD = "[%w\128-\255]+"

-- The words of all strings of a record.
local function words_of(record)
  local words, open = {}, { record }
  while #open > 0 do
    for _, value in pairs(table.remove(open)) do
      if type(value) == "table" then open[#open + 1] = value
      elseif type(value) == "string" then
        for word in core.casefold(value):gmatch(WORD) do words[word] = true end
      end
    end
  end
  return words
end

--- The lines of a text that a record has not whole.
---@param record table
---@param text string
---@return nutgraf.Removed[]
function M.lost(record, text)
  local words, list = words_of(record), {}
  for line in text:gmatch "[^\r\n]+" do
    for word in core.casefold(line):gmatch(WORD) do
      if not words[word] then
        list[#list + 1] = { text = core.trim(line), stage = "dump", reason = "no text: a time, a name, the frame" }
        break
      end
    end
  end
  return list
end

return M
