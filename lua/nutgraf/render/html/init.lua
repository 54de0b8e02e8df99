--- Record → HTML that is safe to show: built from an allow-list of elements and attributes, every text escaped, links
--- and images only to addresses that addresses.lua lets pass, ids of the page with a prefix.
local article = require "nutgraf.render.html.article"
local blocks = require "nutgraf.render.html.blocks"
local elements = require "nutgraf.render.elements"

local M = {}

-- Readable on paper, a wide screen and a telephone, light and dark.
local style = [[
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 1.1rem/1.6 Georgia, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
img, video { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
figcaption, .byline, .caption, small { color: GrayText; font-size: .9rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid GrayText; border-radius: .25rem; }
code, kbd, pre { font-size: .9rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: .25rem solid GrayText; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .3rem .6rem; border: 1px solid GrayText; text-align: start; vertical-align: top; }
.callout { margin: 1rem 0; padding: .25rem 1rem; border-inline-start: .25rem solid; }
.callout-title { margin: .25rem 0; }
.post { border-top: 1px solid GrayText; }
.reply .reply { margin-inline-start: 1.25rem; }
.footnotes { font-size: .9rem; border-top: 1px solid GrayText; }
]]

--- The Content-Security-Policy of a page: nothing is loaded or run but images, media and the style above.
M.policy = "default-src 'none'; img-src *; media-src *; style-src 'unsafe-inline'"

--- A whole page around an element.
---@param record table its title, language and direction
---@param body string markup
---@return string
function M.document(record, body)
  local write = elements.html
  local title = type(record.title) == "string" and record.title:find("%S") and record.title or "Untitled"
  local head = {
    write.void("meta", { { "charset", "utf-8" } }),
    write.void("meta", { { "http-equiv", "Content-Security-Policy" }, { "content", M.policy } }),
    write.void("meta", { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } }),
    write.element("title", nil, write.text(title)),
    write.element("style", nil, "\n" .. style),
  }
  return "<!DOCTYPE html>\n" .. write.element("html", article.language(record, write), "\n" ..
    write.element("head", nil, "\n" .. table.concat(head, "\n") .. "\n") .. "\n" ..
    write.element("body", nil, "\n" .. body .. "\n") .. "\n") .. "\n"
end

--- Blocks → HTML that can stand in another page.
---@param list table[]?
---@param below integer? the level of a heading that they stand under
---@return string
function M.blocks(list, below) return blocks.write(blocks.page(elements.html), list, below) end

--- The whole record as a page, or as its article alone.
---@param record table
---@param options {fragment: boolean?}? `fragment`: the <article> alone, to be put into another page
---@return string that ends with a line end
function M.render(record, options)
  local page = blocks.page(elements.html)
  if options and options.fragment then
    return article.write(page, record, article.language(record, elements.html)) .. "\n"
  end
  return M.document(record, article.write(page, record))
end

return M
