local core = require "nutgraf.core"

local article = {
  "The harbour of Tern will close its northern gate for repairs this winter.",
  "Engineers found cracks in the northern gate of the harbour during a winter survey.",
  "Fishing crews said the repairs would cost them a month of work.",
  "A bakery on the quay sells rye bread and plum cake.",
  "The harbour board promised crews a refund of fees while the gate is under repair.",
  "The engineers found cracks in the northern gate of the harbour during a winter survey.",
  "Weather was mild.",
}

describe("core.summarize", function()
  it("gives indexes in order, as many as asked for", function()
    for _, method in ipairs { "directed", "lexrank", "lead", "digest", "textrank", "overlap", "timeline" } do
      for count = 1, #article + 2 do
        local chosen = core.summarize(article, { method = method, count = count })
        assert.are.equal(math.min(count, #article), #chosen)
        for i = 2, #chosen do assert.is_true(chosen[i] > chosen[i - 1]) end
      end
    end
  end)

  it("gives the first units for lead", function()
    assert.are.same({ 1, 2, 3 }, core.summarize(article, { method = "lead" }))
  end)

  it("prefers what the rest speaks of", function()
    for _, method in ipairs { "directed", "lexrank", "textrank", "overlap" } do
      local chosen = core.summarize(article, { method = method, count = 3 })
      assert.is_true(chosen[1] <= 2)
      for _, index in ipairs(chosen) do assert.is_true(index ~= 4 and index ~= 7) end
    end
  end)

  it("does not say a thing twice", function()
    local chosen = core.summarize(article, { count = 3, redundancy = 1 })
    local both = 0
    for _, index in ipairs(chosen) do both = both + ((index == 2 or index == 6) and 1 or 0) end
    assert.is_true(both < 2)
  end)

  it("lets the headline weigh in a digest", function()
    local posts = { "Trains run again in the east", "Rain floods the market of Tern", "Market of Tern opens late",
      "Trains run late in the west", "Rain stops trains in the east" }
    local with = core.summarize(posts, { method = "digest", count = 1, title = "Flooded market of Tern" })
    assert.is_true(with[1] == 2 or with[1] == 3)
  end)

  it("holds budgets of words and characters", function()
    local function total(chosen, field)
      local sum = 0
      for _, index in ipairs(chosen) do sum = sum + core.measure(article[index])[field] end
      return sum
    end
    for budget = 10, 60, 10 do
      assert.is_true(math.abs(total(core.summarize(article, { words = budget }), "words") - budget) <= 13)
    end
    assert.is_true(math.abs(total(core.summarize(article, { characters = 160 }), "characters") - 160) <= 50)
    assert.are.equal(1, #core.summarize(article, { words = 1 }))
    assert.are.equal(2, #core.summarize(article, { words = 1000, count = 2 }))
  end)

  for _, case in ipairs {
    { "nothing", {}, {} },
    { "one unit", { "Only this." }, { 1 } },
    { "empty units", { "", "", "", "" }, { 1, 2, 3 } },
    { "equal units", { "The same words here.", "The same words here.", "The same words here." }, { 1, 2, 3 } },
    { "no letters", { "!!!", "???", "..." }, { 1, 2, 3 } },
    { "invalid bytes", { "\255\254", "a\255b" }, { 1, 2 } },
  } do
    it("takes " .. case[1], function()
      for _, method in ipairs { "directed", "lexrank", "lead", "digest" } do
        assert.are.same(case[3], core.summarize(case[2], { method = method, title = "x" }))
      end
    end)
  end

  it("compares scripts without spaces", function()
    local chosen = core.summarize({ "港口的北门今年冬天将关闭维修。", "天气很好。", "工程师在港口的北门发现了裂缝。",
      "港口的北门维修需要一个月。" }, { count = 2 })
    for _, index in ipairs(chosen) do assert.is_true(index ~= 2) end
  end)

  it("is near linear in the number of units", function()
    local units = {}
    for i = 1, 20000 do units[i] = ("Unit %d speaks of harbour %d and of gate %d."):format(i, i % 97, i % 31) end
    local started = os.clock()
    for _, method in ipairs { "directed", "lexrank", "digest" } do
      core.summarize(units, { method = method, count = 3, title = "Harbour" })
    end
    core.summarize(units, { words = 100000 })
    assert.is_true(os.clock() - started < 10)
  end)

  it("raises for misuse", function()
    assert.has_error(function() core.summarize("text") end)
    assert.has_error(function() core.summarize({ 1, {} }) end)
    assert.has_error(function() core.summarize({ "a" }, { method = "best" }) end)
    assert.has_error(function() core.summarize({ "a" }, { count = -1 }) end)
    assert.has_error(function() core.summarize({ "a" }, { redundancy = 2 }) end)
  end)
end)

describe("core.summarize for several articles", function()
  it("counts positions from the start of each", function()
    local units = {}
    for i = 1, 2 * #article do units[i] = article[(i - 1) % #article + 1] end
    local function last(starts)
      local chosen = core.summarize(units, { method = "lexrank", count = 2, redundancy = 0, starts = starts })
      return chosen[2]
    end
    assert.is_true(last(nil) <= #article)
    assert.is_true(last { #article + 1 } > #article)
  end)

  it("raises for a wrong list", function()
    assert.has_error(function() core.summarize(article, { starts = 3 }) end)
  end)

  it("holds a budget of tokens", function()
    assert.are.equal(1, #core.summarize(article, { tokens = 15 }))
  end)
end)

describe("core.novelty", function()
  it("is 0 for what is known, 1 for what shares nothing", function()
    local shares = core.novelty({ article[1], "Quite unheard of: zebras", article[2] }, { article[1], article[6] })
    assert.are.equal(0, shares[1])
    assert.is_true(shares[2] > 0.9)
    assert.is_true(shares[3] < 0.3)
  end)

  it("takes empty lists", function()
    assert.are.same({}, core.novelty({}, { "a" }))
    assert.are.same({ 1 }, core.novelty({ "a word" }, {}))
  end)
end)
