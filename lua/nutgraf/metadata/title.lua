--- Which of a page's titles is its headline.
--
-- A page says it in several places: <h1>, og:title, JSON-LD, and <title> with the site's name at one
-- end. The one that most of the others agree with, in its fullest form, is taken.
local core = require "nutgraf.core"
local strings = require "nutgraf.strings"

local M = {}

local separators = { " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " : ", " / ", " ‹ ", " « " }

local function folded(text)
  return (core.casefold(text):gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- Cuts the site's name, or whatever stands behind the last separator, off a <title>.
-- @return list of strings: the title whole, then cut at each of its separators
function M.cuts(text)
  local cuts = { text }
  for _, separator in ipairs(separators) do
    local from, last = 1, nil
    while true do
      local start, stop = text:find(separator, from, true)
      if not start then break end
      if not last then cuts[#cuts + 1] = strings.trim(text:sub(1, start - 1)) end
      last = stop
      from = stop + 1
    end
    if last then
      local start = text:sub(1, last - #separator)
      cuts[#cuts + 1] = strings.trim(start)
      cuts[#cuts + 1] = strings.trim(text:sub(last + 1))
    end
  end
  return cuts
end

local weights = { h1 = 2, jsonld = 1.2, og = 1.1, twitter = 0.6, title = 0.5, meta = 0.6, microdata = 1.2 }

--- The best of several candidates.
-- @param candidates list of {value, source}
-- @param site string?: the site's name
-- @return string, or nil
function M.choose(candidates, site)
  local scores, order = {}, {}
  local site_folded = site and folded(site)
  local function vote(text, weight)
    text = strings.trim(text:gsub("%s+", " "))
    local key = folded(text)
    if key == "" or key == site_folded or #text > 400 then return end
    if not scores[key] then
      scores[key] = { text = text, score = 0 }
      order[#order + 1] = key
    end
    scores[key].score = scores[key].score + weight
  end
  for _, candidate in ipairs(candidates) do
    local weight = weights[candidate.source] or 0.5
    if candidate.source == "h1" then
      vote(candidate.value, weight / (candidate.count or 1))
    else
      for i, cut in ipairs(M.cuts(candidate.value)) do
        vote(cut, i == 1 and weight or weight * 0.45 * math.min(1, #cut / #candidate.value * 2))
      end
    end
  end
  local best
  for _, key in ipairs(order) do
    if not best or scores[key].score > best.score then best = scores[key] end
  end
  return best and best.text
end

return M
