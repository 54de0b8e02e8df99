--- Flat blocks → a tree of what stands around them: quotations, callouts, lists and their items.
--
-- A block says what stands around it in letters, outermost first: q a quotation, c a callout, i a list item. One pass
-- keeps the containers that are open in a stack; those that the next block shares with it stay open. A level that no
-- item opened (a list that jumps from depth 1 to 5) holds its place in the stack, but makes no container. Depth is
-- cut at `max_depth`, so that time is linear in the number of blocks and the tree can be walked by recursion.
local M = {}

-- Levels of containers: far more than a page has, far less than would overflow a reader's stack.
local MAX_DEPTH = 48

---@class nutgraf.Container
---@field kind "root"|"quote"|"callout"|"list"|"item"|"block"
---@field block table? of an item (its text) and of a block
---@field ordered boolean? of a list
---@field number integer? of a list: which one it is
---@field callout string? of a callout
---@field [integer] nutgraf.Container what stands in it, in order

local function count(value, least)
  if type(value) ~= "number" or value ~= value or value < least then return least end
  return math.floor(math.min(value, MAX_DEPTH))
end

-- The letters of a block that does not state their order.
local function assumed(block)
  local is_item = block.type == "item"
  local quotes = ("q"):rep(count(block.quote, block.type == "quote" and 1 or 0))
  if block.callout then quotes = "c" .. quotes end
  local items = ("i"):rep((is_item or block.continues) and count(block.depth, 1) or 0)
  return is_item and quotes .. items or items .. quotes
end

-- The letters of a block; an item's end with its own.
local function letters_of(block)
  local nesting = block.nesting
  if type(nesting) ~= "string" or not nesting:find("^[qci]+$") then nesting = assumed(block) end
  if block.type ~= "item" then return nesting:sub(1, MAX_DEPTH) end
  nesting = nesting:gsub("i[qc]*$", "")
  return nesting:sub(1, MAX_DEPTH - 1) .. "i"
end

-- How many of the open containers stand around the block too.
local function shared(stack, letters, block)
  local innermost = letters:match("^.*()[qc]")
  local limit = math.min(#stack, block.type == "item" and #letters - 1 or #letters)
  for level = 1, limit do
    local open = stack[level]
    if open.letter ~= letters:sub(level, level) then return level - 1 end
    if level == innermost then
      if open.letter == "c" and open.callout ~= block.callout then return level - 1 end
      if open.quotation and block.quotation and open.quotation ~= block.quotation then return level - 1 end
      if not open.quotation and block.quotation then
        -- numbers grow as quotations begin: one with a smaller number inside began before this block's
        for inner = level + 1, #stack do
          local number = stack[inner].quotation
          if type(number) == "number" and type(block.quotation) == "number" and number < block.quotation then
            return level - 1
          end
        end
        open.quotation = block.quotation
      end
    end
  end
  return limit
end

local function same_list(list, block)
  if not list or list.kind ~= "list" or list.ordered ~= (block.ordered and true or false) then return false end
  return list.number == block.list or list.number == nil or block.list == nil
end

local function add_item(parent, block)
  local list = parent[#parent]
  if not same_list(list, block) then
    list = { kind = "list", ordered = block.ordered and true or false, number = block.list }
    parent[#parent + 1] = list
  end
  list[#list + 1] = { kind = "item", block = block }
  return list[#list]
end

local function open(parent, letter, own, block)
  if letter == "i" then return own and add_item(parent, block) or parent end
  local node = { kind = letter == "q" and "quote" or "callout", callout = letter == "c" and block.callout or nil }
  parent[#parent + 1] = node
  return node
end

--- The tree of a list of blocks.
---@param blocks table[]? the record's blocks; whatever is no table is passed over
---@return nutgraf.Container root
function M.tree(blocks)
  local root, stack = { kind = "root" }, {}
  for _, block in ipairs(blocks or {}) do
    if type(block) == "table" then
      local letters = letters_of(block)
      local keep = shared(stack, letters, block)
      for level = #stack, keep + 1, -1 do stack[level] = nil end
      local parent = keep > 0 and stack[keep].node or root
      for level = keep + 1, #letters do
        local letter = letters:sub(level, level)
        local own = block.type == "item" and level == #letters
        parent = open(parent, letter, own, block)
        stack[level] = { letter = letter, node = parent, callout = letter == "c" and block.callout or nil }
      end
      local innermost = letters:match("^.*()[qc]")
      if innermost and innermost > keep then stack[innermost].quotation = block.quotation end
      if block.type ~= "item" then parent[#parent + 1] = { kind = "block", block = block } end
    end
  end
  return root
end

return M
