-- JSON-LD objects, flat.
local core = require "nutgraf.core"
local jsonld = require "nutgraf.structured.jsonld"

describe("jsonld.items", function()
  it("gives nested objects in the order of their keys, whatever the table's", function()
    local letters, parts = {}, {}
    for letter in ("hcafdbge"):gmatch(".") do
      parts[#parts + 1] = ('"%s":{"@type":"Thing","name":"%s"}'):format(letter, letter)
    end
    local document = core.parse('<script type="application/ld+json">{"@type":"Article",' .. table.concat(parts, ",") ..
      "}</script>")
    for i, object in ipairs((jsonld.items(document))) do letters[i] = object.name or "top" end
    assert.equal("top a b c d e f g h", table.concat(letters, " "))
  end)
end)
