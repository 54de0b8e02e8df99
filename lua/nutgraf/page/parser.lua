--- Parsing a page that arrives in chunks.
--
--   local parser = nutgraf.parser { max_bytes = 1e6 }
--   for chunk in chunks do
--     local ok, message, code = parser:feed(chunk)
--     if not ok then return nil, message, code end
--   end
--   local document = parser:finish()
--
-- The chunks are kept until the end, because the encoding, the ends of raw text and the limits of a
-- page are known only then: any split gives the same document as one piece. What a page may weigh is
-- known at once, so feed stops a page that is too large before the rest of it is fetched.
local core = require "nutgraf.core"

local M = {}

local Parser = {}
Parser.__index = Parser
Parser.__name = "nutgraf.parser"

local default_max_bytes = 64 * 1024 * 1024 -- as csrc/core/html/parse.c has it

--- Starts a parser.
-- @param options table?: as nutgraf.parse takes them
-- @return parser
function M.new(options)
  if options ~= nil and type(options) ~= "table" then
    error("nutgraf.parser: a table of options expected, got " .. type(options), 2)
  end
  options = options or {}
  return setmetatable({ options = options, chunks = {}, size = 0,
    limit = options.max_bytes and options.max_bytes > 0 and options.max_bytes or default_max_bytes }, Parser)
end

--- Takes the next bytes.
-- @param chunk string
-- @return the parser, or nil, message, "too_large" when the page is larger than max_bytes
function Parser:feed(chunk)
  if type(chunk) ~= "string" then error("parser:feed: string expected, got " .. type(chunk), 2) end
  if not self.chunks then error("parser:feed: the parser is finished", 2) end
  self.size = self.size + #chunk
  if self.size > self.limit then
    self.chunks = {}
    return nil, ("the input has more than %d bytes, the limit"):format(self.limit), "too_large"
  end
  if chunk ~= "" then self.chunks[#self.chunks + 1] = chunk end
  return self
end

--- Parses what was fed.
-- @return document, or nil, message, code as nutgraf.parse gives them
function Parser:finish()
  if not self.chunks then error("parser:finish: the parser is finished", 2) end
  if self.size > self.limit then
    return nil, ("the input has more than %d bytes, the limit"):format(self.limit), "too_large"
  end
  local html = table.concat(self.chunks)
  self.chunks = nil
  return core.parse(html, self.options)
end

return M
