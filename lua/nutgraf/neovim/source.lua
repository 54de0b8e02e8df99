--- What a page is read from: a URL, a file, or lines of a buffer.
local M = {}

local uv = vim.uv or vim.loop -- the name until 0.10

---@class nutgraf.neovim.Source
---@field name string what the page's buffer is called by
---@field url? string
---@field path? string absolute
---@field buffer? integer
---@field first? integer first line of the buffer, with `last`
---@field last? integer

local CHUNK = 1024 * 1024 -- bytes of a file read at once
local SLICE_LINES = 1000  -- lines of a buffer

--- The lines of a buffer.
---@param buffer integer
---@param first? integer
---@param last? integer
---@return nutgraf.neovim.Source
function M.of_buffer(buffer, first, last)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == "" then name = "buffer/" .. buffer end
  if first then name = ("%s#L%d-L%d"):format(name, first, last) end
  return { name = name, buffer = buffer, first = first, last = last }
end

--- A URL or the path of a file, taken as it stands.
---@param text string
---@return nutgraf.neovim.Source
function M.of(text)
  if text:find("^[hH][tT][tT][pP][sS]?://") then return { name = text, url = text } end
  local buffer = tonumber(text:match("^buffer/(%d+)$"))
  if buffer and vim.api.nvim_buf_is_valid(buffer) then return M.of_buffer(buffer) end
  local path = vim.fn.fnamemodify(text, ":p")
  return { name = path, path = path }
end

local function lines_of(source, done)
  local buffer = source.buffer
  if not vim.api.nvim_buf_is_valid(buffer) then return done(nil, "the buffer is gone") end
  vim.fn.bufload(buffer)
  local at, last = (source.first or 1) - 1, source.last or vim.api.nvim_buf_line_count(buffer)
  local parts = {}
  require("nutgraf.neovim.slices").run(function()
    if not vim.api.nvim_buf_is_valid(buffer) then return true end
    local stop = math.min(at + SLICE_LINES, last)
    parts[#parts + 1] = table.concat(vim.api.nvim_buf_get_lines(buffer, at, stop, false), "\n")
    at = stop
    return at >= last
  end, function()
    done(table.concat(parts, "\n"), nil, { charset = "utf-8" }) -- whatever the file had: Neovim decoded it
  end)
end

-- A file to its end, in threads of libuv.
local function read_file(path, limit, done)
  local answer = vim.schedule_wrap(done)
  uv.fs_open(path, "r", 0, function(problem, file)
    if problem then return answer(nil, problem) end
    local out, size = {}, 0
    local function finish(bytes, message)
      uv.fs_close(file, function() end)
      answer(bytes, message)
    end
    local function read_on(failed, chunk)
      if failed then return finish(nil, failed) end
      if chunk == "" then return finish(table.concat(out)) end
      if chunk then out[#out + 1], size = chunk, size + #chunk end
      if size > limit then return finish(nil, ("the page has more than %d bytes, the limit"):format(limit)) end
      uv.fs_read(file, CHUNK, -1, read_on)
    end
    read_on()
  end)
end

--- Reads the bytes of a source.
---@param source nutgraf.neovim.Source
---@param settings table
---@param done fun(bytes: string?, message: string?, about: table?)
---@return function? cancel
function M.read(source, settings, done)
  if source.url then return require("nutgraf.neovim.fetch").get(source.url, settings, done) end
  if source.buffer then return lines_of(source, done) end
  read_file(source.path, settings.max_bytes, done)
end

return M
