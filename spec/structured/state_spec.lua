-- Pages that a script draws: the text stands in the state of the scripts alone.
local nutgraf = require "nutgraf"

local pipeline = nutgraf.default_pipeline { sentences = 0 }

local function prose(n)
  return ("The %dth buoy of the channel went dark on Sunday, and the pilots noticed it before the harbour office did. " ..
    "Nobody had painted it for years, said the keeper, so the salt took what it wanted. A crew will lift it when the " ..
    "wind allows, and until then the boats go round by the mill."):format(n)
end

local function quoted(text) return '"' .. text:gsub('["\\]', "\\%0"):gsub("\n", "\\n") .. '"' end

local function list(first, last, make)
  local out = {}
  for n = first, last do out[#out + 1] = make(n) end
  return table.concat(out, ",")
end

local function page(scripts, body)
  return "<!DOCTYPE html><html lang=en><head><title>Buoys go dark</title></head><body><div id=root>" .. (body or "") ..
    "</div><noscript>You need to enable JavaScript to run this app.</noscript>" .. scripts .. "</body></html>"
end

local function next_data(json)
  return '<script id="__NEXT_DATA__" type="application/json">' .. json .. "</script>"
end

-- React's flight: the rows of a stream, as string literals that may end anywhere.
local function flight(stream)
  local out = {}
  for at = 1, #stream, 150 do
    out[#out + 1] = "<script>self.__next_f.push([1," .. quoted(stream:sub(at, at + 149)) .. "])</script>"
  end
  return table.concat(out)
end

local paragraphs = list(1, 5, function(n) return '{"type":"p","text":' .. quoted(prose(n)) .. "}" end)

-- with, without: passages that must and must not stand in the text; none: no text at all
local cases = {
  { "paragraphs in __NEXT_DATA__", page(next_data('{"props":{"pageProps":{"article":{"headline":"Buoys go dark",' ..
      '"body":[' .. paragraphs .. ']},"menu":[{"label":"Home"},{"label":"Harbour news and tides of the week"}]}}}')),
    with = { prose(1), prose(5) }, without = { "Harbour news", "enable JavaScript" } },
  { "markup in one string of an assignment", page("<script>window.__STATE__ = {id: 7, 'x': 1, article: {body: " ..
      quoted("<p>" .. prose(1) .. "</p><h2>The keeper</h2><p>" .. prose(2) .. "</p><p>" .. prose(3) .. "</p>") ..
      "}};window.start();</script>"), with = { prose(1), "The keeper", prose(3) } },
  { "JSON in a string of JSON", page("<script>window.__STATE__=JSON.parse(" ..
      quoted('{"a":{"body":[' .. paragraphs .. "]}}") .. ")</script>"), with = { prose(1), prose(5) } },
  { "rich text that nests, with a link inside a sentence", page(next_data('{"doc":{"content":[' .. list(1, 5, function(n)
      return '{"nodeType":"paragraph","content":[{"nodeType":"text","value":' .. quoted(prose(n) .. " It was ") ..
        '},{"nodeType":"link","content":[{"nodeType":"text","value":"long ago"}]},{"nodeType":"text","value":", they say."}]}'
    end) .. "]}}")), with = { prose(1) .. " It was long ago, they say.", prose(5) } },
  { "React's flight, cut anywhere", page(flight('0:["$","main",null,{"className":"x y","children":[' ..
      list(1, 5, function(n)
        return '["$","p",null,{"children":[' .. quoted(prose(n) .. " See ") .. ',["$","a",null,{"href":"/b","children":' ..
          '"the chart"}]," for more."]}]'
      end) .. ']}]\n1:"$Sreact.fragment"\n')), with = { prose(1) .. " See the chart for more.", prose(5) },
    without = { "react.fragment" } },
  { "line ends and brackets of a plain string", page(next_data('{"text":' .. quoted(prose(1) .. " 3 < 4.\n\n" ..
      prose(2) .. "\n" .. prose(3)) .. "}")), with = { prose(1) .. " 3 < 4.\n\n" .. prose(2), prose(3) } },
  { "messages of an interface are no text", page(next_data('{"messages":{' .. list(1, 40, function(n)
      return ('"message%s":"You have won %d points and may now leave the page without saving anything."')
        :format(string.char(96 + n % 26 + 1):rep(1 + n % 3), n)
    end) .. "}}")), none = true },
  { "drawings and references are no text", page(next_data('{"icons":[' .. list(1, 60, function(n)
      return ('{"d":"M%d 0C28.7 0 0 28.7 0 64L0 448c0 35.3 28.7 64 64 64z M0 1 L2 3 4 5 6 7"}'):format(n)
    end) .. "]}")), none = true },
  { "a page with a text of its own keeps it", page(next_data('{"comments":[' .. paragraphs .. "]}"), "<article><h1>Buoys" ..
      " go dark</h1><p>" .. prose(11) .. "</p><p>" .. prose(12) .. "</p><p>" .. prose(13) .. "</p></article>"),
    with = { prose(11), prose(13) }, without = { prose(1) } },
  { "a literal without an end", page('<script>var s = {"body": "' .. prose(1) .. "</script>"), none = true },
}

describe("state of a page's scripts:", function()
  for _, case in ipairs(cases) do
    it(case[1], function()
      local record = assert(pipeline(case[2]))
      local text = record.text or ""
      for _, passage in ipairs(case.with or {}) do assert.is_truthy(text:find(passage, 1, true), passage .. "\n---\n" .. text) end
      for _, passage in ipairs(case.without or {}) do assert.is_nil(text:find(passage, 1, true), passage) end
      if case.none then assert.is_true(#text < 100, text) end
    end)
  end

  it("is taken with half confidence, for an article", function()
    local record = assert(pipeline(cases[1][2]))
    assert.equal(0.5, record.confidence)
    assert.equal("article", record.kind)
  end)
end)
