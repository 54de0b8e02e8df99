--- Cleaning author names.
local core = require "nutgraf.core"
local escapes = require "nutgraf.text.escapes"
local phrases = require "nutgraf.lexicon.phrases"
local strings = require "nutgraf.text.strings"

local M = {}

-- Words before a name, in lower case.
local openers = { "by", "written by", "posted by", "reviewed by", "edited by", "story by", "words by",
  "author:", "authors:", "author", "from", "von", "text:", "autor:", "par", "por", "di", "da", "door", "av", "af",
  "tekst:", "przez", "od" }

-- A text that begins so is no name.
local no_names = { "^https?://", "^www%.", "@", "^%d", "^admin$", "^administrator$", "^editor$", "^guest$", "^unknown$",
  "^staff$", "^anonymous$", "^user$", "^null$", "^none$", "^n/a$", "^undefined$", "^the author$", "^[%[{<]",
  "^page%.", "^read more", "^learn more", "^view ", "^see ", "^all posts", "^more from", "^home$", "^copyright",
  "^about ", "^contact ", "^sign ", "^log ?in", "^subscribe", "^follow ", "^share ", "^leave a ", "^topic author$",
  "^thread starter$", "^original poster$", "^recommended " }

-- Ends of a byline that are about the person: roles, dates, where from.
local tails = { "%s+|.*$", "%s+[–—]%s.*$", "%s+%-%s.*$", "%s*%(.*%)%s*$", ",?%s+updated.*$", "%s+•.*$", "%s+·.*$" }

local roles = { "correspondent", "reporter", "editor", "writer", "journalist", "redakteur",
  "korrespondent", "redakteurin",
  "contributor", "columnist", "producer", "bureau chief", "staff writer", "redazione", "journaliste", "redactor" }

-- Jobs that follow a name and a comma. Some of them are surnames, too, so they count there only.
local jobs = { "expert", "experts", "director", "head of", "manager", "founder", "co-founder", "cofounder", "president",
  "professor", "educator", "educators", "strategist", "consultant", "engineer", "analyst", "specialist", "coach",
  "scientist", "researcher", "officer", "ceo", "cto", "attorney", "therapist", "nutritionist", "dietitian",
  "dietician", "veterinarian", "physician", "astrologer", "gardener", "lead reviewer", "reviewer", "designer",
  "developer", "marketer", "blogger", "copywriter", "advisor", "adviser", "planner", "photographer", "team lead",
  "associate", "geschäftsführer", "chefredakteur", "directeur", "directrice", "directora", "direttore" }

