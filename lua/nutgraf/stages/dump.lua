--- Stripped text → record: live blogs with their posts, or an article.
local dump = require "nutgraf.dump"

return {
  name = "dump",
  summary = "read text stripped of its markup: posts, key points, tags, body",
  options = {},
  run = function(record, context)
    if not context.lines then return record end
    for field, value in pairs(dump.read(context.lines, { url = context.url, now = context.now })) do
      record[field] = value
    end
    return record
  end,
}
