-- Dates: how they are read in many languages, and which of a page's days is its day of publication.
local nutgraf = require "nutgraf"
local labels = require "nutgraf.lexicon.date_labels"
local date_reader = require "nutgraf.metadata.dates.date_reader"
local time = require "nutgraf.page.time"

local stage = nutgraf.stage
local pipeline = nutgraf.pipeline { stage.parse(), stage.metadata() }

describe("reads", function()
  local cases = { -- text, language, ISO 8601
    { "3 May 2024", "en", "2024-05-03" },
    { "May 3rd, 2024 at 10:11 am EST", "en", "2024-05-03T10:11:00-05:00" },
    { "3. Mai 2024, 14:02 Uhr", "de", "2024-05-03T14:02:00" },
    { "1er mai 2024", "fr", "2024-05-01" },
    { "3 de mayo de 2024", "es", "2024-05-03" },
    { "3 de maio de 2024 às 10h20", "pt", "2024-05-03T10:20:00" },
    { "3 maggio 2024", "it", "2024-05-03" },
    { "3 mei 2024", "nl", "2024-05-03" },
    { "3 maja 2024", "pl", "2024-05-03" },
    { "3 maj 2024", "sv", "2024-05-03" },
    { "3 mai 2024", "no", "2024-05-03" },
    { "3. toukokuuta 2024", "fi", "2024-05-03" },
    { "3. května 2024", "cs", "2024-05-03" },
    { "3. máj 2024", "sk", "2024-05-03" },
    { "2024. május 3., péntek", "hu", "2024-05-03" },
    { "3 mai, 2024", "ro", "2024-05-03" },
    { "3 мая 2024 года", "ru", "2024-05-03" },
    { "3 травня 2024", "uk", "2024-05-03" },
    { "3 май 2024", "bg", "2024-05-03" },
    { "3. август 2024.", "sr", "2024-08-03" },
    { "3. svibnja 2024.", "hr", "2024-05-03" },
    { "3. listopada 2024.", "hr", "2024-10-03" },
    { "3 listopada 2024", "pl", "2024-11-03" },
    { "3. avgust 2024", "sl", "2024-08-03" },
    { "2024 m. gegužės 3 d.", "lt", "2024-05-03" },
    { "2024. gada 3. maijs", "lv", "2024-05-03" },
    { "3. oktoober 2024", "et", "2024-10-03" },
    { "3. maí 2024", "is", "2024-05-03" },
    { "3 Μαΐου 2024", "el", "2024-05-03" },
    { "3 Mayıs 2024", "tr", "2024-05-03" },
    { "3 avqust 2024", "az", "2024-08-03" },
    { "3 gusht 2024", "sq", "2024-08-03" },
    { "2024ko maiatzaren 3a", "eu", "2024-05-03" },
    { "3 Agustus 2024, 14:02 WIB", "id", "2024-08-03T14:02:00+07:00" },
    { "3 Ogos 2024", "ms", "2024-08-03" },
    { "ngày 3 tháng 5 năm 2024", "vi", "2024-05-03" },
    { "3 Tháng Năm, 2024", "vi", "2024-05-03" },
    { "2024年5月3日（金）14時05分", "ja", "2024-05-03T14:05:00" },
    { "令和6年5月3日", "ja", "2024-05-03" },
    { "２０２４年５月３日", "ja", "2024-05-03" },
    { "民國113年5月3日", "zh", "2024-05-03" },
    { "2024년 5월 3일 14:05", "ko", "2024-05-03T14:05:00" },
    { "2024. 5. 3.", "ko", "2024-05-03" },
    { "٣ مايو ٢٠٢٤", "ar", "2024-05-03" },
    { "3 كانون الثاني 2024", "ar", "2024-01-03" },
    { "3 במאי 2024", "he", "2024-05-03" },
    { "३ मई २०२४", "hi", "2024-05-03" },
    { "৩ মে ২০২৪", "bn", "2024-05-03" },
    { "3 மே 2024", "ta", "2024-05-03" },
    { "3 მაისი, 2024", "ka", "2024-05-03" },
    { "3 พฤษภาคม 2567", "th", "2024-05-03" }, -- the Buddhist year
    { "3 พ.ค. 2567", "th", "2024-05-03" },
    { "03/05/2567", "th", "2024-05-03" },
    { "۱۴ اردیبهشت ۱۴۰۳ - ۱۲:۳۰", "fa", "2024-05-03T12:30:00" }, -- the Persian solar year
    { "۱۴۰۳/۰۲/۱۴", "fa", "2024-05-03" },
    { "1 فروردین 1400", "fa", "2021-03-21" },
    { "30 اسفند 1399", "fa", "2021-03-20" }, -- a leap day
    { "2024-05-03T10:11:12.123456+02:00", nil, "2024-05-03T10:11:12+02:00" },
    { "Fri, 03 May 2024 10:11:12 GMT", nil, "2024-05-03T10:11:12Z" },
    { "20240503", nil, "2024-05-03" },
    { "20240503T101112Z", nil, "2024-05-03T10:11:12Z" },
    { "1714731072", nil, "2024-05-03T10:11:12Z" },
    { "1714731072000", nil, "2024-05-03T10:11:12Z" },
    { "3\194\160May\194\1602024", "en", "2024-05-03" }, -- no-break spaces
    { "03.05.24", "de", "2024-05-03" },
    -- traps
    { "12 comments may 2024", "en", nil },
    { "12 of 2024 members", "en", nil },
    { "1 234 567", "fr", nil },
    { "20249999", nil, nil },
    { "14 اردیبهشت 2024", "fa", nil }, -- a month of one calendar, a year of another
    { "3 May 1887", "en", nil },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local t = date_reader.value(case[1], { tag = case[2] })
      assert.are.equal(case[3], t and time.iso(t))
    end)
  end
end)

