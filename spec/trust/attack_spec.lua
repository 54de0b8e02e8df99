-- No attack of a page becomes markup or an address of a script in what is written of it: HTML, XHTML, and Markdown as
-- cmark renders it with raw HTML allowed.
local attack_pages = require "spec.trust.attack_pages"
local cmark = require "spec.render.cmark"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"
local safety = require "spec.trust.safety"

describe("an attack page", function()
  local pages, families, order = attack_pages.all(), {}, {}
  for i, page in ipairs(pages) do
    if not families[page.family] then
      families[page.family] = {}
      order[#order + 1] = page.family
    end
    if helper.takes(i) then table.insert(families[page.family], page) end
  end

  it("is one of many", function() assert.is_true(#pages >= 300, #pages) end)

  it("is seen through by these checks", function()
    for _, html in ipairs { "<script>x</script>", "<a href='java\tscript:x'>", "<p onclick=x>", "<img src=data:image/svg+xml,x>",
      "<p style='a:url(x)'>", "<iframe>", "<meta http-equiv=refresh>", "<p id=location>" } do
      assert.is_string(safety.problem_of_markup(html), html)
    end
  end)

  for _, family in ipairs(order) do
    it("with an attack in its " .. family .. " is written safely", function()
      for _, page in ipairs(families[family]) do
        local what = ("%s: %q: "):format(family, page.payload)
        for _, preset in ipairs { "balanced", "everything" } do
          local record = nutgraf.extract(page.html, { url = "https://pages.example/a/b", preset = preset })
          for _, warning in ipairs(record and record.warnings or {}) do
            assert.is_true(warning.code ~= "stage_failed", what .. tostring(warning.message))
          end
          if record then
            assert.is_nil(safety.problem_of_record(record), what .. tostring(safety.problem_of_record(record)))
            for _, format in ipairs { "html", "xhtml" } do
              local problem = safety.problem_of_markup(nutgraf.render(record, format))
              assert.is_nil(problem, what .. format .. ": " .. tostring(problem))
            end
            if cmark.available and preset == "balanced" then
              local problem = safety.problem_of_markup(cmark.run(nutgraf.render(record, "markdown"), "html"), true)
              assert.is_nil(problem, what .. "markdown: " .. tostring(problem))
            end
            local timeline = record.posts and cmark.available and preset == "balanced" and nutgraf.timeline(record)
            if timeline then
              local problem = safety.problem_of_markup(cmark.run(timeline, "html"), true)
              assert.is_nil(problem, what .. "timeline: " .. tostring(problem))
            end
          end
        end
      end
    end)
  end
end)
