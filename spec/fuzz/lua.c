/* Any bytes through the front door in Lua: a record or nil, message, code; never an error. The first
 * byte says whether they are a page or a stripped text. The sources stand in the current directory. */
#include "fuzz.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

int luaopen_nutgraf_core(lua_State *L);

static const char run[] =
    "package.path = 'lua/?.lua;lua/?/init.lua;' .. package.path\n"
    "local nutgraf = require 'nutgraf'\n"
    "return function(bytes, input)\n"
    "  local record, message, code = nutgraf.extract(bytes, { input = input })\n"
    "  assert(record or (message and code))\n"
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
    lua_pushstring(L, data[0] % 2 == 0 ? "html" : "text");
    if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
        abort();
    }
    lua_gc(L, LUA_GCCOLLECT, 0);
    return 0;
}
