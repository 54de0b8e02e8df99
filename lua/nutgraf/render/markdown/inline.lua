--- A text with marks and links → one line of Markdown (or more, where the text has line breaks).
local addresses = require "nutgraf.page.addresses"
local emphasis = require "nutgraf.render.markdown.emphasis"
local escape = require "nutgraf.render.markdown.escape"
local fields = require "nutgraf.render.fields"
local pairing = require "nutgraf.render.markdown.pairing"
local spans = require "nutgraf.render.spans"

local M = {}

---@class nutgraf.MarkdownInline where a text stands
---@field line_break string? what a line break is written as: "\\\n" (default), " " in a heading, "<br>" in a cell
---@field in_cell boolean?
---@field heading boolean?
---@field footnotes table<string, string>? id → label of the footnotes that are written
---@field cited table<string, boolean>? set: ids of footnotes that the text refers to

-- What Markdown has no signs for, GitHub and others read as HTML.
local elements = { subscript = "sub", superscript = "sup", insert = "ins", highlight = "mark", keyboard = "kbd" }

-- U+FFFC: what stands in a text for an image without an alternative text.
local object = "\239\191\188"

local function alternative(text, alt)
  text = type(alt) == "string" and alt ~= "" and alt or text:gsub(object, "")
  return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- Text as a code span; false where none can hold it.
