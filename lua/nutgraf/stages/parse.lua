--- Bytes → the parsed page (context.document), or the lines of a stripped text (context.lines).
local core = require "nutgraf.core"
local page = require "nutgraf.page"

-- Tags that a page has in its first bytes and a text has not.
local page_tags = { "!doctype", "html", "head", "body", "meta", "div", "p", "article", "section", "span", "table",
  "title", "script", "link", "ul", "h1", "h2", "a", "main", "header" }

--- "html" or "text": what the bytes look like.
local function sniff(input)
  local head = input:sub(1, 4096):gsub("%z", ""):lower()
  for _, tag in ipairs(page_tags) do
    if head:find("<" .. tag .. "[%s>/]") then return "html" end
  end
  if head:find("^%s*<%?xml") then return "html" end
  return "text"
end

return {
  name = "parse",
  summary = "decode and parse the input: a page, or text stripped of its markup",
  options = {
    input = { type = "string", choices = { "auto", "html", "text" }, help = "what the input is (default auto)" },
    charset = { type = "string", help = "encoding that the transport named" },
    max_bytes = { type = "number", help = "limit of the input (default 64 MiB)" },
    max_nodes = { type = "number", help = "limit of nodes (default 10,000,000)" },
    max_depth = { type = "number", help = "limit of nesting (default 1,000,000)" },
    max_attributes = { type = "number", help = "limit of attributes (default 10,000,000)" },
    max_milliseconds = { type = "number", help = "limit of the time to parse (default none)" },
  },
  run = function(record, context, options)
    -- What the call says goes before what the script says.
    local function option(name)
      if context[name] ~= nil then return context[name] end
      return options[name]
    end
    local limits = {
      charset = option("charset"), max_bytes = option("max_bytes"), max_nodes = option("max_nodes"),
      max_depth = option("max_depth"), max_attributes = option("max_attributes"),
      max_milliseconds = option("max_milliseconds"),
    }
    local kind = option("input") or "auto"
    if kind == "auto" then kind = sniff(context.bytes) end
    record.url = context.url
    local parsed, message, code
    if kind == "html" then
      parsed, message, code = core.parse(context.bytes, limits)
      context.document = parsed
      context.page = parsed and page.new(parsed, context.preset)
    else
      parsed, message, code = core.dump(context.bytes, limits)
      context.lines = parsed
    end
    if not parsed then return nil, message, code end
    if context.document then
      for _, warning in ipairs(context.document:warnings()) do
        context.warnings[#context.warnings + 1] = warning
      end
    end
    return record
  end,
}
