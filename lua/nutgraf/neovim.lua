--- Reading pages in Neovim: a buffer with a page's Markdown, a list of its posts.
--
-- Works on Neovim 0.7 and later. A URL is fetched by curl in the background; the editor never waits.
local checks = require "nutgraf.options"
local nutgraf = require "nutgraf"

local M = {}

local function show(lines, name)
  vim.cmd "new"
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].buftype = "nofile"
  vim.bo[buffer].bufhidden = "wipe"
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].filetype = "markdown"
  vim.bo[buffer].modifiable = false
  pcall(vim.api.nvim_buf_set_name, buffer, "nutgraf://" .. name)
  return buffer
end

local function fail(name, message)
  vim.notify(("nutgraf: %s: %s"):format(name, message), vim.log.levels.ERROR)
  return nil, message
end

--- Bytes of a page or a stripped text → lines of Markdown.
---@param bytes string
---@param options? nutgraf.options.extract
---@return string[]? lines
---@return string? message
---@return string? code
---
--- Errors: as nutgraf.extract; a wrong argument or option raises at the caller's line.
function M.lines(bytes, options)
  checks.argument("nutgraf.neovim.lines", "bytes", bytes, { type = "string", empty = true })
  checks.check("nutgraf.neovim.lines", options, nutgraf.options.extract)
  local record, message, code = nutgraf.extract(bytes, options)
  if not record then return nil, message, code end
  return vim.split(nutgraf.render(record, "markdown"):gsub("\n$", ""), "\n")
end

local function show_bytes(bytes, name, options)
  local lines, message = M.lines(bytes, options)
  if not lines then return fail(name, message) end
  return show(lines, name)
end

local function fetch(url)
  local chunks = {}
  local job = vim.fn.jobstart({ "curl", "--silent", "--show-error", "--fail", "--location", "--compressed",
    "--max-time", "30", "--proto", "=http,https", "--", url }, {
    stdout_buffered = true,
    on_stdout = function(_, data) chunks = data end,
    on_exit = function(_, status)
      if status ~= 0 then
        fail(url, "curl gave up with status " .. status)
      else
        show_bytes(table.concat(chunks, "\n"), url, { url = url })
      end
    end,
  })
  if job <= 0 then return fail(url, "fetching needs the program curl") end
end

--- Opens a page in a new window: a file, a URL, or, without either, the HTML of the current buffer.
---@param source? string path or URL
---@return integer? buffer nil for a URL (it comes later) and for an input that fails (which is notified)
---@return string? message
---
--- Errors: notified; what is no string raises at the caller's line.
function M.read(source)
  if source ~= nil then checks.argument("nutgraf.neovim.read", "source", source, { type = "string", empty = true }) end
  if not source or source == "" then
    local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    return show_bytes(table.concat(lines, "\n"), vim.fn.bufname() ~= "" and vim.fn.bufname() or "buffer")
  end
  if source:find "^https?://" then return fetch(source) end
  local path = vim.fn.fnamemodify(source, ":p")
  local file, message = io.open(path, "rb")
  local bytes = file and file:read "*a"
  if file then file:close() end
  if not bytes then return fail(source, message or "cannot be read") end
  return show_bytes(bytes, source)
end

return M
