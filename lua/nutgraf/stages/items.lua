--- The entries of a listing: record.items.
local later = require "nutgraf.later"
local content = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local items = later "nutgraf.page.items" ---@module "nutgraf.page.items"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"

---@type nutgraf.StageDefinition
return {
  name = "items",
  summary = "the entries of a listing or a home page: title, url, published, authors, summary, image",
  needs = { "parse" },
  owns = { "items" },
  options = {
    list = { type = "list", help = "CSS selectors or XPaths of the entries; nutgraf finds them without it" },
    kinds = { type = "list", choices = { "article", "liveblog", "forum", "documentation", "product", "listing",
      "collection", "service" }, help = "only pages of these kinds; all without it" },
  },
  check = query.check,
  run = function(record, context, options)
    if not context.document then return record end
    local wanted = not options.kinds
    for _, kind in ipairs(options.kinds or {}) do wanted = wanted or kind == record.kind end
    if not wanted then return record end
    local found = items.find(context, options.queries)
    record.items = #found > 0 and found or nil
    if record.kind == "listing" then content.note_nothing(record, context) end
    return record
  end,
}
