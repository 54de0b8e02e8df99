--- Long work in slices, between which the editor answers keys.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

local SLICE = 5 -- milliseconds of work at once

--- Calls step() until it returns true; then done(). What fits into one slice is done at once.
---@param step fun(): boolean?
---@param done function
function M.run(step, done)
  local started = uv.hrtime()
  repeat
    if step() then return done() end
  until uv.hrtime() - started > SLICE * 1e6
  vim.defer_fn(function() M.run(step, done) end, 1) -- a timer, not vim.schedule: keys come first
end

return M
