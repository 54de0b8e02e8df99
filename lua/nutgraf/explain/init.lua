--- Why a record is as it is: where each field came from, what was left out and why.
--
-- All of it is told after the stages are through, from what they left in the context: nothing is measured for it while
-- a page is read.
local core = require "nutgraf.core"
local options = require "nutgraf.options"
local strings = require "nutgraf.text.strings"
local stripped = require "nutgraf.explain.text"
local time = require "nutgraf.page.time"

local M = {}

local MOST_LOSERS = 12          -- of a field
local SHORT_KEY = 20            -- bytes: a shorter text is not looked for inside others
local LARGEST_HAYSTACK = 4000000 -- bytes of all kept text in which left blocks are looked for

-- ---- sources ----

local function sorted(list)
  for i, entry in ipairs(list) do entry.order = i end
  table.sort(list, function(a, b)
    if a.chosen ~= b.chosen then return a.chosen == true end
    local x, y = a.score or 0, b.score or 0
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  local result = {}
  for i = 1, math.min(#list, MOST_LOSERS) do
    list[i].order = nil
    result[i] = list[i]
  end
  return result
end

local function is_chosen(record, field, value)
  local own = record[field]
  if type(own) ~= "table" then return own == value or nil end
  for _, one in ipairs(own) do
    if one == value then return true end
  end
end

-- The candidates of the dates: those of one day say the same.
local function add_dates(sources, record, context)
  for _, mention in ipairs(context.dates and context.dates.mentions or {}) do
    local field = mention.label == "updated" and "modified" or "published"
    local value = time.iso(mention.t)
    sources[field] = sources[field] or {}
    table.insert(sources[field], { value = value, source = mention.source, label = mention.label,
      chosen = record[field] ~= nil and value:sub(1, 10) == record[field]:sub(1, 10) or nil })
  end
end

local function add_authors(sources, record, context)
  local own = table.concat(record.authors or {}, "\n")
  for _, candidate in ipairs(context.author_candidates or {}) do
    sources.authors = sources.authors or {}
    local place = candidate.place and " " .. candidate.place or ""
    table.insert(sources.authors, { value = table.concat(candidate.names, ", "), source = candidate.family .. place,
      chosen = table.concat(candidate.names, "\n") == own or nil })
  end
end

--- Where each metadata field may be from: the value that stands first, then those that lost.
---@param record nutgraf.Record
---@param context nutgraf.Context as the stages left it
---@return table<string, nutgraf.Candidate[]>
function M.sources(record, context)
  local sources = {}
  for _, candidate in ipairs(context.candidates) do
    local list = sources[candidate.field] or {}
    sources[candidate.field] = list
    list[#list + 1] = { value = candidate.value, source = candidate.source, score = candidate.score,
      path = candidate.path, chosen = is_chosen(record, candidate.field, candidate.value) }
  end
  add_dates(sources, record, context)
  add_authors(sources, record, context)
  for _, field in ipairs(options.keys(sources)) do sources[field] = sorted(sources[field]) end
  return sources
end

-- ---- blocks ----

-- The texts that the record holds: by key, and all in one.
local function kept_texts(record)
  local keys, parts, size = {}, {}, 0
  local function add(text)
    if type(text) ~= "string" or text == "" then return end
    local key = core.key(text)
    keys[key] = true
    size = size + #key
    if size <= LARGEST_HAYSTACK then parts[#parts + 1] = key end
  end
  local function add_blocks(blocks)
    for _, block in ipairs(blocks or {}) do
      add(block.text)
      add(block.caption)
      add(block.credit)
      for _, row in ipairs(block.rows or {}) do
        for _, cell in ipairs(row) do add(cell) end
      end
      for line in (block.type == "code" and block.text or ""):gmatch "[^\n]+" do add(line) end
    end
  end
  for _, field in ipairs { "lead", "key_points" } do
    for _, text in ipairs(record[field] or {}) do add(text) end
  end
  if not record.posts then add_blocks(record.blocks) end
  for _, list in ipairs { record.posts or {}, record.comments or {} } do
    for _, post in ipairs(list) do
      add(post.headline)
      add_blocks(post.blocks)
      if not post.blocks then add(post.text) end
      for _, caption in ipairs(post.captions or {}) do add(caption) end
    end
  end
  return keys, table.concat(parts, "\n")
end

-- Elements that say what a block is for, outermost reasons first.
local frames = { nav = true, footer = true, header = true, aside = true, form = true, button = true, dialog = true }

local function frame_of(document, row)
  local node = document:node(row.owner)
  while node do
    local name = node:name()
    local role = node:attr "role"
    if name and frames[name] or role == "navigation" or role == "complementary" or role == "contentinfo" then
      return name .. (role and ("[role=%s]"):format(role) or "")
    end
    node = node:parent()
  end
end

local function reason_of(record, document, row)
  if record.title and core.key(row.text) == core.key(record.title) then return "the title, which has a field" end
  if row.content then return "taken for content, then for a teaser, a caption, tags or a part of a field" end
  local parts = { ("classifier: score %.2f"):format(row.score or 0) }
  local linked = row.letters > 0 and row.link_letters / row.letters or 0
  if linked >= 0.5 then parts[#parts + 1] = ("%d %% of its letters in links"):format(math.floor(linked * 100 + 0.5)) end
  if row.words <= 3 then parts[#parts + 1] = row.words == 1 and "1 word" or row.words .. " words" end
  local frame = frame_of(document, row)
  if frame then parts[#parts + 1] = "in <" .. frame .. ">" end
  return table.concat(parts, ", ")
end

---@class nutgraf.explain.Row
---@field row nutgraf.core.Block
---@field kept boolean
---@field reason? string of one that was left out

--- Every block of the page that has words, and whether the record has it.
---@param record nutgraf.Record
---@param context nutgraf.Context with its document still open
---@return nutgraf.explain.Row[]
function M.rows(record, context)
  local keys, haystack = kept_texts(record)
  local rows = {}
  for _, row in ipairs(context.page:rows()) do
    if row.words > 0 then
      local key = core.key(row.text)
      local kept = keys[key] or #key >= SHORT_KEY and haystack:find(key, 1, true) ~= nil or false
      local reason = not kept and reason_of(record, context.document, row) or nil
      rows[#rows + 1] = { row = row, kept = kept, reason = reason }
    end
  end
  return rows
end

--- What was left out of a page: by stages that cut something out, and by the choice of the content.
---@param record nutgraf.Record
---@param context nutgraf.Context with its document still open
---@return nutgraf.Removed[]
function M.removed(record, context)
  local list = {}
  for i, entry in ipairs(context.removed) do list[i] = entry end
  if context.stripped_text then
    for _, entry in ipairs(stripped.lost(record, context.stripped_text)) do list[#list + 1] = entry end
    return list
  end
  for _, entry in ipairs(context.document and M.rows(record, context) or {}) do
    if not entry.kept then
      list[#list + 1] = { text = strings.trim(entry.row.text), stage = record.posts and "posts" or "content",
        reason = entry.reason, path = context.document:node(entry.row.owner):path() }
    end
  end
  return list
end

--- Sets record.sources and record.removed.
---@param record nutgraf.Record
---@param context nutgraf.Context with its document still open
function M.fill(record, context)
  record.sources = M.sources(record, context)
  record.removed = M.removed(record, context)
end

return M
