--- Answers kept as strings in a lua_shared_dict, which all workers share and which survives a reload. Nothing here
-- needs nginx: a dict is anything with `get` and `set`.
local headers = require "nutgraf.openresty.headers"
local options = require "nutgraf.options"

local M = {}

-- A key is made of what the client may have chosen, so that its parts are told by their lengths. A function has no
-- value that workers share: the option `revision` stands for it.
local part
function part(value)
  local kind, text = type(value), tostring(value)
  if kind == "table" then
    local names, parts = {}, {}
    for name in pairs(value) do names[#names + 1] = tostring(name) end
    table.sort(names)
    for i, name in ipairs(names) do
      local one = value[name]
      if one == nil then one = value[tonumber(name)] end
      parts[i] = part(name) .. part(one)
    end
    text = table.concat(parts)
  elseif kind == "function" or kind == "userdata" then
    text = ""
  end
  return #text .. kind:sub(1, 1) .. ":" .. text
end

--- The key of an answer: all that it depends on. No digest, so that no two keys can be made to meet.
---@param version string nutgraf's
---@param format string
---@param given table<string, string|number|boolean> options of the extraction
---@param ... string where the page is from
---@return string
function M.key(version, format, given, ...)
  local parts = { "nutgraf ", part(version), part(format) }
  for i = 1, select("#", ...) do parts[#parts + 1] = part((select(i, ...))) end
  for _, name in ipairs(options.keys(given)) do
    parts[#parts + 1] = part(name)
    parts[#parts + 1] = part(given[name])
  end
  return table.concat(parts)
end

-- What an answer may vary by and be kept all the same: the upstream is asked with the same of these each time.
local asked_alike = { accept = true, ["accept-encoding"] = true, cookie = true, authorization = true,
  ["accept-language"] = true, ["user-agent"] = true, origin = true, referer = true }

--- How long an answer may be kept, by what the upstream says of its page.
---@param response table<string, string|string[]> the upstream's headers by names in small letters
---@param most number seconds
---@return number seconds 0 for what no cache that is shared may keep
--- Source: RFC 9111, sections 3, 4.2.1 and 5.2.2.
function M.lifetime(response, most)
  if response["set-cookie"] then return 0 end
  for name in (headers.joined(response.vary) or ""):lower():gmatch "[^,%s]+" do
    if not asked_alike[name] then return 0 end
  end
  local age, shared_age
  for directive in (headers.joined(response["cache-control"]) or ""):lower():gmatch "[^,]+" do
    local name, value = directive:match "^%s*([%a-]+)%s*=?%s*\"?(%d*)"
    if name == "no-store" or name == "private" or name == "no-cache" then return 0 end
    if name == "max-age" then age = tonumber(value) end
    if name == "s-maxage" then shared_age = tonumber(value) end
  end
  return math.min(most, shared_age or age or most)
end

local tag_bytes = 29 -- a SHA-1 in base 64, in quotation marks

--- An answer that was kept.
---@param dict table
---@param key string
---@return integer? status nil where there is none
---@return string? etag
---@return string? body
function M.get(dict, key)
  local value, status = dict:get(key)
  if type(value) ~= "string" then return nil end
  local etag = value:sub(1, tag_bytes)
  return status or 200, etag, value:sub(tag_bytes + 1)
end

--- Keeps an answer.
---@param dict table
---@param key string
---@param status integer
---@param etag string 29 bytes
---@param body string
---@param seconds number
---@return string? problem why it was not kept
function M.put(dict, key, status, etag, body, seconds)
  -- 0 would mean for ever, and what is shorter than the clock's step is over at once.
  if seconds < 0.001 then return nil end
  local ok, problem = dict:set(key, etag .. body, seconds, status)
  return not ok and (problem or "unknown") or nil
end

return M
