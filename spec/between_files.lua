-- What busted does between files, where nutgraf is loaded once for all of them: what some have left is collected before
-- it has grown to a fifth of all, so that the time that another measures is its own.
local busted = require "busted"

local kept = 0

busted.subscribe({ "file", "end" }, function()
  if collectgarbage "count" > 1.2 * kept then
    collectgarbage()
    kept = collectgarbage "count"
  end
  return nil, true
end)
