-- Memory over many documents: extracts the pages of examples/ and spec/pages in turn, parses each once more for a node, closes
-- every document or none, and keeps every 50th node, which keeps its document, until KEPT of them are kept. Resident memory
-- after the first documents, and from then on never more than BOUND times that and SLACK.
--
--   lua spec/bench/soak.lua COUNT
local nutgraf = require "nutgraf"

local count = tonumber(arg[1]) or 100000
local WARM_UP = math.min(1000, math.floor(count / 4)) -- documents
local EACH, KEPT = 50, 20
local BOUND, SLACK = 1.25, 8 * 2^20 -- the collector's rhythm: what a cycle leaves before the next
local PAGE_BYTES = 4096

local function resident()
  local file = assert(io.open "/proc/self/statm", "the soak reads /proc, on Linux")
  local pages = file:read("*a"):match "^%d+ (%d+)"
  file:close()
  return tonumber(pages) * PAGE_BYTES
end

local pages = {}
local pipe = assert(io.popen("ls examples/liveblog/page.html examples/liveblog/dump.txt spec/pages/*/source.*", "r"))
for path in pipe:lines() do
  local file = assert(io.open(path, "rb"))
  pages[#pages + 1] = file:read "*a"
  file:close()
end
pipe:close()

local function megabytes(bytes) return ("%.1f MiB"):format(bytes / 2^20) end

local function soak(closing)
  local kept, warm, most = {}, 0, 0
  local started = os.clock()
  for i = 1, count do
    local page = pages[i % #pages + 1]
    assert(nutgraf.extract(page, { url = "https://example.org/" .. i }).text)
    local document = assert(nutgraf.parse(page))
    local node = document:root():select("p")[1] or document:root()
    assert(node:text())
    if i % EACH == 0 then kept[i / EACH % KEPT] = node elseif closing then document:close() end
    if i % 10 == 0 then
      local now = resident()
      if i <= WARM_UP then warm = math.max(warm, now) else most = math.max(most, now) end
    end
  end
  for _, node in pairs(kept) do assert(node:text()) end
  local flat = most <= warm * BOUND + SLACK
  print(("%s, %s: %d documents in %.0f s; %s after %d, at most %s after that: %s"):format(_VERSION ..
    (rawget(_G, "jit") and " (LuaJIT)" or ""), closing and "closed" or "left to the collector", count,
    os.clock() - started, megabytes(warm), WARM_UP, megabytes(most), flat and "flat" or "GROWS"))
  return flat
end

local left = soak(false)
collectgarbage()
local closed = soak(true)
print(("%d successes / %d failures / 0 errors / 0 pending : 0 seconds"):format((left and 1 or 0) + (closed and 1 or 0),
  (left and 0 or 1) + (closed and 0 or 1)))
os.exit(left and closed and 0 or 1)
