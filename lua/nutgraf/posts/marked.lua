--- Lines in which a post's headline, author and time stand side by side, each in an element that is named for it:
-- <span class="time">16:24</span> <span class="heading">A title</span> <span class="contributor">A name</span>.
local by_words = require "nutgraf.lexicon.bylines"
local classes = require "nutgraf.lexicon.classes"
local jobs = require "nutgraf.lexicon.jobs"
local person_names = require "nutgraf.lexicon.person_names"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local author_classes = classes.set "author"
local job_classes = classes.set "job"
local kicker_classes = classes.set "kicker"
local title_classes = classes.set "title"

local NAME_WORDS = 5   -- of a name that is none of a person: "Desk of the Harbour News"
local NAME_BYTES = 60
local JOB_WORDS = 6    -- of what an author does, after a comma
local ZONE_BYTES = 32  -- of "(Central European Summer Time)"
local NOON = "12:00 "  -- what a zone stands after, where it is looked at alone

--- What an element, or one around it up to `stop`, is named for: the nearest says it.
-- @param node nutgraf.Node
-- @param stop number: index of the element where the search ends
-- @return "author", "job" (what an author does), "kicker" (what stands over a headline), "title", or nil
function M.role(node, stop)
  while node and node:index() ~= stop do
    if classes.node_has(node, job_classes) then return "job" end
    if classes.node_has(node, author_classes) then return "author" end
    if classes.node_has(node, kicker_classes) then return "kicker" end
    if classes.node_has(node, title_classes) then return "title" end
    node = node:parent()
  end
end

--- The names in a text that an element names as its author's: of persons, or one of a house.
-- @param text string
-- @param sure boolean?: accept what is no person's name
-- @return list, or nil
function M.names(text, sure)
  local name = jobs.without_glued(strings.trim(by_words.name_part(strings.without_dash(text))))
  if person_names.is_name(name) then return { name } end
  local list = person_names.list(name)
  if list then return list end
  if not sure or name == "" or strings.stops(name) then return nil end
  local first, job = name:match("^([^,;(|]+)[,;(|](.+)$")
  first = first and strings.words(job) <= JOB_WORDS and strings.trim(first)
  if first and person_names.is_name(first) then return { first } end
  local short = #name <= NAME_BYTES and strings.words(name) <= NAME_WORDS
  if short and strings.has_word(name) and not name:find("^%d") and not name:find(":", 1, true) then return { name } end
end

--- The zone that a short text is, "GMT" in an element of its own beside a clock.
-- @return moment with `zone` and perhaps `offset`, or nil
function M.zone(text)
  if #text > ZONE_BYTES then return nil end
  local moment = time.shown(NOON .. text, true)[1]
  return moment and moment.zone and moment.stop == #NOON + #text and moment or nil
end

--- Adds the moments of a piece to those of a line; a zone alone goes to the clock before it.
-- @return boolean: was the piece a zone?
function M.add_moments(shown, piece, moments)
  for _, moment in ipairs(moments) do shown[#shown + 1] = moment end
  local last = shown[#shown]
  if #moments > 0 or not last or not last.hour or last.zone then return false end
  local zone = M.zone(piece)
  if zone then last.zone, last.offset = zone.zone, zone.offset end
  return zone ~= nil
end

--- Takes a line apart whose pieces are named.
-- @param pieces list of {text, node}
-- @param stop number: index of the element that is the line
-- @param is_label function(text) -> boolean: does a text only say what stands beside it?
-- @param rest function(text, moments) -> text without the moments
-- @return {headline?, names = list, shown = list of moments}; nil when the line is no such
function M.read(pieces, stop, is_label, rest)
  local found, titles, kickers, roles = { names = {}, shown = {} }, {}, {}, 0
  for _, piece in ipairs(pieces) do
    local role = M.role(piece.node:parent(), stop)
    local moments = role ~= "title" and time.shown(piece.text, true) or {}
    if role == "title" then titles[#titles + 1] = piece.text
    elseif role == "author" and #moments == 0 then
      for _, name in ipairs(not is_label(piece.text) and M.names(piece.text, true) or {}) do
        found.names[#found.names + 1] = name
      end
    elseif role == "kicker" and #moments == 0 then kickers[#kickers + 1] = piece.text
    elseif role ~= "job" then
      local zone = M.add_moments(found.shown, piece.text, moments)
      local left = #moments > 0 and rest(piece.text, moments) or piece.text
      if not zone and not is_label(left) then return nil end
    end
    if role then roles = roles + (role == "title" and 1 or 2) end
  end
  if roles < 2 or #titles + #kickers + #found.names == 0 then return nil end
  if #titles == 0 then titles = kickers end
  found.headline = #titles > 0 and table.concat(titles, " ") or nil
  return found
end

return M
