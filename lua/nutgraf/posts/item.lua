--- One post: from its node range to id, headline, times, authors and body.
--
-- The range's blocks are read from both ends: short blocks before the first prose and after the
-- last are taken apart into pieces (the text nodes of the inline elements), and each piece is a
-- time, a name, a label, or something else. A block all of whose pieces are known is the post's
-- frame; the others are its body.
local by_words = require "nutgraf.lexicon.bylines"
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local headlines = require "nutgraf.posts.headline"
local jobs = require "nutgraf.lexicon.jobs"
local machinery = require "nutgraf.lexicon.machinery"
local marked = require "nutgraf.posts.marked"
local match_minute = require "nutgraf.posts.match_minute"
local sorted_nodes = require "nutgraf.posts.sorted_nodes"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local noise_classes = classes.set "noise"
local caption_classes = classes.set "caption"
local author_classes = classes.set "author"
local related_classes = classes.set "related"

local FRAME_WORDS = 30  -- a block of the frame is no longer than this
local JOB_WORDS = 5     -- what an author does takes no more
local MARKED_BLOCKS = 3 -- at a post's start, which may be lines of named pieces
local NOW_BYTES = 40    -- of a text that says that it is now

-- Text without the moments in it and the punctuation and brackets around them.
local function without_moments(text, moments)
  local out, at = {}, 1
  for _, moment in ipairs(moments) do
    out[#out + 1] = text:sub(at, moment.start - 1)
    at = moment.stop + 1
  end
  out[#out + 1] = text:sub(at)
  local rest = table.concat(out, " ")
  for _, mark in ipairs { "·", "•", "–", "—" } do rest = rest:gsub(mark, " ") end
  rest = rest:gsub("[|,;:()%[%]-]", " "):gsub("%s+", " ")
  return strings.trim(rest)
end

-- "key", "updated" or another word for texts that only say what stands beside them; nil for others.
local function label_of(text)
  if not strings.has_word(text) then return "marker" end
  return time_words.marker(text) or (machinery.is_label(text) or by_words.is_by(text)) and "marker" or nil
end

-- True when the element, or one between it and the post's root, is furniture: buttons, share bars.
local function is_noise(node, root, memo)
  local trail, answer = {}, false
  while node and node ~= root do
    local index = node:index()
    if memo[index] ~= nil then
      answer = memo[index]
      break
    end
    trail[#trail + 1] = index
    local name = node:name()
    if name == "button" or name == "form" or name == "nav" or classes.node_has(node, noise_classes) then
      answer = true
      break
    end
    node = node:parent()
  end
  for _, index in ipairs(trail) do memo[index] = answer end
  return answer
end

-- Does an element stand in a card for another story: named for one, or an article below the post's first words?
local function in_card(document, node, root, start)
  if document:named(node:index(), related_classes, root:index()) then return true end
  local article = node:closest("article, aside")
  return article ~= nil and article:index() > root:index() and article:index() > start
end

-- Takes one block of the frame apart. Nothing is taken from it, and the answer is false, when a piece
-- is left over: then the block is no frame.
local function read_frame(post, document, block, root, start)
  if block.type == "caption" or block.type == "quote" then return false end
  if document:named(block.owner, caption_classes, root:index()) then return false end
  local whole = block.digit and time.shown(block.text, true) or {} -- "November", "02", "2023" in elements of their own
  if #whole > 0 and label_of(without_moments(block.text, whole)) == "marker" then
    for _, moment in ipairs(whole) do post.shown[#post.shown + 1] = moment end
    return true
  end
  local author_node = document:named(block.owner, author_classes, root:index())
  local shown, found, key, updated = {}, {}, post.key, false
  for _, piece in ipairs(content.text_nodes(document, block)) do
    local moments = time.shown(piece.text, true)
    local left = #moments > 0 and without_moments(piece.text, moments) or piece.text
    local label = label_of(left)
    if not label and #moments == 0 and #left <= NOW_BYTES then
      local minute = match_minute.of(left)
      if minute then
        label, post.minute = "marker", post.minute or minute
      elseif time_words.span(left) then
        label, moments = "marker", { { relative = time_words.span(left) } }
      elseif marked.add_moments(shown, left, moments) then
        label = "marker"
      end
    end
    local named_before = author_node or #found > 0 or #post.names > 0
    local job = not label and named_before and jobs.holds_job(left) and strings.words(left) <= JOB_WORDS
    if label then
      updated = updated or label == "updated"
      if label == "key" then key = true end
    elseif not job then
      local parent = piece.node:parent()
      local sure = author_node ~= nil or document:named(parent:index(), author_classes, root:index()) ~= nil
      if not (sure and marked.role(parent, root:index()) == "job") then
        local names = block.type ~= "heading" and marked.names(left)
        if not names and sure and block.type ~= "heading" and not in_card(document, parent, root, start) then
          names = marked.names(left, true)
        end
        if not names then return false end
        for _, name in ipairs(names) do found[#found + 1] = { text = name, sure = sure } end
      end
    end
    if not updated then
      for _, moment in ipairs(moments) do shown[#shown + 1] = moment end
    end
  end
  for _, moment in ipairs(shown) do post.shown[#post.shown + 1] = moment end
  for _, name in ipairs(found) do post.names[#post.names + 1] = name end
  post.key = key
  return true
end

-- Takes a line whose pieces are named for what they are; false when it is no such.
local function read_marked(post, document, block)
  if block.stop - block.first < 3 then return false end -- of one element at most
  local pieces = content.text_nodes(document, block)
  local line = #pieces > 1 and marked.read(pieces, block.owner, label_of, without_moments)
  if not line then return false end
  post.headline = line.headline
  for _, moment in ipairs(line.shown) do post.shown[#post.shown + 1] = moment end
  for _, name in ipairs(line.names) do post.names[#post.names + 1] = { text = name, sure = true } end
  return true
end

-- The first time that a post's elements state for machines.
local function machine_time(context, item)
  local made = context.page.made
  if not made.dated then
    made.dated = {}
    for i, node in ipairs(context.document:dated()) do made.dated[i] = node:index() end
  end
  for i = sorted_nodes.lower_bound(made.dated, item.first), #made.dated do
    if made.dated[i] >= item.stop then return nil end
    local t = time.of_node(context.document:node(made.dated[i]))
    if t then return t end
  end
end

-- The id that a permalink to the post would use.
local function find_id(document, item)
  local node = document:node(item.first)
  if node:type() ~= "element" then return nil end
  local id = node:attr("id") or node:attr("data-id") or node:attr("data-post-id") or node:attr("data-block-id")
  if not id or id == "" then
    local inner = node:first("[id]")
    id = inner and inner:attr("id")
  end
  return id ~= "" and id or nil
end

-- Is a block a caption, or its words those of an element in it that is named for captions?
local function is_caption(document, block, root)
  if block.type == "caption" or document:named(block.owner, caption_classes, root:index()) then return true end
  for i = block.first, block.stop - 1 do
    local node = document:node(i)
    if node:type() == "text" and node:text():find("%S") then
      local parent = node:parent()
      return parent:index() > block.owner and document:named(parent:index(), caption_classes, block.owner) ~= nil
    end
  end
  return false
end

-- The card that a block of links belongs to, by its class; nil for other blocks.
local function related_card(block, document, root)
  if block.words == 0 or block.link_letters * 10 < block.letters * 9 then return nil end
  return document:named(block.owner, related_classes, root:index())
end

-- The card that the last story stands in, for what else is said there; nil for a block outside of it. A card holds
-- nothing before its story.
local function of_last_card(post, block, document, root)
  local last = post.related[#post.related]
  if not last or not last.alone or block.words == 0 then return nil end
  local card = document:named(block.owner, related_classes, root:index())
  return card and card:index() == last.card and card or nil
end

-- Adds a block of a card: the first is its title, others say more.
local function add_card(post, context, card, block, before)
  local last = post.related[#post.related]
  local index = card:index()
  if last and last.card == index then
    last.summary = last.summary and last.summary .. " " .. block.text or block.text
    return
  end
  local node = context.document:node(block.owner)
  local anchor = node:closest("a[href]") or node:first("a[href]")
  post.related[#post.related + 1] = { title = block.text, card = index, alone = not before or before.first < index,
    url = anchor and content.link_url(context, anchor:attr("href")) }
end

-- Takes the headline out of the blocks: `raw[i]` loses it, or is taken as a whole. Returns whether there was one.
local function take_headline(post, document, raw, taken, i, bold)
  local block = raw[i]
  local text, rest, moments = headlines.opening(document, block, bold)
  if not moments then return false end
  for _, moment in ipairs(moments) do post.shown[#post.shown + 1] = moment end
  post.headline = text
  if rest then raw[i] = rest else taken[i] = true end
  return text ~= nil
end

-- Takes the blocks of the frame from one end on, up to the first that is none; returns where that one stands. A block
-- that was refused is not read again as long as no name is found before it: most posts are one block.
local function take_frame(post, document, raw, taken, root, first, last, step)
  for i = first, last, step do
    local block = raw[i]
    if not taken[i] and block.words > 0 then
      local known = taken.refused == block and taken.names == #post.names
      if known or block.words > FRAME_WORDS or not read_frame(post, document, block, root, raw[1].first) then
        taken.refused, taken.names = block, #post.names
        return i
      end
      taken[i] = true
    end
  end
end

-- Takes the minute of a match off the text that it is glued to.
local function take_minute(post, document, raw)
  if not raw[1] then return end
  local minute, stop = match_minute.marked(document, raw[1])
  local at = minute and raw[1].text:find("%S", stop + 1)
  if at then post.minute, raw[1] = minute, headlines.cut(raw[1], at) end
end

--- Reads a post.
-- @param context table: document, blocks, url
-- @param item table: {first, stop, flat?} node range
-- @param habit string?: "bold" when the posts of the page have headlines in bold words alone, or the shape of the
--   elements that they have them in
-- @return post with the fields of the record, and `machine` (time fields), `shown` (moments), `names`
--   (list of {text, sure}) for the caller to settle over all posts; `opening` where it has no headline:
--   {bold, shape} of what may be one
function M.read(context, item, habit)
  local document = context.document
  local root = item.flat and document:node(item.first):parent() or document:node(item.first)
  local post = { shown = {}, names = {}, captions = {}, related = {}, machine = machine_time(context, item),
    id = find_id(document, item) }
  local noise = {}
  local raw = {}
  for _, block in ipairs(context.page:blocks():list { first = item.first, stop = item.stop }) do
    if not is_noise(document:node(block.owner), root, noise) then raw[#raw + 1] = block end
  end

  take_minute(post, document, raw)

  local taken = {}
  for i = 1, math.min(#raw, MARKED_BLOCKS) do
    if not post.headline and raw[i].words > 0 and raw[i].words <= FRAME_WORDS then
      taken[i] = read_marked(post, document, raw[i]) or nil
    end
  end
  local function is_card(block) return related_card(block, document, root) ~= nil end
  local function has_class(node, class_words) return document:named(node:index(), class_words, root:index()) end
  if item.flat and raw[1] and not taken[1] then take_headline(post, document, raw, taken, 1) end
  local at = not post.headline and headlines.find(raw, document, is_card, has_class)
  if at and not taken[at] then
    if not take_headline(post, document, raw, taken, at) then post.headline = not taken[at] and raw[at].text or nil end
    taken[at] = true
  end
  -- The frame in front: up to the first prose. Then the frame after, from the end on.
  local front = take_frame(post, document, raw, taken, root, 1, #raw, 1)
  if front and not post.headline and not item.flat then
    take_headline(post, document, raw, taken, front)
    if taken[front] then front = take_frame(post, document, raw, taken, root, 1, #raw, 1) end
  end
  if front and not post.headline then
    post.opening = headlines.look(document, raw, front)
    if post.opening and habit == "bold" then
      take_headline(post, document, raw, taken, front, true)
    elseif post.opening and habit == post.opening.shape then
      post.headline, taken[front] = raw[front].text, true
    end
  end
  take_frame(post, document, raw, taken, root, #raw, 1, -1)

  local body = {}
  for i, block in ipairs(raw) do
    local node = not taken[i] and document:node(block.owner)
    if node and block.type ~= "figure" and is_caption(document, block, root) then
      if block.group and block.type == "caption" then body[#body + 1] = block end
      post.captions[#post.captions + 1] = block.text
    elseif node then
      local card = related_card(block, document, root) or of_last_card(post, block, document, root)
      if card then
        add_card(post, context, card, block, raw[i - 1])
      elseif block.type == "figure" or not (block.words <= 8 and label_of(block.text)) then
        body[#body + 1] = block
      end
    end
  end
  for _, entry in ipairs(post.related) do entry.card, entry.alone = nil, nil end
  post.blocks = content.record_blocks(body, context, root:index())
  return post
end

return M
