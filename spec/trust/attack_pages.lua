--- Pages that attack who shows their record: every place where a page can put a string (families) with every attack that
-- could stand there (payloads).
local M = {}

-- What an address may try. %s: what runs.
local addresses = { "javascript:%s", "JaVaScRiPt:%s", " \1javascript:%s", "java\tscript:%s", "java\nscript:%s", "javascript\\:%s",
  "&#106;avascript:%s", "javascript&colon;%s", "&amp;#106;avascript:%s", "vbscript:%s", "data:text/html,<script>%s</script>",
  "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=%s>", "file:///etc/passwd", "view-source:x",
  "intent://x#Intent;end", "blob:x", "//x.example/\"><script>%s</script>", "https://x.example/)<script>%s</script>(",
  "https://x.example/' onmouseover='%s", "javascript://x.example/%%0a%s", "feed:javascript:%s" }

-- What a text may try.
local texts = { "<script>%s</script>", "<img src=x onerror=%s>", "</code></pre><script>%s</script>", "```\n<script>%s</script>",
  "~~~\n<script>%s</script>", "~~~~~\n\n<script>%s</script>\n~~~", "](javascript:%s)", "[x](javascript:%s)", "![x](javascript:%s)",
  "<javascript:%s>", "[x]: javascript:%s\n\n[x]", "a\n\n<script>%s</script>", "a\r\r<iframe src=x>", '" onload="%s', "' onload='%s",
  "--><script>%s</script>", "]]><script>%s</script>", "</title><script>%s</script>", "<svg/onload=%s>", "$$\n<script>%s</script>\n$$",
  "`<b onclick=%s>`", "\\<script>%s</script>", "<meta http-equiv=refresh content='0;url=javascript:%s'>", "<base href=//x.example>",
  "<p style=background:url(//x.example)>", "&lt;script&gt;%s&lt;/script&gt;", "|<script>%s</script>|\n|-|\n", "<form action=//x.example>",
  "location", "submit", "<object data=x>", "<?php x ?><script>%s</script>", "<![CDATA[<script>%s</script>]]>" }

-- As HTML, in an attribute or as text.
local function escaped(value)
  return (value:gsub("[&<>\"'\1\t\n\r]", function(c) return ("&#%d;"):format(c:byte()) end))
end

-- As a string of JSON in a script of HTML.
local function quoted(value)
  return (value:gsub('[%c"\\<>&]', function(c) return ("\\u%04x"):format(c:byte()) end))
end

local prose = "<p>The ferry left the harbour at dawn, and nobody was there to see it go, as the harbour master said.</p>"
local function article(inner) return "<title>Ferry</title><article><h1>Ferry floats</h1>" .. prose .. inner .. prose .. "</article>" end
local function ld(fields)
  return article('<script type="application/ld+json">{"@context":"https://schema.org",' .. fields .. "}</script>")
end
local function posts(one)
  local out = { "<h1>Live</h1>" }
  for i = 1, 6 do
    out[#out + 1] = ("<article class=post id=p%d><time datetime=2026-03-14T1%d:00>1%d:00</time><h3>Update %d of it</h3>" ..
      "<p>The ferry floats again, update %d of the day.</p>%s</article>"):format(i, i, i, i, i, i == 3 and one or "")
  end
  return table.concat(out)
end
local update = '{"@type":"BlogPosting","headline":"Update %d of it","articleBody":"The ferry floats again, update %d.",' ..
  '"datePublished":"2026-03-14T1%d:00:00Z","url":"%s","author":{"name":"%s"}}'
local function updates(url, name)
  local out = {}
  for i = 1, 4 do out[i] = update:format(i, i, i, url, name) end
  return '"@type":"LiveBlogPosting","liveBlogUpdate":[' .. table.concat(out, ",") .. "]"
end

