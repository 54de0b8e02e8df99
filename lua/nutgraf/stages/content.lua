--- The page's content: record.blocks and record.text.
local assemble = require "nutgraf.page.content"

return {
  name = "content",
  summary = "find the main content: blocks in their structure, and plain text",
  options = {
    preset = { type = "string", choices = { "balanced", "precision", "recall" },
      help = "what to prefer where the page leaves it open (default balanced)" },
    markers = { type = "boolean", help = "items of lists keep their marks in the text (default false)" },
  },
  run = function(record, context, options)
    if context.document and not record.posts then assemble.from_page(record, context, options.preset) end
    assemble.set_text(record, options.markers)
    return record
  end,
}
