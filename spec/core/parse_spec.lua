-- The parser's front: limits, hostile input, spaces between blocks, raw text.
local core = require "nutgraf.core"

local function text_of(html) return assert(core.parse(html)):first("body"):text() end

describe("words", function()
  for _, case in ipairs {
    { "blocks part them", "<div>one</div><div>two</div>", "one\ntwo" },
    { "inline elements do not", "un<b>break</b>able <i>text</i>", "unbreakable text" },
    { "list items part them", "<ul><li>one<li>two</ul>three", "one\ntwo\nthree" },
    { "cells part them", "<table><tr><td>one<td>two</table>", "one\ntwo" },
    { "a break is a space", "one<br>two", "one two" },
    { "two breaks part them", "one<br><br>two", "one\ntwo" },
    { "white space folds", "  one \n\t two  ", "one two" },
    { "no-break spaces stay", "one&nbsp;two", "one\194\160two" },
    { "spaces at an inline edge stay one", "one <b> two</b>", "one two" },
    { "preformatted text keeps its lines", "<pre>\none\n  two</pre>", "one\n  two" },
    { "a paragraph ends at a block", "<p>one<div>two</div>", "one\ntwo" },
    { "scripts, styles and templates are none", "one<script>x</script><style>y</style><template>z</template>", "one" },
    { "noscript is content", "<noscript><p>one</p></noscript>", "one" },
    { "custom elements are blocks", "<x-card>one</x-card><x-card>two</x-card>", "one\ntwo" },
    { "a wbr adds nothing", "super<wbr>cali", "supercali" },
  } do
    it(case[1], function() assert.equal(case[3], text_of(case[2])) end)
  end
end)

describe("raw text", function()
  for _, case in ipairs {
    { "a script ends at its end tag only", "<script>if (a</b) '<p>'</script>after", "after" },
    { "an escaped script hides a script", "<script><!--<script></script>x--></script>after", "after" },
    { "an end tag may have spaces and attributes", "<script>x</script  a=b>after", "after" },
    { "an end tag of a longer name does not end", "<style>a</styles></style>after", "after" },
    { "a comment ends at --> or --!>", "<!-- > a -->one<!--b--!>two", "onetwo" },
    { "short comments are empty", "<!-->one<!--->two", "onetwo" },
    { "a processing instruction is a comment", "<?php echo 1 ?>after", "after" },
    { "a lone < is text", "1 < 2 <3", "1 < 2 <3" },
    { "an unfinished tag is nothing", "one<b class='x", "one" },
  } do
    it(case[1], function() assert.equal(case[3], text_of(case[2])) end)
  end
end)

describe("a limit", function()
  local function code_of(html, options)
    local document, message, code = core.parse(html, options)
    assert.is_nil(document)
    assert.is_string(message)
    return code
  end
  local function warning_of(html, options)
    local warning = assert(core.parse(html, options)):warnings()[1]
    return warning and warning.code
  end

  it("of bytes", function()
    assert.equal("too_large", code_of(("x"):rep(100), { max_bytes = 99 }))
    assert.is_truthy(core.parse(("x"):rep(100), { max_bytes = 100 }))
  end)
  it("of nodes cuts with a warning", function()
    assert.equal("too_many_nodes", warning_of(("<p>x"):rep(100), { max_nodes = 50 }))
    assert.is_nil(warning_of(("<p>x"):rep(100), { max_nodes = 5000 }))
  end)
  it("of depth flattens with a warning, and loses nothing", function()
    local document = assert(core.parse(("<div>"):rep(50) .. "deep", { max_depth = 10 }))
    assert.equal("too_deep", document:warnings()[1].code)
    assert.equal("deep", document:first("body"):text())
  end)
  it("of attributes cuts with a warning", function()
    assert.equal("too_many_attributes", warning_of("<p a=1 b=2 c=3>x", { max_attributes = 2 }))
  end)
  it("of time", function()
    assert.equal("too_slow", code_of(("<p><b>x</b><i>"):rep(400000), { max_milliseconds = 1 }))
  end)
  for _, case in ipairs { { max_bytes = "9" }, { max_nodes = -1 }, { charset = 7 } } do
    it("of a wrong type raises: " .. next(case), function()
      local ok, message = pcall(core.parse, "x", case)
      assert.is_false(ok)
      assert.is_truthy(message:find("option '" .. next(case) .. "'", 1, true), message)
    end)
  end
end)

