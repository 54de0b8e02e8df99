--- The handler of content_by_lua: what the client wants, what is kept, the page, the answer.
local answers = require "nutgraf.openresty.answer"
local cache = require "nutgraf.openresty.cache"
local fetching = require "nutgraf.openresty.fetch"
local headers = require "nutgraf.openresty.headers"
local nutgraf = require "nutgraf"
local responses = require "nutgraf.openresty.response"
local settings = require "nutgraf.openresty.settings"

local M = {}

---@class nutgraf.openresty.Request
---@field given nutgraf.openresty.Settings
---@field format string
---@field negotiated boolean the format depends on the Accept
---@field where string for the log

local function send(request, status, body, etag)
  responses.set_headers(request.format, request.negotiated)
  if etag and status == 200 then
    ngx.header["ETag"] = etag
    if headers.is_known(ngx.req.get_headers().if_none_match, etag) then
      ngx.header["Content-Type"] = nil
      ngx.status = 304 -- ngx.exit(304) would drop the tag
      ngx.send_headers()
      return ngx.exit(ngx.OK)
    end
  end
  ngx.status = status
  ngx.header["Content-Length"] = #body
  ngx.print(body)
  return ngx.exit(ngx.OK)
end

local function send_error(request, code, message)
  return send(request, answers.status(code), answers.error_body(request.format, code, message))
end

-- The request, with the format that it asks for; nil after an answer that it gets none.
local function begin(given, where)
  local format = headers.negotiate(ngx.req.get_headers().accept, given.formats)
  local request = { given = given, format = format or given.formats[1], negotiated = #given.formats > 1, where = where }
  local method = ngx.req.get_method()
  if method ~= "GET" and method ~= "HEAD" then
    ngx.header["Allow"] = "GET, HEAD"
    return send_error(request, "method", "only GET and HEAD are answered")
  end
  if format then return request end
  local types = {}
  for i, name in ipairs(given.formats) do types[i] = headers.formats[name].type:match "^[^;]+" end
  return send_error(request, "not_acceptable", "there is " .. table.concat(types, ", "))
end

-- The tasks of this worker that are in threads or wait for them, by when they began. lua-nginx-module 0.10.23 frees a
-- task twice that the pool's queue has no place for, and the worker dies: so nutgraf counts, and the pool never has to.
local tasks = {}
local LONGEST = 60 -- seconds after which a task is one whose request was broken off

-- A place for a task, or nothing where there is none.
local function take_place(most)
  local taken, now = 0, ngx.now()
  for task, began in pairs(tasks) do
    if now - began > LONGEST then tasks[task] = nil else taken = taken + 1 end
  end
  if taken >= most then return nil end
  local task = {}
  tasks[task] = now
  return task
end

local function failure(format, code, message, detail)
  return answers.status(code), answers.error_body(format, code, message), code, detail
end

-- Reads a page here, or in a thread where it is large.
local function read(request, page)
  local given, format = request.given, request.format
  if not given.thread_pool or given.has_code or #page.body <= given.thread_bytes then
    return answers.make(page.body, given.extract, format, page.label)
  end
  local task = take_place(given.thread_queue)
  if not task then
    return failure(format, "busy", "too many large pages at once; try again", "as many pages as thread_queue says")
  end
  -- Under lua_check_client_abort a client that leaves would end the request here, and its place stay taken.
  ngx.on_abort(function() end)
  local ok, status, body, code, detail = ngx.run_worker_thread(given.thread_pool, "nutgraf.openresty.answer",
    "make_once", page.body, given.extract, format, page.label or false)
  tasks[task] = nil
  if ok then return status, body, code, detail end
  return failure(format, "failed", answers.unread, ("thread_pool '%s': %s"):format(given.thread_pool, tostring(status)))
end

local function keep(request, key, status, etag, body, seconds)
  if not key then return end
  local problem = cache.put(ngx.shared[request.given.cache], key, status, etag, body, seconds)
  if problem then responses.log_unkept(request.given.cache, problem) end
end

local function key_of(request, ...)
  if not request.given.cache then return nil end
  return cache.key(nutgraf.version, request.format, settings.plain(request.given), ...)
end

-- Answers with what is kept, if there is something.
local function send_kept(request, key)
  if not key then return false end
  local status, etag, body = cache.get(ngx.shared[request.given.cache], key)
  if not status then return false end
  send(request, status, body, etag)
  return true
end

local function send_page(request, key, page)
  local given = request.given
  local status, body, code, detail = read(request, page)
  local etag, seconds = responses.etag(body), cache.lifetime(page.header, given.time_to_live)
  if seconds == 0 then ngx.header["Cache-Control"] = page.header["cache-control"] end
  if code then
    responses.log(request.where, code, detail)
    seconds = math.min(seconds, given.error_time_to_live)
  end
  if code == "busy" then ngx.header["Retry-After"] = "1" else keep(request, key, status, etag, body, seconds) end
  return send(request, status, body, etag)
end

--- Answers with the page of a location.
---@param location string
---@param given nutgraf.openresty.Settings
function M.answer_from(location, given)
  local request = begin(given, location)
  if not request then return end
  local key = key_of(request, "location", ngx.var.scheme, ngx.var.host, ngx.var.server_port, location)
  if send_kept(request, key) then return end
  local page, code, message, status = fetching.fetch(location, given)
  if page then
    if send_kept(request, key) then return end -- another request had the page first, while this one waited
    return send_page(request, key, page)
  end
  responses.log(location, code, message)
  local body = answers.error_body(request.format, code, message)
  keep(request, key, status, responses.etag(body), body, given.error_time_to_live)
  return send(request, status, body)
end

--- Answers with a page that the caller has. It is looked up by its bytes.
---@param input string|fun(): string?, string?
---@param given nutgraf.openresty.Settings
function M.answer(input, given)
  local request = begin(given, ngx.var.uri)
  if not request then return end
  local body, code, message = fetching.collect(input, given.extract.max_bytes)
  if not body then
    responses.log(request.where, code, message)
    return send_error(request, code, message)
  end
  local key = key_of(request, "body", ngx.sha1_bin(body), "")
  if send_kept(request, key) then return end
  return send_page(request, key, { body = body, header = {} })
end

return M
