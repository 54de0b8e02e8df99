--- Bytes of a page → the body of an answer in one of the formats, or of an error. Takes and gives strings, numbers and
-- plain tables only, and needs nginx nowhere: a thread of ngx.run_worker_thread calls it as a worker does.
local html = require "nutgraf.render.html"
local nutgraf = require "nutgraf"

local M = {}

--- The Content-Security-Policy of an HTML answer: no script, no form, no frame around it, and an origin of its own,
--- since what it shows is not the server's.
M.policy = html.policy .. "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " ..
  "sandbox allow-popups allow-popups-to-escape-sandbox"

--- What a client is told of a failure that is the server's own.
M.unread = "the page could not be read; the server's log says why"

local statuses = { too_large = 413, too_slow = 503, no_memory = 503, busy = 503, empty = 502, upstream = 502,
  binary = 415, pdf = 415, image = 415, json = 415, not_html = 415, bad_encoding = 415, not_acceptable = 406,
  method = 405 }

--- The status for an error.
---@param code string
---@return integer
function M.status(code) return statuses[code] or 500 end

local renderers = { json = "jsonl", html = "html", markdown = "markdown", text = "text" }

-- `<` escaped too: what sniffs or is told a wrong type finds no element in it.
local function as_json(record)
  return (nutgraf.render(record, "jsonl"):gsub("[<>]", { ["<"] = "\\u003c", [">"] = "\\u003e" }))
end

--- The body of an error, in the format that was asked for: of JSON {"error": {"code", "message"}}.
---@param format string
---@param code string
---@param message string
---@return string
function M.error_body(format, code, message)
  if format == "json" then return as_json { error = { code = code, message = message } } end
  return nutgraf.render({ title = "The page cannot be read", text = message,
    blocks = { { type = "paragraph", text = ("%s (%s)"):format(message, code) } } }, renderers[format])
end

-- What makes a record one that the next try may better.
local passing = { too_slow = true, no_memory = true, stage_failed = true }

local function passing_warning(record)
  for _, warning in ipairs(record.warnings or {}) do
    if passing[warning.code] then return warning.code, warning.message end
  end
end

local function extract(bytes, given, label)
  if not label or given.charset then return nutgraf.extract(bytes, given) end
  local labelled = { charset = label }
  for name, value in pairs(given) do labelled[name] = value end
  local record, message, code = nutgraf.extract(bytes, labelled)
  if code == "bad_encoding" then return nutgraf.extract(bytes, given) end -- a label that names no encoding
  return record, message, code
end

--- Reads a page.
---@param bytes string
---@param given table options of nutgraf.extract
---@param format string "json", "html", "markdown" or "text"
---@param label string|false|nil the charset that the upstream's header names
---@return integer status
---@return string body
---@return string? code of the error, or of the warning that a part of the record is missing
---@return string? detail for the log
function M.make(bytes, given, format, label)
  local ok, record, message, code = pcall(extract, bytes, given, label)
  if ok and record then
    local body
    ok, body = pcall(format == "json" and as_json or nutgraf.render, record, renderers[format])
    if ok then return 200, body, passing_warning(record) end
    record = body
  end
  if not ok then -- a script's own stage: what it says is the log's, not the client's
    return 500, M.error_body(format, "failed", M.unread), "failed", tostring(record)
  end
  return M.status(code), M.error_body(format, code, message), code, message
end

local GARBAGE = 32 * 1024 -- KiB of a Lua's memory; one that has read small pages has a quarter of it

--- Reads a page as `make` does, and leaves no heap of garbage: a thread's Lua may have nothing to do for hours.
---@param ... any as for make
---@return integer status
---@return string body
---@return string? code
---@return string? detail
function M.make_once(...)
  local status, body, code, detail = M.make(...)
  if collectgarbage "count" > GARBAGE then collectgarbage() end
  return status, body, code, detail
end

return M
