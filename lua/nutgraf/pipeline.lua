--- Pipelines: stages in order.
--
-- A pipeline is a value: callable, iterable, printable, and its surgery returns a new one. A stage
-- is a function (record, context) -> record, or nil, message, code; define_stage makes one with a
-- name and checked options. Nothing here is shared between calls: two pipelines, or one twice, can
-- run in two coroutines at once.
--
-- What is wrong with a script raises at its line; what is wrong with an input comes back as nil, message,
-- code.
local contexts = require "nutgraf.context"
local options = require "nutgraf.options"
local running = require "nutgraf.running"

local M = {}

--- Functions of a sandbox that stand for a script's own: they are named by where that stands.
---@type table<function, function>
M.origins = setmetatable({}, { __mode = "k" })

---@class nutgraf.StageDefinition
---@field run fun(record: nutgraf.Record, context: nutgraf.Context, options: table): nutgraf.Record?, string?, string?
---@field summary? string one line of help
---@field options? nutgraf.OptionSpecs
---@field check? fun(options: table): string? called once, when the stage is made: a message when the options do
---  not fit together, which raises at the script's line
---@field owns? string[] the record's fields that this stage decides
---@field amends? string[] fields of other stages that it fills in or rewrites
---@field needs? string[] stages that must stand before it
---@field precedes? string[] stages that must not stand before it: they have read what it changes
---@field follows? string[] stages that must not stand after it: they make what it reads, or undo what it does
---@field scripted? boolean of nutgraf's own stages: it calls functions of the script, whose errors are raised

---@class nutgraf.Stage
---@field name string
---@field options table checked
---@field run function
---@field definition? nutgraf.StageDefinition
---@field made? string the script's line that made it, for messages
---@operator call: nutgraf.Record
---@operator concat: nutgraf.Pipeline
local Stage = {}
Stage.__index = Stage
Stage.__name = "nutgraf.stage"

---@class nutgraf.Pipeline
---@operator call: nutgraf.Record
---@operator concat: nutgraf.Pipeline
local Pipeline = {}
Pipeline.__index = Pipeline
Pipeline.__name = "nutgraf.pipeline"

-- The constructors of stages, to tell a stage from one that stands without its ().
local constructor_names = setmetatable({}, { __mode = "k" })

-- ---- stages ----

function Stage:__call(record, context)
  options.argument(tostring(self), "record", record, { type = "record" })
  if context ~= nil then options.argument(tostring(self), "context", context, { type = "table" }) end
  context = context or {}
  local needs = self.definition and self.definition.needs
  if needs and not context.document and not context.lines and context.bytes == nil then
    error(("%s: a context with a page expected; it needs '%s' before it"):format(tostring(self), needs[1]), 2)
  end
  return self.run(record, context, running.options_of(self, context))
end

function Stage:__tostring()
  return ("stage '%s'"):format(self.name)
end

