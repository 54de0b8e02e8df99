-- Markdown that is written and read back by cmark-gfm says the same: blocks, containers, texts and spans.
local cases = require "spec.render.cases"
local cmark = require "spec.render.cmark"
local documents = require "spec.render.documents"
local markdown = require "nutgraf.render.markdown"
local shown = require "spec.render.shown"

local function expected_cell(cell) return cmark.expected(cell.text, cell.marks, cell.links) end

local function expected(blocks)
  local out = {}
  for _, block in ipairs(blocks) do
    local copy = { type = block.type, path = block.path or "" }
    if block.type == "code" then copy.text, copy.language = block.text .. "\n", block.language
    elseif block.type == "table" then
      copy.rows = {}
      for i, row in ipairs(block.cells) do
        copy.rows[i] = {}
        for j, cell in ipairs(row) do copy.rows[i][j] = expected_cell(cell) end
      end
      if block.header == 0 then table.insert(copy.rows, 1, { "", "" }) end
    elseif block.type ~= "rule" then
      copy.text = cmark.expected(block.text, block.marks, block.links)
      if block.type == "heading" then copy.text, copy.level = copy.text:gsub("\n", " "), block.level end
      if block.type == "item" then copy.ordered, copy.number, copy.task = block.ordered, block.number, block.task end
    end
    out[#out + 1] = copy
  end
  return out
end

-- An item without text whose first block is a paragraph is an item with that text.
local function settle(blocks)
  local out = {}
  for _, block in ipairs(blocks) do
    local previous = out[#out]
    if block.type == "paragraph" and previous and previous.type == "item" and previous.text == "" and
      (block.nesting or "") == (previous.nesting or "") then
      previous.text, previous.marks, previous.links, previous.task = block.text, block.marks, block.links, nil
    else
      if block.type == "item" and block.text == "" then block.task = nil end
      out[#out + 1] = block
    end
  end
  return out
end

describe("Markdown read by cmark-gfm", function()
  if not cmark.available then
    pending("cmark-gfm is not installed")
    return
  end

  -- NUTGRAF_DOCUMENTS and NUTGRAF_SEED draw more of them, or others.
  it("says what random records say", function()
    local made = documents.make(tonumber(os.getenv("NUTGRAF_DOCUMENTS") or 300),
      tonumber(os.getenv("NUTGRAF_SEED") or 20251121))
    local texts = {}
    for i, blocks in ipairs(made) do
      made[i] = settle(blocks)
      texts[i] = markdown.blocks(made[i])
    end
    local read = cmark.read(texts)
    assert.equal(#texts, #read)
    for i, blocks in ipairs(made) do
      assert.equal(shown(expected(blocks)), shown(read[i]), texts[i])
    end
  end)

  it("pairs delimiters beside a break in a cell", function()
    local text = "$$\n\"x"
    local cell = { text = text, marks = { { type = "emphasis", start = 1, stop = #text }, { type = "emphasis", start = 1, stop = 2 } } }
    local blocks = { { type = "table", header = 1, rows = { { "a" }, { text } }, cells = { { { text = "a" } }, { cell } } } }
    local written = markdown.blocks(blocks)
    assert.equal(shown(expected(blocks)), shown(cmark.read({ written })[1]), written)
  end)

  for _, case in ipairs(cases) do
    it("says what was written: " .. case.name, function()
      assert.equal(case.read, shown(cmark.read({ case.markdown })[1]))
    end)
  end
end)
