--- What scripts ask a page by: CSS selectors (Level 4), XPath 1.0, or a function.
--
-- A string is read as XPath when it begins as no selector can: with "/", "(", "@", a step of dots, an axis, or a
-- function's name and its "("; else as CSS.
local core = require "nutgraf.core"
local options = require "nutgraf.options"

local M = {}

---@class nutgraf.Query
---@field kind "css"|"xpath"|"function"
---@field text? string of a selector or an expression
---@field css? nutgraf.core.Selector compiled
---@field ask? function

local function is_xpath(text)
  return text:find("^%s*[/(@]") ~= nil or text:find("^%s*%.%.?%s*$") ~= nil or text:find("^%s*%.%.?/") ~= nil or
    text:find("^%s*%a[%a-]*%s*%(") ~= nil or text:find("^%s*%a[%a-]*::") ~= nil
end

--- Compiles what a script wrote.
---@param value string|function
---@param language? "css"|"xpath" what a string is; told by its look without it
---@return nutgraf.Query? query
---@return string? message "CSS selector expected, got 'p >>': …"
---
--- Errors: nil and a message for a selector or an expression that is none, and for another type.
---
--- Example:
---   local query = require "nutgraf.page.query"
---   print(query.compile("article > p").kind, query.compile("//article/p").kind, query.compile("count(//p)").kind)
---   --> css	xpath	xpath
---   print(query.compile "p[")
---   --> nil	CSS selector expected, got 'p[': selector 'p[', position 3: an attribute's name expected
function M.compile(value, language)
  if options.is_callable(value) and type(value) ~= "string" then return { kind = "function", ask = value } end
  if type(value) ~= "string" then
    return nil, "CSS selector, XPath or function expected, got " .. options.name_of_type(value)
  end
  if language == "xpath" or not language and is_xpath(value) then
    local sound, message = core.check_xpath(value)
    if not sound then return nil, ("XPath expected: %s"):format(message) end
    return { kind = "xpath", text = value }
  end
  local css, message = core.compile_selector(value)
  if not css then return nil, ("CSS selector expected, got '%s': %s"):format(value, message) end
  return { kind = "css", text = value, css = css }
end

--- Compiles the list part of a stage's options into `queries`; for the `check` of its definition.
---@param given table checked options
---@return string? # why one is none
---
--- Errors: none.
---
--- Example:
---   local query = require "nutgraf.page.query"
---   local given = { "aside", "//nav" }
---   print(query.check(given), given.queries[2].kind)
---   --> nil	xpath
function M.check(given)
  given.queries = {}
  for i, value in ipairs(given) do
    local made, message = M.compile(value)
    if not made then return ("item %d: %s"):format(i, message) end
    given.queries[i] = made
  end
end

-- What a function or an expression gave, as a list.
local function as_list(result)
  if result == nil or result == false or result == "" then return {} end
  if type(result) == "table" then return result end
  if type(result) == "number" or result == true then return { tostring(result) } end
  return { result }
end

--- Asks a document or a node.
---@param query nutgraf.Query
---@param scope nutgraf.core.Document|nutgraf.core.Node
---@param context? nutgraf.Context handed to functions
---@return (nutgraf.core.Node|string)[] # in document order; none where the expression cannot be evaluated
---@return string? message why it cannot
---
--- Errors: a function of a script that fails raises with its own position.
---
--- Example:
---   local nutgraf, query = require "nutgraf", require "nutgraf.page.query"
---   local document = nutgraf.parse("<p id=a>One.</p><p>Two.</p>")
---   print(#query.find(query.compile "p", document), query.find(query.compile "//p/@id", document)[1])
---   --> 2	a
function M.find(query, scope, context)
  if query.kind == "function" then return as_list(query.ask(scope, context)) end
  if query.kind == "css" then return scope:select(query.css) end
  local ok, result = pcall(scope.xpath, scope, query.text)
  if not ok then return {}, (tostring(result):gsub("^.-: ", "", 1)) end
  return as_list(result)
end

--- The nodes among what a query finds.
---@param query nutgraf.Query
---@param scope nutgraf.core.Document|nutgraf.core.Node
---@param context? nutgraf.Context
---@return nutgraf.core.Node[]
---@return string? message why the expression cannot be evaluated
---
--- Errors: as for `find`.
---
--- Example:
---   local nutgraf, query = require "nutgraf", require "nutgraf.page.query"
---   local document = nutgraf.parse("<p id=a>One.</p><p>Two.</p>")
---   print(#query.nodes(query.compile "//p | //p/@id", document))
---   --> 2
function M.nodes(query, scope, context)
  local nodes, found, message = {}, M.find(query, scope, context)
  for _, item in ipairs(found) do
    if type(item) == "userdata" then nodes[#nodes + 1] = item end
  end
  return nodes, message
end

--- What several queries find, none inside another, in document order.
---@param queries nutgraf.Query[]
---@param context nutgraf.Context
---@return nutgraf.core.Node[]
---
--- Errors: as for `find`.
---
--- Example:
---   local nutgraf, query = require "nutgraf", require "nutgraf.page.query"
---   local context = { document = nutgraf.parse("<div><p>One.</p></div><p>Two.</p>") }
---   print(#query.all({ query.compile "p", query.compile "//div" }, context))
---   --> 2
function M.all(queries, context)
  local nodes = {}
  for _, asked in ipairs(queries) do
    for _, node in ipairs((M.nodes(asked, context.document, context))) do nodes[#nodes + 1] = node end
  end
  return M.outermost(nodes)
end

--- The nodes without those that stand inside another of them.
---@param nodes nutgraf.core.Node[] in any order
---@return nutgraf.core.Node[] # in document order
---
--- Errors: none.
---
--- Example:
---   local nutgraf, query = require "nutgraf", require "nutgraf.page.query"
---   print(#query.outermost(nutgraf.parse("<div><div>One.</div></div><div>Two.</div>"):select "div"))
---   --> 2
function M.outermost(nodes)
  local sorted, result, stop = {}, {}, 0
  for i, node in ipairs(nodes) do sorted[i] = { node = node, index = node:index() } end
  table.sort(sorted, function(a, b) return a.index < b.index end)
  for _, entry in ipairs(sorted) do
    if entry.index >= stop then
      result[#result + 1], stop = entry.node, entry.node:stop()
    end
  end
  return result
end

return M
