-- Pages on which nothing is to be read: shells that scripts fill, walls before the text.
local nutgraf = require "nutgraf"

local shell = "<title>Loading</title>%s<body><div id=root></div><noscript></noscript><script>start()</script>"

describe("a page that says nothing", function()
  for _, case in ipairs {
    { "of no kind", "" },
    { "that calls itself an article", "<meta property=og:type content=article>", "article" },
    { "that calls itself a product", "<meta property=og:type content=og:product>", "product" },
    { "that states an article", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"T"}</script>', "article" },
    { "that states a product", '<script type="application/ld+json">{"@type":"Product","name":"Oar"}</script>', "product" },
    { "that states a discussion", '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>', "forum" },
    { "that a forum's software has made", "<meta name=generator content='Discourse 3.2'>", "forum" },
  } do
    it(case[1] .. " has a warning and no other kind", function()
      local record = assert(nutgraf.extract(shell:format(case[2])))
      assert.same({ case[3], nil, nil, "no_content" }, { record.kind, record.text, record.blocks, record.warnings[1].code })
      assert.equal(1, #record.warnings)
    end)
  end

  it("in a few letters tells no language", function()
    assert.is_nil(nutgraf.extract(shell:format "").language)
    assert.equal("en", nutgraf.extract("<html lang=en>" .. shell:format "").language)
  end)

  it("has the kind of its site's script", function()
    local site = nutgraf.site { host = "quay.example", kind = "documentation" }
    local record = assert(nutgraf.extract(shell:format "", { url = "https://quay.example/", sites = { site } }))
    assert.same({ "documentation", "no_content" }, { record.kind, record.warnings[#record.warnings].code })
  end)

  it("gets no kind where nobody asked for it", function()
    local stage = nutgraf.stage
    local html = shell:format "<meta property=og:type content=article>"
    local record = assert(nutgraf.pipeline { stage.parse(), stage.content() }(html))
    assert.same({ nil, "no_content" }, { record.kind, record.warnings[1].code })
  end)
end)

describe("a page says something", function()
  local links = {}
  for i = 1, 12 do links[i] = ("<li><a href=/story-%d>The ferry of day %d is late again</a></li>"):format(i, i) end
  for what, html in pairs {
    ["in a line"] = "<p>The pier is closed.</p>", ["in a stripped text"] = "The pier is closed.",
    ["by its links"] = "<title>Home</title><ul>" .. table.concat(links) .. "</ul>" } do
    it(what, function()
      for _, warning in ipairs(assert(nutgraf.extract(html)).warnings or {}) do assert.are_not.equal("no_content", warning.code) end
    end)
  end
end)
