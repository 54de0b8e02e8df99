-- A real nginx with the Lua module: it fetches a page from an upstream on the loopback and answers
-- with the JSON record.
local json = require "nutgraf.structured.json"
local host = require "spec.helper"

describe("nginx with the Lua module", function()
  local place, root = host.temporary(), host.run("pwd"):gsub("\n$", "")
  local base

  local function curl(path)
    local output = host.run(("curl --silent --max-time 10 --write-out '\\n%%{http_code} %%{content_type}' %s%s"):format(
      base, path))
    local body, status, kind = output:match("^(.*)\n(%d+) ([^\n]*)$")
    return body, tonumber(status), kind
  end

  setup(function()
    local file = assert(io.open("examples/openresty/nginx.conf", "rb"))
    local template = file:read("*a")
    file:close()
    -- A free port: the first of a few that nginx can listen on.
    for _ = 1, 20 do
      local port = host.run("shuf -i 20000-40000 -n 1"):gsub("%s", "")
      local out = assert(io.open(place .. "/nginx.conf", "wb"))
      out:write((template:gsub("PORT", port):gsub("SOURCES", root)))
      out:close()
      host.run(("mkdir -p %s/temp && cd %s && (env -u LUA_PATH -u LUA_CPATH /usr/sbin/nginx -p %s -c nginx.conf " ..
        ">nginx.log 2>&1 &)"):format(place, place, place))
      base = "http://127.0.0.1:" .. port
      for _ = 1, 30 do
        local _, status = host.run("curl --silent --max-time 1 --output /dev/null " .. base .. "/page.html")
        if status == 0 then return end
        host.run("sleep 0.1")
      end
    end
    error("nginx does not start: " .. host.run("tail -n 5 " .. place .. "/nginx.log"))
  end)
  teardown(function()
    host.run(("kill $(cat %s/nginx.pid); sleep 0.2; rm -rf %s"):format(place, place))
  end)

  for _, way in ipairs { "extract", "filtered" } do
    it("answers /" .. way .. " with the record of a page", function()
      local body, status, kind = curl("/" .. way .. "/page.html")
      assert.equal(200, status, body)
      if way == "extract" then assert.is_truthy(kind:find("application/json", 1, true), kind) end
      local record = json.decode(body)
      assert.equal("liveblog", record.kind)
      assert.equal("Ferry Aurelia floats again after night on sandbank in Marrow Sound", record.title)
      assert.equal(10, #record.posts)
      assert.equal(2, #record.summary)
    end)
  end

  it("answers for a page that is not there with the error, as JSON", function()
    local body, status = curl("/extract/no-such-page.html")
    assert.equal(502, status)
    assert.equal("upstream", json.decode(body).error.code)
  end)

  it("answers the same page many times", function()
    local first = curl("/extract/page.html")
    for _ = 1, 20 do assert.equal(first, (curl("/extract/page.html"))) end
  end)

  it("passes what is no HTML through the filter unchanged", function()
    local body = curl("/filtered/dump.txt")
    local file = assert(io.open("examples/liveblog/dump.txt", "rb"))
    assert.equal(file:read("*a"), body)
    file:close()
  end)
end)
