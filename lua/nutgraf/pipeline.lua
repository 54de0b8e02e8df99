--- Pipelines: stages in order.
--
-- A pipeline is a value: callable, iterable, printable, and its surgery returns a new one. A stage
-- is a function (record, context) -> record, or nil, message, code; define_stage makes one with a
-- name and checked options. Nothing here is shared between calls: two pipelines, or one twice, can
-- run in two coroutines at once.
--
-- What is wrong with a script raises at its line; what is wrong with an input comes back as nil, message,
-- code.
local addresses = require "nutgraf.page.addresses"
local budgets = require "nutgraf.budget"
local contexts = require "nutgraf.context"
local options = require "nutgraf.options"

local M = {}

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

-- The stage's options for this run: what the call says goes before what the script says.
local function options_of(stage, context)
  local merged
  for _, name in ipairs(stage.called or {}) do
    if context[name] ~= nil then
      merged = merged or options.join(stage.options)
      merged[name] = context[name]
    end
  end
  return merged or stage.options
end

function Stage:__call(record, context)
  options.argument(tostring(self), "record", record, { type = "record" })
  if context ~= nil then options.argument(tostring(self), "context", context, { type = "table" }) end
  context = context or {}
  local needs = self.definition and self.definition.needs
  if needs and not context.document and not context.lines and context.bytes == nil then
    error(("%s: a context with a page expected; it needs '%s' before it"):format(tostring(self), needs[1]), 2)
  end
  return self.run(record, context, options_of(self, context))
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
  local info = type(value) == "function" and debug.getinfo(value, "S")
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

local in_order = setmetatable({}, { __mode = "k" }) -- pipelines, which never change, whose order is right

-- Raises, at the line that made it, for a stage in a place where it can do nothing.
local function check_order(pipeline)
  if in_order[pipeline] then return end
  local first, last = {}, {}
  for i = 1, #pipeline do
    local name = pipeline[i].name
    first[name], last[name] = first[name] or i, i
  end
  for i = 1, #pipeline do
    local stage, message = pipeline[i], nil
    local definition = stage.definition or {}
    for _, name in ipairs(definition.needs or {}) do
      if not first[name] then message = ("needs '%s' before it; there is none"):format(name)
      elseif first[name] > i then message = ("needs '%s' before it; it stands after it"):format(name) end
    end
    for _, name in ipairs(definition.precedes or {}) do
      if first[name] and first[name] < i then
        message = message or ("stands after '%s', which has read the page by then; put it before"):format(name)
      end
    end
    for _, name in ipairs(definition.follows or {}) do
      if last[name] and last[name] > i then
        message = message or ("stands before '%s', which would undo it; put it after"):format(name)
      end
    end
    if message then
      error(("%sstage '%s': %s"):format(stage.made and stage.made .. ": " or "", stage.name, message), 0)
    end
  end
  in_order[pipeline] = true
end

--- What a call may say to a pipeline: the context's own options, those of nutgraf's stages, those of its stages.
---@param pipeline nutgraf.Pipeline
---@return nutgraf.OptionSpecs
---
--- Errors: none.
---
--- Example:
---   local nutgraf, pipeline = require "nutgraf", require "nutgraf.pipeline"
---   print(pipeline.call_options(nutgraf.default_pipeline()).preset.default)
---   --> balanced
function M.call_options(pipeline)
  local specs = options.join(contexts.options, require("nutgraf.stages").call_options())
  for _, stage in ipairs(pipeline) do
    if stage.specs and not stage.own then specs = options.join(specs, options.pick(stage.specs, stage.called)) end
  end
  return specs
end

-- A limit of the whole run ("max_bytes" of its input, …): the call's, else that of the stage `parse`.
local function limit_of(pipeline, given, name)
  if given[name] then return given[name] end
  for _, stage in ipairs(pipeline) do
    if stage.name == "parse" then return stage.options[name] end
  end
end

