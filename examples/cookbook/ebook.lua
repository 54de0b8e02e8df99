-- A page for an e-reader: well-formed XHTML in record.output, and what the book must fetch and list beside it.
local nutgraf = require "nutgraf"

return nutgraf.default_pipeline { sentences = 0 } .. nutgraf.stage.filter {
  embed = function(block) -- no films in a book: where they are stands in their place
    local text = block.title or block.url
    return { type = "paragraph", text = text, links = { { start = 1, stop = #text, url = block.url } } }
  end,
} .. function(record)
  local parts
  record.output, parts = nutgraf.render(record, "xhtml")
  record.images, record.contents = parts.images, parts.headings
  return record
end
