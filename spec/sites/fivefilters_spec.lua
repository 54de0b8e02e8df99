-- FiveFilters rule files: every directive that the public rules use.
local fivefilters = require "nutgraf.sites.fivefilters"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local prose = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master."
local page = "<html><head><title>The tide - The Courier</title>"
  .. "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The tide\",\"description\":\"M\"}</script>"
  .. "<link rel=next href=/tide/2></head><body><h1 class=head>The tide</h1><p class=by>By Nora Quill</p>"
  .. "<p class=day>14 March 2026</p><div class='story main' id=s1><p>" .. prose .. "</p>"
  .. "<div class='share-bar top'>Share this</div><p id=advert-1>Buy a boat.</p>"
  .. "<ul class=links><li><a href=/1>First story</a><li><a href=/2>Second story</a></ul>"
  .. "<img src=/pixel/spacer.gif alt=Spacer><img src=/ferry.jpg data-full=/big.jpg alt=Ferry>"
  .. "<div class=note><p>Noted.</p></div></div><div class=after><p>Afterwards.</p></div><a class=print href='?print=1'>"
  .. "Print</a></body></html>"

local function extract(rules, html, files)
  local folder = helper.temporary()
  for name, text in pairs(files or {}) do helper.write(folder .. "/" .. name, text) end
  helper.write(folder .. "/courier.example.txt", rules)
  local record = assert(nutgraf.extract(html or page, { url = "https://www.courier.example/tide", sentences = 0,
    sites = nutgraf.sites.fivefilters(folder) }))
  os.execute("rm -r " .. folder)
  return record
end

local STORY = "body: //div[@id='s1']\nprune: no\n"

