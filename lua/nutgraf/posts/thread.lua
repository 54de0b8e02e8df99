--- Where the posts of a discussion are: elements of one shape, anywhere on the page, that each hold a
-- name, a time and words.
--
-- The shape of an element is a class of its own, its name below its parent's, or the name of an element that the site
-- made itself; digits in it count alike.
-- Other than in posts.region the members need not be siblings: a question and its answers, or a tree of
-- comments, share a shape over many parents. A member inside another is a reply to it.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local lexicon = require "nutgraf.lexicon"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local user_classes = classes.set "user"
local rank_classes = classes.set "rank"

local MARKS_LOST = 0.25   -- of names and times, by which posts may be poorer than the wrappers around them
local ALIKE_SCORE = 0.8   -- of a candidate's score that a larger one with the same members must have
local NEARLY_ALL = 0.95
local ANSWERS = 2 -- to a mean member, where a candidate is taken for one with its answers
local STAMP_WORDS = 14    -- of a text that says when
local LABELLED_WORDS = 40 -- of one that goes on after it: "Posted: Tue Mar 04, 2008 9:14 pm Post subject: …"
local JOINED_BYTES = 40   -- before a time, in which it may be said that it is when a user joined
local LABEL_BYTES = 40    -- of such a text, in which the time stands
local SLIGHT_WORDS = 25   -- of a member: with fewer it may only pad
local SLIGHT_SHARE = 0.25 -- of the words of a mean post: members with less only pad

-- What may name an author, beside classes, or a time; author_strength and the readers of times decide.
local author_selector = "[itemprop~=author], [itemprop~=creator], [rel=author], [data-author], [data-username], " ..
  "[data-author-username], [author], a[href*='/u/' i], a[href*=user i], a[href*=member i], a[href*=profile i], " ..
  "a[href*=membre i], a[href*=mitglied i], a[href*=benutzer i], a[href*=usuario i], a[href*='uid=' i], " ..
  "a[href*='/@'], a[href*='/people/' i], a[href*='~'], a[href*='-uid-'], a[href*='act=Profile' i], " ..
  "[class=name], [class~=postername], [class~=normalname], [class~=from_name]"
local time_selector = "time, [datetime], [itemprop*=date i], [title], [data-time], [data-timestamp], [data-date], " ..
  "[data-datetime], [data-utime], [data-epoch], [data-ts], [data-published], [data-created-time], " ..
  "[data-post-date], [created], [created-timestamp], [data-livestamp], [data-tippy-content], " ..
  "[data-original-title]"

-- Whole classes of elements with a name, in software that calls nothing "user".
local name_classes = { name = true, postername = true, normalname = true, from_name = true }

local user_address = { "/u/", "/users?/", "/members?/", "/profiles?/", "/user%-", "memberlist%.php", "member%.php",
  "profile%.php", "action=profile", "/@", "/people/", "~[%w_.-]+/?$", "user_?info", "/membres?%d", "/membres?/%w",
  "/mitglieder?/%w", "/benutzer/%w", "/usuarios?/%w", "viewprofile", "[?&]uid=%d", "user%?id=", "/user:[^/]",
  "space%-uid%-", "showuser=", "act=profile", "user%.php",
  "/nutzer/%w", "/utilisateurs?/%w", "/utenti?/%w", "/uzytkownik/%w", "/user/profile" }

-- A piece of each of these, by which most addresses are none.
local user_pieces = core.phrases { "/u/", "user", "member", "profile", "/@", "/people/", "~", "/membre", "/mitglied",
  "/benutzer/", "/usuario", "uid", "/nutzer/", "/utilisateur", "/utent", "/uzytkownik/" }

--- Does the address lead to a user's page?
function M.is_user_address(href)
  href = href:lower()
  if href:find("^%w+[/?.]") then href = "/" .. href end -- below the page's base
  if not user_pieces:find(href) then return false end
  for _, pattern in ipairs(user_address) do
    if href:find(pattern) then return true end
  end
  return false
end

-- Does a class name a user, and no more of one than that: "author", not "author-rank"?
local function names_user(class)
  if not classes.has(class, rank_classes) then return classes.has(class, user_classes) end
  for token in class:gmatch("%S+") do
    if classes.has(token, user_classes) and not classes.has(token, rank_classes) then return true end
  end
  return false
end

--- Does the element say who wrote what it stands in?
-- @return 3 marked by machine, 2 named by its class, 1 a link to a user; nil when it does not
function M.author_strength(node, name, class)
  local itemprop = node:attr("itemprop")
  if itemprop == "author" or itemprop == "creator" or node:attr("rel") == "author" then return 3 end
  if node:attr("data-author") or node:attr("data-username") or node:attr("data-author-username") then return 3 end
  if name:find("-", 1, true) and (node:attr("author") or "") ~= "" then return 3 end -- an element of the site's own
  if name == "a" then
    local href = node:attr("href")
    if href and M.is_user_address(href) then return class and names_user(class) and 2 or 1 end
  end
  if class and (names_user(class) or name_classes[strings.trim(class)]) then return 2 end
