local core = require "nutgraf.core"
local nutgraf = require "nutgraf"

-- Markup, references, raw text and bytes of several encodings, all of which a split may cut.
local pages = {
  ["a page in UTF-8"] = "<!DOCTYPE html><title>Caf\195\169 &amp; bar</title><script>if (a</b) x('</scr');</script><!-- a > b " ..
    "--><p class='x y' title=\"1 > 0\">Tide &hellip; and &#8364;5<br>\240\159\144\159</p><textarea>\n</p></textarea>",
  ["a page in windows-1251"] = "<meta charset=windows-1251><p>\207\240\232\226\229\242, \236\232\240!</p>",
  ["a page in UTF-16"] = "\255\254<\0p\0>\0T\0i\0d\0e\0<\0/\0p\0>\0",
  ["invalid bytes"] = "<p>\255\195(\240\159\144 end</p>",
}

describe("nutgraf.parser", function()
  for name, html in pairs(pages) do
    it("gives the same document for any split of " .. name, function()
      local whole = core.outline(assert(nutgraf.parse(html)))
      for at = 0, #html do
        local parser = nutgraf.parser()
        assert(parser:feed(html:sub(1, at)))
        assert(parser:feed(html:sub(at + 1)))
        assert.equal(whole, core.outline(assert(parser:finish())))
      end
      local parser = nutgraf.parser()
      for i = 1, #html do parser:feed(html:sub(i, i)) end
      assert.equal(whole, core.outline(assert(parser:finish())))
    end)
  end

  it("stops a page that is too large when it becomes so", function()
    local parser = nutgraf.parser { max_bytes = 10 }
    assert.is_truthy(parser:feed("<p>12345"))
    local ok, _, code = parser:feed("6789")
    assert.is_nil(ok)
    assert.equal("too_large", code)
    local document, _, finish_code = parser:finish()
    assert.is_nil(document)
    assert.equal("too_large", finish_code)
  end)

  it("says that nothing is empty", function()
    local _, _, code = nutgraf.parser():finish()
    assert.equal("empty", code)
  end)

  for _, case in ipairs {
    { "feeding what is no string", function() nutgraf.parser():feed(7) end, "parser:feed: argument 'chunk': string expected, got number" },
    { "options that are no table", function() nutgraf.parser("x") end, "a table of options expected, got string" },
    { "feeding a finished parser", function()
      local parser = nutgraf.parser():feed("<p>x")
      parser:finish()
      parser:feed("y")
    end, "a parser that is not finished expected" },
  } do
    it("raises for " .. case[1], function()
      local ok, message = pcall(case[2])
      assert.is_false(ok)
      assert.is_truthy(message:find(case[3], 1, true), message)
    end)
  end
end)
