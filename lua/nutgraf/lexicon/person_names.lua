--- Names of people in bylines: what looks like one, and where it ends when it is glued.
local core = require "nutgraf.core"
local bylines = require "nutgraf.lexicon.bylines"
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local memo = require "nutgraf.text.memo"
local sections = require "nutgraf.lexicon.sections"
local text = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local particles = lexicon.set("name_particles").phrases
local prefixes = lexicon.set("name_prefixes").phrases

local conjunctions, rank = {}, {} -- the longest first
for i, word in ipairs(lexicon.set("conjunctions").list) do
  conjunctions[i] = " " .. word .. " "
  rank[conjunctions[i]] = i
end
local any_conjunction = core.phrases(conjunctions)

local function before_in_rank(a, b) return rank[a] < rank[b] end

-- A list with commas for its conjunctions, the longer ones first.
local function with_commas(line)
  local start, stop = any_conjunction:find(line)
  if not start then return line end
  local there, seen = {}, {}
  while start do
    local word = line:sub(start, stop)
    if not seen[word] then seen[word], there[#there + 1] = true, word end
    start, stop = any_conjunction:find(line, start + 1)
  end
  table.sort(there, before_in_rank)
  for _, word in ipairs(there) do line = line:gsub(word, ",") end
  return line
end

--- Does the whole text look like one person's name (two to four words)?
---@type fun(line: string): boolean
M.is_name = memo.of(function(line)
  if not core.are_name_words(line, particles, prefixes) then return false end
  return not sections.section(line) and not machinery.is_machinery(line) and time_words.marker(line) == nil
end)

--- Splits a list of names: "A B,C D and E F (now)" → {"A B", "C D", "E F"}, or nil when a part is no name.
-- @param line string
-- @param known set of names that are sure; a name of one word has to be in it
function M.list(line, known)
  if line:find("(", 1, true) then line = line:gsub("%([^()]*%)", "") end
  line = text.trim((bylines.without_by(text.trim(line))))
  if line == "" or #line > 300 then return nil end
  line = with_commas(line)
  local found = {}
  for piece in line:gmatch("[^,;&|/\226]+") do
    local part = text.trim(piece)
    if part:find("^[%-%.\128-\191]") then part = part:gsub("^[%-%.\128-\191]+%s*", "") end
    if part ~= "" and not (known and known[part]) and not M.is_name(part) then
      if #found > 0 and jobs.holds_job(part) and text.words(part) <= 6 then
        part = "" -- "Jane Doe, political editor"
      else
        return nil
      end
    end
    if part ~= "" then found[#found + 1] = part end
  end
  return #found > 0 and found or nil
end

local LONGEST_WITH_JOB = 80 -- bytes of a name and the job after it
local JOB_WORDS = 4

--- The name before a job: "Ida Brandt Political correspondent" → "Ida Brandt"; nil where no job follows.
function M.before_job(line)
  if #line > LONGEST_WITH_JOB then return nil end
  local name, job = line:match("^(%S+ %S+) (%S.*)$")
  if name and text.words(job) <= JOB_WORDS and jobs.holds_job(job) and not jobs.holds_job(name) and M.is_name(name) then
    return name
  end
end

--- Splits names and jobs that are glued: "Lucy ThorntonNews ReporterTim Hanlon" → {"Lucy Thornton", "Tim Hanlon"}.
-- @param line string
-- @param points list of the bytes where glued text begins (glue.points)
-- @return list of names and what stands after them; nil when it begins with none
function M.glued_list(line, points)
  local found, from = {}, 1
  local ends = {}
  for _, p in ipairs(points) do ends[#ends + 1] = p end
  ends[#ends + 1] = #line + 1
  for _, stop in ipairs(ends) do
    local part = text.trim(line:sub(from, stop - 1))
    from = stop
    if part ~= "" and not bylines.is_by(part) then
      local job = false
      for word in part:gmatch("%S+") do job = job or jobs.holds_job(word) end
      local inside = not job and M.list(part)
      if inside then
        for _, name in ipairs(inside) do found[#found + 1] = name end
      elseif job and #found == 0 and text.words(part) > 1 and text.words(part) < 5 then
        found[#found + 1] = part -- a desk, "Politics Desk"
      elseif not job then
        return #found > 0 and found or nil, text.trim(part .. line:sub(from))
      end
    end
  end
  return #found > 0 and found or nil, ""
end

--- The sizes of known names, the largest first: a page may know ten thousand of them.
---@param known table<string, true>
---@return integer[]
function M.sizes(known)
  local sizes, seen = {}, {}
  for name in pairs(known) do
    if not seen[#name] then seen[#name], sizes[#sizes + 1] = true, #name end
  end
  table.sort(sizes, function(a, b) return a > b end)
  return sizes
end

--- A name glued to the front of the line: "Mira OdellThe pier" → "Mira Odell", "The pier"; or nil.
-- @param known set of names
-- @param sizes list: those of the names
function M.prefix(line, known, sizes)
  for _, size in ipairs(sizes) do
    local name = line:sub(1, size)
    if known[name] then
      local class = text.class(line, #name + 1)
      local spaced = class == "space" and text.class(line, #name + 2) == "upper"
      if (class ~= "lower" and class ~= "space") or spaced then return name, line:sub(#name + 1) end
    end
  end
end

--- As prefix, for names that nobody has seen yet; the glue has to be inside a capitalised word.
-- @param points list of the bytes where glued text begins
function M.new_prefix(line, points)
  for _, p in ipairs(points) do
    local name = line:sub(1, p - 1)
    if #name > 50 then return nil end
    if M.is_name(name) and text.words(name) <= 4 then return name, line:sub(p) end
    if bylines.without_by(name) ~= name then
      local list = M.list(name)
      if list then return name, line:sub(p) end
    end
  end
end

--- A name glued to the end of the line: "war crimeMira Odell" → "war crime", "Mira Odell"; or nil.
-- @param sizes list: those of the names that are known
function M.suffix(line, points, known, sizes)
  for _, size in ipairs(sizes) do
    local name = #line > size and line:sub(-size)
    if name and known[name] then
      local class = text.class(line, text.back(line, #line - #name + 1))
      if class ~= "space" then return line:sub(1, #line - #name), name end
    end
  end
  for i = #points, 1, -1 do
    local name = line:sub(points[i])
    if #name > 50 then return nil end
    if M.is_name(name) then return line:sub(1, points[i] - 1), name end
  end
end

return M
