-- Encodings by what the bytes say: without labels, under wrong ones, and the standard's own order.
local core = require "nutgraf.core"
local cases = require "spec.core.encoding_cases"
local helper = require "spec.helper"

local it = helper.sharing(it)

local function normal(text) return (core.normalize(text, { form = "NFC" })) end

local function parse(bytes, options)
  local document = assert(core.parse(bytes, options))
  local name, source = document:encoding()
  local warning = document:warnings()[1]
  local text = document:first("body"):text()
  document:close()
  return name, source, normal(text), warning and warning.code
end

local function found(bytes, options)
  local name, source = parse(bytes, options)
  return { name, source }
end

local bytes_of = {}
for _, case in ipairs(cases) do bytes_of[case[1]] = bytes_of[case[1]] or case[2] end

describe("an encoding without a label", function()
  for _, case in ipairs(cases) do
    local name, bytes, text = case[1], case[2], normal(case[3])
    local source = name == "windows-1252" and "fallback" or "content"
    it("is found: " .. name, function()
      assert.same({ name, source, text }, { parse("<p>" .. bytes) })
      assert.equal(text, normal(assert(core.dump(bytes))[1].text))
    end)
    it("is windows-1252 by the standard: " .. name, function()
      assert.same({ "windows-1252", "fallback" }, found("<p>" .. bytes, { standard = true }))
    end)
    it("is what the caller says: " .. name, function()
      assert.same({ name, "caller", text }, { parse("<meta charset=utf-8><p>" .. bytes, { charset = name }) })
    end)
  end

  it("is ISO-2022-JP by its escapes", function()
    assert.same({ "ISO-2022-JP", "content", "日本" }, { parse("<p>\27$BF|K\\\27(B") })
  end)
  it("is windows-1252 where signs are all that is there", function()
    assert.equal("windows-1252", (parse("<p>\163 5 \150 6 \160 \169 2019 \146s \147x\148")))
  end)
end)

describe("a label", function()
  for _, case in ipairs(cases) do
    local name, bytes, text = case[1], case[2], normal(case[3])
    it("that is right is believed: " .. name, function()
      assert.same({ name, "meta", text }, { parse("<meta charset=" .. name .. "><p>" .. bytes) })
    end)
  end

  local utf8 = "Тихая вода у берегов"
  for _, case in ipairs {
    -- what, label, bytes, encoding, doubted
    { "legacy over UTF-8", "gb2312", utf8, "UTF-8", true },
    { "a single byte over UTF-8", "windows-1251", utf8, "UTF-8", true },
    { "legacy over UTF-8 that is cut", "big5", utf8:sub(1, -2), "UTF-8", true },
    { "legacy over fewer than eight characters", "gb2312", ("Тихая вода"):sub(1, 10), "GBK", false },
    { "latin1 over Cyrillic", "iso-8859-1", bytes_of["windows-1251"], "windows-1251", true },
    { "latin1 over Chinese", "windows-1252", bytes_of.GBK, "GBK", true },
    { "latin9 over Cyrillic", "iso-8859-15", bytes_of["windows-1251"], "windows-1251", true },
    { "latin9 over German", "iso-8859-15", cases[#cases][2], "ISO-8859-15", false },
    { "ISO-2022-JP over Shift_JIS", "iso-2022-jp", bytes_of.Shift_JIS, "Shift_JIS", true },
    { "latin1 over German", "iso-8859-1", cases[#cases][2], "windows-1252", false },
    { "gb2312 over Korean", "gb2312", bytes_of["EUC-KR"], "EUC-KR", true },
    { "shift_jis over Chinese", "shift_jis", bytes_of.GBK, "GBK", true },
    { "euc-kr over Cyrillic", "euc-kr", bytes_of["windows-1251"], "windows-1251", true },
    { "UTF-8 over Cyrillic", "utf-8", bytes_of["windows-1251"], "windows-1251", true },
    { "UTF-8 over Japanese", "utf-8", bytes_of["EUC-JP"], "EUC-JP", true },
    { "UTF-8 over French", "utf-8", bytes_of["windows-1252"], "windows-1252", true },
    { "UTF-8 with a few broken sequences", "utf-8", utf8 .. "\208 \255 x\226\130", "UTF-8", false },
    { "UTF-8 with broken sequences alone, but few", "utf-8", "a caf\233, b\233, c\233", "UTF-8", false },
  } do
    it("of " .. case[1], function()
      local page = "<meta charset=" .. case[2] .. "><p>" .. case[3]
      local name, _, _, code = parse(page)
      assert.same({ case[4], case[5] and "encoding_doubted" or nil }, { name, code })
      local believed = parse("<meta charset=" .. case[2] .. "><p>x")
      assert.same({ believed, "meta" }, found(page, { standard = true }))
    end)
  end

  it("of the caller and a mark are never doubted", function()
    assert.same({ "windows-1252", "caller" }, found("<p>" .. utf8, { charset = "latin1" }))
    assert.equal("UTF-8", (parse("\239\187\191<meta charset=gbk><p>" .. bytes_of.GBK)))
  end)
end)

it("every label takes every first byte", function()
  local labels = { "big5", "euc-jp", "euc-kr", "gb18030", "gbk", "ibm866", "iso-2022-jp", "iso-8859-10",
    "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "iso-8859-2", "iso-8859-3", "iso-8859-4",
    "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-8-i", "koi8-r", "koi8-u", "macintosh",
    "shift_jis", "utf-16be", "utf-16le", "utf-8", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
    "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
    "x-mac-cyrillic" }
  for _, label in ipairs(labels) do
    for byte = 0x80, 0xff do
      for _, options in ipairs { { charset = label }, {}, { standard = true } } do
        local page = (options.charset and "" or "<meta charset=" .. label .. ">") .. string.char(byte) .. "cole"
        local document, message, code = core.parse(page, options)
        assert(document or code == "binary", message)
      end
    end
  end
end)
