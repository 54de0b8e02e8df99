--- Stripped text → record: live blogs with their posts, or an article.
local later = require "nutgraf.later"
local dump = later "nutgraf.posts.stripped" ---@module "nutgraf.posts.stripped"
local time = later "nutgraf.page.time" ---@module "nutgraf.page.time"

---@type nutgraf.StageDefinition
return {
  name = "dump",
  summary = "read text stripped of its markup: posts, key points, tags, body",
  needs = { "parse" },
  precedes = { "content" },
  -- what metadata, posts and content find on a page
  amends = { "kind", "title", "subtitle", "authors", "published", "modified", "lead", "key_points", "breadcrumbs",
    "related", "tags", "pagination", "posts", "blocks", "language" },
  options = {},
  run = function(record, context)
    local read = context.read
    if not read and context.lines then
      local now = time.parse(context.now)
      read = dump.read(context.lines, { now = now and time.instant(now) })
    end
    for field, value in pairs(read or {}) do record[field] = value end
    return record
  end,
}
