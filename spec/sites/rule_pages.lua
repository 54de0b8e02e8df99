-- Pages in the shape that a FiveFilters rule file expects: its XPaths turned into the elements that they match. Each part
-- holds a text of its own, so that what comes out tells which elements were taken and which were cut.
local M = {}

local VOID = { meta = true, img = true, link = true, input = true, br = true, hr = true }

local function set_attribute(element, name, value)
  local known = element.attributes[name]
  if not known then
    element.order[#element.order + 1] = name
    element.attributes[name] = value
  elseif name == "class" then
    element.attributes[name] = known .. " " .. value
  else
    return false -- two values of one attribute: no element has both
  end
  return true
end

-- Forms of a predicate: pattern, what it asks of the element.
local forms = {
  { "^@([%w:-]+)%s*=%s*['\"]([^'\"]*)['\"]$", function(element, name, value)
    return (name ~= "class" or not element.attributes.class) and set_attribute(element, name, value)
  end },
  { "^contains%s*%(%s*@([%w:-]+)%s*,%s*['\"]([^'\"]+)['\"]%s*%)$", function(element, name, value)
    return set_attribute(element, name, (value:gsub("^%s+", ""):gsub("%s+$", "")))
  end },
  { "^starts%-with%s*%(%s*@([%w:-]+)%s*,%s*['\"]([^'\"]+)['\"]%s*%)$", function(element, name, value)
    return not element.attributes[name] and set_attribute(element, name, value .. "x")
  end },
  { "^contains%s*%(%s*concat%s*%(%s*' '%s*,[^@]*@([%w:-]+)%s*%)?%s*,%s*' '%s*%)%s*,%s*'%s*([^' ]+)%s*'%s*%)$",
    set_attribute },
  { "^@([%w:-]+)$", function(element, name)
    return element.attributes[name] ~= nil or set_attribute(element, name, "x")
  end },
  { "^1$", function() return true end },
  { "^position%(%)%s*=%s*1$", function() return true end },
}

local function apply(element, predicate)
  predicate = predicate:gsub("^%s+", ""):gsub("%s+$", "")
  local first = predicate:match "^(.-)%s+or%s+"
  if first then return apply(element, first) end
  local left, right = predicate:match "^(.-)%s+and%s+(.+)$"
  if left then return apply(element, left) and apply(element, right) end
  for _, form in ipairs(forms) do
    local name, value = predicate:match(form[1])
    if name then return form[2](element, name, value) end
  end
  return false
end

-- An XPath as a chain of elements, the outermost first, and the attribute at its end; nil where it is of another form.
function M.chain(xpath)
  local chain, at = {}, 1
  xpath = xpath:gsub("^%s+", ""):gsub("%s+$", "")
  if xpath:find "|" or not xpath:find "^//" then return nil end
  while at <= #xpath do
    local start, name = xpath:match("^(//?)([%w*-]+)()", at)
    if not start then
      local attribute = xpath:match("^//?@([%w:-]+)$", at)
      return attribute and #chain > 0 and chain or nil, attribute
    end
    at = at + #start + #name
    local element = { name = name == "*" and "div" or name:lower(), attributes = {}, order = {} }
    while xpath:sub(at, at) == "[" do
      local predicate = xpath:match("^%b[]", at)
      if not predicate or not apply(element, predicate:sub(2, -2)) then return nil end
      at = at + #predicate
    end
    chain[#chain + 1] = element
  end
  return #chain > 0 and chain or nil
end

local function escaped(text) return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub('"', "&quot;")) end

-- A chain as markup around a content; an attribute at its end takes the content.
function M.markup(chain, attribute, content)
  local opening, closing = {}, {}
  for i, element in ipairs(chain) do
    if VOID[element.name] and not (i == #chain and attribute) then return nil end
    local parts = { "<" .. element.name }
    for _, name in ipairs(element.order) do
      if not (i == #chain and name == attribute) then
        parts[#parts + 1] = (' %s="%s"'):format(name, escaped(element.attributes[name]))
      end
    end
    if i == #chain and attribute then parts[#parts + 1] = (' %s="%s"'):format(attribute, escaped(content)) end
    opening[#opening + 1] = table.concat(parts, "") .. ">"
    if not VOID[element.name] then table.insert(closing, 1, "</" .. element.name .. ">") end
  end
  return table.concat(opening) .. (attribute and "" or content) .. table.concat(closing)
end

-- ---- pages ----

local ROOTS = { html = true, head = true, body = true, frameset = true, td = true, tr = true, th = true, tbody = true,
  caption = true, option = true, table = true, title = true, img = true, noscript = true, script = true, style = true,
  iframe = true, svg = true, template = true }
local TEXT_ONLY = { p = true, h1 = true, h2 = true, h3 = true, h4 = true, h5 = true, h6 = true, a = true, span = true,
  b = true, strong = true, em = true, i = true, small = true, pre = true, address = true }

-- Can the chain stand in a page's body as it is?
local function stands(chain)
  for i, element in ipairs(chain) do
    if ROOTS[element.name] or i < #chain and TEXT_ONLY[element.name] then return false end
  end
  return true
end

local function is_meta(chain) return #chain == 1 and VOID[chain[1].name] and chain[1].name ~= "img" end

-- What a rule file says, in order: list of {name, value}.
local function lines_of(rules)
  local lines = {}
  for line in rules:gmatch "[^\r\n]+" do
    local name, value = line:match "^%s*([%a_]+)%s*:%s*(.-)%s*$"
    if name and not line:find "^%s*#" then lines[#lines + 1] = { name, value } end
  end
  return lines
end

local paragraphs = { "KEEP the ferry had been tied up for most of the winter, and nobody in the village could say when it sails.",
  "KEEP the captain walked down to the pier, looked at the ice and went home to write a letter to the owner of the line.",
  "KEEP in the letter stood that the ferry would sail again as soon as the ice was gone, and that the fares would stay." }

local values = { title = "The ferry of Tern sails again", author = "Ida Brandt", date = "2026-03-14T10:05:00+00:00" }

--- A page for a rule file, and what must come of it.
-- @param rules string: the file
-- @param contained list of strings: texts that the body must hold beside its own
-- @return {html, kept, cut, title?, author?, date?}; nil and why where no page is made for it
function M.page(rules, contained)
  local head, before, inside, cut, said, body = {}, {}, {}, {}, {}, nil
  for _, line in ipairs(lines_of(rules)) do
    local name, value = line[1], line[2]
    if name == "find_string" or name:find "^replace_string" then return nil, "it changes the page's text" end
    if name == "body" and not body then
      local chain, attribute = M.chain(value)
      if not chain or attribute or not stands(chain) then return nil, "body" end
      body = chain
    elseif values[name] and said[name] == nil then
      local chain, attribute = M.chain(value)
      local markup = chain and (is_meta(chain) or stands(chain)) and M.markup(chain, attribute, values[name])
      if markup then table.insert(is_meta(chain) and head or before, markup) end
      said[name] = markup and values[name] or false
    elseif name == "strip" or name == "strip_id_or_class" then
      local text = ("CUT %d of the page."):format(#cut + 1)
      local chain, attribute
      if name == "strip" then chain, attribute = M.chain(value)
      else chain = { { name = "div", attributes = { class = value:gsub("[\"']", "") }, order = { "class" } } } end
      local markup = chain and not attribute and stands(chain) and M.markup(chain, nil, text)
      if markup then cut[#cut + 1], inside[#inside + 1] = text, markup end
    end
  end
  if not body then return nil, "body" end
  local kept = {}
  for i, text in ipairs(paragraphs) do kept[i] = text end
  for _, text in ipairs(contained) do kept[#kept + 1] = text end
  local plain = TEXT_ONLY[body[#body].name]
  local parts = {}
  for i, text in ipairs(kept) do
    parts[#parts + 1] = plain and escaped(text) or "<p>" .. escaped(text) .. "</p>"
    if inside[i] and not plain then parts[#parts + 1] = inside[i] end
  end
  for i = #kept + 1, plain and 0 or #inside do parts[#parts + 1] = inside[i] end
  local html = ("<!DOCTYPE html><html><head><meta charset=utf-8><title>Courier</title>%s</head><body><div><p>OUTSIDE " ..
    "before it.</p></div>%s\n%s\n<div><p>OUTSIDE after it.</p></div></body></html>"):format(table.concat(head),
    table.concat(before, "\n"), M.markup(body, nil, table.concat(parts, "\n")))
  return { html = html, kept = kept, cut = plain and {} or cut, title = said.title or nil, author = said.author or nil,
    date = said.date or nil }
end

return M
