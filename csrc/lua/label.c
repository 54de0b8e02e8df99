/* document:labels(): the texts of elements of a few words. */
#include "../core/page/label.h"

#include "../core/base/ascii.h"
#include "../core/text/squeeze.h"

#include "binding.h"

#define LABELS_TYPE "nutgraf.labels"

static int l_labels_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_blocks_free(luaL_checkudata(L, 1, LABELS_TYPE));
    return 0;
}

/* Two ASCII letters side by side. */
static bool has_letters(nutgraf_slice text) {
    for (size_t i = 1; i < text.size; i++)
        if (nutgraf_ascii_is_letter(text.data[i - 1]) && nutgraf_ascii_is_letter(text.data[i])) return true;
    return false;
}

int nutgraf_lua_document_labels(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    size_t longest = (size_t)luaL_checkinteger(L, 3), most_words = (size_t)luaL_checkinteger(L, 4);
    luaL_checktype(L, 5, LUA_TSTRING);
    luaL_checktype(L, 6, LUA_TTABLE);
    const nutgraf_phrases *wanted = lua_isnoneornil(L, 7) ? NULL : nutgraf_lua_check_phrases(L, 7);
    lua_settop(L, 7);
    nutgraf_getuservalue(L, 1); /* [..., holder] */
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, 8, document, 0);
    nutgraf_blocks *scratch = lua_newuserdata(L, sizeof *scratch);
    nutgraf_blocks_init(scratch, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, LABELS_TYPE);
    lua_setmetatable(L, -2);
    for (uint32_t i = nutgraf_matcher_next(matcher, 0, 1); i != NUTGRAF_NO_NODE;
         i = nutgraf_matcher_next(matcher, 0, i + 1)) {
        nutgraf_slice label;
        nutgraf_status status = nutgraf_node_label(scratch, document, i, longest, &label);
        if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
        if (!has_letters(label) || nutgraf_text_runs(label) > most_words) continue;
        if (wanted != NULL && (nutgraf_phrases_match(wanted, label) & NUTGRAF_PHRASE_WHOLE) == 0) continue;
        lua_pushvalue(L, 5);
        lua_pushlstring(L, label.data, label.size);
        lua_concat(L, 2);
        lua_pushboolean(L, 1);
        lua_rawset(L, 6);
    }
    nutgraf_lua_check_matcher(L, matcher);
    nutgraf_blocks_free(scratch);
    lua_pushboolean(L, 1);
    return 1;
}

void nutgraf_lua_register_label(lua_State *L) {
    static const luaL_Reg methods[] = {{"__gc", l_labels_gc}, {NULL, NULL}};
    nutgraf_lua_type(L, LABELS_TYPE, methods);
}
