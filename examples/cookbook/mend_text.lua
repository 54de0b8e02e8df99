-- A text that another program stripped badly: wrong decodings, hard lines, hyphens, glued sentences. Edits are told.
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

return nutgraf.pipeline {
  stage.repair { mojibake = true, dehyphenate = true, unwrap = true, unglue = true },
  stage.parse { input = "text" },
  stage.dump(),
  stage.posts(),
  stage.content(),
  stage.normalize { report = true },
  function(record, context)
    local lines = { record.title or "", record.text or "" }
    for _, edit in ipairs(context.edits) do
      lines[#lines + 1] = ("[%s] %q -> %q"):format(edit.rule, edit.before, edit.after)
    end
    record.output = table.concat(lines, "\n")
    return record
  end,
}
