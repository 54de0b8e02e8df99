--- Markdown → HTML: the blocks. Their texts are markdown_inline's.
--
-- A text is cut into containers (quotations, items of lists) that are read in their turn, down to DEEPEST. HTML in it
-- passes as it is: what comes of it is read as a page, and a page may hold anything.
local elements = require "nutgraf.render.elements"
local inline = require "nutgraf.text.forms.markdown_inline"
local strings = require "nutgraf.text.strings"

local M = {}

local DEEPEST = 24     -- containers in each other; what is deeper is a paragraph
local MOST_LOOKED = 400 -- lines that tell whether it is Markdown
local LEAST_SIGNS = 2  -- kinds of marks

local function is_blank(line) return not line:find "%S" end

local function heading_of(line)
  local signs, text = line:match "^ ? ? ?(#+)[ \t]+(.*)$"
  if not signs and line:find "^ ? ? ?#+$" then signs, text = line:match "#+", "" end
  if not signs or #signs > 6 then return nil end
  text = strings.without_end(text, "%s")
  local bare = strings.without_end(text, "#") -- a closing run, which a space sets apart
  return #signs, (bare == "" or bare:find "%s$") and strings.without_end(bare, "%s") or text
end

local function fence_of(line)
  local indent, ticks, info = line:match "^( ? ? ?)(```+)([^`]*)$"
  if not ticks then indent, ticks, info = line:match "^( ? ? ?)(~~~+)(.*)$" end
  return ticks, ticks and info:match "%S+" or nil, indent and #indent
end

local function is_rule(line)
  local bare = line:gsub("%s+", "")
  return #bare >= 3 and not line:find "^    " and (bare:find "^%-+$" or bare:find "^%*+$" or bare:find "^_+$") ~= nil
end

