-- Chunks: what they hold, where they end, and that nothing is lost.
local helper = require "spec.helper"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local function paragraph(text) return { type = "paragraph", text = text } end
local function heading(level, text) return { type = "heading", level = level, text = text } end

local function record_of(blocks)
  local texts = {}
  for i, block in ipairs(blocks) do texts[i] = block.text end
  return { blocks = blocks, text = table.concat(texts, "\n\n") }
end

local function texts(chunks)
  local list = {}
  for i, chunk in ipairs(chunks) do list[i] = chunk.text end
  return list
end

describe("nutgraf.chunks", function()
  local tides = record_of { heading(2, "Tides"), paragraph "The tide rose. It fell again.", heading(3, "Ebb"),
    paragraph "The ebb is long.", heading(2, "Ships"), paragraph "The ship sails." }

  for _, case in ipairs {
    { "all of a text that fits", tides, { budget = 1000 }, { tides.text } },
    { "whole sentences", record_of { paragraph "One two three. Four five. Six seven eight." }, { budget = 5, unit = "words" },
      { "One two three. Four five.", "Six seven eight." } },
    { "a heading with what it heads", record_of { paragraph "One two.", heading(2, "Three"), paragraph "Four five six." },
      { budget = 4, unit = "words" }, { "One two.", "Three\n\nFour five six." } },
    { "a new chunk at a heading once it is half full", record_of { paragraph "One two three.", heading(2, "Four"),
      paragraph "Five." }, { budget = 6, unit = "words" }, { "One two three.", "Four\n\nFive." } },
    { "small sections together", record_of { paragraph "One.", heading(2, "Two"), paragraph "Three." },
      { budget = 9, unit = "words" }, { "One.\n\nTwo\n\nThree." } },
    { "lines of code whole", record_of { { type = "code", text = "let a = 1\nlet b = 2\nlet c = 3" } },
      { budget = 20 }, { "let a = 1\nlet b = 2", "let c = 3" } },
    { "rows of tables whole", record_of { { type = "table", text = "Ship\tPort\nAurelia\tEnnis\nBrio\tTessel", rows = {} } },
      { budget = 16 }, { "Ship\tPort", "Aurelia\tEnnis", "Brio\tTessel" } },
    { "a long sentence between words", record_of { paragraph "one two three four five six seven eight" },
      { budget = 4, unit = "words" }, { "one two three", "four five", "six seven eight" } },
    { "a long word between characters", record_of { paragraph "ééééééé" }, { budget = 4 }, { "ééé", "éééé" } },
    { "sentences of Chinese", record_of { paragraph "潮水上涨。渡轮起航。风很大。" }, { budget = 10 },
      { "潮水上涨。渡轮起航。", "风很大。" } },
    { "an overlap of whole sentences", record_of { paragraph "A one. B two. C three. D four." },
      { budget = 6, overlap = 2, unit = "words" }, { "A one. B two. C three.", "C three. D four." } },
    { "no overlap where a sentence is longer", record_of { paragraph "A b c d. E f. G h." },
      { budget = 5, overlap = 2, unit = "words" }, { "A b c d.", "E f. G h." } },
    { "what a counter says", record_of { paragraph "One. Two. Three." }, { budget = 2, count = function(text)
      return select(2, text:gsub("%.", ""))
    end }, { "One. Two.", "Three." } },
    { "paragraphs of a text that its blocks do not tell", { blocks = { paragraph "Other." }, text = "One.\n\nTwo." },
      { budget = 4 }, { "One.", "Two." } },
    { "nothing of nothing", { title = "Tides" }, {}, {} },
  } do
    it("gives " .. case[1], function() assert.same(case[4], texts(nutgraf.chunks(case[2], case[3]))) end)
  end

  it("gives the headings that a chunk stands under", function()
    local chunks = nutgraf.chunks(tides, { budget = 22 })
    local paths = {}
    for i, chunk in ipairs(chunks) do paths[i] = table.concat(chunk.headings or {}, " > ") end
    assert.same({ "Tides", "Tides", "Tides > Ebb", "Ships" }, paths)
  end)

  it("keeps posts apart, under their headlines", function()
    local record = { lead = { "It opens." }, posts = { { headline = "Afloat", text = "She floats. At last." },
      { text = "She sits." } }, text = "It opens.\n\nAfloat\n\nShe floats. At last.\n\nShe sits." }
    local chunks = nutgraf.chunks(record, { budget = 1000 })
    assert.same({ "It opens.", "Afloat\n\nShe floats. At last.", "She sits." }, texts(chunks))
    assert.same({ nil, 1, 2 }, { chunks[1].post, chunks[2].post, chunks[3].post })
    assert.same({ "Afloat" }, chunks[2].headings)
  end)

  it("gives ids that stay when other chunks change, each once", function()
    local before = nutgraf.chunks(record_of { paragraph "One.", paragraph "Two.", paragraph "Two." }, { budget = 5 })
    local after = nutgraf.chunks(record_of { paragraph "New.", paragraph "One.", paragraph "Two." }, { budget = 5 })
    assert.equal(before[1].id, after[2].id)
    assert.equal(before[2].id, after[3].id)
    assert.are_not.equal(before[2].id, before[3].id)
  end)

  -- Of real records: spans are right, in order, within the budget, and lose nothing.
  for _, case in ipairs {
    { "examples/liveblog/page.html", {} }, { "examples/liveblog/dump.txt", {} },
    { "spec/pages/docs-code/source.html", { budget = 120 } }, { "spec/pages/table/source.html", { budget = 80 } },
    { "spec/pages/chinese/source.html", { budget = 30 } }, { "spec/pages/lists-nested/source.html", { budget = 60 } },
    { "spec/pages/thread/source.html", { budget = 30, unit = "words", overlap = 10 } },
    { "spec/pages/rtl/source.html", { budget = 25, unit = "tokens" } },
  } do
    it("loses nothing of " .. case[1], function()
      local record = assert(nutgraf.extract(helper.read(case[1])))
      local chunks, covered = nutgraf.chunks(record, case[2]), 0
      assert.is_true(#chunks > 1)
      for _, chunk in ipairs(chunks) do
        assert.equal(chunk.text, record.text:sub(chunk.start, chunk.stop))
        assert.is_nil(record.text:sub(covered + 1, chunk.start - 1):find "%S")
        assert.is_true(chunk.size <= (case[2].budget or 2000), chunk.text)
        covered = chunk.stop
      end
      assert.is_nil(record.text:sub(covered + 1):find "%S")
    end)
  end

  it("gives places in the page where the record has them", function()
    local html = "<h1>Tides</h1><p>The tide rose by a metre, said the harbour master of Port Ennis today.</p>"
    local record = assert(nutgraf.extract(html, { offsets = true }))
    local source = nutgraf.chunks(record)[1].source
    assert.truthy(html:sub(source.first, source.last):find("The tide rose", 1, true))
  end)

  it("takes time that grows with the text", function()
    local started = os.clock()
    nutgraf.chunks({ text = ("a"):rep(200000) }, { budget = 10 })
    nutgraf.chunks({ text = ("One sentence. "):rep(10000) }, { budget = 2 ^ 30 })
    assert.is_true(os.clock() - started < 10)
  end)

  it("raises for an overlap that is not smaller than the budget", function()
    local ok, message = pcall(function() nutgraf.chunks(tides, { budget = 10, overlap = 10 }) end)
    assert.is_false(ok)
    assert.truthy(message:find("chunks_spec.lua:%d+: nutgraf.chunks: option 'overlap': less than the budget of 10"), message)
  end)

  it("is a format of the command and of the stage", function()
    local command = os.getenv "NUTGRAF_COMMAND" or "build/nutgraf"
    local lines, status = helper.run(command .. " --format chunks --budget 300 --unit characters examples/liveblog/page.html")
    assert.equal(0, status)
    local count = 0
    for line in lines:gmatch "[^\n]+" do
      local chunk = assert(json.decode(line))
      count = count + 1
      assert.equal("https://courier.example/coast/aurelia-live", chunk.url)
      assert.is_true(#chunk.id >= 16 and chunk.stop > chunk.start)
    end
    assert.is_true(count >= 10)
    assert.equal(2, select(2, nutgraf.render(tides, "chunks", { budget = 60 }):gsub("\n", "")))
  end)
end)
