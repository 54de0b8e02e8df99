--- Scripts that nobody trusts: pipelines and site scripts of others.
--
-- A script runs with a library of its own (nutgraf.sandbox.library: no files, no processes, no `debug`, no `load`) and
-- sees nutgraf through a membrane (nutgraf.sandbox.membrane), so that nothing it does reaches another script or nutgraf
-- itself. Its functions are called under a guard of the core, which bounds their time by a count hook and their memory
-- by an allocator, on all Lua alike; compiled code, which calls no hook, is turned off for them.
--
-- What is bounded: the time of all of a script's functions in one run of a pipeline, and what memory each call may take
-- beyond what there is. What a script keeps in its variables from page to page is its own, and adds up.
local core = require "nutgraf.core"
local interrupted = require "nutgraf.interrupted"
local library = require "nutgraf.sandbox.library"
local options = require "nutgraf.options"

local M = {}

local jit = rawget(_G, "jit")
if jit then jit.off(true, true) end -- compiled code calls no hook

local LARGEST_SCRIPT = 2^20 -- bytes: what is read before any limit holds

--- What a sandbox may be told.
---@type nutgraf.OptionSpecs
M.options = {
  max_milliseconds = { type = "integer", minimum = 1, maximum = 2^53, default = 2000, unit = "milliseconds",
    help = "the longest time of a sandboxed script in one run" },
  max_memory = { type = "integer", minimum = 1, maximum = 2^53, default = 64 * 2^20, unit = "bytes",
    help = "the most memory that one call of a sandboxed script's function may take" },
}

-- Modules that a script may require, besides nutgraf: each script gets them loaded anew, in its own globals.
local modules = { ["nutgraf.text.strings"] = true, ["nutgraf.text.spans"] = true, ["nutgraf.text.escapes"] = true,
  ["nutgraf.text.novelty"] = true, ["nutgraf.page.url"] = true, ["nutgraf.page.addresses"] = true,
  ["nutgraf.page.time"] = true }

-- Those that it gets as nutgraf itself: their functions, behind the membrane.
local wrapped = { ["nutgraf.render.jsonl"] = true }

-- Functions of the core that take and give strings, numbers and plain tables.
local of_core = { "breaks", "casefold", "distance", "fingerprint", "fold_line", "is_plain", "key", "language",
  "measure", "moments", "normalize", "references", "sentences",
  "trim", "truncate", "unicode_versions", "version", "words" }

---@class nutgraf.Sandbox
---@field name string of the script
---@field limits table
---@field used number seconds of its functions in the run that is counted as `run`
---@field depth integer calls under way

-- ---- calls ----

local function returned(self, started, loading, ok, ...)
  self.depth = self.depth - 1
  if self.depth == 0 then self.used = self.used + core.seconds() - started end
  if ok then return ... end
  interrupted.forget(loading)
  local message, code = ...
  local file, rest = message:match "^([^:\n]+):%d+: (.*)$"
  if file and file:find("nutgraf/sandbox/", 1, true) then message = rest end -- ours is no place of the script's
  if code == "too_slow" then
    message = ("%s: the script took longer than %d ms, its sandbox's limit"):format(self.name,
      self.limits.max_milliseconds)
  elseif code == "no_memory" or message:find("not enough memory", 1, true) then
    message = ("%s: the script took more than %d bytes of memory, its sandbox's limit"):format(self.name,
      self.limits.max_memory)
  elseif not message:find "^[^:\n]+:%d+: " then message = self.name .. ": " .. message end
  error(message, 0)
end

-- Calls a script's function; what is wrong raises.
local function call(self, f, ...)
  if not core.is_guarded() then -- each run begins anew; the script itself cannot begin one
    local runs = require("nutgraf.running").runs
    if runs ~= self.run then self.run, self.used, self.depth = runs, 0, 0 end
  end
  local left = math.max(self.limits.max_milliseconds - self.used * 1000, 0.001)
  self.depth = self.depth + 1
  local loading = interrupted.loading()
  return returned(self, core.seconds(), loading,
    core.guarded(left, self.limits.max_memory, library.string_methods, f, ...))
end

-- ---- what a script sees ----

