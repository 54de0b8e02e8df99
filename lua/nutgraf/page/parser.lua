--- Parsing a page that arrives in chunks: nutgraf.parser.
--
-- The chunks are kept until the end, because the encoding, the ends of raw text and the limits of a
-- page are known only then: any split gives the same document as one piece. What a page may weigh is
-- known at once, so feed stops a page that is too large before the rest of it is fetched.
local core = require "nutgraf.core"

local M = {}

---@class nutgraf.Parser
local Parser = {}
Parser.__index = Parser
Parser.__name = "nutgraf.parser"

--- Starts a parser.
---@param checked table options of nutgraf.parse with their defaults, as nutgraf.parser checks them
---@return nutgraf.Parser
---
--- Errors: none; nutgraf.parser checks the options.
---
--- Example:
---   local parser = require("nutgraf").parser { max_bytes = 4 }
---   print(parser:feed("<p>One"))
---   --> nil	the input has more than 4 bytes, the limit	too_large
function M.new(checked)
  return setmetatable({ options = checked, chunks = {}, size = 0, limit = checked.max_bytes }, Parser)
end

-- Checks the self of a method that the caller's caller called.
local function check_self(owner, self)
  if getmetatable(self) ~= Parser then
    error(("%s: parser expected, got %s (call it with a colon)"):format(owner, type(self)), 3)
  end
  if not self.chunks then error(owner .. ": a parser that is not finished expected; make a new one", 3) end
end

local function too_large(self)
  return nil, ("the input has more than %d bytes, the limit"):format(self.limit), "too_large"
end

--- Takes the next bytes.
---@param chunk string
---@return nutgraf.Parser? parser
---@return string? message
---@return string? code
---
--- Errors: nil with "too_large" when the page is larger than max_bytes. What is no string, and a parser that is
--- finished, raise.
---
--- Example:
---   local parser = require("nutgraf").parser()
---   print(parser:feed("<p>One "):feed("two"):finish():first("p"):text())
---   --> One two
function Parser:feed(chunk)
  check_self("parser:feed", self)
  if type(chunk) ~= "string" then
    error("parser:feed: argument 'chunk': string expected, got " .. type(chunk), 2)
  end
  self.size = self.size + #chunk
  if self.size > self.limit then
    self.chunks = {}
    return too_large(self)
  end
  if chunk ~= "" then self.chunks[#self.chunks + 1] = chunk end
  return self
end

--- Parses what was fed.
---@return nutgraf.core.Document? document
---@return string? message
---@return string? code
---
--- Errors: nil with a code of nutgraf.parse. A parser that is finished raises.
---
--- Example:
---   local parser = require("nutgraf").parser()
---   print(parser:finish())
---   --> nil	the input is empty	empty
function Parser:finish()
  check_self("parser:finish", self)
  if self.size > self.limit then return too_large(self) end
  local html = table.concat(self.chunks)
  self.chunks = nil
  return core.parse(html, self.options)
end

return M
