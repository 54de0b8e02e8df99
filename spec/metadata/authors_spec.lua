-- Authors of pages of our own making: one mechanism a row.
local nutgraf = require "nutgraf"
local people = require "nutgraf.metadata.people"

local stage = nutgraf.stage
local pipeline = nutgraf.pipeline { stage.parse(), stage.metadata(), stage.posts() }

local body = ("<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open " ..
  "again. Boats are sent to the old basin behind the fish market, where the water is shallow.</p>"):rep(3)

-- A page of `head` and what stands under the headline, before the text, and after it.
local function page(head, under, behind)
  return ("<!DOCTYPE html><html lang=en><head><title>Northern pier closed</title>%s</head><body><nav><a href=/>Home" ..
    "</a></nav><main><article><h1>Northern pier closed</h1>%s<time datetime=2024-05-03>3 May 2024</time>%s%s</article>" ..
    "</main><footer>© 2024 The Quay</footer></body></html>"):format(head or "", under or "", body, behind or "")
end

local function ld(json) return page("<script type='application/ld+json'>" .. json .. "</script>") end

local cases = {
  -- the line that says when
  { "an element of its own in the line of the date", page(nil, "<div><span>Ida Krog</span><span>3 May 2024 09:15</span></div>"),
    { "Ida Krog" } },
  { "after the site's name in that line", page(nil, "<div><span>3 May 2024 09:15</span> <span>The Quay</span> " ..
    "<span>By Ida Krog</span></div>"), { "Ida Krog" } },
  { "after a date in one text", page(nil, "<p>03.05.2024, 09:15 Uhr &nbsp; Von Ida Krog</p>"), { "Ida Krog" } },
  { "no topic that is a link in that line", page(nil, "<div><span>3 May 2024 09:15</span> <a href=/t>North Korea</a></div>"),
    nil },
  { "a label in Persian", page(nil, "<div><span>3 May 2024</span> <span>نویسنده: مریم رستگار</span></div>"), { "مریم رستگار" } },
  { "a label in Thai", page(nil, "<p>โดย สุภาพร วงศ์ทอง</p>"), { "สุภาพร วงศ์ทอง" } },
  { "a label in Indonesian", page(nil, "<p>Penulis: Ratna Wulandari</p>"), { "Ratna Wulandari" } },
  { "a label in Arabic after which a slash stands", page(nil, "<p>بقلم/ سامي الحداد</p>"), { "سامي الحداد" } },
  { "a label in Chinese after others", page(nil, "<div>2024-05-03 09:15 来源：江北晚报 作者：周文涛</div>"), { "周文涛" } },
  { "a job that is glued to the name, and where from", page(nil, "<div>記者林佳蓉／南港報導</div>"), { "林佳蓉" } },
  { "a sign after the label in Japanese", page(nil, "<div>文・小川 直樹</div>"), { "小川 直樹" } },
  { "a job after the name in Korean", page(nil, "<div>박서연 기자</div>"), { "박서연" } },
  { "links of their own in one line", page(nil, "<address>Von <a rel=author href=/autoren/ida-krog/>Ida Krog</a>, <a rel=author " ..
    "href=/autoren/per-moe/>Per Moe</a> und <a rel=author href=/autoren/eva-lind/>Eva Lind</a></address>"),
    { "Ida Krog", "Per Moe", "Eva Lind" } },
  { "elements of their own below one", page(nil, "<div class=article-byline><div><span>Ida Krog</span> <span>Per Moe</span> " ..
    "<span>Eva Lind</span></div></div>"), { "Ida Krog", "Per Moe", "Eva Lind" } },
  { "no job in an element after the name", page(nil, "<div class=byline><a href=/author/ida-krog>Ida Krog</a> <span>Senior " ..
    "Harbour Correspondent</span></div>"), { "Ida Krog" } },
  { "beside the headline, not beside its copy in a bar on top", (page("<meta property=og:title content='Northern pier closed'>")
    :gsub("<nav>", function()
      local menu = {}
      for i = 1, 40 do menu[i] = ("<li><a href=/s/%d>Section %d</a></li>"):format(i, i) end
      return "<div class=bar><h1>Northern pier closed</h1></div><ul>" .. table.concat(menu) ..
        "</ul><div class=card><span rel=author>Per Moe</span></div>" .. ("<p>Menu of the pier.</p>"):rep(12) .. "<nav>"
    end):gsub("<time", "<p>By Ida Krog</p>%0"):gsub("</time>", "%0" .. ("<p>Share it</p>"):rep(6))), { "Ida Krog" } },
  -- what a page states
  { "a string in JSON-LD", ld [[{"@type":"Article","author":"Ida Krog"}]], { "Ida Krog" } },
  { "a list of strings", ld [[{"@type":"Article","author":["Ida Krog","Per Moe"]}]], { "Ida Krog", "Per Moe" } },
  { "a list of persons", ld [[{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ida Krog"},
    {"@type":"Person","name":"Per Moe"}]}]], { "Ida Krog", "Per Moe" } },
  { "a person with two names in one field", ld [[{"@type":"Article","author":{"name":["Ida Krog","Per Moe"]}}]],
    { "Ida Krog", "Per Moe" } },
  { "given and family name", ld [[{"@type":"Article","author":{"givenName":"Ida","familyName":"Krog"}}]],
    { "Ida Krog" } },
  { "a person that is referred to by @id", ld [[{"@graph":[{"@type":"Article","author":{"@id":"#ida"}},
    {"@type":"Person","@id":"#ida","name":"Ida Krog"}]}]], { "Ida Krog" } },
  { "a reference in a list", ld [[{"@graph":[{"@type":"Article","author":[{"@id":"#ida"},{"@id":"#per"}]},
    {"@type":"Person","@id":"#per","name":"Per Moe"},{"@type":"Person","@id":"#ida","name":"Ida Krog"}]}]],
    { "Ida Krog", "Per Moe" } },
  { "@list", ld [[{"@type":"Article","author":{"@list":["Ida Krog","Per Moe"]}}]], { "Ida Krog", "Per Moe" } },
  { "creator, where there is no author", ld [[{"@type":"NewsArticle","creator":"Ida Krog"}]], { "Ida Krog" } },
  { "no photographer whose name stands in a picture's data", page("<meta name=author content='Ida Krog'>", "<div itemscope " ..
    "itemtype='https://schema.org/ImageObject'><meta itemprop=author content='Per Moe | Pool'><img src=/a.png></div>"),
    { "Ida Krog" } },
  { "a <meta> of the article itself", page(nil, "<meta itemprop=author content='Ida Krog'>"):gsub("<article>",
    "<article itemscope itemtype='https://schema.org/NewsArticle'>"), { "Ida Krog" } },
  { "a whole name for the handle", page("<meta name=author content=ikrog>", "<p>By Ida Krog</p>"), { "Ida Krog" } },
  { "<meta name=author>", page("<meta name=author content='Ida Krog'>"), { "Ida Krog" } },
  { "several <meta>", page("<meta name=author content='Ida Krog'><meta name=author content='Per Moe'>"),
    { "Ida Krog", "Per Moe" } },
  { "itemprop in a <meta>", page("<meta itemprop=author content='Ida Krog'>"), { "Ida Krog" } },
  { "an address in article:author is no name", page("<meta property=article:author " ..
    "content='https://example.org/ida'>", "<p>By Ida Krog</p>"), { "Ida Krog" } },
  { "a twitter label that says Written by", page("<meta name=twitter:label1 content='Written by'>" ..
    "<meta name=twitter:data1 content='Ida Krog'>"), { "Ida Krog" } },
  { "the same in German", page("<meta name=twitter:label1 content='Verfasst von'>" ..
    "<meta name=twitter:data1 content='Ida Krog'>"), { "Ida Krog" } },
  { "not a label of another thing", page("<meta name=twitter:label1 content='Reading time'>" ..
    "<meta name=twitter:data1 content='Five Minutes'>"), nil },
  { "the surname first, as libraries write it", page("<meta name=citation_author content='Krog, Ida'>" ..
    "<meta name=citation_author content='Moe, Per'>"), { "Ida Krog", "Per Moe" } },
  { "not the site beside a person", page("<meta property=og:site_name content='The Quay'>" ..
    "<meta name=author content='The Quay'><meta name=author content='Ida Krog'>"), { "Ida Krog" } },

  -- what a reader sees
  { "microdata with the name inside", page("", "<span itemprop=author itemscope><b itemprop=name>Ida Krog</b></span>"),
    { "Ida Krog" } },
  { "a link in a byline, not what is around it", page("", "<div class=byline>By <a rel=author href=/ida>Ida Krog</a>" ..
    " in Harbours</div>"), { "Ida Krog" } },
  { "a job on a line of its own", page("", "<div class=author>By <a href=/people/ida-krog>Ida Krog</a><br>Senior " ..
    "Harbour Reporter</div>"), { "Ida Krog" } },
  { "two names that are links", page("", "<div class=byline>By <a href=/author/ida>Ida Krog</a> and " ..
    "<a href=/author/per>Per Moe</a></div>"), { "Ida Krog", "Per Moe" } },
  { "one name behind by", page("", "<p class=byline>by Ida</p>"), { "Ida" } },
  { "a team behind by", page("", "<p class=author>By The Quay Team</p>"), { "The Quay Team" } },
  { "a date behind the name", page("", "<p class=byline>By Ida Krog on 3 May 2024</p>"), { "Ida Krog" } },
  { "not who reviewed it", page("", "<div class=author>Reviewed by <a href=/author/per>Per Moe</a></div>" ..
    "<div class=author>Written by <a href=/author/ida>Ida Krog</a></div>"), { "Ida Krog" } },
  { "a link whose address ends in the name", page("", "<p><a href=/team/ida-krog>Ida Krog</a></p>"), { "Ida Krog" } },
  { "a label and a name", page("", "<div>Author:</div><div>Ida Krog</div>"), { "Ida Krog" } },
  { "behind the text, where nothing else says it", page("", "", "<h2>About the author</h2><div class=author-name>" ..
    "Ida Krog</div>"), { "Ida Krog" } },
  { "a wrapper whose class speaks of comments is no aside",
    page("", "<p class=author>By Ida Krog</p>"):gsub("<main", "<main class=has-comments"), { "Ida Krog" } },
  { "not who commented", page("", "", "<div id=comments><p class=comment-author>Per Moe</p><p>Good.</p></div>"), nil },
  { "letters whose last byte is a dash's or a dot's elsewhere", page("", "<p class=byline>Zoë Köö · 3 May 2024</p>"),
    { "Zoë Köö" } },
  { "a name with an apostrophe, beside a date", page("", "<p>Ida O’Krog · 3 May 2024</p>"), { "Ida O’Krog" } },
  { "a no-break space after By", page("", "<p>By&nbsp;Ida Krog, Contributing Writer, The Quay Weekly</p>"), { "Ida Krog" } },
  { "a name, and in another element what she does", page("", "<p><span>By Ida Krog</span> <span>Health and science " ..
    "reporter, The Quay</span></p>"), { "Ida Krog" } },
  { "two names in elements of their own", page("", "<p><span>By Ida Krog</span> <span>Per Moe</span></p>"),
    { "Ida Krog Per Moe" } },
  { "the site's name after hers", page("<meta property=og:site_name content='QUAY NEWS'>", "<p class=byline>" ..
    "By Ida Krog, QUAY NEWS</p>"), { "Ida Krog" } },
  { "the host's name after hers", page("<link rel=canonical href=https://www.qnews.example/a>", "<p class=byline>" ..
    "By Ida Krog, QNEWS</p>"), { "Ida Krog" } },
  { "capitals that only begin the host's name", page("<link rel=canonical href=https://mdnews.example/a>",
    "<p class=byline>By Ida Krog, MDN</p>"), { "Ida Krog, MDN" } },
  { "degrees after hers", page("<meta property=og:site_name content='QUAY NEWS'>", "<p class=byline>By Ida Krog, MD</p>"),
    { "Ida Krog, MD" } },
  { "a headline of the first level beside the site's", page("", "<p>By Ida Krog</p>"):gsub("<nav>",
    "<h1>The Quay</h1>" .. ("<p>Read this, too</p>"):rep(30) .. "<nav>"), { "Ida Krog" } },
  { "a headline below the site's name", page("", "<p>By Ida Krog</p>"):gsub("h1>", "h2>"):gsub("<nav>",
    "<h1>The Quay</h1>" .. ("<p>Read this, too</p>"):rep(30) .. "<nav>"), { "Ida Krog" } },
  { "not who wrote what a box of facts is about", page("", "<table class='infobox vevent'><tr><th>Written by<td>Per Moe<tr>" ..
    "<th>Broadcast<td>14 October 1999</table>"), nil },
  { "not for whom she writes", page("", "<div class=byline>By <span class=author>Ida Krog</span><br>Northern Harbour " ..
    "News</div>"), { "Ida Krog" } },
  { "people whose names are words of groups elsewhere", page("", "<p class=byline>By Ida Krog, Tim Moe, Jodi Kantor and " ..
    "Ban Lee</p>"), { "Ida Krog", "Tim Moe", "Jodi Kantor", "Ban Lee" } },
  { "not the agency after her, in capitals", page("", "<p>By IDA KROG Associated Press</p>"), { "IDA KROG" } },
  { "who wrote it, not the house that a <meta> names", page("<meta name=author content='Northern Harbour Times'>",
    "<div class=byline>By Ida Krog</div>"), { "Ida Krog" } },
  { "a byline before the text, with much between it and the headline", page("", "<ul>" ..
    ("<li><a href=/x>Read this about the harbour, too</a>"):rep(25) .. "</ul><p class=byline>By Ida Krog</p>"),
    { "Ida Krog" } },
  { "not the sizes of letters", page("", "<p>Text Size: A | A</p>"), nil },
  { "not a label beside the date", page("", "<p>Story Highlights</p>"), nil },
  { "not a menu", page("", "<div class=author-links><a href=/about>About Us</a></div>"), nil },
}

