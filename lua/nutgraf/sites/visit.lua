--- One page under a site's rules: what the stages ask of context.site.
--
-- The stage `parse` begins the visit: replacements, the hook `before`, the fields (which may stand in what goes), then
-- what is stripped and edited. `metadata`, `posts` and `content` each take what the site says of their fields;
-- what it does not say, they find themselves. The hook `after` runs when the pipeline is through.
local core = require "nutgraf.core"
local kind = require "nutgraf.metadata.kind"
local options = require "nutgraf.options"
local query = require "nutgraf.page.query"
local rewrite = require "nutgraf.sites.rewrite"
local site_fields = require("nutgraf.sites.site").fields
local values = require "nutgraf.sites.values"

local M = {}

---@class nutgraf.sites.Visit
---@field site nutgraf.Site
---@field found table<string, nutgraf.sites.Found[]>
---@field links {next: string?, single: string?}
local Visit = {}
Visit.__index = Visit

local function warn(context, code, message)
  context.warnings[#context.warnings + 1] = { code = code, message = message }
end

-- Removes what a query finds and notes it.
local function strip(context, nodes, reason)
  for _, node in ipairs(query.outermost(nodes)) do
    if node:name() ~= "html" and node:name() ~= "body" then
      context.removed[#context.removed + 1] = { text = node:text(), stage = "parse", reason = reason,
        path = node:path() }
      context.document:remove(node)
    end
  end
end

local function nodes_of(context, asked)
  local nodes, message = query.nodes(asked, context.document, context)
  if message then warn(context, "site_rule", message) end
  return nodes
end

-- Replaces every plain occurrence.
local function replaced(text, find, replace)
  local parts, at = {}, 1
  while true do
    local start, stop = text:find(find, at, true)
    if not start then break end
    parts[#parts + 1] = text:sub(at, start - 1)
    parts[#parts + 1] = replace
    at = stop + 1
  end
  if at == 1 then return text end
  parts[#parts + 1] = text:sub(at)
  return table.concat(parts)
end

local function with_replacements(bytes, rules)
  for _, pair in ipairs(rules and rules.replacements or {}) do bytes = replaced(bytes, pair.find, pair.replace) end
  return bytes
end

-- Elements whose id or class holds one of the words.
local function strip_words(context, words)
  local nodes, by = {}, {}
  for node in context.document:nodes() do
    if node:type() == "element" then
      local both = (node:attr "class" or "") .. "\n" .. (node:attr "id" or "")
      for _, word in ipairs(both ~= "\n" and words or {}) do
        if both:find(word, 1, true) then
          nodes[#nodes + 1], by[node:index()] = node, word
          break
        end
      end
    end
  end
  for _, node in ipairs(query.outermost(nodes)) do
    strip(context, { node }, "strip_id_or_class " .. by[node:index()])
  end
end

local function strip_images(context, parts)
  for _, image in ipairs(context.document:select "img[src]") do
    for _, part in ipairs(parts) do
      if image:attr("src"):find(part, 1, true) then
        strip(context, { image }, "strip_image_src " .. part)
        break
      end
    end
  end
end

-- The page's own address, for the look-up and without the call's.
local function address_of(document)
  local link = document:first "link[rel~=canonical][href]"
  local meta = document:first "meta[property='og:url'][content]"
  return link and link:attr "href" or meta and meta:attr "content" or ""
end

local function holds(context, asked) return #query.find(asked, context.document, context) > 0 end

-- Links to the next page and to all pages in one, where their condition holds.
function Visit:read_links(context)
  for _, asked in ipairs(self.site.next_page or {}) do
    self.links.next = self.links.next or values.value("address", values.find({ asked }, context.document, context),
      context)
  end
  for _, link in ipairs(self.site.rules and self.site.rules.links or {}) do
    if not self.links[link.kind] and (not link.condition or holds(context, link.condition)) then
      self.links[link.kind] = values.value("address", values.find({ link.query }, context.document, context), context)
    end
  end
end

function Visit:read_rules(context)
  local rules = self.site.rules
  for _, problem in ipairs(rules.problems or {}) do
    warn(context, "site_rule", ("%s:%d: %s"):format(problem.file, problem.line, problem.message))
  end
  for _, asked in ipairs(rules.advertisement or {}) do
    if holds(context, asked) then warn(context, "advertisement", "an advertisement, say its site's rules") end
  end
  for _, asked in ipairs(rules.signed_out or {}) do self.signed_out = self.signed_out or holds(context, asked) end
  if rules.skip_json_ld then context.document:remove "script[type='application/ld+json']" end
end

-- Puts a document in the place of the context's.
local function replace_document(context, document)
  context.page:close()
  context.document = document
  context.page = require("nutgraf.page").new(document, context.preset)
end

-- Cuts out and changes what the site says.
function Visit:change(context)
  local site, rules = self.site, self.site.rules
  for _, asked in ipairs(site.strip or {}) do
    strip(context, nodes_of(context, asked), "strip " .. (asked.text or "of the site's function"))
  end
  if rules and #rules.words > 0 then strip_words(context, rules.words) end
  if rules and #rules.images > 0 then strip_images(context, rules.images) end
  if rules and #rules.edits > 0 then
    local changed = rewrite.apply(context.document, rules.edits, self:body_nodes(context)[1])
    if changed then replace_document(context, changed) end
  end
end

--- The elements that hold the content: those of the first alternative that finds any.
---@param context nutgraf.Context
---@return nutgraf.core.Node[] # none inside another, in document order
---@return string[] # markup that the script's function or expression gave instead
---@return nutgraf.Query? # the alternative
function Visit:body_nodes(context)
  for _, asked in ipairs(self.site.body or {}) do
    local nodes, texts = {}, {}
    local found, message = query.find(asked, context.document, context)
    if message then warn(context, "site_rule", message) end
    for _, item in ipairs(found) do
      if type(item) == "userdata" then nodes[#nodes + 1] = item else texts[#texts + 1] = tostring(item) end
    end
    if #nodes > 0 or #texts > 0 then return query.outermost(nodes), texts, asked end
  end
  return {}, {}
end

--- Begins to read a page under the rules of its site, where it has one. Sets context.site.
---@param context nutgraf.Context with a document
---@param parsing table options of core.parse, for a page that replacements change
function M.begin(context, parsing)
  local maker = context.document:first "meta[name=generator i][content]"
  local found = context.sites:find(context.url or address_of(context.document), maker and maker:attr "content")
  if not found then return end
  local visit = setmetatable({ site = found, found = {}, links = {} }, Visit)
  context.site = visit
  local bytes = with_replacements(context.bytes, found.rules)
  local changed = bytes ~= context.bytes and core.parse(bytes, parsing)
  if changed then replace_document(context, changed) end
  if found.before then found.before(context.document, context) end
  if found.rules then visit:read_rules(context) end
  for _, list in ipairs { found.fields, found.fallback or {} } do
    for name, queries in pairs(list) do
      if list == found.fields or not visit.found[name] then
        visit.found[name] = values.find(queries, context.document, context)
      end
    end
  end
  visit:read_links(context)
  visit:change(context)
  context.page:forget()
end

--- Sets what the site says of the fields of `metadata`.
---@param record nutgraf.Record
---@param context nutgraf.Context
function Visit:metadata(record, context)
  local site, rules = self.site, self.site.rules
  for _, name in ipairs(options.keys(site_fields)) do
    local own, found = site.fields[name], self.found[name]
    local value = found and (own or record[name] == nil) and values.value(site_fields[name], found, context)
    if value then
      record[name] = value
      if name == "authors" then context.authors_stated = true end
      for _, one in ipairs(type(value) == "table" and value or { value }) do
        context.candidates[#context.candidates + 1] = { field = name, value = one, score = own and 1 or 0.5,
          source = "site: " .. (found[1].query.text or "function"), path = found[1].path }
      end
    elseif own and rules and rules.autodetect == false then record[name] = nil end
  end
  if record.published and record.modified and record.modified < record.published then record.modified = nil end
  if self.signed_out then record.gated = true end
end

--- Sets what the site says of the fields of `posts`.
---@param record nutgraf.Record
---@param context nutgraf.Context
function Visit:posts(record, context)
  local site, rules = self.site, self.site.rules
  if site.posts or site.comments then require("nutgraf.sites.site_posts").take(record, context) end
  if site.kind then kind.settle(record, context, "script") end
  local pagination = record.pagination or {}
  if rules and rules.next_page == false then pagination.next = nil end
  pagination.next = self.links.next or pagination.next
  pagination.single = self.links.single
  record.pagination = next(pagination) ~= nil and pagination or nil
end

--- Runs the script's hook `after`.
---@param record nutgraf.Record
---@param context nutgraf.Context
---@return nutgraf.Record
function Visit:finish(record, context)
  if not self.site.after then return record end
  local changed = self.site.after(record, context)
  if changed == nil then changed = record end
  local problem = options.record_problem(changed)
  if problem then error(("%s: 'after': %s"):format(tostring(self.site), problem), 0) end
  return changed
end

return M
