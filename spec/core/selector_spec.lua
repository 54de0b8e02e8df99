local core = require "nutgraf.core"

-- Every element has an id, so that a case is a selector and the ids that it selects.
local page = [[<!DOCTYPE html>
<html id="html" lang="en"><head id="head"><title id="title">Harbour</title></head>
<body id="body">
<header id="top" class="bar wide"><a id="home" href="/" rel="home HOME-page">Home</a><a id="name">No link</a></header>
<main id="main" class="bar">
<article id="a1" class="story lead" data-kind="news" data-empty="">
<h2 id="h1" title="Boats in the bay">Boats</h2>
<p id="p1" class="intro">One <b id="b1">bold</b> <i id="i1">slanted</i></p>
<p id="p2" lang="de-Latn-AT">Zwei <em id="e1"></em></p>
<!-- nothing -->
<p id="p3" class="Intro last">Three <em id="e2"> </em><em id="e3"><!-- c --></em></p>
</article>
<article id="a2" class="story" data-kind="News-Old">
<h2 id="h2">Nets</h2>
<ul id="u1"><li id="l1" class="x">1</li><li id="l2">2</li><li id="l3" class="x">3</li><li id="l4" class="x">4</li
><li id="l5">5</li><li id="l6" class="x y">6</li></ul>
<p id="p4" lang="">Four <img id="m1" src="boat.png" alt="A boat"></p>
</article>
<section id="s1"><div id="d1"><div id="d2"><span id="t1">deep</span></div></div><p id="p5" lang="fr">Cinq</p></section>
</main>
<form id="f1"><input id="n1" type="TEXT" name="q"><input id="n2" type="checkbox" name="Q"></form>
<svg id="g1" type="Map" xml:lang="nl"><circle id="c1"></circle></svg>
<footer id="foot" class="wide bar"><p id="été">Fin</p><p id="1st">first</p><p id="a:b" class="a.b">colon</p></footer>
</body></html>]]

local function ids(list)
  local out = {}
  for i, node in ipairs(list) do out[i] = node:attr("id") end
  return table.concat(out, " ")
end

