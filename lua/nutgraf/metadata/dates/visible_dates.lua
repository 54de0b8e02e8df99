--- Dates that a reader sees: in elements that are marked as dates, in lines, in the page's address.
local classes = require "nutgraf.lexicon.classes"
local date_reader = require "nutgraf.metadata.dates.date_reader"
local labels = require "nutgraf.lexicon.date_labels"
local layouts = require "nutgraf.page.layout"
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local strings = require "nutgraf.text.strings"

local M = {}

local comment_classes = classes.set "comments"
local review_classes = classes.set "review"
local of_events = lexicon.set("date_event").whole

local aside_selector = layouts.aside_selector .. ", blockquote, " .. lexicon.selector("class_teaser_parts", "class")
local element_selector = "time, [datetime], [itemprop*=date i], abbr[title], [data-date], [data-datetime], " ..
  "[data-time], [data-timestamp], [data-utime], [data-published], [data-pubdate], [data-publish-date], " ..
  "[data-created], [data-lastmod], [data-modified], " ..
  ".created, .pubtime, .datum, .fecha, " .. lexicon.selector("class_date_parts", "class")
local machine_attributes = { "datetime", "data-published", "data-pubdate", "data-publish-date", "data-date",
  "data-datetime", "data-time", "data-timestamp", "data-utime", "data-created", "data-lastmod", "data-modified" }

local LONGEST_ELEMENT = 80        -- bytes of an element that is a date
local elements_looked_at, elements_read = 200, 60
local LONGEST_LINE = 30           -- words of a block that is a line and not a paragraph
local LONGEST_FAR_LINE = 20
local SHORT_LINE = 10             -- words of a line that may hold a year of two digits
local LINES_READ = 100
local DATES_OF_LINE = 4
local LONGEST_SENTENCE = 400      -- bytes of a description
local DATELINE = 90               -- bytes at the start of a paragraph
local PARAGRAPHS_READ = 3
local PARAGRAPH_WORDS = 25
local before_headline, behind_headline, behind_content = 6, 25, 4 -- blocks
local LABEL_BYTES = 40            -- before a date
local own_zones = { top = true, above = true, inside = true } -- no date there is of another page
local LINKED_SHARE = 0.9          -- of the letters of a card
local CARD_BYTES = 10             -- of a link beside the date that it holds

-- ---- where ----

