--- Text that stands in a page's scripts only: the state from which a script draws the page
-- (`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`, `self.__next_f.push(…)` and their like).
--
-- The scripts are read as JSON is lexed, not parsed: what surrounds the objects need be no JSON, and the
-- order of what is found stays that of the source. Each string belongs to the path of keys that leads to
-- it; the path that holds most prose is the text.
local core = require "nutgraf.core"
local json = require "nutgraf.structured.json"
local strings = require "nutgraf.text.strings"

local M = {}

local most_bytes = 2 * 1024 * 1024 -- of all scripts; what is after them is not read
local MOST_LEVELS = 3              -- of JSON inside strings of JSON
local LEAST_WORDS = 150            -- of a text that is worth taking
local LEAST_MEAN = 15              -- words a string of its path; labels and messages have fewer
local LEAST_SENTENCES = 3
local PROSE_WORDS = 8              -- a string with fewer says nothing for its path
local LINE_WORDS = 3               -- a string with fewer is a name or a value, unless it goes on with a sentence
local PROSE_SHARE = 0.3            -- of a path's strings: from there on even short ones belong to the text
local NESTED_BYTES = 200           -- a shorter string is not looked into

local MOST_DEPTH = 500             -- of containers in a script; keys below say nothing for a path

local blocks = {}
for name in ([[p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th section article figure figcaption
  br]]):gmatch("%S+") do blocks[name] = true end

-- The value of a string literal, quotes included; escapes of JavaScript that JSON has not are rewritten.
local function literal_value(literal)
  local value = json.decode("[" .. literal .. "]")
  if not value then
    value = json.decode("[" .. literal:gsub("\\x(%x%x)", "\\u00%1"):gsub("\\'", "'"):gsub("[%z\1-\31]", " ") .. "]")
  end
  return value and value[1]
end

-- The byte of the quote that ends the literal which begins at `start`.
local function literal_end(text, start)
  local at = start + 1
  while true do
    at = core.find_any(text, '"\\', at)
    if not at or text:byte(at) == 34 then return at end
    at = at + 2
  end
end

-- One key as a part of a path: numbers and ids are alike.
local function path_part(key)
  return key:find("%d") and "#" or key
end

-- The paths of all strings as a tree, so that one costs its last key only: from the number of a path and a key to the
-- number of the path one longer.
local function new_paths() return { below = { {} }, last = { "" } } end

local function path_below(paths, above, key)
  if paths.last[above] == key then return above end -- "content.content": rich text nests
  local path = paths.below[above][key]
  if not path then
    path = #paths.last + 1
    paths.below[above][key], paths.below[path], paths.last[path] = path, {}, key
  end
  return path
end

