--- What the handlers may be told, checked: the options of nutgraf.extract and those of the host.
local headers = require "nutgraf.openresty.headers"
local options = require "nutgraf.options"
local nutgraf = require "nutgraf"
local pipeline = require "nutgraf.pipeline"
local running = require "nutgraf.running"
local sites = require "nutgraf.sites"

local M = {}

local function seconds(default, help)
  return { type = "number", minimum = 0, maximum = 31536000, default = default, unit = "seconds", help = help }
end

--- The host's own options, beside those of nutgraf.extract.
---@type nutgraf.OptionSpecs
M.options = {
  formats = { type = "list", choices = headers.names,
    help = "what may be answered, by Accept; the first where Accept leaves it open" },
  cache = { type = "string", empty = true,
    help = "the lua_shared_dict that keeps answers; without it nothing is kept" },
  time_to_live = seconds(300, "how long an answer is kept, unless the upstream says less"),
  error_time_to_live = seconds(5, "how long an error is kept, and a record that lacks a part"),
  revision = { type = "string",
    help = "the version of pipeline, sites or data, which the cache cannot see: to be changed with them" },
  thread_pool = { type = "string", empty = true,
    help = "the thread_pool that reads large pages; without it workers do" },
  thread_bytes = { type = "integer", minimum = 0, default = 64 * 1024, unit = "bytes",
    help = "the largest page that a worker reads itself where there is a thread_pool" },
  thread_queue = { type = "integer", minimum = 1, default = 16,
    help = "the most pages that a worker has in threads or waiting for them; more are answered with 503" },
  max_seconds = seconds(30, "the longest that an upstream may take in a location with limit_body"),
}

local defaults = { max_bytes = 4 * 1024 * 1024, max_milliseconds = 1000 }

-- Options that are code or hold it: they go into no key and to no thread.
local code_options = { "pipeline", "sites", "data" }

---@class nutgraf.openresty.Settings
---@field extract table options of nutgraf.extract
---@field code table those of them that are code
---@field formats string[]
---@field cache? string
---@field time_to_live number
---@field error_time_to_live number
---@field revision? string
---@field thread_pool? string
---@field thread_bytes integer
---@field thread_queue integer
---@field max_seconds number

local loaded = {} -- sites by folder: read once, not at each request

local function fail(owner, level, message, ...)
  error(("%s: " .. message):format(owner, ...), level + 2)
end

local known_specs

local function specs_for(given)
  known_specs = known_specs or options.join(M.options, nutgraf.options.extract)
  local own = type(given) == "table" and given.pipeline
  if pipeline.is_pipeline(own) then return options.join(known_specs, running.call_options(own)) end
  return known_specs
end

--- Checks options and fills in what they leave out.
---@param owner string the function's name
---@param given? table
---@param base? table what setup was told, checked
---@param host {dicts: table, threads: boolean} what this nginx has
---@param level integer as for options.argument
---@return nutgraf.openresty.Settings
---@return table checked as given, to be a base
--- Errors: raises for a wrong option, a lua_shared_dict that is not there, threads that are not there, and code that is
--- to be cached without a revision.
function M.of(owner, given, base, host, level)
  local checked = options.check(owner, given, specs_for(given), level + 1, true)
  local merged = options.join(checked, base or {})
  local told = options.join(merged)
  for _, name in ipairs { "cache", "thread_pool" } do
    if merged[name] == "" then merged[name] = nil end -- what setup said does not hold here
  end
  if merged.formats and #merged.formats == 0 then
    fail(owner, level, "option 'formats': at least one expected, got an empty list")
  end
  if merged.cache and not host.dicts[merged.cache] then
    fail(owner, level, "option 'cache': there is no lua_shared_dict '%s'; %s", merged.cache,
      options.hint(merged.cache, options.keys(host.dicts)))
  end
  if merged.thread_pool and not host.threads then
    fail(owner, level,
      "option 'thread_pool': this nginx has no ngx.run_worker_thread (lua-nginx-module 0.10.21, Linux)")
  end
  if type(merged.sites) == "string" then
    loaded[merged.sites] = loaded[merged.sites] or sites.load(merged.sites)
    merged.sites = loaded[merged.sites]
  end
  local settings = { extract = options.join(merged, defaults), formats = merged.formats or headers.names }
  for name, spec in pairs(M.options) do
    settings.extract[name] = nil
    if settings[name] == nil then settings[name] = merged[name] end
    if settings[name] == nil then settings[name] = spec.default end
  end
  settings.has_code = false
  for _, name in ipairs(code_options) do
    if merged[name] ~= nil then
      settings.has_code = true
      if merged.cache and not merged.revision then
        fail(owner, level,
          "option 'revision': string expected beside 'cache' and '%s', whose version it is, got nil", name)
      end
    end
  end
  return settings, told
end

--- The options that a key is made of.
---@param settings nutgraf.openresty.Settings
---@return table<string, string|number|boolean>
function M.plain(settings)
  local plain = options.without(settings.extract, "pipeline", "sites", "data")
  plain.revision = settings.revision
  return plain
end

return M
