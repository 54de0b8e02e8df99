--- Reads docstrings: LuaLS annotations and, after the description, `Errors:`, `Source:` and `Example:`.
--
-- Returns read(path) → {head = text at the file's top, entries = list}; an entry is
--   {kind = "function", name, method, arguments, text, params, returns, errors, source, example, line}
--   {kind = "class" | "alias" | "value", name, text, fields, value, line}
-- An example is a list of lines, those of the output begin with "--> ".

-- The type at the start of an annotation, which may hold spaces, and what comes after it.
local function split_type(text)
  local depth, i = 0, 1
  while i <= #text do
    local c = text:sub(i, i)
    if c:find("[%(%[{<]") then depth = depth + 1
    elseif c:find("[%)%]}>]") then depth = depth - 1
    elseif c == '"' then i = text:find('"', i + 1, true) or #text
    elseif c == " " and depth == 0 and not text:sub(1, i - 1):find("[:|,]$") then break end
    i = i + 1
  end
  return text:sub(1, i - 1), (text:sub(i + 1):gsub("^%s*#%s*", ""))
end

local function read_param(text)
  local name, rest = text:match("^(%S+)%s+(.*)$")
  if not name then return { name = text, type = "", text = "" } end
  local kind, description = split_type(rest)
  return { name = name:gsub("%?$", ""), optional = name:find("%?$") ~= nil, type = kind, text = description }
end

local function read_return(text, said)
  local kind, rest = split_type(text)
  if text:find("^%S.- # ") or said == nil then
    local name, description = rest:match("^([%w_]+)%s*(.*)$")
    if text:find(kind .. " # ", 1, true) then return { type = kind, text = rest } end
    return { type = kind, name = name, text = description or rest }
  end
  return { type = kind, text = rest }
end

local function trim(lines)
  while lines[#lines] == "" do lines[#lines] = nil end
  return table.concat(lines, "\n")
end

-- The lines of one docstring → its parts.
local function read_block(lines)
  local block = { params = {}, returns = {}, fields = {} }
  local section, parts, last = "text", { text = {}, errors = {}, source = {} }, nil
  for _, line in ipairs(lines) do
    local tag, rest = line:match("^%-%-%-@(%a+)%s*(.*)$")
    if tag then
      section = "text"
      last = nil
      if tag == "param" then
        last = read_param(rest)
        block.params[#block.params + 1] = last
      elseif tag == "return" then
        last = read_return(rest)
        block.returns[#block.returns + 1] = last
      elseif tag == "field" then
        last = read_param(rest)
        block.fields[#block.fields + 1] = last
      elseif tag == "class" or tag == "alias" then
        local name, more = rest:match("^(%S+)%s*(.*)$")
        block[tag], block.more = name, more
      elseif tag == "type" then block.type = rest
      elseif tag == "operator" then block.operator = rest
      elseif tag == "meta" then block.meta = true end
    elseif line:find("^%-%-%-|") then
      block.more = (block.more or "") .. line:sub(4)
    elseif section == "example" then
      block.example[#block.example + 1] = line:gsub("^%-%-%-? ? ? ?", "")
    else
      local text = line:gsub("^%-%-%-? ?", "")
      if text:find("^Example:") then
        section, block.example = "example", {}
      elseif last and line:find("^%-%-%-  %S") then
        last.text = last.text .. " " .. text:gsub("^%s+", "")
      else
        last = nil
        -- Source: may stand in the middle of a line, after the errors
        if text:find("^Errors:") then
          section, text = "errors", text:gsub("^Errors:%s*", "")
        elseif text:find("^Source:") then
          section, text = "source", text:gsub("^Source:%s*", "")
        elseif text == "" and section ~= "text" then section = "text" end
        local before, source = text:match("^(.-)%s*Source: (.*)$")
        if section == "errors" and source then
          table.insert(parts.errors, before)
          section, text = "source", source
        end
        table.insert(parts[section], text)
      end
    end
  end
  block.text, block.errors, block.source = trim(parts.text), trim(parts.errors), trim(parts.source)
  block.text = block.text:gsub("^\n+", "")
  while block.example and block.example[#block.example] == "" do block.example[#block.example] = nil end
  return block
end

local function arguments_of(text)
  local list = {}
  for name in (text or ""):gmatch("[%w_.]+") do list[#list + 1] = name end
  return list
end

-- What the line after a docstring defines.
local function defined(line)
  local holder, mark, name, arguments = (line or ""):match("^function ([%w_]+)([.:])([%w_.]+)%((.-)%)")
  if holder then return "function", holder, mark == ":", name, arguments_of(arguments) end
  holder, name = (line or ""):match("^([%w_]+)%.([%w_]+)%s*=")
  if holder then return "value", holder, false, name end
  name = (line or ""):match("^local ([%w_]+) = ")
  if name then return "local", name end
end

local function read(path)
  local lines = {}
  for line in io.lines(path) do lines[#lines + 1] = line end
  local result, holders, i = { path = path, entries = {} }, {}, 1
  while i <= #lines do
    if lines[i]:find("^%-%-%-") then
      local first, block = i, {}
      while lines[i] and lines[i]:find("^%-%-") do
        block[#block + 1] = lines[i]
        i = i + 1
      end
      local parsed = read_block(block)
      parsed.line = first
      local kind, holder, method, name, arguments = defined(lines[i])
      if kind then i = i + 1 end
      if first == 1 then result.head = parsed.text
      elseif parsed.class then
        parsed.kind, parsed.name = "class", parsed.class
        if kind == "local" then holders[holder] = parsed.class end
        table.insert(result.entries, parsed)
      elseif parsed.alias then
        parsed.kind, parsed.name, parsed.value = "alias", parsed.alias, parsed.more
        table.insert(result.entries, parsed)
      elseif kind == "function" or kind == "value" then
        parsed.kind, parsed.holder, parsed.method, parsed.name, parsed.arguments = kind, holder, method, name, arguments
        parsed.class_name = holders[holder]
        table.insert(result.entries, parsed)
      end
    elseif lines[i]:find("^function [%w_]+[.:]") then
      local _, holder, method, name, arguments = defined(lines[i])
      table.insert(result.entries, { kind = "function", bare = true, holder = holder, method = method, name = name,
        arguments = arguments, params = {}, returns = {}, text = "", errors = "", source = "", line = i,
        class_name = holders[holder] })
      i = i + 1
    else
      i = i + 1
    end
  end
  return result
end

return { read = read }
