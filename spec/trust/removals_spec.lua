-- What was read of a document before something was cut out of it is refused afterwards, and read anew by pages.
local core = require "nutgraf.core"
local nutgraf = require "nutgraf"

local page = "<body><h1>Harbour news</h1>" .. ("<div class=x><p>Words of it, and more of them <a href=/x>here</a>.</p>" ..
  "<ul><li>a<li>b</ul></div>"):rep(50)

local function cut(selector)
  local document = assert(core.parse(page))
  local blocks = assert(core.segment(document))
  document:remove(selector)
  return document, blocks
end

describe("blocks older than a removal", function()
  for name, use in pairs {
    classify = function(_, blocks) return blocks:classify() end,
    groups = function(_, blocks) return blocks:groups() end,
  } do
    it("are refused by " .. name, function()
      local document, blocks = cut("div")
      local ok, problem = pcall(use, document, blocks)
      assert.is_false(ok)
      assert.truthy(problem:find("the blocks are older than what was cut out of the document: segment it anew", 1, true))
    end)
  end

  it("are good again when the document is cut into blocks anew", function()
    local document = cut("ul")
    assert.equal(101, #assert(core.segment(document)):list() + 50)
  end)

  it("are no older for a removal that found nothing", function()
    local _, blocks = cut("video")
    assert.is_true(blocks:classify() == blocks)
  end)
end)

describe("a pipeline that removes", function()
  local stage = nutgraf.stage
  for _, selector in ipairs { "p", "div, li", "body > *", "h1", "a" } do
    for _, preset in ipairs { "balanced", "precision", "recall", "everything" } do
      it(("%s goes on with %s"):format(selector, preset), function()
        local run = nutgraf.pipeline { stage.parse(), stage.metadata(), function(record, context)
          context.document:remove(selector)
          return record
        end, stage.posts(), stage.content { preset = preset } }
        local record = run(page)
        local codes = {}
        for i, warning in ipairs(record.warnings or {}) do codes[i] = warning.code end
        local is_empty = selector == "body > *" or selector == "div, li" and preset ~= "everything" -- a heading alone
        assert.same(is_empty and { "no_content" } or {}, codes)
        if selector == "p" then assert.is_nil((record.text or ""):find("Words of it", 1, true)) end
      end)
    end
  end
end)
