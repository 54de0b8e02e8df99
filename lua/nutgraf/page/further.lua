--- Further articles on the page of one: what endless scrolling has loaded after it.
local core = require "nutgraf.core"

local M = {}

local LEAST_OWN = 80     -- of content in the page's own; with fewer the others are its parts
local LEAST_WORDS = 80   -- of content in an <article> that is one of its own
local HEADING_WITHIN = 4 -- parts of it, in which its headline stands

-- The <article> around the page's headline: the first that has it as a heading.
local function own_article(articles, title)
  for i, article in ipairs(articles) do
    for _, heading in ipairs(article:select("h1, h2")) do
      if core.key(heading:text()) == title then return i end
    end
  end
end

local function words_between(chosen, first, stop)
  local words, headed, count = 0, false, 0
  for _, part in ipairs(chosen) do
    if part.first >= first and part.first < stop then
      count = count + 1
      headed = headed or count <= HEADING_WITHIN and part.type == "heading" and part.level <= 2
      words = words + core.runs(part.text or "")
    end
  end
  return words, headed
end

--- The parts without those of further articles.
-- @param chosen list of parts, as composition:select gives them
-- @param record table: kind, title
-- @param context table: document
-- @return list of parts
function M.without(chosen, record, context)
  if record.kind ~= "article" or not record.title then return chosen end
  local articles = context.document:select "article"
  local own = #articles > 1 and own_article(articles, core.key(record.title))
  if not own or words_between(chosen, articles[own]:index(), articles[own]:stop()) < LEAST_OWN then return chosen end
  local past, dropped = articles[own]:stop(), {}
  for i = own + 1, #articles do
    local first, stop = articles[i]:index(), articles[i]:stop()
    if first >= past and articles[i]:name() == articles[own]:name() then
      local words, headed = words_between(chosen, first, stop)
      if headed and words >= LEAST_WORDS then dropped[#dropped + 1] = { first = first, stop = stop } end
    end
  end
  if #dropped == 0 then return chosen end
  local result, at = {}, 1
  for _, part in ipairs(chosen) do
    while dropped[at] and part.first >= dropped[at].stop do at = at + 1 end
    if not (dropped[at] and part.first >= dropped[at].first) then result[#result + 1] = part end
  end
  return result
end

return M
