--- The language, from the text itself where neither the page nor its metadata says it.
local core = require "nutgraf.core"

local ENOUGH = 400 -- bytes; with less content the title and the description are heard too

local function sample(record)
  local text = record.text or ""
  if #text >= ENOUGH then return text end
  local parts = {}
  for _, field in ipairs { "title", "subtitle", "description" } do
    if type(record[field]) == "string" then parts[#parts + 1] = record[field] end
  end
  parts[#parts + 1] = text
  return table.concat(parts, "\n")
end

---@type nutgraf.StageDefinition
return {
  name = "language",
  summary = "tell the language by the text where the page does not name it",
  amends = { "language" },
  options = {
    confidence = { type = "number", default = 0.7, minimum = 0, maximum = 1,
      help = "below it the language stays unknown" },
  },
  run = function(record, _, options)
    if record.language then return record end
    local code, confidence = core.language(sample(record))
    if code and confidence >= options.confidence then record.language = code end
    return record
  end,
}
