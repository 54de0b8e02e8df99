--- The links of a page: record.links.
local later = require "nutgraf.later"
local content = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local query = later "nutgraf.page.query" ---@module "nutgraf.page.query"
local strings = later "nutgraf.text.strings" ---@module "nutgraf.text.strings"

local function host_of(address) return (address or ""):match "^%a+://([^/?#]*)" end

local function link_of(context, node, own)
  local url = content.link_url(context, node:attr "href")
  if not url then return nil end
  local host = host_of(url)
  return { url = url, text = strings.trim((node:text():gsub("%s+", " "))), title = node:attr "title",
    rel = node:attr "rel", internal = host == nil and not url:find "^%a[%w+.-]*:" or own ~= nil and host == own }
end

---@type nutgraf.StageDefinition
return {
  name = "links",
  summary = "the links of the page, or of some elements: url, text, title, rel, internal",
  needs = { "parse" },
  owns = { "links" },
  options = {
    list = { type = "list", help = "CSS selectors or XPaths of links, or of elements around them; all without it" },
    only = { type = "string", choices = { "internal", "external" }, help = "of the page's own host, or others" },
  },
  check = query.check,
  run = function(record, context, options)
    if not context.document then return record end
    local nodes, seen, links = {}, {}, {}
    for _, asked in ipairs(options.queries) do
      for _, node in ipairs(query.outermost((query.nodes(asked, context.document, context)))) do
        if node:name() == "a" then nodes[#nodes + 1] = node end
        for _, link in ipairs(node:name() ~= "a" and node:select "a[href]" or {}) do nodes[#nodes + 1] = link end
      end
    end
    if #options.queries == 0 then nodes = context.document:select "a[href], area[href]" end
    local own = host_of(context.url or record.canonical)
    for _, node in ipairs(nodes) do
      local link = not seen[node:index()] and link_of(context, node, own)
      seen[node:index()] = true
      if link and (not options.only or link.internal == (options.only == "internal")) then links[#links + 1] = link end
    end
    record.links = #links > 0 and links or nil
    return record
  end,
}
