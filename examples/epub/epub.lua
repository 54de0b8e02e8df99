-- Records → an EPUB 3 book: a chapter a record, contents down to the posts, the images that the caller has.
local nutgraf = require "nutgraf"
local zip = require "zip"

local M = {}

local MOST_LEVELS = 3 -- of headings in the contents

local escape = require("nutgraf.render.elements").escape

local container = [[<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
]]

-- Images by their names in the book. What a book cannot hold: films and sounds from elsewhere become links, images that
-- the caller has not their words.
local function bookish(images)
  local function as_link(block, address)
    local text = block.title or block.alt or block.caption or address
    if not address then return { type = "paragraph", text = text or "" } end
    return { type = "paragraph", text = text, links = { { start = 1, stop = #text, url = address } } }
  end
  return nutgraf.stage.filter {
    embed = function(block) return as_link(block, block.url) end,
    figure = function(block)
      if block.media == "video" or block.media == "audio" then return as_link(block, block.src) end
      local image = images(block.src)
      block.src = image and image.name
      if image then return nil end
      local words = block.caption or block.alt
      return words and { type = "paragraph", text = words } or {}
    end,
    image = function(span)
      local image = images(span.src)
      if not image then return span.alt or "" end
      span.src = image.name
    end,
  }
end

local extensions = { ["image/jpeg"] = "jpg", ["image/png"] = "png", ["image/gif"] = "gif" }

-- The type of an image by its first bytes; nil for what e-readers need not know.
local function image_type(bytes)
  return bytes:find "^\255\216\255" and "image/jpeg" or bytes:find "^\137PNG\r\n" and "image/png" or
    bytes:find "^GIF8" and "image/gif" or nil
end

-- Images by their addresses, each asked for once and named once.
local function album(get)
  local known, list = {}, {}
  return function(address)
    if not address then return nil end
    if known[address] == nil then
      local bytes = get and get(address)
      local kind = bytes and image_type(bytes)
      known[address] = kind and { name = ("images/%d.%s"):format(#list + 1, extensions[kind]), kind = kind,
        bytes = bytes } or false
      if kind then list[#list + 1] = known[address] end
    end
    return known[address] or nil
  end, list
end

local function contents_of(nodes, file, depth, out)
  if #nodes == 0 or depth > MOST_LEVELS then return end
  out[#out + 1] = "<ol>"
  for _, node in ipairs(nodes) do
    out[#out + 1] = ('<li><a href="%s#%s">%s</a>'):format(file, node.id, escape(node.text))
    contents_of(node.children, file, depth + 1, out)
    out[#out + 1] = "</li>"
  end
  out[#out + 1] = "</ol>"
end

local function contents_page(chapters, title, language)
  local out = { ([[<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%s" xml:lang="%s">
<head><meta charset="utf-8"/><title>%s</title></head>
<body><nav epub:type="toc" id="toc"><h1>%s</h1><ol>]]):format(language, language, escape(title), escape(title)) }
  for _, chapter in ipairs(chapters) do
    out[#out + 1] = ('<li><a href="%s">%s</a>'):format(chapter.file, escape(chapter.title))
    local first = chapter.headings[1] -- the title, most often, which stands here already
    contents_of(first and first.level == 1 and first.children or chapter.headings, chapter.file, 2, out)
    out[#out + 1] = "</li>"
  end
  out[#out + 1] = "</ol></nav></body></html>\n"
  return table.concat(out, "\n")
end

local function package(chapters, images, book)
  local manifest, spine = {}, {}
  for i, chapter in ipairs(chapters) do
    manifest[i] = ('<item id="c%d" href="%s" media-type="application/xhtml+xml"/>'):format(i, chapter.file)
    spine[i] = ('<itemref idref="c%d"/>'):format(i)
  end
  for i, image in ipairs(images) do
    manifest[#manifest + 1] = ('<item id="i%d" href="%s" media-type="%s"/>'):format(i, image.name, image.kind)
  end
  local creators = {}
  for i, name in ipairs(book.authors) do creators[i] = ("<dc:creator>%s</dc:creator>"):format(escape(name)) end
  return ([[<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">%s</dc:identifier>
<dc:title>%s</dc:title>
<dc:language>%s</dc:language>
%s
<meta property="dcterms:modified">%s</meta>
</metadata>
<manifest>
<item id="nav" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
%s
</manifest>
<spine>%s</spine>
</package>
]]):format(book.language, escape(book.identifier), escape(book.title), book.language, table.concat(creators, "\n"),
    book.modified, table.concat(manifest, "\n"), table.concat(spine))
end

--- Writes a book.
-- @param path string
-- @param pages list of {bytes, url?}: HTML, or stripped text
-- @param options table?: title (the first page's), modified (an ISO 8601 time in UTC; now), image (function: address →
--   the bytes of a JPEG, PNG or GIF, or nil; no image is looked for without it)
-- @return the records; or nil, message, place of the page that failed
function M.write(path, pages, options)
  options = options or {}
  local images, shown = album(options.image)
  local read = nutgraf.default_pipeline { sentences = 0 } .. bookish(images)
  local chapters, records, authors, seen = {}, {}, {}, {}
  for i, page in ipairs(pages) do
    local record, message = read(page[1], { url = page[2] })
    if not record then return nil, message, i end
    local xhtml, parts = nutgraf.render(record, "xhtml")
    chapters[i] = { file = ("chapter-%d.xhtml"):format(i), title = record.title or "Untitled", text = xhtml,
      headings = parts.headings }
    for _, name in ipairs(record.authors or {}) do
      if not seen[name] then
        seen[name] = true
        authors[#authors + 1] = name
      end
    end
    records[i] = record
  end
  local book = { title = options.title or chapters[1].title, language = records[1].language or "und", authors = authors,
    modified = options.modified or os.date "!%Y-%m-%dT%H:%M:%SZ" }
  book.identifier = records[1].canonical or records[1].url or "urn:nutgraf:" .. nutgraf.fingerprint(chapters[1].text)
  local files = { { "mimetype", "application/epub+zip", store = true }, { "META-INF/container.xml", container },
    { "book.opf", package(chapters, shown, book) },
    { "contents.xhtml", contents_page(chapters, book.title, book.language) } }
  for _, chapter in ipairs(chapters) do files[#files + 1] = { chapter.file, chapter.text } end
  for _, image in ipairs(shown) do files[#files + 1] = { image.name, image.bytes, store = true } end
  local ok, message = zip.write(path, files)
  if not ok then return nil, message end
  return records
end

return M
