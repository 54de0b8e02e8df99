-- Who wrote the entries of a listing.
local nutgraf = require "nutgraf"

local list = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata(), nutgraf.stage.items() }

local titles = { "Storm shuts the pier", "Ice on the old quay", "Fog in the morning again", "Rain for many weeks", "A new crane arrives",
  "The last of the nets" }

-- The authors of the entries of a page, where `author` stands in each of them.
local function authors(author)
  local cards = {}
  for i, title in ipairs(titles) do
    cards[i] = ("<li class=card><h2><a href=/%d>%s</a></h2>%s<p>Nobody may walk there until the wind has gone and somebody has " ..
      "looked at the planks.</p></li>"):format(i, title, author)
  end
  local record = assert(list("<html lang=en><title>News</title><h1>News</h1><ul>" .. table.concat(cards) .. "</ul>",
    { url = "https://pages.example/news" }))
  assert.equal(#titles, #assert(record.items))
  return record.items[3].authors
end

describe("the author of a listing's entry", function()
  for _, case in ipairs {
    { "an element named for authors", "<span class=author>Ida Krog</span>", { "Ida Krog" } },
    { "a link that says so", "<a rel=author href=/u/ida>Ida</a>", { "Ida" } },
    { "the first line of a card", "<div class=author><p>Ida Krog</p><button>Follow</button></div>", { "Ida Krog" } },
    { "lines of names", "<div class=author><p>Ida Krog</p><p>Otto Vane</p></div>", { "Ida Krog", "Otto Vane" } },
    { "no link that is marked otherwise", "<a class=more rel=nofollow href=/x>The original</a>" },
  } do
    it("is " .. case[1], function() assert.same(case[3], authors(case[2])) end)
  end
end)
