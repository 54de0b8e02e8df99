--- Record → a form for readers or programs.
local options = require "nutgraf.options"

local M = {}

--- The formats, each in a module of its own with `render(record, options) -> string`.
M.formats = { "text", "markdown", "html", "xhtml", "json", "jsonl", "chunks" }

local specs = options.join({
  fragment = { type = "boolean", help = "html: the <article> alone, to be put into another page" },
}, require("nutgraf.text.chunks").options)

--- Writes a record.
---@param record table
---@param format string? one of M.formats, default "text"; another raises
---@param given table? `fragment`: HTML as the <article> alone; `budget`, `overlap`, `unit` of chunks
---@return string text that ends with a line end
---@return table? parts of XHTML: `{images = {url, …}, headings = {{level, text, id, children}, …}}`
function M.render(record, format, given)
  format = format or "text"
  for _, known in ipairs(M.formats) do
    if known == format then
      local checked = options.check("nutgraf.render", given, specs, 2)
      return require("nutgraf.render." .. format).render(record, checked)
    end
  end
  error(("no format '%s'; %s"):format(tostring(format), options.hint(tostring(format), M.formats)), 2)
end

return M
