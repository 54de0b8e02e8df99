--- Which posts of a record an older one does not hold.
local M = {}

-- What tells a post from others: its id or address where it has one, else what it says.
local function keys_of(post)
  local keys = {}
  if post.id then keys[#keys + 1] = "id " .. post.id end
  if post.url then keys[#keys + 1] = "url " .. post.url end
  local said = (post.headline or "") .. " " .. (post.text or ""):sub(1, 200)
  if said:find "%S" then keys[#keys + 1] = "text " .. said:gsub("%s+", " ") end
  return keys
end

--- The posts of a newer record that an older one has not: by id or address, else by headline and text.
---@param older nutgraf.Record
---@param newer nutgraf.Record
---@return nutgraf.Post[] # those of the newer record themselves, in its order
---
--- Errors: none.
---
--- Example:
---   local novelty = require "nutgraf.text.novelty"
---   local posts = novelty.posts({ posts = { { id = "1" } } }, { posts = { { id = "2" }, { id = "1" } } })
---   print(#posts, posts[1].id)
---   --> 1	2
function M.posts(older, newer)
  local seen, list = {}, {}
  for _, post in ipairs(older.posts or {}) do
    for _, key in ipairs(keys_of(post)) do seen[key] = true end
  end
  for _, post in ipairs(newer.posts or {}) do
    local known = false
    for _, key in ipairs(keys_of(post)) do known = known or seen[key] end
    if not known then list[#list + 1] = post end
  end
  return list
end

return M
