--- A text with marks and links → inline HTML.
local addresses = require "nutgraf.page.addresses"
local fields = require "nutgraf.render.fields"
local spans = require "nutgraf.render.spans"

local M = {}

local word = fields.word

local elements = { strong = "strong", emphasis = "em", code = "code", delete = "del", insert = "ins",
  subscript = "sub", superscript = "sup", highlight = "mark", keyboard = "kbd" }

-- U+FFFC: what stands in a text for an image without an alternative text.
local object = "\239\191\188"

local write_all

local writers = {}

function writers.text(node, page) return page.write.text(node.text) end

writers["break"] = function(_, page) return page.write.void("br") .. "\n" end

function writers.math(node, page)
  return page.write.element("code", { { "class", "math" } }, page.write.text(word(node.mark.tex) or node.text))
end

function writers.image(node, page)
  local alt = word(node.mark.alt) or node.text:gsub(object, "")
  local src = addresses.safe_image(node.mark.src)
  if not src then return page.write.text(alt) end
  page.images[#page.images + 1] = src
  return page.write.void("img", { { "src", src }, { "alt", alt } })
end

function writers.footnote(node, page, in_link)
  local note = page.footnotes[tostring(node.mark.id)]
  if not note or in_link then return page.write.text(node.text) end
  local sign = node.text:gsub(object, "")
  if sign == "" then sign = note.number end
  local own
  if not note.cited then own, note.cited = note.sign, true end
  return page.write.element("sup", nil, page.write.element("a", { { "href", "#" .. note.anchor }, { "id", own },
    { "role", "doc-noteref" } }, page.write.text(sign)))
end

function writers.link(node, page)
  local href = addresses.safe_link(node.mark.url)
  local text = write_all(node, page, true)
  if not href or text == "" then return text end
  local anchor = href:sub(1, 1) == "#" and page.anchors[href:sub(2)]
  return page.write.element("a", { { "href", anchor and "#" .. anchor or href }, { "title", word(node.mark.title) } },
    text)
end

function writers.ruby(node, page, in_link)
  local text, reading = write_all(node, page, in_link), word(node.mark.reading)
  if not (node.last and reading) then return text end
  local write = page.write
  return write.element("ruby", nil, text .. write.element("rp", nil, "(") ..
    write.element("rt", nil, write.text(reading)) .. write.element("rp", nil, ")"))
end

local function write(node, page, in_link)
  local writer = writers[node.type]
  if writer then return writer(node, page, in_link) end
  local text = write_all(node, page, in_link)
  return text ~= "" and page.write.element(elements[node.type], nil, text) or ""
end

function write_all(node, page, in_link)
  local out = {}
  for i, child in ipairs(node) do out[i] = write(child, page, in_link) end
  return table.concat(out)
end

--- Writes a text.
---@param page nutgraf.HtmlPage
---@param text string?
---@param marks table[]?
---@param links table[]?
---@return string
function M.write(page, text, marks, links)
  if type(text) ~= "string" then return "" end
  return write_all(spans.tree(text, marks, links), page, false)
end

return M
