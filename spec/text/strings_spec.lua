-- Small questions about strings.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

-- text, what is left of it
local trims = {
  { "", "" }, { " ", "" }, { " a ", "a" }, { "\194\160", "" }, { "\194\160\194\160", "" },
  { "\194\160a\194\160\n", "a" }, { "\t\194\160x y\194\160 \1", "x y" }, { "a\194\160b", "a\194\160b" },
  { "é", "é" }, { "à\194\160", "à" }, { "\160", "\160" }, { "\194", "\194" },
}

describe("strings.trim", function()
  for _, case in ipairs(trims) do
    it(("of %q"):format(case[1]), function() assert.equal(case[2], strings.trim(case[1])) end)
  end

  it("is linear in spaces that do not break", function()
    local text = ("\194\160"):rep(400000) .. "a" .. ("\194\160"):rep(400000) -- minutes, if it were not
    assert.equal("a", strings.trim(text))
  end)
end)

-- text, class, the text without its bytes at the end, these bytes
local ends = {
  { "", "%s", "", "" }, { "a", "%s", "a", "" }, { "a \t\n", "%s", "a", " \t\n" }, { "  ", "%s", "", "  " },
  { "a: ", "[%s:]", "a", ": " }, { "/news/ferry", "[^/]", "/news/", "ferry" }, { "ferry", "[^/]", "", "ferry" },
  { "a]]", "[]]", "a", "]]" }, { "a-%", "[%%-]", "a", "-%" }, { "No. 17", "%d", "No. ", "17" }, { "x17", "[1-7]", "x", "17" },
  { "aba", "a", "ab", "a" }, { "a\0\0", "[%z]", "a", "\0\0" }, { "abc", ".", "", "abc" }, { "aé", "[\128-\255]", "a", "é" },
}

describe("the end of a text", function()
  for _, case in ipairs(ends) do
    it(("%q of the class %s"):format(case[1], case[2]), function()
      assert.same({ case[3], case[4] }, { strings.without_end(case[1], case[2]), strings.run_at_end(case[1], case[2]) })
    end)
  end

  for class, message in pairs { [""] = "a class of a pattern expected", ["[a"] = "malformed pattern", ["%"] = "malformed" } do
    it(("has no class %q"):format(class), function()
      local ok, raised = pcall(strings.without_end, "a", class)
      assert.is_false(ok)
      assert.truthy(raised:find(message, 1, true), raised)
    end)
  end
end)

-- What is answered without the splitter and the parser, of words drawn by a generator of its own.
describe("a plain line of drawn words", function()
  local words = { "I", "a", "the", "Mr", "No", "12", "e", "vs", "St", "U", "S", "(now)", "it's", "well-known", "one,", "two;", "so:",
    "p", "m", "x)", "(y", "1", "etc", "i'd", "-", "--", "2.", "a.b", "?!", "/x", "\"q\"" }
  local seed = 1
  local function draw(below)
    seed = seed * 48271 % 2147483647
    return seed % below + 1
  end
  local lines, alone = {}, 0
  for i = 1, 4000 do
    local line = {}
    for k = 1, draw(9) do line[k] = words[draw(#words)] end
    lines[i] = table.concat(line, " ") .. ({ "", ".", "!", "?" })[draw(4)]
  end

  it("that is one sentence is one to the splitter", function()
    for _, line in ipairs(lines) do
      if strings.is_one_sentence(line) then
        alone = alone + 1
        assert.same({ { start = 1, stop = #line } }, core.sentences(line), line)
      end
    end
    assert.is_true(alone > 1000, alone)
  end)

  it("is the paragraph that the parser makes of it", function()
    for _, line in ipairs(lines) do -- a comment is parsed
      assert.same(content.blocks_of("<!-- -->" .. line, {}), content.blocks_of(line, {}), line)
    end
  end)
end)