-- Adds every string of `text` that is a value to `found`, with its path.
local function scan(text, level, found)
  -- path_at[d]: the path down to the key that is open in the container at depth d
  local depth, path_at = 0, { [0] = 1 }
  local pending, from = nil, 1
  local element = false -- behind a "$": the name of an element comes next (React's flight format)

  local function take(literal)
    local value = literal and literal_value(literal)
    if type(value) ~= "string" then return end
    if value == "$" then
      element = true
    elseif element then
      element = false
      if blocks[value] then found[#found + 1] = { tag = value } end
    elseif #value >= NESTED_BYTES and level < MOST_LEVELS and value:find('^%s*[%[{]') then
      scan(value, level + 1, found)
    else
      found[#found + 1] = { text = value, path = path_at[math.min(depth, MOST_DEPTH)] }
    end
  end

  local function set_key(key)
    if depth <= MOST_DEPTH then path_at[depth] = path_below(found.paths, path_at[depth - 1], path_part(key)) end
  end

  while true do
    local at = core.find_any(text, '"{}[],:', from)
    if not at then break end
    local mark = text:sub(at, at)
    if mark == '"' then
      take(pending)
      local stop = literal_end(text, at)
      if not stop then
        pending = nil
        break
      end
      pending = text:sub(at, stop)
      at = stop
    elseif mark == ":" then
      local key = pending and pending:sub(2, -2) or
        strings.run_at_end(strings.trim(text:sub(math.max(from, at - 60), at - 1)), "[%w_$]")
      if key ~= "" and depth > 0 then set_key(key) end
      pending = nil
    else
      take(pending)
      pending = nil
      if mark == "{" or mark == "[" then
        depth = depth + 1
        if depth <= MOST_DEPTH then path_at[depth] = path_at[depth - 1] end
      elseif mark ~= "," and depth > 0 then
        depth = depth - 1
      end
    end
    from = at + 1
  end
  take(pending)
end

-- All strings of the page's scripts that are values, in order.
local function strings_of(document)
  local found, flight, left = { paths = new_paths() }, {}, most_bytes
  for _, script in ipairs(document:select("script:not([src])")) do
    local text = script:raw()
    left = left - #text
    if left < 0 then break end
    -- React's flight: one stream, cut anywhere
    local piece = text:match('^%s*self%.__next_f%.push%(%[1,%s*(".*")%]%)')
    if piece then
      flight[#flight + 1] = literal_value(piece)
    elseif (script:attr("type") or ""):lower() ~= "application/ld+json" and text:find('[{%[]') then
      scan(text, 1, found)
    end
  end
  if #flight > 0 then scan(table.concat(flight), 2, found) end
  return found
end

local function is_prose(text)
  if text:find("^%s*[%a]+://") or text:find("[{;]%s*[%w%-]+%s*:") then return false end
  return strings.words(strings.without_tags(text)) >= PROSE_WORDS
end

-- Words, and no reference of the state ("$L12"), drawing ("M6 2a1") or address.
local function is_text(text)
  return text:find("[%a\128-\255][%a\128-\255]") ~= nil and not text:find("^%$") and not text:find("^%s*%a+://%S+%s*$")
end

-- The path with most words in prose, where these are enough to be a text; and the least words that a string
-- of it must have.
local function best_path(found)
  local words, prose, all, best = {}, {}, {}, nil
  for _, entry in ipairs(found) do
    local path = entry.path
    if path then all[path] = (all[path] or 0) + 1 end
    if path and is_prose(entry.text) then
      words[path] = (words[path] or 0) + strings.words(strings.without_tags(entry.text))
      prose[path] = (prose[path] or 0) + 1
      if not best or words[path] > words[best] then best = path end
    end
  end
  if not best or words[best] < LEAST_WORDS or words[best] < LEAST_MEAN * prose[best] then return nil end
  return best, prose[best] >= PROSE_SHARE * all[best] and 1 or LINE_WORDS
end

local escapes = { ["<"] = "&lt;", ["&"] = "&amp;" }

-- A text with markup as it is; one without it escaped, with its line ends kept.
local function as_html(text)
  local tag = text:find("</?%a")
  if tag and text:find(">", tag, true) then return text end
  return (text:gsub("[<&]", escapes):gsub("\n%s*", "<br><br>"))
end

--- The text that a page's scripts hold, as HTML.
-- @param document
-- @return string of HTML, or nil where no path of their state holds prose
function M.html(document)
  local found = strings_of(document)
  local path, least = best_path(found)
  if not path then return nil end
  local out, sentences, broken, seen = {}, 0, true, {}
  for _, entry in ipairs(found) do
    local text = entry.text
    if entry.tag then
      broken = true
    elseif entry.path == path and is_text(text) and not (#text > 20 and seen[text]) then
      seen[text] = true
      -- a part of a sentence goes on where the one before has not stopped
      local previous = out[#out]
      local goes_on = previous and not broken and (text:find("^[%s%l,;]") or previous:find("%s$")) and
        not strings.stops(previous)
      if goes_on or strings.words(text) >= least then
        out[#out + 1] = (goes_on and "" or "<p>") .. as_html(text)
        sentences = sentences + select(2, text:gsub("[%.!?]%f[%s%z\"'<]", "")) + select(2, text:gsub("。", ""))
        broken = false
      end
    end
  end
  return sentences >= LEAST_SENTENCES and table.concat(out) or nil
end

return M
