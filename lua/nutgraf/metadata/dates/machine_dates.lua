--- Dates that a page writes for machines: JSON-LD, <meta>, the keys of its scripts.
local jsonld = require "nutgraf.structured.jsonld"
local labels = require "nutgraf.lexicon.date_labels"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_VALUE = 60          -- bytes
local SCRIPT_BYTES = 300000       -- of all scripts that are looked through
local SCRIPT_HITS = 200           -- years in them
local LONGEST_KEY = 48

-- ---- JSON-LD ----

--- What a JSON-LD object is about; any creative work is dated as an article is.
-- @param object table
-- @return "news", "article", "thread", "page", "product", "media", "comment" or "unknown"
function M.group_of(object)
  local group = schema.group_of(object)
  return group == "work" and "article" or group
end

local keys = { { "datePublished", "published" }, { "dateCreated", "created" }, { "uploadDate", "created" },
  { "dateModified", "updated" } }

local no_keys = {}
local texts = { news = true, article = true }

-- Does an object say when a text was published?
local function has_dated_text(items)
  for _, object in ipairs(items) do
    if texts[M.group_of(object)] and jsonld.text(object.datePublished) then return true end
  end
  return false
end

--- Adds the dates of JSON-LD objects: the first of each group by its name, later ones as "more". Those of products and
-- reviews are not the page's where a text has its own.
-- @param items list of objects
-- @param add function(value, mention): returns true where it took the value
function M.from_jsonld(items, add)
  local seen, is_text = {}, has_dated_text(items)
  for _, object in ipairs(items) do
    local group = M.group_of(object)
    local is_other = group == "comment" or group == "product" and is_text
    for _, key in ipairs(is_other and no_keys or keys) do
      local value = jsonld.text(object[key[1]])
      if value then
        local name = group .. " " .. key[2]
        local source = seen[name] and "jsonld_more" or "jsonld_" .. group
        if add(value, { source = source, label = key[2], family = "jsonld" }) then seen[name] = true end
      end
    end
  end
end

-- ---- <meta> ----

local exact = { ["article:published_time"] = "article", ["og:published_time"] = "article",
  ["article:published"] = "article", ["article:modified_time"] = "article", ["og:updated_time"] = "og" }

--- Adds the dates of <meta> elements that have a name of their own.
---@param meta nutgraf.page.Meta
---@param add fun(value: string, mention: table): boolean
function M.from_meta(meta, add)
  for _, element in ipairs(meta.elements) do
    local name, value = element.by ~= "itemprop" and element.name or "", element.content
    if #value >= 6 and #value <= LONGEST_VALUE and value:find("%d%d") then
      local label = labels.of_name(name)
      if label and label ~= "other" and not value:find("://", 1, true) then
        local kind = exact[name] or (name:find("publi", 1, true) or name:find("pub%A?date")) and "publication" or "name"
        add(value, { source = "meta_" .. kind, label = label, family = "meta" })
      end
    end
  end
end

-- ---- scripts ----

-- The key of a value in quotes that begins at `start`: "publishedAt":"…", published = '…', …=\"…
local function key_before(text, start)
  local before = strings.without_end(text:sub(math.max(1, start - LONGEST_KEY), start - 1), "%s")
  if not before:find("[:=,(]", #before) then return nil end
  before = strings.without_end(before:sub(1, -2), "%s")
  if before:sub(-1) == "]" then before = before:sub(1, -2) end
  local key = strings.run_at_end(strings.without_end(before, "[\\\"']"), "[%w_.-]")
  return key ~= "" and key or nil
end

-- The value in quotes around the year at `position`, and where its opening quote stands.
local function value_around(text, position)
  local from = math.max(1, position - 30)
  local head = text:sub(from, position - 1):match("[\"']([^\"'<>{}=\\]*)$")
  if not head then return nil end
  local tail = text:sub(position, position + 30):match("^([^\"'<>{}=\\]*)[\\\"']")
  if not tail then return nil end
  local opening = position - #head - 1
  while text:sub(opening - 1, opening - 1) == "\\" do opening = opening - 1 end
  return head .. tail, opening
end

local function from_script(text, state, add)
  local position = 1
  while state.hits < SCRIPT_HITS do
    local start = text:find("20", position, true)
    if not start then return end
    position = start + 2
    local year = tonumber(text:match("^20[0-3]%d%f[%D]", start) or text:match("^20[0-3]%d", start))
    if year then
      local value, opening = value_around(text, start)
      local key = value and #value >= 8 and value:find("^[%w,.:/+%s-]+$") and key_before(text, opening)
      if key then
        state.hits = state.hits + 1
        local label = labels.of_name(key)
        if label and label ~= "other" then
          add(value, { source = "script", label = label, family = "script" })
        end
        position = opening + #value
        if position <= start then position = start + 4 end
      end
    end
  end
end

--- Adds dates that stand after a key in the page's scripts, those of JSON-LD that is broken among them.
-- @param document
-- @param broken list of strings: JSON-LD that is no JSON
function M.from_scripts(document, broken, add)
  local state, bytes = { hits = 0 }, 0
  for _, text in ipairs(broken or {}) do from_script(text, state, add) end
  for _, script in ipairs(document:select("script:not([src])")) do
    if not (script:attr("type") or ""):lower():find("ld+json", 1, true) then
      local text = script:raw()
      bytes = bytes + #text
      if bytes > SCRIPT_BYTES then text = text:sub(1, math.max(0, SCRIPT_BYTES - bytes + #text)) end
      from_script(text, state, add)
      if bytes > SCRIPT_BYTES then return end
    end
  end
end

return M
