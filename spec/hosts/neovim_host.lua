-- Real headless Neovim: its LuaJIT loads the module, and a buffer is filled with a page's Markdown.
local host = require "spec.helper"

local function nvim(commands)
  local root = host.run("pwd"):gsub("\n$", "")
  local arguments = { ("cd %s && nvim --headless -u NONE -i NONE"):format(root),
    ("--cmd 'set runtimepath+=%s/examples/neovim,%s'"):format(root, root),
    ("--cmd 'lua package.path = \"%s/lua/?.lua;%s/lua/?/init.lua;\" .. package.path'"):format(root, root),
    ("--cmd 'lua package.cpath = \"%s/build/luajit/?.so;\" .. package.cpath'"):format(root),
    "--cmd 'runtime plugin/nutgraf.lua'" }
  for _, command in ipairs(commands) do arguments[#arguments + 1] = ("-c '%s'"):format(command) end
  arguments[#arguments + 1] = "-c 'qa!'"
  local command = table.concat(arguments, " "):gsub('[\\"$`]', "\\%0")
  return host.run('env -u LUA_PATH -u LUA_CPATH sh -c "' .. command .. '" 2>&1')
end

describe("Neovim", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)

  local function buffer_of(commands)
    local out = place .. "/buffer.md"
    commands[#commands + 1] = "set buftype= modifiable"
    commands[#commands + 1] = "write! " .. out
    local output = nvim(commands)
    local file = io.open(out, "rb")
    local text = file and file:read("*a")
    if file then file:close() end
    return text, output
  end

  it("fills a buffer with a page's Markdown", function()
    local text, output = buffer_of { "Nutgraf examples/liveblog/page.html" }
    assert.is_truthy(text, output)
    assert.is_truthy(text:find("^# Ferry Aurelia floats again after night on sandbank in Marrow Sound\n"), text)
    assert.is_truthy(text:find("\n## Divers find no damage below the waterline\n\n%*Jonas Pike"), text)
    assert.is_truthy(text:find("[Ruth Calloway](https://courier.example/people/ruth-calloway)", 1, true), text)
    assert.is_nil(text:find("Sign up", 1, true))
  end)

  it("reads the HTML of the current buffer", function()
    local text, output = buffer_of { "edit examples/liveblog/page.html", "Nutgraf" }
    assert.is_truthy(text and text:find("^# Ferry Aurelia"), output)
  end)

  it("says what is wrong with a file that is not there", function()
    local output = nvim { "Nutgraf /no/such/page.html" }
    assert.is_truthy(output:find("nutgraf: /no/such/page.html: ", 1, true), output)
  end)

  it("passes :checkhealth", function()
    local text, output = buffer_of { "checkhealth nutgraf" }
    assert.is_truthy(text and text:find("a page is read", 1, true), text or output)
    assert.is_nil(text:find("ERROR", 1, true), text)
  end)
end)
