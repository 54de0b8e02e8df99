--- pcall without LuaJIT's compiler, for code that calls C at every turn.
--
-- LuaJIT 2.1 ends a trace at each function of the C API and stitches the next one to it. What reads a page is made of
-- such calls: it runs a third faster when nothing of it is compiled. The compiler is put back when the call ends,
-- so the host's own code keeps it. Elsewhere this is pcall itself.
local jit = rawget(_G, "jit")

if not jit then return pcall end

local function compiled_again(...)
  jit.on()
  return ...
end

return function(f, ...)
  if not jit.status() then return pcall(f, ...) end
  jit.off()
  return compiled_again(pcall(f, ...))
end
