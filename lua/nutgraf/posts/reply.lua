--- The posts of a discussion, from their elements to records. What they say stands in their bodies (posts.bodies);
-- texts that stand again in other posts (buttons, ranks, a user's signature) are not what a post says.
local bodies = require "nutgraf.posts.bodies"
local classes = require "nutgraf.lexicon.classes"
local date_labels = require "nutgraf.lexicon.date_labels"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local sections = require "nutgraf.lexicon.sections"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"
local user_names = require "nutgraf.posts.user_names"

local M = {}

local panel_classes = classes.set "panel"
local user_classes = classes.set "user"
local quote_classes = classes.set "quote"
local score_classes = classes.set "score"
local accepted_classes = classes.set "accepted"
local permalink_classes = classes.set "permalink"

local PANEL_NODES = 60   -- of a panel that tells of a user, at most
local MARK_BYTES = 120   -- of a text that says who or when
local COMMON_SHARE = 0.3 -- of the posts: a text that so many show belongs to the template
local COMMON_WORDS = 30  -- such a text is no longer than this
local COMMON_NAME_SHARE = 0.9 -- of the posts: a text at so many names nobody
local STAMP_WORDS = 8        -- of a line that gives a time by machine
local EDITED_WORDS = 25      -- of a line that says who edited the post, when and why
local ATTRIBUTION_BYTES = 90 -- of a line that says who is quoted
local QUOTE_BYTES = 40       -- by which a quotation is known

local expander_parts = lexicon.set "class_expander_parts"
local control_names = { button = true, nav = true, label = true, form = true }

-- What an element is by its name and classes, kept in `known`. Names that scripts use (js-selectToQuote) say nothing.
local function traits_of(document, index, known)
  local traits = known[index]
  if not traits then
    local node = document:node(index)
    local class = node:attr("class")
    local plain = class and class:gsub("%f[%w]js%-%S+", "")
    traits = { panel = plain and classes.has(plain, panel_classes), quote = plain and classes.has(plain, quote_classes),
      control = control_names[node:name()] or node:attr("role") == "button" or
        class and expander_parts:holds(class:lower()) }
    known[index] = traits
  end
  return traits
end

-- What the elements are, one of them at least, that stand around a block inside a post.
local function traits_around(document, block, root, body, known)
  local all = {}
  for _, index in ipairs((document:path(block.owner, root))) do
    -- what holds the words of most posts is no panel, whatever its name says
    for trait, holds in pairs(index ~= body and traits_of(document, index, known) or {}) do
      all[trait] = all[trait] or holds
    end
  end
  return all
end

-- A short block that says when the post was written or edited, or that stands for an advertisement.
local function is_frame(block, page)
  if block.words > EDITED_WORDS then return false end
  if block.words <= STAMP_WORDS and sorted_nodes.holds(page.machine_times, block.first, block.stop) then return true end
  if block.words <= STAMP_WORDS and machinery.is_advertisement(block.text) then return true end
  if not time_words.is_edited(block.text) then return false end
  for _, moment in ipairs(time.shown(block.text, true)) do
    if moment.day or moment.hour or moment.relative then return true end
  end
  return false
end

-- The blocks that are the post's words. `known` keeps what elements are.
local function body_blocks(context, item, page, known)
  local document, list, frame = context.document, {}, {}
  local root = item.body and item.body.first or item.first
  for _, block in ipairs(item.blocks) do
    local inside = not item.body or (block.first >= item.body.first and block.first < item.body.stop)
    local framed = not item.body and (item.author_mark and block.first <= item.author_mark and
      block.stop > item.author_mark or item.time_mark and block.first <= item.time_mark and block.stop > item.time_mark)
    if inside and not framed then
      local traits = traits_around(document, block, root, item.body and root ~= item.first and root, known)
      if not traits.control and not traits.panel then
        if block.type == "paragraph" and traits.quote then block.type = "quote" end
        if block.type == "item" then
          local holder = document:node(block.owner):closest("li, dd, dt")
          if holder and holder:index() <= root then block.type = "paragraph" end -- the list is of posts
        end
        local into = is_frame(block, page) and frame or list
        if block.words > 0 or block.type == "figure" or block.type == "code" then into[#into + 1] = block end
      end
    end
  end
  return #list > 0 and list or frame -- a post may be no more than a line
end

-- Texts that many posts show, or several of one user: the template's and signatures. The page's title is no text of a
-- post ("Re: …").
local function drop_repeated(posts, title)
  title = title and strings.key(title)
  local everywhere, by_author = {}, {}
  for _, post in ipairs(posts) do
    local seen = {}
    for _, block in ipairs(post.raw) do
      local key = bodies.text_key(block)
      if block.words > 0 and not seen[key] then
        seen[key] = true
        everywhere[key] = (everywhere[key] or 0) + 1
        if post.author then
          local own = post.author .. "\0" .. key
          by_author[own] = (by_author[own] or 0) + 1
        end
      end
    end
  end
  for _, post in ipairs(posts) do
    local kept = {}
    for _, block in ipairs(post.raw) do
      local key = bodies.text_key(block)
      local name = post.author and strings.key(block.text) == strings.key(post.author)
      local titled = title and strings.key(block.text):gsub("^re ", "") == title
      local common = name or titled or block.words <= COMMON_WORDS and
        (everywhere[key] or 0) >= math.max(3, #posts * COMMON_SHARE)
      local signed = post.author and (by_author[post.author .. "\0" .. key] or 0) >= 2
      if not common and not signed then kept[#kept + 1] = block end
    end
    if #kept > 0 then post.raw = kept end
  end
end

local function outside_body(item, index)
  return not item.body or index < item.body.first or index >= item.body.stop
end

-- Does one word name a user, where a panel around it says more of her: class "author" in "user-details"?
local function names_alone(node)
  for token in (node:attr("class") or ""):gmatch("%S+") do
    if not token:find("[-_]") and classes.has(token, user_classes) then return true end
  end
  return false
end

-- What an item's marks say of its author: list of {name, strength}. A panel that holds an element named for her alone
-- says nothing: a rank may stand first in it.
local function author_names(context, item, page)
  local list, panels = {}, {} -- panels: those around the mark, the innermost last
  for i = sorted_nodes.lower_bound(page.authors, item.first), #page.authors do
    local mark = page.authors[i]
    if mark >= item.stop then break end
    if not bodies.in_holes(item, mark) and outside_body(item, mark) then
      local node = context.document:node(mark)
      local name = user_names.of_mark(node)
      if name and not machinery.is_machinery(name) then
        while #panels > 0 and panels[#panels].stop <= mark do panels[#panels] = nil end
        if names_alone(node) then
          for _, panel in ipairs(panels) do panel.name = nil end
          panels = {}
        end
        local entry = { name = name, stop = node:stop(),
          strength = thread.author_strength(node, node:name(), node:attr("class")) or 0 }
        list[#list + 1] = entry
        if entry.stop - mark <= PANEL_NODES and node:first("li, p") then panels[#panels + 1] = entry end
      end
    end
  end
  local named = {}
  for _, entry in ipairs(list) do
    if entry.name then named[#named + 1] = entry end
  end
  return named
end

-- Gives each item its author: the name of its strongest mark, other than what the template says at most posts.
local function find_authors(context, items, page)
  local counts = {}
  for _, item in ipairs(items) do
    item.names = author_names(context, item, page)
    local seen = {}
    for _, entry in ipairs(item.names) do
      if not seen[entry.name] then counts[entry.name] = (counts[entry.name] or 0) + 1 end
      seen[entry.name] = true
    end
  end
  local most = math.max(2, #items * COMMON_NAME_SHARE)
  for _, item in ipairs(items) do
    local best, best_common
    for _, entry in ipairs(item.names) do
      local common = counts[entry.name] > most
      if not best or best_common and not common or common == best_common and entry.strength > best.strength then
        best, best_common = entry, common
      end
    end
    item.author, item.names = best and best.name, nil
  end
end

local ANOTHER_DAY = 2 * 86400 -- seconds between two times that cannot be one in two zones

-- Is a date written in the numbers of another, in whatever order?
local function same_numbers(moment, machine)
  local given, other = {}, { machine.year % 100, machine.month, machine.day }
  for digits in (moment.written or ""):gmatch("%d+") do given[#given + 1] = tonumber(digits) % 100 end
  if #given < 3 then return false end
  given = { given[1], given[2], given[3] }
  table.sort(given)
  table.sort(other)
  return given[1] == other[1] and given[2] == other[2] and given[3] == other[3]
end

-- The moment that a mark shows readers, where it is another day than the one for machines: that of an import, or of
-- the page.
local function shown_instead(node, machine)
  local text = node:text()
  local moment = #text <= MARK_BYTES and time.shown(text, true)[1]
  if not (moment and moment.year and moment.month and moment.day) or same_numbers(moment, machine) then return nil end
  return math.abs(time.seconds(moment) - time.seconds(machine)) > ANOTHER_DAY and moment or nil
end

-- Do the words before a time say that it is when the post was changed: "edited Nov 1 at 7:12"?
local function is_of_change(node)
  local parent = node:parent()
  local around = parent and parent:type() == "element" and parent:text() or ""
  if #around > MARK_BYTES then return false end
  local own = node:text()
  local start = own ~= "" and around:find(own, 1, true) or 1
  return date_labels.of_words(around:sub(1, start - 1)) == "updated"
end

local function read_time(context, item, page, post)
  local changed
  for i = sorted_nodes.lower_bound(page.times, item.first), #page.times do
    local mark = page.times[i]
    if mark >= item.stop or post.machine then break end
    if not bodies.in_holes(item, mark) and outside_body(item, mark) then
      local node = context.document:node(mark)
      local found = node:type() == "element" and (time.of_node(node) or thread.title_time(node))
      if found and is_of_change(node) then changed = changed or found
      elseif found then
        post.machine = found
        local moment = post.machine and shown_instead(node, post.machine)
        if moment then
          post.machine, post.shown = nil, { moment }
          return
        end
      end
    end
  end
  post.machine = post.machine or changed
  if post.machine then return end
  for _, clock in ipairs { true, false } do -- a day without a clock may be when the member joined
    for _, block in ipairs(item.blocks) do
      if outside_body(item, block.first) and block.words <= 30 then
        local moments = {}
        for _, moment in ipairs(thread.moments(context.document, block)) do
          if not thread.is_of_member(block.text, moment.start) then moments[#moments + 1] = moment end
        end
        for _, moment in ipairs(moments) do
          if moment.hour or not clock then
            post.shown = moments
            return
          end
        end
      end
    end
  end
end

-- The highest element around an item that holds no other item.
local function whole_post(document, item, before, behind)
  local node = document:node(item.first)
  while true do
    local parent = node:parent()
    if not parent or parent:name() == "body" or parent:type() ~= "element" or parent:index() <= before or
      parent:stop() > behind then return node end
    node = parent
  end
end

local function whole_number(text)
  text = strings.trim(text or ""):gsub("−", "-"):gsub("[,.](%d%d%d)%f[%D]", "%1")
  local sign, digits = text:match("^([+-]?)(%d+)%f[%D]")
  return digits and #digits < 10 and tonumber((sign == "-" and "-" or "") .. digits) or nil
end

local score_selector = "[itemprop=upvoteCount], [data-score], " .. lexicon.selector("class_score_parts", "class")

-- The votes for a post, by machine or in an element that is named for them.
local function read_score(whole, item)
  local own = whole:attr("data-score") or whole:attr("score")
  if own then return whole_number(own) end
  for _, node in ipairs(whole:select(score_selector)) do
    local index = node:index()
    if not bodies.in_holes(item, index) and outside_body(item, index) and
      (node:attr("itemprop") == "upvoteCount" or node:attr("data-score") or classes.node_has(node, score_classes))
    then
      local count = whole_number(node:attr("data-score") or node:attr("data-value") or node:attr("content") or
        node:text())
      if count then return count end
    end
  end
end

local function is_accepted(whole, root)
  if (whole:attr("itemprop") or ""):find("acceptedAnswer") or (root:attr("itemprop") or ""):find("acceptedAnswer") then
    return true
  end
  return classes.class_has(whole, accepted_classes) or classes.class_has(root, accepted_classes)
end

-- What a permalink to the post would name.
local function read_id(whole, root)
  for _, node in ipairs { root, whole } do
    local id = node:attr("id") or node:attr("data-post-id") or node:attr("data-pid") or node:attr("data-content") or
      node:attr("data-comment-id") or node:attr("data-id")
    if id and id ~= "" then return id end
  end
  local inner = root:first("[id]")
  local id = inner and inner:attr("id")
  return id ~= "" and id or nil
end

-- A link to the post itself: one whose fragment names the post's number, or that calls itself its bookmark.
local function read_url(context, root, item, id)
  local number = strings.run_at_end(id or "", "%d")
  for _, link in ipairs(root:select("a[href]")) do
    local index = link:index()
    local href = link:attr("href")
    if not bodies.in_holes(item, index) and outside_body(item, index) and href ~= "#" and
      (number ~= "" and (href:match("#([^#]*)$") or ""):sub(-#number) == number or
      (link:attr("rel") or ""):find("bookmark", 1, true) or
      classes.class_has(link, permalink_classes)) then
      return content.link_url(context, href)
    end
  end
  if context.url and id and root:attr("id") == id then return context.url:gsub("#.*", "") .. "#" .. id end
end

local attributions = lexicon.set "quoted"
local says = lexicon.set "says"

-- "Somebody said:" above a quotation.
local function is_attribution(text)
  if #text > ATTRIBUTION_BYTES then return false end
  if text:find("[:↑]%s*$") then return true end
  if says.whole[lexicon.fold(strings.run_at_end(strings.trim(text), "%a"))] then return true end
  local folded = lexicon.fold(text)
  for _, start in ipairs(attributions.list) do
    if folded:sub(1, #start) == start then return true end
  end
  return false
end

-- A reply's own words: its text without what it quotes of the posts before it.
local function own_text(post, said)
  local own = {}
  for _, block in ipairs(post.blocks) do
    local quoted = (block.type == "quote" or block.quote) and block.text and
      (said[strings.key(block.text):sub(1, QUOTE_BYTES)] or is_attribution(block.text))
    if not quoted then own[#own + 1] = block end
  end
  for _, block in ipairs(own) do
    if block.text and block.type ~= "quote" and not block.quote then
      said[strings.key(block.text):sub(1, QUOTE_BYTES)] = true
    end
  end
  local text = content.plain_text(own)
  return text ~= "" and text or content.plain_text(post.blocks)
end

-- Definitions that are what posts say define nothing.
local function say_in_paragraphs(blocks)
  for _, block in ipairs(blocks) do
    if block.type == "definition" then block.type = "paragraph" end
  end
end

-- Does a heading of other pages ("Similar topics: …") begin a post's blocks?
local function heads_others(raw)
  local first = raw[1]
  local label = first and first.type == "heading" and first.text:match("^[^:：\n]+")
  return label and sections.section(label) == "related" or false
end

--- Reads the posts of a discussion.
-- @param context table: document, blocks, url
-- @param items list of {first, stop, holes, nesting} as posts.thread finds them
-- @param page what posts.thread found beside them, and `title`, the page's
-- @return list of posts with the fields of the record, and `machine`, `shown`, `names` to settle; posts
--   without words or pictures are left out
function M.read(context, items, page)
  local document, posts, known = context.document, {}, {}
  bodies.find(context, items, page)
  find_authors(context, items, page)
  for i, item in ipairs(items) do
    local root = document:node(item.first)
    local post = { shown = {}, names = {}, captions = {}, related = {}, raw = body_blocks(context, item, page, known) }
    post.author = item.author
    read_time(context, item, page, post)
    if post.machine or #post.shown > 0 then post.author = post.author or item.unmarked end
    local whole = whole_post(document, item, items[i - 1] and items[i - 1].first or 0,
      items[i + 1] and items[i + 1].first or math.huge)
    post.id = read_id(whole, root)
    post.url = read_url(context, root, item, post.id)
    post.score = read_score(whole, item)
    post.key = is_accepted(whole, root) or nil
    post.depth = item.nesting > 0 and item.nesting or nil
    post.first, post.stop, post.is_opening = item.first, item.stop, item.is_opening
    posts[#posts + 1] = post
  end
  drop_repeated(posts, page.title)
  local kept, said = {}, {}
  for _, post in ipairs(posts) do
    local is_of_others = heads_others(post.raw)
    -- answers may stand below it: what has no rows of its own has nothing
    post.blocks = #post.raw > 0 and content.record_blocks(post.raw, context, post.first) or {}
    if document:node(post.first):name() == "dt" then say_in_paragraphs(post.blocks) end
    post.text = own_text(post, said)
    post.authors = post.author and { post.author } or nil
    post.raw, post.author = nil, nil
    local is_told = post.authors or post.machine or #post.shown > 0
    if #post.blocks > 0 and is_told and not is_of_others then kept[#kept + 1] = post end
  end
  return kept
end

return M
