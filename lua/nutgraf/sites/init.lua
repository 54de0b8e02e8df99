--- Site scripts: rules of one's own for the pages of a host, and the FiveFilters rules of others.
--
-- A collection finds the site of an address by its host, in as many steps as the host has labels, however many
-- sites there are. Lua scripts are run when their folder is loaded, in a sandbox each where that is asked for; rule
-- files are read when a page asks for them.
local core = require "nutgraf.core"
local later = require "nutgraf.later"
local fivefilters = later "nutgraf.sites.fivefilters" ---@module "nutgraf.sites.fivefilters"
local options = require "nutgraf.options"
local sandbox = require "nutgraf.sandbox"
local shell = require "nutgraf.shell"
local site = later "nutgraf.sites.site" ---@module "nutgraf.sites.site"

local M = {}

--- What `load` may be told.
---@type nutgraf.OptionSpecs
M.options = options.join({
  sandbox = { type = "boolean", help = "scripts run in a sandbox each: nutgraf.sandbox" },
}, sandbox.options)

---@class nutgraf.Sites
---@field scripts table<string, nutgraf.Site[]> by host, in the order in which they were loaded
---@field files table<string, string> of rule files: name without ".txt" → path
---@field read table<string, nutgraf.Site> rule files that were read
---@field sandboxed? boolean scripts are of people that nobody trusts
local Sites = {}
Sites.__index = Sites
Sites.__name = "nutgraf.sites"

local function new() return setmetatable({ scripts = {}, files = {}, read = {}, folder = nil }, Sites) end

