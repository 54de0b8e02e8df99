--- Follows a page of examples/guide as its reader does: writes its files, runs its commands, compares what it shows.
--
-- A fenced block whose first line names a file ("-- headlines.lua: …") is written; one that begins with "$ " is a session:
-- commands, each with what it prints. Of a line that ends in "…" only the beginning is compared, and a line "…" stands
-- for any lines.
local helper = require "spec.helper"

local M = {}

local function quoted(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

local function lines_of(text)
  local lines = {}
  for line in text:gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
  return lines
end

-- The fenced blocks of a page: {line =, lines =}.
local function blocks_of(text)
  local blocks, block = {}, nil
  for number, line in ipairs(lines_of(text)) do
    if line:find "^```" then
      if block then blocks[#blocks + 1] = block end
      block = not block and { line = number, lines = {} } or nil
    elseif block then block.lines[#block.lines + 1] = line end
  end
  return blocks
end

-- A page → steps in order: {line =, file =, text =} and {line =, command =, shown = list of lines}.
local function steps_of(text)
  local steps = {}
  for _, block in ipairs(blocks_of(text)) do
    local first = block.lines[1] or ""
    local file = first:match "([%w_./-]+%.%a+)"
    if first:find "^%$ " then
      for i, line in ipairs(block.lines) do
        local command = line:match "^%$ (.*)"
        if command then steps[#steps + 1] = { line = block.line + i, command = command, shown = {} }
        else table.insert(steps[#steps].shown, line) end
      end
    else
      assert(file, ("a block at line %d is neither a file nor a session"):format(block.line))
      steps[#steps + 1] = { line = block.line, file = file, text = table.concat(block.lines, "\n") .. "\n" }
    end
  end
  return steps
end

--- Do lines look as a page shows them?
---@param shown string[]
---@param got string[]
---@return boolean
function M.agree(shown, got)
  local i = 1
  for j, line in ipairs(shown) do
    if line == "…" then
      if j == #shown then return true end
      local rest = {}
      for k = j + 1, #shown do rest[#rest + 1] = shown[k] end
      for k = i, #got do
        local tail = {}
        for l = k, #got do tail[#tail + 1] = got[l] end
        if M.agree(rest, tail) then return true end
      end
      return false
    end
    local start = line:match "^(.*)…$"
    if not got[i] or got[i] ~= line and not (start and got[i]:sub(1, #start) == start) then return false end
    i = i + 1
  end
  return i > #got
end

--- Follows pages, one after the other, in one shell.
---@param names string[] of examples/guide
---@param place string an empty folder, which looks like a clone to the pages
---@param interpreter string the Lua that stands behind `lua5.4`
---@param instead? table<string, string> what is written in the place of what the pages say, such as another port
---@return {page: string, line: integer, command: string, shown: string, got: string, right: boolean}[] commands
function M.follow(names, place, interpreter, instead)
  local root = helper.run("pwd"):gsub("\n$", "")
  local version = interpreter:match "(5%.%d)$" or "luajit"
  local script = { "cd " .. quoted(place), "export LUA=" .. version,
    ("ln -s %s/Makefile %s/lua %s/csrc %s/examples ."):gsub("%%s", root),
    ("mkdir build bin; ln -s %s/build/* build; rm -f build/nutgraf"):format(root),
    ("ln -s \"$(command -v %s)\" bin/lua5.4; export PATH=$PWD/bin:$PATH"):format(interpreter),
    ("printf '#!/bin/sh\\nexec %s %s/lua/nutgraf/command/main.lua \"$@\"\\n' >build/nutgraf; chmod +x build/nutgraf"):format(
      interpreter, root) }
  local commands = {}
  for _, name in ipairs(names) do
    local page = helper.read("examples/guide/" .. name .. ".md")
    for from, to in pairs(instead or {}) do page = page:gsub(from, to) end
    for _, step in ipairs(steps_of(page)) do
      if step.file then
        script[#script + 1] = ("mkdir -p \"$(dirname %s)\"; printf %%s %s >%s"):format(step.file, quoted(step.text), step.file)
      else
        commands[#commands + 1] = { page = name, line = step.line, command = step.command, shown = step.shown }
        script[#script + 1] = step.command
        script[#script + 1] = ("printf '\\001%d\\n'"):format(#commands)
      end
    end
  end
  helper.write(place .. "/session", table.concat(script, "\n") .. "\n")
  local output = helper.run(("env -u LD_PRELOAD bash %s/session 2>&1 </dev/null"):format(quoted(place)))
  for text, number in output:gmatch "(.-)\1(%d+)\n" do
    local command = commands[tonumber(number)]
    local got = lines_of(text:sub(-1) == "\n" and text or text == "" and "" or text .. "\n")
    command.right = M.agree(command.shown, got)
    command.shown, command.got = table.concat(command.shown, "\n"), table.concat(got, "\n")
  end
  return commands
end

return M
