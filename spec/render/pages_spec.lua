-- Markdown of real pages, read back by cmark-gfm: the text of every block in its order, and as many headings, items,
-- tables and blocks of code as the record has.
local cmark = require "spec.render.cmark"
local core = require "nutgraf.core"
local helper = require "spec.helper"
local markdown = require "nutgraf.render.markdown"
local nutgraf = require "nutgraf"
local zlib = require "zlib"

local data = os.getenv "NUTGRAF_DATA" or ""
local every = tonumber(os.getenv "NUTGRAF_EVERY" or 25)

local unseen = { image = true, footnote = true, math = true, ruby = true } -- written otherwise than their text

-- A text as it is compared: without what is written otherwise, and without white space.
local function bare(holder)
  local out, at = {}, 1
  for _, mark in ipairs(holder.marks or {}) do
    if unseen[mark.type] and mark.start >= at then
      out[#out + 1] = holder.text:sub(at, mark.start - 1)
      out[#out + 1] = "\0"
      at = mark.stop + 1
    end
  end
  out[#out + 1] = holder.text:sub(at)
  return (table.concat(out):gsub("\194\160", ""):gsub("%s+", ""))
end

local function in_order(text, pieces, path)
  local at = 1
  for _, piece in ipairs(pieces) do
    for part in (piece .. "\0"):gmatch("([^%z]*)%z") do
      local start, stop = text:find(part, at, true)
      assert.is_truthy(start, ("%s: lost %q after %q"):format(path, part:sub(1, 90), text:sub(at, at + 40)))
      at = stop + 1
    end
  end
end

local function count(document, selector) return #document:select(selector) end

local function check(path, blocks)
  local pieces, kinds = {}, { heading = 0, item = 0, table = 0, code = 0 }
  for _, block in ipairs(blocks) do
    if block.type == "footnote" then return end -- they stand at the end
    if kinds[block.type] then kinds[block.type] = kinds[block.type] + 1 end
    if block.type == "table" then
      for i, row in ipairs(block.rows) do
        for k, cell in ipairs(row) do pieces[#pieces + 1] = bare(block.cells and block.cells[i][k] or { text = cell }) end
      end
    elseif block.text and block.type ~= "math" then
      pieces[#pieces + 1] = bare(block)
    end
  end
  local document = assert(core.parse("<body>" .. cmark.run(markdown.blocks(blocks), "html")))
  in_order(document:root():text():gsub("\194\160", ""):gsub("%s+", ""), pieces, path)
  assert.equal(kinds.heading, count(document, "h1, h2, h3, h4, h5, h6"), path .. ": headings")
  assert.equal(kinds.item, count(document, "li"), path .. ": items")
  assert.equal(kinds.table, count(document, "table"), path .. ": tables")
  document:close()
end

describe("Markdown of real pages", function()
  local paths = {}
  for path in helper.run("ls '" .. data .. "'/wcxb/html/* 2>/dev/null"):gmatch("[^\n]+") do paths[#paths + 1] = path end
  if #paths == 0 then
    pending("no ../shared/data")
    return
  elseif not cmark.available then
    pending("cmark-gfm is not installed")
    return
  end

  it("is read as it was written", function()
    for i = 1, #paths, every do
      local record = nutgraf.extract(zlib.inflate()(helper.read(paths[i])), { url = "https://quay.example/a", sentences = 0 })
      if record and record.blocks then check(paths[i], record.blocks) end
    end
  end)
end)
