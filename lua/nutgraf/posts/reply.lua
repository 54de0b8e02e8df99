--- The posts of a discussion, from their elements to records.
--
-- What the members want to say stands in one container of the template: of all containers that hold
-- neither the post's first name nor its first time, the one with the most words over all posts. Texts
-- that stand again in other posts (buttons, ranks, a user's signature) are not what a post says.
local bylines = require "nutgraf.lexicon.bylines"
local classes = require "nutgraf.lexicon.classes"
local date_labels = require "nutgraf.lexicon.date_labels"
local content = require "nutgraf.page.content"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local panel_classes = classes.set "panel"
local quote_classes = classes.set "quote"
local score_classes = classes.set "score"
local accepted_classes = classes.set "accepted"
local permalink_classes = classes.set "permalink"

local BODY_SHARE = 0.6   -- of the posts that must have the container
local HELD_SHARE = 0.3   -- of the posts' own words that must stand in it
local SINGLE_SHARE = 0.8 -- of these, that must have it once: classes of layout stand everywhere
local NAMED_SHARE = 0.8  -- of the words of a container that one inside it, known by its class, must hold
local PLACED_SHARE = 0.97 -- one known by its place
local MARK_BYTES = 120   -- of a text that says who or when
local COMMON_SHARE = 0.3 -- of the posts: a text that so many show belongs to the template
local COMMON_WORDS = 30  -- such a text is no longer than this
local NAME_BYTES = 60
local NEAR_BLOCKS = 4        -- of a post, in which its author's name is looked for
local LABEL_BYTES = 24       -- of what the template says before a text, "Joined:"
local SHORT_WORDS = 4        -- of a text that may be a user's name
local OPENING_SHARE = 0.8    -- of the posts that must begin with such a text
local COMMON_NAME_SHARE = 0.9 -- of the posts: a text at so many names nobody
local STRAY_SHARE = 0.25    -- of the posts that may have a mark of an author, where most have none
local DISTINCT_SHARE = 0.2   -- of these texts that must differ
local STAMP_WORDS = 8        -- of a line that gives a time by machine
local EDITED_WORDS = 25      -- of a line that says who edited the post, when and why
local ATTRIBUTION_BYTES = 90 -- of a line that says who is quoted
local QUOTE_BYTES = 40       -- by which a quotation is known

local function in_holes(item, index)
  for _, hole in ipairs(item.holes) do
    if index >= hole.first and index < hole.stop then return true end
    if hole.first > index then return false end
  end
  return false
end

-- The blocks of an item's own, without those of the replies inside it.
local function own_blocks(context, item)
  local list = {}
  for _, block in ipairs(context.page:blocks():list { first = item.first, stop = item.stop }) do
    if not in_holes(item, block.first) then list[#list + 1] = block end
  end
  return list
end

-- The first mark below an item that a reader sees and that is no more than a mark.
local function first_mark(context, marks, item)
  for i = sorted_nodes.lower_bound(marks, item.first + 1), #marks do
    if marks[i] >= item.stop then return nil end
    if not in_holes(item, marks[i]) then
      local text = context.document:node(marks[i]):text()
      if text ~= "" and #text <= MARK_BYTES then return marks[i] end
    end
  end
end

-- A text as it is compared: numbers count alike.
local function text_key(block)
  return block.digit and block.text:gsub("%d+", "0") or block.text
end

-- What opens a text that the template labels: "Joined: 22 Apr 2005 Posts: 957" → "Joined:".
local function label_of(block)
  return block.words <= COMMON_WORDS and block.text:sub(1, LABEL_BYTES):match("^([^%d:]+:)") or ""
end

-- The keys by which a container is known in other posts: its classes, or its place below its parent; its id. `known`
-- keeps those that do not depend on the place.
local function keys_of(node, known)
  local named, name, id = node:attr("class") or node:attr("itemprop") or "", node:name(), node:attr("id")
  local own = name .. "." .. named .. "#" .. (id or "")
  if known[own] then return known[own] end
  local keys = {}
  for token in named:gmatch("%S+") do
    keys[#keys + 1] = name .. "." .. token:gsub("%d+", "0")
  end
  local placed = #keys == 0
  if placed then
    local parent = node:parent()
    keys[1] = (parent and parent:attr("class") or "") .. ">" .. name
  end
  if id and id:find("%d") then keys[#keys + 1] = name .. "#" .. id:gsub("%d+", "0") end -- "post_message_17"
  if not placed then known[own] = keys end
  return keys
end

local function holds_any(marks, first, stop)
  for _, mark in ipairs(marks) do
    if mark >= first and mark < stop then return true end
  end
  return false
end

local function stated_time(node)
  return node:type() == "element" and (time.of_node(node) or thread.title_time(node)) or nil
end

-- Are two times the same minute of the clock, one of them without a zone?
local function is_minute(a, b)
  if not (a.hour and b.hour) or a.offset and b.offset then return false end
  return math.floor(time.seconds(a) / 60) == math.floor(time.seconds(b) / 60)
end

-- The marks of an item that say the same time as its first: templates show it twice.
local function time_marks(context, item, page)
  if not item.time_mark then return {} end
  local marks, document = { item.time_mark }, context.document
  local node = document:node(item.time_mark)
  local own = stated_time(node)
  for i = sorted_nodes.lower_bound(page.machine_times, item.time_mark + 1), own and #page.machine_times or 0 do
    local mark = page.machine_times[i]
    if mark >= item.stop then break end
    local other = not in_holes(item, mark) and stated_time(document:node(mark))
    if other and (time.instant(other) == time.instant(own) or is_minute(other, own)) then marks[#marks + 1] = mark end
  end
  return marks
end

-- The places of elements below a post's root: "td2/table1/tr3", each with its number among those of its name. The key
-- where neither classes nor parents tell a text from what stands beside it.
local function keys_of_place(document, around, i, places)
  local index = around[i]
  if not places[index] then
    local node, count = document:node(index), 1
    local name, before = node:name(), node:previous()
    while before do
      if before:name() == name then count = count + 1 end
      before = before:previous()
    end
    local above = around[i + 1] and keys_of_place(document, around, i + 1, places)[1] or ""
    places[index] = { above .. "/" .. name .. count }
  end
  return places[index]
end

-- The containers of an item's texts: key -> {first, stop, words}, the richest of each key. Texts that other
-- items show too do not count. With `places`, keys are places.
local function containers(context, item, shown, known, places)
  local author, when = item.author_mark, item.time_marks
  local document, seen, by_key = context.document, {}, {}
  for _, block in ipairs(item.blocks) do
    local own = block.words * (1 - block.link_letters / math.max(1, block.letters))
    if (shown[text_key(block)] or 0) > 1 or (shown[label_of(block)] or 0) >= shown.common then own = 0 end
    local around, stops = document:path(block.owner, item.first)
    for i, index in ipairs(around) do
      local stop = stops[i]
      if author and author >= index and author < stop or holds_any(when, index, stop) then break end
      local container = seen[index]
      if not container then
        container = { first = index, stop = stop, words = 0,
          keys = places and keys_of_place(document, around, i, places) or keys_of(document:node(index), known) }
        seen[index] = container
      end
      container.words = container.words + own
    end
  end
  for _, container in pairs(seen) do
    for _, key in ipairs(container.keys) do
      local best = by_key[key]
      if not best then
        by_key[key] = { first = container.first, stop = container.stop, words = container.words, count = 1 }
      else
        best.count = best.count + 1
        if container.words > best.words or (container.words == best.words and container.first < best.first) then
          best.first, best.stop, best.words = container.first, container.stop, container.words
        end
      end
    end
  end
  return by_key
end

-- The container that holds the most, the smallest of these: that of a post of another shape than the rest.
local function richest(by_key)
  local best
  for _, container in pairs(by_key) do
    if not best or container.words > best.words or container.words == best.words and container.first > best.first then
      best = container
    end
  end
  return best
end

-- How many items show a text.
local function count_texts(items)
  local shown = { common = math.max(3, #items * BODY_SHARE) } -- items whose texts share a label
  for _, item in ipairs(items) do
    local seen = {}
    for _, block in ipairs(item.blocks) do
      for _, key in ipairs { text_key(block), label_of(block) } do
        if key ~= "" and not seen[key] then shown[key] = (shown[key] or 0) + 1 end
        seen[key] = true
      end
    end
  end
  return shown
end

local says = lexicon.set "says"

-- A name as it stands on a page, without what stands around it: "by Ida Brandt »", "Ida says:", "@ida".
local function bare_name(text)
  local name = strings.trim((text:gsub("<[^<>]*>", ""):match("^%s*[^\r\n]*") or ""):gsub("^@", ""))
  local moment = time.shown(name, true)[1]
  if moment and (moment.day or moment.hour) then name = name:sub(1, moment.start - 1) end
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

local function moment_stop(moment)
  return moment and moment.stop or 0
end

-- The first short text of an item that is no time, number or label, near its beginning.
local function first_short(document, item, shown, most)
  for i = 1, math.min(NEAR_BLOCKS, #item.blocks) do
    local block = item.blocks[i]
    local moment = block.words <= STAMP_WORDS * 2 and time.shown(block.text, true)[1]
    local text = strings.trim(moment and block.text:sub(1, moment.start - 1) or block.text)
    local piece = moment and content.text_nodes(document, block)[1].text or ""
    if #piece < moment_stop(moment) and block.text:find("^%w%w", #piece) then text = piece end -- "ida99" and "8 Mar"
    text = text:sub(-1) == ")" and #text <= 2 * NAME_BYTES and strings.without_count(text) or text
    local common = (shown[text_key(block)] or 0) >= most
    if not common and strings.words(text) <= SHORT_WORDS and #text <= NAME_BYTES and block.type ~= "code" and
      text:find("[%a\128-\255]") and not machinery.is_machinery(text) then
      local name = bare_name(text)
      if name then return name, block.first end
    end
  end
end

-- Where no post says by its markup who wrote it: the texts that open the posts are names when nearly all have one, and
-- not the same.
local function name_unmarked(document, items, shown)
  local opening, count, distinct, seen, marked = {}, 0, 0, {}, 0
  local most = math.max(3, #items * COMMON_NAME_SHARE)
  for i, item in ipairs(items) do
    if item.author_mark then marked = marked + 1 end
    if marked > #items * STRAY_SHARE then return end
    local text, first = first_short(document, item, shown, most)
    opening[i] = text and { text = text, first = first }
    if text then
      count = count + 1
      if not seen[text] then distinct = distinct + 1 end
      seen[text] = true
    end
  end
  if #items < 2 or count < #items * OPENING_SHARE or distinct < 2 or distinct < count * DISTINCT_SHARE then return end
  for i, item in ipairs(items) do
    if opening[i] then item.unmarked, item.author_mark = opening[i].text, opening[i].first end
  end
end

-- Do the containers of a key stand in those of another in every item, with at least half of their words?
local function is_inside(items, key, around)
  if key == around then return false end
  for _, item in ipairs(items) do
    local inner, outer = item.containers[key], item.containers[around]
    if outer and not (inner and inner.first > outer.first and inner.stop <= outer.stop and
      inner.words * 2 >= outer.words) then return false end
  end
  return true
end

-- The key of the container that holds what most items say; sets their `containers` by key.
local function common_container(context, items, shown, by_place)
  local sums, having, single, keys, held, known, all = {}, {}, {}, {}, {}, {}, 0
  for _, item in ipairs(items) do
    for _, block in ipairs(item.blocks) do
      if shown[text_key(block)] == 1 then
        all = all + block.words * (1 - block.link_letters / math.max(1, block.letters))
      end
    end
    item.containers = containers(context, item, shown, known, by_place and {})
    for key, container in pairs(item.containers) do
      if not sums[key] then keys[#keys + 1] = key end
      sums[key] = (sums[key] or 0) + math.sqrt(container.words) -- so that no single post decides
      held[key] = (held[key] or 0) + container.words
      having[key] = (having[key] or 0) + 1
      if container.count == 1 then single[key] = (single[key] or 0) + 1 end
    end
  end
  table.sort(keys)
  local best
  for _, key in ipairs(keys) do
    local stands = having[key] >= #items * BODY_SHARE and (single[key] or 0) >= having[key] * SINGLE_SHARE and
      held[key] >= all * HELD_SHARE
    if stands and (not best or sums[key] > sums[best]) then best = key end
  end
  while best do -- an inner one that holds about as much is without titles, signatures and notes
    local inner
    for _, key in ipairs(keys) do
      local least = key:find("[>/]") and PLACED_SHARE or NAMED_SHARE
      if having[key] >= having[best] and single[key] == having[key] and held[key] >= held[best] * least and
        (not inner or held[key] > held[inner]) and is_inside(items, key, best) then inner = key end
    end
    if not inner then return best end
    best = inner
  end
end

-- The first text of an item with a day and a clock, where no mark tells the time.
local function shown_mark(item)
  for _, block in ipairs(item.blocks) do
    if block.digit and block.words <= COMMON_WORDS then
      for _, moment in ipairs(time.shown(block.text, true)) do
        if moment.day and moment.hour and not thread.is_of_member(block.text, moment.start) then return block.first end
      end
    end
  end
end

-- Gives each item its body; items without one keep none.
local function find_bodies(context, items, page)
  for _, item in ipairs(items) do item.blocks = own_blocks(context, item) end
  local shown = count_texts(items)
  for _, item in ipairs(items) do
    item.author_mark = first_mark(context, page.authors, item)
    item.time_mark = first_mark(context, page.machine_times, item) or
      first_mark(context, page.times, item)
    item.time_marks = time_marks(context, item, page)
  end
  name_unmarked(context.document, items, shown)
  for _, item in ipairs(items) do
    if not item.time_mark then item.time_marks = { shown_mark(item) } end
  end
  local best = common_container(context, items, shown, false) or common_container(context, items, shown, true)
  for _, item in ipairs(items) do
    item.body = best and item.containers[best] or item.is_opening and richest(item.containers) or nil
    item.containers = nil
  end
end

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
      local key = text_key(block)
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
      local key = text_key(block)
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

local INITIALS = 3           -- bytes of a user's initials
local MARK_NODES = 60        -- of an element that names an author; what has more holds the post

local line_ends = { br = true, div = true, p = true, li = true, dd = true }

-- Does another element begin after a name: a rank, a time? In a link parts of a name may stand apart.
local function ends_name(node, pieces)
  local text = table.concat(pieces)
  return text:find("%S") and (node:name() ~= "a" or not text:find("%s$")) and bare_name(text) ~= nil
end

-- The text of an element up to its first line end: what else a template says of a user stands below the name, or in
-- an element after it.
local function first_line(node)
  local pieces = {}
  for part in node:descendants() do
    if part:type() == "text" then pieces[#pieces + 1] = part:text()
    elseif part:type() == "element" and #pieces > 0 and
      (line_ends[part:name()] and table.concat(pieces):find("%S") or ends_name(node, pieces)) then break end
  end
  return (table.concat(pieces):gsub("%s+", " "))
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

-- The name that an author's mark gives.
local function name_of(node)
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

-- What an item's marks say of its author: list of {name, strength}.
local function author_names(context, item, page)
  local list = {}
  for i = sorted_nodes.lower_bound(page.authors, item.first), #page.authors do
    local mark = page.authors[i]
    if mark >= item.stop then break end
    if not in_holes(item, mark) and outside_body(item, mark) then
      local node = context.document:node(mark)
      local name = name_of(node)
      if name and not machinery.is_machinery(name) then
        list[#list + 1] = { name = name,
          strength = thread.author_strength(node, node:name(), node:attr("class")) or 0 }
      end
    end
  end
  return list
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
    if not in_holes(item, mark) and outside_body(item, mark) then
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
        for _, moment in ipairs(time.shown(block.text, true)) do
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
    if not in_holes(item, index) and outside_body(item, index) and
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
    if not in_holes(item, index) and outside_body(item, index) and href ~= "#" and
      (number ~= "" and (href:match("#([^#]*)$") or ""):sub(-#number) == number or
      (link:attr("rel") or ""):find("bookmark", 1, true) or
      classes.class_has(link, permalink_classes)) then
      return content.link_url(context, href)
    end
  end
  if context.url and id and root:attr("id") == id then return context.url:gsub("#.*", "") .. "#" .. id end
end

local attributions = lexicon.set "quoted"

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

--- Reads the posts of a discussion.
-- @param context table: document, blocks, url
-- @param items list of {first, stop, holes, nesting} as posts.thread finds them
-- @param page what posts.thread found beside them, and `title`, the page's
-- @return list of posts with the fields of the record, and `machine`, `shown`, `names` to settle; posts
--   without words or pictures are left out
function M.read(context, items, page)
  local document, posts, known = context.document, {}, {}
  find_bodies(context, items, page)
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
    -- answers may stand below it: what has no rows of its own has nothing
    post.blocks = #post.raw > 0 and content.record_blocks(post.raw, context, post.first) or {}
    post.text = own_text(post, said)
    post.authors = post.author and { post.author } or nil
    post.raw, post.author = nil, nil
    if #post.blocks > 0 and (post.authors or post.machine or #post.shown > 0) then kept[#kept + 1] = post end
  end
  return kept
end

return M
