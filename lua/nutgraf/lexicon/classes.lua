--- Class words that tell parts of a page and of a post apart. Everything here is a hint beside position and
-- repetition, never the only evidence. What readers see is in the modules beside.
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"

local M = {}

--- The class words of a role.
---@param role string "noise" for words/class_noise.lua
---@return nutgraf.core.Phrases
function M.set(role)
  return lexicon.set("class_" .. role).phrases
end

--- Has a class attribute, or an id, one of the words? It is split at hyphens, underscores and camel-case humps.
---@param value string
---@param words nutgraf.core.Phrases
---@return boolean
M.has = core.names_have

--- Has an element's class one of the words?
---@param node nutgraf.Node
---@param words nutgraf.core.Phrases
---@return boolean
function M.class_has(node, words)
  local value = node:attr("class")
  return value ~= nil and core.names_have(value, words)
end

--- Has an element's class, id, itemprop or name for tests one of the words?
---@param node nutgraf.Node
---@param words nutgraf.core.Phrases
---@return boolean
function M.node_has(node, words) return node:is_named(words) end

return M
