-- What breaks around the command: each fault is reported in its place, the rest is right, nothing is lost.
local json = require "nutgraf.structured.json"
local helper = require "spec.helper"
local it = helper.sharing(it)

local command = os.getenv "NUTGRAF_COMMAND"
local page = "<title>Tide</title><h1>The tide</h1><p>The tide rose by a metre, and every boat came home before dark.</p>"
local good = json.encode { id = "good", html = page }

describe("a batch", function()
  local place = helper.temporary()
  teardown(function() helper.run("rm -rf " .. place) end)
  helper.write(place .. "/page.html", page)
  helper.run(("cd %s && gzip -k page.html && head -c $(($(wc -c < page.html.gz) - 12)) page.html.gz > cut.gz && mkdir folder && "
    .. "head -c 90000000 /dev/zero | gzip -1 > bomb.gz && head -c 20 /dev/urandom > noise.gz && printf '\\037\\213' > head.gz")
    :format(place))

  local function run(arguments, input)
    helper.write(place .. "/input", input or "")
    return helper.run(("cd %s && %s %s"):format(place, command, arguments))
  end

  -- The answers to lines, each between two good ones: one for one, the good ones right.
  local function answers(lines)
    local sent = {}
    for _, line in ipairs(lines) do
      sent[#sent + 1] = line
      sent[#sent + 1] = good
    end
    local output, status, errors = run("batch --sentences 0 <input", table.concat(sent, "\n") .. "\n")
    assert.equal("", errors)
    local texts, records = {}, {}
    for line in output:gmatch "([^\n]*)\n" do texts[#texts + 1] = line end
    assert.equal(#sent, #texts)
    for i, text in ipairs(texts) do
      local record = assert(json.decode(text))
      if i % 2 == 0 then assert.same({ "good", "The tide" }, { record.id, record.title })
      else records[#records + 1] = record end
    end
    return records, status, texts
  end

  it("gives every id back as it came", function()
    local ids = { "null", "true", "false", "0", "-1", "1.50", "1E5", "9007199254740993", "123456789012345678901234567890", "1e400",
      '""', '"a\\"b\\\\"', '"\\u00e9\\n"', "[]", "{}", "[1, [null, {}]]", '{"a": {"b": ["}", "]"]}, "c": 1e999}', '"caf\195\169"' }
    local lines = {}
    for i, id in ipairs(ids) do
      lines[i] = i % 2 == 0 and ('{"id": %s, "html": %s}'):format(id, json.encode(page)) or
        ('{"html": %s , "x": {"id": 7}, "id" :%s}'):format(json.encode(page), id)
    end
    local records, status, texts = answers(lines)
    assert.equal(0, status)
    for i, id in ipairs(ids) do
      assert.equal("The tide", records[i].title)
      assert.is_truthy(texts[2 * i - 1]:find('"id":' .. id .. ",", 1, true), texts[2 * i - 1])
    end
  end)

  local cases = {
    { "an unreadable file", '{"id":1,"path":"missing"}', "cannot_read" },
    { "a folder", '{"id":1,"path":"folder"}', "cannot_read" },
    { "a gzip bomb", '{"id":1,"path":"bomb.gz"}', "too_large" },
    { "noise for gzip", '{"id":1,"path":"noise.gz"}', "bad_gzip" },
    { "the head of a gzip file alone", '{"id":1,"path":"head.gz"}', nil },
    { "a line that is cut", '{"id":1,"html":"<p>One', "bad_json" },
    { "NUL within a line", '{"id":1,"html":"a\0b"}', nil }, -- dkjson reads it
    { "NUL alone", "\0", "bad_json" },
    { "invalid UTF-8 alone", "\255\254\192", "bad_json" },
    { "no object", '[1]x', "bad_json" },
    { "a string that is cut within a character", '"' .. ("a"):rep(38) .. "\195\169" .. '"', "bad_json" },
    { "an id that is none", '{"id":nan,"html":"<p>One.</p>"}', "bad_json" },
    { "deep nesting", ("["):rep(100000), "bad_json" },
    { "deep nesting in an id", '{"id":' .. ("["):rep(5000) .. ("]"):rep(5000) .. "}", nil }, -- lua-cjson bounds it
    { "a blank line", "  ", "empty" },
    { "html of another type", '{"id":1,"html":[1]}', "empty" },
    { "an encoding that is none", '{"id":1,"html":"<p>One.</p>","charset":"klingon"}', "bad_encoding" },
    { "a path with NUL", '{"id":1,"path":"page.html\\u0000x"}', "cannot_read" },
  }
  for _, case in ipairs(cases) do
    it("answers " .. case[1], function()
      local records, status = answers { case[2] }
      assert.equal(1, status)
      assert.equal(1, records[1].line)
      if case[3] then assert.equal(case[3], records[1].error.code) else assert.is_string(records[1].error.code) end
    end)
  end

  it("reads bytes that are no UTF-8", function()
    local records, status = answers { '{"id":1,"html":"<p>Caf\233 is the word that stands at the start of this paragraph.</p>"}' }
    assert.equal(0, status)
    assert.equal("Caf\195\169 is", records[1].text:sub(1, 8))
  end)

  it("warns of gzip data that are cut", function()
    local records, status = answers { '{"path":"cut.gz"}' }
    assert.equal(0, status)
    assert.equal("The tide", records[1].title)
    assert.equal("truncated", records[1].warnings[#records[1].warnings].code)
  end)

  it("answers a last line without its end", function()
    local output, status = run("batch --sentences 0 <input", good .. "\n" .. good:sub(1, -10))
    local _, count = output:gsub("\n", "")
    assert.same({ 1, 2 }, { status, count })
    assert.is_truthy(output:find '"code":"bad_json"')
  end)

  it("answers a line of 100 MB", function()
    local records, status = answers { '{"id":1,"html":"' .. ("x"):rep(100e6) .. '"}' }
    assert.equal(1, status)
    assert.same({ 1, "too_large" }, { records[1].id, records[1].error.code })
  end)

  it("answers a record that cannot be written", function()
    helper.write(place .. "/odd.lua", "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parse(), n.stage.metadata(), " ..
      "function(r) if r.title == 'Odd' then r.more = { 1 / 0, print } end return r end }")
    local output, status, errors = run("batch --pipeline odd.lua <input", table.concat({ good,
      json.encode { id = 2, html = "<title>Odd</title><h1>Odd</h1>" }, good }, "\n"))
    local lines = {}
    for line in output:gmatch "[^\n]+" do lines[#lines + 1] = json.decode(line) end
    assert.same({ 3, 1, "" }, { #lines, status, errors })
    assert.same({ 2, 2, "script_error" }, { lines[2].id, lines[2].line, lines[2].error.code })
    assert.equal("The tide", lines[3].title)
    helper.write(place .. "/odd.html", "<title>Odd</title><h1>Odd</h1>")
    output, status, errors = run "--pipeline odd.lua --format jsonl page.html odd.html page.html"
    assert.equal(1, status)
    assert.equal(3, select(2, output:gsub("\n", "")))
    assert.is_truthy(errors:find("nutgraf: odd.html: the record cannot be written as jsonl", 1, true), errors)
  end)

  describe("whose output fails", function()
    local many = (good .. "\n"):rep(300)
    it("for a full disk, ends with a message", function()
      local _, status, errors = run("batch --sentences 0 <input >/dev/full", many)
      assert.same({ 1, "nutgraf: standard output: No space left on device\n" }, { status, errors })
    end)
    it("for a file that may not grow, ends with a message, and lines that stand whole", function()
      local _, status, errors = run("batch --sentences 0 <input >out", many)
      assert.same({ 0, "" }, { status, errors })
      _, status, errors = run("--version >/dev/null; (ulimit -f 16; " .. command .. " batch --sentences 0 <input >limited 2>errors); " ..
        "status=$?; cat errors >&2; (exit $status)", many)
      assert.equal(1, status)
      assert.equal("nutgraf: standard output: File too large\n", errors)
      local limited, whole = helper.read(place .. "/limited"), helper.read(place .. "/out")
      assert.is_true(#limited > 0)
      assert.equal(whole:sub(1, #limited), limited)
    end)
    it("for a reader that leaves, ends without a word", function()
      local output, status, errors = run("batch --sentences 0 <input | head -n 1", many)
      assert.same({ 0, "" }, { status, errors })
      assert.equal("The tide", json.decode(output).title)
      output, status, errors = run("--jobs 2 --format jsonl page.html page.html page.html page.html | head -n 1")
      assert.same({ 0, "" }, { status, errors })
      assert.equal("The tide", json.decode(output).title)
    end)
  end)

  it("goes on where a process of --jobs is killed", function()
    if select(2, helper.run "command -v pgrep >/dev/null") ~= 0 then return pending "no pgrep" end
    helper.write(place .. "/slow.html", "<title>Slow</title><h1>Slow</h1>")
    helper.write(place .. "/slow.lua", "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parse(), n.stage.metadata(), " ..
      "function(r) if r.title ~= 'Slow' then return r end io.open('reached', 'w'):close() local stop = os.clock() + 60 " ..
      "while os.clock() < stop do end return r end }")
    local files = ("P/page.html P/page.html P/page.html P/slow.html P/page.html P/page.html P/page.html P/page.html"):gsub("P", place)
    local output, status, errors = run(("--jobs 2 --format jsonl --pipeline slow.lua %s & command=$!\n" ..
      "for i in $(seq 300); do [ -e %s/reached ] && break; sleep 0.1; done\n" ..
      "kill -KILL $(env -u LD_PRELOAD pgrep -f '%s/slow.html.*--[s]hare 2/2'); wait $command"):format(files, place, place))
    assert.same({ 1, "" }, { status, (errors:gsub("[^\n]*Killed[^\n]*\n", "")) })
    local records = {}
    for line in output:gmatch "[^\n]+" do records[#records + 1] = json.decode(line) end
    assert.equal(8, #records)
    for i, record in ipairs(records) do
      if i == 4 then assert.equal("job_failed", record.error.code) else assert.equal("The tide", record.title) end
    end
  end)
end)
