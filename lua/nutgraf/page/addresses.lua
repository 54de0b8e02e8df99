--- Which addresses a page may lead to: one judge for what a page's own links resolve to, for every field of a record
-- that holds an address (JSON-LD states them too), and for every renderer.
--
-- An address is refused unless it is relative or its scheme is on a list. It is judged as the most generous reader
-- would read it, with backslash escapes, character references, control characters and white space taken away, and
-- again as long as taking away changes something.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

local link_schemes = { http = true, https = true, mailto = true, ftp = true, tel = true }
local image_schemes = { http = true, https = true }
local script_schemes = { javascript = true, vbscript = true, data = true, file = true }

local named = { colon = ":", tab = "\t", newline = "\n", amp = "&", sol = "/", bsol = "\\", num = "#", nbsp = " ",
  lt = "<", gt = ">", quot = '"', lpar = "(", rpar = ")", period = "." }

local function reference(base)
  return function(digits)
    local code = #digits <= 7 and tonumber(digits, base) or 0
    return code < 128 and string.char(code) or "\239\191\189"
  end
end

local function decode(address)
  return (address:gsub("&#[xX]0*(%x+);?", reference(16)):gsub("&#0*(%d+);?", reference(10))
    :gsub("&(%a+);", function(name) return named[name:lower()] end)
    :gsub("\\(%p)", "%1")
    :gsub("[%z\1-\32\127]", ""):gsub("\194[\128-\160]", ""):gsub("\226\128[\128-\143\168-\175]", ""))
end

-- Rounds of decoding before an address that still changes is given up.
local MAX_ROUNDS = 8

local function plain(address)
  for _ = 1, MAX_ROUNDS do
    local decoded = decode(address)
    if decoded == address then return address end
    address = decoded
  end
end

local escapes = {}
for sign in (' <>"`'):gmatch(".") do escapes[sign] = ("%%%02X"):format(sign:byte()) end

-- The address as it can stand between quotes or brackets: no white space, no signs that end it.
local function tidy(address)
  address = strings.without_end(address:gsub("^[%z\1-\32]+", ""), "[%z\1-\32]")
  return (address:gsub("[%z\1-\31\127]", ""):gsub('[ <>"`]', escapes))
end

-- RFC 3986, section 3.1; what stands before a colon but is no scheme makes the address relative to every reader.
local function scheme_of(address)
  local scheme = address:match("^([^/?#]*):")
  return scheme and scheme:match("^[^:]*"):lower()
end

local function judge(address, schemes)
  if type(address) ~= "string" then return nil end
  if core.plain_address(address) then return address end
  local decoded = plain(address)
  if not decoded or decoded == "" then return nil end
  local scheme = scheme_of(decoded)
  if scheme and not schemes[scheme] then return nil, decoded end
  address = tidy(address)
  return address ~= "" and address or nil
end

--- An address that is safe to link to: relative (the empty one is the page itself), http, https, mailto, ftp or tel.
---@param address any
---@return string? address without white space, `<`, `>`, `"` and backticks; nil where it is not safe or no address
function M.safe_link(address)
  if address == "" then return address end
  return (judge(address, link_schemes))
end

local image_types = { png = true, gif = true, jpeg = true, webp = true }

--- An address that is safe to show an image from: relative, http, https, or the data of a PNG, GIF, JPEG or WebP.
---@param address any
---@return string?
function M.safe_image(address)
  local safe, decoded = judge(address, image_schemes)
  if safe or not decoded then return safe end
  address = strings.trim(address)
  local kind = decoded:lower():match("^data:image/(%l+)[;,]")
  if kind and image_types[kind] and not address:find("[^%w+/=;:,.%-_%%]") then return address end
  return nil
end

-- ---- records ----

-- A licence is an address or a name, which may hold a colon ("CC BY: 4.0").
local function is_licence(value)
  local decoded = plain(value)
  local scheme = decoded and scheme_of(decoded)
  if not decoded then return false end
  return not scheme or link_schemes[scheme] or value:find("%S%s+%S") ~= nil and not script_schemes[scheme]
end

local function is_link(value) return M.safe_link(value) ~= nil end
local function is_source(value) return M.safe_link(value) ~= nil or M.safe_image(value) ~= nil end

-- Keys of a record, at any depth, that hold addresses, and the judge of each.
local keys = { url = is_link, canonical = is_link, image = is_link, next = is_link, previous = is_link, src = is_source,
  poster = is_source, licence = is_licence }

local LEVELS = 7 -- below a field of a record: posts, blocks, cells, marks

-- Links that have an address; nil where none has.
local function with_addresses(links)
  local complete = true
  for i = 1, #links do complete = complete and links[i].url ~= nil end
  if complete then return links end
  local kept = {}
  for _, link in ipairs(links) do
    if link.url then kept[#kept + 1] = link end
  end
  return #kept > 0 and kept or nil
end

local function keep_safe(value, levels)
  for key, inner in pairs(value) do
    local kind = type(inner)
    if kind == "string" then
      local judge_of_key = keys[key]
      if judge_of_key and not judge_of_key(inner) then value[key] = nil end
    elseif kind == "table" and key ~= "rows" and levels > 0 then
      keep_safe(inner, levels - 1)
      if key == "links" then value.links = with_addresses(inner) end
    end
  end
end

--- Takes every address that is not safe out of some fields of a record.
---@param record nutgraf.Record
---@param names string[] of fields
function M.keep_safe(record, names)
  for _, name in ipairs(names) do
    local value = record[name]
    if type(value) == "table" then
      if core.has_doubtful_address(value, keys, LEVELS) then keep_safe(value, LEVELS) end
    elseif type(value) == "string" and keys[name] and not keys[name](value) then record[name] = nil end
  end
end

return M
