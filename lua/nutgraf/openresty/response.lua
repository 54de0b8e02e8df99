--- What handler and filter share of a response: its headers, its tag, a line in the log.
local answer = require "nutgraf.openresty.answer"
local headers = require "nutgraf.openresty.headers"

local M = {}

--- Sets the headers that every answer has.
---@param format string
---@param negotiated boolean the format depends on the Accept
function M.set_headers(format, negotiated)
  ngx.header["Content-Type"] = headers.formats[format].type
  ngx.header["X-Content-Type-Options"] = "nosniff"
  if format == "html" then ngx.header["Content-Security-Policy"] = answer.policy end
  if negotiated then ngx.header["Vary"] = headers.varied(ngx.header["Vary"], "Accept") end
end

--- A strong tag of a body.
---@param body string
---@return string 29 bytes, with the quotation marks
function M.etag(body) return '"' .. ngx.encode_base64(ngx.sha1_bin(body), true) .. '"' end

-- Past the limit a page is dropped, so that the client has its answer; past this many times the limit, and past
-- max_seconds, the request is broken off: an upstream that never ends holds no connection.
local DROPPED_TIMES = 16

--- Has an upstream sent so much, or for so long, that no end is to be waited for?
---@param size integer bytes that came
---@param limit integer the most that a page may have
---@param seconds number the longest that it may take
---@return integer? # ngx.ERROR for a body filter to return, which breaks the request off
function M.endless(size, limit, seconds)
  local slow = ngx.now() - ngx.req.start_time() > seconds
  if not slow and size <= DROPPED_TIMES * limit then return nil end
  ngx.log(ngx.ERR, "nutgraf: ", ngx.var.uri, ": broken off: the upstream's page has ", size, " bytes after ",
    slow and "max_seconds" or DROPPED_TIMES .. " times max_bytes", " and does not end")
  return ngx.ERROR
end

local severe = { failed = true, stage_failed = true }

--- Says in the log why a page was not read. A line end of a page's is none of the log's.
---@param where string
---@param code string
---@param detail? string
function M.log(where, code, detail)
  local line = ("nutgraf: %s: %s: %s"):format(where, code, detail or ""):gsub("%c", " ")
  ngx.log(severe[code] and ngx.ERR or ngx.WARN, line)
end

--- Says in the log that an answer was not kept.
---@param name string the dict's
---@param problem string
function M.log_unkept(name, problem)
  ngx.log(ngx.WARN, "nutgraf: lua_shared_dict '", name, "' did not keep an answer: ", problem)
end

return M
