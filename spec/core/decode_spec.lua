local core = require "nutgraf.core"

local function parse(bytes, charset)
  local document = assert(core.parse(bytes, { charset = charset }))
  local name, source, repairs = document:encoding()
  local text = document:first("body"):text()
  document:close()
  return text, name, source, repairs
end

describe("decoding", function()
  for _, case in ipairs {
    -- what, bytes, charset, text, encoding, source, repairs
    { "plain ASCII, where every guess is right", "<p>Tide", nil, "Tide", "windows-1252", "fallback", 0 },
    { "UTF-8 without a label", "<p>Caf\195\169", nil, "Café", "UTF-8", "content", 0 },
    { "a byte order mark", "\239\187\191<p>\195\169", nil, "é", "UTF-8", "bom", 0 },
    { "a mark before a label that differs", "\239\187\191<meta charset=gbk><p>\195\169", nil, "é", "UTF-8", "bom", 0 },
    { "UTF-16, little end first", "\255\254<\0p\0>\0\233\0", nil, "é", "UTF-16LE", "bom", 0 },
    { "UTF-16, big end first", "\254\255\0<\0p\0>\0\233", nil, "é", "UTF-16BE", "bom", 0 },
    { "the caller's charset", "<p>\207\240\232", "windows-1251", "При", "windows-1251", "caller", 0 },
    { "the caller before the meta", "<meta charset=utf-8><p>\207", "Windows-1251 ", "П", "windows-1251", "caller", 0 },
    { "a meta charset", "<meta charset='KOI8-R'><p>\240\210\201", nil, "При", "KOI8-R", "meta", 0 },
    { "a meta pragma", "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'><p>\131e", nil, "テ",
      "Shift_JIS", "meta", 0 },
    { "a meta in a comment", "<!-- <meta charset=gbk> --><p>\195\169", nil, "é", "UTF-8", "content", 0 },
    { "iso-8859-1, which means windows-1252", "<meta charset=iso-8859-1><p>\147x\148 \128", nil, "“x” €",
      "windows-1252", "meta", 0 },
    { "gb2312, which means gbk", "<meta charset=gb2312><p>\196\227\186\195", nil, "你好", "GBK", "meta", 0 },
    { "a meta that says UTF-16", "<meta charset=utf-16><p>\195\169", nil, "é", "UTF-8", "meta", 0 },
    { "an unknown label in a meta", "<meta charset=klingon><p>\195\169", nil, "é", "UTF-8", "content", 0 },
    { "no label and no UTF-8", "<p>caf\233 \150 x", nil, "café – x", "windows-1252", "fallback", 0 },
    { "broken UTF-8 under its label", "<meta charset=utf-8><p>a\255b\195(c\226\130", nil, "a\239\191\189b\239\191\189(c" ..
      "\239\191\189", "UTF-8", "meta", 3 },
    { "overlong and surrogate sequences", "<meta charset=utf-8><p>\192\175 \237\160\128", nil,
      ("\239\191\189"):rep(2) .. " " .. ("\239\191\189"):rep(3), "UTF-8", "meta", 5 },
    { "a broken character in another encoding", "<p>\131", "shift_jis", "\239\191\189", "Shift_JIS", "caller", 1 },
  } do
    it("of " .. case[1], function()
      local text, name, source, repairs = parse(case[2], case[3])
      assert.equal(case[4], text)
      assert.same({ case[5], case[6], case[7] }, { name, source, repairs })
    end)
  end

  -- What windows-1252 has at 0x80 to 0x9F; the five unused bytes are C1 controls (Encoding Standard, 9.1).
  local meanings = {}
  for meaning in ("€ \194\129 ‚ ƒ „ … † ‡ ˆ ‰ Š ‹ Œ \194\141 Ž \194\143 \194\144 ‘ ’ “ ” • – — ˜ ™ š › œ \194\157 ž Ÿ")
    :gmatch("%S+") do meanings[#meanings + 1] = meaning end

  for byte = 0x80, 0xff do
    local input = string.char(byte) .. "cole"
    it(("of an input that begins with the byte 0x%02X"):format(byte), function()
      local first = meanings[byte - 0x7f] or string.char(byte < 0xc0 and 0xc2 or 0xc3, 0x80 + byte % 0x40)
      assert.same({ first .. "cole", "windows-1252", "fallback", 0 }, { parse(input) })
      assert.same({ "\239\191\189cole", "UTF-8", "caller", 1 }, { parse(input, "utf-8") })
      -- A line of stripped text has no white space at its ends, and U+00A0 is white space.
      assert.equal((byte == 0xa0 and "" or first) .. "cole", assert(core.dump(input))[1].text)
    end)
  end

  it("knows no charset that does not exist", function()
    local document, message, code = core.parse("<p>x", { charset = "klingon" })
    assert.is_nil(document)
    assert.equal("bad_encoding", code)
    assert.is_truthy(message:find("klingon", 1, true))
  end)
end)

describe("references", function()
  for _, case in ipairs {
    { "&amp;&lt;&gt;&quot;", '&<>"' }, { "&copy &copyx &copy;", "© ©x ©" }, { "&notit; &notin;", "¬it; ∉" },
    { "&#8364;&#x20ac;&#X20AC", "€€€" }, { "&#150;&#x80;", "–€" }, { "&#0;&#xd800;&#x110000;", ("\239\191\189"):rep(3) },
    { "&hellip &hellip;", "&hellip …" }, { "&;&#;&#x;& &1", "&;&#;&#x;& &1" }, { "&CounterClockwiseContourIntegral;", "∳" },
    { "&nosuch;", "&nosuch;" }, { "&NotEqualTilde;", "≂̸" }, { "a&ampb", "a&b" },
  } do
    it(case[1] .. " in text", function() assert.equal(case[2], (parse("<p>" .. case[1]))) end)
  end
  for _, case in ipairs {
    { "?a=1&copy=2", "?a=1&copy=2" }, { "?a&copy;", "?a©" }, { "&lt;x", "<x" }, { "&ampx", "&ampx" }, { "&amp", "&" },
    { "&quot;q", '"q' },
  } do
    it(case[1] .. " in an attribute", function()
      local document = core.parse("<a href='" .. case[1] .. "'>x")
      assert.equal(case[2], document:first("a"):attr("href"))
    end)
  end
end)