describe("authors:", function()
  for _, case in ipairs(cases) do
    it(case[1], function() assert.are.same(case[3], assert(pipeline(case[2])).authors) end)
  end
end)

describe("authors of hostile pages:", function()
  for _, case in ipairs {
    { "spaces in a byline", "<pre>By " .. (" "):rep(200000) .. "x</pre><div class=author>" .. (", "):rep(20000) .. "</div>" },
    { "thousands of authors", ("<div class=author>By <a href=/author/x>Ida Krog</a></div>"):rep(5000) },
  } do
    it(case[1], function()
      local started = os.clock()
      assert(pipeline(page("", case[2])))
      assert.is_true(os.clock() - started < 10)
    end)
  end
end)

describe("authors of a thread:", function()
  local function post(name, text)
    return ("<div class=post><a class=username href=/members/%s>%s</a><time datetime=2024-05-03T10:00>10:00</time>" ..
      "<div class=body><p>%s</p></div></div>"):format(name, name, text)
  end
  local posts = post("kelpie7", "Does anybody know when the northern pier opens again after the storm of last week?") ..
    post("per_moe", "Not before the summer, says the harbour master, since the piles have to be renewed.") ..
    post("stork", "They said the same of the southern one, and it took them two years and a new council.")
  local html = "<html><body class=forum><h1>Northern pier</h1><div class=thread>" .. posts .. "</div></body></html>"
  it("who began it", function() assert.are.same({ "kelpie7" }, assert(pipeline(html)).authors) end)
  it("rather than that, whom JSON-LD names", function()
    local stated = html:gsub("<body", [[<head><script type="application/ld+json">{"@type":"DiscussionForumPosting",
      "author":{"@type":"Person","name":"Kelpie Seven"}}</script></head><body]])
    assert.are.same({ "Kelpie Seven" }, assert(pipeline(stated)).authors)
  end)
end)

