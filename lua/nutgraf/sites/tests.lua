--- The tests that sites bring along: a page, and what must come out of it. Run by `nutgraf test-sites`.
--
-- A site script names its pages. The page of a rule file's test_url lies beside the file: example.org.1.html is that of
-- its first, example.org.html serves for it, too.
local core = require "nutgraf.core"
local site = require "nutgraf.sites.site"

local M = {}

---@class nutgraf.SiteResult
---@field site string the script's or rule file's path
---@field page string the page's file, or its address where there is no file
---@field failures string[] what is wrong; empty for a test that passes
---@field skipped? string why it was not run

local function shown(value)
  if type(value) == "table" then
    local parts = {}
    for i, item in ipairs(value) do parts[i] = shown(item) end
    return "{ " .. table.concat(parts, ", ") .. " }"
  end
  if type(value) == "string" then
    return "'" .. (#value > 60 and core.truncate(value, { bytes = 57 }) .. "..." or value) .. "'"
  end
  return tostring(value)
end

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for i = 1, math.max(#a, #b) do
    if not same(a[i], b[i]) then return false end
  end
  return true
end

local function folded(text) return (text:gsub("%s+", " ")) end

local function list_of(value) return type(value) == "table" and value or { value } end

-- All that a reader of the record reads.
local function text_of(record)
  local parts = { record.title or "", record.text or "" }
  for _, block in ipairs(record.blocks or {}) do parts[#parts + 1] = block.caption or "" end
  for _, comment in ipairs(record.comments or {}) do parts[#parts + 1] = comment.text or "" end
  return folded(table.concat(parts, "\n"))
end

-- What is wrong with a record; an empty list when nothing is.
local function failures_of(record, test)
  local failures, text = {}, text_of(record)
  local function expect(name, expected, got)
    if not same(expected, got) then
      failures[#failures + 1] = ("%s: %s expected, got %s"):format(name, shown(expected), shown(got))
    end
  end
  for _, part in ipairs(test.contains and list_of(test.contains) or {}) do
    if not text:find(folded(part), 1, true) then
      failures[#failures + 1] = "contains: not in the text: " .. shown(part)
    end
  end
  for _, part in ipairs(test.lacks and list_of(test.lacks) or {}) do
    if text:find(folded(part), 1, true) then failures[#failures + 1] = "lacks: in the text: " .. shown(part) end
  end
  for _, name in ipairs { "posts", "comments", "blocks" } do
    if test[name] then expect(name, test[name], #(record[name] or {})) end
  end
  for name in pairs(site.fields) do
    if test[name] ~= nil then expect(name, test[name], record[name]) end
  end
  if test.kind then expect("kind", test.kind, record.kind) end
  if test.next_page then expect("next_page", test.next_page, (record.pagination or {}).next) end
  table.sort(failures)
  return failures
end

-- The files in which a test's page may lie.
local function pages_of(made, test, number)
  if test.page then return { (made.file and made.file:match "^(.*/)" or "") .. test.page } end
  local stem = made.file:gsub("%.txt$", "")
  return { ("%s.%d.html"):format(stem, number), number == 1 and stem .. ".html" or nil }
end

local function run_test(sites, made, test, number, read, fetch)
  local result = { site = made.file or tostring(made), failures = {} }
  -- What a script from others names lies below its folder.
  if sites.sandboxed and test.page and (test.page:find "%.%." or test.page:find "^[/~]" or test.page:find ":") then
    result.page, result.failures[1] = test.page, "page: not below the script's folder"
    return result
  end
  local bytes, message
  for _, path in ipairs(pages_of(made, test, number)) do
    if not bytes then
      bytes, message = read(path)
      result.page = path
    end
  end
  if not bytes and test.url and not test.page then
    result.page = test.url
    if not fetch then
      result.skipped = "no page beside the file"
      return result
    end
    bytes, message = read(test.url)
  end
  if not bytes then
    result.failures[1] = "cannot be read: " .. message
    return result
  end
  local url = test.url or made.host[1] ~= "*" and "https://" .. made.host[1] .. "/" or nil
  local nutgraf = require "nutgraf"
  local ok, record, problem = pcall(nutgraf.extract, bytes, { url = url, sites = sites, sentences = 0 })
  if not ok or not record then
    result.failures[1] = tostring(problem or record)
    return result
  end
  result.failures = failures_of(record, test)
  return result
end

--- Runs the tests of every site.
---@param sites nutgraf.Sites
---@param read fun(path: string): string?, string? reads a file or an address
---@param fetch? boolean fetch the pages of rule files that lie nowhere
---@return nutgraf.SiteResult[]
---
--- Errors: none: what fails is in the results.
---
--- Example:
---   local nutgraf, source, tests = require "nutgraf", require "nutgraf.command.source", require "nutgraf.sites.tests"
---   for _, result in ipairs(tests.run(nutgraf.sites.load "examples/sites", source.read)) do
---     print(result.page, #result.failures)
---   end
---   --> examples/sites/pages/tide.html	0
---   --> examples/sites/.sound.example.1.html	0
function M.run(sites, read, fetch)
  local results = {}
  for _, made in ipairs(sites:list()) do
    for number, test in ipairs(made.tests) do
      results[#results + 1] = run_test(sites, made, test, number, read, fetch)
    end
  end
  return results
end

--- The results as `nutgraf test-sites` prints them.
---@param results nutgraf.SiteResult[]
---@param problems nutgraf.RuleProblem[] as sites:problems() gives them
---@return string report
---@return boolean # whether all that ran passed
---
--- Errors: none.
---
--- Example:
---   local tests = require "nutgraf.sites.tests"
---   print((tests.report({ { site = "a.lua", page = "a.html", failures = {} } }, {}):gsub("\n", ";")))
---   --> ok       a.lua  a.html;1 passed, 0 failed, 0 skipped, 0 warnings;
function M.report(results, problems)
  local lines, counts = {}, { ok = 0, failed = 0, skipped = 0 }
  for _, problem in ipairs(problems) do
    lines[#lines + 1] = ("warning  %s:%d: %s"):format(problem.file, problem.line, problem.message)
  end
  for _, result in ipairs(results) do
    local state = result.skipped and "skipped" or #result.failures > 0 and "failed" or "ok"
    counts[state] = counts[state] + 1
    lines[#lines + 1] = ("%-8s %s  %s%s"):format(state, result.site, result.page, result.skipped and
      " (" .. result.skipped .. ")" or "")
    for _, failure in ipairs(result.failures) do lines[#lines + 1] = "         " .. failure end
  end
  lines[#lines + 1] = ("%d passed, %d failed, %d skipped, %d warnings"):format(counts.ok, counts.failed,
    counts.skipped, #problems)
  return table.concat(lines, "\n") .. "\n", counts.failed == 0
end

return M
