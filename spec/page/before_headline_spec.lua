-- Blocks before an article's headline: which stay. A block is { words, score }, `H` the headline.
local before_headline = require "nutgraf.page.before_headline"

local H = { heading = true, words = 4, score = 0.9 }
local text = { words = 100, score = 0.95 }

-- What stays of blocks whose nodes are their numbers, ten apart; a figure stands after each.
local function kept(blocks, record)
  local layout, chosen = { blocks = {} }, {}
  for i, given in ipairs(blocks) do
    local words, score = given.words or given[1], given.score or given[2]
    local type = (given.heading or given.linked) and "heading" or "paragraph"
    layout.blocks[i] = { type = type, text = given.heading and "The tide" or "x", letters = 10,
      link_letters = given.linked or 0, words = words, score = score, content = score >= 0.2, first = 10 * i, stop = 10 * i + 5 }
    if given.heading then layout.headline = i end
    if score >= 0.2 then chosen[#chosen + 1] = { first = 10 * i } end
    chosen[#chosen + 1] = { first = 10 * i + 7, figure = true }
  end
  local node = { closest = function() return nil end }
  local context = { page = { made = { layout = layout } }, document = { node = function() return node end } }
  local numbers = {}
  for _, part in ipairs(before_headline.without(chosen, record or { kind = "article", title = "The Tide" }, context)) do
    if not part.figure then numbers[#numbers + 1] = part.first / 10 end
  end
  return numbers
end

describe("before the headline", function()
  local doubtful, sure, none = { 20, 0.4 }, { 5, 0.8 }, { 3, 0.1 }
  for _, case in ipairs {
    { "teasers are dropped", { doubtful, none, doubtful, none, none, H, text }, { 6, 7 } },
    { "what is sure stays", { sure, doubtful, none, none, H, text }, { 1, 5, 6 } },
    { "what is sure stays among teasers", { doubtful, sure, doubtful, none, none, H, text }, { 2, 6, 7 } },
    { "the line above it stays", { doubtful, doubtful, doubtful, H, text }, { 3, 4, 5 } },
    { "a heading that is a link does not", { doubtful, doubtful, { 20, 0.4, linked = 10 }, H, text }, { 4, 5 } },
    { "one that holds a link does", { doubtful, doubtful, { 20, 0.4, linked = 4 }, H, text }, { 3, 4, 5 } },
    { "nothing is dropped where a text stands", { doubtful, text, none, none, H, text }, { 1, 2, 5, 6 } },
    { "nothing is dropped where it is not the title", { doubtful, none, none, H, text }, { 1, 4, 5 },
      { kind = "article", title = "The ebb" } },
    { "nothing is dropped of a list", { doubtful, none, none, H, text }, { 1, 4, 5 },
      { kind = "listing", title = "The tide" } },
  } do
    it(case[1], function() assert.same(case[3], kept(case[2], case[4])) end)
  end

  it("figures between teasers are dropped with them", function()
    local part = { first = 17 }
    local blocks = { { content = true, words = 20, score = 0.4, first = 10, stop = 15 },
      { content = true, words = 20, score = 0.4, first = 20, stop = 25 }, { words = 1, score = 0, first = 30, stop = 35 },
      { words = 1, score = 0, first = 40, stop = 45 }, { type = "heading", text = "The tide", words = 2, score = 1, first = 50 },
      { content = true, words = 100, score = 1, first = 60, stop = 65 } }
    local context = { page = { made = { layout = { blocks = blocks, headline = 5 } } },
      document = { node = function() return { closest = function() return nil end } end } }
    assert.same({}, before_headline.without({ part }, { kind = "article", title = "The tide" }, context))
  end)
end)
