-- Live blogs in pages: layouts and traps, each a page of our own making.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

-- Words enough for a post, different for each number.
local function prose(n)
  return ("Boat number %d left the harbour with %d crates of fish on board and came back with none of them. " ..
    "Her skipper said the sea had been calm until the wind turned at the %dth buoy."):format(n, n * 7, n + 3)
end

local function page(body, title, head)
  return ("<!DOCTYPE html><html lang=en><head><title>%s | The Quay</title><meta property='article:published_time' " ..
    "content='2026-05-02T18:00:00Z'>%s</head><body><header><nav><a href=/>Home</a> <a href=/sea>Sea</a></nav></header>" ..
    "<main><h1>%s</h1><p>All the boats of the regatta, live from the quay, as they leave and as they come home again." ..
    "</p>%s</main><footer>© The Quay</footer></body></html>"):format(title, head or "", title, body)
end

local function repeated(count, write)
  local out = {}
  for i = 1, count do out[i] = write(i) end
  return table.concat(out, "\n")
end

local function extract(html, options)
  return assert(pipeline(html, options))
end

-- Each layout has four posts, newest first, at 17:40, 17:30, 17:20 and 17:10, with the prose of 1 to 4.
local clocks = { "17:40", "17:30", "17:20", "17:10" }
local names = { "Ida Krog", "Per Anders Moe", "Ida Krog", "Per Anders Moe" }
local layouts = {
  { "an article with time[datetime] and a heading", function(i)
    return ("<article class='p_x1 item' id=p%d><time datetime='2026-05-02T%s:00Z'>%s</time><h3>News %d</h3><p>%s</p>" ..
      "</article>"):format(i, clocks[i], clocks[i], i, prose(i))
  end },
  { "divs whose classes say nothing", function(i)
    return ("<div class=c7><div class=c8><time datetime='2026-05-02T%s:00Z'>%s</time><span>%s</span></div><div class=c9>" ..
      "<h2>News %d</h2><p>%s</p></div></div>"):format(clocks[i], clocks[i], names[i], i, prose(i))
  end, authors = true },
  { "list items with the time in the text only", function(i)
    return ("<li class=entry><b class=clock>%s</b><h4>News %d</h4><p>%s</p></li>"):format(clocks[i], i, prose(i))
  end, around = "<ul>%s</ul>" },
  { "an epoch in an attribute", function(i)
    local epoch = 1777743600 - (i - 1) * 600 -- 2026-05-02T17:40:00Z and before
    return ("<section class=post data-timestamp='%d000'><span>%s</span><h3>News %d</h3><p>%s</p></section>"):format(epoch,
      clocks[i], i, prose(i))
  end },
  { "the byline behind the text", function(i)
    return ("<section class=post><h3>News %d</h3><p>%s</p><footer><span>%s</span> <span>2 May 2026 %s</span></footer>" ..
      "</section>"):format(i, prose(i), names[i], clocks[i])
  end, authors = true },
  { "headings that begin with a clock, without containers", function(i)
    return ("<h3>%s: News %d</h3><p>%s</p>"):format(clocks[i], i, prose(i))
  end },
  { "headings that begin with a clock and a bar", function(i)
    return ("<h2>%s Uhr | News %d</h2><p>%s</p>"):format(clocks[i], i, prose(i))
  end },
  { "wrappers around each post", function(i)
    return ("<div class=row><div class=col><article><header><time datetime='2026-05-02T%s:00Z'>%s</time></header>" ..
      "<h3>News %d</h3><p>%s</p></article></div></div>"):format(clocks[i], clocks[i], i, prose(i))
  end },
  { "microdata", function(i)
    return ("<div itemprop=liveBlogUpdate itemscope itemtype='https://schema.org/BlogPosting' class=u>" ..
      "<meta itemprop=datePublished content='2026-05-02T%s:00Z'><h3 itemprop=headline>News %d</h3>" ..
      "<div itemprop=articleBody><p>%s</p></div></div>"):format(clocks[i], i, prose(i))
  end },
  { "authors marked by class, as in a forum", function(i)
    return ("<div class=post id=p%d><span class=author>%s</span> <time datetime='2026-05-02T%s:00Z'>%s</time><h3>News %d</h3>" ..
      "<p>%s</p></div>"):format(i, names[i], clocks[i], clocks[i], i, prose(i))
  end, authors = true },
  { "a share bar and a button in each post", function(i)
    return ("<article class=post><time datetime='2026-05-02T%s:00Z'>%s</time><h3>News %d</h3><p>%s</p><div class=share>" ..
      "<a href='https://social.example/%d'>Share on Social</a><button>Copy link</button></div></article>"):format(clocks[i],
      clocks[i], i, prose(i), i)
  end },
}

