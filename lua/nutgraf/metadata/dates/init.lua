--- When a page was published and changed: every date that the page names, and the choice among them.
local credits = require "nutgraf.lexicon.credits"
local date_reader = require "nutgraf.metadata.dates.date_reader"
local day_choice = require "nutgraf.metadata.dates.day_choice"
local layouts = require "nutgraf.page.layout"
local machine_dates = require "nutgraf.metadata.dates.machine_dates"
local metas = require "nutgraf.page.meta"
local structured = require "nutgraf.structured"
local time = require "nutgraf.page.time"
local visible_dates = require "nutgraf.metadata.dates.visible_dates"

local M = {}

local LAST_BLOCKS = 40 -- where the copyright line stands

-- ---- the page ----

local function describe_address(page)
  local path = (page.address or ""):match("^%a+://[^/]+(.*)$")
  if not path then return end
  page.query = path:find("?", 1, true) ~= nil
  path = path:gsub("[?#].*$", ""):gsub("/index%.%w+$", "/")
  page.depth = 0
  local last = ""
  for part in path:gmatch("[^/]+") do page.depth, last = page.depth + 1, part end
  page.slug_hyphens = select(2, last:gsub("[-_]", ""))
end

local og_types = { article = "article", website = "website", product = "product", blog = "website", profile = "other" }

local function describe(context, page)
  local value = metas.of(context):content("og:type")
  value = value and value:lower()
  page.og_type = value and (value:find("product", 1, true) and "product" or og_types[value] or "other")
  page.structured = {}
  for _, object in ipairs(structured.of(context).objects) do page.structured[machine_dates.group_of(object)] = true end
  page.structured.comment, page.structured.unknown = nil, nil
  local blocks = layouts.of(context).blocks
  for i = #blocks, math.max(1, #blocks - LAST_BLOCKS), -1 do
    local text = blocks[i].text
    local at = blocks[i].digit and credits.copyright(text)
    if at then
      for year in text:sub(at, at + 60):gmatch("%f[%d](20%d%d)%f[%D]") do
        page.copyright_year = math.max(page.copyright_year or 0, tonumber(year))
      end
    end
  end
  describe_address(page)
end

-- ---- all dates ----

-- The day after which none can lie: tomorrow, since it is tomorrow somewhere already.
local function last_day(now)
  local clock = time.parse(now or os.date("!%Y-%m-%d"))
  return clock and date_reader.day_number(clock) + 1
end

--- Every date that the page names.
-- @param context table: document, structured, candidates and what content.blocks needs
-- @param page table: language?, address?, now?; gets what day_choice.entries reads
-- @return list of {t = fields, source, label?, family, zone?, another?: of a comment or a card, …}
function M.collect(context, page)
  local mentions, latest = {}, last_day(page.now)
  page.tag = (page.language or ""):lower():match("^%a%a")
  local function add(t, mention)
    if not time.exists(t) or latest and date_reader.day_number(t) > latest then return false end
    mention.t = t
    mentions[#mentions + 1] = mention
    return true
  end
  local values = {}
  local function keep(value, mention)
    values[#values + 1] = { value, mention }
    return true
  end
  local data = structured.of(context)
  machine_dates.from_jsonld(data.objects, keep)
  machine_dates.from_meta(metas.of(context), keep)
  local published = false
  for _, entry in ipairs(values) do published = published or entry[2].label == "published" end
  if not published then machine_dates.from_scripts(context.document, data.broken, keep) end
  page.known = {}
  for _, entry in ipairs(values) do
    local t = time.parse(entry[1])
    if t then page.known[time.iso(t):sub(1, 10)] = true end
  end
  local lines = visible_dates.numeric_lines(context)
  page.month_first, page.order_is_sure = date_reader.month_first(page.language, lines, page.known)
  for _, entry in ipairs(values) do
    local t = date_reader.value(entry[1], page)
    if t then add(t, entry[2]) end
  end
  visible_dates.collect(context, page, add)
  describe(context, page)
  return mentions
end

-- ---- choosing ----

local function is_near(mention)
  return mention.zone ~= "far" and mention.zone ~= "aside"
end

-- How much a mention tells of the moment: the reader's zone, any zone, the hour, the day alone.
local function detail(mention)
  local t = mention.t
  if not t.hour or t.hour + (t.minute or 0) + (t.second or 0) == 0 then return 0 end
  return t.offset and (t.offset ~= 0 and 2.5 or 2) or 1
end

local function is_firm(mention)
  return mention.label ~= "updated" and (mention.family == "jsonld" or mention.family == "meta" or
    mention.family == "shown" and (is_near(mention) or mention.source == "itemprop" and mention.label == "published"))
end

-- The mention of a day that says the moment best.
local function best_mention(mentions)
  local best, best_score
  for _, mention in ipairs(mentions) do
    local score = detail(mention) + (is_firm(mention) and 3 or 0)
    if not best or score > best_score then best, best_score = mention, score end
  end
  return best
end

--- The day of publication, with its time where the page says it.
-- @param mentions list that collect returned
-- @param page table that collect filled
-- @return ISO 8601 string, or nil; what it would be on a page that is known to have one, nil where it names no day; and
--   whether the page states for machines, or in words, that it was published then
function M.published(mentions, page)
  local entry, likeliest = day_choice.choose(mentions, page)
  local likely = likeliest and time.iso(best_mention(likeliest.mentions).t)
  local stated = false
  for _, mention in ipairs(likeliest and likeliest.mentions or {}) do
    stated = stated or mention.label == "published"
  end
  return entry and likely, likely, stated
end

-- What says best when a page was changed.
local update_sources = { jsonld_news = 6, jsonld_article = 6, jsonld_thread = 6, meta_article = 5, meta_og = 4,
  meta_name = 4, meta_publication = 4, itemprop = 3, time = 3, attribute = 2, class = 2, line = 2 }
local far_update_sources = { itemprop = 1, line = 1 }

--- The day on which the page was changed last.
-- @param mentions list that collect returned
-- @return ISO 8601 string, or nil
function M.modified(mentions)
  local best, best_score
  for _, mention in ipairs(mentions) do
    local score = mention.label == "updated" and
      (is_near(mention) and update_sources or far_update_sources)[mention.source]
    if score and (not best or score > best_score) then best, best_score = mention, score end
  end
  return best and time.iso(best.t)
end

--- Is one time before another? Days alone are compared where one has no clock.
-- @param a, b ISO 8601 strings or nil
function M.is_before(a, b)
  local first, second = time.parse(a), time.parse(b)
  if not first or not second then return false end
  if first.hour and second.hour and (first.offset ~= nil) == (second.offset ~= nil) then
    return time.instant(first) < time.instant(second)
  end
  return date_reader.day_number(first) < date_reader.day_number(second)
end

return M
