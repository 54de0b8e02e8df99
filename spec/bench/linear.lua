-- How the time to parse and segment grows with four times the input, for the shapes that make other parsers slow. A
-- ratio of 4 is linear, one of 16 quadratic. `make linear` prints the table, and fails where one grows by more than RATIO.
local core = require "nutgraf.core"

local shapes = {
  { "deep nesting", function(n) return ("<div>"):rep(n) .. "x" end },
  { "deep nesting, closed", function(n) return ("<div>"):rep(n / 2) .. "x" .. ("</div>"):rep(n / 2) end },
  { "unclosed paragraphs", function(n) return ("<p>word "):rep(n) end },
  { "unclosed list items", function(n) return "<ul>" .. ("<li>word "):rep(n) end },
  { "unclosed inline tags", function(n) return ("<span>w "):rep(n) end },
  { "many attributes, one tag", function(n)
    local out = { "<p" }
    for i = 1, n do out[i + 1] = " a" .. i .. "=v" end
    return table.concat(out) .. ">x"
  end },
  { "many attributes, many tags", function(n) return ("<a class='b c' id=d href=e>w</a> "):rep(n) end },
  { "long text", function(n) return "<p>" .. ("word and word "):rep(n) end },
  { "many references", function(n) return "<p>" .. ("&amp;&#8364;&notin;"):rep(n) end },
  { "many siblings", function(n) return ("<div>w</div>"):rep(n) end },
  { "mis-nested formatting", function(n) return ("<b><i>x</b>y</i>"):rep(n) end },
  { "formatting left open", function(n) return ("<p><b><i><font color=red>x"):rep(n) end },
  { "formatting closed in blocks", function(n) return ("<a><div>x</a>y"):rep(n) end },
  { "end tags without start", function(n) return ("<div><span>"):rep(100) .. ("</b></p></div>"):rep(n) end },
  { "text in tables", function(n) return "<table>" .. ("<tr>x<td>y"):rep(n) end },
  { "nested tables", function(n) return ("<table><tr><td>"):rep(n) .. "x" end },
  { "a flood of <", function(n) return ("<"):rep(n * 4) end },
  { "a flood of </", function(n) return ("</"):rep(n * 4) end },
  { "comments", function(n) return ("<!--x-->"):rep(n) end },
  { "comments left open", function(n) return ("<!--x--"):rep(n) end },
  { "scripts", function(n) return ("<script>if (a<b) c();</script>"):rep(n) end },
  { "escaped scripts", function(n) return "<script><!--" .. ("<script>x</script>"):rep(n) end },
  { "scripts left open", function(n) return ("<script>x\n"):rep(n) end },
  { "titles left open", function(n) return ("<title>x"):rep(n) .. "</head>" end },
  { "frames that close themselves", function(n) return ("<iframe/>x"):rep(n) end },
  { "noscripts left open", function(n) return ("<noscript>x"):rep(n) .. "</noscript>" end },
  { "svg", function(n) return ("<svg><path d='M0 0'/><g>"):rep(n) end },
  { "templates", function(n) return ("<template>x"):rep(n) end },
  { "invalid bytes", function(n) return "<meta charset=utf-8><p>" .. ("\255\195(x"):rep(n) end },
}

local TIMES = 4
local RATIO = 9 -- caches, and blocks that the allocator takes from the system each time, make more than 4 on the way
local max_bytes = 60e6 -- of the larger input; below the parser's default limit
local target = tonumber(os.getenv("MILLISECONDS")) or 100 -- that the smaller input takes at least

-- The best of several runs, in milliseconds.
local function time(html)
  local best = math.huge
  for _ = 1, 5 do
    collectgarbage()
    local start = os.clock()
    local document = assert(core.parse(html))
    core.segment(document)
    best = math.min(best, (os.clock() - start) * 1000)
    document:close()
  end
  return best
end

local worst = 0
print(("%-28s %10s %10s %10s %7s"):format("shape", "bytes", "ms", "ms for 4x", "ratio"))
for _, shape in ipairs(shapes) do
  local n = 4000
  local small = time(shape[2](n))
  while small < target and #shape[2](n) * 2 * TIMES < max_bytes do
    n = n * 2
    small = time(shape[2](n))
  end
  local large = time(shape[2](TIMES * n))
  local ratio = large / small
  for _ = 1, 3 do -- noise, unless it stays
    if ratio <= RATIO then break end
    small, large = math.min(small, time(shape[2](n))), math.min(large, time(shape[2](TIMES * n)))
    ratio = large / small
  end
  worst = math.max(worst, ratio)
  print(("%-28s %10d %10.1f %10.1f %7.2f"):format(shape[1], #shape[2](n), small, large, ratio))
end
print(("worst ratio %.2f"):format(worst))
os.exit(worst <= RATIO and 0 or 1)
