--- Near duplicates among texts: a memory of fingerprints that the caller holds.
--
-- Fingerprints that differ in at most `distance` bits agree in at least one of `distance` + 1 parts, so
-- only those that share a part are compared. Source: G. Manku, A. Jain, A. Das Sarma, Detecting
-- Near-Duplicates for Web Crawling, WWW 2007.
local core = require "nutgraf.core"
local options = require "nutgraf.options"

local M = {}

---@class nutgraf.Duplicates
local Memory = {}
Memory.__index = Memory
Memory.__name = "nutgraf.duplicates"

--- What a memory may be told.
---@type nutgraf.OptionSpecs
M.options = {
  distance = { type = "integer", minimum = 0, maximum = 15, default = 3, help = "bits in which copies may differ" },
}

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
---@param checked {distance: integer} as nutgraf.duplicates checks it
---@return nutgraf.Duplicates
---
--- Errors: none; nutgraf.duplicates checks the options.
---
--- Example:
---   local duplicates = require "nutgraf.text.duplicates"
---   print(duplicates.new({ distance = 3 }):count())
---   --> 0
function M.new(checked)
  local distance = checked.distance
  return setmetatable({ _distance = distance, _parts = parts_of(distance + 1), _shelves = {}, _count = 0 }, Memory)
end

-- Checks the self and the fingerprint of a method that the caller's caller called.
local function check(owner, self, fingerprint)
  if getmetatable(self) ~= Memory then
    error(("%s: memory expected, got %s (call it with a colon)"):format(owner, type(self)), 3)
  end
  options.argument(owner, "fingerprint", fingerprint, { type = "fingerprint" }, 3)
end

--- Remembers a text.
---@param id any but nil: what `find` gives back
---@param fingerprint string as nutgraf.fingerprint gives it
---
--- Errors: a missing id and what is no fingerprint raise.
---
--- Example:
---   local memory = require("nutgraf").duplicates()
---   memory:add("page 1", "00000000000000ff")
---   print(memory:count())
---   --> 1
function Memory:add(id, fingerprint)
  check("memory:add", self, fingerprint)
  if id == nil then error("memory:add: argument 'id': any value but nil expected, got nil", 2) end
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
---@param fingerprint string
---@return {id: any, distance: integer}[] # nearest first, older ones before younger, empty when there are none
---
--- Errors: what is no fingerprint raises.
---
--- Example:
---   local memory = require("nutgraf").duplicates()
---   memory:add("page 1", "00000000000000ff")
---   memory:add("page 2", "ffffffffffffffff")
---   print(#memory:find "00000000000000fe", memory:find("00000000000000fe")[1].id)
---   --> 1	page 1
function Memory:find(fingerprint)
  check("memory:find", self, fingerprint)
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
---@return integer
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf").duplicates():count())
---   --> 0
function Memory:count() return self._count end

return M
