--- The language: what the page says of it, where its text bears that out; else by the text.
local codes = require "nutgraf.lexicon.language_codes"
local core = require "nutgraf.core"

local ENOUGH = 400 -- bytes; with less content the title and the description are heard too
local LEAST = 20   -- bytes in Latin letters that tell a language: "Loading" is Tagalog by its letters
local FEW = 600   -- bytes of running text that suffice to bear a label out; chosen by hand
local PROSE = 80   -- bytes that a line of running text has; lists of names tell little of a language

-- How sure the text must be against a label: seen on 3,000 pages, where it was so 30 times, 29 of them rightly. More
-- where the label names a language that may be taken for a relative, since the core's tables lack it.
local SURE, SURER = 0.95, 0.999

local function set(words)
  local found = {}
  for word in words:gmatch("%S+") do found[word] = true end
  return found
end

local told, relatives = set(codes.told), {}
for _, group in ipairs(codes.relatives) do
  for word in group:gmatch("%S+") do relatives[word] = set(group) end
end

local function sample(record)
  local text = record.text or ""
  if #text >= ENOUGH then return text end
  local parts = {}
  for _, field in ipairs { "title", "subtitle", "description" } do
    if type(record[field]) == "string" then parts[#parts + 1] = record[field] end
  end
  parts[#parts + 1] = text
  return table.concat(parts, "\n")
end

-- The lines of running text up to `most` bytes, or nil when they are too few to speak against a label.
local function prose(text, most)
  local lines, size = {}, 0
  for line in text:gmatch("[^\n]+") do
    if #line >= PROSE then
      lines[#lines + 1] = line
      size = size + #line
      if size >= most then break end
    end
  end
  return size >= ENOUGH and table.concat(lines, "\n") or nil
end

-- The language of the text where it has to go before the label. Most labels are right, as the first lines say.
local function against(label, text)
  local own = label:match("^%a+"):lower()
  for _, most in ipairs { FEW, math.huge } do
    local running = prose(text or "", most)
    if not running then return nil end
    local code, confidence = core.language(running)
    if not code or code == own or (relatives[own] and relatives[own][code]) then return nil end
    if most == math.huge then return confidence >= (told[own] and SURE or SURER) and code or nil end
  end
end

---@type nutgraf.StageDefinition
return {
  name = "language",
  summary = "tell the language by the text where the page does not name it or is wrong",
  follows = { "content", "metadata" },
  amends = { "language" },
  options = {
    confidence = { type = "number", default = 0.7, minimum = 0, maximum = 1,
      help = "below it the language stays unknown" },
  },
  run = function(record, context, options)
    if record.language then
      local code = against(record.language, record.text)
      if not code then return record end
      context.warnings[#context.warnings + 1] = { code = "language_doubted",
        message = ("the page says that it is in '%s', its text is in '%s'"):format(record.language, code) }
      record.language = code
      return record
    end
    local said = sample(record)
    if #said < LEAST and not said:find("[\206-\244]") then return record end -- Greek and all scripts after it
    local code, confidence = core.language(said)
    if code and confidence >= options.confidence then record.language = code end
    return record
  end,
}
