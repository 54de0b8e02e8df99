--- Record → XHTML for e-books: the page of the HTML renderer as well-formed XML 1.0.
local article = require "nutgraf.render.html.article"
local blocks = require "nutgraf.render.html.blocks"
local elements = require "nutgraf.render.elements"

local M = {}

---@class nutgraf.HeadingNode
---@field level integer
---@field text string
---@field id string the id of its element
---@field children nutgraf.HeadingNode[]

-- Headings in a row → a tree by level.
local function tree(headings)
  local root = { level = 0, children = {} }
  local stack = { root }
  for _, heading in ipairs(headings) do
    while stack[#stack].level >= heading.level do stack[#stack] = nil end
    local node = { level = heading.level, text = heading.text, id = heading.id, children = {} }
    table.insert(stack[#stack].children, node)
    stack[#stack + 1] = node
  end
  return root.children
end

--- Writes a record as an XHTML document. Every heading has an id, for a table of contents to link to.
---@param record table
---@return string xhtml that ends with a line end
---@return {images: string[], headings: nutgraf.HeadingNode[]} parts the addresses of the images that it shows, each
---  once; its headings
function M.render(record)
  local write = elements.xhtml
  local page = blocks.page(write)
  page.name_headings = true
  local body = article.write(page, record)
  local title = type(record.title) == "string" and record.title:find("%S") and record.title or "Untitled"
  local attributes = { { "xmlns", "http://www.w3.org/1999/xhtml" } }
  for _, pair in ipairs(article.language(record, write)) do attributes[#attributes + 1] = pair end
  local text = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' .. write.element("html", attributes, "\n" ..
    write.element("head", nil, "\n" .. write.void("meta", { { "charset", "utf-8" } }) .. "\n" ..
      write.element("title", nil, write.text(title)) .. "\n") .. "\n" ..
    write.element("body", nil, "\n" .. body .. "\n") .. "\n") .. "\n"
  local images, seen = {}, {}
  for _, address in ipairs(page.images) do
    if not seen[address] then
      seen[address] = true
      images[#images + 1] = address
    end
  end
  return text, { images = images, headings = tree(page.headings) }
end

return M
