--- Resolving references against a base (RFC 3986, section 5.2).
local addresses = require "nutgraf.page.addresses"
local core = require "nutgraf.core"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local function split(reference)
  local rest, fragment = reference:match("^([^#]*)(#?.*)$")
  local before_query, query = rest:match("^([^?]*)(%??.*)$")
  local scheme, after = before_query:match("^(%a[%w+.-]*):(.*)$")
  after = after or before_query
  local authority, path = after:match("^//([^/]*)(.*)$")
  return { scheme = scheme, authority = authority, path = path or after, query = query, fragment = fragment }
end

-- Section 5.2.4.
local function remove_dots(path)
  if not path:find("/.", 1, true) and path:sub(1, 1) ~= "." then return path end
  local out = {}
  for segment, slash in path:gmatch("([^/]*)(/?)") do
    if segment == ".." then
      if #out > 0 and out[#out] ~= "/" then out[#out] = nil end
    elseif segment ~= "." and segment .. slash ~= "" then
      out[#out + 1] = segment .. slash
    end
  end
  return table.concat(out)
end

local function join(parts)
  return (parts.scheme and parts.scheme .. ":" or "") .. (parts.authority and "//" .. parts.authority or "") ..
    parts.path .. parts.query .. parts.fragment
end

local last_base, last_parts -- links of one page have one base

--- Resolves a reference.
-- @param base string?: an absolute URL
-- @param reference string?
-- @return an absolute URL; the reference as it is when there is no base; nil for one that is absent,
--   empty or has a scheme that addresses.lua does not let pass
function M.resolve(base, reference)
  if not reference then return nil end
  if core.plain_address(reference) == "absolute" then return reference end
  if reference:find("[%s%c\160]") then reference = core.trim(reference):gsub("[%c]", "") end
  if reference == "" then return nil end
  local scheme = reference:match("^(%a[%w+.-]*):")
  if scheme then
    return addresses.safe_link(reference) and reference
  end
  if not base then return addresses.safe_link(reference) and reference end
  if base ~= last_base then last_base, last_parts = base, split(base) end
  local b = last_parts
  if not b.scheme then return reference end
  if reference:find("^/[%w_-][^?#]*$") then -- as most are
    return b.scheme .. ":" .. (b.authority and "//" .. b.authority or "") .. remove_dots(reference)
  end
  local r = split(reference)
  r.scheme = b.scheme
  if r.authority then
    r.path = remove_dots(r.path)
    return join(r)
  end
  r.authority = b.authority
  if r.path == "" then
    r.path = b.path
    if r.query == "" then r.query = b.query end
  elseif r.path:sub(1, 1) == "/" then
    r.path = remove_dots(r.path)
  else
    local folder = b.path:match("^(.*/)") or "/"
    r.path = remove_dots(folder .. r.path)
  end
  return join(r)
end

local bare = memo.of(function(address)
  if address:find("[?#]") then address = address:gsub("[?#].*", "") end
  return strings.without_end(address, "/")
end)

--- An address without its query, its fragment and the slashes at its end, as two links to one page are compared.
---@param address string?
---@return string
function M.bare(address) return bare(address or "") end

--- Does a link lead to another page? One without an address, or with one that leads nowhere, does not.
---@param base string? address of the page
---@param href string?
---@return boolean
function M.leads_elsewhere(base, href)
  if not href or href:find("^%s*[#?]") then return false end
  local target = M.resolve(base, href)
  return target ~= nil and M.bare(target) ~= M.bare(base)
end

return M
