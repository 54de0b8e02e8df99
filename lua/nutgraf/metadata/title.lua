--- Which of a page's titles is its headline.
--
-- A page says it in several places: <h1>, og:title, JSON-LD, and <title> with the site's name at one
-- end. Each text, whole and cut at its separators, is an entry; what speaks for an entry (its sources,
-- the words of the address, its place in <title>) is weighed by a conditional logit.
-- Source: McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1973.
local core = require "nutgraf.core"
local strings = require "nutgraf.strings"

local M = {}

local separators = { " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " : ", " / ", " ‹ ", " « ", " > ", " ~ ",
  "｜", " |", "| ", ": " }

-- Log-odds that each feature adds; learned by spec/quality/titles.py (right on 78 % of WCXB's pages and
-- 81 % of the news set's in cross-validation; 98 % is the most that the entries hold).
local weights = {
  agreement = 0.59, ends_in_site = -1.31, h1_first = 0.95, h1_first_head = -0.05, h1_first_tail = -0.21,
  h1_more = 0.63, h1_only = 1.27, h1_only_head = -0.22, h1_only_tail = 0.04, h2 = -0.16, h2_head = -0.18,
  h2_tail = -0.09, in_title = 0.11, is_site = -0.40, jsonld = -0.25, jsonld_head = 0.03, jsonld_news = 1.68,
  jsonld_news_head = -0.15, jsonld_news_tail = -0.40, jsonld_tail = -0.15, like_heading = 0.34,
  like_og = 1.12, like_title = 0.79, many_words = -0.38, meta = 0.71, meta_head = -0.13, meta_tail = 0.08,
  og = 0.86, og_head = 0.78, og_tail = -0.06, one_word = -0.08, opened_by_heading = -0.82,
  opens_heading = -0.42, opens_title = 0.25, slug = 1.37, starts_with_site = -0.00, title = -0.93,
  title_head = 0.08, title_tail = -0.91, twitter = -0.25, twitter_head = -0.33, twitter_tail = -0.28,
  two_words = 0.26, words = 0.54,
}

local longest = 400 -- bytes; a longer text is no title

-- Words alone: punctuation of ASCII, Latin-1 and U+2010 to U+203F counts as space.
local function folded(text)
  text = core.casefold(text):gsub("\226\128[\144-\191]", " "):gsub("\194[\160-\191]", " ")
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

-- Parts of a text in front of each separator and behind the first; every part with its kind.
local function each_cut(text, take)
  for _, separator in ipairs(separators) do
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
  local path = (address or ""):gsub("[?#].*$", ""):gsub("/+$", "")
  local slug = path:match("//[^/]+/.-([^/]+)$")
  if not slug then return nil end
  local words, count = {}, 0
  for word in slug:gsub("%.%w+$", ""):gmatch("[%w\128-\255]+") do
    words[word:lower()] = true
    count = count + 1
  end
  if count >= 3 then return words, count end
end

local function overlap(words, count, others, other_count)
  local same = 0
  for word in pairs(words) do
    if others[word] then same = same + 1 end
  end
  return count + other_count > 0 and 2 * same / (count + other_count) or 0
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

--- Every text that may be the headline, with what speaks for it.
-- @param candidates list of {value, source}
-- @param page table: site = its name?, address = its own address?
-- @return list of {text, key, features = {name = number}}
function M.entries(candidates, page)
  local by_key, entries = {}, {}
  local site_key = page.site and folded(page.site) or ""
  local function enter(text, source, cut)
    text = strings.trim((text:gsub("%s+", " ")))
    local key = folded(text)
    if key == "" or #text > longest then return end
    local entry = by_key[key]
    if not entry then
      entry = { text = text, key = key, features = {} }
      by_key[key] = entry
      entries[#entries + 1] = entry
    end
    entry.features[cut and source .. "_" .. cut or source] = 1
  end
  local whole = {}
  for _, candidate in ipairs(candidates) do
    enter(candidate.value, candidate.source)
    if not whole[candidate.source] then whole[candidate.source] = folded(candidate.value) end
    if candidate.source ~= "h1_more" then
      each_cut(strings.trim((candidate.value:gsub("%s+", " "))), function(part, kind)
        enter(part, candidate.source, kind)
      end)
    end
  end
  local slug, slug_count = slug_words(page.address)
  local heading = whole.h1_only or whole.h1_first
  local others = {}
  for name, key in pairs { heading = heading, og = whole.og, title = whole.title } do
    local words, count = words_of(key)
    others[name] = { words = words, count = count, key = key }
  end
  local title_key = whole.title or ""
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
    f.is_site = key == site_key and 1 or nil
    if site_key ~= "" and key ~= site_key and #site_key > 3 then
      f.ends_in_site = key:sub(-#site_key) == site_key and 1 or nil
      f.starts_with_site = key:sub(1, #site_key) == site_key and 1 or nil
    end
    if slug then f.slug = overlap(words, count, slug, slug_count) end
    for name, other in pairs(others) do f["like_" .. name] = overlap(words, count, other.words, other.count) end
    f.opens_heading = heading and heading ~= key and heading:sub(1, #key + 1) == key .. " " and 1 or nil
    f.opened_by_heading = heading and heading ~= key and key:sub(1, #heading + 1) == heading .. " " and 1 or nil
    f.opens_title = title_key ~= key and title_key:sub(1, #key + 1) == key .. " " and 1 or nil
    f.in_title = title_key ~= "" and (" " .. title_key .. " "):find(" " .. key .. " ", 1, true) and 1 or nil
  end
  return entries
end

--- The headline among a page's candidates.
-- @param candidates list of {value, source}
-- @param page table: site = its name?, address = its own address?
-- @return string, or nil
function M.choose(candidates, page)
  local best, best_score
  for _, entry in ipairs(M.entries(candidates, page)) do
    local score = 0
    for name, value in pairs(entry.features) do score = score + (weights[name] or 0) * value end
    if not best_score or score > best_score then best, best_score = entry.text, score end
  end
  return best
end

return M