local groups = {
  { "type, universal, class and id", {
    { "p", "p1 p2 p3 p4 p5 été 1st a:b" },
    { "P", "p1 p2 p3 p4 p5 été 1st a:b" },
    { "h2", "h1 h2" },
    { "blockquote", "" },
    { "no-such-element", "" },
    { "#p3", "p3" },
    { "#P3", "" },
    { "p#p3", "p3" },
    { "h2#p3", "" },
    { ".story", "a1 a2" },
    { ".Story", "" },
    { ".intro", "p1" },
    { ".Intro", "p3" },
    { ".story.lead", "a1" },
    { ".lead.story", "a1" },
    { ".bar.wide", "top foot" },
    { "main.bar", "main" },
    { "*.bar", "top main foot" },
    { "article *", "h1 p1 b1 i1 p2 e1 p3 e2 e3 h2 u1 l1 l2 l3 l4 l5 l6 p4 m1" },
    { "#été", "été" },
    { "#\\31 st", "1st" },
    { "#\\31st", "1st" },
    { "#\\000031st", "1st" },
    { "#a\\:b", "a:b" },
    { ".a\\.b", "a:b" },
    { "#\\65 1", "e1" },
    { "svg", "g1" },
    { "circle", "c1" },
    { "p /* a paragraph */ em", "e1 e2 e3" },
    { "p/**/#p1/**/.intro", "p1" },
    { "/* before */ h2 /* behind */", "h1 h2" },
    { "  h2\t\n", "h1 h2" },
  } },
  { "lists", {
    { "h2, main", "main h1 h2" },
    { "h2,h2", "h1 h2" },
    { "#p3,#p1,#p2", "p1 p2 p3" },
    { "nothing, h2, nowhere", "h1 h2" },
    { "article h2, main > section", "h1 h2 s1" },
  } },
  { "attributes", {
    { "[href]", "home" },
    { "[HREF]", "home" },
    { "a[href]", "home" },
    { "a:not([href])", "name" },
    { "[data-empty]", "a1" },
    { "[data-none]", "" },
    { "[data-empty='']", "a1" },
    { "[data-kind=news]", "a1" },
    { "[data-kind=\"news\"]", "a1" },
    { "[data-kind='news']", "a1" },
    { "[ data-kind = 'news' ]", "a1" },
    { "[data-kind=news i]", "a1" },
    { "[data-kind='NEWS' i]", "a1" },
    { "[data-kind='NEWS'i]", "a1" },
    { "[data-kind='NEWS' I]", "a1" },
    { "[data-kind='NEWS' s]", "" },
    { "[data-kind|=news]", "a1" },
    { "[data-kind|=News]", "a2" },
    { "[data-kind|=news i]", "a1 a2" },
    { "[data-kind^=ne]", "a1" },
    { "[data-kind^=NE i]", "a1 a2" },
    { "[data-kind$=ws]", "a1" },
    { "[data-kind$=Old]", "a2" },
    { "[data-kind*=ew]", "a1 a2" },
    { "[data-kind*=ews-]", "a2" },
    { "[data-kind^='']", "" },
    { "[data-kind$='']", "" },
    { "[data-kind*='']", "" },
    { "[data-kind~='']", "" },
    { "[title~=in]", "h1" },
    { "[title~=Boats]", "h1" },
    { "[title~=bay]", "h1" },
    { "[title~=ba]", "" },
    { "[title~='in the']", "" },
    { "[title*='in the']", "h1" },
    { "[title='Boats in the bay']", "h1" },
    { "[rel~=home]", "home" },
    { "[rel~=Home]", "home" },
    { "[rel~=Home s]", "" },
    { "[type=text]", "n1" },
    { "[type=text s]", "" },
    { "[type=TEXT s]", "n1" },
    { "[type=map]", "" },
    { "[type=Map]", "g1" },
    { "[name=q]", "n1" },
    { "[name=q i]", "n1 n2" },
    { "[src$='.png']", "m1" },
    { "[src][alt]", "m1" },
    { "[src][href]", "" },
    { "[xml\\:lang]", "g1" },
    { "[class=story]", "a2" },
    { "[class='story lead']", "a1" },
    { "[id=\"\\61 1\"]", "a1" },
    { "[id='a\\\n1']", "a1" },
  } },
  { "combinators", {
    { "article p", "p1 p2 p3 p4" },
    { "main article p em", "e1 e2 e3" },
    { "div div span", "t1" },
    { "div div div", "" },
    { "body > main", "main" },
    { "body>main>article>p", "p1 p2 p3 p4" },
    { "body > p", "" },
    { "main > * > em", "" },
    { "html > body > header > a", "home name" },
    { "h2 + p", "p1" },
    { "p + p", "p2 p3 1st a:b" },
    { "p+p+p", "p3 a:b" },
    { "h2 ~ p", "p1 p2 p3 p4" },
    { "p ~ p", "p2 p3 1st a:b" },
    { "h2~ul>li", "l1 l2 l3 l4 l5 l6" },
    { "li + li.x", "l3 l4 l6" },
    { "li.x + li", "l2 l4 l5" },
    { "li.x ~ li:not(.x)", "l2 l5" },
    { "article + article p", "p4" },
    { "article ~ section p", "p5" },
    { "section > div p", "" },
    { ".lead ~ section div > span", "t1" },
    { "header ~ main p + p", "p2 p3" },
    { "html body main article.lead p b", "b1" },
    { "div > div > span", "t1" },
    { "div span", "t1" },
    { "article > p > em ~ em", "e3" },
  } },
  { "places among siblings", {
    { "li:first-child", "l1" },
    { "li:last-child", "l6" },
    { "p:first-child", "été" },
    { "p:last-child", "p3 p4 p5 a:b" },
    { "b:only-child", "" },
    { "div:only-child", "d2" },
    { "span:only-child", "t1" },
    { "p:only-of-type", "p4 p5" },
    { "article :first-of-type", "h1 p1 b1 i1 e1 e2 h2 u1 l1 p4 m1" },
    { "article > :last-of-type", "h1 p3 h2 u1 p4" },
    { "li:nth-child(1)", "l1" },
    { "li:nth-child(0)", "" },
    { "li:nth-child(-1)", "" },
    { "li:nth-child(7)", "" },
    { "li:nth-child(+3)", "l3" },
    { "li:nth-child(odd)", "l1 l3 l5" },
    { "li:nth-child(EVEN)", "l2 l4 l6" },
    { "li:nth-child(2n)", "l2 l4 l6" },
    { "li:nth-child(2n+1)", "l1 l3 l5" },
    { "li:nth-child( 2n + 1 )", "l1 l3 l5" },
    { "li:nth-child(2N-1)", "l1 l3 l5" },
    { "li:nth-child(3n - 2)", "l1 l4" },
    { "li:nth-child(+3n+2)", "l2 l5" },
    { "li:nth-child(n)", "l1 l2 l3 l4 l5 l6" },
    { "li:nth-child(n+4)", "l4 l5 l6" },
    { "li:nth-child(-n+2)", "l1 l2" },
    { "li:nth-child(-2n+5)", "l1 l3 l5" },
    { "li:nth-child(0n+4)", "l4" },
    { "li:nth-child(-n)", "" },
    { "li:nth-child(n+3):nth-child(-n+5)", "l3 l4 l5" },
    { "li:nth-child(99999999999n+1)", "l1" },
    { "li:nth-last-child(1)", "l6" },
    { "li:nth-last-child(odd)", "l2 l4 l6" },
    { "li:nth-last-child(-n+2)", "l5 l6" },
    { "article p:nth-of-type(2)", "p2" },
    { "article p:nth-last-of-type(2)", "p2" },
    { "article :nth-of-type(2)", "p2 e3 l2" },
    { "li:nth-child(1 of .x)", "l1" },
    { "li:nth-child(2 of .x)", "l3" },
    { "li:nth-child(even of .x)", "l3 l6" },
    { "li:nth-last-child(1 of .x)", "l6" },
    { "li:nth-last-child(2 of :not(.x))", "l2" },
    { "li:nth-child(2 of li.x, li:last-child)", "l3" },
    { "li:nth-child(1 of .none)", "" },
    { "p:nth-child(2)", "p1 p5 1st" },
    { "em:nth-child(1 of :empty)", "e1 e3" },
    { ":root", "html" },
    { "html:root > body", "body" },
    { "p:root", "" },
    { ":scope", "html" },
    { ":scope > body", "body" },
    { "html:first-child", "html" },
    { "html:only-child", "html" },
    { ":empty", "e1 e3 m1 n1 n2 c1" },
    { "em:empty", "e1 e3" },
    { "p:empty", "" },
  } },
  { "functions", {
    { ":is(h2, b)", "h1 b1 h2" },
    { ":where(h2, b)", "h1 b1 h2" },
    { ":is()", "" },
    { "p:is(.intro, .last)", "p1 p3" },
    { ":is(article, section) > p", "p1 p2 p3 p4 p5" },
    { ":is(article.lead p, section p)", "p1 p2 p3 p5" },
    { "main :is(div, :is(h2))", "h1 h2 d1 d2" },
    { "p:not(article p)", "p5 été 1st a:b" },
    { "li:not(.x)", "l2 l5" },
    { "li:not(.x, .y)", "l2 l5" },
    { "li:not(:first-child):not(:last-child)", "l2 l3 l4 l5" },
    { "li:NOT(.x)", "l2 l5" },
    { ":not(*)", "" },
    { "p:not(.nowhere)", "p1 p2 p3 p4 p5 été 1st a:b" },
    { "p:not(:not(.intro))", "p1" },
    { "article:has(ul)", "a2" },
    { "article:has(> ul)", "a2" },
    { "article:has(>ul)", "a2" },
    { "article:has(> li)", "" },
    { "article:has(li)", "a2" },
    { "article:has(ul, b)", "a1 a2" },
    { "article:has(p > em:empty)", "a1" },
    { "article:has(> p > em:empty)", "a1" },
    { "article:has(> p + p > em)", "a1" },
    { "h2:has(+ ul)", "h2" },
    { "h2:has(~ p)", "h1 h2" },
    { "h2:has(~ p.last)", "h1" },
    { "h2:has(+ p + p)", "h1" },
    { "li:has(~ li.y)", "l1 l2 l3 l4 l5" },
    { "li:has(+ li:last-child)", "l5" },
    { "li:not(:has(+ li))", "l6" },
    { "div:has(div)", "d1" },
    { "div:has(span)", "d1 d2" },
    { ":has(> b)", "p1" },
    { "main:has(article div)", "" },
    { "main:has(section div span)", "main" },
    { ":is(article:has(b), section) > p", "p1 p2 p3 p5" },
    { "body:has(.nowhere)", "" },
    { ":has(:is(b, span)):not(:has(article))", "a1 p1 s1 d1 d2" },
  } },
  { "languages and links", {
    { "p:lang(de)", "p2" },
    { "p:lang(DE)", "p2" },
    { "p:lang(de-AT)", "p2" },
    { "p:lang(de-latn)", "p2" },
    { "p:lang(de-CH)", "" },
    { "p:lang('*-at')", "p2" },
    { "em:lang(de)", "e1" },
    { "p:lang(en)", "p1 p3 été 1st a:b" },
    { "p:lang('')", "p4" },
    { "p:lang(de, fr)", "p2 p5" },
    { "p:lang('*')", "p1 p2 p3 p5 été 1st a:b" },
    { "circle:lang(nl)", "c1" },
    { "p:lang(d)", "" },
    { ":link", "home" },
    { "a:any-link", "home" },
    { "a:not(:link)", "name" },
    { "a:visited", "" },
    { "a:not(:hover)", "home name" },
  } },
}

