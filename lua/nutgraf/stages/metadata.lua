--- Title, authors, dates and the rest of what a page says about itself.
local metadata = require "nutgraf.metadata"

return {
  name = "metadata",
  summary = "title, authors, dates, tags and what else a page says of itself",
  options = { now = { type = "string", help = "the clock: no date lies behind it (ISO 8601)" } },
  run = function(record, context, options)
    context.now = context.now or options.now
    if context.document then metadata.from_page(record, context) end
    return record
  end,
}
