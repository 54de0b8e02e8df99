--- The content is what matches: in the place of the stage `content`, or after it.
local later = require "nutgraf.later"
local content = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local offsets = later "nutgraf.page.offsets" ---@module "nutgraf.page.offsets"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"

---@type nutgraf.StageDefinition
return {
  name = "select",
  summary = "the content is what CSS selectors or XPaths match, all of it and nothing else",
  needs = { "parse" },
  follows = { "content" },
  amends = { "blocks", "posts", "text", "confidence", "coverage" },
  options = {
    list = { type = "list", help = "CSS selectors or XPaths: alternatives, the first that finds something stands" },
  },
  check = query.check,
  run = function(record, context, options)
    if not context.document then return record end
    for _, asked in ipairs(options.queries) do
      local blocks = content.blocks_below(context, query.outermost((query.nodes(asked, context.document, context))))
      if #blocks > 0 then
        record.blocks, record.posts, record.confidence, record.coverage = blocks, nil, nil, nil
        content.set_text(record)
        if context.offsets then offsets.place(record) end
        return record
      end
    end
    record.blocks, record.posts, record.text, record.confidence, record.coverage = nil, nil, nil, nil, nil
    context.warnings[#context.warnings + 1] = { code = "nothing_selected",
      message = "nothing on the page matches " .. table.concat(options, ", ") }
    return record
  end,
}
