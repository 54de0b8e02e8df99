--- A page written anew with changes to its elements: wrapped, dissolved, moved, without attributes.
--
-- The document itself is never changed but by cutting out; these edits are rare, so the page is written as HTML once,
-- with all of them, and parsed again.
local core = require "nutgraf.core"
local query = require "nutgraf.page.query"

local M = {}

local void = { area = true, base = true, br = true, col = true, embed = true, hr = true, img = true, input = true,
  link = true, meta = true, param = true, source = true, track = true, wbr = true }

local function escape(text) return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;")) end

local function open_tag(node, changes)
  local attributes, names = node:attributes(), {}
  for name, value in pairs(changes or {}) do attributes[name] = value or nil end
  for name in pairs(attributes) do names[#names + 1] = name end
  table.sort(names)
  local parts = { "<", node:name() }
  for _, name in ipairs(names) do
    parts[#parts + 1] = (' %s="%s"'):format(name, (attributes[name]:gsub("&", "&amp;"):gsub('"', "&quot;")))
  end
  parts[#parts + 1] = ">"
  return table.concat(parts)
end

-- What is to be done, by the number of the element.
local function plan(document, edits, body)
  local wraps, gone, attributes, moves, count = {}, {}, {}, {}, 0
  local apply = {
    wrap = function(edit, _, index)
      wraps[index] = wraps[index] or {}
      table.insert(wraps[index], edit.tag)
    end,
    dissolve = function(_, _, index) gone[index] = true end,
    attribute = function(edit, _, index)
      attributes[index] = attributes[index] or {}
      attributes[index][edit.name] = false
    end,
    lazy = function(edit, node, index)
      attributes[index] = attributes[index] or {}
      attributes[index].src = node:attr(edit.name)
    end,
    move = function(edit, node, index)
      local target = edit.target and query.nodes(edit.target, document)[1] or not edit.target and body or nil
      if target and not node:contains(target) then moves[index] = target:index() end
    end,
  }
  for _, edit in ipairs(edits) do
    for _, node in ipairs(query.nodes(edit.query, document)) do
      if node:type() == "element" and node:name() ~= "html" and node:name() ~= "body" then
        apply[edit.kind](edit, node, node:index())
        count = count + 1
      end
    end
  end
  return { wraps = wraps, gone = gone, attributes = attributes, moves = moves }, count
end

--- Writes the document with changes. What is moved is written into a list of its own, which stands where its target
-- closes.
---@param document nutgraf.core.Document
---@param todo table by the numbers of elements: wraps = lists of names, gone = true, attributes = tables in which false
---  takes one away, moves = numbers of the elements that they go to the end of
---@return string html
function M.write(document, todo)
  local out, slots, stack = {}, {}, {}
  for _, target in pairs(todo.moves) do slots[target] = slots[target] or {} end
  local function close_until(index)
    while #stack > 0 and stack[#stack].stop <= index do
      local frame = table.remove(stack)
      if slots[frame.index] then out[#out + 1] = slots[frame.index] end
      for i = 1, #frame.closing do out[#out + 1] = frame.closing[i] end
      out = frame.outer
    end
  end
  for node in document:nodes() do
    local index, kind = node:index(), node:type()
    close_until(index)
    if kind == "text" then out[#out + 1] = escape(node:raw())
    elseif kind == "raw" then out[#out + 1] = node:raw()
    elseif kind == "doctype" then out[#out + 1] = "<!doctype html>"
    elseif kind == "element" then
      local frame = { index = index, stop = node:stop(), closing = {}, outer = out }
      if todo.moves[index] then out = slots[todo.moves[index]] end
      local tags = todo.wraps[index] or {}
      for i = #tags, 1, -1 do out[#out + 1] = "<" .. tags[i] .. ">" end
      if not todo.gone[index] then
        out[#out + 1] = open_tag(node, todo.attributes[index])
        if not void[node:name()] then frame.closing[1] = "</" .. node:name() .. ">" end
      end
      for i = 1, #tags do frame.closing[#frame.closing + 1] = "</" .. tags[i] .. ">" end
      stack[#stack + 1] = frame
    end
  end
  close_until(math.huge)
  local parts = {}
  local function flatten(list)
    for _, piece in ipairs(list) do
      if type(piece) == "table" then flatten(piece) else parts[#parts + 1] = piece end
    end
  end
  flatten(out)
  return table.concat(parts)
end

--- Makes the edits of a rule file.
---@param document nutgraf.core.Document
---@param edits nutgraf.SiteEdit[]
---@param body? nutgraf.core.Node what `move_into(body)` means
---@return nutgraf.core.Document? # a new one; nil where nothing on the page is to be changed
---
--- Errors: none.
---
--- Example:
---   local nutgraf, query = require "nutgraf", require "nutgraf.page.query"
---   local rewrite = require "nutgraf.sites.rewrite"
---   local edits = { { kind = "wrap", tag = "blockquote", query = query.compile "//div" } }
---   print(rewrite.apply(nutgraf.parse "<div>One.</div>", edits):first("body"):html())
---   --> <body><blockquote><div>One.</div></blockquote></body>
function M.apply(document, edits, body)
  local todo, count = plan(document, edits, body)
  if count == 0 then return nil end
  return core.parse(M.write(document, todo), { charset = "utf-8" })
end

return M