describe("day and month change places", function()
  local function order(language, texts, known) return (date_reader.month_first(language, texts, known)) end
  it("in American English", function() assert.is_true(order("en-US", { "03/05/2024" })) end)
  it("not in other languages", function() assert.is_false(order("fr", { "03/05/2024" })) end)
  it("not where a day above 12 comes first", function() assert.is_false(order("en-US", { "03/05/2024", "28/06/2024" })) end)
  it("beside PM in languages that have none", function()
    assert.is_true(order("de", { "03/05/2024 10:15:20 PM" }))
    assert.is_false(order("en-GB", { "03/05/2024 10:15 PM" }))
    assert.is_false(order("de", { "28/05/2024 10:15 PM" }))
  end)
  it("where a day above 12 comes second", function() assert.is_true(order("en-GB", { "05/28/2024" })) end)
  it("where only that gives a day that the page names to machines", function()
    assert.is_true(order("en-GB", { "03/05/2024" }, { ["2024-03-05"] = true }))
    assert.is_false(order("en-US", { "03/05/2024" }, { ["2024-05-03"] = true }))
  end)
end)

describe("labels", function()
  local cases = {
    { "Published on", "published" }, { "Last updated:", "updated" }, { "Stand:", "updated" }, { "Veröffentlicht am", "published" },
    { "Publié le", "published" }, { "Mis à jour le", "updated" }, { "Publicado el", "published" },
    { "Última actualización:", "updated" }, { "Pubblicato il", "published" }, { "Aggiornato il", "updated" },
    { "Gepubliceerd op", "published" }, { "Laatst bijgewerkt:", "updated" }, { "Data publikacji:", "published" },
    { "Zaktualizowano:", "updated" }, { "Publicerad", "published" }, { "Uppdaterad", "updated" }, { "Julkaistu", "published" },
    { "Päivitetty", "updated" }, { "Опубликовано:", "published" }, { "Обновлено:", "updated" }, { "Yayınlanma:", "published" },
    { "Güncelleme:", "updated" }, { "公開日：", "published" }, { "最終更新日：", "updated" }, { "入力", nil }, { "입력", "published" },
    { "수정", "updated" }, { "نشر في", "published" }, { "تحديث:", "updated" }, { "פורסם", "published" }, { "עודכן", "updated" },
    { "Objavljeno", "published" }, { "Megjelent:", "published" }, { "Diperbarui", "updated" }, { "Cập nhật", "updated" },
    { "Published 3 May, updated", "updated" }, { "© Copyright", "other" }, { "Member since", "other" },
    { "By Ida Krog", nil }, { "Misdated", nil }, { "", nil },
  }
  for _, case in ipairs(cases) do
    it(("%q"):format(case[1]), function() assert.are.equal(case[2], labels.of_words(case[1])) end)
  end
  for name, label in pairs { datePublished = "published", ["entry-date published updated"] = "published",
    ["article:modified_time"] = "updated", pubdate = "published",
    ["og:regdate"] = "published", created = "created", ["dcterms.issued"] = "published", ["dcterms.modified"] = "updated",
    ["dc.created"] = "created", ["article:published"] = "published",
    ["dc.date"] = "date", createdAt = "created", expires = "other", ["entry-date"] = "date", birthDate = "other" } do
    it("of the name " .. name, function() assert.are.equal(label, labels.of_name(name)) end)
  end
  it("none of a name without a date", function() assert.is_nil(labels.of_name("headline")) end)
end)

