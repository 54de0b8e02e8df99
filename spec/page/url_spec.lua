local url = require "nutgraf.page.url"

-- RFC 3986, section 5.4, with the base that it uses.
local base = "http://a/b/c/d;p?q"
local cases = {
  { "ftp:h", "ftp:h" }, { "g", "http://a/b/c/g" }, { "./g", "http://a/b/c/g" }, { "g/", "http://a/b/c/g/" },
  { "/g", "http://a/g" }, { "//g", "http://g" }, { "?y", "http://a/b/c/d;p?y" }, { "g?y", "http://a/b/c/g?y" },
  { "#s", "http://a/b/c/d;p?q#s" }, { "g#s", "http://a/b/c/g#s" }, { "g?y#s", "http://a/b/c/g?y#s" },
  { ";x", "http://a/b/c/;x" }, { "g;x", "http://a/b/c/g;x" }, { ".", "http://a/b/c/" }, { "./", "http://a/b/c/" },
  { "..", "http://a/b/" }, { "../", "http://a/b/" }, { "../g", "http://a/b/g" }, { "../..", "http://a/" },
  { "../../g", "http://a/g" }, { "../../../g", "http://a/g" }, { "/./g", "http://a/g" }, { "/../g", "http://a/g" },
  { "g.", "http://a/b/c/g." }, { "..g", "http://a/b/c/..g" }, { "./g/.", "http://a/b/c/g/" },
  { "g/./h", "http://a/b/c/g/h" }, { "g/../h", "http://a/b/c/h" }, { "g;x=1/../y", "http://a/b/c/y" },
  { "g?y/../x", "http://a/b/c/g?y/../x" }, { "  g  ", "http://a/b/c/g" },
}

describe("url.resolve", function()
  for _, case in ipairs(cases) do
    it(("%q against the base"):format(case[1]), function() assert.equal(case[2], url.resolve(base, case[1])) end)
  end
  for _, case in ipairs { "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "g:h", "file:///etc/passwd", "", "   " } do
    it(("%q is no address"):format(case), function() assert.is_nil(url.resolve(base, case)) end)
  end
  it("keeps a reference when there is no base", function() assert.equal("/x", url.resolve(nil, "/x")) end)
  it("gives nil for nil", function() assert.is_nil(url.resolve(base, nil)) end)
end)

describe("url.bare", function()
  for _, case in ipairs {
    { "https://example.org/x/?page=2#top", "https://example.org/x" }, { "/x#y", "/x" }, { nil, "" },
  } do
    it("of " .. tostring(case[1]), function() assert.equal(case[2], url.bare(case[1])) end)
  end
end)