-- Adds to a layout the number of the first paragraph after the headline, and after the content's start.
local function with_paragraphs(layout)
  local function first_from(start)
    for i = start, math.min(#layout.blocks, start + behind_headline) do
      if layout.blocks[i].words >= PARAGRAPH_WORDS then return i end
    end
    return math.min(#layout.blocks, start + behind_headline)
  end
  layout.paragraph = layout.paragraph or first_from(layout.headline)
  layout.content_paragraph = layout.content_paragraph or first_from(layout.first)
  return layout
end

-- "top": between the headline and the text; "above", "inside", "after", "far"; and the blocks from the headline.
local function zone_of(layout, i)
  local a, b = i - layout.headline, i - layout.first
  local distance = math.abs(a) <= math.abs(b) and a or b
  if i >= layout.headline and i <= layout.paragraph or i >= layout.first and i <= layout.content_paragraph then
    return "top", distance
  elseif distance < 0 and distance >= -before_headline then return "above", distance
  elseif i >= layout.first and layout.last and i <= layout.last then return "inside", distance
  elseif layout.last and i > layout.last and i <= layout.last + behind_content then return "behind", distance end
  return "far", distance
end

-- Is a node in a part of the page that is about something else? A wrapper of the content is none.
local function is_aside(node, layout)
  local part = node:closest(aside_selector)
  if not part then return false end
  local first, last = layout.blocks[layout.first], layout.blocks[layout.last or layout.first]
  return not (first and part:index() <= first.first and last.first < part:stop())
end

-- Is a node in one of several elements that are named for reviews, which stand in what a page says itself?
local function is_of_review(document, index, body)
  local holder = document:named(index, review_classes, body)
  while holder do
    local parent = holder:parent()
    if not parent then return false end
    if #parent:alike(holder) > 1 then return not holder:first("h1") end
    holder = document:named(parent:index(), review_classes, body)
  end
  return false
end

-- Is a date of `size` bytes in a node that of a comment, or of what a link leads to that holds it with more than
-- itself, as a card does?
local function is_of_another(document, node, size, body)
  local link = node:closest("a[href]")
  if link and not link:attr("href"):find("^#") and #link:text() > size + CARD_BYTES then return true end
  local holder = document:named(node:index(), comment_classes, body)
  return holder ~= nil and not holder:first("h1")
end

-- The same of a block with a date; a card is a link as a whole.
local function line_is_of_another(document, block, found, body)
  local first = document:node(block.first)
  if first:type() ~= "element" then first = first:parent() end
  local linked = block.link_letters >= LINKED_SHARE * block.letters
  return is_of_another(document, first, linked and found.stop - found.start + 1 or #block.text, body)
end

-- ---- digits ----

-- Digits of other scripts in languages that have them.
local own_digits = {} -- by language
for tag in ("ar fa ur ps ku hi mr ne bn as th my km lo gu pa ta te kn ml or"):gmatch("%S+") do
  own_digits[tag] = true
end

local function has_own_digits(text, page)
  return own_digits[page.tag] and
    (text:find("[\217\219][\160-\185]") or text:find("[\224\225][\129-\187][\128-\175]")) ~= nil
end

-- A year, "8.5.12", digits of other scripts; with a clock also "3 days ago".
local function may_hold_date(text, page, digit)
  if digit and (page.now or text:find("%d%d%d%d", digit) or text:find("%d[./-]%d%d?[./-]%d", digit)) then
    return true
  end
  return has_own_digits(text, page)
end

-- ---- elements ----

local function machine_value(node, itemprop)
  for _, name in ipairs(machine_attributes) do
    local value = node:attr(name)
    if value and value:find("%d%d") then return value, name end
  end
  if itemprop ~= "" and node:attr("content") then return node:attr("content"), "content" end
  local title = node:attr("title")
  if title and title:find("%d%d") and #title < LONGEST_ELEMENT then return title, "title" end
end

local function from_elements(context, layout, page, add)
  local count = 0
  for i, node in ipairs(context.document:select(element_selector)) do
    if i > elements_looked_at or count >= elements_read then break end
    local itemprop, name = node:attr("itemprop") or "", node:name()
    local machine, attribute = machine_value(node, itemprop)
    local text = machine or name ~= "meta" and node:text() or ""
    local dated = #text >= 6 and #text < LONGEST_ELEMENT and (text:find("%d") or has_own_digits(text, page))
    if dated and name ~= "body" and name ~= "html" then
      local words = labels.of_words((text:match("^%D+") or ""))
      local t = words ~= "other" and date_reader.value(text, page)
      if t then
        count = count + 1
        local zone, distance = "far", 99
        if #layout.blocks > 0 then zone, distance = zone_of(layout, layouts.block_at(layout.blocks, node:index())) end
        if zone ~= "far" and is_aside(node, layout) then zone = "aside" end
        local another = not own_zones[zone] and is_of_another(context.document, node, #node:text(), page.body) or
          is_of_review(context.document, node:index(), page.body)
        local label = words or labels.of_name(itemprop .. " " .. (node:attr("class") or "") .. " " ..
          (node:attr("id") or "") .. " " .. ((attribute or ""):gsub("^data%-", "")))
        if node:attr("pubdate") and label ~= "updated" then label = "published" end
        local source = itemprop ~= "" and "itemprop" or name == "time" and "time" or machine and "attribute" or "class"
        add(t, { source = source, label = label, zone = zone, distance = distance, family = "shown",
          machine = machine ~= nil, place = node:index(), another = another })
      end
    end
  end
end

-- ---- lines ----

-- "8.5.12", "8/5/12" as they stand in short lines, with the century written out.
local function full_years(text)
  if not text:find("%d[./]%d") then return text end
  return (text:gsub("%f[%w%./](%d%d?([./])%d%d?%2)(%d%d)%f[%D]()", function(day_and_month, _, year, stop)
    if not text:find("^[./]%d", stop) then return day_and_month .. "20" .. year end
  end))
end

-- Is a text no more than the label of an event's day?
local function is_of_event(text)
  return of_events[lexicon.fold(strings.without_end(strings.trim(text), "[%s:]"))] ~= nil
end

-- The label of the date that stands between two bytes of a line: by the words before it, in the line
-- above where it opens its own, or after it.
local function label_of(text, from, start, stop, above)
  local before = text:sub(math.max(from, start - LABEL_BYTES), start - 1):gsub("^.*[|\n]", "")
  if is_of_event(before) then return "other" end
  local label = labels.of_words(before)
  if label or before:find("[%a\128-\255]") then return label end
  if from == 1 and above and above.words <= 4 and not above.text:find("%d") then
    label = is_of_event(above.text) and "other" or labels.of_words(above.text)
    if label then return label end
  end
  local behind = text:sub(stop + 1, stop + 24)
  return not behind:find("[:%d]") and labels.of_words(behind) or nil
end

local function from_line(context, layout, i, page, add)
  local block = layout.blocks[i]
  local found, text = date_reader.find(block.words <= SHORT_LINE and full_years(block.text) or block.text, page)
  if #found == 0 then return false end
  local zone, distance = zone_of(layout, i)
  if zone ~= "far" and is_aside(context.document:node(block.owner), layout) then zone = "aside" end
  local another = not own_zones[zone] and line_is_of_another(context.document, block, found[1], page.body) or
    is_of_review(context.document, block.owner, page.body)
  local from = 1
  for k, entry in ipairs(found) do
    if k > DATES_OF_LINE then break end
    local label = label_of(text, from, entry.start, entry.stop, layout.blocks[i - 1])
    local size = block.words <= 5 and "alone" or block.words <= 12 and "short" or "long"
    if label ~= "other" then
      add(entry.t, { source = "line", label = label, zone = zone, distance = distance, family = "shown", size = size,
        linked = block.link_letters * 2 > block.letters, heading = block.type == "heading", place = block.first,
        another = another })
    end
    from = entry.stop + 1
  end
  return true
end

local function from_dateline(text, place, page, add)
  text = text:sub(1, DATELINE)
  local first = may_hold_date(text, page, text:find("%d")) and date_reader.find(text, page)[1]
  if first then
    local source = first.start <= 30 and "dateline_early" or "dateline"
    add(first.t, { source = source, family = "dateline", place = place })
  end
end

-- The number of the last of the content's paragraphs that are read.
local function last_paragraph(layout)
  local paragraphs = 0
  for i = layout.first, layout.last or 0 do
    local block = layout.blocks[i]
    if block.content and block.words > LONGEST_LINE then
      paragraphs = paragraphs + 1
      if paragraphs == PARAGRAPHS_READ then return i end
    end
  end
  return #layout.blocks
end

local function from_lines(context, layout, page, add)
  local lines, last, all = 0, last_paragraph(layout), own_digits[page.tag]
  for k = 1, all and #layout.blocks or #layout.digits do -- nothing else holds a date
    local i = all and k or layout.digits[k]
    local block = layout.blocks[i]
    if block.words <= LONGEST_LINE then
      if lines < LINES_READ and #block.text < 600 and may_hold_date(block.text, page, block.digit) and
        (block.words <= LONGEST_FAR_LINE or zone_of(layout, i) ~= "far") then
        if from_line(context, layout, i, page, add) then lines = lines + 1 end
      end
    elseif i <= last and block.content then
      from_dateline(block.text, block.first, page, add)
    end
  end
end

-- ---- address, images, description ----

local function day_of_path(path)
  local year, month, day = path:match("[/=_%-](20%d%d)[/%-_]?([01]%d)[/%-_]?([0-3]%d)%f[%D]")
  if not year then year, month, day = path:match("/(20%d%d)/(%d%d?)/(%d%d?)/") end
  if not year then day, month, year = path:match("%f[%d]([0-3]%d)[%-_]([01]%d)[%-_](20%d%d)%f[%D]") end
  if not year or tonumber(month) < 1 or tonumber(month) > 12 or tonumber(day) < 1 or tonumber(day) > 31 then
    return nil
  end
  return { year = tonumber(year), month = tonumber(month), day = tonumber(day) }
end

local function month_of_path(path)
  local year, month = path:match("/(20%d%d)/([01]?%d)/")
  if not year then year, month = path:match("/(20%d%d)%-([01]%d)/") end
  if year and tonumber(month) >= 1 and tonumber(month) <= 12 then return year * 12 + month end
end

local function from_paths(meta, page, add)
  local address = page.address or ""
  local t = day_of_path(address)
  if t then add(t, { source = "address", family = "address", zone = "address" }) end
  page.address_month = month_of_path(address)
  page.address_year = tonumber(address:match("/(20%d%d)/"))
  local path = meta:content("og:image", "twitter:image") or ""
  t = day_of_path(path)
  if t then add(t, { source = "image", family = "image" }) end
  page.image_month = month_of_path(path)
end

-- The one date of a text: "Notice of 14 January 2020".
local function from_sentence(text, source, page, add)
  text = (text or ""):sub(1, LONGEST_SENTENCE)
  local found = may_hold_date(text, page, text:find("%d")) and date_reader.find(text, page) or {}
  if #found == 1 then add(found[1].t, { source = source, family = "head" }) end
end

local function from_head(document, meta, page, add)
  local title = document:first("title")
  from_sentence(meta:content("description"), "description", page, add)
  from_sentence(title and title:text(), "title", page, add)
end

-- ---- all ----

--- Adds what a reader sees, and what the address, the picture's path and the description say.
-- @param context table: document, page
-- @param page table: language?, tag?, address?, now?, known?; gets `body`, `month_first`, `address_month` and more
-- @param add function(fields, mention)
function M.collect(context, page, add)
  local layout, body = with_paragraphs(layouts.of(context)), context.document:first("body")
  page.body = body and body:index()
  from_elements(context, layout, page, add)
  from_lines(context, layout, page, add)
  from_paths(metas.of(context), page, add)
  from_head(context.document, metas.of(context), page, add)
end

--- The lines of a page that hold numeric dates, for their order of day and month.
function M.numeric_lines(context)
  local texts = {}
  local layout = layouts.of(context)
  for _, i in ipairs(layout.digits) do
    local block = layout.blocks[i]
    local text = block.text
    if block.words <= LONGEST_LINE and #text < 300 and
      text:find("%d[/%.%-]%d%d?[/%.%-]%d", block.digit) then
      texts[#texts + 1] = text
    end
  end
  return texts
end

return M
