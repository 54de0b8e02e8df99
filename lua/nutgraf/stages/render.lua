--- Record → text, Markdown, HTML, XHTML or JSON, in record.output.
local render = require "nutgraf.render"

---@type nutgraf.StageDefinition
return {
  name = "render",
  summary = "write the record as text, Markdown, HTML, XHTML or JSON into record.output",
  follows = { "metadata", "posts", "content", "select", "filter", "normalize", "summarize" },
  owns = { "output" },
  options = {
    format = { type = "string", default = "text", choices = render.formats, help = "the form to write the record in" },
    fragment = { type = "boolean", default = false, help = "html: the article alone, to be put into another page" },
  },
  run = function(record, _, options)
    record.output = render.render(record, options.format, { fragment = options.fragment })
    return record
  end,
}
