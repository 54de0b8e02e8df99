-- A real `luarocks make` into an empty tree, and what it installed used from there alone.
local host = require "spec.helper"

for _, version in ipairs { "5.1", "5.4" } do
  describe("luarocks make for Lua " .. version, function()
    local place = host.temporary()
    local tree = place .. "/tree"
    local environment = ("LUA_PATH='TREE/share/lua/LUA/?.lua;TREE/share/lua/LUA/?/init.lua;;' " ..
      "LUA_CPATH='TREE/lib/lua/LUA/?.so;;'"):gsub("TREE", tree):gsub("LUA/", version .. "/")

    setup(function()
      -- A copy, since the builtin build leaves its objects beside the sources.
      host.run(("mkdir -p %s/source && cp -r csrc lua rockspec %s/source"):format(place, place))
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
  end)
end
