local nutgraf = require "nutgraf"

local words = {}
for i = 1, 300 do words[i] = ("word%d"):format(i * 7919 % 1009) end
local TEXT = table.concat(words, " ")

describe("nutgraf.fingerprint", function()
  it("is the same whatever the case, spaces and punctuation", function()
    local a = nutgraf.fingerprint "The ferry left the harbour late."
    assert.are.equal(16, #a)
    assert.are.equal(a, nutgraf.fingerprint "the ferry – left THE harbour,\nlate")
    assert.are_not.equal(a, nutgraf.fingerprint "late harbour the left ferry the")
  end)

  it("is near for copies, far for others", function()
    local a, b = nutgraf.fingerprint(TEXT), nutgraf.fingerprint(TEXT:gsub("word505", "gull"))
    assert.is_true(nutgraf.distance(a, b) <= 6)
    assert.is_true(nutgraf.distance(a, nutgraf.fingerprint(TEXT:gsub("word", "gull"))) > 16)
    assert.are.equal(0, nutgraf.distance(a, a))
  end)

  it("knows characters of Chinese as words", function()
    assert.are_not.equal(nutgraf.fingerprint "渡轮离开港口", nutgraf.fingerprint "港口离开渡轮")
  end)

  it("takes anything", function()
    assert.are.equal(("0"):rep(16), nutgraf.fingerprint "")
    assert.are.equal(("0"):rep(16), nutgraf.fingerprint "...")
    assert.are.equal(16, #nutgraf.fingerprint "a\255\254\204\129")
    for _, wrong in ipairs { "", "0", ("g"):rep(16), ("A"):rep(16), ("0"):rep(17) } do
      assert.has_error(function() nutgraf.distance(wrong, ("0"):rep(16)) end)
    end
  end)
end)

describe("nutgraf.duplicates", function()
  it("finds near fingerprints, nearest first", function()
    local memory = nutgraf.duplicates()
    memory:add("far", "ffffffffffffffff")
    memory:add("three", "0000000000000007")
    memory:add("one", "8000000000000000")
    memory:add("four", "1000100010001000")
    memory:add("same", "0000000000000000")
    assert.are.same({ { id = "same", distance = 0 }, { id = "one", distance = 1 }, { id = "three", distance = 3 } },
      memory:find "0000000000000000")
    assert.are.same({}, memory:find "00ff00ff00ff00ff")
    assert.are.equal(5, memory:count())
  end)

  it("misses none within its distance", function()
    local digits = { [0] = "0", "1", "2", "4", "8" }
    for distance = 0, 15 do
      local memory, seed = nutgraf.duplicates { distance = distance }, 1
      memory:add("a", ("0"):rep(16))
      for _ = 1, 20 do
        local other, left = {}, distance
        for i = 1, 16 do
          seed = seed * 16807 % 2147483647
          local bit = left > 0 and (seed % 2 == 0 or 16 - i < left) and 1 + seed % 4 or 0
          if bit > 0 then left = left - 1 end
          other[i] = digits[bit]
        end
        assert.are.equal(1, #memory:find(table.concat(other)))
      end
    end
  end)

  it("raises for a distance that is none", function()
    for _, distance in ipairs { -1, 16, 1.5, "3" } do
      assert.has_error(function() nutgraf.duplicates { distance = distance } end)
    end
    assert.has_error(function() nutgraf.duplicates():add(nil, ("0"):rep(16)) end)
  end)
end)
