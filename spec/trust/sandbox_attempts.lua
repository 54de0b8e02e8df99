--- Attempts to break out of a sandbox: {what, body of a function (nutgraf, record, context, document), what the error says}.
-- One that gives true has broken out; `nutgraf` and the others are those of the script. "takes" and "longer" mean a limit.
local slow, large = "the script took longer than", "the script took more than"
return {
  -- what there is not
  { "io", "return io.open '/etc/passwd' ~= nil", "io" },
  { "io through the global table", "return _G.io ~= nil or rawget(_G, 'io') ~= nil" },
  { "os.execute", "return os.execute ~= nil or os.getenv ~= nil or os.exit ~= nil or os.remove ~= nil" },
  { "os.tmpname, os.rename, os.setlocale", "return os.tmpname ~= nil or os.rename ~= nil or os.setlocale ~= nil" },
  { "package", "return package ~= nil" },
  { "package.loaded by require", "return require('package').loaded ~= nil", "cannot require 'package'" },
  { "io by require", "return require 'io' ~= nil", "cannot require 'io'" },
  { "os by require", "return require 'os' ~= nil", "cannot require 'os'" },
  { "_G by require", "return require '_G' ~= nil", "cannot require '_G'" },
  { "debug by require", "return require 'debug' ~= nil", "cannot require 'debug'" },
  { "ffi by require", "return require 'ffi' ~= nil", "cannot require 'ffi'" },
  { "jit by require", "return require 'jit' ~= nil or jit ~= nil", "cannot require 'jit'" },
  { "another rock by require", "return require 'zlib' ~= nil", "cannot require 'zlib'" },
  { "nutgraf's shell", "return require('nutgraf.shell').holds 'true'", "cannot require 'nutgraf.shell'" },
  { "nutgraf's sources", "return require('nutgraf.command.source').read '/etc/passwd'", "cannot require" },
  { "nutgraf's budgets", "return require('nutgraf.budget') ~= nil", "cannot require" },
  { "the sandbox itself", "return require('nutgraf.sandbox').load 'x'", "cannot require" },
  { "the core's guard",
    "local c = require 'nutgraf.core' return c.guarded ~= nil or c.begin_budget ~= nil or c.end_budget ~= nil" },
  { "a path by require", "return require '../../../etc/passwd' ~= nil", "cannot require" },
  { "debug", "return debug ~= nil" },
  { "load and its kin", "return load ~= nil or loadstring ~= nil or loadfile ~= nil or dofile ~= nil" },
  { "environments", "return getfenv ~= nil or setfenv ~= nil or module ~= nil or newproxy ~= nil" },
  { "_ENV's metatable", "return getmetatable(_G) ~= nil" },
  { "collectgarbage", "return collectgarbage ~= nil" },
  { "coroutines", "return coroutine ~= nil" },
  { "string.dump", "return string.dump ~= nil" },
  { "dump as a method", "return ('').dump ~= nil" },
  { "print and write", "return print ~= nil or warn ~= nil" },
  { "math.randomseed", "return math.randomseed ~= nil" },
  -- what is everybody's
  { "the metatable of strings", "return getmetatable('') ~= nil" },
  { "a new method of strings", "(''). rep = function() end return ('x').rep ~= string.rep", "index" },
  { "methods of strings by string's table", "string.upper = function() return 'no' end return ('a'):upper() == 'no'" },
  { "the table of string methods", "return getmetatable('x').__index ~= nil", "index" },
  { "the metatable of nil", "return getmetatable(nil) ~= nil or getmetatable(print) ~= nil or getmetatable(1) ~= nil" },
  { "setmetatable of a string", "setmetatable('', {}) return true", "table expected" },
  { "the metatable of nodes", "return document and getmetatable(document) ~= nil" },
  { "the metatable of nodes by __index", "return document and (document.__index ~= nil or document:root().__index ~= nil)" },
  { "finalizers of nodes", "return document and (document.__gc ~= nil or document:root().__gc ~= nil)" },
  { "another method of nodes", "document.select = function() end return true", "" },
  { "the metatable of a stage", "return getmetatable(nutgraf.stage.parse()) and true" },
  { "the class of a stage", "local s = nutgraf.stage.parse() return s.__index ~= nil or s.definition ~= nil or s.run ~= nil" },
  { "the class of a pipeline", "local p = nutgraf.default_pipeline() return p.__index ~= nil or p.__call ~= nil" },
  { "a field of a stage", "nutgraf.stage.parse().run = function() end return true", "cannot change" },
  { "a raw field of a pipeline",
    "local p = nutgraf.default_pipeline() rawset(p, 1, nil) return not tostring(nutgraf.default_pipeline()):find 'parse'" },
  { "the metatable of a site", "return getmetatable(nutgraf.site { host = 'x.example' }) and true" },
  { "another metatable of a pipeline", "setmetatable(nutgraf.default_pipeline(), {}) return true", "protected" },
  { "a stage's definition through define_stage", [[
      local definition = { run = function(r) return r end }
      local stage = nutgraf.define_stage("mine", definition)
      definition.run = nil
      return stage().definition ~= nil]] },
  -- nutgraf's own tables: PLANTED must not be seen by anybody else
  { "a function of nutgraf's", "nutgraf.extract = function() return PLANTED end nutgraf.PLANTED = true" },
  { "a stage of nutgraf's", "nutgraf.stage.parse = function() return PLANTED end rawset(nutgraf.stage, 'PLANTED', 1)" },
  { "sites of nutgraf's", "nutgraf.sites.load = 1 nutgraf.sites.PLANTED = true" },
  { "a module of nutgraf's", "require('nutgraf.text.strings').trim = function() return 'PLANTED' end" },
  { "the core", "require('nutgraf.core').parse = 1 require('nutgraf.core').PLANTED = true" },
  { "a global", "PLANTED = true _G.PLANTED = true string.PLANTED = true table.PLANTED = true math.PLANTED = true" },
  { "table.insert", "table.insert = 1 table.concat = function() return 'PLANTED' end" },
  { "print", "print = function() end _G.print = print" },
  { "tostring and pairs", "tostring = 1 pairs = 1 next = 1 type = 1 error = 1 require = 1" },
  -- files by nutgraf
  { "folders of sites", "return nutgraf.sites.load ~= nil or nutgraf.sites.fivefilters ~= nil" },
  { "a folder as an option", "return nutgraf.extract('<p>x', { sites = '/tmp' }) ~= nil", "reads no folders" },
  { "a folder by a pipeline", "return nutgraf.default_pipeline()('<p>x', { sites = '/tmp' }) ~= nil", "reads no folders" },
  { "a folder by explain", "return nutgraf.explain('<p>x', { sites = '/tmp' }) ~= nil", "reads no folders" },
  -- time
  { "a loop", "while true do end", slow },
  { "a loop in a loop of pcall", "while true do pcall(function() while true do end end) end", slow },
  { "pcall of pcall", "local function f() while true do pcall(pcall, f) end end f()", slow },
  { "xpcall with a handler that loops", "xpcall(error, function() while true do end end) return true", "" },
  { "numeric for", "for i = 1, 1e300 do local x = i end", slow },
  { "recursion", "local function f() return f() end f()", slow },
  { "__index that loops", "return setmetatable({}, { __index = function() while true do end end }).x", slow },
  { "__close", [[
      local function f() for _ in next, {}, nil, setmetatable({}, { __close = f }) do end return f() end
      local mt = {}
      mt.__close = function() while true do end end
      for _ in function() error 'x' end, 1, 2, setmetatable({}, mt) do end
      return f()]], "" },
  { "a finalizer", "setmetatable({}, { __gc = function() while true do end end }) return true", "no finalizers" },
  { "a finalizer that comes later", [[
      local meta = {}
      setmetatable({}, meta)
      meta.__gc = function() while true do end end
      for i = 1, 1e5 do local t = {} end]] },
  { "a pattern", "return (('a'):rep(200)):find((('a-'):rep(40)) .. 'b') == 1", slow },
  { "a pattern of gsub", "return (('a'):rep(3000)):gsub('.-.-.-.-b', '') == ''", slow },
  { "a pattern of string.match", "return string.match(('a'):rep(3000), '.*.*.*.*b') ~= nil", slow },
  { "plain find", "return (('a'):rep(2e6)):find(('a'):rep(1e6) .. 'b', 1, true) ~= nil" },
  { "nothing, many times", "return (''):rep(1e15) ~= '' or string.rep('', 2^53, '') ~= ''" },
  { "table.move", "if not table.move then error '5.1 has none' end table.move({}, 1, 2^52, 2, {})", "" },
  { "table.insert with a length", "table.insert(setmetatable({}, { __len = function() return 2^40 end }), 1, 1) return false", "" },
  { "table.remove with a length", "table.remove(setmetatable({}, { __len = function() return 2^40 end }), 1) return false", "" },
  { "table.concat with a length", "table.concat(setmetatable({}, { __len = function() return 2^40 end }), '') return false", "" },
  { "table.sort with an order that loops", "table.sort({ 3, 2, 1 }, function() while true do end end)", slow },
  { "table.sort with pcall", "local t = {} for i = 1, 1e5 do t[i] = function() while true do end end end table.sort(t, pcall)", "" },
  { "an error that loops when shown", "error(setmetatable({}, { __tostring = function() while true do end end }))", "raised is a table" },
  { "nutgraf's work", "while true do nutgraf.extract(('<p>One two three.'):rep(1000)) end", slow },
  { "a run in a run", "for i = 1, 1e9 do nutgraf.default_pipeline()('<p>One.</p>') end", slow },
  { "a stage that loops, in a run of its own", [[
      nutgraf.pipeline { nutgraf.stage.parse(), function() while true do pcall(error) end end } '<p>One.</p>']], slow },
  -- memory
  { "a long string", "return #('x'):rep(1e9) > 0", large },
  { "a string that doubles", "local s = 'x' for i = 1, 60 do s = s .. s end", large },
  { "a table that grows", "local t = {} for i = 1, 1e9 do t[i] = i end", large },
  { "tables in tables", "local t = {} for i = 1, 1e9 do t = { t, t } end", "" },
  { "a joined string", "local t = {} for i = 1, 1000 do t[i] = ('x'):rep(2e6 + i) end return #table.concat(t) > 1", large },
  { "gsub that grows", "return #(('x'):rep(1e5)):gsub('x', ('y'):rep(1e4)) > 1", large },
  { "string.format", "local s = ('x'):rep(2e6) return #(('%s'):rep(100)):format(s, s, s, s, s, s) > 1", "" },
  { "unpack", "local t = {} for i = 1, 1e6 do t[i] = i end return select('#', (unpack or table.unpack)(t, 1, 1e7)) > 1e6", "" },
  { "an error of memory that is caught", "for i = 1, 1e9 do pcall(string.rep, 'x', 1e9) end", slow },
  { "deep recursion", "local function f() return 1 + f() end return f() > 0", "" },
  { "os.date", "return #os.date(('%c'):rep(1e6)) > 0", "at most 1000 bytes" },
  -- code
  { "bytecode", "return loadstring and loadstring('\\27LJ') ~= nil" },
  { "a number of FFI's", "return type(1) ~= 'number'" },
}
