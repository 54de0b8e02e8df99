local core = require "nutgraf.core"

local function cut(text, spans)
  local out = {}
  for i, span in ipairs(spans) do out[i] = text:sub(span.start, span.stop) end
  return table.concat(out, " | ")
end

-- language, text, the same with " | " between sentences
local cases = {
  { "en", "Dr. Hale met Mrs. Q. R. Boon on Feb. 7. She stayed.",
    "Dr. Hale met Mrs. Q. R. Boon on Feb. 7. | She stayed." },
  { "en", "The U.K. Treasury spoke at 4 p.m. on Monday. Nobody heard.",
    "The U.K. Treasury spoke at 4 p.m. on Monday. | Nobody heard." },
  { "en", "She flew to the U.K. The flight was long.", "She flew to the U.K. | The flight was long." },
  { "en", "It cost $2.75m. Rents rose 0.3%.", "It cost $2.75m. | Rents rose 0.3%." },
  { "en", "Tern Ltd. said no. Others agreed.", "Tern Ltd. said no. | Others agreed." },
  { "en", "Read No. 7 and fig. 3. Then rest.", "Read No. 7 and fig. 3. | Then rest." },
  { "en", "See www.tern.example. Or write to us.", "See www.tern.example. | Or write to us." },
  { "en", "“Go.” They went.", "“Go.” | They went." },
  { "en", "\"Where?\" he said. \"Here.\"", "\"Where?\" he said. | \"Here.\"" },
  { "en", "Really?! Yes.", "Really?! | Yes." },
  { "en", "Hm... maybe. Well… fine… Then we left.", "Hm... maybe. | Well… fine… | Then we left." },
  { "en", "Prices fell last year.The shop closed.", "Prices fell last year. | The shop closed." },
  { "en", "Use tern.Js.Client or tern.example/Path now. Good.",
    "Use tern.Js.Client or tern.example/Path now. | Good." },
  { "en", "He left (at last). Then it rained.", "He left (at last). | Then it rained." },
  { "en", "Headline here\nThe text begins.", "Headline here | The text begins." },
  { "en", "1. Open the box. 2. Close it.", "1. Open the box. | 2. Close it." },
  { "en", "So it was I. The others slept.", "So it was I. | The others slept." },
  { "en", "Line one\r\nLine two\r\n", "Line one | Line two" },
  { "en", "word . Next word .", "word . | Next word ." },
  { "de", "Am 7. März begann es. Der 2. Versuch gelang.", "Am 7. März begann es. | Der 2. Versuch gelang." },
  { "de", "Das ist z. B. gut, d. h. brauchbar. Es reicht.", "Das ist z. B. gut, d. h. brauchbar. | Es reicht." },
  { "de", "„Nein!“, rief sie. „Doch.“ Er ging.", "„Nein!“, rief sie. | „Doch.“ | Er ging." },
  { "de", "Etwa 3 Mio. Euro fehlen. Die Nr. 4 fehlt auch.", "Etwa 3 Mio. Euro fehlen. | Die Nr. 4 fehlt auch." },
  { "de", "Es war 1987. 1990 zogen sie um.", "Es war 1987. | 1990 zogen sie um." },
  { "fr", "M. Petit arrive. « Enfin ! » dit-elle.", "M. Petit arrive. | « Enfin ! » dit-elle." },
  { "fr", "« Oui. » Elle part.", "« Oui. » | Elle part." },
  { "fr", "L'art. 9 tombe. Voir p. 3.", "L'art. 9 tombe. | Voir p. 3." },
  { "es", "¿Quién? ¡Yo! La Sra. Ruiz calla.", "¿Quién? | ¡Yo! | La Sra. Ruiz calla." },
  { "es", "EE.UU. negocia. Canadá espera.", "EE.UU. negocia. | Canadá espera." },
  { "it", "Il dott. Neri tace. L'on. Gallo no.", "Il dott. Neri tace. | L'on. Gallo no." },
  { "pt", "A Dra. Lima chegou às 9.15 h. Ele não.", "A Dra. Lima chegou às 9.15 h. | Ele não." },
  { "nl", "Mevr. Smit komt. Dhr. Bos blijft.", "Mevr. Smit komt. | Dhr. Bos blijft." },
  { "pl", "Ul. Leśna jest np. tutaj. Koniec.", "Ul. Leśna jest np. tutaj. | Koniec." },
  { "ru", "В 1987 г. он жил на ул. Лесной. Б. К. Орлов знал.",
    "В 1987 г. он жил на ул. Лесной. | Б. К. Орлов знал." },
  { "el", "Πού πας; Σπίτι.", "Πού πας; | Σπίτι." },
  { "zh", "下雨了。你带伞了吗？没有！", "下雨了。 | 你带伞了吗？ | 没有！" },
  { "zh", "“走吧。”她说。门开了。", "“走吧。”她说。 | 门开了。" },
  { "ja", "雪です。「寒い。」と彼は言った。終わり。",
    "雪です。 | 「寒い。」と彼は言った。 | 終わり。" },
  { "ko", "비가 왔다. 우리는 집에 있었다.", "비가 왔다. | 우리는 집에 있었다." },
  { "hi", "वर्षा हुई। हम घर में रहे।",
    "वर्षा हुई। | हम घर में रहे।" },
  { "ar", "هل نام؟ لا. شكرا.", "هل نام؟ | لا. | شكرا." },
  { "ur", "بارش ہوئی۔ ہم گھر رہے۔", "بارش ہوئی۔ | ہم گھر رہے۔" },
  { "hy", "Անձրև էր։ Մենք տանն էինք։", "Անձրև էր։ | Մենք տանն էինք։" },
  { "am", "ዝናብ ነበር። ቤት ነበርን።", "ዝናብ ነበር። | ቤት ነበርን።" },
  { "", "", "" },
  { "", " \n \n", "" },
  { "", "...", "..." },
  { "", "bad \255. Bytes \195\40. Here.", "bad \255. | Bytes \195\40. | Here." },
}

