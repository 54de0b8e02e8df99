-- The data tables of a page as CSV, those with two columns at least.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

return nutgraf.pipeline {
  stage.parse(),
  stage.drop { "table table", "//table[not(.//tr[count(td | th) > 1])]" },
  stage.metadata(),
  stage.table { csv = true },
}
