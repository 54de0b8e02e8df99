local core = require "nutgraf.core"

local cases = {
  { "composes", "cafe\204\129", "café" },
  { "orders marks", "a\204\129\204\163", "ạ\204\129" },
  { "decomposes", "é", "e\204\129", { form = "NFD" } },
  { "decomposes Hangul", "각", "\225\132\128\225\133\161\225\134\168", { form = "NFD" } },
  { "composes Hangul", "\225\132\128\225\133\161\225\134\168", "각" },
  { "keeps compatibility characters in NFC", "ﬁ ²", "ﬁ ²" },
  { "takes them apart in NFKC", "ﬁ ² Ａ", "fi 2 A", { form = "NFKC" } },
  { "a singleton", "\226\132\171", "Å" },
  { "does nothing for none", "e\204\129", "e\204\129", { form = "none" } },
  { "folds spaces", "a\194\160 \227\128\128b\tc", "a b c", { spaces = true } },
  { "folds line ends", "a \r\nb\rc\226\128\168d\194\133e", "a\nb\nc\nd\ne", { spaces = true } },
  { "keeps single spaces", " a b ", " a b ", { spaces = true } },
  { "drops controls", "a\0b\27c\194\128d\127e", "abcde", { controls = true } },
  { "keeps tab and line end", "a\tb\nc", "a\tb\nc", { controls = true } },
  { "drops zero width", "\239\187\191a\226\128\139b\226\129\160c", "abc", { zero_width = true } },
  { "drops a joiner between Latin letters", "a\226\128\141b", "ab", { zero_width = true } },
  { "drops a joiner behind an accent", "e\204\129\226\128\141b", "éb", { form = "NFC", zero_width = true } },
  { "drops a joiner behind the sign of kelvin", "\226\132\170\226\128\141b", "Kb", { form = "NFC", zero_width = true } },
  { "keeps a joiner behind a virama", "क्\226\128\141ष", "क्\226\128\141ष", { zero_width = true } },
  { "keeps a joiner behind a variation selector", "❤\239\184\143\226\128\141🔥", "❤\239\184\143\226\128\141🔥",
    { zero_width = true } },
  { "keeps a joiner in Persian", "می\226\128\140خواهم", "می\226\128\140خواهم", { zero_width = true } },
  { "keeps a joined emoji", "👩\226\128\141🔬", "👩\226\128\141🔬", { zero_width = true } },
  { "drops a direction mark in Latin text", "a\226\128\142b", "ab", { bidi = true } },
  { "keeps it in Hebrew", "שלום\226\128\143!", "שלום\226\128\143!", { bidi = true } },
  { "drops soft hyphens", "Donau\194\173dampf", "Donaudampf", { soft_hyphens = true } },
  { "straightens quotes", "“It’s” „so“ ‚x‘ «y»", "\"It's\" \"so\" 'x' «y»", { quotes = "straight" } },
  { "dashes", "a–b — c\226\128\145d \226\136\1461", "a-b - c-d -1", { dashes = true } },
  { "ellipsis", "so…", "so...", { ellipsis = true } },
  { "ligatures", "ﬂuﬀ Ĳ", "fluff IJ", { ligatures = true } },
  { "width", "ＡＢ１！ ｶﾞ", "AB1! ガ", { width = true } },
  { "invalid bytes", "a\255b\195", "a\239\191\189b\239\191\189" },
  { "a surrogate", "\237\160\128", "\239\191\189\239\191\189\239\191\189" },
  { "empty", "", "", { spaces = true, controls = true } },
}

describe("core.normalize", function()
  for _, case in ipairs(cases) do
    it(case[1], function() assert.are.equal(case[3], core.normalize(case[2], case[4])) end)
  end

  it("is idempotent", function()
    for _, case in ipairs(cases) do
      local once = core.normalize(case[2], case[4])
      assert.are.equal(once, core.normalize(once, case[4]))
    end
  end)

  it("moves offsets with the text", function()
    local text, offsets = core.normalize("ab  cd e\204\129f", { spaces = true }, { 0, 2, 4, 6, 7, 10, 11 })
    assert.are.equal("ab cd éf", text)
    assert.are.same({ 0, 2, 3, 5, 6, 8, 9 }, offsets)
  end)

  it("leaves offsets alone where nothing changes", function()
    local _, offsets = core.normalize("plain é text", {}, { 0, 3, 8, 13 })
    assert.are.same({ 0, 3, 8, 13 }, offsets)
  end)

  it("puts long runs of marks in order, stably and at once", function()
    local text = "a" .. ("\204\129\204\163"):rep(20000)
    local expected = "ạ" .. ("\204\163"):rep(19999) .. ("\204\129"):rep(20000)
    assert.is_true(core.normalize(text) == expected)
  end)

  it("raises for misuse", function()
    assert.has_error(function() core.normalize(nil) end)
    assert.has_error(function() core.normalize("x", { form = "NFX" }) end)
    assert.has_error(function() core.normalize("x", { quotes = "round" }) end)
    assert.has_error(function() core.normalize("x", { spaces = 1 }) end)
    assert.has_error(function() core.normalize("x", {}, { 2 }) end)
    assert.has_error(function() core.normalize("xyz", {}, { 2, 1 }) end)
  end)
end)

describe("core.casefold", function()
  for _, case in ipairs {
    { "Straße", "strasse" }, { "ÄÖÜ", "äöü" }, { "ΣΑΣ", "σασ" }, { "ДОМ", "дом" }, { "plain", "plain" },
    { "漢字", "漢字" }, { "", "" }, { "A\255B", "a\239\191\189b" },
  } do
    it(case[1], function() assert.are.equal(case[2], core.casefold(case[1])) end)
  end
end)

