-- SQLite through LuaSQL (https://lunarmodules.github.io/luasql, MIT; Debian: lua-sql-sqlite3).
local luasql = require "luasql.sqlite3"

local M = {}

local Database = {}
Database.__index = Database

--- Opens a database file and makes what tables it lacks.
-- @param path string
-- @param schema string: statements, parted by ";"
function M.open(path, schema)
  local connection = assert(luasql.sqlite3():connect(path))
  local database = setmetatable({ connection = connection }, Database)
  database:run("PRAGMA busy_timeout = 5000"):close() -- milliseconds that one waits for another
  for statement in schema:gmatch "[^;]+" do
    if statement:find "%S" then database:run(statement) end
  end
  return database
end

-- LuaSQL binds no values: each "?" is a value, as a literal.
local function fill(database, statement, values)
  local place = 0
  return (statement:gsub("%?", function()
    place = place + 1
    local value = values[place]
    if value == nil then return "NULL" end
    if type(value) == "number" then return ("%d"):format(value) end
    return "'" .. database.connection:escape(value) .. "'"
  end))
end

--- Runs a statement that gives no rows. Raises SQLite's message.
function Database:run(statement, ...) return assert(self.connection:execute(fill(self, statement, { ... }))) end

--- Each row of a query, as a table by the names of its columns. Raises SQLite's message.
function Database:rows(query, ...)
  local cursor = self:run(query, ...)
  return function() return cursor:fetch({}, "a") end
end

--- Runs a function whole or not at all.
function Database:transaction(act)
  self:run "BEGIN IMMEDIATE"
  local ok, message = pcall(act)
  self:run(ok and "COMMIT" or "ROLLBACK")
  if not ok then error(message, 0) end
end

return M
