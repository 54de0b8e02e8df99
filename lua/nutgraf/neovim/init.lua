--- Reading pages in Neovim: a buffer with a page's Markdown, its posts, links and summary.
--
-- Works on Neovim 0.7 and later; `:help nutgraf` says what a user needs. Pages are fetched by curl and read in a
-- thread: the functions return at once, the buffer is filled when the page is there, and then `User NutgrafPage` comes.
local checks = require "nutgraf.options"
local notice = require "nutgraf.neovim.notice"

local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

local source_spec = { type = "string", empty = true }

--- Bytes of a page or a stripped text → lines of Markdown. The editor waits for it.
---@param bytes string
---@param options? nutgraf.options.extract
---@return string[]? lines
---@return string? message
---@return string? code
---
--- Errors: as nutgraf.extract; a wrong argument or option raises at the caller's line.
function M.lines(bytes, options)
  checks.argument("nutgraf.neovim.lines", "bytes", bytes, { type = "string", empty = true })
  local nutgraf = require("nutgraf.neovim.modules").nutgraf()
  checks.check("nutgraf.neovim.lines", options, nutgraf.options.extract)
  local record, message, code = nutgraf.extract(bytes, options)
  if not record then return nil, message, code end
  return vim.split(nutgraf.render(record, "markdown"):gsub("\n$", ""), "\n")
end

-- Reads a source into its buffer. A later reading of the same buffer goes before this one.
local function load(buffer, page, settings, after)
  local buffers = require "nutgraf.neovim.buffer"
  local source, fresh = page.source, not page.answer
  if page.cancel then page.cancel() end
  page.ticket = page.ticket + 1
  local ticket = page.ticket
  local function is_wanted() return buffers.page(buffer) == page and page.ticket == ticket end
  local function give_up(message)
    page.cancel = nil
    if fresh then buffers.say(buffer, ("nutgraf: %s\n%s"):format(source.name, message)) end
    vim.cmd "redraw" -- or the message would stand below the one before it, and wait for a key
    notice.fail(source.name, message)
  end

  if source.url then notice.inform("fetching ", source.url) end
  if fresh then buffers.say(buffer, "…") end
  page.cancel = require("nutgraf.neovim.source").read(source, settings, function(bytes, message, about)
    if not is_wanted() then return end
    if not bytes then return give_up(message) end
    about = about or {}
    local sentences = settings.sentences
    if page.subject == "summary" and sentences == 0 then sentences = nil end
    require("nutgraf.neovim.worker").run(page.subject, bytes, { sentences = sentences, sites = settings.sites,
      charset = about.charset, url = about.url, max_bytes = settings.max_bytes }, function(answer, problem)
      if not is_wanted() then return end
      if not answer then return give_up(problem) end
      local views = {}
      for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
        views[window] = vim.api.nvim_win_call(window, vim.fn.winsaveview)
      end
      buffers.fill(buffer, answer.text, is_wanted, function()
        buffers.finish(buffer, answer, settings)
        for window, view in pairs(views) do
          if vim.api.nvim_win_is_valid(window) and vim.api.nvim_win_get_buf(window) == buffer then
            vim.api.nvim_win_call(window, function() vim.fn.winrestview(view) end)
          end
        end
        if after then after(buffer) end
      end)
    end)
  end)
end

local subjects = { summarize = "summary", explain = "explain" }

