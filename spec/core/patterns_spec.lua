-- core.patterns does what string's own functions do, and counts its steps.
local core = require "nutgraf.core"

local table_unpack = rawget(table, "unpack") or rawget(_G, "unpack")

local function all(f, ...)
  local results = { pcall(f, ...) }
  return results[1] and results or { false } -- versions say differently what is wrong
end

local texts = { "", "a", "hello world from Lua", "key = value; other=  x", "((a)(b(c)))d", "\0\1zero\0", "aaa", "THE (quick) fox",
  "2026-03-14T10:45", "\195\169t\195\169" }
local patterns = { "", "a", "%a+", "(%w+) *= *(%w+)", "%b()", "^%s*(.-)%s*$", "()ll()", "%f[%w]%w+", "[%w_-]+", "[^a-z]", "a-",
  "a*$", "(a)(%1)", ".-", "[]]", "[%]a]", "%d%d%d%d%-%d%d", "^a", "$", "[a", "%", "(a", "a)", "%2", "[%a-z]+", "x?y?", "[^%s]+" }

describe("core.patterns", function()
  for _, pattern in ipairs(patterns) do
    it(("is string's for %q"):format(pattern), function()
      for _, text in ipairs(texts) do
        for _, name in ipairs { "find", "match" } do
          assert.same(all(string[name], text, pattern), all(core.patterns[name], text, pattern))
          assert.same(all(string[name], text, pattern, -3), all(core.patterns[name], text, pattern, -3))
        end
        local own, theirs = {}, {}
        pcall(function() for a, b in core.patterns.gmatch(text, "%w+") do own[#own + 1] = { a, b } end end)
        pcall(function() for a, b in text:gmatch "%w+" do theirs[#theirs + 1] = { a, b } end end)
        assert.same(theirs, own)
      end
    end)
  end

  for _, case in ipairs {
    { "hello world", "%w+", "<%0>" }, { "hello world", "(%w)(%w*)", "%2%1" }, { "abc", "%w", { a = "1", b = true and "2" } },
    { "abc", ".", function(c) return c ~= "b" and c:upper() or nil end }, { "abc", "", "-" }, { "a b c", "%s", "", 1 },
    { "abc", "b", "%%" }, { "abc", "b", "%9" }, { "abc", "^a", "x" }, { "a.b", "%.", 7 },
  } do
    it(("replaces as string.gsub does: %s, %s"):format(case[1], case[2]), function()
      local own, theirs = all(core.patterns.gsub, table_unpack(case, 1, 4)), all(string.gsub, table_unpack(case, 1, 4))
      assert.same(theirs, own)
    end)
  end

  it("ends what takes too many steps", function()
    local ok, message = pcall(core.patterns.find, ("a"):rep(5000), ("a-"):rep(20) .. "b")
    assert.is_false(ok)
    assert.is_truthy(message:find("the pattern takes too many steps", 1, true), message)
  end)
end)
