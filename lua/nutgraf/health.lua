--- :checkhealth nutgraf
local M = {}

-- The names of these functions changed with Neovim 0.10.
local health = vim.health or {}
local start = health.start or health.report_start or require("health").report_start
local ok = health.ok or health.report_ok or require("health").report_ok
local warn = health.warn or health.report_warn or require("health").report_warn
local report_error = health.error or health.report_error or require("health").report_error

--- Reports whether the module loads, works, and can fetch: `:checkhealth nutgraf`.
---
--- Errors: reported.
function M.check()
  start "nutgraf"
  local loaded, nutgraf = pcall(require, "nutgraf")
  if not loaded then
    report_error("the module does not load: " .. tostring(nutgraf),
      { "luarocks --lua-version=5.1 install nutgraf", "see that package.cpath holds the place of nutgraf/core.so" })
    return
  end
  ok(("nutgraf %s on %s"):format(nutgraf.version, rawget(_G, "jit") and jit.version or _VERSION)) -- luacheck: ignore
  local record, message = nutgraf.extract("<h1>Title</h1><p>A short paragraph that is long enough to be one.</p>")
  if record and record.title == "Title" then ok "a page is read"
  else report_error("a page is not read: " .. tostring(message or "no title")) end
  if vim.fn.executable "curl" == 1 then ok "curl is there: URLs can be read"
  else warn("curl is not there: only files and buffers can be read", { "install curl" }) end
end

return M
