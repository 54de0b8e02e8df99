--- Record → text, Markdown, HTML or JSON, in record.output.
local render = require "nutgraf.render"

---@type nutgraf.StageDefinition
return {
  name = "render",
  summary = "write the record as text, Markdown, HTML or JSON into record.output",
  owns = { "output" },
  options = {
    format = { type = "string", default = "text", choices = render.formats, help = "the form to write the record in" },
  },
  run = function(record, _, options)
    record.output = render.render(record, options.format)
    return record
  end,
}
