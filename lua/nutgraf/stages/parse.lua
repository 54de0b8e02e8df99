--- Bytes → the parsed page (context.document), or the lines of a stripped text (context.lines).
local later = require "nutgraf.later"
local core = require "nutgraf.core"
local forms = later "nutgraf.text.forms" ---@module "nutgraf.text.forms"
local json = require "nutgraf.structured.json"
local options_of = require "nutgraf.options"
local page = later "nutgraf.page" ---@module "nutgraf.page"

-- Tags that a page has in its first bytes and a text has not.
local page_tags = { "!doctype", "html", "head", "body", "meta", "div", "p", "article", "section", "span", "table",
  "title", "script", "link", "ul", "h1", "h2", "a", "main", "header" }

--- "html" or "text": what the bytes look like.
local function sniff(input)
  local head = input:sub(1, 4096):lower()
  if head:find("\0", 1, true) then head = head:gsub("%z", "") end -- UTF-16
  for _, tag in ipairs(page_tags) do
    if head:find("<" .. tag .. "[%s>/]") then return "html" end
  end
  if head:find("^%s*<%?xml") then return "html" end
  return "text"
end

-- Is it JSON, an object or a list of more than numbers? Its strings may hold markup, but it is no page.
local function is_json(input)
  local head = input:sub(1, 256):gsub("^\239\187\191", "")
  local opens = head:find('^%s*{%s*"') or head:find('^%s*%[%s*[%[{"]')
  if not opens or not input:sub(-256):find("[}%]]%s*$") then return false end
  return type(json.decode((input:gsub("^\239\187\191", "")))) == "table"
end

local function limit(default, help, unit)
  return { type = "integer", minimum = 1, maximum = 2 ^ 53, default = default, unit = unit, call = true, help = help }
end

-- A stripped text by its form: a page made of it, its record, or lines, as they are where it has none. What has a form
-- is content whole. The limit of the input's bytes was kept when it was decoded; what is made of it may be longer.
local function read_form(lines, text, context, options)
  if context.explain then context.stripped_text = text end
  local form = forms.of(text)
  local made = form and (form.html or form.text)
  local given = made and options_of.join({ charset = "utf-8", max_bytes = #made }, options)
  context.read = form and form.record
  if form and form.html then
    context.preset = "everything"
    context.offsets = context.offsets and "text" -- no bytes of the input are those of this page
    local parsed, message, code = core.parse(made, given)
    context.document, context.page = parsed, parsed and page.new(parsed, context.preset)
    return parsed, message, code
  end
  local message, code
  if made then lines, message, code = core.dump(made, given) end
  context.lines = lines
  return lines, message, code
end

---@type nutgraf.StageDefinition
return {
  name = "parse",
  summary = "decode and parse the input: a page, or text stripped of its markup",
  owns = { "url" },
  options = {
    input = { type = "string", choices = { "auto", "html", "text" }, default = "auto", call = true,
      help = "what the input is" },
    charset = { type = "string", call = true, help = "the encoding that the transport named" },
    standard = { type = "boolean", default = false, call = true,
      help = "keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that " ..
        "never ends take the rest" },
    offsets = { type = "boolean", default = false, call = true,
      help = "blocks tell where they stand: start and stop in the text, source in the decoded input" },
    max_bytes = limit(64 * 1024 * 1024, "the most that the input may have", "bytes"),
    max_nodes = limit(10000000, "the most nodes of a page"),
    max_depth = limit(1000000, "the deepest nesting of a page"),
    max_attributes = limit(10000000, "the most attributes of a page"),
    max_milliseconds = limit(nil, "the longest that the whole run may take; no limit without it", "milliseconds"),
    max_memory = limit(nil, "the most memory that the run may take, Lua's included; no limit without it", "bytes"),
  },
  run = function(record, context, options)
    local kind = options.input
    if kind == "auto" then
      if #context.bytes <= options.max_bytes and is_json(context.bytes) then
        return nil, "the input is JSON, neither a page nor text", "json"
      end
      kind = sniff(context.bytes)
    end
    record.url = context.url
    context.offsets = options.offsets or nil
    local parsed, message, code
    if kind == "html" then
      parsed, message, code = core.parse(context.bytes, options)
      context.document = parsed
      context.page = parsed and page.new(parsed, context.preset)
    else
      parsed, message, code = core.dump(context.bytes, options)
      if parsed then parsed, message, code = read_form(parsed, message, context, options) end
    end
    if not parsed then return nil, message, code end
    if context.document then
      for _, warning in ipairs(context.document:warnings()) do
        context.warnings[#context.warnings + 1] = warning
      end
      if context.sites and kind == "html" then require("nutgraf.sites.visit").begin(context, options) end
    end
    return record
  end,
}
