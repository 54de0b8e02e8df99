-- Live blogs of many templates and languages, and pages that only look like one; all of our own making.
local helper = require "spec.helper"
local item = require "nutgraf.posts.item"
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local clocks = { "16:42", "15:05", "13:30", "11:18", "07:55" }
local heads = { "Water level falls", "Ferry sails again", "School stays closed", "Dam is inspected", "A quiet night" }
local texts = {
  "The river has fallen by twenty centimetres since noon, and the pumps beside the mill are running day and night.",
  "The ferry takes people and bicycles across, while cars still have to go round by the bridge at Aldersea today.",
  "Lessons begin again on Thursday at the earliest because the heating of the old building stands under water.",
  "Four engineers have climbed the dam this morning and found no new cracks in the stones, the council says.",
  "It has stopped raining, and the wind has died down; the first helpers came back to the quay before sunrise.",
}

local function page(title, body, head)
  return ("<!DOCTYPE html><html><head><title>%s | The Quay</title><meta property='article:published_time' " ..
    "content='2024-03-12T07:40:00+01:00'>%s</head><body><nav><a href=/>Home</a> <a href=/news>News</a></nav><main>" ..
    "<h1>%s</h1><p>The river at Aldersea has risen more than ever before, and forty houses were emptied overnight." ..
    "</p>%s</main><aside><ul><li><a href=/1>17:01 An older story</a><li><a href=/2>16:20 Another older story</a>" ..
    "<li><a href=/3>14:10 A third story</a></ul></aside><footer>© The Quay</footer></body></html>"):format(title, head or
    "", title, body)
end

local function each(write, between)
  local out = {}
  for i = 1, #clocks do out[i] = write(i, clocks[i], heads[i], texts[i]) end
  return table.concat(out, between or "\n")
end

local function extract(title, body, head)
  return assert(pipeline(page(title, body, head), { url = "https://quay.example/flood" }))
end

