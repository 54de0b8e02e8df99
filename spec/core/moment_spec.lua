local core = require "nutgraf.core"

-- A moment as one short line: [span] date clock zone flags.
local function show(text, moment)
  local out = { "[" .. text:sub(moment.start, moment.stop) .. "]" }
  local function add(format, ...) out[#out + 1] = format:format(...) end
  if moment.weekday then add("w%d", moment.weekday) end
  if moment.year or moment.month then
    add("%s-%s-%s", moment.year or "?", moment.month or "?", moment.day or "?")
  end
  if moment.hour then add("%d:%s", moment.hour, moment.minute and ("%02d"):format(moment.minute) or "?") end
  if moment.second then add("s%d", moment.second) end
  if moment.zone then add("%s%s", moment.zone, moment.offset and ("%+d"):format(moment.offset) or "?") end
  if moment.relative then add("-%d %s", moment.relative.amount, moment.relative.unit) end
  for _, flag in ipairs { "meridiem", "ambiguous", "weak", "epoch" } do
    if moment[flag] then out[#out + 1] = flag end
  end
  return table.concat(out, " ")
end

local cases = {
  -- glued on both sides
  { "Mira Odell21 November 2025 06:50Harbour opens", "[21 November 2025 06:50] 2025-11-21 6:50" },
  { "Mira Odell,Bo RyanFriday 21 November 2025 06:50 GMTComments",
    "[Friday 21 November 2025 06:50 GMT] w5 2025-11-21 6:50 GMT+0" },
  { "From 49m ago12.05 BSTSunny", "[49m ago] -49 minute; [12.05 BST] 12:05 BST+60" },
  { "21:22Frances HolmGoodnight", "[21:22] 21:22" },
  { "- November02202316:00 (IST)Four!", "[November02202316:00 (IST)] 2023-11-2 16:00 IST+330" },
  { "posts/28007317801957237220:03Frances", "[20:03] 20:03" },
  { "Updated at 19.38 GMT19 Feb 202119.19 GMT#tag",
    "[19.38 GMT] 19:38 GMT+0; [19 Feb 202119.19 GMT] 2021-2-19 19:19 GMT+0" },
  { "- Updated21:22, 6 OCT 2020", "[21:22, 6 OCT 2020] 2020-10-6 21:22" },
  { "27.08.2024, 12:32 UhrBild", "[27.08.2024, 12:32 Uhr] 2024-8-27 12:32" },
  { "4m agoMartin", "[4m ago] -4 minute" },
  { "13 Dec 2023Afternoon summary", "[13 Dec 2023] 2023-12-13" },
  { "Key event13.24 GMTPMQs", "[13.24 GMT] 13:24 GMT+0" },
  -- zones in words
  { "13:15 Greenwich Mean Time 14 March", "[13:15 Greenwich Mean Time 14 March] ?-3-14 13:15 Greenwich Mean Time+0" },
  { "09:05 British Summer Time", "[09:05 British Summer Time] 9:05 British Summer Time+60" },
  -- spans of two units, told in the smaller one
  { "1h 20m ago", "[1h 20m ago] -80 minute" },
  { "2 hours and 5 minutes ago", "[2 hours and 5 minutes ago] -125 minute" },
  { "Hace 1 h 20 min", "[Hace 1 h 20 min] -80 minute" },
  { "vor 1 Std. 5 Min.", "[vor 1 Std. 5 Min.] -65 minute" },
  { "3 h ago 5 min ago", "[3 h ago] -3 hour; [5 min ago] -5 minute" },
  { "un'ora fa", "[un'ora fa] -1 hour" },
  { "5 хв тому", "[5 хв тому] -5 minute" },
  { "pred 5 min, 5 min nazaj", "[pred 5 min] -5 minute; [5 min nazaj] -5 minute" },
  -- one date in many languages
  { "Thursday, 2 November 2023 at 4:58 p.m.", "[Thursday, 2 November 2023 at 4:58 p.m.] w4 2023-11-2 16:58 meridiem" },
  { "Nov. 2, 2023, 4:58 PM ET", "[Nov. 2, 2023, 4:58 PM ET] 2023-11-2 16:58 ET? meridiem" },
  { "2nd of November 2023", "[2nd of November 2023] 2023-11-2" },
  { "Donnerstag, 2. November 2023, 16.58 Uhr", "[Donnerstag, 2. November 2023, 16.58 Uhr] w4 2023-11-2 16:58" },
  { "jeudi 2 novembre 2023 à 16h58", "[jeudi 2 novembre 2023 à 16h58] w4 2023-11-2 16:58" },
  { "le 1er août 2023", "[1er août 2023] 2023-8-1" },
  { "jueves, 2 de noviembre de 2023, 16:58 h", "[jueves, 2 de noviembre de 2023, 16:58 h] w4 2023-11-2 16:58" },
  { "giovedì 2 novembre 2023 alle ore 16:58", "[giovedì 2 novembre 2023 alle ore 16:58] w4 2023-11-2 16:58" },
  { "02 Novembre 2023 Aggiornato alle 16:58", "[02 Novembre 2023] 2023-11-2; [16:58] 16:58" },
  { "2 de novembro de 2023 às 16h58", "[2 de novembro de 2023 às 16h58] 2023-11-2 16:58" },
  { "donderdag 2 november 2023 om 16.58 uur", "[donderdag 2 november 2023 om 16.58 uur] w4 2023-11-2 16:58" },
  { "czwartek, 2 listopada 2023, 16:58", "[czwartek, 2 listopada 2023, 16:58] w4 2023-11-2 16:58" },
  { "torsdag 2 november 2023 kl. 16.58", "[torsdag 2 november 2023 kl. 16.58] w4 2023-11-2 16:58" },
  { "2. marraskuuta 2023 klo 16.58", "[2. marraskuuta 2023 klo 16.58] 2023-11-2 16:58" },
  { "2 Kasım 2023 16:58", "[2 Kasım 2023 16:58] 2023-11-2 16:58" },
  { "čtvrtek 2. listopadu 2023", "[čtvrtek 2. listopadu 2023] w4 2023-11-2" },
  { "2 НОЯБРЯ 2023 в 16:58", "[2 НОЯБРЯ 2023 в 16:58] 2023-11-2 16:58" },
  { "2 жовтня 2023", "[2 жовтня 2023] 2023-10-2" },
  { "Πέμπτη 2 Νοεμβρίου 2023", "[Πέμπτη 2 Νοεμβρίου 2023] w4 2023-11-2" },
  { "am 13. März", "[13. März] ?-3-13" },
  { "Update, Sonntag (13. März), 21.24 Uhr", "[Sonntag (13. März), 21.24 Uhr] w7 ?-3-13 21:24" },
  { "Mon 15 May 2023 12.50 BST", "[Mon 15 May 2023 12.50 BST] w1 2023-5-15 12:50 BST+60" },
  { "November 2023", "[November 2023] 2023-11-?" },
  -- numeric
  { "31.03.22 | 11:26 | Opening", "[31.03.22 | 11:26] 2022-3-31 11:26" },
  { "31/03/2022 - 11:26", "[31/03/2022 - 11:26] 2022-3-31 11:26" },
  { "Thu 21-Nov-19 11:07", "[Thu 21-Nov-19 11:07] w4 2019-11-21 11:07" },
  { "18/Apr/14", "[18/Apr/14] 2014-4-18" },
  { "03.Mär.19, 14 Feb ’20 and Mar 12 '19 at 10:20",
    "[03.Mär.19] 2019-3-3; [14 Feb ’20] 2020-2-14; [Mar 12 '19 at 10:20] 2019-3-12 10:20" },
  { "Publié le 27 Mar 20 à 9:21", "[27 Mar 20 à 9:21] 2020-3-27 9:21" },
  { "(14 Gennaio 20)", "[14 Gennaio 20] 2020-1-14" },
  { "3 May 16 boats left, 12. Mai 10 Uhr, 3.Mär.19:30", "[3 May] ?-5-3; [12. Mai 10 Uhr] ?-5-12 10:?; [3.Mär.19:30] ?-3-3 19:30" },
  { "03/04/2022", "[03/04/2022] 2022-4-3 ambiguous" },
  { "03/31/2022", "[03/31/2022] 2022-3-31" },
  { "2022-03-31T11:26:05.123Z", "[2022-03-31T11:26:05.123Z] 2022-3-31 11:26 s5 Z+0" },
  { "2022-03-31T11:26:05+05:30", "[2022-03-31T11:26:05+05:30] 2022-3-31 11:26 s5 +05:30+330" },
  { "20220331T112605Z", "[20220331T112605Z] 2022-3-31 11:26 s5 Z+0" },
  { "1648725965", "[1648725965] 2022-3-31 11:26 s5 weak epoch" },
  { "1648725965Doors open", "[1648725965] 2022-3-31 11:26 s5 weak epoch" },
  { "Doors open1648725965", "[1648725965] 2022-3-31 11:26 s5 weak epoch" },
  { "posts/1648725965 and item1648725965x", "" },
  { "1648725965123", "[1648725965123] 2022-3-31 11:26 s5 weak epoch" },
  -- clocks
  { "11.39 Uhr: Halle voll", "[11.39 Uhr] 11:39" },
  { "22:18hTitular", "[22:18h] 22:18" },
  { "22h45 : le titre", "[22h45] 22:45" },
  { "1:38pm", "[1:38pm] 13:38 meridiem" },
  { "12am and 12 pm", "[12am] 0:? meridiem; [12 pm] 12:? meridiem" },
  { "12:07 (MESZ)", "[12:07 (MESZ)] 12:07 MESZ+120" },
  { "18:00 UTC+2", "[18:00 UTC+2] 18:00 UTC+2+120" },
  { "costs 12.30 today", "[12.30] 12:30 weak" },
  -- relative
  { "vor 5 Minuten", "[vor 5 Minuten] -5 minute" },
  { "Vor einer Stunde", "[Vor einer Stunde] -1 hour" },
  { "il y a 2 heures", "[il y a 2 heures] -2 hour" },
  { "hace 3 horas", "[hace 3 horas] -3 hour" },
  { "há 10 minutos", "[há 10 minutos] -10 minute" },
  { "2 ore fa", "[2 ore fa] -2 hour" },
  { "5 minuten geleden", "[5 minuten geleden] -5 minute" },
  { "2 tim sedan", "[2 tim sedan] -2 hour" },
  { "10 минут назад", "[10 минут назад] -10 minute" },
  { "an hour ago", "[an hour ago] -1 hour" },
  -- no moments
  { "Goals 3:2, share 12.5%, price £12.50 and 12.50 €", "" },
  { "May the day come, 3 may not; section 14.1 - it", "" },
  { "call 12345678901234567890123456789012345678901", "" },
  { "IND 295/5 (44 overs), 1,000.25", "" },
  { "", "" },
}

for _, case in ipairs(require "spec.core.moment_languages") do cases[#cases + 1] = case end

describe("core.moments", function()
  for _, case in ipairs(cases) do
    it("reads " .. case[1], function()
      local shown = {}
      for i, moment in ipairs(core.moments(case[1])) do shown[i] = show(case[1], moment) end
      assert.equal(case[2], table.concat(shown, "; "))
    end)
  end

  it("takes bytes that are no UTF-8", function()
    assert.equal(1, #core.moments("\255\195 12:30 \227"))
  end)

  for _, text in ipairs { "1 a 2 vor 3 november 12:", "3月の一二三4年前5点", "قبل ١ مارس ", "12 มี", "上午上午1", "二〇二" } do
    it("takes a long text in linear time: " .. text, function()
      local started = os.clock()
      core.moments(text:rep(20000))
      assert.is_true(os.clock() - started < 5)
    end)
  end

  it("looks for none after the last byte, in texts of other scripts too", function()
    local text = "发布于2024年3月12日，更新于2024年4月1日"
    assert.equal(1, #core.moments(text, 20))
    assert.equal(2, #core.moments(text))
    assert.equal(0, #core.moments(text, 4))
  end)

  it("takes texts of which nothing is seen", function()
    assert.equal(0, #core.moments("\216\156"))
    assert.equal(0, #core.moments("\226\128\143\216\156"))
  end)

  it("takes damaged UTF-8 of other scripts", function()
    for size = 1, 40 do core.moments(("१२ मार्च २०२४ शाम ५ बजे"):sub(1, size) .. "\228\184") end
    assert.equal(1, #core.moments("3\230\156 2024年3月12日\229"))
  end)

  it("raises on a wrong type", function()
    assert.has_error(function() core.moments({}) end)
  end)
end)
