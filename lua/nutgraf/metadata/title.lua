--- Which of a page's titles is its headline.
--
-- A page says it in several places: <h1>, og:title, JSON-LD, and <title> with the site's name at one
-- end. Each text, whole and cut at its separators, is an entry; what speaks for an entry (its sources,
-- the words of the address, its place in <title>) is weighed by a conditional logit.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local logit = require "nutgraf.metadata.logit"
local strings = require "nutgraf.text.strings"
local weights = require "nutgraf.weights.titles"

local M = {}

local separators = { " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " : ", " / ", " ‹ ", " « ", " > ", " ~ ",
  "｜", " |", "| ", ": ", "\194\160" }

-- Signs that divide titles without spaces around them where words have none either.
local dense_separators = { "_", "-", "－", "—", "：", "丨", "|", "‖", "·" }

local function separators_of(text)
  if not text:find("[\228-\237]") then return separators end -- Chinese, Japanese, Korean
  local all = {}
  for _, list in ipairs { separators, dense_separators } do
    for _, separator in ipairs(list) do all[#all + 1] = separator end
  end
  return all
end

local LONGEST = 400 -- bytes; a longer text is no title
local LONGEST_CUT = 10 * LONGEST -- a longer one is not cut into its parts
local LEAST_TWICE = 12 -- bytes of one that stands twice: "Duran Duran" is a name

-- Words alone: punctuation of ASCII, Latin-1 and U+2010 to U+203F, arrows, signs and pictures count as space.
local function folded(text)
  text = core.casefold(text)
  if text:find("[\194\226\239\240]") then
    text = text:gsub("\226\128[\144-\191]", " "):gsub("\194[\160-\191]", " ")
    text = text:gsub("\226[\132-\175][\128-\191]", " "):gsub("\240\159[\128-\191][\128-\191]", " ")
      :gsub("\239\184\143", "")
  end
  return (text:gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

local function words_of(key)
  local words, count = {}, 0
  for word in key:gmatch("%S+") do
    words[word] = true
    count = count + 1
  end
  return words, count
end

-- Parts of a text before each separator and after the first; every part with its kind.
local function each_cut(text, take)
  if #text > LONGEST_CUT then return end
  for _, separator in ipairs(separators_of(text)) do
    local from, first, last = 1, nil, nil
    while true do
      local start, stop = text:find(separator, from, true)
      if not start then break end
      first = first or { start, stop }
      last = { start, stop }
      from = stop + 1
    end
    if first then
      take(text:sub(1, first[1] - 1), "head")
      if last[1] ~= first[1] then take(text:sub(1, last[1] - 1), "head") end
      take(text:sub(first[2] + 1), "tail")
      if last[1] ~= first[1] then take(text:sub(last[2] + 1), "tail") end
    end
  end
end

-- The words of the last part of an address, where it has several.
local function slug_words(address)
  local path = strings.without_end((address or ""):gsub("[?#].*$", ""), "/")
  if not path:find("//[^/]+/") then return nil end
  local slug = strings.run_at_end(path, "[^/]")
  local words, count = {}, 0
  for word in slug:gsub("%.%w+$", ""):gmatch("[%w\128-\255]+") do
    if not words[word:lower()] then count = count + 1 end
    words[word:lower()] = true
  end
  if count >= 3 then return words, count end
end

-- The host's name without "www.", and its part before the top-level domain; letters and digits only.
local function host_of(address)
  local host = (address or ""):lower():match("^%a+://([^/:?#]+)") or ""
  host = host:gsub("^www%.", "")
  local top = strings.run_at_end(host, "[^.]")
  local own = #top > 0 and #top < #host and strings.run_at_end(host:sub(1, -#top - 2), "[^.]") or ""
  if own == "" then own = host end
  return (host:gsub("[^%w\128-\255]", "")), (own:gsub("[^%w\128-\255]", ""))
end

local function shared(words, others)
  local same = 0
  for word in pairs(words) do
    if others[word] then same = same + 1 end
  end
  return same
end

local function overlap(words, count, others, other_count)
  return count + other_count > 0 and 2 * shared(words, others) / (count + other_count) or 0
end

local function squashed(key) return (key:gsub("%s", "")) end

-- Does a folded text name the page's host, or hold its name?
local function names_host(key, host)
  local joined = squashed(key)
  return #joined > 2 and host.whole:find(joined, 1, true) ~= nil or
    #host.own > 3 and joined:find(host.own, 1, true) ~= nil
end

local cut_names = { ["|"] = "bar", ["-"] = "dash", ["\226\128\147"] = "dash", ["\226\128\148"] = "dash",
  [":"] = "colon", ["\194\183"] = "dot", ["\226\128\162"] = "dot" }

-- What a cut left after: how long it is, whether it is the site's name, at what sign the cut is.
local function cut_features(f, entry, whole, host)
  for _, source in ipairs { "title", "og", "heading", "jsonld" } do
    local from = whole[source]
    if from and from.key:sub(1, #entry.key + 1) == entry.key .. " " then
      local rest = from.key:sub(#entry.key + 2)
      f.rest_host = names_host(rest, host) and 1 or nil
      f.rest_words = math.min(strings.words(rest), 6) / 6
      local behind = from.text:sub(1, #entry.text) == entry.text and strings.trim(from.text:sub(#entry.text + 1)) or ""
      f["cut_" .. (cut_names[behind:sub(1, 1)] or cut_names[behind:sub(1, 3)] or cut_names[behind:sub(1, 2)] or
        "other")] = 1
      return
    end
  end
end

-- What the text itself looks like.
local function form_features(f, text, host)
  f.has_bar = text:find("%s|%s?") and 1 or nil
  f.has_dash = (text:find(" - ", 1, true) or text:find(" – ", 1, true) or text:find(" — ", 1, true)) and 1 or nil
  f.has_colon = text:find(":%s") and 1 or nil
  f.ellipsis = (text:find("%.%.%.$") or text:find("…$")) and 1 or nil
  f.ends_asking = text:find("[?!]$") and 1 or nil
  f.ends_stop = not f.ellipsis and text:find("%.$") and 1 or nil
  f.ends_open = text:find("[,:;%-]$") and 1 or nil
  f.capitals = text:find("%u") and not text:find("%l") and 1 or nil
  f.lower_start = text:find("^%l") and 1 or nil
  f.year = (text:find("%f[%d]20[12]%d%f[%D]")) and 1 or nil
  f.number_first = text:find("^%d") and 1 or nil
  local last = text:match("^.*%s[|%-:]%s(.+)$") or text:match("^.*%s[–—•·»]+%s(.+)$")
  if last and names_host(folded(last), host) then f.ends_in_host = 1
  elseif last then f.last_words = math.min(strings.words(last), 6) / 6 end
end

-- How the page's other titles speak for an entry: shared words, being part of them, holding them.
local function support_features(f, entry, words, count, others)
  local sum, number, inside, around = 0, 0, 0, 0
  for _, other in pairs(others) do
    number = number + 1
    sum = sum + overlap(words, count, other.words, other.count)
    if other.key ~= entry.key then
      if other.key:find(entry.key, 1, true) then inside = inside + 1 end
      if entry.key:find(other.key, 1, true) then around = around + 1 end
    end
  end
  f.support = number > 0 and sum / number or 0
  f.held, f.holds = inside / 3, around / 3
end

--- The titles among a page's candidates.
-- @param context table with `candidates`
-- @return list of {value, source, score}
function M.of(context)
  local titles = {}
  for _, candidate in ipairs(context.candidates) do
    if candidate.field == "title" then titles[#titles + 1] = candidate end
  end
  return titles
end

-- Whose spelling is kept where several sources say the same: what a reader sees first.
local spelling = { h1_only = 1, h1_first = 2, h1_more = 3, og = 4, title = 5, twitter = 6 }
local LAST_SPELLING = 7

-- The texts as entries, each once, and each source's first text as a whole.
local title_machinery = lexicon.set "title_machinery"

-- A text that stands twice, since an element has it for screens and for printers, once.
local function once(text)
  local half = math.floor(#text / 2)
  local twice = #text == 2 * half + 1 and half >= LEAST_TWICE and text:byte(half + 1) == 32 and
    text:sub(1, half) == text:sub(half + 2)
  return twice and text:sub(1, half) or text
end

-- Does a part of a title end in what software writes into it: "Site • View topic"?
local function ends_in_machinery(key)
  for _, phrase in ipairs(title_machinery:find(key) and title_machinery.list or {}) do
    if key == phrase or key:sub(-#phrase - 1) == " " .. phrase then return true end
  end
  return false
end

local function gather(candidates)
  local by_key, entries, whole = {}, {}, {}
  local function enter(text, source, cut)
    text = strings.trim(text)
    local key = #text <= LONGEST and folded(text) or ""
    if key == "" or cut and ends_in_machinery(key) then return end
    local entry = by_key[key]
    if not entry then
      entry = { key = key, features = {}, rank = math.huge }
      by_key[key] = entry
      entries[#entries + 1] = entry
    end
    local rank = (spelling[source] or LAST_SPELLING) + (text:find("%l") and 0 or 10) + (cut and 20 or 0)
    if rank < entry.rank then entry.text, entry.rank = text, rank end
    entry.features[cut and source .. "_" .. cut or source] = 1
    entry.whole = entry.whole or not cut
  end
  for _, candidate in ipairs(candidates) do
    local source, text = candidate.source, once(strings.trim((candidate.value:gsub("%s+", " "))))
    enter(text, source)
    if not whole[source] then
      local key = folded(text)
      local words, count = words_of(key)
      whole[source] = { text = text, key = key, words = words, count = count }
    end
    if source ~= "h1_more" and source ~= "h1_home" and source ~= "h1_main" then
      each_cut(text, function(part, kind) enter(part, source, kind) end)
    end
  end
  whole.heading = whole.h1_only or whole.h1_first
  return entries, whole
end

local function starts(text, beginning)
  return text ~= beginning and text:sub(1, #beginning + 1) == beginning .. " "
end

-- How an entry stands to the site's name, the heading and <title>.
local function place_features(f, key, site_key, whole)
  f.is_site = key == site_key and 1 or nil
  if site_key ~= "" and key ~= site_key and #site_key > 3 then
    f.ends_in_site = key:sub(-#site_key) == site_key and 1 or nil
    f.starts_with_site = key:sub(1, #site_key) == site_key and 1 or nil
  end
  local heading, title = whole.heading and whole.heading.key, whole.title and whole.title.key
  if heading then
    f.opens_heading = starts(heading, key) and 1 or nil
    f.opened_by_heading = starts(key, heading) and 1 or nil
  end
  if title then
    f.opens_title = starts(title, key) and 1 or nil
    f.in_title = (" " .. title .. " "):find(" " .. key .. " ", 1, true) and 1 or nil
  end
end

-- Sources whose weight differs between kinds of pages.
local by_kind = { "h1_only", "h1_first", "h1_more", "h1_main", "og", "title", "jsonld", "jsonld_news", "part_only",
  "title_head", "og_head", "h1_only_head", "rest_host" }

local function kind_of(page)
  return page.product and "product" or page.root and "root" or page.news and "news" or
    (page.article or page.text) and "article" or "other"
end

--- Every text that may be the headline, with what speaks for it.
-- @param candidates list of {value, source}
-- @param page table: site = its name?, address = its own address?; product, root, news, article, text = booleans
-- @return list of {text, key, features = {name = number}}
function M.entries(candidates, page)
  local entries, whole = gather(candidates)
  local host = {}
  host.whole, host.own = host_of(page.address)
  local site_key = page.site and folded(page.site) or ""
  local slug, slug_count = slug_words(page.address)
  local kind = kind_of(page)
  for _, entry in ipairs(entries) do
    local f, key = entry.features, entry.key
    local words, count = words_of(key)
    local sources = 0
    for _ in pairs(f) do sources = sources + 1 end
    f.agreement = math.min(sources, 8) / 4
    f.one_word = count == 1 and 1 or nil
    f.two_words = count == 2 and 1 or nil
    f.many_words = count > 16 and 1 or nil
    f.words = math.min(count, 14) / 7
    if slug then
      local same = shared(words, slug)
      f.slug, f.slug_recall, f.slug_precision = 2 * same / (count + slug_count), same / slug_count, same / count
    end
    for _, name in ipairs { "heading", "og", "title" } do
      local other = whole[name]
      f["like_" .. name] = other and overlap(words, count, other.words, other.count) or nil
    end
    place_features(f, key, site_key, whole)
    support_features(f, entry, words, count, whole)
    form_features(f, entry.text, host)
    if not entry.whole then
      f.part_only = 1
      cut_features(f, entry, whole, host)
    end
    f.in_host = #squashed(key) > 3 and host.whole:find(squashed(key), 1, true) and 1 or nil
    for _, name in ipairs(by_kind) do
      if f[name] then f[name .. "_" .. kind] = 1 end
    end
  end
  return entries
end

--- The texts that a title is made of, by their keys, where signs divide it.
---@param text string
---@return table<string, true>
function M.parts(text)
  local parts = {}
  each_cut(text, function(part) parts[folded(part)] = true end)
  return parts
end

--- A text as the parts of titles are compared.
---@param text string
---@return string
function M.key(text) return folded(text) end

--- The site's name at an end of <title>, where it is known to be that by the address.
-- @param candidates list of {value, source}
-- @param address string?: of the page
-- @return string, or nil
function M.site(candidates, address)
  local host = {}
  host.whole, host.own = host_of(address)
  local found
  for _, candidate in ipairs(candidates) do
    if candidate.source == "title" and #host.own > 2 then
      each_cut(candidate.value, function(part)
        local name = strings.trim(part)
        local joined = squashed(folded(name))
        if joined == host.own or #joined > 3 and host.whole:sub(1, #joined) == joined then found = found or name end
      end)
    end
  end
  return found
end

--- The headline among a page's candidates.
-- @param candidates list of {value, source}
-- @param page table: site = its name?, address = its own address?; product, root, news, article, text = booleans
-- @return string, or nil
function M.choose(candidates, page)
  local best = logit.best(M.entries(candidates, page), weights)
  return best and best.text
end

return M
