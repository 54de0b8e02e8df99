--- The buffers of pages: one a page, named nutgraf://ADDRESS, filled slice by slice, with its folds and maps.
local slices = require "nutgraf.neovim.slices"

local M = {}

local api = vim.api

local SLICE_LINES = 500 -- lines that go into the buffer by one call
local SLICE_FOLDS = 100
local MOST_TREE = 40000 -- bytes that Neovim's own tree-sitter may read: 1 ms takes it 1 KB (0.12.4), all at once

---@class nutgraf.neovim.Page
---@field source nutgraf.neovim.Source
---@field subject "page"|"summary"|"explain"
---@field ticket integer of the last reading: what an older one brings is dropped
---@field cancel? function ends a fetch
---@field answer? table of the worker, once it is there

local pages = {} ---@type table<integer, nutgraf.neovim.Page> by buffer

--- What is known of a buffer; nil where it is no page's.
---@param buffer integer 0 for the current one
---@return nutgraf.neovim.Page?
function M.page(buffer) return pages[buffer == 0 and api.nvim_get_current_buf() or buffer] end

-- ---- opening ----

local function find(name)
  for _, buffer in ipairs(api.nvim_list_bufs()) do -- bufnr() would take the name for a pattern
    if api.nvim_buf_get_name(buffer) == name then return buffer end
  end
end

local commands = { split = "sbuffer", vsplit = "vertical sbuffer", tab = "tab sbuffer", current = "buffer" }

-- A page opens where the last one was left for it, as :help does.
local function show(buffer, window)
  local shown = vim.fn.bufwinid(buffer)
  if shown ~= -1 then return api.nvim_set_current_win(shown) end
  vim.cmd(("%s %d"):format(M.page(0) and "buffer" or commands[window], buffer))
end

-- What still runs for a buffer is for nobody any more.
local function let_go(buffer)
  local page = pages[buffer]
  if not page then return end
  if page.cancel then page.cancel() end
  page.ticket, page.cancel, page.answer = page.ticket + 1, nil, nil
end

--- Takes a buffer for a page's: its options, maps and what is to be done when it goes.
---@param buffer integer
---@param subject string
---@param source nutgraf.neovim.Source
---@return nutgraf.neovim.Page
function M.adopt(buffer, subject, source)
  local options = { buftype = "nofile", bufhidden = "hide", swapfile = false, undolevels = -1, modifiable = false }
  for option, value in pairs(options) do vim.bo[buffer][option] = value end
  if pages[buffer] then pages[buffer].source = source
  else
    pages[buffer] = { source = source, subject = subject, ticket = 0 }
    api.nvim_create_autocmd("BufUnload", { buffer = buffer, callback = function() let_go(buffer) end })
    api.nvim_create_autocmd("BufWipeout", { buffer = buffer, callback = function() pages[buffer] = nil end })
    api.nvim_create_autocmd("BufWinEnter", { buffer = buffer, callback = function() M.dress(buffer) end })
  end
  return pages[buffer]
end

--- The buffer of a page, in the current window.
---@param subject "page"|"summary"|"explain"
---@param source nutgraf.neovim.Source
---@param window "split"|"vsplit"|"tab"|"current"
---@return integer buffer
---@return nutgraf.neovim.Page
function M.open(subject, source, window)
  local name = "nutgraf://" .. (subject == "page" and "" or subject .. "/") .. source.name
  local buffer = find(name)
  if buffer and not (pages[buffer] and api.nvim_buf_is_loaded(buffer)) then -- after :bdelete
    api.nvim_buf_delete(buffer, { force = true })
    buffer = nil
  end
  if not buffer then
    buffer = api.nvim_create_buf(false, true)
    api.nvim_buf_set_name(buffer, name)
  end
  local page = M.adopt(buffer, subject, source)
  show(buffer, window)
  return buffer, page
end

-- ---- filling ----

local function set_lines(buffer, first, last, lines)
  vim.bo[buffer].modifiable = true
  api.nvim_buf_set_lines(buffer, first, last, false, lines)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].modified = false
end

--- Replaces a buffer's text by a line or two.
---@param buffer integer
---@param text string
function M.say(buffer, text) set_lines(buffer, 0, -1, vim.split(text, "\n", { plain = true })) end

