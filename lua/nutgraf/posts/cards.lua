--- Are elements of one shape that show names and times posts, or news and cards that lead to other pages?
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local thread = require "nutgraf.posts.thread"
local url = require "nutgraf.page.url"
local versions = require "nutgraf.page.versions"

local M = {}

local user_classes = classes.set "user"

local MOST_LOOKED_AT = 20 -- members, of which a candidate is judged
local TITLE_WORDS = 3     -- of a page's title
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
