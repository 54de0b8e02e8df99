-- Titles, authors and dates of pages of our own making: one mechanism a row.
local nutgraf = require "nutgraf"

local stage = nutgraf.stage
local pipeline = nutgraf.pipeline { stage.parse(), stage.metadata() }

local body = "<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open again. " ..
  "Boats are sent to the old basin behind the fish market, where the water is shallow and the nights are loud.</p>"

-- A page of `head` and what stands between the headline and the text.
local function page(head, under, headline, lang)
  return ("<!DOCTYPE html><html lang='%s'><head>%s</head><body><nav><a href=/>Home</a></nav><main><article>%s%s%s%s%s" ..
    "</article></main><footer>© 2019 The Quay</footer></body></html>"):format(lang or "en", head or "",
    headline or "<h1>Northern pier closed</h1>", under or "", body, body, body)
end

local function record_of(html, given)
  return assert(pipeline(html, given))
end

local function same(cases, field, given)
  for _, case in ipairs(cases) do
    it(case[1], function() assert.are.same(case[3], record_of(case[2], given)[field]) end)
  end
end

describe("the title:", function()
  same({
    { "the heading, where <title> has the site's name behind it",
      page("<title>Northern pier closed | The Quay</title><meta property=og:site_name content='The Quay'>"),
      "Northern pier closed" },
    { "not the site's name in an h1 of its own", page("<title>Northern pier closed - The Quay</title>" ..
      "<meta property=og:site_name content='The Quay'><meta property=og:title content='Northern pier closed'>", "",
      "<h1><a href=/>The Quay</a></h1><h2>Northern pier closed</h2>"), "Northern pier closed" },
    { "<title> cut at its separator, where there is no heading",
      page("<title>Storm shuts the pier for weeks – The Quay</title>", "", "<p></p>"), "Storm shuts the pier for weeks" },
    { "the headline of a news article's JSON-LD", page("<title>Pier: closed | The Quay</title><script type=" ..
      "'application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Northern pier closed\"}</script>"),
      "Northern pier closed" },
  }, "title")
end)

describe("authors:", function()
  same({
    { "a line that begins with By", page("", "<p>By Ida Krog</p>"), { "Ida Krog" } },
    { "Written by, and two names", page("", "<div>Written by Ida Krog and Per Moe</div>"), { "Ida Krog", "Per Moe" } },
    { "By alone, the name in the next block", page("", "<div>By</div><div>Ida Krog</div>"), { "Ida Krog" } },
    { "an element that says it holds the author", page("", "<div class=author-name>Ida Krog</div>"), { "Ida Krog" } },
    { "a name beside a date", page("", "<p>Ida Krog</p><p>3 May 2024</p>"), { "Ida Krog" } },
    { "a name, a role and a date in one line", page("", "<p>Ida Krog | Senior Writer | July 2, 2025</p>"), { "Ida Krog" } },
    { "degrees stay with the name", page("", "<p class=byline>By Ida Krog, MD, PhD</p>"), { "Ida Krog, MD, PhD" } },
    { "German", page("", "<p>Von Ida Krog</p>", nil, "de"), { "Ida Krog" } },
    { "of the first article in JSON-LD only", page("<script type='application/ld+json'>[{\"@type\":\"Article\"," ..
      "\"author\":{\"name\":\"Ida Krog\"}},{\"@type\":\"Article\",\"author\":{\"name\":\"Per Moe\"}}]</script>"),
      { "Ida Krog" } },
    { "references that were escaped twice", page("<script type='application/ld+json'>{\"@type\":\"Article\"," ..
      "\"author\":\"Ida Krog &amp; Per Moe\"}</script>"), { "Ida Krog", "Per Moe" } },
    { "not who reviewed a product", page("<script type='application/ld+json'>{\"@type\":\"Product\",\"review\":" ..
      "{\"@type\":\"Review\",\"author\":{\"name\":\"Per Moe\"}}}</script>"), nil },
    { "not those of related articles", page("", "<aside><a href=/author/x>Per Moe</a></aside>"), nil },
  }, "authors")
end)

describe("the day of publication:", function()
  same({
    { "a <time> below the headline", page("", "<time datetime=2024-05-03T10:20:00+02:00>today</time>"),
      "2024-05-03T10:20:00+02:00" },
    { "a date in words", page("", "<p>3 May 2024</p>"), "2024-05-03" },
    { "German, day first", page("", "<p>Stand der Dinge am 03.05.2024</p>", nil, "de"), "2024-05-03" },
    { "numbers in American English, month first", page("", "<p>03/05/2024</p>", nil, "en-US"), "2024-03-05" },
    { "numbers in British English, day first", page("", "<p>03/05/2024</p>", nil, "en-GB"), "2024-05-03" },
    { "the order of another date of the page decides", page("", "<p>03/05/2024</p><p>Open until 28/06/2024</p>", nil,
      "en-US"), "2024-05-03" },
    { "Chinese", page("", "<p>2024年5月3日</p>", nil, "zh"), "2024-05-03" },
    { "Korean", page("", "<p>2024년 5월 3일</p>", nil, "ko"), "2024-05-03" },
    { "Arabic", page("", "<p>3 مايو 2024</p>", nil, "ar"), "2024-05-03" },
    { "Hindi", page("", "<p>3 मई 2024</p>", nil, "hi"), "2024-05-03" },
    { "the address", page("<link rel=canonical href='https://quay.example/2024/05/03/pier-closed'>"), "2024-05-03" },
    { "published before updated", page("", "<p>Published 3 May 2024</p><p>Updated 9 May 2024</p>"), "2024-05-03" },
    { "the day that readers are shown, where UTC was past midnight",
      page("<meta property=article:published_time content=2024-05-04T02:10:00Z>", "<p>May 3, 2024</p>"), "2024-05-03" },
    { "not the year of a copyright line", page("", ""), nil },
    { "not a date in the future", page("", "<p>3 May 2044</p>"), nil },
    { "relative to the clock", page("", "<p>3 days ago</p>"), "2024-06-12T12:00:00Z" },
    { "that of a WebPage, where the page reads as an article", page("<script type='application/ld+json'>" ..
      "{\"@type\":\"WebPage\",\"datePublished\":\"2024-05-03\"}</script>"), "2024-05-03" },
    { "not one of a list of articles", page("", "<ul><li>Storm <time>12 May 2024</time></li><li>Ice <time>9 May 2024" ..
      "</time></li><li>Fog <time>7 May 2024</time></li><li>Rain <time>2 May 2024</time></li></ul>"), nil },
    { "a year of two digits in a short line", page("", "<p>Ida Krog, 8.5.12</p>"), "2012-05-08" },
    { "a version is no date", page("", "<p>Now on 8.5.12.1</p>"), nil },
    { "the one date of the description, where nothing else says it",
      page("<meta name=description content='Notice of 14 January 2020 on the northern pier'>"), "2020-01-14" },
    { "not one of the description's two", page("<meta name=description content='From 14 January 2020 to 3 May 2021'>"),
      nil },
    { "day, month and year in the address",
      page("<link rel=canonical href='https://quay.example/news/23-01-2022-northern-pier-closed'>"), "2022-01-23" },
  }, "published", { now = "2024-06-15T12:00:00Z" })
end)