-- Selector, 1-based position of the mistake, a piece of its cause.
local mistakes = {
  { "", 1, "found the end" },
  { "   ", 4, "found the end" },
  { "p,", 3, "found the end" },
  { ",p", 1, "a selector expected" },
  { "p,,b", 3, "a selector expected" },
  { "p >", 4, "found the end" },
  { "p > > b", 5, "behind the combinator" },
  { "> p", 1, ":scope >" },
  { "p ~ + b", 5, "behind the combinator" },
  { "p b )", 5, "the end of the selector expected" },
  { "p !", 3, "the end of the selector expected" },
  { "p { color: red }", 3, "without declarations" },
  { "p; b", 2, "without declarations" },
  { "a & b", 3, "the end of the selector expected" },
  { "svg|circle", 4, "namespace prefixes" },
  { "*|p", 2, "namespace prefixes" },
  { "|p", 1, "namespace prefixes" },
  { "[*|href]", 2, "namespace prefixes" },
  { "[|href]", 2, "namespace prefixes" },
  { "[x|href]", 3, "namespace prefixes" },
  { "[og:title]", 4, "\\:" },
  { "p.", 3, "a class's name expected" },
  { "p#", 3, "an id's name expected" },
  { ".1a", 2, "may not start with a digit" },
  { "#1a", 2, "may not start with a digit" },
  { "1a", 1, "a selector expected" },
  { "p..b", 3, "a class's name expected" },
  { "p*", 2, "the end of the selector expected" },
  { "[", 2, "an attribute's name expected" },
  { "[]", 2, "an attribute's name expected" },
  { "[a", 3, "']' or an operator" },
  { "[a=", 4, "a name or a string expected" },
  { "[a=]", 4, "a name or a string expected" },
  { "[a=1]", 4, "quote values" },
  { "[a=b", 5, "']' expected" },
  { "[a='b]", 4, "the string is not closed" },
  { "[a='b\n']", 4, "not closed on its line" },
  { "[a!=b]", 3, "']' or an operator" },
  { "[a~b]", 3, "'=' expected" },
  { "[a=b x]", 6, "the flag i or s" },
  { "[a=b i i]", 8, "']' expected" },
  { "p:", 3, "a pseudo-class's name expected" },
  { "p:frist-child", 2, "is ':first-child' meant?" },
  { "p:nth-chid(2)", 2, "is ':nth-child' meant?" },
  { "p:unheard-of", 2, "unknown pseudo-class ':unheard-of'" },
  { "p:contains('x')", 2, "XPath" },
  { "p::before", 2, "pseudo-elements" },
  { "p:first-child(2)", 14, "takes no argument" },
  { "p:not", 6, "'(' and an argument expected" },
  { "p:not()", 7, "a selector expected" },
  { "p:not(b", 6, "the parenthesis is not closed" },
  { "p:not(b c d", 6, "the parenthesis is not closed" },
  { "p:not(b]", 8, "')' or ',' expected" },
  { "p:not(> b)", 7, "a combinator has nothing before it" },
  { "p:has()", 7, "a selector expected" },
  { "p:has(> )", 9, "a selector expected" },
  { "p:has(b:has(i))", 13, ":has() may not stand inside" },
  { "p:has(:not(:has(i)))", 17, ":has() may not stand inside" },
  { ":is(p, :unheard-of)", 8, "unknown pseudo-class" },
  { "p:nth-child()", 13, "a number, odd, even" },
  { "p:nth-child(x)", 13, "a number, odd, even" },
  { "p:nth-child(odds)", 13, "a number, odd, even" },
  { "p:nth-child(2 n)", 15, "')' or ',' expected" },
  { "p:nth-child(+ 2)", 13, "a number, odd, even" },
  { "p:nth-child(2n + )", 18, "a number expected" },
  { "p:nth-child(2n+-1)", 16, "a number expected" },
  { "p:nth-child(2n 1)", 16, "')' or ',' expected" },
  { "p:nth-child(2 of)", 17, "a selector expected" },
  { "p:nth-of-type(2 of .x)", 17, "')' or ',' expected" },
  { "p:lang()", 8, "a language" },
  { "p:lang(de,)", 11, "a language" },
  { (":not("):rep(40) .. "p" .. (")"):rep(40), 161, "nested too deep" },
  { ("a "):rep(80), 129, "too many combinators" },
}

