-- make instructions: how many instructions whole records of ten pages of spec/pages take, counted by callgrind, beside
-- the committed figure (spec/bench/instructions.txt). Time on a shared machine varies by a third from run to run, this
-- figure by less than one part in a hundred.
--
--   lua5.4 spec/bench/instructions.lua           compares; exit status 1 where there are more than SLACK allows
--   lua5.4 spec/bench/instructions.lua write     writes the figure anew: say in the commit why it moves
--   lua5.4 spec/bench/instructions.lua run N     makes the records N times, for valgrind
--
-- Start-up is not counted: the pages are read once and ELEVEN times, and the difference is what ten rounds take. The
-- figure holds for one compiler and one kind of processor, which stand beside it; elsewhere a line says that it is not
-- compared.
local FIGURE = "spec/bench/instructions.txt"
local SLACK = 1.05
local ELEVEN = 11
local PAGES = { "article-teasers", "comments-under-article", "docs-code", "figures", "listing", "live-blog", "product",
  "question-answers", "table", "thread" }

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

local function output_of(command)
  local pipe = assert(io.popen(command))
  local text = pipe:read "*a"
  pipe:close()
  return text
end

local function run(rounds)
  local nutgraf = require "nutgraf"
  local pages = {}
  for i, name in ipairs(PAGES) do pages[i] = read("spec/pages/" .. name .. "/source.html") end
  for _ = 1, rounds do
    for _, page in ipairs(pages) do assert(nutgraf.extract(page, { sentences = 0 })) end
  end
  print "made"
end

local function counted(rounds)
  local text = output_of(("valgrind --tool=callgrind --callgrind-out-file=/dev/null %s %s run %d 2>&1"):format(
    arg[-1], arg[0], rounds))
  assert(text:find("made\n", 1, true), text)
  return assert(tonumber(text:match "Collected : (%d+)"), text)
end

-- What the figure holds for: the compiler, the kind of processor and the Lua.
local function place()
  local compiler = output_of("${CC:-cc} -dumpfullversion 2>&1"):gsub("%s+$", "")
  local machine = output_of("uname -m"):gsub("%s+$", "")
  return ("%s, compiler %s, %s"):format(machine, compiler, _VERSION)
end

local function compare(what)
  if output_of("command -v valgrind") == "" then
    print "instructions: not counted, valgrind is not installed"
    return true
  end
  local now = (counted(ELEVEN) - counted(1)) / (ELEVEN - 1)
  if what == "write" then
    local file = assert(io.open(FIGURE, "w"))
    file:write(("%.0f instructions for whole records of ten pages: %s\n"):format(now, place()))
    file:close()
    print(("instructions: %.2f million, written"):format(now / 1e6))
    return true
  end
  local figure, where = read(FIGURE):match "^(%d+)[^:]*: ([^\n]*)"
  local known = assert(tonumber(figure), FIGURE)
  if where ~= place() then
    print(("instructions: %.2f million; the figure is of another place (%s)"):format(now / 1e6, where))
    return true
  end
  print(("instructions: %.2f million, %+.1f %% of the committed %.2f million"):format(now / 1e6,
    100 * (now / known - 1), known / 1e6))
  if now <= known * SLACK then return true end
  print(("more than %.0f %% above it: find what costs so much, or write the figure anew and say why"):format(
    100 * (SLACK - 1)))
  return false
end

if arg[1] == "run" then run(tonumber(arg[2])) else os.exit(compare(arg[1]) and 0 or 1) end
