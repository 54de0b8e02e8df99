-- Answers about strings that are kept while a page is read.
local memo = require "nutgraf.text.memo"

-- A question that counts how often it was asked.
local function counting(answer_of)
  local asked = { count = 0 }
  asked.ask = memo.of(function(text)
    asked.count = asked.count + 1
    return answer_of(text)
  end)
  return asked
end

describe("a question whose answers are kept", function()
  -- what it answers, the answer to "ferry"
  for name, answer in pairs { string = "ferry", number = 5, ["false"] = false } do
    it("is asked once of a string: " .. name, function()
      local asked = counting(function() return answer end)
      assert.same({ answer, answer, 1 }, { asked.ask "ferry", asked.ask "ferry", asked.count })
    end)
  end

  it("is asked once where the answer is nil", function()
    local asked = counting(function() return nil end)
    assert.is_nil(asked.ask "ferry")
    assert.is_nil(asked.ask "ferry")
    assert.equal(1, asked.count)
  end)

  it("is asked again of a long string", function()
    local asked = counting(string.len)
    local long = ("a"):rep(1000)
    assert.same({ 1000, 1000, 2 }, { asked.ask(long), asked.ask(long), asked.count })
  end)

  it("is asked again once all is forgotten", function()
    local asked = counting(string.len)
    asked.ask "ferry"
    memo.forget()
    assert.same({ 5, 2 }, { asked.ask "ferry", asked.count })
  end)

  it("keeps what is asked for often, and not all", function()
    local asked, alive = counting(string.len), setmetatable({}, { __mode = "v" })
    local boxed = memo.of(function(text)
      alive[text] = { text }
      return alive[text]
    end)
    for i = 1, 20000 do
      asked.ask(("line %d"):format(i))
      asked.ask "ferry"
      boxed(("line %d"):format(i))
    end
    assert.equal(20001, asked.count)
    collectgarbage()
    collectgarbage()
    local count = 0
    for _ in pairs(alive) do count = count + 1 end
    assert.is_true(count <= 4000, count)
    memo.forget()
  end)

  it("lets others clear what they keep themselves", function()
    local kept = true
    memo.at_end(function() kept = nil end)
    memo.forget()
    assert.is_nil(kept)
  end)
end)
