--- Blocks → HTML elements, for HTML and XHTML alike.
local addresses = require "nutgraf.page.addresses"
local anchors = require "nutgraf.render.html.anchors"
local containers = require "nutgraf.render.containers"
local fields = require "nutgraf.render.fields"
local inline = require "nutgraf.render.html.inline"
local tables = require "nutgraf.render.html.tables"

local M = {}

local word = fields.word

---@class nutgraf.HtmlPage what the parts of one page share
---@field write nutgraf.ElementWriter
---@field used table<string, boolean> ids that are taken
---@field anchors table<string, string> id of the record → id that is written
---@field footnotes table<string, table> of the blocks being written: id → {anchor, sign, number, cited}
---@field images string[] addresses of the images that are shown
---@field headings {level: integer, text: string, id: string?}[]
---@field name_headings boolean? give headings without an id one of their own

--- What a page is written with.
---@param write nutgraf.ElementWriter
---@return nutgraf.HtmlPage
function M.page(write)
  return { write = write, used = {}, anchors = {}, footnotes = {}, images = {}, headings = {} }
end

local function content(block, page) return inline.write(page, block.text, block.marks, block.links) end

local writers = {}

function writers.paragraph(block, page)
  local text = content(block, page)
  return text ~= "" and page.write.element("p", nil, text) or nil
end

