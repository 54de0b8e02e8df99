--- Where the command line's inputs come from: files, standard input, URLs. The extracting library
-- itself never opens a file or a connection.
local strings = require "nutgraf.text.strings"

local M = {}

local function gunzip(bytes)
  local ok, zlib = pcall(require, "zlib")
  if not ok then return nil, "cannot read .gz: the Lua module zlib (rock lua-zlib) is missing", "no_zlib" end
  local inflated, result = pcall(function() return (zlib.inflate()(bytes, "finish")) end)
  if not inflated then return nil, "not a gzip file, or a damaged one", "bad_gzip" end
  return result
end

local function read_file(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, (message:gsub("^.-: ", "", 1)), "cannot_read" end
  local bytes, problem = file:read("*a")
  file:close()
  if not bytes then return nil, (problem or "cannot be read"):gsub("^.-: ", "", 1):lower(), "cannot_read" end
  if path:find("%.gz$") and #bytes > 0 then return gunzip(bytes) end
  return bytes
end

local function shell_quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- curl follows redirects, speaks http and https only, and gives up after half a minute.
local function fetch(url)
  local command = "curl --silent --show-error --fail --location --compressed --max-time 30 --proto =http,https " ..
    "--proto-redir =http,https --max-filesize 67108864 --user-agent nutgraf -- " .. shell_quote(url)
  local pipe = io.popen(command .. " 2>&1; echo \"\n$?\"", "r")
  if not pipe then return nil, "cannot run curl", "cannot_fetch" end
  local output = pipe:read("*a")
  pipe:close()
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
---@return string? bytes
---@return string? message
---@return string? code
---
--- Errors: nil with "cannot_read", "cannot_fetch", "bad_gzip" or "no_zlib".
---
--- Example:
---   local source = require "nutgraf.command.source"
---   print(select(3, source.read "no such file"))
---   --> cannot_read
function M.read(argument)
  if argument == "-" then return io.read("*a") or "" end
  if M.is_url(argument) then return fetch(argument) end
  return read_file(argument)
end

return M
