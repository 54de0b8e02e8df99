-- Every public function against every kind of bad value: the message stands at the caller's line, names the
-- function and what was expected, and shows no file of the library.
local nutgraf = require "nutgraf"
local pipeline = require "nutgraf.pipeline"

local NAN, INF = 0 / 0, math.huge
local MISSING = {} -- stands for nil in a list of arguments
local record, text, mark = { title = "The tide", posts = { { text = "It rose." } } }, "The tide rose.", "00000000000000ff"

local function nothing() end

-- Values by the kinds that they are not.
local values = {
  { name = "nil", value = MISSING, is = {} },
  { name = "a number", value = 42, is = { number = true, count = true } },
  { name = "a boolean", value = true, is = { boolean = true } },
  { name = "a table", value = {}, is = { table = true, record = true, list = true } },
  { name = "a list", value = { 1, 2 }, is = { table = true } },
  { name = "a function", value = nothing, is = { ["function"] = true, input = true, stage = true } },
  { name = "userdata", value = io.stdout, is = {} },
  { name = "a pipeline", value = nutgraf.default_pipeline(), is = { pipeline = true } },
  { name = "NaN", value = NAN, is = {} },
  { name = "infinity", value = INF, is = {} },
  { name = "a negative number", value = -1, is = {} },
  { name = "a fraction", value = 0.5, is = { number = true, share = true } },
  { name = "an empty string", value = "", is = { text = true, input = true } },
  { name = "a string", value = "x", is = { text = true, input = true, string = true } },
}

-- Calls f from here, so that this file is the caller.
local LINE
local function call(f, arguments)
  local given = {}
  for i = 1, arguments.n do
    if arguments[i] ~= MISSING then given[i] = arguments[i] end
  end
  local a, b, c, d = given[1], given[2], given[3], given[4]
  local ok, message = pcall(function()
    local result = f(a, b, c, d) LINE = LINE or debug.getinfo(1, "l").currentline
    return result
  end)
  return ok, message
end

-- LINE is learned from a call that is good.
assert(call(nothing, { n = 0 }))

