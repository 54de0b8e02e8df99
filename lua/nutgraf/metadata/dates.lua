--- When a page was published and changed: candidates from addresses, <time> elements and text, read in
-- the order of day and month that the page uses.
local core = require "nutgraf.core"
local layouts = require "nutgraf.metadata.layout"
local phrases = require "nutgraf.phrases"
local time = require "nutgraf.time"

local M = {}

local aside_selector = "nav, footer, aside, [role=dialog], [class*=comment i], [id*=comment i], [class*=related i], " ..
  "[class*=recommend i], [class*=sidebar i], [class*=teaser i], [class*=widget i], [class*=event i]"

local near_before, near_behind = 6, 16 -- blocks around the headline where a date is the page's
local times_looked_at = 40
local longest_line = 30                -- words of a block that is a line and not a paragraph
local short_line = 10                  -- words of a line that may hold a year of two digits
local earliest_year = 1995
local least_score = 0.36               -- a date with less is a guess
local list_days = 4                    -- so many different days near the headline make a list
local agreement_bonus = 0.04           -- for each other source that names the same day, up to three

-- ---- reading ----

-- Month names that the core does not know, as numbers.
local months = {}
for number, list in ipairs {
  "يناير كانون_الثاني जनवरी", "فبراير شباط फरवरी", "مارس آذار मार्च", "أبريل ابريل نيسان अप्रैल", "مايو أيار मई",
  "يونيو حزيران जून", "يوليو تموز जुलाई", "أغسطس آب अगस्त", "سبتمبر أيلول सितंबर सितम्बर", "أكتوبر تشرين_الأول अक्टूबर",
  "نوفمبر تشرين_الثاني नवंबर नवम्बर", "ديسمبر كانون_الأول दिसंबर दिसम्बर" } do
  for name in list:gmatch("%S+") do months[name:gsub("_", " ")] = number end
end

-- Dates of scripts and forms that the core's date finder does not read, rewritten as ISO 8601.
local function rewritten(text)
  if not text:find("[\195-\244]") then return text end
  text = text:gsub("(%d%d%d%d)%s*年%s*(%d%d?)%s*月%s*(%d%d?)%s*日", "%1-%2-%3 ")
    :gsub("(%d%d%d%d)%s*년%s*(%d%d?)%s*월%s*(%d%d?)%s*일", "%1-%2-%3 ")
    :gsub("(%d%d?)%s+th[áa][^%s%d]*g%s+(%d%d?),?%s+(%d%d%d%d)", "%3-%2-%1 ")
  for name, number in pairs(months) do
    if text:find(name, 1, true) then
      text = text:gsub("(%d%d?)%s+" .. name .. "[،,]?%s+(%d%d%d%d)", "%2-" .. number .. "-%1 ")
    end
  end
  return text
end

--- Is the month written before the day? In American English only, unless a date of the page itself shows
-- the other order (a number above 12).
-- @param language string?: a language tag
-- @param texts list of strings with the page's dates
-- @return boolean
function M.month_first(language, texts)
  local tag = (language or ""):lower()
  local american = tag == "en" or tag == "en-us" or tag == "en_us" or tag == "en-ph" or tag == ""
  for _, text in ipairs(texts) do
    for first, second in text:gmatch("%f[%d](%d%d?)[/%.%-](%d%d?)[/%.%-]%d%d%d?%d?%f[%D]") do
      if tonumber(first) > 12 and tonumber(second) <= 12 then return false end
      if tonumber(second) > 12 and tonumber(first) <= 12 then return true end
    end
  end
  return american
end

-- A moment with its day; day and month of an ambiguous one change places where the month comes first.
local function settle(moment, month_first, separator)
  if not (moment.year and moment.month and moment.day) or moment.weak or moment.year < earliest_year then return nil end
  local t = { year = moment.year, month = moment.month, day = moment.day, hour = moment.hour, minute = moment.minute,
    second = moment.second, offset = moment.offset }
  if moment.ambiguous and month_first and separator == "/" then t.month, t.day = t.day, t.month end
  return t
end

-- A relative moment ("3 days ago") against the clock `now`.
local unit_seconds = { second = 1, minute = 60, hour = 3600, day = 86400, week = 604800 }
local function relative(moment, now)
  local unit = moment.relative and unit_seconds[moment.relative.unit]
  local clock = unit and now and time.parse(now)
  if not clock then return nil end
  return time.fields(time.instant(clock) - unit * moment.relative.amount, 0)
end