-- The names in a folder, sorted; nil for what is none.
local function names_in(folder)
  local pipe = io.popen("cd " .. shell.quote(folder) .. " 2>/dev/null && LC_ALL=C ls -A && echo /", "r")
  local names, whole = {}, false
  for name in pipe and pipe:lines() or function() end do
    if name == "/" then whole = true else names[#names + 1] = name end
  end
  if pipe then pipe:close() end
  return whole and names or nil
end

local function add_script(sites, made, file)
  made.file = made.file or file
  for _, host in ipairs(made.host) do
    sites.scripts[host] = sites.scripts[host] or {}
    table.insert(sites.scripts[host], made)
  end
end

-- The line of a script that a message of nutgraf.site is about: that of the selector or field which it quotes.
local function line_of(path, message)
  local needles = { message:match "got '(.-)':", message:match "xpath '(.-)'", message:match "unknown field '(.-)'",
    message:match "'[%w_]+%.([%w_]+)':", message:match "'([%w_]+)':" }
  for i = 1, 5 do
    local number = 0
    for line in needles[i] and io.lines(path) or function() end do
      number = number + 1
      if line:find(needles[i], 1, true) then return number end
    end
  end
  return 1
end

-- Runs a site script. What is wrong with it raises with its own line, which a `return nutgraf.site { … }` leaves no
-- trace of.
local function run_script(sites, path, limits)
  local chunk, message = sandbox.load, nil
  if not limits then chunk, message = loadfile(path) end
  if not chunk then error(message, 0) end
  local ok, result = pcall(chunk, path, limits)
  if not ok then
    local about = type(result) == "string" and result:match "nutgraf%.site: .*"
    error(about and ("%s:%d: %s"):format(path, line_of(path, about), about) or result, 0)
  end
  for _, made in ipairs(site.is_site(result) and { result } or type(result) == "table" and result or {}) do
    if not site.is_site(made) then
      error(("%s: the script must return nutgraf.site { … } or a list of them"):format(path), 0)
    end
    add_script(sites, made, path)
  end
  if not site.is_site(result) and (type(result) ~= "table" or #result == 0) then
    error(("%s: the script must return nutgraf.site { … }, got %s"):format(path, options.name_of_type(result)), 0)
  end
end

-- `limits`: of the sandbox of each script; nil: they are trusted.
local function load(owner, folder, with_scripts, level, limits)
  options.argument(owner, "folder", folder, { type = "string" }, level + 1)
  if core.is_guarded() then error(owner .. ": a sandboxed script reads no folders", level + 1) end
  local names = names_in(folder)
  if not names then error(("%s: no folder '%s'"):format(owner, folder), level + 1) end
  local sites, at = new(), folder:gsub("/*$", "") .. "/"
  sites.folder, sites.sandboxed = at, limits ~= nil
  for _, name in ipairs(names) do
    local rule = name:match("^(.+)%.txt$")
    if rule and (rule:find("%.") or rule == "global") then
      local bare = rule:lower():gsub("^www%.", "")
      if bare == rule or not sites.files[bare] then sites.files[bare] = at .. name end
    elseif with_scripts and name:find("%.lua$") then run_script(sites, at .. name, limits) end
  end
  return sites
end

--- Makes a site script's table a site.
---@param definition table `host` and what is to be said of its pages; see the fields of nutgraf.Site
---@return nutgraf.Site
---
--- Errors: raises at the script's line for an unknown field, with the nearest one, and for a selector or an expression
--- that is none.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local site = nutgraf.site { host = "courier.example", title = "h1", body = { "//div[@id='story']", "article" } }
---   local html = "<h1>The tide</h1><div id=story><p>It rose.</p></div><p>Read the Courier.</p>"
---   local record = nutgraf.extract(html, { url = "https://courier.example/tide", sites = { site } })
---   print(record.title, record.text)
---   --> The tide	It rose.
function M.site(definition)
  options.argument("nutgraf.site", "definition", definition, { type = "table" })
  local made, message = site.new(definition)
  if not made then error("nutgraf.site: " .. message, 2) end
  return made
end

--- Loads a folder of sites: each `*.lua` returns nutgraf.site { … } or a list of them, each `host.txt` is a
-- FiveFilters rule file.
---@param folder string
---@param given? table `sandbox`, `max_milliseconds`, `max_memory`: see nutgraf.sandbox
---@return nutgraf.Sites
---
--- Errors: raises at the caller's line when there is no such folder, and with the script's own position when a script
--- fails. Rule files never raise: see sites:problems().
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(nutgraf.sites.load("examples/sites"):find("https://www.courier.example/coast/tide"))
---   --> site courier.example
function M.load(folder, given)
  local checked = options.check("nutgraf.sites.load", given, M.options)
  local limits = checked.sandbox and options.without(checked, "sandbox") or nil
  local sites = load("nutgraf.sites.load", folder, true, 2, limits)
  return sites
end

--- Loads a folder of FiveFilters rule files alone, as they are published.
---@param folder string
---@return nutgraf.Sites
---
--- Errors: raises at the caller's line when there is no such folder.
--- Source: the rules' format, https://help.fivefilters.org/full-text-rss/site-patterns.html.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local sites = nutgraf.sites.fivefilters "examples/sites"
---   print(sites:find "https://courier.example/", sites:find("https://news.sound.example/").file)
---   --> nil	examples/sites/.sound.example.txt
function M.fivefilters(folder)
  local sites = load("nutgraf.sites.fivefilters", folder, false, 2)
  return sites
end

--- Why a value says no sites.
---@param value any
---@return string? # nil for a folder's name, a collection, a site and a list of sites
---
--- Errors: none.
---
--- Example:
---   local sites = require "nutgraf.sites"
---   print(sites.problem(7))
---   --> folder, sites or list of sites expected, got number
function M.problem(value)
  if type(value) == "string" or site.is_site(value) or getmetatable(value) == Sites then return nil end
  if type(value) == "table" and getmetatable(value) == nil and #value > 0 then
    for i, made in ipairs(value) do
      if not site.is_site(made) then
        return ("item %d: site (of nutgraf.site) expected, got %s"):format(i, options.name_of_type(made))
      end
    end
    return nil
  end
  return "folder, sites or list of sites expected, got " .. options.name_of_type(value)
end

--- What a call says of sites, as a collection.
---@param owner string the function's name, for messages
---@param value string|nutgraf.Sites|nutgraf.Site|nutgraf.Site[]
---@param level integer as for options.argument
---@param sandboxed? boolean a folder's scripts run in sandboxes
---@return nutgraf.Sites
---
--- Errors: as for `load`, where the value is a folder.
---
--- Example:
---   local nutgraf, sites = require "nutgraf", require "nutgraf.sites"
---   print(sites.of("f", { nutgraf.site { host = "*", title = "h2" } }, 2):find "https://any.example/")
---   --> site *
function M.of(owner, value, level, sandboxed)
  if getmetatable(value) == Sites then return value end
  local sites = type(value) == "string" and load(owner, value, true, level + 1, sandboxed and {} or nil) or nil
  if sites then return sites end
  sites = new()
  for _, made in ipairs(site.is_site(value) and { value } or value) do add_script(sites, made) end
  return sites
end

-- ---- finding ----

-- The rule file of a name, read once.
local function rules_of(sites, name, host)
  local path = sites.files[name]
  if not path then return nil end
  if not sites.read[name] then
    local file = io.open(path, "rb")
    local text = file and file:read("*a") or ""
    if file then file:close() end
    sites.read[name] = fivefilters.parse(text, path, host or (name:gsub("^%.", "")))
  end
  return sites.read[name]
end

-- A pattern that takes too many steps matches nothing.
local function matches(path, pattern)
  local ok, start = pcall(core.patterns.find, path, pattern)
  return ok and start ~= nil
end

-- The script of a host whose path pattern matches: the longest pattern first, one without a pattern last.
local function script_of(sites, host, path)
  local best
  for _, made in ipairs(sites.scripts[host] or {}) do
    local fits = not made.path or matches(path, made.path)
    if fits and (not best or #(made.path or "") > #(best.path or "")) then best = made end
  end
  return best
end

-- Hosts of rules for what made a page, by its <meta name=generator>.
local makers = { { "^[Bb]logger", "fingerprint.blogspot.com" }, { "^[Ww]ord[Pp]ress", "fingerprint.wordpress.com" } }

--- The site of an address: the one of the most specific host, and of its path; a script goes before a rule file of
-- the same host. With rule files, those for every page (global.txt) and for what made it are joined to it.
---@param address string
---@param generator? string what the page says that made it
---@return nutgraf.Site?
---
--- Errors: what is no string raises.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   local all = nutgraf.site { host = "example.org", title = "h1" }
---   local live = nutgraf.site { host = "example.org", path = "^/live/", title = "h2" }
---   local sites = require("nutgraf.sites").of("f", { all, live }, 2)
---   print(sites:find "https://news.example.org/live/1" == live, sites:find "https://example.org/a" == all)
---   --> true	true
function Sites:find(address, generator)
  options.argument("sites:find", "address", address, { type = "string", empty = true })
  local host, path = address:match("^%a[%w+.-]*://([^/?#]*)([^?#]*)")
  host = (host or ""):gsub("^.*@", ""):gsub(":%d*$", ""):lower():gsub("^www%.", "")
  path = path == "" and "/" or path or "/"
  local found, rest, exact = nil, host, true
  while not found and rest and rest ~= "" do
    found = script_of(self, rest, path) or rules_of(self, exact and rest or "." .. rest)
    rest, exact = rest:match("^[^.]*%.(.*)$"), false
  end
  found = found or script_of(self, "*", path)
  if found and not found.rules then return found end
  for _, maker in ipairs(generator and makers or {}) do
    local more = generator:find(maker[1]) and rules_of(self, maker[2])
    if more then found = fivefilters.join(found, more) end
  end
  local global = rules_of(self, "global", "*")
  return global and fivefilters.join(found, global) or found
end

--- Every site: scripts, then rule files, each in the order of their names.
---@return nutgraf.Site[]
---
--- Errors: none.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   print(#nutgraf.sites.load("examples/sites"):list() > 1)
---   --> true
function Sites:list()
  local list, seen = {}, {}
  for _, host in ipairs(options.keys(self.scripts)) do
    for _, made in ipairs(self.scripts[host]) do
      if not seen[made] then list[#list + 1] = made end
      seen[made] = true
    end
  end
  for _, name in ipairs(options.keys(self.files)) do list[#list + 1] = rules_of(self, name) end
  return list
end

--- What could not be read of the rule files: unknown directives, expressions that are none. Reads all of them.
---@return nutgraf.RuleProblem[]
---
--- Errors: none.
---
--- Example:
---   local nutgraf = require "nutgraf"
---   for _, problem in ipairs(nutgraf.sites.load("examples/sites"):problems()) do print(problem.message) end
---   print "none"
---   --> none
function Sites:problems()
  local problems = {}
  for _, made in ipairs(self:list()) do
    for _, problem in ipairs(made.rules and made.rules.problems or {}) do problems[#problems + 1] = problem end
  end
  return problems
end

return M
