local nutgraf = require "nutgraf"

local GERMAN = "Die Fähre verließ den Hafen mit einer Stunde Verspätung, weil die Mannschaft auf den Arzt warten "
  .. "musste. Erst am Abend kam sie auf der Insel an, wo niemand mehr am Kai stand."

describe("stage language", function()
  local function run() return nutgraf.pipeline { nutgraf.stage.language() }("x") end

  it("tells the language by the text of a page that does not name it", function()
    local record = nutgraf.extract("<article><h1>Fähre</h1><p>" .. GERMAN .. "</p><p>" .. GERMAN .. "</p></article>")
    assert.are.equal("de", record.language)
  end)

  it("believes the page where it names one", function()
    local record = nutgraf.extract("<html lang=nl><article><h1>Fähre</h1><p>" .. GERMAN .. "</p></article></html>")
    assert.are.equal("nl", record.language)
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
