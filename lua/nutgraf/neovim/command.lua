--- The command :Nutgraf.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

local subcommands = { "read", "summarize", "links", "posts", "explain" }

local function fail(message) require("nutgraf.neovim.notice").fail(nil, message) end

-- A file as people write it after a command: with ~, %, # or $NAME in front, blanks bare or behind a backslash.
local function file_of(text)
  if uv.fs_stat(text) then return text end
  if text:find "^[~%%#$]" or text:find "^<%a+>" then text = vim.fn.expand(text) end
  if uv.fs_stat(text) then return text end
  local unescaped = text:gsub("\\(.)", "%1")
  return uv.fs_stat(unescaped) and unescaped or text
end

--- Runs the command.
---@param command {args: string, range: integer, line1: integer, line2: integer} as Neovim gives it
function M.run(command)
  local name, argument = command.args:match "^%s*(%S*)%s*(.*)$"
  argument = vim.trim(argument)
  if name == "" then name = "read" end
  if not vim.tbl_contains(subcommands, name) then
    local hint = require("nutgraf.options").hint(name, subcommands)
    if name:find "^https?://" or uv.fs_stat(name) then hint = "did you mean ':Nutgraf read " .. name .. "'?" end
    return fail(("no subcommand '%s'; %s"):format(name, hint))
  end
  local source = require "nutgraf.neovim.source"
  local chosen
  if command.range > 0 then
    if argument ~= "" then return fail "lines of the buffer, or a file or URL: not both" end
    chosen = source.of_buffer(vim.api.nvim_get_current_buf(), command.line1, command.line2)
  elseif argument ~= "" then
    chosen = source.of(argument:find "^%a+://" and argument or file_of(argument))
  end
  require("nutgraf.neovim").run(name, chosen)
end

--- What may follow in the command line: a subcommand, then a file.
---@param lead string
---@param line string
---@param position integer bytes before the cursor
---@return string[]
function M.complete(lead, line, position)
  line = line:sub(1, position)
  local blank = line:find("%s", (line:find("N", 1, true))) -- behind :Nutgraf, however short it is written
  local name, argument = line:sub(blank):match "^%s*(%S*)%s*(.*)$"
  if name == lead then
    return vim.tbl_filter(function(one) return vim.startswith(one, lead) end, subcommands)
  end
  local files = vim.fn.getcompletion((argument:gsub("\\(.)", "%1")), "file")
  local known = #argument - #lead -- of a name with blanks only the last word is completed
  return vim.tbl_map(function(file) return file:sub(known + 1) end, files)
end

return M
