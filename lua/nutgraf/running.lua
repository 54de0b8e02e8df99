--- Runs of pipelines: the input is read, each stage sets its fields of the record, limits and judges hold.
local addresses = require "nutgraf.page.addresses"
local budgets = require "nutgraf.budget"
local core = require "nutgraf.core"
local contexts = require "nutgraf.context"
local interpreted = require "nutgraf.interpreted"
local memo = require "nutgraf.text.memo"
local options = require "nutgraf.options"

local M = {}

--- How many runs there were, without those that a sandboxed script begins itself.
---@type integer
M.runs = 0

--- A stage's options for a run: what the call says goes before what the script says.
---@param stage nutgraf.Stage
---@param context table
---@return table
---
--- Errors: none.
---
--- Example:
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   print(running.options_of(nutgraf.stage.parse { input = "text" }, { input = "html" }).input)
---   --> html
function M.options_of(stage, context)
  local merged
  for _, name in ipairs(stage.called or {}) do
    if context[name] ~= nil then
      merged = merged or options.join(stage.options)
      merged[name] = context[name]
    end
  end
  return merged or stage.options
end

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
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   print(running.call_options(nutgraf.default_pipeline()).preset.default)
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
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   local chunks = { "<p>", "One" }
---   print(running.read("f", nutgraf.default_pipeline(), function() return table.remove(chunks, 1) end, {}, 2))
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
  local ours = stage.own and not stage.scripted
  if not ours then judge(record, context, unjudged) end
  for _, name in ipairs(stage.own and stage.sets or {}) do unjudged[name] = true end
  local call = ours and interpreted or pcall
  local ok, result, message, code = call(stage.run, record, context, M.options_of(stage, context))
  if not ok then
    if type(result) ~= "string" then error(result, 0) end
    if budgets.exceeded() then error(result, 0) end
    if ours and result:find("lua/nutgraf/", 1, true) then return survive(stage, record, context, result) end
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
  memo.forget()
  if context.page then context.page:close() end
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
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   print(running.run(nutgraf.pipeline { function(record) return record end }, "x", {}).text)
---   --> nil
function M.run(pipeline, bytes, given, observe)
  check_order(pipeline)
  if not core.is_guarded() then M.runs = M.runs + 1 end
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
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   local checked = { sites = nutgraf.site { host = "example.org", title = "h2" } }
---   running.load_sites("f", checked, 2)
---   print(checked.sites:find "https://example.org/")
---   --> site example.org
function M.load_sites(owner, checked, level)
  if checked.sites then
    checked.sites = require("nutgraf.sites").of(owner, checked.sites, level + 1, checked.sandbox)
  end
end

--- Checks a call and reads its input.
---@param owner string the function's name
---@param pipeline nutgraf.Pipeline
---@param input any
---@param given any options
---@param level integer as for options.argument
---@return string? bytes
---@return table|string checked options or message
---@return string? code
---
--- Errors: as `read` and `load_sites`; wrong arguments and options raise.
---
--- Example:
---   local nutgraf, running = require "nutgraf", require "nutgraf.running"
---   print((running.prepare("f", nutgraf.default_pipeline(), "<p>One", {}, 2)))
---   --> <p>One
function M.prepare(owner, pipeline, input, given, level)
  options.argument(owner, "input", input, input_spec, level + 1)
  local checked = options.check(owner, given, M.call_options(pipeline), level + 1, true)
  M.load_sites(owner, checked, level + 1)
  local bytes, message, code = M.read(owner, pipeline, input, checked, level + 1)
  if not bytes then return nil, message, code end
  return bytes, checked
end

return M
