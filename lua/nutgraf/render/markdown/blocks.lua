--- Blocks → Markdown: what each type is written as, and how blocks stand in lists, quotations and callouts.
local addresses = require "nutgraf.page.addresses"
local containers = require "nutgraf.render.containers"
local escape = require "nutgraf.render.markdown.escape"
local fields = require "nutgraf.render.fields"
local inline = require "nutgraf.render.markdown.inline"
local tables = require "nutgraf.render.markdown.tables"

local M = {}

local word = fields.word

---@class nutgraf.MarkdownContext what the blocks of one place share
---@field footnotes table<string, string> id → label
---@field cited table<string, boolean> set of ids
---@field shift integer added to the levels of headings
---@field contained boolean? the block stands in a list or quotation

local function text_of(block, context)
  return inline.write(type(block.text) == "string" and block.text or "", block.marks, block.links,
    { footnotes = context.footnotes, cited = context.cited })
end

local function indent(text, by)
  return (text:gsub("\n([^\n])", "\n" .. (" "):rep(by) .. "%1"))
end

local writers = {}

function writers.paragraph(block, context) return text_of(block, context) end

function writers.heading(block, context)
  local text = inline.write(type(block.text) == "string" and block.text or "", block.marks, block.links,
    { footnotes = context.footnotes, cited = context.cited, heading = true, line_break = " " })
  return ("#"):rep(fields.level(block, context.shift)) .. (text ~= "" and " " .. text or "")
end