-- The fields of the record that a stage writes.
local function fields_of(definition)
  local names = {}
  for _, list in ipairs { definition.owns or {}, definition.amends or {} } do
    for _, name in ipairs(list) do names[#names + 1] = name end
  end
  return names
end

--- The constructor of a stage whose definition is sound.
---@param name string
---@param definition nutgraf.StageDefinition
---@param own? boolean it is one of nutgraf's own, whose records need no check
---@return fun(options?: table): nutgraf.Stage
---
--- Errors: none; the constructor raises at the script's line for wrong options.
---
--- Example:
---   local pipeline = require "nutgraf.pipeline"
---   print(pipeline.constructor("same", { run = function(record) return record end })())
---   --> stage 'same'
function M.constructor(name, definition, own)
  local owner, specs, called = ("stage '%s'"):format(name), definition.options or {}, {}
  for _, option in ipairs(options.keys(specs)) do
    if specs[option].call then called[#called + 1] = option end
  end
  local function constructor(given)
    local checked = options.check(owner, given, specs, 2)
    local problem = definition.check and definition.check(checked)
    if problem then error(("%s: %s"):format(owner, problem), 2) end
    local info = debug.getinfo(2, "Sl")
    local made = info and info.currentline > 0 and ("%s:%d"):format(info.short_src, info.currentline) or nil
    return setmetatable({ name = name, options = checked, run = definition.run, specs = specs, called = called,
      own = own, definition = definition, made = made, scripted = definition.scripted,
      sets = fields_of(definition) }, Stage)
  end
  constructor_names[constructor] = name
  return constructor
end

local definition_fields = { run = "function", summary = "string", options = "table", check = "function",
  owns = "table", amends = "table", needs = "table", precedes = "table", follows = "table", scripted = "boolean" }

local function definition_problem(definition)
  for key, value in pairs(definition) do
    local wanted = definition_fields[key]
    if not wanted then
      return ("unknown field '%s'; %s"):format(tostring(key), options.hint(tostring(key),
        options.keys(definition_fields)))
    end
    if type(value) ~= wanted then return ("field '%s': %s expected, got %s"):format(key, wanted, type(value)) end
  end
  if not definition.run then return "field 'run': function expected, got nil" end
  local problem = options.specs_problem(definition.options or {})
  if problem then return problem end
  for name, spec in pairs(definition.options or {}) do
    if spec.call and contexts.options[name] then
      return ("option '%s' is the call's own, not the stage's"):format(name)
    end
  end
end

--- Makes the constructor of a stage of your own.
---@param name string shown in messages, found by `before`, `after`, `replace`, `without`
---@param definition nutgraf.StageDefinition
---@return fun(options?: table): nutgraf.Stage
---
--- Errors: raises at the caller's line for a definition with an unknown or ill-typed field; the constructor raises at
--- the script's line for an unknown or ill-typed option.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local shout = nutgraf.define_stage("shout", {
---     options = { mark = { type = "string", default = "!", help = "what to add" } },
---     run = function(record, context, options)
---       record.title = record.title:upper() .. options.mark
---       return record
---     end,
---   })
---   local run = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata(), shout { mark = "?" } }
---   print(run("<title>The tide</title><h1>The tide</h1>").title)
---   --> THE TIDE?
function M.define_stage(name, definition)
  options.argument("nutgraf.define_stage", "name", name, { type = "string" })
  options.argument("nutgraf.define_stage", "definition", definition, { type = "table" })
  local problem = definition_problem(definition)
  if problem then error(("nutgraf.define_stage '%s': %s"):format(name, problem), 2) end
  return M.constructor(name, definition)
end

-- ---- making pipelines ----

-- Why a value is no stage, or nil.
local function stage_problem(value)
  local name = type(value) == "function" and constructor_names[value]
  if name then
    return ("stage or function expected, got the constructor of stage '%s'; write %s()"):format(name, name)
  end
  if getmetatable(value) == Pipeline then
    return "stage or function expected, got nutgraf.pipeline; join pipelines by `..`"
  end
  if not options.is_callable(value) then return "stage or function expected, got " .. options.name_of_type(value) end
end

local function as_stage(value)
  if getmetatable(value) == Stage then return value end
  local info = type(value) == "function" and debug.getinfo(M.origins[value] or value, "S")
  local name = info and ("function at %s:%d"):format(info.short_src, info.linedefined) or "function"
  return setmetatable({ name = name, options = {}, run = value }, Stage)
end

local function last_of(list)
  local last = 0
  for key in pairs(list) do
    if type(key) == "number" and key > last then last = key end
  end
  return last
end

