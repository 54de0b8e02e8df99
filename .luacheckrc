-- Only names that every Lua from 5.1 to 5.5 and LuaJIT has.
std = "min"
max_line_length = 120
exclude_files = { "build" }
files["spec"] = { std = "min+busted", max_line_length = 140 }
files[".ci"] = { std = "lua54", max_line_length = 140 }
files["lua/nutgraf/types"] = { ignore = { "212", "241" }, max_line_length = false } -- declarations without bodies
files["lua/nutgraf/neovim"] = { globals = { "vim" } }
files["lua/nutgraf/health.lua"] = { globals = { "vim" } }
files["lua/nutgraf/openresty"] = { globals = { "ngx" } }
files["examples/openresty"] = { globals = { "ngx" } }
files["spec/hosts"] = { globals = { "vim", "ngx" } }
