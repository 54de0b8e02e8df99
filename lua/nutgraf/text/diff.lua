--- What changed between two copies of a page: posts that are new, edited, gone, moved, pinned.
--
-- Posts are paired by id, then by address, then by time and headline, then by how many of their words
-- they share. Which of the paired posts moved is told by the longest run that kept its order (longest
-- increasing subsequence, by patience sorting).
local strings = require "nutgraf.text.strings"

local M = {}

--- What the command may be told of how to print changes.
---@type nutgraf.OptionSpecs
M.options = {
  format = { type = "string", choices = { "text", "json", "jsonl" }, default = "text",
    help = "the form to print changes in" },
}

local SHARED_WORDS = 0.5 -- of two posts' words, when nothing else pairs them
local LEAST_WORDS = 4    -- of a post that is paired by its words
local compared_fields = { "headline", "published", "url", "score", "depth" }

local MODULUS = 4294967291 -- the largest prime below 2^32; products stay below 2^53

-- A number for a text that is the same on every Lua: a polynomial hash.
local function hash(text)
  local sum = 0
  for i = 1, #text do sum = (sum * 131 + text:byte(i)) % MODULUS end
  return ("%08x"):format(sum)
end

--- Gives an id to every post that has none: made from its time and authors, or from how its text begins where it shows
--- no time, so that it stays the same when the post is edited or others come in between.
---@param posts nutgraf.Post[] `id` is set in place
---
--- Errors: none.
---
--- Example:
---   local posts = { { text = "She floats." } }
---   require("nutgraf.text.diff").fill_ids(posts)
---   print(posts[1].id:match "^n%-%x+$" ~= nil)
---   --> true
function M.fill_ids(posts)
  local taken, ties = {}, {}
  for _, post in ipairs(posts) do
    if post.id then taken[post.id] = true end
  end
  for i = #posts, 1, -1 do -- from the oldest on most pages, so that ties keep their ids
    local post = posts[i]
    if not post.id then
      local basis = post.published and post.published .. "|" .. table.concat(post.authors or {}, ",") or
        strings.key((post.headline or post.text or "")):sub(1, 80)
      local first = "n-" .. hash(basis)
      local id, tie = first, ties[first] or 1
      while taken[id] do
        tie = tie + 1
        id = first .. "-" .. tie
      end
      taken[id], ties[first] = true, tie
      post.id = id
    end
  end
end

local function word_set(post)
  local set, count = {}, 0
  for word in strings.fold((post.headline or "") .. " " .. (post.text or "")):gmatch("[^%s%p]+") do
    if not set[word] then
      set[word] = true
      count = count + 1
    end
  end
  return set, count
end

local function likeness(a, b)
  local shared = 0
  for word in pairs(a.set) do
    if b.set[word] then shared = shared + 1 end
  end
  return shared / math.max(1, a.count + b.count - shared)
end

-- Pairs what has the same key on both sides, each key once.
local function pair_by(old, new, pairs_of, key_of)
  local by_key = {}
  for i, post in ipairs(old) do
    local key = not pairs_of.old[i] and key_of(post)
    if key then by_key[key] = by_key[key] == nil and i or false end
  end
  for j, post in ipairs(new) do
    local key = not pairs_of.new[j] and key_of(post)
    local i = key and by_key[key]
    if i and not pairs_of.old[i] then pairs_of.old[i], pairs_of.new[j] = j, i end
  end
end

