-- What busted does between files, where nutgraf is loaded once for all of them: what one has left is collected, so that
-- the time that another measures is its own.
local busted = require "busted"

busted.subscribe({ "file", "end" }, function()
  collectgarbage()
  return nil, true
end)
