--- Where the command line's inputs come from: files, standard input, URLs. The extracting library
-- itself never opens a file or a connection.
local strings = require "nutgraf.text.strings"

local M = {}

local DEFAULT_LIMIT = 64 * 1024 * 1024 -- bytes, as the stage `parse` has it
local SLICE = 4096                     -- bytes that are unpacked at once: at most some 4 MB come of them

local function too_large(limit)
  return nil, ("the input has more than %d bytes, the limit"):format(limit), "too_large"
end

-- One member after the other; the limit is looked at while they are unpacked.
local function gunzip(bytes, limit)
  local ok, zlib = pcall(require, "zlib")
  if not ok then return nil, "cannot read .gz: the Lua module zlib (rock lua-zlib) is missing", "no_zlib" end
  local out, size, start = {}, 0, 1
  while start <= #bytes do
    local inflate, at, ended, read = zlib.inflate(), start, false, 0
    while not ended do
      local slice = bytes:sub(at, at + SLICE - 1)
      local inflated, text
      if slice ~= "" then inflated, text, ended, read = pcall(inflate, slice) end
      if not inflated then
        if size > 0 and start > 1 and at == start then return table.concat(out) end -- what follows is no member
        return nil, "not a gzip file, or a damaged one", "bad_gzip"
      end
      out[#out + 1], size, at = text, size + #text, at + #slice
      if size > limit then return too_large(limit) end
    end
    start = start + read
  end
  return table.concat(out)
end

-- A stream to its end; nil past the limit.
local function read_all(stream, limit)
  local out, size = {}, 0
  for chunk in function() return stream:read(65536) end do
    out[#out + 1], size = chunk, size + #chunk
    if size > limit then return nil end
  end
  return table.concat(out)
end

local function read_file(path, limit)
  local file, message = io.open(path, "rb")
  if not file then return nil, (message:gsub("^.-: ", "", 1)), "cannot_read" end
  local bytes, problem = file:read("*a")
  file:close()
  if not bytes then return nil, (problem or "cannot be read"):gsub("^.-: ", "", 1):lower(), "cannot_read" end
  if path:find("%.gz$") and #bytes > 0 then return gunzip(bytes, limit) end
  return bytes
end

local function shell_quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- curl follows redirects, speaks http and https only, and gives up after half a minute.
local function fetch(url, limit)
  local command = "curl --silent --show-error --fail --location --compressed --max-time 30 --proto =http,https " ..
    "--proto-redir =http,https --max-filesize %d --user-agent nutgraf -- %s 2>&1; echo \"\n$?\""
  local pipe = io.popen(command:format(limit, shell_quote(url)), "r")
  if not pipe then return nil, "cannot run curl", "cannot_fetch" end
  local output = read_all(pipe, limit + 100) -- an answer need not say how long it is
  pipe:close()
  if not output then return too_large(limit) end
  local body, status = output:match("^(.*)\n(%d+)\n$")
  if status == "0" then return body end
  if status == "127" then return nil, "fetching a URL needs the program curl", "cannot_fetch" end
  return nil, strings.trim(body or "cannot fetch"), "cannot_fetch"
end

--- True when an argument is a URL rather than a file.
---@param argument string
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local source = require "nutgraf.command.source"
---   print(source.is_url "https://example.org/", source.is_url "page.html")
---   --> true	false
function M.is_url(argument) return argument:find("^https?://") ~= nil end

--- Reads one argument of the command line.
---@param argument string a path, a URL, or "-" for standard input
---@param limit? integer the most bytes, by default 64 MiB
---@return string? bytes
---@return string? message
---@return string? code
---
--- Errors: nil with "cannot_read", "cannot_fetch", "too_large", "bad_gzip" or "no_zlib".
---
--- Example:
---   local source = require "nutgraf.command.source"
---   print(select(3, source.read "no such file"))
---   --> cannot_read
function M.read(argument, limit)
  limit = limit or DEFAULT_LIMIT
  if argument == "-" then
    local bytes = read_all(io.stdin, limit)
    if not bytes then return too_large(limit) end
    return bytes
  end
  if M.is_url(argument) then return fetch(argument, limit) end
  return read_file(argument, limit)
end

return M
