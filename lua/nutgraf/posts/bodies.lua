--- Where in its members the posts of a discussion say what they say.
--
-- What the members want to say stands in one container of the template: of all containers that hold
-- neither the post's first name nor its first time, the one with the most words over all posts.
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local thread = require "nutgraf.posts.thread"
local time = require "nutgraf.page.time"
local user_names = require "nutgraf.posts.user_names"

local M = {}

local BODY_SHARE = 0.6   -- of the posts that must have the container
local HELD_SHARE = 0.3   -- of the posts' own words that must stand in it
local SINGLE_SHARE = 0.8 -- of these, that must have it once: classes of layout stand everywhere
local NAMED_SHARE = 0.8  -- of the words of a container that one inside it, known by its class, must hold
local PLACED_SHARE = 0.97 -- one known by its place
local MARK_BYTES = 120   -- of a text that says who or when
local COMMON_WORDS = 30    -- of a text that belongs to the template, at most
local LABEL_BYTES = 24     -- of what the template says before a text, "Joined:"
local OPENING_SHARE = 0.8  -- of the posts that must begin with a short text
local COMMON_NAME_SHARE = 0.9 -- of the posts: a text at so many names nobody
local STRAY_SHARE = 0.25   -- of the posts that may have a mark of an author, where most have none
local DISTINCT_SHARE = 0.2 -- of the texts that open posts that must differ

