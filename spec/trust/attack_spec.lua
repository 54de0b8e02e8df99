-- No attack of a page becomes markup or an address of a script in what is written of it: HTML, XHTML, and Markdown as
-- cmark renders it with raw HTML allowed.
local attack_pages = require "spec.trust.attack_pages"
local cmark = require "spec.render.cmark"
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local forbidden = {}
for name in ([[script iframe frame object embed base form svg math link noscript template input button]]):gmatch("%S+") do
  forbidden[name] = true
end

local safe_schemes = { http = true, https = true, mailto = true, tel = true, ftp = true }

-- What a browser makes of an address before it looks for its scheme.
local function scheme_of(address)
  local bare = address:gsub("^[%z\1-\32]+", ""):gsub("[\t\r\n]", "")
  return bare:match("^(%a[%w+.-]*):")
end

local function problem_of(html, of_cmark)
  local document = assert(nutgraf.parse(html))
  local problem
  for _, node in ipairs(document:select("*")) do
    local name = node:name()
    if forbidden[name] and not (of_cmark and name == "input" and node:attr("type") == "checkbox") then
      problem = "element " .. name
    end
    if name == "meta" and node:attr("http-equiv") and node:attr("http-equiv"):lower() == "refresh" then problem = "a refresh" end
    if name == "style" and node:html():find("url%(") then problem = "a style with url()" end
    for key, value in pairs(node:attributes()) do
      if key:find("^on") then problem = "attribute " .. key end
      if key == "style" and value:lower():find("url%s*%(") then problem = "a style with url()" end
      if key == "srcdoc" or key == "formaction" or key == "action" then problem = "attribute " .. key end
      if key == "href" or key == "src" or key == "poster" or key == "cite" or key == "data" or key == "srcset" then
        local scheme = scheme_of(value)
        local picture = key == "src" and name == "img" and value:find("^data:image/%l+[;,]") and not value:find("svg")
        if scheme and not safe_schemes[scheme:lower()] and not picture then problem = key .. " " .. value end
      end
      if key == "id" and (value == "location" or value == "submit") and not of_cmark then problem = "id " .. value end
    end
  end
  document:close()
  return problem
end

local address_keys = { url = true, canonical = true, image = true, src = true, poster = true, next = true, previous = true,
  licence = true }

-- An address of the record that is none.
local function record_problem(value)
  for key, inner in pairs(value) do
    if type(inner) == "table" then
      local problem = record_problem(inner)
      if problem then return problem end
    elseif type(inner) == "string" and address_keys[key] then
      local scheme = scheme_of(inner)
      if scheme and not safe_schemes[scheme:lower()] then return key .. " " .. inner end
    end
  end
  return nil
end

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
      assert.is_string(problem_of(html), html)
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
            assert.is_nil(record_problem(record), what .. tostring(record_problem(record)))
            for _, format in ipairs { "html", "xhtml" } do
              local problem = problem_of(nutgraf.render(record, format))
              assert.is_nil(problem, what .. format .. ": " .. tostring(problem))
            end
            if cmark.available and preset == "balanced" then
              local problem = problem_of(cmark.run(nutgraf.render(record, "markdown"), "html"), true)
              assert.is_nil(problem, what .. "markdown: " .. tostring(problem))
            end
            local timeline = record.posts and cmark.available and preset == "balanced" and nutgraf.timeline(record)
            if timeline then
              local problem = problem_of(cmark.run(timeline, "html"), true)
              assert.is_nil(problem, what .. "timeline: " .. tostring(problem))
            end
          end
        end
      end
    end)
  end
end)
