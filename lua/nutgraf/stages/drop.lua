--- Cuts elements out of the page.
local core = require "nutgraf.core"

---@type nutgraf.StageDefinition
return {
  name = "drop",
  summary = "cut the elements that CSS selectors match out of the page",
  options = { list = { type = "list", help = "CSS selectors" } },
  check = function(options)
    for i, selector in ipairs(options) do
      local compiled, message = core.compile_selector(selector)
      if not compiled then return ("item %d: CSS selector expected, got '%s': %s"):format(i, selector, message) end
    end
  end,
  run = function(record, context, options)
    if not context.document then return record end
    for _, selector in ipairs(options) do
      for _, node in ipairs(context.document:select(selector)) do
        context.removed[#context.removed + 1] = { text = node:text(), reason = "drop " .. selector }
        context.document:remove(node)
      end
    end
    context.page:forget()
    return record
  end,
}
