--- Site rules as FiveFilters, wallabag, graby and others share them: a text file a host, a directive a line.
--
-- What a directive means follows the public help pages of the format and what its readers do. A line that is no rule
-- never stops the others: it becomes a warning with its file and its line, in the record of a page that the file is
-- for and in `nutgraf test-sites`.
--
-- Acted on: title, author, date, body, next_page_link, single_page_link (alternatives, the first that finds something
-- stands; links are reported in record.pagination as `next` and `single`, never followed), if_page_contains (for the
-- link before it), strip, strip_id_or_class, strip_image_src, strip_attr, wrap_in, dissolve, move_into,
-- src_lazy_load_attr, find_string with the replace_string after it, replace_string(…), prune, autodetect_on_failure,
-- autodetect_next_page, skip_json_ld, native_ad_clue (a warning, "advertisement"), not_logged_in_xpath (record.gated),
-- test_url and test_contains. Reported and not acted on, because nutgraf neither fetches nor signs in:
-- http_header (site.rules.headers), requires_login and login_* (site.rules.login). Needing nothing here: tidy, parser,
-- footnotes, strip_comments, convert_double_br_tags (two <br> always part paragraphs), insert_detected_image (none is
-- ever put into the content), post_strip_attr, single_page_link_in_feed.
--
-- What differs from other readers: a title, author, date or body of global.txt and of fingerprint.NAME.txt counts only
-- where neither the site's own file nor nutgraf finds one; .example.org.txt holds for every host below example.org,
-- however deep; a find_string without its replace_string spoils itself alone, not all of the file; replace_string with
-- nothing after the colon takes the words out; prune takes out forms, and lists, tables and divisions of links,
-- unless half of the words would go.
local core = require "nutgraf.core"
local query = require "nutgraf.page.query"
local site = require "nutgraf.sites.site"

local M = {}

---@class nutgraf.RuleProblem
---@field file string
---@field line integer
---@field message string

---@class nutgraf.SiteEdit a change to the page's elements
---@field kind "wrap"|"dissolve"|"move"|"attribute"|"lazy"
---@field query? nutgraf.Query the elements
---@field tag? string wrap: the element to put around
---@field target? nutgraf.Query move: what they become the last children of; the body without it
---@field name? string attribute: taken away; lazy: holds the picture's address

---@class nutgraf.SiteRules what a rule file says that a site script has no field for
---@field replacements {find: string, replace: string}[] done to the page's bytes
---@field words string[] parts of ids and classes whose elements go
---@field images string[] parts of pictures' addresses that go
---@field edits nutgraf.SiteEdit[] in the file's order
---@field links {kind: "single"|"next", query: nutgraf.Query, condition: nutgraf.Query?}[]
---@field advertisement nutgraf.Query[] what shows that the page is one
---@field prune? boolean
---@field autodetect? boolean `false`: nothing stands in for what a rule does not find
---@field next_page? boolean `false`: no next page but the rule's
---@field skip_json_ld? boolean
---@field login table<string, string> what a reader who signs in needs: reported, never acted on
---@field headers table<string, string> of the request: reported
---@field problems nutgraf.RuleProblem[]

local fields = { title = "title", author = "authors", date = "published" }

-- Directives that need nothing done here: nutgraf's parser and its blocks do without them.
local without_effect = { tidy = true, parser = true, footnotes = true, strip_comments = true,
  convert_double_br_tags = true, insert_detected_image = true, post_strip_attr = true,
  single_page_link_in_feed = true }

local switches = { prune = "prune", autodetect_on_failure = "autodetect", autodetect_next_page = "next_page",
  skip_json_ld = "skip_json_ld" }

local login = { requires_login = true, login_uri = true, login_username_field = true, login_password_field = true,
  login_extra_fields = true, not_logged_in_xpath = true }

