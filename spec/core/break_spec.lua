local core = require "nutgraf.core"
local nutgraf = require "nutgraf"

local function cut(text, spans)
  local out = {}
  for i, span in ipairs(spans) do out[i] = text:sub(span.start, span.stop) end
  return table.concat(out, "|")
end

-- What Unicode's own test files (spec/conformance/unicode_spec) do not say in words.
describe("core.breaks", function()
  for _, case in ipairs {
    { "grapheme", "e\204\129a\r\n👩‍🔬🇩🇰🇸🇪", "e\204\129|a|\r\n|👩‍🔬|🇩🇰|🇸🇪" },
    { "grapheme", "각각", "각|각" },
    { "word", "Can't stop, 3.5 km.", "Can't| |stop|,| |3.5| |km|." },
    { "sentence", "One. two. Three! (Four?) Five.", "One. two. |Three! |(Four?) |Five." },
    { "word", "", "" },
    { "grapheme", "a\255b", "a|\255|b" },
  } do
    it(case[1] .. ": " .. case[2], function() assert.are.equal(case[3], cut(case[2], core.breaks(case[2], case[1]))) end)
  end

  it("raises for another kind", function() assert.has_error(function() core.breaks("a", "line") end) end)

  it("takes hostile texts in linear time", function()
    for _, unit in ipairs { "a", ".", ". ", "a.", "a'", "\204\129", "'\204\129", "🇩🇰", "1,", "\226\128\141", "\"", ".)" } do
      for _, kind in ipairs { "grapheme", "word", "sentence" } do
        local started = os.clock()
        core.breaks(unit:rep(100000), kind)
        assert.is_true(os.clock() - started < 2, kind .. " " .. unit)
      end
    end
  end)
end)

describe("nutgraf.truncate", function()
  for _, case in ipairs {
    { "graphemes", "e\204\129a👩‍🔬b", { graphemes = 3 }, "e\204\129a👩‍🔬" },
    { "no cluster in two", "ab👩‍🔬", { bytes = 6 }, "ab" },
    { "no code point in two", "aé", { bytes = 2 }, "a" },
    { "words", "The crew, all of it, slept.", { words = 3 }, "The crew, all" },
    { "words, all of them", "The crew slept.", { words = 3 }, "The crew slept." },
    { "no words", "The crew", { words = 0 }, "" },
    { "Chinese", "船员必须等医生。", { words = 2 }, "船员" },
    { "both", "The crew slept.", { words = 2, bytes = 5 }, "The c" },
    { "longer than the text", "The crew", { graphemes = 100, words = 100, bytes = 100 }, "The crew" },
    { "nothing", "", { bytes = 1 }, "" },
    { "flags", "🇩🇰🇸🇪🇫", { graphemes = 2 }, "🇩🇰🇸🇪" },
    { "invalid bytes", "\255\254a", { graphemes = 2 }, "\255\254" },
  } do
    it(case[1], function() assert.are.equal(case[4], nutgraf.truncate(case[2], case[3])) end)
  end

  it("raises without a limit, and for an unknown one", function()
    assert.has_error(function() nutgraf.truncate("a", {}) end)
    assert.has_error(function() nutgraf.truncate("a", { letters = 3 }) end)
  end)
end)
