-- luajit examples/epub/make.lua BOOK.epub PAGE...: pages as one book, with the images that lie beside them.
local here = arg[0]:match "^(.*/)" or "./"
package.path = here .. "?.lua;" .. package.path
local epub = require "epub"

local function read(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, message end
  local bytes = file:read "*a"
  file:close()
  return bytes
end

local folder = ""

-- A page that a browser saved has its images beside it; nothing else of the disk is read.
local function image_beside(address)
  if address:find "^%a[%w+.-]*:" or address:find "^/" or address:find("..", 1, true) then return nil end
  return read(folder .. address:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

if #arg < 2 then
  io.stderr:write "usage: luajit make.lua BOOK.epub PAGE...\n"
  os.exit(2)
end
local pages = {}
for i = 2, #arg do
  local bytes, message = read(arg[i])
  if not bytes then
    io.stderr:write(message, "\n")
    os.exit(1)
  end
  pages[#pages + 1] = { bytes }
end
folder = arg[2]:match "^(.*/)" or ""
local records, message, place = epub.write(arg[1], pages, { image = image_beside })
if not records then
  io.stderr:write(place and arg[place + 1] .. ": " or "", message, "\n")
  os.exit(1)
end
print(("%s: %d chapters"):format(arg[1], #records))
