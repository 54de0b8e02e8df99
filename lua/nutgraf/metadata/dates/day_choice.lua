--- Which of the days that a page names is its day of publication, or whether none is.
--
-- Every distinct day is an entry, and "none" is one; what speaks for an entry is weighed by a
-- conditional logit.
local date_reader = require "nutgraf.metadata.dates.date_reader"
local logit = require "nutgraf.metadata.logit"
local weights = require "nutgraf.weights.dates"

local M = {}

local CLEAR_SHARE = 0.7 -- of steps from a day to the next that go one way
local MOST_ODDS = 8  -- that the kind of the page can give
local MANY_DAYS = 4  -- so many different days near the headline make a list

local function count_of(set)
  local count = 0
  for _ in pairs(set) do count = count + 1 end
  return count
end

-- ---- days ----

--- The distinct days of a page.
-- @param mentions list of {t, source, label?, zone?, …}
-- @return list of {day = number, mentions = list}, in the order in which they are first named
function M.of(mentions)
  local by_day, days = {}, {}
  for _, mention in ipairs(mentions) do
    local number = date_reader.day_number(mention.t)
    local entry = by_day[number]
    if not entry then
      entry = { day = number, mentions = {} }
      by_day[number] = entry
      days[#days + 1] = entry
    end
    entry.mentions[#entry.mentions + 1] = mention
  end
  return days, by_day
end

-- ---- features of a day ----

local function add_mention(f, mention, facts)
  local zone, label = mention.zone, mention.label
  facts.families[mention.family] = true
  if mention.family == "shown" then
    f[mention.source .. "_" .. zone] = 1
    f[mention.source .. "_" .. zone .. "_" .. (label or "nothing")] = 1
    if zone == "far" or zone == "aside" then zone = "far" else facts.near = true end
    f["said_" .. (label or "nothing") .. "_" .. (zone == "far" and "far" or "near")] = 1
    if mention.source == "line" then
      f["line_" .. mention.size .. (zone == "top" and "_top" or "")] = 1
      if mention.linked then f.linked = 1 end
      if mention.heading then f.in_heading = 1 end
    elseif mention.machine then f.machine_shown = 1 end
    if zone ~= "far" then
      local distance = math.abs(mention.distance)
      facts.distance = math.min(facts.distance or 99, distance)
      if label == "updated" then facts.said_updated = true
      elseif label ~= "other" then facts.said_published = true end
      if (zone == "top" or zone == "above") and mention.size ~= "long" then facts.on_top = true end
    end
    facts.place = math.min(facts.place or mention.place, mention.place)
    if mention.machine and label ~= "updated" then
      facts.marked = math.min(facts.marked or mention.place, mention.place)
    end
  else
    f[mention.source .. (label and "_" .. label or "")] = 1
    if mention.family == "jsonld" or mention.family == "meta" then
      if label == "updated" then facts.news_update = facts.news_update or mention.source == "jsonld_news"
      else facts.named = true end
      if label == "published" then facts.machine_published = true end
    end
  end
  if label ~= "updated" then facts.only_updated = false end
  -- of markup that names no label, the words beside it tell what it is
  local plain = mention.family == "shown" and (label == "date" or label == nil and mention.source ~= "line")
  if label == "updated" then facts.is_update = true elseif not plain then facts.is_publication = true end
end

-- A moment in UTC may lie just over midnight from the day that readers are shown: then all that the page
-- says of it to machines speaks for that day as well.
local function share_moments(entry, by_day)
  for _, mention in ipairs(entry.mentions) do
    local t = mention.t
    if t.hour and t.offset == 0 and mention.label ~= "updated" and mention.family ~= "script" then
      -- west of Greenwich it was still the day before, east of it already the next one
      local other = by_day[entry.day + (t.hour < 12 and -1 or 1)]
      if other and (other.facts.near or other.facts.families.address) then
        entry.facts.in_utc, other.facts.in_local_time = true, true
        if mention.family ~= "shown" then add_mention(other.features, mention, other.facts) end
      end
    end
  end
end

local function describe_day(entry, page, all)
  local f, facts = entry.features, entry.facts
  local families = count_of(facts.families)
  f.two_families = families >= 2 and 1 or nil
  f.three_families = families >= 3 and 1 or nil
  f.four_families = families >= 4 and 1 or nil
  f.times = math.log(math.min(#entry.mentions, 5))
  if facts.only_updated then f.only_updated = 1 end
  if facts.in_utc and not facts.in_local_time then f[facts.near and "in_utc_shown" or "in_utc"] = 1 end
  if facts.in_local_time then f[facts.near and "in_local_time" or "in_local_address"] = 1 end
  if facts.machine_published then f.machine = 1 end
  if entry == all.first_marked then f.first_marked = 1 end
  if facts.distance then
    f.nearness = 1 / (1 + facts.distance / 4)
    if entry == all.first_shown then f.first_shown = 1 end
    f.only_near = all.near_days == 1 and 1 or nil
    f.one_of_list = all.near_days >= MANY_DAYS and 1 or nil
  end
  if #all.days > 1 then
    if entry.day == all.oldest then f.oldest = 1 end
    if entry.day == all.newest then f.newest = 1 end
  else
    f.alone = 1
  end
  local first = entry.mentions[1].t
  if page.address_month then
    local same = page.address_month == first.year * 12 + first.month
    f[same and "address_month" or "not_address_month"] = 1
  elseif page.address_year then
    f[page.address_year == first.year and "address_year" or "not_address_year"] = 1
  end
  if page.image_month then
    f[page.image_month == first.year * 12 + first.month and "image_month" or "not_image_month"] = 1
  end
  if page.copyright_year and first.year == page.copyright_year then f.copyright_year = 1 end
  if page.copyright_year and first.year < page.copyright_year - 1 then f.before_copyright = 1 end
  if first.month == 1 and first.day == 1 then f.new_year = 1 end
  -- what the page says elsewhere
  local plain = facts.on_top and not facts.said_updated and "plain" or facts.on_top and "update"
  if plain and all.machine_published and not facts.machine_published then
    f[plain .. (all.machine_shown and "_beside_shown" or "_over_hidden")] = 1
  end
  if facts.machine_published and not facts.near then
    f[all.top_plain and "hidden_behind_plain" or all.top_update and "hidden_behind_update" or "hidden"] = 1
  end
  if facts.machine_published and facts.near then f.confirmed = 1 end
  if not facts.machine_published and all.machine_published then
    f.beside_machine = 1
    if all.machine_day then
      f[entry.day > all.machine_day and "after_machine" or "before_machine"] = 1
      if entry.day > all.machine_day + 365 then f.long_after_machine = 1 end
    end
  end
end

-- Do the days that are shown run from new to old, as on a list of articles?
local function is_falling(days)
  local shown = {}
  for _, entry in ipairs(days) do
    if entry.facts.place then shown[#shown + 1] = entry end
  end
  table.sort(shown, function(a, b) return a.facts.place < b.facts.place end)
  local falling = 0
  for i = 2, #shown do
    if shown[i].day < shown[i - 1].day then falling = falling + 1 end
  end
  return falling >= CLEAR_SHARE * (#shown - 1)
end

-- ---- features of none ----

local function describe_none(page, all)
  local f = { none = 1 }
  f["og_" .. (page.og_type or "none")] = 1
  for group in pairs(page.structured) do f["has_" .. group] = 1 end
  f.no_structured = next(page.structured) == nil and 1 or nil
  f.root = page.depth == 0 and 1 or nil
  f.shallow = page.depth == 1 and 1 or nil
  f.no_address = not page.depth and 1 or nil
  f.long_slug = page.slug_hyphens and page.slug_hyphens >= 3 and 1 or nil
  f.query = page.query and 1 or nil
  local count = #all.days
  f.one_day = count == 1 and 1 or nil
  f.some_days = count >= 3 and count < 8 and 1 or nil
  f.many_days = count >= 8 and 1 or nil
  f.near_none = all.near_days == 0 and 1 or nil
  f.near_one = all.near_days == 1 and 1 or nil
  f.near_many = all.near_days >= MANY_DAYS and 1 or nil
  f.any_machine = all.machine_published and 1 or nil
  f.author = page.author and 1 or nil
  local odds = math.max(-MOST_ODDS, math.min(MOST_ODDS, page.odds or 0))
  f[odds < 0 and "undated_kind" or "dated_kind"] = odds
  return f
end

-- Days that can be none of publication are no entries: where a machine is told another, those that the page
-- or a news article's JSON-LD calls the days of changes; on a list of articles, the newest first, those that
-- are shown alone.
local function without_others(days, all)
  local first, kept = all.first_shown, {}
  local list = not all.machine_published and all.near_days >= MANY_DAYS and first.day == all.newest and
    not first.features.said_published_near and is_falling(days)
  for _, entry in ipairs(days) do
    local facts = entry.facts
    local update = all.machine_published and facts.is_update and not facts.is_publication or
      facts.news_update and all.news_published and not facts.named and not facts.families.address
    local listed = list and facts.families.shown and count_of(facts.families) == 1
    if not update and not listed then kept[#kept + 1] = entry end
  end
  return kept
end

--- Every day that the page names and "none" (the last), with what speaks for each.
-- @param mentions list
-- @param page table: what describe_day and describe_none read
-- @return list of {day?, mentions?, features = {name = number}}
function M.entries(mentions, page)
  local days, by_day = M.of(mentions)
  local all = { days = days, near_days = 0 }
  for _, entry in ipairs(days) do
    entry.features, entry.facts = {}, { families = {}, only_updated = true }
    for _, mention in ipairs(entry.mentions) do add_mention(entry.features, mention, entry.facts) end
    local facts = entry.facts
    if facts.near then
      all.near_days = all.near_days + 1
      if not all.first_shown or facts.place < all.first_shown.facts.place then all.first_shown = entry end
    end
    if facts.marked and (not all.first_marked or facts.marked < all.first_marked.facts.marked) then
      all.first_marked = entry
    end
    if facts.on_top and not facts.machine_published then
      all[facts.said_updated and "top_update" or "top_plain"] = true
    end
    all.news_published = all.news_published or entry.features.jsonld_news_published
    if facts.machine_published then
      all.machine_shown = all.machine_shown or facts.near
      all.machine_published = true
      all.machine_day = all.machine_day or entry.day
    end
    all.oldest = math.min(all.oldest or entry.day, entry.day)
    all.newest = math.max(all.newest or entry.day, entry.day)
  end
  days = without_others(days, all)
  all.days = days
  for _, entry in ipairs(days) do share_moments(entry, by_day) end
  for _, entry in ipairs(days) do describe_day(entry, page, all) end
  days[#days + 1] = { features = describe_none(page, all) }
  return days
end

-- Is a day named elsewhere than in comments and cards of other pages? Those are none of the page's, but tell much
-- about the page.
local function is_of_page(entry)
  for _, mention in ipairs(entry.mentions) do
    if not mention.another then return true end
  end
  return false
end

--- The day of publication among those that a page names.
-- @param mentions list
-- @param page table
-- @return {day, mentions, features}, or nil where "none" is likelier; and the likeliest day all the same, nil where
--   the page names none
function M.choose(mentions, page)
  local entries = {}
  for _, entry in ipairs(M.entries(mentions, page)) do
    if not entry.mentions or is_of_page(entry) then entries[#entries + 1] = entry end
  end
  local best = logit.best(entries, weights)
  entries[#entries] = nil -- "none"
  if not best.day then return nil, logit.best(entries, weights) end
  return best, best
end

return M
