-- What Accept, If-None-Match, Content-Type, Content-Encoding and Vary say, without nginx.
local headers = require "nutgraf.openresty.headers"

describe("nutgraf.openresty.headers", function()
  local all = headers.names

  for _, case in ipairs {
    -- Accept, the format; false for none of them
    { nil, "json" },
    { "", "json" },
    { "*/*", "json" },
    { "text/html", "html" },
    { "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", "html" }, -- a browser's
    { "text/markdown, text/html, */*", "markdown" }, -- an agent's
    { "text/html, text/markdown, */*", "html" },
    { "application/json, text/plain, */*", "json" }, -- axios
    { "text/plain, application/json", "text" },
    { "text/x-markdown", "markdown" },
    { "TEXT/HTML", "html" },
    { "text/*", "html" },
    { "text/*;q=0.5, application/json;q=0.4", "html" },
    { "text/*, text/html;q=0", "markdown" },
    { "text/html;q=0, text/markdown;q=0, text/plain;q=0, */*;q=0.1", "json" },
    { "*/*;q=0", false },
    { "image/png", false },
    { "application/ld+json", false },
    { "application/json;q=0", false },
    { "text/html;q=0.1, application/json;q=0.2", "json" },
    { "text/html;q=0.001", "html" },
    { "text/html;q=1.000, application/json;q=0.999", "html" },
    { "text/html; q=0.3 , application/json ; Q=0.2", "html" },
    { "text/html;level=1", "html" },
    { "text/markdown;variant=GFM;q=0.9, application/json;q=0.8", "markdown" },
    { 'text/html;title="a, application/json";q=0.1, text/plain;q=0.2', "text" },
    { 'text/html;title="a\\", application/json";q=0.1, text/plain;q=0.2', "text" },
    { "text/html, image/gif, *; q=.2, */*; q=.2", "html" }, -- Java's
    { { "image/png", "text/plain" }, "text" }, -- two headers
    -- what is no weight takes its range away, what is no range is none
    { "text/html;q=2, text/plain;q=0.1", "text" },
    { "text/html;q=-1, text/plain;q=0.1", "text" },
    { "text/html;q=nan, text/plain;q=0.1", "text" },
    { "text/html;q=1e1, text/plain;q=0.1", "text" },
    { "text/html;q=0x1, text/plain;q=0.1", "text" },
    { "text/html;q=, text/plain;q=0.1", "text" },
    { "text/html;q=., text/plain;q=0.1", "text" },
    { "text/html;q=0.00000000001, text/plain;q=0.1", "text" },
    { "*/html, text/plain;q=0.1", "text" },
    { "text html, text/plain;q=0.1", "text" },
    { ",,;,text/plain,;;", "text" },
    -- nothing that can be read is as no header
    { "html", "json" },
    { ";q=1", "json" },
    { "\0\255<script>", "json" },
    { ('"'):rep(5000), "json" },
    { ("a"):rep(100000), "json" },
    { ("image/png,"):rep(63) .. "text/html", "html" },
    { ("image/png,"):rep(64) .. "text/html", false }, -- past what is read
  } do
    it(("answers %s to %s"):format(case[2] or "nothing", type(case[1]) == "table" and "two headers" or
      ("%q"):format(tostring(case[1]):sub(1, 60))), function()
      assert.equal(case[2] or nil, headers.negotiate(case[1], all))
    end)
  end

  it("offers only what it is told, in that order", function()
    assert.equal("markdown", headers.negotiate("*/*", { "markdown", "json" }))
    assert.equal("json", headers.negotiate("application/*", { "markdown", "json" }))
    assert.is_nil(headers.negotiate("text/html", { "markdown", "json" }))
  end)

  it("reads a long header in linear time", function()
    for _, piece in ipairs { "text/html;q=0.1,", "a/b;", '"', '\\"', " ", ",", ";", "a", "*/*;", '";' } do
      local started = os.clock()
      headers.negotiate((piece):rep(200000), all)
      assert.is_true(os.clock() - started < 2, piece)
    end
  end)

  for _, case in ipairs {
    -- If-None-Match, is "tag" known
    { nil, false }, { "", false }, { '"tag"', true }, { 'W/"tag"', true }, { '"a", "tag"', true }, { '"a","tag","b"', true },
    { { '"a"', '"tag"' }, true }, { "*", true }, { " * ", true }, { "tag", false }, { '"tagg"', false }, { '"TAG"', false },
    { '"a*"', false }, { '*"', false },
  } do
    it("knows the tag of " .. (type(case[1]) == "table" and "two headers" or tostring(case[1])), function()
      assert.equal(case[2], headers.is_known(case[1], '"tag"'))
    end)
  end

  for _, case in ipairs {
    { nil, "" }, { "", "" }, { "text/html", "text/html" }, { "Text/HTML; Charset=Windows-1251", "text/html", "windows-1251" },
    { 'text/html; charset="utf-8"', "text/html", "utf-8" }, { "text/html;charset=utf-8; x=y", "text/html", "utf-8" },
    { "text/html; x=y; charset = koi8-r", "text/html", "koi8-r" }, { "text/html; charset=", "text/html" },
    { "text/html; charset=<script>", "text/html" }, { { "text/plain", "text/html" }, "text/html" },
  } do
    it("reads the type " .. (type(case[1]) == "table" and "of two headers" or tostring(case[1])), function()
      local kind, charset = headers.content_type(case[1])
      assert.equal(case[2], kind)
      assert.equal(case[3], charset)
    end)
  end

  it("tells pages by their type alone", function()
    assert.is_true(headers.is_html "text/html")
    assert.is_true(headers.is_html "application/xhtml+xml")
    assert.is_false(headers.is_html "text/htmlx")
    assert.is_false(headers.is_html "image/x-html")
  end)

  for value, expected in pairs { gzip = true, br = true, identity = false, [""] = false, ["identity, gzip"] = true } do
    it(("calls %q %s"):format(value, expected and "compressed" or "plain"), function()
      assert.equal(expected, headers.is_encoded(value))
    end)
  end

  for _, case in ipairs {
    { nil, "Accept" }, { "", "Accept" }, { "Cookie", "Cookie, Accept" }, { "accept", "accept" }, { "*", "*" },
    { "Accept-Encoding", "Accept-Encoding, Accept" }, { { "Cookie", "Origin" }, "Cookie, Origin, Accept" },
  } do
    it("adds Accept to " .. (type(case[1]) == "table" and "two headers" or tostring(case[1])), function()
      assert.equal(case[2], headers.varied(case[1], "Accept"))
    end)
  end
end)
