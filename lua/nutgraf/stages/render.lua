--- Record → text, Markdown, HTML, XHTML, JSON or chunks, in record.output.
local later = require "nutgraf.later"
local chunks = later "nutgraf.text.chunks" ---@module "nutgraf.text.chunks"
local options_of = require "nutgraf.options"
local render = later "nutgraf.render" ---@module "nutgraf.render"

local help = { budget = "chunks: ", overlap = "chunks: ", unit = "chunks: " }
local chunk_options = {}
for name, spec in pairs(chunks.options) do
  chunk_options[name] = options_of.join({ help = help[name] .. spec.help }, spec)
end

---@type nutgraf.StageDefinition
return {
  name = "render",
  summary = "write the record as text, Markdown, HTML, XHTML or JSON into record.output",
  follows = { "metadata", "posts", "content", "select", "filter", "normalize", "summarize" },
  owns = { "output" },
  options = options_of.join({
    format = { type = "string", default = "text", choices = render.formats, help = "the form to write the record in" },
    fragment = { type = "boolean", default = false, help = "html: the article alone, to be put into another page" },
  }, chunk_options),
  run = function(record, _, options)
    record.output = render.render(record, options.format, options_of.without(options, "format"))
    return record
  end,
}
