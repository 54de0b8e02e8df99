-- Where blocks say that they stand: in the plain text, in a post's text, in the decoded input.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local data = os.getenv "NUTGRAF_DATA" or ""
local every = tonumber(os.getenv "NUTGRAF_EVERY" or 25) -- one page of so many; 1: all

-- Each block that has words, and stands in the text, is its slice of it; none begins before the one before it ended.
local function check(path, blocks, text, all)
  local last = 0
  for i, block in ipairs(blocks) do
    local where = ("%s: block %d, %q"):format(path, i, (block.text or block.type):sub(1, 60))
    if block.start then
      assert.equal(content.without_objects(block.text), text:sub(block.start, block.stop), where)
      assert.is_true(block.start > last, where .. " overlaps")
      last = block.stop
    elseif all and block.type ~= "figure" and block.text then
      assert.equal("", content.without_objects(block.text), where .. " has no place")
    end
    local source = block.source
    if source then assert.is_true(source.first >= 1 and source.first <= source.last, where) end
  end
end

local function check_record(path, record)
  if record.blocks and not record.posts then check(path, record.blocks, record.text or "", true) end
  for _, list in ipairs { record.posts or {}, record.comments or {} } do
    for _, post in ipairs(list) do
      -- a reply's text is without what it quotes
      if post.blocks then check(path, post.blocks, post.text or "", record.kind == "liveblog") end
    end
  end
end

describe("offsets of blocks", function()
  local cases = {
    { "a paragraph and an item", "<p>One <b>two</b>.</p><ul><li>three</li></ul>",
      { { "One two.", "One <b>two</b>." }, { "three", "three" } } },
    { "references and line breaks", "<p>a &amp; b<br>c</p>", { { "a & b\nc", "a &amp; b<br>c" } } },
    { "a table", "<p>x</p><table><tr><th>a<th>b<tr><td>1<td>2</table>",
      { { "x", "x" }, { "a\tb\n1\t2", "<table><tr><th>a<th>b<tr><td>1<td>2</table>" } } },
    { "a picture, which is no text", "<p>x</p><img src=/a.jpg><p>y</p>",
      { { "x", "x" }, { nil, "<img src=/a.jpg>" }, { "y", "y" } } },
    { "the same words twice", "<p>x</p><p>x</p>", { { "x", "x" }, { "x", "x" } } },
    { "code", "<pre>a\n  b</pre>", { { "a\n  b", "<pre>a\n  b</pre>" } } },
  }
  for _, case in ipairs(cases) do
    it("say where " .. case[1] .. " stands", function()
      local html = "<body>" .. case[2]
      local record = assert(nutgraf.extract(html, { preset = "everything", offsets = true, url = "https://quay.example/" }))
      assert.equal(#case[3], #record.blocks)
      for i, expected in ipairs(case[3]) do
        local block = record.blocks[i]
        assert.equal(expected[1], block.start and record.text:sub(block.start, block.stop))
        assert.equal(expected[2], html:sub(block.source.first, block.source.last))
      end
      check_record(case[1], record)
    end)
  end

  it("are not given unless asked for", function()
    local block = nutgraf.extract("<body><p>One.", { preset = "everything" }).blocks[1]
    assert.is_nil(block.start or block.stop or block.source)
  end)

  it("hold where items keep their marks", function()
    local pipeline = nutgraf.pipeline { nutgraf.stage.parse { offsets = true }, nutgraf.stage.metadata(),
      nutgraf.stage.content { preset = "everything", markers = true } }
    local record = assert(pipeline "<body><ol><li>- one<li>two</ol>")
    assert.equal("1. - one\n\n2. two", record.text)
    check("marks", record.blocks, record.text, true)
  end)

  it("of nodes are bytes of the input", function()
    local document = assert(core.parse "<p>a<b>b</b>")
    assert.same({ 1, 12 }, { document:bytes(0, document:root():stop()) })
    assert.has_error(function() document:bytes(3, 3) end)
    assert.has_error(function() document:bytes(0, 1000) end)
  end)

  local paths, read = helper.shared_pages(data, {
    "wcxb/html/*", "pages/html/*", "threads/html/*", "liveblog/*/page.html*", "reports/*.html" })
  if #paths == 0 then
    pending("no ../shared/data")
    return
  end

  it("hold on real pages", function()
    for i = 1, #paths, every do
      local record = nutgraf.extract(read(paths[i]), { url = "https://quay.example/a", sentences = 0, offsets = true })
      if record then check_record(paths[i], record) end
    end
  end)
end)
