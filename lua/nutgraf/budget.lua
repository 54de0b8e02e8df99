--- What a run of a pipeline may take: the time of its thread, and memory.
--
-- The core refuses memory once the budget is spent, so that its functions fail at the next block that they need; Lua is
-- asked by a count hook every HOOK_STEPS instructions. A host's own hook is left alone, and JIT-compiled code calls
-- none: there the budget is looked at between stages and by the core only. Coroutines that a script's stage makes are
-- not asked either.
local core = require "nutgraf.core"
local interrupted = require "nutgraf.interrupted"

local M = {}

local HOOK_STEPS = 10000 -- instructions of the VM, some 0.1 ms

local messages = {
  too_slow = "the run took longer than the limit max_milliseconds",
  no_memory = "the run took more memory than the limit max_memory",
}

---@class nutgraf.Budget
---@field deadline number what held before
---@field most number
---@field hooked boolean
---@field loading table<string, boolean> modules that were being loaded
local Budget = {}
Budget.__index = Budget

-- Raises what no stage takes for an error of its own.
local Spent = { __tostring = function(spent) return messages[spent.code] end }

local function ask()
  local code = core.exceeded()
  if code then error(setmetatable({ code = code }, Spent), 0) end
end

--- What an error says of a budget that was spent when it was raised (what took memory may be garbage since).
---@param problem any
---@return "too_slow"|"no_memory"|nil code
---@return string? message
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.budget").said("an error"))
---   --> nil
function M.said(problem)
  if getmetatable(problem) ~= Spent then return nil end
  return problem.code, messages[problem.code]
end

--- Begins a budget; one that is under way is never widened.
---@param milliseconds? integer
---@param bytes? integer of Lua's memory and the core's, beyond what both hold now
---@return nutgraf.Budget? budget to be stopped; nil without limits
---
--- Errors: none.
---
--- Example:
---   local budget = require "nutgraf.budget"
---   local mine = budget.start(1000)
---   print(budget.exceeded())
---   mine:stop()
---   --> nil
function M.start(milliseconds, bytes)
  if not milliseconds and not bytes then return nil end
  local deadline, most = core.begin_budget(milliseconds, bytes)
  local hooked = debug ~= nil and debug.sethook ~= nil and debug.gethook() == nil
  if hooked then debug.sethook(ask, "", HOOK_STEPS) end
  return setmetatable({ deadline = deadline, most = most, hooked = hooked, loading = interrupted.loading() }, Budget)
end

--- Is the budget that holds now spent?
---@return "too_slow"|"no_memory"|nil code
---@return string? message
---
--- Errors: none.
---
--- Example:
---   print(require("nutgraf.budget").exceeded())
---   --> nil
function M.exceeded()
  local code = core.exceeded()
  if not code then return nil end
  return code, messages[code]
end

--- Ends a budget; the one around it, if any, holds again.
function Budget:stop()
  if self.hooked and debug.gethook() == ask then debug.sethook() end
  core.end_budget(self.deadline, self.most)
  interrupted.forget(self.loading)
end

return M