--- Reads the input to its end, or up to the limit.
---@param owner string the function's name
---@param pipeline nutgraf.Pipeline
---@param input string|fun(): string?
---@param given table checked options
---@param level integer as for options.argument
---@return string? bytes
---@return string? message
---@return string? code
---
--- Errors: nil with "too_large" past the limit; an iterator that gives what is no string raises.
---
--- Example:
---   local nutgraf, pipeline = require "nutgraf", require "nutgraf.pipeline"
---   local chunks = { "<p>", "One" }
---   print(pipeline.read("f", nutgraf.default_pipeline(), function() return table.remove(chunks, 1) end, {}, 2))
---   --> <p>One
function M.read(owner, pipeline, input, given, level)
  if type(input) == "string" then return input end
  local chunks, size, limit = {}, 0, limit_of(pipeline, given, "max_bytes")
  for chunk in input do
    if type(chunk) ~= "string" then
      local got = options.name_of_type(chunk)
      error(("%s: argument 'input': strings expected of the iterator, got %s"):format(owner, got), level + 1)
    end
    size = size + #chunk
    if limit and size > limit then
      return nil, ("stage 'parse': the input has more than %d bytes, the limit"):format(limit), "too_large"
    end
    chunks[#chunks + 1] = chunk
  end
  return table.concat(chunks)
end

-- A stage of nutgraf's own that fails on a page: the record goes on without what it would have set.
local function survive(stage, record, context, problem)
  local message = ("stage '%s' failed on this input, please report it: %s"):format(stage.name,
    problem:gsub("^.*lua/nutgraf/", ""))
  if not (context.document or context.lines) then return nil, message, "stage_failed" end
  context.warnings[#context.warnings + 1] = { code = "stage_failed", message = message }
  return record
end

-- Takes unsafe addresses out of what nutgraf's own stages have set: before a script sees it, and at the end. `unjudged`
-- is the set of those fields. A stripped text states no addresses.
local function judge(record, context, unjudged)
  if context.document then addresses.keep_safe(record, options.keys(unjudged)) end
  for name in pairs(unjudged) do unjudged[name] = nil end
end

-- Errors of a script's stage keep their own position and get the stage's name in front.
local function run_stage(stage, record, context, unjudged)
  if stage.scripted or not stage.own then judge(record, context, unjudged) end
  for _, name in ipairs(stage.own and stage.sets or {}) do unjudged[name] = true end
  local ok, result, message, code = pcall(stage.run, record, context, options_of(stage, context))
  if not ok then
    if type(result) ~= "string" then error(result, 0) end
    if budgets.exceeded() then error(result, 0) end
    local ours = stage.own and not stage.scripted and result:find("lua/nutgraf/", 1, true)
    if ours then return survive(stage, record, context, result) end
    error(("stage '%s': %s"):format(stage.name, result), 0)
  end
  if result == nil then
    return nil, ("stage '%s': %s"):format(stage.name, message or "no record came back"), code or "stage_failed"
  end
  if stage.own then return result end
  local problem = options.record_problem(result)
  if problem then error(("stage '%s': %s"):format(stage.name, problem), 0) end
  return result
end

local function close(context)
  if context.document then context.document:close() end
end

-- The content is there: a record that has lost its last stages is still of use.
local function is_usable(record) return record.blocks ~= nil or record.posts ~= nil end

-- A run whose budget is spent in a stage: what is ready, with a warning, or nil, message, code.
local function give_up(record, context, unjudged, code, message)
  judge(record, context, unjudged)
  close(context)
  if not is_usable(record) then return nil, message, code end
  context.warnings[#context.warnings + 1] = { code = code, message = message }
  record.warnings = context.warnings
  return record
end

local function run_all(pipeline, bytes, given, observe)
  local context, record, unjudged = contexts.new(bytes, given), {}, {}
  for i = 1, #pipeline do
    local started = os.clock()
    local ok, result, message, code = pcall(run_stage, pipeline[i], record, context, unjudged)
    local spent, limit = budgets.said(result)
    if not spent then spent, limit = budgets.exceeded() end
    if spent and (i < #pipeline or not ok) then
      return give_up(ok and result or record, context, unjudged, spent, limit)
    end
    if not ok or result == nil then
      close(context)
      if not ok then error(result, 0) end
      return nil, message, code
    end
    if context.page then context.page:refresh() end
    if observe then observe(pipeline[i], result, (os.clock() - started) * 1000, context) end
    record = result
  end
  judge(record, context, unjudged)
  if context.explain then require("nutgraf.explain").fill(record, context) end
  if context.site then
    local ok, result = pcall(context.site.finish, context.site, record, context)
    if not ok then
      close(context)
      error(result, 0)
    end
    record = result
  end
  close(context)
  if #context.warnings > 0 then record.warnings = context.warnings end
  return record
end

--- Runs a pipeline over bytes, with options that are checked.
---@param pipeline nutgraf.Pipeline
---@param bytes string
---@param given table
---@param observe? fun(stage: nutgraf.Stage, record: nutgraf.Record, milliseconds: number, context: nutgraf.Context)
---@return nutgraf.Record? record
---@return string? message
---@return string? code
---
--- Errors: as for the call, without its checks.
---
--- Example:
---   local nutgraf, pipeline = require "nutgraf", require "nutgraf.pipeline"
---   print(pipeline.run(nutgraf.pipeline { function(record) return record end }, "x", {}).text)
---   --> nil
function M.run(pipeline, bytes, given, observe)
  check_order(pipeline)
  local budget = budgets.start(limit_of(pipeline, given, "max_milliseconds"), limit_of(pipeline, given, "max_memory"))
  if not budget then return run_all(pipeline, bytes, given, observe) end
  local ok, record, message, code = pcall(run_all, pipeline, bytes, given, observe)
  budget:stop()
  if not ok then error(record, 0) end
  return record, message, code
end

local input_spec = { type = "input" }

--- The sites that a call names, loaded.
---@param owner string the function's name
---@param checked table options of the call
---@param level integer as for options.argument
---
--- Errors: raises for a folder that there is not, and with its own position for a script that fails.
---
--- Example:
---   local nutgraf, pipeline = require "nutgraf", require "nutgraf.pipeline"
---   local checked = { sites = nutgraf.site { host = "example.org", title = "h2" } }
---   pipeline.load_sites("f", checked, 2)
---   print(checked.sites:find "https://example.org/")
---   --> site example.org
function M.load_sites(owner, checked, level)
  if checked.sites then checked.sites = require("nutgraf.sites").of(owner, checked.sites, level + 1) end
end

-- Checks a call and reads its input.
---@return string? bytes
---@return table|string checked options or message
---@return string? code
local function prepare(owner, pipeline, input, given, level)
  options.argument(owner, "input", input, input_spec, level + 1)
  local checked = options.check(owner, given, M.call_options(pipeline), level + 1, true)
  M.load_sites(owner, checked, level + 1)
  local bytes, message, code = M.read(owner, pipeline, input, checked, level + 1)
  if not bytes then return nil, message, code end
  return bytes, checked
end

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
  local bytes, checked, code = prepare("pipeline", self, input, given, 2)
  if not bytes then return nil, checked, code end
  return M.run(self, bytes, checked)
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
  local bytes, checked, code = prepare("pipeline:explain", self, input, given, 2)
  if not bytes then return nil, checked, code end
  local steps, seen, removed, edits = {}, {}, 0, 0
  local record, message
  record, message, code = M.run(self, bytes, checked, function(stage, after, milliseconds, context)
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
