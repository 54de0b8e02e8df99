--- Where things stand on a page, counted in blocks with text: for bylines and dates beside the headline.
local lexicon = require "nutgraf.lexicon"

local M = {}

--- Parts of a page that are about something else than its text, as a selector; who asks adds its own.
M.aside_selector = "nav, footer, aside, [role=dialog], " .. lexicon.selector("class_aside_parts", "class") .. ", " ..
  lexicon.selector("class_comments_parts", "id")

--- The layout of a page, made once for each page.
-- @return table: blocks = list of blocks with text; digits = numbers of those with a digit; headline = number of the
--   first h1, or of the first block of the content; first, last = numbers of the first and last block of the content
--   (last: nil where there is none)
function M.of(context)
  local made = context.page.made
  if made.layout then return made.layout end
  local blocks, digits, number = {}, {}, 0
  local layout = { blocks = blocks, digits = digits }
  local rows = context.page:rows()
  for i = 1, #rows do
    local block = rows[i]
    if block.words > 0 then
      number = number + 1
      blocks[number] = block
      if block.digit then digits[#digits + 1] = number end
      if block.type == "heading" and block.level == 1 then layout.headline = layout.headline or number end
      if block.content then
        layout.first = layout.first or number
        layout.last = number
      end
    end
  end
  layout.headline = layout.headline or layout.first or 1
  layout.first = layout.first or layout.headline
  made.layout = layout
  return layout
end

--- The numbers of the blocks that begin with a phrase.
-- @param phrases nutgraf.core.Phrases of folded texts
-- @return list of numbers in layout.blocks
function M.opening_with(context, phrases)
  local layout, rows, list, at = M.of(context), context.page:rows(), {}, 1
  for _, index in ipairs(assert(context.page:blocks():opening_with(phrases))) do -- both in document order
    while layout.blocks[at + 1] and layout.blocks[at + 1].first <= rows[index].first do at = at + 1 end
    list[#list + 1] = at
  end
  return list
end

--- The number of the last block that starts at a node or before it.
-- @param blocks list of blocks in document order
-- @param node number
function M.block_at(blocks, node)
  local low, high = 1, #blocks
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if blocks[middle].first <= node then low = middle else high = middle - 1 end
  end
  return low
end

return M
