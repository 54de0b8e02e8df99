--- Classified blocks → the record's blocks and text.
local asides = require "nutgraf.page.asides"
local core = require "nutgraf.core"
local kind = require "nutgraf.metadata.kind"
local state = require "nutgraf.structured.state"
local strings = require "nutgraf.text.strings"
local url = require "nutgraf.page.url"

local M = {}

--- An address of the page, absolute where the page's own address is known.
function M.link_url(context, href)
  return url.resolve(context.base or context.url, href)
end

local function links_of(block, context)
  if not block.links then return nil end
  local links = {}
  for _, link in ipairs(block.links) do
    local href = M.link_url(context, context.document:node(link.node):attr("href"))
    if href and link.stop >= link.start then
      links[#links + 1] = { start = link.start, stop = link.stop, url = href }
    end
  end
  return #links > 0 and links or nil
end

-- The best address of an image: lazy attributes first, since src is then a placeholder; the
-- widest of a srcset.
local function image_source(node, context)
  local srcset = node:attr("data-srcset") or node:attr("srcset")
  local best, best_width
  for candidate, width in (srcset or ""):gmatch("(%S+)%s+(%d+)w") do
    if not best_width or tonumber(width) > best_width then best, best_width = candidate, tonumber(width) end
  end
  best = best or node:attr("data-src") or node:attr("data-original") or node:attr("src")
  if not best or best:find("^data:") then return nil end
  return M.link_url(context, (best:gsub(",$", "")))
end

local function code_language(node)
  while node and node:name() ~= "body" do
    for token in (node:attr("class") or ""):gmatch("%S+") do
      local language = token:match("^language%-(.+)$") or token:match("^lang%-(.+)$")
      if language then return language end
    end
    local language = node:attr("data-lang") or node:attr("data-language")
    if language then return language end
    node = node:parent()
  end
end

-- Cells of one table, one behind the other → a table block with rows.
local function take_table(raw, i, context)
  local group, rows, row, row_node = raw[i].group, {}, nil, nil
  while raw[i] and raw[i].type == "cell" and raw[i].group == group do
    local cell = context.document:node(raw[i].owner)
    local owner_row = cell:closest("tr")
    local cell_node = cell:closest("td, th")
    if not row or owner_row ~= row_node then
      row, row_node = {}, owner_row
      rows[#rows + 1] = row
    end
    if row.cell == cell_node then row[#row] = row[#row] .. " " .. raw[i].text
    else row[#row + 1] = raw[i].text end
    row.cell = cell_node
    i = i + 1
  end
  local lines = {}
  for n, cells in ipairs(rows) do
    cells.cell = nil
    lines[n] = table.concat(cells, "\t")
  end
  return { type = "table", rows = rows, text = table.concat(lines, "\n") }, i
end

-- An image, with the caption that stands in the same <figure>.
local function take_figure(raw, i, context)
  local block = raw[i]
  local node = context.document:node(block.owner)
  local figure = { type = "figure", src = image_source(node, context), alt = node:attr("alt") }
  if figure.alt == "" then figure.alt = nil end
  local captions = {}
  i = i + 1
  while raw[i] and block.group and raw[i].group == block.group and
    (raw[i].type == "caption" or raw[i].type == "figure") do
    if raw[i].type == "caption" then captions[#captions + 1] = raw[i].text end
    i = i + 1
  end
  if #captions > 0 then figure.caption = table.concat(captions, " ") end
  return figure, i
end

--- Raw blocks → the record's blocks. Captions become their figure's; cells become tables.
-- @param raw list as blocks:list gives it
-- @return list of {type, text, ...}
function M.record_blocks(raw, context)
  local result, i = {}, 1
  while i <= #raw do
    local block, made = raw[i], nil
    if block.type == "cell" then
      made, i = take_table(raw, i, context)
    elseif block.type == "figure" then
      made, i = take_figure(raw, i, context)
      if not made.src then made = nil end
    else
      i = i + 1
      if block.type ~= "caption" then
        made = { type = block.type, text = block.text, level = block.level, depth = block.depth,
          links = links_of(block, context) }
        if block.type == "item" then made.ordered = block.ordered end
        if block.type == "code" then made.language = code_language(context.document:node(block.owner)) end
        if block.type == "rule" then made.text = nil end
      end
    end
    result[#result + 1] = made
  end
  return result
end

local function folded(text)
  return core.casefold(text):gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", "")
end

-- The headline and the standfirst have fields of their own.
local function without_title(blocks, record)
  local title = record.title and folded(record.title)
  local result, words = {}, 0
  for _, block in ipairs(blocks) do
    local is_title = title and words < 50 and block.text and block.type ~= "code" and folded(block.text) == title
    if not is_title then result[#result + 1] = block end
    for _ in (block.text or ""):gmatch("%S+") do words = words + 1 end
  end
  return result
end

local function to_four_digits(value)
  return math.floor(value * 10000 + 0.5) / 10000
end

local least_stated_words = 20 -- of an articleBody that stands for a page without text
local stated_confidence = 0.5
local little_words = 60       -- a page whose content has fewer may be one that a script fills
local times_more = 3          -- as many words must stand in its scripts

--- The blocks of a text that a page holds as data: markup, or plain text with line ends.
-- @param markup string
-- @param context table: url, base
-- @param prepare function(list of raw blocks, document)?: called before they become the record's
-- @return list of {type, text, ...}
function M.blocks_of(markup, context, prepare)
  if not markup:find("<%a") then markup = markup:gsub("\n%s*", "<br><br>") end
  local document = core.parse(markup)
  if not document then return {} end
  local raw = assert(core.segment(document)):list()
  if prepare then prepare(raw, document) end
  local blocks = M.record_blocks(raw, { document = document, url = context.url, base = context.base })
  document:close()
  return blocks
end

-- What the page's JSON-LD states as its text, as blocks: for pages that are drawn by scripts.
local function stated_blocks(context)
  for _, object in ipairs(context.page:stated()) do
    local body = object.articleBody
    if type(body) == "string" and strings.words(body) >= least_stated_words then
      return M.blocks_of(body, context)
    end
  end
end

-- The text of the state from which scripts draw the page, where the page itself holds next to none.
local function state_blocks(context, words)
  local html = state.html(context.document)
  local enough = html and strings.words((html:gsub("<[^>]*>", " "))) >= times_more * words
  return enough and M.blocks_of(html, context) or nil
end

--- Sets blocks, confidence and coverage of a page.
-- @param preset string?: "balanced", "precision" or "recall"; the call's goes before it
function M.from_page(record, context, preset)
  local kept, kept_words, words = {}, 0, 0
  for _, block in ipairs(context.page:blocks(preset):list()) do
    words = words + block.words
    if block.content then
      kept[#kept + 1] = block
      kept_words = kept_words + block.words
    end
  end
  record.blocks = asides.without(without_title(M.record_blocks(kept, context), record), record)
  record.confidence = to_four_digits(context.page.made.confidence)
  if kept_words < little_words then
    local drawn = words < 4 * little_words -- the rest of the page is little, too
    local stated = #record.blocks == 0 and stated_blocks(context) or drawn and state_blocks(context, kept_words)
    if stated then
      record.blocks, record.confidence = stated, stated_confidence
      kind.settle(record, context, "text_in_scripts")
    end
  end
  if #record.blocks == 0 then record.blocks = nil end
  record.coverage = to_four_digits(words > 0 and kept_words / words or 0)
end

--- The text nodes that a raw block was made of, those of white space alone left out.
-- @return list of {text = trimmed string, node}
function M.text_nodes(document, block)
  local list = {}
  for i = block.first, block.stop - 1 do
    local node = document:node(i)
    if node:type() == "text" then
      local text = strings.trim(node:text())
      if text ~= "" then list[#list + 1] = { text = text, node = node } end
    end
  end
  return list
end

-- "- " or "2. " for an item, by its depth; `numbers` counts the items of each ordered list.
local function marker_of(block, numbers)
  local depth = block.depth or 1
  for deeper in pairs(numbers) do
    if deeper > depth then numbers[deeper] = nil end
  end
  numbers[depth] = block.ordered and (numbers[depth] or 0) + 1 or nil
  return ("  "):rep(depth - 1) .. (block.ordered and numbers[depth] .. ". " or "- ")
end

--- The plain text of blocks: a blank line between blocks, table cells by tabs.
-- @param markers boolean?: items keep the marks of their lists
function M.plain_text(blocks, markers)
  local parts, numbers = {}, {}
  for _, block in ipairs(blocks or {}) do
    if block.type ~= "item" then numbers = {} end
    if block.type ~= "figure" and block.text and block.text ~= "" then
      local mark = markers and block.type == "item" and marker_of(block, numbers) or ""
      parts[#parts + 1] = mark .. block.text
    end
  end
  return table.concat(parts, "\n\n")
end

--- Sets record.text: the blocks, or the lead and every post.
-- @param markers boolean?: as for M.plain_text
function M.set_text(record, markers)
  local parts = {}
  local function add(text)
    if text and text ~= "" then parts[#parts + 1] = text end
  end
  if record.posts then
    for _, paragraph in ipairs(record.lead or {}) do add(paragraph) end
    for _, post in ipairs(record.posts) do
      add(post.headline)
      add(post.text)
    end
  else
    add(M.plain_text(record.blocks, markers))
  end
  record.text = #parts > 0 and table.concat(parts, "\n\n") or nil
end

return M
