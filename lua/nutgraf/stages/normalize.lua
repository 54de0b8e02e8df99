--- Brings every string of the record that a reader sees into one Unicode shape. Links keep pointing
-- at their words.
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"

local FLAGS = { "spaces", "controls", "zero_width", "bidi", "soft_hyphens", "dashes", "ellipsis",
  "ligatures", "width" }

-- `edits` takes what core.normalize reports, when it is asked to.
local function core_options(options, edits, keep_spaces)
  local result = { form = options.form, quotes = options.quotes, report = options.report, edits = edits }
  for _, flag in ipairs(FLAGS) do result[flag] = options[flag] end
  if keep_spaces then result.spaces = false end
  return result
end

local function normalized(text, wanted, offsets)
  local result, moved, edits = core.normalize(text, wanted, offsets)
  assert(result, moved)
  for _, edit in ipairs(edits or {}) do wanted.edits[#wanted.edits + 1] = edit end
  return result, moved
end

-- One string, without white space at its ends; nil when nothing is left of it.
local function clean(text, wanted)
  if type(text) ~= "string" then return text end
  local result = normalized(text, wanted)
  if wanted.spaces then result = result:gsub("^%s+", ""):gsub("%s+$", "") end
  if result ~= "" then return result end
end

local function clean_fields(t, fields, wanted)
  for _, field in ipairs(fields) do
    if t[field] ~= nil then t[field] = clean(t[field], wanted) end
  end
end

local function clean_list(list, wanted)
  local result = {}
  for _, text in ipairs(list or {}) do result[#result + 1] = clean(text, wanted) end
  return list and result
end

-- The places where links begin and end, as rising numbers of bytes before them.
local function link_offsets(links, size)
  local seen, offsets = {}, {}
  for _, link in ipairs(links) do
    for _, offset in ipairs { link.start - 1, link.stop } do
      if offset >= 0 and offset <= size and not seen[offset] then
        seen[offset] = true
        offsets[#offsets + 1] = offset
      end
    end
  end
  table.sort(offsets)
  return offsets
end

-- A text with links: the links move with their words; one whose words are gone goes too.
local function clean_linked(block, wanted)
  local offsets = link_offsets(block.links, #block.text)
  local text, moved = normalized(block.text, wanted, offsets)
  local lead = 0
  if wanted.spaces then
    lead = #text:match("^%s*")
    text = text:sub(lead + 1):gsub("%s+$", "")
  end
  local place = {}
  for i, offset in ipairs(offsets) do place[offset] = math.min(math.max(moved[i] - lead, 0), #text) end
  local links = {}
  for _, link in ipairs(block.links) do
    local start, stop = place[link.start - 1], place[link.stop]
    if start and stop and stop > start then
      local copy = {}
      for key, value in pairs(link) do copy[key] = value end
      copy.start, copy.stop = start + 1, stop
      links[#links + 1] = copy
    end
  end
  block.text, block.links = text, #links > 0 and links or nil
end

local function clean_table(block, wanted)
  local lines = {}
  for i, row in ipairs(block.rows) do
    for n, cell in ipairs(row) do row[n] = clean(cell, wanted) or "" end
    lines[i] = table.concat(row, "\t")
  end
  block.text = table.concat(lines, "\n")
end

local function clean_blocks(blocks, wanted, code)
  for _, block in ipairs(blocks or {}) do
    clean_fields(block, { "alt", "caption" }, wanted)
    if block.rows then
      clean_table(block, wanted)
    elseif block.text then
      local rules = block.type == "code" and code or wanted
      if block.links and #block.links > 0 then clean_linked(block, rules)
      else block.text = clean(block.text, rules) or "" end
    end
  end
end

local function clean_related(related, wanted)
  for _, entry in ipairs(related or {}) do clean_fields(entry, { "title", "summary" }, wanted) end
end

local function clean_posts(posts, wanted, code)
  for _, post in ipairs(posts or {}) do
    local joined = post.blocks and content.plain_text(post.blocks)
    clean_blocks(post.blocks, wanted, code)
    clean_fields(post, { "headline" }, wanted)
    if joined and post.text == joined then post.text = content.plain_text(post.blocks)
    else clean_fields(post, { "text" }, wanted) end
    for _, field in ipairs { "authors", "captions", "summary" } do post[field] = clean_list(post[field], wanted) end
    clean_related(post.related, wanted)
  end
end

---@type nutgraf.StageDefinition
return {
  name = "normalize",
  summary = "one Unicode form, plain spaces, no control or zero-width characters",
  amends = { "title", "subtitle", "description", "site", "authors", "tags", "breadcrumbs", "lead", "key_points",
    "summary", "blocks", "posts", "comments", "related", "text" },
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
    local wanted, code = core_options(options, context.edits), core_options(options, context.edits, true)
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
    if joined then content.set_text(record)
    elseif text then record.text = clean(text, code) end
    return record
  end,
}