--- Makes a pipeline of stages.
---@param stages (nutgraf.Stage|function)[]
---@return nutgraf.Pipeline
---
--- Errors: raises at the caller's line for an item that is no stage, and for a constructor without its ().
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local run = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata() }
---   print(run, #run)
---   --> pipeline: parse > metadata	2
---   print(run("<title>The tide</title><h1>The tide</h1>").title)
---   --> The tide
function M.new(stages)
  if type(stages) ~= "table" or getmetatable(stages) ~= nil then
    error(("nutgraf.pipeline: list of stages expected, got %s"):format(options.name_of_type(stages)), 2)
  end
  local pipeline = {}
  for key in pairs(stages) do
    if type(key) ~= "number" then
      error(("nutgraf.pipeline: list of stages expected, got the key '%s'"):format(tostring(key)), 2)
    end
  end
  for i = 1, last_of(stages) do
    local problem = stage_problem(stages[i])
    if problem then error(("nutgraf.pipeline: item %d: %s"):format(i, problem), 2) end
    pipeline[i] = as_stage(stages[i])
  end
  return setmetatable(pipeline, Pipeline)
end

--- True for a pipeline.
---@param value any
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local nutgraf, pipeline = require "nutgraf", require "nutgraf.pipeline"
---   print(pipeline.is_pipeline(nutgraf.default_pipeline()), pipeline.is_pipeline(print))
---   --> true	false
function M.is_pipeline(value) return getmetatable(value) == Pipeline end

-- ---- running ----

--- Runs the pipeline: `pipeline(input, options)`.
---@param input string|fun(): string? bytes in any encoding, or an iterator of them
---@param given? table `url`, `data` (handed to your stages as context.data), and what its stages let the call say
---@return nutgraf.Record? record
---@return string? message "stage 'parse': …"
---@return string? code
---
--- Errors: data errors come back as nil, message, code, the code of the stage that failed ("empty", "pdf", "binary",
--- "too_large", "bad_encoding", "stage_failed", …). A wrong input or option raises at the caller's line, a failing
--- function of a script with its own position.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local run = nutgraf.pipeline { nutgraf.stage.parse(), function(record, context)
---     record.url = context.url .. context.data.mark
---     return record
---   end }
---   print(run("<p>One.</p>", { url = "https://example.org/", data = { mark = "#1" } }).url)
---   --> https://example.org/#1
---   print(run "")
---   --> nil	stage 'parse': the input is empty	empty
function Pipeline:__call(input, given)
  local bytes, checked, code = running.prepare("pipeline", self, input, given, 2)
  if not bytes then return nil, checked, code end
  return running.run(self, bytes, checked)
end

---@class nutgraf.Step
---@field stage string its name
---@field milliseconds number
---@field set string[] names of the fields that it set or changed
---@field removed nutgraf.Removed[]
---@field edits nutgraf.Edit[]

local function rest_of(list, from)
  local rest = {}
  for i = from + 1, #list do rest[#rest + 1] = list[i] end
  return rest
end

-- Colon calls only: `p.before(...)` has no pipeline.
local function check_self(owner, self, level)
  if getmetatable(self) ~= Pipeline then
    error(("%s: pipeline expected, got %s (call it with a colon)"):format(owner, options.name_of_type(self)), level + 1)
  end
end

--- Runs the pipeline and says what each stage did.
---@param input string|fun(): string?
---@param given? table as for the call
---@return nutgraf.Record? record
---@return nutgraf.Step[]|string steps or message
---@return string? code
---
--- Errors: as for the call.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local run = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata() }
---   local record, steps = run:explain("<title>The tide</title><h1>The tide</h1>")
---   print(steps[2].stage, table.concat(steps[2].set, " "))
---   --> metadata	title
function Pipeline:explain(input, given)
  check_self("pipeline:explain", self, 2)
  local bytes, checked, code = running.prepare("pipeline:explain", self, input, given, 2)
  if not bytes then return nil, checked, code end
  local steps, seen, removed, edits = {}, {}, 0, 0
  local record, message
  record, message, code = running.run(self, bytes, checked, function(stage, after, milliseconds, context)
    local step = { stage = stage.name, milliseconds = milliseconds, set = {},
      removed = rest_of(context.removed, removed), edits = rest_of(context.edits, edits) }
    removed, edits = #context.removed, #context.edits
    for _, key in ipairs(options.keys(after)) do
      if seen[key] ~= after[key] then step.set[#step.set + 1] = key end
      seen[key] = after[key]
    end
    steps[#steps + 1] = step
  end)
  if not record then return nil, message, code end
  return record, steps
end

-- ---- surgery ----

-- Checks the arguments of surgery; returns the place of the stage named.
local function find(owner, pipeline, name, value, level)
  check_self(owner, pipeline, level + 1)
  options.argument(owner, "name", name, { type = "string" }, level + 1)
  local names, at = {}, nil
  for i = #pipeline, 1, -1 do
    if pipeline[i].name == name then at = i end
  end
  for i = 1, #pipeline do names[i] = pipeline[i].name end
  if not at then error(("%s: no stage '%s'; %s"):format(owner, name, options.hint(name, names)), level + 1) end
  local problem = value[1] and stage_problem(value[2])
  if problem then error(("%s: argument 'stage': %s"):format(owner, problem), level + 1) end
  return at
end

-- A copy with `count` stages from `at` on replaced by the one given.
local function splice(pipeline, at, count, stage)
  local stages = {}
  for i = 1, at - 1 do stages[i] = pipeline[i] end
  if stage ~= nil then stages[#stages + 1] = as_stage(stage) end
  for i = at + count, #pipeline do stages[#stages + 1] = pipeline[i] end
  return setmetatable(stages, Pipeline)
end

--- A new pipeline with a stage put before the one named.
---@param name string
---@param stage nutgraf.Stage|function
---@return nutgraf.Pipeline
---
--- Errors: raises at the caller's line when there is no stage of the name, with the nearest one, and for what is no
--- stage.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.default_pipeline():before("metadata", nutgraf.stage.drop { "aside" }))
---   --> pipeline: parse > drop > metadata > dump > posts > content > items > normalize > language > summarize
function Pipeline:before(name, stage)
  local at = find("pipeline:before", self, name, { true, stage }, 2)
  return splice(self, at, 0, stage)
end

--- A new pipeline with a stage put after the one named.
---@param name string
---@param stage nutgraf.Stage|function
---@return nutgraf.Pipeline
---
--- Errors: as for `before`.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.pipeline { nutgraf.stage.parse() }:after("parse", nutgraf.stage.drop { "aside" }))
---   --> pipeline: parse > drop
function Pipeline:after(name, stage)
  local at = find("pipeline:after", self, name, { true, stage }, 2)
  return splice(self, at + 1, 0, stage)
end

--- A new pipeline with the stage named replaced.
---@param name string
---@param stage nutgraf.Stage|function
---@return nutgraf.Pipeline
---
--- Errors: as for `before`.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local run = nutgraf.pipeline { nutgraf.stage.parse { input = "html" } }
---   print(run:replace("parse", nutgraf.stage.metadata()))
---   --> pipeline: metadata
function Pipeline:replace(name, stage)
  local at = find("pipeline:replace", self, name, { true, stage }, 2)
  return splice(self, at, 1, stage)
end

--- A new pipeline without the stage named.
---@param name string
---@return nutgraf.Pipeline
---
--- Errors: as for `before`.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.default_pipeline():without("summarize"))
---   --> pipeline: parse > metadata > dump > posts > content > items > normalize > language
function Pipeline:without(name)
  local at = find("pipeline:without", self, name, {}, 2)
  return splice(self, at, 1)
