--- Are elements of one shape that show names and times posts, or news and cards that lead to other pages?
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local layouts = require "nutgraf.page.layout"
local lexicon = require "nutgraf.lexicon"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"
local url = require "nutgraf.page.url"
local versions = require "nutgraf.page.versions"

local M = {}

local user_classes = classes.set "user"
local columns = lexicon.set "index_columns"

local MOST_LOOKED_AT = 20 -- members, of which a candidate is judged
local TITLE_WORDS = 3     -- of a page's title
local LEAST_LINKED = 3    -- members of a list of links
local FIRST_NODES = 80    -- of a member, among which its first link stands
local LONGEST_LABEL = 60  -- bytes of a column's heading
local COLUMNS_BEFORE = 3  -- blocks from it to the first member
local LONGEST_NAME = 60   -- bytes

--- Are the headings of most members links to other pages (other than their authors')? Then they are cards.
-- @param record table: canonical
-- @param context table: document, url
-- @param found {items}: a candidate of posts.thread
function M.lead_elsewhere(record, context, found)
  local here, linked, looked = url.bare(context.url or record.canonical), 0, 0
  for _, member in ipairs(found.items) do
    if looked >= MOST_LOOKED_AT then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and (heading:first("a[href]") or heading:closest("a[href]"))
    local href = anchor and anchor:attr("href")
    if href and not href:find("#", 1, true) and not thread.is_user_address(href) and
      url.bare(content.link_url(context, href)) ~= here then linked = linked + 1 end
  end
  return linked > looked * 0.5
end

--- Does nearly every member hold the title of another page, as a link to it? The titles differ, where replies repeat
-- that of the page.
-- @param record table: canonical
-- @param context table: document, url
-- @param found {items}: a candidate of posts.thread
function M.hold_titles(record, context, found)
  local here, seen, titled, looked = url.bare(context.url or record.canonical), {}, 0, 0
  for _, member in ipairs(found.items) do
    if looked >= MOST_LOOKED_AT then break end
    looked = looked + 1
    for _, link in ipairs(context.document:node(member.first):select("a[href]")) do
      local href, text = link:attr("href"), link:text()
      if strings.words(text) >= TITLE_WORDS and not seen[text] and not href:find("#", 1, true) and
        not thread.is_user_address(href) and url.bare(content.link_url(context, href)) ~= here then
        seen[text], titled = true, titled + 1
        break
      end
    end
  end
  return looked >= 3 and titled >= looked * 0.8
end

-- Does a text say something: two letters side by side, an ideograph?
local function has_letters(text) return text:find("%a%a") ~= nil or text:find("[\195-\225\227-\244]") ~= nil end

-- The link around the first words of a member; numbers, signs and a label ("Board:") may stand before it.
local function first_link(context, member)
  local looked = 0
  for part in context.document:node(member.first):descendants() do
    looked = looked + 1
    if looked > FIRST_NODES then return nil end
    if part:type() == "text" and has_letters(part:text()) and not part:text():find(":%s*$") then
      local link = part:closest("a[href]")
      return link and link:index() >= member.first and link or nil
    end
  end
end

-- Does a link lead to another page, which is no user's? A time that is one leads to its post.
local function leads_on(context, link, here)
  local href = link:attr("href")
  if href:find("#", 1, true) or thread.is_user_address(href) or time.shown(link:text(), true)[1] or
    sorted_nodes.holds(thread.authors(context), link:index(), link:stop()) then return false end
  return url.bare(content.link_url(context, href)) ~= here
end

--- Does nearly every member begin with a link to a page of its own on one site: a board, a thread?
-- @param record table: canonical
-- @param context table: document, url, page
-- @param found {items}: a candidate of posts.thread
function M.open_with_links(record, context, found)
  local here, seen, of_host = url.bare(context.url or record.canonical), {}, {}
  local looked, most = math.min(#found.items, MOST_LOOKED_AT), 0
  for i = 1, looked do
    local link = first_link(context, found.items[i])
    local text = link and link:text()
    if text and not seen[text] and leads_on(context, link, here) then
      local host = link:attr("href"):match("^%a*:?//([^/]*)") or ""
      of_host[host] = (of_host[host] or 0) + 1
      most = math.max(most, of_host[host])
    end
    if text then seen[text] = true end
  end
  return looked >= LEAST_LINKED and most >= looked * 0.8
end

--- Do the headings of an index's columns stand in most members, or right before the first?
-- @param context table: page
-- @param found {items}: a candidate of posts.thread
function M.have_columns(context, found)
  local layout, first = layouts.of(context), found.items[1].first
  local labels, start = {}, layouts.block_at(layout.blocks, first)
  for _, i in ipairs(layouts.opening_with(context, columns.phrases)) do
    local block = layout.blocks[i]
    if #block.text <= LONGEST_LABEL and columns.whole[lexicon.fold_line(block.text)] then
      labels[#labels + 1] = block.first
      if block.first < first and start - i <= COLUMNS_BEFORE then return true end
    end
  end
  local held, looked = 0, math.min(#found.items, MOST_LOOKED_AT)
  for i = 1, looked do
    if sorted_nodes.holds(labels, found.items[i].first, found.items[i].stop) then held = held + 1 end
  end
  return held > looked * 0.5
end

-- Does a heading of a member name who wrote it?
local function holds_name(context, heading, member)
  local authors = thread.authors(context)
  if sorted_nodes.holds(authors, heading:index(), heading:stop()) then return true end
  local root, first = context.document:node(member.first), authors[sorted_nodes.lower_bound(authors, member.first)]
  local name = root:attr("data-author") or first and first < member.stop and context.document:node(first):text() or ""
  return name ~= "" and #name <= LONGEST_NAME and heading:text():find(name, 1, true) ~= nil
end

--- Has nearly every member a headline of its own, as news have and replies have not? A user's name is none, nor what
-- several members repeat ("Re: …").
-- @param context table: document, page
-- @param found {items}: a candidate of posts.thread
function M.are_headed(context, found)
  local headed, looked, seen = 0, 0, {}
  for _, member in ipairs(found.items) do
    if looked >= MOST_LOOKED_AT then break end
    looked = looked + 1
    local heading = context.document:node(member.first):first("h1, h2, h3, h4, h5, h6")
    local anchor = heading and heading:first("a[href]")
    local names_user = anchor and thread.is_user_address(anchor:attr("href")) or
      heading and (classes.class_has(heading, user_classes) or holds_name(context, heading, member))
    local text = heading and heading:text() or ""
    local key = heading and (versions.is_named(text) and text or strings.key(text):gsub("%d+", "")) -- of posts
    if heading and not heading:closest("blockquote") and not names_user and not seen[key] then headed = headed + 1 end
    if key then seen[key] = true end
  end
  return headed >= looked * 0.8
end

return M
