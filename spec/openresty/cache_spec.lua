-- Keys and lifetimes of kept answers, without nginx: the dict is a table here.
local cache = require "nutgraf.openresty.cache"

local function new_dict(problem)
  local values = {}
  return {
    values = values,
    get = function(_, key)
      local kept = values[key]
      if kept then return kept[1], kept[2] end
    end,
    set = function(_, key, value, seconds, flags)
      if problem then return false, problem end
      values[key] = { value, flags, seconds }
      return true
    end,
  }
end

describe("nutgraf.openresty.cache", function()
  it("gives one key to the same and different keys to what differs anywhere", function()
    local function f() end
    local seen = {}
    for i, arguments in ipairs {
      { "1.0", "json", {}, "location", "/a" },
      { "1.1", "json", {}, "location", "/a" },
      { "1.0", "html", {}, "location", "/a" },
      { "1.0", "json", {}, "location", "/b" },
      { "1.0", "json", {}, "body", "/a" },
      { "1.0", "json", {}, "location/a" },
      { "1.0", "json", {}, "location", "/a", "" },
      { "1.0", "json", { sentences = 2 }, "location", "/a" },
      { "1.0", "json", { sentences = 3 }, "location", "/a" },
      { "1.0", "json", { sentences = "2" }, "location", "/a" },
      { "1.0", "json", { offsets = true }, "location", "/a" },
      { "1.0", "json", { offsets = "true" }, "location", "/a" },
      { "1.0", "json", { offsets = false }, "location", "/a" },
      { "1.0", "json", { own = { "x", "y" } }, "location", "/a" },
      { "1.0", "json", { own = { "x", y = 1 } }, "location", "/a" },
      { "1.0", "json", { own = { "xy" } }, "location", "/a" },
      -- what a client may write into a location to look like another one's options
      { "1.0", "json", {}, "location", "/a9n:sentences1n:2" },
      { "1.0", "json", {}, "location", "/a\0sentences=2" },
      { "1.0", "json", {}, "location", "/a\n" },
    } do
      local version, format, given = arguments[1], arguments[2], arguments[3]
      local function key() return cache.key(version, format, given, (table.unpack or unpack)(arguments, 4)) end -- luacheck: std max
      assert.is_nil(seen[key()], i)
      seen[key()] = i
      assert.equal(key(), key())
    end
    assert.equal(cache.key("1", "json", { a = f }, "x"), cache.key("1", "json", { a = print }, "x"))
  end)

  it("asks nothing of the order in which options are written", function()
    local one, other = {}, {}
    for i = 1, 20 do one["option" .. i], other["option" .. 21 - i] = i, 21 - i end
    assert.equal(cache.key("1", "json", one, "/a"), cache.key("1", "json", other, "/a"))
  end)

  for _, case in ipairs {
    -- the upstream's headers, seconds of 300
    { {}, 300 },
    { { ["cache-control"] = "no-store" }, 0 },
    { { ["cache-control"] = "Private" }, 0 },
    { { ["cache-control"] = 'private="x", max-age=60' }, 0 },
    { { ["cache-control"] = "no-cache" }, 0 },
    { { ["cache-control"] = "public, max-age=60" }, 60 },
    { { ["cache-control"] = "max-age=60, s-maxage=10" }, 10 },
    { { ["cache-control"] = "s-maxage=100, max-age=60" }, 100 },
    { { ["cache-control"] = "max-age=0" }, 0 },
    { { ["cache-control"] = 'max-age="20"' }, 20 },
    { { ["cache-control"] = "max-age=86400" }, 300 },
    { { ["cache-control"] = "max-age=-1" }, 300 },
    { { ["cache-control"] = "max-age" }, 300 },
    { { ["cache-control"] = ",;=,\0" }, 300 },
    { { ["cache-control"] = { "public", "no-store" } }, 0 },
    { { ["set-cookie"] = "a=b" }, 0 },
    { { vary = "Accept-Encoding" }, 300 },
    { { vary = "Accept, Cookie, User-Agent" }, 300 },
    { { vary = "*" }, 0 },
    { { vary = "Accept-Encoding, X-Country" }, 0 },
    { { vary = { "Accept", "X-Country" } }, 0 },
  } do
    local name, value = next(case[1])
    it(("keeps %d seconds of an answer with %s"):format(case[2], name and name .. ": " .. (type(value) == "table" and
      table.concat(value, " + ") or ("%q"):format(value)) or "nothing said"), function()
      assert.equal(case[2], cache.lifetime(case[1], 300))
    end)
  end

  local tag = '"' .. ("a"):rep(27) .. '"'

  it("gives back what it keeps: status, tag and body, byte for byte", function()
    local dict = new_dict()
    for _, body in ipairs { "", "a\nb", "\0\255", ("x"):rep(100000) } do
      assert.is_nil(cache.put(dict, "key", 404, tag, body, 10))
      assert.same({ 404, tag, body }, { cache.get(dict, "key") })
    end
    assert.is_nil((cache.get(dict, "another")))
  end)

  it("keeps nothing for no time: a dict would keep it for ever", function()
    local dict = new_dict()
    for _, seconds in ipairs { 0, 0.0001 } do assert.is_nil(cache.put(dict, "key", 200, tag, "body", seconds)) end
    assert.same({}, dict.values)
  end)

  it("says why a dict keeps nothing", function()
    assert.equal("no memory", cache.put(new_dict "no memory", "key", 200, tag, "body", 10))
  end)

  it("takes what another wrote under its key for nothing", function()
    assert.is_nil((cache.get({ get = function() return 7 end }, "key")))
  end)
end)