end

--- Iterates over (index, stage).
---@return fun(): integer, nutgraf.Stage
---
--- Errors: none.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   for i, stage in nutgraf.pipeline({ nutgraf.stage.parse(), nutgraf.stage.metadata() }):stages() do
---     print(i, stage.name)
---   end
---   --> 1	parse
---   --> 2	metadata
function Pipeline:stages()
  check_self("pipeline:stages", self, 2)
  return ipairs(self)
end

--- The stages of both, one after the other: `pipeline .. stage`, `pipeline .. pipeline`.
---@param a nutgraf.Pipeline|nutgraf.Stage|function
---@param b nutgraf.Pipeline|nutgraf.Stage|function
---@return nutgraf.Pipeline
---
--- Errors: raises at the caller's line for what is neither pipeline nor stage.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local stage = nutgraf.stage
---   print(nutgraf.pipeline { stage.parse() } .. stage.metadata() .. stage.content())
---   --> pipeline: parse > metadata > content
function Pipeline.__concat(a, b)
  local stages = {}
  for _, part in ipairs { { a }, { b } } do
    local value = part[1]
    if getmetatable(value) == Pipeline then
      for i = 1, #value do stages[#stages + 1] = value[i] end
    else
      local problem = stage_problem(value)
      if problem then error("pipeline ..: " .. problem, 2) end
      stages[#stages + 1] = as_stage(value)
    end
  end
  return setmetatable(stages, Pipeline)
end

-- `pipeline .. stage .. stage` joins the stages first.
Stage.__concat = Pipeline.__concat

function Pipeline:__tostring()
  local names = {}
  for i = 1, #self do names[i] = self[i].name end
  return "pipeline: " .. table.concat(names, " > ")
end

return M
