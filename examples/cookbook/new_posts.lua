-- What is new on a live blog since the record that was kept of it: `data.since`, or all of it.
--   local record = script(html, { data = { since = older } })
local nutgraf = require "nutgraf"

return nutgraf.default_pipeline { sentences = 0 } .. function(record, context)
  local since = context.data and context.data.since or {}
  local posts, lines = nutgraf.update(since, record), {}
  for i, post in ipairs(posts) do
    lines[i] = ("%s  %s"):format(post.published or "no time", post.headline or nutgraf.truncate(post.text or "",
      { words = 12 }))
  end
  record.output = #lines > 0 and table.concat(lines, "\n") or "nothing new"
  return record
end
