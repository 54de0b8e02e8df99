-- Discussions that mark no post by an element of its own: signatures at the ends of texts, one mail of an archive, terms
-- with definitions, boards without names, reviews; and pages that only look like one.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local function page(body, language, title)
  return ("<!DOCTYPE html><html lang=%s><head><title>%s</title></head><body><div><a href=/>Start</a></div>%s</body></html>"):format(
    language or "en", title or "The old bridge", body)
end

local function read(html)
  local record = assert(pipeline(html))
  local posts = {}
  for i, post in ipairs(record.posts or {}) do
    posts[i] = { post.authors and post.authors[1], post.published, post.text, post.depth }
  end
  return record, posts
end

local long = { "The article says that the bridge is 412 metres long, but the plaque on the tower gives 398.",
  "The report counts the ramps too, hence the difference, and I would keep the smaller number.",
  "Good idea, I have changed it and put the ramps into a footnote.",
  "I took a photograph of the south tower at dusk, if somebody wants to use it here." }
local names = { "Marwood", "Tessa L", "Marwood", "Old Quay" }

-- A talk page: texts with the depth of each, the words of its signature, and what stands for a user's page.
local function talk(namespace, word, stamps)
  local function text(i)
    return ("%s <a href='/wiki/%s:%s'>%s</a> (<a href=/t>%s</a>) %s"):format(long[i], namespace, names[i], names[i],
      word, stamps[i])
  end
  return "<h1>Talk:The old bridge</h1><h2>Length<span>[<a href=/e>edit</a>]</span></h2><p>" .. text(1) ..
    "</p><dl><dd>" .. text(2) .. "<dl><dd>" .. text(3) ..
    "</dd></dl></dd></dl><h2>Photograph</h2><p>" .. text(4) .. "</p>"
end

local expected = { { "Marwood", "2024-03-04T12:03:00", long[1], nil }, { "Tessa L", "2024-03-04T15:47:00", long[2], 1 },
  { "Marwood", "2024-03-05T08:10:00", long[3], 2 }, { "Old Quay", "2024-03-08T19:22:00", long[4], nil } }

local function without_zones(posts)
  for _, post in ipairs(posts) do post[2] = post[2] and post[2]:sub(1, 19) end
  return posts
end