local function complain(reader, message)
  local problems = reader.site.rules.problems
  problems[#problems + 1] = { file = reader.file, line = reader.line, message = message }
end

local function complain_of_find(reader)
  local line = reader.line
  reader.line = reader.find_line
  complain(reader, "find_string without a replace_string after it")
  reader.line, reader.find = line, nil
end

-- A compiled XPath, or nil and a problem.
local function xpath(reader, text)
  local made, message = query.compile(text, "xpath")
  if not made then complain(reader, message:gsub("^XPath expected: ", "")) end
  return made
end

local function add(holder, name, made)
  if not made then return end
  holder[name] = holder[name] or {}
  holder[name][#holder[name] + 1] = made
end

local function edit(reader, change) reader.site.rules.edits[#reader.site.rules.edits + 1] = change end

-- "//img/@srcset | //img/@sizes" → an edit for each.
local function strip_attributes(reader, value)
  for branch in (value .. "|"):gmatch("(.-)%s*|%s*") do
    local elements, name = branch:match("^(.-)/@([%w:_-]+)$")
    if not elements then complain(reader, ("attributes expected, as in //img/@srcset, got '%s'"):format(branch)) end
    local made = elements and xpath(reader, elements == "/" and "//*" or elements)
    if made then edit(reader, { kind = "attribute", query = made, name = name:lower() }) end
  end
end

local directives = {}

directives.body = function(reader, value) add(reader.site, "body", xpath(reader, value)) end
directives.strip = function(reader, value) add(reader.site, "strip", xpath(reader, value)) end

directives.strip_id_or_class = function(reader, value)
  local word = value:gsub("[\"']", "")
  if word ~= "" then table.insert(reader.site.rules.words, word) end
end

directives.strip_image_src = function(reader, value)
  local part = value:gsub("[\"']", "")
  if part ~= "" then table.insert(reader.site.rules.images, part) end
end

directives.strip_attr = function(reader, value) strip_attributes(reader, value) end

directives.find_string = function(reader, value)
  if reader.find then complain_of_find(reader) end
  reader.find, reader.find_line = value, reader.line
end

directives.replace_string = function(reader, value, argument)
  if argument then
    table.insert(reader.site.rules.replacements, { find = argument, replace = value })
  elseif reader.find then
    table.insert(reader.site.rules.replacements, { find = reader.find, replace = value })
    reader.find = nil
  else
    complain(reader, "replace_string without a find_string before it")
  end
end

local function link_of(kind)
  return function(reader, value)
    local made = xpath(reader, value)
    if made then table.insert(reader.site.rules.links, { kind = kind, query = made }) end
  end
end
directives.single_page_link, directives.next_page_link = link_of "single", link_of "next"

-- Holds for the link before it, or where there is none yet for the one after it.
directives.if_page_contains = function(reader, value)
  local made, links = xpath(reader, value), reader.site.rules.links
  if made and links[#links] then links[#links].condition = made
  elseif made then reader.condition = made end
end

directives.native_ad_clue = function(reader, value) add(reader.site.rules, "advertisement", xpath(reader, value)) end

directives.wrap_in = function(reader, value, tag)
  if not (tag and tag:find("^%a[%w-]*$")) then return complain(reader, "an element expected, as in wrap_in(b)") end
  edit(reader, { kind = "wrap", query = xpath(reader, value), tag = tag:lower() })
end

directives.dissolve = function(reader, value) edit(reader, { kind = "dissolve", query = xpath(reader, value) }) end

directives.move_into = function(reader, value, target)
  if not target then return complain(reader, "a target expected, as in move_into(body)") end
  local made = target ~= "body" and xpath(reader, target) or nil
  if target == "body" or made then edit(reader, { kind = "move", query = xpath(reader, value), target = made }) end
end

directives.src_lazy_load_attr = function(reader, value)
  edit(reader, { kind = "lazy", query = xpath(reader, "//img[@" .. value .. "]"), name = value:lower() })
end

directives.http_header = function(reader, value, name)
  if not name then return complain(reader, "a header's name expected, as in http_header(user-agent)") end
  reader.site.rules.headers[name:lower()] = value
end

directives.test_url = function(reader, value)
  table.insert(reader.site.tests, { url = value, contains = {}, line = reader.line })
end

directives.test_contains = function(reader, value)
  local tests = reader.site.tests
  if #tests == 0 then return complain(reader, "test_contains without a test_url before it") end
  table.insert(tests[#tests].contains, value)
end

-- name, argument, value of a line; nil for what is no directive. The argument may hold colons and brackets.
local function split(line)
  local name, rest = line:match("^([%a_]+)%s*(.*)$")
  if not name then return nil end
  if rest:sub(1, 1) == "(" then
    local start, stop = rest:find("%)%s*:", 2)
    if start then return name, rest:sub(2, start - 1), rest:sub(stop + 1) end
    return nil
  end
  if rest:sub(1, 1) ~= ":" then return nil end
  return name, nil, rest:sub(2)
end

local takes_argument = { replace_string = true, wrap_in = true, move_into = true, http_header = true }
local may_be_empty = { replace_string = true }

local function is_on(value) return value == "yes" or value == "true" end

local function read(reader, line)
  local name, argument, value = split(line)
  if not name then return complain(reader, ("a directive and a colon expected, got '%s'")
    :format(core.truncate(line, { bytes = 60 }))) end
  value = value:gsub("^%s+", ""):gsub("%s+$", "")
  if value == "" and not may_be_empty[name] then return end -- a template's line that nobody filled in
  local rules = reader.site.rules
  if argument and not takes_argument[name] then complain(reader, ("%s takes nothing in brackets"):format(name))
  elseif directives[name] then directives[name](reader, value, argument)
  elseif fields[name] then add(reader.site.fields, fields[name], xpath(reader, value))
  elseif switches[name] then rules[switches[name]] = is_on(value)
  elseif login[name] then
    if name == "not_logged_in_xpath" then add(rules, "signed_out", xpath(reader, value)) end
    rules.login[name] = rules.login[name] and rules.login[name] .. "\n" .. value or value
  elseif not without_effect[name] then complain(reader, ("unknown directive '%s'"):format(name)) end
  local last = rules.links[#rules.links]
  if reader.condition and last then last.condition, reader.condition = reader.condition, nil end
end

--- Reads the text of a rule file.
---@param text string
---@param file string its name, for warnings
---@param host string the host it is for, without a dot before it
---@return nutgraf.Site # `rules.problems` lists what could not be read
---
--- Errors: none: lines that cannot be read become warnings.
---
--- Example:
---   local fivefilters = require "nutgraf.sites.fivefilters"
---   local site = fivefilters.parse("body: //article\ntitel: //h1\n", "example.org.txt", "example.org")
---   print(#site.body, site.rules.problems[1].line, site.rules.problems[1].message)
---   --> 1	2	unknown directive 'titel'
function M.parse(text, file, host)
  local made = site.empty { host }
  made.file = file
  made.rules = { replacements = {}, words = {}, images = {}, edits = {}, links = {}, login = {}, headers = {},
    problems = {} }
  local reader = { site = made, file = file, line = 0 }
  text = core.normalize(text, { form = "none" }) -- valid UTF-8: warnings quote it
  text = text:gsub("^\239\187\191", ""):gsub("\r\n?", "\n")
  for whole in (text .. "\n"):gmatch("([^\n]*)\n") do
    reader.line = reader.line + 1
    local line = whole:gsub("^%s+", "")
    if line ~= "" and line:sub(1, 1) ~= "#" then read(reader, line) end
  end
  if reader.find then complain_of_find(reader) end
  local edits = {}
  for _, change in ipairs(made.rules.edits) do
    if change.query then edits[#edits + 1] = change end
  end
  made.rules.edits = edits
  return made
end

local function append(list, more)
  for _, item in ipairs(more or {}) do list[#list + 1] = item end
end

--- A site's rules and, after them, those of the files for every page: what strips, edits and replaces is added; what
-- gives a field counts where neither the rules nor the page itself gives it.
---@param own? nutgraf.Site
---@param more nutgraf.Site
---@return nutgraf.Site
---
--- Errors: none.
---
--- Example:
---   local fivefilters = require "nutgraf.sites.fivefilters"
---   local own = fivefilters.parse("strip: //aside", "example.org.txt", "example.org")
---   local joined = fivefilters.join(own, fivefilters.parse("strip: //nav\ntitle: //h2", "global.txt", "*"))
---   print(#joined.strip, joined.fields.title, #joined.fallback.title)
---   --> 2	nil	1
function M.join(own, more)
  if own and own.rules.autodetect == false then return own end
  local joined = site.empty(own and own.host or more.host)
  joined.rules = { login = {}, headers = {}, problems = {} }
  joined.fallback, joined.strip, joined.file = {}, {}, own and own.file or more.file
  for _, part in ipairs { own or more, own and more or nil } do
    append(joined.strip, part.strip)
    for _, name in ipairs { "replacements", "words", "images", "edits", "links", "advertisement", "signed_out",
      "problems" } do
      joined.rules[name] = joined.rules[name] or {}
      append(joined.rules[name], part.rules[name])
    end
  end
  if own then
    joined.fields, joined.tests, joined.body = own.fields, own.tests, own.body
    for name, value in pairs(own.rules) do
      if joined.rules[name] == nil or name == "login" or name == "headers" then joined.rules[name] = value end
    end
  end
  for name, queries in pairs(more.fields) do joined.fallback[name] = queries end
  joined.fallback_body = more.body
  return joined
end

return M
