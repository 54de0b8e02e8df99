--- Record → text, Markdown, HTML or JSON, in record.output.
local render = require "nutgraf.render"

return {
  name = "render",
  summary = "write the record as text, Markdown, HTML or JSON into record.output",
  options = {
    format = { type = "string", default = "text", choices = render.formats, help = "the format (default text)" },
  },
  run = function(record, _, options)
    record.output = render.render(record, options.format)
    return record
  end,
}
