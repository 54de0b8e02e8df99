local helper = require "spec.helper"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"
local pages = require "spec.pages"

describe("the page", function()
  local slugs = pages.slugs()
  assert(#slugs >= 25)
  for _, slug in ipairs(slugs) do
    describe(slug, function()
      local record = pages.record(slug)

      it("gives its record", function()
        local expected = json.decode(helper.read(pages.path(slug, "expected.json")))
        assert.same(expected, json.decode(nutgraf.render(record, "json")))
      end)

      it("gives its Markdown", function()
        assert.equal(helper.read(pages.path(slug, "expected.md")), nutgraf.render(record, "markdown"))
      end)

      it("says why it is there", function()
        local why = helper.read(pages.path(slug, "why.md"))
        for _, part in ipairs { "^# %S", "\nTests: %S", "\nFrom: %S", "\nLicence: %S" } do
          assert.is_truthy(why:find(part), part)
        end
      end)
    end)
  end
end)
