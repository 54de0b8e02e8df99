--- Blocks by hand, with the Markdown and the HTML that they are written as, and what cmark-gfm reads from the
--- Markdown: a line a block, with what stands around it (q quotation, l list, i item), its type, and its text with the
--- spans over what follows in braces.
local function p(text, marks, links, more)
  local block = more or {}
  block.type, block.text, block.marks, block.links = "paragraph", text, marks, links
  return block
end

local function item(depth, text, more)
  local block = more or {}
  block.type, block.depth, block.text = "item", depth, text
  return block
end

local function m(start, stop, kind, more)
  local mark = more or {}
  mark.start, mark.stop, mark.type = start, stop, kind
  return mark
end

return {
  {
    name = "marks",
    blocks = { p("strong and em", { m(1, 6, "strong"), m(12, 13, "emphasis") }) },
    markdown = "**strong** and *em*",
    html = "<p><strong>strong</strong> and <em>em</em></p>",
    read = ' paragraph: "{strong}strong {}and {emphasis}em"',
  },
  {
    name = "strong inside emphasis",
    blocks = { p("abc", { m(1, 3, "emphasis"), m(2, 2, "strong") }) },
    markdown = "*a**b**c*",
    html = "<p><em>a<strong>b</strong>c</em></p>",
    read = ' paragraph: "{emphasis}a{emphasis strong}b{emphasis}c"',
  },
  {
    name = "strong and emphasis over the same",
    blocks = { p("abc", { m(1, 3, "strong"), m(1, 3, "emphasis") }) },
    markdown = "***abc***",
    html = "<p><em><strong>abc</strong></em></p>",
    read = ' paragraph: "{emphasis strong}abc"',
  },
  {
    name = "strong spans that touch are one",
    blocks = { p("abcd", { m(1, 2, "strong"), m(3, 4, "strong") }) },
    markdown = "**abcd**",
    html = "<p><strong>ab</strong><strong>cd</strong></p>",
    read = ' paragraph: "{strong}abcd"',
  },
  {
    name = "strong, then emphasis",
    blocks = { p("abcd", { m(1, 2, "strong"), m(3, 4, "emphasis") }) },
    markdown = "**ab***cd*",
    html = "<p><strong>ab</strong><em>cd</em></p>",
    read = ' paragraph: "{strong}ab{emphasis}cd"',
  },
  {
    name = "crossing spans",
    blocks = { p("aa bb cc", { m(1, 5, "strong"), m(4, 8, "emphasis") }) },
    markdown = "<strong>aa <em>bb</em></strong><em> cc</em>",
    html = "<p><strong>aa <em>bb</em></strong><em> cc</em></p>",
    read = ' paragraph: "{strong}aa {emphasis strong}bb {emphasis}cc"',
  },
  {
    name = "white space moves out of a span",
    blocks = { p("a bc d", { m(2, 5, "strong") }) },
    markdown = "a **bc** d",
    html = "<p>a <strong>bc</strong> d</p>",
    read = ' paragraph: "a {strong}bc {}d"',
  },
  {
    name = "punctuation inside, a letter outside",
    blocks = { p("a(b)c", { m(2, 4, "strong") }) },
    markdown = "&#97;**(b)**&#99;",
    html = "<p>a<strong>(b)</strong>c</p>",
    read = ' paragraph: "a{strong}(b){}c"',
  },
  {
    name = "Chinese quotation marks",
    blocks = { p("他说“好。”我们", { m(7, 18, "strong") }) },
    markdown = "他&#35828;**“好。”**&#25105;们",
    html = "<p>他说<strong>“好。”</strong>我们</p>",
    read = ' paragraph: "他说{strong}“好。”{}我们"',
  },
  {
    name = "emphasis in a word",
    blocks = { p("unbelievable", { m(3, 9, "emphasis") }) },
    markdown = "un*believa*ble",
    html = "<p>un<em>believa</em>ble</p>",
    read = ' paragraph: "un{emphasis}believa{}ble"',
  },
  {
    name = "deleted, inserted, highlighted",
    blocks = { p("a b c", { m(1, 1, "delete"), m(3, 3, "insert"), m(5, 5, "highlight") }) },
    markdown = "~~a~~ <ins>b</ins> <mark>c</mark>",
    html = "<p><del>a</del> <ins>b</ins> <mark>c</mark></p>",
    read = ' paragraph: "{delete}a {insert}b {highlight}c"',
  },
  {
    name = "subscript, superscript, key",
    blocks = { p("H2O x2 Esc", { m(2, 2, "subscript"), m(6, 6, "superscript"), m(8, 10, "keyboard") }) },
    markdown = "H<sub>2</sub>O x<sup>2</sup> <kbd>Esc</kbd>",
    html = "<p>H<sub>2</sub>O x<sup>2</sup> <kbd>Esc</kbd></p>",
    read = ' paragraph: "H{subscript}2{}O x{superscript}2 {keyboard}Esc"',
  },
  {
    name = "code",
    blocks = { p("run `x` now", { m(5, 7, "code") }) },
    markdown = "run `` `x` `` now",
    html = "<p>run <code>`x`</code> now</p>",
    read = ' paragraph: "run {code}`x` {}now"',
  },
  {
    name = "code with blanks and backticks",
    blocks = { p(" a  ``b", { m(1, 3, "code"), m(5, 7, "code") }) },
    markdown = "`  a  ` ` ``b `",
    html = "<p><code> a </code> <code>``b</code></p>",
    read = ' paragraph: "{code}a  ``b"',
  },
  {
    name = "a link in code",
    blocks = { p("see foo.bar", { m(5, 11, "code") }, { { start = 5, stop = 7, url = "https://x.example/foo" } }) },
    markdown = "see [`foo`](https://x.example/foo)`.bar`",
    html = '<p>see <code><a href="https://x.example/foo">foo</a>.bar</code></p>',
    read = ' paragraph: "see {code link:https://x.example/foo}foo{code}.bar"',
  },
  {
    name = "ruby",
    blocks = { p("漢字だ", { m(1, 6, "ruby", { reading = "かんじ" }) }) },
    markdown = "漢字(かんじ)だ",
    html = "<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ</p>",
    read = ' paragraph: "漢字(かんじ)だ"',
  },
  {
    name = "maths",
    blocks = { p("if x^2 > 0", { m(4, 6, "math", { tex = "x^2" }) }) },
    markdown = "if $x^2$ > 0",
    html = '<p>if <code class="math">x^2</code> &gt; 0</p>',
    read = ' paragraph: "if $x^2$ > 0"',
  },
  {
    name = "maths that Markdown would read",
    blocks = { p("if a*b", { m(4, 6, "math", { tex = "a*b" }) }) },
    markdown = "if `a*b`",
    html = '<p>if <code class="math">a*b</code></p>',
    read = ' paragraph: "if {code}a*b"',
  },
  {
    name = "a line break",
    blocks = { p("a\n- b", { m(2, 2, "break") }) },
    markdown = [[
a\
\- b]],
    html = [[
<p>a<br>
- b</p>]],
    read = [[
 paragraph: "a\
- b"]],
  },
  {
    name = "line breaks at the ends",
    blocks = { p("\na\n\nb\n") },
    markdown = [[
a\
\
b]],
    html = [[
<p><br>
a<br>
<br>
b<br>
</p>]],
    read = [[
 paragraph: "a\
\
b"]],
  },
  {
    name = "links",
    blocks = { p("see here", nil, { { start = 5, stop = 8, url = "https://x.example/(a", title = 'a "b"' } }) },
    markdown = [[
see [here](https://x.example/\(a "a \"b\"")]],
    html = '<p>see <a href="https://x.example/(a" title="a &quot;b&quot;">here</a></p>',
    read = ' paragraph: "see {link:https://x.example/(a}here"',
  },
  {
    name = "no link in a link",
    blocks = { p("abcd", nil, { { start = 1, stop = 4, url = "/a" }, { start = 2, stop = 3, url = "/b" } }) },
    markdown = "[abcd](/a)",
    html = '<p><a href="/a">abcd</a></p>',
    read = ' paragraph: "{link:/a}abcd"',
  },
  {
    name = "brackets in a link",
    blocks = { p("a]b!", nil, { { start = 1, stop = 3, url = "/a" } }) },
    markdown = [[
[a\]b](/a)!]],
    html = '<p><a href="/a">a]b</a>!</p>',
    read = ' paragraph: "{link:/a}a]b{}!"',
  },
  {
    name = "an exclamation mark before a link",
    blocks = { p("a!b", nil, { { start = 3, stop = 3, url = "/a" } }) },
    markdown = [[
a\![b](/a)]],
    html = '<p>a!<a href="/a">b</a></p>',
    read = ' paragraph: "a!{link:/a}b"',
  },
  {
    name = "a link around an image",
    blocks = { p("cat", { m(1, 3, "image", { src = "/c.png", alt = "cat" }) },
      { { start = 1, stop = 3, url = "/cat" } }) },
    markdown = "[![cat](/c.png)](/cat)",
    html = '<p><a href="/cat"><img src="/c.png" alt="cat"></a></p>',
    read = ' paragraph: "{image:/c.png link:/cat}cat"',
  },
  {
    name = "an image without a text",
    blocks = { p("a \239\191\188 b", { m(3, 5, "image", { src = "/c.png" }) }) },
    markdown = "a ![](/c.png) b",
    html = '<p>a <img src="/c.png" alt=""> b</p>',
    read = ' paragraph: "a  b"',
  },
  {
    name = "an image that is not safe",
    blocks = { p("cat", { m(1, 3, "image", { src = "javascript:x", alt = "cat" }) }) },
    markdown = "cat",
    html = "<p>cat</p>",
    read = ' paragraph: "cat"',
  },
  {
    name = "headings",
    blocks = { { type = "heading", level = 1, text = "1. One #", id = "location" },
      { type = "heading", level = 6, text = "a\nb ##" } },
    markdown = [[
# 1. One \#

###### a b \##]],
    html = [[
<h1 id="c-location">1. One #</h1>
<h6>a<br>
b ##</h6>]],
    read = [[
 heading1: "1. One #"
 heading6: "a b ##"]],
  },
  {
    name = "lists",
    blocks = { item(1, "a"), item(2, "b"), item(2, "c"), item(1, "d") },
    markdown = [[
- a
  - b
  - c
- d]],
    html = [[
<ul>
<li>a
<ul>
<li>b</li>
<li>c</li>
</ul></li>
<li>d</li>
</ul>]],
    read = [[
l1i2 item: "a"
l1i2l3i4 item: "b"
l1i2l3i5 item: "c"
l1i6 item: "d"]],
  },
  {
    name = "a list that begins late and counts on",
    blocks = { item(1, "a", { ordered = true, number = 3 }), item(1, "b", { ordered = true, number = 4 }) },
    markdown = [[
3. a
4. b]],
    html = [[
<ol start="3">
<li>a</li>
<li>b</li>
</ol>]],
    read = [[
l1i2 item3: "a"
l1i3 item4: "b"]],
  },
  {
    name = "a list that counts down",
    blocks = { item(1, "a", { ordered = true, number = 2 }), item(1, "b", { ordered = true, number = 1 }) },
    markdown = [[
2. a
1) b]],
    html = [[
<ol reversed start="2">
<li>a</li>
<li>b</li>
</ol>]],
    read = [[
l1i2 item2: "a"
l3i4 item1: "b"]],
  },
  {
    name = "neighbouring lists",
    blocks = { item(1, "a", { list = 1 }), item(1, "b", { list = 2 }), item(1, "c", { list = 3, ordered = true }) },
    markdown = [[
- a

* b

1. c]],
    html = [[
<ul>
<li>a</li>
</ul>
<ul>
<li>b</li>
</ul>
<ol>
<li>c</li>
</ol>]],
    read = [[
l1i2 item: "a"
l3i4 item: "b"
l5i6 item1: "c"]],
  },
  {
    name = "tasks",
    blocks = { item(1, "a", { task = true }), item(1, "b", { task = false }) },
    markdown = [[
- [x] a
- [ ] b]],
    html = [[
<ul>
<li><input type="checkbox" disabled checked> a</li>
<li><input type="checkbox" disabled> b</li>
</ul>]],
    read = [[
l1i2 item true: "a"
l1i3 item false: "b"]],
  },
  {
    name = "an item that goes on",
    blocks = { item(1, "a"), { type = "paragraph", text = "b", depth = 1, continues = true }, item(1, "c") },
    markdown = [[
- a

  b

- c]],
    html = [[
<ul>
<li><p>a</p>
<p>b</p></li>
<li>c</li>
</ul>]],
    read = [[
l1i2 item: "a"
l1i2 paragraph: "b"
l1i3 item: "c"]],
  },
  {
    name = "an item of code alone",
    blocks = { item(1, ""), { type = "code", text = "x", depth = 1, continues = true } },
    markdown = [[
- ```
  x
  ```]],
    html = [[
<ul>
<li>
<pre><code>x</code></pre></li>
</ul>]],
    read = [[
l1i2 item: ""
l1i2 code: "x"]],
  },
  {
    name = "code in an item",
    blocks = { item(1, "a", { ordered = true, number = 10 }), { type = "code", text = "x\n\ny", language = "lua", depth = 1,
      continues = true } },
    markdown = [[
10. a
    ```lua
    x

    y
    ```]],
    html = [[
<ol start="10">
<li>a
<pre><code class="language-lua">x

y</code></pre></li>
</ol>]],
    read = [[
l1i2 item10: "a"
l1i2 code lua: "x\
\
y"]],
  },
  {
    name = "empty items",
    blocks = { item(1, ""), item(2, ""), item(2, "a") },
    markdown = [[
-
  -
  - a]],
    html = [[
<ul>
<li>
<ul>
<li></li>
<li>a</li>
</ul></li>
</ul>]],
    read = [[
l1i2 item: ""
l1i2l3i4 item: ""
l1i2l3i5 item: "a"]],
  },
  {
    name = "an ordered list in an item that begins late",
    blocks = { item(1, "a"), item(2, "b", { ordered = true, number = 5 }) },
    markdown = [[
- a

  5. b]],
    html = [[
<ul>
<li>a
<ol start="5">
<li>b</li>
</ol></li>
</ul>]],
    read = [[
l1i2 item: "a"
l1i2l3i4 item5: "b"]],
  },
  {
    name = "depths that jump",
    blocks = { item(5, "a"), item(5, "b"), item(1, "c"), item(9, "d") },
    markdown = [[
- a
- b
- c
  - d]],
    html = [[
<ul>
<li>a</li>
<li>b</li>
<li>c
<ul>
<li>d</li>
</ul></li>
</ul>]],
    read = [[
l1i2 item: "a"
l1i3 item: "b"
l1i4 item: "c"
l1i4l5i6 item: "d"]],
  },
  {
    name = "a list in a quotation",
    blocks = { item(1, "a", { quote = 1 }), { type = "quote", text = "b", quotation = 1 } },
    markdown = [[
> - a
>
> b]],
    html = [[
<blockquote>
<ul>
<li>a</li>
</ul>
<p>b</p>
</blockquote>]],
    read = [[
q1l2i3 item: "a"
q1 paragraph: "b"]],
  },
  {
    name = "a quotation in an item",
    blocks = { item(1, "a"), { type = "quote", text = "b", depth = 1, continues = true }, item(1, "c") },
    markdown = [[
- a
  > b
- c]],
    html = [[
<ul>
<li>a
<blockquote>
<p>b</p>
</blockquote></li>
<li>c</li>
</ul>]],
    read = [[
l1i2 item: "a"
l1i2q3 paragraph: "b"
l1i4 item: "c"]],
  },
  {
    name = "quotations",
    blocks = { { type = "quote", text = "a", quotation = 1 },
      { type = "quote", text = "b", quote = 2, quotation = 2 }, { type = "quote", text = "c", quotation = 3 } },
    markdown = [[
> a
>
> > b

> c]],
    html = [[
<blockquote>
<p>a</p>
<blockquote>
<p>b</p>
</blockquote>
</blockquote>
<blockquote>
<p>c</p>
</blockquote>]],
    read = [[
q1 paragraph: "a"
q1q2 paragraph: "b"
q3 paragraph: "c"]],
  },
  {
    name = "callouts",
    blocks = { p("a", nil, nil, { callout = "warning", quotation = 1 }),
      p("b", nil, nil, { callout = "tip", quotation = 2 }),
      item(1, "c", { callout = "tip", quotation = 2 }) },
    markdown = [[
> [!WARNING]
> a

> [!TIP]
> b
>
> - c]],
    html = [[
<aside class="callout warning" role="note">
<p class="callout-title"><strong>Warning</strong></p>
<p>a</p>
</aside>
<aside class="callout tip" role="note">
<p class="callout-title"><strong>Tip</strong></p>
<p>b</p>
<ul>
<li>c</li>
</ul>
</aside>]],
    read = [[
q1 paragraph: "[!WARNING]\
a"
q2 paragraph: "[!TIP]\
b"
q2l3i4 item: "c"]],
  },
  {
    name = "code that holds fences",
    blocks = { { type = "code", text = "```\n~~~~", language = "c++" } },
    markdown = [[
````c++
```
~~~~
````]],
    html = [[
<pre><code class="language-c++">```
~~~~</code></pre>]],
    read = [[
 code c++: "```\
~~~~"]],
  },
  {
    name = "a hostile language",
    blocks = { { type = "code", text = "x", language = "lua\n```\n<b>" },
      { type = "code", text = "y", language = 'a" onclick="' } },
    markdown = [[
```
x
```

```
y
```]],
    html = [[
<pre><code>x</code></pre>
<pre><code>y</code></pre>]],
    read = [[
 code: "x"
 code: "y"]],
  },
  {
    name = "a table",
    blocks = { { type = "table", rows = { { "a|b", "c" }, { "d\ne", "" } }, header = 1, caption = "Cap" } },
    markdown = [[
*Cap*

| a\|b | c |
| --- | --- |
| d<br>e |  |]],
    html = [[
<table>
<caption>Cap</caption>
<thead>
<tr><th scope="col">a|b</th><th scope="col">c</th></tr>
</thead>
<tbody>
<tr><td>d<br>
e</td><td></td></tr>
</tbody>
</table>]],
    read = [[
 paragraph: "{emphasis}Cap"
 table: "a|b || c\
d\
e ||"]],
  },
  {
    name = "a table with aligned columns",
    blocks = { { type = "table", rows = { { "a", "b", "c" } }, header = 1, align = { "right", "", "center" } } },
    markdown = [[
| a | b | c |
| --: | --- | :-: |]],
    html = [[
<table>
<thead>
<tr><th scope="col" style="text-align: right">a</th><th scope="col">b</th>]] ..
      [[<th scope="col" style="text-align: center">c</th></tr>
</thead>
</table>]],
    read = [[
 table: "a || b || c"]],
  },
  {
    name = "a table without a head",
    blocks = { { type = "table", rows = { { "a", "b" }, { "c" } } } },
    markdown = [[
|  |  |
| --- | --- |
| a | b |
| c |  |]],
    html = [[
<table>
<tbody>
<tr><td>a</td><td>b</td></tr>
<tr><td>c</td><td></td></tr>
</tbody>
</table>]],
    read = [[
 table: "|| \
a || b\
c ||"]],
  },
  {
    name = "a table with marks and spans",
    blocks = { { type = "table", rows = { { "a", "" }, { "b", "c|\\|d" }, { "", "e" } }, header = 1,
      spans = { { row = 1, column = 1, rows = 1, columns = 2 }, { row = 2, column = 1, rows = 2, columns = 1 } },
      cells = { { { text = "a", marks = { m(1, 1, "strong") } }, { text = "" } }, { { text = "b" },
        { text = "c|\\|d", marks = { m(1, 2, "code"), m(3, 5, "code") } } }, { { text = "" }, { text = "e",
        links = { { start = 1, stop = 1, url = "/a|b" } } } } } } },
    markdown = [[
| **a** |  |
| --- | --- |
| b | <code>c\|\\\|d</code> |
|  | [e](/a\|b) |]],
    html = [[
<table>
<thead>
<tr><th scope="colgroup" colspan="2"><strong>a</strong></th></tr>
</thead>
<tbody>
<tr><td rowspan="2">b</td><td><code>c|</code><code>\|d</code></td></tr>
<tr><td><a href="/a|b">e</a></td></tr>
</tbody>
</table>]],
    read = [[
 table: "{strong}a || \
b || {code}c|\\|d\
 || {link:/a|b}e"]],
  },
  {
    name = "a table without cells",
    blocks = { { type = "table", rows = {} }, { type = "table" } },
    markdown = "",
    html = "",
    read = "",
  },
  {
    name = "a figure",
    blocks = { { type = "figure", src = "/a.png", alt = "A [b]", caption = "Cap.", credit = "Ida Krog",
      url = "/big" } },
    markdown = [=[
[![A \[b\]](/a.png)](/big)

*Cap. · Ida Krog*]=],
    html = [[
<figure>
<a href="/big"><img src="/a.png" alt="A [b]" loading="lazy"></a>
<figcaption>Cap. <small>Ida Krog</small></figcaption>
</figure>]],
    read = [[
 paragraph: "{image:/a.png link:/big}A [b]"
 paragraph: "{emphasis}Cap. · Ida Krog"]],
  },
  {
    name = "a video",
    blocks = { { type = "figure", media = "video", src = "/a.mp4", caption = "Cap" } },
    markdown = [[
[Video](/a.mp4)

*Cap*]],
    html = [[
<figure>
<video controls preload="none" src="/a.mp4"><a href="/a.mp4">Video</a></video>
<figcaption>Cap</figcaption>
</figure>]],
    read = [[
 paragraph: "{link:/a.mp4}Video"
 paragraph: "{emphasis}Cap"]],
  },
  {
    name = "a figure that is not safe",
    blocks = { { type = "figure", src = "data:image/svg+xml,x", alt = "A", caption = "C" } },
    markdown = [[
A

*C*]],
    html = [[
<figure>
<p>A</p>
<figcaption>C</figcaption>
</figure>]],
    read = [[
 paragraph: "A"
 paragraph: "{emphasis}C"]],
  },
  {
    name = "frames",
    blocks = { { type = "embed", url = "https://x.example/v", title = "Film" },
      { type = "embed", url = "https://x.example/v" },
      { type = "embed", url = "javascript:x" } },
    markdown = [[
[Film](https://x.example/v)

<https://x.example/v>]],
    html = [[
<p class="embed"><a href="https://x.example/v">Film</a></p>
<p class="embed"><a href="https://x.example/v">https://x.example/v</a></p>]],
    read = [[
 paragraph: "{link:https://x.example/v}Film"
 paragraph: "{link:https://x.example/v}https://x.example/v"]],
  },
  {
    name = "displayed maths",
    blocks = { { type = "math", tex = "a = b\n\\\\ c" }, { type = "math", tex = "a\n= b" } },
    markdown = [[
$$
a = b
\\ c
$$

```math
a
= b
```]],
    html = [[
<div class="math"><code class="math">a = b
\\ c</code></div>
<div class="math"><code class="math">a
= b</code></div>]],
    read = [[
 paragraph: "$$\
a = b\
\\ c\
$$"
 code math: "a\
= b"]],
  },
  {
    name = "definitions",
    blocks = { { type = "term", text = "a" }, { type = "term", text = "b" },
      { type = "definition", text = "c\nd" },
      { type = "term", text = "e" }, { type = "definition", text = "f" } },
    markdown = [[
a
b
:   c\
    d

e
:   f]],
    html = [[
<dl>
<dt>a</dt>
<dt>b</dt>
<dd>c<br>
d</dd>
<dt>e</dt>
<dd>f</dd>
</dl>]],
    read = [[
 paragraph: "a\
b\
:   c\
d"
 paragraph: "e\
:   f"]],
  },
  {
    name = "rules",
    blocks = { { type = "rule" }, item(1, "a"), { type = "rule", depth = 1, continues = true } },
    markdown = [[
---

- a

  ___]],
    html = [[
<hr>
<ul>
<li>a
<hr></li>
</ul>]],
    read = [[
 rule: ""
l1i2 item: "a"
l1i2 rule: ""]],
  },
  {
    name = "footnotes",
    blocks = { p("a1 b", { m(2, 2, "footnote", { id = "n 1" }) }), { type = "footnote", id = "n 1", number = 1, text = "One" },
      { type = "footnote", id = "n 1", number = 1, text = "more" }, { type = "footnote", id = "n2", number = 2, text = "Two" } },
    markdown = [[
a[^n1] b

[^n1]: One

    more

\[2] Two]],
    html = [[
<p>a<sup><a href="#fn-n_201" id="fnref-n_201" role="doc-noteref">1</a></sup> b</p>
<section class="footnotes" role="doc-endnotes">
<ol>
<li id="fn-n_201"><p>One</p>
<p>more <a href="#fnref-n_201" role="doc-backlink">↩</a></p></li>
<li id="fn-n2"><p>Two</p></li>
</ol>
</section>]],
    read = [[
 paragraph: "a† b"
 paragraph: "[2] Two"
f paragraph: "One"
f paragraph: "more"]],
  },
  {
    name = "a sign of no footnote",
    blocks = { p("a1", { m(2, 2, "footnote", { id = "x" }) }) },
    markdown = "a1",
    html = "<p>a1</p>",
    read = ' paragraph: "a1"',
  },
  {
    name = "a colon behind a footnote's sign",
    blocks = { p("1: a", { m(1, 1, "footnote", { id = "f" }) }), { type = "footnote", id = "f", text = "F" } },
    markdown = [[
[^f]\: a

[^f]: F]],
    html = [[
<p><sup><a href="#fn-f" id="fnref-f" role="doc-noteref">1</a></sup>: a</p>
<section class="footnotes" role="doc-endnotes">
<ol>
<li id="fn-f"><p>F <a href="#fnref-f" role="doc-backlink">↩</a></p></li>
</ol>
</section>]],
    read = [[
 paragraph: "†: a"
f paragraph: "F"]],
  },
  {
    name = "blocks that are odd",
    blocks = { "x", { type = "new", text = "a" }, { type = "paragraph" }, { type = "heading", text = "b", level = "x" },
      { type = "figure" }, { type = "embed" }, { type = "math" }, { type = "code" },
      { type = "item", depth = -1, number = 0.5, ordered = true } },
    markdown = [[
a

## b

```
```

1.]],
    html = [[
<p>a</p>
<h2>b</h2>
<pre><code></code></pre>
<ol>
<li></li>
</ol>]],
    read = [[
 paragraph: "a"
 heading2: "b"
 code: ""
l1i2 item1: ""]],
  },
  {
    name = "spans that are odd",
    blocks = { p("aé", { m(0, 1, "strong"), m(2, 1, "strong"), m(1, 9, "strong"), m(3, 3, "strong"),
      m(1, 1, "new"), "x", { type = "strong" } }, { { start = 1, stop = 1 } }) },
    markdown = "a**é**",
    html = "<p>a<strong>é</strong></p>",
    read = ' paragraph: "a{strong}é"',
  },
}