describe("input that is no page", function()
  for _, case in ipairs {
    { "nothing", "", "empty" }, { "an image", "\137PNG\r\n\26\n\0\0\0\13IHDR", "image" },
    { "a PDF document", "%PDF-1.7\n1 0 obj", "pdf" }, { "a photograph", "\255\216\255\224\0\16JFIF", "image" },
    { "an image of the web", "RIFF\36\0\0\0WEBPVP8 ", "image" }, { "a sound", "RIFF\36\0\0\0WAVEfmt ", "binary" },
    { "a program", "\127ELF\2\1\1\0\0\0\0\0", "binary" }, { "an archive", "PK\3\4\20\0\0\0", "binary" },
    { "zeros", ("\0"):rep(64), "binary" },
  } do
    it(case[1] .. " is named", function()
      local document, _, code = core.parse(case[2])
      assert.is_nil(document)
      assert.equal(case[3], code)
    end)
  end
end)

describe("hostile input", function()
  it("of 200,000 levels is read to the end", function()
    local document = assert(core.parse(("<div>"):rep(200000) .. "the end"))
    assert.equal("the end", document:first("body"):text())
    assert.same({}, document:warnings())
  end)
  it("of a text of 50 MB is read to the end", function()
    local document = assert(core.parse("<p>" .. ("0123456789"):rep(5000000) .. "end"))
    assert.equal(50000003, #document:first("p"):text())
    document:close()
  end)
  it("of 100,000 attributes keeps them all", function()
    local out = { "<p" }
    for i = 1, 100000 do out[i + 1] = " a" .. i .. "=" .. i end
    local document = assert(core.parse(table.concat(out) .. ">x"))
    assert.equal("100000", document:first("p"):attr("a100000"))
    assert.equal("1", document:first("p"):attr("a1"))
  end)
  for _, case in ipairs {
    { "<", 300000 }, { "</", 300000 }, { "<!", 300000 }, { "<!--", 100000 }, { "<a ", 100000 }, { "<a b='", 100000 },
    { "&", 300000 }, { "<b><i>", 100000 }, { "<table><tr><td>", 30000 }, { "</p>", 100000 }, { "<svg><math>", 50000 },
    { "<select><option>", 50000 }, { "<template>", 50000 }, { "<a><div>", 30000 },
  } do
    it(("of %d times %q is read"):format(case[2], case[1]), function()
      local document = assert(core.parse("<p>x" .. case[1]:rep(case[2])))
      core.segment(document):classify()
      document:close()
    end)
  end
end)

describe("a document", function()
  it("is closed once and for all", function()
    local document = core.parse("<p>x")
    local node = document:first("p")
    document:close()
    document:close()
    for _, use in ipairs {
      function() document:first("p") end, function() node:text() end, function() node:attr("x") end,
      function() core.segment(document) end,
    } do
      local ok, message = pcall(use)
      assert.is_false(ok)
      assert.is_truthy(message:find("closed", 1, true), message)
    end
  end)
  it("lives as long as its nodes", function()
    local node = core.parse("<p>still here"):first("p")
    collectgarbage()
    collectgarbage()
    assert.equal("still here", node:text())
  end)
  it("says how much memory it holds", function()
    assert.is_true(core.parse("<p>x"):memory() > 0)
  end)
end)

describe("the linked libxml2", function()
  it("is named by its version", function()
    local pipe = io.popen "pkg-config --modversion libxml-2.0"
    local version = pipe:read "*l"
    pipe:close()
    assert.equal(version:match "^%d+%.%d+%.%d+", core.libxml2_version())
  end)
end)
