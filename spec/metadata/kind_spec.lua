-- The kind of a page, on small pages that say plainly what they are.
local kind = require "nutgraf.metadata.kind"
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local prose = ("<p>The pier was rebuilt by hand, plank by plank, over the course of a long winter, and when the ice was " ..
  "gone the first boats came in to see what had been made of it.</p>"):rep(8)

local function cards(write)
  local out = {}
  for i = 1, 24 do out[i] = write(i) end
  return table.concat(out)
end

local pages = {
  { "article", "<meta property=og:type content=article><meta property=article:published_time content=2026-02-03>" ..
    '<script type="application/ld+json">{"@type":"BlogPosting","headline":"The pier"}</script>' ..
    "<link rel=canonical href=https://quay.example/blog/the-pier-was-rebuilt>",
    "<body class='single single-post'><article><h1>The pier was rebuilt</h1>" .. prose .. prose .. "</article>" },
  { "product", "<meta property=og:type content=product><link rel=canonical href=https://quay.example/products/oar>" ..
    '<script type="application/ld+json">{"@type":"Product","name":"Oar"}</script>', "<body class='template-product'>" ..
    "<h1>Oar of ash</h1><p>$ 49.00</p><form><button>Add to cart</button></form><ul><li>Length 2 m</li></ul>" .. prose },
  { "collection", "<meta property=og:type content=website><link rel=canonical href=https://quay.example/collections/oars>" ..
    '<script type="application/ld+json">{"@type":"CollectionPage"}</script>',
    "<body class='template-collection'><h1>Oars</h1>" .. cards(function(i)
      return ("<div class=product-card><a href=/p/%d><img src=%d.png><h3>Oar %d</h3></a><p>$ %d.00</p></div>"):format(i, i, i, i)
    end) },
}