local function without_opener(name)
  local folded = name:lower()
  for _, opener in ipairs(openers) do
    local rest = folded:sub(1, #opener) == opener and name:sub(#opener + 1)
    if rest and (rest:find("^[%s:]") or opener:find(":$")) then return strings.trim((rest:gsub("^:", ""))) end
  end
  return name
end

local function is_role(text)
  local folded = text:lower()
  for _, role in ipairs(roles) do
    if folded == role or folded:find("%f[%a]" .. role .. "%f[%A]") then return true end
  end
  return false
end

local function is_job(text)
  local folded = " " .. text:lower() .. " "
  for _, job in ipairs(jobs) do
    if folded:find(" " .. job .. "[%s,]") then return true end
  end
  return is_role(text)
end

-- What may stand between a name and a date: "Jane Doe on 30 August 2023".
local before_date = { "on", "at", "am", "vom", "le", "el", "il", "den", "op", "in", "published", "posted", "updated",
  "updated on", "last updated", "published on", "posted on", "aktualisiert", "publié le" }

-- "Jane Doe 30 August 2023" → "Jane Doe"
local function without_date(name)
  local first = core.moments(name)[1]
  if first and not first.weak then name = strings.without_signs(name:sub(1, first.start - 1), "end") end
  for _ = 1, 2 do
    for _, word in ipairs(before_date) do
      local size = #name - #word
      if size > 1 and name:sub(size + 1):lower() == word and name:sub(size, size) == " " then
        name = strings.without_signs(name:sub(1, size), "end")
      end
    end
  end
  return name
end

-- "Reporter", as Korean, Chinese and Japanese have it behind or in front of a name.
local east_asian_roles = { "기자", "선임기자", "특파원", "記者", "记者" }

local function without_east_asian_role(name)
  if not name:find("[\228-\237]") then return name end
  for _, role in ipairs(east_asian_roles) do
    if #name > #role then
      if name:sub(-#role) == role then name = strings.trim(name:sub(1, -#role - 1)) end
      if name:sub(1, #role) == role then name = strings.trim((name:sub(#role + 1):gsub("^[:：]", ""):gsub("^：", ""))) end
    end
  end
  return name
end

-- Letters behind a name, in lower case without full stops.
local degrees = {}
for degree in ([[md phd rn rd rdn ms msc ma mba mph jd llm esq cpa cfp cfa dds dmd dvm do np pa bsn msn ba bsc bs facp
  fand ldn lcsw lmft lpc psyd edd pharmd cepf cscs pt dpt od ea cpt jr sr ii iii faap facs facog mscp foma dabom pe pmp
  ryt aprn crnp bcba cns dnp fnp mrcp mbbs mbchb frcs ceng]]):gmatch("%S+") do degrees[degree] = true end

local function is_degree(piece)
  local bare = piece:lower():gsub("[%.%s®™]", ""):gsub("[\128-\255]", "")
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

--- The name without the degrees behind it: "Jane Doe, MD, PhD" → "Jane Doe".
function M.without_degrees(name)
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
  name = strings.trim((plain(name):gsub("%s+", " ")))
  name = without_east_asian_role(without_date(without_opener(name)))
  if phrases.is_by(name) then return nil end
  for _, tail in ipairs(tails) do name = name:gsub(tail, "") end
  name = name:gsub("^%s*,%s*", ""):gsub("^(.*%s.*%l)[%d%*]+$", "%1") -- a note's number
  name = strings.trim((name:gsub("[,;:]+$", "")))
  local folded = name:lower()
  for _, pattern in ipairs(no_names) do
    if folded:find(pattern) then return nil end
  end
  if phrases.is_machinery(name) then return nil end
  if name == "" or #name > 80 or not name:find("[%a\128-\255]") then return nil end
  local _, spaces = name:gsub(" ", "")
  if spaces > 7 or is_role(name) and spaces < 2 then return nil end
  return name
end

-- Where one string holds several names.
local separators = { ";", "|", "\n", " and ", " und ", " et ", " & ", " y ", " e ", " en ", " og ", " och ", " oraz ",
  "、", "；" }

--- Splits a byline into names: at semicolons and words for "and", and at commas when every part looks
-- like a whole name.
function M.split(text)
  text = plain(text)
  for _, separator in ipairs(separators) do
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
        whole = whole and (piece:find("%s") ~= nil or is_job(piece))
      end
    end
    if #pieces > 1 and not whole then pieces = { pieces[1]:find("%s") and pieces[1] or part } end
    for i, piece in ipairs(pieces) do
      local first = i == 1 and #names == 0
      if first and (#pieces == 1 or not is_role(piece)) or not first and not is_job(piece) then
        names[#names + 1] = piece
      end
    end
  end
  return names
end

--- A list of raw names → clean ones, each once.
-- @param raw list of strings, each with one name or several
-- @return list of strings, or nil when none is left
function M.list(raw)
  local names, seen = {}, {}
  for _, text in ipairs(raw) do
    for _, part in ipairs(M.split(text)) do
      local name = M.clean(part)
      if name and not seen[name:lower()] then
        seen[name:lower()] = true
        names[#names + 1] = name
      end
    end
  end
  return #names > 0 and names or nil
end

return M
