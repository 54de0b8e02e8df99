--- nutgraf in OpenResty, or in nginx with the Lua module.
--
-- Everything here runs inside one request of one worker: CPU time spent on a page is time the
-- worker's other requests wait, so the size of a page is limited. Nothing is kept between requests.
local checks = require "nutgraf.options"
local nutgraf = require "nutgraf"

local M = {}

local default_max_bytes = 4 * 1024 * 1024

local statuses = { too_large = 413, empty = 502, binary = 415, not_html = 415, bad_encoding = 415, upstream = 502 }

local function answer(status, record)
  ngx.status = status
  ngx.header.content_type = "application/json; charset=utf-8"
  local body = nutgraf.render(record, "jsonl")
  ngx.header.content_length = #body
  ngx.print(body)
  return ngx.exit(ngx.OK)
end

local function fail(code, message)
  return answer(statuses[code] or 500, { error = { code = code, message = message } })
end

--- Answers with the JSON record of a page that an internal location serves: for content_by_lua.
---@param location string an internal location, often one with proxy_pass
---@param options? nutgraf.options.extract `max_bytes` is 4 MiB where it is not given
---
--- Errors: without a record the answer is {"error": {"code", "message"}} with status 413, 415, 502 or 500; a wrong
--- argument or option raises at the caller's line.
function M.answer_from(location, options)
  checks.argument("nutgraf.openresty.answer_from", "location", location, { type = "string" })
  checks.check("nutgraf.openresty.answer_from", options, nutgraf.options.extract)
  options = options or {}
  local response = ngx.location.capture(location)
  if response.truncated or response.status ~= 200 then
    return fail("upstream", "the upstream answered with status " .. response.status)
  end
  local kind = response.header["Content-Type"] or ""
  if kind ~= "" and not kind:find("text/", 1, true) and not kind:find("html", 1, true) then
    return fail("not_html", "the upstream's content is " .. kind)
  end
  if response.header["Content-Encoding"] and response.header["Content-Encoding"] ~= "identity" then
    return fail("upstream", "the upstream's content is compressed; clear Accept-Encoding in its location")
  end
  local given = { max_bytes = default_max_bytes, charset = kind:match("charset=[\"']?([%w_:.-]+)") }
  for key, value in pairs(options) do given[key] = value end
  local record, message, code = nutgraf.extract(response.body, given)
  if not record then return fail(code, message) end
  return answer(200, record)
end

--- Collects a response in body_filter_by_lua and, when it is complete, puts the record's JSON in its
--- place. Content-Length has to be cleared in header_filter_by_lua: the length is another one. Past
--- max_bytes, and for what is no uncompressed HTML, the response passes through unchanged.
---@param options? nutgraf.options.extract as for answer_from
---
--- Errors: a page that cannot be read gives {"error": {"code", "message"}} in its place; a wrong option raises.
function M.filter_body(options)
  checks.check("nutgraf.openresty.filter_body", options, nutgraf.options.extract)
  local state = ngx.ctx.nutgraf
  if state == nil then
    local kind, encoding = ngx.header.content_type or "", ngx.header.content_encoding
    local pass = ngx.status ~= 200 or not kind:find("html", 1, true) or (encoding and encoding ~= "identity")
    state = { chunks = {}, size = 0, pass = pass, limit = options and options.max_bytes or default_max_bytes }
    ngx.ctx.nutgraf = state
  end
  if state.pass then return end
  local chunk, last = ngx.arg[1], ngx.arg[2]
  if chunk and chunk ~= "" then
    state.chunks[#state.chunks + 1] = chunk
    state.size = state.size + #chunk
  end
  if state.size > state.limit then
    ngx.arg[1] = table.concat(state.chunks)
    state.pass, state.chunks = true, nil
    return
  end
  if not last then
    ngx.arg[1] = nil
    return
  end
  local body = table.concat(state.chunks)
  local record, message, code = nutgraf.extract(body, options)
  ngx.arg[1] = nutgraf.render(record or { error = { code = code, message = message } }, "jsonl")
end

return M
