-- How the time of a whole extraction grows when the input doubles, for pages and stripped texts that repeat one
-- thing. A ratio of 2.0 is linear. `make linear` prints the table after that of parsing.
local nutgraf = require "nutgraf"

local function numbered(n, make)
  local out = {}
  for i = 1, n do out[i] = make(i) end
  return table.concat(out)
end

local json_object = '{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","name":"Ida Brandt"},' ..
  '"datePublished":"2020-01-01"}'

local shapes = {
  html = {
    { "a headline of dashes", function(n) return "<h1>" .. ("- "):rep(n) .. "</h1><p>x" end },
    { "a title of bars", function(n) return "<title>" .. ("a | "):rep(n) .. "</title><h1>b</h1>" end },
    { "no-break spaces", function(n) return "<h1>" .. ("&nbsp;"):rep(n) .. "b</h1>" end },
    { "spaces in <pre>", function(n) return "<html><pre>" .. (" "):rep(n) .. "x</pre>" end },
    { "headlines", function(n) return ("<h1>A headline of some words</h1><p>text of it</p>"):rep(n) end },
    { "times", function(n) return ("<time datetime=2020-01-01>1 Jan 2020</time> "):rep(n) end },
    { "posts", function(n)
      return numbered(n, function(i)
        return ("<article><time datetime='2020-01-01T%02d:%02d'>%02d:%02d</time><h3>Head %d</h3><p>Some text of the " ..
          "post number %d here.</p></article>"):format(i % 24, i % 60, i % 24, i % 60, i, i)
      end)
    end },
    { "replies", function(n)
      return numbered(n, function(i)
        return ("<div class=post><span class=author>u%d</span><span class=date>2020-01-01 10:10</span><blockquote>q" ..
          "</blockquote><p>Reply text number %d goes on.</p></div>"):format(i, i)
      end)
    end },
    { "comments", function(n)
      return "<ol class=comments>" .. numbered(n, function(i)
        return ("<li class=comment id=c%d><cite class=fn>Ida</cite><time datetime='2020-01-01T10:10'>x</time><p>text of " ..
          "the comment %d</p></li>"):format(i, i)
      end) .. "</ol>"
    end },
    { "links to authors", function(n)
      return numbered(n, function(i) return ("<a rel=author href=/author/i%d>Ida Brandt%d</a> "):format(i, i) end)
    end },
    { "bylines", function(n) return ("<p>By Ida Brandt</p>"):rep(n) end },
    { "JSON-LD", function(n) return ('<script type="application/ld+json">' .. json_object .. "</script>"):rep(n) end },
    { "JSON-LD that nests", function(n)
      return '<script type="application/ld+json">' .. ('{"@type":"Article","a":'):rep(n) .. "1" .. ("}"):rep(n) .. "</script>"
    end },
    { "state of scripts", function(n)
      return "<script>x={a:[" .. ('{"b":"some words of the text, which go on. "},'):rep(n) .. "]}</script>"
    end },
    { "open braces of scripts", function(n) return "<script>" .. ("{"):rep(n) .. "</script>" end },
    { "teasers", function(n) return ("<p><a href=/x>Read more: a b c</a></p>"):rep(n) end },
    { "lists in lists", function(n) return ("<ul><li>item of it "):rep(n) end },
    { "quotations in quotations", function(n) return ("<blockquote><p>words of it"):rep(n) end },
    { "one item a list", function(n) return ("<ol start=7><li value=9>an item of some words</ol>"):rep(n) end },
    { "cells", function(n) return "<table>" .. ("<tr><th>a<td>b<td colspan=3>c"):rep(n) .. "</table>" end },
    { "one long row", function(n) return "<table><tr><th>a" .. ("<td rowspan=9>b"):rep(n) .. "</table>" end },
    { "tables in tables", function(n) return ("<table><tr><td>words of it"):rep(n) end },
    { "marks", function(n) return "<p>" .. ("<b>bold</b> <i>slanted</i> <a href=/x>linked</a> "):rep(n) end },
    { "marks in marks", function(n) return "<p>" .. ("<b><i><span style='font-weight:bold'>"):rep(n) .. "x" end },
    { "pictures in a text", function(n) return "<p>text " .. ("<img src=/a.jpg alt='some words'> and "):rep(n) end },
    { "pictures in a row", function(n) return "<p>" .. ("<img src=/a.jpg alt='some words'>"):rep(n) end },
    { "signs of footnotes", function(n)
      return numbered(n, function(i) return ("<p>text<sup><a href=#fn%d>%d</a></sup></p>"):format(i, i) end) .. "<ol>" ..
        numbered(n, function(i) return ("<li id=fn%d>a note of some words</li>"):format(i) end) .. "</ol>"
    end },
    { "lines of code", function(n) return "<pre>" .. ("<div class=line>x = 1</div>"):rep(n) .. "</pre>" end },
    { "formulas", function(n) return "<p>" .. ("\\(x\\) and "):rep(n) end },
    { "formulas that do not close", function(n) return "<p>" .. ("\\[x "):rep(n) end },
    { "readings", function(n) return "<p><ruby>" .. ("漢<rt>kan</rt>"):rep(n) end },
    { "breadcrumbs", function(n) return ("<div class=breadcrumb><a href=/a>A</a></div>"):rep(n) end },
  },
  text = {
    { "spaces", function(n) return "word" .. (" "):rep(n) .. "x" end },
    { "capitals", function(n) return ("A"):rep(n) .. " b" end },
    { "pluses", function(n) return "word " .. ("+"):rep(n) .. "x" end },
    { "digits", function(n) return ("1"):rep(n) end },
    { "clocks", function(n) return ("12:"):rep(n) end },
    { "brackets", function(n) return ("["):rep(n) .. "a" end },
    { "quotes", function(n) return ('"a '):rep(n) end },
    { "full stops", function(n) return ("."):rep(n) .. "x" end },
    { "lines", function(n) return ("A line of text, and it goes on here.\n"):rep(n) end },
    { "glued posts", function(n) return ("Some text here.Ida Brandt14 March 2026 10:45Next Head"):rep(n) end },
    { "posts", function(n) return ("A headline\nIda Brandt\n14 March 2026 10:45\nText of the post goes on.\n"):rep(n) end },
    { "page numbers", function(n) return ("1 / 6 Older "):rep(n) end },
  },
}

local target = tonumber(os.getenv("MILLISECONDS")) or 150 -- that the smaller input takes at least
local most = 500000 -- repetitions of the smaller input

local function time(input, kind)
  collectgarbage()
  local start = os.clock()
  nutgraf.extract(input, { input = kind, sentences = 3 })
  return (os.clock() - start) * 1000
end

local worst = 0
print(("\n%-32s %10s %10s %7s"):format("the whole extraction of", "ms", "ms for 2x", "ratio"))
for _, kind in ipairs { "html", "text" } do
  for _, shape in ipairs(shapes[kind]) do
    local n = 1000
    local small = time(shape[2](n), kind)
    while small < target and n < most do
      n = n * 2
      small = time(shape[2](n), kind)
    end
    local large = time(shape[2](2 * n), kind)
    worst = math.max(worst, large / small)
    print(("%-32s %10.0f %10.0f %7.2f"):format(kind .. ": " .. shape[1], small, large, large / small))
  end
end
print(("worst ratio %.2f"):format(worst))
