--- Pieces → tokens: times that belong together become one byline, with what their neighbours say
-- about them (a marker, a name).
--
-- A token is a piece of text, a pagination, or a byline:
-- {moment=, shape=, role="updated"|"published"|nil, key=bool, authors=list, item=, line=, glued=, first=}
local by_words = require "nutgraf.lexicon.bylines"
local glued_text = require "nutgraf.posts.stripped.glued_text"
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local line_pieces = require "nutgraf.posts.stripped.line_pieces"
local page_authors = require "nutgraf.posts.stripped.page_authors"
local person_names = require "nutgraf.lexicon.person_names"
local sections = require "nutgraf.lexicon.sections"
local text = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local MIN_POSTS = 3
local MAX_MARKER_BYTES = 40
local MOST_ROLE_WORDS = 4   -- between a text and a time, "mis à jour à"
local MOST_HEAD_PIECES = 60 -- of the page's head, where they are looked for
local MIN_SHARE_OF_NAME = 0.2 -- of the bylines, for a name that is followed by a space
local MIN_SHARE_OF_CLOSING = 0.6 -- of the bylines, for names that stand before them
local MAX_NAME_BYTES = 60     -- of authors before a separator

local key_labels = lexicon.set("glued_labels").list
local labels_by_capital = {} -- those that begin with a letter of ASCII
for _, label in ipairs(key_labels) do
  local capital = label:upper():byte()
  labels_by_capital[capital] = labels_by_capital[capital] or {}
  table.insert(labels_by_capital[capital], label)
end
local no_labels = {}

