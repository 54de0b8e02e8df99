--- Functions of a script for the content, by types of blocks and of spans.
local later = require "nutgraf.later"
local walk = later "nutgraf.text.walk" ---@module "nutgraf.text.walk"

local specs = { block = { type = "function", help = "blocks whose type has no function of its own" } }
for _, name in ipairs(walk.block_types) do specs[name] = { type = "function", help = "blocks of this type" } end
for _, name in ipairs(walk.span_names) do specs[name] = { type = "function", help = "spans of this type" } end

---@type nutgraf.StageDefinition
return {
  name = "filter",
  summary = "call functions for blocks, links and marks; what they return stands in their place",
  follows = { "content", "posts", "select" },
  amends = { "blocks", "posts", "comments", "text" },
  options = specs,
  run = function(record, context, options) return walk.walk(record, options, context) end,
}