-- name, title, what a post looks like, what stands around them, and between two
local layouts = {
  { "bold words in front of a clock, in paragraphs", "Liveblog: Hochwasser", function(_, clock, head, text)
    return ("<p><strong>%s Uhr: %s</strong></p><p>%s</p>"):format(clock:gsub(":", "."), head, text)
  end },
  { "bold words and the text in one paragraph", "Última hora, en directo", function(_, clock, head, text)
    return ("<p><b>%s h. %s.</b> %s</p>"):format(clock:gsub(":", "."), head, text)
  end },
  { "bold words, a line break and the text", "Newsticker", function(_, clock, head, text)
    return ("<p><b>%s Uhr – %s</b><br>%s</p>"):format(clock, head, text)
  end },
  { "plus signs around the heading", "Liveticker", function(_, clock, head, text)
    return ("<h2><strong>+++ %s %s +++</strong></h2><p>%s</p>"):format(clock, head, text)
  end },
  { "rows of a table", "Ticker zum Hochwasser", function(_, clock, head, text)
    return ("<tr><td>%s</td><td><strong>%s</strong><p>%s</p></td></tr>"):format(clock, head, text)
  end, "<table>%s</table>" },
  { "terms of a list and what is said of them", "Liveblog: hoogwater", function(_, clock, head, text)
    return ("<dt><time datetime=2024-03-12T%s>%s</time></dt><dd><h3>%s</h3><p>%s</p></dd>"):format(clock, clock, head, text)
  end, "<dl>%s</dl>" },
  { "the hour's word, in Italian", "Piena, le notizie in diretta", function(_, clock, head, text)
    return ("<div class=m><p><b>Ore %s - %s</b></p><p>%s</p></div>"):format(clock, head, text)
  end },
  { "the hour's word and the day's, in Swedish", "Direkt: översvämningen", function(_, clock, head, text)
    return ("<li class=i><div>I dag kl. %s</div><h2>%s</h2><p>%s</p></li>"):format(clock:gsub(":", "."), head, text)
  end, "<ul>%s</ul>" },
  { "a time in seconds and a day, in Polish", "Powódź. Relacja na żywo", function(i, clock, head, text)
    local at = 1710258120 - ({ 0, 5820, 11520, 19440, 31620 })[i]
    return ("<div class=r data-timestamp=%d><span>%s</span><span>12.03.2024</span><h3>%s</h3><p>%s</p></div>"):format(at,
      clock, head, text)
  end, published = { "15:42:00Z", "14:05:00Z", "12:30:00Z", "10:18:00Z", "06:55:00Z" } },
  { "relative times before the clock, in Portuguese", "Cheia: ao minuto", function(i, clock, head, text)
    return ("<li class=p><div>há %d horas <span>%s</span></div><h3>%s</h3><p>%s</p></li>"):format(i, clock:gsub(":", "h"),
      head, text)
  end, "<ul>%s</ul>" },
  { "a short month and a clock, in Dutch", "Liveblog: hoogwater", function(i, clock, head, text)
    return ("<li id=u%d class=s><time datetime=2024-03-12T%s:00+0100>12 mrt, %s</time><h2><a href=#u%d>%s</a></h2><p>%s</p>" ..
      "</li>"):format(i, clock, clock, i, head, text)
  end, "<ul>%s</ul>" },
  { "articles without classes and nothing that says live", "High water at Aldersea", function(_, clock, head, text)
    return ("<article><p>%s</p><h2>%s</h2><p>%s</p></article>"):format(clock, head, text)
  end, between = "<hr>" },
  { "a heading, then its clock, then the text", "Powódź: relacja", function(_, clock, head, text)
    return ("<h4>%s</h4><p><em>godz. %s</em></p><p>%s</p>"):format(head, clock, text)
  end },
  { "a clock as a heading, bold words below", "Live: højvande", function(_, clock, head, text)
    return ("<h3>%s</h3><p><strong>%s</strong></p><p>%s</p>"):format(clock, head, text)
  end },
  { "posts at different depths, with ads between", "High water live", function(i, clock, head, text)
    local post = ("<article class=u><time datetime=2024-03-12T%s>%s</time><h3>%s</h3><p>%s</p></article>"):format(clock,
      clock, head, text)
    return i % 2 == 1 and "<div><div>" .. post .. "</div></div>" or post
  end, "<div>%s</div><button>Load more</button>", between = "<div class=ad>Advertisement</div>" },
  { "a title attribute with the time", "High water live", function(i, clock, head, text)
    return ("<div class=e><abbr title=2024-03-12T%s:00+01:00>%d hours ago</abbr><h3>%s</h3><p>%s</p></div>"):format(clock, i,
      head, text)
  end },
  { "headings that end with the clock", "Ticker zum Hochwasser", function(_, clock, head, text)
    return ("<h2>%s (%s Uhr)</h2><p>%s</p>"):format(head, clock:gsub(":", "."), text)
  end },
  { "headings that begin with the day", "High water: updates", function(_, clock, head, text)
    return ("<h2>Tuesday, March 12, %s — %s</h2><p>%s</p>"):format(clock, head, text)
  end },
  { "headlines that only their element tells", "Powódź na żywo", function(_, clock, head, text)
    return ("<div class=w><div class=x1>12 marca 2024, godz. %s</div><div class=x2>%s</div><div class=x3><p>%s</p></div>" ..
      "</div>"):format(clock, head, text)
  end },
  { "the time and the author in one text", "Liveblog", function(_, clock, head, text)
    return ("<div class=w><div>%s Uhr | Jana Brückner</div><h3>%s</h3><p>%s</p></div>"):format(clock, head, text)
  end, author = "Jana Brückner" },
  { "a byline that says posted by", "High water live", function(_, clock, head, text)
    return ("<article class=w><h3>%s</h3><p>Posted by Nora Quill at %s</p><p>%s</p></article>"):format(head, clock, text)
  end, author = "Nora Quill" },
  { "the author's job beside the name", "High water live", function(_, clock, head, text)
    return ("<div class=w><span>%s</span><h3>%s</h3><div class=byline><span>By Nora Quill</span><span>, Staff reporter" ..
      "</span></div><p>%s</p></div>"):format(clock, head, text)
  end, author = "Nora Quill" },
  { "a signature behind a dash", "High water live", function(_, clock, head, text)
    return ("<div class=w><time>%s</time><h3>%s</h3><p>%s</p><p>— <a href=/a/1>Nora Quill</a></p></div>"):format(clock, head,
      text)
  end, author = "Nora Quill" },
  { "the author's place on a line below the name", "High water live", function(_, clock, head, text)
    return ("<div class=w><time>%s</time><div><span>Nora Quill</span><p>Reporting from the dam</p></div><h3>%s</h3><p>%s</p>" ..
      "</div>"):format(clock, head, text)
  end, author = "Nora Quill" },
  { "a first line without a stop as the headline", "En direct : la crue", function(_, clock, head, text)
    return ("<div class=w><span>%s</span><div><p>%s</p><p>%s</p></div></div>"):format(clock:gsub(":", "h"), head, text)
  end },
  { "long items that open with a clock and a dash", "High water live", function(_, clock, head, text)
    return ("<li><strong>%s</strong> – <strong>%s.</strong> %s</li>"):format(clock, head, text)
  end, "<ul>%s</ul>" },
  { "a label glued to a clock with a point", "Última hora, en directo", function(_, clock, head, text)
    return ("<div class=w><span>%s</span><span>Directo</span><h3>%s</h3><p>%s</p></div>"):format(clock:gsub(":", "."), head,
      text)
  end },
  { "who wrote it marked as in a forum", "En directo: la crecida", function(i, clock, head, text)
    return ("<div class=n id=n%d><span class=author-name>Lucía Prado</span> <span>%s · 12/03/2024</span><div class=title>%s" ..
      "</div><div class=c><p>%s</p></div></div>"):format(i, clock, head, text)
  end },
}

