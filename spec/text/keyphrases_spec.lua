local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local TEXT = ([[
The harbour board of Tern will close the northern gate for repairs. Engineers found cracks in the northern gate
during a survey that the harbour board had ordered. Mira Odell, who leads the Tern Fishing Union, said that the
repairs would cost the crews a month of work. The board promised the crews a refund of harbour fees. Mira Odell
said the Tern Fishing Union would wait and see. The northern gate was built when Tern was a village, and nobody
knows how deep the cracks go. On Friday a diver will look at the northern gate again, and the Tern Fishing Union
will send a diver too.]]):gsub("\n", " ")

local function texts(list)
  local set = {}
  for _, phrase in ipairs(list) do set[phrase.text] = phrase end
  return set
end

describe("nutgraf.keyphrases", function()
  it("gives what a text is about", function()
    local phrases = nutgraf.keyphrases(TEXT, { count = 6 })
    local set = texts(phrases)
    assert.are.equal(6, #phrases)
    assert.is_truthy(set["Tern Fishing Union"])
    assert.is_truthy(set["northern gate"])
    assert.is_truthy(set["Mira Odell"])
    assert.are.equal(4, set["northern gate"].count)
    for i = 2, #phrases do assert.is_true(phrases[i].score >= phrases[i - 1].score) end
    for _, word in ipairs { "the", "The", "a", "of", "for", "said that" } do assert.is_nil(set[word]) end
  end)

  it("gives phrases as written, none inside another", function()
    local phrases = nutgraf.keyphrases(TEXT, { count = 30 })
    for i, a in ipairs(phrases) do
      assert.is_truthy(TEXT:find(a.text, 1, true))
      for k, b in ipairs(phrases) do
        assert.is_true(i == k or not (" " .. b.text:lower() .. " "):find(" " .. a.text:lower() .. " ", 1, true))
      end
    end
  end)

  it("finds runs of characters that recur in Chinese", function()
    local set = texts(nutgraf.keyphrases("渡轮晚了一个小时才离开港口。港口的工程师说，渡轮要等医生。渡轮公司没有回答港口管理局。"))
    assert.is_truthy(set["渡轮"])
    assert.is_truthy(set["港口"])
  end)

  if helper.takes(4) then it("takes little, nothing and much", function()
    assert.are.same({}, nutgraf.keyphrases "")
    assert.are.same({}, nutgraf.keyphrases "... !")
    assert.are.equal("Ferry", nutgraf.keyphrases("Ferry")[1].text)
    nutgraf.keyphrases "a\255b \254"
    for _, unit in ipairs { "a ", "abcd ", "漢字", "Ab cd. " } do
      local started = os.clock()
      nutgraf.keyphrases(unit:rep(20000))
      assert.is_true(os.clock() - started < 4, unit)
    end
  end) end
end)
