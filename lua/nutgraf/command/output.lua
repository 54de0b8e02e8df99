--- What the command prints. A failed write is an error, and several inputs are told apart.
local render = require "nutgraf.render"
local shell = require "nutgraf.shell"

local M = {}

local LEAST_SHOWN = 10 -- inputs, whose progress is shown

-- Compiled, a write that fails is made once more, and what then goes into the buffer seems to be written.
local jit = rawget(_G, "jit")
if jit then jit.off(true, true) end

local Failure = { __name = "nutgraf.output.failure" }

local function check(done, message)
  if not done then error(setmetatable({ message = message or "cannot be written" }, Failure), 0) end
end

--- Writes strings to standard output.
---@param ... string
---
--- Errors: raises what `failure` knows.
---
--- Example:
---   require("nutgraf.command.output").write("one\n", "two\n")
---   --> one
---   --> two
function M.write(...) check(io.stdout:write(...)) end

--- Writes out what is still held back.
---
--- Errors: raises what `failure` knows.
---
--- Example:
---   local output = require "nutgraf.command.output"
---   output.write "one\n"
---   output.flush()
---   --> one
function M.flush() check(io.stdout:flush()) end

--- Why standard output could not be written.
---@param raised any what was raised
---@return string? message nil when something else was raised
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.command.output").failure "another error")
---   --> nil
function M.failure(raised) return getmetatable(raised) == Failure and raised.message or nil end

-- What stands before the output of one of several inputs.
local heads = {
  text = function(path, first) return (first and "" or "\n") .. "==> " .. path .. " <==\n" end,
  markdown = function(path, first)
    return (first and "" or "\n") .. "<!-- " .. path:gsub("%-%-", "- -") .. " -->\n\n"
  end,
  html = function(path) return "<!-- " .. path:gsub("%-%-", "- -") .. " -->\n" end,
}
heads.xhtml = heads.html

--- Prints the head of an input's output, where there are several: its path; for JSON the array's bracket or comma.
---@param format string
---@param path string
---@param first boolean
---
--- Errors: raises what `failure` knows.
---
--- Example:
---   require("nutgraf.command.output").head("text", "a.html", true)
---   --> ==> a.html <==
function M.head(format, path, first)
  if format == "json" then return M.write(first and "[\n" or ",\n") end
  local head = heads[format]
  if head then M.write((head(path, first))) end
end

--- Ends what `head` began.
---@param format string
---@param any boolean has anything been printed?
---
--- Errors: raises what `failure` knows.
---
--- Example:
---   require("nutgraf.command.output").tail("json", false)
---   --> []
function M.tail(format, any)
  if format == "json" then M.write(any and "]\n" or "[]\n") end
end

--- A line on the terminal that says how far a long run is, where messages go to one and the output does not.
---@param count integer of inputs
---@return fun(done: integer) show with `count` it takes the line away
---
--- Errors: none.
---
--- Example:
---   print(type(require("nutgraf.command.output").progress(1)))
---   --> function
function M.progress(count)
  if count < LEAST_SHOWN or not shell.holds "test -t 2 && test ! -t 1" then return function() end end
  return function(done)
    io.stderr:write(done < count and ("%d of %d\r"):format(done, count) or "\27[K")
  end
end

--- Prints a record.
---@param record table
---@param format string
---@param how? table options of render
---@return boolean? done
---@return string? message why it has no such form: a script put something into it that has none
---
--- Errors: raises what `failure` knows.
---
--- Example:
---   require("nutgraf.command.output").record({ title = "Tide" }, "jsonl")
---   --> {"title":"Tide"}
function M.record(record, format, how)
  local rendered, text = pcall(render.render, record, format, how)
  if not rendered then return nil, "the record cannot be written as " .. format .. ": " .. tostring(text) end
  M.write(text)
  return true
end

return M
