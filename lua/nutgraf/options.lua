--- Options and arguments, declared once and checked everywhere.
--
-- A declaration says what an option may be; from it come the check at run time, the flag of the command
-- with its help, `nutgraf stages NAME`, and the reference. Each stage declares its own (stages/*.lua); the
-- functions of nutgraf/init.lua take theirs from the stages that they run.
--
-- What is wrong raises at the caller's line and says where, what was expected, what came, and for a
-- misspelt name the nearest one.
local M = {}

---@alias nutgraf.OptionType "string"|"number"|"integer"|"boolean"|"table"|"list"|"function"|"record"|"pipeline"|"time"
---|"input"|"fingerprint"|"sites"

---@class nutgraf.OptionSpec
---@field type nutgraf.OptionType
---@field choices? string[] of a string, or of the items of a list: the values there are
---@field default? any what it is where nobody says it
---@field minimum? number of a number
---@field maximum? number of a number
---@field unit? string of a number: "bytes", "milliseconds"
---@field empty? boolean an empty string is a value, too
---@field call? boolean of a stage: the call may say it as well, and goes before what the script says
---@field help string one line

---@alias nutgraf.OptionSpecs table<string, nutgraf.OptionSpec> by name; `list` declares the list part

-- The words of an OptionSpec, to check declarations by.
local spec_fields = { type = "string", choices = "table", minimum = "number", maximum = "number", unit = "string",
  empty = "boolean", call = "boolean", help = "string" }

-- ---- names ----

-- The Levenshtein distance of two strings, in bytes.
-- Source: R. Wagner, M. Fischer, The String-to-String Correction Problem, JACM 21 (1974).
local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local diagonal = row[0]
    row[0] = i
    for j = 1, #b do
      local above = row[j]
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      row[j] = math.min(above + 1, row[j - 1] + 1, diagonal + cost)
      diagonal = above
    end
  end
  return row[#b]
end

--- The name nearest to a mistyped one.
---@param name string
---@param names string[]
---@return string? # nil when none is near: within a third of its length, at least 2 bytes
---
--- Errors: none. Source: Wagner and Fischer's edit distance, JACM 21 (1974).
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.nearest("lexrnk", { "lead", "lexrank" }))
---   --> lexrank
function M.nearest(name, names)
  local best, best_distance
  for _, candidate in ipairs(names) do
    local d = distance(name, candidate)
    if not best or d < best_distance then best, best_distance = candidate, d end
  end
  if best and best_distance <= math.max(2, math.floor(#name / 3)) then return best end
end

--- The keys of a table that are strings, sorted.
---@param t table
---@return string[]
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(table.concat(options.keys { words = 5, "aside", bytes = 9 }, " "))
---   --> bytes words
function M.keys(t)
  local keys = {}
  for key in pairs(t) do
    if type(key) == "string" then keys[#keys + 1] = key end
  end
  table.sort(keys)
  return keys
end

--- What to say of a name that is none: the nearest one, or all that there are.
---@param name string
---@param names string[]
---@return string
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.hint("pars", { "parse", "drop" }))
---   --> did you mean 'parse'?
---   print(options.hint("colour", { "parse", "drop" }))
---   --> there are: parse, drop
function M.hint(name, names)
  local near = M.nearest(name, names)
  if near then return ("did you mean '%s'?"):format(near) end
  if #names == 0 then return "there are none" end
  return "there are: " .. table.concat(names, ", ")
end

-- ---- values ----

--- The name of a value's type, as messages give it: its class, where it has one.
---@param value any
---@return string
---
--- Errors: none.
---
--- Example:
---   local options, nutgraf = require "nutgraf.options", require "nutgraf"
---   print(options.name_of_type(1), options.name_of_type(nutgraf.stage.parse()))
---   --> number	nutgraf.stage
function M.name_of_type(value)
  local meta = getmetatable(value)
  local name = type(meta) == "table" and rawget(meta, "__name")
  return type(name) == "string" and name or type(value)
end

-- A value as messages show it: the type, or of what has the right type the value.
local function shown(value, wanted)
  if type(value) == "number" and (wanted == "number" or wanted == "integer") then
    if value ~= value then return "nan" end
    if value == math.huge or value == -math.huge then return value > 0 and "inf" or "-inf" end
    return ("%.14g"):format(value)
  end
  if type(value) == "string" and (wanted == "string" or wanted == "time" or wanted == "fingerprint") then
    return "'" .. (#value > 40 and value:sub(1, 37) .. "..." or value) .. "'"
  end
  return M.name_of_type(value)
end

--- Can a value be called?
---@param value any
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.is_callable(print), options.is_callable {})
---   --> true	false
function M.is_callable(value)
  if type(value) == "function" then return true end
  local meta = getmetatable(value)
  return type(meta) == "table" and meta.__call ~= nil
end

local function is_plain(value)
  if type(value) ~= "table" then return false end
  local meta = getmetatable(value)
  return not (type(meta) == "table" and rawget(meta, "__name"))
end

local function is_finite(value)
  return type(value) == "number" and value == value and value ~= math.huge and value ~= -math.huge
end

local function in_range(value, spec)
  return is_finite(value) and value >= (spec.minimum or value) and value <= (spec.maximum or value)
end

local tests = {
  string = function(value, spec) return type(value) == "string" and (value ~= "" or spec.empty or false) end,
  number = in_range,
  integer = function(value, spec) return in_range(value, spec) and value % 1 == 0 end,
  boolean = function(value) return type(value) == "boolean" end,
  table = is_plain,
  list = is_plain,
  record = function(value) return is_plain(value) and value[1] == nil end,
  pipeline = function(value) return type(value) == "table" and M.name_of_type(value) == "nutgraf.pipeline" end,
  time = function(value) return type(value) == "string" and require("nutgraf.page.time").parse(value) ~= nil end,
  fingerprint = function(value) return type(value) == "string" and #value == 16 and not value:find("[^0-9a-f]") end,
  input = function(value)
    return type(value) == "string" or M.is_callable(value) and M.name_of_type(value) ~= "nutgraf.pipeline"
  end,
}
tests.sites = function(value) return require("nutgraf.sites").problem(value) == nil end
tests["function"] = function(value) return type(value) == "function" end

local nouns = { record = "record (a table)", list = "list", pipeline = "pipeline (of nutgraf.pipeline)",
  time = "time (ISO 8601)", fingerprint = "fingerprint (16 hexadecimal digits)",
  input = "string, or an iterator of strings," }

local function quoted(names)
  local list = {}
  for i, name in ipairs(names) do list[i] = "'" .. name .. "'" end
  return table.concat(list, ", ")
end

local function number(value) return (value % 1 == 0 and "%.0f" or "%.14g"):format(value) end

local function range_of(spec)
  if spec.minimum and spec.maximum then return (" from %s to %s"):format(number(spec.minimum), number(spec.maximum)) end
  if spec.minimum then return (" from %s on"):format(number(spec.minimum)) end
  return spec.maximum and " up to " .. number(spec.maximum) or ""
end

-- What a declaration wants, in words.
local function wanted(spec, value)
  if spec.choices and spec.type == "string" then return "one of " .. quoted(spec.choices) end
  if type(value) == "number" and spec.type == "integer" then return "a whole number" .. range_of(spec) end
  if type(value) == "number" and spec.type == "number" then return "a number" .. range_of(spec) end
  if spec.type == "integer" then return "number" end
  if value == "" and spec.type == "string" then return "a string that is not empty" end
  return nouns[spec.type] or spec.type
end

local function has(list, value)
  for _, one in ipairs(list) do
    if one == value then return true end
  end
  return false
end

-- Why a list is none: a hole, an item that is no string, or none of the choices.
local function problem_of_list(list, spec)
  local count, last = 0, 0
  for key in pairs(list) do
    if type(key) ~= "number" or key % 1 ~= 0 or key < 1 then
      return ("list of strings expected, got the key '%s'"):format(tostring(key))
    end
    count, last = count + 1, math.max(last, key)
  end
  for i = 1, count == last and count or last do
    if type(list[i]) ~= "string" then return ("item %d: string expected, got %s"):format(i, M.name_of_type(list[i])) end
    if spec.choices and not has(spec.choices, list[i]) then
      return ("item %d: one of %s expected, got '%s'; %s"):format(i, quoted(spec.choices), list[i],
        M.hint(list[i], spec.choices))
    end
  end
end

--- Why a value is not what a declaration says.
---@param value any
---@param spec nutgraf.OptionSpec
---@return string? # "number expected, got string", nil for a good value
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.problem(-5, { type = "integer", minimum = 0, help = "how many" }))
---   --> a whole number from 0 on expected, got -5
---   print(options.problem(5, { type = "integer", minimum = 0, help = "how many" }))
---   --> nil
function M.problem(value, spec)
  if not tests[spec.type](value, spec) then
    if spec.type == "sites" then return require("nutgraf.sites").problem(value) end
    return ("%s expected, got %s"):format(wanted(spec, value), shown(value, spec.type))
  end
  if spec.type == "list" then return problem_of_list(value, spec) end
  if not spec.choices or has(spec.choices, value) then return nil end
  return ("%s expected, got '%s'; %s"):format(wanted(spec, value), value, M.hint(value, spec.choices))
end

-- Fields of a record whose values stages and renderers walk.
local record_strings = { "kind", "url", "canonical", "site", "language", "direction", "title", "subtitle",
  "description", "published", "modified", "image", "text", "licence", "output" }
local record_lists = { authors = "string", tags = "string", breadcrumbs = "string", lead = "string",
  key_points = "string", summary = "string", blocks = "table", posts = "table", comments = "table", items = "table",
  related = "table", citations = "table", warnings = "table" }

-- Why a list of a record is none: what its items are, their texts and, of posts, their blocks.
local function list_problem(list, kind, of_post)
  if type(list) ~= "table" then return ("list expected, got %s"):format(M.name_of_type(list)) end
  for i, item in ipairs(list) do
    local problem
    if type(item) ~= kind then problem = ("%s expected, got %s"):format(kind, M.name_of_type(item))
    elseif kind == "table" then
      if item.text ~= nil and type(item.text) ~= "string" then
        problem = ("field 'text': string expected, got %s"):format(M.name_of_type(item.text))
      elseif item.blocks ~= nil and not of_post then
        problem = list_problem(item.blocks, "table", true)
        problem = problem and "field 'blocks': " .. problem
      end
    end
    if problem then return ("item %d: %s"):format(i, problem) end
  end
  return nil
end

--- Why a table cannot be a record: the first field that has a wrong shape. Fields that nutgraf does not know
-- may hold anything.
---@param record any
---@return string? # "field 'posts': list expected, got number", nil for a record
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.record_problem { title = "Ferry", posts = 7 })
---   --> field 'posts': list expected, got number
---   print(options.record_problem { title = "Ferry" })
---   --> nil
function M.record_problem(record)
  if not tests.record(record) then
    return ("record (a table) expected, got %s"):format(type(record) == "table" and is_plain(record) and "list" or
      M.name_of_type(record))
  end
  for _, field in ipairs(record_strings) do
    if record[field] ~= nil and type(record[field]) ~= "string" then
      return ("field '%s': string expected, got %s"):format(field, M.name_of_type(record[field]))
    end
  end
  for _, field in ipairs(M.keys(record_lists)) do
    local problem = record[field] ~= nil and list_problem(record[field], record_lists[field])
    if problem then return ("field '%s': %s"):format(field, problem) end
  end
  return nil
end

-- ---- checking ----

--- Checks one argument of a function.
---@param owner string the function's name, which the message starts with
---@param name string the argument's
---@param value any
---@param spec nutgraf.OptionSpec
---@param level? integer the error's level as seen from who calls this: 2 (default) is the caller of the function
---
--- Errors: raises at the caller's line when the value is not what the declaration says.
---
--- Example:
---   local options = require "nutgraf.options"
---   local function half(n)
---     options.argument("half", "n", n, { type = "number", help = "any" })
---     return n / 2
---   end
---   print(half(3))
---   --> 1.5
---   print((select(2, pcall(function() half "3" end)):gsub("^.-: ", "")))
---   --> half: argument 'n': number expected, got string
function M.argument(owner, name, value, spec, level)
  local problem
  if spec.type == "record" then problem = M.record_problem(value) else problem = M.problem(value, spec) end
  if problem then error(("%s: argument '%s': %s"):format(owner, name, problem), (level or 2) + 1) end
end

local function names_of(specs)
  local names = {}
  for _, name in ipairs(M.keys(specs)) do
    if name ~= "list" then names[#names + 1] = name end
  end
  return names
end

-- Splits the list part off.
local function list_part(given)
  local list = {}
  for key, value in pairs(given) do
    if type(key) == "number" then list[key] = value end
  end
  return list
end

--- Checks a table of options and fills in defaults.
---@param owner string what messages start with: "nutgraf.extract", "stage 'drop'"
---@param given? table what the caller wrote
---@param specs nutgraf.OptionSpecs
---@param level? integer as for `argument`
---@param bare? boolean leaves out the defaults: what nobody says stays nil
---@return table # a new one
---
--- Errors: raises at the caller's line for an unknown option and for a value of a wrong type or range.
---
--- Example:
---   local options = require "nutgraf.options"
---   local specs = { sentences = { type = "integer", default = 3, help = "how many" } }
---   print(options.check("short", {}, specs).sentences)
---   --> 3
---   print((select(2, pcall(function() options.check("short", { sentence = 1 }, specs, 1) end)):gsub("^.-: ", "")))
---   --> short: unknown option 'sentence'; did you mean 'sentences'?
function M.check(owner, given, specs, level, bare)
  level = (level or 2) + 1
  if given ~= nil and not is_plain(given) then
    error(("%s: a table of options expected, got %s"):format(owner, M.name_of_type(given)), level)
  end
  local checked = {}
  if specs.list and given then
    local problem = problem_of_list(list_part(given), specs.list)
    if problem then error(("%s: %s"):format(owner, problem), level) end
  end
  for key, value in pairs(given or {}) do
    if type(key) ~= "number" or not specs.list then
      local spec = key ~= "list" and specs[key]
      if type(spec) ~= "table" then
        local hint = M.hint(tostring(key), names_of(specs))
        error(("%s: unknown option '%s'; %s"):format(owner, tostring(key), hint), level)
      end
      local problem
      if spec.type == "record" then problem = M.record_problem(value) else problem = M.problem(value, spec) end
      if problem then error(("%s: option '%s': %s"):format(owner, key, problem), level) end
    end
    checked[key] = value
  end
  for key, spec in pairs(bare and {} or specs) do
    if key ~= "list" and checked[key] == nil then checked[key] = spec.default end
  end
  return checked
end

--- Why a declaration of options is none.
---@param specs any
---@return string? # nil for a good one
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.specs_problem { word = { typ = "string" } })
---   --> option 'word': unknown field 'typ'; did you mean 'type'?
function M.specs_problem(specs)
  if not is_plain(specs) then return ("table expected, got %s"):format(M.name_of_type(specs)) end
  local fields = M.keys(spec_fields)
  fields[#fields + 1] = "default"
  for name, spec in pairs(specs) do
    if type(name) ~= "string" then return ("option names expected, got the key '%s'"):format(tostring(name)) end
    if not is_plain(spec) then return ("option '%s': table expected, got %s"):format(name, M.name_of_type(spec)) end
    for field, value in pairs(spec) do
      if field ~= "default" and not spec_fields[field] then
        return ("option '%s': unknown field '%s'; %s"):format(name, tostring(field), M.hint(tostring(field), fields))
      end
      if field ~= "default" and type(value) ~= spec_fields[field] then
        return ("option '%s': field '%s': %s expected, got %s"):format(name, field, spec_fields[field],
          M.name_of_type(value))
      end
    end
    if not tests[spec.type or ""] then
      return ("option '%s': no type '%s'; %s"):format(name, tostring(spec.type), M.hint(tostring(spec.type),
        M.keys(tests)))
    end
    local problem = spec.default ~= nil and M.problem(spec.default, spec)
    if problem then return ("option '%s': the default: %s"):format(name, problem) end
  end
end

-- ---- composing and showing ----

--- Declarations of several tables in one; of two with one name the first stands.
---@param ... nutgraf.OptionSpecs
---@return nutgraf.OptionSpecs
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   local a, b = { x = { type = "number", help = "a's" } }, { x = { type = "string", help = "b's" } }
---   print(options.join(a, b).x.help)
---   --> a's
function M.join(...)
  local joined = {}
  for _, specs in ipairs { ... } do
    for name, spec in pairs(specs) do
      if joined[name] == nil then joined[name] = spec end
    end
  end
  return joined
end

--- Some of a table's declarations.
---@param specs nutgraf.OptionSpecs
---@param wanted_names string[]
---@return nutgraf.OptionSpecs
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   local specs = { x = { type = "number", help = "x" }, y = { type = "number", help = "y" } }
---   print(table.concat(options.keys(options.pick(specs, { "y" })), " "))
---   --> y
function M.pick(specs, wanted_names)
  local picked = {}
  for _, name in ipairs(wanted_names) do picked[name] = specs[name] end
  return picked
end

--- All of a table's declarations but some.
---@param specs nutgraf.OptionSpecs
---@param ... string names
---@return nutgraf.OptionSpecs
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   local specs = { x = { type = "number", help = "x" }, y = { type = "number", help = "y" } }
---   print(table.concat(options.keys(options.without(specs, "y")), " "))
---   --> x
function M.without(specs, ...)
  local rest = M.join(specs)
  for _, name in ipairs { ... } do rest[name] = nil end
  return rest
end

--- What an option may be and what it is by default, for help and reference.
---@param spec nutgraf.OptionSpec
---@return string kind "html|text", "number from 0 to 1"
---@return string? default
---
--- Errors: none.
---
--- Example:
---   local options = require "nutgraf.options"
---   print(options.describe { type = "integer", minimum = 0, default = 3, unit = "bytes", help = "how many" })
---   --> integer from 0 on, bytes	3
function M.describe(spec)
  local kind = spec.type .. range_of(spec)
  if spec.choices then kind = table.concat(spec.choices, "|") end
  if spec.type == "list" then kind = spec.choices and "list of " .. kind or "list" end
  if spec.unit then kind = kind .. ", " .. spec.unit end
  local default
  if type(spec.default) == "number" then default = number(spec.default)
  elseif spec.default ~= nil then default = tostring(spec.default) end
  return kind, default
end

return M
