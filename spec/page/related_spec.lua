-- Links around an article's text: the list below a heading that says so, in many languages and shapes.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local body = ("<p>The harbour master closed the northern pier after the storm, and nobody knows when it will open " ..
  "again. Boats are sent to the old basin behind the fish market, where the water is shallow.</p>"):rep(6)

local function page(behind)
  return "<!DOCTYPE html><html lang=en><head><title>Northern pier closed</title><meta property=og:type content=article>" ..
    "</head><body><nav><a href=/>Home</a></nav><main><article><h1>Northern pier closed</h1><p>By Ida Krog, 3 May 2024</p>" ..
    body .. "</article></main><div class=b>" .. behind .. "</div><footer>© 2024</footer></body></html>"
end

local function items(...)
  local out = {}
  for i, title in ipairs { ... } do out[i] = ("<li><a href='/n/%d'>%s</a></li>"):format(i, title) end
  return "<ul>" .. table.concat(out) .. "</ul>"
end

-- name, what stands after the article, the titles that are related
local cases = {
  { "a list in Arabic", "<h3>مواضيع ذات صلة</h3>" .. items("إعادة فتح متحف البحر أمام الزوار", "أسعار الخضار تتراجع هذا الأسبوع"),
    { "إعادة فتح متحف البحر أمام الزوار", "أسعار الخضار تتراجع هذا الأسبوع" } },
  { "a list in Chinese below a bold line", "<p><b>相关阅读</b></p>" .. items("新大桥主塔封顶 预计年底通车", "江北区三条公交线路下周起调整"),
    { "新大桥主塔封顶 预计年底通车", "江北区三条公交线路下周起调整" } },
  { "cards with a section and a day, in Turkish", "<div>İlgili Haberler</div><a href=/1><img src=a.jpg><span>Yaşam</span>" ..
    "<span>Köy okulu yeniden açılıyor</span></a><a href=/2><img src=b.jpg><span>Yaşam</span>" ..
    "<span>Derenin üzerine köprü yapıldı</span></a>", { "Köy okulu yeniden açılıyor", "Derenin üzerine köprü yapıldı" } },
  { "headings that are links, in Thai", "<h2>ข่าวที่เกี่ยวข้อง</h2><div><div><a href=/1><img src=a.jpg></a><h3><a href=/1>" ..
    "สะพานไม้ข้ามคลองซ่อมเสร็จแล้ว</a></h3></div><div><a href=/2><img src=b.jpg></a><h3><a href=/2>" ..
    "รถไฟสายท่องเที่ยวเพิ่มขบวนวันหยุด</a></h3></div></div>", { "สะพานไม้ข้ามคลองซ่อมเสร็จแล้ว",
    "รถไฟสายท่องเที่ยวเพิ่มขบวนวันหยุด" } },
  { "no list of what is read most", "<h3>Самое читаемое</h3>" .. items("Синоптики предупредили о снеге", "Цены на яблоки пошли вниз"),
    nil },
  { "no tags", "<h3>Related topics</h3>" .. items("Harbour", "Storm", "Ida Krog"), nil },
  { "no words with a link in them", "<h3>Read also</h3><p>This is a long paragraph of words with <a href=/1>a link to a page" ..
    "</a> and <a href=/2>another one for you</a> " .. ("that goes on about the piers and the boats "):rep(6) .. "</p>", nil },
}

describe("links around an article", function()
  for _, case in ipairs(cases) do
    it("are related: " .. case[1], function()
      local record, titles = assert(pipeline(page(case[2]))), nil
      for i, entry in ipairs(record.related or {}) do
        titles = titles or {}
        titles[i] = entry.title
      end
      assert.same({ case[3] }, { titles })
    end)
  end
end)
