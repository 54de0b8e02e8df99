-- Stripped text that has a form: Markdown, mail, chats' logs, lines broken at a width; and what has none.
local core = require "nutgraf.core"
local forms = require "nutgraf.text.forms"
local helper = require "spec.helper"
local markdown = require "nutgraf.text.forms.markdown"
local nutgraf = require "nutgraf"
local wrapped = require "nutgraf.text.forms.wrapped"

local function lines_of(text)
  local lines = {}
  for line in (text .. "\n"):gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
  return lines
end

-- ---- Markdown ----

-- source → HTML, line ends between elements left out
local blocks = {
  { "# A\n## B ##\n### C#", "<h1>A</h1><h2>B</h2><h3>C#</h3>" },
  { "A\n===\nB\n---", "<h1>A</h1><h2>B</h2>" },
  { "a\nb\n\nc", "<p>a\nb</p><p>c</p>" },
  { "- a\n- b\n\n1. c\n2. d", "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>" },
  { "3) a\n4) b", '<ol start="3"><li>a</li><li>b</li></ol>' },
  { "- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>" },
  { "- a\n\n  b\n\n      code", "<ul><li>a<p>b</p><pre><code>code</code></pre></li></ul>" },
  { "- a\nlazy\n- b", "<ul><li>a\nlazy</li><li>b</li></ul>" },
  { "- [x] a\n- [ ] b", '<ul><li><input type="checkbox" disabled checked>a</li><li><input type="checkbox" disabled>b</li></ul>' },
  { "> a\n> > b\n>\n> c\nlazy", "<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c\nlazy</p></blockquote>" },
  { "> [!WARNING]\n> a", '<div class="markdown-alert markdown-alert-warning"><p>a</p></div>' },
  { "```lua\nprint(1 < 2)\n# no\n```\na", '<pre><code class="language-lua">print(1 &lt; 2)\n# no</code></pre><p>a</p>' },
  { "~~~\n```\n~~~~", "<pre><code>```</code></pre>" },
  { "```\nnever closed", "<pre><code>never closed</code></pre>" },
  { "a\n\n    b\n\n    c", "<p>a</p><pre><code>b\n\nc</code></pre>" },
  { "---\n\n***\n\na", "<hr><hr><p>a</p>" },
  { "| a | b |\n|---|--:|\n| 1 | 2 \\| 3 |\n| 4 |", '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody>' ..
    '<tr><td>1</td><td align="right">2 | 3</td></tr><tr><td>4</td><td align="right"></td></tr></tbody></table>' },
  { "a[^n]\n\n[^n]: b *c*", '<p>a<sup><a href="#fn-n">n</a></sup></p><section class="footnotes"><ol>' ..
    '<li id="fn-n">b <em>c</em></li></ol></section>' },
  { "<div>\n\n*a*\n\n</div>", "<p><div></p><p><em>a</em></p><p></div></p>" },
  -- texts
  { "*a* **b** ***c*** _d_ __e__ ~~f~~", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> " ..
    "<strong>e</strong> <del>f</del></p>" },
  { "a_b_c 2 * 3 * 4 **not closed", "<p>a_b_c 2 * 3 * 4 **not closed</p>" },
  { "**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>" },
  { "`a*b*` ``c`d`` `e", "<p><code>a*b*</code> <code>c`d</code> `e</p>" },
  { "\\*a\\* \\\\ \\a", "<p>*a* \\ \\a</p>" },
  { "[a *b*](/c) [d](</e f>) [g](/h_(i)) [j](/k \"t\")", '<p><a href="/c">a <em>b</em></a> <a href="/e f">d</a> ' ..
    '<a href="/h_(i)">g</a> <a href="/k">j</a></p>' },
  { "[a][B] [b] [none]\n\n[b]: <http://c.example> 'T'", '<p><a href="http://c.example">a</a> <a href="http://c.example">b</a> ' ..
    "[none]</p>" },
  { "![a *b*](/c.png) [![d](/e.png)](/f)", '<p><img src="/c.png" alt="a b"> <a href="/f"><img src="/e.png" alt="d"></a></p>' },
  { "<https://a.example> <b@c.example> https://d.example/e.", '<p><a href="https://a.example">https://a.example</a> ' ..
    '<a href="mailto:b@c.example">b@c.example</a> <a href="https://d.example/e">https://d.example/e</a>.</p>' },
  { "a  \nb\\\nc", "<p>a  <br>\nb<br>\nc</p>" },
  { "a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>" },
}

