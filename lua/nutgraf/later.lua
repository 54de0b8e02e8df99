--- Modules that are loaded when something of theirs is first asked for: a program that extracts no posts, or only
-- prints its help, starts without them.
--
-- @param name string: of a module that returns a table
-- @return table that gives the module's fields
return function(name)
  return setmetatable({}, {
    __index = function(fields, field)
      local value = require(name)[field]
      fields[field] = value
      return value
    end,
  })
end
