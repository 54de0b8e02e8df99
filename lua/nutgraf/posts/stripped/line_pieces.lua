--- Lines → pieces: every time that belongs to the page's structure becomes a piece of its own, and
-- labels that were glued to a text are cut off. After this, a dump that was broken at every
-- element and one that was broken at paragraphs only look the same.
--
-- A piece is {text=, item=, depth=, line=, gap=, glued=} or {stamp=moment, …}: glued tells that it
-- stood right after the piece before, without a space.
local by_words = require "nutgraf.lexicon.bylines"
local core = require "nutgraf.core"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local machinery = require "nutgraf.lexicon.machinery"
local match_minute = require "nutgraf.posts.match_minute"
local memo = require "nutgraf.text.memo"
local pagination = require "nutgraf.lexicon.pagination"
local person_names = require "nutgraf.lexicon.person_names"
local text = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local MOST_MARKER_WORDS = 3 -- between a name and a time, "posted at"
local MAX_NAME_BYTES = 60  -- of what may stand before a time at the end of a line
local MAX_HEADLINE_BYTES = 170
local MAX_LABEL_BYTES = 30 -- of a button before a time
local MOST_PAGINATIONS = 20 -- of one line
local MAX_LOOK_BYTES = 300 -- of a line, before and after a time
local MOST_TIMES = 30000   -- of a text; those after them are words like others
local MIN_REPEATS = 3      -- a time at the start of prose is a byline when its shape recurs so often

--- What the moment says, as a short word: D date, C clock, R relative, E epoch, M minute of a match.
function M.shape(moment)
  if moment.match then return "M" end
  if moment.epoch then return "E" end
  local out = (moment.relative and "R" or "")
  if moment.day or moment.month then out = out .. "D" end
  if moment.hour then out = out .. "C" end
  return out
end

local separators = { ["|"] = true, ["-"] = true, [":"] = true, ["]"] = true, [")"] = true, ["+"] = true, [";"] = true,
  [","] = true, [">"] = true, ["/"] = true }

local function opens_with_separator(rest)
  rest = text.trim(rest)
  return separators[rest:sub(1, 1)] or rest:find("^\226\128[\147\148\162]") ~= nil or rest:find("^\194\183") ~= nil
end

-- "By Mira Odell", "Mira Odell |": may stand before a time that ends its line.
local function leads_to_time(left)
  if #left > MAX_NAME_BYTES or left:find("[@%(]") or left:find("^\226\128[\147\148]") then return false end
  if left:find("[|,;%-]$") or left:find("\226\128[\147\148\162]$") or left:find("\194\183$") then return true end
  for word in left:gmatch("%S+") do
    if text.class(word, 1) == "lower" and #word > 3 then return false end
  end
  return not text.stops(left)
end

local trails = {} -- the last bytes of what strip_trailing takes
for sign in ("|-:;,+([\147\148\162\183"):gmatch(".") do trails[sign:byte()] = true end

local function strip_trailing(part)
  part = text.trim(part)
  if not trails[part:byte(-1)] then return part end
  local before
  repeat
    before = part
    part = text.without_end(part, "[|%-;:,%+%(%[]")
    part = text.trim((part:gsub("\226\128[\147\148\162]$", ""):gsub("\194\183$", "")))
  until part == before
  return part
end

