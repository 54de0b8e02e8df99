--- How nutgraf's own modules are found, in Neovim and in its workers, which begin with a bare Lua.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

-- The folder that holds nutgraf/. Neovim may have found it on 'runtimepath', of which a worker knows nothing.
local function lua_folder()
  local path = debug.getinfo(1, "S").source:gsub("^@", "")
  path = uv.fs_realpath(path) or path
  return (path:gsub("[/\\]nutgraf[/\\]neovim[/\\]modules%.lua$", ""))
end

--- Where a Lua state finds nutgraf. A clone of the sources has its C core in build/, of `make LUA=luajit module`.
---@return string path
---@return string cpath
function M.paths()
  local lua = lua_folder()
  local path, cpath = { lua .. "/?.lua", lua .. "/?/init.lua", package.path }, { package.cpath }
  for _, name in ipairs { "5.1", "luajit" } do
    local build = ("%s/../build/%s/"):format(lua, name)
    if uv.fs_stat(build .. "nutgraf/core.so") then table.insert(cpath, 1, build .. "?.so") end
  end
  return table.concat(path, ";"), table.concat(cpath, ";")
end

--- Neovim brings the same JSON library as the rock lua-cjson: it stands in where the rock is missing.
function M.lend_json()
  if package.loaded["cjson.safe"] or pcall(require, "cjson.safe") then return end
  package.preload["cjson.safe"] = function()
    local function safe(convert)
      return function(value)
        local ok, result = pcall(convert, value)
        if ok then return result end
        return nil, result
      end
    end
    return { decode = safe(vim.json.decode), encode = safe(vim.json.encode) }
  end
end

--- Loads nutgraf into Neovim's own Lua.
---@return table nutgraf
---
--- Errors: raises where it cannot be loaded.
function M.nutgraf()
  if not package.loaded.nutgraf then
    package.path, package.cpath = M.paths()
    M.lend_json()
  end
  return require "nutgraf"
end

return M
