--- Where the posts of a page are: the nodes that each begin one.
--
-- Two layouts exist. In most templates each post is an element of its own and its siblings look like
-- it. In hand-written tickers a heading or paragraph that starts with a clock opens a post, which
-- goes on to the next of its kind. Both come out as a list of node ranges.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local day_headings = require "nutgraf.posts.day_headings"
local headlines = require "nutgraf.posts.headline"
local match_minute = require "nutgraf.posts.match_minute"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"
local url = require "nutgraf.page.url"

local M = {}

local comment_classes = classes.set "comments"

local LEAST_POSTS = 3        -- fewer are no repetition
local LEAST_SIBLINGS = 2     -- below one parent, where others of their shape stand elsewhere
local MOSTLY = 0.8           -- of the members that do what the page's posts do
local TIMED_SHARE = 0.6      -- of a group's members that must hold a time
local WORDS_PER_POST = 18    -- own words that posts have on average; cards and key events have fewer
local FULL_WORDS = 40        -- own words that posts have on average on a live blog whose headings are links
local CLOCK_WITHIN = 40      -- bytes from a text's start on in which an opening clock stands
local OPENER_WORDS = 40      -- a text that opens a post is no longer than this
local GLUED_WORDS = 10       -- of a text whose elements are looked at one by one
local MARK_NODES = 4         -- at the start of a text, among which its clock may be
local FIRST_BYTES = 2        -- of a text, in which such a clock begins
local MOST_LOOKED_AT = 12    -- texts of a member, in which its time is looked for

-- Does the text open a post: a clock at its very start, or after a date? Before much text it is sure of itself, and a
-- mark stands after it.
local function opens(text, before_much)
  local moments = time.shown(text, not before_much, CLOCK_WITHIN)
  local first = moments[1]
  if not first or first.start > 12 then return false end
  for _, moment in ipairs(moments) do
    if moment.hour and moment.minute then
      local behind = text:sub(moment.stop + 1, moment.stop + 5)
      return not before_much or behind:find("^%s*[.:|-]") ~= nil or behind:find("^%s*\226\128[\147\148]") ~= nil
    end
  end
  return false
end

-- Does a long text open with a clock that has an element of its own: <p><strong>10.45</strong> The crane …?
local function opens_marked(document, block)
  for index = block.first, math.min(block.stop, block.first + MARK_NODES) - 1 do
    local node = document:node(index)
    if node:type() == "text" and node:text():find("%S") then
      local text = strings.trim(node:text())
      local moment = #text <= CLOCK_WITHIN and time.shown(text, true)[1]
      if not (moment and moment.hour and moment.minute and moment.start <= 2) then return false end
      local rest = text:sub(moment.stop + 1)
      return not rest:find("[%w\128-\255]") or time_words.is_clock_word(strings.trim((rest:gsub("%p+$", ""))))
    end
  end
  return false
end

-- Does a heading end with a clock: "Title (12.31 Uhr)"?
local function ends_in_clock(block)
  return block.type == "heading" and headlines.before_clock(block.text) ~= nil
end

