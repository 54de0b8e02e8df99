--- Pages are read in threads, so that nobody waits for one while typing: the first page of a session takes a tenth of
-- a second by its modules alone.
--
-- A thread of libuv has a Lua state of its own. Only strings and numbers go in and out.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

local waiting, last = {}, 0 -- what to call with each answer, by its number
local context               -- of libuv; kept, since one that is collected takes its running work along

-- Everything that a fresh state needs comes with the call: a function of another state has no upvalues.
local function in_thread(number, subject, bytes, options, path, cpath)
  package.path, package.cpath = path, cpath
  local ok, text, places, posts, links = pcall(function()
    return require("nutgraf.neovim.worker").answer(subject, bytes, options)
  end)
  if not ok then return number, nil, tostring(text) end
  return number, text, places, posts, links
end

--- In the thread: reads a page, and packs what is known of it.
---@param subject string
---@param bytes string
---@param options string packed
---@return string? text
---@return string places folds and jumps, packed; or message
---@return string? posts packed
---@return string? links packed
function M.answer(subject, bytes, options)
  require("nutgraf.neovim.modules").lend_json()
  local result, message = require("nutgraf.neovim.page").read(subject, bytes, vim.mpack.decode(options))
  if not result then return nil, message end
  local pack = vim.mpack.encode
  return result.text, pack { result.folds, result.jumps }, pack(result.posts), pack(result.links)
end

--- Reads a page in a thread.
---@param subject "page"|"summary"|"explain"
---@param bytes string
---@param options table
---@param done fun(answer: table?, message: string?) called when the editor has time; `posts` and `links` of the answer
---  are still packed
function M.run(subject, bytes, options, done)
  context = context or uv.new_work(in_thread, vim.schedule_wrap(function(number, text, places, posts, links)
    local call = waiting[number]
    waiting[number] = nil
    if not text then return call(nil, places) end
    places = vim.mpack.decode(places)
    call { text = text, folds = places[1], jumps = places[2], posts = posts, links = links }
  end))
  last = last + 1
  waiting[last] = done
  local packed = vim.mpack.encode(options)
  if not context:queue(last, subject, bytes, packed, require("nutgraf.neovim.modules").paths()) then
    waiting[last] = nil
    done(nil, "no thread can be had to read it in")
  end
end

return M
