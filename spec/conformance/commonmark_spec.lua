-- CommonMark's own examples: their HTML → Markdown → HTML by cmark gives the same document. The examples are those
-- of Debian's cmark-gfm; those of raw HTML say nothing about a converter and are left out.
local cmark = require "spec.render.cmark"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local helper = require "spec.helper"
local markdown = require "nutgraf.render.markdown"

local source = "/usr/share/doc/cmark-gfm/spec.txt.gz"
local floors = { [0] = 91, 92, 97, 94, 94, 93 } -- of each sixth of them that come out equal

local left_out = { ["HTML blocks"] = true, ["Raw HTML"] = true }

local function examples()
  local list, section = {}, nil
  local text = helper.run("zcat " .. source .. " 2>/dev/null")
  local at = 1
  while true do
    local start, stop, title = text:find("\n## ([^\n]+)", at)
    local first, last, kind, html = text:find("\n`+ example ?(%w*)\n.-\n%.\n(.-)\n?`+\n", at)
    if not first then return list end
    if start and start < first then
      section, at = title, stop
    else
      if kind == "" and not left_out[section] then list[#list + 1] = { html = html:gsub("→", "\t"), section = section } end
      at = last
    end
  end
end

local apart = { p = true, li = true, ul = true, ol = true, blockquote = true, pre = true, hr = true, br = true,
  h1 = true, h2 = true, h3 = true, h4 = true, h5 = true, h6 = true }

-- A document as a list of tags and texts: white space as layout has it, tight and loose lists alike.
local function outline(html)
  local document = assert(core.parse("<body>" .. html))
  local out, open = {}, {}
  local function close(index)
    while #open > 0 and open[#open].stop <= index do out[#out + 1] = "/" .. table.remove(open).name end
  end
  for node in document:root():descendants() do
    local index = node:index()
    close(index)
    if node:type() == "element" then
      local name = node:name()
      local tag = name
      for _, key in ipairs { "href", "src", "alt", "title", "start", "class" } do
        local value = node:attr(key)
        if value then tag = tag .. " " .. key .. "=" .. value:gsub("%s+", " ") end
      end
      local parent = node:parent()
      if not (name == "p" and parent and parent:name() == "li") then
        out[#out + 1] = "<" .. tag
        open[#open + 1] = { name = name, stop = node:stop() }
      else
        out[#out + 1] = "|"
      end
    elseif node:type() == "text" then
      local text = node:text()
      if not (node:parent() and node:closest("pre")) then text = text:gsub("%s+", " ") end
      out[#out + 1] = "=" .. text
    end
  end
  close(math.huge)
  document:close()
  return out
end

local function joined(html)
  local out = {}
  local list = outline(html)
  for i, entry in ipairs(list) do
    local name = entry:match("^[</](%w+)")
    if entry:sub(1, 1) == "=" then
      local before, after = (list[i - 1] or "<p"):match("^[</|](%w*)") , (list[i + 1] or "/p"):match("^[</|](%w*)")
      local text = entry:sub(2)
      if not before or apart[before] or before == "" then text = text:gsub("^ ", "") end
      if not after or apart[after] or after == "" then text = text:gsub(" $", "") end
      if text ~= "" then out[#out + 1] = text end
    elseif entry ~= "|" then
      out[#out + 1] = "<" .. (entry:sub(1, 1) == "/" and "/" .. name or entry:sub(2)) .. ">"
    end
  end
  return table.concat(out)
end

describe("CommonMark's examples", function()
  local list = examples()
  if #list == 0 or not cmark.available then
    pending("no " .. source)
    return
  end

  it("come back from Markdown as they were", function()
    local equal, lost, floor = 0, {}, 0
    for sixth, least in pairs(floors) do floor = floor + (helper.takes(sixth) and least or 0) end
    for i, example in ipairs(list) do if helper.takes(i) then
      local document = assert(core.parse("<body>" .. example.html))
      local written = markdown.blocks(content.everything { document = document })
      document:close()
      if joined(cmark.run(written, "html")) == joined(example.html) then equal = equal + 1
      else lost[#lost + 1] = ("%d (%s)"):format(i, example.section) end
    end end
    if os.getenv "NUTGRAF_VERBOSE" then print(equal .. " of " .. #list .. "; not: " .. table.concat(lost, ", ")) end
    assert.is_true(equal >= floor, ("%d of %d are equal; not: %s"):format(equal, #list, table.concat(lost, ", ")))
  end)
end)
