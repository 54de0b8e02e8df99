--- One site script: what `nutgraf.site` makes of a table, all of its selectors compiled.
local options = require "nutgraf.options"
local query = require "nutgraf.page.query"

local M = {}

---@alias nutgraf.Asked string|function|(string|function)[] a CSS selector, an XPath or a function (document or node,
---context) that returns a string, a node or a list of them; several are alternatives, the first that finds something
---stands

---@class nutgraf.SitePosts
---@field each nutgraf.Asked the elements of the posts; required
---@field id? nutgraf.Asked within the element, as all that follow; its id attribute without it
---@field headline? nutgraf.Asked
---@field authors? nutgraf.Asked
---@field published? nutgraf.Asked
---@field url? nutgraf.Asked
---@field body? nutgraf.Asked the element itself without it
---@field strip? nutgraf.Asked left out of the body, all that any of them finds
---@field score? nutgraf.Asked
---@field depth? nutgraf.Asked

---@class nutgraf.SiteTest
---@field page string file, from the script's folder on
---@field url? string where it is from; https:// and the script's host without it
---@field contains? string|string[] what record.text must hold
---@field lacks? string|string[] what it must not hold
---@field posts? integer how many there must be
---@field comments? integer how many there must be
---@field blocks? integer how many there must be

---@class nutgraf.Site
---@field host string[] "example.org" and all below it; "*" is every host
---@field path? string a Lua pattern that the address's path must match
---@field fields table<string, nutgraf.Query[]>
---@field body? nutgraf.Query[]
---@field strip? nutgraf.Query[]
---@field keep? nutgraf.Query[]
---@field posts? table<string, nutgraf.Query[]>
---@field comments? table<string, nutgraf.Query[]>
---@field next_page? nutgraf.Query[]
---@field before? fun(document: nutgraf.core.Document, context: nutgraf.Context)
---@field after? fun(record: nutgraf.Record, context: nutgraf.Context): nutgraf.Record?
---@field kind? string
---@field tests nutgraf.SiteTest[]
---@field file? string the script's
---@field rules? nutgraf.SiteRules of a FiveFilters file
local Site = {}
Site.__index = Site
Site.__name = "nutgraf.site"

function Site:__tostring() return "site " .. table.concat(self.host, ", ") .. (self.path and " " .. self.path or "") end

--- How a field of the record is read of what a query finds.
---@type table<string, "text"|"list"|"names"|"time"|"address">
M.fields = { title = "text", subtitle = "text", description = "text", site = "text", language = "text",
  authors = "names", tags = "list", published = "time", modified = "time", image = "address",
  canonical = "address" }

local kinds = { "article", "liveblog", "forum", "documentation", "product", "listing", "collection", "service" }

local post_fields = { "each", "id", "headline", "authors", "published", "url", "body", "strip", "score", "depth" }

local plain = { host = true, path = "string", posts = "table", comments = "table", before = "function",
  after = "function", tests = "table", kind = "string" }
local asked = { body = true, strip = true, keep = true, next_page = true }
for name in pairs(M.fields) do asked[name] = true end

local known_tests = { page = true, url = true, contains = true, lacks = true }

--- Every name that a site script may use.
---@type string[]
M.names = options.keys(options.join(plain, asked))

local function is_asked(value)
  return type(value) == "string" or type(value) == "function"
end