describe("selectors", function()
  local document
  setup(function() document = assert(core.parse(page)) end)
  teardown(function() document:close() end)

  for _, group in ipairs(groups) do
    describe("of " .. group[1], function()
      for _, case in ipairs(group[2]) do
        it("select by " .. case[1], function()
          assert.equal(case[2], ids(document:select(case[1])))
          local first = document:first(case[1])
          assert.equal(case[2]:match("^%S+"), first and first:attr("id"))
        end)
      end
    end)
  end

  describe("with a mistake", function()
    for _, case in ipairs(mistakes) do
      it(("say where: %.30s"):format(case[1]), function()
        local selector, message, code = core.compile_selector(case[1])
        assert.is_nil(selector)
        assert.equal("bad_selector", code)
        assert.truthy(message:find(", position " .. case[2] .. ": ", 1, true), message)
        assert.truthy(message:find(case[3], 1, true), message)
        local ok, raised = pcall(document.select, document, case[1])
        assert.is_false(ok)
        assert.truthy(raised:find(message, 1, true), raised)
      end)
    end
  end)

  it("keep whole characters when they shorten a message", function()
    local _, message = core.compile_selector(("é"):rep(200) .. "!")
    assert.truthy(message:find("'" .. ("é"):rep(30) .. "…'", 1, true), message)
  end)

  it("agree with themselves node by node", function()
    for _, group in ipairs(groups) do
      for _, case in ipairs(group[2]) do
        local out = {}
        for node in document:nodes() do
          if not case[1]:find(":scope", 1, true) and node:matches(case[1]) then out[#out + 1] = node:attr("id") end
        end
        if not case[1]:find(":scope", 1, true) then assert.equal(case[2], table.concat(out, " "), case[1]) end
      end
    end
  end)

  describe("of a node", function()
    for _, case in ipairs {
      { "a1", "p", "p1 p2 p3" },
      { "a1", "article p", "p1 p2 p3" },
      { "a1", "main p", "p1 p2 p3" },
      { "a1", ":scope p", "p1 p2 p3" },
      { "main", ":scope > article", "a1 a2" },
      { "main", ":scope > p", "" },
      { "a1", "article", "" },
      { "u1", ":scope > :nth-child(2)", "l2" },
      { "a2", ":scope:has(ul) > p", "p4" },
      { "d1", "div, span", "d2 t1" },
      { "l1", "*", "" },
    } do
      it(case[1] .. " select by " .. case[2], function()
        local node = document:first("#" .. case[1])
        assert.equal(case[3], ids(node:select(case[2])))
        local first = node:first(case[2])
        assert.equal(case[3]:match("^%S+"), first and first:attr("id"))
      end)
    end

    it("keep their :scope apart", function()
      local one, two = document:first("#a1"), document:first("#a2")
      for _ = 1, 2 do
        assert.equal("p1 p2 p3", ids(one:select(":scope > :not(h2, :scope > ul)")))
        assert.equal("p4", ids(two:select(":scope > :not(h2, :scope > ul)")))
      end
    end)

    for _, case in ipairs {
      { "e1", "p", "p2" }, { "e1", "em", "e1" }, { "e1", "article", "a1" }, { "e1", ":has(ul)", "main" },
      { "e1", "section", nil }, { "e1", "article:not(.lead)", nil }, { "e1", ":root", "html" },
      { "t1", "div", "d2" }, { "t1", "div:has(> div)", "d1" }, { "t1", ":scope", "t1" },
    } do
      it(case[1] .. " finds the closest " .. case[2], function()
        local found = document:first("#" .. case[1]):closest(case[2])
        assert.equal(case[3], found and found:attr("id"))
      end)
    end
  end)

  describe("compiled", function()
    it("serve wherever a string does", function()
      local selector = assert(core.compile_selector("article > p"))
      assert.equal("article > p", selector:css())
      assert.equal("article > p", tostring(selector))
      assert.equal("p1 p2 p3 p4", ids(document:select(selector)))
      assert.equal("p1", document:first(selector):attr("id"))
      assert.equal("p4", document:first("#a2"):first(selector):attr("id"))
      assert.is_true(document:first("#p1"):matches(selector))
      assert.equal("p2", document:first("#e1"):closest(selector):attr("id"))
      local other = core.parse(page)
      assert.equal(4, other:remove(selector))
    end)

    it("are as many as one likes", function()
      for i = 1, 1000 do assert.equal(0, #document:select("#none-" .. i)) end
      assert.equal("p1", ids(document:select("#p1")))
    end)
  end)

  it("refuse what is no selector", function()
    for _, value in ipairs { 1, true, {}, document } do
      assert.has_error(function() document:select(value) end)
    end
    assert.has_error(function() document:select() end)
    assert.has_error(function() core.compile_selector({}) end)
  end)

  it("take the language of the page from <meta> where nothing else says", function()
    local other = core.parse('<meta http-equiv="Content-Language" content=" pt-BR "><p>Um<p lang=en>One')
    assert.equal(1, #other:select("p:lang(pt)"))
    assert.equal(1, #other:select("p:lang(en)"))
  end)

  describe("see removed nodes no more", function()
    for _, case in ipairs {
      { "#l1", "li:first-child", "l2" },
      { "#l6", "li:last-child", "l5" },
      { "li:not(#l3)", "li:only-child", "l3" },
      { "#b1", "article:has(b)", "" },
      { "#h2", "h2 + ul", "" },
      { "#p2", "p + p", "p3 1st a:b" },
      { "#e2", "em:nth-of-type(1)", "e1 e3" },
      { "article", "main > :first-child", "s1" },
      { "p", "p", "" },
      { "html", "*", "" },
    } do
      it(("%s after %s went"):format(case[2], case[1]), function()
        local other = core.parse(page)
        other:select(case[2])
        other:remove(case[1])
        assert.equal(case[3], ids(other:select(case[2])))
        other:close()
      end)
    end
  end)

  -- Twice the page may take about twice the time: these would take hours if they were quadratic.
  describe("take linear time", function()
    local size = 100000
    for _, case in ipairs {
      { "siblings", ("<p class=a><b>x</b></p>"):rep(size), {
        "p + p", "p ~ p ~ p > b", "p:nth-child(2n of .a)", "p:nth-last-of-type(3n)", "p:only-of-type",
        "p:has(~ p.b)", "p:has(+ p > b)", "p:not(:has(+ p))", "p:last-child b", "p:lang(en)" } },
      { "depth", ("<div>"):rep(size) .. "<p>x</p>", {
        "div div div p", "span div p, div span p", "div:has(p)", "div:has(> div > p)", "div:not(div div div)",
        "div:nth-child(1)", "div:lang(en)", "div ~ p" } },
      { "comments", "<div>" .. ("<!--c-->"):rep(size) .. ("<b></b>"):rep(size), {
        "b:first-child", "b:empty", "b + b", "div:empty" } },
    } do
      it("over " .. case[1], function()
        local other = core.parse(case[2])
        local start = os.clock()
        for _, selector in ipairs(case[3]) do other:select(selector) end
        assert.is_true(os.clock() - start < 10)
        other:close()
      end)
    end
  end)
end)
