/* core.outline: a document as an outline, for tests and for people who want to see a tree. */
#include "../core/html/outline.h"

#include "binding.h"

#define OUTLINE_TYPE "nutgraf.outline"

/* Memory of one call, so that an error of Lua's cannot lose it. */
static int l_outline_free(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_arena_free(luaL_checkudata(L, 1, OUTLINE_TYPE));
    return 0;
}

/* core.outline(document) -> string | nil, message, code
 * One line a node in the format of the html5lib tree tests; empty for a document without nodes. */
static int l_outline(lua_State *L) {
    nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    nutgraf_arena *arena = lua_newuserdata(L, sizeof *arena);
    nutgraf_arena_init(arena, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, OUTLINE_TYPE);
    lua_setmetatable(L, -2); /* [arena] */
    nutgraf_slice outline;
    nutgraf_status status = nutgraf_outline_of(document, arena, &outline);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_pushlstring(L, outline.data, outline.size); /* [arena, string] */
    nutgraf_arena_free(arena);
    return 1;
}

static const luaL_Reg methods[] = {{"__gc", l_outline_free}, {NULL, NULL}};

void nutgraf_lua_register_outline(lua_State *L) {
    nutgraf_lua_type(L, OUTLINE_TYPE, methods);
    lua_pushcfunction(L, l_outline);
    lua_setfield(L, -2, "outline");
}
