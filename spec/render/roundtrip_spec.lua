-- Markdown that is written and read back by cmark-gfm says the same: blocks, containers, texts and spans.
local cmark = require "spec.render.cmark"
local documents = require "spec.render.documents"
local markdown = require "nutgraf.render.markdown"

-- Numbers of containers in the order in which they appear, so that two readings can be compared.
local function renumber(blocks)
  local seen, count = {}, 0
  for _, block in ipairs(blocks) do
    block.path = block.path:gsub("%d+", function(number)
      if not seen[number] then
        count = count + 1
        seen[number] = tostring(count)
      end
      return seen[number]
    end)
  end
end

local function trimmed(text) return (text:gsub("^%s+", ""):gsub("%s+$", "")) end

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
  renumber(out)
  return out
end

local function shown(blocks)
  local out = {}
  for _, block in ipairs(blocks) do
    local rows = {}
    for i, row in ipairs(block.rows or {}) do rows[i] = table.concat(row, " || ") end
    out[#out + 1] = ("%s %s%s%s%s: %q"):format(block.path, block.type, block.level or block.number or "",
      block.language and " " .. block.language or "", block.task ~= nil and " " .. tostring(block.task) or "",
      trimmed(block.text or table.concat(rows, "\n")))
  end
  return table.concat(out, "\n")
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
      renumber(read[i])
      assert.equal(shown(expected(blocks)), shown(read[i]), texts[i])
    end
  end)

  for _, case in ipairs(cases) do
    if case.read ~= false then
      it("says what was written: " .. case.name, function()
        local read = cmark.read({ case.markdown })[1]
        renumber(read)
        assert.equal(case.read, shown(read))
      end)
    end
  end
end)
