--- Checked options: every key known, every value of the right type, with the nearest valid name
-- in the message when it is not.
local M = {}

--- The Levenshtein distance of two strings, in bytes.
-- Source: R. Wagner, M. Fischer, The String-to-String Correction Problem, JACM 21 (1974).
local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local diagonal = row[0]
    row[0] = i
    for j = 1, #b do
      local above = row[j]
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      row[j] = math.min(above + 1, row[j - 1] + 1, diagonal + cost)
      diagonal = above
    end
  end
  return row[#b]
end

--- The name nearest to a mistyped one.
-- @param name string
-- @param names list of strings
-- @return string, or nil when none is near (within a third of its length, at least 2)
function M.nearest(name, names)
  local best, best_distance
  for _, candidate in ipairs(names) do
    local d = distance(name, candidate)
    if not best or d < best_distance then best, best_distance = candidate, d end
  end
  if best and best_distance <= math.max(2, math.floor(#name / 3)) then return best end
end

--- The keys of a table, sorted.
-- @return list of strings
function M.keys(t)
  local keys = {}
  for key in pairs(t) do
    if type(key) == "string" then keys[#keys + 1] = key end
  end
  table.sort(keys)
  return keys
end

--- `did you mean 'x'?`, or the list of what there is.
function M.hint(name, names)
  local near = M.nearest(name, names)
  if near then return ("did you mean '%s'?"):format(near) end
  if #names == 0 then return "there are none" end
  return "there are: " .. table.concat(names, ", ")
end

local function check_value(owner, key, value, spec, level)
  if type(value) ~= spec.type then
    error(("%s: option '%s': %s expected, got %s"):format(owner, key, spec.type, type(value)), level)
  end
  if not spec.choices then return end
  for _, choice in ipairs(spec.choices) do
    if value == choice then return end
  end
  error(("%s: option '%s': no such value '%s'; %s"):format(owner, key, value, M.hint(value, spec.choices)), level)
end

--- Checks options and fills in defaults.
-- @param owner string that messages start with, "stage 'drop'"
-- @param given table or nil: what the caller wrote
-- @param specs table: name -> {type = "string"|"number"|"boolean"|"table"|"function", default =,
--   choices = list?, help =}; specs.list = help text when the list part may hold strings
-- @param level number: error level of the caller
-- @return a new table
function M.check(owner, given, specs, level)
  level = (level or 1) + 1
  if given ~= nil and type(given) ~= "table" then
    error(("%s: a table of options expected, got %s"):format(owner, type(given)), level)
  end
  local checked = {}
  for key, value in pairs(given or {}) do
    if type(key) == "number" and specs.list then
      if type(value) ~= "string" then
        error(("%s: item %d: string expected, got %s"):format(owner, key, type(value)), level)
      end
    elseif key == "list" or type(specs[key]) ~= "table" then
      local names = {}
      for _, name in ipairs(M.keys(specs)) do
        if name ~= "list" then names[#names + 1] = name end
      end
      error(("%s: unknown option '%s'; %s"):format(owner, tostring(key), M.hint(tostring(key), names)), level)
    else
      check_value(owner, key, value, specs[key], level + 1)
    end
    checked[key] = value
  end
  for key, spec in pairs(specs) do
    if key ~= "list" and checked[key] == nil then checked[key] = spec.default end
  end
  return checked
end

return M
