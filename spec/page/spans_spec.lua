-- Spans over real pages: each lies inside its text, on whole characters, without white space at its ends.
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local data = os.getenv "NUTGRAF_DATA" or ""
local every = tonumber(os.getenv "NUTGRAF_EVERY" or 25) -- one page of so many; 1: all

local function is_continuation(byte) return byte and byte >= 128 and byte < 192 end

-- What is wrong with a span, or nil.
local function fault_of(text, span)
  if span.start < 1 or span.stop > #text or span.stop < span.start then return "out of range" end
  local slice = text:sub(span.start, span.stop)
  if span.type == "break" then return slice ~= "\n" and "no line end" or nil end
  if slice:find("^%s") or slice:find("%s$") then return "white space at an end" end
  if is_continuation(text:byte(span.start)) or is_continuation(text:byte(span.stop + 1)) then return "splits a character" end
end

local function check_spans(path, holder)
  for _, list in ipairs { holder.links or {}, holder.marks or {} } do
    for i, span in ipairs(list) do
      local fault = fault_of(holder.text, span)
      assert.is_nil(fault, ("%s: %s %s in %q"):format(path, span.type or "link", tostring(fault), holder.text:sub(1, 80)))
      local before = list[i - 1]
      assert.is_true(not before or before.start <= span.start, path .. ": spans out of order")
    end
  end
end

local function check_table(path, block)
  for i, row in ipairs(block.rows) do
    assert.equal(#block.rows[1], #row, path .. ": ragged table")
    for k, cell in ipairs(block.cells and block.cells[i] or {}) do
      assert.equal(row[k], cell.text)
      check_spans(path, cell)
    end
  end
end

local function check_blocks(path, blocks)
  for _, block in ipairs(blocks or {}) do
    if block.text then check_spans(path, block) end
    if block.type == "table" then check_table(path, block) end
    assert.is_nil(block.node or block.group or block.first)
  end
end

describe("spans of real pages", function()
  local paths, read = helper.shared_pages(data, { "wcxb/html/*", "pages/html/*", "threads/html/*", "reports/*.html" })
  if #paths == 0 then
    pending("no ../shared/data")
    return
  end

  it("lie where their elements say", function()
    for i = 1, #paths, every do
      local record = nutgraf.extract(read(paths[i]), { url = "https://quay.example/a", sentences = 0 })
      if record then
        check_blocks(paths[i], record.blocks)
        for _, list in ipairs { record.posts or {}, record.comments or {} } do
          for _, post in ipairs(list) do check_blocks(paths[i], post.blocks) end
        end
      end
    end
  end)
end)
