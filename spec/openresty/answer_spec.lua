-- Pages into bodies of answers, and what the handlers may be told, without nginx.
local answer = require "nutgraf.openresty.answer"
local json = require "nutgraf.structured.json"
local nutgraf = require "nutgraf"
local settings = require "nutgraf.openresty.settings"

describe("nutgraf.openresty.answer", function()
  local page = "<title>Tides</title><h1>Tides</h1><p>Text of &lt;script&gt;alert(1)&lt;/script&gt; in a sentence that "
    .. "is long enough to be one.</p>"

  it("writes each format", function()
    for format, needle in pairs { json = '"title":"Tides"', html = "<h1>Tides</h1>", markdown = "# Tides",
      text = "Title:     Tides" } do
      local status, body, code = answer.make(page, {}, format)
      assert.equal(200, status)
      assert.is_nil(code)
      assert.is_truthy(body:find(needle, 1, true), body)
    end
  end)

  it("writes JSON in which no element can be found, and HTML without the script", function()
    local _, body = answer.make(page, {}, "json")
    assert.is_nil(body:find "[<>]")
    assert.is_truthy(json.decode(body).text:find("<script>alert(1)</script>", 1, true))
    _, body = answer.make(page, {}, "html")
    assert.is_nil(body:lower():find("<script", 1, true))
  end)

  for _, case in ipairs {
    { "", {}, 502, "empty" },
    { "%PDF-1.4\n%\226\227\207\211\n", {}, 415, "pdf" },
    { '{"a": [1, 2]}', {}, 415, "json" },
    { page, { max_bytes = 10 }, 413, "too_large" },
    { page, { charset = "nonsense" }, 415, "bad_encoding" },
  } do
    it("answers " .. case[4] .. " with " .. case[3] .. ", in each format", function()
      local status, body, code, detail = answer.make(case[1], case[2], "json")
      assert.same({ case[3], case[4] }, { status, code })
      assert.same({ error = { code = case[4], message = detail } }, json.decode(body))
      for _, format in ipairs { "html", "markdown", "text" } do
        status, body = answer.make(case[1], case[2], format)
        assert.equal(case[3], status)
        assert.is_truthy(body:gsub("\\", ""):find("(" .. case[4] .. ")", 1, true), body)
      end
    end)
  end

  it("believes the header's charset, but not one that is none", function()
    local cyrillic = "<title>x</title><p>\207\224\240\238\236 \241\237\238\226\224 \237\224 \239\235\224\226\243 \226 \239\238\240\242\243."
    local _, body = answer.make(cyrillic, {}, "json", "windows-1251")
    assert.is_truthy(body:find("Паром снова на плаву в порту.", 1, true), body)
    local status
    status, body = answer.make(cyrillic, {}, "json", "nonsense")
    assert.equal(200, status, body)
    _, body = answer.make(cyrillic, { charset = "windows-1251" }, "json", "utf-8") -- who says it himself knows better
    assert.is_truthy(body:find("Паром снова", 1, true), body)
  end)

  it("tells the client nothing of a script's mistake", function()
    local pipeline = nutgraf.default_pipeline() .. function() error "secret" end
    local status, body, code, detail = answer.make(page, { pipeline = pipeline }, "json")
    assert.same({ 500, "failed" }, { status, code })
    assert.is_nil(body:find("secret", 1, true))
    assert.is_truthy(detail:find("secret", 1, true))
    pipeline = nutgraf.default_pipeline() .. function(record) record.text = function() end return record end
    status, body, code = answer.make(page, { pipeline = pipeline }, "json")
    assert.same({ 500, "failed" }, { status, code }, body)
  end)

  it("says that a part of a record is missing", function()
    local warn = nutgraf.default_pipeline() .. function(record, context)
      context.warnings[#context.warnings + 1] = { code = "too_slow", message = "the run took longer" }
      return record
    end
    local status, _, code, detail = answer.make(page, { pipeline = warn }, "json")
    assert.same({ 200, "too_slow", "the run took longer" }, { status, code, detail })
  end)
end)

describe("nutgraf.openresty.settings", function()
  local host = { dicts = { answers = {} }, threads = true }

  local function of(given, base, other_host)
    return settings.of("f", given, base or {}, other_host or host, 1)
  end

  it("fills in what nobody says, and lets a call go before setup", function()
    local _, base = of { sentences = 2, time_to_live = 60, cache = "answers" }
    local made = of({ sentences = 1, max_bytes = 5 }, base)
    assert.same({ sentences = 1, max_bytes = 5, max_milliseconds = 1000 }, made.extract)
    assert.same({ "json", "html", "markdown", "text" }, made.formats)
    assert.same({ "answers", 60, 5, 30 }, { made.cache, made.time_to_live, made.error_time_to_live, made.max_seconds })
    assert.same({ sentences = 2, max_bytes = 4194304, max_milliseconds = 1000 }, of(nil, base).extract)
  end)

  for _, case in ipairs {
    { { sentence = 2 }, "f: unknown option 'sentence'; did you mean 'sentences'?" },
    { { formats = {} }, "f: option 'formats': at least one expected, got an empty list" },
    { { formats = { "htm" } }, "f: option 'formats': item 1: one of 'json', 'html', 'markdown', 'text' expected, got 'htm'; " ..
      "did you mean 'html'?" },
    { { cache = "answer" }, "f: option 'cache': there is no lua_shared_dict 'answer'; did you mean 'answers'?" },
    { { cache = true }, "f: option 'cache': string expected, got boolean" },
    { { time_to_live = -1 }, "f: option 'time_to_live': a number from 0 to 31536000 expected, got -1" },
    { { max_bytes = "4m" }, "f: option 'max_bytes': number expected, got string" },
    { { cache = "answers", pipeline = nutgraf.default_pipeline() },
      "f: option 'revision': string expected beside 'cache' and 'pipeline', whose version it is, got nil" },
    { { cache = "answers", data = {} },
      "f: option 'revision': string expected beside 'cache' and 'data', whose version it is, got nil" },
    { { thread_pool = "pages" }, "f: option 'thread_pool': this nginx has no ngx.run_worker_thread " ..
      "(lua-nginx-module 0.10.21, Linux)", { dicts = {}, threads = false } },
    { { cache = "answers" }, "f: option 'cache': there is no lua_shared_dict 'answers'; there are none",
      { dicts = {}, threads = false } },
  } do
    it("says: " .. case[2], function()
      local ok, message = pcall(function() of(case[1], nil, case[3]) end)
      assert.is_false(ok)
      assert.equal(case[2], (message:gsub("^[^ ]+:%d+: ", "")))
    end)
  end

  it("lets a call take back the cache and the threads of setup", function()
    local _, base = of { cache = "answers", thread_pool = "pages" }
    local made = of({ cache = "", thread_pool = "" }, base)
    assert.is_nil(made.cache)
    assert.is_nil(made.thread_pool)
    assert.equal("answers", of({}, base).cache)
  end)

  it("makes keys of a revision and of no code", function()
    local made = of { cache = "answers", pipeline = nutgraf.default_pipeline(), revision = "7", sentences = 2 }
    assert.same({ revision = "7", sentences = 2, max_bytes = 4194304, max_milliseconds = 1000 }, settings.plain(made))
    assert.is_true(made.has_code)
    assert.is_false(of({ sentences = 2 }).has_code)
  end)
end)
