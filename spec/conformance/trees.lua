-- The html5lib tree tests: reads .dat files, runs the parser over them, compares trees and texts.
--
-- Without scripting and for whole documents: tests for fragments and for scripting are left out.

local core = require "nutgraf.core"

local M = {}

--- Reads one file of tests.
-- @param path string
-- @return list of {data=string, document=string, fragment=string?, script=boolean?}
function M.read(path)
  local file = assert(io.open(path, "rb"))
  local content = "\n" .. file:read("*a")
  file:close()
  local tests, at = {}, 1
  while true do
    local first, data_start = content:find("\n#data\n", at, true)
    if not first then break end
    local stop = (content:find("\n\n#data\n", data_start, true) or #content)
    local body = content:sub(data_start + 1, stop)
    if body:sub(-1) ~= "\n" then body = body .. "\n" end
    local errors = body:sub(1, 8) == "#errors\n" and 0 or body:find("\n#errors\n", 1, true)
    if errors then
      local rest = body:sub(errors)
      local document = rest:match("\n#document\n(.*)$")
      tests[#tests + 1] = {
        data = body:sub(1, errors - 1),
        document = (document or ""):gsub("\n+$", ""),
        fragment = rest:match("\n#document%-fragment\n([^\n]*)"),
        script = rest:find("\n#script-on\n", 1, true) ~= nil,
      }
    end
    at = stop
  end
  return tests
end

--- The text of an outline, white space folded. A text may go over several lines; it ends at a quote
-- that stands before the next node's line.
-- @param outline string
-- @return string
function M.text(outline)
  local parts, at = {}, 1
  outline = "\n" .. outline .. "\n| "
  while true do
    local _, open = outline:find('\n| *"', at)
    if not open then break end
    local close = outline:find('"\n| ', open + 1, true)
    if not close then break end
    parts[#parts + 1] = outline:sub(open + 1, close - 1)
    at = close + 1
  end
  return (table.concat(parts):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- Runs one test.
-- @return boolean same tree, boolean same text, string our outline
function M.run(test)
  local document, message = core.parse(test.data, { standard = true })
  local outline
  if document then
    outline = core.outline(document):gsub("\n$", "")
    document:close()
  else
    outline = "error: " .. message
  end
  return outline == test.document, M.text(outline) == M.text(test.document), outline
end

--- Where the test files are: $NUTGRAF_DATA, or ../shared/data beside the repository.
-- @param folder string below that directory
-- @return list of {name=string, path=string}, empty where there is no such folder
function M.files(folder)
  local dir = (os.getenv("NUTGRAF_DATA") or "../shared/data") .. "/" .. folder
  local files = {}
  local listing = io.popen("ls '" .. dir .. "' 2>/dev/null")
  for name in listing:lines() do
    if name:find("%.dat$") then files[#files + 1] = {name = name, path = dir .. "/" .. name} end
  end
  listing:close()
  return files
end

--- Runs every test of the files.
-- @param files list from M.files
-- @param visit function(key, test, tree, text, outline)? called for each test
-- @return {total=number, trees=number, texts=number, failed={[key]="tree"|"text"}}; a key is
-- FILE:NUMBER, the number counting from 1
function M.score(files, visit)
  local result = {total = 0, trees = 0, texts = 0, failed = {}}
  for _, file in ipairs(files) do
    for index, test in ipairs(M.read(file.path)) do
      if not test.fragment and not test.script then
        local tree, text, outline = M.run(test)
        result.total = result.total + 1
        if tree then result.trees = result.trees + 1 end
        if text then result.texts = result.texts + 1 end
        local key = file.name .. ":" .. index
        if not (tree and text) then result.failed[key] = text and "tree" or "text" end
        if visit then visit(key, test, tree, text, outline) end
      end
    end
  end
  return result
end

return M
