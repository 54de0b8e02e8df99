--- The text of a block of Markdown → HTML: emphasis, code, links, images, line breaks.
--
-- One scan, left to right; brackets and runs of "*", "_" and "~" wait on stacks for what closes them, and what nothing
-- closes is text.
local elements = require "nutgraf.render.elements"
local strings = require "nutgraf.text.strings"

local M = {}

local escape = elements.escape

local MOST_PAIRS = 8      -- of brackets in an address
local LONGEST_RUN = 12    -- signs of emphasis in a row; more are a rule or a joke
local LONGEST_LABEL = 999 -- bytes (CommonMark's limit), also of an image's words
local LONGEST_NOTE = 100  -- bytes of a footnote's name
local MOST_OPEN = 32      -- runs that are looked through for one to close

-- Where the destination in brackets after a "]" ends, and what it is; nil where there is none.
local function destination(text, at)
  local address, stop
  if text:sub(at, at + 1) == "(<" then
    address, stop = text:match("^%(<([^<>\n]*)>()", at)
  else
    address, stop = text:match("^%(%s*([^%s()]*)()", at)
    -- an address may hold brackets in pairs, as Wikipedia's do
    for _ = 1, MOST_PAIRS do
      local inner, after = text:match("^(%([^%s()]*%)[^%s()]*)()", stop)
      if not inner then break end
      address, stop = address .. inner, after
    end
  end
  if not address then return nil end
  local after = text:match("^%s*%)()", stop) or text:match('^%s+"[^"]*"%s*%)()', stop) or
    text:match("^%s+'[^']*'%s*%)()", stop)
  return after and address, after
end

-- The last place of each run of backticks, by its length: a run that nothing closes is found without a search.
local function last_runs(text)
  local last = {}
  for run, stop in text:gmatch "(`+)()" do last[#run] = stop - #run end
  return last
end

local function is_word(sign) return sign:find "[%w\128-\255]" ~= nil end

-- May a run open or close, by what stands beside it? "_" does neither within a word.
local function flanks(text, first, last, sign)
  local before, after = text:sub(first - 1, first - 1), text:sub(last + 1, last + 1)
  local opens, closes = after:find "%S" ~= nil, before:find "%S" ~= nil
  if sign == "_" then return opens and not is_word(before), closes and not is_word(after) end
  return opens, closes
end

local names = { ["*"] = { "em", "strong" }, _ = { "em", "strong" }, ["~"] = { nil, "del" } }

-- Closes what a run can close, the innermost first; returns how many of its signs are left.
local function close_run(out, open, sign, count)
  local at = #open
  while count > 0 and at > 0 do
    local run = open[at]
    if run.sign == sign and run.count > 0 then
      local size = math.min(run.count, count, 2)
      local name = names[sign][size]
      if not name then return count end
      run.count, count = run.count - size, count - size
      out[run.at] = sign:rep(run.count) .. "<" .. name .. ">" .. (run.after or "")
      run.after = "<" .. name .. ">" .. (run.after or "")
      out[#out + 1] = "</" .. name .. ">"
      for i = #open, at + 1, -1 do open[i] = nil end
      if run.count == 0 then open[at] = nil end
      at = #open
    else
      at = at - 1
      if #open - at > MOST_OPEN then return count end
    end
  end
  return count
end

-- A link or image, when a "]" closes a bracket: what stands in the place of its parts.
local function close_bracket(out, brackets, text, at, state)
  local bracket = table.remove(brackets)
  if not bracket then return nil end
  local short = at - bracket.start <= LONGEST_LABEL
  local address, after = destination(text, at + 1)
  if not address and short then
    local label, stop = text:match("^%[([^%[%]]*)%]()", at + 1) -- [words][label]
    label = label and label ~= "" and label or text:sub(bracket.start, at - 1)
    address, after = #label <= LONGEST_LABEL and state.links[label:lower()] or nil, stop or at + 1
  end
  if not address then return nil end
  address = address:gsub("\\(%p)", "%1")
  if bracket.image then
    if not short then return nil end
    local words = text:sub(bracket.start, at - 1):gsub("[*_`%[%]]", "")
    for i = #out, bracket.at, -1 do out[i] = nil end
    out[bracket.at] = ('<img src="%s" alt="%s">'):format(escape(address), escape(words))
  elseif brackets.links > bracket.links then -- a link holds no links
    return nil
  else
    out[bracket.at] = ('<a href="%s">'):format(escape(address))
    out[#out + 1] = "</a>"
    brackets.links = brackets.links + 1
  end
  return after
end

-- What begins with a "<": an address, an element of HTML, a comment; nil for a mere sign.
local function angle(text, at)
  local address, after = text:match("^<(%a[%w+.-]+:[^%s<>]*)>()", at)
  if address then return ('<a href="%s">%s</a>'):format(escape(address), escape(address)), after end
  local mail
  mail, after = text:match("^<([%w.+_-]+@[%w.-]+)>()", at)
  if mail then return ('<a href="mailto:%s">%s</a>'):format(mail, mail), after end
  local tag
  tag, after = text:match("^(</?%a[^<>]*>)()", at)
  return tag, after
end

--- Inline Markdown as HTML.
---@param text string lines are parted by line ends
---@param state {links: table<string, string>, known_notes: table<string, boolean>} destinations by small labels; notes
---@return string
function M.html(text, state)
  local out, open, brackets, last = {}, {}, { links = 0 }, last_runs(text) -- brackets.links: closed so far
  local at = 1
  while at <= #text do
    local found = text:find("[\\`*_~%[%]!<\nh]", at)
    if not found then break end
    if found > at then out[#out + 1] = escape(text:sub(at, found - 1)) end
    local sign = text:sub(found, found)
    at = found + 1
    if sign == "\\" and text:find("^[%p\n]", at) then
      local next_sign = text:sub(at, at)
      out[#out + 1] = next_sign == "\n" and "<br>\n" or escape(next_sign)
      at = at + 1
    elseif sign == "`" then
      local run = text:match("^`+", found)
      local stop, body = found + #run, nil
      while last[#run] and last[#run] >= stop do -- the next run as long as this one
        local first = text:find("`", stop, true)
        local size = #text:match("^`+", first)
        if size == #run then
          body = text:sub(found + #run, first - 1)
          stop = first + size
          break
        end
        stop = first + size
      end
      if body then
        body = body:gsub("\n", " ")
        if body:find "^ .* $" and body:find "%S" then body = body:sub(2, -2) end
        out[#out + 1] = "<code>" .. escape(body) .. "</code>"
        at = stop
      else
        out[#out + 1] = run
        at = found + #run
      end
    elseif names[sign] then
      local run = text:match("^" .. (sign == "*" and "%*" or sign) .. "+", found)
      local opens, closes = flanks(text, found, found + #run - 1, sign)
      if #run > LONGEST_RUN then opens, closes = false, false end
      local count = closes and close_run(out, open, sign, #run) or #run
      if count > 0 then
        out[#out + 1] = sign:rep(count)
        if opens then open[#open + 1] = { sign = sign, count = count, at = #out } end
      end
      at = found + #run
    elseif sign == "[" or sign == "!" and text:sub(at, at) == "[" then
      local note = text:sub(found, found + LONGEST_NOTE):match "^%[%^([^%]%s]+)%]"
      if note and state.known_notes[note] then
        out[#out + 1] = ('<sup><a href="#fn-%s">%s</a></sup>'):format(escape(note), escape(note))
        at = found + #note + 3
      else
        at = sign == "!" and at + 1 or at
        out[#out + 1] = sign == "!" and "![" or "["
        brackets[#brackets + 1] = { at = #out, start = at, image = sign == "!", links = brackets.links }
      end
    elseif sign == "]" then
      local after = close_bracket(out, brackets, text, found, state)
      if not after then out[#out + 1] = "]" end
      at = after or at
    elseif sign == "<" then
      local html, after = angle(text, found)
      out[#out + 1] = html or "&lt;"
      at = after or at
    elseif sign == "\n" then
      local hard = text:sub(found - 2, found - 1) == "  "
      out[#out + 1] = hard and "<br>\n" or "\n"
      at = text:match("^ *()", at)
    elseif sign == "h" and #brackets == 0 and text:find("^ttps?://[^%s<>]", at) and
      not is_word(text:sub(found - 1, found - 1)) then
      local address = strings.without_end(text:match("^[^%s<>]+", found), "[?!.,:*_~'\")]")
      out[#out + 1] = ('<a href="%s">%s</a>'):format(escape(address), escape(address))
      at = found + #address
    else
      out[#out + 1] = escape(sign)
    end
  end
  out[#out + 1] = escape(text:sub(at))
  return table.concat(out)
end

return M
