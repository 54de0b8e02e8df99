-- .ci/layers sees a breach of each rule: a copy of csrc with the breach planted in it fails, and says why.

local helper = require "spec.helper"

-- LD_PRELOAD: a sanitizer in this process is none of the shell's business.
local function run(command)
  local pipe = assert(io.popen("{ env -u LD_PRELOAD " .. command .. "; } 2>&1; echo status $?"))
  local output = pipe:read("*a")
  pipe:close()
  return output:match("^(.-)status (%d+)\n$")
end

-- Of this run alone: runs for other Luas may go on beside it.
local copy = helper.temporary()

describe("the layers of csrc", function()
  local _, status = run "test -e /dev/fd/0"
  if status ~= "0" then -- a chroot without /proc, in which bash has no process substitution
    pending("no /dev/fd")
    return
  end
  if not helper.takes_tools() then return end

  before_each(function() run("rm -rf " .. copy .. " && mkdir -p " .. copy .. " && cp -R csrc " .. copy) end)
  teardown(function() run("rm -rf " .. copy) end)

  it("hold", function() assert.same({ "", "0" }, { run(".ci/layers " .. copy) }) end)

  for _, case in ipairs {
    -- what, file, what is added to it, message
    { "a lower room that looks into a higher one", "core/text/decode.c", '#include "../html/document.h"',
      "csrc/core/text/decode.c includes ../html/document.h: text may not look into html" },
    { "the ground that looks into any room", "core/base/arena.h", '#include "../text/unicode.h"',
      "csrc/core/base/arena.h includes ../text/unicode.h: base may not look into text" },
    { "a way around the rooms", "core/rank/rank.c", '#include "../../core/html/tree.h"',
      "csrc/core/rank/rank.c includes ../../core/html/tree.h: rank may not look into ?../../core/html/tree.h" },
    { "a core that knows its binding", "core/page/blocks.c", '#include "../../lua/binding.h"',
      "csrc/core/page/blocks.c includes ../../lua/binding.h: the core knows nothing of its binding" },
    { "Lua in the core", "core/rank/rank.c", "#include <lua.h>",
      "csrc/core/rank/rank.c includes lua\\.h|lauxlib\\.h|lualib\\.h|luajit\\.h" },
    { "Lua past the header that evens its versions out", "lua/node.c", "#  include <lauxlib.h>",
      "csrc/lua/node.c includes lua\\.h|lauxlib\\.h|lualib\\.h|luajit\\.h" },
    { "a binding that looks elsewhere", "lua/node.c", '#include "../training/content_align.c"',
      "csrc/lua/node.c includes ../training/content_align.c: the binding looks into csrc/core only" },
    { "libxml2 in a room without it", "core/html/scan.c", "#include <libxml/tree.h>",
      "csrc/core/html/scan.c includes libxml/" },
    { "utf8proc in a room without it", "core/rank/grams.c", "#include <utf8proc.h>",
      "csrc/core/rank/grams.c includes utf8proc\\.h" },
    { "iconv outside the decoder", "core/page/stripped.c", "#include <iconv.h>",
      "csrc/core/page/stripped.c includes iconv\\.h" },
    { "a library that nobody named", "core/html/parse.c", "#include <zlib.h>",
      "csrc/core/html/parse.c includes <zlib.h>: neither C's own nor a library that .ci/layers knows" },
    { "a loose file in the core", "core/loose.c", "", "csrc/core/loose.c stands in no room" },
    { "a room that is not known", "core/attic/old.c", "",
      "csrc/core/attic is a room that .ci/layers does not know" },
  } do
    it("show " .. case[1], function()
      local path = copy .. "/csrc/" .. case[2]
      run("mkdir -p " .. path:match("^(.*)/"))
      local file = assert(io.open(path, "a"))
      file:write(case[3], "\n")
      file:close()
      assert.same({ case[4] .. "\n", "1" }, { run(".ci/layers " .. copy) })
    end)
  end
end)
