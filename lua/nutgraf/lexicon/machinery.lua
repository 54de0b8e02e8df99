--- What a page says of itself: buttons, share bars, sign-up forms, consent, advertisements.
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_LINE = 400     -- bytes; a longer line is machinery only as a whole
local LONGEST_SIGN_UP = 600 -- bytes
local LEAST_SHARE = 4        -- letters of a label in a bar whose labels are glued
local LEAST_SHARES = 3       -- labels of such a bar
local LONGEST_BAR = 120      -- bytes
local MIN_SENTENCE_WORDS = 8 -- a post may be about what the page's machinery is about

local machinery = lexicon.set "machinery"
local words = lexicon.set "machinery_words"
local advertisement = lexicon.set "advertisement"
local networks = lexicon.set "networks"
local sign_ups = lexicon.set "sign_ups"

local by_second_byte = {} -- the words over advertisements, the longest first
for _, word in ipairs(advertisement.list) do
  local byte = word:byte(2)
  by_second_byte[byte] = by_second_byte[byte] or {}
  table.insert(by_second_byte[byte], word)
end

local network_ends = {} -- the last bytes of their names
for _, network in ipairs(networks.list) do network_ends[network:sub(-1)] = true end

--- Is a line part of the page's machinery: a button, a share bar, a sign-up form, consent?
---@type fun(line: string): boolean
M.is_machinery = memo.of(function(line)
  local folded = lexicon.fold_line(line)
  if machinery.whole[folded] then return true end
  if #line > LONGEST_LINE then return false end
  if machinery:fits(folded) then return true end
  return words:holds(folded) and not (line:find("%.$") and strings.words(line) >= MIN_SENTENCE_WORDS)
end)

--- Is a line exactly one of the machinery's labels?
---@type fun(line: string): boolean
M.is_label = memo.of(function(line) return machinery.whole[lexicon.fold_line(line)] == true end)

local shares = {} -- labels of one word, and the names of networks, the longest first
for _, list in ipairs { machinery.list, networks.list } do
  for _, word in ipairs(list) do
    if #word >= LEAST_SHARE and word:find("^%l+$") then shares[#shares + 1] = word end
  end
end
table.sort(shares, function(a, b) return #a > #b end)

local function share_at(letters, at)
  for _, word in ipairs(shares) do
    if letters:sub(at, at + #word - 1) == word then return at + #word end
  end
end

--- Is a line a share bar whose labels are glued: "SHARECONNECT 242 TWEETCOMMENTEMAILMORE"?
---@param line string
---@return boolean
function M.is_share_bar(line)
  if #line > LONGEST_BAR or not line:find("%u%u%u%u%u%u%u%u") then return false end
  local letters, at, count = line:lower():gsub("[^%l]", ""), 1, 0
  while at and at <= #letters do
    at, count = share_at(letters, at), count + 1
  end
  return at ~= nil and count >= LEAST_SHARES
end

--- Does a line invite to sign up for letters, or to follow on a channel?
---@param line string
---@return boolean
function M.is_sign_up(line)
  return #line <= LONGEST_SIGN_UP and sign_ups:holds(lexicon.fold_line(line))
end

--- Does a line begin with the word that stands over an advertisement, and stand for one?
---@param line string
---@return boolean
function M.is_advertisement(line)
  local folded = lexicon.fold_line(line)
  return advertisement.whole[folded] == true or advertisement.whole[folded:match("^(%S+) [-(–]")] == true
end

--- What a line runs into after the word that stands over an advertisement, in capitals or with one:
-- "Advertisement14:02 The span" → "14:02 The span".
---@param line string
---@return string? rest nil where it does not begin so
function M.after_advertisement(line)
  if strings.class(line, 1) ~= "upper" then return nil end
  local capitals = line:find("^%u%u")
  local may_be = capitals and advertisement.list or by_second_byte[line:byte(2)]
  if not may_be then return nil end
  for _, word in ipairs(may_be) do -- "Publicidade" is not "Publicidad": the longest first
    if #line > #word then
      local start = line:sub(1, #word)
      if (capitals or start:sub(2) == word:sub(2)) and lexicon.fold(start) == word then return line:sub(#word + 1) end
    end
  end
end

--- A line without the share bar at its end: "SL 37/8 (15)facebooktwitter" → "SL 37/8 (15)".
---@param line string
---@return string
function M.without_networks(line)
  local rest, count, again = line, 0, network_ends[line:sub(-1):lower()]
  while again do
    again = false
    local folded = lexicon.fold(rest)
    for _, network in ipairs(networks.list) do
      if folded:sub(-#network) == network then
        rest, count, again = strings.trim(rest:sub(1, -#network - 1)), count + 1, true
        break
      end
    end
  end
  return count >= 2 and rest or line
end

return M
