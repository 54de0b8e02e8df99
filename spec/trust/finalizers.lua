-- Documents, matchers and states that are finalized in any order, and while something works on them.
local core = require "nutgraf.core"
local helper = require "spec.helper"

local html = ("<div class=c><p>Some words <a href=/x>link</a></p></div>"):rep(500)

-- Calls `act` when it is collected, on every Lua.
local function on_collection(act)
  if newproxy then -- luacheck: ignore (5.1 and LuaJIT)
    local proxy = newproxy(true) -- luacheck: ignore
    getmetatable(proxy).__gc = act
    return proxy
  end
  return setmetatable({}, { __gc = act })
end

-- Lua 5.5 has a name for each parameter of its collector, "setpause" no longer.
local function set_pause(percent)
  if not pcall(collectgarbage, "setpause", percent) then collectgarbage("param", "pause", percent) end
end

describe("a finalizer", function()
  before_each(function() set_pause(1) end)
  after_each(function() set_pause(200) end)

  for name, use in pairs {
    select = function(document) return document:select("div > p a[href]") end,
    xpath = function(document) return document:xpath("//p/a") end,
    segment = function(document) return core.segment(document) end,
    text = function(document) return document:root():text() end,
  } do
    it("may close the document while it is read by " .. name, function()
      for _ = 1, 20 do
        local document = assert(core.parse(html))
        for _ = 1, 3 do on_collection(function() document:close() end) end
        for _ = 1, 20 do
          local ok, problem = pcall(use, document)
          if not ok then assert.truthy(problem:find("closed", 1, true), problem) end
        end
      end
    end)
  end

  it("may use a document and a matcher that were finalized before it", function()
    local seen = 0
    for _ = 1, 20 do
      local document = assert(core.parse(html))
      on_collection(function()
        local ok, found = pcall(document.select, document, "div > p:not(.x), a[href^='/']")
        if ok then seen = seen + #found else assert.truthy(found:find("closed", 1, true)) end
      end)
      assert.equal(1000, #document:select("div > p:not(.x), a[href^='/']"))
    end
    collectgarbage()
    collectgarbage()
    assert.equal(0, seen % 1000)
  end)

  it("may read options that make strings which nothing holds", function()
    local options = setmetatable({}, { __index = function(_, key)
      return key == "charset" and "utf-8" .. (" "):rep(60) or nil
    end })
    for _ = 1, 200 do assert(core.parse("<p>caf\195\169 </p>", options)) end
  end)
end)

describe("the end of a state", function()
  local lua = (arg and arg[-1] or "lua5.4"):match("lua[%w.]*$") or "lua5.4"
  for name, script in pairs {
    ["with documents and nodes alive"] = [[for i = 1, 50 do KEPT = { KEPT, core.parse(html), core.parse(html):first("p") } end]],
    ["with a select in a finalizer"] = [[
      local document = core.parse(html)
      if newproxy then T = newproxy(true) getmetatable(T).__gc = function() pcall(document.select, document, "p a") end
      else T = setmetatable({}, { __gc = function() pcall(document.select, document, "p a") end }) end]],
    ["with long strings of guarded calls"] = [[
      for i = 1, 20 do
        local _, text = core.guarded(60000, 1e7, string, string.rep, "ab", 9000 + i)
        KEPT = { KEPT, i % 2 == 0 and text }
      end
      collectgarbage()]],
    ["in the middle of a coroutine"] = [[
      C = coroutine.wrap(function() for _, p in ipairs(core.parse(html):select("p")) do coroutine.yield(p) end end) C()]],
  } do
    it(name .. " is quiet", function()
      local path = os.tmpname()
      helper.write(path, 'local core = require "nutgraf.core"\nlocal html = ("<p>w <a href=/x>l</a></p>"):rep(500)\n' ..
        script .. "\n")
      local _, status, problem = helper.run(lua .. " " .. path)
      os.remove(path)
      assert.same({ 0, "" }, { status, problem })
    end)
  end
end)

describe("memory", function()
  it("does not grow where a node is kept now and then", function()
    if not pcall(collectgarbage, "generational") then return end
    local kept, alive = {}, setmetatable({}, { __mode = "k" })
    for i = 1, 1000 do
      local document = assert(core.parse(html))
      alive[document] = true
      kept[i % 20 + 1] = document:first("p")
    end
    local count = 0
    for _ in pairs(alive) do count = count + 1 end
    collectgarbage("incremental")
    assert.equal("p", kept[1]:name())
    assert.is_true(count < 500, count .. " documents of 1000 are alive, 20 are kept")
  end)
end)
