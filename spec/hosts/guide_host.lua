-- The page of examples/guide on hosts, followed in real ones: Neovim, nginx, a program in C.
local guide = require "spec.guide"
local helper = require "spec.helper"

describe("examples/guide", function()
  local place = helper.temporary()
  teardown(function() helper.run(("kill $(cat %s/my/nginx.pid 2>/dev/null) 2>/dev/null; rm -rf %s"):format(place, place)) end)

  for _, step in ipairs(guide.follow({ "1-first-script", "5-embedding" }, place, "lua5.4", { ["8410"] = helper.run(
    "shuf -i 40001-50000 -n 1"):gsub("%s", "") })) do
    it(("%s.md:%d: %s"):format(step.page, step.line, step.command), function()
      if not step.right then assert.equal(step.shown, step.got) end
    end)
  end
end)
