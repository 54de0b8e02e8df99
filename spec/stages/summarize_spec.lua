local options = require "nutgraf.options"
local summarize = require "nutgraf.stages.summarize"
local content = require "nutgraf.page.content"

local function run(record, given)
  if not record.text then content.set_text(record) end
  return summarize.run(record, {}, options.check("summarize", given, summarize.options))
end

local function paragraph(text) return { type = "paragraph", text = text } end

local function article()
  return {
    kind = "article", title = "Harbour gate closes",
    blocks = {
      { type = "heading", level = 2, text = "The harbour gate closes for the winter and repairs begin." },
      paragraph "By Mira Odell",
      paragraph "The northern gate of the harbour closes for repairs this winter. Why now? Nobody said.",
      paragraph "Engineers found cracks in the northern gate. “The gate will hold until the repairs begin,” they said.",
      { type = "code", text = "The gate of the harbour closes for repairs this winter." },
      { type = "item", text = "Crews will get their harbour fees back while the gate is closed." },
      { type = "quote", text = "The repairs of the northern gate cost us a month of work." },
      { type = "figure", caption = "The northern gate of the harbour before the repairs began.", src = "x" },
    },
  }
end

local function liveblog()
  return {
    kind = "liveblog", title = "Storm over Tern: trains and ferries stop",
    posts = {
      { headline = "Ferries stop as the storm reaches Tern", text = "Ferries stopped at noon. More follows.",
        blocks = { paragraph "Ferries stopped at noon. More follows." } },
      { text = "Trains in the east of Tern stopped at ten.",
        blocks = { paragraph "Trains in the east of Tern stopped at ten." } },
      { headline = "A cake for the mayor", text = "Nice. The bakery sent a plum cake.",
        blocks = { paragraph "Nice. The bakery sent a plum cake." } },
    },
  }
end

