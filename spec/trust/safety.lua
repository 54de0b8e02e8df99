--- What an attack of a page must not become: markup or an address that runs a script.
local nutgraf = require "nutgraf"

local M = {}

local forbidden = {}
for name in ([[script iframe frame object embed base form svg math link noscript template input button]]):gmatch("%S+") do
  forbidden[name] = true
end

local safe_schemes = { http = true, https = true, mailto = true, tel = true, ftp = true }

-- What a browser makes of an address before it looks for its scheme.
local function scheme_of(address)
  local bare = address:gsub("^[%z\1-\32]+", ""):gsub("[\t\r\n]", "")
  return bare:match("^(%a[%w+.-]*):")
end

--- What runs in markup that nutgraf, or cmark of its Markdown, has written.
-- @param html string
-- @param of_cmark boolean: what cmark makes itself (boxes of tasks, ids of footnotes) is let be
-- @return string, or nil where nothing does
function M.problem_of_markup(html, of_cmark)
  local document = assert(nutgraf.parse(html))
  local problem
  for _, node in ipairs(document:select("*")) do
    local name = node:name()
    if forbidden[name] and not (of_cmark and name == "input" and node:attr("type") == "checkbox") then
      problem = "element " .. name
    end
    if name == "meta" and node:attr("http-equiv") and node:attr("http-equiv"):lower() == "refresh" then problem = "a refresh" end
    if name == "style" and node:html():find("url%(") then problem = "a style with url()" end
    for key, value in pairs(node:attributes()) do
      if key:find("^on") then problem = "attribute " .. key end
      if key == "style" and value:lower():find("url%s*%(") then problem = "a style with url()" end
      if key == "srcdoc" or key == "formaction" or key == "action" then problem = "attribute " .. key end
      if key == "href" or key == "src" or key == "poster" or key == "cite" or key == "data" or key == "srcset" then
        local scheme = scheme_of(value)
        local picture = key == "src" and name == "img" and value:find("^data:image/%l+[;,]") and not value:find("svg")
        if scheme and not safe_schemes[scheme:lower()] and not picture then problem = key .. " " .. value end
      end
      if key == "id" and (value == "location" or value == "submit") and not of_cmark then problem = "id " .. value end
    end
  end
  document:close()
  return problem
end

local address_keys = { url = true, canonical = true, image = true, src = true, poster = true, next = true, previous = true,
  licence = true }

--- An address of a record that is none.
-- @return string, or nil where all are
function M.problem_of_record(value)
  for key, inner in pairs(value) do
    if type(inner) == "table" then
      local problem = M.problem_of_record(inner)
      if problem then return problem end
    elseif type(inner) == "string" and address_keys[key] then
      local scheme = scheme_of(inner)
      if scheme and not safe_schemes[scheme:lower()] then return key .. " " .. inner end
    end
  end
  return nil
end

return M
