--- The log of a chat → its posts: IRC ("[10:45] <ida> text", "* ida leaves") and the exports of messengers
-- ("14/03/2026, 10:45 - Ida Brandt: text", "[14.03.26, 10:45:00] Ida: text").
local core = require "nutgraf.core"

local M = {}

local LEAST_LINES, MOST_LOOKED = 4, 200
local LONGEST_NAME = 60 -- bytes
local SHARE = 0.8 -- of the lines looked at, that begin a message

-- A clock with what brackets stand around it at the start of a line → the rest.
local function after_clock(line)
  local rest = line:match "^%[?%d%d?:%d%d:?%d?%d?%]?%s+(.*)$" or
    line:match "^%[?%d%d%d%d%-%d%d%-%d%d[ T]%d%d:%d%d:?%d?%d?%]?%s+(.*)$"
  return rest or line, rest ~= nil
end

-- A line of a messenger's export: a date and a clock, "-" or a bracket, a name, a colon.
local function read_message(line)
  local at = line:match "^%[?%d%d?%d?%d?[./-]%d%d?[./-]%d%d%d?%d?,? %d%d?:%d%d():?%d?%d?"
  if not at then return nil end
  at = line:match("^:%d%d()", at) or at
  -- the space before "PM" may be one that does not break: U+00A0, U+202F
  at = line:match("^[ \194\226]?[\160\128]?\175?[AaPp]%.?[Mm]%.?()", at) or at
  local rest = line:match("^%]? ?%-? (.*)$", at)
  if not rest then return nil end
  local name, words = rest:match "^([^:]+): (.*)$"
  if name and #name <= LONGEST_NAME then return line:sub(1, at - 1), name, words end
  return line:sub(1, at - 1), "", rest
end

-- The stamp, the name and the words of a line that begins a message; nil for others. A name of "" is the program's.
local function read_line(line)
  local rest, timed = after_clock(line)
  local name, words = rest:match "^<[@+%%~& ]?([^<>%s][^<>]-)>%s+(.*)$"
  local stamp = timed and line:sub(1, #line - #rest) or nil
  if name then return stamp, name, words end
  if timed then
    name, words = rest:match "^%*%s+([^%s*]+)%s+(.*)$"
    if name then return stamp, name, words end
    if rest:find "^%-!%- " or rest:find "^%*%*%*? " or rest:find "^[<-]%-%-?%s" or rest:find "^%-%-?>%s" then
      return stamp, "", rest
    end
  end
  return read_message(line)
end

local function is_log(lines)
  local looked, begun, named = 0, 0, 0
  for _, line in ipairs(lines) do
    if line:find "%S" then
      local _, name = read_line(line)
      looked = looked + 1
      begun = begun + (name and 1 or 0)
      named = named + (name and name ~= "" and 1 or 0)
      if looked == MOST_LOOKED then break end
    end
  end
  return named >= LEAST_LINES and begun >= looked * SHARE
end

-- A time with its day, as ISO 8601. A clock alone is none; nor is a date whose day and month could change places.
local function time_of(stamp)
  for _, moment in ipairs(core.moments(stamp or "")) do
    if moment.year and moment.month and moment.day and moment.hour and not moment.ambiguous then
      return ("%04d-%02d-%02dT%02d:%02d:00"):format(moment.year, moment.month, moment.day, moment.hour,
        moment.minute or 0)
    end
  end
end

--- Reads a log.
---@param lines string[]
---@return {kind: string, posts: nutgraf.Post[]}? # nil where it is none
function M.read(lines)
  if not is_log(lines) then return nil end
  local posts, open = {}, nil
  for _, line in ipairs(lines) do
    local stamp, name, words = read_line(line)
    if name then
      open = { authors = name ~= "" and { name } or nil, published = time_of(stamp), lines = { words } }
      posts[#posts + 1] = open
    elseif line:find "%S" then
      if not open then
        open = { lines = {} }
        posts[1] = open
      end
      open.lines[#open.lines + 1] = line
    end
  end
  for _, post in ipairs(posts) do
    local blocks = {}
    for _, text in ipairs(post.lines) do
      text = core.trim(text)
      if text ~= "" then blocks[#blocks + 1] = { type = "paragraph", text = text } end
    end
    post.text = core.trim(table.concat(post.lines, "\n"))
    post.blocks, post.lines = #blocks > 0 and blocks or nil, nil
  end
  return { kind = "forum", posts = posts }
end

return M
