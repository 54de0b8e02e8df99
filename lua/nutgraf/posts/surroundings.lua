--- What stands around the posts: lead, key points, pagination.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local pagination = require "nutgraf.lexicon.pagination"
local sections = require "nutgraf.lexicon.sections"
local time = require "nutgraf.page.time"

local M = {}

local noise_classes = classes.set "noise"
local caption_classes = classes.set "caption"

local LEAD_WORDS = 12     -- a paragraph of the lead has at least as many
local KEY_POINT_WORDS = 45 -- a key point at most
local HEADING_WORDS = 12    -- a heading of key points at most

-- How surely a text heads a section of this kind: 2 when it says so and no more, 1 when its first words
-- do and it is a heading or stands before a list, 0 when not, or when it is a link.
local function heads(kind, block, following)
  if block.words == 0 or block.words > HEADING_WORDS or block.link_letters * 2 > block.letters then return 0 end
  local says, partly = sections.section(block.text)
  if says ~= kind then return 0 end
  if not partly then return 2 end
  return (block.type == "heading" or (following and following.type == "item")) and 1 or 0
end

-- An entry of the list: its text without the time beside it.
local function entry_text(document, block)
  local parts = {}
  for _, piece in ipairs(content.text_nodes(document, block)) do
    local moments = time.shown(piece.text, true)
    local only_time = #moments > 0 and
      not (piece.text:sub(1, moments[1].start - 1) .. piece.text:sub(moments[#moments].stop + 1)):find("%a%a%a%a")
    if not only_time then parts[#parts + 1] = piece.text end
  end
  return table.concat(parts, " ")
end

-- The entries right after a heading: items of one list, or blocks in one container that are links.
local function entries_after(context, blocks, at)
  local document, entries, index = context.document, {}, at + 1
  local list
  while blocks[index] do
    local block = blocks[index]
    if block.words > KEY_POINT_WORDS or block.type == "heading" then break end
    if block.words > 0 then
      local node = document:node(block.owner)
      local item = node:closest("li, dd")
      local linked = block.link_letters * 2 >= block.letters
      if not item and not linked then break end
      local holder = (item or node):parent()
      local here = holder and holder:index()
      if list and here ~= list then break end
      list = here
      local text = entry_text(document, block)
      local key = item and item:index() or block.first
      local last = entries[#entries]
      if text ~= "" and last and last.key == key then last.text = last.text .. " " .. text
      elseif text ~= "" then
        local anchor = node:closest("a[href]") or node:first("a[href]") or (item and item:first("a[href]"))
        entries[#entries + 1] = { key = key, text = text,
          url = anchor and content.link_url(context, anchor:attr("href")) }
      end
    end
    index = index + 1
  end
  return entries
end

-- Entries that link to the posts or say what their headlines say are key points under any heading.
local function confirmed(entries, posts)
  local headlines, hits = {}, 0
  for _, post in ipairs(posts) do
    if post.headline then headlines[post.headline:lower()] = true end
  end
  for _, entry in ipairs(entries) do
    if headlines[entry.text:lower()] then hits = hits + 1 end
  end
  return hits > 0 and hits * 3 >= #entries
end

--- The list of key points: below the heading that says so most plainly, else below one whose entries
-- the posts confirm.
-- @return list of strings, or nil
function M.key_points(context, blocks, posts)
  local best, best_rank = nil, 0
  for i, block in ipairs(blocks) do
    local rank = heads("key", block, blocks[i + 1])
    if rank > best_rank or (best_rank == 0 and block.type == "heading") then
      local entries = entries_after(context, blocks, i)
      if rank > 0 and #entries >= 1 then
        best, best_rank = entries, rank
      elseif not best and #entries >= 3 and confirmed(entries, posts) then
        best = entries
      end
    end
  end
  local texts = {}
  for i, entry in ipairs(best or {}) do texts[i] = entry.text end
  return #texts > 0 and texts or nil
end

--- The paragraphs that open the live blog before its first post.
-- @param before list of blocks before the first post
-- @param group of the posts, {} for none: what looks like one of them (a pinned copy) is no lead
function M.lead(context, before, record, group)
  local lead, seen = {}, {}
  local model = group.class and context.document:node(group.members[1])
  for _, block in ipairs(before) do
    local node = context.document:node(block.owner)
    local prose = block.words >= LEAD_WORDS and block.link_letters * 2 < block.letters and
      (block.type == "paragraph" or block.type == "quote") and (block.content or block.words >= 2 * LEAD_WORDS)
    if prose and not node:closest("nav, footer, form, button, aside, figcaption, dialog, noscript") and
      not classes.node_has(node, noise_classes) and not classes.node_has(node, caption_classes) and
      block.text ~= record.title and not seen[block.text] and not (model and node:inside_alike(model)) then
      seen[block.text] = true
      lead[#lead + 1] = block.text
    end
  end
  return #lead > 0 and lead or nil
end

--- Links to other stories: what stands below headings such as "Recommended".
-- @return list of {title, url}, or nil
function M.related(context, blocks)
  local related, seen = {}, {}
  for i, block in ipairs(blocks) do
    if heads("related", block, blocks[i + 1]) > 0 then
      for _, entry in ipairs(entries_after(context, blocks, i)) do
        if entry.url and not seen[entry.url] and #entry.text > 15 then
          seen[entry.url] = true
          related[#related + 1] = { title = entry.text, url = entry.url }
        end
      end
    end
  end
  return #related > 0 and related or nil
end

-- The link to older posts among those of a pager.
local function older_link(context, pager)
  for _, link in ipairs(pager:select("a[href]")) do
    if pagination.is_older((link:attr("aria-label") or "") .. " " .. link:text()) then
      return content.link_url(context, link:attr("href"))
    end
  end
end

local pager_selector = "nav, [role=navigation], " .. lexicon.selector("class_pager_parts", "class", "id", "aria-label")

--- Pagination: page numbers that are shown, and the addresses of the neighbours.
function M.pagination(context, blocks)
  local document, found = context.document, {}
  local function address(selector)
    local node = document:first(selector)
    return node and content.link_url(context, node:attr("href"))
  end
  local meta = metas.of(context)
  found.next = content.link_url(context, meta:link("next")) or address("a[rel~=next][href]")
  found.previous = content.link_url(context, meta:link("prev")) or address("a[rel~=prev][href], a[rel~=previous][href]")
  for _, block in ipairs(blocks) do
    local page, pages
    if block.words > 0 and block.words <= HEADING_WORDS then page, pages = pagination.pagination(block.text) end
    local pager = page and document:node(block.owner):closest(pager_selector)
    if pager then
      found.page, found.pages = page, pages
      found.next = found.next or older_link(context, pager)
      break
    end
  end
  return next(found) and found or nil
end

return M
