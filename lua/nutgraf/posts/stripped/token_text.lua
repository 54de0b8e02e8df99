--- What the text of a token of stripped text says; the answers are kept with the token, since they are asked for often.
local credits = require "nutgraf.lexicon.credits"
local machinery = require "nutgraf.lexicon.machinery"

local M = {}

local function remembering(name, ask)
  local name_of = name .. "_of"
  return function(token)
    if token.text == nil then return false end
    if token[name_of] ~= token.text then token[name_of], token[name] = token.text, ask(token.text) end
    return token[name]
  end
end

--- Is the token's text part of the page's machinery?
---@type fun(token: table): boolean
M.is_machinery = remembering("machine", machinery.is_machinery)

--- Is the token's text a picture's credit, or a caption that ends in one?
---@type fun(token: table): boolean
M.is_credit = remembering("credited", credits.is_credit)

return M
