--- The pages of one article as one record.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"

local M = {}

local LONG_WORDS = 8 -- a repeated block of as many words is a repetition wherever it stands

-- What two copies of a block share.
local function key_of(block)
  if block.type == "figure" or block.type == "embed" then return block.type .. " " .. (block.src or block.url or "") end
  if block.type == "rule" then return nil end
  local key = block.text and core.key(block.text) or ""
  return key ~= "" and key or nil
end

-- The blocks of a page that no page before it has. Short ones are repetitions only at the page's ends.
local function new_blocks(blocks, seen)
  local known, first, last, result = {}, 1, #blocks, {}
  for i, block in ipairs(blocks) do
    local key = key_of(block)
    known[i] = key ~= nil and seen[key] == true
  end
  while first <= last and known[first] do first = first + 1 end
  while last >= first and known[last] do last = last - 1 end
  for i = first, last do
    local block = blocks[i]
    local long = block.type == "figure" or block.text and core.runs(block.text) >= LONG_WORDS and block.type ~= "code"
    if not (known[i] and long) then result[#result + 1] = block end
  end
  for _, block in ipairs(blocks) do
    local key = key_of(block)
    if key then seen[key] = true end
  end
  return result
end

-- Lists and quotations of the pages stay apart.
local function renumber(block, shift)
  local copy = {}
  for key, value in pairs(block) do copy[key] = value end
  copy.start, copy.stop, copy.source = nil, nil, nil
  if copy.list then copy.list = copy.list + shift.list end
  if copy.quotation then copy.quotation = copy.quotation + shift.quotation end
  return copy
end

local function join_blocks(records)
  local joined, seen, shift, any = {}, {}, { list = 0, quotation = 0 }, false
  for _, record in ipairs(records) do
    local most = { list = 0, quotation = 0 }
    any = any or record.blocks ~= nil
    for _, block in ipairs(new_blocks(record.blocks or {}, seen)) do
      joined[#joined + 1] = renumber(block, shift)
      for name in pairs(most) do most[name] = math.max(most[name], block[name] or 0) end
    end
    for name in pairs(most) do shift[name] = shift[name] + most[name] end
  end
  return any and #joined > 0 and joined or nil
end

-- Entries of all pages, each once.
local function join_lists(records, field, key)
  local joined, seen = {}, {}
  for _, record in ipairs(records) do
    for _, entry in ipairs(record[field] or {}) do
      local own = key(entry)
      if own == nil or not seen[own] then
        if own ~= nil then seen[own] = true end
        joined[#joined + 1] = entry
      end
    end
  end
  return #joined > 0 and joined or nil
end

local function itself(value) return value end
local function address_of(entry) return entry.url or entry.title end
local function post_of(post)
  return post.id or post.url or core.key((post.headline or "") .. " " .. (post.text or ""))
end

local function in_order(records)
  local sorted, numbered = {}, true
  for i, record in ipairs(records) do
    sorted[i] = { record = record, place = i, page = record.pagination and record.pagination.page }
    numbered = numbered and sorted[i].page ~= nil
  end
  if numbered then
    table.sort(sorted, function(a, b)
      if a.page ~= b.page then return a.page < b.page end
      return a.place < b.place
    end)
  end
  local list = {}
  for i, entry in ipairs(sorted) do list[i] = entry.record end
  return list
end

--- Joins records of the pages of one article.
---@param records nutgraf.Record[] one at least
---@return nutgraf.Record # a new one
---
--- Errors: none; nutgraf.join checks the records.
---
--- Example:
---   local join = require "nutgraf.text.join"
---   local one = { title = "Tides", blocks = { { type = "paragraph", text = "One." } } }
---   print(join.join({ one, { blocks = { { type = "paragraph", text = "Two." } } } }).blocks[2].text)
---   --> Two.
function M.join(records)
  records = in_order(records)
  local joined = {}
  for _, record in ipairs(records) do
    for field, value in pairs(record) do
      if joined[field] == nil then joined[field] = value end
    end
  end
  for _, record in ipairs(records) do
    if record.published and record.published < joined.published then joined.published = record.published end
    if record.modified and record.modified > joined.modified then joined.modified = record.modified end
  end
  joined.blocks = join_blocks(records)
  for _, field in ipairs { "posts", "comments" } do joined[field] = join_lists(records, field, post_of) end
  for _, field in ipairs { "authors", "tags", "key_points" } do joined[field] = join_lists(records, field, itself) end
  for _, field in ipairs { "related", "items" } do joined[field] = join_lists(records, field, address_of) end
  for _, field in ipairs { "summary", "citations", "output", "removed", "sources" } do joined[field] = nil end
  local last = records[#records].pagination or {}
  joined.pagination = { pages = last.pages or #records, next = last.next }
  content.set_text(joined)
  return joined
end

return M
