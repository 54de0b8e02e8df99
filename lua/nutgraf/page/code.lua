--- The language of a block of code, as highlighters, generators of sites and wikis name it.
local M = {}

local LEVELS = 4 -- elements outwards in which the language may be named

-- Names that say no language.
local none = { none = true, text = true, plain = true, plaintext = true, txt = true, nohighlight = true, auto = true,
  ["no-highlight"] = true, raw = true, default = true, code = true, undefined = true, source = true, block = true }

-- "highlight-text-html-basic" of GitHub and Linguist's other long scopes.
local scopes = { ["text-html-basic"] = "html", ["text-html-erb"] = "erb", ["source-shell"] = "shell",
  ["text-xml"] = "xml", ["text-xml-svg"] = "svg", ["source-js"] = "js", ["source-ts"] = "ts", ["source-cs"] = "cs",
  ["source-c++"] = "cpp", ["text-html-php"] = "php", ["source-gfm"] = "markdown", ["text-md"] = "markdown" }

local prefixes = { "^language%-(.+)$", "^lang%-(.+)$", "^highlight%-source%-(.+)$", "^brush:?%-?(.+)$", "^lang:(.+)$",
  "^code%-(%a[%w+#]*)$", "^prism%-(.+)$", "^syntax%-(.+)$", "^highlight%-(.+)$" }

-- Tokens after which, or before which, the language stands as a token of its own.
local neighbours = { hljs = true, sourcecode = true, codehilite = true, ["shiki-lang"] = true, brush = true,
  ["brush:"] = true, prettyprint = true, crayon = true }

-- Tokens of highlighters that name no language.
local furniture = { hljs = true, highlight = true, code = true, codehilite = true, chroma = true,
  shiki = true, prettyprint = true, prettyprinted = true, linenums = true, numbersource = true, ["line-numbers"] = true,
  sourcecode = true, ["syntaxhighlighter"] = true, brush = true, ["brush:"] = true, wrap = true, numberlines = true,
  literate = true, ["notranslate"] = true, ["highlighter-rouge"] = true, copyable = true, ["code-toolbar"] = true }

local function clean(name)
  if not name then return nil end
  name = scopes[name:lower()] or name
  name = name:gsub("^source%-", ""):gsub("[;,].*$", ""):gsub("^%.", ""):gsub("[{(].*$", "")
  local odd = #name > 30 or not name:find("^[%w\128-\255][%w\128-\255+#%._%-]*$")
  if name == "" or none[name:lower()] or odd then return nil end
  return name
end

local function from_classes(node)
  local tokens = {}
  for token in (node:attr("class") or ""):gmatch("%S+") do tokens[#tokens + 1] = token end
  for _, token in ipairs(tokens) do
    for _, prefix in ipairs(prefixes) do
      local name = token:match(prefix)
      local language = clean(name)
      if language then return language end
      if name then break end
    end
  end
  for i, token in ipairs(tokens) do
    if neighbours[token:lower()] then
      for _, k in ipairs { i + 1, i - 1 } do
        local beside = tokens[k]
        local candidate = beside and not furniture[beside:lower()] and not beside:find("-", 1, true)
        local named = candidate and clean((beside:gsub(";$", "")))
        if named then return named end
      end
    end
  end
end

local function from_element(node)
  local language = clean(node:attr("data-lang")) or clean(node:attr("data-language")) or from_classes(node) or
    clean(node:attr("data-code-language"))
  local name = node:name()
  if not language and (name == "pre" or name == "code") then language = clean(node:attr("lang")) end
  return language
end

--- The language of a block of code: named by its element, a <code> in it, or an element not far around.
--- @param node node: the <pre>, <code> or table of the code
--- @return string?: the name as the page writes it
function M.language(node)
  local language = from_element(node)
  for _, inner in ipairs(not language and node:select("code, pre, td.code") or {}) do
    language = language or from_element(inner)
  end
  local around = node:parent()
  for _ = 1, LEVELS do
    if language or not around or around:name() == "body" or around:type() ~= "element" then break end
    language = from_element(around)
    around = around:parent()
  end
  return language
end

return M
