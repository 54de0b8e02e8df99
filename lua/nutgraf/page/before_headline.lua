--- What stands before an article's headline and was taken for content with doubt: teasers, boxes, notes of the site.
local layouts = require "nutgraf.page.layout"
local strings = require "nutgraf.text.strings"

local M = {}

local DOUBTFUL = 0.6   -- the score of a block, of 1, below which it is dropped
local NEAR = 1         -- blocks before the headline: a picture's caption, the line above it
local SURE_SHARE = 0.1 -- of the words after the headline, at most, that stand before it without doubt

-- Is a heading no more than a link to another page?
local function is_teaser(block)
  return block.type == "heading" and block.link_letters > 0 and block.link_letters >= block.letters
end

--- The parts without doubtful ones before the headline of an article, and what stands between these.
-- @param chosen list of parts, as composition:select gives them
-- @param record table: kind, title
-- @param context table: document, page
-- @return list of parts
function M.without(chosen, record, context)
  if record.kind ~= "article" or not record.title then return chosen end
  local layout = layouts.of(context)
  local blocks, headline = layout.blocks, layout.blocks[layout.headline]
  local is_title = headline and headline.type == "heading" and strings.key(headline.text) == strings.key(record.title)
  if not is_title then return chosen end
  local first, stop -- of the doubtful ones: their first node, and the one after their last
  local kept, sure, after = {}, 0, 0
  for i, block in ipairs(blocks) do
    if block.content and i > layout.headline then after = after + block.words
    elseif block.content and i < layout.headline - (is_teaser(block) and 0 or NEAR) and block.score < DOUBTFUL then
      local item = not first and context.document:node(block.first):closest("li")
      first, stop = first or item and item:index() or block.first, block.stop
    elseif block.content and i < layout.headline then
      kept[block.first], sure = true, sure + (block.score >= DOUBTFUL and block.words or 0)
    end
  end
  if not first or sure > after * SURE_SHARE then return chosen end
  local result = {}
  for _, part in ipairs(chosen) do
    if part.first < first or part.first >= stop or kept[part.first] then result[#result + 1] = part end
  end
  return result
end

return M
