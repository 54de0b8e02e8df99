-- Fragments as they stand, and the Markdown that they are converted to: what a reader would write by hand.
local nutgraf = require "nutgraf"

local rows = {
  { "<ul><li>a<p>second</p><ul><li>b<p>b2</p><ol><li>c</li></ol></li></ul></li><li>d</li></ul>",
    [[- a

  second

  - b

    b2

    1. c

- d]] },
  { [[<ol start=9><li>a<pre>x\n y</pre></li><li>b</li></ol>]],
    [[9. a
   ```
   x\n y
   ```
10. b]] },
  { "<table><tr><td>a|b</td><td><code>x|y</code></td></tr><tr><td>1</td><td>2</td></tr></table>",
    [[|  |  |
| --- | --- |
| a\|b | `x\|y` |
| 1 | 2 |]] },
  { "<table><caption>Cap</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr>" ..
    "<td colspan=2>wide</td></tr></tbody></table>",
    [[*Cap*

| A | B |
| --- | --- |
| wide |  |]] },
  { "<table><tr><th>R1</th><td>1</td></tr><tr><th>R2</th><td>2</td></tr></table>",
    [[|  |  |
| --- | --- |
| R1 | 1 |
| R2 | 2 |]] },
  { [[<table><thead><tr><th align=left>L</th><th align=center>C</th><th style="text-align:right">R</th>]] ..
    "</tr></thead><tr><td>1</td><td>2</td><td>3</td></tr></table>",
    [[| L | C | R |
| :-- | :-: | --: |
| 1 | 2 | 3 |]] },
  { "<pre>a<br>b<br/>  c</pre>",
    [[```
a
b
  c
```]] },
  { [[<pre><code>```
fence
```</code></pre>]],
    [[````
```
fence
```
````]] },
  { "<p>Use <code>a`b</code> and <code>``</code> and <code>`x`</code></p>",
    "Use ``a`b`` and ` `` ` and `` `x` ``" },
  { [[<p><a href="/x" title='T "q"'>link</a> and <a href="/a b(c)">sp</a> <a href="">empty</a> ]] ..
    "<a name=x>anchor</a></p>",
    [[[link](https://quay.example/x "T \"q\"") and [sp](https://quay.example/a%20b(c)) [empty]() anchor]] },
  { [[<p><a href=/big><img src=/s.png alt="Alt" title="Ti"></a></p>]],
    [[[![Alt](https://quay.example/s.png "Ti")](https://quay.example/big)]] },
  { "<h2>Head <em>em</em> <code>c</code> <a href=/x>l</a></h2>",
    "## Head *em* `c` [l](https://quay.example/x)" },
  { "<h1>Head<br>two</h1><h3></h3>",
    "# Head two" },
  { "<table><tr><th>a<br>b</th></tr><tr><td>c<br>d</td></tr></table>",
    [[| a<br>b |
| --- |
| c<br>d |]] },
  { "<dl><dt>T<dd>D1<dd>D2<dt>T2<dd><p>p1<p>p2</dl>",
    [[T
:   D1
:   D2

T2
:   p1
:   p2]] },
  { "<details><summary>Sum</summary><p>body</p></details>",
    [[**Sum**

body]] },
  { "<p><kbd>Ctrl</kbd>+<kbd>C</kbd> x<sup>2</sup> H<sub>2</sub>O <del>d</del> <s>s</s> <ins>i</ins> " ..
    [[<u>u</u> <mark>m</mark> <small>sm</small> <samp>o</samp> <var>v</var> <abbr title="Hyper">H</abbr> ]] ..
    "<cite>C</cite> <dfn>D</dfn> <q>Q</q> <tt>tt</tt></p>",
    "<kbd>Ctrl</kbd>+<kbd>C</kbd> x<sup>2</sup> H<sub>2</sub>O ~~d~~ ~~s~~ <ins>i</ins> <ins>u</ins> " ..
    "<mark>m</mark> sm `o` *v* H C *D* “Q” `tt`" },
  { "<blockquote>a<blockquote>b</blockquote>c</blockquote>",
    [[> a
>
> > b
>
> c]] },
  { "<blockquote><p>a</p><ul><li>x</li></ul><pre>code</pre></blockquote>",
    [[> a
>
> - x
>
> ```
> code
> ```]] },
  { "<p>a</p><hr><p>b</p><hr/>",
    [[a

---

b

---]] },
  { "<p>1. no list</p><p># no head</p><p>- no</p><p>+ no</p><p>> no</p><p>1) no</p><p>=== </p><p>~~~</p>" ..
    "<p>    four</p>",
    [[1\. no list

\# no head

\- no

\+ no

\> no

1\) no

\===

\~~~

four]] },
  { [[<ul><li><input type=checkbox checked> done</li><li><input type="checkbox" disabled>todo</li><li>]] ..
    "<label><input type=checkbox> lab</label></li></ul>",
    [[- [x] done
- [ ] todo
- [ ] lab]] },
  { [[<base href="https://b.example/dir/"><p><a href="x">r</a><img src="i.png" alt=a></p>]],
    "[r](https://b.example/dir/x)![a](https://b.example/dir/i.png)" },
  { "<p>before <svg width=10><title>T</title><text>svgtext</text></svg> after</p>",
    "before after" },
  { [[<picture><source srcset="/a.webp"><img src="/a.jpg" alt="P"></picture>]],
    "![P](https://quay.example/a.webp)" },
  { "<address>Line<br>Two</address>",
    [[Line\
Two]] },
  { "<figure><img src=/f.png alt=F><figcaption>Cap <b>bold</b></figcaption></figure>",
    [[![F](https://quay.example/f.png)

*Cap bold*]] },
  { [[<p>line one
line two   spaced</p><p>tab	here</p>]],
    [[line one line two spaced

tab here]] },
  { "<div>a</div><div>b</div><span>c</span><span>d</span>",
    [[a

b

cd]] },
  { "<p>a<br><br>b</p><p>c<br/></p><p><br>d</p>",
    [[a

b

c

d]] },
  { "<ul><li>a</li><ul><li>nested bad</li></ul><li>b</li></ul>",
    [[- a
  - nested bad
- b]] },
  { "<ul><li><p>loose</p></li><li><p>two</p></li></ul>",
    [[- loose
- two]] },
  { "<ul><li>a</li></ul><p>t</p><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
    [[- a

t

- b

1. c

1) d]] },
  { "<p><em>a</em><strong>b</strong> <strong><em>c</em></strong> <em><strong>d</strong>e" ..
    "</em> **lit** __lit__</p>",
    [[*a***b** ***c*** ***d**e* \*\*lit\*\* \_\_lit\_\_]] },
  { [[<p><img src="data:image/png;base64,AAAA" alt="data"> <img src=/x.png> <img alt=noalt></p>]],
    [[![data](data:image/png;base64,AAAA)

![](https://quay.example/x.png)]] },
  { [[<a href="mailto:a@b.example">a@b.example</a> <a href="https://x.example/">https://x.example/</a> ]] ..
    [[<a href="tel:1">t</a> <a href="javascript:x()">js</a> <a href="#f">frag</a>]],
    "[a@b.example](mailto:a@b.example) [https://x.example/](https://x.example/) [t](tel:1) js" ..
    " [frag](https://quay.example/a/b#f)" },
  { "<a href=/block><h3>T</h3><p>para</p></a>",
    [[### [T](https://quay.example/block)

[para](https://quay.example/block)]] },
  { [[<pre><code class="language-js">let a = 1;

let b;
</code></pre><pre class="lang-py">x</pre><pre>
lead</pre>]],
    [[```js
let a = 1;

let b;
```

```py
x
```

```
lead
```]] },
  { "<p>Fn<sup id=r1><a href=#f1>1</a></sup></p><section class=footnotes><ol><li id=f1><p>note " ..
    "<a href=#r1>back</a></p></li></ol></section>",
    [[Fn[^f1]

[^f1]: note]] },
  { "<center>cen</center><font color=red>f</font><big>b</big><nobr>n</nobr><acronym title=x>y</acronym>" ..
    "<bdo dir=rtl>z</bdo>",
    [[cen

fbnyz]] },
  { "<table><tr><td>only one row</td><td>b</td></tr></table><table><tr><td>single</td></tr></table>",
    [[|  |  |
| --- | --- |
| only one row | b |

single]] },
  { [[<table><tr><td><p>p1</p><p>p2</p></td><td><ul><li>a<li>b</ul></td></tr><tr><td><pre>c
d</pre></td><td><img src=/i.png alt=i></td></tr></table>]],
    [[|  |  |
| --- | --- |
| p1<br>p2 | a<br>b |
| `c`<br>`d` | ![i](https://quay.example/i.png) |]] },
  { "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    [[|  |  |
| --- | --- |
| a | b |
|  | c |]] },
  { "<p>http://auto.example/x_y_z and www.x.example and a@b.example *</p>",
    "http://auto.example/x_y_z and www.x.example and a@b.example *" },
  { "<ul><li>a<br>b</li><li><h3>H</h3>t</li><li><blockquote>q</blockquote></li><li><table><tr><th>x</th>" ..
    "<th>z</th></tr><tr><td>y</td><td>w</td></tr></table></li></ul>",
    [[- a\
  b

- ### H

  t

- > q

- | x | z |
  | --- | --- |
  | y | w |]] },
  { "<fieldset><legend>Leg</legend><p>x</p></fieldset><menu><li>m1</li></menu><dir><li>d</li></dir>",
    [[**Leg**

x

- m1

* d]] },
  { [[<table><thead><tr><th align=left>L</th><th align=center>C</th><th style="text-align: right">R</th>]] ..
    "<th>N</th></tr></thead><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>",
    [[| L | C | R | N |
| :-- | :-: | --: | --- |
| 1 | 2 | 3 | 4 |]] },
  { "<table><tr><th>a<br>b</th></tr><tr><td>c<br>d</td></tr></table>",
    [[| a<br>b |
| --- |
| c<br>d |]] },
  { [[<table><tr><td>x<pre>c
  <b>d</b> e

f</pre>y</td><td><img src=/i.png alt=i></td></tr><tr><td>1</td><td>2</td></tr></table>]],
    [[|  |  |
| --- | --- |
| x<br>`c`<br>`d e`<br>`f`<br>y | ![i](https://quay.example/i.png) |
| 1 | 2 |]] },
  { "<p>One<span> </span>two <b>bold</b><b>er</b> <a href=/x>l</a><a href=/y>m</a></p>",
    "One two **bolder** [l](https://quay.example/x)[m](https://quay.example/y)" },
  { "<p>Text <strong>bold<br>more</strong> <a href=/x>two<br>lines</a></p>",
    [[Text **bold\
more** [two\
lines](https://quay.example/x)]] },
  { [[<ul>
<li>a
<ul>
<li>b</li>
</ul>
</li>
</ul>
<p>end</p>]],
    [[- a
  - b

end]] },
  { "<ol><li><p>a</p><pre><code>x</code></pre><p>b</p></li><li><ul><li>only nested</li></ul></li></ol>",
    [[1. a

   ```
   x
   ```

   b

2.
   - only nested]] },
  { "<blockquote><ol><li>a<blockquote>q</blockquote></li></ol></blockquote>",
    [[> 1. a
>    > q]] },
  { [[<p>a <img src=/i.png alt="x [y] \\"> b <img src="/a b.png" alt=""></p>]],
    [[a ![x \[y\] \\\\](https://quay.example/i.png) b ![](https://quay.example/a%20b.png)]] },
  { "<a href=/x><b>bold</b> t</a> <b><a href=/y>in</a></b> <a href=/z> sp </a>.",
    "[**bold** t](https://quay.example/x) [**in**](https://quay.example/y) [sp](https://quay.example/z) ." },
  { "<h2><a id=x></a>Title <small>s</small></h2><h3><b>All bold</b></h3><h1><img src=/l.png alt=Logo></h1>",
    [[## Title s

### **All bold**

![Logo](https://quay.example/l.png)]] },
  { "<p>x &lt;b&gt; <code>&lt;b&gt;</code> &amp;nbsp; <code>&amp;nbsp;</code></p>",
    [[x \<b> `<b>` \&nbsp; `&nbsp;`]] },
  { [[<p>a</p>


<p>b</p><br><br><p>c</p>]],
    [[a

b

c]] },
  { "<div><p>p in div</p>tail</div><section><h2>S</h2><article>A</article></section><nav><a href=/n>nav" ..
    "</a></nav><aside>as</aside><footer>fo</footer>",
    [[p in div

tail

## S

A

[nav](https://quay.example/n)

as

fo]] },
  { "<p>Price: 5*3=15, 2**3, a_b, __init__, [ ], [x], !, #tag, <, >, |</p>",
    [[Price: 5\*3=15, 2\*\*3, a_b, \_\_init\_\_, \[ ], \[x], !, #tag, <, >, |]] },
  { "<p>a<sup>[1]</sup> x<sub>i</sub><sup>2</sup></p><p><a href=/x><sup>1</sup></a></p>",
    [[a<sup>\[1]</sup> x<sub>i</sub><sup>2</sup>

[<sup>1</sup>](https://quay.example/x)]] },
  { [[<ul><li>one</li>

<li>two</li></ul>text after<ol><li>1</li></ol>]],
    [[- one
- two

text after

1. 1]] },
  { [[<table><tr><td>a<td><b>b</b><tr><td><a href=/x>l|m</a><td>\\|</table>]],
    [[|  |  |
| --- | --- |
| a | **b** |
| [l\|m](https://quay.example/x) | \\\\\| |]] },
  { "<table border=1><tr><td>x</td></tr></table><table><tbody><tr><th>H</th></tr></tbody></table>",
    [[x

H]] },
  { [[<p><a href="https://x.example/?a=1&amp;b=2">q</a> <a href="/p_(x)">p</a> <a href="<x>">w</a> ]] ..
    [[<a href="/x" title="">t</a></p>]],
    "[q](https://x.example/?a=1&b=2) [p](https://quay.example/p_(x)) [w](https://quay.example/a/%3Cx%3E)" ..
    " [t](https://quay.example/x)" },
}

describe("conversion to Markdown", function()
  for _, row in ipairs(rows) do
    it("of " .. row[1], function()
      assert.equal(row[2], (nutgraf.markdown(row[1], { url = "https://quay.example/a/b" }):gsub("\n+$", "")))
    end)
  end
end)
