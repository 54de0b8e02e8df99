-- A home page or a section front as a list to read: title, day, address. What stood there before (`data.known`, a set
-- of addresses) is left out. The same serves for a feed: nutgraf.feed gives items of the same shape.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

return nutgraf.pipeline {
  stage.parse(),
  stage.metadata(),
  stage.items(),
  stage.normalize(),
  function(record, context)
    local known, lines = context.data and context.data.known or {}, {}
    for _, item in ipairs(record.items or {}) do
      if not known[item.url] then
        lines[#lines + 1] = ("- [%s](%s)%s"):format(item.title, item.url, item.published and
          ", " .. item.published:sub(1, 10) or "")
      end
    end
    record.output = table.concat(lines, "\n")
    return record
  end,
}
