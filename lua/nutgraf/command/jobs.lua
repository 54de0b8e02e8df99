--- Several processes that share the inputs of one command.
--
-- Process i of n is the same command with the option `--share i/n`: it answers the i-th of each n inputs, a line of
-- JSON each, which are read in turn and so in order.
local json = require "nutgraf.structured.json"
local shell = require "nutgraf.shell"

local M = {}

-- How this program was started: interpreter, its options, script. Nil where a host runs it.
local function started_as()
  local words, first = {}, 0
  if type(arg) ~= "table" or not arg[0] or not arg[-1] then return nil end
  while arg[first - 1] do first = first - 1 end
  for i = first, 0 do words[#words + 1] = shell.quote(arg[i]) end
  return table.concat(words, " ")
end

--- Can processes share these inputs? Standard input can only be read once.
---@param inputs table[] as command.source gives them
---@param count? integer of processes
---@return boolean
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.command.jobs").can_share({ { path = "a.html" } }, 4))
---   --> false
function M.can_share(inputs, count)
  if not count or count < 2 or #inputs < 2 or not started_as() then return false end
  for _, input in ipairs(inputs) do
    if input.path == "-" or input.listed_by == "@-" then return false end
  end
  return true
end

--- Starts the processes.
---@param arguments string[] of the command
---@param count integer of processes
---@param read fun(input: table): table?, string?, string? reads an input here
---@return function next_record gives the record of the next input; nil, message, code when it failed
---
--- Errors: none: the input that a process was at when it ended has the code "job_failed"; those after it are read here.
---
--- Example:
---   local jobs = require "nutgraf.command.jobs"
---   print(type(jobs.start))
---   --> function
function M.start(arguments, count, read)
  local command, pipes, ended, turn = { started_as() }, {}, {}, 0
  for _, argument in ipairs(arguments) do command[#command + 1] = shell.quote(argument) end
  for i = 1, count do
    pipes[i] = io.popen(("%s --share %d/%d </dev/null"):format(table.concat(command, " "), i, count), "r")
  end
  return function(input)
    turn = turn % count + 1
    if ended[turn] then return read(input) end
    local line = pipes[turn] and pipes[turn]:read("*l")
    local record = line and json.decode(line)
    if type(record) ~= "table" then
      ended[turn] = true
      return nil, "the process that was to read it has ended", "job_failed"
    end
    record.path = nil
    if record.error then return nil, record.error.message, record.error.code end
    return record
  end
end

--- The inputs that are process i's of n, by "i/n".
---@param inputs table[]
---@param share string
---@return table[]
---
--- Errors: none.
---
--- Example:
---   print(#require("nutgraf.command.jobs").share({ {}, {}, {} }, "1/2"))
---   --> 2
function M.share(inputs, share)
  local own, first, step = {}, share:match("^(%d+)/(%d+)$")
  for i = tonumber(first), #inputs, tonumber(step) do own[#own + 1] = inputs[i] end
  return own
end

return M
