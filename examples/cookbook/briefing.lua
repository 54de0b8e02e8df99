-- A page in three sentences, each with the place that it stands at, so that a reader can check it.
local nutgraf = require "nutgraf"

return nutgraf.default_pipeline { sentences = 3 } .. function(record)
  local lines = { record.title }
  for i, sentence in ipairs(record.summary or {}) do
    local place = record.citations[i]
    lines[#lines + 1] = ("%d. %s [%s%d-%d]"):format(i, sentence, place.post and "post " .. place.post .. ", " or "",
      place.start or 0, place.stop or 0)
  end
  record.output = table.concat(lines, "\n")
  return record
end
