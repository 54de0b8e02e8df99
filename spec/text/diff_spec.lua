-- Changes between two copies of a page.
local nutgraf = require "nutgraf"

local function posts()
  return {
    { id = "a", headline = "Gate opens", published = "2026-01-05T10:00:00Z", text = "The gate opened at ten." },
    { id = "b", headline = "Band plays", published = "2026-01-05T09:00:00Z", text = "The band of the mill played." },
    { id = "c", headline = "Rain stops", published = "2026-01-05T08:00:00Z", text = "The rain stopped over the meadow." },
  }
end

local function changed(edit)
  local new = { title = "Fair", posts = posts() }
  edit(new)
  return nutgraf.diff({ title = "Fair", posts = posts() }, new)
end

describe("diff", function()
  it("says nothing of equal copies", function()
    assert.same({}, changed(function() end))
  end)

  local cases = {
    { "new", function(r) table.insert(r.posts, 1, { id = "z", text = "Fireworks at nine." }) end, "z" },
    { "gone", function(r) table.remove(r.posts, 2) end, "b" },
    { "edited", function(r) r.posts[3].text = "The rain stopped." end, "c" },
    { "moved", function(r) table.insert(r.posts, 1, table.remove(r.posts, 3)) end, "c" },
    { "pinned", function(r) r.posts[2].key = true end, "b" },
  }
  for _, case in ipairs(cases) do
    it("finds the post that is " .. case[1], function()
      local result = changed(case[2])
      assert.is_nil(result.title)
      for kind, entries in pairs(result.posts) do
        assert.equal(case[1], kind)
        assert.equal(1, #entries)
        assert.equal(case[3], entries[1].id or entries[1].post.id)
      end
    end)
  end

  it("says what was edited", function()
    local result = changed(function(r)
      r.posts[1].headline = "Gates open"
      r.posts[1].text = "Both gates opened at ten."
    end)
    assert.same({ headline = { before = "Gate opens", after = "Gates open" },
      text = { removed = { "The gate opened at ten." }, added = { "Both gates opened at ten." } } },
      result.posts.edited[1].changes)
  end)

  it("pairs posts without ids by their words", function()
    local result = nutgraf.diff({ posts = { { text = "The rain stopped over the meadow at last." } } },
      { posts = { { text = "Fireworks are planned for nine." }, { text = "The rain stopped over the meadow." } } })
    assert.equal(1, #result.posts.new)
    assert.equal(2, result.posts.edited[1].index)
    assert.is_nil(result.posts.gone)
  end)

  it("compares titles and texts", function()
    local result = nutgraf.diff({ title = "A", text = "One." }, { title = "B", text = "Two." })
    assert.same({ before = "A", after = "B" }, result.title)
    assert.same({ removed = { "One." }, added = { "Two." } }, result.text)
  end)

  it("raises for what is no record", function()
    assert.error_matches(function() nutgraf.diff({}, "x") end, "record %(a table%) expected, got string")
  end)
end)

describe("ids made for posts", function()
  local fill_ids = require("nutgraf.text.diff").fill_ids

  local function ids(list)
    fill_ids(list)
    local out = {}
    for i, post in ipairs(list) do out[i] = post.id end
    return out
  end

  it("stay when a post is edited or another comes in", function()
    local before = ids { { published = "2026-01-05T09:00:00Z", text = "One." }, { text = "No time here." } }
    local after = ids { { published = "2026-01-05T10:00:00Z", text = "New." },
      { published = "2026-01-05T09:00:00Z", text = "One, and more." }, { text = "No time here." } }
    assert.equal(before[1], after[2])
    assert.equal(before[2], after[3])
  end)

  it("differ, and leave those of the page alone", function()
    local list = ids { { id = "own" }, { published = "2026-01-05T09:00:00Z" }, { published = "2026-01-05T09:00:00Z" } }
    assert.equal("own", list[1])
    assert.are_not.equal(list[2], list[3])
  end)
end)
