-- Small questions about strings.
local strings = require "nutgraf.text.strings"

-- text, what is left of it
local trims = {
  { "", "" }, { " ", "" }, { " a ", "a" }, { "\194\160", "" }, { "\194\160\194\160", "" },
  { "\194\160a\194\160\n", "a" }, { "\t\194\160x y\194\160 \1", "x y" }, { "a\194\160b", "a\194\160b" },
  { "é", "é" }, { "à\194\160", "à" }, { "\160", "\160" }, { "\194", "\194" },
}

describe("strings.trim", function()
  for _, case in ipairs(trims) do
    it(("of %q"):format(case[1]), function() assert.equal(case[2], strings.trim(case[1])) end)
  end

  it("is linear in spaces that do not break", function()
    local text = ("\194\160"):rep(400000) .. "a" .. ("\194\160"):rep(400000) -- minutes, if it were not
    assert.equal("a", strings.trim(text))
  end)
end)
