--- A page's bytes → the lines of a buffer, and where in them posts, sections and links are.
--
-- Runs in a worker, where there is no editor.
local M = {}

-- ---- links ----

-- Where the destination of a link that opens at byte `start` ends: its ")".
local function destination_end(line, start)
  local depth, at = 0, start
  while true do
    local found = line:find("[()\\]", at)
    if not found then return nil end
    local sign = line:sub(found, found)
    at = found + (sign == "\\" and 2 or 1)
    if sign == "(" then depth = depth + 1 end
    if sign == ")" then
      if depth == 0 then return found end
      depth = depth - 1
    end
  end
end

local function unescaped(text) return (text:gsub("\\(%p)", "%1")) end

--- The links of a line of Markdown as nutgraf writes it.
---@param line string
---@return {start: integer, stop: integer, text: string, url: string, image: boolean?}[] # in the order of their ends
function M.links(line)
  local links, open, at = {}, {}, 1
  while true do
    local found = line:find("[%[%]\\`]", at)
    if not found then return links end
    local sign = line:sub(found, found)
    at = found + 1
    if sign == "\\" then
      at = found + 2
    elseif sign == "`" then -- code, to as many backticks as open it
      local run = line:match("^`+", found)
      local _, stop = found, found + #run - 1
      repeat
        _, stop = line:find("`+", stop + 1)
      until not stop or line:sub(_, stop) == run
      at = (stop or found + #run - 1) + 1
    elseif sign == "[" then
      open[#open + 1] = found
    elseif #open > 0 then
      local start = table.remove(open)
      local stop = line:sub(at, at) == "(" and destination_end(line, at + 1)
      if stop then
        local image = line:sub(start - 1, start - 1) == "!" and line:sub(start - 2, start - 2) ~= "\\" or nil
        links[#links + 1] = { start = image and start - 1 or start, stop = stop, image = image,
          text = unescaped(line:sub(start + 1, found - 1)),
          url = (unescaped(line:sub(at + 1, stop - 1)):gsub("&amp;", "&")) }
        at = stop + 1
      end
    end
  end
end

-- ---- places ----

-- The lines outside of code: an iterator of number, line.
local function prose_lines(text)
  local number, at, fence = 0, 1, nil
  return function()
    while at <= #text do
      local stop = text:find("\n", at, true) or #text + 1
      local line = text:sub(at, stop - 1)
      number, at = number + 1, stop + 1
      local ticks = line:match("^[%s>]*(```+)")
      if fence then
        if ticks and #ticks >= #fence and line:find("^[%s>]*```+$") then fence = nil end
      elseif ticks then
        fence = ticks
      else
        return number, line
      end
    end
  end
end

-- Headings and links of a Markdown text.
local function scan(text)
  local headings, links, last = {}, {}, 0
  for _ in text:gmatch("\n") do last = last + 1 end
  for number, line in prose_lines(text) do
    local signs = line:match("^#+ ")
    if signs and #signs <= 7 then headings[#headings + 1] = { line = number, level = #signs - 1 } end
    if line:find("](", 1, true) then
      for _, link in ipairs(M.links(line)) do
        if not link.image then links[#links + 1] = { number, link.start, link.text, link.url } end
      end
    end
  end
  return headings, links, last
end

-- A fold from each heading below the title to the next one that is no deeper: first line, last line, first, ….
local function folds_of(headings, last)
  local folds, open = {}, {}
  local function close(level, line)
    while #open > 0 and headings[open[#open]].level >= level do
      local heading = headings[table.remove(open)]
      if line > heading.line then folds[#folds + 1], folds[#folds + 2] = heading.line, line end
    end
  end
  for i, heading in ipairs(headings) do
    close(heading.level, heading.line - 1)
    if heading.level > 1 then open[#open + 1] = i end
  end
  close(1, last)
  return folds
end

-- ---- subjects ----

---@class nutgraf.neovim.Result
---@field text string the buffer's lines
---@field folds integer[] first line, last line, first, …; inner folds before outer ones
---@field jumps integer[] lines of the posts, of the sections where there are none
---@field posts [integer, string][] line, "time · authors · headline"
---@field links [integer, integer, string, string][] line, byte, text, address

local subjects = {}

-- Calls a function of nutgraf; anew where the server named a charset that is none.
local function try(call, bytes, options)
  local result, message, code = call(bytes, options)
  if code ~= "bad_encoding" or not options.charset then return result, message end
  options.charset = nil
  return call(bytes, options)
end

function subjects.page(bytes, options)
  local nutgraf = require "nutgraf"
  local record, message = try(nutgraf.extract, bytes, options)
  if not record then return nil, message end
  local text, places = require("nutgraf.render.markdown").with_places(record)
  local headings, links, last = scan(text)
  local posts, jumps = {}, {}
  for i, post in ipairs(record.posts or {}) do
    local above = require("nutgraf.render.headings").of_post(post, i)
    local parts = {}
    if above.time then parts[#parts + 1] = above.time end
    if above.authors then parts[#parts + 1] = above.authors end
    if not above.timed then parts[#parts + 1] = (above.text:gsub("%s+", " ")) end
    posts[i], jumps[i] = { places[i], table.concat(parts, " · ") }, places[i]
  end
  if #posts == 0 then
    for _, heading in ipairs(headings) do
      if heading.level > 1 then jumps[#jumps + 1] = heading.line end
    end
  end
  return { text = text, folds = folds_of(headings, last), jumps = jumps, posts = posts, links = links }
end

function subjects.summary(bytes, options)
  local nutgraf = require "nutgraf"
  local record, message = try(nutgraf.extract, bytes, options)
  if not record then return nil, message end
  if not record.summary or #record.summary == 0 then return nil, "no sentence is fit for a summary" end
  local text = nutgraf.render({ kind = record.kind, title = record.title, authors = record.authors,
    published = record.published, modified = record.modified, summary = record.summary }, "markdown")
  return { text = text, folds = {}, jumps = {}, posts = {}, links = {} }
end

function subjects.explain(bytes, options)
  options.sentences = nil
  local text, message = try(require("nutgraf").explain, bytes, options)
  if not text then return nil, message end
  return { text = text, folds = {}, jumps = {}, posts = {}, links = {} }
end

--- What a buffer shows of a page.
---@param subject "page"|"summary"|"explain"
---@param bytes string
---@param options table of nutgraf.extract: charset, sentences, sites, url
---@return nutgraf.neovim.Result?
---@return string? message
function M.read(subject, bytes, options) return subjects[subject](bytes, options) end

return M
