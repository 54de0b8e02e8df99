-- Discussions in pages: layouts and traps, each a page of our own making.
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local names = { "Juniper Vale", "tomkettle", "Juniper Vale", "old_oar" }
local texts = {
  "My kettle whistles at half past four every afternoon, whether it stands on the stove or in the cupboard.",
  "Mine did the same until I moved the clock. Which shelf does the clock stand on, and is it a tall one?",
  "On the upper shelf, beside the jam. I moved it this morning and shall report what happens later.",
  "A friend of mine had a singing teapot once. She gave it to the choir and they were very glad of it.",
}
local stamps = { "2025-03-01T09:10:00Z", "2025-03-01T10:20:00Z", "2025-03-02T08:00:00Z", "2025-03-03T19:45:00Z" }

local function page(body, head)
  return ("<!DOCTYPE html><html lang=en><head><title>Whistling kettle | Pantry Talk</title>%s</head><body><header><nav>" ..
    "<a href=/>Home</a> <a href=/new>New</a></nav></header><main><h1>Whistling kettle</h1>%s</main><footer>" ..
    "Pantry Talk</footer></body></html>"):format(head or "", body)
end

local function repeated(write)
  local out = {}
  for i = 1, 4 do out[i] = write(i) end
  return table.concat(out, "\n")
end

local function extract(html, url)
  return assert(pipeline(html, { url = url }))
end

local address = "https://pantry.example/threads/whistling-kettle.12/"

local panel = "<ul class=q3><li>Member</li><li>Joined: 3 May 2011</li><li>Posts: %d</li></ul>"
local layouts = {
  { "articles with a member's panel and a signature", function(i)
    return ("<article class='m m-%d' id=post-%d><aside><a class=username href=/members/%d>%s</a>" .. panel ..
      "</aside><div class=c><div class=h><time datetime='%s'>then</time> <a href='#post-%d'>#%d</a></div><div class=t><p>%s</p>" ..
      "</div><div class=signature>Tea before talk, always tea before any talk.</div><div><button>Like</button></div></div>" ..
      "</article>"):format(i % 2, 70 + i, i, names[i], i * 40, stamps[i], 70 + i, i, texts[i])
  end },
  { "divs whose classes say nothing", function(i)
    return ("<div class=k1><div class=k2><a href=/u/%d>%s</a> <span title='%s'>some time ago</span></div><div class=k3>" ..
      "<p>%s</p></div><div class=k4><a href=/r>Reply</a> <a href=/q>Quote</a></div></div>"):format(i, names[i], stamps[i],
      texts[i])
  end },
  { "rows of a table", function(i)
    return ("<table class=post><tr><td class=left><a href='memberlist.php?u=%d'>%s</a>" .. panel .. "</td><td class=right>" ..
      "<div class=when>1 March 2025, 09:1%d</div><div class=words>%s</div></td></tr></table>"):format(i, names[i], i, i,
      texts[i])
  end },
  { "members whose names nothing marks", function(i)
    return ("<div class='row%d box' id=p%d><h2>#%d 2025-03-01 09:1%d:00</h2><div class=in><dl><dt><strong>%s</strong></dt>" ..
      "<dd>Member</dd><dd>Posts: %d</dd></dl><div class=right><h3>Re: Whistling kettle</h3><div class=msg><p>%s</p></div>" ..
      "</div></div></div>"):format(i % 2, i, i, i, names[i], i * 40, texts[i])
  end },
  { "members whose first line goes on after the name", function(i)
    local answers = i > 1 and "replied to <a href=#q1>this comment</a>" or ""
    return ("<div class=q id=q%d><span class=w><span>%s</span> %s <i>|</i> <a href=#q%d>March 1, 2025 9:1%d</a> | <a href=#r>Reply" ..
      "</a></span><div class=r><p>%s</p></div></div>"):format(i, names[i], answers, i, i, texts[i])
  end },
  { "rows of one table, with notes of changes", function(i)
    return ("<tr><td rowspan=2><b>%s</b><br>Member</td><td>#%d written: 1. Mar 2025, 09:1%d</td></tr><tr><td><div>%s</div><b><small>" ..
      "[Post by %s on 2. Mar 2025, 10:1%d edited]</small></b></td></tr>"):format(names[i], i, i, texts[i], names[i], i)
  end, around = "<table>%s</table>" },
  { "members with a panel in a panel, the rank before the name", function(i)
    return ("<div class=post_block id=p%d><div class=author_info><div class=user_details><ul><li><p class=member_title>" ..
      "Kettle number %d</p></li><li class=author>%s<span></span></li><li>%d posts</li></ul></div></div>" ..
      "<div class=body><p><abbr title='%s'>then</abbr></p><div class=entry><p>%s</p></div></div></div>"):format(i, i % 3, names[i],
      i * 40, stamps[i], texts[i])
  end },
  { "list items with microdata", function(i)
    return ("<li itemprop=comment itemscope itemtype='https://schema.org/Comment'><span itemprop=author itemscope>" ..
      "<span itemprop=name>%s</span></span><meta itemprop=dateCreated content='%s'><div itemprop=text>%s</div></li>"):format(
      names[i], stamps[i], texts[i])
  end, around = "<ul class=stream>%s</ul>" },
}

