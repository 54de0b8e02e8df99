-- A page as BibTeX, for whom it is enough to know who wrote it and when; nothing that the page does not say.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

local function field(name, value)
  return value and ("  %s = {%s},\n"):format(name, (value:gsub("[{}\\%%&$#_]", "\\%0"))) or ""
end

return nutgraf.pipeline {
  stage.parse(),
  stage.metadata(),
  function(record)
    local year, month, day = (record.published or ""):match "^(%d+)-(%d+)-(%d+)"
    local key = ((record.authors or {})[1] or record.site or "page"):match "([%a\128-\255]+)%s*$" or "page"
    record.output = ("@online{%s%s,\n"):format(key:lower(), year or "") .. field("title", record.title)
      .. field("author", record.authors and table.concat(record.authors, " and ")) .. field("organization", record.site)
      .. field("date", year and ("%s-%s-%s"):format(year, month, day))
      .. (record.canonical and "  url = {" .. record.canonical .. "},\n" or "") .. "}\n"
    return record
  end,
}
