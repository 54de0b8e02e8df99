-- Lines of posts whose headline, author and time stand side by side, and the names of authors in them.
local marked = require "nutgraf.posts.marked"
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local TEXT = "The ferry takes people and bicycles across, while cars still have to go round by the bridge at Aldersea."

local function posts_of(entries)
  local out = {}
  for i, entry in ipairs(entries) do
    out[i] = ("<li class=entry data-datetime=2024-03-12T1%d:20:00Z>%s<p>%s %d</p></li>"):format(9 - i, entry, TEXT, i)
  end
  local record = assert(pipeline("<title>Live: high water</title><h1>Live: high water</h1><ol>" .. table.concat(out) ..
    "</ol>", { url = "https://quay.example/live/flood" }))
  return assert(record.posts)
end

local function line(time, heading, name, job)
  return ("<div class=info><span class=time>%s:</span> <span class=heading>%s</span> <span class=contributor>" ..
    "<span class=contributor-name>%s</span> <span class=contributor-description>%s</span></span></div>"):format(time,
    heading, name, job)
end

it("headline, author and what the author does come apart", function()
  local posts = posts_of { line("18:20", "Ferry sails again", "Nell Corby", "Quay News"),
    line("17:20", "Dam inspected", "Hal Twist", "at the dam"), line("16:20", "School shut", "Quay Radio 4", "") }
  assert.are.equal("Ferry sails again", posts[1].headline)
  assert.are.same({ "Nell Corby" }, posts[1].authors)
  assert.are.same({ "Hal Twist" }, posts[2].authors)
  assert.are.same({ "Quay Radio 4" }, posts[3].authors)
  assert.are.equal(TEXT .. " 1", posts[1].text)
end)

it("a kicker before the time is no part of the headline", function()
  local function entry(kicker, title)
    return ("<div class=info><span class=sub-heading>%s</span> <span class=time>10:17:</span> <span class=heading>" ..
      "%s</span></div>"):format(kicker, title)
  end
  local posts = posts_of { entry("Traffic", "Ferry sails"), entry("Water", "Dam inspected"), entry("Water", "Rain ends") }
  assert.are.equal("Ferry sails", posts[1].headline)
  assert.are.equal("Rain ends", posts[3].headline)
end)

it("an author without a headline is no headline", function()
  local function entry(name)
    return ("<div class=info><span class=time>10:17</span> <span class=author>%s</span> <span class=author-role>" ..
      "Harbour reporter</span></div>"):format(name)
  end
  local posts = posts_of { entry("Nell Corby"), entry("Hal Twist"), entry("Ola Brandt") }
  assert.is_nil(posts[1].headline)
  assert.are.same({ "Ola Brandt" }, posts[3].authors)
end)

it("a zone in an element of its own is no text", function()
  local function entry(clock)
    return ("<p class=when>%s<span class=timezone>GMT</span></p><h2>Water %s</h2>"):format(clock, clock)
  end
  local posts = posts_of { entry "18.20", entry "17.20", entry "16.20" }
  assert.are.equal(TEXT .. " 1", posts[1].text)
end)

it("a caption in an element of a line's own is a caption", function()
  local entry = "<h2>Water</h2><div><img src=a.jpg><span class=photoCaption>The quay at noon. <i>(Image: Quay)</i></span></div>"
  local posts = posts_of { entry, entry, entry }
  assert.are.same({ "The quay at noon. (Image: Quay)" }, posts[1].captions)
  assert.are.equal(TEXT .. " 1", posts[1].text)
end)

it("who a quotation is from, or another story, did not write the post", function()
  local entry = "<h2>Water</h2><span class=author>Nell Corby</span>"
  local posts = posts_of { entry .. "<p>" .. TEXT .. "</p><blockquote><p>Stay away.</p>— Quay Port (@port) March 12, 2024" ..
    "</blockquote>", entry .. "<p>" .. TEXT .. "</p><section><article><h4><a href=/x>A crane falls</a></h4><span class=author>" ..
    "di Samir al-Hadi</span></article></section>", entry }
  assert.are.same({ "Nell Corby" }, posts[1].authors)
  assert.are.same({ "Nell Corby" }, posts[2].authors)
end)

-- text, whether an element names it as an author, names
local names = {
  { "Nell Corby", false, "Nell Corby" }, { "By Nell Corby and Hal Twist", false, "Nell Corby|Hal Twist" },
  { "Nell Corby, political columnist, The Quay", true, "Nell Corby" }, { "김민수 기자", true, "김민수" },
  { "記者 王小明", true, "王小明" }, { "佐藤健一", true, "佐藤健一" }, { "Quay Radio 5 live", true, "Quay Radio 5 live" },
  { "Quay Radio 5 live", false, nil }, { "Diana Oak, the chair, told the committee that it was so", false, nil },
  { "The pumps are running day and night beside the mill.", true, nil }, { "12 posts", true, nil },
}

for _, case in ipairs(names) do
  it("names of authors: " .. case[1], function()
    local found = marked.names(case[1], case[2])
    assert.are.equal(case[3], found and table.concat(found, "|") or nil)
  end)
end
