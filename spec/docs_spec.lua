-- The docstrings' examples print what they show, and the types of the C module name what it has.
local core = require "nutgraf.core"
local docstrings = dofile ".ci/docstrings.lua"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

-- Runs an example. Returns what it printed and what it shows.
local function run(example, name)
  local code, shown, printed = {}, {}, {}
  for i, line in ipairs(example) do
    local output = line:match("^%-%-> (.*)$")
    if output then shown[#shown + 1] = output end
    code[i] = output and "" or line
  end
  local function show(...)
    local parts = {}
    for i = 1, select("#", ...) do parts[i] = tostring((select(i, ...))) end
    printed[#printed + 1] = table.concat(parts, "\t")
  end
  local chunk = assert((loadstring or load)(table.concat(code, "\n"), "@" .. name)) -- luacheck: ignore
  local written, output = {}, {}
  function output:write(...)
    for i = 1, select("#", ...) do written[#written + 1] = (select(i, ...)) end
    return self
  end
  function output:flush() return self end
  local print_of_all, output_of_all = _G.print, io.stdout
  _G.print, io.stdout = show, output -- luacheck: ignore
  local ok, message = pcall(chunk)
  _G.print, io.stdout = print_of_all, output_of_all -- luacheck: ignore
  assert(ok, message)
  for line in table.concat(written):gmatch("[^\n]+") do printed[#printed + 1] = line end
  return printed, shown
end

describe("examples of", function()
  for path in helper.run("find lua/nutgraf -name '*.lua' | LC_ALL=C sort"):gmatch("[^\n]+") do
    for _, entry in ipairs(docstrings.read(path).entries) do
      local given = not (path:find "sandbox" and _VERSION == "Lua 5.5") -- there is none there yet
      if entry.example and given then
        it(("%s: %s"):format(path, entry.name), function()
          local printed, shown = run(entry.example, path .. ":" .. entry.line)
          assert.same(shown, printed)
        end)
      end
    end
  end
end)

describe("types/core.lua", function()
  local declared = {}
  for _, entry in ipairs(docstrings.read("lua/nutgraf/types/core.lua").entries) do
    if entry.kind == "function" then
      declared[entry.class_name or ""] = declared[entry.class_name or ""] or {}
      declared[entry.class_name or ""][entry.name] = true
    end
  end
  local document = nutgraf.parse("<p>One.</p>")
  local things = { ["nutgraf.core.Document"] = document, ["nutgraf.core.Node"] = document:root(),
    ["nutgraf.core.Blocks"] = core.segment(document), ["nutgraf.core.Selector"] = core.compile_selector("p") }
  things["nutgraf.core"] = core

  for class, thing in pairs(things) do
    it("declares what " .. class .. " has, and no more", function()
      local has = thing == core and core or getmetatable(thing).__index
      for name, value in pairs(has) do
        if type(value) == "function" and not name:find("^__") then
          assert.is_true(declared[class][name] or false, name .. " is not declared")
        end
      end
      for name in pairs(declared[class]) do assert.is_function(has[name], name) end
    end)
  end
end)

describe("a docstring", function()
  local place = helper.temporary()
  teardown(function() helper.run("rm -rf " .. place) end)

  it("is read into its parts", function()
    helper.write(place .. "/x.lua", table.concat({ "--- A module.", "local M = {}", "", "--- Halves.",
      "---@param n number|fun(): number? what to halve", "---@param how? {up: boolean} which way",
      "---@return number half the smaller one,", "---  or none", "---", "--- Errors: raises. Source: a book.", "---",
      "--- Example:", "---   print(1)", "---   --> 1", "function M.half(n, how) end", "", "function M.bare() end" }, "\n"))
    local docs = docstrings.read(place .. "/x.lua")
    assert.equal("A module.", docs.head)
    local half = docs.entries[1]
    assert.same({ "Halves.", "raises.", "a book." }, { half.text, half.errors, half.source })
    assert.same({ name = "n", optional = false, type = "number|fun(): number?", text = "what to halve" }, half.params[1])
    assert.same({ name = "how", optional = true, type = "{up: boolean}", text = "which way" }, half.params[2])
    assert.same({ type = "number", name = "half", text = "the smaller one, or none" }, half.returns[1])
    assert.same({ "print(1)", "--> 1" }, half.example)
    assert.same({ "n", "how" }, half.arguments)
    assert.is_true(docs.entries[2].bare)
  end)
end)