--- Does a node stand in a reply inside an item?
function M.in_holes(item, index)
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
    if not M.in_holes(item, block.first) then list[#list + 1] = block end
  end
  return list
end

-- The first mark below an item that a reader sees and that is no more than a mark.
local function first_mark(context, marks, item)
  for i = sorted_nodes.lower_bound(marks, item.first + 1), #marks do
    if marks[i] >= item.stop then return nil end
    if not M.in_holes(item, marks[i]) then
      local text = context.document:node(marks[i]):text()
      if text ~= "" and #text <= MARK_BYTES then return marks[i] end
    end
  end
end

--- A text as it is compared: numbers count alike.
function M.text_key(block)
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
    local other = not M.in_holes(item, mark) and stated_time(document:node(mark))
    if other and (time.instant(other) == time.instant(own) or is_minute(other, own)) then marks[#marks + 1] = mark end
  end
  return marks
end

-- Numbers an element's children among those of their name.
local function number_children(parent, ordinals)
  local counts = {}
  for _, child in ipairs(parent:children()) do
    local name = child:name()
    counts[name] = (counts[name] or 0) + 1
    ordinals[child:index()] = name .. counts[name]
  end
end

-- The key of an element's place below its post's root, where neither classes nor parents tell a text from what stands
-- beside it: its parent's place, its name, its number among those of that name. A place has one number in all posts.
-- @param around numbers of the element, at `i`, and of those around it, from the inside
-- @param places {keys, ordinals} of this post
-- @param numbers table: place -> number, of all posts
local function key_of_place(document, around, i, places, numbers)
  for k = places.keys[around[i]] and 0 or #around, i, -1 do
    local index = around[k]
    if not places.keys[index] then
      if not places.ordinals[index] then number_children(document:node(index):parent(), places.ordinals) end
      local place = (places.keys[around[k + 1]] or "") .. "/" .. places.ordinals[index]
      if not numbers[place] then
        numbers.count = (numbers.count or 0) + 1
        numbers[place] = ("/%08d"):format(numbers.count)
      end
      places.keys[index] = numbers[place]
    end
  end
  return places.keys[around[i]]
end

-- The containers of an item's texts: key -> {first, stop, words}, the richest of each key. Texts that other
-- items show too do not count. With `numbers`, keys are places.
local function containers(context, item, shown, known, numbers)
  local author, when = item.author_mark, item.time_marks
  local document, seen, by_key, places = context.document, {}, {}, { keys = {}, ordinals = {} }
  for _, block in ipairs(item.blocks) do
    local own = block.words * (1 - block.link_letters / math.max(1, block.letters))
    if (shown[M.text_key(block)] or 0) > 1 or (shown[label_of(block)] or 0) >= shown.common then own = 0 end
    local around, stops = document:path(block.owner, item.first)
    for i, index in ipairs(around) do
      local stop = stops[i]
      if author and author >= index and author < stop or holds_any(when, index, stop) then break end
      local container = seen[index]
      if not container then
        container = { first = index, stop = stop, words = 0,
          keys = numbers and { key_of_place(document, around, i, places, numbers) } or
            keys_of(document:node(index), known) }
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
      for _, key in ipairs { M.text_key(block), label_of(block) } do
        if key ~= "" and not seen[key] then shown[key] = (shown[key] or 0) + 1 end
        seen[key] = true
      end
    end
  end
  return shown
end

-- Gives the items the names that `find` finds in them, when nearly all have one, and not the same.
local function name_by(items, find)
  local named, count, distinct, seen = {}, 0, 0, {}
  for i, item in ipairs(items) do
    local text, first = find(item)
    named[i] = text and { text = text, first = first }
    if text then
      count = count + 1
      if not seen[text] then distinct = distinct + 1 end
      seen[text] = true
    end
  end
  if count < #items * OPENING_SHARE or distinct < 2 or distinct < count * DISTINCT_SHARE then return false end
  for i, item in ipairs(items) do
    if named[i] then item.unmarked, item.author_mark = named[i].text, named[i].first end
  end
  return true
end

-- Where some posts say by their markup who wrote them, and the texts that open these are the same names: those of the
-- others are names, too, of guests without a page.
local function name_as_marked(document, items, marked, find)
  local alike, named = 0, {}
  for i, item in ipairs(items) do
    local text, first = find(item)
    if not item.author_mark then named[i] = text and { text = text, first = first }
    elseif text == user_names.of_mark(document:node(item.author_mark)) then alike = alike + 1 end
  end
  if alike < marked * OPENING_SHARE then return end
  for i, name in pairs(named) do items[i].unmarked, items[i].author_mark = name.text, name.first end
end

-- Where no post says by its markup who wrote it: the texts that open the posts may be names, else those before the time
-- that ends them.
local function name_unmarked(document, items, shown)
  local marked, most = 0, math.max(3, #items * COMMON_NAME_SHARE)
  local function is_common(block) return (shown[M.text_key(block)] or 0) >= most end
  for _, item in ipairs(items) do
    if item.author_mark then marked = marked + 1 end
  end
  if #items < 2 or marked == #items then return end
  local function first_short(item) return user_names.first_short(document, item, is_common) end
  if marked > #items * STRAY_SHARE then name_as_marked(document, items, marked, first_short)
  elseif not name_by(items, first_short) then name_by(items, user_names.beside_time) end
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
  local numbers = by_place and {} or nil
  for _, item in ipairs(items) do
    for _, block in ipairs(item.blocks) do
      if shown[M.text_key(block)] == 1 then
        all = all + block.words * (1 - block.link_letters / math.max(1, block.letters))
      end
    end
    item.containers = containers(context, item, shown, known, numbers)
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
  if not best then return nil end
  -- An inner one that holds about as much is without titles, signatures and notes: from the outside on.
  local size = {}
  for _, item in ipairs(items) do
    for key, container in pairs(item.containers) do
      size[key] = math.max(size[key] or 0, container.stop - container.first)
    end
  end
  table.sort(keys, function(a, b)
    if size[a] ~= size[b] then return size[a] > size[b] end
    return a < b
  end)
  for _, key in ipairs(keys) do
    local least = key:find("[>/]") and PLACED_SHARE or NAMED_SHARE
    if having[key] >= having[best] and single[key] == having[key] and held[key] >= held[best] * least and
      is_inside(items, key, best) then best = key end
  end
  return best
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

--- Gives each item its `blocks`, marks of author and time, and `body`; items without one keep none.
-- @param context table: document, page
-- @param items list of {first, stop, holes}
-- @param page what posts.thread found beside them
function M.find(context, items, page)
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

return M