-- Pairs the rest by their words, the likest first.
local function pair_by_words(old, new, pairs_of)
  local function rest(posts, paired)
    local list = {}
    for i, post in ipairs(posts) do
      if not paired[i] then
        local set, count = word_set(post)
        if count >= LEAST_WORDS then list[#list + 1] = { index = i, set = set, count = count } end
      end
    end
    return list
  end
  local candidates = {}
  local others = rest(new, pairs_of.new)
  for _, a in ipairs(rest(old, pairs_of.old)) do
    for _, b in ipairs(others) do
      local share = likeness(a, b)
      if share >= SHARED_WORDS then candidates[#candidates + 1] = { old = a.index, new = b.index, share = share } end
    end
  end
  table.sort(candidates, function(a, b)
    if a.share ~= b.share then return a.share > b.share end
    if a.old ~= b.old then return a.old < b.old end
    return a.new < b.new
  end)
  for _, pair in ipairs(candidates) do
    if not pairs_of.old[pair.old] and not pairs_of.new[pair.new] then
      pairs_of.old[pair.old], pairs_of.new[pair.new] = pair.new, pair.old
    end
  end
end

local function pair(old, new)
  local pairs_of = { old = {}, new = {} }
  pair_by(old, new, pairs_of, function(post) return post.id end)
  pair_by(old, new, pairs_of, function(post) return post.url end)
  pair_by(old, new, pairs_of, function(post)
    return post.published and post.headline and post.published .. "|" .. post.headline
  end)
  pair_by_words(old, new, pairs_of)
  return pairs_of
end

-- The blocks of text that only one of two posts has.
local function text_changes(before, after)
  local function texts(post)
    local list = {}
    for _, block in ipairs(post.blocks or {}) do
      if block.text and block.text ~= "" then list[#list + 1] = block.text end
    end
    if #list == 0 and post.text then list[1] = post.text end
    return list
  end
  local function without(list, others)
    local count, rest = {}, {}
    for _, text in ipairs(others) do count[text] = (count[text] or 0) + 1 end
    for _, text in ipairs(list) do
      if (count[text] or 0) > 0 then count[text] = count[text] - 1 else rest[#rest + 1] = text end
    end
    return #rest > 0 and rest or nil
  end
  local a, b = texts(before), texts(after)
  local removed, added = without(a, b), without(b, a)
  if removed or added then return { removed = removed, added = added } end
  if before.text ~= after.text then return { before = before.text, after = after.text } end
end

local function changes_of(before, after)
  local changes = {}
  for _, field in ipairs(compared_fields) do
    if before[field] ~= after[field] then changes[field] = { before = before[field], after = after[field] } end
  end
  local a, b = table.concat(before.authors or {}, ", "), table.concat(after.authors or {}, ", ")
  if a ~= b then changes.authors = { before = before.authors, after = after.authors } end
  changes.text = text_changes(before, after)
  return next(changes) and changes or nil
end

-- Which of a sequence of numbers stand in a longest increasing run.
local function in_order(sequence)
  local tails, previous, stays = {}, {}, {}
  for k, value in ipairs(sequence) do
    local low, high = 1, #tails + 1
    while low < high do
      local middle = math.floor((low + high) / 2)
      if sequence[tails[middle]] < value then low = middle + 1 else high = middle end
    end
    previous[k] = tails[low - 1]
    tails[low] = k
  end
  local k = tails[#tails]
  while k do
    stays[k] = true
    k = previous[k]
  end
  return stays
end

-- Compares two lists of posts.
local function compare(old, new)
  local pairs_of = pair(old, new)
  local result = { new = {}, edited = {}, gone = {}, moved = {}, pinned = {}, unpinned = {} }
  local kept, sequence = {}, {}
  for j, post in ipairs(new) do
    local i = pairs_of.new[j]
    if i then
      kept[#kept + 1] = { i = i, j = j }
      sequence[#sequence + 1] = i
    else
      result.new[#result.new + 1] = { index = j, post = post }
    end
  end
  local stays = in_order(sequence)
  for k, both in ipairs(kept) do
    local before, after = old[both.i], new[both.j]
    local function entry(fields)
      fields.id, fields.headline, fields.old_index, fields.index = after.id, after.headline, both.i, both.j
      return fields
    end
    local changes = changes_of(before, after)
    if changes then result.edited[#result.edited + 1] = entry { changes = changes } end
    if not stays[k] then result.moved[#result.moved + 1] = entry {} end
    if after.key and not before.key then result.pinned[#result.pinned + 1] = entry {} end
    if before.key and not after.key then result.unpinned[#result.unpinned + 1] = entry {} end
  end
  for i, post in ipairs(old) do
    if not pairs_of.old[i] then result.gone[#result.gone + 1] = { old_index = i, post = post } end
  end
  for _, name in ipairs { "new", "edited", "gone", "moved", "pinned", "unpinned" } do
    if #result[name] == 0 then result[name] = nil end
  end
  return next(result) and result or nil
end

--- What changed from one copy of a page to another: nutgraf.diff.
---@param old nutgraf.Record
---@param new nutgraf.Record of the same page, later
---@return nutgraf.Changes # empty when nothing changed
---
--- Errors: none; nutgraf.diff checks the records.
--- Source: C. Schensted, Canadian J. Math. 13 (1961), longest increasing subsequence.
---
--- Example:
---   local diff = require "nutgraf.text.diff"
---   local changes = diff.diff({ title = "Ferry aground" }, { title = "Ferry afloat" })
---   print(changes.title.before, changes.title.after)
---   --> Ferry aground	Ferry afloat
function M.diff(old, new)
  local result = { posts = compare(old.posts or {}, new.posts or {}),
    comments = compare(old.comments or {}, new.comments or {}) }
  for _, field in ipairs { "kind", "title", "subtitle", "published", "modified" } do
    if old[field] ~= new[field] then result[field] = { before = old[field], after = new[field] } end
  end
  if not old.posts and not new.posts then result.text = text_changes(old, new) end
  return result
end

local function name_of(entry)
  local post = entry.post or entry
  local name = post.headline or (post.text or ""):match("^[^\n]*") or ""
  if name == "" then name = post.id or "" end
  return (post.published and post.published .. "  " or "") .. name
end

local function write_posts(out, heading, changes)
  if not changes then return end
  for _, kind in ipairs { "new", "edited", "gone", "moved", "pinned", "unpinned" } do
    for _, entry in ipairs(changes[kind] or {}) do
      out[#out + 1] = ("%s %s: %s"):format(heading, kind, name_of(entry))
      local fields = {}
      for field in pairs(entry.changes or {}) do fields[#fields + 1] = field end
      table.sort(fields)
      for _, field in ipairs(fields) do
        local change = entry.changes[field]
        local function lines(mark, value)
          if type(value) == "table" then
            for _, text in ipairs(value) do out[#out + 1] = ("  %s %s: %s"):format(mark, field, text) end
          elseif value ~= nil then
            out[#out + 1] = ("  %s %s: %s"):format(mark, field, tostring(value))
          end
        end
        lines("-", change.removed or change.before)
        lines("+", change.added or change.after)
      end
    end
  end
end

--- The changes as lines for a reader.
---@param changes nutgraf.Changes
---@return string # empty when nothing changed
---
--- Errors: none.
---
--- Example:
---   local diff = require "nutgraf.text.diff"
---   print((diff.text { title = { before = "A", after = "B" } }:gsub("\n", "")))
---   --> title: A → B
function M.text(changes)
  local out = {}
  for _, field in ipairs { "kind", "title", "subtitle", "published", "modified" } do
    local change = changes[field]
    if change then
      out[#out + 1] = ("%s: %s → %s"):format(field, change.before or "(none)", change.after or "(none)")
    end
  end
  write_posts(out, "post", changes.posts)
  write_posts(out, "comment", changes.comments)
  if changes.text then
    for _, text in ipairs(changes.text.removed or { changes.text.before }) do out[#out + 1] = "- " .. text end
    for _, text in ipairs(changes.text.added or { changes.text.after }) do out[#out + 1] = "+ " .. text end
  end
  return #out > 0 and table.concat(out, "\n") .. "\n" or ""
end

return M
