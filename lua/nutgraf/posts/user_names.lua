--- The names of users as they stand on a page, without what a template writes around them.
local bylines = require "nutgraf.lexicon.bylines"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local strings = require "nutgraf.text.strings"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"

local M = {}

local NAME_BYTES = 60
local INITIALS = 3    -- bytes of a user's initials
local NEAR_BLOCKS = 4 -- of a post, in which its author's name is looked for
local SHORT_WORDS = 4 -- of a text that may be a user's name
local PROSE_WORDS = 25 -- of a text that a post says: its author's name stands before it
local STAMP_WORDS = 8 -- of a line that gives a time
local LINE_WORDS = 6  -- of a line below a user's name: a rank, a place, the number of posts
local LINES_WORDS = 30 -- of all these lines

local says = lexicon.set "says"
local before_dates = lexicon.set("names_and_dates").whole

-- A name as it stands on a page, without what stands around it: "by Ida Brandt »", "Ida says:", "@ida".
local function bare_name(text)
  local name = strings.trim((text:gsub("<[^<>]*>", ""):match("^%s*[^\r\n]*") or ""):gsub("^@", ""))
  local moment = time.shown(name, true)[1]
  if moment and (moment.day or moment.hour) then name = name:sub(1, moment.start - 1) end
  local stars = name:find("\226\152[\133\134]") or name:find("\226\173\144") -- ★ ☆ ⭐: how a reviewer rates
  if stars and stars > 1 then name = name:sub(1, stars - 1) end
  name = name:gsub("：", ":"):gsub("^#?%d+ ?[:.]", "") -- "7 ：Ida："
  local handle = name:find("@", 2, true) -- "Ida @ida@example.org", glued by the template
  if handle and not name:find(" ", handle, true) then name = name:sub(1, handle - 1) end
  if #name > 2 * NAME_BYTES then return nil end
  name = strings.without_signs(name, "both")
  local before = name:match("^(.*%S)%s+%a+%s?:$") -- "Ida says:"
  name = strings.without_signs((before or name):gsub(":$", ""), "both")
  local last = name:match("%s(%S+)$")
  if last and says.whole[lexicon.fold(last)] then name = strings.trim(name:sub(1, -#last - 1)) end
  name = strings.trim((bylines.without_by(name)))
  if name == "" or #name > NAME_BYTES or not strings.has_word(name) then return nil end
  return name
end

-- Are the letters of a text the initials of the name after it, as templates put them in the place of a picture?
local function are_initials(text, name)
  local first = lexicon.fold(text):match("^[%z\1-\127\194-\244][\128-\191]*")
  if not first or not first:find("[%a\128-\255]") or #text > math.max(INITIALS, #first) then return false end
  return #name > #text and lexicon.fold(name):sub(1, #first) == first
end

local function moment_stop(moment)
  return moment and moment.stop or 0
end

-- The first line of a block of short lines, "Ida", "Junior Member", "Posts: 12"; the whole text of any other.
local function first_line_of(document, block)
  local pieces = block.words <= LINES_WORDS and content.text_nodes(document, block) or {}
  for _, piece in ipairs(pieces) do
    if strings.words(piece.text) > LINE_WORDS then return block.text end
  end
  local ends = #pieces > 1 and content.breaks_between(document, pieces[1].node, pieces[2].node)
  return ends and pieces[1].text or block.text
end

-- What a line says before a moment, without what introduces it: "Ida Krog, le 4 mars".
local function before_moment(line, moment)
  local before = strings.without_signs(line:sub(1, moment.start - 1), "end")
  local last = strings.run_at_end(before, "[^ ]")
  if #last < #before and before_dates[lexicon.fold(last)] then before = before:sub(1, -#last - 1) end
  return strings.without_signs(before, "end")
end

--- The first short text of an item that is no time, number or label, near its beginning.
-- @param document nutgraf.Document
-- @param item {blocks}
-- @param is_common function(block) -> boolean: do nearly all items show it?
-- @return the name and its node's number, or nil
function M.first_short(document, item, is_common)
  for i = 1, math.min(NEAR_BLOCKS, #item.blocks) do
    local block = item.blocks[i]
    local line = first_line_of(document, block)
    local moment = block.words <= STAMP_WORDS * 2 and time.shown(line, true)[1]
    local text = strings.trim(moment and before_moment(line, moment) or line)
    local piece = moment and content.text_nodes(document, block)[1].text or ""
    if #piece < moment_stop(moment) and block.text:find("^%w%w", #piece) then text = piece end -- "ida99" and "8 Mar"
    -- "Ida" in an element of its own before "replied to this comment · 8 Mar"
    if moment and strings.words(text) > SHORT_WORDS and text:sub(1, #piece) == piece then text = piece end
    text = text:sub(-1) == ")" and #text <= 2 * NAME_BYTES and strings.without_count(text) or text
    if not is_common(block) and strings.words(text) <= SHORT_WORDS and #text <= NAME_BYTES and block.type ~= "code" and
      text:find("^[^%[]*[%a\128-\255]") and not machinery.is_machinery(text) then -- "[Development]" is a section
      local name, after = bare_name(text), item.blocks[i + 1]
      local initials = name and after and are_initials(name, strings.trim(after.text))
      if name and not initials then return name, block.first end
    end
    if block.words > PROSE_WORDS then return nil end
  end
end

--- The name in the line that ends an item with a day, "Carmen R. · 4 March 2024".
-- @param item {blocks}
-- @return the name and its node's number, or nil
function M.beside_time(item)
  for i = #item.blocks, math.max(2, #item.blocks - NEAR_BLOCKS), -1 do
    local block = item.blocks[i]
    local may_tell = block.words <= STAMP_WORDS * 2 and time.may_be_told(block)
    local moment = may_tell and time.shown(block.text, true)[1]
    if moment and moment.day then
      local name = bare_name(bylines.name_part(before_moment(block.text, moment)))
      local short = name and strings.words(name) <= SHORT_WORDS and not machinery.is_machinery(name)
      return short and name or nil, block.first
    end
  end
end

local MARK_NODES = 60        -- of an element that names an author; what has more holds the post

local line_ends = { br = true, div = true, p = true, li = true, dd = true }

-- Does another element begin after a name: a rank, a time? In a link parts of a name may stand apart.
local function ends_name(node, pieces)
  local text = table.concat(pieces)
  return text:find("%S") and (node:name() ~= "a" or not text:find("%s$")) and bare_name(text) ~= nil
end

-- The text of an element up to its first line end, after initials to its second: what else a template says of a user
-- stands below the name, or in an element after it.
local function first_line(node)
  local pieces, initials = {}, nil
  local function line() return strings.trim((table.concat(pieces):gsub("%s+", " "))) end
  for part in node:descendants() do
    if part:type() == "text" then pieces[#pieces + 1] = part:text()
    elseif part:type() == "element" and #pieces > 0 and
      (line_ends[part:name()] and table.concat(pieces):find("%S") or ends_name(node, pieces)) then
      if initials or #line() > INITIALS then break end
      initials, pieces = line(), {}
    end
  end
  return initials and not are_initials(initials, line()) and initials or line()
end

-- The name in a link to a user's page inside an element: it says the name, ranks and badges stand beside it. Initials
-- for a picture and the number of somebody's posts are shorter, or have no letter.
local function linked_name(node)
  local best
  for _, link in ipairs(node:select("a[href]")) do
    local name = thread.is_user_address(link:attr("href")) and bare_name(link:text())
    local longer = name and name:find("[%a\128-\255]") and (not best or #best <= INITIALS and #name > #best)
    if longer then best = name end
  end
  return best
end

--- The name that an author's mark gives.
-- @return string or nil
function M.of_mark(node)
  local stated = node:attr("data-author") or node:attr("data-author-username") or node:attr("data-username") or
    node:name():find("-", 1, true) and node:attr("author")
  if stated and stated ~= "" then return bare_name(stated) end
  if node:stop() - node:index() > MARK_NODES then return nil end
  local inner = node:first("[itemprop~=name]")
  if inner then return bare_name(inner:attr("content") or inner:text()) end
  if node:attr("content") then return bare_name(node:attr("content")) end
  if node:name() == "a" then return bare_name(first_line(node)) end
  local linked, strong = linked_name(node), node:first("cite, .fn, b, strong")
  if linked and #linked > INITIALS then return linked end
  return strong and bare_name(strong:text()) or bare_name(first_line(node)) or linked
end

return M
