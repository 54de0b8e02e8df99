--- Authors that a page states for machines: in JSON-LD and in <meta>.
local by_words = require "nutgraf.lexicon.bylines"
local jsonld = require "nutgraf.structured.jsonld"
local metas = require "nutgraf.page.meta"
local people = require "nutgraf.metadata.people"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"

local M = {}

-- Names (or properties) of <meta> that hold an author, and what its weight goes by.
local author_metas = {
  ["author"] = "author", ["authors"] = "author", ["articleauthor"] = "author",
  ["article:author"] = "article", ["og:article:author"] = "article",
  ["article.author"] = "article", ["article_author"] = "article", ["dc.creator"] = "dc", ["dcterms.creator"] = "dc",
  ["dc.contributor.author"] = "dc", ["creator"] = "dc", ["parsely-author"] = "parsely", ["sailthru.author"] = "parsely",
  ["byl"] = "parsely", ["dable:author"] = "parsely", ["cxenseparse:author"] = "parsely", ["rbauthors"] = "parsely",
  ["shareaholic:article_author_name"] = "parsely", ["citation_author"] = "citation",
  ["citation_authors"] = "citation", ["twitter:creator"] = "twitter", ["content-author"] = "parsely",
  ["mediator_author"] = "parsely", ["bt:author"] = "parsely", ["lp.article:author"] = "parsely",
}

local function author_kind(value)
  if type(value) ~= "table" then return nil end
  local types = jsonld.types(value[1] or value)
  return types.Person and "ld_person" or types.Organization and "ld_organization" or nil
end

local function from_jsonld(data, emit)
  local by_id, found = data.by_id, false
  local persons = {}
  for position, object in ipairs(data.objects) do
    local good, weak = schema.is_text(object), schema.is(object, "authored")
    if schema.is(object, "Product") or schema.is(object, "Review") then good, weak = false, false end
    for _, field in ipairs(good and { "author", "creator", "contributor" } or weak and { "author" } or {}) do
      local value = object[field]
      local list = value and people.list(jsonld.names(value, by_id))
      if list then
        local traits = { ld_news = schema.is_news(object) and 1 or nil, ld_weak = not good and 1 or nil,
          ld_later = found and 1 or nil, ["ld_" .. field] = field ~= "author" and 1 or nil }
        local kind = author_kind(type(value) == "table" and value["@id"] and by_id[value["@id"]] or value)
        if kind then traits[kind] = 1 end
        emit(list, traits, "ld")
        if good and field == "author" then found = true end
      end
    end
    if position <= data.top and schema.is(object, "Person") and type(object.name) == "string" then
      persons[#persons + 1] = object.name
    end
  end
  if #persons == 1 and people.list(persons) then emit(people.list(persons), {}, "ld_alone") end
end

local parts_of_pages = { "imageobject", "videoobject", "audioobject", "mediaobject", "comment", "review" }

-- Does a <meta> tell of a picture, a comment or the like, and not of the page?
local function is_of_part(element)
  local of = (element.of or ""):lower()
  for _, part in ipairs(of ~= "" and parts_of_pages or {}) do
    if of:sub(-#part) == part then return true end
  end
  return false
end

-- "Krog, Ida" → "Ida Krog", as libraries write it.
local function straight(name)
  local last, first = name:match("^([^,;]+),([^,;]+)$")
  return last and strings.words(last) <= 2 and strings.trim(first) .. " " .. last or name
end

local function from_meta(meta, emit)
  local by_kind, order, labels = {}, {}, {}
  local function take(kind, value)
    if not by_kind[kind] then
      by_kind[kind] = {}
      order[#order + 1] = kind
    end
    table.insert(by_kind[kind], value)
  end
  for _, element in ipairs(meta.elements) do
    local name = element.by ~= "http-equiv" and element.name or ""
    local value = strings.trim(element.content)
    local kind = author_metas[name]
    if kind and value ~= "" and not is_of_part(element) then
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
---@param context table document
---@param emit fun(names: string[], traits: table<string, number>, family: string) called for each candidate
function M.collect(context, emit)
  from_jsonld(structured.of(context), emit)
  from_meta(metas.of(context), emit)
end

return M
