--- Cuts elements out of the page.
local later = require "nutgraf.later"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"

---@type nutgraf.StageDefinition
return {
  name = "drop",
  summary = "cut the elements that CSS selectors or XPaths match out of the page",
  needs = { "parse" },
  precedes = { "content" },
  options = { list = { type = "list", help = "CSS selectors or XPaths" } },
  check = query.check,
  run = function(record, context, options)
    if not context.document then return record end
    for i, asked in ipairs(options.queries) do
      for _, node in ipairs((query.nodes(asked, context.document, context))) do
        context.removed[#context.removed + 1] = { text = node:text(), stage = "drop", reason = "drop " .. options[i],
          path = node:path() }
        context.document:remove(node)
      end
    end
    context.page:forget()
    return record
  end,
}
