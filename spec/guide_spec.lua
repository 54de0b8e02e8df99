-- examples/guide: every block of its pages runs, and prints what the page shows. Its page on hosts: spec/hosts.
local guide = require "spec.guide"
local helper = require "spec.helper"

local interpreter = (os.getenv "NUTGRAF_COMMAND" or "lua5.4"):match "^%S+"

describe("examples/guide", function()
  local place = helper.temporary()
  teardown(function() helper.run("rm -rf " .. place) end)

  local chapters = { "1-first-script", "2-site-scripts", "3-live-blogs", "4-retrieval" }
  for _, step in ipairs(helper.takes(5) and guide.follow(chapters, place, interpreter) or {}) do
    it(("%s.md:%d: %s"):format(step.page, step.line, step.command), function()
      if not step.right then assert.equal(step.shown, step.got) end
    end)
  end
end)

describe("README", function()
  it("shows what comes out of its first example", function()
    local command, shown = helper.read "README.md":match "\n%$ build/(nutgraf [^\n]+)\n(.-)\n```"
    local output = helper.run((os.getenv "NUTGRAF_COMMAND" or "build/nutgraf") .. command:gsub("^nutgraf", ""))
    local lines = { {}, {} }
    for i, text in ipairs { shown .. "\n", output } do
      for line in text:gmatch "([^\n]*)\n" do table.insert(lines[i], line) end
    end
    assert.is_true(guide.agree(lines[1], lines[2]))
  end)

  it("has a pipeline that runs, and a site script whose test passes", function()
    local place = helper.temporary()
    helper.run(("mkdir -p %s/sites/pages && cp examples/sites/pages/tide.html %s/sites/pages"):format(place, place))
    for block in helper.read "README.md":gmatch "\n```lua\n(.-)```" do
      local name = block:match "^%-%- ([%w/]+%.lua)"
      if name then helper.write(place .. "/" .. name, block) end
    end
    local command = os.getenv "NUTGRAF_COMMAND" or "build/nutgraf"
    local output = helper.run(("%s run %s/headlines.lua examples/liveblog/page.html"):format(command, place))
    assert.truthy(output:find("\n2026-03-14T11:20:00Z  Aurelia to sail again on Monday, owner says\n", 1, true), output)
    output = helper.run(("%s test-sites %s/sites"):format(command, place))
    assert.truthy(output:find("1 passed, 0 failed, 0 skipped, 0 warnings", 1, true), output)
    helper.run("rm -rf " .. place)
  end)
end)

describe("a page of the guide", function()
  it("shows beginnings and leaves lines out", function()
    assert.is_true(guide.agree({ "one", "…", "five" }, { "one", "two", "five" }))
    assert.is_true(guide.agree({ "on…", "…" }, { "one", "two", "five" }))
    assert.is_false(guide.agree({ "one", "…", "five" }, { "one", "two" }))
    assert.is_false(guide.agree({ "one" }, { "one", "two" }))
  end)
end)
