/* document:labels(): the texts of elements of a few words. */
#include "../core/page/label.h"

#include "binding.h"

#define LABELS_TYPE "nutgraf.labels"

static int l_labels_gc(lua_State *L) {
    nutgraf_blocks_free(luaL_checkudata(L, 1, LABELS_TYPE));
    return 0;
}

int nutgraf_lua_document_labels(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    size_t longest = (size_t)luaL_checkinteger(L, 3);
    lua_settop(L, 2);
    nutgraf_getuservalue(L, 1); /* [document, css, holder] */
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, 3, document, 0);
    nutgraf_blocks *scratch = lua_newuserdata(L, sizeof *scratch);
    nutgraf_blocks_init(scratch, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, LABELS_TYPE);
    lua_setmetatable(L, -2);
    lua_newtable(L); /* [document, css, holder, matcher, scratch, list] */
    int length = 0;
    for (uint32_t i = nutgraf_matcher_next(matcher, 0, 1); i != NUTGRAF_NO_NODE;
         i = nutgraf_matcher_next(matcher, 0, i + 1)) {
        nutgraf_slice label;
        nutgraf_status status = nutgraf_node_label(scratch, document, i, longest, &label);
        if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
        if (label.size == 0) continue;
        lua_pushlstring(L, label.data, label.size);
        lua_rawseti(L, -2, ++length);
    }
    nutgraf_lua_check_matcher(L, matcher);
    nutgraf_blocks_free(scratch);
    return 1;
}

void nutgraf_lua_register_label(lua_State *L) {
    static const luaL_Reg methods[] = {{"__gc", l_labels_gc}, {NULL, NULL}};
    nutgraf_lua_type(L, LABELS_TYPE, methods);
}