--- The dates in a text, in order.
-- @param text string
-- @param page table: month_first, now?
-- @return list of {t = fields, start = byte}, and the text that `start` counts in
function M.find(text, page)
  local found = {}
  text = rewritten(text)
  for _, moment in ipairs(core.moments(text)) do
    local separator = text:sub(moment.start, moment.stop):match("%d([/%.%-])%d")
    local t = settle(moment, page.month_first, separator) or relative(moment, page.now)
    if t then found[#found + 1] = { t = t, start = moment.start } end
  end
  return found, text
end

--- A date that a machine wrote, or the first in a text.
function M.read(value, page)
  local fields = time.parse(value)
  if fields then return fields.year >= earliest_year and fields or nil end
  local compact = value:match("^%s*(%d%d%d%d%d%d%d%d)%s*$") or value:match("^%s*(%d%d%d%d%d%d%d%d)T")
  if compact then
    return M.read(compact:sub(1, 4) .. "-" .. compact:sub(5, 6) .. "-" .. compact:sub(7, 8), page)
  end
  local first = M.find(value, page)[1]
  return first and first.t
end

-- ---- candidates ----

local function from_address(address, add)
  local year, month, day = (address or ""):match("[/=_%-](20%d%d)[/%-_]?([01]%d)[/%-_]?([0-3]%d)%f[%D]")
  if not year then year, month, day = (address or ""):match("/(20%d%d)/(%d%d?)/(%d%d?)/") end
  if not year then day, month, year = (address or ""):match("%f[%d]([0-3]%d)[%-_]([01]%d)[%-_](20%d%d)%f[%D]") end
  if year and tonumber(month) >= 1 and tonumber(month) <= 12 and tonumber(day) >= 1 and tonumber(day) <= 31 then
    add("published", ("%s-%02d-%02d"):format(year, tonumber(month), tonumber(day)), "address", 0.66)
  end
end

-- Blocks from the beginning of the page, negative before it.
local function distance_of(layout, number)
  local a, b = number - layout.headline, number - layout.first
  return math.abs(a) <= math.abs(b) and a or b
end

local function is_near(distance)
  return distance >= -near_before and distance <= near_behind
end

local function field_of(label)
  local folded = label:lower()
  if folded:find("modif") or folded:find("updat") or folded:find("aktualis") then return "modified" end
  return "published"
end

local function from_elements(context, layout, page, add)
  local count = 0
  for i, node in ipairs(context.document:select("time, [itemprop~=datePublished], [itemprop~=dateCreated], " ..
    "[itemprop~=dateModified], [class*=date i], [class*=published i], abbr[title][class*=date i]")) do
    if i > 4 * times_looked_at or count >= times_looked_at then break end
    local itemprop = node:attr("itemprop") or ""
    local machine = node:attr("datetime") or (itemprop ~= "" and node:attr("content")) or
      (node:name() == "abbr" and node:attr("title"))
    local text = machine or node:text()
    if #text < 80 and text:find("%d") then
      count = count + 1
      local t = M.read(text, page)
      if t and not node:closest(aside_selector) then
        local distance = #layout.blocks > 0 and distance_of(layout, layouts.block_at(layout.blocks, node:index())) or 99
        local near = is_near(distance)
        local label = (node:attr("class") or "") .. " " .. itemprop
        local marker = phrases.marker((text:match("^%D+") or ""))
        local field = marker == "updated" and "modified" or field_of(label)
        local score = near and 0.62 - math.abs(distance) * 0.003 or 0.3
        if itemprop ~= "" or label:lower():find("publish") or node:attr("pubdate") then score = score + 0.08 end
        if node:name() ~= "time" and not machine then score = score - 0.06 end
        add(field, time.iso(t), near and "time" or "time far", score)
      end
    end
  end
end

-- What a line of `words` words with a date in it is about: the fewer others, the more the date.
local function line_score(words)
  return words <= 5 and 0.56 or words <= 10 and 0.5 or words <= 18 and 0.4 or 0.28
end

-- "8.5.12" as it stands in short lines, with the century written out.
local function full_years(text)
  return (text:gsub("%f[%w%.](%d%d?%.%d%d?%.)(%d%d)%f[%D]()", function(day_and_month, year, stop)
    if not text:find("^%.%d", stop) then return day_and_month .. "20" .. year end
  end))
end

local function from_line(block, page, score, source, add)
  local found, text = M.find(block.words <= short_line and full_years(block.text) or block.text, page)
  for i, entry in ipairs(found) do
    if i > 2 then return end
    local before = text:sub(math.max(1, entry.start - 40), entry.start - 1)
    local marker = phrases.marker((before:match("[^|•·\n]*$")))
    if before:find("©") or before:lower():find("copyright") then return end
    local bonus = marker == "published" and 0.12 or 0
    add(marker == "updated" and "modified" or "published", time.iso(entry.t), source, score + bonus - i * 0.01)
  end
end

local function from_text(layout, page, add)
  for i, block in ipairs(layout.blocks) do
    local distance = distance_of(layout, i)
    if is_near(distance) then
      if block.words <= longest_line and block.text:find("%d") then
        from_line(block, page, line_score(block.words) - math.abs(distance) * 0.004, "text", add)
      end
    -- "Published on …" wherever it stands, and the line behind the text
    elseif block.words <= 20 and block.text:find("%d%d") then
      local label = phrases.marker((block.text:match("^[^%d]+") or ""))
      local behind = layout.last and math.abs(i - layout.last) <= 3
      if label == "published" or label == "updated" then from_line(block, page, 0.42, "label", add)
      elseif behind then from_line(block, page, line_score(block.words) - 0.22, "end", add) end
    end
  end
end

-- ---- choosing ----

local function day_number(t) return math.floor(time.seconds { year = t.year, month = t.month, day = t.day } / 86400) end

-- Sources that show the page's own wall clock.
local function is_local(candidate, t)
  local source = candidate.source
  return source == "address" or source == "text" or (t.hour and t.offset and t.offset ~= 0)
end

-- How many sources name each day.
local function support_of(dated)
  local support, seen = {}, {}
  for _, entry in ipairs(dated) do
    local day = day_number(entry.t)
    local key = day .. " " .. entry.candidate.source
    if not seen[key] then
      seen[key] = true
      support[day] = (support[day] or 0) + 1
    end
  end
  return support
end

-- Many days near the headline, the newest of them first: a list of articles, and no date is the page's.
local function is_list(dated, best)
  if best.candidate.source ~= "time" and best.candidate.source ~= "text" then return false end
  local days, count, newest = {}, 0, day_number(best.t)
  for _, entry in ipairs(dated) do
    local day = day_number(entry.t)
    if day > newest then return false end
    if not days[day] and entry.candidate.source:find("^t") then
      days[day] = true
      count = count + 1
    end
  end
  return count >= list_days
end

--- The best date of a field: the one with the highest score that is none of the future. A time in UTC
-- just over midnight from the day that readers are shown becomes that day.
-- @param candidates list of {field, value, source, score}
-- @param field string: "published" or "modified"
-- @param page table: month_first, now?
-- @return ISO 8601 string, or nil
function M.choose(candidates, field, page)
  local dated, best = {}, nil
  for _, candidate in ipairs(candidates) do
    local t = candidate.field == field and M.read(candidate.value, page)
    if t and not (page.now and time.iso(t):sub(1, 10) > page.now:sub(1, 10)) then
      dated[#dated + 1] = { candidate = candidate, t = t }
    end
  end
  local support = support_of(dated)
  for _, entry in ipairs(dated) do
    entry.score = entry.candidate.score + agreement_bonus * math.min(3, support[day_number(entry.t)] - 1)
    if not best or entry.score > best.score then best = entry end
  end
  if not best or is_list(dated, best) then return nil end
  if best.candidate.score < least_score then -- far from the headline: only where the page has one date alone
    for _, other in ipairs(dated) do
      if day_number(other.t) ~= day_number(best.t) or other.candidate.source ~= "time far" then return nil end
    end
    return time.iso(best.t)
  end
  local shown
  for _, other in ipairs(best.t.hour and best.t.offset == 0 and dated or {}) do
    if other ~= best and other.candidate.score >= least_score and is_local(other.candidate, other.t) then
      local apart = day_number(other.t) - day_number(best.t)
      if apart == 0 then return time.iso(best.t) end
      -- west of Greenwich it was still the day before, east of it already the next one
      local possible = apart == -1 and best.t.hour < 12 or apart == 1 and best.t.hour >= 12
      shown = shown or possible and other.t
    end
  end
  return time.iso(shown or best.t)
end

-- The one date of the description: "Notice of 14 January 2020".
local function from_description(document, page, add)
  local node = document:first("meta[name=description i]")
  local found = M.find(node and node:attr("content") or "", page)
  if #found == 1 then add("published", time.iso(found[1].t), "description", least_score) end
end

local function is_dated(context)
  for _, candidate in ipairs(context.candidates) do
    if candidate.field == "published" and candidate.score >= least_score then return true end
  end
  return false
end

--- Adds the dates that a reader sees and that the address holds.
-- @param context table: document and what content.blocks needs
-- @param page table: language?, address?, now?; gets `month_first`
-- @param add function(field, value, source, score)
function M.collect(context, page, add)
  local layout = layouts.of(context)
  local texts = {}
  for _, block in ipairs(layout.blocks) do
    if block.words <= longest_line and block.text:find("%d[/%.%-]%d") then texts[#texts + 1] = block.text end
  end
  page.month_first = M.month_first(page.language, texts)
  from_address(page.address, add)
  from_elements(context, layout, page, add)
  from_text(layout, page, add)
  if not is_dated(context) then from_description(context.document, page, add) end
end

return M
