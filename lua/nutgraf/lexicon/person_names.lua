--- Names of people in bylines: what looks like one, and where it ends when it is glued.
local core = require "nutgraf.core"
local bylines = require "nutgraf.lexicon.bylines"
local jobs = require "nutgraf.lexicon.jobs"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local sections = require "nutgraf.lexicon.sections"
local text = require "nutgraf.text.strings"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local particles = lexicon.set("name_particles").phrases
local prefixes = lexicon.set("name_prefixes").phrases

local conjunctions = {}
for i, word in ipairs(lexicon.set("conjunctions").list) do conjunctions[i] = " " .. word .. " " end
local any_conjunction = core.phrases(conjunctions)

--- Does the whole text look like one person's name (two to four words)?
function M.is_name(line)
  if not core.are_name_words(line, particles, prefixes) then return false end
  return not sections.section(line) and not machinery.is_machinery(line) and time_words.marker(line) == nil
end

--- Splits a list of names: "A B,C D and E F (now)" → {"A B", "C D", "E F"}, or nil when a part is no name.
-- @param line string
-- @param known set of names that are sure; a name of one word has to be in it
function M.list(line, known)
  line = line:gsub("%([^()]*%)", "")
  line = text.trim((bylines.without_by(text.trim(line))))
  if line == "" or #line > 300 then return nil end
  for _, conjunction in ipairs(any_conjunction:find(line) and conjunctions or {}) do
    line = line:gsub(conjunction, ",")
  end
  local found = {}
  for piece in line:gmatch("[^,;&|/\226]+") do
    local part = text.trim(piece):gsub("^[%-%.\128-\191]+%s*", "")
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

--- A name glued to the front of the line: "Mira OdellThe pier" → "Mira Odell", "The pier"; or nil.
function M.prefix(line, known)
  for name in pairs(known) do
    if line:sub(1, #name) == name then
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
function M.suffix(line, points, known)
  for name in pairs(known) do
    if #line > #name and line:sub(-#name) == name then
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