describe("the kind of a page", function()
  for _, case in ipairs(pages) do
    it("is " .. case[1], function()
      local html = "<!DOCTYPE html><html lang=en><head>" .. case[2] .. "</head>" .. case[3]
      assert.are.equal(case[1], assert(pipeline(html)).kind)
    end)
  end

  -- Shops in other languages, by the one button that puts a thing into a cart; a list of things has many, and links to them.
  local function shop(language, label, price, count)
    local things = {}
    for i = 1, count do
      local link = count > 1 and ("<a href=/k-%d><h3>K-%d</h3></a>"):format(i, i) or ""
      things[i] = ("<div class=thing>%s<p>%s</p><form><input type=number value=1><button>%s</button></form></div>"):format(link,
        price, label)
    end
    return ("<html lang=%s><body><h1>K-40</h1>%s<h2>A</h2><table><tr><th>B<td>20 cm<tr><th>C<td>1,4 kg</table>"):format(language,
      table.concat(things))
  end

  for _, case in ipairs { { "fr", "Ajouter au panier", "129,00 €" }, { "it", "Aggiungi al carrello", "€ 84,90" },
    { "pl", "Dodaj do koszyka", "349,00 zł" }, { "ru", "В корзину", "4 990 ₽" }, { "tr", "Sepete Ekle", "1.299 TL" },
    { "ja", "カートに入れる", "9,800円" }, { "ko", "장바구니 담기", "89,000원" }, { "zh", "加入购物车", "¥599" },
    { "ar", "أضف إلى السلة", "299 ر.س" } } do
    it("is a product where one button sells in " .. case[1], function()
      assert.equal("product", assert(pipeline(shop(case[1], case[2], case[3], 1))).kind)
      assert.is_true(assert(pipeline(shop(case[1], case[2], case[3], 12))).kind ~= "product")
    end)
  end

  local function changes(headings)
    local out = { "<h1>Changes</h1>" }
    for i, heading in ipairs(headings) do
      out[#out + 1] = ("<section><h2>%s</h2><ul><li>Add %d new views<li>Fix the crash of list %d<li>Update all words</ul></section>")
        :format(heading, i, i)
    end
    return "<html lang=en><body><main>" .. table.concat(out) .. "</main>"
  end

  for _, headings in ipairs { { "2.4.0 <small>2025-05-02</small>", "2.3.1 <small>2025-04-11</small>", "2.3.0 <small>2025-03-29</small>" },
    { "[1.1.0] - 2025-02-03", "[1.0.1] - 2025-01-20", "[1.0.0] - 2025-01-04" }, { "Version 12", "Version 11", "Version 10" },
    { "v5.1 (May 3, 2025)", "v5.0 (April 2, 2025)" } } do
    it("is documentation where headings name versions: " .. headings[1], function()
      local record = assert(pipeline(changes(headings)))
      assert.same({ "documentation" }, { record.kind, record.posts })
      assert.truthy(record.text:find("Add 1 new views", 1, true))
    end)
  end

  -- Running text as an article has it, of what the page's head and first elements say.
  local function text_with(head, first)
    return "<html lang=en><head><title>The pier</title>" .. head .. "</head><body>" .. first .. "<h1>The pier</h1>" .. prose
  end

  for _, case in ipairs { { "<meta name=generator content='Docutils 0.19: https://docutils.example/'>", "" },
    { "<meta name=Generator content='DocBook XSL Stylesheets'>", "" }, { "<meta name=generator content=rustdoc>", "" },
    { "<meta name=generator content='javadoc/ClassWriterImpl'>", "" }, { "<meta name=generator content='AsciiDoc 10'>", "" },
    { "", "<div class=sphinxsidebar><h3>Next</h3></div>" }, { "", "<div class=titlepage></div>" },
    { "", "<div id=doc-content><div class=memitem></div></div>" } } do
    it("is documentation where what makes it names itself: " .. case[1] .. case[2], function()
      assert.equal("documentation", assert(pipeline(text_with(case[1], case[2]))).kind)
      local article = case[1] .. '<script type="application/ld+json">{"@type":"BlogPosting","headline":"The pier"}</script>'
      assert.equal("article", assert(pipeline(text_with(article, case[2]))).kind)
    end)
  end

  it("is no documentation for what makes other sites, too", function()
    assert.equal("article", assert(pipeline(text_with("<meta name=generator content='Hugo 0.140'>", ""))).kind)
  end)

  it("is not told by numbers of sections or clocks", function()
    assert.is_true(assert(pipeline(changes { "1.1. The pier", "1.2. The sand", "1.3. The ferry" })).kind ~= "documentation")
    assert.is_true(assert(pipeline(changes { "10.45", "11.20", "12.05" })).kind ~= "documentation")
  end)

  -- What becomes of a page whose words and numbers speak for a kind, and for an article by so much less (hundredths).
  local function doubted(found, margin, html, published, authors)
    local weights, module, seen = package.loaded["nutgraf.weights.kinds"], package.loaded["nutgraf.metadata.kind"], nil
    package.loaded["nutgraf.metadata.kind"] = nil
    package.loaded["nutgraf.weights.kinds"] = { kinds = { "article", found }, bias = { 0, margin },
      tokens = { ["og:none"] = { 0, 30 } }, numbers = {} }
    local fresh = require "nutgraf.metadata.kind"
    nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata(), function(record, context)
      record.published, record.authors = published, authors
      fresh.settle(record, context, "page")
      seen = record.kind
      return record
    end }(html)
    package.loaded["nutgraf.weights.kinds"], package.loaded["nutgraf.metadata.kind"] = weights, module
    return seen
  end
  local function texts(element, sentence)
    local list = {}
    for i = 1, 6 do list[i] = ("<%s>%s%d.</%s>"):format(element, sentence:rep(3), i, element) end
    return "<h1>The pier</h1><article>" .. table.concat(list) .. "</article>"
  end
  local german = "Der Steg wurde von Hand neu gebaut, Brett für Brett, einen langen Winter lang, bis das Eis fort war. "
  local chinese = "渡船公司介绍，夜航停运是因为去年的风暴冲坏了东侧的防波堤，引航灯也全部失灵。"
  local turkish = "Köylülerin elbirliğiyle onardığı değirmen yeniden çalışmaya başladı. " -- 24 words in three of them
  local english = "The pier was rebuilt by hand, plank by plank, over the course of a long winter. "
  for _, case in ipairs {
    { "a text in German", "listing", 200, texts("p", german), "article" },
    { "a text in Chinese", "forum", 200, texts("p", chinese), "article" },
    { "a text in Chinese that a template calls English", "listing", 200, "<html lang=en>" .. texts("p", chinese), "article" },
    { "a text in Chinese in items", "collection", 200, texts("dd", chinese), "article" },
    { "a text in English", "listing", 200, texts("p", english), "listing" },
    { "a text in English that a template calls Chinese", "listing", 200, "<html lang=zh>" .. texts("p", english), "listing" },
    { "a text in German that is surely none", "listing", 500, texts("p", german), "listing" },
    { "a text in Turkish, which says more with a word", "listing", 200, texts("p", turkish), "article" },
    { "a text in German that says to the minute when it appeared", "service", 200, texts("p", german), "article",
      "2026-03-04T08:15:00Z" },
    { "a text in German that says on which day", "service", 200, texts("p", german), "service", "2026-03-04" },
    { "a text in German that says nothing of it", "service", 200, texts("p", german), "service" },
    { "a product in German", "product", 200, texts("p", german), "product" },
    -- what is said under a text speaks for a forum, too; a thread without its posts is an empty shell
    { "a text in English that has no posts and says who", "forum", 200, texts("p", english:rep(2)), "article", nil, { "Ida Krog" } },
    { "a text in English by nobody", "forum", 200, texts("p", english:rep(2)), "forum", "2026-03-04" },
    { "a shell in English", "forum", 200, "<p>The posts of this thread are being loaded.</p>", "forum" },
    -- offers beside a text speak for a shop; what it sells is by nobody and has no minute
    { "a text that is signed and dated to the minute", "product", 500, texts("p", english), "article",
      "2026-03-04T08:15:00Z", { "Ida Krog" } },
    { "a text that is dated to the day", "product", 500, texts("p", english), "product", "2026-03-04", { "Ida Krog" } },
    { "a text by nobody", "product", 500, texts("p", english), "product", "2026-03-04T08:15:00Z" },
    { "a few words that are signed and dated", "product", 500, "<h1>The pier</h1><p>Oars of ash, two metres long.</p>", "product",
      "2026-03-04T08:15:00Z", { "Ida Krog" } },
  } do
    it(("of %s that looks like a %s is %s"):format(case[1], case[2], case[5]), function()
      assert.equal(case[5], doubted(case[2], case[3], case[4], case[6], case[7]))
    end)
  end

  for what, html in pairs { ["a stripped text"] = "A text of one line that says nothing of itself.",
    ["a paragraph"] = "<p>Hello there.</p>", ["two in German"] = "<p>Guten Tag.</p><p>Heute fahren wir mit der Fähre.</p>" } do
    it("of " .. what .. " that says nothing of itself is article", function()
      assert.are.equal("article", assert(pipeline(html)).kind)
    end)
  end

  it("is told by short links, headings and labels, and by what describes it", function()
    local seen
    nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata(), function(record, context)
      seen = kind.tokens(record, context)
      return record
    end }("<html><head><meta name=description content='Oars of ash'></head><body><h1>Long oars</h1><a href=/c>Add to " ..
      "Cart!</a><a href=/2>12</a><a href=/s>All that was ever said of oars</a><h2>Reviews (14)</h2><label>Sort by:</label>")
    for _, token in ipairs { "about:oars", "h1:long", "link:add to cart", "heading:reviews (0", "label:sort by" } do
      assert.is_true(seen[token], token)
    end
    assert.is_nil(seen["link:0"])
    assert.is_nil(seen["link:all that was ever said of oars"])
  end)

  it("is told by words that the page says of itself", function()
    local seen
    nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.metadata(), function(record, context)
      seen = kind.tokens(record, context)
      return record
    end }("<html><head><link rel=canonical href='https://a.example/docs/v2/start?x=1'></head><body class='wy-body'>")
    for _, token in ipairs { "body:wy-body", "path:docs", "host:example", "depth:3", "query", "og:none" } do
      assert.is_true(seen[token], token)
    end
  end)
end)
