-- What a page's markup says of its text is kept: marks, lists, quotations, tables, code, maths, notes, pictures.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"

-- Blocks of a fragment, all of them, as a reader wants them.
local function blocks_of(html)
  return content.blocks_of("<body>" .. html, { url = "https://quay.example/a/b" })
end

-- "strong 'the lamp'" for each mark, in order.
local function said(block, list)
  local out = {}
  for _, span in ipairs(block[list] or {}) do
    out[#out + 1] = (span.type or span.url) .. " '" .. block.text:sub(span.start, span.stop) .. "'"
  end
  return table.concat(out, ", ")
end

-- Every field that the row names is as it says; `marks` and `links` as one string.
local function compare(expected, got, name)
  for key, value in pairs(expected) do
    if key == "marks" or key == "links" then assert.equal(value, said(got, key), name)
    elseif type(value) == "table" then assert.same(value, got[key], name)
    elseif value == "none" then assert.is_nil(got[key], name .. " " .. key)
    else assert.equal(value, got[key], name .. " " .. key) end
  end
end

local rows = {
  -- marks
  { "strong and emphasis", "<p>Light <b>the <i>lamp</i></b> now.",
    { { text = "Light the lamp now.", marks = "strong 'the lamp', emphasis 'lamp'" } } },
  { "no white space in a mark or link", "<p>Read <a href=/x>the minutes </a>for <b> May </b>.",
    { { text = "Read the minutes for May .", links = "https://quay.example/x 'the minutes'", marks = "strong 'May'" } } },
  { "code, keys and variables", "<p><code>ls</code> <samp>ok</samp> <kbd>Esc</kbd> <var>n</var>",
    { { marks = "code 'ls', code 'ok', keyboard 'Esc', emphasis 'n'" } } },
  { "deleted and inserted", "<p><s>7</s> <del>8</del> <strike>9</strike> <ins>5</ins> <u>6</u>",
    { { marks = "delete '7', delete '8', delete '9', insert '5', insert '6'" } } },
  { "raised and lowered", "<p>10<sup>2</sup> CO<sub>2</sub> <mark>x</mark>",
    { { text = "102 CO2 x", marks = "superscript '2', subscript '2', highlight 'x'" } } },
  { "quotation marks of q", "<p>She said <q>go</q>.", { { text = "She said “go”." } } },
  { "a line break", "<p>one<br>two", { { text = "one\ntwo", marks = "break '\n'" } } },
  { "two line breaks", "<p>one<br><br>two", { { text = "one", marks = "" }, { text = "two" } } },
  { "marks by style", "<p><span style='font-weight:700'>a</span> <span style='font-style: italic'>b</span> " ..
    "<b style='font-weight:normal'>c</b>", { { marks = "strong 'a', emphasis 'b'" } } },
  { "a reading", "<p><ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>を",
    { { text = "漢字を", marks = "ruby '漢', ruby '字'" } } },
  { "an element of the page's own in a sentence", "<p>Shut on <relative-time>1 May</relative-time>, said the <my-tip>clerk</my-tip>.",
    { { text = "Shut on 1 May, said the clerk." } } },
  { "a button in a sentence", "<p>Press <button>Save</button> to keep it.", { { text = "Press Save to keep it." } } },
  { "text for screen readers", "<p>The map <span class=sr-only>(opens in a new tab)</span> of it.", { { text = "The map of it." } } },
  { "a mark that goes on in the next paragraph", "<b><p>one</p><p>two</p></b>",
    { { text = "one", marks = "strong 'one'" }, { text = "two", marks = "strong 'two'" } } },

  -- headings
  { "a heading's own link", "<h2 id=oil>Oil <a class=headerlink href=#oil>¶</a></h2><h3><a href=#x>#</a> Rope</h3>",
    { { type = "heading", level = 2, text = "Oil", id = "oil", links = "" }, { level = 3, text = "Rope" } } },
  { "edit links of a wiki", "<h2>Oil<span class=mw-editsection>[<a href=/e>edit</a>]</span></h2>", { { text = "Oil" } } },

  -- lists
  { "items with their numbers", "<ol start=3><li>a<li value=9>b<li>c</ol>",
    { { type = "item", number = 3, ordered = true, depth = 1 }, { number = 9 }, { number = 10 } } },
  { "numbers that fall", "<ol reversed><li>a<li>b</ol>", { { number = 2 }, { number = 1 } } },
  { "tasks", "<ul><li><input type=checkbox checked> a<li><input type=checkbox>b<li>c</ul>",
    { { task = true, text = "a" }, { task = false, text = "b" }, { task = "none" } } },
  { "lists inside each other", "<ol><li>a<ol><li>b</ol><li>c</ol>",
    { { depth = 1, number = 1, list = 1 }, { depth = 2, number = 1, list = 2 }, { depth = 1, number = 2, list = 1 } } },
  { "neighbouring lists", "<ul><li>a</ul><ul><li>b</ul>", { { list = 1 }, { list = 2 } } },
  { "an item of several blocks", "<ul><li><p>a</p><p>b</p><pre>c</pre><li>d</ul>",
    { { type = "item", text = "a" }, { type = "paragraph", text = "b", continues = true, depth = 1 },
      { type = "code", text = "c", continues = true }, { type = "item", text = "d" } } },
  { "an item that begins with code", "<ol><li><pre>x</pre></ol>",
    { { type = "item", text = "", number = 1 }, { type = "code", continues = true, depth = 1 } } },
  { "terms with their definitions", "<dl><dt>a<dt>b<dd>c<dd><p>d</p><p>e</p></dl>",
    { { type = "term" }, { type = "term" }, { type = "definition", text = "c" }, { type = "definition", text = "d" },
      { type = "definition", text = "e", continues = true } } },

  -- quotations and callouts
  { "quotations inside each other", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>",
    { { type = "quote", text = "a", quote = "none", quotation = 1 }, { type = "quote", text = "b", quote = 2, quotation = 2 } } },
  { "neighbouring quotations", "<blockquote>a</blockquote><blockquote>b</blockquote>", { { quotation = 1 }, { quotation = 2 } } },
  { "what stands in a quotation", "<blockquote><h3>t</h3><ul><li>a</ul><footer>— <cite>Ida</cite></footer></blockquote>",
    { { type = "heading", quote = 1 }, { type = "item", quote = 1, nesting = "qi" }, { type = "quote", text = "— Ida" } } },
  { "a quotation in an item", "<ul><li>a<blockquote>b</blockquote></ul>",
    { { type = "item" }, { type = "quote", text = "b", depth = 1, continues = true, nesting = "iq" } } },
  { "a quotation's caption", "<figure><blockquote>a</blockquote><figcaption>— Ida</figcaption></figure>",
    { { type = "quote", text = "a" }, { type = "quote", text = "— Ida", quotation = 1 } } },
  { "GitHub's callouts", "<div class='markdown-alert markdown-alert-tip'><p class=markdown-alert-title>Tip</p><p>a</p></div>",
    { { type = "paragraph", text = "a", callout = "tip" } } },
  { "Sphinx's callouts", "<div class='admonition warning'><p class=admonition-title>Warning</p><p>a</p></div>",
    { { text = "a", callout = "warning" } } },
  { "a callout with a title of its own", "<div class='admonition note'><p class=admonition-title>Mind the step</p><p>a</p></div>",
    { { text = "Mind the step", callout = "note", marks = "strong 'Mind the step'" }, { text = "a", callout = "note" } } },
  { "Bootstrap's callouts", "<div class='alert alert-danger'>a</div>", { { callout = "caution" } } },
  { "Obsidian's callouts", "<div class=callout data-callout=important><div class=callout-title>Important</div><p>a</p></div>",
    { { text = "a", callout = "important" } } },
  { "folded details", "<details><summary>More</summary><p>a</p></details>",
    { { text = "More", marks = "strong 'More'" }, { text = "a" } } },

  -- code
  { "code with its language", "<pre><code class='language-lua hljs'>local x\n  y</code></pre>",
    { { type = "code", language = "lua", text = "local x\n  y" } } },
  { "a div a line", "<pre><code><div class=line>a</div><div class=line></div><div class=line>  b</div></code></pre>",
    { { text = "a\n\n  b" } } },
  { "several code elements", "<pre><code>a</code><code>b</code></pre>", { { text = "a\nb" } } },
  { "line breaks in code", "<pre>a<br>  <b>b</b><br>c</pre>", { { text = "a\n  b\nc" } } },
  { "a gutter in a table", "<table class=highlighttable><tr><td class=linenos><pre>1\n2</pre><td class=code><pre>a\nb</pre></table>",
    { { type = "code", text = "a\nb" } } },
  { "a row a line", "<table class=highlight><tr><td class=blob-num data-line-number=1><td class=blob-code>a<tr><td class=blob-num>" ..
    "<td class=blob-code>  b</table>", { { type = "code", text = "a\n  b" } } },
  { "buttons and prompts", "<pre><button>Copy</button><span class=unselectable>$ </span>ls</pre>", { { text = "ls" } } },
  { "code without pre", "<p><code>a<br>&nbsp;b</code></p>", { { type = "code", text = "a\n\194\160b" } } },

  -- tables
  { "a grid with empty cells", "<table><tr><th>a<th>b<tr><td><td>c<tr><td>d<td></table>",
    { { type = "table", rows = { { "a", "b" }, { "", "c" }, { "d", "" } }, header = 1, text = "a\tb\n\tc\nd\t" } } },
  { "cells over several places", "<table><tr><th colspan=2>a<th>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
    { { rows = { { "a", "", "b" }, { "c", "d", "e" }, { "", "f", "g" } },
      spans = { { row = 1, column = 1, rows = 1, columns = 2 }, { row = 2, column = 1, rows = 2, columns = 1 } } } } },
  { "a caption, two rows of headings", "<table><caption>T</caption><thead><tr><th>a<tr><th>b</thead><tr><td>c</table>",
    { { caption = "T", header = 2 } } },
  { "what stands in a cell", "<table><tr><th>Mon<td><ul><li>9<li>10</ul><tr><th>Tue<td><a href=/t>shut</a></table>",
    { { rows = { { "Mon", "9\n10" }, { "Tue", "shut" } } } } },
  { "a row without cells", "<table><tr><th>a<td>b<tr class=space><tr><th>c<td>d</table>",
    { { rows = { { "a", "b" }, { "c", "d" } } } } },
  { "a table inside a layout", "<table><tr><td><p>x</p><table><tr><th>a<th>b<tr><td>1<td>2</table></table>",
    { { type = "paragraph", text = "x" }, { type = "table", header = 1 } } },
  { "a table inside a cell of data, after it", "<table><tr><th>a<th>b<tr><td>c<td>d<table><tr><th>e<th>f<tr><td>1" ..
    "<td>2<table><tr><th>g<th>h<tr><td>3<td>4</table></table> i<tr><td>j<td>k</table><p>l",
    { { type = "table", rows = { { "a", "b" }, { "c", "d i" }, { "j", "k" } } },
      { type = "table", rows = { { "e", "f" }, { "1", "2" } } }, { type = "table", rows = { { "g", "h" }, { "3", "4" } } },
      { text = "l" } } },
  { "a layout inside a cell of data", "<table><tr><th>a<th>b<tr><td>c<td><table><tr><td>d<td>e</table></table>",
    { { rows = { { "a", "b" }, { "c", "d e" } } } } },
  { "a table inside a cell, of an item", "<ul><li>x<table><tr><th>a<th>b<tr><td>c<td><table><tr><th>d<th>e<tr><td>1<td>2" ..
    "</table></table>y</ul>", { { type = "item" }, { type = "table", continues = true, depth = 1 },
      { type = "table", continues = true, depth = 1 }, { type = "paragraph", text = "y", continues = true } } },
  { "a frame in a cell, after its table", "<table><tr><th>a<th>b<tr><td>c<td><iframe src=https://v.example/1></iframe></table>",
    { { type = "table" }, { type = "embed", url = "https://v.example/1" } } },
  { "how columns are aligned", "<table><tr><th align=left>a<th align=CENTER>b<th style='text-align: right'>c<th>d" ..
    "<tr><td>1<td>2<td>3<td style='text-align:center'>4</table>", { { align = { "left", "center", "right", "center" } } } },
  { "code in a cell, a line for a line", "<table><tr><th>a<th>b<tr><td>x<pre>ls\n  <b>-l</b> /</pre><td>y</table>",
    { { rows = { { "a", "b" }, { "x\nls\n-l /", "y" } } } } },
  { "a table that only lays out", "<table role=presentation><tr><td>a<td>b</table>",
    { { type = "paragraph" }, { type = "paragraph" } } },

  -- maths
  { "KaTeX, once", "<p>So <span class=katex><span class=katex-mathml><math><semantics><mrow><mi>x</mi></mrow><annotation " ..
    "encoding='application/x-tex'>x^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x2</span></span>.",
    { { text = "So x^2.", marks = "math 'x^2'" } } },
  { "MathJax 2, once", "<p>So <span class=MathJax_Preview>p</span><span class=MathJax>q</span><script type=math/tex>a+b</script>.",
    { { text = "So a+b." } } },
  { "MathML without a source", "<p><math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>",
    { { type = "paragraph", text = "a/(b+1)" } } },
  { "a formula on a line of its own", "<div class='math'>\\[ a = b \\]</div>", { { type = "math", tex = "a = b" } } },
  { "delimiters in a text", "<p>With \\(x\\) here.", { { text = "With \\(x\\) here.", marks = "math '\\(x\\)'" } } },

  -- notes
  { "a footnote and its sign", "<p>Lit in 1871,<sup><a href=#fn1>1</a></sup> they say.</p><ol><li id=fn1>So <a href=#r>↩</a></ol>",
    { { text = "Lit in 1871,[1] they say.", marks = "footnote '[1]'" }, { type = "footnote", id = "fn1", number = 1, text = "So ↩" } } },
  { "the way back is no text", "<p>x<sup id=r><a href=#fn1>1</a></sup></p><ol><li id=fn1>So <a href=#r>↩</a></ol>",
    { { text = "x[1]" }, { type = "footnote", text = "So" } } },
  { "a note inside the text", "<p>a<span class=sidenote>the note</span> b</p>",
    { { text = "a[1] b", marks = "footnote '[1]'" }, { type = "footnote", text = "the note", number = 1 } } },

  -- pictures and frames
  { "a figure with caption and credit", "<figure><img src=/i.jpg alt=A>" ..
    "<figcaption>The quay. <span class=credit>Ida</span></figcaption></figure>",
    { { type = "figure", src = "https://quay.example/i.jpg", alt = "A", caption = "The quay.", credit = "Ida", media = "image" } } },
  { "the widest picture, commas and all", "<img srcset='/w_4,c/a.jpg 400w, /w_9,c/a.jpg 900w' src=/s.jpg>",
    { { src = "https://quay.example/w_9,c/a.jpg" } } },
  { "pictures that come late", "<img src='data:image/gif;base64,AA' data-lazy-src=/l.jpg><img data-actualsrc=/m.jpg src='data:x'>",
    { { src = "https://quay.example/l.jpg" }, { src = "https://quay.example/m.jpg" } } },
  { "a picture of sources alone", "<picture><source srcset=/p.webp></picture>", { { src = "https://quay.example/p.webp" } } },
  { "a picture and its fallback", "<img data-src=/a.jpg><noscript><img src=/a.jpg></noscript>",
    { { src = "https://quay.example/a.jpg" } } },
  { "a picture that is a link", "<a href=/big><img src=/a.jpg></a>", { { type = "figure", url = "https://quay.example/big" } } },
  { "a picture in a sentence", "<p>Press <img src=/s.png alt=save> now.", { { text = "Press save now.", marks = "image 'save'" } } },
  { "a picture before a comma", "<p>Press <img src=/s.png alt=save>, then go.", { { text = "Press save, then go." } } },
  { "an icon with a label for text browsers", "<p>See <a href=/i><img src=/i.gif alt='[X-Info]'></a> the quay.",
    { { text = "See \239\191\188 the quay.", marks = "image '\239\191\188'" } } },
  { "a picture before a text", "<p><img src=/a.jpg alt=x>The text.", { { type = "figure" }, { type = "paragraph", text = "The text." } } },
  { "pixels, icons and emoji", "<p>a <img src=/t.gif width=1 height=1><img class=avatar src=/u.jpg>" ..
    "<img class=emoji alt=🙂 src=/e.png></p>", { { text = "a 🙂", marks = "" } } },
  { "frames and players", "<iframe src=https://v.example/1 title=T></iframe><video><source src=/v.mp4></video><audio src=/a.mp3></audio>",
    { { type = "embed", url = "https://v.example/1", title = "T" }, { type = "figure", media = "video" }, { media = "audio" } } },

  -- what other sites show here
  { "a frame that loads late", "<iframe src=about:blank data-lazy-src=https://v.example/2></iframe>" ..
    "<iframe data-src=https://v.example/3></iframe>", { { url = "https://v.example/2" }, { url = "https://v.example/3" } } },
  { "elements of web components and AMP", "<lite-youtube videoid=dawn_1871_x playlabel=Dawn><a href=/w>Play Dawn</a>" ..
    "</lite-youtube><amp-twitter data-tweetid=18></amp-twitter><amp-iframe src=https://m.example/><amp-img src=/p.png>" ..
    "</amp-img></amp-iframe><youtube-video src=https://youtube.com/watch?v=x></youtube-video><amp-audio src=/b.mp3></amp-audio>",
    { { type = "embed", url = "https://www.youtube.com/watch?v=dawn_1871_x", title = "Dawn" },
      { url = "https://twitter.com/i/status/18" }, { url = "https://m.example/" },
      { url = "https://youtube.com/watch?v=x" }, { type = "figure", media = "audio" } } },
  { "a box that waits for its video, and the frame beside it", "<div class=rll-youtube-player data-id=dawn_1871_x><img src=/t.jpg>" ..
    "</div><noscript><iframe src=https://www.youtube.com/embed/dawn_1871_x></iframe></noscript><div data-youtube-id=dusk_1871_x></div>",
    { { url = "https://www.youtube.com/watch?v=dawn_1871_x" }, { url = "https://www.youtube.com/watch?v=dusk_1871_x" } } },
  { "a player's picture, not its fallback", "<video poster=/v.jpg><source src=/v.mp4>Get <a href=/b>another browser</a>.</video>",
    { { type = "figure", media = "video", src = "https://quay.example/v.mp4", poster = "https://quay.example/v.jpg" } } },
  { "a player that only a link fills", "<audio>Hear <a href=/a.mp3>the horn</a></audio>",
    { { media = "audio", src = "https://quay.example/a.mp3" } } },
  { "a film that a script brings", "<video poster=/v.jpg></video>", { { media = "image", src = "https://quay.example/v.jpg" } } },
  { "a tweet, its words once", "<blockquote class=twitter-tweet><p>Afloat. <a href=https://t.co/x>t.co/x</a></p>— Quay " ..
    "<a href=https://twitter.com/quay/status/7>May 1</a></blockquote>",
    { { type = "quote", text = "Afloat. t.co/x" }, { type = "quote", text = "— Quay May 1" },
      { type = "embed", url = "https://twitter.com/quay/status/7", text = "none" } } },
  { "a post by its own address", "<blockquote class=tiktok-embed cite=https://t.example/video/7><a href=/music>sound</a></blockquote>" ..
    "<div class=fb-post data-href=https://f.example/posts/1></div>",
    { { type = "quote" }, { url = "https://t.example/video/7" }, { url = "https://f.example/posts/1" } } },
  { "a post by its link among others", "<blockquote class=reddit-embed-bq><a href=https://r.example/r/q/comments/1/>Tide</a> by " ..
    "<a href=https://r.example/user/h>h</a></blockquote>", { { text = "Tide by h" }, { url = "https://r.example/r/q/comments/1/" } } },
  { "code that a script brings", "<p>a<script src=https://gist.github.com/ida/12.js></script>",
    { { text = "a" }, { type = "embed", url = "https://gist.github.com/ida/12" } } },
}

describe("structure", function()
  for _, row in ipairs(rows) do
    it("keeps " .. row[1], function()
      local got = blocks_of(row[2])
      assert.equal(#row[3], #got, row[1])
      for i, expected in ipairs(row[3]) do compare(expected, got[i], "block " .. i) end
    end)
  end

  it("composes hostile depth in a straight line", function()
    local page = ("<div><blockquote><ul><li><b><table><tr><td>"):rep(3000) .. "x"
    local document = assert(core.parse(page))
    assert.is_true(#core.compose(document) > 0)
    page = ("<table><tr><th>a<th>b<tr><td>c<td>"):rep(3000) .. "x"
    document = assert(core.parse(page))
    assert.equal(3000, #core.compose(document))
  end)
end)
