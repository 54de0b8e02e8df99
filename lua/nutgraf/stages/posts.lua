--- Posts of a live blog or thread, comments, and the kind of the page.
local later = require "nutgraf.later"
local diff = later "nutgraf.text.diff" ---@module "nutgraf.text.diff"
local kind = later "nutgraf.metadata.kind" ---@module "nutgraf.metadata.kind"
local machinery = later "nutgraf.lexicon.machinery" ---@module "nutgraf.lexicon.machinery"
local platform = later "nutgraf.posts.platform" ---@module "nutgraf.posts.platform"
local posts = later "nutgraf.posts" ---@module "nutgraf.posts"
local surroundings = later "nutgraf.posts.surroundings" ---@module "nutgraf.posts.surroundings"
local url = later "nutgraf.page.url" ---@module "nutgraf.page.url"

-- Replies on a page that holds nothing else are its posts, unless it calls itself an article and reads like one.
local function take_comments_for_posts(record, context)
  if record.posts or #(record.comments or {}) < 2 then return end
  local _, kept = context.page:blocks():words()
  if kept > 0 or platform.is_article(context) and kind.of(record, context) == "article" then return end
  record.posts, record.comments = record.comments, nil
  kind.settle(record, context, "replies")
end

-- Who began a thread wrote its page, unless structured data names somebody.
local function take_author_of_thread(record, context)
  local first = record.kind == "forum" and record.posts and record.posts[1]
  local name = first and not context.authors_stated and first.authors and first.authors[1]
  if name and #name > 1 and not machinery.is_machinery(name) then record.authors = { name } end
end

local LONGEST_ADDRESS = 2000 -- bytes

-- Is an address a further page of the same article: its address with a number in its path or query?
local function goes_on(address, other)
  if not address or not other then return false end
  local base, path = url.bare(address), url.bare(other)
  if base == path then return address ~= other end
  if #base > LONGEST_ADDRESS then return false end
  local stem = base:gsub("[/._-]?%d+%.?%a*$", "")
  local rest = path:sub(1, #base) == base and path:sub(#base + 1) or
    #stem > 12 and path:sub(1, #stem) == stem and path:sub(#stem + 1) or ""
  return rest:find "^[/._-]?%a*[/._-]?%d+%.?%a*$" ~= nil
end

-- Pages of what has no posts: of a listing all neighbours, of an article those that carry it on, not its neighbours in
-- time, which templates call "next", too.
local function set_pagination(record, context)
  local found = surroundings.pagination(context, {})
  if found and record.kind ~= "listing" then
    local own = context.url or record.canonical
    found.next = goes_on(own, found.next) and found.next or nil
    found.previous = goes_on(found.previous, own) and found.previous or nil
  end
  record.pagination = found and next(found) ~= nil and found or nil
end

---@type nutgraf.StageDefinition
return {
  name = "posts",
  summary = "tell the kind of page; split live blogs and threads into posts",
  needs = { "parse" },
  precedes = { "content" },
  owns = { "kind", "posts", "comments", "lead", "key_points", "related", "pagination" },
  amends = { "authors", "published" }, -- who began a thread; the day of a page that must have one
  options = {},
  run = function(record, context)
    if context.document and context.preset ~= "everything" then
      posts.from_page(record, context)
      take_comments_for_posts(record, context)
    end
    kind.settle(record, context, "page")
    if context.document and not record.pagination then set_pagination(record, context) end
    if context.site then context.site:posts(record, context) end
    if context.document then take_author_of_thread(record, context) end
    for _, list in ipairs { record.posts or {}, record.comments or {} } do diff.fill_ids(list) end
    return record
  end,
}
