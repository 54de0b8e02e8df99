--- Lines at the head of an article that say who wrote it and when, and no more: fields of the record say it.
local by_words = require "nutgraf.lexicon.bylines"
local core = require "nutgraf.core"
local date_labels = require "nutgraf.lexicon.date_labels"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local FIRST_BLOCKS = 4 -- of an article, among which such a line stands
local LONGEST = 160    -- bytes
local REST_WORDS = 2   -- beside names and times: "4 min read" has two
local SET_APART = 4    -- words after a comma after the names: "E-mail the writer"
local PROSE_WORDS = 25 -- of the paragraph that ends the search

-- Without what stands at the moments that it tells.
local function without_moments(text)
  local kept, at = {}, 1
  for _, moment in ipairs(time.shown(text, true)) do
    kept[#kept + 1] = text:sub(at, moment.start - 1)
    at = moment.stop + 1
  end
  kept[#kept + 1] = text:sub(at)
  return table.concat(kept, " "), at > 1
end

-- Without the names, and whether any stood there.
local function without_names(text, names)
  local found = false
  for _, name in ipairs(names or {}) do
    local start, stop = text:lower():find(name:lower(), 1, true)
    if start then
      found = true
      text = text:sub(1, start - 1) .. " " .. text:sub(stop + 1)
    end
  end
  return text, found
end

-- Is a line a byline by its first words ("By Ida Krog · 3 May"), or a day by them ("Published 3 May")?
local function is_byline(text, authors)
  if #text > LONGEST or strings.stops(text) then return false end
  local after = by_words.after_opener(text)
  local rest, named = without_names(after or text, authors)
  local dated
  rest, dated = without_moments(rest)
  if after and named then
    return core.measure((rest:gsub("%d+", " "))).words <= (rest:find("^%s*[,|]") and SET_APART or REST_WORDS)
  end
  local label = strings.trim(rest)
  return dated and date_labels.of_words(label) == "published" and core.measure(label).words <= REST_WORDS
end

--- Takes such lines out of an article's blocks.
---@param blocks nutgraf.Block[] changed
---@param authors? string[] the record's
function M.drop(blocks, authors)
  local at = 1
  for _ = 1, math.min(FIRST_BLOCKS, #blocks) do
    local block = blocks[at]
    if not block or #blocks == 1 then return end
    local text = (block.type == "paragraph" or block.type == "heading") and block.text
    if text and core.measure(text).words >= PROSE_WORDS then return end
    if text and is_byline(text, authors) then table.remove(blocks, at) else at = at + 1 end
  end
end

return M
