--- Who wrote a page: every list of names that the page offers, and the one that most speaks for.
--
-- A list comes from JSON-LD, a <meta>, an element or a line; lists of the same names are one entry, and
-- "nobody" is an entry, too. What speaks for an entry (its sources, where it stands, whether it reads as a
-- person's name) is weighed by a conditional logit.
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local logit = require "nutgraf.metadata.logit"
local machine_authors = require "nutgraf.metadata.machine_authors"
local people = require "nutgraf.metadata.people"
local person_names = require "nutgraf.lexicon.person_names"
local strings = require "nutgraf.text.strings"
local visible_authors = require "nutgraf.metadata.visible_authors"

local weights = require "nutgraf.weights.authors"

local M = {}

local most_candidates, most_names = 300, 100 -- of a page; of a candidate
local LONGEST_HOUSE = 4 -- words of an agency's or a site's name after a person's
local LEAST_HOST = 3 -- letters of a name that is the host's

--- Every list of names that may be the authors.
-- @param context table: document, page
-- @return list of {names, traits}
function M.collect(context)
  local candidates = {}
  local function emit(list, traits, family, place)
    if #candidates < most_candidates and #list <= most_names then
      candidates[#candidates + 1] = { names = list, traits = traits, family = family, place = place }
    end
  end
  machine_authors.collect(context, emit)
  local stated = false -- sites put their own name there, too
  for _, candidate in ipairs(candidates) do
    stated = stated or candidate.traits.ld_person ~= nil or person_names.is_name(candidate.names[1])
  end
  visible_authors.collect(context, emit, stated)
  return candidates
end

-- Where a candidate stands, the best first: what an entry's places say is that of the best one.
local place_rank = { beside = 1, before = 2, below = 3, behind = 4, far = 5, above = 6, aside = 7 }

local agencies = lexicon.set("agencies").whole
local group_words = lexicon.set("groups").whole
local menu_words = lexicon.set("menu_words").whole

local function squashed(key) return (key:gsub("%s", "")) end

-- Does a name hold a word of groups: "Harbour News"?
local function is_group(key)
  for word in key:gmatch("%S+") do
    if group_words[word] then return true end
  end
  return false
end

-- A name in capitals as others are written.
local function in_small_letters(name)
  return name:find("%l") and name or (name:gsub("(%u)(%u+)", function(first, rest) return first .. rest:lower() end))
end

local function is_like_a_name(name) return person_names.is_name(in_small_letters((people.without_degrees(name)))) end

-- Is a name a person's, and no group's?
local function is_person(name) return is_like_a_name(name) and not is_group(strings.key(name)) end

-- What the names themselves say.
local function name_features(f, entry, page)
  local named, persons, short, grouped = 0, 0, 0, 0
  local site = page.site and strings.key(page.site) or ""
  local host = squashed(strings.key((page.host or ""):gsub("^www%.", "")))
  local title = " " .. strings.key(page.title or "") .. " "
  for _, name in ipairs(entry.names) do
    local key = strings.key(name)
    local words = strings.words(name)
    if is_like_a_name(name) then named = named + 1 end
    if is_person(name) then persons = persons + 1 end
    if words == 1 then short = short + 1 end
    if words > 4 then f.long = 1 end
    for word in key:gmatch("%S+") do
      if menu_words[word] then f.menu = 1 end
    end
    if is_group(key) then grouped = grouped + 1 end
    if name:find("%a") and not name:find("%u") and not name:find("[\195-\244]") then f.lower = 1 end
    if name:find("%u%u%u") and not name:find("%l") then f.capitals = 1 end
    if name:find("%d") then f.digits = 1 end
    if name:find("[_@]") or name:find("%l%.%l") then f.handle = 1 end
    if key == site then f.is_site = 1
    elseif site ~= "" and (" " .. site .. " "):find(" " .. key .. " ", 1, true) then f.in_site = 1
    elseif site ~= "" and key:find(site, 1, true) then f.holds_site = 1 end
    local joined = squashed(key)
    if #joined > 3 and host:find(joined, 1, true) then f.in_host = 1 end
    if title:find(" " .. key .. " ", 1, true) then f.in_title = 1 end
    if not name:find("[%z\1-\127]") then f.other_script = 1 end
  end
  f.persons = named / #entry.names
  f.persons_none = persons == 0 and 1 or nil
  f.one_word = short / #entry.names
  f.grouped = grouped / #entry.names
  f.two = #entry.names == 2 and 1 or nil
  f.three = #entry.names == 3 and 1 or nil
  f.many = #entry.names > 3 and 1 or nil
end

-- Takes what a family of places says into an entry: the traits count from the best place only.
local function add(entry, family, place, traits)
  local known = entry.places[family]
  if known and place_rank[place] > place_rank[known] then return end
  if known ~= place then entry.places[family], entry.traits[family] = place, {} end
  for trait, value in pairs(traits) do entry.traits[family][trait] = value end
end

-- Adds what speaks for one entry to what speaks for another.
local function inherit(entry, from)
  for family, place in pairs(from.places) do
    if entry.places[family] ~= place then add(entry, family, place, from.traits[family]) end
  end
end

-- How an entry stands to the others: does another one hold it, or does it hold others?
local function relate(entries)
  for _, entry in ipairs(entries) do
    local around, inside, covered, left = 0, 0, {}, #entry.names
    for _, other in ipairs(entries) do
      local shared = 0
      for key in pairs(other ~= entry and entry.set or {}) do
        if other.set[key] then shared = shared + 1 end
      end
      if shared == #other.names and #entry.names > shared then
        around = around + 1
        for key in pairs(other.set) do
          if not covered[key] then left = left - 1 end
          covered[key] = other
        end
      elseif shared == #entry.names and #other.names > shared then
        inside = inside + 1
        if other.traits.ld then entry.inside_ld = true end
      end
    end
    entry.others = #entries - 1 - around - inside
    entry.around, entry.is_inside = around > 0, inside > 0
    entry.covered = around > 0 and left == 0 and covered or nil
  end
  for _, entry in ipairs(entries) do
    local f = entry.features
    f.inside, f.around = entry.is_inside and 1 or nil, entry.around and 1 or nil
    f.inside_ld = entry.inside_ld and 1 or nil
    f.others = math.min(entry.others, 6) / 3
    f.covered = entry.covered and 1 or nil
  end
  for _, entry in ipairs(entries) do
    local parts = {}
    for _, part in pairs(entry.covered or {}) do parts[part] = true end
    for _, part in ipairs(entry.covered and entries or {}) do -- in their order: the first that says it counts
      if parts[part] then
        part.features.part = 1
        inherit(entry, part)
      end
    end
  end
end

-- Nobody, and what speaks for it.
local function nobody(page, entries, person_named)
  local f = { none = 1, none_product = page.product and 1 or nil,
    none_article = page.article and 1 or nil, none_untyped = not page.article and page.typed and 1 or nil,
    none_root = page.root and 1 or nil, none_named = person_named and 1 or nil }
  for _, entry in ipairs(entries) do
    local own = entry.features
    if own.persons == 1 then
      if own.ld and not own.ld_weak then f.none_ld = 1 end
      if own.said_by or own.line_beside then f.none_said = 1 end
    end
    f.none_meta = f.none_meta or own.meta
  end
  if not page.dated and not f.none_ld and not f.none_said then f.none_undated = 1 end
  return { names = {}, features = f }
end

-- The features of an entry from its families, places and traits.
local function set_features(entry)
  local f, count = entry.features, 0
  for family, traits in pairs(entry.traits) do
    count = count + 1
    f[family] = 1
    if family == "element" or family == "line" or family == "slug" then
      f[family .. "_" .. entry.places[family]] = 1
    end
    for trait, value in pairs(traits) do f[trait] = value end
  end
  f.families = math.min(count, 4) - 1
  f.element_only = f.element and count == 1 and 1 or nil
end

-- What speaks for an entry only beside another thing.
local function set_pairs(f, person_named)
  f.only_site = f.is_site and not person_named and 1 or nil
  f.ld_site = f.is_site and f.ld or nil
  f.ld_group = f.persons_none and f.ld or nil
  f.meta_site = f.is_site and f.meta or nil
  f.meta_group = f.persons_none and f.meta or nil
  f.element_group = f.persons_none and f.element_only or nil
  f.said_word = f.one_word == 1 and (f.said_by or f.line) or nil
  f.said_group = f.grouped and f.grouped > 0 and (f.said_by or f.el_author) or nil
end

local function has_near(f)
  return f.ld or f.meta or f.element_beside or f.element_before or f.line_beside or f.neighbour
end

-- What somebody signs in with ("ikrog") speaks for the whole name, where one other entry holds it.
local function read_handles(entries)
  local parts_of = {} -- of the names of people: their longer words
  for i, entry in ipairs(entries) do
    local parts = {}
    if #entry.names == 1 and person_names.is_name(entry.names[1]) then
      for part in next(entry.set):gmatch("%S%S%S%S+") do parts[#parts + 1] = part end
    end
    parts_of[i] = parts
  end
  for _, entry in ipairs(entries) do
    local key, owner, owners = #entry.names == 1 and next(entry.set), nil, 0
    if key and not key:find(" ", 1, true) then
      for i, other in ipairs(entries) do
        for _, part in ipairs(parts_of[i]) do
          if part ~= key and key:find(part, 1, true) then owner, owners = other, owners + 1 end
        end
      end
    end
    if owners == 1 then inherit(owner, entry) end
  end
end

-- Is a text the site's name, or a label of its host: "USA TODAY" of www.usatoday.com?
local function names_site(text, page)
  local key = strings.key(text)
  if page.site and key == strings.key(page.site) then return true end
  local joined = squashed(key)
  for label in (page.host or ""):lower():gmatch("[^.]+") do
    if #joined >= LEAST_HOST and label == joined then return true end
  end
  return false
end

-- A name without the site's or an agency's after it: "Ida Krog, THE COURIER", "Ida Krog Associated Press".
local function without_site(name, page)
  local words = {}
  for word in name:gmatch("%S+") do words[#words + 1] = word end
  for i = math.max(3, #words - LONGEST_HOUSE + 1), #words do
    local rest = table.concat(words, " ", i)
    local head = (agencies[lexicon.fold(rest)] or names_site(rest, page)) and table.concat(words, " ", 1, i - 1)
    if head and is_person(head) then return head end
  end
  local tail = name:find(",", 1, true) and strings.run_at_end(name, "[^,]") or ""
  local head = strings.trim(name:sub(1, -#tail - 2))
  return tail ~= "" and head:find(" ") and names_site(tail, page) and head or name
end

-- Is a name, which another one stands before, of whom they write for: an agency, a group? A stroke sets two apart.
local function is_house(name)
  return not name:find(" / ", 1, true) and (agencies[lexicon.fold(name)] or is_group(strings.key(name)))
end

local machine_families = { ld = true, ld_alone = true, meta = true } -- what they state are authors, agencies too

-- The candidates, and those that name the site, or after people a house, among others without it.
local function with_siteless(candidates, page)
  local all, key = {}, page.site and strings.key(page.site)
  for _, candidate in ipairs(candidates) do
    local names, kept, trait = {}, {}, "siteless"
    local by_person = not machine_families[candidate.family] and is_person(candidate.names[1])
    for i, name in ipairs(candidate.names) do
      names[i] = without_site(name, page)
      local is_site = strings.key(names[i]) == key
      if not is_site and i > 1 and by_person and is_house(names[i]) then trait = "houseless"
      elseif not is_site then kept[#kept + 1] = names[i] end
    end
    all[#all + 1] = { names = names, traits = candidate.traits, family = candidate.family, place = candidate.place }
    if #kept > 0 and #kept < #names then
      local traits = { [trait] = 1 }
      for name, value in pairs(candidate.traits) do traits[name] = value end
      all[#all + 1] = { names = kept, traits = traits, family = candidate.family, place = candidate.place }
    end
  end
  return all
end

-- Does an entry stand beside the headline, in a short line that begins with "By" or in an element for authors? Links
-- alone may be those of several roles.
local function is_byline(entry)
  local line, element, place = entry.traits.line, entry.traits.element or {}, entry.places.element
  if line then return entry.places.line == "beside" and not line.line_long end
  local whole = (place == "beside" or place == "before") and (element.as_whole or element.as_lines)
  return whole and (element.el_byline or element.el_author or element.el_rel or element.said_by) ~= nil
end

--- The entries: the candidates, each list of names once, and nobody.
-- @param candidates list as collect gives it
-- @param page table: site, host, title = strings?; dated, product, article, typed, root = booleans
-- @return list of {names, features = {name = number}}; the last one is nobody
function M.entries(candidates, page)
  local by_key, entries = {}, {}
  for _, candidate in ipairs(with_siteless(candidates, page)) do
    local keys, set = {}, {}
    for i, name in ipairs(candidate.names) do
      keys[i] = strings.key(name)
      set[keys[i]] = true
    end
    table.sort(keys)
    local key = table.concat(keys, "\n")
    local entry = by_key[key]
    if not entry then
      entry = { names = candidate.names, set = set, features = {}, places = {}, traits = {} }
      by_key[key] = entry
      entries[#entries + 1] = entry
    end
    add(entry, candidate.family, candidate.place or "beside", candidate.traits)
  end
  for _, entry in ipairs(entries) do entry.is_byline = is_byline(entry) end -- before it takes over what its parts say
  read_handles(entries)
  relate(entries)
  local person_named, first_near = false, nil
  for _, entry in ipairs(entries) do
    set_features(entry)
    name_features(entry.features, entry, page)
    local near = has_near(entry.features)
    if near and not first_near then
      first_near = entry
      first_near.features.first_near = 1
    end
    person_named = person_named or near and entry.features.persons == 1
  end
  for _, entry in ipairs(entries) do set_pairs(entry.features, person_named) end
  entries[#entries + 1] = nobody(page, entries, person_named)
  return entries
end

-- Does an entry begin with the names of another, and name more people than it, no jobs and no groups?
local function goes_on(entry, other)
  if #entry.names <= #other.names then return false end
  for i, name in ipairs(entry.names) do
    local known = other.names[i]
    local differs = known and strings.key(known) ~= strings.key(name)
    if differs or not known and (jobs.is_job_after_name(name) or is_group(strings.key(name))) then return false end
  end
  return true
end

-- The longest of the entries that go on from one that readers see; else the one itself. Who wrote a page together
-- stands in one line, or each in an element below one.
local function completed(best, entries)
  local f, longest = best.features, best
  if f.ld or f.meta then return best end
  for _, entry in ipairs(entries) do
    if entry.is_byline and entry.features.persons == 1 and goes_on(entry, longest) then longest = entry end
  end
  return longest
end

--- The authors among the candidates.
-- @param candidates list as collect gives it
-- @param page table as in entries
-- @return list of names, or nil for nobody; and whether JSON-LD states them
function M.choose(candidates, page)
  local entries = M.entries(candidates, page)
  local best = logit.best(entries, weights)
  if #best.names == 0 then return nil, false end
  best = completed(best, entries)
  return best.names, best.features.ld ~= nil
end

return M
