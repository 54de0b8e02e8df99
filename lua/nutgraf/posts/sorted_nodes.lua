--- Sorted lists of nodes' numbers.
local M = {}

--- The first index of a sorted list whose value is at least `value`.
function M.lower_bound(list, value)
  local low, high = 1, #list + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
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
