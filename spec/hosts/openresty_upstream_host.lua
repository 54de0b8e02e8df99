-- A real nginx with the Lua module before an upstream that misbehaves on purpose (upstream.py), by spec/hosts/nginx.conf.
local json = require "nutgraf.structured.json"
local helper = require "spec.helper"
local nginx = require "spec.hosts.nginx"

describe("nginx before a bad upstream", function()
  local server, _, stop

  setup(function() server, _, stop = nginx.before_upstream() end)
  teardown(function() stop() end)

  local function error_of(answer) return json.decode(answer.body).error end

  -- What the upstream says of itself.
  local function ask(what) return tonumber(server:get("/raw/" .. what).body) end

  local ways = { "read", "filtered" }

  -- ---- what comes ----

  for _, way in ipairs(ways) do
    it("reads a page in chunks that cut characters apart: " .. way, function()
      local answer = server:get("/" .. way .. "/chunked")
      assert.equal(200, answer.status, answer.body)
      assert.is_truthy(json.decode(answer.body).text:find("Grüße aus Køge, wo die Flut", 1, true))
    end)

    it("asks for no compression, whatever the client takes: " .. way, function()
      local answer = server:get("/" .. way .. "/gzip", "-H", "Accept-Encoding: gzip, br")
      assert.equal(200, answer.status, answer.body)
      assert.equal("The tide", json.decode(answer.body).title)
    end)

    it("answers a compressed page that nobody asked for with an error: " .. way, function()
      local answer = server:get("/" .. way .. "/gzip-always")
      assert.equal(502, answer.status)
      assert.equal("upstream", error_of(answer).code)
      assert.is_truthy(error_of(answer).message:find("compressed", 1, true))
      assert.is_nil(answer.headers["content-encoding"])
    end)

    it("reads a page by the charset of its header: " .. way, function()
      for _, charset in ipairs { "windows-1251", "Windows-1251", "nonsense" } do
        local answer = server:get("/" .. way .. "/cyrillic?charset=" .. charset)
        assert.equal("Паром", json.decode(answer.body).title)
        assert.equal("application/json; charset=utf-8", answer.kind)
      end
    end)

    it("lets no script of a page's text run: " .. way, function()
      local answer = server:get("/" .. way .. "/script")
      assert.equal("application/json; charset=utf-8", answer.kind)
      assert.equal("nosniff", answer.headers["x-content-type-options"])
      assert.is_nil(answer.body:find("[<>]"))
      assert.is_truthy(json.decode(answer.body).text:find("<script>alert(1)</script>", 1, true))
      for accept, kind in pairs { ["text/html"] = "text/html", ["text/markdown"] = "text/markdown", ["text/plain"] = "text/plain" } do
        answer = server:get("/" .. way .. "/script", "-H", "Accept: " .. accept)
        assert.equal(kind .. "; charset=utf-8", answer.kind)
        assert.equal("nosniff", answer.headers["x-content-type-options"])
        if accept == "text/html" then
          assert.is_nil(answer.body:lower():find("<script", 1, true))
          assert.is_nil(answer.body:lower():find("<img", 1, true))
          local policy = answer.headers["content-security-policy"]
          for _, part in ipairs { "default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "sandbox" } do
            assert.is_truthy(policy:find(part, 1, true), policy)
          end
          assert.is_nil(policy:find("script-src", 1, true))
        end
      end
    end)
  end

  -- ---- sizes ----

  it("reads a page of 3 MB, and answers 413 for one of 10 MB without holding it", function()
    assert.equal(200, server:get("/read/large?bytes=3000000").status)
    local _, before = server:memory()
    for _, page in ipairs { "large", "large-chunked" } do
      local answer = server:get("/read/" .. page .. "?bytes=10000000")
      assert.equal(413, answer.status)
      assert.same({ code = "too_large", message = "the page has more than 4194304 bytes, the limit" }, error_of(answer))
    end
    local _, after = server:memory()
    assert.is_true(after - before < 12 * 1024, ("%d KiB, then %d"):format(before, after))
  end)

  it("filters a page of 10 MB into an error, with its status where the header says the length", function()
    local answer = server:get "/filtered/large?bytes=10000000"
    assert.same({ 413, "too_large" }, { answer.status, error_of(answer).code })
    assert.equal("no-store", answer.headers["cache-control"])
    for accept, kind in pairs { ["*/*"] = "application/json", ["text/html"] = "text/html" } do
      answer = server:get("/filtered/large-chunked?bytes=10000000", "-H", "Accept: " .. accept)
      assert.equal(200, answer.status) -- has gone out
      assert.equal(kind .. "; charset=utf-8", answer.kind)
      assert.is_truthy(answer.body:find("the page has more than 1000000 bytes, the limit", 1, true), answer.body)
      assert.is_nil(answer.body:find("harbour master", 1, true)) -- nothing of the page
    end
  end)

  it("breaks a page without end off, in bytes and in time", function()
    for path, sent in pairs { ["/read/endless"] = "/endless", ["/filtered/endless"] = "/endless",
      ["/with/patient/endless?slow=1"] = "/endless?slow=1" } do
      local started = os.time()
      local answer = server:get(path)
      assert.is_true(os.time() - started < 15, path)
      assert.is_not.equal(0, answer.exit)
      for _ = 1, 50 do
        if ask("sent?of=" .. sent) > 0 then break end
        helper.run "sleep 0.1"
      end
      assert.is_true(ask("sent?of=" .. sent) > 0, path)
      assert.is_true(ask("sent?of=" .. sent) < 100000000, path)
    end
    assert.is_truthy(server:log():find("/fetch/endless: broken off: ", 1, true))
  end)

  it("warns of a location that nothing bounds", function()
    assert.equal(200, server:get("/unbounded/page").status)
    assert.is_truthy(server:log():find("/loose/page: a page of any length is held in memory; give the location body_filter_by_lua_block",
      1, true))
  end)

  it("honours max_bytes and max_milliseconds of a call", function()
    assert.equal(413, server:get("/with/small/page?count=400").status)
    assert.equal(200, server:get("/with/small/page?count=100").status)
    local answer = server:get "/with/quick/liveblog"
    assert.same({ 503, "too_slow" }, { answer.status, error_of(answer).code })
  end)

  -- ---- errors of the upstream ----

  for _, case in ipairs {
    { "error?status=500", 502, "status 500" }, { "error?status=404", 404, "status 404" }, { "error?status=410", 410, "status 410" },
    { "error?status=503", 503, "status 503" }, { "error?status=403", 502, "status 403" },
    { "redirect", 502, "status 302 to https://elsewhere.example/page" },
    { "truncated", 502, "ended too early" }, { "truncated-chunks", 502, "ended too early" },
  } do
    it("answers /" .. case[1] .. " with " .. case[2], function()
      local answer = server:get("/read/" .. case[1])
      assert.equal(case[2], answer.status)
      assert.equal("upstream", error_of(answer).code)
      assert.is_truthy(error_of(answer).message:find(case[3], 1, true), answer.body)
      assert.is_nil(answer.headers.etag)
    end)
  end

  it("passes an error through the filter as it is", function()
    for status, path in pairs { [500] = "error?status=500", [404] = "error?status=404", [302] = "redirect" } do
      local answer = server:get("/filtered/" .. path)
      assert.equal(status, answer.status)
      assert.is_nil(answer.headers["content-security-policy"])
    end
  end)

  it("breaks the filter's answer off where the upstream breaks its page off", function()
    for _, path in ipairs { "truncated", "truncated-chunks" } do
      local answer = server:get("/filtered/" .. path)
      assert.equal(18, answer.exit) -- curl: transfer closed with outstanding data remaining
      assert.equal("", answer.body)
    end
  end)

  it("answers 415 for what is no page, and reads text and what has no type", function()
    assert.equal(415, server:get("/read/typed?type=image/png").status)
    assert.equal(200, server:get("/read/typed?type=text/plain").status)
    assert.equal(200, server:get("/read/typed").status)
  end)

  it("serves others after clients that went away", function()
    for _, path in ipairs { "/read/slow?seconds=1", "/filtered/slow?seconds=1", "/with/thread/large?bytes=2000000",
      "/with/nothing/large?bytes=2000000", "/read/endless" } do
      for _ = 1, 3 do
        assert.is_not.equal(0, server:get(path, "--max-time", "0.1").exit, path)
      end
    end
    local workers = server:workers()
    helper.run "sleep 1.5"
    assert.equal(200, server:get("/read/page?after").status)
    assert.equal(200, server:get("/with/queue/page?after").status) -- their places in threads are free
    assert.equal(workers, server:workers())
    assert.is_nil(server:log():find("exited on signal", 1, true))
  end)

  -- ---- requests ----

  it("answers a HEAD as a GET, without the body", function()
    local get = server:get "/read/page"
    local head = server:get("/read/page", "--head")
    assert.equal(200, head.status)
    for _, name in ipairs { "content-type", "content-length", "etag", "vary", "x-content-type-options" } do
      assert.is_not_nil(get.headers[name], name)
      assert.equal(get.headers[name], head.headers[name], name)
    end
    head = server:get("/filtered/page", "--head")
    assert.same({ 200, "application/json; charset=utf-8" }, { head.status, head.kind })
    assert.is_nil(head.headers["content-length"])
  end)

  it("answers 304 to a tag that it has given, for that format", function()
    for _, way in ipairs { "read", "with/nothing" } do
      local answer = server:get("/" .. way .. "/page")
      local tag = answer.headers.etag
      assert.is_truthy(tag:find '^"[%w+/]+"$')
      for value, status in pairs { [tag] = 304, ["W/" .. tag] = 304, ['"a", ' .. tag] = 304, ["*"] = 304, ['"a"'] = 200, ["a"] = 200 } do
        local again = server:get("/" .. way .. "/page", "-H", "If-None-Match: " .. value)
        assert.equal(status, again.status, value)
        assert.equal(tag, again.headers.etag)
        assert.equal("Accept", again.headers.vary)
        if status == 304 then assert.equal("", again.body) end
      end
      assert.equal(200, server:get("/" .. way .. "/page", "-H", "If-None-Match: " .. tag, "-H", "Accept: text/html").status)
    end
  end)

  it("answers a range with the whole, and hands no range or date of the client's on", function()
    for _, way in ipairs { "read", "with/nothing", "filtered" } do
      local answer = server:get("/" .. way .. "/ranges", "--range", "0-99")
      assert.equal(200, answer.status, way)
      assert.equal("The tide", json.decode(answer.body).title)
      for _, name in ipairs { "accept-ranges", "last-modified", "content-range" } do assert.is_nil(answer.headers[name], name) end
      if way == "filtered" then assert.is_nil(answer.headers.etag) end
    end
    local conditional = server:get("/with/nothing/ranges", "-H", 'If-None-Match: "upstream"', "-H",
      "If-Modified-Since: Sat, 14 Mar 2026 12:00:00 GMT")
    assert.equal(200, conditional.status)
  end)

  it("filters no part of a page and no compressed one, where the location forgot to ask for the whole", function()
    local answer = server:get("/careless/ranges", "--range", "0-99")
    assert.equal(502, answer.status)
    assert.is_truthy(error_of(answer).message:find("clear Range in the location", 1, true))
    answer = server:get("/careless/gzip", "-H", "Accept-Encoding: gzip")
    assert.equal(502, answer.status)
    assert.is_truthy(error_of(answer).message:find("clear Accept-Encoding in the location", 1, true))
    assert.equal(200, server:get("/careless/page").status)
  end)

  for accept, status in pairs {
    ["image/png"] = 406, ["*/*;q=0"] = 406, ["application/ld+json"] = 406, ["\127\1\2"] = 200, [("text/html;q=0.1,"):rep(200)] = 200,
    [('"'):rep(3000)] = 200, [("a/b,"):rep(900)] = 406, ["text/html;q=9999999999999999"] = 200,
  } do
    it(("answers the Accept %q with %d"):format(accept:sub(1, 40), status), function()
      for _, way in ipairs(ways) do
        local answer = server:get("/" .. way .. "/page", "-H", "Accept: " .. accept)
        assert.equal(status, answer.status, answer.body)
        assert.equal("Accept", answer.headers.vary)
        if status == 406 then assert.equal("not_acceptable", error_of(answer).code) end
      end
    end)
  end

  it("answers GET and HEAD only", function()
    for _, method in ipairs { "POST", "PUT", "DELETE", "OPTIONS" } do
      local answer = server:get("/read/page", "--request", method, "--data", "a=b")
      assert.same({ 405, "GET, HEAD" }, { answer.status, answer.headers.allow })
    end
  end)

  it("answers with one format where one is offered, and varies by nothing then", function()
    local answer = server:get "/with/markdown/page"
    assert.same({ 200, "text/markdown; charset=utf-8" }, { answer.status, answer.kind })
    assert.is_nil(answer.headers.vary)
    assert.equal(406, server:get("/with/markdown/page", "-H", "Accept: text/html").status)
  end)

  it("reads a page that it is handed, and chunks", function()
    local first = server:get "/handed?as=bytes"
    assert.equal(200, first.status)
    assert.equal("The tide", json.decode(first.body).title)
    assert.equal(first.body, server:get("/handed?as=chunks").body)
    assert.same({ 502, "upstream" }, { server:get("/handed?as=broken").status, error_of(server:get("/handed?as=broken")).code })
    assert.equal(413, server:get("/handed?as=long").status)
    assert.equal(500, server:get("/handed?as=number").status)
  end)

  -- ---- what is kept ----

  it("keeps an answer, for each format and location", function()
    local first = server:get "/read/page?kept"
    assert.equal(1, ask "hits?of=/page?kept")
    local again = server:get "/read/page?kept"
    assert.same({ first.body, first.headers.etag, first.headers["content-length"] },
      { again.body, again.headers.etag, again.headers["content-length"] })
    assert.equal(1, ask "hits?of=/page?kept")
    server:get("/read/page?kept", "-H", "Accept: text/html")
    assert.equal(2, ask "hits?of=/page?kept")
    server:get("/read/page?kept", "-H", "Host: other.example")
    assert.equal(3, ask "hits?of=/page?kept")
    server:get("/with/brief/page?kept") -- the same options and another time to live
    assert.equal(3, ask "hits?of=/page?kept")
  end)

  it("keeps it as long as it is told", function()
    server:get "/with/brief/page?brief"
    server:get "/with/brief/page?brief"
    assert.equal(1, ask "hits?of=/page?brief")
    helper.run "sleep 1.2"
    server:get "/with/brief/page?brief"
    assert.equal(2, ask "hits?of=/page?brief")
    for _ = 1, 2 do server:get "/with/forgetful/page?forgetful" end
    assert.equal(2, ask "hits?of=/page?forgetful")
  end)

  it("keeps an error for a short time", function()
    for _ = 1, 3 do assert.equal(502, server:get("/read/error?status=500&kept").status) end
    assert.equal(1, ask "hits?of=/error?status=500%26kept")
    helper.run "sleep 5.2"
    assert.equal(502, server:get("/read/error?status=500&kept").status)
    assert.equal(2, ask "hits?of=/error?status=500%26kept")
  end)

  for query, kept in pairs {
    ["Cache-Control=no-store"] = false, ["Cache-Control=private"] = false, ["Cache-Control=no-cache"] = false,
    ["Set-Cookie=a"] = false, ["Vary=X-Country"] = false, ["Vary=*"] = false, ["Vary=Cookie"] = true,
    ["Cache-Control=max-age%3d60"] = true,
  } do
    it((kept and "keeps" or "does not keep") .. " an answer with " .. query, function()
      local answer
      for _ = 1, 2 do answer = server:get("/read/answer?" .. query) end
      assert.equal(200, answer.status)
      assert.equal(kept and 1 or 2, ask("hits?of=/answer?" .. query:gsub("%%", "%%25")))
      local stated = query:match "^Cache%-Control=([%a-]+)$"
      assert.equal(stated, answer.headers["cache-control"])
    end)
  end

  it("asks for what is kept without any header of one client, and gives them back to the log", function()
    local answer = server:get("/read/headers", "-H", "Cookie: session=1", "-H", "Authorization: Basic YTpi", "-H",
      "X-Forwarded-Host: evil.example", "-H", "X_Forwarded_Host: evil.example", "-H", "Accept-Language: de", "-H", "Accept: text/plain")
    assert.equal(200, answer.status)
    local text = answer.body:lower()
    for _, word in ipairs { "cookie", "authorization", "evil", "language", "user-agent" } do
      assert.is_nil(text:find(word, 1, true), word)
    end
    assert.is_truthy(text:find("accept: text/html", 1, true), text)
    -- and with them where nothing is kept
    text = server:get("/with/nothing/headers", "-H", "Cookie: session=1", "-H", "Accept-Encoding: gzip", "-H", "Range: bytes=0-9",
      "-H", "Accept: text/plain").body
    assert.is_truthy(text:find("Cookie: session=1", 1, true), text)
    assert.is_nil(text:lower():find("encoding: gzip", 1, true))
    assert.is_nil(text:lower():find("range: bytes", 1, true))
  end)

  it("reads a page anew for other options, and asks for the version of what is code", function()
    local first, second = server:get "/with/first/page?code", server:get "/with/second/page?code"
    assert.is_not_nil(json.decode(first.body).summary)
    assert.is_nil(json.decode(second.body).summary)
    assert.equal(500, server:get("/with/unversioned/page").status)
    assert.is_truthy(server:log():find("option 'revision': string expected beside 'cache' and 'pipeline'", 1, true))
  end)

  it("answers what its dict is too small for", function()
    local first = server:get "/with/tiny/liveblog"
    assert.equal(200, first.status)
    assert.equal(first.body, server:get("/with/tiny/liveblog").body)
    assert.is_truthy(server:log():find("lua_shared_dict 'tiny' did not keep an answer: no memory", 1, true))
  end)

  it("keeps answers over a reload", function()
    server:get "/read/page?reload"
    server:reload()
    assert.equal(200, server:get("/read/page?reload").status)
    assert.equal(1, ask "hits?of=/page?reload")
  end)

  -- ---- threads, mistakes ----

  it("gives the same from a thread", function()
    for _, path in ipairs { "liveblog", "cyrillic?charset=windows-1251", "page?count=0" } do
      local here, there = server:get("/with/nothing/" .. path), server:get("/with/thread/" .. path)
      assert.same({ here.status, here.body }, { there.status, there.body })
    end
  end)

  it("goes on serving small pages while threads read large ones", function()
    helper.run(("for i in 1 2 3 4; do curl --silent --output /dev/null '%s/with/thread/large?bytes=4000000&'$i & done"):format(server.base))
    helper.run "sleep 0.2"
    local _, status = helper.run(("curl --silent --fail --max-time 2 --output /dev/null '%s/with/nothing/page'"):format(server.base))
    assert.equal(0, status)
    helper.run "sleep 3"
  end)

  it("answers 503 for more large pages at once than thread_queue says", function()
    local output = helper.run(("curl --silent --parallel --parallel-immediate --parallel-max 40 --output /dev/null " ..
      "--write-out '%%{http_code}\\n' '%s/with/queue/large?bytes=500000&[1-40]'"):format(server.base))
    local counts = { ["200"] = 0, ["503"] = 0 }
    for status in output:gmatch "%d+" do counts[status] = counts[status] + 1 end
    assert.equal(40, counts["200"] + counts["503"])
    assert.is_true(counts["200"] >= 2 and counts["503"] > 0, output)
    for _ = 1, 3 do assert.equal(200, server:get("/with/queue/page").status) end -- the places are free again
  end)

  it("follows no upstream into locations of nginx's own", function()
    for _, way in ipairs(ways) do
      local answer = server:get("/" .. way .. "/answer?X-Accel-Redirect=/raw/typed?type=text/plain")
      assert.equal("The tide", json.decode(answer.body).title)
      assert.is_nil(answer.headers["x-accel-redirect"])
    end
  end)

  for case, words in pairs {
    typo = "nutgraf.openresty.answer_from: unknown option 'sentence'; did you mean 'sentences'?",
    dict = "nutgraf.openresty.answer_from: option 'cache': there is no lua_shared_dict 'answer'; did you mean 'answers'?",
    formats = "nutgraf.openresty.answer_from: option 'formats': at least one expected, got an empty list",
    pool = "thread_pool 'nowhere': ",
    broken = "a script's own mistake",
  } do
    it("answers 500 for a mistake and says it in the log: " .. case, function()
      local answer = server:get("/with/" .. case .. "/page")
      assert.equal(500, answer.status)
      assert.is_nil(answer.body:find("mistake", 1, true))
      local log = server:log()
      assert.is_truthy(log:find(words, 1, true), log)
      if words:find "^nutgraf" then assert.is_truthy(log:find("content_by_lua%(nginx.conf:%d+%):%d+: nutgraf.openresty"), log) end
    end)
  end

  it("answers 500 for an option of a filter that is none", function()
    local answer = server:get "/mistyped/page"
    assert.same({ 500, "application/json; charset=utf-8", "failed" }, { answer.status, answer.kind, error_of(answer).code })
    assert.is_truthy(server:log():find("header_filter_by_lua%(nginx.conf:%d+%):1: nutgraf.openresty.filter_header: unknown option"))
  end)

  it("answers nothing under the wrong type where a filter's header part is missing", function()
    local answer = server:get "/unheaded/page"
    assert.is_not.equal(0, answer.exit)
    assert.equal("", answer.body)
    assert.is_truthy(server:log():find("filter_body: the location needs header_filter_by_lua_block", 1, true))
  end)

  it("has no error of Lua in its log that no case above has asked for", function()
    for line in server:log():gmatch "[^\n]+" do
      if line:find("lua entry thread aborted", 1, true) then
        assert.is_truthy(line:find("nutgraf.openresty.answer", 1, true), line)
      end
      assert.is_nil(line:find("[alert]", 1, true), line)
      assert.is_nil(line:find("[emerg]", 1, true), line)
    end
  end)
end)
