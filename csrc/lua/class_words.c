/* What class names say, by the words of a lexicon. */
#include "../core/page/class_words.h"

#include "binding.h"

/* core.names_have(names, phrases) -> boolean: is a word of class names or an id one of the phrases? */
static int l_names_have(lua_State *L) {
    nutgraf_slice names;
    names.data = luaL_checklstring(L, 1, &names.size);
    lua_pushboolean(L, nutgraf_class_words_have(names, nutgraf_lua_check_phrases(L, 2)));
    return 1;
}

int nutgraf_lua_document_with_class(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    const nutgraf_phrases *phrases = nutgraf_lua_check_phrases(L, 2);
    uint32_t *found;
    size_t count;
    lua_settop(L, 2);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [document, phrases, scratch] */
    nutgraf_status status = nutgraf_class_words_find(arena, document, phrases, &found, &count);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    nutgraf_lua_push_numbers(L, found, count, 0);
    nutgraf_arena_free(arena);
    return 1;
}

void nutgraf_lua_register_class_words(lua_State *L) {
    lua_pushcfunction(L, l_names_have);
    lua_setfield(L, -2, "names_have");
}
