--- Brings every string of the record that a reader sees into one Unicode shape. Links keep pointing
-- at their words.
local later = require "nutgraf.later"
local content = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local core = require "nutgraf.core"
local places = later "nutgraf.page.offsets" ---@module "nutgraf.page.offsets"
local parts = later "nutgraf.page.parts" ---@module "nutgraf.page.parts"

-- Texts beside a block's own, lists of a post's texts, texts of links to other pages.
local OF_BLOCK, LISTS_OF_POST = { "alt", "caption", "credit", "title" }, { "authors", "captions", "summary" }
local OF_LINK, OF_POST, NOTHING = { "title", "summary" }, { "headline" }, {}
local FLAGS = { "spaces", "controls", "zero_width", "bidi", "soft_hyphens", "dashes", "ellipsis",
  "ligatures", "width" }

-- `edits` takes what core.normalize reports, when it is asked to; `work.changed` says whether any text of a block has
-- become another.
local function core_options(options, edits, work, keep_spaces)
  local result = { form = options.form, quotes = options.quotes, report = options.report, edits = edits, work = work }
  for _, flag in ipairs(FLAGS) do result[flag] = options[flag] end
  if keep_spaces then result.spaces = false end
  return result
end

local function normalized(text, wanted, offsets)
  if core.is_plain(text) then return text, offsets end -- most texts are
  local result, moved, edits = core.normalize(text, wanted, offsets)
  assert(result, moved)
  for _, edit in ipairs(edits or {}) do wanted.edits[#wanted.edits + 1] = edit end
  return result, moved
end

-- One string, without white space at its ends; nil when nothing is left of it.
local function clean(text, wanted)
  if type(text) ~= "string" then return text end
  local result = normalized(text, wanted)
  if wanted.spaces then result = core.trim(result) end
  if result ~= text then wanted.work.changed = true end
  if result ~= "" then return result end
end

local function clean_fields(t, fields, wanted)
  for i = 1, #fields do
    local value = t[fields[i]]
    if value ~= nil then t[fields[i]] = clean(value, wanted) end
  end
end

local function clean_list(list, wanted)
  if not list then return nil end
  local result = {}
  for _, text in ipairs(list) do result[#result + 1] = clean(text, wanted) end
  return result
end

-- The places where spans begin and end, as rising numbers of bytes before them.
local function span_offsets(lists, size)
  local seen, offsets = {}, {}
  local function add(offset)
    if offset >= 0 and offset <= size and not seen[offset] then
      seen[offset] = true
      offsets[#offsets + 1] = offset
    end
  end
  for _, spans in ipairs(lists) do
    for _, span in ipairs(spans) do
      add(span.start - 1)
      add(span.stop)
    end
  end
  table.sort(offsets)
  return offsets
end

local spaces = { [32] = true, [9] = true, [10] = true, [11] = true, [12] = true, [13] = true }

-- White space at a span's ends is no part of it; a break lies over its line end alone.
local function trimmed(text, start, stop, kind)
  if kind == "break" then return start, stop end
  while start <= stop and spaces[text:byte(start)] do start = start + 1 end
  while stop >= start and spaces[text:byte(stop)] do stop = stop - 1 end
  return start, stop
end

local function moved_spans(spans, text, place)
  local result = {}
  for _, span in ipairs(spans) do
    local start, stop = place[span.start - 1], place[span.stop]
    if start and stop and stop > start then
      start, stop = trimmed(text, start + 1, stop, span.type)
      if stop >= start then
        local copy = {}
        for key, value in pairs(span) do copy[key] = value end
        copy.start, copy.stop = start, stop
        result[#result + 1] = copy
      end
    end
  end
  return #result > 0 and result or nil
end

-- A text with spans (a block, a cell): they move with their words; one whose words are gone goes too.
local function clean_spanned(holder, wanted)
  if not core.next_unclean({ holder }, 1) then return end
  wanted.work.changed = true
  local lists = { holder.links or {}, holder.marks or {} }
  local offsets = span_offsets(lists, #holder.text)
  local text, moved = normalized(holder.text, wanted, offsets)
  local lead = 0
  if wanted.spaces then
    lead = #text:match("^%s*")
    text = core.trim(text)
  end
  local place = {}
  for i, offset in ipairs(offsets) do place[offset] = math.min(math.max(moved[i] - lead, 0), #text) end
  holder.text = text
  holder.links = holder.links and moved_spans(holder.links, text, place)
  holder.marks = holder.marks and moved_spans(holder.marks, text, place)
end

local function clean_text(holder, wanted)
  if holder.links or holder.marks then clean_spanned(holder, wanted)
  else holder.text = clean(holder.text, wanted) or "" end
end

local function clean_table(block, wanted)
  for i, row in ipairs(block.rows) do
    for n, cell in ipairs(row) do
      local rich = block.cells and block.cells[i] and block.cells[i][n]
      if rich then
        clean_text(rich, wanted)
        row[n] = rich.text
      else
        row[n] = clean(cell, wanted) or ""
      end
    end
  end
  block.text = parts.table_text(block.rows)
end

local function clean_blocks(blocks, wanted, code)
  local i = blocks and core.next_unclean(blocks, 1)
  while i do
    local block = blocks[i]
    clean_fields(block, OF_BLOCK, wanted)
    if block.rows then clean_table(block, wanted)
    elseif block.text then clean_text(block, (block.type == "code" or block.type == "math") and code or wanted) end
    i = core.next_unclean(blocks, i + 1)
  end
end

local function clean_related(related, wanted)
  for _, entry in ipairs(related or NOTHING) do clean_fields(entry, OF_LINK, wanted) end
end

local function clean_items(items, wanted)
  for _, item in ipairs(items or {}) do
    clean_fields(item, OF_LINK, wanted)
    item.authors = clean_list(item.authors, wanted)
  end
end

local function clean_posts(posts, wanted, code)
  for _, post in ipairs(posts or NOTHING) do
    local joined = post.blocks and post.text == content.plain_text(post.blocks)
    clean_blocks(post.blocks, wanted, code)
    clean_fields(post, OF_POST, wanted)
    if not joined then clean_fields(post, { "text" }, wanted)
    elseif wanted.work.changed then post.text = content.plain_text(post.blocks) end
    for _, field in ipairs(LISTS_OF_POST) do post[field] = clean_list(post[field], wanted) end
    clean_related(post.related, wanted)
  end
end

---@type nutgraf.StageDefinition
return {
  name = "normalize",
  summary = "one Unicode form, plain spaces, no control or zero-width characters",
  follows = { "content", "posts" },
  amends = { "title", "subtitle", "description", "site", "authors", "tags", "breadcrumbs", "lead", "key_points",
    "summary", "blocks", "posts", "comments", "items", "related", "text" },
  options = {
    form = { type = "string", choices = { "NFC", "NFD", "NFKC", "NFKD", "none" }, default = "NFC",
      help = "the Unicode normalisation form" },
    spaces = { type = "boolean", default = true, help = "every Unicode space becomes a space, runs of them one" },
    controls = { type = "boolean", default = true, help = "drop control characters" },
    zero_width = { type = "boolean", default = true, help = "drop zero-width characters that join nothing" },
    bidi = { type = "boolean", default = true, help = "drop direction marks where nothing runs right to left" },
    soft_hyphens = { type = "boolean", default = false, help = "drop soft hyphens" },
    quotes = { type = "string", choices = { "keep", "straight" }, default = "keep",
      help = "curly quotation marks become straight ones" },
    dashes = { type = "boolean", default = false, help = "dashes and the minus sign become hyphens" },
    ellipsis = { type = "boolean", default = false, help = "the ellipsis becomes three full stops" },
    ligatures = { type = "boolean", default = false, help = "ligatures become their letters" },
    report = { type = "boolean", default = false, help = "tell every edit (in context.edits, and with explain)" },
    width = { type = "boolean", default = false, help = "full-width letters become usual ones" },
  },
  run = function(record, context, options)
    local work = {}
    local wanted, code = core_options(options, context.edits, work), core_options(options, context.edits, work, true)
    local text = record.text
    content.set_text(record)
    local joined = text ~= nil and record.text == text
    record.text = text
    clean_fields(record, { "title", "subtitle", "description", "site" }, wanted)
    for _, field in ipairs { "authors", "tags", "breadcrumbs", "lead", "key_points", "summary" } do
      record[field] = clean_list(record[field], wanted)
    end
    clean_blocks(record.blocks, wanted, code)
    clean_posts(record.posts, wanted, code)
    clean_posts(record.comments, wanted, code)
    clean_related(record.related, wanted)
    clean_items(record.items, wanted)
    if joined and work.changed then content.set_text(record)
    elseif text and not joined then record.text = clean(text, code) end
    if context.offsets then places.place(record) end
    return record
  end,
}
