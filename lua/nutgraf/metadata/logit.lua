--- The conditional logit: which of several entries is the one, by the log-odds that its features add up to.
-- Source: McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1973. The weights are learned by
-- spec/quality (learning.py).
local M = {}

local level = 1e-9 -- scores as near are level: the order in which features are added up differs from run to run

--- The likeliest entry; the first of those that are level.
-- @param entries list of {features = {name = number}, …}
-- @param weights table: name = number; a feature without one counts nothing
-- @return entry, or nil where the list is empty
function M.best(entries, weights)
  local best, most
  for _, entry in ipairs(entries) do
    local score = 0
    for name, value in pairs(entry.features) do score = score + (weights[name] or 0) * value end
    if not best or score > most + level then best, most = entry, score end
  end
  return best
end

return M
