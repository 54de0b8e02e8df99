-- What else a page says of itself: one mechanism a row; the pages are of our own making.
local nutgraf = require "nutgraf"

local stage = nutgraf.stage
local pipeline = nutgraf.pipeline { stage.parse(), stage.metadata() }

local body = ("<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open " ..
  "again. Boats are sent to the old basin behind the fish market, where the water is shallow.</p>"):rep(3)
local home = "<link rel=canonical href='https://www.quayside.example/news/pier'>"

local function page(head, above, html)
  return ("<!DOCTYPE html><html %s><head><title>Northern pier closed | Quayside</title>%s</head><body>%s<main><article>" ..
    "<h1>Northern pier closed</h1>%s</article></main></body></html>"):format(html or "lang=en", head or "", above or "",
    body)
end

local function ld(json) return page("<script type='application/ld+json'>" .. json .. "</script>") end

local function trail(...)
  local items = {}
  for i, name in ipairs { ... } do
    items[i] = ('{"@type":"ListItem","position":%d,"name":"%s","item":"https://quayside.example/%d"}'):format(i, name, i)
  end
  return '{"@type":"BreadcrumbList","itemListElement":[' .. table.concat(items, ",") .. "]}"
end

local cases = {
  breadcrumbs = {
    { "a list in JSON-LD", ld(trail("Home", "News", "Harbour")), { "Home", "News", "Harbour" } },
    { "without the page itself", ld(trail("Home", "News", "Northern pier closed")), { "Home", "News" } },
    { "the longest of two lists, not both", ld("[" .. trail("Home", "News") .. "," .. trail("Home", "News", "Harbour") ..
      "]"), { "Home", "News", "Harbour" } },
    { "by their positions", ld [[{"@type":"BreadcrumbList","itemListElement":[{"position":2,"name":"News"},
      {"position":"1","item":{"@id":"https://quayside.example/","name":"Home"}}]}]], { "Home", "News" } },
    { "no address in place of a name", ld [[{"@type":"BreadcrumbList","itemListElement":[{"position":1,"name":"Home"},
      {"position":2,"item":"https://quayside.example/news"}]}]], { "Home" } },
    { "links that a reader sees", page("", "<nav aria-label=Breadcrumb><a href=/>Home</a> / <a href=/n>News</a></nav>"),
      { "Home", "News" } },
    { "items of a list, without their signs", page("", "<ul class=breadcrumbs><li><a href=/>Home</a> ›</li><li>" ..
      "<a href=/n>News</a> ›</li><li>Northern pier closed</li></ul>"), { "Home", "News" } },
    { "microdata", page("", "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li><a href=/><span " ..
      "itemprop=name>Home</span></a><meta itemprop=position content=1></li><li><a href=/n><span itemprop=name>News" ..
      "</span></a></li></ol>"), { "Home", "News" } },
    { "one trail, where it stands twice", page("", "<nav class=breadcrumb><a href=/>Home</a><a href=/n>News</a></nav>" ..
      "<nav class='breadcrumb mobile'><a href=/n>Back to news</a></nav>"), { "Home", "News" } },
    { "none on a page without", page(), nil },
  },
  site = {
    { "og:site_name", page("<meta property=og:site_name content='The Quayside'>"), "The Quayside" },
    { "the publisher in JSON-LD", ld [[{"@type":"NewsArticle","headline":"Northern pier closed",
      "publisher":{"@type":"Organization","name":"The Quayside"}}]], "The Quayside" },
    { "the WebSite in JSON-LD", ld [[{"@type":"WebSite","name":"The Quayside"}]], "The Quayside" },
    { "the end of <title>, where the address says the same", page(home), "Quayside" },
    { "not the end of <title> without an address", page(), nil },
    { "not an end that is another thing", page("<link rel=canonical href='https://harbours.example/pier'>"), nil },
  },
  canonical = {
    { "the link", page(home), "https://www.quayside.example/news/pier" },
    { "og:url, where there is no link", page("<meta property=og:url content='https://quayside.example/p'>"),
      "https://quayside.example/p" },
    { "a relative one by <base>", page("<base href='https://quayside.example/x/'><link rel=canonical href='/pier'>"),
      "https://quayside.example/pier" },
  },
  image = {
    { "og:image", page("<meta property=og:image content='https://quayside.example/p.jpg'>"),
      "https://quayside.example/p.jpg" },
    { "an address in JSON-LD", ld [[{"@type":"NewsArticle","image":"https://quayside.example/p.jpg"}]],
      "https://quayside.example/p.jpg" },
    { "an object", ld [[{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"https://quayside.example/p.jpg"}}]],
      "https://quayside.example/p.jpg" },
    { "the first of a list", ld [[{"@type":"Article","image":["https://quayside.example/p.jpg","https://q.example/2"]}]],
      "https://quayside.example/p.jpg" },
    { "a reference", ld [[{"@graph":[{"@type":"Article","image":{"@id":"#picture"}},
      {"@type":"ImageObject","@id":"#picture","contentUrl":"https://quayside.example/p.jpg"}]}]],
      "https://quayside.example/p.jpg" },
    { "a relative one", page(home .. "<meta property=og:image content='/p.jpg'>"),
      "https://www.quayside.example/p.jpg" },
    { "a link for old readers", page("<link rel=image_src href='https://quayside.example/p.jpg'>"),
      "https://quayside.example/p.jpg" },
    { "no bytes in place of an address", page("<meta property=og:image content='data:image/gif;base64,R0lGOD'>"), nil },
  },
  language = {
    { "of <html>", page("", "", "lang=de-AT"), "de-AT" },
    { "with an underscore", page("", "", "lang=pt_BR"), "pt-BR" },
    { "xml:lang", page("", "", "xml:lang=fr"), "fr" },
    { "og:locale, where <html> has none", page("<meta property=og:locale content=da_DK>", "", "class=x"), "da-DK" },
    { "content-language, where nothing else says it", page("<meta http-equiv=Content-Language content=nl>", "",
      "class=x"), "nl" },
  },
  tags = {
    { "article:tag", page("<meta property=article:tag content=Harbours><meta property=article:tag content=Storms>"),
      { "Harbours", "Storms" } },
    { "keywords, taken apart", page("<meta name=keywords content='Harbours, Storms,harbours'>"),
      { "Harbours", "Storms" } },
    { "a list in JSON-LD", ld [[{"@type":"NewsArticle","keywords":["Harbours","Storms"]}]], { "Harbours", "Storms" } },
    { "links that say so", page("", "<a rel=tag href=/t/harbours>Harbours</a>"), { "Harbours" } },
  },
  subtitle = {
    { "the other headline in JSON-LD", ld [[{"@type":"NewsArticle","headline":"Northern pier closed",
      "alternativeHeadline":"Nobody knows when it will open"}]], "Nobody knows when it will open" },
    { "not the title once more", ld [[{"@type":"NewsArticle","headline":"Northern pier closed",
      "alternativeHeadline":"Northern pier closed"}]], nil },
  },
  licence = {
    { "a link that says so", page("", "<a rel=license href='https://licences.example/by'>CC BY</a>"),
      "https://licences.example/by" },
    { "JSON-LD", ld [[{"@type":"Article","license":"https://licences.example/by"}]], "https://licences.example/by" },
    { "a <meta>", page("<meta name=dcterms.license content='https://licences.example/by'>"),
      "https://licences.example/by" },
    { "not that of a picture", page("", "<figure><img src=/p.jpg><figcaption><a rel=license " ..
      "href='https://licences.example/by'>CC BY</a></figcaption></figure>"), nil },
  },
  gated = {
    { "JSON-LD says that one pays", ld [[{"@type":"NewsArticle","isAccessibleForFree":false}]], true },
    { "as a string", ld [[{"@type":"NewsArticle","isAccessibleForFree":"False"}]], true },
    { "a locked tier", page("<meta property=article:content_tier content=locked>"), true },
    { "not a free one", page("<meta property=article:content_tier content=free>"), nil },
    { "free", ld [[{"@type":"NewsArticle","isAccessibleForFree":true}]], nil },
  },
}

for _, field in ipairs { "breadcrumbs", "site", "canonical", "image", "language", "tags", "subtitle", "licence", "gated" } do
  describe(field .. ":", function()
    for _, case in ipairs(cases[field]) do
      it(case[1], function() assert.are.same(case[3], assert(pipeline(case[2]))[field]) end)
    end
  end)
end
