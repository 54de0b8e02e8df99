local nutgraf = require "nutgraf"
local quality = require "nutgraf.text.quality"

local PROSE = [[
The ferry Aurelia left the harbour an hour late because her crew had to wait for a doctor.
On the pier some forty people stood in the rain; most of them had come to see the new engine.
It was built far away, in a town that no sailor here has visited, and it is louder than the old one.
Nobody could say why the repairs had taken so long, and the harbour master would not answer any questions.
Fishing went badly this spring, so many boats lie idle along the southern quay until June.
A bakery sells plum cake to those who wait.]]

local function prose() return PROSE end

describe("quality.document", function()
  local function fails(text, rule)
    local _, failed = quality.document(text)
    for _, entry in ipairs(failed) do
      if entry.rule == rule then return true end
    end
    return false
  end

  it("passes prose", function()
    local _, failed = quality.document(prose())
    assert.are.same({}, failed)
  end)

  for _, case in ipairs {
    { "words", "Too short." },
    { "duplicate_lines", ("The same line again.\n"):rep(20) },
    { "top_2_gram", ("buy now "):rep(50) },
    { "duplicate_5_grams", ("one two three four five six seven. "):rep(20) },
    { "lettered", ("12 34 56 "):rep(40) },
    { "symbols", ("# word "):rep(60) },
    { "terminal", ("A line without a stop at its end\n"):rep(3) .. prose():gsub("%.", "") },
    { "short_lines", ("Short.\n"):rep(60) },
    { "list", ("One two\n"):rep(60) },
    { "bullets", ("- an entry of some list or other here\n"):rep(20) },
    { "ellipses", ("And so it went on and on and on...\n"):rep(20) },
    { "word_length", ("a b c "):rep(40) },
  } do
    it("fails " .. case[1], function() assert.is_true(fails(case[2], case[1])) end)
  end

  it("takes nothing, and much", function()
    quality.document("")
    local started = os.clock()
    quality.document(("a "):rep(50000))
    assert.is_true(os.clock() - started < 5)
  end)
end)

describe("quality.lines", function()
  it("names the lines that would go, and why", function()
    local text = "The ferry left the harbour at noon.\nWe use cookies. Read our privacy policy.\n17\nOK.\n"
      .. "Please enable JavaScript to go on.\nA heading without a stop\n\nTHE FERRY LEFT AT NOON.\n" .. ("x"):rep(1001)
    local rules = {}
    for i, edit in ipairs(quality.lines(text)) do
      rules[i] = edit.rule
      assert.are.equal(edit.before, text:sub(edit.start, edit.stop))
    end
    assert.are.same({ "policy", "counter", "short", "javascript", "no_stop", "capitals", "long_word" }, rules)
  end)
end)

describe("stage quality", function()
  local stage = nutgraf.stage
  local function page(record)
    record.blocks = {
      { type = "paragraph", text = "The ferry left the harbour at noon today." },
      { type = "paragraph", text = "The ferry line changed its terms of use last year." },
      { type = "paragraph", text = "Nobody on the pier knew why it had taken so long." },
    }
    require("nutgraf.page.content").set_text(record)
    return record
  end

  it("reports and drops nothing", function()
    local record = nutgraf.pipeline { page, stage.quality() }("x")
    assert.is_truthy(record.text:find "terms of use")
    assert.are.equal("words", record.quality.failed[1].rule)
    assert.are.equal(1, #record.quality.lines)
  end)

  it("drops what it is told to, and says so", function()
    local record, trace = nutgraf.pipeline { page, stage.quality { drop_lines = { "policy" } } }:explain("x")
    assert.is_nil(record.text:find "terms of use")
    assert.are.equal(2, #record.blocks)
    assert.are.equal("quality: policy", trace[2].removed[1].reason)
    local _, _, code = nutgraf.pipeline { page, stage.quality { drop = true } }("x")
    assert.are.equal("low_quality", code)
  end)
end)
