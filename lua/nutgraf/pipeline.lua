--- Pipelines: stages in order.
--
-- A pipeline is a value: callable, iterable, printable, and its surgery returns a new one. A stage
-- is a function (record, context) -> record, or nil, message, code; define_stage makes one with a
-- name and checked options. Nothing here is shared between calls: two pipelines, or one twice, can
-- run in two coroutines at once.
local options = require "nutgraf.options"

local M = {}

local Stage = {}
Stage.__index = Stage
Stage.__name = "nutgraf.stage"

function Stage:__call(record, context)
  return self.run(record, context, self.options)
end

function Stage:__tostring()
  return ("stage '%s'"):format(self.name)
end

--- Makes the constructor of a stage.
-- @param name string
-- @param definition table: `run` = function(record, context, options) -> record | nil, message,
--   code; `options` = specs as nutgraf.options.check takes them; `summary` = one line of help
-- @return function(options) -> stage. An unknown or ill-typed option raises at the caller's line.
function M.define_stage(name, definition)
  if type(name) ~= "string" then error("define_stage: the name must be a string", 2) end
  if type(definition) ~= "table" or type(definition.run) ~= "function" then
    error(("define_stage '%s': a table with a function `run` expected"):format(name), 2)
  end
  local specs = definition.options or {}
  return function(given)
    local checked = options.check(("stage '%s'"):format(name), given, specs, 2)
    return setmetatable({ name = name, options = checked, run = definition.run }, Stage)
  end
end

local Pipeline = {}
Pipeline.__index = Pipeline
Pipeline.__name = "nutgraf.pipeline"

local function is_callable(value)
  if type(value) == "function" then return true end
  local meta = getmetatable(value)
  return type(meta) == "table" and meta.__call ~= nil
end

local function as_stage(value)
  if getmetatable(value) == Stage then return value end
  local info = type(value) == "function" and debug.getinfo(value, "S")
  local name = info and ("function at %s:%d"):format(info.short_src, info.linedefined) or "function"
  return setmetatable({ name = name, options = {}, run = value }, Stage)
end

--- Makes a pipeline of stages.
-- @param stages list of stages and functions
-- @return pipeline: pipeline(input, options) -> record | nil, message, code
function M.new(stages)
  if type(stages) ~= "table" then error("pipeline: a list of stages expected, got " .. type(stages), 2) end
  local pipeline = {}
  for i, value in ipairs(stages) do
    if not is_callable(value) then
      error(("pipeline: item %d: stage or function expected, got %s"):format(i, type(value)), 2)
    end
    pipeline[i] = as_stage(value)
  end
  return setmetatable(pipeline, Pipeline)
end

