--- Writes what comes of the attack pages, for browser.py: JSON, a list of {page (number), family, payload, format, text}.
-- Formats: html (a fragment, which no policy guards), document, xhtml, markdown (of records and timelines), and control, the
-- attack itself, to see that the browser would run it. What is at https://x.example is at http://xN.example on page
-- N: a proxy sees it all.
--
--   lua spec/trust/browser_pages.lua > FILE
local attack_pages = require "spec.trust.attack_pages"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"

local list = {}

for i, page in ipairs(attack_pages.all "top.hit(self)") do
  local function add(format, text)
    if text then list[#list + 1] = { page = i, family = page.family, payload = page.payload, format = format, text = text } end
  end
  local html = page.html:gsub("https://x", "http://x"):gsub("x%.example", ("x%d.example"):format(i))
  add("control", html)
  for _, preset in ipairs { "balanced", "everything" } do
    local record = nutgraf.extract(html, { url = "http://pages.example/a/b", preset = preset })
    if record then
      add("html", nutgraf.render(record, "html", { fragment = true }))
      add("markdown", nutgraf.render(record, "markdown"))
      if preset == "balanced" then
        add("document", nutgraf.render(record, "html"))
        add("xhtml", nutgraf.render(record, "xhtml"))
      end
      add("markdown", record.posts and nutgraf.timeline(record))
    end
  end
end

io.write((assert(json.encode(list))))
