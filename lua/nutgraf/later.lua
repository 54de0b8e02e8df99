--- Modules that are loaded when something of theirs is first asked for: a program that extracts no posts, or only
-- prints its help, starts without them.
--
-- @param name string: of a module that returns a table
-- @return table that gives the module's fields
return function(name)
  local meta = {}
  function meta.__index(_, field)
    meta.__index = require(name)
    return meta.__index[field]
  end
  return setmetatable({}, meta)
end
