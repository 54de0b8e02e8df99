-- The Courier's pages: what its own markup says, and a test that shows it.
local nutgraf = require "nutgraf"

return nutgraf.site {
  host = "courier.example",
  title = "h1.headline",
  authors = ".byline a",
  published = "time.published",
  body = { "div#story", "//article[@data-role='text']" }, -- the first that finds something
  strip = { ".newsletter", "//p[starts-with(., 'Read more')]" },
  next_page = "a.continue",
  after = function(record)
    record.title = record.title:gsub(" %- exclusive$", "")
  end,
  tests = {
    {
      page = "pages/tide.html",
      url = "https://courier.example/coast/tide",
      title = "The tide rose by a metre",
      authors = { "Nora Quill" },
      published = "2026-03-14T10:45:00Z",
      contains = "Every boat came home before dark",
      lacks = { "Sign up", "Read more" },
      next_page = "https://courier.example/coast/tide?page=2",
    },
  },
}