local function fenced(text, language)
  text = text:gsub("\r\n?", "\n"):gsub("%z", "\239\191\189")
  local longest = 2
  for run in text:gmatch("`+") do longest = math.max(longest, #run) end
  local fence = ("`"):rep(longest + 1)
  if text ~= "" then text = text .. "\n" end
  return fence .. language .. "\n" .. text .. fence
end

function writers.code(block)
  return fenced(type(block.text) == "string" and block.text or "", fields.language(block) or "")
end

-- TeX between lines of `$$` must look like a plain paragraph to a parser that knows no maths.
local function is_plain(tex)
  if tex:find("[$`<*~\r%z]") or tex:find("[", 1, true) or tex:find("&#?%w+;") then return false end
  for line in (tex .. "\n"):gmatch("(.-)\n") do
    if not line:find("%S") or line:find("^%s*[-+#>=|:_]") or line:find("^%s*%d+[.)]") or line:find("^    ") then
      return false
    end
  end
  return true
end

function writers.math(block)
  local tex = block.tex
  if type(tex) ~= "string" or not tex:find("%S") then tex = block.text end
  if type(tex) ~= "string" then return nil end
  tex = fields.trim(tex)
  if tex == "" then return nil end
  if is_plain(tex) then return "$$\n" .. tex .. "\n$$" end
  return fenced(tex, "math")
end

function writers.table(block, context) return tables.write(block, context) end

function writers.rule(_, context)
  -- dashes after the dash of an item would be read as one line with it
  return context.contained and "___" or "---"
end

function writers.embed(block)
  local address = addresses.safe_link(block.url)
  local title = word(block.title)
  if not address then return title and escape.text(title, { starts_block = true, starts_line = true }) end
  if not title and address:find("^%a[%w+.-]+:") then return "<" .. address .. ">" end
  title = title or address
  return inline.write(title, nil, { { start = 1, stop = #title, url = address } })
end

local function medium(block, address)
  local label = word(block.title) or word(block.alt) or (block.media == "audio" and "Audio" or "Video")
  return inline.write(label, nil, { { start = 1, stop = #label, url = address } })
end

local function picture(block)
  local image, shown = inline.image(block.src, word(block.alt), block.title)
  if not shown then return word(block.alt) and escape.text(block.alt, { starts_line = true, starts_block = true }) end
  local url = addresses.safe_link(block.url)
  return url and ("[%s](%s)"):format(image, escape.destination(url)) or image
end

function writers.figure(block)
  local address = block.media and block.media ~= "image" and addresses.safe_link(block.src)
  local out = { address and medium(block, address) or picture(block) }
  local caption, credit = fields.caption(block)
  if credit then caption = caption and caption .. " · " .. credit or credit end
  if caption then out[#out + 1] = inline.whole(caption, "emphasis") end
  return #out > 0 and table.concat(out, "\n\n") or nil
end

function writers.definition(block, context) return ":   " .. indent(text_of(block, context), 4) end

-- One block, nil where it comes to nothing.
local function write_block(block, context)
  local text = (writers[block.type] or writers.paragraph)(block, context)
  return text ~= "" and text or nil
end

local write_children

local function write_quote(node, context)
  local inner = write_children(node, context)
  if inner == "" then return nil end
  if node.kind ~= "callout" then return fields.quoted(inner) end
  local kind = tostring(node.callout):upper():match("^%u+$") or "NOTE"
  -- a table or a list that starts late would be read as the text of the marker's line
  local first = node[1]
  local plain = first.kind == "block" and first.block.type ~= "table" and first.block.type ~= "code"
  return ("> [!%s]\n%s%s"):format(kind, plain and "" or ">\n", fields.quoted(inner))
end

-- ---- lists ----

-- An item's number where Markdown can say it.
local function number_of(block, expected)
  return fields.whole(block.number, 0, 999999999) or expected
end

local function task_sign(block)
  if block.task == nil or type(block.text) ~= "string" or not block.text:find("%S") then return "" end
  return block.task and "[x] " or "[ ] "
end

-- May a child follow the text of its item without a blank line? What cannot interrupt a paragraph may not, nor what
-- a paragraph would follow.
local function is_tight(node)
  if node.kind == "list" then
    local first = node[1].block
    local empty = type(first.text) ~= "string" or not first.text:find("%S")
    return not empty and (not node.ordered or number_of(first, 1) == 1)
  end
  return node.kind == "quote" or (node.kind == "block" and (node.block.type == "code" or node.block.type == "heading"))
end

-- An item: its text, what stands in it, and whether that needs blank lines.
local function write_item(node, context)
  local text = text_of(node.block, context)
  -- cmark-gfm takes a task for done that has "[x]" anywhere in its line
  if node.block.task == false then text = text:gsub("\\%[([xX])%]", "\\[%1\\]") end
  local first = node[1]
  local tight = #node == 0 or (#node == 1 and is_tight(first))
  local sign = task_sign(node.block)
  if #node == 0 then return sign .. text, true end
  local inner = write_children(node, context)
  if inner == "" then return sign .. text, true end
  if text == "" then
    -- a list on its own line: "- - -" would be a rule
    return (first.kind == "list" and "\n" or "") .. inner, #node == 1
  end
  return sign .. text .. (tight and "\n" or "\n\n") .. inner, tight
end

local other_sign = { ["-"] = "*", ["*"] = "-", ["."] = ")", [")"] = "." }

-- A list. `sign` is the bullet, or what stands after numbers; numbers that do not follow each other begin a new list,
-- which has the other sign. Returns the text and the sign that it ends with.
local function write_list(node, context, sign)
  local inner = {}
  for key, value in pairs(context) do inner[key] = value end
  inner.contained = true
  local out, all_tight, number = {}, true, nil
  for i, item in ipairs(node) do
    local body, tight = write_item(item, inner)
    all_tight = all_tight and tight
    local marker = sign
    if node.ordered then
      local expected = number and math.min(number + 1, 999999999) or 1
      local own = number_of(item.block, expected)
      if number and own ~= expected then sign = other_sign[sign] end
      number = own
      marker = ("%d%s"):format(number, sign)
    end
    local gap = (body == "" or body:sub(1, 1) == "\n") and "" or " "
    out[i] = marker .. gap .. indent(body, #marker + 1)
  end
  return table.concat(out, all_tight and "\n" or "\n\n"), sign
end

local function separator(previous, node)
  local before = previous.kind == "block" and previous.block.type
  local after = node.kind == "block" and node.block.type
  if after == "definition" and (before == "term" or before == "definition") then return "\n" end
  if after == "term" and before == "term" then return "\n" end
  return "\n\n"
end

-- Children of a container, with the lines between them.
function write_children(parent, context)
  local out, previous = {}, nil
  local inner = context
  if parent.kind ~= "root" and not context.contained then
    inner = {}
    for key, value in pairs(context) do inner[key] = value end
    inner.contained = true
  end
  local sign
  for _, node in ipairs(parent) do
    local text
    if node.kind == "list" then
      local neighbour = previous and previous.kind == "list" and previous.ordered == node.ordered
      sign = neighbour and other_sign[sign] or (node.ordered and "." or "-")
      text, sign = write_list(node, inner, sign)
    elseif node.kind == "block" then text = write_block(node.block, inner)
    else text = write_quote(node, inner) end
    if text then
      if previous then out[#out + 1] = separator(previous, node) end
      out[#out + 1] = text
      previous = node
    end
  end
  return table.concat(out)
end

-- ---- footnotes ----

-- The labels of the footnotes among blocks, and the blocks without them.
local function take_footnotes(blocks)
  local labels, notes, rest, used = {}, {}, {}, {}
  for _, block in ipairs(blocks or {}) do
    if type(block) == "table" and block.type == "footnote" then
      local id = block.id ~= nil and tostring(block.id) or nil
      if id and not labels[id] then
        local label = id:gsub("[^%w_-]", "")
        if label == "" or used[label:lower()] then label = tostring(#notes + 1) end
        while used[label:lower()] do label = label .. "-" end
        used[label:lower()], labels[id] = true, label
      end
      notes[#notes + 1] = block
    else
      rest[#rest + 1] = block
    end
  end
  return labels, notes, rest
end

-- A footnote that nothing refers to would not be shown: it is a paragraph.
local function write_note(block, context, again)
  local text = text_of(block, context)
  local id = block.id ~= nil and tostring(block.id)
  if id and context.cited[id] then
    if again then return "    " .. indent(text, 4) end
    return ("[^%s]: %s"):format(context.footnotes[id], indent(text, 4))
  end
  if text == "" then return nil end
  local number = (type(block.number) == "number" or type(block.number) == "string") and tostring(block.number)
  return number and ("\\[%s] %s"):format(escape.text(number, { in_brackets = true }), text) or text
end

local function write_notes(notes, context)
  local out, previous = {}, nil
  for _, block in ipairs(notes) do
    local again = previous ~= nil and block.id ~= nil and previous == block.id
    out[#out + 1] = write_note(block, context, again)
    previous = block.id
  end
  return table.concat(out, "\n\n")
end

--- Blocks → Markdown, footnotes at the end.
---@param blocks table[]? the record's or a post's blocks
---@param below integer? the level of a heading that the blocks stand under; their own begin one below it. Without
---  it they keep the levels that the page gives
---@return string without a line end at its end; "" for no blocks
function M.write(blocks, below)
  local labels, notes, rest = take_footnotes(blocks)
  local context = { footnotes = labels, cited = {}, shift = fields.shift_below(blocks, below) }
  local text = write_children(containers.tree(rest), context)
  -- notes may refer to notes: what they cite is known once they are written
  for _ = 1, #notes > 0 and 2 or 0 do notes.text = write_notes(notes, context) end
  if (notes.text or "") == "" then return text end
  return text == "" and notes.text or text .. "\n\n" .. notes.text
end

return M