describe("posts of a live blog in a page", function()
  for _, layout in ipairs(layouts) do
    it("are found as " .. layout[1], function()
      local body = (layout.around or "<div>%s</div>"):format(repeated(4, layout[2]))
      local record = extract(page(body, "Regatta live: every boat as it comes home"))
      assert.equal("liveblog", record.kind)
      assert.equal(4, #record.posts)
      for i, post in ipairs(record.posts) do
        assert.equal("News " .. i, post.headline)
        assert.equal("2026-05-02T" .. clocks[i] .. ":00Z", post.published)
        assert.equal(prose(i), post.text)
        assert.same(layout.authors and { names[i] } or nil, post.authors)
      end
      assert.same({ "All the boats of the regatta, live from the quay, as they leave and as they come home again." },
        record.lead)
    end)
  end
end)

describe("a trap", function()
  local function post(time, text, n, extra)
    return ("<article class=post id=p%d>%s<h3>News %d</h3><p>%s</p>%s</article>"):format(n, time, n, text, extra or "")
  end
  local function stamped(i)
    return post(("<time datetime='2026-05-02T%s:00Z'>%s</time>"):format(clocks[i], clocks[i]), prose(i), i)
  end

  for _, case in ipairs {
    { "the page's last change", "<meta property='article:modified_time' content='2026-05-02T00:25:00Z'>", 2 },
    { "the page's beginning, the evening before", "", 3 },
  } do
    it("of times that cross midnight, told by " .. case[1], function()
      local shown = { "00:20", "00:05", "23:50", "23:30" }
      local body = repeated(4, function(i) return post("<time>" .. shown[i] .. "</time>", prose(i), i) end)
      local record = extract(page(body, "Night regatta live", case[2]))
      assert.equal(("2026-05-0%dT00:05:00Z"):format(case[3]), record.posts[2].published)
      assert.equal(("2026-05-0%dT23:50:00Z"):format(case[3] - 1), record.posts[3].published)
    end)
  end

  it("of local times marked Z follows the page's zone", function()
    local body = repeated(4, stamped)
    local head = "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"datePublished\": " ..
      "\"2026-05-02T16:00:00+02:00\"}</script>"
    local record = extract((page(body, "Regatta live", head):gsub("2026%-05%-02T18:00:00Z", "2026-05-02T18:00:00+02:00")))
    assert.equal("2026-05-02T17:40:00+02:00", record.posts[1].published)
  end)

  it("of relative times beside the absolute ones takes the absolute", function()
    local body = repeated(4, function(i)
      return post(("<a href='#p%d'><time datetime='2026-05-02T%s:00Z'>%dm ago</time><span>%s GMT</span></a>"):format(i,
        clocks[i], i * 10, clocks[i]), prose(i), i)
    end)
    local record = extract(page(body, "Regatta live"))
    assert.equal(4, #record.posts)
    assert.equal("2026-05-02T17:20:00Z", record.posts[3].published)
    assert.equal(prose(3), record.posts[3].text)
  end)

  for _, where in ipairs { "before", "behind" } do
    it("of clocks whose day is a heading " .. where .. " them", function()
      local shown = { "09:40", "08:10", "22:50", "21:30" }
      local function heading(day) return "<h2 class=day>" .. day .. " May 2026</h2>" end
      local body = {}
      for i = 1, 4 do body[i] = post("<time>" .. shown[i] .. "</time>", prose(i), i) end
      local parts = where == "before" and { heading(2), body[1], body[2], heading(1), body[3], body[4] } or
        { body[1], body[2], heading(2), body[3], body[4], heading(1) }
      local record = extract(page(table.concat(parts), "Regatta live"))
      assert.equal(4, #record.posts)
      assert.equal("2026-05-02T08:10:00Z", record.posts[2].published)
      assert.equal("2026-05-01T22:50:00Z", record.posts[3].published)
      assert.equal(prose(2), record.posts[2].text)
    end)
  end

  it("of a page that runs from the oldest post on keeps its order", function()
    local body = repeated(4, function(i) return stamped(5 - i) end)
    local record = extract(page(body, "Regatta live"))
    assert.equal("2026-05-02T17:10:00Z", record.posts[1].published)
    assert.equal("2026-05-02T17:40:00Z", record.posts[4].published)
  end)

  it("of a card for another story in a post keeps it apart", function()
    local body = repeated(4, function(i)
      local card = i == 2 and "<div class=related><a href='/story-9'>How the quay was built long ago</a></div>" or ""
      return post(("<time datetime='2026-05-02T%s:00Z'>%s</time>"):format(clocks[i], clocks[i]), prose(i), i, card)
    end)
    local record = extract(page(body, "Regatta live"))
    assert.equal(prose(2), record.posts[2].text)
    assert.equal("How the quay was built long ago", record.posts[2].related[1].title)
  end)

  it("of sections for days takes the posts, not the days", function()
    local body = repeated(2, function(day)
      return "<section class=day><h2>Day " .. day .. "</h2>" .. repeated(3, function(i)
        return post(("<time datetime='2026-05-0%dT%s:00Z'>%s</time>"):format(3 - day, clocks[i], clocks[i]),
          prose(day * 10 + i), day * 10 + i)
      end) .. "</section>"
    end)
    local record = extract(page(body, "Regatta live"))
    assert.equal(6, #record.posts)
    assert.equal("News 21", record.posts[4].headline)
  end)

  for _, href in ipairs { "", "javascript:void(0)", "#", "/live", " " } do
    it(("of headings that are links to %q keeps the posts"):format(href), function()
      local record = extract(page(repeated(4, function(i)
        return ("<div class=post id=p%d><time datetime='2026-05-02T%s:00Z'>%s</time><h3><a href='%s'>News %d</a></h3><p>%s</p></div>")
          :format(i, clocks[i], clocks[i], href, i, prose(i))
      end), "Regatta live"), { url = "https://quay.example/live" })
      assert.is_nil(record.warnings)
      assert.are.equal(4, #(record.posts or {}))
    end)
  end

  it("of a pinned copy on top gives the post once, as a key post", function()
    local body = "<div class=pinned>" .. stamped(3) .. "</div><div>" .. repeated(4, stamped) .. "</div>"
    local record = extract(page(body, "Regatta live"))
    assert.equal(4, #record.posts)
    assert.equal("News 3", record.posts[3].headline)
    assert.is_nil(table.concat(record.lead, "\n"):find("Boat number", 1, true))
  end)

  it("of a post that is only an embed keeps it, with its headline and time", function()
    local body = repeated(4, function(i)
      if i ~= 2 then return stamped(i) end
      return "<article class=post id=p2><time datetime='2026-05-02T17:30:00Z'>17:30</time><h3>News 2</h3>" ..
        "<iframe src='https://video.example/2'></iframe></article>"
    end)
    local record = extract(page(body, "Regatta live"))
    assert.equal(4, #record.posts)
    assert.equal("News 2", record.posts[2].headline)
    assert.is_nil(record.posts[2].text)
  end)

  for _, case in ipairs {
    { "a frame", "<div class=embed><iframe src=https://v.example/9></iframe></div>", "embed", "https://v.example/9" },
    { "a frame after its text", "<p>" .. prose(9) .. "</p><div class=embed><iframe src=https://v.example/9></iframe></div>",
      "embed", "https://v.example/9" },
    { "a film", "<div><video src=https://v.example/9.mp4></video></div>", "figure", "https://v.example/9.mp4" },
    { "a picture", "<div class=picture><img src=https://v.example/9.jpg alt='The buoy'></div>", "figure",
      "https://v.example/9.jpg" },
    { "somebody's post", "<blockquote class=twitter-tweet><a href=https://twitter.com/quay/status/9>May 2</a></blockquote>",
      "embed", "https://twitter.com/quay/status/9" },
  } do
    it("of " .. case[1] .. " has its block", function()
      local record = extract(page(repeated(4, function(i)
        return ("<article class=post id=p%d><time datetime='2026-05-02T%s:00Z'>%s</time><h3>News %d</h3>%s</article>"):format(
          i, clocks[i], clocks[i], i, i == 2 and case[2] or "<p>" .. prose(i) .. "</p>")
      end), "The regatta, live"))
      local blocks = record.posts[2].blocks
      assert.equal(case[3], blocks[#blocks].type)
      assert.equal(case[4], blocks[#blocks].url or blocks[#blocks].src)
      assert.equal("News 2", record.posts[2].headline)
    end)
  end

  it("of structured data cut and dated like the page does not reach the posts", function()
    local updates = repeated(4, function(i)
      return ("%s{\"@type\": \"BlogPosting\", \"headline\": \"Regatta live\", \"datePublished\": \"2026-05-02T18:00:00Z\", " ..
        "\"articleBody\": \"%s\"}"):format(i > 1 and "," or "", prose(i):sub(1, 50))
    end)
    local head = "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Regatta live\", " ..
      "\"liveBlogUpdate\": [" .. updates .. "]}</script>"
    local record = extract(page(repeated(4, stamped), "Regatta live", head))
    assert.equal(prose(4), record.posts[4].text)
    assert.equal("2026-05-02T17:10:00Z", record.posts[4].published)
  end)

  it("of a page that shows no posts leaves them to the structured data", function()
    local head = "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Regatta live\", " ..
      "\"liveBlogUpdate\": [{\"@type\": \"BlogPosting\", \"headline\": \"First\", \"datePublished\": " ..
      "\"2026-05-02T17:10:00Z\", \"articleBody\": \"One.\\nTwo.\"}]}</script>"
    local record = extract(page("<div id=app></div>", "Regatta live", head))
    assert.equal("liveblog", record.kind)
    assert.equal("First", record.posts[1].headline)
    assert.equal("One.\n\nTwo.", record.posts[1].text)
  end)

  for _, case in ipairs {
    { "cards that link to stories", function(i)
      return ("<article class=card><time datetime='2026-05-02T%s:00Z'>%s</time><h3><a href='/story-%d'>News %d</a></h3>" ..
        "<p>%s</p></article>"):format(clocks[i], clocks[i], i, i, prose(i))
    end, "The sea, all stories" },
    { "comments under an article", function(i)
      return ("<div class='comment depth-1'><span class=author>Reader %d</span><time datetime='2026-05-02T%s:00Z'>%s</time>" ..
        "<p>%s</p></div>"):format(i, clocks[i], clocks[i], prose(i))
    end, "Why the quay was built", "<section class=comments>%s</section>" },
  } do
    it("of " .. case[1] .. " is no live blog", function()
      local body = (case[4] or "<div>%s</div>"):format(repeated(4, case[2]))
      local record = extract(page("<p>" .. prose(90) .. "</p><p>" .. prose(91) .. "</p>" .. body, case[3]))
      assert.is_not.equal("liveblog", record.kind)
      assert.is_nil(record.posts)
    end)
  end
end)

describe("key points", function()
  local body = repeated(4, function(i)
    return ("<article class=post><time datetime='2026-05-02T%s:00Z'>%s</time><h3>News %d of the day</h3><p>%s</p>" ..
      "</article>"):format(clocks[i], clocks[i], i, prose(i))
  end)
  for _, case in ipairs {
    { "in a list below their heading", "<h2>Key events</h2><ul><li>News 2 of the day</li><li>Nothing else</li></ul>",
      { "News 2 of the day", "Nothing else" } },
    { "with a time before each", "<div>Das Wichtigste im Überblick</div><ul><li><time>17:30</time> <a href='#2'>News 2" ..
      "</a></li><li><time>17:10</time> <a href='#4'>News 4</a></li></ul>", { "News 2", "News 4" } },
    { "confirmed by the posts under any heading", "<h2>The hour</h2><ul><li>News 1 of the day</li><li>News 2 of the day" ..
      "</li><li>News 3 of the day</li></ul>", { "News 1 of the day", "News 2 of the day", "News 3 of the day" } },
    { "not where a menu stands", "<h2>Sections</h2><ul><li><a href=/a>Sea</a></li><li><a href=/b>Land</a></li>" ..
      "<li><a href=/c>Air</a></li></ul>", nil },
  } do
    it("are found " .. case[1], function()
      assert.same(case[3], extract(page(case[2] .. body, "Regatta live")).key_points)
    end)
  end
end)
