/* Any bytes through the front door in Lua: a record or nil, message, code; never an error, and no stage that fails. The
 * first byte says what they are: a page, a stripped text, JSON-LD, the state of a script, a date, preloaded data, a page
 * of which all is kept. The sources stand in the current directory. */
#include "fuzz.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

int luaopen_nutgraf_core(lua_State *L);

static const char run[] =
    "package.path = 'lua/?.lua;lua/?/init.lua;' .. package.path\n"
    "local nutgraf = require 'nutgraf'\n"
    "local around = {\n"
    "  j = '<h1>T</h1><script type=\"application/ld+json\">%s</script><p>Words of the page.',\n"
    "  s = '<h1>T</h1><script>window.state = %s</script><p>Words of the page.',\n"
    "  p = '<div data-preloaded=\\'%s\\'></div><p>Words of the page.',\n"
    "  d = '<meta property=article:published_time content=\"%s\"><h1>T</h1><p>By Ida %s</p><time datetime=\"%s\">%s</time>',\n"
    "}\n"
    "return function(bytes, kind)\n"
    "  local options = { input = 'html', url = 'https://pages.example/a/b' }\n"
    "  if kind == '\\1' then options.input = 'text' elseif kind == 'e' then options.preset = 'everything' end\n"
    "  if around[kind] then bytes = around[kind]:gsub('%%s', function() return bytes end) end\n"
    "  local record, message, code = nutgraf.extract(bytes, options)\n"
    "  assert(record or (message and code))\n"
    "  for _, warning in ipairs(record and record.warnings or {}) do\n"
    "    assert(warning.code ~= 'stage_failed', warning.message)\n"
    "  end\n"
    "  if record then for _, format in ipairs { 'text', 'markdown', 'html', 'json' } do nutgraf.render(record, format) end end\n"
    "end\n";

static lua_State *state(void) {
    static lua_State *L;
    if (L != NULL) return L;
    L = luaL_newstate();
    luaL_openlibs(L);
    luaL_requiref(L, "nutgraf.core", luaopen_nutgraf_core, 0);
    lua_pop(L, 1);
    if (luaL_loadbuffer(L, run, strlen(run), "run") != LUA_OK || lua_pcall(L, 0, 1, 0) != LUA_OK) {
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
        abort();
    }
    return L;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) return 0;
    lua_State *L = state();
    lua_pushvalue(L, 1);
    lua_pushlstring(L, (const char *)data + 1, size - 1);
    lua_pushlstring(L, data[0] < 'a' ? (data[0] % 2 == 0 ? "\0" : "\1") : (const char *)data, 1);
    if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
        abort();
    }
    lua_gc(L, LUA_GCCOLLECT, 0);
    return 0;
}
