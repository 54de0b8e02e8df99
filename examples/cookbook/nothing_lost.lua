-- Text never goes missing in silence: where too little of a page was kept, all of it is taken, and the record says so.
local nutgraf = require "nutgraf"

local LEAST_KEPT = 0.3      -- of the page's words
local LEAST_CONFIDENCE = 0.4

return function(html, options)
  local record, message, code = nutgraf.extract(html, options)
  if not record then return nil, message, code end
  local doubtful = (record.coverage or 1) < LEAST_KEPT and (record.confidence or 1) < LEAST_CONFIDENCE
  if record.posts or record.text and not doubtful then return record end
  local everything = { preset = "everything" }
  for name, value in pairs(options or {}) do everything[name] = value end
  local whole = assert(nutgraf.extract(html, everything))
  whole.warnings = whole.warnings or {}
  table.insert(whole.warnings, { code = "everything_kept", message = "the content was doubtful: nothing was left out" })
  return whole
end
