local nutgraf = require "nutgraf"
local pipeline = require "nutgraf.pipeline"

local function set(field, value)
  return function(record)
    record[field] = value
    return record
  end
end

local append = nutgraf.define_stage("append", {
  summary = "append a letter",
  options = { letter = { type = "string", default = "a" } },
  run = function(record, _, options)
    record.trace = (record.trace or "") .. options.letter
    return record
  end,
})

local function letters(p) return p("input").trace end

describe("a pipeline", function()
  local abc = pipeline.new { append(), append { letter = "b" }, append { letter = "c" } }

  it("runs its stages in order", function() assert.equal("abc", letters(abc)) end)

  it("takes an iterator of chunks", function()
    local chunks, i = { "one ", "two" }, 0
    local seen
    local p = pipeline.new { function(record, context)
      seen = context.bytes
      return record
    end }
    p(function()
      i = i + 1
      return chunks[i]
    end)
    assert.equal("one two", seen)
  end)

  it("gives stages what the caller says", function()
    local p = pipeline.new { function(record, context)
      record.url = context.url
      return record
    end }
    assert.equal("https://example.org/", p("x", { url = "https://example.org/" }).url)
  end)

  it("shows its stages", function()
    assert.equal("pipeline: append > append > append", tostring(abc))
    local names = {}
    for i, stage in abc:stages() do names[i] = stage.name end
    assert.same({ "append", "append", "append" }, names)
    assert.equal(3, #abc)
  end)

  describe("under surgery", function()
    local first = nutgraf.define_stage("first", { run = set("first", 1) })
    local p = pipeline.new { first(), append() }
    local d = append { letter = "d" }
    for _, case in ipairs {
      { "before", p:before("append", d), "da" },
      { "after", p:after("append", d), "ad" },
      { "after the first", p:after("first", d), "da" },
      { "replace", p:replace("append", d), "d" },
      { "concatenation", p .. d, "ad" },
      { "concatenation of pipelines", p .. abc, "aabc" },
    } do
      it(case[1] .. " gives a new pipeline", function()
        assert.equal(case[3], letters(case[2]))
        assert.equal("a", letters(p))
      end)
    end

    it("without leaves a stage out", function() assert.is_nil(p:without("append")("x").trace) end)

    it("names the nearest stage when there is none of the name", function()
      local ok, message = pcall(function() local _ = p:before("apend", d) end)
      assert.is_false(ok)
      assert.is_truthy(message:find("no stage 'apend'; did you mean 'append'?", 1, true), message)
      assert.is_truthy(message:find("pipeline_spec.lua", 1, true), message)
    end)
  end)

  describe("reports", function()
    local function failing(result, message, code)
      return pipeline.new { nutgraf.define_stage("broken", { run = function() return result, message, code end })() }
    end

    it("a data error as nil, message with the stage's name, code", function()
      local record, message, code = failing(nil, "too much", "too_large")("x")
      assert.is_nil(record)
      assert.equal("stage 'broken': too much", message)
      assert.equal("too_large", code)
    end)

    it("a stage that forgets to return the record", function()
      local _, message, code = failing(nil)("x")
      assert.equal("stage 'broken': no record came back", message)
      assert.equal("stage_failed", code)
    end)

    it("an error in a stage with the stage's name and the script's line", function()
      local p = pipeline.new { function(record) return record.title:upper() end }
      local ok, message = pcall(p, "x")
      assert.is_false(ok)
      assert.is_truthy(message:find("^stage 'function at .*pipeline_spec.lua:%d+': .*pipeline_spec.lua:%d+: "), message)
    end)

    it("input of a wrong type", function()
      local ok, message = pcall(abc, 7)
      assert.is_false(ok)
      assert.is_truthy(message:find("string, or an iterator of strings, expected, got number", 1, true))
    end)

    it("an item that is no stage", function()
      local ok, message = pcall(pipeline.new, { append(), 7 })
      assert.is_false(ok)
      assert.is_truthy(message:find("item 2: stage or function expected, got number", 1, true))
    end)
  end)

  it("explains what each stage set and how long it took", function()
    local record, trace = pipeline.new { set("title", "A"), set("text", "B") }:explain("x")
    assert.same({ title = "A", text = "B" }, record)
    assert.same({ "title" }, trace[1].set)
    assert.same({ "text" }, trace[2].set)
    assert.is_number(trace[1].milliseconds)
  end)

  it("runs in two coroutines at once without mixing them up", function()
    local function run(letter)
      return coroutine.wrap(function()
        local record = {}
        for _ = 1, 3 do
          record = append { letter = letter }(record, {})
          coroutine.yield()
        end
        return record.trace
      end)
    end
    local a, b = run("a"), run("b")
    for _ = 1, 3 do a() b() end
    assert.equal("aaa", a())
    assert.equal("bbb", b())
  end)
end)

-- Whether LuaJIT compiles: nil on any other Lua.
local function compiles()
  local jit = rawget(_G, "jit")
  return jit and (jit.status())
end

describe("LuaJIT's compiler", function()
  local jit = rawget(_G, "jit")

  -- Runs a script's stage and then one of nutgraf's own, which raises when it sets a field: whether LuaJIT compiles in
  -- the first, in the second and after the run.
  local function compiled_in(raises)
    local scripted, own
    pcall(nutgraf.pipeline { nutgraf.stage.parse(), function(record)
      scripted = compiles()
      return setmetatable(record, { __newindex = function(t, field, value)
        own = compiles()
        if raises then error "no" end
        rawset(t, field, value)
      end })
    end, nutgraf.stage.content() }, "<p>A letter came by the first ferry.")
    return { scripted = scripted, own = own, after = compiles() }
  end

  for _, case in ipairs { { "a run", false }, { "a stage that raises", true } } do
    it("is left out in nutgraf's own stages, and back after " .. case[1], function()
      local before = compiles()
      assert.same({ scripted = before, own = jit and false, after = before }, compiled_in(case[2]))
    end)
    if jit then
      it("stays off after " .. case[1] .. " where the host had it off", function()
        local before = compiles()
        jit.off()
        local seen = compiled_in(case[2])
        if before then jit.on() end
        assert.same({ scripted = false, own = false, after = false }, seen)
      end)
    end
  end
end)

describe("nutgraf.stage", function()
  it("names the nearest stage for an unknown one", function()
    local ok, message = pcall(function() return nutgraf.stage.pars end)
    assert.is_false(ok)
    assert.is_truthy(message:find("no stage 'pars'; did you mean 'parse'?", 1, true), message)
  end)

  it("checks options at the script's line", function()
    local ok, message = pcall(function() local _ = nutgraf.stage.render { fromat = "text" } end)
    assert.is_false(ok)
    assert.is_truthy(message:find("unknown option 'fromat'; did you mean 'format'?", 1, true), message)
    assert.is_truthy(message:find("pipeline_spec.lua", 1, true), message)
  end)

  it("drops elements after a stage that has read the page", function()
    local run = nutgraf.default_pipeline({ sentences = 0 }):before("content", nutgraf.stage.drop { ".note" })
    local body = ("<p>The ferry crossed at noon with two lorries and a hay cart, said the captain.</p>"):rep(6)
    local record = assert(run("<article><h1>Ferry</h1>" .. body .. "<p class=note>The office sent this note in the winter, " ..
      "and nobody has answered it so far.</p>" .. body:gsub("noon", "one") .. "</article>"))
    assert.is_nil(record.text:find("sent this note", 1, true))
    assert.is_truthy(record.text:find("crossed at one", 1, true))
  end)
end)
