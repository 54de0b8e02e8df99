-- What is asked of a record's tables, and of a page, in one crossing.
local core = require "nutgraf.core"

local keys = { url = true, src = true }

local function nested(depth, inner)
  for _ = 1, depth do inner = { inner } end
  return inner
end

describe("core.has_doubtful_address", function()
  for _, case in ipairs {
    { "nothing", {}, false },
    { "plain addresses", { { url = "https://example.org/a" }, { src = "b.png" } }, false },
    { "a scheme of its own", { url = "javascript:x()" }, true },
    { "a reference", { { url = "a&colon;b" } }, true },
    { "an empty one", { url = "" }, true },
    { "what is no address", { title = "a:b c" }, false },
    { "one in a post's block's mark", { { blocks = { { marks = { { src = "data:x" } } } } } }, true },
    { "rows of a table", { { rows = { { url = "data:x" } } } }, false },
    { "links without an address", { { links = { { start = 1, stop = 2 } } } }, true },
    { "links that have one", { { links = { { url = "/x" } } } }, false },
    { "one as deep as a record goes", nested(7, { url = "data:x" }), true },
    { "one that is deeper", nested(8, { url = "data:x" }), false },
    { "an address that is a number", { url = 7 }, false },
  } do
    it("answers for " .. case[1], function() assert.equal(case[3], core.has_doubtful_address(case[2], keys, 7)) end)
  end

  it("refuses what is no table", function()
    assert.is_false((pcall(core.has_doubtful_address, "x", keys, 7)))
    assert.is_false((pcall(core.has_doubtful_address, {}, nil, 7)))
    for _, levels in ipairs { -1, 65 } do assert.is_false((pcall(core.has_doubtful_address, {}, keys, levels))) end
  end)
end)

describe("core.next_unclean", function()
  local clean = { type = "paragraph", text = "One two.", links = { { start = 1, stop = 3 } }, marks = { { start = 5, stop = 7 } } }
  for _, case in ipairs {
    { "a figure without a text", { type = "figure", src = "a.png" }, false },
    { "letters beyond ASCII", { text = "é" }, true },
    { "two spaces", { text = "a  b" }, true },
    { "a space at the end", { text = "a " }, true },
    { "an empty text", { text = "" }, true },
    { "a text that is none", { text = 7 }, true },
    { "a caption", { text = "a", caption = "b  c" }, true },
    { "a table", { text = "a", rows = { { "a" } } }, true },
    { "a span past the text", { text = "ab", marks = { { start = 1, stop = 3 } } }, true },
    { "a span that ends before it starts", { text = "ab", links = { { start = 2, stop = 1 } } }, true },
    { "a span that is none", { text = "ab", links = { "x" } }, true },
    { "a span that begins with a space", { text = "a b", marks = { { start = 2, stop = 3, type = "strong" } } }, true },
    { "a break over its line end", { text = "a\nb", marks = { { start = 2, stop = 2, type = "break" } } }, false },
    { "what is no table", "x", true },
  } do
    it("answers for " .. case[1], function()
      assert.equal(case[3] and 2 or nil, core.next_unclean({ clean, case[2], clean }, 1))
    end)
  end

  it("begins where it is told", function()
    local blocks = { { text = "" }, clean, { text = "" } }
    assert.same({ 1, 3, 3 }, { core.next_unclean(blocks, 1), core.next_unclean(blocks, 2), core.next_unclean(blocks, 3) })
    assert.is_nil(core.next_unclean(blocks, 4))
  end)
end)

describe("a page, asked where its things stand,", function()
  local document = core.parse '<h1 data-time=1 data-x=2 id=h>T</h1><p><a href=x>L</a> <img src="a.png"><img hidden src="b.png"></p><img>'

  it("gives the numbers of elements", function()
    local expected = {}
    for i, node in ipairs(document:select "a, h1, img") do expected[i] = node:index() end
    assert.equal(5, #expected)
    assert.same(expected, document:numbers "a, h1, img")
    assert.same({}, document:numbers "em")
    assert.is_false((pcall(document.numbers, document, "a[")))
  end)

  it("gives its pictures", function()
    local expected = {}
    local composition = core.compose(document)
    for _, part in ipairs(composition:select "everything") do
      if part.type == "figure" and part.src then expected[#expected + 1] = { first = part.first, src = part.src } end
    end
    assert.equal("a.png", expected[1].src)
    assert.same(expected, composition:figures())
  end)

  it("gives attributes by the beginning of their names", function()
    local node = document:first "h1"
    assert.same({ ["data-time"] = "1", ["data-x"] = "2" }, node:attributes "data-")
    assert.same({ ["data-time"] = "1", ["data-x"] = "2", id = "h" }, node:attributes())
    assert.same({}, node:attributes "aria-")
  end)
end)

describe("core.find_any", function()
  for _, case in ipairs {
    { "a,b;c", ";,", nil, 2 }, { "a,b;c", ";,", 3, 4 }, { "a,b;c", ";,", 4, 4 }, { "a,b;c", ";,", 5 }, { "a,b;c", ";,", 99 },
    { "abc", "" }, { "", "a" }, { "a\0b\255", "\255\0", nil, 2 }, { "a\0b\255", "\255", nil, 4 },
  } do
    it(("in %q from %s"):format(case[1], tostring(case[3])), function()
      assert.equal(tostring(case[4]), tostring(core.find_any(case[1], case[2], case[3])))
    end)
  end

  it("refuses places before the text", function() assert.is_false((pcall(core.find_any, "a", "a", 0))) end)
end)
