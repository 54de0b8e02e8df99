-- Feeds and sitemaps of every kind, and what damages them.
local core = require "nutgraf.core"
local nutgraf = require "nutgraf"

local URL = "https://courier.example/feeds/all"

local function feed(bytes) return assert(nutgraf.feed(bytes, { url = URL })) end

local function item(fields, head)
  return feed(("<rss version='2.0'%s><channel><title>T</title><item>%s</item></channel></rss>"):format(head or "",
    fields)).items[1]
end

local DC = " xmlns:dc='http://purl.org/dc/elements/1.1/'"
local MEDIA = " xmlns:media='http://search.yahoo.com/mrss/'"
local CONTENT = " xmlns:content='http://purl.org/rss/1.0/modules/content/'"

describe("an item of RSS", function()
  for _, case in ipairs {
    { "a title", "<title>Tide &amp; ebb</title>", "title", "Tide & ebb" },
    { "a title that was escaped twice", "<title>Tide &amp;amp; ebb</title>", "title", "Tide & ebb" },
    { "a title with markup", "<title>&lt;b&gt;Tide&lt;/b&gt; rises</title>", "title", "Tide rises" },
    { "a title in CDATA", "<title><![CDATA[ Tide & ebb ]]></title>", "title", "Tide & ebb" },
    { "references of HTML", "<title>Tide&nbsp;&ndash; ebb&hellip;</title>", "title", "Tide\194\160– ebb…" },
    { "a bare ampersand", "<title>Tide & ebb</title>", "title", "Tide & ebb" },
    { "control characters", "<title>Ti\1de</title>", "title", "Tide" },
    { "a link", "<link>/tide?a=1&amp;b=2</link>", "url", "https://courier.example/tide?a=1&b=2" },
    { "a link in CDATA", "<link><![CDATA[https://a.example/?a=1&b=2]]></link>", "url", "https://a.example/?a=1&b=2" },
    { "a guid for a link", "<guid>https://a.example/1</guid>", "url", "https://a.example/1" },
    { "no guid that is no address", "<title>x</title><guid isPermaLink='false'>https://a.example/1</guid>", "url", nil },
    { "an original link", "<link>https://f.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>",
      "url", "https://a.example/1" },
    { "a time of RFC 822", "<title>x</title><pubDate>Sat, 14 Mar 2026 10:45:00 +0100</pubDate>", "published",
      "2026-03-14T10:45:00+01:00" },
    { "a zone's name", "<title>x</title><pubDate>14 Mar 26 10:45 EST</pubDate>", "published",
      "2026-03-14T10:45:00-05:00" },
    { "GMT", "<title>x</title><pubDate>Sat, 14 March 2026 10:45:07 GMT</pubDate>", "published", "2026-03-14T10:45:07Z" },
    { "a time of ISO 8601", "<title>x</title><dc:date>2026-03-14T10:45Z</dc:date>", "published", "2026-03-14T10:45:00Z" },
    { "no time that is none", "<title>x</title><pubDate>soon</pubDate>", "published", nil },
    { "an author with an address", "<title>x</title><author>nq@a.example (Nora Quill)</author>", "authors",
      { "Nora Quill" } },
    { "no author that is an address alone", "<title>x</title><author>nq@a.example</author>", "authors", nil },
    { "creators", "<title>x</title><dc:creator>Nora Quill</dc:creator><dc:creator>Jonas Pike</dc:creator>", "authors",
      { "Nora Quill", "Jonas Pike" } },
    { "categories, each once", "<title>x</title><category>Sea</category><category>sea</category><dc:subject>Coast"
      .. "</dc:subject>", "tags", { "Sea", "Coast" } },
    { "an enclosure", "<title>x</title><enclosure url='/a.mp3' type='audio/mpeg' length='12'/>", "enclosures",
      { { url = "https://courier.example/a.mp3", type = "audio/mpeg", length = 12 } } },
    { "an enclosure whose length is none", "<title>x</title><enclosure url='/a.mp3' length='1e999'/>", "enclosures",
      { { url = "https://courier.example/a.mp3" } } },
    { "a picture", "<title>x</title><enclosure url='/a.jpg' type='image/jpeg'/>", "image", "https://courier.example/a.jpg" },
    { "a picture of Media RSS", "<title>x</title><media:thumbnail url='/s.jpg'/><media:content url='/b.jpg' "
      .. "medium='image'/>", "image", "https://courier.example/b.jpg" },
    { "a description as summary and content", "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>",
      "text", "One.\n\nTwo." },
    { "the whole content before the description", "<description>Short.</description><content:encoded>"
      .. "<![CDATA[<p>Long &amp; <b>bold</b>.</p>]]></content:encoded>", "text", "Long & bold." },
    { "the description beside the content", "<description>Short.</description><content:encoded><![CDATA[<p>Long</p>]]>"
      .. "</content:encoded>", "summary", "Short." },
    { "markup that nobody escaped", "<description><p>One <i>two</i>.</p></description>", "text", "One two." },
  } do
    it("gives " .. case[1], function() assert.same(case[4], item(case[2], DC .. MEDIA .. CONTENT)[case[3]]) end)
    it("gives the same without its namespaces: " .. case[1], function() assert.same(case[4], item(case[2])[case[3]]) end)
  end

  it("gives blocks with links and structure", function()
    local blocks = item("<link>https://a.example/b/</link><description><![CDATA[<h2>Head</h2><ul><li><a href='c'>See</a>"
      .. "</ul><img src='/i.jpg' width=600 height=400>]]></description>").blocks
    assert.same({ "heading", "item", "figure" }, { blocks[1].type, blocks[2].type, blocks[3].type })
    assert.equal("https://a.example/b/c", blocks[2].links[1].url)
    assert.equal("https://a.example/i.jpg", blocks[3].src)
  end)

  it("leaves out items that say nothing", function()
    assert.equal(0, #feed("<rss><channel><item></item></channel></rss>").items)
  end)
end)

describe("nutgraf.feed", function()
  for _, case in ipairs {
    { "RSS 2.0", "<rss version='2.0'><channel><title>T</title><link>https://courier.example/</link><description>D"
      .. "</description><language>en-gb</language><item><title>A</title></item></channel></rss>",
      { kind = "rss", version = "2.0", title = "T", url = "https://courier.example/", description = "D",
        language = "en-gb" } },
    { "RSS 0.91 with items beside the channel", "<rss version='0.91'><channel><title>T</title></channel><item><title>A"
      .. "</title></item></rss>", { kind = "rss", title = "T" } },
    { "RSS 0.9", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      .. "xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>T</title></channel><item><title>A</title></item>"
      .. "</rdf:RDF>", { kind = "rdf", title = "T" } },
    { "RSS 1.0", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
      .. "<channel rdf:about='https://courier.example/'><title>T</title></channel><item rdf:about='/1'><title>A</title>"
      .. "</item></rdf:RDF>", { kind = "rdf", title = "T", url = "https://courier.example/" } },
    { "Atom 1.0", "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>T</title><subtitle>D</subtitle><link "
      .. "rel='self' href='/f'/><link href='/'/><link rel='next' href='/f?2'/><updated>2026-03-14T10:45:00Z</updated>"
      .. "<entry><title>A</title></entry></feed>",
      { kind = "atom", title = "T", description = "D", url = "https://courier.example/", language = "en",
        modified = "2026-03-14T10:45:00Z", next = "https://courier.example/f?2" } },
    { "Atom 0.3", "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><tagline>D</tagline><entry>"
      .. "<title>A</title></entry></feed>", { kind = "atom", title = "T", description = "D" } },
    { "an entry of Atom alone", "<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title></entry>", { kind = "atom" } },
    { "a channel without its root", "<channel><title>T</title><item><title>A</title></item></channel>",
      { kind = "rss", title = "T" } },
    { "JSON Feed", '{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://courier.example/",'
      .. '"items":[{"id":1,"title":"A"}]}', { kind = "json", version = "1.1", title = "T" } },
    { "what stands before the XML", "\n junk <?xml version='1.0'?><rss><channel><title>T</title><item><title>A</title></item>"
      .. "</channel></rss>", { kind = "rss", title = "T" } },
    { "another encoding", "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Caf\233</title><item><title>A"
      .. "</title></item></channel></rss>", { title = "Café" } },
    { "an encoding that nobody knows", "<?xml version='1.0' encoding='klingon'?><rss><channel><title>Café</title><item>"
      .. "<title>A</title></item></channel></rss>", { title = "Café" } },
  } do
    it("reads " .. case[1], function()
      local got = feed(case[2])
      for field, value in pairs(case[3]) do assert.same(value, got[field]) end
      assert.equal("A", got.items[1].title)
      assert.is_nil(got.warnings)
    end)
  end

  it("reads UTF-16", function()
    local utf16 = "\255\254" .. ("<rss><channel><title>T</title></channel></rss>"):gsub(".", "%0\0")
    assert.equal("T", feed(utf16).title)
  end)

  it("reads entries of Atom", function()
    local got = feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/b/'><author><name>Ida Brandt"
      .. "</name></author><entry><id>tag:1</id><title type='html'>&lt;i&gt;One&lt;/i&gt;</title><link rel='alternate' "
      .. "href='1'/><link rel='enclosure' href='/a.mp3' type='audio/mpeg'/><published>2026-03-14T10:45:00Z</published>"
      .. "<updated>2026-03-15T10:45:00Z</updated><category term='sea' label='Sea'/><summary>a &lt; b</summary><content "
      .. "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <a href='x'>two</a></p></div></content></entry>"
      .. "<entry><title>Two</title><author><name>Nora Quill</name></author><content type='html'>&lt;p&gt;Three&lt;/p&gt;"
      .. "</content></entry><entry><title>a &lt;b&gt;</title><content>1 &lt; 2</content></entry></feed>")
    local one, two, three = got.items[1], got.items[2], got.items[3]
    assert.same({ "tag:1", "One", "https://a.example/b/1", { "Ida Brandt" }, { "Sea" }, "a < b", "One two" },
      { one.id, one.title, one.url, one.authors, one.tags, one.summary, one.text })
    assert.same({ "2026-03-14T10:45:00Z", "2026-03-15T10:45:00Z" }, { one.published, one.modified })
    assert.equal("https://a.example/a.mp3", one.enclosures[1].url)
    assert.same({ { "Nora Quill" }, "Three" }, { two.authors, two.text })
    assert.same({ "a <b>", "1 < 2" }, { three.title, three.text })
  end)

  it("reads items of JSON Feed", function()
    local got = feed('{"version":"https://jsonfeed.org/version/1","title":"T","author":{"name":"Ida Brandt"},"items":['
      .. '{"id":"1","url":"/1","title":"A","content_html":"<p>One</p>","summary":"S","image":"/i.jpg","tags":["Sea"],'
      .. '"date_published":"2026-03-14T10:45:00Z","authors":[{"name":"Nora Quill"}],"attachments":[{"url":"/a.mp3",'
      .. '"mime_type":"audio/mpeg","size_in_bytes":12}]},{"id":2,"content_text":"a < b\\nc","title":null}]}')
    local one, two = got.items[1], got.items[2]
    assert.same({ "1", "https://courier.example/1", "A", "One", "S", "https://courier.example/i.jpg", { "Sea" },
      "2026-03-14T10:45:00Z", { "Nora Quill" } }, { one.id, one.url, one.title, one.text, one.summary, one.image,
      one.tags, one.published, one.authors })
    assert.same({ url = "https://courier.example/a.mp3", type = "audio/mpeg", length = 12 }, one.enclosures[1])
    assert.same({ "2", { "Ida Brandt" }, "a < b\n\nc" }, { two.id, two.authors, two.text })
    assert.is_nil(two.title)
  end)

  it("takes no number for one that is none", function()
    local got = feed('{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"attachments":[{"url":"/a.mp3",'
      .. '"size_in_bytes":1e999},{"url":"/b.mp3","size_in_bytes":"12"}]}]}')
    assert.same({ nil, 12 }, { got.items[1].enclosures[1].length, got.items[1].enclosures[2].length })
    for _, priority in ipairs { "1e999", "-1", "nan", "inf" } do
      got = feed("<urlset><url><loc>/1</loc><priority>" .. priority .. "</priority></url></urlset>")
      assert.same({ { url = "https://courier.example/1" } }, got.items, priority)
    end
  end)

  it("gives valid UTF-8 whatever the bytes", function()
    local got = feed('{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"caf\233"}]}')
    assert.equal("caf\239\191\189", got.items[1].title)
    assert.equal("https://courier.example/caf\239\191\189", feed("https://courier.example/caf\233").items[1].url)
  end)

  it("reads sitemaps", function()
    local got = feed("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
      .. "xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url><loc> https://courier.example/1 </loc><lastmod>"
      .. "2026-03-14</lastmod><changefreq>daily</changefreq><priority>0.8</priority><image:image><image:loc>"
      .. "https://courier.example/i.jpg</image:loc></image:image></url></urlset>")
    assert.same({ kind = "sitemap", items = { { url = "https://courier.example/1", modified = "2026-03-14",
      frequency = "daily", priority = 0.8, image = "https://courier.example/i.jpg" } } }, got)
  end)

  it("reads news sitemaps, their indexes and sitemaps of lines", function()
    local got = feed("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
      .. "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://courier.example/1</loc><news:news>"
      .. "<news:publication><news:name>The Courier</news:name><news:language>en</news:language></news:publication>"
      .. "<news:publication_date>2026-03-14T10:45:00+01:00</news:publication_date><news:title>Tides</news:title>"
      .. "<news:keywords>sea, coast</news:keywords></news:news></url></urlset>")
    assert.same({ kind = "news_sitemap", items = { { url = "https://courier.example/1", title = "Tides", site = "The Courier",
      language = "en", published = "2026-03-14T10:45:00+01:00", tags = { "sea", "coast" } } } }, got)
    got = feed("<sitemapindex><sitemap><loc>https://courier.example/s.xml</loc></sitemap></sitemapindex>")
    assert.same({ "sitemap_index", "https://courier.example/s.xml" }, { got.kind, got.items[1].url })
    got = feed("https://courier.example/1\r\nhttps://courier.example/2\n")
    assert.same({ "sitemap", "https://courier.example/2" }, { got.kind, got.items[2].url })
  end)

  for _, case in ipairs {
    { "cut off", "<rss><channel><title>T</title><item><title>A</title><description>One tw", "One tw" },
    { "with a tag that never ends", "<rss><channel><title>T</title><item><title>A</title><description>&lt;p>One tw<br>"
      .. "</description></item></channel></rss>", "One tw" },
    { "with a wrong end tag", "<rss><channel><title>T</title><item><title>A</titel><description>One tw</description></item>"
      .. "</channel></rss>", nil },
  } do
    it("recovers a feed " .. case[1], function()
      local got = feed(case[2])
      assert.equal("T", got.title)
      assert.equal(1, #got.items)
      if case[3] then assert.equal(case[3], got.items[1].text) end
      assert.equal("damaged_feed", got.warnings[1].code)
    end)
  end

  for _, case in ipairs {
    { "", "the input is empty", "empty" }, { "Just words.", "text, and no feed", "not_a_feed" },
    { "<html><body>x</body></html>", "no feed: its outermost element is <html>", "not_a_feed" },
    { '{"a":1}', "JSON, but no JSON Feed", "not_a_feed" }, { "{", "JSON, but no JSON Feed", "not_a_feed" },
    { "https://a.example/ and words", "text, and no feed", "not_a_feed" },
  } do
    it(("refuses %q"):format(case[1]), function()
      local got, message, code = nutgraf.feed(case[1])
      assert.is_nil(got)
      assert.same({ case[2], case[3] }, { message, code })
    end)
  end

  it("declares no entities and fetches none", function()
    local got = feed("<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
      .. "<rss><channel><title>x&b;&c;</title></channel></rss>")
    assert.equal("x&b;&c;", got.title)
  end)

  it("takes time that grows with the feed", function()
    local items = {}
    for i = 1, 3000 do items[i] = ("<item><title>Story %d &amp; more</title><description>One.</description></item>"):format(i) end
    local started = os.clock()
    assert.equal(3000, #feed("<rss><channel>" .. table.concat(items) .. "</channel></rss>").items)
    assert.is_true(os.clock() - started < 10)
    assert.truthy(core.xml(("<a>"):rep(100000)))
  end)
end)

describe("nutgraf.join", function()
  local function paragraph(text) return { type = "paragraph", text = text } end
  local long = "This paragraph says the same on every page of the article, at its very end."
  local function page(blocks, fields)
    fields = fields or {}
    fields.blocks = blocks
    return fields
  end

  it("joins blocks without what repeats", function()
    local joined = nutgraf.join {
      page({ { type = "heading", level = 2, text = "Tides" }, paragraph "One.", paragraph(long), paragraph "Share" },
        { title = "Tides", published = "2026-03-14", authors = { "Nora Quill" }, tags = { "Sea" }, summary = { "One." } }),
      page({ { type = "heading", level = 2, text = "Tides" }, paragraph "Two.", paragraph "One.", paragraph "Three.",
        paragraph(long), paragraph "Share" }, { title = "Tides, page 2", authors = { "Nora Quill", "Jonas Pike" },
        tags = { "Coast" } }),
    }
    assert.equal("Tides\n\nOne.\n\n" .. long .. "\n\nShare\n\nTwo.\n\nOne.\n\nThree.", joined.text)
    assert.same({ "Tides", "2026-03-14", { "Nora Quill", "Jonas Pike" }, { "Sea", "Coast" } },
      { joined.title, joined.published, joined.authors, joined.tags })
    assert.is_nil(joined.summary)
    assert.same({ pages = 2 }, joined.pagination)
  end)

  it("keeps lists of different pages apart", function()
    local function list(text) return { type = "item", depth = 1, list = 1, text = text } end
    local joined = nutgraf.join { page { list "a" }, page { list "b" } }
    assert.are_not.equal(joined.blocks[1].list, joined.blocks[2].list)
  end)

  it("joins posts and comments, each once", function()
    local joined = nutgraf.join { { posts = { { id = "1", text = "One." }, { id = "2", text = "Two." } } },
      { posts = { { id = "2", text = "Two!" }, { id = "3", text = "Three." } }, comments = { { text = "Yes." } } } }
    assert.equal(3, #joined.posts)
    assert.equal("One.\n\nTwo.\n\nThree.", joined.text)
    assert.equal(1, #joined.comments)
  end)

  it("goes by page numbers where all have them", function()
    local joined = nutgraf.join { page({ paragraph "Two." }, { pagination = { page = 2, pages = 2 } }),
      page({ paragraph "One." }, { pagination = { page = 1, pages = 2 } }) }
    assert.equal("One.\n\nTwo.", joined.text)
  end)

  for _, case in ipairs {
    { {}, "list of records expected, got an empty one" }, { { { title = 7 } }, "item 1: field 'title': string expected" },
    { { "x" }, "item 1: record (a table) expected, got string" },
  } do
    it("raises: " .. case[2], function()
      local ok, message = pcall(function() nutgraf.join(case[1]) end)
      assert.is_false(ok)
      assert.truthy(message:find("feed_spec.lua:%d+: nutgraf.join: ") and message:find(case[2], 1, true), message)
    end)
  end
end)
