--- nutgraf in OpenResty, or in nginx with the Lua module.
--
-- `answer_from` in content_by_lua answers with a page that a location of nginx's own serves, as HTML, Markdown, text or
-- JSON by the client's Accept. `filter_header` and `filter_body` do it to whatever a location serves; the handler is
-- the better choice, since it knows the page before it says the status. `setup` in init_by_lua tells all of them what
-- holds everywhere, and has nginx refuse to start where that is wrong.
--
-- Time spent on a page is time that the worker's other requests wait. So `max_bytes` is 4 MiB and `max_milliseconds`
-- 1,000 where nobody says otherwise, pages above `thread_bytes` go to `thread_pool` where there is one (not those read
-- with `pipeline`, `sites` or `data`, which is code, nor a filter's, which cannot wait), and `cache` keeps answers.
-- Each page on its way is held whole, twice while it is handed to Lua: limit_conn bounds how many there are at once.
--
-- An answer is kept as long as a shared cache may keep it by the upstream's Cache-Control, Vary and Set-Cookie, under
-- the host, the location, all options, the format and nutgraf's version. With a cache the upstream is asked without any
-- header of the client's but Host: what is kept is what anybody gets.
local answers = require "nutgraf.openresty.answer"
local checks = require "nutgraf.options"
local fetching = require "nutgraf.openresty.fetch"
local filter = require "nutgraf.openresty.filter"
local handler = require "nutgraf.openresty.handler"
local headers = require "nutgraf.openresty.headers"
local nutgraf = require "nutgraf"
local settings = require "nutgraf.openresty.settings"

local M = {}

---@class nutgraf.options.openresty: nutgraf.options.extract
---@field formats? ("json"|"html"|"markdown"|"text")[] what may be answered, by Accept; the first where Accept leaves it
---  open. By default all four, JSON first
---@field cache? string the lua_shared_dict that keeps answers; without it, and with "", nothing is
---  kept
---@field time_to_live? number seconds that an answer is kept, unless the upstream says less; by default 300
---@field error_time_to_live? number seconds that an error is kept, and a record that lacks a part; by default 5
---@field revision? string beside `cache` and one of `pipeline`, `sites`, `data`, which the cache cannot see: their
---  version, to be changed with them
---@field thread_pool? string the thread_pool that reads large pages, by ngx.run_worker_thread; without it, and with "",
---  workers do
---@field thread_bytes? integer the largest page that a worker reads itself beside a thread_pool; by default 65,536
---@field thread_queue? integer the most pages that a worker has in threads or waiting for them, by default 16; more are
---  answered with 503. The thread_pool itself needs a longer queue: leave its max_queue alone
---@field max_seconds? number the longest that an upstream may take in a location with limit_body or filter_body; by
---  default 30

--- What the functions of this module may be told beside the options of nutgraf.extract.
M.options = settings.options

local base -- what setup was told; never changed by a request

-- The dicts by name; ngx.shared itself makes up no names.
local function settings_for(owner, given, before, level)
  local host = { dicts = ngx.shared, threads = ngx.run_worker_thread ~= nil }
  local made, told = settings.of(owner, given, before or base, host, level or 3)
  return made, told
end

--- Sets options for all handlers and filters, and loads everything before the workers start: for init_by_lua.
---@param options? nutgraf.options.openresty
---
--- Errors: raises for a wrong option, a lua_shared_dict that is not there, threads that are not there: nginx does not
--- start.
function M.setup(options)
  local _, told = settings_for("nutgraf.openresty.setup", options, {})
  base = told
  for _, format in ipairs(headers.names) do answers.make("<title>One</title><p>One page.</p>", {}, format) end
end

-- ---- answering ----

--- Answers with the page that an internal location serves: for content_by_lua. JSON is the record. Each answer has a
--- strong ETag of its own, Vary and nosniff, HTML a Content-Security-Policy under which nothing runs.
---@param location string an internal location, often one with proxy_pass and with `limit_body`
---@param options? nutgraf.options.openresty
---
--- Errors: answered in the client's format, as JSON {"error": {"code", "message"}}, with a status: 404, 410, 503 and
--- 504 as the upstream says them, 502 for its other ones, 405, 406, 413, 415, 503 for too much time or memory. A wrong
--- argument or option raises at the caller's line, which nginx answers with 500 and logs.
function M.answer_from(location, options)
  checks.argument("nutgraf.openresty.answer_from", "location", location, { type = "string" })
  local given = settings_for("nutgraf.openresty.answer_from", options)
  return handler.answer_from(location, given)
end

--- Answers with a page that the caller has, wherever it is from: for content_by_lua.
---@param input string|fun(): string?, string? bytes, or an iterator of chunks (its second result is an error)
---@param options? nutgraf.options.openresty `charset` is that of the page's Content-Type
---
--- Errors: as answer_from; an iterator's error is answered with 502.
function M.answer(input, options)
  checks.argument("nutgraf.openresty.answer", "input", input, { type = "input" })
  local given = settings_for("nutgraf.openresty.answer", options)
  return handler.answer(input, given)
end

--- Bounds what a location gives to answer_from, which holds all of it in memory: for body_filter_by_lua, as
--- `return require("nutgraf.openresty").limit_body()`. Past `max_bytes` the rest is dropped and the answer is 413;
--- past 16 times that, and past `max_seconds`, the request is broken off. Without answer_from it changes nothing.
---
--- Such a location wants `proxy_buffering off`, too: buffers that Lua holds are not free for more, so that nginx would
--- write the page to the disk first, and stand still with `proxy_max_temp_file_size 0`. Neither proxy_buffers nor
--- subrequest_output_buffer_size bounds what Lua holds. And before an upstream of other people it wants
--- `proxy_ignore_headers X-Accel-Redirect X-Accel-Buffering X-Accel-Limit-Rate X-Accel-Expires X-Accel-Charset`: else
--- a page may send the request to any internal location.
---@return integer? # what body_filter_by_lua has to return
---
--- Errors: none.
function M.limit_body() return fetching.limit_body() end

-- ---- filtering ----

--- The header's part of a filter: for header_filter_by_lua. Sets type, Vary, nosniff and policy, and clears what is
--- said of the upstream's bytes. What is no HTML or has another status than 200 passes through unchanged. The location
--- has to clear Accept-Encoding and Range for its upstream.
---@param options? nutgraf.options.openresty
---
--- Errors: what the header shows (a length above max_bytes, compression, a part of a page, an Accept that nothing fits)
--- is answered with a status of its own, a wrong option with 500 and a line in the log.
function M.filter_header(options)
  local ok, given, told = pcall(settings_for, "nutgraf.openresty.filter_header", options, nil, 4)
  if not ok then return filter.refuse(given) end -- an error would close the connection without a word
  filter.header(given, told)
end

--- The body's part of a filter: for body_filter_by_lua. Holds the page until it is complete and answers in its place,
--- in the format that filter_header has chosen. What it returns is to be returned: it breaks off a page without end.
---@param options? nutgraf.options.extract that go before those of filter_header
---@return integer? # what body_filter_by_lua has to return
---
--- Errors: a page that cannot be read, or is above max_bytes, gives an error in that format (JSON {"error": {"code",
--- "message"}}) under the status that has gone out. A page that the upstream breaks off is broken off here. A wrong
--- option raises, so does a location without filter_header: nginx breaks the answer off and logs it.
function M.filter_body(options)
  local state = ngx.ctx.nutgraf_filter
  if not state then
    error("nutgraf.openresty.filter_body: the location needs header_filter_by_lua_block " ..
      "{ require(\"nutgraf.openresty\").filter_header() }", 2)
  end
  if options and not state.told then
    checks.check("nutgraf.openresty.filter_body", options, nutgraf.options.extract)
    state.settings = settings_for("nutgraf.openresty.filter_body", options, state.base)
    state.told = true
  end
  return filter.body(state)
end

return M
