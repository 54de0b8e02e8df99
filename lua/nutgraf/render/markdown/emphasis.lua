--- Delimiters of emphasis, strong emphasis and strikethrough that a parser pairs as they are meant.
--
-- Tokens of one line of text (or of the text of one link) are given; those that open or close a span are written as
-- `*`, `**` or `~~`. The runs that they make are then paired by CommonMark's own algorithm, once with symbols beyond
-- ASCII as punctuation and once as letters. Where some pair is not the one that was meant, letters next to a run are
-- written as character references, and where that does not help, the spans are written as HTML.
--
-- Source: CommonMark 0.31.2, "Emphasis and strong emphasis" and "process emphasis" in its appendix. Other delimiters
-- never stand in the way: a text's own are escaped.
local characters = require "nutgraf.render.characters"

local M = {}

---@class nutgraf.MarkdownToken
---@field kind "text"|"raw"|"open"|"close"|"break"
---@field out string what is written
---@field type string? of open and close: emphasis, strong or delete

local delimiters = { emphasis = "*", strong = "**", delete = "~~" }
local tags = { emphasis = "em", strong = "strong", delete = "del" }

local function is_delimiter(token) return token ~= nil and (token.kind == "open" or token.kind == "close") end

local function last_of(token)
  if not token or token.kind == "break" then return nil end
  return (characters.last(token.out))
end

local function first_of(token)
  if not token or token.kind == "break" then return nil end
  return (characters.at(token.out, 1))
end

-- What stands around the text of a link.
local bracket = ("["):byte()

-- The characters at the ends of two tokens; the edge of the tokens' text where there is none.
local function neighbours(tokens, before, after, edge)
  return last_of(tokens[before]) or (not tokens[before] and edge or nil),
    first_of(tokens[after]) or (not tokens[after] and edge or nil)
end

-- The token from i on that is no delimiter of tildes: cmark-gfm looks past them for what stands beside a run.
local function beyond_tildes(tokens, i, step)
  while is_delimiter(tokens[i]) and tokens[i].out == "~~" do i = i + step end
  return i
end