-- "Nora Quill | Le" → "Nora Quill", "Otto Vane posted at" → "Otto Vane"
local without_marker = memo.of(function(left)
  left = strip_trailing(left)
  local rest, name = left, nil
  for _ = 1, MOST_MARKER_WORDS do
    rest = text.without_end(rest:sub(1, -#text.run_at_end(rest, "%S") - 1), "%s")
    local marker = rest ~= "" and time_words.marker(left:sub(#rest + 1))
    if marker == "marker" or marker == "published" then name = rest end
  end
  if name then return strip_trailing(name) end
  local small = #text.run_at_end(left, "%l")
  local last = left:sub(-small - 1)
  name = left:sub(1, -small - 2)
  local is_glued = last:find("^%u%l") and name:find("%l$")
  if is_glued and time_words.marker(last) == "marker" then return strip_trailing(name) end
  return left
end)

-- Is what stands after a time a byline and no more: "19:28 by Luis Ferro"?
local function is_byline(rest)
  rest = text.trim(rest)
  return by_words.is_byline(rest) and person_names.list(rest) ~= nil
end

-- Is it a name that stands before a time, perhaps with a job: "Otto Vane posted at", "Otto Vane Reporter"?
local function is_named(left)
  local name = without_marker(left)
  return person_names.list(name) ~= nil or person_names.before_job(name) ~= nil
end

-- How a moment stands in its line: "sure" part of the structure; "start" of prose, "named" after a
-- name, or at the "end" of a headline, which all have to recur; or nil.
local function standing(line, from, moment, behind_time)
  local before = line:sub(math.max(from, moment.start - MAX_LOOK_BYTES), moment.start - 1)
  local rest = line:sub(moment.stop + 1, moment.stop + MAX_LOOK_BYTES)
  local left = text.trim(before)
  local shape = M.shape(moment)
  if shape == "" then return nil end
  if moment.match then return "start" end
  local clocked = moment.hour or moment.relative
  local full = moment.year and moment.month and moment.day
  if not clocked and not full and not moment.weekday and not (moment.day and moment.month) then return nil end
  local behind = text.trim(rest)
  local ends = behind == "" or behind:find("^[%)%]:|%.%+]+$") ~= nil
  local next_class = text.class(line, moment.stop + 1)
  local glued_right = next_class ~= nil and next_class ~= "space" and not rest:find("^[%.,;:!%?%)%]%%/|%+%-]")
    and not rest:find("^'[^%u\195-\223]")
    and not rest:find("^\226\128[\147\148\153\157\162\175]") and not rest:find("^\194[\183\187]")
    and not rest:find('^"[%s%p]') and rest ~= '"'
  local starts = not text.has_word(left) or #left <= MAX_LABEL_BYTES and machinery.is_label(left) -- "Share 3h ago"
  local marked = not starts and #left < 40 and time_words.marker(left) ~= nil
  if moment.epoch then
    if starts and ends then return "sure" end
    return starts and glued_right and "start" or ends and "end" or nil
  end
  if starts and behind_time and left == "" then return "sure" end
  if starts or marked then
    if ends or clocked and is_byline(rest) then return "sure" end
    local separator = opens_with_separator(behind)
    if not glued_right and not separator and text.class(behind, 1) == "lower" then return nil end -- prose
    if moment.weak and not separator then return "start" end
    if glued_right or (separator and (clocked or shape == "D")) then return "sure" end
    if marked and clocked then return "sure" end
    return "start"
  end
  local named = from == 1 and #left < MAX_NAME_BYTES and not ends
    and person_names.list(without_marker(left)) ~= nil
  if moment.weak then return (ends and leads_to_time(left) and "sure") or (named and "named") or nil end
  local end_before, end_left = before:sub(-3), left:sub(-3) -- a pattern with $ is tried from each byte before it
  local glued_left = not end_before:find("%s$") and not end_before:find("\194\160$")
    and not end_left:find("[%(%[/=%+%-]$") and not end_left:find("\226\128[\147\148]$")
  if glued_left and (clocked or full) then
    if clocked or ends or glued_right then return "sure" end
  end
  if glued_right and clocked then return "sure" end
  local closes = ends and (clocked or full)
  if closes and (leads_to_time(left) or #left < MAX_NAME_BYTES and is_named(left)) then return "sure" end
  if named and clocked then return "named" end
  if ends and clocked and #left < MAX_HEADLINE_BYTES and left:find("[%(%[|]$") then return "end" end
end

-- The first pass: which shapes of "time, then prose" recur at the start of lines, and which of
-- "headline (time)" at the end.
local function repeated_starts(lines, moments)
  local counts = {}
  for i, line in ipairs(lines) do
    local first = moments[i][1]
    local last = moments[i][#moments[i]]
    local how = first and standing(line.text, 1, first)
    if how == "start" or how == "named" then
      local shape = (how == "named" and how or "") .. M.shape(first) .. (first.weak and "w" or "")
      counts[shape] = (counts[shape] or 0) + 1
    elseif last and line.type ~= "item" and standing(line.text, 1, last) == "end" then
      local shape = "end" .. M.shape(last)
      counts[shape] = (counts[shape] or 0) + 1
    end
  end
  return counts
end

-- "NewestPrevious1 of 5NextOldestTopics": the part with the numbers, and what stands around it.
local function add_text(out, source, part, glued, camel, number)
  number = number or 0 -- of those before it in the line
  local page, pages, start, stop
  if number < MOST_PAGINATIONS then page, pages, start, stop = pagination.pagination(part) end
  if #part < MAX_NAME_BYTES and pagination.without_words(part, true) == "" then return end
  if page then
    local left = pagination.without_words(part:sub(1, start - 1), true)
    local right = pagination.without_words(part:sub(stop + 1), false)
    if left ~= "" then add_text(out, source, left, glued, camel, MOST_PAGINATIONS - 1) end
    out[#out + 1] = { pagination = { page = page, pages = pages }, line = source.line, text = "" }
    if right ~= "" then add_text(out, source, right, true, camel, number + 1) end
    return
  end
  for index, piece in ipairs(glued_text.split_labels(part, camel)) do
    piece = text.without_pluses(machinery.without_networks(text.trim(piece)))
    if text.has_word(piece) then
      out[#out + 1] = { text = piece, item = source.type == "item", depth = source.depth, ordered = source.ordered,
        heading = source.type == "heading" and (source.level or 2) or nil, quote = source.type == "quote",
        line = source.line, gap = source.gap and #out > 0 and index == 1 and not glued, glued = glued or index > 1 }
    end
  end
end

local function strip_separators(part)
  part = text.trim(part):gsub("^%.%s+", "")
  while opens_with_separator(part) do
    part = part:gsub("^[|%-:%]%)%+;,>/]+", "", 1):gsub("^\226\128[\147\148\162]", "", 1):gsub("^\194\183", "", 1)
    part = text.trim(part)
  end
  return part
end

-- "Advertisement14:02 The span" → "14:02 The span"
local function without_ad(line)
  local rest = machinery.after_advertisement(line)
  if not rest then return line end
  local class = text.class(rest, 1)
  local first = core.moments(rest:sub(1, MAX_NAME_BYTES))[1]
  return (class == "upper" or class == "digit" or first and first.start == 1) and rest or line
end

-- "— A Name (@handle) March 12, 202411:18Next post" → two lines: what is embedded ends with its year.
local function split_embed(line)
  if line:sub(1, 3) ~= "\226\128\148" then return line end
  local _, handle = line:find("%(@[%w_]+%)")
  local _, year = line:find("%d%d?[^%d]+%f[%d][12]%d%d%d", handle)
  if not handle or not year or year == #line or year - handle > MAX_NAME_BYTES then return line end
  return line:sub(1, year), text.trim(line:sub(year + 1))
end

local function prepared(lines)
  local out = {}
  for _, line in ipairs(lines) do
    local first, second = split_embed(without_ad(line.text))
    if first == line.text and not second then
      out[#out + 1] = line
    else
      for k, part in ipairs { first, second } do
        local copy = {}
        for key, value in pairs(line) do copy[key] = value end
        copy.text, copy.gap, copy.whole = part, line.gap and k == 1 or nil, second and k == 1 or nil
        out[#out + 1] = copy
      end
    end
  end
  return out
end

-- The times of a line, as many as a text has left.
local function times_of(line, most)
  if line.whole or most <= 0 then return {} end
  local times = core.moments(line.text)
  for i = #times, most + 1, -1 do times[i] = nil end
  return times
end

--- Cuts lines into pieces.
-- @param lines list of core.dump
-- @return list of pieces; counts of words with capitals inside
function M.cut(lines)
  local camel, moments, left = {}, {}, MOST_TIMES
  lines = prepared(lines)
  for i, line in ipairs(lines) do
    glued_text.count_camel(line.text, camel)
    moments[i] = times_of(line, left)
    left = left - #moments[i]
    local minute = match_minute.opening(line.text)
    if minute and not (moments[i][1] and moments[i][1].start <= minute) then
      table.insert(moments[i], 1, { start = 1, stop = minute, match = true })
    end
    local span = #moments[i] == 0 and #line.text <= MAX_LABEL_BYTES and time_words.span(line.text)
    if span then moments[i][1] = { start = 1, stop = #line.text, relative = span } end
  end
  local repeats = repeated_starts(lines, moments)
  local out = {}
  for i, line in ipairs(lines) do
    local from, glued, fresh = 1, false, true
    for _, moment in ipairs(moments[i]) do
      local how = standing(line.text, from, moment, not fresh)
      if how == "end" and line.type == "item" then how = nil end
      if how == "start" or how == "named" then
        local shape = (how == "named" and how or "") .. M.shape(moment) .. (moment.weak and "w" or "")
        if (repeats[shape] or 0) < MIN_REPEATS or not fresh then how = nil end
      elseif how == "end" and (repeats["end" .. M.shape(moment)] or 0) < MIN_REPEATS then
        how = nil
      end
      if how then
        local before = strip_trailing(line.text:sub(from, moment.start - 1))
        if #before < MAX_HEADLINE_BYTES then
          local name = without_marker(before)
          local person = name ~= before and (name:match("(%u[^%s]* %u[^%s]*)$") or name)
          if person and (person_names.list(person) or person_names.before_job(name)) then before = name end
        end
        if not fresh then before = strip_separators(before) end
        local space = line.text:sub(moment.start - 1, moment.start - 1):find("%s")
        if text.has_word(before) then
          add_text(out, line, before, glued, camel)
        end
        out[#out + 1] = { stamp = moment, line = line.line, item = line.type == "item", gap = line.gap and fresh,
          glued = text.has_word(before) and not space, first = not text.has_word(before) and fresh,
          written = line.text:sub(moment.start, moment.stop), source = line.text }
        from, glued, fresh = moment.stop + 1, true, false
      end
    end
    local rest = line.text:sub(from)
    if from > 1 then
      glued = not rest:find("^%s")
      rest = strip_separators(rest)
    end
    if text.has_word(rest) then add_text(out, line, rest, glued, camel) end
  end
  return out, camel
end

return M
