--- Shapes of hostile inputs, for linear_extract.lua: every string that a page can choose, every list that it can
-- lengthen, every depth. A shape is {door, name, make}: make(bytes) gives an input of about that many bytes.
local M = {}

-- ---- strings ----

-- What a string is filled with.
local fillers = { "a", "A", "0", " ", ".", "/", "(", "a ", "12:30 ", "a, ", "a | ", "&lt;", "2020-01-01 ", "#" }

local post = "<div class=post id=p%d><span class=author>User %d</span><time datetime=2020-01-01T10:%02d>x</time><p>Some text of " ..
  "the post number %d goes here.</p></div>"
local function thread(before)
  local out = {}
  for i = 1, 8 do out[i] = post:format(i, i, i, i) end
  return before .. table.concat(out)
end

local function ld(fields)
  return '<script type="application/ld+json">{"@type":"NewsArticle",' .. fields .. "}</script><p>Words of the page."
end

local article = "<article><h1>A headline of it</h1><p>The first paragraph of the text, which goes on for a while.</p>"

-- Where the string stands; %s. Fillers with a quote or a bracket are written so that they stay inside.
local places = {
  { "href", article .. "<p>see <a href='%s'>this</a> for more of it" },
  { "text of a link", article .. "<p>see <a href=/x>%s</a>" },
  { "title of a link", article .. "<p>see <a href=/x title='%s'>more</a>" },
  { "href of an author", article .. "<p>By <a rel=author href='%s'>Ida Brandt</a>" },
  { "canonical", "<link rel=canonical href='%s'><h1>a</h1>" },
  { "base", "<base href='%s'><p><a href=x>y</a>" },
  { "og:url", "<meta property=og:url content='%s'><p>a" },
  { "og:title", "<meta property=og:title content='%s'><h1>b</h1>" },
  { "og:image", "<meta property=og:image content='%s'><p>a" },
  { "meta author", "<meta name=author content='%s'><p>a" },
  { "meta citation_author", "<meta name=citation_author content='%s'><p>a" },
  { "meta date", "<meta property=article:published_time content='%s'><p>a" },
  { "meta keywords", "<meta name=keywords content='%s'><p>a" },
  { "meta description", "<meta name=description content='%s'><p>a" },
  { "name of a meta", "<meta name='%s' content=x><p>a" },
  { "lang", "<html lang='%s'><p>a" },
  { "title", "<title>%s</title><h1>b</h1>" },
  { "h1", "<h1>%s</h1><p>text of it" },
  { "h2", article .. "<h2>%s</h2><p>text of it" },
  { "paragraph", article .. "<p>%s</p>" },
  { "paragraph after By", "<h1>a</h1><p>By %s</p><p>text" },
  { "byline", "<h1>a</h1><div class=byline>%s</div><p>text" },
  { "author", "<h1>a</h1><span class=author>%s</span><p>text" },
  { "date", "<h1>a</h1><span class=date>%s</span><p>text" },
  { "text of time", "<h1>a</h1><time>%s</time><p>text" },
  { "datetime", "<h1>a</h1><time datetime='%s'>x</time><p>text" },
  { "class", "<h1>a</h1><div class='%s'><p>text of it</div>" },
  { "id", "<h1 id='%s'>a</h1><p>text of it" },
  { "itemprop", "<h1>a</h1><div itemprop='%s'>x</div><p>text" },
  { "itemtype", "<div itemscope itemtype='%s'><p>x</div><p>text" },
  { "alt", article .. "<img src=/a.jpg alt='%s'>" },
  { "src", article .. "<img src='%s' alt=x>" },
  { "srcset", article .. "<img srcset='%s' alt=x>" },
  { "caption", article .. "<figure><img src=/a.jpg><figcaption>%s</figcaption></figure>" },
  { "cell", article .. "<table><tr><th>a<th>b<tr><td>%s<td>c<tr><td>d<td>e</table>" },
  { "item", article .. "<ul><li>%s<li>b</ul>" },
  { "quotation", article .. "<blockquote>%s</blockquote>" },
  { "code", article .. "<pre><code class='language-%s'>x = 1</code></pre>" },
  { "text of code", article .. "<pre>%s</pre>" },
  { "inline code", article .. "<p>a <code>%s</code> b" },
  { "maths", article .. "<p>a \\(%s\\) b" },
  { "emphasis", article .. "<p>a <b>%s</b> b" },
  { "style", article .. "<p style='%s'>b" },
  { "frame", article .. "<iframe src='%s'></iframe>" },
  { "breadcrumb", "<nav class=breadcrumb><a href=/>Home</a> <a href=/x>%s</a></nav>" .. article },
  { "section heading", article .. "<h3>%s</h3><ul><li><a href=/a>Link one of it</a><li><a href=/b>Link two</a></ul>" },
  { "related link", article .. "<h3>Related</h3><ul><li><a href=/a>%s</a></ul>" },
  { "footer", article .. "<footer>© %s</footer>" },
  { "JSON-LD author", ld '"author":"%s"' },
  { "JSON-LD author's name", ld '"author":{"name":"%s"}' },
  { "JSON-LD headline", ld '"headline":"%s"' },
  { "JSON-LD date", ld '"datePublished":"%s"' },
  { "JSON-LD url", ld '"url":"%s"' },
  { "JSON-LD body", ld '"articleBody":"%s"' },
  { "JSON-LD type", '<script type="application/ld+json">{"@type":"%s"}</script><p>a' },
  { "JSON-LD comment", ld '"comment":[{"@type":"Comment","text":"%s","author":{"name":"x"}}]' },
  { "JSON-LD update", '<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":' ..
    '"BlogPosting","headline":"%s","articleBody":"%s"}]}</script><p>a' },
  { "broken JSON-LD", '<script type="application/ld+json">{"datePublished": %s</script><p>a' },
  { "script", "<script>var x = %s</script><p>a" },
  { "string of a script", '<script>window.state = {"date":"%s"}</script><p>a' },
  { "comment of HTML", "<!-- %s --><p>a" },
  { "preloaded data", "<div data-preloaded='{\"topic_1\":\"{\\\"post_stream\\\":{\\\"posts\\\":[{\\\"username\\\":" ..
    "\\\"%s\\\"}]}}\"}'></div><p>a" },
  { "author of a post", thread "<div class=post id=q><span class=author>%s</span><time datetime=2020-01-01T09:00>x</time>" ..
    "<p>Some text of it.</p></div>" },
  { "data-author of a post", thread "<div class=post id=q data-author='%s'><time datetime=2020-01-01T09:00>x</time>" ..
    "<p>Some text of it.</p></div>" },
  { "id of a post", thread "<div class=post id='%s'><span class=author>Ida</span><time datetime=2020-01-01T09:00>x" ..
    "</time><p>Some <a href='#%s'>link</a> text.</p></div>" },
  { "time of a post", thread "<div class=post id=q><span class=author>Ida</span><span class=date>%s</span><p>Some text" ..
    " of it.</p></div>" },
  { "text of a post", thread "<div class=post id=q><span class=author>Ida</span><time datetime=2020-01-01T09:00>x</time>" ..
    "<p>%s</p></div>" },
  { "headline of a post", thread "<div class=post id=q><h3>%s</h3><time datetime=2020-01-01T09:00>x</time><p>Some text.</p>" ..
    "</div>" },
  { "before a clock", "<h1>Live</h1>" .. ("<p>10:15 Something happened here.</p>"):rep(5) .. "<p>%s 10:20 More of it.</p>" },
}

