local nutgraf = require "nutgraf"

local GERMAN = "Die Fähre verließ den Hafen mit einer Stunde Verspätung, weil die Mannschaft auf den Arzt warten "
  .. "musste. Erst am Abend kam sie auf der Insel an, wo niemand mehr am Kai stand."
local MORE = "Der Bürgermeister hatte versprochen, dass die Kapelle spielt, aber die Musiker waren nach Hause gegangen, "
  .. "weil ihnen kalt war. Nur ein Hund lief am Wasser hin und her und bellte die Möwen an, die auf den Pfählen saßen."

describe("stage language", function()
  local function run() return nutgraf.pipeline { nutgraf.stage.language() }("x") end

  it("tells the language by the text of a page that does not name it", function()
    local record = nutgraf.extract("<article><h1>Fähre</h1><p>" .. GERMAN .. "</p><p>" .. GERMAN .. "</p></article>")
    assert.are.equal("de", record.language)
  end)

  it("believes the page where its text is short", function()
    local record = nutgraf.extract("<html lang=nl><article><h1>Fähre</h1><p>" .. GERMAN .. "</p></article></html>")
    assert.are.equal("nl", record.language)
    assert.is_nil(record.warnings)
  end)

  local DANISH = "Færgen forlod havnen en time for sent, fordi besætningen måtte vente på lægen. Først om aftenen nåede "
    .. "den frem til øen, hvor der ikke længere stod nogen på kajen, og hvor lygterne var slukket for længst."
  local TELUGU = "ఓడ గంట ఆలస్యంగా రేవు నుండి బయలుదేరింది, ఎందుకంటే సిబ్బంది వైద్యుడి కోసం ఎదురుచూడవలసి వచ్చింది."

  for _, case in ipairs {
    -- what, label, text, language, doubted
    { "a template in English over German", "en", GERMAN .. " " .. MORE, "de", true },
    { "a template in English over Telugu", "en-US", TELUGU, "te", true },
    { "a label that is right", "de-AT", GERMAN, "de-AT", false },
    { "a relative of what the text seems to be", "no", DANISH, "no", false },
    { "a label that names no language", "zz", GERMAN, "de", false },
    { "an encoding for a label", "utf-8", GERMAN, "de", false },
    { "a word for a label", "lang", GERMAN, "de", false },
    { "a language that the tables lack", "fo", DANISH, "fo", false },
  } do
    it("is told of " .. case[1], function()
      local paragraph = "<p>" .. case[3] .. "</p>"
      local record = nutgraf.extract("<html lang=" .. case[2] .. "><article><h1>1904</h1>" .. paragraph:rep(3)
        .. "</article></html>")
      assert.are.equal(case[4], record.language)
      assert.are.equal(case[5] and "language_doubted" or nil, record.warnings and record.warnings[1].code)
    end)
  end

  it("is not told by a list of names", function()
    local list = ("<li>Sennheiser</li><li>Kopfhörer</li><li>Lautsprecher</li>"):rep(20)
    assert.are.equal("en", nutgraf.extract("<html lang=en><main><h1>Shop</h1><ul>" .. list .. "</ul>").language)
  end)

  it("says nothing rather than guess", function()
    local record = nutgraf.extract("<article><h1>AX-40</h1><p>AX-40 BZ 17</p></article>")
    assert.is_nil(record.language)
    assert.is_nil(run().language)
  end)

  it("has a threshold of its own", function()
    local text = GERMAN .. "\n\n" .. GERMAN
    local run_with = function(confidence)
      return nutgraf.pipeline {
        function(record) record.text = text return record end, nutgraf.stage.language { confidence = confidence },
      }("x").language
    end
    assert.are.equal("de", run_with(0.5))
    assert.is_nil(run_with(1))
  end)
end)
