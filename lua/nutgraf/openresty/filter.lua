--- The parts of a filter. A response's header goes out before its body is known, so the header part decides all that it
-- can, with a status; what only the body shows becomes an error in the format that was announced.
local answer = require "nutgraf.openresty.answer"
local cache = require "nutgraf.openresty.cache"
local headers = require "nutgraf.openresty.headers"
local nutgraf = require "nutgraf"
local responses = require "nutgraf.openresty.response"
local settings_of = require "nutgraf.openresty.settings"

local M = {}

-- What is said of the upstream's bytes and not of ours.
local of_upstream = { "Content-Length", "Content-Encoding", "ETag", "Last-Modified", "Accept-Ranges", "Content-Range",
  "Content-MD5", "Digest", "Content-Digest", "Repr-Digest", "Content-Disposition" }

local function too_large(limit) return ("the page has more than %d bytes, the limit"):format(limit) end

-- What is wrong already when the header has come.
local function problem_of(status, format, settings)
  if not format then return "not_acceptable", "there is " .. table.concat(settings.formats, ", ") end
  if status == 206 then return "upstream", "the upstream sent a part of the page; clear Range in the location" end
  if headers.is_encoded(ngx.header["Content-Encoding"]) then
    return "upstream", "the upstream's page is compressed; clear Accept-Encoding in the location"
  end
  local length = tonumber(ngx.header["Content-Length"])
  if length and length > settings.extract.max_bytes then return "too_large", too_large(settings.extract.max_bytes) end
end

--- Decides what becomes of a response, and sets its headers.
---@param settings nutgraf.openresty.Settings
---@param base table the settings as they were told
function M.header(settings, base)
  local state = { pass = true, size = 0, settings = settings, base = base }
  ngx.ctx.nutgraf_filter = state
  local kind, label = headers.content_type(ngx.header["Content-Type"])
  local status = ngx.status
  if status ~= 200 and status ~= 206 or not headers.is_html(kind) then return end
  local format = headers.negotiate(ngx.req.get_headers().accept, settings.formats)
  local code, message = problem_of(status, format, settings)
  state.pass, state.label, state.format = false, label, format or settings.formats[1]
  for _, name in ipairs(of_upstream) do ngx.header[name] = nil end
  responses.set_headers(state.format, #settings.formats > 1)
  if code then
    ngx.status = answer.status(code)
    ngx.header["Cache-Control"] = "no-store"
    state.answer = answer.error_body(state.format, code, message)
    responses.log(ngx.var.uri, code, message)
  else
    state.chunks = {}
  end
end

--- Answers 500 in the place of the response: an option of the location is wrong.
---@param problem string for the log
function M.refuse(problem)
  local message = "the location is set up wrongly; the server's log says how"
  ngx.log(ngx.ERR, problem)
  for _, name in ipairs(of_upstream) do ngx.header[name] = nil end
  responses.set_headers("json", false)
  ngx.header["Cache-Control"] = "no-store"
  ngx.status = 500
  ngx.ctx.nutgraf_filter = { format = "json", size = 0, answer = answer.error_body("json", "failed", message) }
end

-- The answer for a whole body. It is looked up by the body itself, which may be meant for one client only.
local function read(body, state)
  local settings = state.settings
  local dict = settings.cache and ngx.shared[settings.cache]
  local key
  if dict then
    key = cache.key(nutgraf.version, state.format, settings_of.plain(settings), "body", ngx.sha1_bin(body),
      state.label or "")
    local _, _, kept = cache.get(dict, key)
    if kept then return kept end
  end
  local status, text, code, detail = answer.make(body, settings.extract, state.format, state.label)
  if code then responses.log(ngx.var.uri, code, detail) end
  if dict then
    local problem = cache.put(dict, key, status, responses.etag(text), text,
      code and settings.error_time_to_live or settings.time_to_live)
    if problem then responses.log_unkept(settings.cache, problem) end
  end
  return text
end

--- Takes a piece of the body, and puts the answer in the place of the last one.
---@param state table what the header part left
---@return integer? # ngx.ERROR, which breaks the answer off
function M.body(state)
  if state.pass then return end
  local chunk, last = ngx.arg[1], ngx.arg[2]
  state.size = state.size + #(chunk or "")
  if state.chunks then
    if chunk and chunk ~= "" then state.chunks[#state.chunks + 1] = chunk end
    local limit = state.settings.extract.max_bytes
    if state.size > limit then
      state.chunks, state.answer = nil, answer.error_body(state.format, "too_large", too_large(limit))
      responses.log(ngx.var.uri, "too_large", too_large(limit))
    end
  end
  if not last or state.done then
    ngx.arg[1] = nil
    local given = state.settings
    if last or not given then return end
    return responses.endless(state.size, given.extract.max_bytes, given.max_seconds)
  end
  state.done = true
  ngx.arg[1] = state.answer or read(table.concat(state.chunks), state)
  state.chunks, state.answer = nil, nil
end

return M