describe("Markdown", function()
  for _, case in ipairs(blocks) do
    it("becomes HTML: " .. case[1]:gsub("\n", "⏎"), function()
      local html = markdown.html(lines_of(case[1]))
      for _, change in ipairs { { ">\n<", "><" }, { ">\n<", "><" }, { "(<li>)\n", "%1" }, { "(checked>)\n", "%1" },
        { "(disabled>)\n", "%1" }, { "(%w)\n(</?[ulop])", "%1%2" }, { "\n$", "" } } do
        html = html:gsub(change[1], change[2])
      end
      assert.equal(case[2], html)
    end)
  end

  it("says in front what it is", function()
    local record = assert(nutgraf.extract("---\ntitle: \"Tide: a table\"\nauthor: Nora Quill\ndate: 2026-03-14 10:45:00\n" ..
      "---\n\n# Head\n\nIt **rises** at [six](/six).\n", { input = "text" }))
    assert.same({ "Tide: a table", { "Nora Quill" }, "2026-03-14T10:45:00", "Head\n\nIt rises at six." },
      { record.title, record.authors, record.published, record.text })
  end)

  it("is decoded once, whatever the transport named", function()
    local bytes = "# \207\240\232\235\232\226\n\n**\194\238\228\224** & <b>b</b>.\n" -- windows-1251
    local record = assert(nutgraf.extract(bytes, { input = "text", charset = "windows-1251", max_bytes = #bytes }))
    assert.same({ "Прилив", "Вода & b." }, { record.title, record.text })
  end)

  it("says where its blocks stand in the text, not in the input", function()
    local record = assert(nutgraf.extract("# A\n\nOne **b**.\n\nTwo.\n", { input = "text", offsets = true }))
    local places = {}
    for i, block in ipairs(record.blocks) do places[i] = { record.text:sub(block.start, block.stop), block.source } end
    assert.same({ { "One b." }, { "Two." } }, places)
  end)

  it("is no page of a site", function()
    local record = assert(nutgraf.extract("# A\n\nOne **b**.\n", { input = "text", url = "https://quay.example/a.md",
      sites = nutgraf.site { host = "quay.example", body = "h1", strip = "p" } }))
    assert.equal("One b.", record.text)
  end)

  it("keeps its structure in the record", function()
    local source = "# Tide\n\nIt *rises* at **six**. See [the chart](https://a.example/c).\n\n## How\n\n1. Find the day.\n" ..
      "2. Find the port:\n   - Ennis\n   - Tessel\n\n```lua\nprint(6)\n```\n\n> It is signed.\n\n| port | metres |\n| --- | --- |\n" ..
      "| Ennis | 3.2 |\n"
    assert.equal(source, nutgraf.render(assert(nutgraf.extract(source, { input = "text", sentences = 0 })), "markdown"))
  end)
end)

-- ---- other forms ----

local wrap = "For three weeks the water in Marrow Sound has stood higher than any\ntide table said it should, and the harbour " ..
  "master of Port Ennis has\nbegun to ask who wrote the table. It is signed, but nobody can read\nthe name.\n\nThe surveyors came " ..
  "on Monday with two boats and a drone, and they left\non Tuesday with neither. What they found is not yet published.\n"

describe("a text broken at a width", function()
  it("is put together again", function()
    local record = assert(nutgraf.extract("The tide that would not turn\n\n" .. wrap))
    assert.equal("The tide that would not turn", record.title)
    assert.same({ 2, "paragraph" }, { #record.blocks, record.blocks[1].type })
    assert.is_truthy(record.blocks[1].text:find("than any tide table said it should, and the harbour master of Port Ennis has begun",
      1, true))
  end)

  for name, text in pairs {
    ["a poem"] = "The tide comes in,\nthe tide goes out,\nand nobody\nhas told it so.\nThe boats lie still,\nthe nets are dry,\n" ..
      "there is\nno wind to row.\n",
    ["paragraphs of a line each"] = ("The water stood higher than the table said.\nNobody knew why it did so, or said that it " ..
      "would.\nThe table is old.\n"):rep(3),
    ["a list"] = ("- An item that is as long as the line allows it to be, or nearly\n"):rep(8),
    ["long lines"] = (("The water stood higher than the table said. "):rep(9) .. "\n"):rep(8),
  } do
    it("is not " .. name, function() assert.is_nil(wrapped.unwrap(lines_of(text))) end)
  end

  it("of ideographs has no spaces between them", function()
    local line = "潮水在夜里涨了一米渡轮直到中午才出航港务长说"
    local got = wrapped.unwrap(lines_of((line .. "\n"):rep(6) .. "完。"))
    assert.same({ line:rep(6) .. "完。" }, got)
  end)
end)

describe("a mail", function()
  local mail = "From: \"Ida Brandt\" <ida@a.example>\nTo: list@a.example\nSubject: =?UTF-8?Q?Re:_tide_tables_=E2=80=93_old?=\n" ..
    "Date: Sat, 14 Mar 2026 10:45:00 +0100\n\nJonas wrote:\n> The table says six, but the water\n> came at seven.\n>> Which table?\n" ..
    "> The one in the drawer.\n\nThat is the old one. The new table was printed in February and\nhangs in the office.\n\n-- \nIda\n"
  local record = assert(nutgraf.extract(mail))

  it("has a title, an author, a time", function()
    assert.same({ "Re: tide tables – old", { "Ida Brandt" }, "2026-03-14T10:45:00+01:00", "article" },
      { record.title, record.authors, record.published, record.kind })
  end)

  it("has quotations by their depth", function()
    local seen = {}
    for i, block in ipairs(record.blocks) do seen[i] = { block.type, block.quote, block.text } end
    assert.same({ { "paragraph", nil, "Jonas wrote:" }, { "quote", nil, "The table says six, but the water came at seven." },
      { "quote", 2, "Which table?" }, { "quote", nil, "The one in the drawer." },
      { "paragraph", nil, "That is the old one. The new table was printed in February and hangs in the office." },
      { "paragraph", nil, "Ida" } }, seen)
  end)

  it("may be quoted-printable", function()
    local text = "From: a@b.example\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 is =\nclosed.\n"
    assert.equal("Café is closed.", assert(nutgraf.extract(text)).text)
  end)

  it("is not what only begins with a label", function()
    assert.is_nil(forms.of("Subject: tides\nThey rise.\n"))
    assert.is_nil(forms.of("From: a\nSubject: b\nContent-Type: multipart/mixed\n\n--x\n"))
  end)
end)

describe("a chat's log", function()
  local logs = {
    irc = { "[10:45] <ida> the water is at seven\n[10:46] <@jonas> which table?\n[10:46] * ida looks\n[10:47] -!- tom joined\n" ..
      "[10:48] <ida> the one in the drawer\n", { { "ida" }, { "jonas" }, { "ida" }, false, { "ida" } }, "which table?" },
    messenger = { "14/03/2026, 10:45 - Messages are encrypted.\n14/03/2026, 10:46 - Ida Brandt: the water\nand the wind\n" ..
      "14/03/2026, 10:47 - Jonas: which: one?\n14/03/2026, 10:48 - Ida Brandt: that\n3/14/26, 10:49 PM - Jonas: ok\n",
      { false, { "Ida Brandt" }, { "Jonas" }, { "Ida Brandt" }, { "Jonas" } }, "the water\nand the wind", "2026-03-14T10:46:00" },
    brackets = { "[14.03.26, 10:45:00] Ida: a b\n[14.03.26, 10:45:10] Jo: c d\n[14.03.26, 10:45:20] Ida: e f\n" ..
      "[14.03.26, 10:45:30] Jo: g h\n", { { "Ida" }, { "Jo" }, { "Ida" }, { "Jo" } }, "c d", "2026-03-14T10:45:00" },
  }
  for name, log in pairs(logs) do
    it("is its messages: " .. name, function()
      local record = assert(nutgraf.extract(log[1], { input = "text" }))
      assert.equal("forum", record.kind)
      local authors = {}
      for i, post in ipairs(record.posts) do authors[i] = post.authors or false end
      assert.same(log[2], authors)
      assert.same({ log[3], log[4] }, { record.posts[2].text, record.posts[2].published })
    end)
  end

  it("is no live blog", function()
    assert.is_nil(forms.of(("10:45 The tide has turned.\n10:52 The ferry is out.\n"):rep(5)))
    assert.is_nil(forms.of(helper.read "examples/liveblog/dump.txt"))
  end)
end)

-- ---- nothing is lost ----

describe("every word of a text", function()
  local texts = { dump = helper.read "examples/liveblog/dump.txt", wrapped = wrap, readme = helper.read "README.md",
    changelog = helper.read "CHANGELOG.md", licence = helper.read "LICENSE",
    mail = "From: Ida <a@b.example>\nTo: c\nSubject: Tides\nX-Odd: yes\n\n> quoted\n\nSaid.\n-- \nIda, Port Ennis\n" }
  for name, text in pairs(texts) do
    it("is in the record, or in what it says was left out: " .. name, function()
      local words, open = {}, { assert(nutgraf.extract(text, { input = "text", explain = true })) }
      while #open > 0 do
        for _, value in pairs(table.remove(open)) do
          if type(value) == "table" then open[#open + 1] = value
          elseif type(value) == "string" then
            for word in core.casefold(value):gmatch "[%w\128-\255]+" do words[word] = true end
          end
        end
      end
      for word in core.casefold(text):gmatch "[%w\128-\255]+" do assert.is_true(words[word], word) end
    end)
  end
end)

-- ---- time ----

describe("a form is read in linear time", function()
  local shapes = { "[", "](", "![", "*", "**a ", "`", "`a``b", "> ", "- ", "    - ", "|", "|-", "<a ", "\\", "[a](b(", "_a", "~~", "[^",
    "# ", "=?", "(", "[a]: b\n", "1. ", "-\n", ">\n", "10:45 <a> ", "From: a\n" }
  for i, shape in ipairs(shapes) do
    if helper.takes(i) then it(("%q"):format(shape), function()
      local function took(count)
        local text = "# a\n\n[b](c) **d**\n\n" .. shape:rep(count)
        local before = core.seconds()
        forms.of(text)
        return core.seconds() - before
      end
      took(10)
      local small, large = took(20000), took(80000)
      assert.is_true(large < 5 or large < small * 9, ("%.3f s, %.3f s"):format(small, large))
    end) end
  end
end)