--- A heading, noted for the page's contents.
---@param page nutgraf.HtmlPage
---@param level integer
---@param html string what it says, as markup
---@param text string the same as text
---@param id string? the id that it is written with
---@return string
function M.heading(page, level, html, text, id)
  if not id and page.name_headings then id = anchors.unique(page.used, "section-", #page.headings + 1) end
  page.headings[#page.headings + 1] = { level = level, text = text, id = id }
  return page.write.element("h" .. level, { { "id", id } }, html)
end

function writers.heading(block, page, shift)
  local level = fields.level(block, shift)
  local html = content(block, page)
  if html == "" then return nil end
  return M.heading(page, level, html, (block.text:gsub("%s+", " ")), block.id ~= nil and page.anchors[block] or nil)
end

function writers.code(block, page)
  local language = fields.language(block)
  local class = language and "language-" .. language or nil
  return page.write.element("pre", nil, page.write.element("code", { { "class", class } },
    page.write.text(type(block.text) == "string" and block.text or "")))
end

function writers.math(block, page)
  local tex = word(block.tex) or word(block.text)
  return tex and page.write.element("div", { { "class", "math" } },
    page.write.element("code", { { "class", "math" } }, page.write.text(tex)))
end

function writers.table(block, page) return tables.write(page, block) end

function writers.rule(_, page) return page.write.void("hr") end

function writers.embed(block, page)
  local href = addresses.safe_link(block.url)
  local title = page.write.text(word(block.title) or href or "")
  if title == "" then return nil end
  return page.write.element("p", { { "class", "embed" } }, href and page.write.element("a", { { "href", href } }, title)
    or title)
end

-- What a figure shows: an image, perhaps with a link around it, or a player; nil where its address is not safe.
local function medium(block, page)
  local write = page.write
  if block.media == "video" or block.media == "audio" then
    local src = addresses.safe_link(block.src)
    local label = write.text(word(block.title) or word(block.alt) or (block.media == "audio" and "Audio" or "Video"))
    return src and write.element(block.media, { { "controls", true }, { "preload", "none" }, { "src", src },
      { "poster", addresses.safe_image(block.poster) } },
      write.element("a", { { "href", src } }, label))
  end
  local src = addresses.safe_image(block.src)
  if not src then return nil end
  page.images[#page.images + 1] = src
  local image = write.void("img", { { "src", src }, { "alt", word(block.alt) or "" }, { "loading", "lazy" } })
  local href = addresses.safe_link(block.url)
  return href and write.element("a", { { "href", href } }, image) or image
end

function writers.figure(block, page)
  local write = page.write
  local out = { medium(block, page) or (word(block.alt) and write.element("p", nil, write.text(block.alt))) or nil }
  local caption, credit = fields.caption(block)
  local under = caption and write.text(caption) or ""
  if credit then
    under = under .. (caption and " " or "") .. write.element("small", nil, write.text(credit))
  end
  if under ~= "" then out[#out + 1] = write.element("figcaption", nil, under) end
  return #out > 0 and write.element("figure", nil, "\n" .. table.concat(out, "\n") .. "\n") or nil
end

local function definition(block, page)
  return page.write.element(block.type == "term" and "dt" or "dd", nil, content(block, page))
end

writers.term, writers.definition = definition, definition

local write_children

-- ---- lists ----

local function number_of(block, expected) return fields.whole(block.number, 1 - 2 ^ 31, 2 ^ 31 - 1) or expected end

local function checkbox(block, page)
  if block.task == nil then return "" end
  return page.write.void("input", { { "type", "checkbox" }, { "disabled", true },
    { "checked", block.task and true or false } }) .. " "
end

-- Does the text of an item go on in another paragraph?
local function goes_on(item)
  for _, node in ipairs(item) do
    if node.kind == "block" and (node.block.type == "paragraph" or node.block.type == "quote") then return true end
  end
  return false
end

local function list(node, page, shift)
  local out, write = {}, page.write
  local first = node.ordered and number_of(node[1].block, 1) or 1
  -- a list that counts down says so, and its items need no values
  local second = node[2] and node.ordered and number_of(node[2].block, first + 1)
  local step = second == first - 1 and -1 or 1
  local expected = first
  for i, item in ipairs(node) do
    local number = node.ordered and number_of(item.block, expected) or nil
    local value = number ~= expected and number or nil
    local text, inner = checkbox(item.block, page) .. content(item.block, page), write_children(item, page, shift)
    if text ~= "" and goes_on(item) then text = write.element("p", nil, text) end
    out[i] = write.element("li", { { "value", value and ("%d"):format(value) } },
      text .. (inner ~= "" and "\n" .. inner or ""))
    expected = (number or expected) + step
  end
  return write.element(node.ordered and "ol" or "ul", {
    { "reversed", step < 0 }, { "start", node.ordered and (step < 0 or first ~= 1) and ("%d"):format(first) or nil },
  }, "\n" .. table.concat(out, "\n") .. "\n")
end

local names = { note = "Note", tip = "Tip", important = "Important", warning = "Warning", caution = "Caution" }

local function callout(node, page, shift)
  local name, write = names[node.callout] or names.note, page.write
  local title = write.element("p", { { "class", "callout-title" } }, write.element("strong", nil, name))
  return write.element("aside", { { "class", "callout " .. name:lower() }, { "role", "note" } },
    "\n" .. title .. "\n" .. write_children(node, page, shift) .. "\n")
end

local function write_node(node, page, shift)
  if node.kind == "list" then return list(node, page, shift) end
  if node.kind == "callout" then return callout(node, page, shift) end
  if node.kind == "quote" then
    local inner = write_children(node, page, shift)
    return inner ~= "" and page.write.element("blockquote", nil, "\n" .. inner .. "\n") or nil
  end
  return (writers[node.block.type] or writers.paragraph)(node.block, page, shift)
end

local function is_entry(node)
  return node.kind == "block" and (node.block.type == "term" or node.block.type == "definition")
end

function write_children(parent, page, shift)
  local out, entries = {}, {}
  local function close()
    if #entries > 0 then out[#out + 1] = page.write.element("dl", nil, "\n" .. table.concat(entries, "\n") .. "\n") end
    entries = {}
  end
  for _, node in ipairs(parent) do
    local html = write_node(node, page, shift)
    if is_entry(node) then entries[#entries + 1] = html
    else
      close()
      out[#out + 1] = html
    end
  end
  close()
  return table.concat(out, "\n")
end

-- ---- footnotes ----

local function take_footnotes(blocks, page)
  local rest, notes, by_id = {}, {}, {}
  for _, block in ipairs(blocks or {}) do
    if type(block) == "table" and block.type == "footnote" then
      local id = block.id ~= nil and tostring(block.id) or nil
      local note = id and by_id[id]
      if note and notes[#notes] == note then
        table.insert(note.blocks, block)
      else
        note = { blocks = { block }, number = block.number or #notes + 1,
          anchor = anchors.unique(page.used, "fn-", id or #notes + 1) }
        note.sign = anchors.unique(page.used, "fnref-", id or #notes + 1)
        notes[#notes + 1] = note
        if id and not by_id[id] then by_id[id] = note end
      end
    elseif type(block) == "table" then
      rest[#rest + 1] = block
    end
  end
  return by_id, notes, rest
end

local function write_notes(notes, page)
  local write, out, expected = page.write, {}, 1
  for i, note in ipairs(notes) do
    local parts = {}
    for j, block in ipairs(note.blocks) do parts[j] = content(block, page) end
    if note.cited then
      parts[#parts] = parts[#parts] .. " " .. write.element("a", { { "href", "#" .. note.sign },
        { "role", "doc-backlink" } }, "↩")
    end
    for j, part in ipairs(parts) do parts[j] = write.element("p", nil, part) end
    local number = fields.whole(tonumber(note.number), 1 - 2 ^ 31, 2 ^ 31 - 1)
    local value = number and number ~= expected and ("%d"):format(number) or nil
    expected = (number or expected) + 1
    out[i] = write.element("li", { { "id", note.anchor }, { "value", value } }, table.concat(parts, "\n"))
  end
  if #out == 0 then return "" end
  return write.element("section", { { "class", "footnotes" }, { "role", "doc-endnotes" } },
    "\n" .. write.element("ol", nil, "\n" .. table.concat(out, "\n") .. "\n") .. "\n")
end

-- The ids of headings, known before links to them are written.
local function take_anchors(blocks, page)
  for _, block in ipairs(blocks or {}) do
    if type(block) == "table" and block.type == "heading" and block.id ~= nil then
      local anchor = anchors.unique(page.used, "c-", block.id)
      page.anchors[block] = anchor
      page.anchors[tostring(block.id)] = page.anchors[tostring(block.id)] or anchor
    end
  end
end

--- Blocks → HTML, footnotes at the end.
---@param page nutgraf.HtmlPage
---@param blocks table[]?
---@param below integer? the level of a heading that the blocks stand under; without it they keep their levels
---@return string "" for no blocks
function M.write(page, blocks, below)
  local by_id, notes, rest = take_footnotes(blocks, page)
  take_anchors(rest, page)
  page.footnotes = by_id
  local html = write_children(containers.tree(rest), page, fields.shift_below(blocks, below))
  local under = write_notes(notes, page)
  page.footnotes = {}
  if html ~= "" and under ~= "" then return html .. "\n" .. under end
  return html .. under
end

return M