local function compile(text, name, globals)
  text = text:gsub("^#[^\n]*", "")
  if text:sub(1, 1) == "\27" then return nil, name .. ": a sandbox runs no bytecode" end
  local chunk, message
  local set_environment = rawget(_G, "setfenv")
  if set_environment then
    chunk, message = load(function()
      local whole = text
      text = nil
      return whole
    end, "@" .. name)
    if chunk then set_environment(chunk, globals) end
  else
    chunk, message = load(text, "@" .. name, "t", globals)
  end
  if chunk and jit then jit.off(chunk, true) end
  return chunk, message
end

-- The bytes of a file.
local function read(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, message end
  local text, problem = file:read(LARGEST_SCRIPT + 1)
  file:close()
  if problem then return nil, path .. ": " .. problem end
  text = text or ""
  if #text > LARGEST_SCRIPT then return nil, ("%s: a script of more than %d bytes"):format(path, LARGEST_SCRIPT) end
  return text
end

-- The source of one of nutgraf's modules.
local function source_of(module)
  local name = module:gsub("%.", "/")
  for template in package.path:gmatch "[^;]+" do
    local path = template:gsub("%?", (name:gsub("%%", "%%%%")))
    local text = read(path)
    if text then return text, path end
  end
  error(("module '%s' not found"):format(module), 0)
end

local function functions_of(membrane, module)
  local functions = {}
  for name, value in pairs(module) do
    if type(value) == "function" then functions[name] = membrane:wrap(value) end
  end
  return functions
end

-- nutgraf, as a script in a sandbox has it.
local function front_door(membrane)
  local nutgraf, stages = require "nutgraf", require "nutgraf.stages"
  local walk = membrane:wrap(nutgraf.walk, true) -- before the others are wrapped
  local door = functions_of(membrane, nutgraf)
  door.version, door.walk = nutgraf.version, walk
  door.sites = { site = door.site }
  door.stage = setmetatable({}, { __index = function(constructors, name)
    if type(name) ~= "string" or not stages.definition(name) then
      error(("nutgraf.stage: no stage '%s'; %s"):format(tostring(name), options.hint(tostring(name), stages.names)), 2)
    end
    constructors[name] = membrane:wrap(stages.constructors[name])
    return constructors[name]
  end })
  return door
end

local function requirer(membrane)
  local loaded, globals = {}, nil
  local function require_in(name)
    if loaded[name] ~= nil then return loaded[name] end
    if name == "nutgraf" then loaded[name] = front_door(membrane)
    elseif name == "nutgraf.core" then loaded[name] = options.pick(core, of_core)
    elseif wrapped[name] then loaded[name] = functions_of(membrane, require(name))
    elseif modules[name] then loaded[name] = assert(compile(source_of(name), name, globals))()
    else error(("a sandboxed script cannot require '%s'"):format(tostring(name)), 2) end
    return loaded[name]
  end
  globals = library.globals(require_in)
  return globals
end

--- Runs a script file in a sandbox.
---@param path string
---@param limits? table see `options`
---@return any # what the script returns: a pipeline, a site, a list of them or of stages, plain data
---
--- Errors: raises with the script's own position where it fails, calls what there is not in a sandbox, or takes more
--- time or memory than it may; so do its functions when they are called later. A wrong option raises at the caller's
--- line.
---
--- Example:
---   local sandbox = require "nutgraf.sandbox"
---   print(sandbox.load "examples/scripts/headlines.lua")
---   --> pipeline: parse > metadata > dump > posts > function at examples/scripts/headlines.lua:12
function M.load(path, limits)
  local checked = options.check("nutgraf.sandbox.load", limits, M.options)
  local text, message = read(path)
  if not text then error(message, 0) end
  require("nutgraf.stages").call_options() -- what is loaded when it is asked for is not at the script's expense
  local sandbox = { name = path, limits = checked, used = 0, depth = 0 }
  local membrane = require("nutgraf.sandbox.membrane").new(function(...) return call(sandbox, ...) end)
  local chunk, problem = compile(text, path, requirer(membrane))
  if not chunk then error(problem, 0) end
  return membrane:taking({}, false):value(call(sandbox, chunk), 1)
end

return M
