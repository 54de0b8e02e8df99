-- Raw text that never ends: the page goes on, with a warning; by the standard it takes the rest.
local core = require "nutgraf.core"

local function parse(html, options)
  local document = assert(core.parse(html, options))
  local body, warning = document:first("body"), document:warnings()[1]
  local text = body and body:text() or ""
  document:close()
  return text, warning and warning.code
end

local declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
local doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'

describe("raw text that never ends", function()
  for _, case in ipairs {
    -- what, page, text of the body, text by the standard
    { "an iframe that closes itself", "one<iframe src=x /><p>two", "one\ntwo", "one" },
    { "an iframe that closes itself before another", "one<iframe/><p>two</p><iframe></iframe>three", "one\ntwo\nthree",
      "onethree" },
    { "an iframe without an end", "one<iframe src=x><p>two", "one\ntwo", "one" },
    { "a textarea without an end", "one<textarea>note<p>two", "one\ntwo", "one" },
    { "a textarea that closes itself", "one<textarea/>two", "onetwo", "one" },
    { "an xmp without an end", "one<xmp>a &lt; b<p>two", "one\na &lt; b\ntwo", "one\na &lt; b<p>two" },
    { "a noembed without an end", "one<noembed><p>two", "one\ntwo", "one" },
    { "a noframes without an end", "one<noframes><p>two", "one\ntwo", "one" },
    { "a noscript without an end", "<div>one<noscript><p>two</div>three", "one\ntwo\nthree", "one\ntwo\nthree" },
    { "a script that closes itself", "one<script src=x /><p>two", "one\ntwo", "one" },
    { "a script without an end", "one<script>var a = '<p>';\nf(a)\n<p>two", "one\ntwo", "one" },
    { "a script cut by the end", "one<script>var a = '<p>x</p>'; f(a", "one", "one" },
    { "a template string in a script cut by the end", "one<script>var a = `\n<p>x</p>\n`; f(a", "one", "one" },
    { "a style without an end", "one<style>p { color: red }\n</div><p>two", "one\ntwo", "one" },
    { "two scripts without an end", "one<script>a()\n<p>two<script>b()\n<p>three", "one\ntwo\nthree", "one" },
    { "a title without an end", "<title>Tide<p>two", "two", "" },
    { "a title that ends with the head", "<head><title>Tide</head><body><p>two<svg><title>x</title></svg>", "two",
      "" },
  } do
    it("of " .. case[1], function()
      local text, code = parse(case[2])
      assert.same({ case[3], "raw_text_open" }, { text, code })
      text, code = parse(case[2], { standard = true })
      assert.same({ case[4] }, { text, code })
    end)
  end

  for _, case in ipairs {
    { "an iframe with its end", "one<iframe src=x>old</iframe>two", "onetwo" },
    { "an iframe that closes itself with an end", "one<iframe src=x /></iframe>two", "onetwo" },
    { "a title with its end", "<title>Tide</title>two", "two" },
    { "two noscripts", "<noscript>one</noscript>two<noscript>three</noscript>", "onetwothree" },
    { "a noscript in another", "<noscript>one<noscript>two</noscript>three</noscript>", "onetwothree" },
    { "xhtml for browsers", doctype .. "<html><body><div/>one<p>two", "one\ntwo" },
  } do
    it("is not " .. case[1], function() assert.same({ case[3] }, { parse(case[2]) }) end)
  end

  it("is not a script whose end a comment hides", function()
    local page = "one<script><!-- w('<script>')</script><p>two"
    assert.same({ "one\ntwo" }, { parse(page) })
    assert.same({ "one" }, { parse(page, { standard = true }) })
  end)

  it("keeps the title that it has", function()
    assert.equal("Tide", core.parse("<title>Tide<meta name=a><body>two"):first("title"):text())
  end)

  it("is told to be XML by slashes at all void elements too", function()
    local page = "<head><meta name='a'/><title/></head><div id='ad'/><p>one<script src='a.js'/></p>two"
    assert.same({ "one\ntwo", "raw_text_open" }, { parse(page) })
    assert.equal(0, #core.parse(page):select("div *"))
    assert.equal(3, #core.parse(page .. "<br>"):select("div *"))
  end)

  for _, start in ipairs { declaration, doctype, '<html xmlns="http://www.w3.org/1999/xhtml">' } do
    it("ends where a page written as XML says: " .. start:sub(1, 9), function()
      local page = start .. "<head><title/><script src='a.js'/></head><body><div id='ad'/><p>one <a name='x'/>two</p>" ..
        "<noscript/><iframe src='b'/><ul><li/><li>three<br/>four</li></ul><svg><g/><path d='x'/></svg></body>"
      assert.same({ "one two\nthree four", "raw_text_open" }, { parse(page) })
      local document = core.parse(page)
      assert.equal(0, #document:select("a p, a ul, div p, noscript *, li li"))
    end)
  end

  it("takes time that grows with the page, not with its square", function()
    local function time(name, count)
      local page = ("<" .. name .. ">x\n"):rep(count)
      local started = os.clock()
      assert(core.parse(page, { max_depth = 500 })):close()
      return os.clock() - started
    end
    for _, name in ipairs { "script", "style", "title", "textarea", "iframe", "xmp", "noscript", "noembed", "script/",
      "iframe/", "title/", "noscript/" } do
      time(name, 1000)
      assert.is_true(time(name, 100000) < 2, name)
    end
  end)
end)