local function read_all(input)
  if type(input) == "string" then return input end
  local chunks = {}
  for chunk in input do chunks[#chunks + 1] = chunk end
  return table.concat(chunks)
end

local function new_context(input, given)
  local context = { candidates = {}, warnings = {}, removed = {} }
  for key, value in pairs(given or {}) do context[key] = value end
  context.bytes = read_all(input)
  return context
end

-- Errors of a stage keep their own position and get the stage's name in front.
local function run_stage(stage, record, context)
  local ok, result, message, code = pcall(stage.run, record, context, stage.options)
  if not ok then
    if type(result) ~= "string" then error(result, 0) end
    error(("stage '%s': %s"):format(stage.name, result), 0)
  end
  if result == nil then
    return nil, ("stage '%s': %s"):format(stage.name, message or "no record came back"), code or "stage_failed"
  end
  if type(result) ~= "table" then
    error(("stage '%s': a record expected, got %s"):format(stage.name, type(result)), 0)
  end
  return result
end

local function close(context)
  if context.document then context.document:close() end
end

local function run(pipeline, input, given, observe)
  if type(input) ~= "string" and not is_callable(input) then
    error(("pipeline: a string or an iterator of strings expected, got %s"):format(type(input)), 3)
  end
  local context, record = new_context(input, given), {}
  for i = 1, #pipeline do
    local started = os.clock()
    local ok, result, message, code = pcall(run_stage, pipeline[i], record, context)
    if not ok or result == nil then
      close(context)
      if not ok then error(result, 0) end
      return nil, message, code
    end
    if observe then observe(pipeline[i], record, result, (os.clock() - started) * 1000, context) end
    record = result
  end
  close(context)
  if #context.warnings > 0 then record.warnings = context.warnings end
  return record
end

--- Runs the pipeline.
-- @param input string of bytes, or an iterator of them
-- @param given table?: what the context starts with: `url`, `charset`, `input` kind as `kind`, limits
-- @return record, or nil, message ("stage 'parse': …"), code
function Pipeline:__call(input, given)
  return run(self, input, given)
end

--- Runs the pipeline and says what each stage did.
-- @return record, list of {stage, milliseconds, set = names of the fields that it set or changed,
--   removed = list of {text, reason}, edits = list of {rule, start, stop, before, after}}; or nil, message,
--   code
function Pipeline:explain(input, given)
  local trace, seen, removed_before, edits_before = {}, {}, 0, 0
  local record, message, code = run(self, input, given, function(stage, _, after, milliseconds, context)
    local entry = { stage = stage.name, milliseconds = milliseconds, set = {}, removed = {} }
    for _, key in ipairs(options.keys(after)) do
      if seen[key] ~= after[key] then entry.set[#entry.set + 1] = key end
      seen[key] = after[key]
    end
    for i = removed_before + 1, #context.removed do
      entry.removed[#entry.removed + 1] = context.removed[i]
    end
    removed_before = #context.removed
    local edits = context.edits or {}
    entry.edits = {}
    for i = edits_before + 1, #edits do entry.edits[#entry.edits + 1] = edits[i] end
    edits_before = #edits
    trace[#trace + 1] = entry
  end)
  if not record then return nil, message, code end
  return record, trace
end

local function find(pipeline, name, level)
  local names = {}
  for i = 1, #pipeline do
    if pipeline[i].name == name then return i end
    names[i] = pipeline[i].name
  end
  error(("pipeline: no stage '%s'; %s"):format(tostring(name), options.hint(tostring(name), names)), level + 1)
end

-- A copy with `count` stages from `at` on replaced by those given.
local function splice(pipeline, at, count, ...)
  local stages = {}
  for i = 1, at - 1 do stages[i] = pipeline[i] end
  for _, stage in ipairs { ... } do stages[#stages + 1] = stage end
  for i = at + count, #pipeline do stages[#stages + 1] = pipeline[i] end
  return M.new(stages)
end

--- A new pipeline with a stage put before the one named.
function Pipeline:before(name, stage) return splice(self, find(self, name, 2), 0, stage) end

--- A new pipeline with a stage put behind the one named.
function Pipeline:after(name, stage) return splice(self, find(self, name, 2) + 1, 0, stage) end

--- A new pipeline with the stage named replaced.
function Pipeline:replace(name, stage) return splice(self, find(self, name, 2), 1, stage) end

--- A new pipeline without the stage named.
function Pipeline:without(name) return splice(self, find(self, name, 2), 1) end

--- Iterates over (index, stage).
function Pipeline:stages() return ipairs(self) end

--- The stages of both, one behind the other.
function Pipeline.__concat(a, b)
  local stages = {}
  for _, part in ipairs { a, b } do
    if getmetatable(part) == Pipeline then
      for i = 1, #part do stages[#stages + 1] = part[i] end
    else
      stages[#stages + 1] = part
    end
  end
  return M.new(stages)
end

function Pipeline:__tostring()
  local names = {}
  for i = 1, #self do names[i] = self[i].name end
  return "pipeline: " .. table.concat(names, " > ")
end

--- True for a value that M.new made.
function M.is_pipeline(value) return getmetatable(value) == Pipeline end

return M