local body = "<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open again. " ..
  "Boats are sent to the old basin behind the fish market, where the water is shallow and the nights are loud.</p>"

-- A page of `head` and what stands between the headline and the text, and after it.
local function page(head, under, lang, behind)
  return ("<!DOCTYPE html><html lang='%s'><head>%s</head><body><nav><a href=/>Home</a></nav><main><article>" ..
    "<h1>Northern pier closed</h1>%s%s%s%s%s</article></main><footer>© 2024 The Quay</footer></body></html>"):format(
    lang or "en", head or "", under or "", body, body, body, behind or "")
end

local function linked(...)
  local scripts = {}
  for i, json in ipairs { ... } do scripts[i] = "<script type='application/ld+json'>" .. json .. "</script>" end
  return table.concat(scripts)
end

local function same(field, cases, given)
  for _, case in ipairs(cases) do
    it(case[1], function()
      assert.are.equal(case[3], assert(pipeline(case[2], given or { now = "2024-06-15T12:00:00Z" }))[field])
    end)
  end
end

describe("the day of publication:", function()
  same("published", {
    { "JSON-LD of an article, with its zone",
      page(linked '{"@type":"NewsArticle","datePublished":"2024-05-03T10:20:00+02:00"}'), "2024-05-03T10:20:00+02:00" },
    { "JSON-LD before what is shown of a change", page(linked [[{"@type":"NewsArticle","datePublished":"2024-05-03T10:20:00Z",
      "dateModified":"2024-05-09T08:00:00Z"}]], "<p>Updated 9 May 2024</p>"), "2024-05-03T10:20:00Z" },
    { "JSON-LD of news before an unnamed date that it calls that of a change", page(linked [[{"@type":"NewsArticle",
      "datePublished":"2024-05-03T10:20:00Z","dateModified":"2024-05-09T08:00:00Z"}]], "<p>9 May 2024</p>"),
      "2024-05-03T10:20:00Z" },
    { "JSON-LD that is broken", page(linked '{"@type":"NewsArticle",,"datePublished":"2024-05-03"}', ""), "2024-05-03" },
    { "the time where another source has the day alone", page("<meta property=article:published_time content=2024-05-03>",
      "<time datetime=2024-05-03T10:20:00+02:00>3 May</time>"), "2024-05-03T10:20:00+02:00" },
    { "of a review's page, not of the review", page(linked([[{"@type":"Article","datePublished":"2024-05-03"}]],
      [[{"@type":"Product","review":{"@type":"Review","datePublished":"2022-01-09"}}]])), "2024-05-03" },
    { "of an article, not of the review beside it", page(linked(
      [[{"@type":"Review","datePublished":"2024-05-02","itemReviewed":{"@type":"Product","name":"Lamp"}}]],
      [[{"@type":"Article","datePublished":"2024-05-03T07:00:00Z"}]]), ""), "2024-05-03T07:00:00Z" },
    { "not a comment's", page(linked [[{"@type":"Article","comment":[{"@type":"Comment","dateCreated":"2024-05-09"}],
      "datePublished":"2024-05-03"}]]), "2024-05-03" },
    { "a meta element", page("<meta name=pubdate content='2024-05-03T10:20:00Z'>"), "2024-05-03T10:20:00Z" },
    { "a meta element in another language", page("<meta name=DC.date.issued content='3. Mai 2024'>", "", "de"), "2024-05-03" },
    { "the key of a script, where nothing else is dated",
      page("<meta property=og:type content=article><script>var page = {\"publishedAt\":\"2024-05-03T10:20:00Z\"};</script>", ""),
      "2024-05-03T10:20:00Z" },
    { "a line under its label", page("", "<h3>Published</h3><p>3 May 2024</p>"), "2024-05-03" },
    { "a labelled line before another date", page("", "<p>Published: 3 May 2024 | Last updated: 9 May 2024</p>"), "2024-05-03" },
    { "the first of two, where the second is of a change", page("", "<p>3 May 2024. Updated: 9 May 2024</p>"), "2024-05-03" },
    { "German: Veröffentlicht am", page("", "<p>Veröffentlicht am 03.05.2024, aktualisiert am 09.05.2024</p>", "de"), "2024-05-03" },
    { "Polish", page("", "<p>Opublikowano: 3 maja 2024</p>", "pl"), "2024-05-03" },
    { "Hungarian", page("", "<p>2024. május 3.</p>", "hu"), "2024-05-03" },
    { "Thai", page("", "<p>3 พฤษภาคม 2567</p>", "th"), "2024-05-03" },
    { "Persian", page("", "<p>۱۴ اردیبهشت ۱۴۰۳</p>", "fa"), "2024-05-03" },
    { "Bengali", page("", "<p>৩ মে ২০২৪</p>", "bn"), "2024-05-03" },
    { "Japanese", page("", "<p>公開日：2024年5月3日</p>", "ja"), "2024-05-03" },
    { "an attribute of the element that is shown", page("", "<span class=posted data-timestamp=1714731072>some time ago</span>"),
      "2024-05-03T10:11:12Z" },
    { "a title of the element that is shown", page("", "<abbr class=date title='2024-05-03T10:20:00Z'>a month ago</abbr>"),
      "2024-05-03T10:20:00Z" },
    { "the reader's zone before Greenwich, of the same day", page("<meta property=article:published_time " ..
      "content=2024-05-03T08:20:00Z>", "<time datetime=2024-05-03T10:20:00+02:00>3 May</time>"), "2024-05-03T10:20:00+02:00" },
    { "an element that is published and updated at once",
      page("", "<time class='published updated' datetime=2024-05-03T10:20:00+02:00>3 May</time>"), "2024-05-03T10:20:00+02:00" },
    { "the time of an itemprop far from the headline", page("", "<p>3 May 2024</p>", "en",
      "<footer><meta itemprop=datePublished content=2024-05-03T10:20:00+02:00></footer>"), "2024-05-03T10:20:00+02:00" },
    { "hours ago, by the clock", page("", "<p>3 hours ago</p>"), "2024-06-15T09:00:00Z" },
    { "a year of two digits", page("", "<p>03.05.24</p>", "de"), "2024-05-03" },
    { "a date that links to the page itself", page("", "<a href=/pier><time datetime=2024-05-03>3 May 2024</time></a>"),
      "2024-05-03" },
    { "a year of two digits after slashes", page("", "<p>Published: 3/5/24</p>", "en-GB"), "2024-05-03" },
    { "digits of another script in an element", page("", "<div class=created>३ मई २०२४</div>", "hi"), "2024-05-03" },
    { "the month first, by the machine's date of the change",
      page("<meta property=article:modified_time content=2024-05-03>", "<p>05/03/2024</p>", "en-GB"), "2024-05-03" },
    { "not a teaser's", page("", "<p>3 May 2024</p>", "en", "<aside><a href=/x>Ice</a> <time>9 May 2024</time></aside>"),
      "2024-05-03" },
    { "not the future", page("", "<p>3 May 2044</p>"), nil },
    { "not the copyright's", page("", "", "en", "<p>Copyright 3.5.2024 The Quay</p>"), nil },
  })
  it("not the future, without a clock", function()
    assert.is_nil(pipeline(page("", "<p>3 May 2144</p>")).published)
  end)
end)

