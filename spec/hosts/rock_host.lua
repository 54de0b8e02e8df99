-- Real rocks: the release's source rock installed into an empty tree, the binary rock packed from there installed into
-- another, and what they hold used from there alone.
local host = require "spec.helper"
local neovim = require "spec.hosts.neovim"

local root = host.run("pwd"):gsub("\n$", "")
local release = require("nutgraf").version .. "-1"
local page = "<h1>Tide</h1><p>The tide rose a metre and the boats came home.</p>"

-- What a shell sets to run a Lua from a tree alone.
local function environment(tree, version)
  return ("LUA_PATH='TREE/share/lua/LUA/?.lua;TREE/share/lua/LUA/?/init.lua;;' LUA_CPATH='TREE/lib/lua/LUA/?.so;;' ")
    :gsub("TREE", tree):gsub("LUA/", version .. "/")
end

local function has(path)
  local file = io.open(path)
  if file then file:close() end
  return file ~= nil
end

describe("LuaRocks", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)

  it("packs the release", function()
    local output, status = host.run(".ci/rocks 2>&1")
    assert.equal(0, status, output)
    assert.equal("build/rocks/nutgraf-" .. release .. ".src.rock\n", output)
  end)

  local versions = os.getenv "ALL" and { "5.1", "5.2", "5.3", "5.4" } or { "5.1", "5.4" } -- each is built: make check-all
  for _, version in ipairs(versions) do
    describe("for Lua " .. version, function()
      local from_source, from_binary = place .. "/source" .. version, place .. "/binary" .. version
      -- Dependencies are Debian's; the registry of rocks is not asked. All but one are built quickly.
      local flags = version == "5.4" and "" or " CFLAGS='-O0 -fPIC'"
      local rocks = "luarocks --lua-version=" .. version .. " --tree=%s %s --deps-mode=none %s 2>&1"

      it("installs the source rock", function()
        local output, status = host.run(rocks:format(from_source, "install", "build/rocks/nutgraf-" .. release .. ".src.rock" .. flags))
        assert.equal(0, status, output)
      end)

      it("packs and installs the binary rock", function()
        local output, status = host.run(("mkdir -p %s && cd %s && luarocks --lua-version=%s --tree=%s pack nutgraf 2>&1"):format(
          from_binary, from_binary, version, from_source))
        assert.equal(0, status, output)
        output, status = host.run(rocks:format(from_binary, "install", from_binary .. "/nutgraf-" .. release .. ".*.rock"))
        assert.equal(0, status, output)
        host.run("rm -rf " .. from_source)
      end)

      it("brings types, reference and manual", function()
        local share = from_binary .. "/share/lua/" .. version .. "/nutgraf/"
        for _, file in ipairs { "types/record.lua", "docs/README.md", "docs/nutgraf.1", "docs/record.schema.json" } do
          assert.is_true(has(share .. file), file)
        end
      end)

      for _, lua in ipairs { "lua" .. version, version == "5.1" and "luajit" or nil } do
        it("gives a module to " .. lua, function()
          local output, status = host.run("cd / && " .. environment(from_binary, version) .. lua .. [[ -e '
            local record = require("nutgraf").extract("]] .. page .. [[")
            print(record.title, package.searchpath and package.searchpath("nutgraf.core", package.cpath) or "]] ..
            from_binary .. [[")' 2>&1]])
          assert.equal(0, status, output)
          assert.is_truthy(output:find("^Tide\t" .. from_binary:gsub("%p", "%%%0")), output)
        end)
      end

      it("gives the command", function()
        local output, status = host.run(("echo '%s' | { cd / && %s %s/bin/nutgraf --format jsonl -; }"):format(page,
          environment(from_binary, version), from_binary))
        assert.equal(0, status, output)
        assert.is_truthy(output:find('"title":"Tide"', 1, true), output)
      end)

      if version == "5.1" then
        -- As a user has it: LUA_PATH of `luarocks path`, and one line in init.lua.
        local function in_neovim(code)
          return (neovim.run("require('nutgraf.neovim').setup() " .. code, { bare = true,
            environment = environment(from_binary, version) }))
        end

        it("gives Neovim its command, which reads a page", function()
          assert.equal("# Ferry Aurelia", in_neovim [[
            page "Nutgraf read examples/liveblog/page.html"
            return lines()[1]:sub(1, 15)]])
        end)

        it("gives Neovim a health check that is content", function()
          local text = in_neovim [[vim.cmd "checkhealth nutgraf" return text()]]
          assert.is_truthy(text:find("OK:? a page is read in a thread"), text)
          assert.is_truthy(text:find(from_binary, 1, true), text)
          assert.is_nil(text:find("ERROR", 1, true), text)
          assert.is_nil(text:find("WARNING", 1, true), text)
        end)

        it("gives Neovim its help", function()
          assert.same({ "*nutgraf*", "nutgraf.txt" }, in_neovim [[
            vim.cmd "help nutgraf"
            return { vim.fn.expand "<cWORD>", vim.fn.expand "%:t" }]])
        end)
      end
    end)
  end
end)

describe("a library that is missing is named", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)
  -- A pkg-config that does not know the library in $HIDDEN.
  host.write(place .. "/pkg-config", '#!/bin/sh\nfor word in "$@"; do [ "$word" != "$HIDDEN" ] || exit 1; done\n' ..
    'exec pkg-config "$@"\n')
  host.run("chmod +x " .. place .. "/pkg-config")

  for package, name in pairs { ["libxml-2.0"] = "libxml2", libutf8proc = "utf8proc" } do
    it("by make: " .. name, function()
      local output, status = host.run(("cd %s && HIDDEN=%s make -s PKG_CONFIG=%s/pkg-config BUILD=%s/build 2>&1"):format(root,
        package, place, place))
      assert.equal(2, status)
      assert.is_truthy(output:find("^nutgraf needs " .. name .. " with its headers: "), output)
    end)
  end

  for variable, name in pairs { LIBXML2_DIR = "libxml2", UTF8PROC_DIR = "utf8proc" } do
    it("by LuaRocks: " .. name, function()
      local output, status = host.run(("cd %s && luarocks --lua-version=5.4 --tree=%s/tree make --deps-mode=none " ..
        "rockspec/nutgraf-scm-1.rockspec %s=%s/none 2>&1"):format(root, place, variable, place))
      assert.are_not.equal(0, status)
      assert.is_truthy(output:find("for " .. variable:match("^[^_]+"), 1, true), output)
    end)
  end
end)