--- Fills a buffer.
---@param buffer integer
---@param text string
---@param is_wanted fun(): boolean asked before each slice; false ends it
---@param done function
function M.fill(buffer, text, is_wanted, done)
  local at, first = 1, true
  if text:sub(-1) == "\n" then text = text:sub(1, -2) end
  slices.run(function()
    if not is_wanted() then return true end
    local lines = {}
    while at <= #text + 1 and #lines < SLICE_LINES do
      local stop = text:find("\n", at, true) or #text + 1
      lines[#lines + 1], at = text:sub(at, stop - 1), stop + 1
    end
    set_lines(buffer, first and 0 or -1, -1, lines)
    first = false
    return at > #text + 1
  end, function()
    if is_wanted() then done() end
  end)
end

-- ---- windows ----

local function fold(window, buffer, folds, folded)
  local at = 1
  slices.run(function()
    if not api.nvim_win_is_valid(window) or api.nvim_win_get_buf(window) ~= buffer then return true end
    api.nvim_win_call(window, function()
      local last = math.min(#folds, at + 2 * SLICE_FOLDS - 1)
      for i = at, last, 2 do vim.cmd(("silent! %d,%dfold"):format(folds[i], folds[i + 1])) end
      vim.cmd("normal! " .. (folded and "zM" or "zR"))
    end)
    at = at + 2 * SLICE_FOLDS
    return at > #folds
  end, function() end)
end

--- The folds and options of each window on a page.
---@param buffer integer
---@param anew? boolean its text has changed
function M.dress(buffer, anew)
  local page = pages[buffer]
  local settings = require("nutgraf.neovim.config").get()
  if not (page and page.answer and settings) then return end
  local folds = page.answer.folds
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    local has_folds = #folds == 0
    api.nvim_win_call(window, function()
      vim.cmd "setlocal foldmethod=manual" -- each time: plugins of file types change it
      if vim.w.nutgraf_buffer ~= buffer then -- once: the user may have changed them since
        vim.cmd "setlocal wrap linebreak conceallevel=2"
        vim.w.nutgraf_buffer = buffer
      end
      if anew then vim.cmd "normal! zE" end
      has_folds = has_folds or vim.fn.foldlevel(folds[1]) > 0
    end)
    if not has_folds then fold(window, buffer, folds, settings.folded) end
  end
end

-- As syntax/markdown.vim has it, but hidden: an address is longer than what it stands for.
local hidden_addresses = [[syntax region markdownLink matchgroup=markdownLinkDelimiter start="(" end=")" ]] ..
  "contains=markdownUrl keepend contained conceal"

local maps = { { "nxo", "]]", "next" }, { "nxo", "[[", "previous" }, { "n", "gx", "browse" }, { "n", "gO", "outline" } }

--- Makes a filled buffer a page's: file type, maps, folds; then `User NutgrafPage`.
---@param buffer integer
---@param answer table of the worker
---@param settings table
function M.finish(buffer, answer, settings)
  local page, size = pages[buffer], #answer.text
  answer.text = nil
  page.answer, page.cancel = answer, nil
  local kind = page.subject == "explain" and "lua" or "markdown"
  vim.bo[buffer].filetype = kind
  if vim.b[buffer].ts_highlight and size > MOST_TREE then -- the file type's plugin has started it
    vim.treesitter.stop(buffer)
    vim.bo[buffer].syntax = kind
  end
  if vim.b[buffer].current_syntax == "markdown" and vim.g.markdown_syntax_conceal ~= 0 then
    api.nvim_buf_call(buffer, function() vim.cmd(hidden_addresses) end)
  end
  if settings.maps and page.subject ~= "explain" then
    for _, map in ipairs(maps) do
      for mode in map[1]:gmatch "." do
        api.nvim_buf_set_keymap(buffer, mode, map[2], "<Plug>(nutgraf-" .. map[3] .. ")", {})
      end
    end
  end
  M.dress(buffer, true)
  api.nvim_buf_call(buffer, function()
    api.nvim_exec_autocmds("User", { pattern = "NutgrafPage", modeline = false })
  end)
end

return M