describe("stage summarize", function()
  it("gives verbatim sentences of the prose with their places", function()
    local record = run(article())
    assert.are.equal(3, #record.summary)
    local last = 0
    for i, sentence in ipairs(record.summary) do
      local place = record.citations[i]
      assert.are.equal(sentence, record.text:sub(place.start, place.stop))
      assert.is_true(place.start > last)
      last = place.stop
      local block = record.blocks[place.block]
      assert.is_true(block.type == "paragraph" or block.type == "item" or block.type == "quote")
      assert.is_truthy(block.text:find(sentence, 1, true))
      assert.is_nil(sentence:find("?", 1, true))
      assert.are_not.equal("By Mira Odell", sentence)
    end
  end)

  it("digests the posts of a live blog", function()
    local record = run(liveblog(), { sentences = 2 })
    assert.are.same({ "Ferries stop as the storm reaches Tern", "Trains in the east of Tern stopped at ten." },
      record.summary)
    for i, place in ipairs(record.citations) do
      assert.are.equal(i, place.post)
      assert.are.equal(record.summary[i], record.text:sub(place.start, place.stop))
    end
  end)

  -- What the digest of a live blog takes of a post: headline, text -> what stands in the summary, nil for nothing.
  for _, case in ipairs {
    { "Good morning from Port Ennis", "Here is what we know of the night." },
    { "Welcome to our live blog", "We will follow the storm all day." },
    { "Guten Morgen aus Tern!", "Wir begleiten Sie durch den Tag." },
    { "Bonjour à tous", "Nous suivons la tempête en direct." },
    { "おはようございます。きょうの動きです", "港の一日をお伝えします。" },
    { "Good morning, said the pilot", "Then the lights went out over all of Tern." },
    { "GOAL!", "Ida Brandt heads the ball in from two metres.", "Ida Brandt heads the ball in from two metres." },
    { "WICKET", "Brandt bowls the captain with a slow one.", "Brandt bowls the captain with a slow one." },
    { "She floats", "The Aurelia is off the sand.", "She floats" },
    { "Goodmorning Hall burns down", "The hall was built of wood.", "Goodmorning Hall burns down" },
    { "Welcome rain for the fields", "It rained for an hour.", "Welcome rain for the fields" },
  } do
    it("takes of a post what happened: " .. case[1], function()
      local record = liveblog()
      table.insert(record.posts, 2, { headline = case[1], text = case[2], blocks = { paragraph(case[2]) } })
      local found
      for _, text in ipairs(run(record, { sentences = 4 }).summary) do
        if text == case[1] or text == case[2] then found = text end
      end
      assert.are.equal(case[3], found)
    end)
  end

  it("gives a greeting where nothing else is said", function()
    local record = { kind = "liveblog", posts = { { headline = "Good morning from Port Ennis", text = "" } } }
    assert.are.same({ "Good morning from Port Ennis" }, run(record).summary)
  end)

  it("summarises each post when asked to", function()
    local record = run(liveblog(), { per = "post", sentences = 1 })
    assert.are.same({ "Ferries stopped at noon." }, record.posts[1].summary)
    assert.are.same({ "The bakery sent a plum cake." }, record.posts[3].summary)
    assert.is_nil(record.summary)
  end)

  it("takes threads, plain text and nothing", function()
    local thread = liveblog()
    thread.kind = "forum"
    assert.is_truthy(run(thread).summary[1])
    local text = run { text = "The gate of the harbour closes today. Crews are not amused by it." }
    assert.are.same({ start = 1, stop = 37 }, text.citations[1])
    for _, record in ipairs { {}, { blocks = {} }, { posts = {}, kind = "liveblog" }, { text = "?" } } do
      assert.is_nil(run(record).summary)
    end
  end)

  it("settles for lines without a stop when there is nothing better", function()
    local record = run { blocks = { { type = "item", text = "A long list entry without a stop" },
      { type = "item", text = "Short one" } } }
    assert.are.same({ "A long list entry without a stop" }, record.summary)
  end)

  it("holds a budget of words", function()
    local record = run(article(), { words = 12 })
    assert.are.equal(1, #record.summary)
  end)
end)

describe("nutgraf.summarize", function()
  local nutgraf = require "nutgraf"
  local GATE = "The northern gate of the harbour closes for repairs this winter."

  it("takes a text", function()
    local text = GATE .. " The gate has cracks, engineers say. Nobody asked the gulls."
    local summary, places = nutgraf.summarize(text, { sentences = 1 })
    assert.are.same({ GATE }, summary)
    assert.are.same({ { start = 1, stop = #GATE } }, places)
  end)

  it("takes several articles and cites them", function()
    local texts = { GATE .. " It rained.", "Crews fear the repairs of the northern gate this winter. It snowed." }
    local summary, places = nutgraf.summarize(texts, { sentences = 2 })
    assert.are.equal(2, #summary)
    local joined = table.concat(texts, "\n\n")
    for i, place in ipairs(places) do
      assert.are.equal(summary[i], joined:sub(place.start, place.stop))
      assert.are.equal(i, place.post)
    end
  end)

  it("has all methods", function()
    for _, method in ipairs(summarize.options.method.choices) do
      local record = liveblog()
      content.set_text(record)
      assert.is_truthy(nutgraf.summarize(record, { method = method, sentences = 2 })[1], method)
      assert.is_nil(record.summary) -- the record itself stays as it was
    end
  end)

  it("says only what is new since an older record", function()
    local older, newer = { text = GATE .. " The gate has cracks, engineers say." }, {
      text = GATE .. " The gate has cracks, engineers say. A diver lost a golden watch near the pier on Friday." }
    assert.are.same({ "A diver lost a golden watch near the pier on Friday." },
      (nutgraf.summarize(newer, { since = older })))
    assert.are.same({}, (nutgraf.summarize(newer, { since = newer })))
  end)

  it("raises for what it does not know", function()
    assert.has_error(function() nutgraf.summarize("a", { method = "best" }) end)
    assert.has_error(function() nutgraf.summarize(3) end)
  end)
end)

describe("nutgraf.update", function()
  local nutgraf = require "nutgraf"

  it("gives new posts and new sentences", function()
    local older, newer = liveblog(), liveblog()
    for _, record in ipairs { older, newer } do record.posts[1].id = "p1" end
    table.insert(newer.posts, 1, { id = "p4", headline = "Storm leaves Tern behind", text = "The wind fell at dusk.",
      blocks = { paragraph "The wind fell at dusk." } })
    newer.posts[2].text = newer.posts[2].text .. " Corrected."
    content.set_text(older)
    content.set_text(newer)
    local posts, summary, places = nutgraf.update(older, newer)
    assert.are.equal(1, #posts)
    assert.are.equal("p4", posts[1].id)
    assert.are.same({ "Storm leaves Tern behind" }, summary)
    assert.are.equal(1, places[1].post)
    assert.are.same({}, (nutgraf.update(newer, newer)))
  end)
end)

describe("a text that opens with a sentence", function()
  local nutgraf = require "nutgraf"

  it("has no title, and its first sentence may be summed up", function()
    local record = nutgraf.extract("The northern gate of the harbour closes for repairs this winter.\n\n"
      .. "Engineers found cracks in the northern gate during a survey.\n\nCrews fear a month without work.",
      { input = "text", sentences = 1 })
    assert.is_nil(record.title)
    assert.are.same({ "The northern gate of the harbour closes for repairs this winter." }, record.summary)
  end)

  it("keeps a headline", function()
    local record = nutgraf.extract("Harbour gate closes for the winter\n\nThe northern gate closes for repairs this winter, they say."
      .. "\n\nCrews fear a month without work.", { input = "text" })
    assert.are.equal("Harbour gate closes for the winter", record.title)
  end)
end)