--- Runs a subcommand of :Nutgraf.
---@param name "read"|"summarize"|"links"|"posts"|"explain"
---@param source? nutgraf.neovim.Source by default the current buffer, or the page that it shows
---@return integer? buffer
---@return string? message
---
--- Errors: notified: what is wrong in vim.g.nutgraf at once, what cannot be read later.
function M.run(name, source)
  local settings, message = require("nutgraf.neovim.config").get()
  if not settings then return notice.fail(nil, message) end
  local buffers = require "nutgraf.neovim.buffer"
  if vim.bo.buftype == "quickfix" then -- a list of posts or links stands for its page
    vim.api.nvim_set_current_win(math.max(0, vim.fn.getloclist(0, { filewinid = 0 }).filewinid or 0))
  end
  local current = vim.api.nvim_get_current_buf()
  local here = buffers.page(current)
  local after
  if name == "links" or name == "posts" then
    after = function(buffer) require("nutgraf.neovim.places").list(buffer, name) end
    if not source and here and here.subject == "page" and here.answer then
      after(current)
      return current
    end
  end
  source = source or here and here.source or require("nutgraf.neovim.source").of_buffer(current)
  if source.path and not uv.fs_stat(source.path) then return notice.fail(source.name, "no such file") end
  local opened, buffer, page = pcall(buffers.open, subjects[name] or "page", source, settings.window)
  if not opened then return notice.fail(source.name, tostring(buffer)) end
  load(buffer, page, settings, after)
  return buffer
end

local function run(name, source)
  if source ~= nil then checks.argument("nutgraf.neovim." .. name, "source", source, source_spec, 2) end
  local given = source and source ~= "" and require("nutgraf.neovim.source").of(source) or nil
  return M.run(name, given)
end

--- Opens a page: a file, a URL, or, without either, the HTML of the current buffer.
---@param source? string path or URL
---@return integer? buffer filled when the page is there; nil where nothing is read
---@return string? message
---
--- Errors: notified; what is no string raises at the caller's line.
function M.read(source) return run("read", source) end

--- Opens a page's title and summary.
---@param source? string path or URL
---@return integer? buffer
---@return string? message
---
--- Errors: as for read.
function M.summarize(source) return run("summarize", source) end

--- Opens a page, and its links in the location list.
---@param source? string path or URL
---@return integer? buffer
---@return string? message
---
--- Errors: as for read.
function M.links(source) return run("links", source) end

--- Opens a page, and its posts (time, authors, headline) in the location list.
---@param source? string path or URL
---@return integer? buffer
---@return string? message
---
--- Errors: as for read.
function M.posts(source) return run("posts", source) end

--- Opens what nutgraf.explain says of a page: the beginning of a site script.
---@param source? string path or URL
---@return integer? buffer
---@return string? message
---
--- Errors: as for read.
function M.explain(source) return run("explain", source) end

--- Reads the current buffer, named nutgraf://…, anew: what `:edit` does in it.
---
--- Errors: as for read.
function M.reload()
  local buffers, sources = require "nutgraf.neovim.buffer", require "nutgraf.neovim.source"
  local settings, message = require("nutgraf.neovim.config").get()
  if not settings then
    notice.fail(nil, message)
    return
  end
  local buffer = vim.api.nvim_get_current_buf()
  local name = vim.api.nvim_buf_get_name(buffer):gsub("^nutgraf://", "")
  local subject, rest = name:match "^(%a+)/(.*)$"
  if subject ~= "summary" and subject ~= "explain" then subject, rest = "page", name end
  local page = buffers.page(buffer)
  page = buffers.adopt(buffer, subject, page and page.source or sources.of(rest))
  page.answer = nil
  load(buffer, page, settings)
end

--- Puts the command, the help and the health check on the runtime path: the one line of an init.lua. They lie beside
--- the modules, so that it is the same for a rock and a clone.
---@param settings? table for vim.g.nutgraf
---
--- Errors: raises at the caller's line for a wrong setting.
function M.setup(settings)
  if settings ~= nil then
    checks.check("nutgraf.neovim.setup", settings, require("nutgraf.neovim.config").options)
    vim.g.nutgraf = settings
  end
  local own = debug.getinfo(1, "S").source:gsub("^@", ""):gsub("init%.lua$", "runtime")
  if uv.fs_stat(own) and not vim.tbl_contains(vim.opt.runtimepath:get(), own) then
    vim.opt.runtimepath:append(own)
  end
  vim.cmd "runtime plugin/nutgraf.lua"
end

return M
