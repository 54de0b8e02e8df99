-- What stands around a block, and which spans lie in which.
local containers = require "nutgraf.render.containers"
local spans = require "nutgraf.render.spans"

local function tree(node)
  if node.kind == "block" then return node.block.text end
  local out = {}
  for i, child in ipairs(node) do out[i] = tree(child) end
  local inner = table.concat(out, " ")
  if node.kind == "root" then return inner end
  if node.kind == "item" then return node.block.text .. (inner ~= "" and "(" .. inner .. ")" or "") end
  return (node.kind == "list" and (node.ordered and "ol" or "ul") or node.kind) .. "[" .. inner .. "]"
end

local function item(text, more)
  more = more or {}
  more.type, more.text = "item", text
  return more
end

local function p(text, more)
  more = more or {}
  more.type, more.text = more.type or "paragraph", text
  return more
end

describe("containers", function()
  for _, case in ipairs {
    { "items by depth", { item "a", item("b", { depth = 2 }), item("c", { depth = 1 }) }, "ul[a(ul[b]) c]" },
    { "neighbouring lists", { item("a", { list = 1 }), item("b", { list = 2 }) }, "ul[a] ul[b]" },
    { "an ordered list behind another", { item "a", item("b", { ordered = true }) }, "ul[a] ol[b]" },
    { "a list that a paragraph divides", { item "a", p "x", item "b" }, "ul[a] x ul[b]" },
    { "a nested list, then the outer one", { item("a", { list = 1 }), item("b", { list = 2, depth = 2 }),
      item("c", { list = 1 }) }, "ul[a(ul[b]) c]" },
    { "depths that jump", { item("a", { depth = 4 }), item("b", { depth = 4 }), item("c", { depth = 2 }) }, "ul[a b c]" },
    { "what goes on in an outer item", { item "a", item("b", { depth = 2 }), p("x", { continues = true, depth = 1 }) },
      "ul[a(ul[b] x)]" },
    { "what goes on without an item", { p("x", { continues = true, depth = 3 }) }, "x" },
    { "quotations", { p("a", { type = "quote" }), p("b", { type = "quote" }), p "c" }, "quote[a b] c" },
    { "neighbouring quotations", { p("a", { type = "quote", quotation = 1 }), p("b", { type = "quote", quotation = 2 }) },
      "quote[a] quote[b]" },
    { "quotations in quotations", { p("a", { type = "quote", quotation = 1 }),
      p("b", { type = "quote", quote = 2, quotation = 2 }), p("c", { type = "quote", quotation = 1 }) },
      "quote[a quote[b] c]" },
    { "a quotation that begins with another", { p("a", { type = "quote", quote = 2, quotation = 2 }),
      p("b", { type = "quote", quotation = 1 }), p("c", { type = "quote", quotation = 3 }) },
      "quote[quote[a] b] quote[c]" },
    { "a heading in a quotation", { p("a", { type = "heading", quote = 1 }) }, "quote[a]" },
    { "a list in a quotation", { item("a", { quote = 1 }), p("b", { type = "quote" }) }, "quote[ul[a] b]" },
    { "a quotation in an item", { item "a", p("b", { type = "quote", continues = true, depth = 1 }) }, "ul[a(quote[b])]" },
    { "the order that a block states", { item("a", { nesting = "qi", quote = 1 }),
      p("b", { nesting = "qiq", continues = true, depth = 1, quote = 2 }) }, "quote[ul[a(quote[b])]]" },
    { "an item that stands in a quotation of another item", { item "a", item("b", { nesting = "iqi", depth = 2 }) },
      "ul[a(quote[ul[b]])]" },
    { "callouts", { p("a", { callout = "note" }), p("b", { callout = "note" }), p("c", { callout = "tip" }) },
      "callout[a b] callout[c]" },
    { "a quotation in a callout", { p("a", { callout = "note" }), p("b", { callout = "note", type = "quote" }) },
      "callout[a quote[b]]" },
    { "odd fields", { "x", p("a", { nesting = "zz", depth = "x", continues = true }), item("b", { depth = 0 / 0 }),
      item("c", { depth = -1 }) }, "a ul[b c]" },
  } do
    it("keep " .. case[1], function() assert.equal(case[3], tree(containers.tree(case[2]))) end)
  end

  it("are cut where they are too deep, in linear time", function()
    local blocks = {}
    for i = 1, 20000 do blocks[i] = item("a", { depth = i, quote = i, nesting = ("qi"):rep(i % 50 * 10) }) end
    local start = os.clock()
    local node, depth = containers.tree(blocks), 0
    while node[#node] do
      node, depth = node[#node], depth + 1
    end
    assert.is_true(depth < 100)
    assert.is_true(os.clock() - start < 3)
  end)
end)

local function show(node)
  if node.type == "text" then return node.text end
  local out = {}
  for i, child in ipairs(node) do out[i] = show(child) end
  local inner = node.text or table.concat(out)
  return node.type == "root" and inner or node.type .. "{" .. inner .. "}"
end

local function m(start, stop, kind) return { start = start, stop = stop, type = kind } end

describe("spans", function()
  for _, case in ipairs {
    { "nested", "abc", { m(1, 3, "strong"), m(2, 2, "emphasis") }, "strong{aemphasis{b}c}" },
    { "of one extent", "abc", { m(1, 3, "strong"), m(1, 3, "emphasis") }, "emphasis{strong{abc}}" },
    { "that cross", "abcde", { m(1, 3, "strong"), m(2, 5, "emphasis") }, "strong{aemphasis{bc}}emphasis{de}" },
    { "of one type that overlap", "abcd", { m(1, 3, "strong"), m(2, 4, "strong") }, "strong{abcd}" },
    { "of one type that touch", "abcd", { m(1, 2, "strong"), m(3, 4, "strong") }, "strong{ab}strong{cd}" },
    { "with white space at their ends", "a b c", { m(2, 4, "strong") }, "a strong{b} c" },
    { "of white space alone", "a b", { m(2, 2, "strong") }, "a b" },
    { "of code with white space", "a b c", { m(2, 4, "code") }, "acode{ b }c" },
    { "that end in an image", "abcd", { m(2, 3, "image"), m(3, 4, "strong") }, "astrong{image{bc}d}" },
    { "inside an image", "abcd", { m(1, 4, "image"), m(2, 3, "strong") }, "image{abcd}" },
    { "over a line end", "a\nb", { m(1, 3, "strong") }, "strong{abreak{\n}b}" },
    { "with a line end at their ends", "a\nb", { m(1, 2, "strong") }, "strong{a}break{\n}b" },
    { "in the middle of a character", "aéb", { m(3, 3, "strong") }, "astrong{é}b" },
    { "out of range", "ab", { m(0, 1, "strong"), m(1, 3, "strong"), m(2, 1, "strong"), m(1.5, 2, "strong") }, "ab" },
    { "of no known type", "ab", { m(1, 1, "blink"), {}, "x" }, "ab" },
  } do
    it(case[1] .. " are a tree", function() assert.equal(case[4], show(spans.tree(case[2], case[3]))) end)
  end

  it("keep links out of links", function()
    assert.equal("link{ab}link{c}d", show(spans.tree("abcd", nil, { { start = 1, stop = 2 }, { start = 2, stop = 3 } })))
  end)

  it("put code inside where it is asked for", function()
    assert.equal("link{code{a}}code{b}", show(spans.tree("ab", { m(1, 2, "code") }, { { start = 1, stop = 1 } },
      { code_inside = true })))
  end)
end)
