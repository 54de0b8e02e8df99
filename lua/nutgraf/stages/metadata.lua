--- Title, authors, dates and the rest of what a page says about itself.
local later = require "nutgraf.later"
local metadata = later "nutgraf.metadata" ---@module "nutgraf.metadata"

---@type nutgraf.StageDefinition
return {
  name = "metadata",
  summary = "title, authors, dates, tags and what else a page says of itself",
  needs = { "parse" },
  owns = { "title", "subtitle", "description", "authors", "published", "modified", "site", "canonical", "language",
    "image", "licence", "gated", "tags", "breadcrumbs" },
  options = {
    now = { type = "time", call = true, help = "the clock: no date lies after it, and relative ones count from it" },
  },
  run = function(record, context, options)
    context.now = options.now
    if context.document then metadata.from_page(record, context) end
    if context.site then context.site:metadata(record, context) end
    return record
  end,
}
