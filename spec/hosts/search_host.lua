-- examples/search with the real SQLite: chunks in a full-text index, answers that cite, a live blog that is watched.
local host = require "spec.helper"
local nutgraf = require "nutgraf"

local root = host.run("pwd"):gsub("\n$", "")
local lua = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d" -- luacheck: ignore

describe("a search with SQLite", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)
  local live = host.read "examples/liveblog/page.html"
  host.write(place .. "/live.html", live)
  host.write(place .. "/robert.html", "<title>It's quoted'); DROP TABLE chunk; --</title><article><h1>It's quoted</h1><p>" ..
    ("Robert'); DROP TABLE document; -- said that the lighthouse would be painted white. "):rep(4) .. "</p></article>")
  host.write(place .. "/zh.html", "<title>码头</title><article><h1>码头的水壶</h1><p>" ..
    ("港务长说，渡轮直到中午才出航。潮水在夜里涨了一米。"):rep(6) .. "</p></article>")

  local function run(script, arguments)
    return host.run(("cd %s && %s %s/examples/search/%s.lua kept.db %s"):format(place, lua, root, script, arguments))
  end

  it("takes pages in, again where they changed", function()
    local output, status = run("search", "add live.html robert.html zh.html none.html")
    assert.equal(1, status)
    assert.is_truthy(output:find("^live.html: %d+ chunks\nrobert.html: %d+ chunks\nzh.html: %d+ chunks\n$"), output)
    local before = host.run("cd " .. place .. " && sqlite3 kept.db 'SELECT count(*) FROM chunk'")
    assert.equal(0, select(2, run("search", "add live.html")))
    assert.equal(before, (host.run("cd " .. place .. " && sqlite3 kept.db 'SELECT count(*) FROM chunk'")))
  end)

  it("answers with the sentence, and where it stands", function()
    local output = run("search", "ask 'Who will refund the fare?'")
    local first, last = output:match("bytes (%d+)%-(%d+)\n")
    local text = nutgraf.extract(live).text
    assert.equal("The company said it would refund every fare and pay for taxis home.", text:sub(tonumber(first), tonumber(last)))
    assert.is_truthy(output:find("^1. The company said it would refund every fare and pay for taxis home.\n   Ferry Aurelia"), output)
    assert.is_truthy(output:find("https://courier.example/coast/aurelia-live, Aurelia to sail again on Monday, owner says",
      1, true), output)
  end)

  for _, case in ipairs { { "潮水", "^1%. 潮水在夜里涨了一米。\n" }, { "LIGHTHOUSE AND NOT (white*", "^1%. Robert" },
    { "\"'; -- NEAR(", "^nothing found\n$" }, { "*", "^nothing found\n$" } } do
    it("answers " .. case[1], function()
      local output, status = run("search", "ask '" .. case[1]:gsub("'", "'\\''") .. "'")
      assert.equal(0, status)
      assert.is_truthy(output:find(case[2]), output)
    end)
  end

  it("prints the posts of a live blog once, the oldest first", function()
    local record = nutgraf.extract(live)
    local output = run("watch", "live.html")
    assert.is_truthy(output:find("^2026%-03%-14T06:05:00Z  Good morning from Port Ennis\n"), output)
    assert.equal(#record.posts, select(2, output:gsub("\n", "")))
    assert.equal("", (run("watch", "live.html")))
  end)

  it("prints what is new, one of several watchers", function()
    local at = live:find('<[^>]*id="entry%-1010"') -- the newest, once more with another id and text
    local stop = live:find("</section>", at, true) + #"</section>"
    local post = live:sub(at, stop - 1):gsub("1010", "1011"):gsub("11:20", "11:45"):gsub("Aurelia to sail again on Monday",
      "Aurelia sails on Tuesday"):gsub("The Aurelia will return", "Not before Tuesday will the Aurelia return")
    host.write(place .. "/live.html", live:sub(1, at - 1) .. post .. live:sub(at))
    local watch = ("%s %s/examples/search/watch.lua kept.db live.html"):format(lua, root)
    local output, _, errors = host.run(("cd %s && { %s & %s & wait; }"):format(place, watch, watch))
    assert.same({ "2026-03-14T11:45:00Z  Aurelia sails on Tuesday, owner says\n", "" }, { output, errors })
  end)

  it("says what is wrong", function()
    local _, status, errors = run("watch", "none.html")
    assert.same({ 1, "none.html: " }, { status, errors:sub(1, 11) })
    assert.same({ 1, "zh.html: no posts on this page\n" }, { select(2, run("watch", "zh.html")) })
    assert.equal(2, select(2, run("search", "ask")))
  end)
end)