-- "KEY EVENTHarbour opens" → "Harbour opens", true
local function without_capitals(line)
  local first = line:byte() or 0
  for _, label in ipairs(first > 127 and key_labels or labels_by_capital[first] or no_labels) do
    local after = line:sub(#label + 1, #label + 1)
    local start = line:sub(1, #label)
    local is_label = not start:find("%l") and lexicon.fold(start) == label
    if is_label and after:find("[%u\195]") and line:sub(#label + 2, #label + 2):find("[%l%s]") then
      return line:sub(#label + 1), true
    end
  end
  return line, false
end

-- The same time said twice, "12:34 14 Jan" and "14 Jan 12:34": one moment with all that both say, or nil.
local function union(a, b)
  if a.relative and b.relative and not a.hour and not b.hour then
    return a.relative.unit == b.relative.unit and a.relative.amount == b.relative.amount and a or nil
  end
  if a.relative or b.relative or a.epoch or b.epoch then return nil end
  local shared = false
  for _, part in ipairs { "year", "month", "day", "hour", "minute" } do
    if a[part] and b[part] then
      if a[part] ~= b[part] then return nil end
      shared = shared or part ~= "year"
    end
  end
  if not shared then return nil end
  local both = {}
  for k, v in pairs(b) do both[k] = v end
  for k, v in pairs(a) do both[k] = v end
  return both
end

-- Can the two moments be one? "4m ago" and "12.50", "19 Feb 2021" and "19.30". An epoch says it all.
local function join(a, b)
  local shape_a, shape_b = line_pieces.shape(a), line_pieces.shape(b)
  if a.match or b.match then return nil end
  if shape_a == "E" and shape_b ~= "E" then return a end
  if shape_b == "E" and shape_a ~= "E" then return b end
  for part in shape_b:gmatch(".") do
    if part == "E" or shape_a:find(part, 1, true) then return nil end
  end
  local both = {}
  for k, v in pairs(a) do both[k] = v end
  for k, v in pairs(b) do both[k] = v end
  both.start, both.stop = nil, nil
  return both
end

-- What the last words of a text say of the time after it, "… Otto Vane14 Marzo 2026 Aggiornato alle": their role, and
-- the text without them.
local function closing_role(line)
  local tail, from = "", #line + 1
  for _ = 1, MOST_ROLE_WORDS do
    local word = text.run_at_end(line:sub(math.max(1, from - MAX_MARKER_BYTES), from - 1), "%S")
    local start = from - #word
    if word == "" or start == 1 then return nil end
    tail = word .. (tail == "" and "" or " " .. tail)
    local role = time_words.marker(tail)
    if role == "updated" or role == "published" then return role, text.trim(line:sub(1, start - 1)) end
    from = #text.without_end(line:sub(1, start - 1), "%s") + 1
  end
end

-- Times become bylines, markers beside them become their roles.
local function collect(list)
  local tokens = {}
  local role, key
  for i, piece in ipairs(list) do
    local next_piece = list[i + 1]
    local last = tokens[#tokens]
    if piece.stamp then
      local joined = last and last.moment and not last.role and not role and last.role_free
        and (last.item or false) == (piece.item or false) and join(last.moment, piece.stamp)
      local said_twice = last and last.moment and last.line == piece.line and union(last.moment, piece.stamp)
      -- "5 minutes ago" belongs to the clock after it, not to the byline before it
      if joined and piece.stamp.relative and next_piece and next_piece.stamp and last.shape:find("C", 1, true)
        and next_piece.stamp.hour then
        joined = nil
      end
      -- nor does a clock with a date of its own after it belong to the date in a line before
      if joined and last.line ~= piece.line and next_piece and next_piece.stamp and next_piece.line == piece.line
        and piece.stamp.hour and join(piece.stamp, next_piece.stamp) then
        joined = nil
      end
      if said_twice then
        last.moment, last.shape = said_twice, line_pieces.shape(said_twice)
      elseif joined then
        last.parts = last.parts or { last.moment }
        last.lines = last.lines or { last.line }
        last.parts[#last.parts + 1] = piece.stamp
        last.lines[#last.lines + 1] = piece.line
        last.moment, last.shape = joined, line_pieces.shape(joined)
        last.key = last.key or key
      else
        tokens[#tokens + 1] = { moment = piece.stamp, shape = line_pieces.shape(piece.stamp), role = role,
          key = key or nil,
          item = piece.item, line = piece.line, gap = piece.gap, glued = piece.glued, first = piece.first,
          written = piece.written, source = piece.source,
          role_free = role == nil }
      end
      role, key = nil, nil
    elseif piece.pagination then
      tokens[#tokens + 1] = piece
    else
      local marker = #piece.text <= MAX_MARKER_BYTES and time_words.marker(piece.text) or nil
      if marker and next_piece and next_piece.stamp then
        if marker == "key" then key = true elseif marker ~= "marker" then role = marker end
      elseif marker == "key" and last and last.moment then
        last.key = true
      elseif (marker == "updated" or marker == "marker" and text.has_word(piece.text)) and last and last.moment
        and not last.role and next_piece and next_piece.text then
        role = nil -- "13:15UpdateHarbour opens": a label between clock and headline
      else
        if last and last.moment and not last.role then
          local rest, found = without_capitals(piece.text)
          if found then
            last.key = true
            piece.text = rest
          end
        end
        if i <= MOST_HEAD_PIECES and next_piece and next_piece.stamp and next_piece.line == piece.line then
          local found, rest = closing_role(piece.text)
          if found then role, piece.text = found, rest end
        end
        tokens[#tokens + 1] = piece
      end
    end
  end
  return tokens
end

-- Takes apart what only stood one after the other: the page's date before the first post's clock,
-- a day heading. A joined byline on several lines whose shape is rare gives up its first parts when
-- the rest has the shape that most have.
local function unjoin(tokens)
  local counts, common, published = {}, nil, 0
  for _, token in ipairs(tokens) do
    if token.role == "published" then published = published + 1 end
  end
  if published >= MIN_POSTS then -- every post says "Published at"
    for _, token in ipairs(tokens) do
      if token.role == "published" then token.role = nil end
    end
  end
  local seen = 0
  for _, token in ipairs(tokens) do
    if token.moment and not token.role then
      seen = seen + 1
      counts[token.shape] = (counts[token.shape] or 0) + 1
      if not common or counts[token.shape] > counts[common] then common = token.shape end
    elseif seen >= MIN_POSTS and token.text and #token.text <= MAX_MARKER_BYTES
      and sections.is_comments(token.text) then
      break -- readers count otherwise
    end
  end
  local out = {}
  local function add(token, first, last)
    local part = {}
    for k, v in pairs(token) do part[k] = v end
    part.moment, part.line, part.parts = token.parts[first], token.lines[first], nil
    for k = first + 1, last do part.moment = join(part.moment, token.parts[k]) or part.moment end
    part.shape = line_pieces.shape(part.moment)
    if first > 1 then part.gap, part.glued = nil, nil end
    out[#out + 1] = part
  end
  for _, token in ipairs(tokens) do
    local cut
    local rare = common and token.shape ~= common and counts[common] >= 2
      and 2 * (counts[token.shape] or 0) <= counts[common] + 1
    if token.parts and rare then
      for k = 2, #token.parts do
        local rest = token.parts[k]
        for n = k + 1, #token.parts do rest = join(rest, token.parts[n]) or rest end
        if not cut and token.lines[k] ~= token.lines[k - 1] and line_pieces.shape(rest) == common then cut = k end
      end
    end
    if cut then
      add(token, 1, cut - 1)
      add(token, cut, #token.parts)
    else
      out[#out + 1] = token
    end
  end
  return out
end

-- What could be a name beside a byline. Returns name, what is left of the text, and how sure the
-- place is: "said" the text says "by", "whole" it is nothing else, "glued" it is cut where two texts meet.
local function separated(line)
  if not line:find("[|:,\194\226-]") then return nil end
  for _, mark in ipairs { "|", " - ", ": ", " \226\128\147 ", " \226\128\148 ", "\194\183", ", " } do
    local at = line:find(mark, 1, true)
    if at and at <= MAX_NAME_BYTES and person_names.list(line:sub(1, at - 1)) then
      return text.trim(line:sub(1, at - 1)), text.trim(line:sub(at + #mark))
    end
  end
end

local function candidate_right(token, known, camel, sizes)
  if not token or not token.text then return nil end
  local line = token.text
  local name, rest = separated(line)
  if name and rest ~= "" then return name, rest, "separated" end
  if person_names.list(line, known) and #line < 80 then
    return line, "", by_words.is_byline(line) and "said" or "whole"
  end
  name, rest = person_names.prefix(line, known, sizes)
  if name then return name, text.trim(rest), "known" end
  name, rest = person_names.new_prefix(line, glued_text.points(line, camel))
  if name then return name, text.trim(rest), "glued" end
end

local function candidate_left(token, known, camel, sizes)
  if not token or not token.text then return nil end
  local line = token.text
  if person_names.list(line, known) and #line < 80 then return line, "", "whole" end
  local before_job = person_names.before_job(line)
  if before_job then return before_job, "", "whole" end
  local part = #line < 80 and by_words.name_part(line) or line -- "Posted by Nora Quill" at …
  if part ~= line and by_words.is_byline(line) and person_names.list(part) then
    return part, "", "known"
  end
  local rest, name = person_names.suffix(line, glued_text.points(line, camel), known, sizes)
  if name then return name, text.trim(rest), known[name] and "known" or "glued" end
end

-- What candidate_right or candidate_left gives for a token, kept by its text as long as the same names are known.
local function remembering(candidate, known, camel)
  local answers, sizes = {}, person_names.sizes(known)
  return function(token)
    local line = token and token.text
    if not line then return nil end
    local answer = answers[line]
    if answer == nil then
      local name, rest, how = candidate(token, known, camel, sizes)
      answer = name and { name, rest, how } or false
      answers[line] = answer
    end
    if answer then return answer[1], answer[2], answer[3] end
  end
end

-- Decides on which side of the bylines the names stand and cuts them out. `right` and `left` give what a token holds.
local function find_names(tokens, known, page, right, left)
  local sides = { right = {}, left = {} }
  local counts, beside, support, frequency = {}, {}, { right = 0, left = 0 }, {}
  for i, token in ipairs(tokens) do
    if token.moment and token.role ~= "updated" and token.role ~= "published" and not page[i - 1] then
      local kind = token.shape .. (token.item and "*" or "")
      counts[kind] = (counts[kind] or 0) + 1
      for side, step in pairs { right = 1, left = -1 } do
        local name, rest, how = (side == "right" and right or left)(tokens[i + step])
        if name then
          sides[side][i] = { name = name, rest = rest, how = how }
          beside[kind] = (beside[kind] or 0) + 1
          frequency[name] = (frequency[name] or 0) + 1
        end
      end
    end
  end
  local count, most = 0, 0 -- of the bylines like those that names stand beside: others are of links or of the page
  for kind, number in pairs(beside) do
    if number > most or number == most and counts[kind] > count then count, most = counts[kind], number end
  end
  for side, found in pairs(sides) do
    for _, candidate in pairs(found) do
      if known[candidate.name] or frequency[candidate.name] > 1 then support[side] = support[side] + 1 end
    end
  end
  local side = support.left > support.right and "left" or "right"
  local step = side == "right" and 1 or -1
  local accepted, separated_count, all = {}, 0, 0
  for _, candidate in pairs(sides[side]) do
    all = all + 1
    if candidate.how == "separated" then separated_count = separated_count + 1 end
  end
  -- a headline may look like a name; what closes nearly every post does not, where some of it recurs
  local closing = side == "left" and support.left > 0 and all >= MIN_SHARE_OF_CLOSING * count
  for i, candidate in pairs(sides[side]) do
    local sure = known[candidate.name] or frequency[candidate.name] > 1 or candidate.how == "said"
    -- "Jane Doe: we go on" may quote her; it is a byline when most posts have one
    if candidate.how == "separated" then sure = separated_count >= count / 2 end
    local alone = candidate.how == "glued" or candidate.how == "whole"
    if not sure and alone and (support[side] >= count / 2 or closing) then
      sure = candidate.how == "glued" or (tokens[i + 2 * step] ~= nil and not tokens[i + 2 * step].moment)
    end
    local following = candidate.rest ~= "" and candidate.rest or (tokens[i + 2 * step] or {}).text or ""
    if not sure and following:sub(1, #candidate.name) == candidate.name then sure = true end
    if sure then accepted[i] = candidate end
  end
  return accepted, step, support[side]
end

-- Adds names that stand beside more than one byline to those that are known; were there any?
local function add_repeated(tokens, known, page, right, left)
  local counts, added = {}, false
  for i, token in ipairs(tokens) do
    if token.moment and not page[i - 1] then
      for step = -1, 1, 2 do
        local name = (step == 1 and right or left)(tokens[i + step])
        if name then counts[name] = (counts[name] or 0) + 1 end
      end
    end
  end
  for name, count in pairs(counts) do
    if count > 1 then known[name], added = true, true end
  end
  -- "12:30 Nora Quill Ferries stay": a name that only its repetition gives away
  local spaced, bylines = {}, 0
  for i, token in ipairs(tokens) do
    if token.moment and not token.role and not page[i - 1] then
      bylines = bylines + 1
      local line = (tokens[i + 1] or {}).text or ""
      local name, behind = line:match("^(%u%S+ %u%S+) (.)")
      local first = name and name:match("^%S+")
      if name and not by_words.is_by(first) and text.class(behind, 1) == "upper" and person_names.is_name(name) then
        spaced[name] = (spaced[name] or 0) + 1
      end
    end
  end
  for name, count in pairs(spaced) do
    if count >= 3 and count >= MIN_SHARE_OF_NAME * bylines then known[name], added = true, true end
  end
  return added
end

local function is_job(line)
  return #line < MAX_MARKER_BYTES and text.words(line) <= 5 and not text.stops(line) and jobs.holds_job(line)
end

-- "Politics editorFerries stay" after a name → "Ferries stay"
local function without_job(rest, camel)
  for _, p in ipairs(glued_text.points(rest, camel)) do
    if p > MAX_MARKER_BYTES then break end
    if is_job(rest:sub(1, p - 1)) then return rest:sub(p) end
  end
  return rest
end

-- Is token i the job of the author whose name fills the line before?
local function job_of(tokens, i, accepted, step)
  local candidate = step == 1 and accepted[i - 2]
  return candidate and candidate.rest == "" and tokens[i].text ~= nil and is_job(tokens[i].text)
    and tokens[i + 1] ~= nil and tokens[i + 1].text ~= nil
end

-- Is a bare clock after the page's authors that of the first post: its headline stands on the same line, as most do?
local function opens_post(tokens, i, clocks)
  local token, following = tokens[i], tokens[i + 1]
  return token.shape == "C" and not token.role and clocks >= MIN_POSTS and following ~= nil and following.text ~= nil
    and following.line == token.line
end

--- Makes tokens of pieces.
-- @param list pieces of posts.stripped.line_pieces
-- @param camel counts of words with capitals inside
-- @return list of tokens; the authors of the page; the side on which the posts' names stand: -1, 1,
-- or nil when there are none
function M.read(list, camel)
  local tokens = unjoin(collect(list))
  local authors, page = page_authors.read(tokens, camel)
  local known = {}
  for _, name in ipairs(authors) do known[name] = true end
  local right, left = remembering(candidate_right, known, camel), remembering(candidate_left, known, camel)
  if add_repeated(tokens, known, page, right, left) then
    right, left = remembering(candidate_right, known, camel), remembering(candidate_left, known, camel)
  end
  local accepted, step, support = find_names(tokens, known, page, right, left)
  local out, clocks = {}, 0
  for _, token in ipairs(tokens) do
    if token.shape == "C" and not token.role and not token.item then clocks = clocks + 1 end
  end
  for i, token in ipairs(tokens) do
    local candidate = (step == 1 and accepted[i - 1]) or (step == -1 and accepted[i + 1])
    if page[i] then
      local following = tokens[i + 1]
      if following and following.moment and not opens_post(tokens, i + 1, clocks) then following.page = true end
    elseif candidate and token.text then
      local rest = without_job(candidate.rest, camel)
      if rest ~= "" then
        token.text = rest
        out[#out + 1] = token
      end
    elseif job_of(tokens, i, accepted, step) then
      out[#out].job = token.text
    else
      out[#out + 1] = token
    end
    if accepted[i] then token.authors = person_names.list(accepted[i].name, known) or { accepted[i].name } end
  end
  return out, authors, support > 0 and step or nil
end

return M
