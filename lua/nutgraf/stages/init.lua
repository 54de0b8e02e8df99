--- The stages that come with nutgraf, each in a file of its own, loaded when first asked for.
local options = require "nutgraf.options"
local pipeline = require "nutgraf.pipeline"

local M = {}

--- Their names, in the order in which a pipeline usually has them.
---@type string[]
M.names = { "repair", "parse", "drop", "keep", "metadata", "dump", "posts", "content", "select", "items", "table",
  "links", "filter", "normalize", "language", "quality", "summarize", "render" }

--- The definition of a stage.
---@param name string
---@return nutgraf.StageDefinition? # nil for an unknown name
---
--- Errors: none.
---
--- Example:
---   local stages = require "nutgraf.stages"
---   print(stages.definition("drop").summary)
---   --> cut the elements that CSS selectors or XPaths match out of the page
function M.definition(name)
  for _, known in ipairs(M.names) do
    if known == name then return require("nutgraf.stages." .. name) end
  end
end

local call_options

--- What a call may say to these stages: those of their options that are declared with `call`.
---@return nutgraf.OptionSpecs
---
--- Errors: none.
---
--- Example:
---   local options, stages = require "nutgraf.options", require "nutgraf.stages"
---   local keys = options.keys(stages.call_options())
---   print(keys[1], keys[#keys])
---   --> charset	standard
function M.call_options()
  if call_options then return call_options end
  local found = {}
  for _, name in ipairs(M.names) do
    for option, spec in pairs(M.definition(name).options) do
      if type(spec) == "table" and spec.call then found[option] = spec end
    end
  end
  call_options = found
  return found
end

--- The table `nutgraf.stage`: stage.NAME(options) makes a stage; an unknown name raises.
---@type nutgraf.Stages
M.constructors = setmetatable({}, {
  __index = function(constructors, name)
    local definition = M.definition(name)
    if not definition then
      error(("nutgraf.stage: no stage '%s'; %s"):format(tostring(name), options.hint(tostring(name), M.names)), 2)
    end
    local constructor = pipeline.constructor(name, definition, true)
    rawset(constructors, name, constructor)
    return constructor
  end,
})

return M