-- What the groups ask of a page again and again: where its machine times with a clock and its blocks stand.
local function survey(context)
  local page = { context = context, blocks = context.page:rows(), clocks = {}, starts = {}, shown = {},
    named = {}, openers = {}, opens = {}, long = {}, beginnings = 0 }
  for _, node in ipairs(context.document:dated()) do
    local t = time.of_node(node)
    if t and t.hour then page.clocks[#page.clocks + 1] = node:index() end
  end
  for i, block in ipairs(page.blocks) do
    page.starts[i] = block.first
    local digit = block.words > 0 and block.digit
    local long = block.words > OPENER_WORDS
    if digit and (digit <= CLOCK_WITHIN and opens(block.text, long) or not long and ends_in_clock(block) or
      long and digit <= FIRST_BYTES and opens_marked(context.document, block)) then
      page.openers[#page.openers + 1], page.opens[block.first] = block.first, true
      page.long[block.first] = long or nil
    elseif long and digit and digit <= FIRST_BYTES then
      local moment = time.shown(block.text, true, FIRST_BYTES)[1]
      if moment and moment.hour and moment.minute and not moment.day then page.beginnings = page.beginnings + 1 end
    end
  end
  return page
end

local function has_early_time(text)
  for _, moment in ipairs(time.shown(text, true, CLOCK_WITHIN)) do
    if moment.hour or moment.relative then return true end
  end
  return false
end

-- Does a block of few words show a reader a time near its start?
local function shows_time(page, i)
  local shown = page.shown[i]
  if shown == nil then
    local block = page.blocks[i]
    shown = has_early_time(block.text) or block.words <= GLUED_WORDS and
      (time_words.span(block.text) ~= nil or match_minute.of(block.text) ~= nil)
    if not shown and block.words <= GLUED_WORDS and block.text:find("%d") then -- "16.42Live", from two elements
      for _, piece in ipairs(content.text_nodes(page.context.document, block)) do
        shown = shown or has_early_time(piece.text)
      end
    end
    page.shown[i] = shown
  end
  return shown
end

-- Is there a machine time in a range of nodes, or one that a reader sees in one of its first short texts?
local function has_time(page, first, stop)
  if sorted_nodes.holds(page.clocks, first, stop) then return true end
  local seen = 0
  for i = sorted_nodes.lower_bound(page.starts, first), #page.blocks do
    local block = page.blocks[i]
    if block.first >= stop or seen >= MOST_LOOKED_AT then return false end
    if block.words > 0 then
      seen = seen + 1
      if page.long[block.first] or block.words <= OPENER_WORDS and shows_time(page, i) or
        block.digit == 1 and match_minute.marked(page.context.document, block) then return true end
    end
  end
  return false
end

-- True when an element or one around it is named after comments.
local function under_comments(page, node)
  local trail, answer = {}, false
  while node do
    local index = node:index()
    answer = page.named[index]
    if answer ~= nil then break end
    trail[#trail + 1] = index
    if classes.node_has(node, comment_classes) then
      answer = true
      break
    end
    node = node:parent()
  end
  for _, index in ipairs(trail) do page.named[index] = answer or false end
  return answer or false
end

-- Share of members whose heading is a link to another page: cards of a listing, not posts.
local function linked_headings(context, members)
  local document, linked, looked = context.document, 0, 0
  for i, member in ipairs(members) do
    if i > 20 then break end
    local node = document:node(member)
    local heading = node:first("h1, h2, h3, h4, h5, h6")
    looked = looked + 1
    local anchor = heading and (heading:first("a[href]") or heading:closest("a[href]")) or
      (node:name() == "a" and node)
    local href = anchor and anchor:attr("href") or ""
    if not href:find("#", 1, true) and url.leads_elsewhere(context.url, href) then linked = linked + 1 end
  end
  return linked / looked
end

-- Words outside links before each block.
local function own_words_before(page)
  local sums = page.own_words
  if not sums then
    sums = { 0 }
    for i, block in ipairs(page.blocks) do
      sums[i + 1] = sums[i] + block.words * (1 - block.link_letters / math.max(1, block.letters))
    end
    page.own_words = sums
  end
  return sums
end

-- Words outside links in a range of nodes.
local function own_words_in(page, first, stop)
  local sums, at = own_words_before(page), sorted_nodes.lower_bound(page.starts, first)
  return sums[sorted_nodes.lower_bound(page.starts, stop, at)] - sums[at]
end

local function with_times(items)
  local timed = {}
  for _, item in ipairs(items) do
    if not item.timeless then timed[#timed + 1] = item end
  end
  return timed
end

-- Candidates of the first layout. On a page that calls itself a live blog few posts among others may lack a time.
local function element_candidate(page, group)
  local own_words = group.words * (1 - group.link_letters / math.max(1, group.letters))
  local count = #group.members
  if own_words < WORDS_PER_POST * count * 0.5 or group.long_members * 3 < count then return nil end
  if group.name == "p" or group.name:find("^h%d$") then return nil end
  if group.name == "li" and own_words < WORDS_PER_POST * count then return nil end
  local items, timed = {}, 0
  for i, first in ipairs(group.members) do
    if has_time(page, first, group.stops[i]) then
      timed = timed + 1
      items[#items + 1] = { first = first, stop = group.stops[i] }
    elseif page.eager and timed > 0 and own_words_in(page, first, group.stops[i]) >= WORDS_PER_POST then
      items[#items + 1] = { first = first, stop = group.stops[i], timeless = true }
    end
  end
  if timed < page.least or timed < count * TIMED_SHARE then return nil end
  while items[#items].timeless do items[#items] = nil end
  if timed < #items * MOSTLY then items = with_times(items) end
  local full = page.eager and own_words >= FULL_WORDS * count -- whose headings may lead to pages of their own
  if not full and linked_headings(page.context, group.members) > 0.5 then return nil end
  return { items = items, words = own_words, group = group, layout = "elements" }
end

-- Where nearly every opening clock stands below a heading, it is the heading that begins the post.
local function begin_at_headings(page, group, items)
  local headings, count = {}, 0
  for i, item in ipairs(items) do
    local before = page.blocks[sorted_nodes.lower_bound(page.starts, item.first) - 1]
    if before and before.type == "heading" and before.words > 0 and before.first > group.parent then
      headings[i] = before.first
      count = count + 1
    end
  end
  if count < #items * MOSTLY then return end
  for i, item in ipairs(items) do
    item.first = headings[i] or item.first
    if items[i + 1] and headings[i + 1] then item.stop = headings[i + 1] end
  end
end

-- Candidates of the second layout: members that open with a clock, each with what follows it up to
-- the next, or up to another member that could have opened one (a day heading).
local function flat_candidate(page, group)
  local document, blocks = page.context.document, page.blocks
  local openers, all = {}, {}
  local nearest = sorted_nodes.lower_bound(page.openers, group.members[1])
  local furthest = page.openers[nearest + page.least - 1]
  if not furthest or furthest >= group.stops[#group.stops] then return nil end
  local k = 1
  for i, first in ipairs(group.members) do
    local at, total = sorted_nodes.lower_bound(page.starts, first, k > 1 and k or nil), 0
    k = at
    while blocks[k] and blocks[k].first < group.stops[i] do
      total = total + blocks[k].words
      k = k + 1
    end
    if total > 0 then
      local is_opener = (total <= OPENER_WORDS or page.long[blocks[at].first] and k == at + 1) and
        page.opens[blocks[at].first] == true
      all[#all + 1] = { first = first, at = at, opener = is_opener }
      if is_opener then openers[#openers + 1] = first end
    end
  end
  if #openers < page.least or linked_headings(page.context, openers) > 0.5 then return nil end
  local is_heading = group.name:find("^h%d$") ~= nil or group.name == "dt"
  local parent_stop = document:node(group.parent):stop()
  local last_at = sorted_nodes.lower_bound(page.starts, parent_stop, k)
  local items, own_words, sums = {}, 0, own_words_before(page)
  for i, member in ipairs(all) do
    if member.opener then
      local stop, stop_at = parent_stop, last_at
      for j = i + 1, #all do
        if all[j].opener or is_heading then
          stop, stop_at = all[j].first, all[j].at
          break
        end
      end
      local last = stop_at - 1
      if blocks[last] and blocks[last].first > member.first and day_headings.day_of(blocks[last]) then
        stop, stop_at = blocks[last].first, last -- the next day begins there
      end
      local item = { first = member.first, stop = stop, flat = true }
      own_words = own_words + sums[stop_at] - sums[member.at]
      items[#items + 1] = item
    end
  end
  if own_words < WORDS_PER_POST * #items then return nil end
  if not is_heading then begin_at_headings(page, group, items) end
  return { items = items, words = own_words, group = group, layout = "flat" }
end

-- Posts of one template under several parents (a list for each day) are one region.
local function merged(candidates)
  local by_shape, result = {}, {}
  for _, candidate in ipairs(candidates) do
    local group = candidate.group
    local shape = candidate.layout .. " " .. group.name .. " " .. (group.class or "")
    local other = by_shape[shape]
    if other and (group.class or candidate.layout == "flat") and not candidate.comments == not other.comments then
      for _, item in ipairs(candidate.items) do other.items[#other.items + 1] = item end
      other.words = other.words + candidate.words
    else
      by_shape[shape] = candidate
      result[#result + 1] = candidate
    end
  end
  for _, candidate in ipairs(result) do
    table.sort(candidate.items, function(a, b) return a.first < b.first end)
    local flat = {} -- a post of the same shape inside a post is part of it
    for _, item in ipairs(candidate.items) do
      local last = flat[#flat]
      if not last or item.first >= last.stop then flat[#flat + 1] = item end
    end
    candidate.items = flat
  end
  return result
end

-- Posts of the same shape in the same container, wrapped by themselves, are posts too.
local function gather(page, candidate)
  local group, items = candidate.group, candidate.items
  if candidate.layout ~= "elements" or not group.class then return end
  local container = page.context.document:node(group.parent)
  while container:parent() and (container:index() > items[1].first or container:stop() < items[#items].stop) do
    container = container:parent()
  end
  local more, past, starts = {}, 0, {}
  for i, item in ipairs(items) do starts[i] = item.first end
  for _, node in ipairs(container:alike(page.context.document:node(group.members[1]))) do
    local first, stop = node:index(), node:stop()
    local at = sorted_nodes.lower_bound(starts, first)
    local taken = first < past or items[at] and items[at].first < stop or items[at - 1] and items[at - 1].stop > first
    if not taken and has_time(page, first, stop) then
      more[#more + 1] = { first = first, stop = stop, apart = true }
      past = stop
      candidate.words = candidate.words + own_words_in(page, first, stop)
    end
  end
  for _, item in ipairs(more) do items[#items + 1] = item end
  table.sort(items, function(a, b) return a.first < b.first end)
end

-- A candidate whose items each hold several items of another is a wrapper (days, columns).
local function wraps(outer, inner)
  if #inner.items <= #outer.items or inner.words < outer.words * 0.5 then return false end
  local inside, at = 0, 1
  for _, item in ipairs(outer.items) do
    while inner.items[at] and inner.items[at].first < item.first do at = at + 1 end
    while inner.items[at] and inner.items[at].first < item.stop do
      inside = inside + 1
      at = at + 1
    end
  end
  return inside >= #inner.items * 0.8
end

--- Finds the posts of a page.
-- @param context table: document, blocks, url
-- @param eager boolean?: the page calls itself a live blog: two posts below one parent may be some of them
-- @return list of candidates {items = {{first, stop, flat?, apart = no sibling of the others?}, …}, words,
--   comments = boolean, group}, best first
-- @return how many texts of the page begin with a clock, whether or not it is sure to open a post
function M.find(context, eager)
  local candidates, page = {}, survey(context)
  page.eager, page.least = eager, eager and LEAST_SIBLINGS or LEAST_POSTS
  for _, group in ipairs(context.page:blocks():groups(page.least, WORDS_PER_POST * 0.5, page.openers)) do
    local candidate = element_candidate(page, group) or flat_candidate(page, group)
    if candidate then
      candidate.comments = under_comments(page, context.document:node(group.members[1]))
      candidates[#candidates + 1] = candidate
    end
  end
  candidates = merged(candidates)
  for _, candidate in ipairs(candidates) do gather(page, candidate) end
  local best = {}
  for _, candidate in ipairs(candidates) do
    local wrapper = false
    for _, other in ipairs(candidates) do
      wrapper = wrapper or (other ~= candidate and wraps(candidate, other))
    end
    if not wrapper and #candidate.items >= page.least then best[#best + 1] = candidate end
  end
  table.sort(best, function(a, b)
    if a.words ~= b.words then return a.words > b.words end
    return a.items[1].first < b.items[1].first
  end)
  return best, #page.openers + page.beginnings
end

return M