local text_places = {
  { "a line", "A headline\n\n%s\n\nThe text goes on here." },
  { "the first line", "%s\nThe text goes on here." },
  { "after By", "A headline\nBy %s\n14 March 2026\nThe text goes on here." },
  { "before a time", "Live\n10:15\nOne happened here.\n%s 10:20\nTwo happened here.\n10:30\nThree happened." },
  { "after a time", "Live\n10:15 %s\nOne happened here.\n10:20\nTwo happened here.\n10:30\nThree happened." },
  { "a headline of a post", "Live\n10:15\n%s\nOne happened here.\n10:20\nTwo happened here.\n10:30\nThree happened." },
  { "the name of a post", "Thread\n%s\n14 March 2026 10:45\nOne says this.\nOtto Vane\n14 March 2026 10:46\nTwo says that." },
  { "tags", "A headline\nThe text goes on here.\nTags: %s" },
  { "read more", "A headline\nThe text goes on here.\nRead more: %s\nAnd on." },
  { "an item", "A headline\n- %s\n- b\nThe text." },
  { "in brackets", "Mourners in the square (%s) The march began.\nThe text." },
}

-- The string inside of quotes or tags, as the place can hold it.
local function filled(template, filler, bytes)
  local _, count = template:gsub("%%s", "")
  if template:find("ld+json", 1, true) and not template:find("Published\": %s", 1, true) then filler = filler:gsub("\n", "\\n") end
  local run = filler:rep(math.ceil(bytes / #filler / count))
  return (template:gsub("%%s", function() return run end))
end

-- ---- lists and depths ----

local function numbered(bytes, make)
  local out, size, i = {}, 0, 0
  while size < bytes do
    i = i + 1
    out[i] = make(i)
    size = size + #out[i]
  end
  return table.concat(out)
end

local function rep(unit) return function(bytes) return unit:rep(math.ceil(bytes / #unit)) end end
local function around(before, unit, after)
  return function(bytes) return before .. unit:rep(math.ceil(bytes / #unit)) .. (after or "") end
end
-- units that count: every "%d" is the number
local function count(before, unit, after)
  return function(bytes)
    return before .. numbered(bytes, function(i) return (unit:gsub("%%d", i)) end) .. (after or "")
  end
end
local function nest(open, close, inner)
  return function(bytes)
    local n = math.ceil(bytes / (#open + #close))
    return open:rep(n) .. (inner or "x") .. close:rep(n)
  end
end
-- posts, each inside of so many elements
local function deep_posts(depth)
  return count("<div>", ("<div>"):rep(depth) .. "<div class=post id=p%d><span class=author>User %d</span><time datetime=" ..
    "2020-01-01T10:10>x</time><p>Text of the post %d goes on.</p></div>" .. ("</div>"):rep(depth), "</div>")
end

local post_head = "<div class='post p%d'><a href='/users/u%d'>User%d</a> <time datetime=2020-01-01T10:%02d>x</time>"
-- posts whose parts are repeated
local function in_posts(part)
  return function(bytes)
    local out, size, k = {}, 0, 0
    for i = 1, 6 do
      out[#out + 1] = post_head:format(i, i, i, i)
      while size < bytes * i / 6 do
        k = k + 1
        out[#out + 1] = part(k)
        size = size + #out[#out]
      end
      out[#out + 1] = "</div>"
    end
    return table.concat(out)
  end
end
local live_posts = ("<article><time datetime='2020-01-01T10:10:00Z'>10:10</time><h3>Head of it</h3><p>Some text of the post " ..
  "that goes on for a while, and then for a while more.</p></article>"):rep(6)

local json_object = '{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","name":"Ida Brandt"},' ..
  '"datePublished":"2020-01-01"}'
local ld_open = '<script type="application/ld+json">'

local lists = {
  { "a headline of dashes", around("<h1>", "- ", "</h1><p>x") },
  { "no-break spaces", around("<h1>", "&nbsp;", "b</h1>") },
  { "headlines", rep "<h1>A headline of some words</h1><p>text of it</p>" },
  { "headlines in headlines", nest("<h1><div>", "") },
  { "headlines that lead home", rep "<h1><a href=/>Home</a></h1>" },
  { "times", rep "<time datetime=2020-01-01>1 Jan 2020</time> " },
  { "dates", count("", "<p>%d January 2020</p>") },
  { "posts", count("", "<article><time datetime='2020-01-01T10:10'>10:10</time><h3>Head %d</h3><p>Some text of the post number " ..
    "%d here.</p></article>") },
  { "posts in posts", nest("<div class=post><span class=author>Ida</span><time datetime=2020-01-01T10:10>x</time><p>words of it",
    "</div>") },
  { "deep posts", deep_posts(30) },
  { "posts far down", function(bytes)
    return ("<div>"):rep(200) .. numbered(bytes, function(i) return (post:format(i, i, i % 60, i)) end) end },
  { "parts of a post without classes", in_posts(function(k) return ("<div>Part %d of what is said of the ferries.</div>"):format(k) end) },
  { "boxes in a post, each of another class", function(bytes)
    local depth, out = math.ceil(bytes / 80), {}
    for i = 1, 2 do
      out[#out + 1] = post_head:format(i, i, i, i)
      for k = 1, depth do out[#out + 1] = ("<div class=k%d>"):format(k) end
      out[#out + 1] = ("Text of the post %d goes on.</div>"):format(i) .. ("</div>"):rep(depth)
    end
    return table.concat(out)
  end },
  { "blocks of a key point", around("<title>Live: ferry</title><ul class=key-points><li>", "<div>What is known of it</div>",
    "</ul>" .. live_posts) },
  { "lists beside the posts of a live blog", around("<title>Live: ferry</title>" .. live_posts,
    "<h2>News of it</h2><ul><li>One thing<li>Another thing<li>A third thing</ul>") },
  { "replies", count("", "<div class=post><span class=author>u%d</span><span class=date>2020-01-01 10:10</span><blockquote>q" ..
    "</blockquote><p>Reply text number %d goes on.</p></div>") },
  { "replies in lists", nest("<ul><li class=comment><cite class=fn>Ida</cite><time datetime=2020-01-01T10:10>x</time><p>words",
    "</ul>") },
  { "comments", count("<ol class=comments>", "<li class=comment id=c%d><cite class=fn>Ida</cite><time datetime=" ..
    "'2020-01-01T10:10'>x</time><p>text of the comment %d</p></li>", "</ol>") },
  { "one class of posts, many parents", count("", "<section><div class=post><b class=author>U%d</b><time datetime=2020-01-01T10:10>" ..
    "</time><p>text %d of it</div></section>") },
  { "many classes of posts", count("", "<div class='post c%d'><b class=author>U%d</b><time datetime=2020-01-01T10:10></time>" ..
    "<p>text %d of it</div>") },
  { "posts without marks", count("", "<div class=p><div>U%d</div><div>1 January 2020 at 10:10</div><p>text %d of it that goes on " ..
    "for a while</div>") },
  { "names glued to days", count("", "<div class=p><div><b>u%d</b><i>1 January 2020 at 10:10</i></div><p>text %d of it</div>") },
  { "minutes glued to texts", count("<title>Live</title><h1>Live</h1>", "<div class=p><b>9'</b><i>Text %d of the match goes on " ..
    "with a pass and a shot that goes wide.</i></div>") },
  { "menus before a text", around("<h1>T</h1>", "<p><a href=/a>One page</a> <a href=/b>Other page</a> <a href=/c>Third page</a></p>",
    ("<p>The ferry left the harbour at dawn, and nobody was there to see it go.</p>"):rep(20)) },
  { "groups of posts", count("", "<div class=a%d><p>one 10:10<p>two 10:11<p>three 10:12</div>") },
  { "quotations in posts", count("", "<div class=post id=p%d><span class=author>U</span><time datetime=2020-01-01T10:10>x</time>" ..
    "<blockquote><blockquote>q %d</blockquote></blockquote><p>words</div>") },
  { "links in a post", around(post:format(1, 1, 1, 1) .. post:format(2, 2, 2, 2) .. "<div class=post id=p3><span class=author>U" ..
    "</span><time datetime=2020-01-01T10:10>x</time><p>", "<a href=/x#3>link</a> ", "</div>") },
  { "clocks in paragraphs", count("<h1>Live</h1>", "<p>10:%d Something happened here.</p>") },
  { "a table of posts", count("<table>", "<tr class=post><td class=author>U%d<td>2020-01-01 10:10<td>text of %d", "</table>") },
  { "links to authors", count("", "<a rel=author href=/author/i%d>Ida Brandt%d</a> ") },
  { "bylines", rep "<p>By Ida Brandt</p>" },
  { "about the author", rep "<p>Ida Brandt is a writer of the paper.</p>" },
  { "authors' boxes", count("", "<div class=author><a href=/author/i%d>Ida Brandt%d</a></div>") },
  { "metas of authors", count("", "<meta name=author content='Ida Brandt%d'>", "<p>x") },
  { "metas of dates", count("", "<meta name=date content='2020-01-01T10:%d'>", "<p>x") },
  { "metas", count("", "<meta name=m%d content=x>", "<p>x") },
  { "tags", count("", "<a rel=tag href=/t%d>tag %d</a> ") },
  { "JSON-LD", rep(ld_open .. json_object .. "</script>") },
  { "objects of JSON-LD", around(ld_open .. "[", json_object .. ",", "1]</script><p>x") },
  { "authors of elements in elements", nest("<div><meta itemprop=author content=a>", "</div>") },
  { "JSON-LD that nests", nest(ld_open .. '{"@type":"Article","a":', "") },
  { "brackets of JSON-LD", around(ld_open, "[", "</script><p>x") },
  { "authors of JSON-LD", count(ld_open .. '{"@type":"NewsArticle","author":[', '{"name":"Ida Brandt%d"},',
    '"x"]}</script><p>x') },
  { "ids of JSON-LD", count(ld_open .. "[", '{"@id":"#%d","@type":"Person","name":"a","author":{"@id":"#%d"}},', "1]</script><p>x") },
  { "updates of JSON-LD", count(ld_open .. '{"@type":"LiveBlogPosting","liveBlogUpdate":[', '{"@type":"BlogPosting","headline":' ..
    '"h%d","articleBody":"text %d","datePublished":"2020-01-01T10:10:00Z"},', "1]}</script><p>x") },
  { "comments of JSON-LD", count(ld_open .. '{"@type":"Article","comment":[', '{"@type":"Comment","text":"t%d","author":"a"},',
    "1]}</script><p>x") },
  { "answers of JSON-LD", count(ld_open .. '{"@type":"QAPage","mainEntity":{"@type":"Question","text":"q","suggestedAnswer":[',
    '{"@type":"Answer","text":"t%d"},', "1]}}</script><p>x") },
  { "breadcrumbs of JSON-LD", count(ld_open .. '{"@type":"BreadcrumbList","itemListElement":[',
    '{"@type":"ListItem","position":%d,"name":"n%d"},', "1]}</script><p>x") },
  { "graphs of JSON-LD", function(bytes)
    return ld_open .. ('{"@graph":['):rep(math.floor(bytes / 12)) .. ("]}"):rep(math.floor(bytes / 12)) .. "</script><p>x" end },
  { "state of scripts", around("<script>x={a:[", '{"b":"some words of the text, which go on. "},', "]}</script>") },
  { "state that nests", nest('<script>x={"a":', "") },
  { "keys of a state", count("<script>x=", '{"k%d":"some words","q":') },
  { "a state in strings", around("<script>x={a:[", '"[\\"[\\\\\\"some words of it\\\\\\"]\\"]",', "]}</script>") },
  { "open braces of scripts", around("<script>", "{", "</script>") },
  { "quotes of scripts", around("<script>{", '"', "</script>") },
  { "backslashes of scripts", around('<script>{"', "\\", "</script>") },
  { "flight of React", rep '<script>self.__next_f.push([1,"{\\"a\\":\\"some words of it\\"}"])</script>' },
  { "years in scripts", around("<script>", "2020 ", "</script><p>x") },
  { "dates in scripts", around("<script>", '"date":"2020-01-01",', "</script><p>x") },
  { "scripts", count("", "<script>var a%d = {};</script>", "<p>x") },
  { "teasers", rep "<p><a href=/x>Read more: a b c</a></p>" },
  { "related items", count("<h1>a</h1>", "<h3>Related</h3><ul><li><a href=/a%d>A link of some words %d</a></ul>") },
  { "one list of related items", count("<h1>a</h1><p>text of it</p><h3>Related</h3><ul>",
    "<li><a href=/a%d>A link of some words %d</a>", "</ul>") },
  { "headings without text", count("<p>text of it</p>", "<h3>Heading %d</h3>") },
  { "cards", count("", "<div class=card><h3><a href=/a%d>Title of card %d</a></h3><p>Summary of it.</p></div>") },
  { "lists in lists", rep "<ul><li>item of it " },
  { "items", rep "<li>item of it" },
  { "quotations in quotations", rep "<blockquote><p>words of it" },
  { "sections in sections", nest("<section><h2>a b</h2><p>text of it", "</section>") },
  { "figures in figures", nest("<figure><img src=/a.jpg>", "<figcaption>c</figcaption></figure>") },
  { "details in details", nest("<details><summary>s</summary>", "</details>") },
  { "definitions", rep "<dl><dt>a<dd>words of it</dl>" },
  { "definitions in definitions", nest("<dl><dt>a<dd>", "</dl>") },
  { "one item a list", rep "<ol start=7><li value=9>an item of some words</ol>" },
  { "cells", around("<table>", "<tr><th>a<td>b<td colspan=3>c", "</table>") },
  { "one long row", around("<table><tr><th>a", "<td rowspan=9>b", "</table>") },
  { "spans over rows", around("<table>", "<tr><td rowspan=65534>a", "</table>") },
  { "spans over columns", around("<table>", "<tr><td colspan=1000>a<td>b", "</table>") },
  { "tables in tables", rep "<table><tr><td>words of it" },
  { "tables", rep "<table><tr><th>a<th>b<tr><td>c<td>d</table>" },
  { "tables that lay out", rep "<table><tr><td><p>A paragraph of a page's layout.</p></table>" },
  { "marks", around("<p>", "<b>bold</b> <i>slanted</i> <a href=/x>linked</a> ") },
  { "marks in marks", around("<p>", "<b><i><span style='font-weight:bold'>", "x") },
  { "links in a paragraph", count("<p>", "word <a href=/x%d>link</a> ") },
  { "breaks", around("<p>", "word<br>") },
  { "spaces between marks", around("<p>", "<b> </b> ") },
  { "pictures in a text", around("<p>text ", "<img src=/a.jpg alt='some words'> and ") },
  { "pictures in a row", around("<p>", "<img src=/a.jpg alt='some words'>") },
  { "figures", count(article, "<figure><img src=/a%d.jpg><figcaption>Caption %d of it</figcaption></figure>") },
  { "noscripts", count(article, "<img data-src=/a%d.jpg><noscript><img src=/a%d.jpg></noscript>") },
  { "sources of pictures", count(article .. "<picture>", "<source srcset=/a%d.jpg media=x>", "<img src=/a.jpg></picture>") },
  { "candidates of a srcset", count(article .. "<img alt=x srcset='", "/a.jpg %dw, ", "'>") },
  { "frames", count(article, "<iframe src=https://www.youtube.com/embed/a%d></iframe>") },
  { "signs of footnotes", function(bytes)
    return numbered(bytes / 2, function(i) return ("<p>text<sup><a href=#fn%d>%d</a></sup></p>"):format(i, i) end) .. "<ol>" ..
      numbered(bytes / 2, function(i) return ("<li id=fn%d>a note of some words</li>"):format(i) end) .. "</ol>"
  end },
  { "signs of one footnote", around("", "<p>text<sup><a href=#fn1>1</a></sup></p>", "<ol><li id=fn1>a note</ol>") },
  { "ids", count("", "<p id=a%d><a href=#a%d>x</a> words") },
  { "lines of code", around("<pre>", "<div class=line>x = 1</div>", "</pre>") },
  { "blocks of code", rep "<pre><code class=language-lua>x = 1\ny = 2</code></pre>" },
  { "numbers of lines", count("<pre>", "<span class=lineno>%d</span>x = 1\n", "</pre>") },
  { "formulas", around("<p>", "\\(x\\) and ") },
  { "formulas that do not close", around("<p>", "\\[x ") },
  { "formulas of MathML", around("<p>", "<math><mi>x</mi></math> and ") },
  { "a deep formula", nest("<p><math>", "", ("<mrow>"):rep(9)) },
  { "rows of MathML", nest("<math><mrow><mi>x</mi>", "</mrow></math>") },
  { "readings", around("<p><ruby>", "漢<rt>kan</rt>") },
  { "breadcrumbs", rep "<div class=breadcrumb><a href=/a>A</a></div>" },
  { "links of a trail", count("<nav class=breadcrumbs>", "<a href=/a%d>A%d</a> › ", "</nav><p>x") },
  { "links of a pager", count("<p>text of it</p><nav class=pager>", "<a href='?page=%d'>%d</a> ", "</nav>") },
  { "feeds and alternates", count("", "<link rel=alternate href=/a%d>", "<p>x") },
  { "repeated paragraphs", rep "<p>The same paragraph of text again and again.</p>" },
  { "paragraphs that share words", count("", "<p>The same paragraph of text %d again and again, and a bit more of it.</p>") },
  { "sentences", count("<p>", "The ferry number %d left the harbour at dawn. ") },
  { "short paragraphs", rep "<p>a" },
  { "divs with words", rep "<div>a b c" },
  { "divs in divs", nest("<div>", "</div>", "words of it") },
  { "divs with words in divs", nest("<div>words ", "</div>") },
  { "classes of one element", count("<h1>a</h1><div class='", "c%d ", "'><p>text of it</div>") },
  { "classes", count("<h1>a</h1>", "<div class=c%d><p>text of it</div>") },
  { "attributes", count("<h1>a</h1><div ", "a%d=x ", "><p>text of it</div>") },
  { "times in attributes", count("<h1>a</h1><div ", "data-time%d=2020-01-01T10:10 ", "><p>text of it</div>") },
  { "asides", rep "<aside><p>words that stand aside of it</p></aside>" },
  { "forms", rep "<form><input name=a><button>Go</button></form>" },
  { "options", around("<select>", "<option>a", "</select>") },
  { "gates", rep "<div class=paywall>Subscribe to read on</div>" },
  { "prices", rep "<p>€ 12.50 <button>Buy</button></p>" },
  { "key points", count("<h1>a</h1><h3>Key points</h3><ul>", "<li>Point %d of it</li>", "</ul><p>text") },
  { "copyright lines", rep "<p>© 2020 The Courier</p>" },
  { "credits of pictures", count(article, "<figure><img src=/a%d.jpg><figcaption>Words. Photo: Ida Brandt</figcaption></figure>") },
}

-- A name of two words, another for each number up to 26 ^ 4.
local function name_of(number)
  local letters = {}
  for i = 1, 4 do
    letters[i] = string.char(97 + number % 26)
    number = math.floor(number / 26)
  end
  local word = table.concat(letters)
  return word:gsub("^%l", string.upper) .. " B" .. word:reverse()
end

local text_lists = {
  { "names that recur", function(bytes)
    return "Live\n" .. numbered(bytes, function(i)
      local name = name_of(math.floor(i / 2))
      return ("10:%02d\n%s\nText %d of the post goes on here.\n"):format(i % 60, name, i)
    end)
  end },
  { "spaces", around("word", " ", "x") },
  { "capitals", around("", "A", " b") },
  { "pluses", around("word ", "+", "x") },
  { "clocks", rep "12:" },
  { "brackets", around("", "[", "a") },
  { "quotes", rep '"a ' },
  { "full stops", around("", ".", "x") },
  { "lines", rep "A line of text, and it goes on here.\n" },
  { "numbered lines", count("", "Line %d of the text, and it goes on here.\n") },
  { "short lines", rep "a\n" },
  { "empty lines", around("a", "\n", "b") },
  { "glued posts", rep "Some text here.Ida Brandt14 March 2026 10:45Next Head" },
  { "posts", rep "A headline\nIda Brandt\n14 March 2026 10:45\nText of the post goes on.\n" },
  { "numbered posts", count("Live\n", "10:15\nHeadline %d\nText %d of the post goes on here.\n") },
  { "posts of a thread", count("Thread\n", "User%d\n14 March 2026 10:45\nText %d of the post goes on here.\n") },
  { "clocks before text", count("Live\n", "10:15 Something %d happened here, and more.\n") },
  { "clocks after text", count("Live\n", "Something %d happened here (10:15)\n") },
  { "page numbers", rep "1 / 6 Older " },
  { "page numbers in lines", rep "Page 1 of 6\n" },
  { "items", count("", "- item %d of it\n") },
  { "items of a list of related things", count("Text of it.\nRelated\n", "Link %d of some words\n") },
  { "headings", count("", "# Heading %d\n") },
  { "quotations", rep "> quoted words\n" },
  { "read more", count("Text.\n", "Read more: title %d of it\n") },
  { "bylines", rep "By Ida Brandt\n" },
  { "names in a line", rep "Ida Brandt, " },
  { "names and times", rep "Ida Brandt 10:45 " },
  { "dates in a line", rep "14 March 2026 " },
  { "times in brackets", rep "(10:15) " },
  { "embeds", rep "— A Name (@handle) March 12, 2024" },
  { "credits in brackets", rep "Mourners (Image: Press)The march began. " },
  { "camel words", rep "SomeWords" },
  { "hyphens at ends of lines", rep "har-\nbour " },
  { "spaces before ends of lines", around("a-", " ", "\nb") },
  { "letters of mojibake", rep "Ã©" },
  { "tags", around("Text of it.\nTags: ", "USRussia, ") },
  { "sentences", count("", "The ferry number %d left the harbour at dawn. ") },
  { "advertisements", rep "Advertisement\n" },
  { "advertisements glued", rep "Advertisement14:02 The span " },
  { "tabs", rep "a\tb\t" },
  { "markup", rep "&lt;b> a &amp; " },
}

--- All shapes.
---@param without_strings boolean? only lists and depths
---@return {door: "html"|"text", name: string, make: fun(bytes: number): string}[]
function M.all(without_strings)
  local shapes = {}
  local function add(door, name, make) shapes[#shapes + 1] = { door = door, name = name, make = make } end
  for _, list in ipairs(lists) do add("html", list[1], list[2]) end
  for _, list in ipairs(text_lists) do add("text", list[1], list[2]) end
  for door, of_door in pairs(without_strings and {} or { html = places, text = text_places }) do
    for _, place in ipairs(of_door) do
      for _, filler in ipairs(fillers) do
        local name = ("%s of %q"):format(place[1], filler):gsub("\\\n", "\\n")
        add(door, name, function(bytes) return filled(place[2], filler, bytes) end)
      end
    end
  end
  table.sort(shapes, function(a, b)
    if a.door ~= b.door then return a.door < b.door end
    return a.name < b.name
  end)
  return shapes
end

return M
