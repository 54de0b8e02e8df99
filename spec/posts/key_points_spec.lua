-- The key points of live blogs: what tells of them, and lists that are none.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local TEXT = "The ferry takes people and bicycles across, while cars still have to go round by the bridge at Aldersea."
local heads = { "Ferry sails again", "Dam is inspected", "Schools stay shut" }

local function key_points(before, language, beside)
  local posts = {}
  for i, head in ipairs(heads) do
    posts[i] = ("<article class=post id=post-%d><time datetime=2024-03-12T1%d:20:00Z>1%d:20</time><h3>%s</h3><p>%s %d</p>" ..
      "</article>"):format(i, 9 - i, 9 - i, head, TEXT, i)
  end
  local record = assert(pipeline(("<html lang=%s><title>Live: high water</title><header><nav><ul><li><a href=/>Home</a>" ..
    "<li><a href=/n>News of the quay</a></ul></nav></header><main><h1>Live: high water</h1>%s<div class=posts>%s</div>" ..
    "</main>%s"):format(language or "en", before, table.concat(posts), beside or ""), { url = "https://quay.example/live/1" }))
  assert.are.equal(3, #record.posts)
  return record.key_points and table.concat(record.key_points, " | ") or nil
end

local function list(heading, one, two)
  return ("<h2>%s</h2><ul><li>%s</li><li>%s</li></ul>"):format(heading, one or "The water is falling in all streets",
    two or "No one has been hurt in the night")
end
local BOTH = "The water is falling in all streets | No one has been hurt in the night"

local headings = {
  { "en", "Summary" }, { "en", "What to know" }, { "en", "What we're covering here" }, { "en", "Latest news and updates" },
  { "en", "Here's what you need to know" }, { "de", "Das Wichtigste in Kürze" }, { "de", "Was wir wissen" },
  { "fr", "Ce qu'il faut retenir" }, { "fr", "Ce que l'on sait" }, { "es", "Lo que sabemos" }, { "es", "Claves" },
  { "it", "I punti principali" }, { "it", "Cosa sappiamo finora" }, { "pt", "O que se sabe até agora" }, { "nl", "Samenvatting" },
  { "sv", "Det här vet vi" }, { "no", "Oppsummert" }, { "da", "Det ved vi" }, { "fi", "Tiivistelmä" }, { "pl", "Co wiemy" },
  { "cs", "Co víme" }, { "tr", "Öne çıkanlar" }, { "ru", "Главное к этому часу" }, { "uk", "Що відомо" },
  { "el", "Τι γνωρίζουμε" }, { "ar", "أبرز النقاط" }, { "he", "עיקרי הדברים" }, { "hi", "मुख्य बिंदु" }, { "ja", "これまでの経緯" },
  { "zh", "核心要点" }, { "ko", "핵심 요약" }, { "id", "Poin penting" }, { "vi", "Điểm chính" }, { "th", "ประเด็นสำคัญ" },
}

describe("key points stand below", function()
  for _, heading in ipairs(headings) do
    it(heading[2], function() assert.are.equal(BOTH, key_points(list(heading[2]), heading[1])) end)
  end
end)

describe("key points are", function()
  it("entries that lead to the posts", function()
    assert.are.equal("Ferry sails | Schools shut", key_points("<div><ul><li><a href=#post-1>Ferry sails</a><li>" ..
      "<a href='?page=2#post-3'><time>16:20</time> <span>Schools shut</span></a></ul></div>"))
  end)

  it("cards beside the posts that lead to them", function()
    assert.are.equal("Ferry sails | Dam seen", key_points("", "en", "<aside><div><a href=#post-1><h4>Ferry sails</h4></a>" ..
      "</div><div><a href=#post-2><h4>Dam seen</h4></a></div></aside>"))
  end)

  it("paragraphs with bullets", function()
    assert.are.equal("Water: It is falling. | Ferries: They sail.", key_points("<h2>What we're covering</h2><p>• <strong>" ..
      "Water:</strong> It is falling.</p><p>• <b>Ferries:</b> They sail.</p>"))
  end)

  it("lines with bullets in one paragraph", function()
    assert.are.equal("It is falling fast. | They sail again today.",
      key_points("<p>• It is falling fast.<br>• They sail again today.</p>"))
  end)

  it("a list that its box is named for", function()
    assert.are.equal(BOTH, key_points("<ul><li>An unhurried list of things<li>that stands before it</ul><div class=key-points>" ..
      list("Notes") .. "</div>"))
  end)

  it("the list between the title and the first post", function()
    assert.are.equal(BOTH, key_points((list(""):gsub("<h2></h2>", ""))))
  end)
end)

describe("no key points are", function()
  it("links to other stories, whatever heads them", function()
    assert.is_nil(key_points("", "en", list("Headlines", "<a href=/a>A crane has fallen in the harbour</a>",
      "<a href=/b>The mayor of Aldersea is ill</a>")))
  end)

  it("links between the title and the posts", function()
    assert.is_nil(key_points("<ul><li><a href=/a>A crane has fallen in the harbour</a><li><a href=/b>The mayor of Aldersea " ..
      "is ill today</a></ul>"))
  end)

  it("short labels", function() assert.is_nil(key_points("<ul><li>Share<li>Comment<li>Live</ul>")) end)
end)
