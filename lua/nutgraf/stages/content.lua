--- The page's content: record.blocks and record.text.
local later = require "nutgraf.later"
local assemble = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local offsets = later "nutgraf.page.offsets" ---@module "nutgraf.page.offsets"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"
local related = later "nutgraf.page.related" ---@module "nutgraf.page.related"

---@type nutgraf.StageDefinition
return {
  name = "content",
  summary = "find the main content: blocks in their structure, and plain text",
  needs = { "parse" },
  owns = { "blocks", "text", "confidence", "coverage" },
  -- of a page that scripts draw; teasers among the blocks and around them; posts that are not what a site script means
  amends = { "kind", "related", "posts", "lead", "key_points" },
  options = {
    preset = { type = "string", choices = { "balanced", "precision", "recall", "everything" }, default = "balanced",
      call = true,
      help = "the content to prefer where the page leaves it open; everything: all that a reader could see" },
    markers = { type = "boolean", default = false, help = "items of lists keep their marks in the text" },
  },
  run = function(record, context, options)
    if context.document and options.preset == "everything" then assemble.take_everything(record, context)
    elseif context.site then require("nutgraf.sites.site_content").take(record, context, options.preset)
    elseif context.document and not record.posts then
      assemble.from_page(record, context, options.preset, query.all(context.kept or {}, context))
      related.add(record, context)
    end
    assemble.set_text(record, options.markers)
    -- entries of a listing are found after this
    if context.document and record.kind ~= "listing" then assemble.note_nothing(record, context) end
    if context.offsets then offsets.place(record) end
    return record
  end,
}