describe("core.sentences", function()
  for _, case in ipairs(cases) do
    it(("%s: %s"):format(case[1], case[2]), function()
      assert.are.equal(case[3], cut(case[2], core.sentences(case[2])))
    end)
  end

  it("gives spans in order, inside the text, for any bytes", function()
    local parts = { ".", "!", "…", "“", "”", "\"", " ", "\n", "。", "」", "；", ";", "a", "B", "é", "\255", "\195",
      "\240\159", "7", "U.S.", "Dr.", "l'on", "XIV", "\0", "-", "/", "@", "α", "«", "»", "说" }
    local seed = 7
    for _ = 1, 500 do
      local picked = {}
      for i = 1, 40 do
        seed = (seed * 16807) % 2147483647
        picked[i] = parts[seed % #parts + 1]
      end
      local text = table.concat(picked)
      for _, split in ipairs { core.sentences, core.words } do
        local last = 0
        for _, span in ipairs(split(text)) do
          assert.is_true(span.start > last and span.stop >= span.start and span.stop <= #text)
          last = span.stop
        end
      end
    end
  end)

  for _, case in ipairs(dofile "spec/core/sentence_cases.lua") do
    it(case[1] .. ": " .. case[2], function()
      if case.known then return pending(case.known) end
      local text = case[2]:gsub("\n| ", "\n"):gsub(" | ", " "):gsub("|", "")
      local expected = case[2]:gsub("%s*|%s*", " | ")
      assert.are.equal(expected, cut(text, core.sentences(text)))
    end)
  end

  it("takes long hostile lines in linear time", function()
    for _, unit in ipairs { ".", ".[1]", "a.", "A. ", "\"", "。」", "1. ", "1) ", "• ", ". ", "《", "（！", "…\226\128\156", ";", ":", "a: " } do
      local text = unit:rep(100000)
      local started = os.clock()
      core.sentences(text)
      assert.is_true(os.clock() - started < 2)
    end
  end)

  -- A file of sentences in 17 languages that is not part of the source.
  it("splits the shared sentences", function()
    local file = io.open((os.getenv "NUTGRAF_SHARED" or "../shared") .. "/data/sentences/sentences.jsonl")
    if not file then return pending "no shared data" end
    local count, right = 0, 0
    for line in file:lines() do
      local function plain(s) return (s:gsub("\\n", "\n"):gsub("\\(.)", "%1")) end
      local text, list = line:match('"text": "(.-[^\\])", "sentences": %[(.*)%]}')
      local expected = {}
      for sentence in list:gsub('\\"', "\1"):gmatch('"(.-)"') do
        expected[#expected + 1] = plain(sentence:gsub("\1", '"'))
      end
      text = plain(text)
      count = count + 1
      if cut(text, core.sentences(text)) == table.concat(expected, " | ") then right = right + 1 end
    end
    file:close()
    assert.is_true(count > 0 and right == count, ("%d of %d"):format(right, count))
  end)
end)

describe("core.words", function()
  for _, case in ipairs {
    { "It's 3.5 million.", "It's | 3.5 | million" },
    { "U.S.A. don’t stop, 1,000 times", "U.S.A | don’t | stop | 1,000 | times" },
    { "foo_bar a-b f(x)", "foo_bar | a | b | f | x" },
    { "漢字かな カタカナ", "漢 | 字 | か | な | カタカナ" },
    { "cafe\204\129 été", "cafe\204\129 | été" },
    { "한국어 문장", "한국어 | 문장" },
    { "हिन्दी में", "हिन्दी | में" },
    { "รถไฟมา สายมาก", "รถไฟมา | สายมาก" },
    { "!!! ...", "" },
    { "", "" },
    { "a\255b", "a | b" },
  } do
    it(case[1], function() assert.are.equal(case[2], cut(case[1], core.words(case[1]))) end)
  end
end)
