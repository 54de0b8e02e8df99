--- The page's content: record.blocks and record.text.
local assemble = require "nutgraf.content"

return {
  name = "content",
  summary = "find the main content: blocks in their structure, and plain text",
  options = {},
  run = function(record, context)
    if context.document and not record.posts then assemble.from_page(record, context) end
    assemble.set_text(record)
    return record
  end,
}
