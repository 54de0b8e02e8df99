--- Where the command line's inputs come from: files, standard input, URLs. The extracting library
-- itself never opens a file or a connection.
local shell = require "nutgraf.shell"
local strings = require "nutgraf.text.strings"

local M = {}

local DEFAULT_LIMIT = 64 * 1024 * 1024 -- bytes, as the stage `parse` has it
local IS_A_DIRECTORY = 21               -- errno
local SLICE = 4096                     -- bytes that are unpacked at once: at most some 4 MB come of them

local function too_large(limit)
  return nil, ("the input has more than %d bytes, the limit"):format(limit), "too_large"
end

local cut_short = { code = "truncated", message = "the gzip data ends before its end: the page may miss its last part" }

-- One member after the other; the limit is looked at while they are unpacked. Data that end too early give what they
-- hold, with a warning.
local function gunzip(bytes, limit)
  local ok, zlib = pcall(require, "zlib")
  if not ok then return nil, "cannot read .gz: the Lua module zlib (rock lua-zlib) is missing", "no_zlib" end
  local out, size, start = {}, 0, 1
  while start <= #bytes do
    local inflate, at, ended, read = zlib.inflate(), start, false, 0
    while not ended do
      local slice = bytes:sub(at, at + SLICE - 1)
      if slice == "" and size > 0 then return table.concat(out), nil, nil, { warning = cut_short } end
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

local function unpacked(bytes, limit, name)
  if bytes:sub(1, 2) == "\31\139" or name and name:find("%.gz$") and #bytes > 0 then return gunzip(bytes, limit) end
  return bytes
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
  -- C would open what stands before the NUL.
  if path:find("\0", 1, true) then return nil, "no path: it holds a NUL", "cannot_read" end
  local file, message = io.open(path, "rb")
  if not file then return nil, (message:gsub("^.-: ", "", 1)), "cannot_read" end
  local start, problem = file:read(0)
  if not start and problem then
    file:close()
    return nil, problem:gsub("^.-: ", "", 1):lower(), "cannot_read"
  end
  local bytes = read_all(file, limit)
  file:close()
  if not bytes then return too_large(limit) end
  return unpacked(bytes, limit, path)
end

-- curl follows redirects, speaks http and https only, and gives up after half a minute. What it says goes to a file of
-- its own, so that half a page never stands in a message.
local function fetch(url, limit)
  local errors = os.tmpname()
  local command = "curl --silent --show-error --fail --location --globoff --compressed --max-time 30 " ..
    "--proto =http,https " ..
    "--proto-redir =http,https --max-filesize %d --user-agent nutgraf --write-out '\\n%%{content_type}' -- %s 2>%s; " ..
    "echo \"\n$?\""
  local pipe = io.popen(command:format(limit, shell.quote(url), shell.quote(errors)), "r")
  if not pipe then return nil, "cannot run curl", "cannot_fetch" end
  local output = read_all(pipe, limit + 1000) -- an answer need not say how long it is
  pipe:close()
  local file = io.open(errors)
  local said = file and file:read("*l")
  if file then file:close() end
  os.remove(errors)
  if not output then return too_large(limit) end
  local body, content_type, status = output:match("^(.*)\n([^\n]*)\n(%d+)\n$")
  if status == "0" then
    local bytes, message, code, about = unpacked(body, limit)
    about = about or {}
    about.charset = content_type:lower():match("charset=[\"']?([%w_:.-]+)")
    return bytes, message, code, about
  end
  if output:find("\n127\n$") then return nil, "fetching a URL needs the program curl", "cannot_fetch" end
  return nil, said and strings.trim(said) or "cannot fetch", "cannot_fetch"
end

-- ---- inputs ----

local function is_folder(path)
  local file = io.open(path, "rb")
  if not file then return false end
  local start, _, code = file:read(0)
  if start == nil then start, _, code = file:read(1) end
  file:close()
  return start == nil and code == IS_A_DIRECTORY
end

-- The files below a folder, hidden ones left out, in the order of their bytes.
local function add_folder(inputs, folder)
  local pipe = io.popen("find -L " .. shell.quote((folder:gsub("^%-", "./-"))) ..
    " -mindepth 1 -name '.*' -prune -o -type f -print 2>/dev/null | LC_ALL=C sort", "r")
  local before = #inputs
  for path in pipe and pipe:lines() or function() end do inputs[#inputs + 1] = { path = path } end
  if pipe then pipe:close() end
  if #inputs == before then
    inputs[#inputs + 1] = { path = folder, message = "is a directory without files", code = "cannot_read" }
  end
end

local function add_list(inputs, argument, limit)
  local text, message, code = M.read(argument:sub(2), limit)
  if not text then inputs[#inputs + 1] = { path = argument, message = message, code = code } end
  for line in (text or ""):gmatch("[^\r\n]+") do
    if line:find("%S") then inputs[#inputs + 1] = { path = line, listed_by = argument } end
  end
end

-- Says what it waits for where somebody sits before a terminal.
local function greet()
  if shell.holds "test -t 0" then
    io.stderr:write("nutgraf: reading a page or a text from the terminal; Ctrl-D ends it, --help says more\n")
  end
end

--- What the arguments of the command line stand for: a folder for the files in it and below, `@list` for the paths
-- that stand in a file, a line each, no argument for standard input.
---@param arguments string[]
---@return table[] inputs list of {path=, listed_by=}, with message and code for what cannot be read
---
--- Errors: none: what is wrong stands in its place.
---
--- Example:
---   local source = require "nutgraf.command.source"
---   print(source.inputs({ "page.html" })[1].path)
---   --> page.html
function M.inputs(arguments)
  local inputs = {}
  for _, argument in ipairs(arguments) do
    if argument:find("^@.") then add_list(inputs, argument)
    elseif argument ~= "-" and not M.is_url(argument) and is_folder(argument) then add_folder(inputs, argument)
    else inputs[#inputs + 1] = { path = argument } end
  end
  if #arguments == 0 then
    greet()
    inputs[1] = { path = "-" }
  end
  return inputs
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
---@return table? about `charset` that the server names, `warning` {code, message} of data that were cut short
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
    return unpacked(bytes, limit)
  end
  if M.is_url(argument) then return fetch(argument, limit) end
  return read_file(argument, limit)
end

return M
