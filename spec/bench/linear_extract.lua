-- How the time of a whole extraction grows when the input doubles, for pages and stripped texts that fill one string,
-- repeat one thing or nest it (shapes.lua). A ratio of 2.0 is linear. `make linear` runs it after that of parsing: it
-- prints the worst and fails where one grows by more than RATIO or takes more than TIMES as long as an article of its size.
-- ONLY=part-of-a-name looks at some, LISTS=1 at lists and depths, ALL=1 prints all.
local nutgraf = require "nutgraf"
local shapes = require "spec.bench.shapes"

local RATIO = 2.4
local MUCH, FAST = 3, 8 -- a ratio that counts in any case; articles of its size, below which only that does: caches and the
                        -- collector let the time of quick shapes grow by a fifth more than their size (cards: all
                        -- stages alike)
-- Of an article by the same door, for a byte. The slowest shapes, threads of other names or days in each post, take up to
-- 31 and 5: their own time is what it was when the bound was 25, an article takes a fifth less.
local TIMES = { html = 33, text = 10 }

-- What is known to take longer: lines of one letter, 7 µs each, and a heap of 600 bytes a line for the collector.
local KNOWN = { ["text: short lines"] = { ratio = 3, times = 26 } }
local BYTES = tonumber(os.getenv("BYTES")) or 30000 -- of the smaller input to begin with
local LEAST = 0.02  -- seconds: a smaller input that takes less tells nothing; the larger must take three times as much
local MOST_BYTES = 500000
local LATER = 3 -- more looks at the end, for a shape that failed

local function time(input, door, rounds)
  local best = math.huge
  for _ = 1, rounds do
    collectgarbage()
    local start = os.clock()
    local record, _, code = nutgraf.extract(input, { input = door, sentences = 3, url = "https://pages.example/a/b" })
    best = math.min(best, os.clock() - start)
    if not record and code ~= "no_content" and code ~= "empty" then return nil, code end
  end
  return best
end

local article = { "<title>No ferry</title><article><h1>No ferry</h1>" }
for i = 1, 400 do
  article[i + 1] = ("<p>The ferry number %d had been tied up for most of the winter, and nobody in the village could say when "
    .. "it would cross again; the captain walked down to the pier, looked at the ice and went home.</p>"):format(i)
end
article = table.concat(article)
local articles = { html = article, text = (article:gsub("<[^>]+>", "\n")) }

-- Seconds for a byte of an article: what other shapes are measured by, on this machine and at this time.
local reference = {}
local function read_article(door) reference[door] = time(articles[door], door, 3) / #articles[door] end

-- Seconds for an input and for one twice as large, and the bytes of the larger.
local function measure(shape, bytes)
  local small = time(shape.make(bytes), shape.door, 1)
  while small and small < LEAST and bytes < MOST_BYTES do
    bytes = bytes * (small < LEAST / 4 and 4 or 2)
    small = time(shape.make(bytes), shape.door, 1)
  end
  local input = shape.make(2 * bytes)
  local large = small and time(input, shape.door, 1)
  for _ = 1, 2 do -- noise, unless it stays
    if not large or large / small <= RATIO and large / #input <= TIMES[shape.door] * reference[shape.door] then break end
    read_article(shape.door)
    small = math.min(small, time(shape.make(bytes), shape.door, 1))
    large = math.min(large, time(input, shape.door, 1))
  end
  return small, large, #input
end

time("<p>One.", "html", 1) -- what is loaded at first use
time("One.", "text", 1)
read_article "html"
read_article "text"
local worst, slowest, count = 0, 0, 0

-- Whether a shape keeps the bounds, and the line that tells of it; the worst figures of those that do are noted.
local function judge(shape)
  local name = shape.door .. ": " .. shape.name
  local small, large, bytes = measure(shape, BYTES)
  for _ = 1, 2 do -- a collection of garbage or another cache, unless the next size grows so, too
    if not (small and large and large / small > RATIO and large < 2) then break end
    small, large, bytes = measure(shape, bytes)
  end
  if not (small and large) then return false, ("%-50s gives an error"):format(name) end
  local ratio, times = large / small, large / bytes / reference[shape.door]
  local known = KNOWN[name]
  local most = known and known.ratio or times < FAST and MUCH or RATIO
  local good = (small < LEAST or ratio <= most) and times <= (known and known.times or TIMES[shape.door])
  if good and not known then
    if small >= LEAST then worst = math.max(worst, ratio) end
    slowest = math.max(slowest, times)
  end
  return good, ("%-50s %8d bytes %6.0f → %6.0f ms, ratio %.2f, %5.1f articles"):format(name, bytes, small * 1000,
    large * 1000, ratio, times)
end

local function print_now(line)
  print(line)
  io.stdout:flush()
end

local doubtful = {}
for _, shape in ipairs(shapes.all(os.getenv("LISTS") ~= nil)) do
  if not os.getenv("ONLY") or (shape.door .. ": " .. shape.name):find(os.getenv("ONLY"), 1, true) then
    count = count + 1
    local good, line = judge(shape)
    if not good then doubtful[#doubtful + 1] = shape end
    if not good or os.getenv("ALL") then print_now(line) end
  end
end

-- Who shares the machine can slow the larger inputs for seconds at a time; what grows by itself does so later, too.
local failed = 0
for _, shape in ipairs(doubtful) do
  local good, line
  for _ = 1, LATER do
    good, line = judge(shape)
    if good then break end
  end
  print_now("again: " .. line)
  if not good then failed = failed + 1 end
end
print(("%d shapes, %d fail, worst ratio %.2f, slowest as %.1f articles of its size"):format(count, failed, worst, slowest))
os.exit(failed == 0 and 0 or 1)
