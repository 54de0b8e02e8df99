--- A live blog as one page or feed: its posts from the oldest or the newest on, each with a permalink.
local html = require "nutgraf.render.html"
local jsonl = require "nutgraf.render.jsonl"
local markdown = require "nutgraf.render.markdown"
local options = require "nutgraf.options"
local time = require "nutgraf.page.time"

local M = {}

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

local function escape_html(text) return (text:gsub("[&<>\"']", entities)) end

local function escape_markdown(text) return (text:gsub("[\\`*_%[%]<>]", "\\%0")) end

-- A fragment that can stand in an address and as an id in HTML.
local function fragment(id)
  return (id:gsub("[^%w%-_.:~]", function(c) return ("%%%02X"):format(c:byte()) end))
end

--- The address of a post: its own, else the page's with the post's id.
-- @return string, or "#id" where the page's address is unknown; nil for a post without id and address
function M.permalink(record, post)
  if post.url then return post.url end
  if not post.id then return nil end
  local page = record.url or record.canonical
  return (page and page:gsub("#.*", "") or "") .. "#" .. fragment(post.id)
end

local function instant(post)
  local fields = time.parse(post.published)
  return fields and time.instant(fields)
end

-- The posts in the order asked for. Those without a time stay beside the post that they follow on the
-- page; a page that runs from the newest on is turned around first.
local function ordered(posts, order)
  local list, falling, rising, previous = {}, 0, 0, nil
  for i, post in ipairs(posts) do
    local at = instant(post)
    if at and previous then
      if at < previous then falling = falling + 1 elseif at > previous then rising = rising + 1 end
    end
    previous = at or previous
    list[i] = { post = post, at = at, place = i }
  end
  local newest_first = falling > rising
  local from, to, step = 1, #list, 1
  if newest_first then from, to, step = #list, 1, -1 end
  local forward, last = {}, -math.huge
  for i = from, to, step do
    local entry = list[i]
    entry.at = entry.at or last
    last = entry.at
    entry.place = #forward + 1
    forward[entry.place] = entry
  end
  table.sort(forward, function(a, b)
    if a.at ~= b.at then return a.at < b.at end
    return a.place < b.place
  end)
  local result = {}
  for i, entry in ipairs(forward) do result[order == "newest" and #forward + 1 - i or i] = entry.post end
  return result
end

local function heading_of(post)
  return post.headline or post.published or "Post"
end

local writers = {}

function writers.markdown(record, posts)
  local out = {}
  local function add(text)
    if text and text ~= "" then out[#out + 1] = text end
  end
  add(record.title and "# " .. escape_markdown(record.title))
  for _, paragraph in ipairs(record.lead or {}) do add(escape_markdown(paragraph)) end
  for _, post in ipairs(posts) do
    local link = M.permalink(record, post)
    local heading = escape_markdown(heading_of(post))
    add("## " .. (link and ("[%s](%s)"):format(heading, (link:gsub("[%s()<>]", function(c)
      return ("%%%02X"):format(c:byte())
    end))) or heading))
    local line = {}
    if post.headline then line[#line + 1] = post.published end
    if post.authors then line[#line + 1] = escape_markdown(table.concat(post.authors, ", ")) end
    add(#line > 0 and "*" .. table.concat(line, " · ") .. "*" or nil)
    add(markdown.blocks(post.blocks, 1))
  end
  return table.concat(out, "\n\n") .. "\n"
end

function writers.html(record, posts)
  local title = escape_html(record.title or "Timeline")
  local out = { "<!DOCTYPE html>", ('<html%s><head><meta charset="utf-8"><title>%s</title></head><body>'):format(
    record.language and (' lang="%s"'):format(escape_html(record.language)) or "", title), "<h1>" .. title .. "</h1>" }
  for _, paragraph in ipairs(record.lead or {}) do out[#out + 1] = "<p>" .. escape_html(paragraph) .. "</p>" end
  for _, post in ipairs(posts) do
    local link = html.safe_url(M.permalink(record, post))
    local heading = escape_html(heading_of(post))
    out[#out + 1] = ("<article%s>"):format(post.id and (' id="%s"'):format(escape_html(fragment(post.id))) or "")
    if link then heading = ('<a rel="bookmark" href="%s">%s</a>'):format(link, heading) end
    out[#out + 1] = "<h2>" .. heading .. "</h2>"
    local line = {}
    if post.published then
      local published = escape_html(post.published)
      line[#line + 1] = ('<time datetime="%s">%s</time>'):format(published, published)
    end
    if post.authors then line[#line + 1] = escape_html(table.concat(post.authors, ", ")) end
    if #line > 0 then out[#out + 1] = "<p>" .. table.concat(line, " · ") .. "</p>" end
    out[#out + 1] = html.blocks(post.blocks, 1)
    out[#out + 1] = "</article>"
  end
  out[#out + 1] = "</body></html>"
  return table.concat(out, "\n") .. "\n"
end

-- A time as JSON Feed wants it, RFC 3339: only where the zone is known.
local function feed_time(published)
  local fields = time.parse(published)
  return fields and fields.hour and fields.offset and published or nil
end

local function feed_authors(names)
  local list = {}
  for i, name in ipairs(names or {}) do list[i] = { name = name } end
  return #list > 0 and list or nil
end

function writers.jsonfeed(record, posts)
  local items = {}
  for i, post in ipairs(posts) do
    local address = M.permalink(record, post)
    if address and address:find("^#") then address = nil end -- the page's address is unknown
    local image
    for _, block in ipairs(post.blocks or {}) do image = image or block.src end
    items[i] = {
      id = address or post.id or tostring(i), url = address,
      title = post.headline, content_html = html.blocks(post.blocks, 1),
      content_text = post.text, date_published = feed_time(post.published), authors = feed_authors(post.authors),
      image = image,
    }
  end
  return jsonl.render {
    version = "https://jsonfeed.org/version/1.1", title = record.title or "Timeline",
    home_page_url = record.canonical or record.url, description = record.description, language = record.language,
    authors = feed_authors(record.authors), items = items,
  }
end

--- What a timeline may be told.
M.options = {
  format = { type = "string", choices = { "markdown", "html", "jsonfeed" }, default = "markdown",
    help = "the form to write the posts in" },
  order = { type = "string", choices = { "oldest", "newest" }, default = "oldest", help = "the post to begin with" },
}

--- The formats of a timeline.
M.formats = M.options.format.choices

--- Writes a record's posts as a timeline.
-- @param record table with posts (a live blog, a thread)
-- @param given table?: `format` "markdown" (default), "html" or "jsonfeed" (JSON Feed 1.1); `order` "oldest"
--   (default) or "newest" first
-- @return string, or nil, message, "no_posts" for a record without posts. An unknown option raises.
function M.render(record, given)
  local checked = options.check("nutgraf.timeline", given or {}, M.options, 3)
  if not record.posts or #record.posts == 0 then return nil, "the record has no posts", "no_posts" end
  return writers[checked.format](record, ordered(record.posts, checked.order))
end

return M
