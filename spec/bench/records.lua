-- One row of make bench: what nutgraf does to each page of a pack.
--
-- Usage: records.lua parse|text|record|summary PACK. A pack has for each page a line with its size in bytes, then the
-- bytes. Prints the milliseconds of processor time that each page took, a line each.
local nutgraf = require "nutgraf"

local text_alone = nutgraf.pipeline { nutgraf.stage.parse(), nutgraf.stage.content(), nutgraf.stage.normalize() }

local work = {
  parse = function(page)
    local document = nutgraf.parse(page)
    if document then document:close() end
  end,
  text = function(page) return text_alone(page) end,
  record = function(page) return nutgraf.extract(page, { sentences = 0 }) end,
  summary = function(page) return nutgraf.extract(page, { sentences = 3 }) end,
}

local file = assert(io.open(arg[2], "rb"))
local pages = {}
for line in file:lines() do pages[#pages + 1] = file:read(tonumber(line)) end
file:close()

local run, times, clock = assert(work[arg[1]], "parse, text, record or summary"), {}, os.clock
for i, page in ipairs(pages) do
  local start = clock()
  run(page)
  times[i] = clock() - start
end
for _, time in ipairs(times) do print(time * 1000) end