-- Pages that have no day of publication.
describe("none:", function()
  local news = {}
  for i, title in ipairs { "Storm shuts the pier", "Ice on the quay", "Fog in the morning", "Rain for weeks", "A new crane" } do
    news[i] = ("<li><h2><a href=/%d>%s</a></h2><time>%d May 2024</time><p>Nobody may walk there.</p></li>"):format(i, title, 20 - 3 * i)
  end
  same("published", {
    { "a list of news, the newest first", "<html lang=en><head><title>News</title><meta property=og:type content=website></head>" ..
      "<body><h1>News</h1><ul>" .. table.concat(news) .. "</ul></body></html>", nil },
    { "a product with its offer's end", "<html><head><title>Anchor</title><meta property=og:type content=product>" ..
      linked [[{"@type":"Product","name":"Anchor","offers":{"@type":"Offer","price":"49.00","priceValidUntil":"2024-05-30"}}]] ..
      "</head><body class=single-product><h1>Anchor</h1><p class=price>€49.00</p><button>Add to cart</button>" ..
      "<p>Offer valid until 3 June 2024</p></body></html>", nil },
    { "only that of a card that leads elsewhere", page("", "", "en", "<section><a href=/ice>Ice on the quay<br>" ..
      "<time datetime=2024-05-03>3 May 2024</time></a></section>"), nil },
    { "only that of a comment", page("", "", "en", "<div class=comments><div class=comment><b>mudlark</b> " ..
      "<time datetime=2024-05-03T10:00:00Z>3 May 2024</time><p>Shame.</p></div></div>"), nil },
    { "only those of reviews in what it says itself", page("", "", "en", ("<div class=review><b>Ines</b> <span class=date>3 May " ..
      "2024</span><p>It shows the tide to the minute.</p></div>"):rep(3)), nil },
    { "only an event's, in a line of its own", page("", "<dl><dt>When<dd>3 May 2024, 8 p.m.<dt>Where<dd>Old quay</dl>"), nil },
    { "only an event's, in Dutch", page("", "<p>Wanneer: 3 mei 2024, 20.00 uur</p>", "nl"), nil },
    { "only an event's, in Japanese", page("", "<p>日時</p><p>2024年5月3日 19時</p>", "ja"), nil },
    { "a number of the telephone", page("", "<p>Telephone 03 05 2024</p>"), nil },
  })
end)

describe("the day of the change:", function()
  same("modified", {
    { "JSON-LD", page(linked '{"@type":"Article","datePublished":"2024-05-03","dateModified":"2024-05-09T10:00:00Z"}'),
      "2024-05-09T10:00:00Z" },
    { "a meta element", page("<meta name=last-modified content=2024-05-09>"), "2024-05-09" },
    { "what a reader sees", page("", "<p>3 May 2024</p><p>Last updated: 9 May 2024</p>"), "2024-05-09" },
    { "an element of the class updated", page("", "<p>3 May 2024</p><time class=updated datetime=2024-05-09>9 May</time>"),
      "2024-05-09" },
    { "none where none is named", page("", "<p>3 May 2024</p>"), nil },
  })
end)
