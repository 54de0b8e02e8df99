--- The stages that come with nutgraf, each in a file of its own, loaded when first asked for.
local options = require "nutgraf.options"
local pipeline = require "nutgraf.pipeline"

local M = {}

--- Their names, in the order in which a pipeline usually has them.
M.names = { "repair", "parse", "drop", "metadata", "dump", "posts", "content", "normalize", "language", "quality",
  "summarize", "render" }

--- The definition of a stage: {name, summary, options, run}; nil for an unknown name.
function M.definition(name)
  for _, known in ipairs(M.names) do
    if known == name then return require("nutgraf.stages." .. name) end
  end
end

--- The table `nutgraf.stage`: stage.NAME(options) makes a stage; an unknown name raises.
M.constructors = setmetatable({}, {
  __index = function(constructors, name)
    local definition = M.definition(name)
    if not definition then
      error(("no stage '%s'; %s"):format(tostring(name), options.hint(tostring(name), M.names)), 2)
    end
    local constructor = pipeline.define_stage(name, definition)
    rawset(constructors, name, constructor)
    return constructor
  end,
})

return M
