-- Titles of pages of our own making: one mechanism a row.
local nutgraf = require "nutgraf"
local escapes = require "nutgraf.text.escapes"

local stage = nutgraf.stage
local pipeline = nutgraf.pipeline { stage.parse(), stage.metadata() }

local body = ("<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open " ..
  "again. Boats are sent to the old basin behind the fish market, where the water is shallow.</p>"):rep(3)

local function page(head, top)
  return ("<!DOCTYPE html><html lang=en><head>%s</head><body><nav><a href=/news>News</a></nav><main><article>%s" ..
    "<time datetime=2024-05-03>3 May 2024</time>%s</article></main></body></html>"):format(head, top, body)
end

local canonical = "<link rel=canonical href='https://www.quayside.example/2024/05/northern-pier-closed-after-storm'>"
local closed = "Northern pier closed after storm"
local h1 = "<h1>" .. closed .. "</h1>"

local cases = {
  { "the site's name behind a bar", page("<title>" .. closed .. " | Quayside</title>" .. canonical, ""), closed },
  { "the site's name behind a dash", page("<title>" .. closed .. " – Quayside</title>" .. canonical, ""), closed },
  { "a headline that stands twice in its element", page("<title>" .. closed .. " " .. closed .. " | Quayside</title>" ..
    canonical, "<h1><span>" .. closed .. "</span> <span class=print>" .. closed .. "</span></h1>"), closed },
  { "a name of two words that are the same", page("<title>Quay Quay | Quayside</title>", "<h1>Quay Quay</h1>"), "Quay Quay" },
  { "the site's name in front", page("<title>Quayside: " .. closed .. "</title><meta property=og:site_name " ..
    "content=Quayside>" .. canonical, h1), closed },
  { "the host's name behind a bar, where no site is named", page("<title>" .. closed .. " | quayside.example</title>" ..
    "<meta property=og:title content='" .. closed .. " | quayside.example'>" .. canonical, ""), closed },
  { "a line of the page, where no h1 is and the site's name comes first", page("<title>Quayside Gazette of the North - " ..
    closed .. "</title>", "<font size=5><b>" .. closed .. "</b></font><br>"), closed },
  { "a colon that is the headline's own", page("<title>After the storm: northern pier closed | Quayside</title>" ..
    canonical, "<h1>After the storm: northern pier closed</h1>"), "After the storm: northern pier closed" },
  { "an h1 that leads home is the site's name", page("<title>Quayside</title>" .. canonical,
    "<h1><a href=/>The Quayside Gazette</a></h1><h1>" .. closed .. "</h1>"), closed },
  { "the same with the whole address", page("<title>" .. closed .. "</title>" .. canonical,
    "<h1><a href='https://www.quayside.example/'>The Quayside Gazette</a></h1><h2>" .. closed .. "</h2>"), closed },
  { "the mark of a link to itself", page("<title>Harbour docs</title>", "<h1>Closing a pier<a href='#closing'>¶</a></h1>"),
    "Closing a pier" },
  { "a letter whose last byte is that mark's", page("<title>Harbour docs</title>", "<h1>Die Brücke am Bö</h1>"),
    "Die Brücke am Bö" },
  { "a label in front of a no-break space", page("<title>" .. closed .. "</title><meta property=og:title content='" ..
    closed .. "'><script type='application/ld+json'>{\"@type\":\"DiscussionForumPosting\",\"headline\":\"" .. closed ..
    "\"}</script>" .. canonical, "<h1><span>Notice</span>&nbsp;" .. closed .. "</h1>"), closed },
  { "a line break inside the heading", page("<title>Quayside</title>" .. canonical,
    "<h1>Northern pier<br>closed after storm</h1>"), closed },
  { "references that were escaped twice", page("<title>Q</title><script type='application/ld+json'>{\"@type\":" ..
    "\"NewsArticle\",\"headline\":\"Pier &amp; basin: the harbour&#8217;s year\"}</script>", "<h2>News</h2>"),
    "Pier & basin: the harbour’s year" },
  { "not a reference that the heading is about", page("<title>How to write &amp;amp; in HTML</title>",
    "<h1>How to write &amp;amp; in HTML</h1>"), "How to write &amp; in HTML" },
  { "a picture in one of two spellings", page("<title>" .. closed .. " | Quayside</title><meta property=og:title " ..
    "content='" .. closed .. " 🌊'>" .. canonical, h1), closed },
  { "the heading's spelling, where the others shout", page("<title>NORTHERN PIER CLOSED AFTER STORM</title>" ..
    canonical, h1), closed },
  { "the whole one, where og:title is cut", page("<title>" .. closed .. "</title><meta property=og:title " ..
    "content='Northern pier closed…'>" .. canonical, h1), closed },
  { "JSON-LD's headline, where it is a news article", page("<title>Pier | Quayside</title><script type=" ..
    "'application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" .. closed .. "\"}</script>" .. canonical, ""),
    closed },
  { "nothing, where the page has no title", "<p>" .. body, nil },
}

describe("the title:", function()
  for _, case in ipairs(cases) do
    it(case[1], function() assert.are.equal(case[3], assert(pipeline(case[2])).title) end)
  end
end)

describe("references that were escaped twice:", function()
  local texts = {
    { "names", "Pier &amp; basin &ndash; &quot;closed&quot;", "Pier & basin – \"closed\"" },
    { "decimal numbers", "the harbour&#8217;s &#038; the town&#39;s", "the harbour’s & the town's" },
    { "hexadecimal numbers", "&#x26; &#xE9; &#X1F600;", "& é 😀" },
    { "a no-break space", "a&nbsp;b&#160;c", "a b c" },
    { "what is none", "AT&T; &nosuch; & &#0; &#xD800;", "AT&T; &nosuch; & &#0; &#xD800;" },
  }
  for _, case in ipairs(texts) do
    it(case[1], function() assert.are.equal(case[3], escapes.plain(case[2])) end)
  end
end)
