--- Words that name a job, beside the name of who does it.
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"

local M = {}

local parts = lexicon.set "job_parts"
local jobs = lexicon.set "jobs"
local after_names = lexicon.set "jobs_after_names"
local glued = lexicon.set "jobs_glued"

--- Does a word or a short text name a job, or hold a word that does?
---@param text string
---@return boolean
function M.holds_job(text)
  return parts:find(lexicon.fold(text)) ~= nil
end

--- Is one of a text's words the job of somebody who writes?
---@param text string
---@return boolean
function M.is_job(text)
  local folded = lexicon.fold(text)
  return jobs.whole[folded] or jobs:stands_in(folded)
end

--- The same for what follows a name and a comma, where many more words are jobs.
---@param text string
---@return boolean
function M.is_job_after_name(text)
  local folded = " " .. lexicon.fold(text) .. " "
  for _, job in ipairs(after_names:find(folded) and after_names.list or {}) do
    local start, stop = folded:find(" " .. job, 1, true)
    while start do
      if folded:find("^[%s,]", stop + 1) then return true end
      start, stop = folded:find(" " .. job, stop + 1, true)
    end
  end
  return M.is_job(text)
end

--- A name without the job that is glued to it, as scripts without spaces have it: "김민수 기자" → "김민수", "记者：王小明" →
-- "王小明".
---@param name string
---@return string name the text itself where no job stands at an end of it
---@return boolean found
function M.without_glued(name)
  if not glued:find(name) then return name, false end
  local rest = name
  for _, job in ipairs(glued.list) do
    if #rest > #job and rest:sub(-#job) == job then rest = strings.trim(rest:sub(1, -#job - 1)) end
    if #rest > #job and rest:sub(1, #job) == job then
      rest = strings.trim((rest:sub(#job + 1):gsub("^:", ""):gsub("^：", "")))
    end
  end
  return rest, rest ~= name
end

return M
