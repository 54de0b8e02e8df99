-- One site's pages as its owner would read them: rules inside a script, no folder. What they leave out, nutgraf finds.
local nutgraf = require "nutgraf"

local site = nutgraf.site {
  host = "courier.example",
  path = "^/coast/",
  posts = { each = "section.entry", headline = "h2", authors = ".who", published = "time", strip = ".share" },
  strip = { "aside", "//*[contains(@class, 'newsletter')]" },
}

return function(html, url)
  return nutgraf.extract(html, { url = url, sites = site })
end