describe("a discussion of signed texts", function()
  for _, case in ipairs {
    { "English", "User", "talk", { "12:03, 4 March 2024 (UTC)", "15:47, 4 March 2024 (UTC)", "08:10, 5 March 2024 (UTC)",
      "19:22, 8 March 2024 (UTC)" } },
    { "German", "Benutzer", "Diskussion", { "12:03, 4. Mär. 2024 (CET)", "15:47, 4. Mär. 2024 (CET)",
      "08:10, 5. Mär. 2024 (CET)", "19:22, 8. Mär. 2024 (CET)" } },
    { "French", "Utilisateur", "discuter", { "4 mars 2024 à 12:03 (CET)", "4 mars 2024 à 15:47 (CET)",
      "5 mars 2024 à 08:10 (CET)", "8 mars 2024 à 19:22 (CET)" } },
    { "Russian", "Участник", "обс.", { "12:03, 4 марта 2024 (UTC)", "15:47, 4 марта 2024 (UTC)",
      "08:10, 5 марта 2024 (UTC)", "19:22, 8 марта 2024 (UTC)" } },
  } do
    it("is a talk page in " .. case[1], function()
      local record, posts = read(page(talk(case[2], case[3], case[4])))
      assert.equal("forum", record.kind)
      assert.same(expected, without_zones(posts))
      assert.same({ "Length", "Photograph" }, { record.posts[1].headline, record.posts[4].headline })
    end)
  end

  it("begins with a text that is signed with a name alone", function()
    local out = { "<h1>Water in the cellar <small>March 3, 2024 8:52 AM</small></h1><div>" .. long[1] ..
      "<br>posted by <a href=/user/1>fennel</a> to <a href=/home>Home</a> (3 answers)</div>" }
    for i = 2, 4 do
      out[i] = ("<div>%s<br>posted by <a href=/user/%d>%s</a> at <a href='#%d'>9:1%d AM</a> on March 3, 2024</div>"):format(
        long[i], i, names[i], i, i)
    end
    local _, posts = read(page(table.concat(out)))
    assert.same({ { "fennel", "2024-03-03T08:52:00", long[1] }, { "Tessa L", "2024-03-03T09:12:00", long[2] },
      { "Marwood", "2024-03-03T09:13:00", long[3] }, { "Old Quay", "2024-03-03T09:14:00", long[4] } }, posts)
  end)

  it("is no blog, whose entries have a heading each and end so", function()
    local out = {}
    for i = 1, 4 do
      out[i] = ("<h2><a href=/e/%d>Entry on matter %d</a></h2><p>%s</p><p>%s Posted by <a href=/u/%d>%s</a> at 9:1%d AM, " ..
        "March %d, 2024</p>"):format(i, i, long[i]:rep(3), long[i], i, names[i], i, i)
    end
    local record, posts = read(page("<h1>Bridges</h1>" .. table.concat(out)))
    assert.equal(0, #posts)
    assert.is_true(record.kind ~= "forum")
  end)
end)

-- A mail as the archives of Mailman 2 show it.
local function mail(who, date, body)
  return "<h1>[bridges] Length</h1><b>" .. who .. "</b> <a href='mailto:bridges%40example.org'>ida at example.org</a><br><i>" ..
    date .. "</i><p><ul><li>Previous message: <a href=1.html>[bridges] Ramps</a></li><li>Next message: <a href=3.html>" ..
    "[bridges] Towers</a></li></ul><hr><pre>" .. body .. "</pre><hr><ul><li>Next message: <a href=3.html>[bridges] " ..
    "Towers</a></li></ul>"
end

describe("a page of a mail archive", function()
  for _, case in ipairs {
    { "English", "Tue Mar  5 09:12:44 CET 2024", "2024-03-05T09:12:44+01:00" },
    { "German", "Die Mär 5 09:12:44 CET 2024", "2024-03-05T09:12:44+01:00" },
    { "Japanese", "2024年 3月 5日 (火) 21:03:10 JST", "2024-03-05T21:03:10+09:00" },
  } do
    it("is one post, its time in " .. case[1], function()
      local record, posts = read(page(mail("Ida Krog", case[2], "On Mon, Per Moe wrote:\n&gt; How long is it?\n\n" .. long[1] ..
        "\n\nIda\n")))
      assert.equal("forum", record.kind)
      assert.same({ { "Ida Krog", case[3], long[1] .. "\n\nIda" } }, posts)
      assert.equal("quote", record.posts[1].blocks[2].type)
    end)
  end

  it("is no page of code with an address to write to", function()
    local _, posts = read(page("<h1>Bridges 2.0</h1><p>Write to <a href='mailto:ida@example.org'>Ida</a>.</p><pre>" ..
      long[1] .. "</pre>"))
    assert.equal(0, #posts)
  end)
end)

describe("a discussion without elements for its posts", function()
  it("has a term that says who and when, and a definition that says what", function()
    local out = {}
    for i, text in ipairs { "欠けたノミを研ぐとき、最初は何番の砥石を使いますか。", "まず荒砥で欠けを落として、それから千番です。",
      "裏押しを先にやらないと全部無駄になりますよ。" } do
      out[i] = ("<dt>%d ：<b>%s</b>：2024/03/04(月) 08:1%d:31.05 ID:aB%d</dt><dd>%s<br></dd>"):format(i,
        i == 3 and "研ぎ屋" or "名無しさん", i, i, text)
    end
    local record, posts = read(page("<h1>ノミの研ぎ方</h1><dl>" .. table.concat(out) .. "</dl>", "ja", "ノミの研ぎ方"))
    assert.equal("forum", record.kind)
    assert.same({ "研ぎ屋", "2024-03-04T08:13:31", "裏押しを先にやらないと全部無駄になりますよ。" }, posts[3])
    assert.equal("paragraph", record.posts[3].blocks[1].type)
  end)

  it("may be of people without names, who call one another by numbers", function()
    local out = {}
    for i = 1, 4 do
      out[i] = ("<div class='post reply' id=p41800%d><div class=postInfo><span class=name>Anonymous</span> " ..
        "<span class=dateTime>03/04/24(Mon)08:1%d:31</span> <a href='#p41800%d'>No.41800%d</a></div><blockquote>%s%s" ..
        "</blockquote></div>"):format(i, i, i, i, i > 1 and "<a href='#p418001'>&gt;&gt;418001</a><br>" or "", long[i])
    end
    local record, posts = read(page("<h1>Bridges</h1>" .. table.concat(out)))
    assert.equal("forum", record.kind)
    assert.equal(4, #posts)
    assert.equal("Anonymous", posts[4][1])
  end)

  it("may be in a script without spaces", function()
    local out = {}
    for i, text in ipairs { "我们在山里盖了一间小屋，想找一个不会太热的炉子，大家有什么推荐吗？",
      "四千瓦的小铁炉就够了，关键是要从外面进气，不然屋里会闷。", "先问问当地消防，离木墙多远各地规定不一样。" } do
      out[i] = ("<div class=cell><strong><a href=/member/%d>松针%d</a></strong> <span class=ago>2024-03-04 08:1%d:31</span>" ..
        "<div class=reply_content>%s</div></div>"):format(i, i, i, text)
    end
    assert.equal(3, #select(2, read(page("<h1>求推荐</h1>" .. table.concat(out), "zh", "求推荐一款柴火炉"))))
  end)

  local function reviews(write)
    local out = {}
    for i = 1, 4 do out[i] = write(i) end
    return page("<h1>Reviews of Tidewatch</h1>" .. table.concat(out))
  end

  it("may be reviews, whose stars are no part of a name", function()
    local record, posts = read(reviews(function(i)
      return ("<div class=r><div><span>%s</span><span>★★★☆☆</span><span>%d March 2024</span></div><p>%s</p></div>"):format(
        names[i] .. i, i, long[i])
    end))
    assert.equal("forum", record.kind)
    assert.same({ "Tessa L2", "2024-03-02", long[2] }, posts[2])
  end)

  it("may be reviews with a heading each, and who wrote them below", function()
    local _, posts = read(reviews(function(i)
      return ("<section><h3>Heading %d of them</h3><div aria-label='%d/5'></div><p>%s</p><footer>%s · %d March 2024</footer>" ..
        "</section>"):format(i, i, long[i], names[i] .. i, i)
    end))
    assert.equal(4, #posts)
    assert.equal("Old Quay4", posts[4][1])
  end)

  it("may be reviews that introduce the day", function()
    local _, posts = read(reviews(function(i)
      return ("<div class=avis><div class=stars>★★★☆☆</div><p>%s</p><div>%s - Le %d mars 2024</div></div>"):format(long[i],
        names[i] .. i, i)
    end))
    assert.same({ "Marwood3", "2024-03-03", long[3] }, posts[3])
  end)

  it("may tell its times in the digits of another script", function()
    local rows = {}
    for i, digit in ipairs { "۲", "۴", "۷" } do
      rows[i] = ("<tr><td><b>کاج %s</b><br>Posts: 3</td><td><div>۱۴ اسفند ۱۴۰۲، ۰۸:۱%s</div>%s</td></tr>"):format(digit, digit,
        "داریم کلبه‌ای هجده متری در کوه می‌سازیم و دنبال بخاری‌ای هستیم که زیادی گرم نکند، چه پیشنهاد می‌کنید؟ " .. digit)
    end
    local _, posts = read(page("<h1>بخاری</h1><table>" .. table.concat(rows) .. "</table>", "fa", "بخاری"))
    assert.equal(3, #posts)
    assert.equal("2024-03-04T08:17:00", posts[3][2])
  end)

  it("is no timetable", function()
    local rows = {}
    for i = 1, 4 do
      rows[i] = ("<tr><td>%d March 2024, 18:00</td><td>%s</td><td>%s</td></tr>"):format(i, names[i] .. i, long[i])
    end
    assert.equal(0, #select(2, read(page("<h1>Lectures</h1><table><tr><th>Day</th><th>Speaker</th><th>Matter</th></tr>" ..
      table.concat(rows) .. "</table>"))))
  end)
end)

describe("a page with posts", function()
  local function live(head)
    local out = {}
    for i, stamp in ipairs { "2024-03-05T14:40:00Z", "2024-03-05T11:05:00Z", "2024-03-04T22:30:00Z" } do
      out[i] = ("<div class=live-post><time datetime=%s>%s</time><h3>Headline %d of the fire</h3><p>%s</p></div>"):format(stamp,
        stamp:sub(12, 16), i, long[i])
    end
    return "<!DOCTYPE html><html lang=en><head><title>Harbour fire live</title>" .. (head or "") ..
      "</head><body><h1>Harbour fire live</h1><p>Updated 5 March 2024, 14:40</p><div class=live-blog>" .. table.concat(out) ..
      "</div></body></html>"
  end

  for _, case in ipairs {
    { "no later than its first post", nil, "2024-03-04T22:30:00Z" },
    { "when it states it for machines", "<meta property=article:published_time content='2024-03-05T09:00:00Z'>",
      "2024-03-05T09:00:00Z" },
  } do
    it("was published " .. case[1], function() assert.equal(case[3], read(live(case[2])).published) end)
  end
end)
