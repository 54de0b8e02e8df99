--- A page from a location of nginx's own. ngx.location.capture holds a whole body in the worker's memory, whatever
-- proxy_buffers and subrequest_output_buffer_size say; only a body filter in that location can bound it.
local answer = require "nutgraf.openresty.answer"
local headers = require "nutgraf.openresty.headers"
local responses = require "nutgraf.openresty.response"

local M = {}

-- Headers of the client's that go to no upstream: its page has to come whole, uncompressed and new.
local spoiling = { "accept-encoding", "range", "if-range", "if-none-match", "if-modified-since", "if-match",
  "if-unmodified-since" }

-- Headers that say how the client's request itself is sent; with the host they go into the key of an answer.
local of_connection = { host = true, connection = true, ["content-length"] = true, ["transfer-encoding"] = true,
  upgrade = true, te = true, ["http2-settings"] = true }

local wanted = "text/html, application/xhtml+xml, text/plain;q=0.5"

-- Takes headers out of the request, which a subrequest copies; of one whose answer is kept all of them, since what one
-- client is answered (for its cookie, its language, a header that a proxy would believe) others get as well.
local function hide(shared)
  local all, hidden = ngx.req.get_headers(0), {}
  if shared then
    for name, value in pairs(all) do
      if not of_connection[name] then hidden[name] = value end
    end
  else
    for _, name in ipairs(spoiling) do hidden[name] = all[name] end
  end
  hidden.accept = nil
  for name in pairs(hidden) do ngx.req.clear_header(name) end
  ngx.req.set_header("Accept", wanted)
  return function()
    for name, value in pairs(hidden) do ngx.req.set_header(name, value) end
    if all.accept then ngx.req.set_header("Accept", all.accept) else ngx.req.clear_header("Accept") end
  end
end

local warned = false -- of a location without limit_body: said once a worker

local function small_names(response)
  local small = {}
  for name, value in pairs(response.header) do small[name:lower()] = value end
  return small
end

-- Statuses of an upstream that are the client's to know; the others are a gateway's own trouble.
local handed_on = { [404] = true, [410] = true, [503] = true, [504] = true }

local function problem_of(location, response, state, limit, header)
  if state.over or #response.body > limit then
    return "too_large", ("the page has more than %d bytes, the limit"):format(limit), answer.status "too_large"
  end
  if response.status ~= 200 then
    local where = header.location and " to " .. headers.joined(header.location) or ""
    return "upstream", ("the upstream answered with status %d%s"):format(response.status, where),
      handed_on[response.status] and response.status or answer.status "upstream"
  end
  if response.truncated then return "upstream", "the upstream's page ended too early", answer.status "upstream" end
  local kind = headers.content_type(header["content-type"])
  if kind ~= "" and not kind:find("text/", 1, true) and not headers.is_html(kind) then
    return "not_html", "the upstream's content is " .. kind, answer.status "not_html"
  end
  if headers.is_encoded(header["content-encoding"]) then
    return "upstream", ("the upstream's content is compressed, though nobody asked for it: '%s'"):format(
      headers.joined(header["content-encoding"])), answer.status "upstream"
  end
  if not state.bounded and #response.body > 0 and not warned then
    warned = true
    ngx.log(ngx.WARN, "nutgraf: ", (location:gsub("%c", " ")), ": a page of any length is held in memory; ",
      "give the location body_filter_by_lua_block { return require(\"nutgraf.openresty\").limit_body() }")
  end
end

--- Fetches a page.
---@param location string
---@param settings nutgraf.openresty.Settings
---@return {body: string, label: string?, header: table<string, string|string[]>}? page nil with the error
---@return string? code
---@return string? message
---@return integer? status
function M.fetch(location, settings)
  local limit = settings.extract.max_bytes
  local state = { limit = limit, size = 0, seconds = settings.max_seconds }
  local restore = hide(settings.cache ~= nil)
  local response = ngx.location.capture(location, { ctx = { nutgraf_limit = state } })
  restore()
  local header = small_names(response)
  local code, message, status = problem_of(location, response, state, limit, header)
  if code then return nil, code, message, status end
  local _, label = headers.content_type(header["content-type"])
  return { body = response.body, label = label, header = header }
end

--- The bytes of an input, up to a limit.
---@param input string|fun(): string?, string?
---@param limit integer
---@return string? bytes
---@return string? code
---@return string? message
function M.collect(input, limit)
  local message = ("the page has more than %d bytes, the limit"):format(limit)
  if type(input) == "string" then
    if #input > limit then return nil, "too_large", message end
    return input
  end
  local chunks, size = {}, 0
  while true do
    local chunk, problem = input()
    if problem then return nil, "upstream", "the upstream's page ended too early: " .. tostring(problem) end
    if not chunk then return table.concat(chunks) end
    chunks[#chunks + 1], size = chunk, size + #chunk
    if size > limit then return nil, "too_large", message end
  end
end

--- Bounds a location's body: drops what is past the limit. To be returned by body_filter_by_lua.
---@return integer? # ngx.ERROR, which breaks the request off
function M.limit_body()
  local state = ngx.ctx.nutgraf_limit
  if not state then return nil end
  state.bounded = true
  state.size = state.size + #(ngx.arg[1] or "")
  if state.size > state.limit then
    state.over = true
    ngx.arg[1] = nil
  end
  if ngx.arg[2] then return nil end
  return responses.endless(state.size, state.limit, state.seconds)
end

return M
