--- What HTTP headers say: which format an Accept wants, whether an ETag is known already, a body's type and charset.
-- Nothing here needs nginx.
local M = {}

--- The formats that an answer can have: the type that it is sent as, and other names that an Accept may give it.
---@type table<string, {type: string, aliases: table<string, boolean>}>
M.formats = {
  json = { type = "application/json; charset=utf-8", aliases = { ["application/json"] = true } },
  html = { type = "text/html; charset=utf-8", aliases = { ["text/html"] = true } },
  markdown = { type = "text/markdown; charset=utf-8",
    aliases = { ["text/markdown"] = true, ["text/x-markdown"] = true } },
  text = { type = "text/plain; charset=utf-8", aliases = { ["text/plain"] = true } },
}

--- The names of the formats, in the order in which they are offered.
M.names = { "json", "html", "markdown", "text" }

-- Of a header that goes on and on the rest is not read: nobody has so many wishes.
local MOST_RANGES = 64

--- A header's value as one string: one that came more than once is a list.
---@param value string|string[]|nil
---@return string?
function M.joined(value)
  if type(value) == "table" then return table.concat(value, ", ") end
  return value
end

-- A string in quotes may hold what parts a header elsewhere; no type or q is written in quotes.
local function without_quoted(header)
  return (header:gsub('\\.', ""):gsub('"[^"]*"', '""'))
end

-- The weight of a range: 1 without one, nil for one that is none. "q=.2" is an old client's.
local function weight_of(parameters)
  for parameter in parameters:gmatch "[^;]+" do
    local name, value = parameter:lower():match "^%s*(%a+)%s*=%s*(.*)$"
    if name == "q" then
      value = value:match "^%S*"
      local q = #value <= 5 and value:find "^%d?%.?%d*$" and tonumber(value)
      if not q or q > 1 then return nil end
      return q
    end
  end
  return 1
end

-- {type=, subtype=, q=} in the header's order. What is no range is left out.
local function ranges_of(header)
  local ranges = {}
  for part in without_quoted(header):gmatch "[^,]+" do
    if #ranges == MOST_RANGES then break end
    local range, parameters = part:match "^%s*([^;%s]+)%s*(.*)$"
    if range == "*" then range = "*/*" end -- as Java's old client writes it
    local kind, subtype = (range or ""):lower():match "^([%w!#$&^_.+*-]+)/([%w!#$&^_.+*-]+)$"
    local q = kind and (parameters == "" or parameters:sub(1, 1) == ";") and weight_of(parameters)
    if q and not (kind == "*" and subtype ~= "*") then
      ranges[#ranges + 1] = { type = kind, subtype = subtype, q = q, name = kind .. "/" .. subtype }
    end
  end
  return ranges
end

-- How closely a range names a format: 3 by its name, 2 by its kind, 1 as anything, nil not at all.
local function closeness(range, format)
  if M.formats[format].aliases[range.name] then return 3 end
  if range.name == "*/*" then return 1 end
  if range.subtype == "*" and M.formats[format].type:sub(1, #range.type + 1) == range.type .. "/" then return 2 end
end

--- The format that an Accept header wants. The closest range decides a format's weight; of equal weights the format
--- that is named more closely goes first, then the one that the client names first, then the first that is offered.
---@param accept string|string[]|nil without one, or with nothing in it that can be read, the first format
---@param offered string[] names of M.formats
---@return string? # nil where the client takes none of them
--- Source: RFC 9110, section 12.5.1.
function M.negotiate(accept, offered)
  local ranges = ranges_of(M.joined(accept) or "")
  if #ranges == 0 then return offered[1] end
  local best, best_q, best_close, best_place
  for _, format in ipairs(offered) do
    local q, close, place
    for i, range in ipairs(ranges) do
      local now = closeness(range, format)
      if now and (not close or now > close) then q, close, place = range.q, now, i end
    end
    if q and q > 0 then
      if close ~= 3 then place = MOST_RANGES end -- the order of wildcards says nothing
      local better = not best or q > best_q or
        q == best_q and (close > best_close or close == best_close and place < best_place)
      if better then best, best_q, best_close, best_place = format, q, close, place end
    end
  end
  return best
end

--- Has the client this answer already?
---@param if_none_match string|string[]|nil
---@param etag string with its quotation marks
---@return boolean
--- Source: RFC 9110, section 13.1.2; the comparison is weak, since a proxy that compresses weakens the tag.
function M.is_known(if_none_match, etag)
  local header = M.joined(if_none_match)
  if not header then return false end
  return header:find "^%s*%*%s*$" ~= nil or header:find(etag, 1, true) ~= nil
end

--- What a Content-Type says.
---@param value string|string[]|nil
---@return string type in small letters, "" where there is none
---@return string? charset
function M.content_type(value)
  if type(value) == "table" then value = value[#value] end
  value = (value or ""):lower()
  return value:match "^%s*([^;%s]*)", value:match ";%s*charset%s*=%s*[\"']?([%w_:.-]+)"
end

--- Is this the type of a page?
---@param kind string as content_type gives it
---@return boolean
function M.is_html(kind) return kind == "text/html" or kind == "application/xhtml+xml" end

--- Is a body compressed?
---@param encoding string|string[]|nil the Content-Encoding
---@return boolean
function M.is_encoded(encoding)
  local value = (M.joined(encoding) or ""):lower()
  return value ~= "" and value ~= "identity"
end

--- A Vary that names one more header.
---@param vary string|string[]|nil
---@param name string
---@return string
function M.varied(vary, name)
  local value = M.joined(vary) or ""
  if value == "" then return name end
  for known in value:gmatch "[^,%s]+" do
    if known == "*" or known:lower() == name:lower() then return value end
  end
  return value .. ", " .. name
end

return M
