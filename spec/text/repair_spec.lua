local helper = require "spec.helper"
local nutgraf = require "nutgraf"
local repair = require "nutgraf.text.repair"

local HARD = "The northern gate of the harbour closes for repairs\nthis winter. Engineers found cracks in the gate during\n"
  .. "a survey last year, and the crews will have to move to\nthe southern quay until the spring, which will cost\n"
  .. "them a month of work at least, they say, if not two."

-- rule, name, text, what becomes of it
local cases = {
  { "mojibake", "accents", "CafÃ© naÃ¯ve", "Café naïve" },
  { "mojibake", "quotes", "itâ€™s â€œfineâ€\194\157", "it’s “fine”" },
  { "mojibake", "Cyrillic", "Ð¡ÐµÑ‚Ð¸", "Сети" },
  { "mojibake", "capitals and symbols", "ÃœbergrÃ¶ÃŸe Â© Â£5", "Übergröße © £5" },
  { "mojibake", "emoji", "rain ðŸŒ§ now", "rain 🌧 now" },
  { "mojibake", "what is meant", "CAFÉ» été Ñandú São “déjà” — €5", "CAFÉ» été Ñandú São “déjà” — €5" },
  { "mojibake", "ASCII", "plain", "plain" },
  { "mojibake", "invalid bytes", "a\255\195\131", "a\255\195\131" },
  { "dehyphenate", "a word known", "The harb-\nour. Harbour fees.", "The harbour. Harbour fees." },
  { "dehyphenate", "a hyphen known", "A north-\neast wind, north-east gale.", "A north-east wind, north-east gale." },
  { "dehyphenate", "neither", "A well-\nknown gull.", "A well-\nknown gull." },
  { "dehyphenate", "soft hyphens", "Donau\194\173\ndampfer", "Donaudampfer" },
  { "dehyphenate", "a dash", "It rained -\nand how. And.", "It rained -\nand how. And." },
  { "dehyphenate", "CR LF", "The harb-\r\n  our. Harbour fees.", "The harbour. Harbour fees." },
  { "unwrap", "hard lines", HARD, (HARD:gsub("\n", " ")) },
  { "unwrap", "paragraphs stay", HARD .. "\n\n" .. HARD, (HARD:gsub("\n", " ")) .. "\n\n" .. (HARD:gsub("\n", " ")) },
  { "unwrap", "lists stay", HARD .. "\n- one\n- two", (HARD:gsub("\n", " ")) .. "\n- one\n- two" },
  { "unwrap", "verse stays", "Roses\nare red\nviolets are blue\nand so on\nand on\nto the end of it",
    "Roses\nare red\nviolets are blue\nand so on\nand on\nto the end of it" },
  { "unglue", "sentences", "It fell last year.The firm said so.", "It fell last year. The firm said so." },
  { "unglue", "quotes", "He quit.”She did not.", "He quit.” She did not." },
  { "unglue", "hosts and numbers", "See tern.example, v2.5 and U.S.A. now.", "See tern.example, v2.5 and U.S.A. now." },
  { "unglue", "Chinese", "船来了。没有人。", "船来了。没有人。" },
}

describe("nutgraf.repair", function()
  for _, case in ipairs(cases) do
    it(case[1] .. ": " .. case[2], function()
      local result, edits = repair[case[1]](case[3])
      assert.are.equal(case[4], result)
      local out, at = {}, 1
      for _, edit in ipairs(edits) do
        assert.are.equal(case[1], edit.rule)
        assert.are.equal(edit.before, case[3]:sub(edit.start, edit.stop))
        out[#out + 1] = case[3]:sub(at, edit.start - 1) .. edit.after
        at = edit.stop + 1
      end
      assert.are.equal(result, table.concat(out) .. case[3]:sub(at))
    end)
  end

  it("does what it is told", function()
    assert.are.equal("Café.The end is near.", (nutgraf.repair "CafÃ©.The end is near."))
    assert.are.equal("The café. The end is near.", (nutgraf.repair("The cafÃ©.The end is near.", { unglue = true })))
    assert.has_error(function() nutgraf.repair("a", { mojibak = true }) end)
  end)

  if helper.takes(3) then it("takes hostile texts in linear time", function()
    for _, unit in ipairs { "Ã©", "â€", "-\n", "a-\n", "\194\173\n", "a.A", "x\n", "\255" } do
      local started = os.clock()
      repair.apply(unit:rep(50000), { mojibake = true, dehyphenate = true, unwrap = true, unglue = true })
      assert.is_true(os.clock() - started < 4, unit)
    end
  end) end
end)

describe("stage repair", function()
  local stage = nutgraf.stage

  it("mends stripped text before it is read", function()
    local run = nutgraf.pipeline { stage.repair { unwrap = true }, stage.parse(), stage.dump() }
    local record = run("Harbour gate shut for the winter\n\n" .. HARD .. "\n\n" .. HARD:gsub("gate", "door"), { input = "text" })
    assert.are.equal(2, #record.blocks)
  end)

  it("mends the strings of a page's record, and reports", function()
    local run = nutgraf.default_pipeline():before("normalize", stage.repair())
    local record, trace = run:explain("<title>CafÃ© Tern</title><article><h1>CafÃ© Tern opens</h1><p>The cafÃ© on the quay "
      .. "opens on Friday, says the owner.</p><p>It has twelve tables and a view of the gate.</p></article>")
    assert.is_truthy(record.text:find("The café on the quay", 1, true))
    local count = 0
    for _, step in ipairs(trace) do
      if step.stage == "repair" then count = #step.edits end
    end
    assert.is_true(count > 0)
  end)
end)

describe("nutgraf.normalize", function()
  it("gives the text and its edits", function()
    local text, edits = nutgraf.normalize("a  “b”", { quotes = "straight" })
    assert.are.equal('a "b"', text)
    assert.are.equal("spaces", edits[1].rule)
    assert.are.equal(3, #edits)
    assert.has_error(function() nutgraf.normalize("a", { forms = "NFC" }) end)
  end)

  it("reports in a pipeline when it is told to", function()
    local run = nutgraf.default_pipeline():replace("normalize", nutgraf.stage.normalize { report = true })
    local _, trace = run:explain("Tern  gate\194\160closes for the winter.", { input = "text" })
    for _, step in ipairs(trace) do
      if step.stage == "normalize" then assert.is_true(#step.edits >= 1) end
    end
  end)
end)
