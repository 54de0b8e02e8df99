--- What stands between nutgraf and a script that nobody trusts: no table of one side is ever seen by the other.
--
-- Tables without a metatable are copied on their way, and what a function changed in those that it was given is copied
-- back when it returns. Objects of nutgraf (pipelines, stages, sites) are shown by proxies that have a few methods,
-- functions by functions that do the same with their arguments and results. Documents and nodes go as they are: their
-- metatables are out of a script's reach. A context is shown in part.
local contexts = require "nutgraf.context"
local pipeline = require "nutgraf.pipeline"

local M = {}

-- Compiled code calls no hook, see library.
local jit = rawget(_G, "jit")
if jit then jit.off(true, true) end

local DEEPEST = 100           -- levels of a table that a script gives
local MOST_TAKEN = 256 * 2^20 -- bytes of it, as they are when nothing is shared
local TABLE_BYTES = 64        -- of a table in that, and of a field

local unpack = rawget(table, "unpack") or rawget(_G, "unpack")

-- What proxies have, by the class's name: methods and fields.
local shown = {
  ["nutgraf.pipeline"] = { before = true, after = true, replace = true, without = true, explain = true },
  ["nutgraf.stage"] = { name = true },
  ["nutgraf.site"] = {},
  ["nutgraf.parser"] = { feed = true, finish = true },
  ["nutgraf.duplicates"] = { add = true, find = true, count = true },
}

local fields_of_context = { url = true, data = true, warnings = true, bytes = true, charset = true, input = true,
  preset = true, document = true, base = true, explain = true, now = true, sentences = true, method = true,
  edits = true, removed = true, candidates = true, lines = true, stripped_text = true }

---@class nutgraf.sandbox.Membrane
---@field run function calls a script's function, guarded
local Membrane = {}
Membrane.__index = Membrane

local function pass(...) return ... end -- keeps a call from being a tail call, whose line Lua forgets

local function weak(mode) return setmetatable({}, { __mode = mode }) end

--- Makes a membrane.
---@param run function run(f, ...) calls a script's function, and raises what is wrong
---@return nutgraf.sandbox.Membrane
function M.new(run)
  local membrane = setmetatable({ run = run, proxies = weak "kv", objects = weak "k", wrappers = weak "kv",
    originals = weak "k", views = weak "k" }, Membrane)
  membrane.meta = membrane:proxy_metatable()
  return membrane
end

-- Level 2 of an error is the script's own line; what names a line already keeps it.
local function raise(message, level)
  message = tostring(message)
  error(message, message:find "^[^:\n]+:%d+: " and 0 or level + 1)
end

-- ---- from nutgraf to the script ----

-- Fields are copied when they are asked for.
function Membrane:view(context)
  local view = {}
  self.views[view] = context
  return setmetatable(view, { __metatable = false, __index = function(_, name)
    if not fields_of_context[name] then return nil end
    local value = self:give(context[name], {})
    rawset(view, name, value)
    return value
  end })
end

--- A value of nutgraf's as the script may have it; nil for what it may not.
---@param value any
---@param seen table table of nutgraf → its copy
---@return any
function Membrane:give(value, seen)
  local kind = type(value)
  if kind == "function" then return self:wrap(value) end
  if kind ~= "table" then return kind ~= "thread" and value or nil end
  if seen[value] then return seen[value] end
  if contexts.is_context(value) then return self:view(value) end
  local meta = getmetatable(value)
  if meta ~= nil then return type(meta) == "table" and shown[rawget(meta, "__name")] and self:proxy(value) or nil end
  local copy = {}
  seen[value] = copy
  for key, inner in next, value do copy[key] = self:give(inner, seen) end
  return copy
end

function Membrane:give_all(seen, ...)
  local count, values = select("#", ...), { ... }
  for i = 1, count do values[i] = self:give(values[i], seen) end
  return unpack(values, 1, count)
end

-- ---- from the script to nutgraf ----

local Taking = {}
Taking.__index = Taking

-- What a script shares within a table is taken as often as it stands there: it must not grow beyond all measure.
function Taking:count(bytes)
  self.left = self.left - bytes
  if self.left < 0 then error("the script gives back too much", 0) end
end

