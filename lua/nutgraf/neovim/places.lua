--- Going about in a page: from post to post, to what a link says, by lists of posts and links.
local buffers = require "nutgraf.neovim.buffer"
local notice = require "nutgraf.neovim.notice"

local M = {}

local api = vim.api

local programs = { "xdg-open", "open", "explorer.exe" }
local schemes = { http = true, https = true, mailto = true, tel = true, ftp = true }

--- Goes to the next or previous post; section, where the page has no posts.
---@param step 1|-1
function M.jump(step)
  local page = buffers.page(0)
  local jumps = page and page.answer and page.answer.jumps or {}
  local line, count = api.nvim_win_get_cursor(0)[1], vim.v.count1
  local at = 0
  for i, jump in ipairs(jumps) do
    if jump < line or step == 1 and jump == line then at = i end
  end
  at = step == 1 and math.min(at + count, #jumps) or math.max(at + 1 - count, 1)
  local target = jumps[at]
  if not target or (target - line) * step <= 0 then return end
  vim.cmd "normal! m'"
  api.nvim_win_set_cursor(0, { target, 0 })
  if vim.fn.mode() == "n" then vim.cmd "normal! zv" end
end

-- The address of the link under the cursor; without one, what there looks like an address or a file. A relative one
-- is that of a file beside the page's.
local function address_under_cursor()
  local column, line = api.nvim_win_get_cursor(0)[2] + 1, api.nvim_get_current_line()
  local address
  for _, link in ipairs(require("nutgraf.neovim.page").links(line)) do -- an image within a link ends first
    if link.start <= column and column <= link.stop then address = link.url end
  end
  address = address or vim.fn.expand "<cfile>"
  local page = buffers.page(0)
  if page and page.source.path and not address:find "^%a[%w+.-]*:" and not address:find "^[/~]" then
    local file = vim.fn.fnamemodify(page.source.path, ":h") .. "/" .. address:gsub("[?#].*$", "")
    if vim.fn.filereadable(file) == 1 then return file end
  end
  return address ~= "" and address or nil
end

--- Opens the link under the cursor in the program that the system has for it. A page chooses its links: a file of this
-- machine is not opened so.
function M.browse()
  local address = address_under_cursor()
  if not address then return notice.warn "no link under the cursor" end
  if not schemes[(address:match "^(%a+):" or ""):lower()] then return notice.warn("no address to open: ", address) end
  if vim.ui.open then
    local _, problem = vim.ui.open(address)
    if problem then notice.warn(problem) end
    return
  end
  for _, program in ipairs(programs) do
    if vim.fn.executable(program) == 1 then
      vim.fn.jobstart({ program, address }, { detach = true })
      return
    end
  end
  notice.warn("there is no program to open ", address)
end

--- Reads the page that the link under the cursor leads to.
function M.follow()
  local address = address_under_cursor()
  if not address then return notice.warn "no link under the cursor" end
  require("nutgraf.neovim").read(address)
end

-- ---- lists ----

local function outline_of(buffer, answer)
  local entries = {}
  for i, line in ipairs(answer.jumps) do
    local text = api.nvim_buf_get_lines(buffer, line - 1, line, false)[1] or ""
    entries[i] = { line, (text:gsub("^#+%s*", "")) }
  end
  return entries
end

local function entries_of(buffer, answer, what)
  local entries = {}
  if what == "links" then
    for i, link in ipairs(vim.mpack.decode(answer.links)) do
      entries[i] = { bufnr = buffer, lnum = link[1], col = link[2], text = link[3] .. "  " .. link[4] }
    end
    return entries
  end
  local posts = vim.mpack.decode(answer.posts)
  if what == "outline" and #posts == 0 then posts = outline_of(buffer, answer) end
  for i, post in ipairs(posts) do entries[i] = { bufnr = buffer, lnum = post[1], col = 1, text = post[2] } end
  return entries
end

-- What the location list shows: an entry's text, without the name of the page before each.
local function list_lines(range)
  local items = vim.fn.getloclist(range.winid, { id = range.id, items = 1 }).items
  local lines = {}
  for i = range.start_idx, range.end_idx do lines[#lines + 1] = items[i].text end
  return lines
end

--- Puts a page's posts, sections or links into the location list of its window, and opens that.
---@param buffer integer
---@param what "posts"|"links"|"outline" `outline`: posts; sections where there are none
function M.list(buffer, what)
  local page, window = buffers.page(buffer), vim.fn.bufwinid(buffer)
  if not (page and page.answer and window ~= -1) then return end
  local entries = entries_of(buffer, page.answer, what)
  if #entries == 0 then
    return notice.warn("", page.source.name, " has no " .. (what == "outline" and "sections" or what))
  end
  vim.fn.setloclist(window, {}, " ", { title = ("%s of %s"):format(what, page.source.name), items = entries,
    quickfixtextfunc = list_lines })
  if window == api.nvim_get_current_win() and vim.fn.mode() == "n" then vim.cmd "lopen"
  else notice.warn(("the %s are in the location list of their page"):format(what)) end -- somebody types elsewhere
end

return M
