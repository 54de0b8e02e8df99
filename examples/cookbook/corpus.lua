-- Pages for a collection of text: of one language, sound by the rules of C4, Gopher and FineWeb, none twice. One script
-- for a run: `corpus.new { language = "en" }` remembers what it has seen, and nothing else does.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

local corpus = {}

function corpus.new(wanted)
  local seen, number = nutgraf.duplicates { distance = 3 }, 0
  return nutgraf.default_pipeline { sentences = 0 } .. stage.quality { drop_lines = { "javascript", "policy" } }
    .. function(record)
      if (record.language or ""):match "^%a+" ~= wanted.language then
        return nil, "its language is " .. (record.language or "unknown"), "other_language"
      end
      if #record.quality.failed > 0 then
        return nil, "it fails the rule " .. record.quality.failed[1].rule, "low_quality"
      end
      local fingerprint = nutgraf.fingerprint(record.text or "")
      local twin = seen:find(fingerprint)[1]
      if twin then return nil, "much the same as " .. twin.id, "duplicate" end
      number = number + 1
      seen:add(record.url or "page " .. number, fingerprint)
      record.output = record.text
      return record
    end
end

return corpus
