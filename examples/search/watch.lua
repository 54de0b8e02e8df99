-- lua watch.lua DATABASE PAGE [SECONDS]
-- The posts of a live blog or thread that the database does not hold, the oldest first; each is stored once. With
-- SECONDS, looks again every so often; without, once, as cron likes it.
package.path = (arg[0]:match "^(.*/)" or "./") .. "?.lua;" .. package.path
local database = require "database"
local nutgraf = require "nutgraf"
local source = require "nutgraf.command.source"

local schema = [[
  CREATE TABLE IF NOT EXISTS post (page TEXT, id TEXT, url TEXT, published TEXT, headline TEXT, text TEXT, seen TEXT);
  CREATE INDEX IF NOT EXISTS post_page ON post (page)]]

local function stored(store, page)
  local posts = {}
  for row in store:rows("SELECT id, url, headline, text FROM post WHERE page = ?", page) do posts[#posts + 1] = row end
  return { posts = posts }
end

local function by_time(posts)
  local order = {}
  for i, post in ipairs(posts) do order[i] = { post, post.published or "", -i } end -- pages show the newest first
  table.sort(order, function(a, b)
    if a[2] ~= b[2] then return a[2] < b[2] end
    return a[3] < b[3]
  end)
  return order
end

local function look(store, page)
  local bytes, message = source.read(page)
  local record
  if bytes then
    record, message = nutgraf.extract(bytes, { url = source.is_url(page) and page or nil, sentences = 0 })
  end
  if not record then return nil, message end
  if not record.posts then return nil, "no posts on this page" end
  local new
  store:transaction(function() -- of several watchers, one stores a post
    new = nutgraf.update(stored(store, page), record)
    for _, post in ipairs(new) do
      store:run("INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, datetime('now'))", page, post.id, post.url, post.published,
        post.headline, post.text)
    end
  end)
  for _, entry in ipairs(by_time(new)) do
    local post = entry[1]
    local what = post.headline or nutgraf.truncate(post.text or "", { words = 16 })
    print(("%s  %s"):format(post.published or "no time", what))
  end
  return true
end

local path, page, seconds = arg[1], arg[2], tonumber(arg[3])
if not page or arg[3] and not (seconds and seconds >= 1) then
  io.stderr:write "usage: lua watch.lua DATABASE PAGE [SECONDS]\n"
  os.exit(2)
end
local store = database.open(path, schema)
while true do
  local ok, message = look(store, page)
  if not ok then io.stderr:write(page, ": ", message, "\n") end
  if not seconds then os.exit(ok and 0 or 1) end
  io.stdout:flush()
  os.execute(("sleep %d"):format(seconds))
end