-- A marker of a list: its kind ("-", "*", "+", "." or ")"), the column of the text after it, the number.
local function marker_of(line)
  local indent, sign, space = line:match "^( ? ? ?)([-*+])([ \t]*)"
  local number
  if not sign then
    indent, number, sign, space = line:match "^( ? ? ?)(%d+)([.)])([ \t]*)"
    if not number or #number > 9 then return nil end
  end
  local width = #indent + #(number or "") + 1
  local rest = line:sub(width + #space + 1)
  if rest ~= "" and space == "" or is_rule(line) then return nil end
  if rest == "" or #space > 4 then space = " " end
  return sign, width + #space, tonumber(number)
end

local function cells_of(line)
  local cells, at = {}, 1
  line = strings.without_end(line:gsub("^%s*|", "", 1), "%s")
  if line:sub(-1) == "|" and line:sub(-2) ~= "\\|" then line = line:sub(1, -2) end
  while true do
    local stop = at
    repeat
      stop = line:find("|", stop, true)
      local escaped = stop and line:sub(stop - 1, stop - 1) == "\\"
      if escaped then stop = stop + 1 end
    until not escaped
    cells[#cells + 1] = strings.trim((line:sub(at, (stop or 0) - 1):gsub("\\|", "|")))
    if not stop then return cells end
    at = stop + 1
  end
end

-- The alignments of a delimiter row, as many as it has cells.
local function delimiters_of(line)
  if not line or not line:find "%-" or line:find "[^%s|:-]" or not line:find "[|:]" then return nil end
  local aligns = {}
  for i, cell in ipairs(cells_of(line)) do
    if not cell:find "^:?%-+:?$" then return nil end
    local left, right = cell:sub(1, 1) == ":", cell:sub(-1) == ":"
    aligns[i] = left and right and "center" or right and "right" or left and "left" or ""
  end
  return aligns
end

-- ---- is it Markdown? ----

--- Has a text marks of at least two kinds that other texts do not have?
---@param lines string[]
---@return boolean
function M.is_markdown(lines)
  local signs = {}
  for i = 1, math.min(#lines, MOST_LOOKED) do
    local line = lines[i]
    if heading_of(line) then signs.heading = true end
    if fence_of(line) then signs.fence = true end
    if i > 1 and delimiters_of(line) and lines[i - 1]:find("|", 1, true) then signs.table = true end
    if line:find "%]%([^%s()]" or line:find "^%[[^%]]+%]: %S" then signs.link = true end
    if line:find "%f[*]%*%*[^%s*][^*]*%*%*%f[^*]" then signs.strong = true end
    if line:find "%f[`]`[^`%s][^`]*`%f[^`]" then signs.code = true end
    if line:find "^[-*+] %S" or line:find "^%d%d?%. %S" then signs.list = true end
  end
  local count = 0
  for _ in pairs(signs) do count = count + 1 end
  -- lists, stars and backticks are in many a text
  return count >= LEAST_SIGNS and (signs.heading or signs.fence or signs.table or signs.link or false)
end

-- ---- blocks ----

local read_blocks

local function write_table(out, lines, first, aligns, state)
  local function row(line, name)
    local cells = cells_of(line)
    local html = {}
    for i = 1, #aligns do
      html[i] = ("<%s%s>%s</%s>"):format(name, aligns[i] ~= "" and ' align="' .. aligns[i] .. '"' or "",
        inline.html(cells[i] or "", state), name)
    end
    return "<tr>" .. table.concat(html) .. "</tr>"
  end
  out[#out + 1] = "<table><thead>" .. row(lines[first], "th") .. "</thead><tbody>"
  local at = first + 2
  while lines[at] and lines[at]:find("|", 1, true) and not is_blank(lines[at]) do
    out[#out + 1] = row(lines[at], "td")
    at = at + 1
  end
  out[#out + 1] = "</tbody></table>"
  return at
end

local function write_fence(out, lines, first, ticks, language, indent)
  local code, at = {}, first + 1
  while lines[at] do
    local closing = lines[at]:match("^ ? ? ?(" .. ticks:sub(1, 1) .. "+)%s*$")
    if closing and #closing >= #ticks then break end
    code[#code + 1] = lines[at]:gsub("^" .. (" ?"):rep(indent), "", 1)
    at = at + 1
  end
  out[#out + 1] = ("<pre><code%s>%s</code></pre>"):format(
    language and ' class="language-' .. elements.escape(language) .. '"' or "",
    elements.escape(table.concat(code, "\n")))
  return at + 1
end

-- Does a line go on with a paragraph that is open in a container, though it has not the container's mark?
local function is_lazy(line)
  return not (is_blank(line) or heading_of(line) or fence_of(line) or is_rule(line) or marker_of(line) or
    line:find "^ ? ? ?>")
end

local function write_quote(out, lines, first, state, depth)
  local inner, at = {}, first
  while lines[at] do
    local rest = lines[at]:match "^ ? ? ?> ?(.*)$"
    if not rest and (is_blank(lines[at - 1]) or not is_lazy(lines[at])) then break end
    inner[#inner + 1] = rest or lines[at]
    at = at + 1
  end
  local callout = (inner[1] or ""):match "^%[!(%a+)%]%s*$" -- GitHub's
  if callout then table.remove(inner, 1) end
  out[#out + 1] = callout and ('<div class="markdown-alert markdown-alert-%s">'):format(callout:lower()) or
    "<blockquote>"
  read_blocks(out, inner, state, depth + 1)
  out[#out + 1] = callout and "</div>" or "</blockquote>"
  return at
end

-- The lines of an item without its indent, and the place of the next line.
local function item_lines(lines, first, column)
  local inner, at = { lines[first]:sub(column + 1) }, first + 1
  while lines[at] do
    local line = lines[at]
    if is_blank(line) then
      local next_line = lines[at + 1]
      if not (next_line and (is_blank(next_line) or next_line:find("^" .. (" "):rep(column)))) then break end
      inner[#inner + 1] = ""
    elseif line:sub(1, column):find "^ *$" then
      inner[#inner + 1] = line:sub(column + 1)
    elseif is_lazy(line) and not is_blank(lines[at - 1]) then
      inner[#inner + 1] = line
    else
      break
    end
    at = at + 1
  end
  return inner, at
end

local function write_list(out, lines, first, state, depth)
  local sign, column, number = marker_of(lines[first])
  local kind, at = sign, first
  local name = number and "ol" or "ul"
  out[#out + 1] = "<" .. name .. (number and number ~= 1 and ' start="' .. number .. '"' or "") .. ">"
  while sign == kind do
    local inner
    inner, at = item_lines(lines, at, column)
    local task, rest = inner[1]:match "^%[([ xX])%]%s+(.*)$"
    if task then inner[1] = rest end
    local box = task and ('<input type="checkbox" disabled%s>'):format(task == " " and "" or " checked")
    out[#out + 1] = "<li>" .. (box or "")
    read_blocks(out, inner, state, depth + 1, true)
    out[#out + 1] = "</li>"
    local next_at = at
    while lines[next_at] and is_blank(lines[next_at]) do next_at = next_at + 1 end
    if not lines[next_at] then break end
    sign, column = marker_of(lines[next_at])
    if sign == kind then at = next_at end
  end
  out[#out + 1] = "</" .. name .. ">"
  return at
end

-- `in_item`: the first paragraph stands without <p>, as a tight list has it.
function read_blocks(out, lines, state, depth, in_item)
  local at, held = 1, {}
  local function close(name)
    if #held == 0 then return end
    local text = inline.html(table.concat(held, "\n"), state)
    local bare = in_item and not name
    out[#out + 1] = bare and text or ("<%s>%s</%s>"):format(name or "p", text, name or "p")
    held, in_item = {}, false
  end
  while lines[at] do
    local line = lines[at]
    local ticks, language, indent = fence_of(line)
    local level, text = heading_of(line)
    local aligns = #held == 0 and line:find("|", 1, true) and delimiters_of(lines[at + 1])
    if is_blank(line) then
      close()
      at = at + 1
    elseif #held > 0 and (line:find "^ ? ? ?=+%s*$" or line:find "^ ? ? ?%-+%s*$") then
      close(line:find "=" and "h1" or "h2")
      at = at + 1
    elseif ticks then
      close()
      at = write_fence(out, lines, at, ticks, language, indent)
    elseif level then
      close()
      out[#out + 1] = ("<h%d>%s</h%d>"):format(level, inline.html(text, state), level)
      at = at + 1
    elseif is_rule(line) then
      close()
      out[#out + 1] = "<hr>"
      at = at + 1
    elseif depth < DEEPEST and line:find "^ ? ? ?>" then
      close()
      at = write_quote(out, lines, at, state, depth)
    elseif depth < DEEPEST and marker_of(line) then
      close()
      at = write_list(out, lines, at, state, depth)
    elseif aligns then
      at = write_table(out, lines, at, aligns, state)
    elseif #held == 0 and line:find "^    " then
      local code = {}
      while lines[at] and (lines[at]:find "^    " or is_blank(lines[at])) do
        code[#code + 1] = lines[at]:sub(5)
        at = at + 1
      end
      out[#out + 1] = "<pre><code>" ..
        elements.escape(strings.without_end(table.concat(code, "\n"), "\n")) .. "</code></pre>"
    else
      held[#held + 1] = line:gsub("^%s+", "")
      at = at + 1
    end
  end
  close()
end

-- ---- the document ----

-- Takes out what stands apart: front matter, destinations of links, footnotes.
local function take_definitions(lines, state)
  local rest, at = {}, 1
  if lines[1] == "---" then
    local stop = 2
    while lines[stop] and lines[stop]:find "^%s*[%w_-]*:?" and lines[stop] ~= "---" and stop < 60 do stop = stop + 1 end
    if lines[stop] == "---" then
      for i = 2, stop - 1 do
        local name, value = lines[i]:match "^(%a+):(.*)$"
        value = strings.trim(value or "")
        if value:find "^[\"']" and value:sub(-1) == value:sub(1, 1) then value = value:sub(2, -2) end
        if name then state.front[name:lower()] = value end
      end
      at = stop + 1
    end
  end
  local fence
  for i = at, #lines do
    local line = lines[i]
    local ticks = line:match "^ ? ? ?(```+)" or line:match "^ ? ? ?(~~~+)"
    if fence then
      if ticks and ticks:sub(1, #fence) == fence then fence = nil end
    elseif ticks then
      fence = ticks
    end
    local label, address, title = line:match "^ ? ? ?%[([^%]]+)%]:%s*<?([^%s<>]+)>?%s*(.*)$"
    local note, words = line:match "^ ? ? ?%[%^([^%]%s]+)%]:%s*(.*)$"
    if not fence and note then state.notes[#state.notes + 1] = { note, words }
    elseif not fence and label and label:sub(1, 1) ~= "^" and (title == "" or title:find "^[\"'(]") then
      state.links[label:lower()] = address
    else
      rest[#rest + 1] = line
    end
  end
  return rest
end

--- Markdown as HTML.
---@param lines string[]
---@return string html
---@return table record what its front matter says: title, subtitle, authors, published, language
function M.html(lines)
  local state = { links = {}, notes = {}, front = {}, known_notes = {} }
  lines = take_definitions(lines, state)
  for _, note in ipairs(state.notes) do state.known_notes[note[1]] = true end
  local out = {}
  read_blocks(out, lines, state, 1)
  if #state.notes > 0 then
    out[#out + 1] = '<section class="footnotes"><ol>'
    for _, note in ipairs(state.notes) do
      out[#out + 1] = ('<li id="fn-%s">%s</li>'):format(elements.escape(note[1]), inline.html(note[2], state))
    end
    out[#out + 1] = "</ol></section>"
  end
  local front, record = state.front, {}
  for field, name in pairs { title = "title", subtitle = "subtitle", language = "lang" } do
    if front[name] and front[name] ~= "" then record[field] = front[name] end
  end
  if front.author and front.author ~= "" then record.authors = { front.author } end
  if (front.date or ""):find "^%d%d%d%d%-%d%d%-%d%d" then record.published = front.date:gsub("^(%S+) (%d)", "%1T%2") end
  return table.concat(out, "\n") .. "\n", record
end

return M
