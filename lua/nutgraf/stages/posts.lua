--- Posts of a live blog.
local fill_ids = require("nutgraf.diff").fill_ids
local posts = require "nutgraf.posts"

return {
  name = "posts",
  summary = "split a live blog into posts, with lead, key points, pagination",
  options = {},
  run = function(record, context)
    if context.document then posts.from_page(record, context) end
    for _, list in ipairs { record.posts or {}, record.comments or {} } do fill_ids(list) end
    if not record.kind then record.kind = "article" end
    return record
  end,
}