-- Compiles what was asked; nil and a message.
local function compile(name, value)
  local list, queries = value, {}
  if is_asked(value) then list = { value } end
  if type(list) ~= "table" or getmetatable(list) ~= nil or #list == 0 then
    return nil, ("'%s': CSS selector, XPath, function or list of them expected, got %s"):format(name,
      type(list) == "table" and #list == 0 and "an empty list" or options.name_of_type(value))
  end
  for i, one in ipairs(list) do
    local made, message = query.compile(one)
    if not made then return nil, ("'%s': %s%s"):format(name, #list > 1 and "item " .. i .. ": " or "", message) end
    queries[i] = made
  end
  return queries
end

local function compile_posts(name, given)
  local made = {}
  for field, value in pairs(given) do
    local allowed = false
    for _, known in ipairs(post_fields) do allowed = allowed or known == field end
    if not allowed then
      return nil, ("'%s': unknown field '%s'; %s"):format(name, tostring(field), options.hint(tostring(field),
        post_fields))
    end
    local message
    made[field], message = compile(name .. "." .. field, value)
    if not made[field] then return nil, message end
  end
  if not made.each then return nil, ("'%s': field 'each' expected: the elements of the posts"):format(name) end
  return made
end

local function hosts_of(host)
  local list = type(host) == "string" and { host } or host
  if type(list) ~= "table" or #list == 0 then
    return nil, "'host': string or list of strings expected, got " .. options.name_of_type(host)
  end
  local hosts = {}
  for i, name in ipairs(list) do
    if type(name) ~= "string" or not (name == "*" or name:find("^[%w\128-\255-][%w\128-\255.-]*$")) then
      return nil, ("'host': a host's name such as 'example.org' expected, got '%s'"):format(tostring(name))
    end
    hosts[i] = name:lower():gsub("^www%.", "")
  end
  return hosts
end

local function path_problem(path)
  local ok, message = pcall(string.find, "", path)
  if not ok then return ("'path': Lua pattern expected, got '%s': %s"):format(path, message) end
end

local function kind_problem(kind)
  for _, known in ipairs(kinds) do
    if known == kind then return nil end
  end
  return ("'kind': one of %s expected, got '%s'"):format(table.concat(kinds, ", "), kind)
end

local function tests_problem(tests)
  for i, test in ipairs(tests) do
    if type(test) ~= "table" then return ("'tests': item %d: table expected, got %s"):format(i, type(test)) end
    if type(test.page) ~= "string" then
      return ("'tests': item %d: field 'page' expected: the page's file, from the script's folder on"):format(i)
    end
    for name, value in pairs(test) do
      local counted = name == "posts" or name == "comments" or name == "blocks"
      if not (known_tests[name] or M.fields[name] or counted or name == "kind" or name == "next_page") then
        local names = options.keys(options.join(known_tests, M.fields, { posts = 1, comments = 1, blocks = 1,
          kind = 1, next_page = 1 }))
        return ("'tests': item %d: unknown field '%s'; %s"):format(i, tostring(name), options.hint(tostring(name),
          names))
      end
      if counted and type(value) ~= "number" then
        return ("'tests': item %d: '%s': number expected, got %s"):format(i, name, type(value))
      end
    end
  end
end

-- Fills a site; returns a message when the definition is none.
local function fill(site, definition)
  for name, value in pairs(definition) do
    if type(name) ~= "string" or plain[name] == nil and not asked[name] then
      return ("unknown field '%s'; %s"):format(tostring(name), options.hint(tostring(name), M.names))
    end
    if type(plain[name]) == "string" and type(value) ~= plain[name] then
      return ("'%s': %s expected, got %s"):format(name, plain[name], options.name_of_type(value))
    end
  end
  local message
  site.host, message = hosts_of(definition.host)
  if not site.host then return message end
  message = definition.path and path_problem(definition.path) or definition.kind and kind_problem(definition.kind) or
    tests_problem(definition.tests or {})
  if message then return message end
  site.path, site.kind, site.before, site.after = definition.path, definition.kind, definition.before, definition.after
  site.tests = definition.tests or {}
  for _, name in ipairs(options.keys(asked)) do
    if definition[name] ~= nil then
      local queries
      queries, message = compile(name, definition[name])
      if not queries then return message end
      if M.fields[name] then site.fields[name] = queries else site[name] = queries end
    end
  end
  for _, name in ipairs { "posts", "comments" } do
    if definition[name] then
      site[name], message = compile_posts(name, definition[name])
      if not site[name] then return message end
    end
  end
end

--- A site without rules.
---@param hosts string[]
---@return nutgraf.Site
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.sites.site").empty { "example.org" })
---   --> site example.org
function M.empty(hosts) return setmetatable({ host = hosts, fields = {}, tests = {} }, Site) end

--- Makes a site script's table a site.
---@param definition table the fields of nutgraf.Site as a script writes them
---@return nutgraf.Site? site
---@return string? message
---
--- Errors: nil and a message for an unknown field, a selector that is none, and what else is wrong.
---
--- Example:
---   local site = require "nutgraf.sites.site"
---   print(site.new { host = "example.org", title = "h1", body = "//article" })
---   --> site example.org
---   print(site.new { host = "example.org", bdy = "article" })
---   --> nil	unknown field 'bdy'; did you mean 'body'?
function M.new(definition)
  local site = M.empty {}
  local message = fill(site, definition)
  if message then return nil, message end
  return site
end

--- True for a site.
---@param value any
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local site = require "nutgraf.sites.site"
---   print(site.is_site(site.empty { "*" }), site.is_site {})
---   --> true	false
function M.is_site(value) return getmetatable(value) == Site end

return M
