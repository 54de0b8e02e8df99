--- Record → chunks, a line of JSON each, with the address and the title of the page.
local chunks = require "nutgraf.text.chunks"
local jsonl = require "nutgraf.render.jsonl"

local M = {}

--- Writes a record's chunks.
---@param record nutgraf.Record
---@param given table checked: budget, overlap, unit
---@return string
function M.render(record, given)
  local lines = {}
  for i, chunk in ipairs(chunks.cut(record, given)) do
    chunk.url, chunk.title, chunk.path = record.canonical or record.url, record.title, record.path
    lines[i] = jsonl.render(chunk)
  end
  return table.concat(lines)
end

return M
