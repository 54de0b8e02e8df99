-- A real Spark, on this machine's cores, GNU parallel and xargs: pages of a crawl through `nutgraf batch`.
local json = require "nutgraf.structured.json"
local host = require "spec.helper"

local root = host.run("pwd"):gsub("\n$", "")
local python = root .. "/build/spark/bin/python"
local shared = os.getenv "NUTGRAF_SHARED"

describe("Spark", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)

  local installed = select(2, host.run(("test -x build/spark/bin/spark-submit || { python3 -m venv build/spark && " ..
    "%s -m pip install -q -r examples/spark/requirements.txt; }"):format(python))) == 0
  if not installed then
    pending "PySpark cannot be installed from PyPI"
    return
  end

  -- Pages of a crawl where they are, of our own besides.
  local pages = host.run("ls spec/pages/*.html examples/liveblog/page.html | head -20"):gsub("\n", " ")
  if shared and shared ~= "" then
    pages = pages .. host.run(("ls %s/data/wcxb/html/* 2>/dev/null | awk 'NR %% 50 == 1'"):format(shared)):gsub("\n", " ")
  end
  local output, status, errors = host.run(("%s spec/hosts/spark_check.py %s %s/build/nutgraf %s"):format(python, place, root,
    pages))
  local got = status == 0 and json.decode(output) or {}

  it("reads WARC and lines of JSON into rows", function()
    assert.equal(0, status, errors)
    assert.equal(4, got.parts)
    -- a style sheet is no page; three of the pages come as lines again, and a line that is none
    assert.equal(got.pages - 1 + 4, got.rows)
    assert.equal("Прилив", got.title)
  end)

  it("reports what is broken in its row, and goes on", function()
    local broken
    for id, code in pairs(got.errors) do
      if id:find "^broken.warc.gz#%d+$" then broken = code end
    end
    assert.equal("bad_warc", broken)
    assert.equal("empty", got.errors["<urn:crawl:3>"])
    assert.equal("binary", got.errors["<urn:crawl:4>"])
    assert.same({ "bad_json" }, got.unnamed)
  end)

  it("gives the same bytes when a command and a worker were killed", function()
    assert.same({ true, true }, got.killed)
    assert.is_true(got.same)
  end)

  it("is not needed: GNU parallel and xargs give the same records", function()
    assert.equal(got.rows - 4, got.records)
    assert.is_true(got.parallel)
    assert.is_true(got.xargs)
  end)
end)