function Taking:fill(target, value, depth)
  if depth > DEEPEST then error("the script gives back a table that is nested too deep", 0) end
  for key in next, target do target[key] = nil end
  for key, inner in next, value do
    self:count(TABLE_BYTES + (type(key) == "string" and #key or 0))
    if type(key) == "string" or type(key) == "number" then target[key] = self:value(inner, depth + 1) end
  end
  return target
end

function Taking:value(value, depth)
  local membrane, kind = self.membrane, type(value)
  if kind == "string" then self:count(#value) end
  if kind == "string" or kind == "number" or kind == "boolean" or kind == "userdata" then return value end
  if kind == "function" then return membrane:take_function(value, self.data) end
  if kind ~= "table" then return nil end
  if membrane.objects[value] then return membrane.objects[value] end
  local context = membrane.views[value]
  if context then return self:settle(value, context) end
  self:count(TABLE_BYTES)
  local original = self.copies[value]
  self.copies[value] = nil
  return self:fill(original or {}, value, depth)
end

-- What a script may change in a context: its own data, and more warnings.
function Taking:settle(view, context)
  local data, warnings = rawget(view, "data"), rawget(view, "warnings")
  if type(data) == "table" then context.data = self:value(data, 1) end
  for i = #context.warnings + 1, type(warnings) == "table" and #warnings or 0 do
    local warning = rawget(warnings, i)
    local code, message = type(warning) == "table" and rawget(warning, "code"), type(warning) == "table" and
      rawget(warning, "message")
    if type(code) == "string" and type(message) == "string" then
      context.warnings[#context.warnings + 1] = { code = code, message = message }
    end
  end
  return context
end

-- `copies`: copy that the script was given → the table that it is a copy of, which takes what the script has made of
-- it.
function Membrane:taking(copies, data)
  return setmetatable({ membrane = self, copies = copies, data = data, left = MOST_TAKEN }, Taking)
end

-- ---- functions ----

-- What a script's function has changed in its arguments, and its results.
function Membrane:returned(seen, arguments, ...)
  local copies, settled = {}, {}
  for original, copy in next, seen do copies[copy] = original end
  local taking = self:taking(copies, true)
  for i = 1, arguments.n do
    local copy = arguments[i]
    local original = type(copy) == "table" and (copies[copy] or self.views[copy])
    if original then
      taking:value(copy, 1)
      settled[copy] = original
    end
  end
  local count, values = select("#", ...), { ... }
  for i = 1, count do
    local value = values[i]
    values[i] = type(value) == "table" and settled[value] or taking:value(value, 1)
  end
  return unpack(values, 1, count)
end

--- A script's function as nutgraf may call it; a function of nutgraf's that the script hands back is itself.
---@param f function
---@param data? boolean where no functions are expected: nil for the script's
---@return function?
function Membrane:take_function(f, data)
  if self.originals[f] then return self.originals[f] end
  if data then return nil end
  if self.wrappers[f] then return self.wrappers[f] end
  local function wrapper(...)
    local seen, arguments = {}, { n = select("#", ...), ... }
    for i = 1, arguments.n do arguments[i] = self:give(arguments[i], seen) end
    return self:returned(seen, arguments, self.run(f, unpack(arguments, 1, arguments.n)))
  end
  self.wrappers[f], self.originals[wrapper] = wrapper, f
  pipeline.origins[wrapper] = f
  return wrapper
end

-- Stages know the line that made them.
local function note_line(value, level)
  local meta = getmetatable(value)
  if type(meta) ~= "table" or meta.__name ~= "nutgraf.stage" or value.made then return end
  local info = debug.getinfo(level + 1, "Sl")
  if info and info.currentline > 0 then value.made = ("%s:%d"):format(info.short_src, info.currentline) end
end

function Membrane:answer(taken, given, ok, ...)
  if not ok then raise((...), 3) end
  note_line((...), 3)
  local seen = {}
  for i = 1, given and 1 or 0 do -- the first argument's changes
    for key in next, given[i] do given[i][key] = nil end
    for key, value in next, taken[i] do given[i][key] = self:give(value, seen) end
    seen[taken[i]] = given[i]
  end
  return self:give_all(seen, ...)
end

--- A function of nutgraf's as the script may call it; one of the script's is itself.
---@param f function
---@param in_place? boolean it changes the table that is its first argument
---@return function
function Membrane:wrap(f, in_place)
  if self.originals[f] then return self.originals[f] end
  if self.wrappers[f] then return self.wrappers[f] end
  local function wrapper(...)
    local taken, given = { n = select("#", ...), ... }, in_place and type((...)) == "table" and { (...) } or nil
    local taking = self:taking({}, false)
    local ok, problem = true, nil
    for i = 1, taken.n do
      if ok then ok, problem = pcall(taking.value, taking, taken[i], 1) end
      taken[i] = problem
    end
    if not ok then raise(problem, 2) end
    return pass(self:answer(taken, given, pcall(f, unpack(taken, 1, taken.n))))
  end
  self.wrappers[f], self.originals[wrapper] = wrapper, f
  return wrapper
end

-- ---- objects ----

function Membrane:proxy(object)
  local proxy = self.proxies[object]
  if proxy then return proxy end
  proxy = setmetatable({}, self.meta)
  self.proxies[object], self.objects[proxy] = proxy, object
  return proxy
end

function Membrane:proxy_metatable()
  local objects = self.objects
  local function call(object, ...) return object(...) end
  local function join(a, b) return a .. b end
  return {
    __metatable = false,
    __index = function(proxy, key)
      local object = objects[proxy]
      if type(key) == "number" then return self:give(rawget(object, key), {}) end
      if shown[getmetatable(object).__name][key] then return self:give(object[key], {}) end
    end,
    __newindex = function() error("a sandboxed script cannot change what nutgraf has made", 2) end,
    __call = function(proxy, ...) return self:wrap(call)(proxy, ...) end,
    __concat = function(a, b) return self:wrap(join)(a, b) end,
    __len = function(proxy) return #objects[proxy] end,
    __tostring = function(proxy) return tostring(objects[proxy]) end,
  }
end

return M