---@param text string without line ends
---@param in_cell boolean?
---@return string
function M.code(text, in_cell)
  text = text:gsub("[\r\n]", " "):gsub("%z", "\239\191\189")
  if text == "" then return "" end
  if in_cell then
    -- a table's row is cut at pipes first, and a backslash before one would go
    if text:find("\\|", 1, true) then
      return "<code>" .. escape.text(text, { in_cell = true }) .. "</code>"
    end
    text = text:gsub("|", "\\|")
  end
  local longest = 0
  for run in text:gmatch("`+") do longest = math.max(longest, #run) end
  -- the shortest run that the text does not have
  local size, present = 1, {}
  for run in text:gmatch("`+") do present[#run] = true end
  while present[size] do size = size + 1 end
  local fence = ("`"):rep(size)
  local spaced = text:find("^ ") and text:find(" $") and text:find("[^ ]")
  if spaced or text:find("^`") or text:find("`$") then text = " " .. text .. " " end
  return fence .. text .. fence
end

-- TeX that is left alone by parsers that know no maths: nothing in it that could start their markup.
local function is_plain_tex(tex, in_cell)
  if tex == "" or tex:find("^%s") or tex:find("[%s\\]$") or tex:find("[$`*~%[\n\r%z]") then return false end
  if tex:find("<[%a/!?]") or tex:find("&#?%w+;") then return false end
  return not (in_cell and tex:find("|", 1, true))
end

--- Maths in a text.
---@param tex string
---@param in_cell boolean?
---@return string
function M.math(tex, in_cell)
  if is_plain_tex(tex, in_cell) then return "$" .. tex .. "$" end
  return M.code(tex, in_cell)
end

-- A title after a destination, with the space before it.
local function title_of(title, in_cell)
  return type(title) == "string" and title:find("%S") and " " .. escape.title(title, in_cell) or ""
end

--- An image, or its alternative text where its address is not safe.
---@param src string?
---@param alt string?
---@param title any
---@param place nutgraf.MarkdownInline?
---@return string markdown
---@return boolean shown is it an image?
function M.image(src, alt, title, place)
  local in_cell = place and place.in_cell
  local text = escape.text((alt or ""):gsub("%s+", " "), { in_cell = in_cell, in_brackets = true })
  local address = addresses.safe_image(src)
  if not address then return text, false end
  return ("![%s](%s%s)"):format(text, escape.destination(address, in_cell), title_of(title, in_cell)), true
end

local write

local function add(tokens, kind, out, extra)
  local token = { kind = kind, out = out, type = extra }
  tokens[#tokens + 1] = token
  return token
end

local function add_text(tokens, text)
  local previous = tokens[#tokens]
  if previous and previous.kind == "text" then previous.out = previous.out .. text
  elseif text ~= "" then add(tokens, "text", text) end
end

local flatten

local function flatten_all(node, tokens, place)
  for _, child in ipairs(node) do flatten(child, tokens, place) end
end

local function flatten_link(node, tokens, place)
  local address = addresses.safe_link(node.mark.url)
  if not address or place.in_brackets then return flatten_all(node, tokens, place) end
  local inside = {}
  for key, value in pairs(place) do inside[key] = value end
  inside.in_brackets = true
  local text = write(node, inside)
  if text == "" then return end
  add(tokens, "raw", ("[%s](%s%s)"):format(text, escape.destination(address, place.in_cell),
    title_of(node.mark.title, place.in_cell)))
end

-- Code is innermost: what it holds are texts and atoms.
local function flatten_code(node, tokens, place)
  for _, child in ipairs(node) do
    if child.type == "text" then add(tokens, "raw", M.code(child.text, place.in_cell))
    else flatten(child, tokens, place) end
  end
end

local writers = {}

function writers.text(node, tokens) add_text(tokens, node.text) end

writers["break"] = function(_, tokens) add(tokens, "break", "") end

writers.link, writers.code = flatten_link, flatten_code

function writers.math(node, tokens, place)
  local tex = type(node.mark.tex) == "string" and node.mark.tex:find("%S") and node.mark.tex or node.text
  add(tokens, "raw", M.math(fields.trim(tex), place.in_cell))
end

function writers.image(node, tokens, place)
  local alt = alternative(node.text, node.mark.alt)
  local text, shown = M.image(node.mark.src, alt, node.mark.title, place)
  if shown then add(tokens, "raw", text) else add_text(tokens, alt) end
end

function writers.footnote(node, tokens, place)
  local label = place.footnotes and place.footnotes[tostring(node.mark.id)]
  if not label or place.in_brackets then return add_text(tokens, node.text) end
  if place.cited then place.cited[tostring(node.mark.id)] = true end
  add(tokens, "raw", "[^" .. label .. "]")
end

function writers.ruby(node, tokens, place)
  flatten_all(node, tokens, place)
  local reading = node.mark.reading
  if node.last and type(reading) == "string" and reading ~= "" then add_text(tokens, "(" .. reading .. ")") end
end

-- A span whose text comes to nothing leaves no delimiters either.
function flatten(node, tokens, place)
  local writer, element = writers[node.type], elements[node.type]
  if writer then return writer(node, tokens, place) end
  if element then add(tokens, "raw", "<" .. element .. ">") else add(tokens, "open", "", node.type) end
  local before = #tokens
  flatten_all(node, tokens, place)
  if #tokens == before then tokens[before] = nil
  elseif element then add(tokens, "raw", "</" .. element .. ">")
  else add(tokens, "close", "", node.type) end
end

-- Breaks at the ends of a block say nothing, and cannot be written.
local function trim_breaks(tokens)
  local first, last = 1, #tokens
  while first <= last and tokens[first].kind == "break" do first = first + 1 end
  while last >= first and tokens[last].kind == "break" do last = last - 1 end
  local kept = {}
  for i = first, last do kept[#kept + 1] = tokens[i] end
  return kept
end

local function escape_texts(tokens, place)
  for i, token in ipairs(tokens) do
    if token.kind == "text" then
      local previous, following = tokens[i - 1], tokens[i + 1]
      local edge = not place.in_brackets
      local starts = previous == nil and edge or previous ~= nil and previous.kind == "break"
      token.out = escape.text(token.out, {
        starts_line = starts, starts_block = starts and not place.heading and not place.in_cell,
        ends_line = following == nil and edge or following ~= nil and following.kind == "break",
        ends_heading = place.heading and not following and not place.in_brackets,
        after_note = previous ~= nil and previous.kind == "raw" and previous.out:find("^%[%^") ~= nil,
        before_bracket = following ~= nil and following.kind == "raw" and following.out:find("^%[") ~= nil,
        in_brackets = place.in_brackets, in_cell = place.in_cell, pairing = place.pairing,
      })
    end
  end
end

-- A break that is written as an element is no line's end to the delimiters beside it.
local function show_breaks(tokens)
  for _, token in ipairs(tokens) do
    if token.kind == "break" then token.kind, token.out = "raw", "<br>" end
  end
end

-- Nodes of one level of brackets → Markdown.
function write(node, place)
  local tokens = {}
  flatten_all(node, tokens, place)
  if not place.in_brackets then tokens = trim_breaks(tokens) end
  escape_texts(tokens, place)
  if place.line_break == "<br>" then show_breaks(tokens) end
  emphasis.write(tokens, place.in_brackets)
  local out = {}
  for i, token in ipairs(tokens) do
    out[i] = token.kind == "break" and place.line_break or token.out
  end
  return table.concat(out)
end

--- Writes a text.
---@param text string
---@param marks table[]?
---@param links table[]?
---@param place nutgraf.MarkdownInline?
---@return string
function M.write(text, marks, links, place)
  local given = {}
  for key, value in pairs(place or {}) do given[key] = value end
  given.line_break = given.line_break or "\\\n"
  given.pairing = pairing.of(text, marks, links, given.in_cell)
  return write(spans.tree(text, marks, links, { code_inside = true, join = true }), given)
end

--- A text that is emphasised whole, as captions are.
---@param text string
---@param kind string "emphasis" or "strong"
---@return string
function M.whole(text, kind)
  text = text:gsub("%s+", " ")
  return M.write(text, { { start = 1, stop = #text, type = kind } })
end

return M
