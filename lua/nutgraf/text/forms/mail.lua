--- Mail as text (RFC 5322) → HTML: the subject as title, the sender as author, quotations by their depth.
local core = require "nutgraf.core"
local elements = require "nutgraf.render.elements"
local wrapped = require "nutgraf.text.forms.wrapped"

local M = {}

local LEAST_FIELDS = 2    -- of those that every mail has
local LONGEST_FIELD = 10000 -- bytes of a field that is decoded
local DEEPEST = 12        -- quotations in each other
local NARROWEST = 30      -- cells of lines that were broken by width. By hand

local known = { from = true, to = true, subject = true, date = true, ["message-id"] = true, cc = true,
  ["reply-to"] = true, received = true }

-- Fields by their small names, and the place of the body's first line; nil where the text begins otherwise.
local function read_head(lines)
  local fields, name, count, at = {}, nil, 0, 1
  if lines[1] and lines[1]:find "^From %S+" then at = 2 end -- of an mbox
  while lines[at] and lines[at]:find "%S" do
    local line = lines[at]
    if line:find "^[ \t]" and name then fields[name] = fields[name] .. " " .. line:gsub("^%s+", "")
    else
      local field, value = line:match "^([%a][%w-]*):%s*(.*)$"
      if not field then return nil end
      name = field:lower()
      if known[name] and not fields[name] then count = count + 1 end
      fields[name] = value
    end
    at = at + 1
  end
  if count < LEAST_FIELDS or not (fields.from or fields.subject) then return nil end
  return fields, at
end

local base64 = {}
for i, range in ipairs { { "A", "Z" }, { "a", "z" }, { "0", "9" }, { "+", "+" }, { "/", "/" } } do
  local first = ({ 0, 26, 52, 62, 63 })[i]
  for byte = range[1]:byte(), range[2]:byte() do base64[string.char(byte)] = first + byte - range[1]:byte() end
end

local function from_base64(text)
  local out, bits, count = {}, 0, 0
  for sign in text:gmatch "[%w+/]" do
    bits, count = bits * 64 + base64[sign], count + 6
    if count >= 8 then
      count = count - 8
      out[#out + 1] = string.char(math.floor(bits / 2 ^ count))
      bits = bits % 2 ^ count
    end
  end
  return table.concat(out)
end

local function from_hex(text)
  return (text:gsub("=(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

-- Words in other letters than ASCII, as RFC 2047 has them; only UTF-8 and ASCII are decoded, others stay as they are.
local function decoded(value)
  if #value > LONGEST_FIELD then return value end
  value = value:gsub("%?=%s+=%?", "?==?")
  return (value:gsub("=%?([%w-]+)%?([QqBb])%?([^?]*)%?=", function(charset, how, text)
    charset = charset:lower()
    if charset ~= "utf-8" and charset ~= "us-ascii" then return nil end
    if how:lower() == "b" then return from_base64(text) end
    return from_hex((text:gsub("_", " ")))
  end))
end

local function sender_of(value)
  if #value > LONGEST_FIELD then return nil end
  local name = value:match '^%s*"?([^"<]-)"?%s*<' or value:match "%(([^()]+)%)"
  return name and name:find "%S" and name or value:match "^%s*([^@%s<]+)@" or nil
end

-- "Sat, 14 Mar 2026 10:45:00 +0100" as ISO 8601; nil for what is no date.
local function time_of(value)
  local moment = core.moments(value)[1]
  if not (moment and moment.year and moment.month and moment.day and moment.hour) then return nil end
  local hours, minutes = value:match "%d%s+([+-]%d%d)(%d%d)"
  return ("%04d-%02d-%02dT%02d:%02d:%02d%s"):format(moment.year, moment.month, moment.day, moment.hour,
    moment.minute or 0, moment.second or 0, hours and hours .. ":" .. minutes or "")
end

-- A line without the marks of its quotation, and their number.
local function unquoted(line)
  local depth, at = 0, 1
  while depth < DEEPEST do
    local stop = select(2, line:find("^ ?>", at))
    if not stop then break end
    depth, at = depth + 1, stop + 1
  end
  return depth > 0 and line:sub(at):gsub("^ ", "", 1) or line, depth
end

-- Paragraphs of lines of one depth. Mail programs break lines, so few of them tell at which width.
local function write_lines(out, lines)
  local width = wrapped.longest(lines)
  for _, text in ipairs(width >= NARROWEST and wrapped.unwrap(lines, width) or lines) do
    if text:find "%S" then out[#out + 1] = "<p>" .. elements.escape(text) .. "</p>" end
  end
end

local function write_body(out, lines, first)
  local depth, held = 0, {}
  local function close(now)
    write_lines(out, held)
    held = {}
    for _ = depth + 1, now do out[#out + 1] = "<blockquote>" end
    for _ = now + 1, depth do out[#out + 1] = "</blockquote>" end
    depth = now
  end
  for i = first, #lines do
    local line, own = unquoted(lines[i])
    if own ~= depth and (own > 0 or line:find "%S") then close(own) end
    held[#held + 1] = line:sub(1, 3) == "-- " and #line == 3 and "" or line -- a signature is set apart by it
  end
  close(0)
end

--- The body of a mail as HTML: paragraphs, quotations by their depth.
---@param text string
---@return string html
function M.markup(text)
  local lines, out = {}, { "<article>" }
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do lines[#lines + 1] = line end
  write_body(out, lines, 1)
  out[#out + 1] = "</article>"
  return table.concat(out, "\n")
end

--- Reads a mail.
---@param lines string[]
---@return string? html nil for what is no mail, or one whose body is not plain text
---@return table record its title, authors, published
function M.read(lines)
  local fields, at = read_head(lines)
  if not fields then return nil end
  local kind, how = (fields["content-type"] or "text/plain"):lower(), fields["content-transfer-encoding"] or ""
  if not kind:find "^text/plain" or how:lower():find "base64" then return nil end
  if how:lower():find "quoted%-printable" then
    local body = from_hex((table.concat(lines, "\n", at):gsub("=[ \t]*\n", "")))
    lines, at = {}, 1
    for line in (body .. "\n"):gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
  end
  local subject, sender = fields.subject and decoded(fields.subject), fields.from and sender_of(decoded(fields.from))
  local record = { kind = "article", title = subject and subject:find "%S" and subject or nil,
    authors = sender and { sender } or nil,
    published = fields.date and #fields.date <= LONGEST_FIELD and time_of(fields.date) or nil }
  local out = { "<article>" }
  write_body(out, lines, at)
  out[#out + 1] = "</article>"
  return table.concat(out, "\n"), record
end

return M
