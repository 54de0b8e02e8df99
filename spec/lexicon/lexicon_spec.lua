local bylines = require "nutgraf.lexicon.bylines"
local calendar = require "nutgraf.lexicon.calendar"
local credits = require "nutgraf.lexicon.credits"
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local pagination = require "nutgraf.lexicon.pagination"
local sections = require "nutgraf.lexicon.sections"
local time_words = require "nutgraf.lexicon.time_words"

describe("lexicon", function()
  it("folds lines and words alike in every script", function()
    assert.are.equal("related", (sections.section "ЧИТАЙТЕ ТАКЖЕ:"))
    assert.are.equal("related", (sections.section "Das könnte\194\160Sie auch  INTERESSIEREN"))
    assert.is_true(machinery.is_machinery "SCHLIESSEN")
    assert.is_true(machinery.is_machinery "Öffnet in einem neuen Fenster")
    assert.are.equal("Ида", bylines.after_opener "АВТОР: Ида")
  end)

  it("takes either apostrophe", function()
    assert.are.equal("key", (sections.section "L’essentiel"))
    assert.are.equal("key", (sections.section "L'essentiel"))
    assert.are.equal("related", (sections.section "Editor’s picks"))
  end)

  it("reads beginnings, parts and forms", function()
    local kind, partly = sections.section "More from our harbour desk"
    assert.are.equal("related", kind)
    assert.is_true(partly)
    assert.is_true(machinery.is_machinery "5 min read")
    assert.is_false(machinery.is_machinery "5 min reading")
    assert.is_true(machinery.is_machinery "© 2025 Harbour Post")
    assert.is_true(machinery.is_machinery "Get our best email updates")
    assert.is_false(machinery.is_machinery "The ferry left the harbour.")
  end)

  it("makes selectors of parts", function()
    assert.are.equal("[aria-label*='breadcrumb' i], [id*='breadcrumb' i]",
      lexicon.selector("class_trail_parts", "aria-label", "id"))
  end)

  it("tells markers, jobs, credits and pagers", function()
    assert.are.equal("updated", time_words.marker "Zuletzt aktualisiert:")
    assert.are.equal("marker", time_words.marker "I dag kl.")
    assert.are.equal("key", time_words.marker "KEY EVENT")
    assert.is_true(jobs.is_job_after_name "Head of Ferries, Harbour Post")
    assert.is_false(jobs.is_job_after_name "Coachman")
    assert.is_true(credits.ends_in_credit "The ferry at dawn. Crédits photo : Ida Brandt")
    assert.are.same({ 2, 6 }, { (pagination.pagination "Weiter 2 von 6"), (select(2, pagination.pagination "2 von 6")) })
    assert.are.equal("Topics", pagination.without_words("NextOldestTopics", false))
    assert.are.equal("14:02 The span", machinery.after_advertisement "Advertisement14:02 The span")
  end)

  for line, heads in pairs { ["12 Comments"] = true, ["Comments (1,204)"] = true, ["3 Kommentare"] = true, ["댓글 12"] = true,
    ["Comments are closed"] = false, ["Comment on this"] = false, ["12"] = false } do
    it("tells a heading of comments: " .. line, function() assert.are.equal(heads, sections.is_comments(line)) end)
  end

  for line, edited in pairs { ["Last edited by Ida: 4 March"] = true, ["[Beitrag von Ida am 4. März bearbeitet]"] = true,
    ["(edited 4 March)"] = true, ["Ida, 4 March (edited)"] = false, ["[4 March]"] = false } do
    it("tells a note of a change: " .. line, function() assert.are.equal(edited, time_words.is_edited(line)) end)
  end

  it("knows months that are others elsewhere", function()
    assert.are.equal(10, calendar.months_of_language.hr["listopada"])
    assert.is_nil((calendar.months_of_language.hr or {})["rujna"])
    assert.is_nil(calendar.months_of_language.pl)
  end)
end)
