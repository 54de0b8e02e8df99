--- What a script in a sandbox has of Lua's library: what neither reaches anything outside nor runs long where no hook
-- is called.
local core = require "nutgraf.core"

local M = {}

-- Compiled code calls no hook: a loop in it could not be ended.
local jit = rawget(_G, "jit")
if jit then jit.off(true, true) end

local LONGEST_FORMAT = 1000 -- bytes of a format of os.date
local MOST_NESTED = 50      -- calls of pcall
local MOST_JOINED = 1e7     -- items: more than the memory of a sandbox holds

local function pick(from, names)
  local picked = {}
  for name in names:gmatch "%S+" do picked[name] = from[name] end
  return picked
end

local function repeated(text, count, separator)
  text, separator = tostring(text), separator and tostring(separator) or ""
  if #text + #separator == 0 then return "" end -- Lua would count up to the number
  if separator == "" then return string.rep(text, count) end
  return count < 1 and "" or string.rep(text .. separator, count - 1) .. text
end

-- The string library: patterns are tried by the core, which counts its steps.
local function strings()
  local made = pick(string, "byte char format len lower reverse sub upper")
  made.rep = repeated
  for name, value in pairs(core.patterns) do made[name] = value end
  return made
end

--- What methods of strings are looked up in while a script runs; no script has the table itself.
---@type table<string, function>
M.string_methods = strings()

-- What C would do in loops without an end where a metatable names a length.
local function insert(list, ...)
  local size = #list
  if select("#", ...) == 1 then
    list[size + 1] = (...)
    return
  end
  local at, value = ...
  if select("#", ...) ~= 2 or type(at) ~= "number" then error("wrong arguments to 'insert'", 2) end
  for i = size, at, -1 do list[i + 1] = list[i] end
  list[at] = value
end

local function remove(list, at)
  local size = #list
  if at == nil then
    if size == 0 then return nil end
    at = size
  end
  local value = list[at]
  for i = at, size - 1 do list[i] = list[i + 1] end
  if at <= size then list[size] = nil end
  return value
end

local function move(from, first, last, at, to)
  to = to or from
  if at > first then
    for i = last - first, 0, -1 do to[at + i] = from[first + i] end
  else
    for i = 0, last - first do to[at + i] = from[first + i] end
  end
  return to
end

local function sort(list, before)
  return table.sort(list, before and function(a, b) return before(a, b) end or function(a, b) return a < b end)
end

local function concat(list, separator, first, last)
  first, last = first or 1, last or #list
  if last - first > MOST_JOINED then error("too many items to join", 2) end
  return table.concat(list, separator, first, last)
end

local function date(format, time)
  if format ~= nil and (type(format) ~= "string" or #format > LONGEST_FORMAT) then
    error("os.date: a format of at most 1000 bytes expected", 2)
  end
  return os.date(format, time)
end

-- Metatables of strings and userdata are everybody's.
local function metatable_of(value) return type(value) == "table" and getmetatable(value) or nil end

-- Finalizers run where no hook is called.
local function set_metatable(value, meta)
  if type(value) ~= "table" then error("setmetatable: table expected, got " .. type(value), 2) end
  if type(meta) == "table" and rawget(meta, "__gc") ~= nil then
    error("setmetatable: a sandbox has no finalizers (__gc)", 2)
  end
  return setmetatable(value, meta)
end

local function handled(handler, ok, ...)
  if ok then return ok, ... end
  return false, handler((...))
end

-- pcall and xpcall. Near the end of the stack the hook cannot be called: so there are never many calls that catch its
-- overflow, and each goes on only while there is time. A handler that is called where the hook raises is called with
-- hooks off: this one is called after.
local function catchers()
  local depth = 0
  local function caught(ok, ...)
    depth = depth - 1
    if not ok then core.check_guard() end
    return ok, ...
  end
  local function protected_call(f, ...)
    if depth >= MOST_NESTED then error("too many calls of pcall in each other", 2) end
    depth = depth + 1
    return caught(pcall(f, ...))
  end
  return protected_call, function(f, handler, ...) return handled(handler, protected_call(f, ...)) end
end

--- The global table of a script.
---@param require fun(name: string): any
---@return table
---
--- Errors: none.
---
--- Example:
---   local library = require "nutgraf.sandbox.library"
---   local globals = library.globals(require)
---   print(globals.io, globals.os.getenv, globals.string.dump, globals.os.time ~= nil)
---   --> nil	nil	nil	true
function M.globals(require)
  local globals = pick(_G, "assert error ipairs next pairs rawequal rawget rawlen rawset select tonumber tostring " ..
    "type unpack _VERSION")
  globals._G, globals.require = globals, require
  globals.pcall, globals.xpcall = catchers()
  globals.getmetatable, globals.setmetatable = metatable_of, set_metatable
  globals.string = strings()
  globals.table = pick(table, "pack unpack")
  for name, value in pairs { insert = insert, remove = remove, sort = sort, concat = concat,
    move = rawget(table, "move") and move } do globals.table[name] = value end
  globals.math = pick(math, "abs acos asin atan atan2 ceil cos cosh deg exp floor fmod frexp huge ldexp log log10 " ..
    "max maxinteger min mininteger modf pi pow rad random sin sinh sqrt tan tanh tointeger type ult")
  globals.os = pick(os, "clock difftime time")
  globals.os.date = date
  local utf8, bit32, bit = rawget(_G, "utf8"), rawget(_G, "bit32"), rawget(_G, "bit")
  if utf8 then globals.utf8 = pick(utf8, "char charpattern codepoint codes len offset") end
  if bit32 then
    globals.bit32 = pick(bit32, "arshift band bnot bor btest bxor extract lrotate lshift replace rrotate rshift")
  end
  if bit then globals.bit = pick(bit, "arshift band bnot bor bswap bxor lshift rol ror rshift tobit tohex") end
  return globals
end

return M