describe("a list of names is made of", function()
  local lists = {
    { "a name", { "Ida Krog" }, { "Ida Krog" } },
    { "By and a name", { "By Ida Krog" }, { "Ida Krog" } },
    { "a name and a date", { "Ida Krog, 3 May 2024" }, { "Ida Krog" } },
    { "a name, on, and a date", { "Ida Krog on 3 May 2024" }, { "Ida Krog" } },
    { "a name and what is left of a date", { "Ida Krog updated on" }, { "Ida Krog" } },
    { "names with and", { "Ida Krog and Per Moe" }, { "Ida Krog", "Per Moe" } },
    { "names with an ideographic comma", { "伊藤花子、森健" }, { "伊藤花子", "森健" } },
    { "names with a semicolon", { "Ida Krog; Per Moe" }, { "Ida Krog", "Per Moe" } },
    { "a name and a job", { "Ida Krog, Head of Harbours" }, { "Ida Krog" } },
    { "a name and two jobs", { "Ida Krog, Founder and Lead Reviewer" }, { "Ida Krog" } },
    { "a name and a degree", { "Ida Krog, PhD" }, { "Ida Krog, PhD" } },
    { "a surname that is a job elsewhere", { "Ida Coach" }, { "Ida Coach" } },
    { "a reporter in Korean", { "김하나 기자" }, { "김하나" } },
    { "a reporter in Chinese", { "记者 王小明" }, { "王小明" } },
    { "the number of a note", { "Ida Krog1" }, { "Ida Krog" } },
    { "a name, a job and for whom", { "Ida Krog, Senior Writer, The Courier" }, { "Ida Krog" } },
    { "two names and their jobs", { "Ida Krog, Editor, Per Moe, Photographer" }, { "Ida Krog", "Per Moe" } },
    { "a name and an address of mail", { "Ida Krog ida.krog@quay.example" }, { "Ida Krog" } },
    { "a name and a stroke", { "Ida Krog /" }, { "Ida Krog" } },
    { "no template's variable", { "page.author", "{{ author }}" }, nil },
    { "no button", { "Read more", "Learn More", "Lire la suite", "Ver todos los artículos", "Читать далее" }, nil },
    { "no label without a name", { "Posted", "Eingestellt von", "Publié par", "Skrevet av" }, nil },
    { "a name that begins as a label of pagers", { "Nextcloud" }, { "Nextcloud" } },
    { "a name after its label", { "Eingestellt von Ida Krog", "publicado por Per Moe" }, { "Ida Krog", "Per Moe" } },
    { "no address", { "https://example.org/ida", "@ida" }, nil },
    { "each name once", { "Ida Krog", "ida krog" }, { "Ida Krog" } },
    { "two names in Arabic", { "أحمد علي و سارة حسن" }, { "أحمد علي", "سارة حسن" } },
    { "two names in Russian", { "Иван Петров и Анна Козлова" }, { "Иван Петров", "Анна Козлова" } },
    { "two names in Hungarian", { "Kovács Anna és Nagy Péter" }, { "Kovács Anna", "Nagy Péter" } },
    { "two names in Romanian", { "Ana Pop și Ion Radu" }, { "Ana Pop", "Ion Radu" } },
    { "two names in Greek", { "Νίκος Παπάς και Άννα Δήμου" }, { "Νίκος Παπάς", "Άννα Δήμου" } },
    { "two names in Polish and Croatian", { "Jan Kowal i Anna Nowak" }, { "Jan Kowal", "Anna Nowak" } },
    { "two names in Indonesian", { "Budi Santoso dan Siti Aminah" }, { "Budi Santoso", "Siti Aminah" } },
    { "two names in Vietnamese", { "Trần Văn An và Lê Thị Bình" }, { "Trần Văn An", "Lê Thị Bình" } },
    { "two names in Hindi", { "राम शर्मा और सीता देवी" }, { "राम शर्मा", "सीता देवी" } },
    { "two names in Korean", { "김민수 및 이영희" }, { "김민수", "이영희" } },
  }
  for _, case in ipairs(lists) do
    it(case[1], function() assert.are.same(case[3], people.list(case[2])) end)
  end
end)