describe("core.references", function()
  for _, case in ipairs {
    { "Ida &amp; Per", "Ida & Per" }, { "&#8217;&#x2019;&rsquo;", "’’’" }, { "&nbsp;", "\194\160" }, { "R&D &amp", "R&D &amp" },
    { "&unknown; &;", "&unknown; &;" }, { "a&lt;b&gt;", "a<b>" }, { "&CounterClockwiseContourIntegral;", "∳" }, { "", "" },
    { "&#128;&#0;", "€&#0;" }, { "&amp;amp;", "&amp;" }, { "no reference", "no reference" },
  } do
    it(case[1], function() assert.are.equal(case[2], core.references(case[1])) end)
  end
end)

describe("core.measure", function()
  for _, case in ipairs {
    { "", 0, 0, 0, 0 }, { "Hello world", 2, 10, 11, 11 }, { "漢字かな", 2, 4, 8, 4 }, { "e\204\129a", 1, 2, 2, 3 },
    { "3 x 4", 3, 3, 5, 5 }, { "\255", 0, 0, 1, 1 }, { "ไทยดี", 2, 4, 4, 5 }, { "საქართველო ლამაზია", 2, 17, 18, 18 },
  } do
    it(("'%s'"):format(case[1]), function()
      assert.are.same({ words = case[2], letters = case[3], cells = case[4], characters = case[5] },
        core.measure(case[1]))
    end)
  end
end)

-- Texts of ASCII are measured sixteen bytes at once, others a letter at a time: both count alike.
describe("core.measure of every byte, at every place of a block,", function()
  local function counted(text)
    local words, letters, cells = 0, 0, 0
    for i = 1, #text do
      local c, before = text:sub(i, i), i > 1 and text:sub(i - 1, i - 1) or " "
      if c:find "%w" then letters = letters + 1 end
      if c:find "%w" and not before:find "%w" then words = words + 1 end
      if c:find "[ -~]" then cells = cells + 1 end
    end
    return { words = words, letters = letters, cells = cells, characters = #text }
  end

  for length = 1, 49, 12 do
    it("in texts of about " .. length .. " bytes", function()
      for byte = 0, 127 do
        for _, around in ipairs { "a", " ", "9", "." } do
          for _, at in ipairs { 0, 1, 15, 16, 17, length - 1 } do
            if at < length then
              local text = around:rep(at) .. string.char(byte) .. around:rep(length - at - 1)
              assert.same(counted(text), core.measure(text))
            end
          end
        end
      end
    end)
  end

  it("where letters of other scripts stand between", function()
    for at = 0, 40 do
      local text = ("ab "):rep(14):sub(1, at) .. "é" .. ("cd e"):rep(10)
      local plain, measured = counted((text:gsub("é", "x"))), core.measure(text)
      assert.same(plain, { words = measured.words, letters = measured.letters, cells = measured.cells,
        characters = measured.characters })
    end
  end)
end)

-- The text with its edits applied.
local function apply(text, edits)
  local out, at = {}, 1
  for _, edit in ipairs(edits) do
    assert.are.equal(edit.before, text:sub(edit.start, edit.stop))
    out[#out + 1] = text:sub(at, edit.start - 1) .. edit.after
    at = edit.stop + 1
  end
  return table.concat(out) .. text:sub(at)
end

describe("the edits of core.normalize", function()
  local everything = { form = "none", quotes = "straight", report = true }
  for _, flag in ipairs { "spaces", "controls", "zero_width", "bidi", "soft_hyphens", "dashes", "ellipsis", "ligatures",
    "width" } do everything[flag] = true end
  local texts = { "", "plain", "a  b\r\nc \t\n", "“ﬁne”… a\194\173b\226\128\139\226\128\139c Ａ\0\0 \255\254 x–y",
    "\194\160\194\160", "e\204\129 n\204\131\226\128\142" }

  it("say what was done, so that it can be done again", function()
    for _, text in ipairs(texts) do
      local result, offsets, edits = core.normalize(text, everything)
      assert.is_nil(offsets)
      assert.are.equal(result, apply(text, edits))
      for _, form in ipairs { "NFC", "NFD", "NFKC", "NFKD" } do
        local normal, _, changes = core.normalize(text, { form = form, report = true })
        local valid = not text:find "\255"
        if valid then assert.are.equal(normal, apply(text, changes)) end
      end
    end
  end)

  it("name rule, place, before and after", function()
    local _, _, edits = core.normalize("x “y” e\204\129", { quotes = "straight", report = true })
    assert.are.same({
      { rule = "quotes", start = 3, stop = 5, before = "“", after = '"' },
      { rule = "quotes", start = 7, stop = 9, before = "”", after = '"' },
      { rule = "form", start = 11, stop = 13, before = "e\204\129", after = "é" },
    }, edits)
  end)

  it("take a run of one rule as one, and all that a form's change touches", function()
    local _, _, edits = core.normalize("a\226\128\139\226\128\139b", { zero_width = true, report = true })
    assert.are.equal(1, #edits)
    _, _, edits = core.normalize("e\0\204\129", { controls = true, report = true })
    assert.are.equal("form", edits[2].rule)
    assert.are.equal("e\0\204\129", edits[2].before)
    assert.are.equal("é", edits[2].after)
  end)
end)
