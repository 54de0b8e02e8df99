--- Class words that tell parts of a page and of a post apart. Everything here is a hint beside position and
-- repetition, never the only evidence. What readers see is in the modules beside.
local lexicon = require "nutgraf.lexicon"

local M = {}

local MOST_REMEMBERED = 2000 -- attributes
local remembered, remembered_count = {}, 0
local named_by = { "class", "id", "itemprop", "data-component", "data-testid" }

--- The class words of a role, as a set.
---@param role string "noise" for words/class_noise.lua
---@return table<string, true>
function M.set(role)
  return lexicon.set("class_" .. role).whole
end

--- The words of a class attribute or id: split at hyphens, underscores and camel-case humps.
---@param text string
---@return string[]
function M.words(text)
  local words = {}
  text = text:gsub("(%l)(%u)", "%1 %2")
  for word in text:gmatch("%a+") do words[#words + 1] = word:lower() end
  return words
end

-- The words of an attribute, split once.
local function split(value)
  local list = remembered[value]
  if not list then
    if remembered_count >= MOST_REMEMBERED then remembered, remembered_count = {}, 0 end
    list = M.words(value)
    remembered[value] = list
    remembered_count = remembered_count + 1
  end
  return list
end

--- Has a class attribute one of the words?
---@param value string
---@param words table<string, true>
---@return boolean
function M.has(value, words)
  for _, word in ipairs(split(value)) do
    if words[word] then return true end
  end
  return false
end

--- Has an element's class one of the words?
---@param node nutgraf.Node
---@param words table<string, true>
---@return boolean
function M.class_has(node, words)
  local value = node:attr("class")
  return value ~= nil and M.has(value, words)
end

--- Has an element's class, id, itemprop or name for tests one of the words?
---@param node nutgraf.Node
---@param words table<string, true>
---@return boolean
function M.node_has(node, words)
  for _, name in ipairs(named_by) do
    local value = node:attr(name)
    if value and M.has(value, words) then return true end
  end
  return false
end

return M
