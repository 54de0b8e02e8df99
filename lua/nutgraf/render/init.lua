--- Record → a form for readers or programs.
local options = require "nutgraf.options"

local M = {}

--- The formats, each in a file of its own with `render(record) -> string`.
M.formats = { "text", "markdown", "html", "json", "jsonl" }

--- Writes a record.
-- @param record table
-- @param format string?: one of M.formats, default "text"
-- @return string that ends with a newline
function M.render(record, format)
  format = format or "text"
  for _, known in ipairs(M.formats) do
    if known == format then return require("nutgraf.render." .. format).render(record) end
  end
  error(("no format '%s'; %s"):format(tostring(format), options.hint(tostring(format), M.formats)), 2)
end

return M
