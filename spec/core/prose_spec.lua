-- What a block looks like from its characters alone, in scripts of every kind: what the content model sees of a text.
local core = require "nutgraf.core"

-- A float of four bytes, the lowest first.
local function float(bytes)
  local a, b, c, d = bytes:byte(1, 4)
  local exponent, mantissa = d % 128 * 2 + math.floor(c / 128), (c % 128 * 256 + b) * 256 + a
  if exponent == 0 and mantissa == 0 then return 0 end
  return (d >= 128 and -1 or 1) * (1 + mantissa / 2 ^ 23) * 2 ^ (exponent - 127)
end

-- A feature of the only block of a text.
local function feature(text, wanted)
  local page = core.features(core.segment(core.parse("<p>" .. text .. "</p>")))
  for i, name in ipairs(page.names) do
    if name == wanted then return float(page.values:sub((i - 1) * page.tile * 4 + 1)) end
  end
end

describe("words of scripts without spaces", function()
  for _, case in ipairs {
    { "Han: two letters a word", "人人生而自由", 3 },
    { "Han and kana: three letters of kana a word", "すべての人間は", 3 },
    { "kana alone", "すべてのもの", 2 },
    { "Thai: three letters a word", "มนุษย์ทั้งหลาย", 4 },
    { "one letter", "を", 1 },
    { "Latin words between Han", "新款iPhone上市", 3 },
    { "Latin", "All are born free", 4 },
  } do
    it("are counted: " .. case[1], function() assert.equal(case[3], core.measure(case[2]).words) end)
  end
end)

describe("a text in any script", function()
  for _, case in ipairs {
    { "sentences", "of English", "The ferry sailed. Who saw it?", 2 },
    { "sentences", "of Chinese", "渡船开了。谁看见了？没有人！", 3 },
    { "sentences", "of Hindi", "नाव चली गई। किसने देखा?", 2 },
    { "sentences", "of Khmer", "ទូកចេញហើយ។ អ្នកណាឃើញ។", 2 },
    { "sentences", "of Thai, which has spaces for stops",
      "เรือข้ามฟากออกจากท่าเมื่อเช้านี้ ผู้โดยสารทุกคนปลอดภัยดี นายท่าบอกกับผู้สื่อข่าว", 3 },
    { "sentences", "of no label in Thai", "หน้าแรก", 0 },
    { "ends_sentence", "as Thai does, where it is long", ("เรือข้ามฟากออกจากท่า"):rep(4), 1 },
    { "ends_sentence", "as no label in Thai does", "หน้าแรก", 0 },
    { "ends_sentence", "in a wide bracket", "渡船开了（见图）", 1 },
    { "price", "before a yuan", "新款售价5499元起", 1 },
    { "price", "before a won", "한 잔에 4500원", 1 },
    { "price", "after a ruble", "от ₽ 300", 1 },
    { "price", "and no price in a number of people", "共有5499人", 0 },
    { "date", "a year before its sign", "2019年9月", 1 },
    { "date", "a year before its syllable", "2019년 9월", 1 },
    { "date", "and no year in a long number", "120192年", 0 },
    { "neutral_share", "all of Korean, whose small words hang on others", "나는 배를 보았다", 1 },
    { "function_share", "none of Korean", "나는 배를 보았다", 0 },
    { "function_share", "half of it", "the big ferry sailed", 0.5 },
    { "separators", "a wide bar", "首页｜新闻", 1 },
  } do
    it("has " .. case[1] .. " " .. case[2], function() assert.equal(case[4], feature(case[3], case[1])) end)
  end
end)
