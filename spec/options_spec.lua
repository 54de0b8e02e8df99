local options = require "nutgraf.options"

local specs = {
  sentences = { type = "number", default = 3 },
  method = { type = "string", choices = { "directed", "lexrank", "lead" } },
  list = { type = "list", help = "selectors" },
}

describe("options", function()
  it("fills in defaults and keeps what was given", function()
    local checked = options.check("stage 'x'", { method = "lead", "aside" }, specs)
    assert.same({ sentences = 3, method = "lead", "aside" }, checked)
  end)

  for _, case in ipairs {
    { "an unknown name, with the nearest", { sentence = 3 },
      "stage 'x': unknown option 'sentence'; did you mean 'sentences'?" },
    { "an unknown name far from all", { colour = 1 },
      "stage 'x': unknown option 'colour'; there are: method, sentences" },
    { "a wrong type", { sentences = "3" }, "stage 'x': option 'sentences': number expected, got string" },
    { "a value that is no choice", { method = "lexrnk" },
      "stage 'x': option 'method': one of 'directed', 'lexrank', 'lead' expected, got 'lexrnk'; did you mean 'lexrank'?" },
    { "an item of a wrong type", { 7 }, "stage 'x': item 1: string expected, got number" },
    { "options that are no table", "fast", "stage 'x': a table of options expected, got string" },
  } do
    it("raises for " .. case[1], function()
      local ok, message = pcall(options.check, "stage 'x'", case[2], specs)
      assert.is_false(ok)
      assert.is_truthy(message:find(case[3], 1, true), message)
    end)
  end

  it("raises at the caller's line", function()
    local function caller() options.check("stage 'x'", { sentence = 1 }, specs, 1) end
    local _, message = pcall(caller)
    assert.is_truthy(message:find("options_spec.lua", 1, true), message)
  end)
end)
