-- A real nginx with the Lua module, for the specs: started from a configuration, asked by curl, looked at in /proc.
local helper = require "spec.helper"

local M = {}

local Nginx = {}
Nginx.__index = Nginx

local function fill(template, values)
  return (helper.read(template):gsub("%f[%u]%u%u%u+%f[^%u]", values))
end

--- Starts nginx in a folder of its own.
-- @param template path of the configuration; PORT, SOURCES and what `values` names are filled in
-- @return the server, or nil and its log
function M.start(template, values)
  local place, root = helper.temporary(), helper.run("pwd"):gsub("\n$", "")
  local self = setmetatable({ place = place, root = root }, Nginx)
  values.SOURCES = root
  for _ = 1, 20 do -- the first of a few ports that nginx can listen on
    values.PORT = helper.run("shuf -i 20000-30000 -n 1"):gsub("%s", "")
    helper.write(place .. "/nginx.conf", fill(template, values))
    helper.run(("mkdir -p %s/temp && cd %s && (env -u LUA_PATH -u LUA_CPATH -u LD_PRELOAD /usr/sbin/nginx -p %s " ..
      "-c nginx.conf >nginx.log 2>&1; echo ended >>nginx.log) >/dev/null 2>&1 &"):format(place, place, place))
    self.base = "http://127.0.0.1:" .. values.PORT
    for _ = 1, 50 do
      local _, status = helper.run("curl --silent --max-time 1 --output /dev/null " .. self.base .. "/none")
      if status == 0 then return self end
      if self:log():find("ended\n$") then break end
      helper.run("sleep 0.1")
    end
    if not self:log():find("Address already in use", 1, true) then break end
  end
  local log = self:log()
  helper.run("rm -rf " .. place)
  return nil, log
end

--- What nginx has said.
function Nginx:log() return helper.read(self.place .. "/nginx.log") end

--- Asks for a path.
-- @param ... arguments of curl
-- @return table {status =, kind =, body =, headers = {name in small letters → value}, exit = curl's}
function Nginx:get(path, ...)
  local head, words = self.place .. "/head", {}
  for i, word in ipairs { ... } do words[i] = "'" .. word:gsub("'", "'\\''") .. "'" end
  helper.run("rm -f " .. head)
  local body, exit = helper.run(("curl --silent --max-time 20 --path-as-is --dump-header %s %s '%s%s'"):format(head,
    table.concat(words, " "), self.base, path))
  local answer = { body = body, exit = exit, headers = {} }
  local file = io.open(head, "rb")
  for line in file and file:lines() or function() end do
    answer.status = answer.status or tonumber(line:match("^HTTP/%S+ (%d+)"))
    local name, value = line:match("^([%w-]+): (.-)\r?$")
    if name then answer.headers[name:lower()] = value end
  end
  if file then file:close() end
  answer.kind = answer.headers["content-type"]
  return answer
end

--- The memory of the worker, in KiB.
function Nginx:memory()
  local status = helper.run(("cat /proc/$(pgrep -P $(cat %s/nginx.pid))/status"):format(self.place))
  return tonumber(status:match("VmRSS:%s*(%d+)")), tonumber(status:match("VmHWM:%s*(%d+)"))
end

--- The time of a processor that the worker has taken, in milliseconds.
function Nginx:milliseconds()
  local stat = helper.run(("cat /proc/$(pgrep -P $(cat %s/nginx.pid))/stat; getconf CLK_TCK"):format(self.place))
  local user, system, second = stat:match("%) %a" .. (" %-?%d+"):rep(10) .. " (%d+) (%d+) .*\n(%d+)\n$")
  return (tonumber(user) + tonumber(system)) * 1000 / tonumber(second)
end

--- The processes of the workers.
function Nginx:workers() return (helper.run(("pgrep -P $(cat %s/nginx.pid)"):format(self.place))) end

--- Tells the master to read its configuration anew, and waits for the new worker.
function Nginx:reload()
  local before = self:workers()
  helper.run(("kill -HUP $(cat %s/nginx.pid)"):format(self.place))
  for _ = 1, 50 do
    helper.run("sleep 0.1")
    local now = self:workers()
    if now ~= before and now:find("^%d+\n$") then return end
  end
  error("no new worker")
end

function Nginx:stop()
  helper.run(("kill $(cat %s/nginx.pid); sleep 0.2; rm -rf %s"):format(self.place, self.place))
end

--- Starts upstream.py.
-- @return its port, function that stops it
function M.upstream()
  local place = helper.temporary()
  helper.run(("(env -u LD_PRELOAD python3 spec/hosts/upstream.py %s/port >/dev/null 2>%s/log & echo $! >%s/pid)"):format(place,
    place, place))
  for _ = 1, 50 do
    local file = io.open(place .. "/port", "rb")
    if file then
      local port = file:read("*a")
      file:close()
      return port, function() helper.run(("kill $(cat %s/pid); rm -rf %s"):format(place, place)) end
    end
    helper.run("sleep 0.1")
  end
  error("upstream.py does not start: " .. helper.read(place .. "/log"))
end

--- Starts upstream.py, and nginx before it by spec/hosts/nginx.conf.
-- @return the server, the upstream's port, function that stops both
function M.before_upstream()
  local port, stop_upstream = M.upstream()
  local server = assert(M.start("spec/hosts/nginx.conf", { UPSTREAM = port,
    SETUP = 'init_by_lua_block { require("nutgraf.openresty").setup { sentences = 1 } }' }))
  return server, port, function()
    server:stop()
    stop_upstream()
  end
end

return M
