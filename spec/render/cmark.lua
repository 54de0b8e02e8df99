--- Reads Markdown back with cmark-gfm, for specs that compare what was written with what a parser sees.
local helper = require "spec.helper"

local M = {}

local found = helper.run("command -v cmark-gfm")

--- Is cmark-gfm installed?
M.available = found ~= ""

local extensions = "-e table -e strikethrough -e tasklist -e footnotes --unsafe"

--- Markdown → what cmark-gfm makes of it.
-- @param format "html" or "xml"
function M.run(markdown, format)
  local path = os.tmpname()
  helper.write(path, markdown)
  local output = helper.run(("cmark-gfm %s -t %s %s"):format(extensions, format, path))
  os.remove(path)
  return output
end

local entities = { ["&lt;"] = "<", ["&gt;"] = ">", ["&quot;"] = '"', ["&amp;"] = "&" }

local function unescape(text) return (text:gsub("&%l+;", entities)) end

-- The XML of cmark as nested tables {name, attributes, text, …}. Footnotes have the name "<unknown>" in it.
local function read_xml(xml)
  xml = xml:gsub("<<unknown>", "<unknown"):gsub("</<unknown>>", "</unknown>")
  local root = { name = "root", attributes = {} }
  local stack, at = { root }, 1
  while true do
    local first, last, close, name, rest = xml:find("<(/?)([%w_]+)([^>]*)>", at)
    if not first then break end
    local parent = stack[#stack]
    if parent.attributes["xml:space"] then parent.text = unescape(xml:sub(at, first - 1)) end
    if close == "/" then stack[#stack] = nil
    else
      local node = { name = name, attributes = {} }
      for key, value in rest:gmatch('([%w:]+)="([^"]*)"') do node.attributes[key] = unescape(value) end
      parent[#parent + 1] = node
      if not rest:find("/$") then stack[#stack + 1] = node end
    end
    at = last + 1
  end
  return root[1]
end

local names = { emph = "emphasis", strong = "strong", strikethrough = "delete" }

local tags = { sub = "subscript", sup = "superscript", ins = "insert", mark = "highlight", kbd = "keyboard",
  strong = "strong", em = "emphasis", del = "delete", code = "code" }

-- Text of inline nodes as a list of {text, types}: `types` is the sorted names of the spans over it.
local function paint(node, active, out)
  local function emit(text, extra)
    local list = {}
    for name, count in pairs(active) do
      if count > 0 then list[#list + 1] = name end
    end
    list[#list + 1] = extra
    table.sort(list)
    out[#out + 1] = { text = text, types = table.concat(list, " ") }
  end
  local function within(name, child)
    active[name] = (active[name] or 0) + 1
    paint(child, active, out)
    active[name] = active[name] - 1
  end
  for _, child in ipairs(node) do
    local name = child.name
    if name == "text" then emit(child.text or "")
    elseif name == "code" then emit(child.text or "", "code")
    elseif name == "linebreak" or name == "softbreak" then emit("\n")
    elseif name == "unknown" then emit("†")
    elseif name == "link" then within("link:" .. child.attributes.destination, child)
    elseif name == "image" then within("image:" .. child.attributes.destination, child)
    elseif names[name] then within(names[name], child)
    elseif name == "html_inline" then
      local close, tag = (child.text or ""):match("^<(/?)(%l+)>$")
      if tag == "br" then emit("\n")
      elseif tags[tag or ""] then active[tags[tag]] = (active[tags[tag]] or 0) + (close == "/" and -1 or 1)
      else emit("UNEXPECTED " .. tostring(child.text)) end
    else emit("UNEXPECTED " .. name) end
  end
  return out
end

--- The pieces of a painted text as one string: a character with the spans over it, white space without them.
function M.signature(pieces)
  local out, previous = {}, ""
  for _, piece in ipairs(pieces) do
    for character in piece.text:gmatch("[%z\1-\127\194-\244][\128-\191]*") do
      local types = piece.types
      if character:find("^%s") or character == "\194\160" or character == "\227\128\128" then types = previous end
      if types ~= previous then
        out[#out + 1] = "{" .. types .. "}"
        previous = types
      end
      out[#out + 1] = character
    end
  end
  -- white space at the edge of a span counts with what stands before it; the last types say nothing
  return (table.concat(out):gsub("%{%}$", ""))
end

local function inline(node) return M.signature(paint(node, {}, {})) end

local function table_rows(node)
  local rows = {}
  for _, row in ipairs(node) do
    local cells = {}
    for _, cell in ipairs(row) do cells[#cells + 1] = inline(cell) end
    rows[#rows + 1] = cells
  end
  return rows
end

-- Blocks with `path`, the letters of what stands around them, each with the number of its container.
local function flatten(node, path, out, counters)
  local function add(block)
    block.path = path
    out[#out + 1] = block
  end
  local function number()
    counters.last = counters.last + 1
    return counters.last
  end
  for i, child in ipairs(node) do
    local name = child.name
    if name == "paragraph" then
      if not (i == 1 and node.own_text) then add { type = "paragraph", text = inline(child) } end
    elseif name == "heading" then
      add { type = "heading", level = tonumber(child.attributes.level), text = inline(child) }
    elseif name == "code_block" then
      add { type = "code", language = child.attributes.info, text = child.text or "" }
    elseif name == "thematic_break" then add { type = "rule" }
    elseif name == "table" then add { type = "table", rows = table_rows(child) }
    elseif name == "block_quote" then flatten(child, path .. "q" .. number(), out, counters)
    elseif name == "list" then
      local list, start = number(), tonumber(child.attributes.start)
      for j, item in ipairs(child) do
        local first = item[1]
        local own = first and first.name == "paragraph"
        item.own_text = own
        local inside = path .. "l" .. list .. "i" .. number()
        local task
        if item.name == "tasklist" then task = item.attributes.completed == "true" end
        out[#out + 1] = { type = "item", ordered = child.attributes.type == "ordered", task = task, path = inside,
          number = start and start + j - 1, text = own and inline(first) or "" }
        flatten(item, inside, out, counters)
      end
    elseif name == "unknown" then
      path = "f"
      flatten(child, "f", out, counters)
      path = ""
    else add { type = "UNEXPECTED " .. name, text = child.text } end
  end
end

local function mark_of(i) return ("document %d of many"):format(i) end

--- Reads many Markdown texts with one run of cmark-gfm.
-- @param texts list of strings
-- @return list of lists of blocks {type, text (a signature), level, language, rows, ordered, number, task, path}
function M.read(texts)
  local all = {}
  for i, text in ipairs(texts) do all[i] = "# " .. mark_of(i) .. "\n\n" .. text .. "\n" end
  local root = read_xml(M.run(table.concat(all, "\n"), "xml"))
  local blocks, documents = {}, {}
  flatten(root, "", blocks, { last = 0 })
  for _, block in ipairs(blocks) do
    if block.type == "heading" and block.text == mark_of(#documents + 1) then
      documents[#documents + 1] = {}
    else
      table.insert(documents[#documents], block)
    end
  end
  return documents
end

--- Marks of a text painted as those that cmark read: the signature of a text of a record.
function M.expected(text, marks, links)
  local pieces, at = {}, 1
  while at <= #text do
    local character = text:match("^[%z\1-\127\194-\244][\128-\191]*", at)
    local types, seen = {}, {}
    for _, list in ipairs { marks or {}, links or {} } do
      for _, span in ipairs(list) do
        if span.start <= at and span.stop >= at then
          local name = span.type or "link:" .. span.url
          if not seen[name] then types[#types + 1] = name end
          seen[name] = true
        end
      end
    end
    table.sort(types)
    pieces[#pieces + 1] = { text = character, types = table.concat(types, " ") }
    at = at + #character
  end
  return M.signature(pieces)
end

return M