describe("a thread", function()
  for _, layout in ipairs(layouts) do
    it("is found in " .. layout[1], function()
      local body = repeated(layout[2])
      if layout.around then body = layout.around:format(body) end
      local record = extract(page("<div id=list>" .. body .. "</div>"), address)
      assert.equal("forum", record.kind)
      assert.equal(4, #record.posts)
      for i, post in ipairs(record.posts) do
        assert.same({ names[i] }, post.authors)
        assert.equal(texts[i], post.text)
        assert.truthy(post.published)
      end
      assert.equal(table.concat(texts, "\n\n"), record.text)
    end)
  end

  it("is found on a page that does not say so, below what the template writes at each post", function()
    local record = extract(page("<div>" .. repeated(function(i)
      return ("<div class=q><div class=w>Add message | Report</div><div class=e>%s <i>Sat 1-Mar-25 09:1%d:00</i></div><div class=r>" ..
        "<p>%s</p></div></div>"):format(names[i], i, texts[i])
    end) .. "</div>"))
    assert.equal(4, #(record.posts or {}))
    for i, post in ipairs(record.posts) do assert.same({ names[i] }, post.authors) end
  end)

  it("has no post in what leads to others like it, whatever its class", function()
    local others = "<article class=m><h3>Similar topics: Whistling kettle</h3><table><tr><td><a href=/threads/x.13>A kettle that sings" ..
      "</a> started by <a class=username href=/members/9>Ida</a>, <time datetime=2020-01-01T10:00:00Z>then</time></table></article>"
    local body = repeated(layouts[1][2]):gsub("class='m m%-%d'", "class=m")
    local record = extract(page("<div id=list>" .. body .. others .. "</div>"), address)
    assert.equal(4, #record.posts)
  end)

  it("keeps quotations apart from the reply's own words", function()
    local body = repeated(function(i)
      local quote = i == 3 and "<div class=quotebox><cite>tomkettle wrote:</cite><p>" .. texts[2] .. "</p></div>" or ""
      return ("<div class=post id=p%d><a class=author href=/u/%d>%s</a><time datetime='%s'>then</time><div class=text>%s" ..
        "<p>%s</p></div></div>"):format(i, i, names[i], stamps[i], quote, texts[i])
    end)
    local post = extract(page(body), address).posts[3]
    assert.equal(texts[3], post.text)
    assert.equal("quote", post.blocks[2].type)
    assert.equal(texts[2], post.blocks[2].text)
  end)

  it("gives ids, addresses, times", function()
    local record = extract(page("<div>" .. repeated(layouts[1][2]) .. "</div>"), address)
    assert.equal("post-72", record.posts[2].id)
    assert.equal(address .. "#post-72", record.posts[2].url)
    assert.equal("2025-03-01T10:20:00Z", record.posts[2].published)
  end)
end)

describe("questions and answers", function()
  local function entry(i, class, mark)
    return ("<div class='%s' id=%s-%d %s><div class=layout><div class=votecell><div class=vote-count itemprop=upvoteCount>%d" ..
      "</div></div><div class=prose><p>%s</p></div><div class=user><time datetime='%s'>then</time> <a href=/users/%d>%s</a>" ..
      "</div></div></div>"):format(class, class:match("%a+"), i, mark or "", 10 - 4 * i, texts[i], stamps[i], i, names[i])
  end
  local head = '<script type="application/ld+json">{"@type":"QAPage","name":"Whistling kettle"}</script>'
  local record = extract(page("<div id=bar>" .. entry(1, "question") .. "<div id=answers>" .. entry(2, "answer") ..
    entry(4, "answer accepted-answer", "itemprop=acceptedAnswer") .. "</div></div>", head))

  it("are posts with scores", function()
    assert.equal("forum", record.kind)
    assert.equal(3, #record.posts)
    assert.equal(6, record.posts[1].score)
    assert.equal(-6, record.posts[3].score)
  end)

  it("mark the accepted answer", function()
    assert.is_nil(record.posts[2].key)
    assert.is_true(record.posts[3].key)
  end)
end)

describe("a tree of comments on a link", function()
  local function comment(i, inner)
    return ("<div class=comment id=c%d><a class=author href=/user/%d>%s</a> <time datetime='%s'>then</time><div class=md><p>" ..
      "%s</p></div><div class=child>%s</div></div>"):format(i, i, names[i], stamps[i], texts[i], inner or "")
  end
  local record = extract(page("<div>" .. comment(1, comment(2, comment(3))) .. comment(4) .. "</div>"),
    "https://links.example/r/tea/comments/1ab2/kettle/")

  it("keeps every reply its own words and its depth", function()
    assert.equal("forum", record.kind)
    local seen = {}
    for i, post in ipairs(record.posts) do
      assert.equal(texts[i], post.text)
      seen[i] = post.depth or 0
    end
    assert.same({ 0, 1, 2, 0 }, seen)
  end)
end)

describe("no thread", function()
  local prose = "<p>" .. table.concat(texts, "</p><p>") .. "</p>"
  local comments = repeated(function(i)
    return ("<li class=comment id=c%d><cite class=fn>%s</cite><time datetime='%s'>then</time><p>%s</p></li>"):format(i,
      names[i], stamps[i], texts[i])
  end)
  local cards = repeated(function(i)
    return ("<div class=card><h3><a href=/news/%d>Kettle news %d</a></h3><span class=author>%s</span><time datetime='%s'>" ..
      "then</time><p>%s</p></div>"):format(i, i, names[i], stamps[i], texts[i])
  end)
  local board = "<a href=/u/%d>%s</a> <time datetime='%s'>then</time>"
  local function boards(row)
    return repeated(function(i) return row:format(i, i, board:format(i, names[i], stamps[i])) end)
  end
  local software = "<meta name=generator content='phpBB forum software'>"
  local description = "<p>What is said here of kettles, of pots and of all that stands on a stove, hot or cold.</p>"
  local rows = {
    { "an index of boards", "<table>" .. boards("<tr><td>7<td>Board: <a href=/b/%d>Kettles %d</a>" .. description ..
      "<td>40<td>%s") .. "</table>", software },
    { "an index of boards by columns, a table for each part", boards("<table><tr><th>Board %d %d<th>Threads<th>Last post<tr>" ..
      "<td>Kettles" .. description .. "<td>12<td>%s</table>"), software },
    { "an index of boards below its columns", "<table><tr><th>Board<th>Threads<th>Letzter Beitrag" .. boards("<tr><td>Board " ..
      "%d of %d" .. description:rep(3) .. "<td>12<td>%s") .. "</table>", software },
    { "an index of boards in parts, each with what it is about", repeated(function(i)
      local rows = boards("<tr><td><a href=/b/%d>Kettles %d</a>" .. description:rep(2) .. "<td>%s")
      return "<table class=part><tr><td>Part " .. i .. rows:gsub("Kettles", "%0 " .. i) .. "</table>"
    end), software },
    { "the head and the foot of a page that software made", "<div><a class=username href=/members/1>Kettle Talk</a>" ..
      prose .. "</div><div><a class=username href=/members/2>Ida</a> <time datetime='2025-03-01T09:10:00Z'>then</time>" ..
      prose .. "</div>", software, "it says it is a forum" },
    { "an article with comments", "<article>" .. prose .. prose .. "</article><ol class=comments>" .. comments .. "</ol>",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Whistling kettle"}</script>' },
    { "an article without spaces, shorter than its comments", "<div>" ..
      ("<p>" .. ("码头上的水壶从凌晨开始一直响个不停直到有人终于把它从炉子上拿下来放在窗台"):rep(2) .. "。</p>"):rep(4) ..
      "</div><div class=comment-list>" .. repeated(function(i)
        return ("<div class=comment-item data-id=%d><a href=/user/%d>%s</a><span class=time>%s</span><div>%s</div></div>"):format(
          i, i, names[i], stamps[i], texts[i])
      end):rep(4) .. "</div>" },
    { "a list of articles", "<div>" .. cards .. "</div>" },
    { "a product with reviews", "<div>" .. prose .. "</div><div class=reviews>" .. comments .. "</div>",
      "<meta property=og:type content=product>" },
  }
  for _, row in ipairs(rows) do
    it("is " .. row[1], function()
      local record = extract(page(row[2], row[3]), "https://pantry.example/kettle")
      assert.is_nil(record.posts)
      if not row[4] then assert.are_not.equal("forum", record.kind) end
    end)
  end
end)

describe("a thread that the page only keeps as data", function()
  local function escaped(value) return (json.encode(value):gsub("&", "&amp;"):gsub('"', "&quot;")) end

  it("is read from what Discourse preloads", function()
    local stream = {}
    for i = 1, 4 do
      local quote = i == 3 and "<aside class=quote><div class=title>tomkettle:</div><blockquote><p>" .. texts[2] ..
        "</p></blockquote></aside>" or ""
      stream[i] = { username = names[i], created_at = stamps[i], post_number = i, post_type = 1,
        cooked = quote .. "<p>" .. texts[i] .. "</p>", accepted_answer = i == 2, actions_summary = { { id = 2, count = i } } }
    end
    stream[5] = { username = "system", created_at = stamps[4], post_number = 5, post_type = 3, cooked = "<p>closed</p>" }
    local data = { topic_12 = json.encode { title = "Whistling kettle", post_stream = { posts = stream } } }
    local record = extract("<html><head><title>Whistling kettle</title></head><body><div id=data-preloaded data-preloaded=\"" ..
      escaped(data) .. "\"></div></body></html>")
    assert.equal("forum", record.kind)
    assert.equal(4, #record.posts)
    for i, post in ipairs(record.posts) do
      assert.same({ names[i] }, post.authors)
      assert.equal(texts[i], post.text)
      assert.equal(stamps[i], post.published)
      assert.equal(i, post.score)
    end
    assert.is_true(record.posts[2].key)
    assert.equal("quote", record.posts[3].blocks[2].type)
  end)

  it("is read from schema.org's posting and its replies", function()
    local replies = {}
    for i = 2, 4 do
      replies[i - 1] = { ["@type"] = "Comment", text = texts[i], author = { name = names[i] }, dateCreated = stamps[i] }
    end
    local posting = { ["@type"] = "DiscussionForumPosting", text = texts[1], author = { ["@type"] = "Person", name = names[1] },
      datePublished = stamps[1], comment = replies }
    local record = extract(page("", '<script type="application/ld+json">' .. json.encode(posting) .. "</script>"))
    assert.equal("forum", record.kind)
    assert.equal(4, #record.posts)
    assert.equal(texts[3], record.posts[3].text)
    assert.same({ names[4] }, record.posts[4].authors)
  end)

  it("is read from schema.org's question and its answers", function()
    local function answer(i) return { ["@type"] = "Answer", text = texts[i], upvoteCount = i, author = { name = names[i] } } end
    local question = { ["@type"] = "QAPage", mainEntity = { ["@type"] = "Question", text = texts[1], author = { name = names[1] },
      acceptedAnswer = answer(2), suggestedAnswer = { answer(3) } } }
    local record = extract(page("", '<script type="application/ld+json">' .. json.encode(question) .. "</script>"))
    assert.equal(3, #record.posts)
    assert.is_true(record.posts[2].key)
    assert.equal(3, record.posts[3].score)
  end)
end)

describe("a post", function()
  it("of an element of the site's own says who wrote it, and when, in attributes", function()
    local function reply(i, inner)
      return ("<x-comment author=%s created=%s score=%d><div slot=comment><p>%s</p></div>%s</x-comment>"):format(
        names[i]:gsub(" ", "_"), stamps[i], i, texts[i], inner or "")
    end
    local record = extract(page("<x-tree>" .. reply(1, reply(2)) .. reply(3) .. reply(4) .. "</x-tree>"), address)
    assert.equal(4, #record.posts)
    for i, post in ipairs(record.posts) do
      assert.equal(texts[i], post.text)
      assert.equal(stamps[i], post.published)
      assert.same({ (names[i]:gsub(" ", "_")) }, post.authors)
      assert.equal(i, post.score)
    end
    assert.equal(1, record.posts[2].depth)
  end)

  it("is without the lines that say when it was written and edited, and without buttons", function()
    local body = repeated(function(i)
      return ("<div class=post id=p%d><a class=author href=/u/%d>%s</a><div class=text><p>Posted <time datetime=%s>then</time>" ..
        " (edited)</p><p>%s</p>%s</div></div>"):format(i, i, names[i], stamps[i], texts[i], i == 2 and
        "<p>Edited March 2, 2025 by tomkettle</p><div class=box-expandLink><a>Click to expand</a></div>" ..
        "<p>Advertisement (gone when you log in)</p>" or "")
    end)
    local record = extract(page(body), address)
    for i, post in ipairs(record.posts) do assert.equal(texts[i], post.text) end
  end)
end)

describe("no thread is", function()
  it("an article whose comments are marked as it is", function()
    local comments = {}
    for i = 1, 4 do
      comments[i] = ("<div class=entry><a class=author href=/u/%d>%s</a><time datetime=%s>then</time><p>%s</p></div>"):format(i,
        names[i], stamps[i], texts[i])
    end
    local record = extract(page(("<div class=entry><a class=author href=/u/9>Ada Quill</a><time datetime=2025-02-01>then</time>" ..
      "<p>%s</p></div><div id=comments><h3 class=comments-title>Comments</h3>%s</div>"):format(table.concat(texts, " "):rep(4),
      table.concat(comments))))
    assert.not_equal("forum", record.kind)
    assert.equal(4, #record.comments)
  end)
end)
