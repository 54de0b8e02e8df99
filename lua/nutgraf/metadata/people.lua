--- Cleaning author names.
local by_words = require "nutgraf.lexicon.bylines"
local core = require "nutgraf.core"
local escapes = require "nutgraf.text.escapes"
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local openers = lexicon.set "before_names"
local no_names = lexicon.set "no_names"

local LONGEST = 80      -- bytes of a name
local LONGEST_LIST = 20000 -- bytes of names in one string
local MOST_NAMES = 1000 -- of one page
local LONGEST_RAW = 300 -- bytes of one with what is said of the person after it: what is longer is cut there

-- A text that begins so is no name, either.
local no_name_forms = { "^https?://", "^www%.", "@", "^%d", "^[%[{<]" }

-- Ends of a byline that are about the person: roles, dates, where from.
local tails = { "%s+|.*$", "%s+[–—]%s.*$", "%s+%-%s.*$", "%s*%(.*%)%s*$", "%s+•.*$", "%s+·.*$" }
for _, word in ipairs(lexicon.set("after_names").list) do table.insert(tails, 5, ",?%s+" .. word .. ".*$") end

local any_tail = core.phrases({ "|", "–", "—", "-", "(", "•", "·" }, lexicon.set("after_names").list) -- what they need

local function without_opener(name)
  local folded = name:lower()
  if openers.phrases:opening(folded) == 0 then return name end
  for _, opener in ipairs(openers.list) do
    local rest = folded:sub(1, #opener) == opener and name:sub(#opener + 1)
    if rest and (rest:find("^[%s:]") or opener:find(":$")) then return strings.trim((rest:gsub("^:", ""))) end
  end
  return name
end

-- What may stand between a name and a date: "Jane Doe on 30 August 2023".
local before_date = lexicon.set("names_and_dates").list
local last_words = {} -- of these
for _, word in ipairs(before_date) do last_words[word:match("[^ ]+$")] = true end

-- "Jane Doe 30 August 2023" → "Jane Doe"
local function without_date(name)
  local first = core.moments(name)[1]
  if first and not first.weak then name = strings.without_signs(name:sub(1, first.start - 1), "end") end
  for _ = 1, 2 do
    if not last_words[lexicon.fold(name:match("[^ ]*$"))] then return name end
    for _, word in ipairs(before_date) do
      local size = #name - #word
      if size > 1 and name:byte(size) == 32 and lexicon.fold(name:sub(size + 1)) == word then
        name = strings.without_signs(name:sub(1, size), "end")
      end
    end
  end
  return name
end

local degrees = lexicon.set("degrees").whole

local function is_degree(piece)
  local bare = lexicon.fold(piece):gsub("[%.%s®™]", ""):gsub("[\128-\255]", "")
  local stem = bare:match("^(%a+)%-") or bare:match("^e?%-?(ryt)") or bare
  if degrees[bare] or degrees[stem] then return true end
  -- "FACP FHRS": each word a degree or capitals only
  local all, count = true, 0
  for word in piece:gmatch("%S+") do
    count = count + 1
    all = all and (degrees[word:lower():gsub("%.", "")] or (word:find("^%u[%u%-%.]+$") and #word <= 6)) and true
  end
  return all and count > 0 and piece:find("%u%u") ~= nil
end

--- The name without the degrees after it: "Jane Doe, MD, PhD" → "Jane Doe".
function M.without_degrees(name)
  if not name:find(",", 1, true) then return name end
  local head, rest = name:match("^(.-),%s*(.+)$")
  if not head then return name end
  for piece in rest:gmatch("[^,]+") do
    if not is_degree(strings.trim(piece)) then return name end
  end
  return head
end

-- Spaces of one kind, and no references that were escaped twice.
local function plain(text)
  return escapes.plain((text:gsub("\194\160", " ")))
end

--- One name, cleaned; nil when it is none.
function M.clean(name)
  name = strings.trim((plain(name):gsub("%s+", " "))):sub(1, LONGEST_RAW)
  name = jobs.without_glued(without_date(without_opener(name)))
  if by_words.is_by(name) then return nil end
  if any_tail:find(name) then
    for _, tail in ipairs(tails) do name = name:gsub(tail, "") end
  end
  name = name:gsub("^%s*,%s*", "")
  if name:find("[%d%*]", -1) then name = name:gsub("^(.*%s.*%l)[%d%*]+$", "%1") end -- a note's number
  local last = name:find("@", 1, true) and strings.run_at_end(name, "%S") or ""
  if last:find("^[<(]?%w[^@]*@%w") and #last < #name then -- where to write to them
    name = strings.trim(name:sub(1, -#last - 1))
  end
  name = strings.trim(strings.without_end(name, "[,;:/]"))
  local folded = name:lower()
  for _, pattern in ipairs(no_name_forms) do
    if folded:find(pattern) then return nil end
  end
  local whole = lexicon.fold(name)
  if no_names:matches(whole) or openers.whole[whole] then return nil end -- "Posted by", and nobody after it
  if machinery.is_machinery(name) then return nil end
  if #name < 2 or #name > LONGEST or not name:find("[%a\128-\255]") then return nil end
  local _, spaces = name:gsub(" ", "")
  if spaces > 7 or jobs.is_job(name) and spaces < 2 then return nil end
  return name
end

-- Where one string holds several names.
local separators = { ";", "|", "\n", " & ", "、", "；" }
for _, word in ipairs(lexicon.set("conjunctions").list) do separators[#separators + 1] = " " .. word .. " " end
local any_separator = core.phrases(separators)

--- Splits a byline into names: at semicolons and words for "and", and at commas when every part looks
-- like a whole name.
function M.split(text)
  text = plain(text:sub(1, LONGEST_LIST))
  for _, separator in ipairs(any_separator:find(text) and separators or {}) do
    text = text:gsub(separator:gsub("|", "%%|"), "\1")
  end
  local names = {}
  for part in text:gmatch("[^\1]+") do
    local pieces, whole = {}, true
    for entry in part:gmatch("[^,]+") do
      local piece = strings.trim(entry)
      if #pieces > 0 and is_degree(piece) then -- "Jane Doe, MD" is one name
        pieces[#pieces] = pieces[#pieces] .. ", " .. piece
      elseif piece ~= "" then
        pieces[#pieces + 1] = piece
        whole = whole and (piece:find("%s") ~= nil or jobs.is_job_after_name(piece))
      end
    end
    if #pieces > 1 and not whole then pieces = { pieces[1]:find("%s") and pieces[1] or part } end
    -- "Ida Krog, Senior Writer, The Courier": for whom; two names have a job each
    local third = jobs.is_job_after_name(pieces[2] or "") and #pieces == 3 and pieces[3]
    if third and not jobs.is_job_after_name(third) then pieces[3] = nil end
    for i, piece in ipairs(pieces) do
      local first = i == 1 and #names == 0
      if first and (#pieces == 1 or not jobs.is_job(piece)) or not first and not jobs.is_job_after_name(piece) then
        names[#names + 1] = piece
      end
    end
  end
  return names
end

-- The clean names of a raw text, kept: a page shows one byline in several places, each of them read in several ways.
local names_of = memo.of(function(text)
  local names = {}
  for _, part in ipairs(M.split(text)) do names[#names + 1] = M.clean(part) end
  return names
end)

--- A list of raw names → clean ones, each once.
-- @param raw list of strings, each with one name or several
-- @return list of strings, or nil when none is left
function M.list(raw)
  local names, seen = {}, {}
  for _, text in ipairs(raw) do
    for _, name in ipairs(names_of(text)) do
      local key = name:lower()
      if not seen[key] and #names < MOST_NAMES then
        seen[key] = true
        names[#names + 1] = name
      end
    end
  end
  return #names > 0 and names or nil
end

return M
