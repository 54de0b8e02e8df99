--- A live blog as one page or feed: its posts from the oldest or the newest on, each with a permalink.
local article = require "nutgraf.render.html.article"
local elements = require "nutgraf.render.elements"
local headings = require "nutgraf.render.headings"
local html = require "nutgraf.render.html"
local html_blocks = require "nutgraf.render.html.blocks"
local jsonl = require "nutgraf.render.jsonl"
local markdown = require "nutgraf.render.markdown"
local options = require "nutgraf.options"
local time = require "nutgraf.page.time"

local M = {}

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

local writers = {}

function writers.markdown(record, posts)
  local out = {}
  local function add(text)
    if text and text ~= "" then out[#out + 1] = text end
  end
  add(record.title and markdown.heading(1, record.title))
  for _, paragraph in ipairs(record.lead or {}) do
    add(markdown.blocks { { type = "paragraph", text = paragraph } })
  end
  for i, post in ipairs(posts) do
    local above = headings.of_post(post, i)
    add(markdown.heading(2, above.text, M.permalink(record, post)))
    add(markdown.byline(above.authors, above.time))
    add(markdown.blocks(post.blocks, 2))
  end
  return table.concat(out, "\n\n") .. "\n"
end

-- Posts stand in the page under the ids that their permalinks name.
function writers.html(record, posts)
  local page = html_blocks.page(elements.html)
  local out = { article.heading(page, 1, record.title or "Timeline") }
  for _, paragraph in ipairs(record.lead or {}) do
    out[#out + 1] = html_blocks.write(page, { { type = "paragraph", text = paragraph } })
  end
  for i, post in ipairs(posts) do out[#out + 1] = article.post(page, post, i, 2, M.permalink(record, post)) end
  return html.document({ title = record.title or "Timeline", language = record.language,
    direction = record.direction }, table.concat(out, "\n"))
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
    for _, block in ipairs(post.blocks or {}) do
      image = image or block.poster or (block.media or "image") == "image" and block.src or nil
    end
    items[i] = {
      id = address or post.id or tostring(i), url = address,
      title = post.headline, content_html = html.blocks(post.blocks, 2),
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
