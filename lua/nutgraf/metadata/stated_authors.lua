--- Authors that a page states for machines: in JSON-LD and in <meta>.
local by_words = require "nutgraf.lexicon.bylines"
local jsonld = require "nutgraf.structured.jsonld"
local people = require "nutgraf.metadata.people"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"

local M = {}

-- Names (or properties) of <meta> that hold an author, and what its weight goes by.
local metas = {
  ["author"] = "author", ["authors"] = "author", ["articleauthor"] = "author",
  ["article:author"] = "article", ["og:article:author"] = "article",
  ["article.author"] = "article", ["article_author"] = "article", ["dc.creator"] = "dc", ["dcterms.creator"] = "dc",
  ["dc.contributor.author"] = "dc", ["creator"] = "dc", ["parsely-author"] = "parsely", ["sailthru.author"] = "parsely",
  ["byl"] = "parsely", ["dable:author"] = "parsely", ["cxenseparse:author"] = "parsely", ["rbauthors"] = "parsely",
  ["shareaholic:article_author_name"] = "parsely", ["citation_author"] = "citation",
  ["citation_authors"] = "citation", ["twitter:creator"] = "twitter", ["content-author"] = "parsely",
  ["mediator_author"] = "parsely", ["bt:author"] = "parsely", ["lp.article:author"] = "parsely",
}

-- JSON-LD types that may name the author of a page, though they are no text.
local weak_types = {}
for name in ("WebPage Blog VideoObject MedicalWebPage CreativeWork Course Book PodcastEpisode"):gmatch("%S+") do
  weak_types[name] = true
end

local function author_kind(value)
  if type(value) ~= "table" then return nil end
  local types = jsonld.types(value[1] or value)
  return types.Person and "ld_person" or types.Organization and "ld_organization" or nil
end

local function from_jsonld(structured, emit)
  local by_id, found = structured.by_id, false
  local persons = {}
  for position, object in ipairs(structured.jsonld) do
    local types = jsonld.types(object)
    local good, weak = schema.is_text(types), false
    for name in pairs(types) do weak = weak or weak_types[name] or false end
    if types.Product or types.Review then good, weak = false, false end
    for _, field in ipairs(good and { "author", "creator", "contributor" } or weak and { "author" } or {}) do
      local value = object[field]
      local list = value and people.list(jsonld.names(value, by_id))
      if list then
        local traits = { ld_news = schema.is_news(types) and 1 or nil, ld_weak = not good and 1 or nil,
          ld_later = found and 1 or nil, ["ld_" .. field] = field ~= "author" and 1 or nil }
        local kind = author_kind(type(value) == "table" and value["@id"] and by_id[value["@id"]] or value)
        if kind then traits[kind] = 1 end
        emit(list, traits, "ld")
        if good and field == "author" then found = true end
      end
    end
    if position <= structured.top and types.Person and type(object.name) == "string" then
      persons[#persons + 1] = object.name
    end
  end
  if #persons == 1 and people.list(persons) then emit(people.list(persons), {}, "ld_alone") end
end

-- "Krog, Ida" → "Ida Krog", as libraries write it.
local function straight(name)
  local last, first = name:match("^([^,;]+),%s*([^,;]+)$")
  return last and strings.words(last) <= 2 and first .. " " .. last or name
end

local function from_meta(document, emit)
  local by_kind, order, labels = {}, {}, {}
  local function take(kind, value)
    if not by_kind[kind] then
      by_kind[kind] = {}
      order[#order + 1] = kind
    end
    table.insert(by_kind[kind], value)
  end
  for _, node in ipairs(document:select("meta[content]")) do
    local name = (node:attr("property") or node:attr("name") or node:attr("itemprop") or ""):lower()
    local value = strings.trim(node:attr("content"))
    local kind = metas[name]
    if kind and value ~= "" then
      take(kind, (kind == "citation" or kind == "dc") and straight(value) or value)
    end
    -- twitter:label1 says what twitter:data1 is
    local number = name:match("^twitter:label(%d)$")
    if number then labels[number] = value end
    number = name:match("^twitter:data(%d)$")
    if number and labels[number] and by_words.after_opener(labels[number]) == "" then take("label", value) end
  end
  for _, kind in ipairs(order) do
    local list = people.list(by_kind[kind])
    if list then emit(list, { ["meta_" .. kind] = 1 }, "meta") end
  end
end

--- Adds the authors that a page states.
-- @param context table: document; structured: what jsonld.items gives
-- @param emit function(names, traits, family), called for each candidate
function M.collect(context, emit)
  from_jsonld(context.structured, emit)
  from_meta(context.document, emit)
end

return M
