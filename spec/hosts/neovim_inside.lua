-- Runs in Neovim: the code of a spec, with names for what specs do, and writes down what it returns.
local place = vim.env.NUTGRAF_CODE

local notices = {}
vim.notify = function(message) notices[#notices + 1] = message end

local filled = {}
vim.api.nvim_create_autocmd("User", { pattern = "NutgrafPage", callback = function()
  filled[#filled + 1] = vim.api.nvim_get_current_buf()
end })

local inside = setmetatable({ notices = notices, filled = filled }, { __index = _G })

-- Waits until `count` more pages have been filled.
function inside.wait(before, count)
  return vim.wait(20000, function() return #filled >= before + (count or 1) end, 5)
end

-- A command, and the page that it fills.
function inside.page(command)
  local before = #filled
  vim.cmd(command)
  if not inside.wait(before) then error("no page: " .. table.concat(notices, "; ")) end
end

-- A command, and the notice that comes of it.
function inside.notice(command)
  local before = #notices
  vim.cmd(command)
  vim.wait(20000, function()
    return #notices > before and not notices[#notices]:find "^nutgraf: fetching"
  end, 5)
  return notices[#notices]
end

function inside.lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
function inside.text() return table.concat(inside.lines(), "\n") end
function inside.name() return vim.api.nvim_buf_get_name(0) end
function inside.keys(keys)
  vim.cmd("normal " .. vim.api.nvim_replace_termcodes(keys, true, false, true))
end

vim.cmd "runtime plugin/nutgraf.lua"
local code = assert(loadfile(place .. "/code.lua"))
setfenv(code, inside) -- luacheck: globals setfenv
local ok, result = xpcall(code, debug.traceback)
if not ok then
  io.stderr:write(result, "\n")
  vim.cmd "cquit 8"
end
local file = assert(io.open(place .. "/result.json", "wb"))
file:write(vim.json.encode(result))
file:close()
vim.cmd "qa!"
