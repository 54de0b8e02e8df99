-- What stands around the posts of a stripped live blog and runs into them: datelines, lists of links, advertisements,
-- embedded messages, names after the headline or the text. All events, places and people are invented.
local core = require "nutgraf.core"
local dump = require "nutgraf.posts.stripped"

local heads = { "Span is in place", "Crane begins to turn", "Wind drops at last", "Crowds on the quay" }
local texts = {
  "The crew has bolted the span to the northern pier. Horns sounded from every boat in the harbour.",
  "The crane began to turn a little after half past one, and nobody spoke until it had stopped.",
  "The wind has dropped, and the crew has been told to get ready for the last lift of the day.",
  "Thousands stand on the quay in the rain, with flasks and blankets, and none of them seems to mind.",
}
local names = { "Nora Quill", "Otto Vane", "Nora Quill", "Nora Quill" }
local clocks = { "14:02", "13:40", "13:15", "12:55" }
local title = "Harbour bridge live: crane lifts the last span into place\n"
local lead = "The last span of the bridge is lifted today, after nine years of building and two of waiting.\n"

local function each(write)
  local out = {}
  for i = 1, #heads do out[i] = write(clocks[i], heads[i], texts[i], names[i], i) end
  return table.concat(out, "\n") .. "\n"
end

local function plain(clock, head, text) return ("%s\n%s\n%s"):format(clock, head, text) end

local links = "Latest\n- 17:01 An older story about the pier\n- 16:20 An older story about the tide\n"
  .. "- 14:10 An older story about the mill\n"

-- name, source, what differs from the four posts: zone, authors, times
local cases = {
  { "a dateline of the same form as the posts' times", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text) return ("3 June 2021, %s\n%s\n%s"):format(clock, head, text) end) },
  { "links with clocks behind the last post", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text) return ("- %s %s\n%s"):format(clock, head, text) end) .. links },
  { "a day heading before posts in a list", title .. lead .. "3 June 2021\n" ..
    each(function(clock, head, text) return ("- %s%s\n%s"):format(clock, head, text) end) },
  { "advertisements glued to the times", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text, _, i) return (i > 1 and "Advertisement" or "") .. plain(clock, head, text) end) },
  { "relative times glued to a date, with the clock behind them", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text, _, i)
      return ("Published On 3 Jun 2021%dh ago(%s GMT)\n%s\n%s"):format(i, clock, head, text)
    end), zone = "Z" },
  { "dates in numbers glued to the clock", title .. lead ..
    each(function(clock, head, text) return ("%s03.06.2021\n%s\n%s"):format(clock, head, text) end) },
  { "names behind the headline, with what they do", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text, name)
      return ("%s\n%s\n%s\nReporting from the quay\n%s"):format(clock, head, name, text)
    end), authors = names },
  { "names behind the text, glued to the next time", title .. "3 June 2021, 14:10\n" .. lead ..
    (each(function(clock, head, text, name) return plain(clock, head, text) .. "\n" .. name end):gsub("(%l)\n(%d)", "%1%2"))
    .. "© 2021 The Quay", authors = names },
  { "names behind the text, a byline of the page and links behind the last post", title .. "3 June 2021, 14:10\n" .. lead ..
    "By Nora Quill and Otto Vane\nUpdated 3 June 2021 at 14:20\n" .. each(function(clock, head, text, name)
      return ("Thu, 3 June 2021 %s\n%s\n%s\n— %s"):format(clock, head, text, name)
    end) .. links, authors = names },
  { "comments with times behind the posts", title .. "3 June 2021, 14:10\n" .. lead .. each(plain) ..
    "Comments\nTom\n17:10\nI hope they get it open before the summer is over.\nAnn\n17:15\nThank you to all who built it.\n" },
  { "a clock with a letter that runs into a date", title .. lead .. each(function(clock, head, text)
    return ("%s03/06/2021%s\n%s"):format(clock:gsub(":", "h"), head, text)
  end) },
  { "times before prose, and a dateline of their form alone on its line", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, _, text) return ("Update, 3 June 2021, %s: %s"):format(clock, text) end), bare = true },
  { "an advertisement that stands in many posts", title .. "3 June 2021, 14:10\n" .. lead .. each(function(clock, head, text)
    return plain(clock, head, text) .. "\nThe new raincoat of the season is here, and it costs half of what it did last year."
  end) },
  { "a name that stands only once, beside links without names", title .. "3 June 2021, 14:10\n" .. lead ..
    each(function(clock, head, text, name) return ("%s%s\n%s\n%s"):format(clock, name, head, text) end) .. links,
    authors = names },
}

describe("a stripped live blog with", function()
  for _, case in ipairs(cases) do
    it(case[1], function()
      local record = dump.read(core.dump(case[2]))
      assert.equal("liveblog", record.kind)
      assert.equal(lead:sub(1, -2), record.subtitle or record.lead[1])
      assert.equal(#heads, #record.posts)
      for i, post in ipairs(record.posts) do
        assert.equal(not case.bare and heads[i] or nil, post.headline)
        assert.equal(texts[i], post.text)
        assert.equal("2021-06-03T" .. clocks[i] .. ":00" .. (case.zone or ""), post.published)
        assert.same(case.authors and { case.authors[i] }, post.authors)
      end
    end)
  end

  it("a message embedded before the next time", function()
    local source = title .. "3 June 2021, 14:10\n" .. lead .. each(plain)
    source = source:gsub("\n13:15", "\nThe span is ours.\n— Bridge Office (@bridgeoffice) June 3, 202113:15")
    local record = dump.read(core.dump(source))
    assert.equal(4, #record.posts)
    assert.equal(texts[2] .. "\n\nThe span is ours.\n\n— Bridge Office (@bridgeoffice) June 3, 2021", record.posts[2].text)
    assert.equal("2021-06-03T13:15:00", record.posts[3].published)
  end)
end)

it("relative times run into a name", function()
  assert.same({ { "relative", 1, 13 } }, (function()
    local out = {}
    for i, moment in ipairs(core.moments("vor 2 StundenMira Odell")) do
      out[i] = { moment.relative and "relative", moment.start, moment.stop }
    end
    return out
  end)())
end)
