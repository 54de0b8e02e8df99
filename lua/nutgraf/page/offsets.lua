--- Where blocks stand in the plain text: start and stop, for who asks for `offsets`.
--
-- A text is its blocks in their order with a blank line between them (page.content), so each is looked for where the
-- one before it ended, and nowhere else.
local content = require "nutgraf.page.content"

local M = {}

-- What plain_text shows of a block; nil where that is nothing at all.
local function shown(block)
  if block.type == "figure" or not block.text or block.text == "" then return nil end
  return content.without_objects(block.text)
end

-- The byte at which a block begins that is due at `at`; nil where it does not.
local function beginning(text, at, words, block)
  if text:sub(at, at + #words - 1) == words then return at end
  local mark = block.type == "item" and text:match("^ *[-%d]%d*%.? ", at) -- of its list
  local start = mark and at + #mark
  return start and text:sub(start, start + #words - 1) == words and start or nil
end

-- Places blocks, without those of quotations where `own`; false when the text holds more or less than they do.
local function place_all(blocks, text, own)
  local at, whole = 1, true
  for _, block in ipairs(blocks) do
    block.start, block.stop = nil, nil
    local words = not (own and (block.type == "quote" or block.quote)) and shown(block)
    local start = words and beginning(text, at, words, block)
    if start then
      at = start + #words + 2
      if words ~= "" then block.start, block.stop = start, start + #words - 1 end
    elseif words then
      whole = false
    end
  end
  return whole
end

-- The text of a reply has not what it quotes.
local function place(blocks, text)
  if not blocks or not text then return end
  if not place_all(blocks, text) then place_all(blocks, text, true) end
end

--- Sets start and stop of every block: of the page's in record.text, of a post's in the post's text.
---@param record nutgraf.Record
---
--- Errors: none.
---
--- Example:
---   local offsets = require "nutgraf.page.offsets"
---   local blocks = { { type = "paragraph", text = "One." }, { type = "quote", text = "Two." } }
---   local record = { text = "One.\n\nTwo.", blocks = blocks }
---   offsets.place(record)
---   print(blocks[2].start, blocks[2].stop)
---   --> 7	10
function M.place(record)
  if not record.posts then place(record.blocks, record.text) end
  for _, list in ipairs { record.posts or {}, record.comments or {} } do
    for _, post in ipairs(list) do place(post.blocks, post.text) end
  end
end

return M
