-- A real `luarocks make` into an empty tree, and what it installed used from there alone.
local host = require "spec.helper"
local neovim = require "spec.hosts.neovim"

for _, version in ipairs { "5.1", "5.4" } do
  describe("luarocks make for Lua " .. version, function()
    local place = host.temporary()
    local tree = place .. "/tree"
    local environment = ("LUA_PATH='TREE/share/lua/LUA/?.lua;TREE/share/lua/LUA/?/init.lua;;' " ..
      "LUA_CPATH='TREE/lib/lua/LUA/?.so;;'"):gsub("TREE", tree):gsub("LUA/", version .. "/")

    setup(function()
      -- A copy, since the builtin build leaves its objects beside the sources.
      host.run(("mkdir -p %s/source && cp -r csrc lua rockspec doc plugin %s/source"):format(place, place))
    end)
    teardown(function() host.run("rm -rf " .. place) end)

    it("installs into an empty tree", function()
      local output, status = host.run(("cd %s/source && luarocks --lua-version=%s --tree=%s make --deps-mode=none " ..
        "rockspec/nutgraf-scm-1.rockspec 2>&1"):format(place, version, tree))
      assert.equal(0, status, output)
    end)

    it("gives a nutgraf command that runs without the sources", function()
      local output, status = host.run(("cd %s && rm -rf source/lua && %s %s/bin/nutgraf --version"):format(place,
        environment, tree))
      assert.equal(0, status, output)
      assert.is_truthy(output:find("^nutgraf %d+%.%d+%.%d+\n$"), output)
    end)

    it("gives a command that extracts", function()
      local output, status = host.run(("echo '<h1>Tide</h1><p>The tide rose a metre and the boats came home.</p>' | " ..
        "%s %s/bin/nutgraf --format jsonl -"):format(environment, tree))
      assert.equal(0, status, output)
      assert.is_truthy(output:find('"title":"Tide"', 1, true), output)
    end)

    it("gives a module to require", function()
      local output, status = host.run(("cd / && %s lua%s -e 'print(require(\"nutgraf\").version)'"):format(environment,
        version))
      assert.equal(0, status, output)
    end)

    if version == "5.1" then
      -- As a user has it: LUA_PATH of `luarocks path`, and one line in init.lua.
      local function in_neovim(code)
        return (neovim.run("require('nutgraf.neovim').setup() " .. code, { bare = true, environment = environment }))
      end

      it("gives Neovim its command, which reads a page", function()
        assert.equal("# Ferry Aurelia", in_neovim [[
          page "Nutgraf read examples/liveblog/page.html"
          return lines()[1]:sub(1, 15)]])
      end)

      it("gives Neovim a health check that is content", function()
        local text = in_neovim [[vim.cmd "checkhealth nutgraf" return text()]]
        assert.is_truthy(text:find("OK:? a page is read in a thread"), text)
        assert.is_truthy(text:find(tree, 1, true), text)
        assert.is_nil(text:find("ERROR", 1, true), text)
        assert.is_nil(text:find("WARNING", 1, true), text)
      end)

      it("gives Neovim its help", function()
        assert.same({ "*nutgraf*", "nutgraf.txt" }, in_neovim [[
          vim.cmd "help nutgraf"
          return { vim.fn.expand "<cWORD>", vim.fn.expand "%:t" }]])
      end)

      it("puts the plugin where rocks.nvim looks for it", function()
        for _, name in ipairs { "plugin/nutgraf.lua", "doc/nutgraf.txt" } do
          assert.equal(host.read(name), host.read(tree .. "/lib/luarocks/rocks-5.1/nutgraf/scm-1/" .. name))
        end
      end)
    end
  end)
end
