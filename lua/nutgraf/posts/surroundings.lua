--- What stands around the posts: lead, related links, pagination.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local lists = require "nutgraf.posts.lists"
local metas = require "nutgraf.page.meta"
local pagination = require "nutgraf.lexicon.pagination"

local M = {}

local noise_classes = classes.set "noise"
local caption_classes = classes.set "caption"

local LEAD_WORDS = 12     -- a paragraph of the lead has at least as many
local HEADING_WORDS = 12    -- a heading of key points at most

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
      not lists.bullets(block.text) and block.text ~= record.title and not seen[block.text] and
      not (model and node:inside_alike(model)) then
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
    if lists.heads("related", block, blocks[i + 1]) > 0 then
      for _, entry in ipairs(lists.entries_after(context, blocks, i)) do
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
    local short = block.digit and block.words > 0 and block.words <= HEADING_WORDS
    if short then page, pages = pagination.pagination(block.text) end
    local pager = page and document:node(block.owner):closest(pager_selector)
    if pager then
      found.page, found.pages = page, pages
      found.next = found.next or older_link(context, pager)
      break
    end
  end
  return next(found) and found or nil
end

--- The rows that stand before a range of nodes, and those outside it.
-- @param context table: page
-- @param first number: node
-- @param stop number: node after the range
-- @return list of rows before, list of rows before and after
function M.outside(context, first, stop)
  local before, rest = {}, {}
  for _, block in ipairs(context.page:rows()) do
    if block.first < first then before[#before + 1] = block end
    if block.first < first or block.first >= stop then rest[#rest + 1] = block end
  end
  return before, rest
end

--- The rows after the headline: what precedes it belongs to the site's frame.
-- @param before list of rows
-- @param record table: title
function M.after_title(before, record)
  for i = #before, 1, -1 do
    local block = before[i]
    if block.type == "heading" and (block.level == 1 or block.text == record.title) then
      local rest = {}
      for j = i + 1, #before do rest[#rest + 1] = before[j] end
      return rest
    end
  end
  return before
end

return M
