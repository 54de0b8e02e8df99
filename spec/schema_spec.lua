-- The record as JSON Schema: every record that nutgraf makes fits it, and what does not fit is told.
local helper = require "spec.helper"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local schema = assert(json.decode(helper.read "lua/nutgraf/docs/record.schema.json"))

local function kind_of(value)
  if type(value) == "table" then return (#value > 0 or next(value) == nil) and "array" or "object" end
  if type(value) == "number" then return value % 1 == 0 and "integer" or "number" end
  return type(value)
end

local check

-- Why a value does not fit, with its place; nil where it does.
function check(value, rule, place)
  if rule["$ref"] then rule = schema["$defs"][rule["$ref"]:match "([%w_]+)$"] end
  if rule.anyOf then
    for _, one in ipairs(rule.anyOf) do
      if not check(value, one, place) then return nil end
    end
    return place .. ": fits none of the choices"
  end
  local kind = kind_of(value)
  local fits = not rule.type or rule.type == kind or rule.type == "number" and kind == "integer" or
    rule.type == "object" and kind == "array" and next(value) == nil
  if not fits then return ("%s: %s expected, got %s"):format(place, rule.type, kind) end
  if rule.enum then
    for _, one in ipairs(rule.enum) do
      if one == value then return nil end
    end
    return ("%s: '%s' is none of the values"):format(place, tostring(value))
  end
  if rule.type == "array" then
    for i, item in ipairs(value) do
      local problem = check(item, rule.items, place .. "[" .. i .. "]")
      if problem then return problem end
    end
  elseif rule.type == "object" then
    for _, name in ipairs(rule.required or {}) do
      if value[name] == nil then return place .. ": lacks " .. name end
    end
    for name, field in pairs(value) do
      local own = (rule.properties or {})[name]
      if own == nil then own = rule.additionalProperties end
      if own == false then return ("%s: unknown field '%s'"):format(place, name) end
      local problem = type(own) == "table" and check(field, own, place .. "." .. name)
      if problem then return problem end
    end
  end
end

-- Fields of the record itself that the schema does not know: only scripts add such.
local function unknown_in(record)
  for name in pairs(record) do
    if not schema.properties[name] then return "unknown field '" .. name .. "'" end
  end
end

local function problem_of(record) return unknown_in(record) or check(record, schema, "record") end

describe("the record's schema", function()
  for path in helper.run("ls spec/pages/*/source.*"):gmatch "[^\n]+" do
    it("fits " .. path, function()
      local bytes = helper.read(path)
      for _, given in ipairs { {}, { preset = "everything" }, { offsets = true, explain = true } } do
        given.url = "https://pages.example/x"
        assert.is_nil(problem_of(assert(nutgraf.extract(bytes, given))))
      end
    end)
  end

  it("fits what more stages add", function()
    local stage = nutgraf.stage
    local run = nutgraf.default_pipeline() .. stage.items() .. stage.table() .. stage.links() .. stage.quality()
      .. stage.summarize { per = "post" } .. stage.render { format = "text" }
    for _, slug in ipairs { "listing", "table", "live-blog", "thread" } do
      assert.is_nil(problem_of(assert(run(helper.read("spec/pages/" .. slug .. "/source.html")))))
    end
  end)

  -- The development pages, where they are: every hundredth of them.
  local data = os.getenv "NUTGRAF_DATA"
  local list = data and helper.run("ls " .. data .. "/wcxb/html/*.gz 2>/dev/null | awk 'NR % 100 == 1'") or ""
  for path in list:gmatch "[^\n]+" do
    it("fits " .. path, function()
      local record = nutgraf.extract((helper.run("zcat " .. path)), { url = "https://pages.example/x" })
      assert.is_nil(record and problem_of(record))
    end)
  end

  for _, case in ipairs {
    { { title = 7 }, "record.title: string expected, got integer" },
    { { kind = "blog" }, "record.kind: 'blog' is none of the values" },
    { { blocks = { { text = "x" } } }, "record.blocks[1]: lacks type" },
    { { blocks = { { type = "paragraph", txt = "x" } } }, "record.blocks[1]: unknown field 'txt'" },
    { { posts = { { authors = "x" } } }, "record.posts[1].authors: array expected, got string" },
    { { ttle = "x" }, "unknown field 'ttle'" },
  } do
    it("tells: " .. case[2], function() assert.equal(case[2], problem_of(case[1])) end)
  end
end)
