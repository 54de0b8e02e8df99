-- examples/openresty in a real nginx with the Lua module: what README shows, and that what is set up wrongly is said.
local json = require "nutgraf.structured.json"
local helper = require "spec.helper"
local nginx = require "spec.hosts.nginx"

local modules = "load_module /usr/lib/nginx/modules/ndk_http_module.so; " ..
  "load_module /usr/lib/nginx/modules/ngx_http_lua_module.so;"

local function start(change)
  local place = helper.temporary()
  helper.write(place .. "/nginx.conf", change(helper.read "examples/openresty/nginx.conf"))
  local pages = helper.run("shuf -i 30001-40000 -n 1"):gsub("%s", "")
  local server, log = nginx.start(place .. "/nginx.conf", { MODULES = modules, PAGES = pages })
  helper.run("rm -rf " .. place)
  return server, log
end

describe("examples/openresty", function()
  local server

  setup(function() server = assert(start(function(template) return template end)) end)
  teardown(function() server:stop() end)

  for _, way in ipairs { "read", "filtered" } do
    it("answers /" .. way .. " with the record of a page", function()
      local answer = server:get("/" .. way .. "/page.html")
      assert.equal(200, answer.status, answer.body)
      assert.equal("application/json; charset=utf-8", answer.kind)
      local record = json.decode(answer.body)
      assert.equal("liveblog", record.kind)
      assert.equal("Ferry Aurelia floats again after night on sandbank in Marrow Sound", record.title)
      assert.equal(10, #record.posts)
      assert.equal(2, #record.summary)
    end)

    for accept, case in pairs {
      ["text/markdown"] = { "text/markdown; charset=utf-8", "^# Ferry Aurelia floats again" },
      ["text/html,*/*;q=0.8"] = { "text/html; charset=utf-8", "<h1>Ferry Aurelia floats again" },
      ["text/plain"] = { "text/plain; charset=utf-8", "^Title:     Ferry Aurelia floats again" },
    } do
      it("answers /" .. way .. " with " .. accept .. " where that is wanted", function()
        local answer = server:get("/" .. way .. "/page.html", "-H", "Accept: " .. accept)
        assert.equal(200, answer.status, answer.body)
        assert.equal(case[1], answer.kind)
        assert.is_truthy(answer.body:find(case[2]), answer.body)
      end)
    end
  end

  it("answers for a page that is not there with the error, as JSON", function()
    local answer = server:get "/read/no-such-page.html"
    assert.equal(404, answer.status)
    assert.same({ error = { code = "upstream", message = "the upstream answered with status 404" } }, json.decode(answer.body))
  end)

  it("passes what is no HTML through the filter unchanged", function()
    local answer = server:get "/filtered/dump.txt"
    assert.equal("text/plain", answer.kind)
    assert.equal(helper.read "examples/liveblog/dump.txt", answer.body)
  end)

  it("keeps nobody in or out by the path", function()
    for _, path in ipairs { "/read/../page/page.html", "/read/%2e%2e/page/page.html", "/read//page/page.html", "/page/page.html",
      "/read/a%3Fb%23c%25d", "/read/%00", "/read/" .. ("a"):rep(3000) } do
      local answer = server:get(path)
      assert.is_truthy(answer.status and answer.status >= 400 and answer.status < 500, path .. " " .. tostring(answer.status))
    end
    assert.is_nil(server:log():find("entry thread aborted", 1, true), server:log())
  end)

  it("says in the log where a page was not to be had", function()
    assert.is_truthy(server:log():find("nutgraf: /page/no-such-page.html: upstream: the upstream answered with status 404",
      1, true))
  end)
end)

describe("make demo-nginx", function()
  it("serves what it says to ask for", function()
    local place = helper.temporary()
    local port = helper.run("shuf -i 30001-40000 -n 1"):gsub("%s", "")
    helper.run(("(PORT=%s .ci/demo-nginx >%s/said 2>&1 & echo $! >%s/pid) </dev/null"):format(port, place, place))
    for _ = 1, 50 do
      local _, status = helper.run("curl --silent --output /dev/null http://127.0.0.1:" .. port)
      if status == 0 then break end
      helper.run "sleep 0.1"
    end
    local said, answers = helper.read(place .. "/said"), {}
    for command in said:gmatch "\n  (curl [^#\n]+)" do
      local output, status = helper.run(command .. " --silent --fail")
      assert.equal(0, status, command .. "\n" .. said)
      answers[#answers + 1] = output
    end
    helper.run(("kill $(cat %s/pid); rm -rf %s"):format(place, place))
    assert.equal(4, #answers)
    local title = "Ferry Aurelia floats again after night on sandbank in Marrow Sound"
    assert.equal(title, json.decode(answers[1]).title)
    assert.is_truthy(answers[2]:find("# " .. title, 1, true))
    assert.is_truthy(answers[3]:find("HTTP/1.1 200 OK", 1, true))
    assert.is_truthy(answers[3]:find("<h1>" .. title .. "</h1>", 1, true))
    assert.equal(title, json.decode(answers[4]).title)
  end)

  it("is what README shows", function()
    local template = helper.read "examples/openresty/nginx.conf"
    local section = helper.read("README.md"):match "\n## In nginx and OpenResty\n(.-)\n## "
    local lines = 0
    for block in section:gmatch "```nginx\n(.-)```" do
      for line in block:gmatch "[^\n]+" do
        line = line:gsub("^ +", "")
        assert.is_truthy(template:find(line, 1, true), line)
        lines = lines + 1
      end
    end
    assert.equal(5, lines)
  end)
end)

describe("an admin's mistake", function()
  for what, case in pairs {
    ["an option that is none"] = { 'sentences = 2', "sentence = 2", "unknown option 'sentence'; did you mean 'sentences'?" },
    ["a value of a wrong type"] = { "4194304", '"4m"', "option 'max_bytes': number expected, got string" },
    ["a dict that is not there"] = { "lua_shared_dict pages 16m;", "lua_shared_dict page 16m;",
      "option 'cache': there is no lua_shared_dict 'pages'; did you mean 'page'?" },
    ["no dict at all"] = { "lua_shared_dict pages 16m;", "", "option 'cache': there is no lua_shared_dict 'pages'; there are none" },
    ["a format that is none"] = { "sentences = 2", 'formats = { "htm" }', "got 'htm'; did you mean 'html'?" },
  } do
    it("keeps nginx from starting, and says why: " .. what, function()
      local server, log = start(function(template)
        local first, last = template:find(case[1], 1, true)
        return template:sub(1, first - 1) .. case[2] .. template:sub(last + 1)
      end)
      if server then server:stop() end
      assert.is_nil(server)
      assert.is_truthy(log:find("init_by_lua error: init_by_lua(nginx.conf:", 1, true), log)
      assert.is_truthy(log:find("nutgraf.openresty.setup: ", 1, true), log)
      assert.is_truthy(log:find(case[3], 1, true), log)
    end)
  end
end)
