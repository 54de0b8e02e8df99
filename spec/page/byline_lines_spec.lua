-- Lines at the head of an article that say who wrote it and when.
local byline_lines = require "nutgraf.page.byline_lines"

local PROSE = "The ferry had been tied up for most of the winter, and nobody in the village could say when it would cross again, " ..
  "or who would steer it then."

local function left(lines, authors, kind)
  local blocks, texts = {}, {}
  for i, line in ipairs(lines) do blocks[i] = { type = i == 1 and kind or "paragraph", text = line } end
  byline_lines.drop(blocks, authors)
  for i, block in ipairs(blocks) do texts[i] = block.text end
  return texts
end

describe("a line at the head of an article goes:", function()
  for _, case in ipairs {
    { "By Ida Krog", { "Ida Krog" } }, { "By Ida Krog · 3 May 2024", { "Ida Krog" } }, { "By Ida Krog • 4 min read", { "Ida Krog" } },
    { "Por Nuria Pons · 14 de abril de 2025", { "Nuria Pons" } }, { "Av Maja Lind", { "Maja Lind" } },
    { "By Ida Krog, E-mail the writer", { "Ida Krog" } }, { "BY IDA KROG", { "Ida Krog" }, "heading" },
    { "Von Ida Krog und Otto Vane", { "Ida Krog", "Otto Vane" } }, { "Publicerad 9 jan. 2025 kl. 06.00" },
    { "Publié le jeudi 24 décembre 2020 à 07h47" }, { "Published on: February 14, 2025" }, { "Veröffentlicht am 3. Mai 2024" },
  } do
    it(case[1], function() assert.same({ PROSE }, left({ case[1], PROSE }, case[2], case[3])) end)
  end
end)

describe("a line at the head of an article stays:", function()
  for _, case in ipairs {
    { "By Ida Krog, who has sailed on her", { "Ida Krog" } }, { "By the sea", {} }, { "By Ida Krog.", { "Ida Krog" } },
    { "3 May 2024" }, { "Last updated: December 2025" }, { "This post was written by Ida Krog of the old ferry", { "Ida Krog" } },
    { "Ida Krog", { "Ida Krog" } }, { "Published in three parts, in May 2024 and after that" },
  } do
    it(case[1], function() assert.same({ case[1], PROSE }, left({ case[1], PROSE }, case[2])) end)
  end

  it("after prose, and where it is all there is", function()
    assert.same({ PROSE, "By Ida Krog" }, left({ PROSE, "By Ida Krog" }, { "Ida Krog" }))
    assert.same({ "By Ida Krog" }, left({ "By Ida Krog" }, { "Ida Krog" }))
  end)
end)
