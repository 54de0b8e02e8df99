-- A page as lines of JSON for a vector store: chunks of 200 tokens with headings and places, links written out, no
-- pictures. `data.count` may hand in the tokenizer of your model.
local nutgraf = require "nutgraf"
local jsonl = require "nutgraf.render.jsonl"

return nutgraf.default_pipeline { sentences = 0 } .. nutgraf.stage.filter {
  figure = function() return {} end,
  link = function(span)
    if span.url:find "^https?://" then return ("%s <%s>"):format(span.text, span.url) end
  end,
} .. function(record, context)
  local lines = {}
  local count = context.data and context.data.count
  for i, chunk in ipairs(nutgraf.chunks(record, { budget = 200, overlap = 40, unit = "tokens", count = count })) do
    chunk.title, chunk.url = record.title, record.canonical or record.url
    lines[i] = jsonl.render(chunk)
  end
  record.output = table.concat(lines)
  return record
end
