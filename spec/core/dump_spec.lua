local core = require "nutgraf.core"

-- A line as "type depth/level: text", with + before it when an empty line stands there.
local function show(line)
  local number = line.depth or line.level
  return (line.gap and "+" or "") .. line.type .. (number and " " .. number or "")
    .. (line.ordered and " ordered" or "") .. ": " .. line.text
end

local cases = {
  { "lines and gaps", "one\ntwo\n\n\nthree", { "paragraph: one", "paragraph: two", "+paragraph: three" } },
  { "line breaks of all kinds", "a\r\nb\rc\fd\226\128\168e\194\133f",
    { "paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d", "paragraph: e", "paragraph: f" } },
  { "bullets and depth", "- a\n  * b\n    • c\n\t– d",
    { "item 1: a", "item 2: b", "item 3: c", "paragraph: – d" } },
  { "numbered items only in runs", "1. a\n2. b\n12. March was cold\n3) c\n4) d",
    { "item 1 ordered: a", "item 1 ordered: b", "paragraph: 12. March was cold", "item 1 ordered: c",
      "item 1 ordered: d" } },
  { "headings and quotes", "# a\n### b\n#c\n> d\n>e",
    { "heading 1: a", "heading 3: b", "paragraph: #c", "quote: d", "paragraph: >e" } },
  { "white space at the ends only", "  a  b\194\160\t\n\227\128\128c ", { "paragraph: a  b", "paragraph: c" } },
  { "a byte order mark", "\239\187\191a", { "paragraph: a" } },
  { "UTF-16", "\255\254a\0b\0", { "paragraph: ab" } },
  { "windows-1252", "caf\233 \150 bar", { "paragraph: café – bar" } },
  { "markers without text", "-\n- \na", { "paragraph: -", "paragraph: -", "paragraph: a" } },
}

local failures = {
  { "", "empty" }, { " \n\t\n\194\160", "empty" }, { "\1\2\3\4\5\6\7\8", "binary" },
  { "GIF89a\0\0\1\0\1\0\0\0\0", "image" },
}

describe("core.dump", function()
  for _, case in ipairs(cases) do
    it("reads " .. case[1], function()
      local shown = {}
      for i, line in ipairs(core.dump(case[2])) do shown[i] = show(line) end
      assert.same(case[3], shown)
    end)
  end

  it("counts lines from 1", function() assert.equal(3, core.dump("\n\na")[1].line) end)

  for _, case in ipairs(failures) do
    it(("refuses %q as %s"):format(case[1], case[2]), function()
      local lines, message, code = core.dump(case[1])
      assert.is_nil(lines)
      assert.is_string(message)
      assert.equal(case[2], code)
    end)
  end

  it("keeps its limits", function()
    assert.equal("too_large", select(3, core.dump(("a"):rep(101), { max_bytes = 100 })))
    assert.equal("bad_encoding", select(3, core.dump("a", { charset = "no-such" })))
    assert.has_error(function() core.dump("a", { charset = 1 }) end)
    assert.has_error(function() core.dump({}) end)
  end)
end)
