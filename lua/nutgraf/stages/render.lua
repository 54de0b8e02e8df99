--- Record → text, Markdown, HTML, XHTML or JSON, in record.output.
local render = require "nutgraf.render"

return {
  name = "render",
  summary = "write the record as text, Markdown, HTML, XHTML or JSON into record.output",
  options = {
    format = { type = "string", default = "text", choices = render.formats, help = "the format (default text)" },
    fragment = { type = "boolean", help = "html: the <article> alone, to be put into another page" },
  },
  run = function(record, _, options)
    record.output = render.render(record, options.format, { fragment = options.fragment })
    return record
  end,
}
