--- Near duplicates among texts: a memory of fingerprints that the caller holds.
--
-- Fingerprints that differ in at most `distance` bits agree in at least one of `distance` + 1 parts, so
-- only those that share a part are compared. Source: G. Manku, A. Jain, A. Das Sarma, Detecting
-- Near-Duplicates for Web Crawling, WWW 2007.
local core = require "nutgraf.core"

local M = {}
M.__index = M
M.__name = "nutgraf.duplicates"

local DIGITS = 16 -- hexadecimal, of a fingerprint

-- Where the parts begin: `count` of them, as even as digits allow.
local function parts_of(count)
  local parts = {}
  for i = 1, count do
    parts[i] = { math.floor((i - 1) * DIGITS / count) + 1, math.floor(i * DIGITS / count) }
  end
  return parts
end

--- Makes an empty memory.
-- @param given table?: distance (3, at most 15): bits in which copies may differ
-- @return memory
function M.new(given)
  local distance = given and given.distance or 3
  if type(distance) ~= "number" or distance < 0 or distance > 15 or distance % 1 ~= 0 then
    error("duplicates: option 'distance': a whole number from 0 to 15 expected", 2)
  end
  return setmetatable({ _distance = distance, _parts = parts_of(distance + 1), _shelves = {}, _count = 0 }, M)
end

--- Remembers a text.
-- @param id any value but nil: what `find` gives back
-- @param fingerprint as core.fingerprint gives it
function M:add(id, fingerprint)
  if id == nil then error("duplicates: an id expected", 2) end
  self._count = self._count + 1
  local entry = { id = id, fingerprint = fingerprint, number = self._count }
  for i, part in ipairs(self._parts) do
    local key = i .. ":" .. fingerprint:sub(part[1], part[2])
    local shelf = self._shelves[key] or {}
    self._shelves[key] = shelf
    shelf[#shelf + 1] = entry
  end
end

--- The texts remembered whose fingerprints lie near.
-- @param fingerprint string
-- @return list of {id, distance}, nearest first, older ones before younger; empty when there are none
function M:find(fingerprint)
  local found, seen = {}, {}
  for i, part in ipairs(self._parts) do
    for _, entry in ipairs(self._shelves[i .. ":" .. fingerprint:sub(part[1], part[2])] or {}) do
      if not seen[entry] then
        seen[entry] = true
        local distance = core.distance(fingerprint, entry.fingerprint)
        if distance <= self._distance then
          found[#found + 1] = { id = entry.id, distance = distance, number = entry.number }
        end
      end
    end
  end
  table.sort(found, function(a, b)
    if a.distance ~= b.distance then return a.distance < b.distance end
    return a.number < b.number
  end)
  for _, entry in ipairs(found) do entry.number = nil end
  return found
end

--- How many texts it remembers.
function M:count() return self._count end

return M
