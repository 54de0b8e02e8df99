--- Content by decree: what matches is content, whatever the classifier thinks of it.
local later = require "nutgraf.later"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"

---@type nutgraf.StageDefinition
return {
  name = "keep",
  summary = "what CSS selectors or XPaths match is content, besides what nutgraf finds",
  needs = { "parse" },
  precedes = { "content" },
  options = { list = { type = "list", help = "CSS selectors or XPaths" } },
  check = query.check,
  run = function(record, context, options)
    context.kept = context.kept or {}
    for _, asked in ipairs(options.queries) do context.kept[#context.kept + 1] = asked end
    return record
  end,
}
