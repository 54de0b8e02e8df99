-- What happened, one line a post:   nutgraf run examples/scripts/headlines.lua PAGE
--
-- A pipeline is a list of stages and functions. Each gets the record and hands it on.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

return nutgraf.pipeline {
  stage.parse(),
  stage.metadata(),
  stage.dump(),
  stage.posts(),
  function(record)
    local lines = { record.title }
    for _, post in ipairs(record.posts or {}) do
      local clock = (post.published or ""):match("T(%d+:%d+)") or "--:--"
      lines[#lines + 1] = clock .. "  " .. (post.headline or (post.text or ""):match("^[^\n]*"))
    end
    record.output = table.concat(lines, "\n")
    return record
  end,
}
