--- The content as a site's rules give it: what stands in the body's elements, and what is kept besides.
local content = require "nutgraf.page.content"
local query = require "nutgraf.page.query"
local strings = require "nutgraf.text.strings"

local M = {}

local OWN_SHARE = 1 / 3 -- of the body's words: posts that hold less than this are not what the rule means
local PRUNED_SHARE = 0.5 -- of the body's words must be left
local MOST_LINKED = 0.5  -- of a list's, table's or division's letters
local ENOUGH_COMMAS = 10 -- it is prose, however many links it has

-- Sums over the nodes before each, by number: letters, letters in links, commas.
local function sums_of(body)
  local letters, linked, commas, link_stop = {}, {}, {}, 0
  local a, b, c = 0, 0, 0
  local first = body:index()
  for node in body:descendants() do
    local index, kind = node:index(), node:type()
    letters[index], linked[index], commas[index] = a, b, c
    if kind == "element" and node:name() == "a" and node:attr "href" then link_stop = node:stop() end
    if kind == "text" then
      local text = node:raw()
      local size = #text:gsub("%s+", "")
      a = a + size
      if index < link_stop then b = b + size end
      c = c + select(2, text:gsub(",", ""))
    end
  end
  local function at(list, index, total)
    for i = index, body:stop() do
      if list[i] then return list[i] end
    end
    return total
  end
  return function(node)
    local index, stop = node:index(), node:stop()
    if index <= first then return a, b, c end
    return at(letters, stop, a) - (letters[index] or 0), at(linked, stop, b) - (linked[index] or 0),
      at(commas, stop, c) - (commas[index] or 0)
  end
end

-- What a rule file that does not say `prune: no` means: forms, and lists, tables and divisions of links.
local function prune(context, bodies)
  for _, body in ipairs(bodies) do
    local gone, sums = body:select "form, button, nav, input, select, textarea", sums_of(body)
    local all = sums(body)
    for _, node in ipairs(body:select "ul, ol, div, table, section") do
      local letters, linked, commas = sums(node)
      if letters > 0 and linked > letters * MOST_LINKED and commas < ENOUGH_COMMAS then gone[#gone + 1] = node end
    end
    gone = query.outermost(gone)
    local left = all
    for _, node in ipairs(gone) do left = left - sums(node) end
    if left >= all * PRUNED_SHARE then
      for _, node in ipairs(gone) do
        context.removed[#context.removed + 1] = { text = node:text(), stage = "content", reason = "prune",
          path = node:path() }
      end
      context.document:remove(gone)
    end
  end
  context.page:forget()
end

local function words_of(blocks)
  local words = 0
  for _, block in ipairs(blocks or {}) do words = words + strings.words(block.text or "") end
  return words
end

-- Blocks of the body; nil where its queries find nothing.
local function body_blocks(context)
  local visit = context.site
  local nodes, texts = visit:body_nodes(context)
  local rules = visit.site.rules
  if rules and rules.prune ~= false and #nodes > 0 then prune(context, nodes) end
  local blocks = content.blocks_below(context, nodes)
  for _, text in ipairs(texts) do
    for _, block in ipairs(content.blocks_of(text, context)) do blocks[#blocks + 1] = block end
  end
  return #blocks > 0 and blocks or nil
end

-- Do the posts that the page was found to have hold what the body does?
local function hold_the_body(record, blocks)
  local words = 0
  for _, post in ipairs(record.posts) do
    words = words + strings.words((post.headline or "") .. " " .. (post.text or ""))
  end
  return words >= words_of(blocks) * OWN_SHARE
end

local function take_body(record, context, blocks)
  if record.posts and not context.site.site.posts and not hold_the_body(record, blocks) then
    record.posts, record.lead, record.key_points = nil, nil, nil
  end
  if record.posts then return end
  record.blocks = content.without_title(blocks, record)
  if #record.blocks == 0 then record.blocks = nil end
  local words = context.page:blocks():words()
  record.confidence = 1
  record.coverage = words > 0 and math.min(1, math.floor(words_of(blocks) / words * 10000 + 0.5) / 10000) or 0
end

--- Sets blocks, confidence and coverage of a page of a site that has rules.
---@param record nutgraf.Record
---@param context nutgraf.Context
---@param preset string
function M.take(record, context, preset)
  local site = context.site.site
  local blocks = site.body and body_blocks(context)
  if blocks then return take_body(record, context, blocks) end
  if site.body then
    context.warnings[#context.warnings + 1] = { code = "site_rule", message = ("%s: nothing on the page is its body")
      :format(tostring(site)) }
  end
  if site.rules and site.rules.autodetect == false and site.body then return end
  if record.posts then return end
  local kept = {}
  for _, queries in ipairs { site.keep or {}, context.kept or {} } do
    for _, asked in ipairs(queries) do kept[#kept + 1] = asked end
  end
  content.from_page(record, context, preset, query.all(kept, context))
  if not record.blocks and site.fallback_body then
    for _, asked in ipairs(site.fallback_body) do
      local found = content.blocks_below(context, query.outermost((query.nodes(asked, context.document, context))))
      if #found > 0 then
        record.blocks = found
        return
      end
    end
  end
end

return M