end

--- The elements that say who wrote what stands around them, looked for once in a page.
-- @param context table: document
-- @return sorted list of nodes' numbers
function M.authors(context)
  if context.page.made.author_marks then return context.page.made.author_marks end
  local authors, known = {}, {}
  local function add(index)
    if not known[index] then
      known[index] = true
      authors[#authors + 1] = index
    end
  end
  for _, node in ipairs(context.document:select(author_selector)) do
    if M.author_strength(node, node:name(), node:attr("class")) then add(node:index()) end
  end
  for _, index in ipairs(assert(context.document:with_class(user_classes))) do add(index) end
  table.sort(authors)
  context.page.made.author_marks = authors
  return authors
end

-- Marks of authors and times, in document order.
local function survey(context)
  local page = { authors = M.authors(context), times = {} }
  for _, node in ipairs(context.document:select(time_selector)) do
    if node:name() == "time" or time.of_node(node) or M.title_time(node) then
      page.times[#page.times + 1] = node:index()
    end
  end
  return page
end

--- The time in an element's title, where forums keep the whole of a time that they show in short.
-- @return fields, or nil
function M.title_time(node)
  local title = node:attr("title") or node:attr("data-tippy-content") or node:attr("data-original-title") or
    node:attr("data-livestamp")
  if not title or #title < 8 or #title > 80 or not title:find("%d") then return nil end
  local machine = time.parse(title)
  if machine then return machine end
  local moment = time.shown(title, true)[1]
  if moment and moment.year and moment.month and moment.day then return moment end
end

local joined = {} -- labels by their last byte
for _, label in ipairs(lexicon.set("joined").list) do
  local last = label:byte(-1)
  joined[last] = joined[last] or {}
  table.insert(joined[last], label)
end

--- Does a text say before a time that it is when a user joined, or was last seen?
-- @param text string
-- @param start number: byte at which the time begins
function M.is_of_member(text, start)
  if start == 1 then return false end
  local before = strings.without_end(lexicon.fold(text:sub(math.max(1, start - JOINED_BYTES), start - 1)), "[%s:]")
  if before:sub(-3) == "：" then before = before:sub(1, -4) end
  local labels = joined[before:byte(-1)]
  for i = 1, labels and #labels or 0 do
    if before:sub(-#labels[i]) == labels[i] then return true end
  end
  return false
end

--- The moments that a block shows, weak ones too; where a template glues what elements set apart ("ida4209 May 2024"),
-- those of the first of its texts that tells a day.
-- @param document nutgraf.Document
-- @param block {text, first, stop}
function M.moments(document, block)
  local text, moments = block.text, time.shown(block.text, true)
  local first = moments[1]
  local glued = first and first.start > 1 and text:find("^%w", first.start - 1)
  if not glued and (first and first.day or not text:find("%a%d")) then return moments end
  for _, piece in ipairs(content.text_nodes(document, block)) do
    local own = time.shown(piece.text, true)
    if own[1] and own[1].day then return own end
  end
  return moments
end

-- Is a page, by its <title>, in a script that has digits of its own? Asking its rows would take longer than all else.
local function has_other_script(context)
  local title = context.document:first("title")
  return title ~= nil and title:text():find("[\217\219\224]") ~= nil
end

--- Does a page show several times that may be those of posts?
-- @param context table: document, page
-- @param least number
function M.shows_times(context, least)
  if #context.document:dated() >= least then return true end
  local count, others = 0, has_other_script(context)
  for _, block in ipairs(context.page:rows()) do
    local may_tell = block.words <= STAMP_WORDS and (block.digit or others and time.may_be_told(block))
    if may_tell and #M.moments(context.document, block) > 0 then
      count = count + 1
      if count >= least then return true end
    end
  end
  return false
end

-- Times that are only text: the blocks that are little else. A day without a clock may be when a member
-- joined; it counts where nothing better does.
local function add_shown_times(context, page, blocks)
  local document, times, weak, others = context.document, {}, {}, has_other_script(context)
  for i, index in ipairs(page.times) do times[i] = index end
  page.machine_times, page.times = page.times, times
  for _, block in ipairs(blocks) do
    local short_enough = block.words > 0 and block.words <= LABELLED_WORDS
    if short_enough and (block.digit or others and time.may_be_told(block)) then
      local short = block.words <= STAMP_WORDS
      local moments = short and M.moments(document, block) or time.shown(block.text, true, LABEL_BYTES)
      for _, moment in ipairs(#moments > 0 and not time_words.is_edited(block.text) and moments or {}) do
        if M.is_of_member(block.text, moment.start) then break end
        if short and (moment.relative or moment.hour) or moment.hour and moment.day then
          times[#times + 1] = block.first
          break
        elseif short and moment.day then
          weak[#weak + 1] = block.first
          break
        end
      end
    end
  end
  if #times < 2 then
    for _, index in ipairs(weak) do times[#times + 1] = index end
  end
  table.sort(times)
end

-- Does the larger candidate only add members that hardly say anything (links to other threads)?
local function pads(larger, smaller)
  local more = #larger.items - #smaller.items
  local slight = math.min(SLIGHT_WORDS, SLIGHT_SHARE * smaller.words / #smaller.items)
  return more > 0 and smaller.words >= larger.words * 0.85 and (larger.sum - smaller.sum) / more < slight and
    smaller.authored + smaller.timed >= larger.authored + larger.timed - MARKS_LOST
end

-- Do nearly all members that the larger candidate has beyond the smaller stand inside members of that, several in each,
-- with a time each? Then they are answers, of guests whose names have no mark.
local function adds_answers(larger, smaller)
  if larger.timed < NEARLY_ALL then return false end
  local at, inside, other, past = 1, 0, 0, 0
  for _, item in ipairs(larger.items) do
    while smaller.items[at] and smaller.items[at].first < item.first do
      past, at = math.max(past, smaller.items[at].stop), at + 1
    end
    if not (smaller.items[at] and smaller.items[at].first == item.first) then
      if item.stop <= past then inside = inside + 1 else other = other + 1 end
    end
  end
  return inside >= (inside + other) * NEARLY_ALL and inside >= #smaller.items * ANSWERS
end

-- Has the larger candidate all members of the smaller, and about as much for it, or more words and a time in each, or
-- answers to them? Then some posts have a class that all have beside another.
local function completes(larger, smaller)
  if #larger.items <= #smaller.items then return false end
  local answers = adds_answers(larger, smaller)
  local alike = larger.score >= smaller.score * ALIKE_SCORE or
    larger.timed >= NEARLY_ALL and larger.words > smaller.words
  if not (answers or alike) then return false end
  local firsts = {}
  for _, item in ipairs(larger.items) do firsts[item.first] = true end
  for _, item in ipairs(smaller.items) do
    if not firsts[item.first] then return false end
  end
  return answers or not pads(larger, smaller)
end

-- The candidates, the best first; one that only pads another comes after it, one that completes it before it.
local function ranked(candidates)
  local list = {}
  for _, candidate in ipairs(candidates) do
    local first = list[1] and (pads(list[1], candidate) or completes(candidate, list[1]))
    table.insert(list, first and 1 or #list + 1, candidate)
  end
  return list
end

-- Terms of a definition list say who and when, what stands after each says what: members reach to the next term.
local function reach_over_definitions(document, candidate, rows)
  local items = candidate.items
  if document:node(items[1].first):name() ~= "dt" then return end
  for i, item in ipairs(items) do
    local parent = document:node(item.first):parent()
    local stop = parent and parent:stop() or item.stop
    item.stop = items[i + 1] and math.min(items[i + 1].first, stop) or stop
  end
  local at, words = 1, 0
  for _, row in ipairs(rows) do
    while items[at] and row.first >= items[at].stop do at = at + 1 end
    if items[at] and row.first >= items[at].first then words = words + row.words end
  end
  candidate.words, candidate.sum = words, math.max(candidate.sum, words)
end

-- Members inside members get a depth and are holes in those around them.
local function nest(items)
  local open = {}
  for _, item in ipairs(items) do
    while #open > 0 and open[#open].stop <= item.first do open[#open] = nil end
    item.holes, item.nesting = {}, #open
    local around = open[#open]
    if around then around.holes[#around.holes + 1] = item end
    open[#open + 1] = item
  end
end

--- Finds the posts of a discussion.
-- @param context table: document, blocks
-- @param within {first, stop}?: look in this node range only
-- @return list of {items = {{first, stop, holes, nesting}, ...}, words, sum, authored, timed}, the best
--   first; and the page for posts.reply: {authors, times, machine_times: sorted nodes, blocks}
function M.find(context, within)
  local blocks = context.page:rows()
  local page = survey(context)
  page.blocks = blocks
  add_shown_times(context, page, blocks)
  local first, stop = within and within.first, within and within.stop
  local candidates = assert(context.page:blocks():shapes(page.authors, page.times, first, stop))
  local list = ranked(candidates)
  for _, candidate in ipairs(list) do
    reach_over_definitions(context.document, candidate, blocks)
    nest(candidate.items)
  end
  return list, page
end

return M
