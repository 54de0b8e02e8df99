-- The cookbook: each script does what its first line says.
local helper = require "spec.helper"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local function recipe(name) return dofile("examples/cookbook/" .. name .. ".lua") end
local live = helper.read "examples/liveblog/page.html"
local prose = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master. "

describe("examples/cookbook", function()
  it("has twelve scripts", function()
    assert.equal("12", (helper.run("ls examples/cookbook/*.lua | wc -l"):gsub("%s", "")))
  end)

  it("new_posts tells what is new", function()
    local script = recipe "new_posts"
    local whole = assert(script(live))
    assert.equal(10, select(2, (whole.output .. "\n"):gsub("\n", "")))
    local older = assert(nutgraf.extract(live))
    table.remove(older.posts, 1)
    assert.truthy(script(live, { data = { since = older } }).output:find("^2026%-03%-14T11:20:00Z  Aurelia to sail"))
    assert.equal("nothing new", script(live, { data = { since = whole } }).output)
  end)

  it("site_rules reads a site's pages by its rules", function()
    local record = recipe "site_rules"(live, "https://courier.example/coast/aurelia-live")
    assert.equal(10, #record.posts)
    assert.equal("entry-1010", record.posts[1].id)
    assert.equal("https://elsewhere.example/", recipe "site_rules"("<p>One.</p>", "https://elsewhere.example/").url)
  end)

  it("mend_text mends and tells", function()
    local output = recipe "mend_text"("Cafes\n\nThe caf\195\131\194\169 is closed.\n\nNobody came.").output
    assert.truthy(output:find("The caf\195\169 is closed.", 1, true), output)
    assert.truthy(output:find("[mojibake]", 1, true), output)
  end)

  it("nothing_lost takes all of a page whose content is doubtful", function()
    local sound = recipe "nothing_lost"("<article><h1>Tides</h1><p>" .. prose:rep(6) .. "</p></article>")
    assert.is_nil(sound.warnings)
    local whole = recipe "nothing_lost"("<nav><a href=/a>Home</a> <a href=/b>About us</a></nav>", { url = "https://a.example/" })
    assert.truthy(whole.text:find("About us", 1, true))
    assert.equal("everything_kept", whole.warnings[1].code)
  end)

  it("citation writes BibTeX", function()
    local output = recipe "citation"("<title>Tides & ebbs</title><h1>Tides & ebbs</h1><meta name=author content='Nora Quill'>"
      .. "<meta property=article:published_time content=2026-03-14T10:00Z><link rel=canonical href=https://a.example/t_1>").output
    assert.equal("@online{quill2026,\n  title = {Tides \\& ebbs},\n  author = {Nora Quill},\n  date = {2026-03-14},\n"
      .. "  url = {https://a.example/t_1},\n}\n", output)
  end)

  it("tables writes CSV", function()
    assert.equal("Ship,Port\nAurelia,Ennis\n", recipe "tables"("<table><tr><td>only<tr><td>one</table><table><tr><th>Ship<th>"
      .. "Port<tr><td>Aurelia<td>Ennis</table>").output)
  end)

  it("retrieval writes chunks with links", function()
    local html = "<title>Tides</title><article><h1>Tides</h1><h2>Rise</h2><p>" .. prose:rep(8)
      .. "See <a href='https://a.example/t'>the table</a>.</p><img src=/x.jpg width=600 height=400></article>"
    local sizes = {}
    for line in recipe "retrieval"(html).output:gmatch "[^\n]+" do
      local chunk = json.decode(line)
      sizes[#sizes + 1] = chunk.size
      assert.same({ "Rise" }, chunk.headings)
      if chunk.text:find "See" then assert.truthy(chunk.text:find("See the table <https://a.example/t>.", 1, true)) end
    end
    assert.is_true(#sizes >= 2 and math.max(sizes[1], sizes[2]) <= 200)
    local counted = 0
    recipe "retrieval"(html, { data = { count = function(text)
      counted = counted + 1
      return #text / 4
    end } })
    assert.is_true(counted > 0)
  end)

  it("ebook gives well-formed XHTML, pictures and contents", function()
    local record = recipe "ebook"("<article><h1>Tides</h1><h2>Rise</h2><p>" .. prose:rep(6) .. "</p><img src=/x.jpg width=600 "
      .. "height=400><iframe src='https://video.example/1' title='A film'></iframe></article>", { url = "https://a.example/" })
    assert.same({ "https://a.example/x.jpg" }, record.images)
    assert.truthy(record.output:find("A film</a>", 1, true))
    assert.equal("Rise", record.contents[1].children and record.contents[1].children[1] and
      record.contents[1].children[1].text or record.contents[1].text)
    local _, problems = require("nutgraf.core").xml(record.output)
    assert.equal(0, problems)
  end)

  it("corpus takes pages of a language, sound, once", function()
    local run = recipe "corpus".new { language = "en" }
    local paragraphs = {}
    for i, text in ipairs {
      "The Aurelia left the port with the tide on Monday, and it was seen from the pier that she had to wait for her pilot.",
      "That is what the harbour master said to the people who have asked him about it, and to the owner of the ferry.",
      "Divers went down in the evening with lamps and a camera, but they could not find any damage below the waterline.",
      "In the town of Ennis the shops are closed until noon, because nobody knows when the next delivery will be made.",
      "The county wants to dredge the channel again this summer, which would cost more than the bridge that was planned.",
    } do paragraphs[i] = "<p>" .. text .. "</p>" end
    local html = "<html lang=en><title>Ships</title><article><h1>Ships</h1>" .. table.concat(paragraphs) .. "</article>"
    assert.truthy(run(html, { url = "https://a.example/1" }))
    assert.equal("duplicate", select(3, run(html, { url = "https://a.example/2" })))
    assert.equal("low_quality", select(3, run("<html lang=en><article><p>Too short.</p></article>")))
    local german = "<p>Die Fähre blieb heute im Hafen, weil das Wasser zu niedrig war, sagte der Hafenmeister.</p>"
    assert.equal("other_language", select(3, run("<html lang=de><article>" .. german:rep(4) .. "</article>")))
  end)

  it("briefing cites its sentences", function()
    local record = recipe "briefing"(live)
    local count = 0
    for sentence, first, last in record.output:gmatch "%d%. (.-) %[[^%]]-(%d+)%-(%d+)%]" do
      count = count + 1
      assert.equal(sentence, record.text:sub(tonumber(first), tonumber(last)))
    end
    assert.equal(3, count)
  end)

  it("join_pages follows the pages of an article", function()
    local function page(i, nearby)
      return ("<title>Tides</title><article><h1>Tides</h1><p>Page %d. %s</p></article>%s"):format(i, prose:rep(4), nearby)
    end
    local pages = { ["https://a.example/t"] = page(1, "<a rel=next href='?p=2'>Next</a>"),
      ["https://a.example/t?p=2"] = page(2, "<a rel=next href='?p=2'>Next</a>") }
    local joined = assert(recipe "join_pages"(function(url) return pages[url], "no such page" end, "https://a.example/t"))
    assert.truthy(joined.text:find("Page 1.", 1, true) and joined.text:find("Page 2.", 1, true))
    assert.equal("cannot_fetch", select(3, recipe "join_pages"(function() return nil, "gone" end, "https://a.example/")))
  end)

  it("front_page lists what is new", function()
    local html = helper.read "spec/pages/listing/source.html"
    local script = recipe "front_page"
    local output = script(html, { url = "https://courier.example/harbour" }).output
    assert.truthy(output:find("^%- %[Ferry floats free after a night on the sand%]%(https://courier.example/harbour/ferry"), output)
    local fewer = script(html, { url = "https://courier.example/harbour",
      data = { known = { ["https://courier.example/harbour/ferry-floats"] = true } } }).output
    assert.truthy(fewer:find("^%- %[A second ferry"))
  end)
end)
