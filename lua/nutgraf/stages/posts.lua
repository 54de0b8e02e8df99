--- Posts of a live blog.
local posts = require "nutgraf.posts"

return {
  name = "posts",
  summary = "split a live blog into posts, with lead, key points, pagination",
  options = {},
  run = function(record, context)
    if context.document then posts.from_page(record, context) end
    if not record.kind then record.kind = "article" end
    return record
  end,
}
