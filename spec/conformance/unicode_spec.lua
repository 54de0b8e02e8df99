-- Unicode's own tests, as Debian's package unicode-data installs them; not part of the source.
local core = require "nutgraf.core"
local helper = require "spec.helper"

local ROOT = os.getenv "NUTGRAF_UNICODE" or "/usr/share/unicode"

local function utf8(code)
  if code < 0x80 then return string.char(code) end
  local bytes, limit = "", 0x40
  while code >= limit do
    bytes = string.char(0x80 + code % 0x40) .. bytes
    code = math.floor(code / 0x40)
    limit = limit == 0x40 and 0x20 or limit / 2
  end
  return string.char(({ [0x20] = 0xC0, [0x10] = 0xE0, [8] = 0xF0 })[limit] + code) .. bytes
end

local function text_of(codes)
  return (codes:gsub("%x+ ?", function(code) return utf8(tonumber(code:match "%x+", 16)) end))
end

-- Tests of another version of Unicode than the tables or the linked utf8proc have are no tests of them.
local breaks_version, utf8proc_version = core.unicode_versions()

local function other_version(first_line, version)
  local of_tests = first_line:match "%-(%d+%.%d+%.%d+)%.txt"
  if of_tests ~= version then return ("tests of Unicode %s, data of %s"):format(tostring(of_tests), version) end
end

-- "÷ 0061 × 0308 ÷" -> text, the offsets of its breaks
local function break_case(line)
  local text, breaks = "", {}
  for mark, code in line:gmatch "([÷×\195\183\151]+) (%x+)" do
    if mark == "÷" then breaks[#breaks + 1] = #text end
    text = text .. utf8(tonumber(code, 16))
  end
  breaks[#breaks + 1] = #text
  return text, table.concat(breaks, " ")
end

local function breaks_of(spans)
  local breaks = { 0 }
  for i, span in ipairs(spans) do
    assert(span.start == breaks[i] + 1)
    breaks[i + 1] = span.stop
  end
  return table.concat(breaks, " ")
end

-- Surrogates, which UTF-8 cannot hold, stand in a few cases of Unicode 15.
local function is_text(line) return not line:find "%f[%x]D[89A-F]%x%x%f[%X]" end

describe("Unicode's break tests", function()
  for _, kind in ipairs { "Grapheme", "Word", "Sentence" } do
    it(kind .. "BreakTest.txt", function()
      local file = io.open(("%s/auxiliary/%sBreakTest.txt"):format(ROOT, kind))
      if not file then return pending "no unicode-data" end
      local other = other_version(file:read "*l", kind == "Grapheme" and utf8proc_version or breaks_version)
      if other then
        file:close()
        return pending(other)
      end
      local count, wrong = 0, {}
      for line in file:lines() do
        local case = line:gsub("%s*#.*", "")
        if case ~= "" and is_text(case) then
          local text, expected = break_case(case)
          count = count + 1
          if breaks_of(core.breaks(text, kind:lower())) ~= expected then wrong[#wrong + 1] = line end
        end
      end
      file:close()
      assert.is_true(count > 400, count)
      assert.are.equal("", table.concat(wrong, "\n"))
    end)
  end
end)

describe("NormalizationTest.txt", function()
  local function open()
    local file = io.open(ROOT .. "/NormalizationTest.txt")
    if file then return file end
    file = io.open(ROOT .. "/NormalizationTest.txt.bz2")
    if not file then return end
    file:close()
    return io.popen(("bzip2 -dc '%s/NormalizationTest.txt.bz2'"):format(ROOT))
  end

  it("holds for every line, in every form, and for every other character", function()
    local file = open()
    if not file then return pending "no unicode-data" end
    local other = other_version(file:read "*l" or "", utf8proc_version)
    if other then
      file:close()
      return pending(other)
    end
    local count, wrong, listed, part = 0, {}, {}, nil
    local function check(form, expected, text, line)
      if core.normalize(text, { form = form }) ~= expected then wrong[#wrong + 1] = form .. ": " .. line end
    end
    for line in file:lines() do
      part = line:match "^@Part(%d)" or part
      local c1, c2, c3, c4, c5 = line:match "^([%x ]+);([%x ]+);([%x ]+);([%x ]+);([%x ]+);"
      if c1 then
        if part == "1" then listed[tonumber(c1, 16)] = true end
        count = count + 1
        local columns = helper.takes(count) and { text_of(c1), text_of(c2), text_of(c3), text_of(c4), text_of(c5) } or {}
        for i, text in ipairs(columns) do
          check("NFC", i <= 3 and columns[2] or columns[4], text, line)
          check("NFD", i <= 3 and columns[3] or columns[5], text, line)
          check("NFKC", columns[4], text, line)
          check("NFKD", columns[5], text, line)
        end
      end
    end
    file:close()
    -- Line ends keep the characters of a bunch apart.
    for first = 1, 0x10FFFF, 1024 do
      local bunch, taken = {}, helper.takes((first - 1) / 1024)
      for code = first, math.min(first + 1023, 0x10FFFF) do
        if taken and not listed[code] and not (code >= 0xD800 and code < 0xE000) then bunch[#bunch + 1] = utf8(code) end
      end
      local text = table.concat(bunch, "\n")
      for _, form in ipairs { "NFC", "NFD", "NFKC", "NFKD" } do check(form, text, text, ("from %X"):format(first)) end
    end
    assert.is_true(count > 18000, count)
    assert.are.equal("", table.concat(wrong, "\n"):sub(1, 2000))
  end)
end)