local function has(text) return function(record) assert.truthy((record.text or ""):find(text, 1, true), record.text) end end
local function lacks(text) return function(record) assert.is_nil((record.text or ""):find(text, 1, true)) end end
local function field(name, value) return function(record) assert.same(value, record[name]) end end
local function warned(part)
  return function(record)
    local messages = {}
    for _, warning in ipairs(record.warnings or {}) do messages[#messages + 1] = warning.message end
    assert.truthy(table.concat(messages, "\n"):find(part, 1, true), table.concat(messages, "\n"))
  end
end
local function block(index, type_name)
  return function(record) assert.equal(type_name, record.blocks[index].type) end
end

describe("a rule file's", function()
  for i, case in ipairs {
    { "title", "title: //h1[@class='head']", field("title", "The tide") },
    { "title by an expression", "title: substring-before(//title, ' - The')", field("title", "The tide") },
    { "second title where the first finds nothing", "title: //h7\ntitle: //p[@class='day']",
      field("title", "14 March 2026") },
    { "author", "author: //p[@class='by']", field("authors", { "Nora Quill" }) },
    { "date", "date: //p[@class='day']", field("published", "2026-03-14") },
    { "body", STORY, has(prose), has "Noted.", lacks "Afterwards" },
    { "bodies as alternatives", "body: //div[@id='s9']\nbody: //div[@class='after']\nbody: //div", field("text",
      "Afterwards.") },
    { "body of several elements", "prune: no\nbody: //div[@class='note'] | //div[@class='after'] | //div[@class='note']/p",
      field("text", "Noted.\n\nAfterwards.") },
    { "strip", STORY .. "strip: //div[@class='note']", lacks "Noted." },
    { "strip before the body, fields before that", STORY .. "title: //h1\nstrip: //h1", field("title", "The tide") },
    { "strip_id_or_class by a part of a class", STORY .. "strip_id_or_class: share-", lacks "Share this" },
    { "strip_id_or_class by a part of an id, in quotes", STORY .. "strip_id_or_class: 'advert'", lacks "Buy a boat" },
    { "strip_image_src", STORY .. "strip_image_src: spacer.gif", function(record)
      for _, one in ipairs(record.blocks) do assert.is_not.equal("Spacer", one.alt) end
    end },
    { "prune, which is on without a word", "body: //div[@id='s1']", lacks "First story", has(prose) },
    { "prune: no", STORY, has "First story" },
    { "find_string and replace_string", STORY .. "find_string: <p id=advert-1>\nreplace_string: <p>Never: ", has
      "Never:Buy a boat." },
    { "replace_string(…) with a colon in it", STORY .. "replace_string(\"advert\":): x\nreplace_string(Buy a): Sell a",
      has "Sell a boat." },
    { "replace_string(…) with nothing", STORY .. "replace_string(overnight, ):", has "by a metre and the ferry" },
    { "comments, and signs that begin none", "# body: //p\n" .. STORY .. "replace_string(Noted): #1 of all", has
      "#1 of all." },
    { "next_page_link", "next_page_link: //link[@rel='next']", field("pagination",
      { next = "https://www.courier.example/tide/2" }) },
    { "next_page_link as text", "next_page_link: concat('/tide/', '3')", field("pagination",
      { next = "https://www.courier.example/tide/3" }) },
    { "next_page_link whose condition fails", "autodetect_next_page: no\nnext_page_link: //link\n"
      .. "if_page_contains: //table", field("pagination", nil) },
    { "next_page_link whose condition holds", "next_page_link: //link/@href\nif_page_contains: //h1",
      field("pagination", { next = "https://www.courier.example/tide/2" }) },
    { "single_page_link", "autodetect_next_page: no\nsingle_page_link: //a[@class='print']", field("pagination",
      { single = "https://www.courier.example/tide?print=1" }) },
    { "autodetect_next_page", "autodetect_next_page: no", field("pagination", nil) },
    { "wrap_in", STORY .. "wrap_in(blockquote): //div[@class='note']", function(record)
      local last = record.blocks[#record.blocks]
      assert.same({ "quote", "Noted." }, { last.type, last.text })
    end },
    { "dissolve", STORY .. "dissolve: //ul\ndissolve: //li", function(record)
      for _, one in ipairs(record.blocks) do assert.is_not.equal("item", one.type) end
      has("Second story")(record)
    end },
    { "move_into(body)", STORY .. "move_into(body): //div[@class='after']", has "Afterwards." },
    { "move_into(…)", STORY .. "move_into(//div[@class='note']): //div[@class='after']", has "Noted.\n\nAfterwards." },
    { "strip_attr", STORY .. "strip_attr: //img/@src | //a/@href", function(record)
      for _, one in ipairs(record.blocks) do
        assert.is_not.equal("figure", one.type)
        assert.is_nil(one.links)
      end
    end },
    { "src_lazy_load_attr", STORY .. "src_lazy_load_attr: data-full", function(record)
      local found
      for _, one in ipairs(record.blocks) do found = found or one.src == "https://www.courier.example/big.jpg" end
      assert.is_true(found)
    end },
    { "skip_json_ld", "skip_json_ld: yes", field("description", nil) },
    { "autodetect_on_failure: no", "body: //table\ntitle: //table\nautodetect_on_failure: no", field("title", nil),
      field("blocks", nil) },
    { "failure that is made good", "body: //table\ntitle: //table", field("title", "The tide"), has(prose) },
    { "native_ad_clue", "native_ad_clue: //p[@id='advert-1']", warned "an advertisement, say" },
    { "not_logged_in_xpath", "requires_login: yes\nnot_logged_in_xpath: //div[@class='after']", field("gated", true) },
    { "directives that need nothing done", STORY .. "tidy: no\nparser: html5php\nfootnotes: yes\nstrip_comments: no\n"
      .. "convert_double_br_tags: yes\ninsert_detected_image: no\npost_strip_attr: //*/@class\n"
      .. "single_page_link_in_feed: //a\nhttp_header(user-agent): x\nlogin_uri: https://x/\nlogin_username_field: u\n"
      .. "login_password_field: p\nlogin_extra_fields: a=b\ntest_url: https://x/\ntest_contains: y",
      field("warnings", nil), block(1, "paragraph") },
    { "unknown directive", "body: //div\ntitel: //h1", warned "courier.example.txt:2: unknown directive 'titel'" },
    { "bytes that are no UTF-8", "body: //div\ntit\142l: //h1", warned
      "courier.example.txt:2: a directive and a colon expected, got 'tit\239\191\189l: //h1'" },
    { "a long line that is cut between characters", "body: //div\n:" .. ("\195\169"):rep(60), warned
      ("courier.example.txt:2: a directive and a colon expected, got ':" .. ("\195\169"):rep(29) .. "'") },
    { "XPath that is none", "title: //h1[\nbody: //div[@id='s1']", warned "courier.example.txt:1: xpath '//h1['",
      has(prose) },
    { "line that is none", "// see below\n" .. STORY, warned "courier.example.txt:1: a directive and a colon expected" },
    { "find_string without an end", "find_string: x\n", warned "courier.example.txt:1: find_string without" },
    { "line ends and mark of Windows", "\239\187\191title: //h1\r\nbody: //div[@class='after']\r\n", field("text",
      "Afterwards.") },
  } do
    if helper.takes(i) then it(case[1] .. " holds", function()
      local record = extract(case[2])
      for k = 3, #case do case[k](record) end
    end) end
  end

  it("double <br> tags part paragraphs without being told", function()
    local record = extract("body: //div", "<div>" .. prose .. "<br><br>" .. prose .. "</div>")
    assert.equal(2, #record.blocks)
  end)
end)

describe("rule files together", function()
  local function site_of(files, address, generator)
    local folder = helper.temporary()
    for name, text in pairs(files) do helper.write(folder .. "/" .. name, text) end
    local sites = nutgraf.sites.fivefilters(folder)
    local found = sites:find(address, generator)
    os.execute("rm -r " .. folder)
    return found
  end
  local files = { ["example.org.txt"] = "title: //h1", [".example.org.txt"] = "title: //h2",
    ["news.example.org.txt"] = "title: //h3", ["README.txt"] = "title: //h9" }
  for _, case in ipairs {
    { "https://example.org/", "//h1" }, { "https://www.example.org/", "//h1" }, { "https://EXAMPLE.org:81/", "//h1" },
    { "https://sport.example.org/", "//h2" }, { "https://a.b.example.org/", "//h2" },
    { "https://news.example.org/", "//h3" }, { "https://old.news.example.org/", "//h2" },
    { "https://example.com/", nil }, { "https://readme/", nil }, { "", nil },
  } do
    it("serve " .. case[1], function()
      local found = site_of(files, case[1])
      assert.equal(case[2], found and found.fields.title[1].text)
    end)
  end

  local global = "strip: //aside\ntitle: //h2\nstrip_id_or_class: all"
  it("add what global.txt says, whose fields come last", function()
    local html = page:gsub("<h1", "<aside>Beside.</aside><h2>Second</h2><h1")
    local record = extract(STORY .. "strip: //ul", html, { ["global.txt"] = global })
    assert.equal("The tide", record.title)
    lacks "Beside."(record)
    lacks "First story"(record)
    record = extract(STORY .. "title: //h7", "<h2>Second</h2><div id=s1><aside>Beside.</aside>Text.</div>",
      { ["global.txt"] = global })
    assert.equal("Text.", record.text)
  end)

  it("keep global.txt out where nothing may stand in", function()
    local record = extract(STORY .. "autodetect_on_failure: no", page:gsub("Noted.", "<aside>Beside.</aside>"),
      { ["global.txt"] = global })
    has "Beside."(record)
  end)

  it("serve pages by what made them", function()
    local made = { ["fingerprint.wordpress.com.txt"] = "strip: //nav" }
    assert.equal("//nav", site_of(made, "https://any.example/", "WordPress 6.4").strip[1].text)
    assert.is_nil(site_of(made, "https://any.example/", "Hugo"))
  end)

  it("report every problem with its file and line", function()
    local folder = helper.temporary()
    helper.write(folder .. "/a.example.txt", "titel: //h1\nbody: //div[")
    helper.write(folder .. "/b.example.txt", "\n# x\ntest_contains: y")
    local problems = nutgraf.sites.load(folder):problems()
    os.execute("rm -r " .. folder)
    assert.same({ folder .. "/a.example.txt", 1, "unknown directive 'titel'" },
      { problems[1].file, problems[1].line, problems[1].message })
    assert.equal(2, problems[2].line)
    assert.same({ folder .. "/b.example.txt", 3 }, { problems[3].file, problems[3].line })
    assert.equal(3, #problems)
  end)

  it("are read in time that does not grow with their number", function()
    local rules = {}
    for i = 1, 300 do rules[i] = "strip: //div[@class='x" .. i .. "']" end
    local site = fivefilters.parse(table.concat(rules, "\n"), "x.txt", "x")
    assert.equal(300, #site.strip)
  end)
end)