local function with(arguments, i, value)
  local copy = { n = math.max(#arguments, i) }
  for k = 1, #arguments do copy[k] = arguments[k] end
  copy[i] = value
  return copy
end

local function complains(f, arguments, name, also)
  local ok, message = call(f, arguments)
  assert.is_false(ok, "no error is raised")
  assert.equal("string", type(message))
  local place = ("spec/arguments_spec.lua:%d: "):format(LINE)
  local at = message:find(place, 1, true)
  assert.is_true(at ~= nil and at <= 3, message) -- "./" may stand before it
  assert.is_truthy(message:find(name, 1, true), message)
  assert.is_truthy(message:find(also or "expected", 1, true), message)
  assert.is_nil(message:find("lua/nutgraf", 1, true), message)
end

local run = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata() }
local stage = nutgraf.stage.normalize()

-- {function, name in messages, good arguments, kinds of the arguments, options: what is wrong in the last argument}
local LENGTHS = { { sentences = -1 }, { sentences = 0.5 }, { sentences = NAN }, { sentences = INF }, { sentences = "3" },
  { method = "lexrnk" }, { method = 7 } }
local BUDGETS = { { words = 0 }, { words = -3 }, { characters = 1.5 }, { tokens = "many" }, { redundancy = 2 },
  { redundancy = NAN }, { per = "line" }, { sentences = -1 }, { method = "" } }
local LIMITS = { { max_bytes = -1 }, { max_bytes = 0 }, { max_bytes = NAN }, { max_nodes = 0.5 }, { max_depth = INF },
  { max_attributes = "9" }, { max_milliseconds = -2 }, { charset = "" }, { charset = 8 }, { charset = true } }
local CALLS = { { url = "" }, { url = 7 }, { input = "pdf" }, { preset = "exact" }, { now = "yesterday" }, { now = 7 },
  { sentences = -5 }, { sentences = 0.5 }, { method = "lexrnk" }, { data = 7 }, { max_bytes = -1 } }

local function plus(list, more)
  local all = {}
  for _, part in ipairs { list, more } do
    for _, item in ipairs(part) do all[#all + 1] = item end
  end
  return all
end

local functions = {
  { nutgraf.extract, "nutgraf.extract", { text, {} }, { "input", "options" },
    plus(CALLS, { { pipeline = "x" }, { pipeline = {} }, { pipeline = nothing } }), { "sentence", "sentences" } },
  { nutgraf.parse, "nutgraf.parse", { text, {} }, { "text", "options" }, LIMITS, { "max_byte", "max_bytes" } },
  { nutgraf.parser, "nutgraf.parser", { {} }, { "options" }, LIMITS, { "max_byte", "max_bytes" } },
  { nutgraf.default_pipeline, "nutgraf.default_pipeline", { {} }, { "options" }, LENGTHS, { "metod", "method" } },
  { nutgraf.pipeline, "nutgraf.pipeline", { {} }, { "list" } },
  { nutgraf.define_stage, "nutgraf.define_stage", { "x", { run = nothing } }, { "string", "table!" } },
  { nutgraf.summarize, "nutgraf.summarize", { text, {} }, { "text or record", "options" },
    plus(BUDGETS, { { since = 7 }, { since = { "a" } } }), { "word", "words" } },
  { nutgraf.update, "nutgraf.update", { record, record, {} }, { "record", "record", "options" }, BUDGETS,
    { "sentence", "sentences" } },
  { nutgraf.diff, "nutgraf.diff", { record, record }, { "record", "record" } },
  { nutgraf.timeline, "nutgraf.timeline", { record, {} }, { "record", "options" },
    { { format = "pdf" }, { order = 1 }, { order = "random" } }, { "fromat", "format" } },
  { nutgraf.render, "nutgraf.render", { record, "text" }, { "record", "format" } },
  { nutgraf.normalize, "nutgraf.normalize", { text, {} }, { "text", "options" },
    { { form = "NFX" }, { spaces = 1 }, { quotes = "curly" }, { width = "yes" } }, { "space", "spaces" } },
  { nutgraf.casefold, "nutgraf.casefold", { text }, { "text" } },
  { nutgraf.repair, "nutgraf.repair", { text, {} }, { "text", "options" }, { { unwrap = 1 }, { mojibake = "x" } },
    { "unwarp", "unwrap" } },
  { nutgraf.quality, "nutgraf.quality", { text }, { "text" } },
  { nutgraf.keyphrases, "nutgraf.keyphrases", { text, {} }, { "text", "options" },
    { { count = -1 }, { count = 0.5 }, { count = NAN }, { count = "3" } }, { "cuont", "count" } },
  { nutgraf.fingerprint, "nutgraf.fingerprint", { text }, { "text" } },
  { nutgraf.distance, "nutgraf.distance", { mark, mark }, { "mark", "mark" } },
  { nutgraf.duplicates, "nutgraf.duplicates", { {} }, { "options" },
    { { distance = -1 }, { distance = 16 }, { distance = 0.5 }, { distance = NAN }, { distance = "3" } },
    { "distence", "distance" } },
  { nutgraf.sentences, "nutgraf.sentences", { text }, { "text" } },
  { nutgraf.words, "nutgraf.words", { text }, { "text" } },
  { nutgraf.graphemes, "nutgraf.graphemes", { text }, { "text" } },
  { nutgraf.truncate, "nutgraf.truncate", { text, { words = 1 } }, { "text", "options!" },
    { { words = -1 }, { graphemes = 0.5 }, { bytes = INF }, { words = NAN }, { bytes = "9" }, {} }, { "word", "words" } },
  { run, "pipeline", { text, {} }, { "input", "options" }, CALLS, { "sentence", "sentences" } },
  { run.explain, "pipeline:explain", { run, text, {} }, { "pipeline", "input", "options" }, CALLS, { "urll", "url" } },
  { run.before, "pipeline:before", { run, "parse", stage }, { "pipeline", "name", "stage" } },
  { run.after, "pipeline:after", { run, "parse", stage }, { "pipeline", "name", "stage" } },
  { run.replace, "pipeline:replace", { run, "parse", stage }, { "pipeline", "name", "stage" } },
  { run.without, "pipeline:without", { run, "parse" }, { "pipeline", "name" } },
  { run.stages, "pipeline:stages", { run }, { "pipeline" } },
  { stage, "stage 'normalize'", { record, {} }, { "record", "context" } },
  { function(other) return run .. other end, "pipeline ..", { stage }, { "pipeline or stage" }, own_line = true },
  { nutgraf.parser().feed, "parser:feed", { nutgraf.parser(), text }, { "parser", "text" } },
  { nutgraf.parser().finish, "parser:finish", { nutgraf.parser() }, { "parser" } },
  { nutgraf.duplicates().add, "memory:add", { nutgraf.duplicates(), 1, mark }, { "memory", "any", "mark" } },
  { nutgraf.duplicates().find, "memory:find", { nutgraf.duplicates(), mark }, { "memory", "mark" } },
}

-- Which values an argument takes; all others raise.
local takes = {
  options = { table = true, missing = true }, ["options!"] = {}, ["table!"] = {}, name = {}, list = { list = true },
  stage = { stage = true },
  context = { table = true, missing = true }, ["pipeline or stage"] = { stage = true, pipeline = true }, format = { missing = true },
  ["text or record"] = { text = true, record = true }, mark = {}, parser = {}, memory = {},
}

local function is_good(kind, case)
  local good = takes[kind] or { [kind] = true }
  if case.value == MISSING then return good.missing or false end
  if kind == "any" then return true end
  for name in pairs(case.is) do
    if good[name] then return true end
  end
  return false
end

-- Stages are functions of a line of this file; the caller of `..` is the function that concatenates.
for _, case in ipairs(functions) do
  local f, name, good, kinds, options, misspelt = case[1], case[2], case[3], case[4], case[5], case[6]
  describe(name, function()
    if not case.own_line then
      it("takes what is good", function() assert.is_true(call(f, with(good, #good, good[#good]))) end)
    end
    for i, kind in ipairs(kinds) do
      for _, bad in ipairs(values) do
        -- a list of two numbers is a table of options none of which is known
        local unknown = bad.name == "a list" and (kind == "options" or kind == "options!" or kind == "table!")
        if unknown or not is_good(kind, bad) then
          it(("raises for %s as argument %d"):format(bad.name, i), function()
            if case.own_line then
              local ok, message = pcall(f, bad.value ~= MISSING and bad.value or nil)
              assert.is_false(ok)
              assert.is_truthy(message:find("^.?/?spec/arguments_spec.lua:%d+: "), message)
              assert.is_truthy(message:find(name, 1, true), message)
              assert.is_truthy(message:find("expected", 1, true), message)
              return
            end
            local also = unknown and "unknown " or (name:find("pipeline:", 1, true) and kind == "name" and
              bad.value == "x") and "no stage 'x'" or nil
            complains(f, with(good, i, bad.value), name, also)
          end)
        end
      end
    end
    for n, option in ipairs(options or {}) do
      it("raises for the bad option " .. n .. ", " .. (next(option) or "none"), function()
        complains(f, with(good, #good, option), name)
      end)
    end
    if misspelt then
      it("names the nearest option", function()
        complains(f, with(good, #good, { [misspelt[1]] = 1 }), name, ("did you mean '%s'?"):format(misspelt[2]))
      end)
      it("lists the options where none is near", function()
        complains(f, with(good, #good, { quetzalcoatlus = 1 }), name, "there are: ")
      end)
    end
  end)
end

describe("a record with a field of a wrong shape", function()
  for _, case in ipairs {
    { { title = 7 }, "field 'title': string expected, got number" },
    { { posts = "x" }, "field 'posts': list expected, got string" },
    { { posts = { "x" } }, "field 'posts': item 1: table expected, got string" },
    { { blocks = { { text = 7 } } }, "field 'blocks': item 1: field 'text': string expected, got number" },
    { { posts = { { blocks = 7 } } }, "field 'posts': item 1: field 'blocks': list expected, got number" },
    { { posts = { { blocks = { 7 } } } }, "field 'posts': item 1: field 'blocks': item 1: table expected, got number" },
    { { authors = { {} } }, "field 'authors': item 1: string expected, got table" },
  } do
    it("raises: " .. case[2], function()
      for _, f in ipairs { nutgraf.render, nutgraf.timeline, nutgraf.summarize } do
        complains(f, { case[1], n = 1 }, "nutgraf.", case[2])
      end
      complains(nutgraf.diff, { record, case[1], n = 2 }, "nutgraf.diff", case[2])
    end)

    it("raises with the name of the stage that made it: " .. case[2], function()
      local bad = nutgraf.pipeline { function() return case[1] end, nutgraf.stage.normalize() }
      local ok, message = pcall(bad, "x")
      assert.is_false(ok)
      assert.is_truthy(message:find("^stage 'function at .*arguments_spec.lua:%d+': "), message)
      assert.is_truthy(message:find(case[2], 1, true), message)
      assert.is_nil(message:find("lua/nutgraf", 1, true), message)
    end)
  end
end)

describe("the constructor of every stage", function()
  for _, name in ipairs(require("nutgraf.stages").names) do
    for _, bad in ipairs(values) do
      if not bad.is.table and bad.value ~= MISSING then
        it(("%s raises for %s"):format(name, bad.name), function()
          complains(nutgraf.stage[name], { bad.value, n = 1 }, ("stage '%s'"):format(name))
        end)
      end
    end
    it(name .. " raises for an unknown option", function()
      complains(nutgraf.stage[name], { { quetzalcoatlus = 1 }, n = 1 }, ("stage '%s'"):format(name),
        "unknown option 'quetzalcoatlus'")
    end)
  end

  for _, case in ipairs {
    { "drop", { "aside", "p:nope" }, "item 2: CSS selector expected, got 'p:nope'" },
    { "drop", { "aside", 7 }, "item 2: string expected, got number" },
    { "drop", { "aside", nil, "p" }, "item 2: string expected, got nil" },
    { "drop", { "aside", "//p[" }, "item 2: XPath expected: xpath '//p['" },
    { "items", { "p[" }, "item 1: CSS selector expected, got 'p['" },
    { "quality", { drop_lines = { "polcy" } }, "did you mean 'policy'?" },
    { "quality", { drop_lines = "policy" }, "option 'drop_lines': list expected, got string" },
    { "language", { confidence = 1.5 }, "a number from 0 to 1 expected, got 1.5" },
    { "metadata", { now = "soon" }, "time (ISO 8601) expected, got 'soon'" },
    { "content", { preset = "recal" }, "did you mean 'recall'?" },
    { "parse", { max_bytes = -1 }, "a whole number from 1" },
  } do
    it(("%s says: %s"):format(case[1], case[3]), function()
      complains(nutgraf.stage[case[1]], { case[2], n = 1 }, ("stage '%s'"):format(case[1]), case[3])
    end)
  end
end)

describe("nutgraf.stage", function()
  it("names the nearest stage", function()
    complains(function(name)
      -- the index is at a line of its own, so the place is this one
      local ok, message = pcall(function() return nutgraf.stage[name] end)
      if not ok then error((message:gsub("^.-:%d+: ", "")), 2) end
    end, { "summarise", n = 1 }, "nutgraf.stage", "no stage 'summarise'; did you mean 'summarize'?")
    local ok, message = pcall(function() return nutgraf.stage.summarise end)
    assert.is_false(ok)
    assert.is_truthy(message:find("^.?/?spec/arguments_spec.lua:%d+: nutgraf.stage: "), message)
  end)

  it("tells a stage that stands without its ()", function()
    local bare = { nutgraf.stage.parse }
    complains(nutgraf.pipeline, { bare, n = 1 }, "nutgraf.pipeline", "item 1: stage or function expected, got the "
      .. "constructor of stage 'parse'; write parse()")
    complains(run.after, { run, "parse", nutgraf.stage.render, n = 3 }, "pipeline:after", "write render()")
  end)

  it("tells a hole in the list of stages", function()
    complains(nutgraf.pipeline, { { stage, nil, stage }, n = 1 }, "nutgraf.pipeline", "item 2: stage or function expected, got nil")
    complains(nutgraf.pipeline, { { stage, render = stage }, n = 1 }, "nutgraf.pipeline", "list of stages expected, got the key 'render'")
    complains(nutgraf.pipeline, { { run }, n = 1 }, "nutgraf.pipeline", "join pipelines by `..`")
  end)
end)

describe("nutgraf.define_stage", function()
  for _, case in ipairs {
    { {}, "field 'run': function expected, got nil" },
    { { run = "x" }, "field 'run': function expected, got string" },
    { { run = nothing, sumary = "x" }, "unknown field 'sumary'; did you mean 'summary'?" },
    { { run = nothing, options = 7 }, "field 'options': table expected, got number" },
    { { run = nothing, options = { word = "string" } }, "option 'word': table expected, got string" },
    { { run = nothing, options = { word = { typ = "string" } } }, "unknown field 'typ'; did you mean 'type'?" },
    { { run = nothing, options = { word = { type = "strng" } } }, "no type 'strng'; did you mean 'string'?" },
    { { run = nothing, options = { word = { type = "string", default = 7 } } }, "the default: string expected" },
    { { run = nothing, options = { url = { type = "string", call = true } } }, "is the call's own" },
  } do
    it("says: " .. case[2], function()
      complains(nutgraf.define_stage, { "x", case[1], n = 2 }, "nutgraf.define_stage 'x'", case[2])
    end)
  end
end)

describe("an iterator as input", function()
  local function giving(...)
    local chunks, i = { ... }, 0
    return function()
      i = i + 1
      return chunks[i]
    end
  end

  it("may give strings only", function()
    complains(nutgraf.extract, { giving("<p>", 7), n = 1 }, "nutgraf.extract", "strings expected of the iterator, got number")
    complains(run, { giving("<p>", {}), n = 1 }, "pipeline", "strings expected of the iterator, got table")
  end)

  it("is read no further than the limit", function()
    local read = 0
    local result, message, code = nutgraf.extract(function()
      read = read + 1
      return ("x"):rep(10)
    end, { max_bytes = 25 })
    assert.is_nil(result)
    assert.equal("stage 'parse': the input has more than 25 bytes, the limit", message)
    assert.equal("too_large", code)
    assert.equal(3, read)
  end)
end)

describe("data errors", function()
  it("come back as nil, message, code", function()
    for _, result in ipairs { { nutgraf.extract "" }, { nutgraf.parse "" }, { nutgraf.parser():finish() }, { run "" },
      { run:explain "" }, { nutgraf.timeline {} } } do
      assert.is_nil(result[1])
      assert.is_string(result[2])
      assert.is_string(result[3])
    end
  end)
end)

describe("what a call says", function()
  it("goes before what the script says, for every stage", function()
    local shout = nutgraf.define_stage("shout", {
      options = { mark = { type = "string", default = "!", call = true, help = "what to add" } },
      run = function(made, _, options)
        made.title = "x" .. options.mark
        return made
      end,
    })
    local shouting = nutgraf.pipeline { shout { mark = "?" } }
    assert.equal("x?", shouting("x").title)
    assert.equal("x#", shouting("x", { mark = "#" }).title)
    assert.equal("x#", nutgraf.extract("x", { pipeline = shouting, mark = "#" }).title)
    assert.equal("x?", shouting("x").title)
  end)

  it("sets the length of the summary of a script", function()
    local sentences = ("The ferry crossed the sound at noon with two lorries. A storm closed the harbour in the evening. "
      .. "Divers looked for the lost buoy on Tuesday.")
    local script = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.dump(), nutgraf.stage.content(),
      nutgraf.stage.summarize { sentences = 2 } }
    assert.equal(2, #script(sentences).summary)
    assert.equal(1, #script(sentences, { sentences = 1 }).summary)
    assert.is_nil(script(sentences, { sentences = 0 }).summary)
  end)

  it("hands data to the stages of a script", function()
    local seen
    nutgraf.pipeline { function(made, context)
      seen = context.data
      return made
    end }("x", { data = { 1 } })
    assert.same({ 1 }, seen)
  end)
end)

it("a pipeline can be told from others", function()
  assert.is_true(pipeline.is_pipeline(run))
  assert.is_false(pipeline.is_pipeline {})
end)
