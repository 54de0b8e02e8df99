-- The record as JSON Schema (2020-12), from the annotations of its types: dofile(".ci/schema.lua").text().
local docstrings = dofile ".ci/docstrings.lua"

local M = {}

local sources = { "lua/nutgraf/types/record.lua", "lua/nutgraf/init.lua", "lua/nutgraf/context.lua" }

local function classes()
  local found = {}
  for _, path in ipairs(sources) do
    for _, entry in ipairs(docstrings.read(path).entries) do
      if entry.kind == "class" then found[entry.name] = entry end
    end
  end
  return found
end

-- Splits at a separator that stands outside brackets and quotes.
local function split(text, separator)
  local parts, depth, quoted, from = {}, 0, false, 1
  for i = 1, #text do
    local c = text:sub(i, i)
    if c == '"' then quoted = not quoted
    elseif not quoted and c:find "[{<(%[]" then depth = depth + 1
    elseif not quoted and c:find "[}>)%]]" then depth = depth - 1
    elseif not quoted and depth == 0 and c == separator then
      parts[#parts + 1] = text:sub(from, i - 1)
      from = i + 1
    end
  end
  parts[#parts + 1] = text:sub(from)
  for i, part in ipairs(parts) do parts[i] = part:match "^%s*(.-)%s*$" end
  return parts
end

local schema_of

-- "{start: integer, title: string?}"
local function inline(text, wanted)
  local properties, required = {}, {}
  for _, part in ipairs(split(text:sub(2, -2), ",")) do
    local name, kind = part:match "^([%w_]+)%s*:%s*(.*)$"
    local optional = kind:sub(-1) == "?"
    properties[name] = schema_of(optional and kind:sub(1, -2) or kind, wanted)
    if not optional then required[#required + 1] = name end
  end
  return { type = "object", properties = properties, required = required, additionalProperties = false }
end

function schema_of(text, wanted)
  local union = split(text, "|")
  if #union > 1 then
    local literals, others = {}, {}
    for _, part in ipairs(union) do
      if part:find '^"' then literals[#literals + 1] = part:sub(2, -2) else others[#others + 1] = schema_of(part, wanted) end
    end
    if #others == 0 then return { type = "string", enum = literals } end
    if #literals > 0 then others[#others + 1] = { type = "string", enum = literals } end
    return { anyOf = others }
  end
  if text:sub(-2) == "[]" then return { type = "array", items = schema_of(text:sub(1, -3), wanted) } end
  if text:sub(1, 1) == "{" then return inline(text, wanted) end
  if text:find '^"' then return { type = "string", enum = { text:sub(2, -2) } } end
  local value = text:match "^table<%s*[%w_]+%s*,%s*(.+)>$"
  if value then return { type = "object", additionalProperties = schema_of(value, wanted) } end
  local class = text:match "^nutgraf%.([%w_]+)$"
  if class then
    wanted[#wanted + 1] = "nutgraf." .. class
    return { ["$ref"] = "#/$defs/" .. class }
  end
  if text == "table" then return { type = "object" } end
  assert(text == "string" or text == "number" or text == "integer" or text == "boolean", "no schema for " .. text)
  return { type = text }
end

local function object_of(entry, wanted, open)
  local properties, required = {}, {}
  for _, field in ipairs(entry.fields) do
    local schema = schema_of(field.type, wanted)
    if field.text ~= "" then schema.description = field.text:gsub("`", "") end
    properties[field.name] = schema
    if not field.optional then required[#required + 1] = field.name end
  end
  return { type = "object", properties = properties, required = #required > 0 and required or nil,
    additionalProperties = open or false }
end

--- The schema as a table. Scripts may add fields of their own to a record, and to nothing inside it.
function M.schema()
  local known, wanted, defs = classes(), {}, {}
  local schema = object_of(known["nutgraf.Record"], wanted, true)
  local at = 1
  while wanted[at] do
    local short = wanted[at]:match "([%w_]+)$"
    if not defs[short] then defs[short] = object_of(assert(known[wanted[at]], wanted[at]), wanted) end
    at = at + 1
  end
  schema["$defs"] = defs
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
  schema.title = "The record of nutgraf"
  return schema
end

--- The schema as JSON, indented.
function M.text() return require("nutgraf.render.json").render(M.schema()) end

return M
