-- Kinds of dumps in which pieces of a post run into each other. All events, places and people are invented.
local core = require "nutgraf.core"
local dump = require "nutgraf.posts.stripped"

local heads = { "Span is in place", "Crane begins to turn", "'Wind drops at last'", "Crowds on the quay" }
local texts = {
  "The crew has bolted the span to the northern pier. Horns sounded from every boat in the harbour.",
  "The crane began to turn a little after half past one, and nobody spoke until it had stopped.",
  "Gusts have died down, and the crew has been told to get ready for the last lift of the day.",
  "Thousands stand on the quay in the rain, with flasks and blankets, and none of them seems to mind.",
}
local names = { "Nora Quill", "Otto Vane", "Nora Quill", "Otto Vane" }
local clocks = { "14:02", "13:40", "13:15", "12:55" }

local function read(write, before)
  local out = { "Harbour bridge live: crane lifts the last span into place\n14 March 2026\n" .. (before or "") }
  for i = 1, #heads do out[#out + 1] = write(clocks[i], heads[i], texts[i], names[i]) end
  return dump.read(core.dump(table.concat(out, "\n") .. "\n"))
end

local function same(record)
  assert.are.equal("liveblog", record.kind)
  assert.are.equal(4, #record.posts)
  for i, post in ipairs(record.posts) do
    assert.are.equal(heads[i], post.headline)
    assert.are.equal(texts[i], post.text)
    assert.are.equal("2026-03-14T" .. clocks[i] .. ":00", post.published:sub(1, 19))
  end
end

local function named(record)
  for i, post in ipairs(record.posts) do assert.are.same({ names[i] }, post.authors) end
end

-- what it is, how a post is written, are its authors read?
local kinds = {
  { "a name after By runs into the text", "%s%s\nBy %4$s%3$s", true },
  { "a name runs into the text", "%s GMT%s\n%4$s%3$s", true },
  { "a house and a name run into the text", "%s%s\nFrom CNN's %4$s%3$s", true },
  { "a name and a share bar close the post", "%s%s\n%s\n%sFacebookTwitter", true },
  { "a name after by closes the post", "%s\n%s\n%s\nby %s\n- Facebook\n- Twitter", true },
  { "the spans of time are said twice before the clock", "2h ago2 hours ago(%s GMT)%s\n%s", false },
  { "the zone runs into a span of time", "March 14, 2026, %s ET6 hours ago%s\n%s", false },
  { "the date runs into the headline", "%s (IST)Mar 14%s\n%s", false },
  { "a label stands between clock and headline", "%s\nUpdate\n%s\n%s", false },
  { "the headline is an item of a list and the clock stands below", "- %2$s\n%1$s GMT\n%3$s", false },
}

for _, kind in ipairs(kinds) do
  it(kind[1], function()
    local record = read(function(clock, head, text, name)
      local values = { clock, head, text, name }
      local at = 0
      return (kind[2]:gsub("%%(%d?)%$?s", function(index)
        at = at + 1
        return values[tonumber(index) or at]
      end))
    end)
    same(record)
    if kind[3] then named(record) end
  end)
end

it("spans of time after a button open posts", function()
  local record = read(function(_, head, text, name) return ("Share 2 hours ago By %s%s\n%s"):format(name, head, text) end)
  assert.are.equal(4, #record.posts)
  assert.are.equal(heads[1], record.posts[1].headline)
  assert.are.same({ "Nora Quill" }, record.posts[1].authors)
end)

describe("spans of time count from", function()
  local ages = { ["14:02"] = "5 min ago", ["13:40"] = "40 min ago", ["13:15"] = "2 hours ago", ["12:55"] = "4 hours ago" }
  local function times(before)
    local record, list = read(function(clock, head, text) return ages[clock] .. "\n" .. head .. "\n" .. text end, before), {}
    for i, post in ipairs(record.posts) do list[i] = post.published:sub(1, 16) end
    return table.concat(list, " ")
  end

  it("the page's last change", function()
    assert.are.equal("2026-03-14T14:25 2026-03-14T13:50 2026-03-14T12:30 2026-03-14T10:30",
      times "Updated 14 March 2026, 14:30\n")
  end)

  it("the oldest post, which the page came with", function()
    assert.are.equal("2026-03-14T13:55 2026-03-14T13:20 2026-03-14T12:00 2026-03-14T10:00",
      times "Published on 14 March 2026 10:00\n")
  end)
end)

it("minutes of a match open posts", function()
  local minutes = { ["14:02"] = "90'+3", ["13:40"] = "73’", ["13:15"] = "45+2'", ["12:55"] = "1'" }
  local record = read(function(clock, head, text) return minutes[clock] .. head .. "\n" .. text end)
  assert.are.equal(4, #record.posts)
  for i, post in ipairs(record.posts) do assert.are.equal(heads[i], post.headline) end
end)

it("posts in Japanese are posts", function()
  local record = dump.read(core.dump("浜崎港でクレーンが倒れる 最新情報\n2026年3月14日\n14時02分\nクレーンが倒れる\n" ..
    "港湾局によりますと、けさ早く第四ふ頭で荷役用のクレーンが倒れました。\n13時40分\n対策会議\n" ..
    "市長は正午に対策会議を開くと発表しました。ふ頭に近い学校は休校になります。\n12時55分\nフェリーが欠航\n" ..
    "安全が確認されるまで、離島へのフェリーはすべて欠航します。\n"))
  assert.are.equal("liveblog", record.kind)
  assert.are.equal(3, #record.posts)
  assert.are.equal("フェリーが欠航", record.posts[3].headline)
end)

describe("key points are", function()
  local function points(before)
    local record = read(function(clock, head, text) return clock .. "\n" .. head .. "\n" .. text end, before)
    return record.key_points and table.concat(record.key_points, " | ")
  end

  it("a list below Summary before the posts", function()
    assert.are.equal("Span lifted | Quay closed", points "Summary\n- Span lifted\n- Quay closed\n")
  end)

  it("lines with bullets", function()
    assert.are.equal("The span has been lifted. | The quay is closed to all.",
      points "• The span has been lifted.\n• The quay is closed to all.\n")
  end)

  it("items that say what the posts' headlines say", function()
    assert.are.equal("Span is in place | Crowds on the quay", points "- Span is in place\n- Crowds on the quay\n")
  end)

  it("no menu", function() assert.is_nil(points "- Home\n- News\n- Sport\n") end)
end)

it("readers' comments do not outweigh short posts", function()
  local comments = {}
  for i = 1, 9 do
    comments[i] = ("reader%d\n%d hours ago\nI have been saying for years that this bridge would never be ready, and now " ..
      "look at it, standing there in the rain as if nothing had happened at all."):format(i, i)
  end
  local posts = {}
  for i, clock in ipairs(clocks) do posts[i] = clock .. texts[i] end
  local with = dump.read(core.dump("Harbour bridge live: crane lifts the last span into place\n14 March 2026\n" ..
    table.concat(posts, "\n") .. "\nComments (9)\n" .. table.concat(comments, "\n") .. "\n"))
  assert.are.equal("liveblog", with.kind)
  assert.are.equal(4, #with.posts)
end)

it("what says that the page changed opens no post", function()
  local record = read(function(clock, head, text) return clock .. head .. "\n" .. text end,
    "The span has been lifted.by Nora Quill and Otto Vane14 Marzo 2026 Aggiornato alle 14:30Punti chiave\n")
  same(record)
end)

it("names that the page gives are read where few posts have one", function()
  local record = read(function(clock, head, text, name)
    return clock .. head .. "\n" .. (clock == "13:40" and name or "") .. text
  end, "By Otto Vane and Nora Quill\n")
  assert.are.same({ "Otto Vane" }, record.posts[2].authors)
  assert.are.equal(texts[2], record.posts[2].text)
end)
