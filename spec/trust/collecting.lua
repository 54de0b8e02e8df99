--- A collector that never rests: all garbage is collected at every instruction and at every allocation of Lua's, while each
-- entry of the core runs and the objects of a page are dropped in every order; less often while whole records are made.
--
--   lua spec/trust/collecting.lua [STEP [EACH]]   STEP: instructions between collections while records are made (2000);
--                                                 EACH: one of so many of the 5,040 orders (24)
local core = require "nutgraf.core"
local entries = require "spec.trust.entries"

local step, each = tonumber(arg[1]) or 2000, tonumber(arg[2]) or 24
local good, bad = 0, 0

-- Percents: 0 and much, every allocation begins a cycle and ends it. Lua 5.5 has a name for each parameter, "setpause" no
-- longer.
local function pace(pause, step_multiplier)
  if pcall(collectgarbage, "setpause", pause) then collectgarbage("setstepmul", step_multiplier) return end
  collectgarbage("param", "pause", pause)
  collectgarbage("param", "stepmul", step_multiplier)
end

local function try(name, f, instructions)
  debug.sethook(function() collectgarbage() end, "", instructions)
  local ok, problem = xpcall(f, debug.traceback)
  debug.sethook()
  if ok then good = good + 1 return end
  bad = bad + 1
  print(name, problem)
end

-- ---- orders ----

local page = ("<div class=c><p>Some words <a href=/x>link</a></p></div>"):rep(20)

-- What a document gives, and how it is used while it is alive; each keeps what it needs of the others.
local kinds = {
  { "document", function(document) return document end, function(it) return #it:select "p" == 20 end },
  { "node", function(document) return document:first "a" end, function(it) return it:text() == "link" and it:closest "div" end },
  { "iterator", function(document) return document:root():descendants() end, function(it) return it() or true end },
  { "list", function(document) return document:xpath "//p" end, function(it) return #it == 20 and it[20]:attr "class" == nil end },
  { "blocks", function(document) return core.segment(document) end, function(it) return it:classify() and it:count() == 20 end },
  { "rows", function(document) return core.segment(document):rows() end, function(it) return it[20].text == "Some words link" end },
  { "composition", function(document) return core.compose(document) end, function(it) return it:count() > 0 end },
}

-- Calls f with every order of the numbers from 1 to n.
local function permute(n, f)
  local order = {}
  for i = 1, n do order[i] = i end
  local function place(k)
    if k > n then return f(order) end
    for i = k, n do
      order[k], order[i] = order[i], order[k]
      place(k + 1)
      order[k], order[i] = order[i], order[k]
    end
  end
  place(1)
end

local function drop_in_every_order()
  local count = 0
  permute(#kinds, function(order)
    count = count + 1
    if count % each ~= 0 then return end
    local document, held = assert(core.parse(page)), {}
    for i, kind in ipairs(kinds) do held[i] = kind[2](document) end
    document = nil -- luacheck: ignore
    for _, i in ipairs(order) do
      held[i] = nil
      collectgarbage()
      for k, kind in ipairs(kinds) do
        if held[k] then assert(kind[3](held[k]), kind[1] .. " without " .. kinds[i][1]) end
      end
    end
  end)
end

-- Calls `act` when it is collected, on every Lua.
local function on_collection(act)
  local new_proxy = rawget(_G, "newproxy")
  if not new_proxy then return setmetatable({}, { __gc = act }) end
  local proxy = new_proxy(true)
  getmetatable(proxy).__gc = act
  return proxy
end

-- Objects whose own finalizers have run are used once more, and kept.
local function resurrect_each()
  for _, kind in ipairs(kinds) do
    for _, before in ipairs { true, false } do -- the sentinel is there before the object, or after it
      local kept
      do
        local document = assert(core.parse(page))
        local it = not before and kind[2](document) or nil
        local sentinel = on_collection(function() kept = it or document end)
        it = it or kind[2](document)
        assert(sentinel and kind[3](it))
      end
      collectgarbage() collectgarbage()
      if kept then
        pcall(kind[3], kept) -- may say that it is closed
        kept = nil -- luacheck: ignore
        collectgarbage() collectgarbage()
      end
    end
  end
end

-- Coroutines that nobody resumes hold iterators, matchers and documents in the middle of their work.
local function abandon_coroutines()
  for _ = 1, 50 do
    local thread = coroutine.wrap(function()
      local document = assert(core.parse(page))
      for node in document:root():descendants() do
        if node:type() == "element" then coroutine.yield(document:select "p a[href]", core.segment(document)) end
      end
    end)
    assert(#thread() == 20)
    assert(#thread() == 20)
  end
  collectgarbage()
end

-- ---- records ----

local function make_records()
  local nutgraf = require "nutgraf"
  local file = assert(io.open("examples/liveblog/page.html", "rb"))
  local html = file:read "*a"
  file:close()
  local record = assert(nutgraf.extract(html, { url = "https://example.org/" }))
  for _, format in ipairs { "markdown", "html", "json" } do assert(nutgraf.render(record, format)) end
  assert(nutgraf.extract("Ferry floats\nIda Brandt\n10:45\nShe floats again.\n").text)
end

local modes = { "incremental" }
-- Lua 5.2's experiment with generations, gone in 5.3, marks all that is alive each time: 20 s where few looks take 2.
if not (_VERSION == "Lua 5.2" and arg[1]) and pcall(collectgarbage, "generational") then modes[2] = "generational" end
for _, mode in ipairs(modes) do
  pcall(collectgarbage, mode)
  pace(0, 10000)
  for _, entry in ipairs(entries) do try(mode .. ": " .. entry[1], function() entry[2](core) end, 1) end
  try(mode .. ": every order", drop_in_every_order, 1000)
  try(mode .. ": resurrection", resurrect_each, 10)
  try(mode .. ": coroutines", abandon_coroutines, 100)
  pace(200, 100) -- a cycle takes long beside all of nutgraf
  try(mode .. ": records", make_records, step)
end
print(("%d successes / %d failures / 0 errors / 0 pending : 0 seconds"):format(good, bad))
os.exit(bad == 0 and good > 0 and 0 or 1, true)
