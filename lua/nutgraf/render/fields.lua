--- Fields of a record as a renderer may use them: what is missing or odd is nil, never an error.
local M = {}

--- A string that says something.
---@param value any
---@return string?
function M.word(value) return type(value) == "string" and value:find("%S") and value or nil end

--- A text without its end from the last character of a class on, in linear time: a pattern with "+$" would look at
--- every run of such characters again and again.
---@param text string
---@param class string what the text ends with afterwards, as a pattern: "%S" for no white space
---@return string
function M.without_end(text, class) return text:match("^.*" .. class) or "" end

--- A text as a quotation: "> " before every line, ">" on empty ones.
---@param text string
---@return string
function M.quoted(text)
  -- twice, because the second of three line ends in a row is shared
  return "> " .. text:gsub("\n([^\n])", "\n> %1"):gsub("\n\n", "\n>\n"):gsub("\n\n", "\n>\n")
end

--- A text without white space at its ends.
---@param text string
---@return string
function M.trim(text)
  local first = text:find("%S")
  return first and M.without_end(text:sub(first), "%S") or ""
end

--- A whole number; one that a reader of JSON gave as 3.0 is written "3".
---@param value any
---@param least number?
---@param most number?
---@return integer?
function M.whole(value, least, most)
  if type(value) ~= "number" or value ~= math.floor(value) then return nil end
  if value < (least or -2 ^ 31) or value > (most or 2 ^ 31) then return nil end
  return math.floor(value)
end

--- The language of a code block: one word of letters, digits and the signs of "c++", "f#", "objective-c".
---@param block table
---@return string?
function M.language(block)
  local language = block.language
  if type(language) ~= "string" or #language > 40 then return nil end
  return language:match("^%s*(%w[%w+#._-]*)%s*$")
end

--- How much the levels of headings grow, so that the highest of them stands below a heading around the blocks.
---@param blocks table[]?
---@param level integer? of the heading around them
---@return integer 0 without a level
function M.shift_below(blocks, level)
  if not level then return 0 end
  local least
  for _, block in ipairs(blocks or {}) do
    if type(block) == "table" and block.type == "heading" then
      least = math.min(least or 6, M.whole(block.level, 1, 6) or 2)
    end
  end
  return least and level + 1 - least or 0
end

--- The level of a heading, shifted, from 1 to 6.
---@param block table
---@param shift integer
---@return integer
function M.level(block, shift)
  return math.max(1, math.min(6, (M.whole(block.level, 1, 6) or 2) + shift))
end

--- The captions of a post that none of its figures has.
---@param post table
---@return string[]
function M.captions(post)
  local seen, captions = {}, {}
  for _, block in ipairs(type(post.blocks) == "table" and post.blocks or {}) do
    if type(block) == "table" and M.word(block.caption) then seen[block.caption] = true end
  end
  for _, caption in ipairs(type(post.captions) == "table" and post.captions or {}) do
    if M.word(caption) and not seen[caption] then captions[#captions + 1] = caption end
  end
  return captions
end

--- A caption and its credit, for one line, the credit once.
---@param block table
---@return string? caption
---@return string? credit nil where the caption says it too
function M.caption(block)
  local caption, credit = M.word(block.caption), M.word(block.credit)
  if credit and caption and caption:find(credit, 1, true) then credit = nil end
  return caption, credit
end

return M
