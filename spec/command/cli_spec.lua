local json = require "nutgraf.structured.json"
local helper = require "spec.helper"
local it = helper.sharing(it)

local command = os.getenv("NUTGRAF_COMMAND")
local page = "<title>Tide</title><h1>The tide</h1>" ..
  "<p>The tide rose by a metre, and every boat came home before dark.</p>"

describe("the command", function()
  local place = helper.temporary()
  teardown(function() helper.run("rm -rf " .. place) end)
  for name, bytes in pairs {
    ["page.html"] = page, ["empty.html"] = "", ["binary.bin"] = "\127ELF\2\1\1\0\0\0\0\0\0\0\0\0",
    ["latin.html"] = "<p>Caf\233 is the word that stands at the start of this paragraph.</p>",
    ["bad.html"] = "<meta charset=utf-8><p>These \255\254 bytes are no text in any language at all.</p>",
    ["bad.gz"] = "no gzip",
    ["answer.json"] = '\239\187\191{"posts": [{"html": "<p>One.</p>"}]}\n',
    ["paper.pdf"] = "%PDF-1.7\n%\226\227\207\n1 0 obj", ["photo.jpg"] = "\255\216\255\224\0\16JFIF",
    ["text.txt"] = "A line of plain text that is long enough to be read as one.\n",
    ["broken.lua"] = "return {", ["raise.lua"] = "error('no luck')", ["seven.lua"] = "return 7",
    ["unknown.lua"] = "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parsee() }",
    ["option.lua"] = "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parse { charsett = 'x' } }",
    ["fails.lua"] = "local n = require 'nutgraf'\nreturn n.pipeline { function(r) return r.x.y end }",
    ["unmade.lua"] = "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parse }",
    ["good.lua"] = "local n = require 'nutgraf'\nreturn n.pipeline { n.stage.parse(), n.stage.metadata(),\n" ..
      "function(r) r.output = r.title:upper() return r end }",
  } do helper.write(place .. "/" .. name, bytes) end
  helper.run(("mkdir %s/folder && gzip -k %s/page.html"):format(place, place))

  local function run(arguments, input)
    return helper.run(("cd %s && %s %s <%s"):format(place, command, arguments, input or "/dev/null"))
  end

  describe("says in one line on standard error what is wrong", function()
    for _, case in ipairs {
      { "empty.html", 1, "nutgraf: empty.html: stage 'parse': the input is empty" },
      { "-", 1, "nutgraf: standard input: stage 'parse': the input is empty" },
      { "binary.bin", 1, "binary data, neither a page nor text" },
      { "missing.html", 1, "nutgraf: missing.html: No such file or directory" },
      { "summarise page.html", 2, "nutgraf: no command and no file 'summarise'; did you mean 'summarize'?" },
      { "nosuchthing", 1, "nutgraf: nosuchthing: No such file or directory" },
      { "folder", 1, "nutgraf: folder: is a directory without files" },
      { "@nolist", 1, "nutgraf: @nolist: No such file or directory" },
      { "paper.pdf", 1, "nutgraf: paper.pdf: stage 'parse': the input is a PDF document" },
      { "--input text paper.pdf", 1, "the input is a PDF document" },
      { "answer.json", 1, "nutgraf: answer.json: stage 'parse': the input is JSON, neither a page nor text" },
      { "photo.jpg", 1, "nutgraf: photo.jpg: stage 'parse': the input is an image" },
      { "page.html > /dev/full", 1, "nutgraf: standard output: No space left on device" },
      { "--format jsonl page.html page.html > /dev/full", 1, "nutgraf: standard output: No space left" },
      { "bad.gz", 1, "nutgraf: bad.gz: not a gzip file, or a damaged one" },
      { "--charset klingon page.html", 1, "no encoding is called 'klingon'" },
      { "--format xml page.html", 2, "'--format' must be one of 'text', 'markdown', 'html', 'xhtml', 'json', 'jsonl'" },
      { "--formt text page.html", 2, "unknown option '--formt'" },
      { "--jobs none page.html", 2, "a whole number from 1 was expected" },
      { "--sentences many page.html", 2, "malformed argument 'many'" },
      { "--method lexrnk page.html", 2, "'--method' must be one of" },
      { "run", 2, "missing argument 'script'" },
      { "run missing.lua page.html", 2, "missing.lua: No such file or directory" },
      { "run broken.lua page.html", 2, "nutgraf: broken.lua:1:" },
      { "run raise.lua page.html", 2, "raise.lua:1: no luck" },
      { "run unmade.lua page.html", 2, "nutgraf: unmade.lua: nutgraf.pipeline: item 1: stage or function expected" },
      { "run seven.lua page.html", 2, "seven.lua: the script must return a pipeline, got number" },
      { "run unknown.lua page.html", 2, "unknown.lua:2: nutgraf.stage: no stage 'parsee'; did you mean 'parse'?" },
      { "run option.lua page.html", 2,
        "option.lua:2: stage 'parse': unknown option 'charsett'; did you mean 'charset'?" },
      { "run fails.lua page.html", 1, "page.html: stage 'function at fails.lua:2': fails.lua:2: attempt to index" },
      { "diff page.html page.html", 1, "nutgraf: page.html: no record in it" },
      { "timeline page.html", 1, "nutgraf: page.html: the record has no posts" },
      { "timeline --order random page.html", 2, "'--order' must be one of 'oldest', 'newest'" },
      { "stages parze", 2, "no stage 'parze'; did you mean 'parse'?" },
    } do
      it("nutgraf " .. case[1], function()
        local output, status, errors = run(case[1])
        assert.equal(case[2], status, errors)
        assert.equal("", output)
        assert.is_truthy(errors:find(case[3], 1, true), errors)
        assert.is_truthy(errors:find("^nutgraf: [^\n]*\n$"), errors)
      end)
    end
  end)

  it("reads files, .gz files and standard input alike", function()
    local plain = run "--format json page.html"
    assert.is_truthy(plain:find('"title": "The tide"', 1, true), plain)
    assert.equal(plain, (run "--format json page.html.gz"))
    assert.equal(plain, (run("extract --format json -", "page.html")))
    assert.equal(plain, (run("extract --format json", "page.html")))
    assert.equal(plain, (run("extract --format json", "page.html.gz")))
  end)

  it("reads what is left of gzip data that end too early, with a warning", function()
    helper.run(("cd %s && head -c $(($(wc -c < page.html.gz) - 12)) page.html.gz > cut.gz"):format(place))
    local record = json.decode((run "--format json cut.gz"))
    assert.equal("The tide", record.title)
    assert.equal("truncated", record.warnings[#record.warnings].code)
  end)

  describe("reads folders and lists, and tells several inputs apart", function()
    helper.run(("mkdir -p %s/many/below %s/many/.hidden && cd %s && cp page.html many/a.html && " ..
      "cp page.html many/below/b.html && cp page.html many/.hidden/c.html"):format(place, place, place))
    helper.write(place .. "/list", "many/a.html\r\n\nmany/below/b.html")
    for _, inputs in ipairs { "many", "@list", "many/a.html many/below/b.html" } do
      for _, case in ipairs {
        { "text", "==> many/a.html <==\nTitle:", "\n\n==> many/below/b.html <==\nTitle:" },
        { "markdown", "<!-- many/a.html -->\n\n# The tide", "\n\n<!-- many/below/b.html -->\n\n# The tide" },
        { "html", "<!-- many/a.html -->\n<!DOCTYPE html>", "</html>\n<!-- many/below/b.html -->\n<!DOCTYPE html>" },
      } do
        it(inputs .. " as " .. case[1], function()
          local output, status = run("--format " .. case[1] .. " " .. inputs)
          assert.equal(0, status)
          assert.equal(1, output:find(case[2], 1, true), output)
          assert.is_truthy(output:find(case[3], 2, true), output)
        end)
      end
      it(inputs .. " as one array of JSON", function()
        local records = json.decode((run("--format json " .. inputs)))
        assert.same({ "many/a.html", "many/below/b.html" }, { records[1].path, records[2].path })
        assert.equal(2, #records)
      end)
    end

    it("a failing one stands in the array", function()
      local output, status = run "--format json missing.html page.html"
      local records = json.decode(output)
      assert.same({ 1, "cannot_read", "The tide" }, { status, records[1].error.code, records[2].title })
    end)
  end)

  describe("gives the same from several processes", function()
    for _, case in ipairs { "--format text", "--format html", "--format json", "--format jsonl", "convert", "summarize",
      "run good.lua", "--format jsonl --sentences 1" } do
      it(case, function()
        local inputs = " page.html latin.html missing.html text.txt empty.html many"
        local output, status, errors = run(case .. inputs)
        assert.same({ output, status, errors }, { run(case .. " --jobs 3" .. inputs) })
        assert.is_truthy(output:find("%S"))
      end)
    end
  end)

  it("shows on a terminal how far it is", function()
    local terminal = select(2, helper.run("script -qec true /dev/null </dev/null"))
    if terminal ~= 0 then return pending "the program script is not there or can open no terminal" end
    local inputs = ("page.html "):rep(12)
    local shown = helper.run(("cd %s && script -qec '%s --format jsonl %s >out' /dev/null </dev/null"):format(place, command,
      inputs))
    assert.is_truthy(shown:find("10 of 12\r11 of 12\r\27[K", 1, true), shown)
    local _, status, errors = run("--format jsonl " .. inputs)
    assert.same({ 0, "" }, { status, errors })
  end)

  it("ends at once when it is interrupted", function()
    local output, status = helper.run(("cd %s && sleep 2 | timeout -s INT 1 %s batch"):format(place, command))
    assert.same({ "", 124 }, { output, status })
  end)

  it("prints pages for readers, or the article alone", function()
    assert.is_truthy(run("--format html page.html"):find("^<!DOCTYPE html>\n<html"))
    assert.is_truthy(run("--format html --fragment page.html"):find("^<article"))
    assert.is_truthy(run("--format xhtml page.html"):find("^<%?xml "))
    assert.is_truthy(run("--format markdown page.html"):find("^# The tide\n"))
  end)

  it("says what changed between two records", function()
    helper.write(place .. "/old.json", '{"title":"A","posts":[{"id":"p1","text":"One."}]}')
    helper.write(place .. "/new.json", '{"title":"A","posts":[{"id":"p2","text":"Two."},{"id":"p1","text":"One!"}]}')
    assert.equal("post new: Two.\npost edited: p1\n  - text: One.\n  + text: One!\n", (run "diff old.json new.json"))
    assert.equal("", (run "diff old.json old.json"))
    helper.write(place .. "/bare.json", '{"kind":"liveblog"}')
    assert.is_truthy(run("diff old.json bare.json"):find("title: A → (none)\n", 1, true))
    assert.is_truthy(run("diff bare.json old.json"):find("title: (none) → A\n", 1, true))
    assert.equal("p2", json.decode((run "diff --format json old.json new.json")).posts.new[1].post.id)
  end)

  it("repairs invalid bytes", function()
    assert.is_truthy(json.decode((run "--format jsonl latin.html")).text:find("Café is", 1, true))
    assert.is_truthy(json.decode((run "--format jsonl bad.html")).text:find("These \239\191\189\239\191\189 bytes", 1,
      true))
  end)

  it("reports errors in place with jsonl, and goes on", function()
    local output, status, errors = run "--format jsonl page.html empty.html missing.html latin.html"
    local records = {}
    for line in output:gmatch("[^\n]+") do records[#records + 1] = json.decode(line) end
    assert.equal(1, status)
    assert.equal("", errors)
    assert.equal(4, #records)
    assert.same({ "page.html", "empty.html", "missing.html", "latin.html" },
      { records[1].path, records[2].path, records[3].path, records[4].path })
    assert.equal("The tide", records[1].title)
    assert.equal("empty", records[2].error.code)
    assert.equal("cannot_read", records[3].error.code)
    assert.is_truthy(records[4].text)
  end)

  it("is quiet about failures when told to", function()
    local output, status, errors = run "--quiet empty.html"
    assert.same({ "", 1, "" }, { output, status, errors })
  end)

  it("gives the same bytes for the same input", function()
    local first = run "--format jsonl page.html latin.html"
    for _ = 1, 3 do assert.equal(first, (run "--format jsonl page.html latin.html")) end
  end)

  it("prints the summary alone", function()
    assert.equal("The tide rose by a metre, and every boat came home before dark.\n", (run "summarize page.html"))
    assert.is_truthy(run("summarize --cite page.html"):find "dark%.  %[bytes %d+%-%d+, block %d+%]\n")
  end)

  it("runs a pipeline script", function()
    assert.equal("THE TIDE\n", (run "run good.lua page.html"))
    assert.equal("THE TIDE\n", (run "--pipeline good.lua page.html"))
    helper.write(place .. "/ended.lua", "return require 'nutgraf'.pipeline { function(r) r.output = 'one line\\n' return r end }")
    assert.equal("one line\n", (run "run ended.lua page.html"))
  end)

  it("answers a batch line by line", function()
    helper.write(place .. "/batch", "\239\187\191" .. table.concat({
      json.encode { id = 1, html = page, url = "https://example.org/tide" },
      json.encode { id = "b", text = "A line of plain text that is long enough to be read as one." },
      '{"id": 3, "html": ', '{"id": 4}', "", '{"id": 6, "path": "page.html"}', '{"id": 7, "path": "missing"}', "" }, "\n"))
    local output, status = run("batch --sentences 1", "batch")
    local answers = {}
    for line in output:gmatch("[^\n]+") do answers[#answers + 1] = json.decode(line) end
    assert.equal(1, status)
    assert.equal(7, #answers)
    assert.equal(1, answers[1].id)
    assert.equal("https://example.org/tide", answers[1].url)
    assert.equal(1, #answers[1].summary)
    assert.equal("b", answers[2].id)
    assert.equal("bad_json", answers[3].error.code)
    assert.same({ 4, 4, "empty" }, { answers[4].id, answers[4].line, answers[4].error.code })
    assert.same({ 5, "empty" }, { answers[5].line, answers[5].error.code })
    assert.same({ 6, "The tide" }, { answers[6].id, answers[6].title })
    assert.same({ 7, 7, "cannot_read" }, { answers[7].id, answers[7].line, answers[7].error.code })
  end)

  it("explains on standard error what each stage did", function()
    local _, status, errors = run "--explain page.html"
    assert.equal(0, status)
    assert.is_truthy(errors:find("\nmetadata +[%d.]+ ms +.*title"), errors)
  end)

  it("lists stages and their options", function()
    assert.is_truthy(run("stages"):find("\nsummarize  "))
    assert.is_truthy(run("stages summarize"):find("\n  sentences +"))
  end)

  it("has help that fits 80 columns", function()
    for _, of in ipairs { "--help", "extract --help", "summarize --help", "run --help", "batch --help" } do
      local output, status = run(of)
      assert.equal(0, status)
      for line in output:gmatch("[^\n]+") do assert.is_true(#line <= 80, line) end
    end
  end)

  for _, shell in ipairs { "bash", "zsh", "fish" } do
    it("completes its commands in " .. shell, function()
      local output, status = run("completion " .. shell)
      assert.equal(0, status)
      for _, word in ipairs { "test-sites", "timeline", "jobs" } do
        assert.is_truthy(output:find(word, 1, true), word)
      end
      for _, word in ipairs { "--share", "dump-features", "l share" } do assert.is_nil(output:find(word, 1, true), word) end
    end)
  end

  for _, option in ipairs { "authors", "dates", "kinds", "titles" } do
    it("writes what the trainer of " .. option .. " reads", function()
      local output, status = run("dump-features --" .. option .. " page.html.gz")
      assert.equal(0, status)
      assert.is_table(json.decode(output))
    end)
  end

  it("prints its version", function() assert.is_truthy(run("--version"):find("^nutgraf %d+%.%d+%.%d+\n$")) end)
end)
