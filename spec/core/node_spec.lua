local core = require "nutgraf.core"

local page = [[<!DOCTYPE html>
<html lang="en"><head><title>  Tide
 tables </title><script type="application/ld+json">{"a": "<b>&amp;"}</script><style>p > b { }</style></head>
<body><div id="one" class="x  y"><p id="p1">The <b>ti</b>de &amp; the <i>moon</i>.</p><p id="p2">Second<br>line</p>text
 in between<!-- a note --><p id="p3">Third <!-- no --> one<script>var x;</script><template><i>never</i></template></p></div>
<ul><li>One<li>Two</ul><pre id="code">

  a
    b</pre><svg viewbox="0 0 1 1"><path d="M0"/></svg><img alt='"A" <b>' src="a.png?b&amp;c"></body></html>]]

local function parse(html)
  return assert(core.parse(html))
end

local function describe_all(list)
  local out = {}
  for i, node in ipairs(list) do out[i] = tostring(node) end
  return table.concat(out, " ")
end

describe("a node", function()
  local document, one
  before_each(function()
    document = parse(page)
    one = document:first("#one")
  end)
  after_each(function() document:close() end)

  it("is equal to itself and to nothing else", function()
    local other = parse(page)
    assert.is_true(one == document:first("div"))
    assert.is_false(one == document:first("p"))
    assert.is_false(one == other:first("#one"))
    assert.is_false(one == document)
    assert.is_true(document:first("p"):parent() == one)
    other:close()
  end)

  it("keeps its document alive", function()
    local node = parse("<p>Ebb <b>and</b> flow"):first("b")
    collectgarbage() collectgarbage()
    assert.equal("Ebb and flow", node:parent():text())
    assert.equal("and", node:xpath("string(.)"))
  end)

  describe("shows itself as", function()
    for _, case in ipairs {
      { "#one", '<div id="one" class="x  y">' }, { "li", "<li>" }, { "#p2", '<p id="p2">' },
    } do
      it(case[2], function() assert.equal(case[2], tostring(document:first(case[1]))) end)
    end
    it("its type and text where it is no element", function()
      local shown = parse("<!doctype html><p>Ebb<!--c--><script>x()</script>" .. ("ü"):rep(50))
      assert.equal("#document #doctype html", tostring(shown:node(0)) .. " " .. tostring(shown:node(1)))
      local out = {}
      for node in shown:first("body"):descendants() do out[#out + 1] = tostring(node) end
      assert.equal("<p> #text Ebb #comment c <script> #raw x() #text " .. ("ü"):rep(20) .. "…", table.concat(out, " "))
    end)
  end)

  describe("has the text", function()
    for _, case in ipairs {
      { "title", "Tide tables" },
      { "#p1", "The tide & the moon." },
      { "#p1 b", "ti" },
      { "#p3", "Third one" },
      { "script", "" }, { "style", "" }, { "template", "" },
      { "ul", "One\nTwo" },
      { "img", "" },
    } do
      it(("%q of %s"):format(case[2], case[1]), function() assert.equal(case[2], document:first(case[1]):text()) end)
    end

    for _, case in ipairs {
      { "<p>a<b>b</b>c</p>", "abc" },
      { "<p>a <b> b </b> c</p>", "a b c" },
      { "<p>\n a\t\n b \n</p>", "a b" },
      { "<div>a<div>b</div>c</div>", "a\nb\nc" },
      { "<p>a</p><p>b</p>", "a\nb" },
      { "<p>a</p>\n\n<p> </p><p>b</p>", "a\nb" },
      { "<p>a<!-- b -->c</p>", "ac" },
      { "<p>a<script>b</script>c</p>", "ac" },
      { "<p>a<template>b</template>c</p>", "ac" },
      { "<h1>a</h1>b<ul><li>c<li>d</ul>e", "a\nb\nc\nd\ne" },
      { "<p>a<wbr>b&shy;c", "ab\194\173c" },
      { "", "" },
    } do
      it(("%q of the body %s"):format(case[2], case[1]), function()
        assert.equal(case[2], parse("<body>" .. case[1]):first("body"):text())
      end)
    end
  end)

  describe("has the raw text", function()
    for _, case in ipairs {
      { "script", '{"a": "<b>&amp;"}' }, { "style", "p > b { }" }, { "title", "  Tide\n tables " },
      { "#p1", "The tide & the moon." }, { "#code", "\n  a\n    b" }, { "img", "" },
    } do
      it("of " .. case[1], function() assert.equal(case[2], document:first(case[1]):raw()) end)
    end
  end)

  it("has attributes", function()
    local image = document:first("img")
    assert.equal('"A" <b>', image:attr("alt"))
    assert.equal("a.png?b&c", image:attr("SRC"))
    assert.is_nil(image:attr("title"))
    assert.is_nil(image:attr("nowhere-in-this-page"))
    assert.is_nil(image:attr(""))
    assert.is_nil(image:attr(("x"):rep(1000)))
    assert.same({ alt = '"A" <b>', src = "a.png?b&c" }, image:attributes())
    assert.same({}, document:first("ul"):attributes())
    assert.same({}, document:node(0):attributes())
    assert.has_error(function() image:attr() end)
  end)

  it("has a name and a type", function()
    local seen = {}
    for node in parse("<!doctype html><P>a<!--b--><style>c</style>"):nodes() do
      seen[#seen + 1] = node:type() .. ":" .. tostring(node:name())
    end
    assert.equal("doctype:nil element:html element:head element:body element:p text:nil comment:nil " ..
      "element:style raw:nil", table.concat(seen, " "))
    assert.equal("document", document:node(0):type())
  end)

  it("has neighbours", function()
    local p1, p2, p3 = document:first("#p1"), document:first("#p2"), document:first("#p3")
    assert.is_true(p1:next() == p2)
    assert.is_true(p2:next() == p3)
    assert.is_nil(p3:next())
    assert.is_true(p3:previous() == p2)
    assert.is_true(p2:previous() == p1)
    assert.is_nil(p1:previous())
    assert.equal("#one", "#" .. document:first("ul"):previous():attr("id"))
    assert.is_true(p1:parent() == one)
    assert.is_nil(document:root():parent())
    assert.is_nil(document:root():next())
    assert.is_nil(document:root():previous())
    assert.is_nil(document:node(0):parent())
    assert.is_nil(document:node(0):next())
    assert.is_nil(document:node(0):previous())
    assert.equal('<p id="p1"> <p id="p2"> <p id="p3">', describe_all(one:children()))
    assert.equal("<head> <body>", describe_all(document:root():children()))
    assert.equal("<html>", describe_all(document:node(0):children()))
    assert.equal("", describe_all(document:first("img"):children()))
  end)

  it("contains itself and what is below", function()
    assert.is_true(one:contains(one))
    assert.is_true(one:contains(document:first("#p1 b")))
    assert.is_false(one:contains(document:first("ul")))
    assert.is_false(document:first("#p1"):contains(one))
    assert.is_true(document:node(0):contains(one))
    assert.has_error(function() one:contains(parse(page):first("p")) end)
    assert.has_error(function() one:contains("p") end)
  end)

  it("walks through its descendants", function()
    local out = {}
    for node in document:first("#p1"):descendants() do out[#out + 1] = tostring(node) end
    assert.equal("#text The  <b> #text ti #text de & the  <i> #text moon #text .", table.concat(out, " "))
    for _ in document:first("img"):descendants() do error("an image has none") end
  end)

  it("is numbered in document order", function()
    local last = -1
    for node in document:nodes() do
      assert.is_true(node:index() > last)
      last = node:index()
      assert.is_true(document:node(last) == node)
      assert.is_true(node:stop() > last)
    end
    assert.has_error(function() document:node(last + 1) end)
    assert.has_error(function() document:node(-1) end)
  end)

  describe("stands in the input as", function()
    for _, case in ipairs {
      { "#p1", '<p id="p1">The <b>ti</b>de &amp; the <i>moon</i>.</p>' },
      { "#p1 b", "<b>ti</b>" }, { "img", [[<img alt='"A" <b>' src="a.png?b&amp;c">]] },
      { "title", "<title>  Tide\n tables </title>" },
    } do
      it(case[2], function()
        local first, last = document:first(case[1]):bytes()
        assert.equal(case[2], page:sub(first, last))
      end)
    end
    it("nothing when it is implied", function()
      assert.is_nil((parse("<p>a"):first("head"):bytes()))
    end)
  end)

  describe("writes the HTML", function()
    for _, case in ipairs {
      { "#p1", '<p id="p1">The <b>ti</b>de &amp; the <i>moon</i>.</p>' },
      { "img", '<img alt="&quot;A&quot; &lt;b&gt;" src="a.png?b&amp;c">' },
      { "script", '<script type="application/ld+json">{"a": "<b>&amp;"}</script>' },
      { "#p2", '<p id="p2">Second<br>line</p>' },
      { "#p3", '<p id="p3">Third <!-- no --> one<script>var x;</script><template><i>never</i></template></p>' },
      { "ul", "<ul><li>One</li><li>Two</li></ul>" },
      { "#code", '<pre id="code">\n\n  a\n    b</pre>' },
      { "svg", '<svg viewbox="0 0 1 1"><path d="M0"></path></svg>' },
      { "i", "<i>moon</i>" },
    } do
      it("of " .. case[1], function() assert.equal(case[2], document:first(case[1]):html()) end)
    end
    it("with references where they are needed", function()
      assert.equal("<p>a &lt; b &gt; c &amp; d\"&nbsp;e Â</p>", parse("<p>a &lt; b > c &amp; d\"&nbsp;e &Acirc;"):first("p"):html())
      assert.equal('<p title="&nbsp;&quot;\'">x</p>', parse([[<p title='&nbsp;"&apos;'>x]]):first("p"):html())
    end)
    it("that reads back as the same page", function()
      local first = document:node(0):html()
      assert.equal("<!DOCTYPE html><html", first:sub(1, 20))
      assert.equal(first, parse(first):node(0):html())
    end)
    it("of texts and comments", function()
      local out = {}
      for node in parse("<p>a&amp;<!--b&-->"):first("p"):descendants() do out[#out + 1] = node:html() end
      assert.equal("a&amp; <!--b&-->", table.concat(out, " "))
    end)
  end)

  describe("has a path", function()
    for _, case in ipairs {
      { "html", "html" }, { "body", "html > body" }, { "title", "html > head > title" },
      { "#one", "#one" }, { "#p1 b", "#p1 > b" }, { "li:last-child", "html > body > ul > li:nth-of-type(2)" },
      { "path", "html > body > svg > path" },
    } do
      it(case[2], function() assert.equal(case[2], document:first(case[1]):path()) end)
    end

    it("that finds every element again", function()
      for _, html in ipairs { page, '<div id="a.b:c"><p>1<p>2</div><div id=1><p id=-2><p id=-></div><x:y z><x:y>' ..
        '<p id="twice"><b></b></p><p id="twice"><b></b></p><h-é id="\1é \"\\">' } do
        local other = parse(html)
        for node in other:nodes() do
          local path = node:path()
          assert.equal(node:type() == "element", path ~= nil)
          if path then
            local found = other:select(path)
            assert.equal(1, #found, path)
            assert.is_true(found[1] == node, path)
          end
        end
      end
    end)

    it("however deep it lies", function()
      local deep = parse(("<div>"):rep(5000) .. "<p>"):first("p")
      assert.equal(1, #parse(("<div>"):rep(5000) .. "<p>"):select(deep:path()))
    end)
  end)
end)

describe("a document", function()
  it("has a root", function()
    assert.equal("html", parse("x"):root():name())
    local document = parse("x")
    document:remove("html")
    assert.is_nil(document:root())
  end)

  it("says how it was read", function()
    local name, source, repairs = core.parse("<meta charset=latin1><p>caf\233"):encoding()
    assert.same({ "windows-1252", "meta", 0 }, { name, source, repairs })
    assert.same({}, parse("<p>fine"):warnings())
  end)

  it("counts its memory", function()
    local document = parse(page)
    local before = document:memory()
    assert.is_true(before > 0)
    document:xpath("//p")
    assert.is_true(document:memory() > before)
  end)

  describe("removes", function()
    for _, case in ipairs {
      { "a node", function(d) return d:first("#p1") end, 1, "p2 p3" },
      { "a list", function(d) return d:select("#p1, #p3") end, 2, "p2" },
      { "an empty list", function() return {} end, 0, "p1 p2 p3" },
      { "by a selector", function() return "#p1, #p2" end, 2, "p3" },
      { "by a compiled selector", function() return core.compile_selector("p:nth-child(2)") end, 1, "p1 p3" },
      { "what lies in one another once", function() return "div, p" end, 1, "" },
      { "nothing", function() return "blockquote" end, 0, "p1 p2 p3" },
      { "places as they were", function() return "p:first-child, p:nth-child(2)" end, 2, "p3" },
    } do
      it(case[1], function()
        local document = parse(page)
        assert.equal(case[3], document:remove(case[2](document)))
        local left = {}
        for _, node in ipairs(document:select("p")) do left[#left + 1] = node:attr("id") end
        assert.equal(case[4], table.concat(left, " "))
      end)
    end

    it("a node from everything", function()
      local document = parse(page)
      local one, p2 = document:first("#one"), document:first("#p2")
      assert.equal(1, document:remove(p2))
      assert.equal(0, document:remove(p2))
      assert.equal("The tide & the moon.\ntext in between\nThird one", one:text())
      assert.is_nil(one:html():find("Second", 1, true))
      assert.is_nil(one:raw():find("Second", 1, true))
      assert.equal(2, #one:children())
      assert.equal("p3", document:first("#p1"):next():attr("id"))
      assert.equal("p1", document:first("#p3"):previous():attr("id"))
      assert.equal(2, #document:xpath("//div/p"))
      assert.equal("", p2:text())
      assert.equal("", p2:html())
      assert.equal("", p2:raw())
      assert.is_nil(p2:path())
      assert.is_false(p2:matches("p"))
      assert.same({}, p2:select("br"))
      assert.same({}, p2:xpath(".//br"))
      for node in document:nodes() do assert.is_false(p2:contains(node)) end
    end)

    it("nothing of another document", function()
      local document, other = parse(page), parse(page)
      assert.has_error(function() document:remove(other:first("p")) end)
      assert.has_error(function() document:remove { other:first("p") } end)
      assert.has_error(function() document:remove { "p" } end)
      assert.has_error(function() document:remove(7) end)
    end)
  end)

  describe("once closed", function()
    local methods = {
      node = { "select", "first", "xpath", "matches", "closest", "name", "type", "attr", "attributes", "raw", "text",
        "html", "path", "bytes", "parent", "children", "next", "previous", "contains", "descendants", "index", "stop" },
      document = { "select", "first", "xpath", "root", "nodes", "node", "remove", "memory", "encoding", "warnings" },
    }
    local document, node, walk
    setup(function()
      document = parse(page)
      node = document:first("p")
      walk = document:nodes()
      document:xpath("//p")
      document:close()
      document:close()
    end)
    for kind, names in pairs(methods) do
      for _, name in ipairs(names) do
        it("raises on " .. kind .. ":" .. name, function()
          local value = kind == "node" and node or document
          local ok, message = pcall(value[name], value, name == "node" and 1 or name == "contains" and node or "p")
          assert.is_false(ok)
          assert.truthy(message:find("the document is closed", 1, true), message)
        end)
      end
    end
    it("raises on iteration and tostring", function()
      assert.is_false(pcall(walk))
      assert.is_false(pcall(tostring, node))
    end)
    it("still tells nodes apart", function()
      assert.is_true(node == node)
    end)
  end)

  it("refuses a self of another kind", function()
    local document = parse("<p>a")
    local node = document:first("p")
    for _, self in ipairs { 1, "p", {}, io.stdout } do
      assert.is_false(pcall(node.text, self))
      assert.is_false(pcall(node.select, self, "p"))
      assert.is_false(pcall(document.select, self, "p"))
      assert.is_false(pcall(document.close, self))
    end
    assert.is_false(pcall(node.text, document))
    assert.is_false(pcall(document.select, node, "p"))
    assert.is_false(pcall(node.text))
    assert.is_false(pcall(document.close))
  end)

  it("tells which elements may hold a time for machines", function()
    local document = parse("<p id=a><time id=b datetime=2026-05-02>x</time><i id=c data-published-at=' 1777743600'>y</i>" ..
      "<meta itemprop=datePublished content=2026-05-02><b id=d data-time=soon>z</b><u id=e data-id=7 title=2026>w</u>" ..
      "<s id=f datetime=1>v</s>")
    document:remove("#f")
    local found = {}
    for i, node in ipairs(document:dated()) do found[i] = node:attr("id") or node:name() end
    assert.same({ "b", "c", "meta" }, found)
  end)

  it("tells what around it is named for a thing, as it and its parents say one by one", function()
    local document = parse("<div id=post-author><p class=x><b itemprop=author><i data-testid=card>w</i></b></p></div><u>v</u>")
    local author, card = core.phrases { "author" }, core.phrases { "card" }
    local root, inner = document:first("div"):index(), document:first("i"):index()
    -- node, phrases, root, name of the element that is found
    for _, case in ipairs { { inner, author, nil, "b" }, { inner, card, nil, "i" }, { inner, author, root, "b" },
      { document:first("p"):index(), author, nil, "div" }, { document:first("p"):index(), author, root, "none" },
      { root, author, root, "none" }, { document:first("u"):index(), author, nil, "none" }, { 0, author, nil, "none" } } do
      local found = document:named(case[1], case[2], case[3])
      assert.equal(case[4], found and found:name() or "none")
    end
    assert.is_false(pcall(document.named, document, 10000, author))
    assert.is_false(pcall(document.named, document, -1, author))
    assert.is_false(pcall(document.named, document, inner, "author"))
  end)

  it("may nest as deep as it likes", function()
    local depth = 200000
    local document = parse(("<div>"):rep(depth) .. "<p>low")
    local p = document:first("p")
    assert.equal("low", document:root():text())
    assert.equal(depth, #document:select("div"))
    assert.equal(5 * depth + 10, #document:first("body > div"):html() - 6 * depth)
    assert.equal("html", p:closest(":root"):name())
    assert.equal(1, #document:xpath("//p[ancestor::div]"))
    assert.is_true(#p:path() > depth)
    document:close()
  end)
end)
