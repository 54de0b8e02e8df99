--- Sorted lists of nodes' numbers.
local M = {}

local floor = math.floor

--- The first index of a sorted list whose value is at least `value`.
-- @param near number?: an index not past it, where it is known not to be far
function M.lower_bound(list, value, near)
  local low, high = near or 1, #list + 1
  local step = 1
  while near and near < high and list[near] < value do -- steps that double
    low, near, step = near + 1, near + step, step * 2
  end
  if near and near < high then high = near end
  while low < high do
    local middle = floor((low + high) / 2)
    if list[middle] < value then low = middle + 1 else high = middle end
  end
  return low
end

--- True when a sorted list of nodes has one in the range.
function M.holds(list, first, stop)
  local found = list[M.lower_bound(list, first)]
  return found ~= nil and found < stop
end

return M
