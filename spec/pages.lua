--- The pages of spec/pages: each a folder with a source, what comes of it, and why it is there.
--
--   spec/pages/SLUG/source.html (or source.txt)   the page, of our own writing
--                   expected.json, expected.md    its record and its Markdown; `make fixtures` writes them anew
--                   why.md                        what it tests, where it is from, its licence
local helper = require "spec.helper"
local nutgraf = require "nutgraf"

local M = {}

local place = "spec/pages/"
local now = "2026-03-20T12:00:00Z" -- the clock of all pages

--- The slugs, sorted.
---@return string[]
function M.slugs()
  local slugs = {}
  for path in helper.run("ls -d " .. place .. "*/ | LC_ALL=C sort"):gmatch("([^/\n]+)/\n") do slugs[#slugs + 1] = path end
  return slugs
end

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

--- The path of a page's file.
---@param slug string
---@param name "source"|"expected.json"|"expected.md"|"why.md"
---@return string
function M.path(slug, name)
  if name ~= "source" then return place .. slug .. "/" .. name end
  local html = place .. slug .. "/source.html"
  return exists(html) and html or place .. slug .. "/source.txt"
end

--- What nutgraf.extract is told of a page.
---@param slug string
---@return table
function M.options(slug) return { url = "https://pages.example/" .. slug, now = now } end

--- The record of a page.
---@param slug string
---@return nutgraf.Record
function M.record(slug)
  return assert(nutgraf.extract(helper.read(M.path(slug, "source")), M.options(slug)))
end

--- Writes what comes of a page into its folder.
---@param slug string
function M.write(slug)
  local record = M.record(slug)
  helper.write(M.path(slug, "expected.json"), nutgraf.render(record, "json"))
  helper.write(M.path(slug, "expected.md"), nutgraf.render(record, "markdown"))
end

return M
