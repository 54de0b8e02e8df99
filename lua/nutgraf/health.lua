--- :checkhealth nutgraf
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

-- The names of these functions changed with Neovim 0.10.
local health = vim.health or {}
local start = health.start or health.report_start or require("health").report_start
local ok = health.ok or health.report_ok or require("health").report_ok
local info = health.info or health.report_info or require("health").report_info
local warn = health.warn or health.report_warn or require("health").report_warn
local report_error = health.error or health.report_error or require("health").report_error

local PAGE = "<title>Tide</title><h1>Tide</h1><p>The tide rose by a metre, and every boat came home before dark.</p>"

local function check_settings()
  local settings, message = require("nutgraf.neovim.config").get()
  if not settings then return report_error(message, { "see :help nutgraf-settings" }) end
  if settings.sites and vim.fn.isdirectory(settings.sites) == 0 then
    return report_error(("vim.g.nutgraf: option 'sites': no folder %s"):format(settings.sites))
  end
  ok "vim.g.nutgraf is in order"
end

-- A page is read as :Nutgraf does it: in a thread, which has to find all modules by itself.
local function check_thread()
  local answer, message, is_there
  require("nutgraf.neovim.worker").run("page", PAGE, { sentences = 0 }, function(...)
    answer, message = ...
    is_there = true
  end)
  vim.wait(10000, function() return is_there end, 10)
  if answer and answer.text:find "^# Tide\n" then ok "a page is read in a thread"
  else report_error("a page is not read in a thread: " .. tostring(message or "no answer within 10 seconds")) end
end

local function place_of_core()
  for template in package.cpath:gmatch "[^;]+" do
    local path = template:gsub("%?", "nutgraf/core")
    if uv.fs_stat(path) then return path end
  end
  return "on 'runtimepath'"
end

--- Reports whether the module loads, on which versions, whether it works, and can fetch: `:checkhealth nutgraf`.
---
--- Errors: reported.
function M.check()
  start "nutgraf"
  local found, modules = pcall(require, "nutgraf.neovim.modules")
  local loaded, nutgraf = found, modules
  if found then loaded, nutgraf = pcall(modules.nutgraf) end
  if not loaded then
    report_error("the module does not load: " .. tostring(nutgraf), {
      "luarocks --lua-version=5.1 install nutgraf",
      "in a clone: make LUA=luajit module",
      "see that package.cpath holds the place of nutgraf/core.so",
    })
    return
  end
  local core = require "nutgraf.core"
  local lua = rawget(_G, "jit") and rawget(_G, "jit").version or _VERSION
  ok(("nutgraf %s on %s"):format(nutgraf.version, lua))
  info("nutgraf: " .. debug.getinfo(nutgraf.extract, "S").source:gsub("^@", ""))
  info("core: " .. place_of_core())
  info(("libxml2 %s, utf8proc with Unicode %s"):format(core.libxml2_version(), (select(2, core.unicode_versions()))))
  check_settings()
  check_thread()
  if vim.fn.executable "curl" == 1 then ok("curl is there: " .. vim.fn.system({ "curl", "--version" }):match "^%S+ %S+")
  else warn("curl is not there: only files and buffers can be read", { "install curl" }) end
end

return M
