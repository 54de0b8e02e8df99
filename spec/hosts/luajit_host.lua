-- A LuaJIT program without LuaRocks: the folder of `make dist-luajit`, copied elsewhere, and examples/epub with it, whose
-- books epubcheck judges.
local host = require "spec.helper"

local root = host.run("pwd"):gsub("\n$", "")

-- A PNG of one red pixel.
local pixel = ("89504E470D0A1A0A0000000D4948445200000001000000010802000000907753DE0000000C49444154789C63F8CFC0000003010100" ..
  "C9FE92EF0000000049454E44AE426082"):gsub("%x%x", function(digits) return string.char(tonumber(digits, 16)) end)

local sentence = "The tide rose by a metre overnight, and the ferry did not sail before noon, said the harbour master. "
local pages = {
  ["quay & tide.html"] = "<!DOCTYPE html><html lang=en><title>Quays &amp; tides</title><meta name=author content='Nora \"N\" Quill'>"
    .. "<article><h1>Quays &amp; tides</h1><p>" .. sentence:rep(3) .. "</p><figure><img src='files/the%20quay.png' width=600 "
    .. "height=400 alt='The quay'><figcaption>At dawn.</figcaption></figure><h2>Rise &lt; fall</h2><p>" .. sentence:rep(2)
    .. "See <img src=files/the%20quay.png alt='a quay' width=90 height=90> and <img src=https://elsewhere.example/x.jpg "
    .. "alt='another' width=90 height=90>, it says: H<sub>2</sub>O, <q>so</q>, <mark>marked</mark>.</p><video controls "
    .. "src=https://films.example/a.mp4></video><iframe src=https://films.example/1 title='A film'></iframe><p>"
    .. sentence:rep(3) .. "</p><table><tr><th>Ship<th>Port<tr><td>Aurelia<td>Ennis</table></article>",
  ["rtl.html"] = "<html lang=ar dir=rtl><title>المد</title><article><h1>المد</h1><p>" ..
    ("ارتفع المد مترا واحدا خلال الليل ولم تبحر العبارة قبل الظهر. "):rep(6) .. "</p></article>",
}

describe("a LuaJIT program without LuaRocks", function()
  local place = host.temporary()
  local book = place .. "/a book.epub"
  teardown(function() host.run("rm -rf " .. place) end)

  -- Nothing but the copied folder is found.
  local function luajit(arguments)
    return host.run(("cd / && env LUA_PATH='%s/copied/?.lua;%s/copied/?/init.lua' LUA_CPATH='%s/copied/?.so' luajit %s 2>&1"):format(
      place, place, place, arguments))
  end

  setup(function()
    local output, status = host.run("make -s dist-luajit 2>&1")
    assert(status == 0, output)
    host.run(("cp -r build/dist/nutgraf-luajit %s/copied && mkdir %s/files && cp examples/liveblog/page.html %s"):format(
      place, place, place))
    for name, html in pairs(pages) do host.write(place .. "/" .. name, html) end
    host.write(place .. "/files/the quay.png", pixel)
  end)

  it("requires the copied folder by its paths alone", function()
    local output, status = luajit([[-e 'local nutgraf = require "nutgraf" print(nutgraf.version,
      nutgraf.extract([=[<h1>Tide</h1><p>It rose.</p><script type="application/ld+json">{"@type":"NewsArticle",
      "author":"Nora Quill"}</script>]=]).authors[1])']])
    assert.same({ require("nutgraf").version .. "\tNora Quill\n", 0 }, { output, status })
  end)

  it("writes a book of pages", function()
    local output, status = luajit(("%s/examples/epub/make.lua '%s' '%s/quay & tide.html' %s/page.html %s/rtl.html"):format(
      root, book, place, place, place))
    assert.same({ book .. ": 3 chapters\n", 0 }, { output, status })
  end)

  it("writes one that epubcheck accepts", function()
    local output, status = host.run(("java -jar /usr/share/java/epubcheck.jar '%s' 2>&1"):format(book))
    assert.equal(0, status, output)
    assert.is_truthy(output:find("0 fatals / 0 errors / 0 warnings", 1, true), output)
  end)

  it("puts contents and images in", function()
    local contents = host.run(("unzip -p '%s' contents.xhtml"):format(book))
    assert.is_truthy(contents:find('<li><a href="chapter-2.xhtml#', 1, true), contents)
    assert.is_truthy(contents:find(">Rise &lt; fall</a>", 1, true), contents)
    assert.is_truthy(contents:find(">Divers find no damage below the waterline</a>", 1, true), contents)
    assert.equal(pixel, (host.run(("unzip -p '%s' images/1.png"):format(book))))
    local chapter = host.run(("unzip -p '%s' chapter-1.xhtml"):format(book))
    assert.equal(2, select(2, chapter:gsub('<img src="images/1.png"', "")), chapter)
    assert.is_truthy(chapter:find("and another, it says", 1, true), chapter)
    assert.is_truthy(chapter:find('<a href="https://films.example/1">A film</a>', 1, true), chapter)
    assert.is_nil(chapter:find("<video", 1, true))
  end)

  it("says which page cannot be read, and leaves no book", function()
    host.write(place .. "/empty.html", "")
    local output, status = luajit(("%s/examples/epub/make.lua %s/none.epub %s/page.html %s/empty.html"):format(root, place,
      place, place))
    assert.equal(1, status)
    assert.is_truthy(output:find("^" .. place:gsub("%p", "%%%0") .. "/empty.html: "), output)
    assert.equal(1, select(2, host.run("test -e " .. place .. "/none.epub")))
  end)

  it("says where a book cannot be written", function()
    local output, status = luajit(("%s/examples/epub/make.lua /none/b.epub %s/page.html"):format(root, place))
    assert.equal(1, status)
    assert.is_truthy(output:find("/none/b.epub", 1, true), output)
  end)
end)
