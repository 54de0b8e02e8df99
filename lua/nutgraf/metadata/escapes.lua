--- Character references that were escaped twice: "Ida &amp;amp; Per" on the page reads "Ida &amp; Per".
local M = {}

local named = { amp = "&", quot = '"', apos = "'", lt = "<", gt = ">", nbsp = " ", rsquo = "’", lsquo = "‘",
  rdquo = "”", ldquo = "“", ndash = "–", mdash = "—", hellip = "…", laquo = "«", raquo = "»", eacute = "é",
  egrave = "è", agrave = "à", ccedil = "ç", auml = "ä", ouml = "ö", uuml = "ü", szlig = "ß" }

-- The UTF-8 of a code point; nil for what no text holds.
local function encoded(code)
  if not code or code < 32 or code > 0x10FFFF or code >= 0xD800 and code < 0xE000 then return nil end
  if code == 160 then return " " end
  if code < 0x80 then return string.char(code) end
  local tail, room, head = "", 32, 0xC0 -- room: for the code's upper bits in the first byte
  repeat
    tail = string.char(0x80 + code % 64) .. tail
    code = math.floor(code / 64)
    local fits = code < room
    if fits then tail = string.char(head + code) .. tail end
    head, room = head + room, room / 2
  until fits
  return tail
end

--- The text with the references in it resolved.
-- @param text string in which no reference should be left
-- @return string
function M.plain(text)
  if not text:find("&", 1, true) then return text end
  return (text:gsub("&(#?)([xX]?)(%w+);", function(number, hex, name)
    if number == "" then return named[hex .. name] end
    return encoded(tonumber(name, hex ~= "" and 16 or 10))
  end))
end

return M
