--- Fetching by curl in the background. Its output is read as bytes: jobs of the editor would make lines of it.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

--- Fetches a page.
---@param url string
---@param settings table timeout, max_bytes
---@param done fun(bytes: string?, message: string?, about: table?) called when the editor has time; `about` has
---  `charset` that the server names and `url` after redirects
---@return function cancel
function M.get(url, settings, done)
  local stdout, stderr = uv.new_pipe(false), uv.new_pipe(false)
  local out, errors, size, open, status, handle = {}, {}, 0, 3, nil, nil

  local function finish()
    open = open - 1
    if open > 0 then return end
    vim.schedule(function()
      if size > settings.max_bytes + 10000 then -- the answer need not say how long it is
        return done(nil, ("the page has more than %d bytes, the limit"):format(settings.max_bytes))
      end
      if status ~= 0 then
        local said = table.concat(errors):match("[^\r\n]+") or "curl ended with status " .. status
        return done(nil, (said:gsub("^curl: %(%d+%) ", "")))
      end
      local bytes, kind, address = table.concat(out):match("^(.*)\n([^\n]*)\n([^\n]*)$")
      done(bytes, nil, { charset = kind:lower():match("charset=[\"']?([%w_:.-]+)"), url = address })
    end)
  end

  local problem
  handle, problem = uv.spawn("curl", {
    args = { "--silent", "--show-error", "--fail", "--location", "--compressed", "--globoff", "--max-time",
      tostring(settings.timeout), "--proto", "=http,https", "--proto-redir", "=http,https", "--max-filesize",
      tostring(settings.max_bytes), "--user-agent", "nutgraf", "--write-out", "\n%{content_type}\n%{url_effective}",
      "--", url },
    stdio = { nil, stdout, stderr }, hide = true,
  }, function(code)
    status = code
    handle:close()
    finish()
  end)
  if not handle then
    stdout:close()
    stderr:close()
    vim.schedule(function() done(nil, "fetching needs the program curl (" .. problem .. ")") end)
    return function() end
  end

  local function cancel()
    if not handle:is_closing() then handle:kill "sigterm" end
  end
  local function collect(pipe, into)
    pipe:read_start(function(_, chunk)
      if not chunk then
        pipe:close()
        return finish()
      end
      size = size + #chunk
      if size > settings.max_bytes + 10000 then return cancel() end
      into[#into + 1] = chunk
    end)
  end
  collect(stdout, out)
  collect(stderr, errors)
  return cancel
end

return M