-- Families: {name, payloads, make}; make gets the payload.
local families = {
  { "link", addresses, function(x) return article(("<p>See <a href='%s' title='%s'>this</a>.</p>"):format(escaped(x), escaped(x))) end },
  { "picture", addresses, function(x) return article(("<figure><img src='%s' alt=x><figcaption>c</figcaption></figure>")
    :format(escaped(x))) end },
  { "linked picture", addresses, function(x) return article(("<figure><a href='%s'><img src=/a.jpg alt=x></a></figure>")
    :format(escaped(x))) end },
  { "srcset", addresses, function(x) return article(("<img srcset='%s 800w' alt=x>"):format(escaped(x))) end },
  { "film", addresses, function(x) return article(("<video src='%s' poster='%s'></video>"):format(escaped(x), escaped(x))) end },
  { "frame", addresses, function(x) return article(("<iframe src='%s' title=x></iframe>"):format(escaped(x))) end },
  { "object", addresses, function(x) return article(("<object data='%s'></object><embed src='%s'>"):format(escaped(x), escaped(x))) end },
  { "heading that links", addresses, function(x) return article(("<h2><a href='%s'>Head</a></h2>"):format(escaped(x))) end },
  { "cell", addresses, function(x) return article(("<table><tr><th>a<th>b<tr><td><a href='%s'>x</a><td>c</table>")
    :format(escaped(x))) end },
  { "canonical", addresses, function(x) return ("<link rel=canonical href='%s'>"):format(escaped(x)) .. article "" end },
  { "og:url and og:image", addresses, function(x)
    return ("<meta property=og:url content='%s'><meta property=og:image content='%s'>"):format(escaped(x), escaped(x)) .. article "" end },
  { "base", addresses, function(x) return ("<base href='%s'>"):format(escaped(x)) .. article "<p>See <a href=x>this</a> now.</p>" end },
  { "licence", addresses, function(x) return article(("<a rel=license href='%s'>licence</a>"):format(escaped(x))) end },
  { "next page", addresses, function(x) return article(("<a rel=next href='%s'>Next</a> Page 1 of 3"):format(escaped(x))) end },
  { "related link", addresses, function(x)
    return article(("<h3>Related</h3><ul><li><a href='%s'>A story of the sea</a><li><a href=/b>Another one</a></ul>")
      :format(escaped(x)))
  end },
  { "link of a post", addresses, function(x) return posts(("<a class=permalink rel=bookmark href='%s'>#</a>"):format(escaped(x))) end },
  { "JSON-LD address", addresses, function(x) return ld(('"@type":"NewsArticle","headline":"Ferry","url":"%s","mainEntityOfPage":' ..
    '"%s","image":"%s","license":"%s","thumbnailUrl":"%s"'):format(quoted(x), quoted(x), quoted(x), quoted(x), quoted(x))) end },
  { "JSON-LD update's address", addresses, function(x)
    return '<script type="application/ld+json">{' .. updates(quoted(x), "Ida") .. "}</script><h1>Live</h1>" end },
  { "JSON-LD comment's address", addresses, function(x) return ld(('"@type":"NewsArticle","comment":[{"@type":"Comment","text":' ..
    '"Yes, it does.","url":"%s","author":{"name":"Ida"}}]'):format(quoted(x))) end },
  { "microdata", addresses, function(x)
    return ("<div itemscope itemtype=https://schema.org/Article><link itemprop=url href='%s'><img itemprop=image src='%s'>")
      :format(escaped(x), escaped(x)) .. article "" .. "</div>" end },
  { "listing", addresses, function(x)
    local out = {}
    for i = 1, 8 do out[i] = ("<div class=card><h3><a href='%s'>Title %d of it</a></h3><p>Summary.</p></div>"):format(escaped(x), i) end
    return "<h1>News</h1>" .. table.concat(out) end },
  { "paragraph", texts, function(x) return article("<p>" .. escaped(x) .. "</p>") end },
  { "heading", texts, function(x) return article(("<h2 id='%s'>%s</h2>"):format(escaped(x), escaped(x))) end },
  { "title", texts, function(x) return ("<title>%s</title><h1>%s</h1>"):format(escaped(x), escaped(x)) .. prose end },
  { "code", texts, function(x) return article("<pre><code>" .. escaped(x) .. "</code></pre>") end },
  { "language of code", texts, function(x) return article(("<pre><code class='language-%s' data-lang='%s'>x = 1</code></pre>")
    :format(escaped(x), escaped(x))) end },
  { "inline code", texts, function(x) return article("<p>Run <code>" .. escaped(x) .. "</code> now.</p>") end },
  { "maths", texts, function(x) return article("<p>So \\(" .. escaped(x) .. "\\) holds.</p><p>\\[" .. escaped(x) .. "\\]</p>") end },
  { "caption", texts, function(x) return article(("<figure><img src=/a.jpg alt='%s' title='%s'><figcaption>%s</figcaption></figure>")
    :format(escaped(x), escaped(x), escaped(x))) end },
  { "text of cells", texts, function(x) return article(("<table><caption>%s</caption><tr><th>%s<th>b<tr><td>%s<td>c</table>")
    :format(escaped(x), escaped(x), escaped(x))) end },
  { "items", texts, function(x) return article(("<ul><li>%s<li>b</ul><blockquote>%s</blockquote>"):format(escaped(x), escaped(x))) end },
  { "emphasis", texts, function(x) return article(("<p>a <b>%s</b> <i>%s</i> <a href=/x title='%s'>%s</a></p>")
    :format(escaped(x), escaped(x), escaped(x), escaped(x))) end },
  { "footnote", texts, function(x) return article(("<p>word<sup><a href='#%s' id='r%s'>1</a></sup></p><ol><li id='%s'>%s</ol>")
    :format(escaped(x), escaped(x), escaped(x), escaped(x))) end },
  { "author", texts, function(x) return ("<meta name=author content='%s'>"):format(escaped(x)) ..
    article("<p class=byline>By <span class=author>" .. escaped(x) .. "</span></p>") end },
  { "tags and description", texts, function(x)
    return ("<html lang='%s' dir='%s'><meta name=keywords content='%s'><meta name=description content='%s'>"):format(escaped(x),
      escaped(x), escaped(x), escaped(x)) .. article(("<a rel=tag href=/t>%s</a>"):format(escaped(x))) end },
  { "text of a post", texts, function(x) return posts(("<p>%s</p><span class=author>%s</span>"):format(escaped(x), escaped(x))) end },
  { "id of a post", texts, function(x) return (posts("<p>More of it.</p>"):gsub("id=p3", function()
    return ("id='%s'"):format(escaped(x)) end)) end },
  { "JSON-LD text", texts, function(x) return '<script type="application/ld+json">{"headline":"' .. quoted(x) .. '",' ..
    updates("https://x.example/", quoted(x)) .. "}</script><h1>Live</h1>" end },
  { "frame's title", texts, function(x) return article(("<iframe src=https://www.youtube.com/embed/a title='%s'></iframe>")
    :format(escaped(x))) end },
  { "reading", texts, function(x) return article(("<p><ruby>漢<rt>%s</rt></ruby></p><p><kbd>%s</kbd></p>"):format(escaped(x),
    escaped(x))) end },
  { "callout", texts, function(x) return article(("<div class='admonition %s'><p class=admonition-title>%s</p><p>a</p></div>")
    :format(escaped(x), escaped(x))) end },
}

--- All pages.
---@param runs? string what their scripts do
---@return {family: string, payload: string, html: string}[]
function M.all(runs)
  local pages = {}
  for _, family in ipairs(families) do
    for _, payload in ipairs(family[2]) do
      payload = payload:gsub("%%s", (runs or "alert(1)")):gsub("%%%%", "%%")
      pages[#pages + 1] = { family = family[1], payload = payload, html = family[3](payload) }
    end
  end
  return pages
end

return M