-- Neighbouring delimiters of one sign: {sign, first, last (tokens), size, closes, opens, before, after}.
local function runs_of(tokens, in_brackets)
  local runs, i = {}, 1
  while i <= #tokens do
    if is_delimiter(tokens[i]) then
      local sign = tokens[i].out:sub(1, 1)
      local run = { sign = sign, first = i, size = 0, closes = {}, opens = {} }
      while is_delimiter(tokens[i]) and tokens[i].out:sub(1, 1) == sign do
        table.insert(tokens[i].kind == "close" and run.closes or run.opens, tokens[i])
        if tokens[i].kind == "close" and #run.opens > 0 then run.mixed = true end
        run.size = run.size + #tokens[i].out
        run.last = i
        i = i + 1
      end
      local edge = in_brackets and bracket or nil
      run.before, run.after = neighbours(tokens, run.first - 1, run.last + 1, edge)
      run.far_before, run.far_after = neighbours(tokens, beyond_tildes(tokens, run.first - 1, -1),
        beyond_tildes(tokens, run.last + 1, 1), edge)
      runs[#runs + 1] = run
    else
      i = i + 1
    end
  end
  return runs
end

-- Sets whether a run can open and close, with symbols as punctuation or as letters.
local function flank(run, symbols, far)
  local before = characters.class(far and run.far_before or not far and run.before or nil)
  local after = characters.class(far and run.far_after or not far and run.after or nil)
  if before == "symbol" then before = symbols end
  if after == "symbol" then after = symbols end
  run.can_open = after ~= "blank" and (after == "letter" or before ~= "letter")
  run.can_close = before ~= "blank" and (before == "letter" or after ~= "letter")
end

local function pairs_with(opener, run)
  if opener.sign ~= run.sign then return false end
  if run.sign == "~" then return opener.size == run.size end
  return not ((opener.can_close or run.can_open) and (opener.size + run.size) % 3 == 0)
end

-- Do the closing delimiters of a run pair with those meant? The stack holds runs with delimiters left to close.
local function closes_rightly(run, stack)
  for _, token in ipairs(run.closes) do
    local opener = stack[#stack]
    if not (run.can_close and opener and pairs_with(opener, run)) then return false end
    local used = run.sign == "~" and 2 or (opener.left >= 2 and run.left >= 2) and 2 or 1
    if used ~= #token.out then return false end
    opener.left, run.left = opener.left - used, run.left - used
    if opener.left == 0 then stack[#stack] = nil end
  end
  return true
end

local function opens_rightly(run, stack)
  if run.left == 0 then return true end
  if not run.can_open or (run.sign == "~" and run.left ~= 2) then return false end
  for _, opener in ipairs(stack) do
    if run.can_close and pairs_with(opener, run) then return false end
  end
  run.opened = run.left
  stack[#stack + 1] = run
  return true
end

-- Does a parser pair every delimiter as meant?
local function pairs_rightly(runs, symbols, far)
  local stack = {}
  for _, run in ipairs(runs) do
    flank(run, symbols, far)
    run.left = run.size
  end
  for _, run in ipairs(runs) do
    if run.mixed or not closes_rightly(run, stack) or not opens_rightly(run, stack) then return false end
  end
  return #stack == 0
end

local function reads_rightly(tokens, in_brackets)
  local runs = runs_of(tokens, in_brackets)
  local right = pairs_rightly(runs, "letter") and pairs_rightly(runs, "punctuation") and
    pairs_rightly(runs, "letter", true) and pairs_rightly(runs, "punctuation", true)
  return right, runs
end

local function reference(code) return ("&#%d;"):format(code) end

local function escape_run(run) return (run:gsub(".", "\\%0")) end

-- Where the run of some signs begins that a text ends with.
local function run_start(text, last, signs)
  while last >= 1 and signs:find(text:sub(last, last), 1, true) do last = last - 1 end
  return last + 1
end

-- Escaped text whose last backslash, asterisks or underscores are escaped too, where they are not yet.
local function closed(text)
  local run = run_start(text, #text, "*_")
  local backslashes = run_start(text, run - 1, "\\")
  if (run - backslashes) % 2 == 0 then return text:sub(1, run - 1) .. escape_run(text:sub(run)) end
  return run > #text and text .. "\\" or text
end

-- The letter before a token that opens, or after one that closes, becomes a reference, which counts as punctuation.
local function encode_neighbours(tokens, runs)
  for _, run in ipairs(runs) do
    local before, after = tokens[run.first - 1], tokens[run.last + 1]
    local inner_first, inner_last = characters.class(run.after), characters.class(run.before)
    if #run.closes == 0 and inner_first ~= "letter" and before and before.kind == "text" then
      local code, size = characters.last(before.out)
      local class = characters.class(code)
      if class == "letter" or class == "symbol" then
        -- a sign that was plain beside a letter is not beside a reference
        before.out = closed(before.out:sub(1, -size - 1)) .. reference(code)
      end
    end
    if #run.opens == 0 and inner_last ~= "letter" and after and after.kind == "text" then
      local code, size = characters.at(after.out, 1)
      local class = characters.class(code)
      if class == "letter" or class == "symbol" then
        after.out = reference(code) .. after.out:sub(size + 1):gsub("^[*_]+", escape_run)
      end
    end
  end
end

local function write_tags(tokens)
  for _, token in ipairs(tokens) do
    if is_delimiter(token) then
      token.out = (token.kind == "open" and "<" or "</") .. tags[token.type] .. ">"
    end
  end
end

--- Writes the delimiters into `out` of the tokens that open and close spans.
---@param tokens nutgraf.MarkdownToken[] spans properly nested, none of a type inside another of that type
---@param in_brackets boolean? they are the text of a link
function M.write(tokens, in_brackets)
  local any = false
  for _, token in ipairs(tokens) do
    if is_delimiter(token) then
      any = true
      token.out = delimiters[token.type]
    end
  end
  if not any then return end
  local right, runs = reads_rightly(tokens, in_brackets)
  if right then return end
  encode_neighbours(tokens, runs)
  if not reads_rightly(tokens, in_brackets) then write_tags(tokens) end
end

return M