describe("a live blog is found in", function()
  for _, layout in ipairs(layouts) do
    it(layout[1], function()
      local record = extract(layout[2], (layout[4] or "<div>%s</div>"):format(each(layout[3], layout.between)))
      assert.equal("liveblog", record.kind)
      assert.equal(#clocks, #record.posts)
      for i, post in ipairs(record.posts) do
        assert.equal(heads[i], post.headline)
        assert.equal(texts[i], post.text)
        if layout.author then assert.same({ layout.author }, post.authors) end
        assert.equal("2024-03-12T" .. ((layout.published or {})[i] or clocks[i] .. ":00+01:00"), post.published)
      end
    end)
  end
end)

it("posts without headlines that fill a page are a live blog, other than lines beside its text", function()
  local posts = each(function(_, clock, _, text)
    return ("<li><div>12 March 2024, %s</div><div>%s %s</div></li>"):format(clock, text, text)
  end)
  local filled = extract("High water at Aldersea", "<ul>" .. posts .. "</ul>")
  assert.equal("liveblog", filled.kind)
  assert.equal(#clocks, #filled.posts)
  local story = "<p>" .. table.concat(texts, " "):rep(3) .. "</p>"
  local beside = extract("High water at Aldersea", story .. "<ul>" .. posts .. "</ul>")
  assert.equal("article", beside.kind)
  assert.is_nil(beside.posts)
end)

local evening = { "17:00", "18:30", "19:45", "20:15", "21:30" }
local traps = {
  { "a calendar of days to come", "Live music in March", function(i, _, head, text)
    return ("<div class=e><h3>%s</h3><span>%d March 2024, %s</span><p>%s</p></div>"):format(head, 11 + i, evening[i], text)
  end },
  { "an evening's programme", "What is on tonight", function(i, _, head, text)
    return ("<div class=e><span>%s</span><h3>%s</h3><p>%s</p></div>"):format(evening[i], head, text)
  end },
  { "news whose headings are links", "Latest news", function(i, clock, head, text)
    return ("<div class=e><span>12.03.2024 %s</span><h3><a href=/n/%d>%s</a></h3><p>%s</p></div>"):format(clock, i, head, text)
  end },
  { "news with a link to read on", "Latest news", function(i, clock, head, text)
    return ("<div class=e><span>%s</span><h3>%s</h3><p>%s</p><a href=/n/%d>Read more</a></div>"):format(clock, head, text, i)
  end },
  { "teasers whose titles are links", "Live on stage and in town", function(i, clock, head, text)
    return ("<div class=t><span>%s</span><div class=title><a href=/n/%d>%s</a></div><p>%s</p></div>"):format(clock, i, head,
      text)
  end },
  { "games that began at the same times", "The games of the day", function(i, _, head, text)
    return ("<div class=t><span>%s</span><h3>%s</h3><p>%s</p></div>"):format(i < 4 and "20:00" or "18:30", head, text)
  end },
  { "a table of results", "Results", function(i, _, head)
    return ("<tr><td>%s</td><td>%s</td><td>%d:%d</td></tr>"):format(evening[i], head, i, i + 1)
  end, "<table>%s</table>" },
  { "a history by years", "A history of the dam", function(i, _, head, text)
    return ("<div class=e><h3>%d: %s</h3><p>%s</p></div>"):format(1890 + 12 * i, head, text)
  end },
  { "entries that all have the page's own time", "Five books to read", function(_, _, head, text)
    return ("<div class=e data-published=2024-03-12T07:40:00><h3>%s</h3><p>%s</p></div>"):format(head, text)
  end },
  { "comments", "How the dam was built", function(_, clock, _, text)
    return ("<div class=comment><b>somebody</b> <time datetime=2024-03-12T%s>%s</time><p>%s</p></div>"):format(clock, clock,
      text)
  end, "<p>" .. table.concat(texts, " ") .. "</p><section class=comments>%s</section>" },
}

describe("no live blog is", function()
  for _, trap in ipairs(traps) do
    it(trap[1], function()
      local record = extract(trap[2], (trap[4] or "<div>%s</div>"):format(each(trap[3])))
      assert.not_equal("liveblog", record.kind)
      assert.is_nil(record.posts)
    end)
  end
end)

it("a post pinned on top that belongs to another page is left out", function()
  local function post(clock, head, text)
    return ("<article class=u><time datetime=2024-03-12T%s>%s</time><h3>%s</h3><p>%s</p></article>"):format(clock, clock, head,
      text)
  end
  local pinned = "<div>" .. post("06:10", "What we know", "Forty houses are empty, and the bridge is closed to all.") .. "</div>"
  local record = extract("High water live", "<div>" .. pinned .. each(function(_, ...) return post(...) end) .. "</div>")
  assert.equal(#clocks, #record.posts)
  assert.equal(heads[1], record.posts[1].headline)
end)

-- The five clocks as they are written elsewhere: name, what stands before and after them, digits.
local scripts = {
  { "Hindi", "", " बजे", "०१२३४५६७८९" }, { "Chinese", "", "", "0123456789", "时", "分" },
  { "Japanese", "", "", "0123456789", "時", "分" }, { "Korean", "", "", "0123456789", "시 ", "분" },
  { "Arabic", "الساعة ", "", "٠١٢٣٤٥٦٧٨٩" }, { "Persian", "ساعت ", "", "۰۱۲۳۴۵۶۷۸۹" },
  { "Thai", "", " น.", "0123456789", "." }, { "Bengali", "", "", "০১২৩৪৫৬৭৮৯" }, { "Vietnamese", "", "", "0123456789", " giờ " },
  { "Bulgarian", "", " часа", "0123456789" },
}
for _, script in ipairs(scripts) do
  it("the clocks of a live blog are read in " .. script[1], function()
    local digits = {}
    for digit in script[4]:gmatch("[%z\1-\127\194-\244][\128-\191]*") do digits[#digits + 1] = digit end
    local record = extract("High water live", each(function(_, clock, head, text)
      local written = clock:gsub("%d", function(digit) return digits[digit + 1] end)
      written = script[2] .. written:gsub(":", script[5] or ":") .. (script[6] or "") .. script[3]
      return ("<div class=entry><span class=clock>%s</span><h3>%s</h3><p>%s</p></div>"):format(written, head, text)
    end))
    assert.equal("liveblog", record.kind)
    for i, clock in ipairs(clocks) do
      assert.equal("2024-03-12T" .. clock .. ":00+01:00", record.posts[i].published)
      assert.equal(heads[i], record.posts[i].headline)
    end
  end)
end

-- Posts that only say how long ago they were written: what they say, and the minutes that is.
local ages = {
  { "Spanish", "Hace %d minutos", "Hace %d horas" }, { "German", "vor %d Min.", "vor %d Std." },
  { "English", "%dm ago", "%d hours ago" }, { "French", "il y a %d min", "il y a %d heures" },
  { "Portuguese", "Há %d minutos", "Há %d horas" }, { "Japanese", "%d分前", "%d時間前" },
  { "Chinese", "%d分钟前", "%d小时前" }, { "Korean", "%d분 전", "%d시간 전" },
  { "Arabic", "منذ %d دقائق", "منذ %d ساعات" }, { "Hindi", "%d मिनट पहले", "%d घंटे पहले" },
  { "Turkish", "%d dakika önce", "%d saat önce" }, { "Russian", "%d минут назад", "%d часов назад" },
  { "Ukrainian", "%d хв тому", "%d годин тому" }, { "Polish", "%d minut temu", "%d godzin temu" },
  { "Indonesian", "%d menit yang lalu", "%d jam yang lalu" }, { "Greek", "πριν από %d λεπτά", "πριν από %d ώρες" },
}

describe("posts that only say how long ago they were written", function()
  local function blog(minutes, hours, head)
    local said = { minutes:format(5), minutes:format(50), hours:format(2), hours:format(4), hours:format(6) }
    return page("Live: high water", each(function(i, _, title, text)
      return ("<div class=entry><span class=ago>%s</span><h3>%s</h3><p>%s</p></div>"):format(said[i], title, text)
    end), head)
  end
  local function times(record)
    local list = {}
    for i, post in ipairs(record.posts or {}) do list[i] = post.published end
    return table.concat(list, " ")
  end

  for _, age in ipairs(ages) do
    it("count from the page's last change, in " .. age[1], function()
      local record = assert(pipeline(blog(age[2], age[3], "<meta property=article:modified_time " ..
        "content=2024-03-12T18:00:00+01:00>"), { url = "https://quay.example/flood" }))
      assert.are.equal("liveblog", record.kind)
      assert.are.equal("2024-03-12T17:55:00+01:00 2024-03-12T17:10:00+01:00 2024-03-12T16:00:00+01:00 " ..
        "2024-03-12T14:00:00+01:00 2024-03-12T12:00:00+01:00", times(record))
    end)
  end

  it("may name one hour in words, or none", function()
    local said = { "только что", "50 минут назад", "час назад", "4 часа назад", "6 часов назад" }
    local record = nutgraf.extract(page("Live: high water", each(function(i, _, title, text)
      return ("<div class=entry><span>%s</span><h3>%s</h3><p>%s</p></div>"):format(said[i], title, text)
    end)), { now = "2024-03-12T19:00:00Z" })
    assert.are.equal("2024-03-12T19:00:00Z 2024-03-12T18:10:00Z 2024-03-12T18:00:00Z 2024-03-12T15:00:00Z " ..
      "2024-03-12T13:00:00Z", times(record))
  end)

  it("count from the option now before that", function()
    local record = nutgraf.extract(blog("%d min ago", "%d h ago", "<meta property=article:modified_time " ..
      "content=2024-03-12T18:00:00+01:00>"), { now = "2024-03-12T19:00:00Z" })
    assert.are.equal("2024-03-12T18:55:00Z 2024-03-12T18:10:00Z 2024-03-12T17:00:00Z 2024-03-12T15:00:00Z " ..
      "2024-03-12T13:00:00Z", times(record))
  end)

  it("begin with the page where it only says when it was published", function()
    local record = nutgraf.extract(blog("%d min ago", "%d h ago"))
    assert.are.equal("2024-03-12T07:40:00+01:00", record.posts[5].published)
    assert.are.equal("2024-03-12T13:35:00+01:00", record.posts[1].published)
  end)

  it("are posts of a live blog where nothing tells the time", function()
    local record = nutgraf.extract((blog("%d min ago", "%d h ago"):gsub("<meta.->", "")))
    assert.are.equal("liveblog", record.kind)
    assert.are.equal(5, #record.posts)
    assert.is_nil(record.posts[1].published)
  end)

  it("give way to what a machine wrote beside them", function()
    local record = nutgraf.extract((blog("%d min ago", "%d h ago"):gsub("<span class=ago>", function()
      return "<span class=ago data-time='2024-03-12T17:00:00Z'>"
    end, 1)))
    assert.are.equal("2024-03-12T17:00:00Z", record.posts[1].published)
  end)
end)

it("what is said again at another time is a post", function()
  local body = each(function(i, clock, head, text)
    if i == 2 or i == 4 then head, text = "Waiting", "We are waiting for the next word from the council of Aldersea." end
    return ("<div class=e><time>%s</time><h3>%s</h3><p>%s</p></div>"):format(clock, head, text)
  end)
  assert.are.equal(5, #extract("Live: high water", body).posts)
end)

it("a heading that names the day belongs to the posts below it", function()
  local body = "<h2>11. März 2024</h2><h3>22:10 Uhr: Regen</h3><p>" .. texts[1] .. "</p><h3>23:05 Uhr: Sturm</h3><p>" ..
    texts[2] .. "</p><h2>12. März 2024</h2><h3>06:20 Uhr: Ruhe</h3><p>" .. texts[3] .. "</p><h3>07:30 Uhr: Tag</h3><p>" ..
    texts[4] .. "</p>"
  local record, days = extract("Ticker zum Hochwasser", body), {}
  for i, post in ipairs(record.posts) do days[i] = post.published:sub(1, 16) end
  assert.are.equal("2024-03-11T22:10 2024-03-11T23:05 2024-03-12T06:20 2024-03-12T07:30", table.concat(days, " "))
end)

describe("the minutes of a match", function()
  local minutes = { "90'+3", "73'", "45+2′", "31’", "1'" }
  local function ticker(title)
    return page(title, each(function(i, _, head, text)
      return ("<li class=item><span class=min>%s</span><div><h3>%s</h3><p>%s</p></div></li>"):format(minutes[i], head, text)
    end))
  end

  it("open the posts of a live ticker", function()
    local record = assert(pipeline(ticker "Live: Rovers 2-1 Eastmarsh"))
    assert.are.equal("liveblog", record.kind)
    assert.are.equal(5, #record.posts)
    assert.are.equal(heads[3], record.posts[3].headline)
    assert.are.equal(texts[3], record.posts[3].text)
    assert.is_nil(record.posts[3].published)
  end)
end)

describe("in posts", function()
  local function posts_with(after)
    return extract("Live: high water", each(function(_, clock, head, text)
      return ("<div class=e><time>%s</time><h3>%s</h3><p>%s</p>%s</div>"):format(clock, head, text, after)
    end)).posts
  end

  it("a line that closes all of them in the same words is the page's", function()
    assert.are.equal(texts[2], posts_with("<footer>12 reactions</footer>")[2].text)
  end)

  it("what a card says below its story belongs to the card", function()
    local post = posts_with("<div class=related-card><a href=/mill><h4>The mill stands</h4></a><p>It has stood for two " ..
      "hundred years.</p></div>")[2]
    assert.are.equal(texts[2], post.text)
    assert.are.same({ title = "The mill stands", url = "https://quay.example/mill",
      summary = "It has stood for two hundred years." }, post.related[1])
  end)
end)

it("a post without a time among others is a post", function()
  local record = extract("Live: high water", each(function(i, clock, head, text)
    return ("<div class=e>%s<h3>%s</h3><p>%s</p></div>"):format(i == 3 and "" or "<time>" .. clock .. "</time>", head, text)
  end))
  assert.are.equal(5, #record.posts)
  assert.are.equal(heads[3], record.posts[3].headline)
  assert.is_nil(record.posts[3].published)
end)

-- A page of more posts than any live blog has costs what they say, not what turning them down would.
describe("very many posts", function()
  local function posts(count, write)
    local out = {}
    for i = 1, count do out[i] = write(i) end
    return table.concat(out)
  end

  if helper.takes(2) then it("are not all read where the first look like none", function()
    local read, calls = item.read, 0
    item.read = function(...)
      calls = calls + 1
      return read(...)
    end
    local made = pcall(pipeline, "<title>Live</title><h1>Live</h1>" .. posts(20050, function(i)
      return ("<div class=p><b>9'</b><i>Text %d of the match goes on with a pass and a shot that goes wide.</i></div>"):format(i)
    end))
    item.read = read
    assert.is_true(made)
    assert.is_true(calls > 100 and calls < 5000, calls)
  end) end

  if helper.takes(0) then it("are all read where the first look like a live blog's", function()
    local record = extract("High water live", posts(20050, function(i)
      local seconds = 20050 - i
      local clock = ("%02d:%02d:%02d"):format(math.floor(seconds / 3600), math.floor(seconds / 60) % 60, seconds % 60)
      return ("<article class=u><time datetime=2024-03-12T%s>%s</time><h3>%s %d</h3><p>%s</p></article>"):format(clock,
        clock:sub(1, 5), heads[i % 5 + 1], i, texts[i % 5 + 1])
    end))
    assert.equal("liveblog", record.kind)
    assert.equal(20050, #record.posts)
  end) end
end)
