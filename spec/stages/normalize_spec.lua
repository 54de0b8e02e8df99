local normalize = require "nutgraf.stages.normalize"
local options = require "nutgraf.options"
local content = require "nutgraf.page.content"

local function run(record, given)
  return normalize.run(record, {}, options.check("normalize", given, normalize.options))
end

local zero, hard = "\226\128\139", "\194\160"

describe("stage normalize", function()
  it("reaches every string that a reader sees", function()
    local dirty, clean = "Cafe\204\129" .. hard .. hard .. "o" .. zero .. "k ", "Café ok"
    local record = run {
      title = dirty, subtitle = dirty, description = dirty, authors = { dirty }, tags = { dirty, zero },
      lead = { dirty }, key_points = { dirty }, breadcrumbs = { dirty },
      blocks = { { type = "paragraph", text = dirty }, { type = "figure", src = "a  b", alt = dirty,
        caption = dirty } },
      comments = { { headline = dirty, text = dirty, authors = { dirty }, captions = { dirty },
        blocks = { { type = "paragraph", text = dirty } }, related = { { title = dirty, url = "u  v" } } } },
      related = { { title = dirty, summary = dirty, url = "u  v" } },
    }
    assert.are.same({
      title = clean, subtitle = clean, description = clean, authors = { clean }, tags = { clean },
      lead = { clean }, key_points = { clean }, breadcrumbs = { clean },
      blocks = { { type = "paragraph", text = clean }, { type = "figure", src = "a  b", alt = clean,
        caption = clean } },
      comments = { { headline = clean, text = clean, authors = { clean }, captions = { clean },
        blocks = { { type = "paragraph", text = clean } }, related = { { title = clean, url = "u  v" } } } },
      related = { { title = clean, summary = clean, url = "u  v" } },
    }, record)
  end)

  it("keeps links on their words", function()
    local text = hard .. "See" .. hard .. hard .. "the cafe\204\129 of " .. zero .. "Tern."
    local function link(word)
      local start, stop = text:find(word, 1, true)
      return { start = start, stop = stop, url = word }
    end
    local record = run { blocks = { { type = "paragraph", text = text,
      links = { link "the", link "cafe\204\129", link(zero), link "Tern" } } } }
    local block = record.blocks[1]
    assert.are.equal("See the café of Tern.", block.text)
    local words = {}
    for i, entry in ipairs(block.links) do words[i] = block.text:sub(entry.start, entry.stop) end
    assert.are.same({ "the", "café", "Tern" }, words)
  end)

  it("keeps the spaces of code and the tabs of tables", function()
    local record = { blocks = {
      { type = "code", text = "if x then\n    y" .. hard .. "= 1\n\tend" },
      { type = "table", rows = { { "a" .. hard .. "b", "c" }, { zero, "d" } },
        text = "a" .. hard .. "b\tc\n" .. zero .. "\td" },
    } }
    content.set_text(record)
    run(record)
    assert.are.equal("if x then\n    y" .. hard .. "= 1\n\tend", record.blocks[1].text)
    assert.are.equal("a b\tc\n\td", record.blocks[2].text)
    assert.are.equal(record.blocks[1].text .. "\n\na b\tc\n\td", record.text)
  end)

  it("changes no more than it is asked to", function()
    local text = "“Quotes” – dashes… ﬁne Ａ"
    assert.are.equal(text, run({ title = text }).title)
    assert.are.equal("\"Quotes\" - dashes... fine A", run({ title = text },
      { quotes = "straight", dashes = true, ellipsis = true, ligatures = true, width = true }).title)
    assert.are.equal("e\204\129", run({ title = "e\204\129" }, { form = "none" }).title)
  end)
end)
