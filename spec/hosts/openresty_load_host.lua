-- A real nginx with the Lua module under many requests: no error, flat memory; prints times.
local helper = require "spec.helper"
local nginx = require "spec.hosts.nginx"

local COUNT = os.getenv "ALL" and 1000 or 300 -- of a request's; make check-all makes more

describe("nginx under load", function()
  local server, _, stop

  setup(function() server, _, stop = nginx.before_upstream() end)
  teardown(function() stop() end)

  -- Percentiles of `count` requests, `at_once` at a time, in milliseconds, and the worker's own time for one.
  local function many(path, count, at_once)
    local before = server:milliseconds()
    local output = helper.run(("curl --silent --parallel --parallel-max %d --output /dev/null " ..
      "--write-out '%%{http_code} %%{time_total}\\n' '%s%s?[1-%d]'"):format(at_once, server.base, path, count))
    local times, good = {}, 0
    for status, time in output:gmatch "(%d+) ([%d.]+)\n" do
      times[#times + 1] = tonumber(time) * 1000
      if status == "200" then good = good + 1 end
    end
    assert.equal(count, good)
    table.sort(times)
    return { p50 = times[math.ceil(count * 0.5)], p99 = times[math.ceil(count * 0.99)],
      own = (server:milliseconds() - before) / count }
  end

  local function report(what, result)
    print(("\n%s: p50 %.0f ms, p99 %.0f ms; %.2f ms of the worker's time each, %.0f a second"):format(what, result.p50,
      result.p99, result.own, 1000 / result.own))
  end

  for _, way in ipairs { "with/nothing", "careless", "with/thread" } do
    it("answers many requests, 8 at once, with flat memory: /" .. way, function()
      many("/" .. way .. "/liveblog", COUNT, 8) -- until the heap has come to its size: nginx has ten threads
      local before = server:memory()
      local result = many("/" .. way .. "/liveblog", COUNT, 8)
      local after = server:memory()
      report(("/%s, %d pages of 10 KB, %d KiB of memory before and %d after"):format(way, COUNT, before, after), result)
      assert.is_true(after - before < (way == "with/thread" and 16384 or 2048), ("%d KiB, then %d"):format(before, after))
      assert.is_true(result.p99 < 10000)
    end)
  end

  it("answers 1,000 requests for what is kept without asking the upstream", function()
    many("/read/page", 1000, 8)
    report("/read, 1,000 kept answers of 1 KB", many("/read/page", 1000, 8))
    for i = 1, 1000, 100 do assert.equal("1", server:get("/raw/hits?of=/page?" .. i).body) end
  end)

  it("has no error in its log", function()
    for _, level in ipairs { "[crit]", "[alert]", "[emerg]", "lua entry thread aborted", "failed to run" } do
      assert.is_nil(server:log():find(level, 1, true), server:log())
    end
  end)
end)
