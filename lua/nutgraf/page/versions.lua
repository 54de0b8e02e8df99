--- Headings that name versions of a program: by them a page of its changes is known, which is no discussion although
-- each part of it tells a day.
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local words = lexicon.set("versions").whole

local LONGEST = 80       -- bytes of such a heading
local LEAST = 2          -- such headings of a page of changes
local SHARE = 0.6        -- of its headings below the title
local MOST_READ = 60     -- headings

--- Does a heading name a version and no more than its day: "2.4.0 (2025-05-02)", "[v3.1]", "Version 12"? Days, clocks
--- and numbers of sections ("2.4. The harbour") are none.
---@param text string
---@return boolean
function M.is_named(text)
  if #text > LONGEST or not text:find("%d") then return false end
  local word = strings.trim(text):match("^([^%d%s]+)%s+%d")
  if word and words[lexicon.fold(word)] then return true end
  local day = time.shown(text, true)[1]
  if day and day.day then text = text:sub(1, day.start - 1) end
  text = strings.without_end(text:gsub("^[%s%p]+", ""), "[%s%p]")
  return text:find("^[vV]?%d+%.%d[%w.+-]*$") ~= nil and not text:find("^%d%d?%.%d%d$") -- what may be a clock
end

--- Does a page list a program's changes, version by version?
---@param page nutgraf.Page
---@return boolean
function M.are_listed(page)
  local named, count, rows = 0, 0, page:rows()
  for i = 1, #rows do
    local row = rows[i]
    if row.type == "heading" and row.level > 1 then
      count = count + 1
      if row.digit and M.is_named(row.text) then named = named + 1 end
      if count >= MOST_READ then break end
    end
  end
  return named >= LEAST and named >= count * SHARE
end

return M
