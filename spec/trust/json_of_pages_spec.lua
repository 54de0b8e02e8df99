-- Whatever stands where a page's JSON holds a value: nothing raises, no stage fails, the record stays one.
local helper = require "spec.helper"
local nutgraf = require "nutgraf"
local pages = require "spec.pages"

local replacements = { "null", "true", "1e999", '""', "[]", "{}", '"x"', "0", "-1.5", "[null]", "[[1]]" }

-- Where the values of a JSON text are: {start, stop}.
local function values_of(text)
  local found, at = {}, 1
  local function space() at = text:find("%S", at) or #text + 1 end
  local value
  local function members(closer, keyed)
    at = at + 1
    space()
    while at <= #text and text:sub(at, at) ~= closer do
      if keyed then
        at = text:match('^"[^"]*"%s*:()', at) or #text + 1
        space()
      end
      value()
      space()
      if text:sub(at, at) == "," then at = at + 1 end
      space()
    end
    at = at + 1
  end
  function value()
    local start, first = at, text:sub(at, at)
    if first == "{" then members("}", true)
    elseif first == "[" then members("]")
    elseif first == '"' then
      repeat at = (text:find('["\\]', at + 1) or #text + 1) + (text:sub(text:find('["\\]', at + 1) or 0):sub(1, 1) == "\\"
        and 1 or 0) until at > #text or text:sub(at, at) == '"'
      at = at + 1
    else at = text:match("^[%w.+-]+()", at) or at + 1 end
    found[#found + 1] = { start, at - 1 }
  end
  space()
  value()
  return found
end

local topic = '{"post_stream":{"posts":[{"id":1,"post_number":1,"username":"mira","created_at":"2026-03-01T10:00:00Z",' ..
  '"cooked":"<p>Does the ferry run?</p>","actions_summary":[{"id":2,"count":4}]},{"id":2,"post_number":2,"username":' ..
  '"otto","created_at":"2026-03-01T11:00:00Z","cooked":"<p>It runs at dawn.</p>","accepted_answer":true}]},"id":7}'

local function preloaded(text)
  return "<div data-preloaded='{\"topic_7\":\"" .. text:gsub('"', '\\"') .. "\"}'></div><noscript>x</noscript>"
end

local function script(text) return '<script type="application/ld+json">' .. text .. "</script><p>Words of the page.</p>" end

-- Every schema.org type that something reads, with the fields that it reads, each once.
local objects = {}
for _, kind in ipairs { "NewsArticle", "LiveBlogPosting", "QAPage", "DiscussionForumPosting", "Product", "BreadcrumbList",
  "VideoObject", "Review", "Person", "WebSite", "Organization", "ItemList", "Recipe" } do
  objects[#objects + 1] = [[{"@context":"https://schema.org","@id":"#a","@type":"]] .. kind .. [[","headline":"Harbour",
    "name":"Harbour news","alternativeHeadline":"b","author":[{"@type":"Person","name":"Ida Brandt","url":"/ida",
    "givenName":"Ida","familyName":"Brandt","@id":"#p"}],"creator":"Otto Vane","datePublished":"2026-03-01T10:00:00Z",
    "dateModified":"2026-03-02","dateCreated":"2026-03-01","image":{"@type":"ImageObject","url":"/a.jpg"},"license":"/l",
    "url":"/a","mainEntityOfPage":{"@id":"/a"},"publisher":{"@type":"Organization","name":"Courier","logo":"/l.png"},
    "keywords":["sea","ferry"],"articleSection":"News","articleBody":"The ferry left.","description":"d",
    "inLanguage":{"alternateName":"en"},"isAccessibleForFree":false,"hasPart":{"isAccessibleForFree":false},
    "itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":{"@id":"/","name":"Home"}}],
    "liveBlogUpdate":[{"@type":"BlogPosting","headline":"One","articleBody":"First.","url":"/a#1",
    "datePublished":"2026-03-01T10:00:00Z","author":{"name":"Ida Brandt"}}],"comment":[{"@type":"Comment","text":"Yes.",
    "author":{"name":"Otto"},"upvoteCount":3,"dateCreated":"2026-03-01T12:00:00Z","comment":{"text":"No."}}],
    "mainEntity":{"@type":"Question","name":"q","text":"Does it run?","upvoteCount":1,"answerCount":1,"acceptedAnswer":
    {"@type":"Answer","text":"At dawn.","upvoteCount":2,"author":{"name":"Mira"}},"suggestedAnswer":[{"text":"No."}]},
    "aggregateRating":{"ratingValue":4.5,"reviewCount":3},"offers":{"price":"3","priceCurrency":"EUR"},"commentCount":1}]]
end

local sources = { { "preloaded data", topic, preloaded, all = true } }
for _, text in ipairs(objects) do sources[#sources + 1] = { text:match('"@type":"(%a+)"'), text, script, all = #sources == 1 } end
for _, slug in ipairs(pages.slugs()) do
  local html = helper.read(pages.path(slug, "source"))
  local before, text, after = html:match("^(.-<script type=\"application/ld%+json\">)(.-)(</script>.*)$")
  if text then
    sources[#sources + 1] = { slug, text, function(changed) return before .. changed .. after end, all = #html < 3000 }
  end
end

local function check(html, what)
  local ok, record, _, code = pcall(nutgraf.extract, html, { url = "https://pages.example/", now = "2026-03-20T12:00:00Z" })
  assert.is_true(ok, what .. ": " .. tostring(record))
  assert.is_true(record ~= nil or code == "no_content" or code == "empty", what .. ": " .. tostring(code))
  for _, warning in ipairs(record and record.warnings or {}) do
    assert.is_true(warning.code ~= "stage_failed", what .. ": " .. tostring(warning.message))
  end
  for _, format in ipairs(record and { "json", "markdown", "html" } or {}) do
    local rendered, problem = pcall(nutgraf.render, record, format)
    assert.is_true(rendered, what .. " as " .. format .. ": " .. tostring(problem))
  end
end

describe("JSON of a page", function()
  for _, source in ipairs(sources) do
    it(source[1] .. " may hold any value anywhere", function()
      local values = values_of(source[2])
      assert.is_true(#values > 3)
      for i, value in ipairs(values) do
        for k = 1, not helper.takes(i) and 0 or source.all and #replacements or 3 do -- all of them, or a few others each
          local replacement = replacements[(i + k) % #replacements + 1]
          local changed = source[2]:sub(1, value[1] - 1) .. replacement .. source[2]:sub(value[2] + 1)
          check(source[3](changed), ("%s for %s"):format(replacement, source[2]:sub(value[1], math.min(value[2], value[1] + 60))))
        end
      end
    end)
  end

  for _, name in ipairs { "itemprop=author", "itemprop=datePublished", "itemprop=headline", "itemprop=position" } do
    for _, content in ipairs { "", "x", "1e999", "-", "{}", "\1", ("9"):rep(400) } do
      it(("microdata %s may be %q"):format(name, content:sub(1, 20)), function()
        check(("<article itemscope itemtype='https://schema.org/NewsArticle'><h1 %s>Harbour</h1><span %s content='%s'>x" ..
          "</span><p>The ferry left at dawn, and nobody saw it go.</p></article>"):format(name, name, content), name)
      end)
    end
  end
end)
