/* Small linear functions on strings, for what Lua's patterns would answer in more steps. */
#include "../core/text/name_words.h"
#include "../core/text/squeeze.h"

#include <string.h>

#include "../core/base/slice.h"
#include "../core/rank/fitness.h"
#include "../core/text/unicode.h"
#include "binding.h"

#define SMALL 1024 /* bytes of an ASCII text that is folded on the C stack */

static nutgraf_slice check_text(lua_State *L, int index) {
    nutgraf_slice text;
    text.data = luaL_checklstring(L, index, &text.size);
    return text;
}

/* core.trim(text) -> text without white space, no-break spaces and control characters at its ends */
static int l_trim(lua_State *L) {
    nutgraf_slice text = check_text(L, 1), trimmed = nutgraf_text_trim(text);
    if (trimmed.size == text.size) lua_settop(L, 1);
    else lua_pushlstring(L, trimmed.data, trimmed.size);
    return 1;
}

/* core.find_any(text, bytes, from?) -> the place of the first byte of a set, from a place on; nil where there is none */
static int l_find_any(lua_State *L) {
    nutgraf_slice text = check_text(L, 1), bytes = check_text(L, 2);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    luaL_argcheck(L, from >= 1, 3, "a place from 1 on expected");
    bool wanted[256] = {false};
    for (size_t i = 0; i < bytes.size; i++) wanted[(unsigned char)bytes.data[i]] = true;
    for (size_t i = (size_t)from - 1; i < text.size; i++)
        if (wanted[(unsigned char)text.data[i]]) {
            lua_pushinteger(L, (lua_Integer)i + 1);
            return 1;
        }
    lua_pushnil(L);
    return 1;
}

/* core.runs(text) -> how many runs without white space it has */
static int l_runs(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)nutgraf_text_runs(check_text(L, 1)));
    return 1;
}

typedef size_t squeezer(nutgraf_slice folded, char *out);

/* Folds the text at 1, gives it to `squeeze` (NULL: nothing more), and pushes the result. */
static int push_squeezed(lua_State *L, squeezer *squeeze) {
    nutgraf_slice text = check_text(L, 1), folded;
    char small[SMALL], out[SMALL];
    if (text.size <= SMALL && nutgraf_slice_ascii_prefix(text) == text.size) {
        bool same = true;
        for (size_t i = 0; i < text.size; i++) {
            small[i] = nutgraf_ascii_lower(text.data[i]);
            same = same && small[i] == text.data[i];
        }
        folded = (nutgraf_slice){small, text.size};
        if (squeeze == NULL && same) lua_settop(L, 1);
        else if (squeeze == NULL) lua_pushlstring(L, small, text.size);
        else lua_pushlstring(L, out, squeeze(folded, out));
        return 1;
    }
    lua_settop(L, 1);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [text, scratch] */
    nutgraf_status status = nutgraf_text_casefold(arena, text, &folded);
    char *room = status == NUTGRAF_OK && squeeze != NULL ? nutgraf_arena_alloc(arena, folded.size) : NULL;
    if (status == NUTGRAF_OK && squeeze != NULL && room == NULL) status = NUTGRAF_NO_MEMORY;
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    if (squeeze != NULL) lua_pushlstring(L, room, squeeze(folded, room));
    else if (folded.data == text.data && folded.size == text.size) lua_pushvalue(L, 1);
    else lua_pushlstring(L, folded.data, folded.size);
    nutgraf_arena_free(arena);
    return 1;
}

/* core.casefold(text) -> text for caseless comparison | nil, message, code */
static int l_casefold(lua_State *L) {
    return push_squeezed(L, NULL);
}

/* core.fold_line(text) -> folded, white space single, none at the ends, without the colon that ends it */
static int l_fold_line(lua_State *L) {
    return push_squeezed(L, nutgraf_text_line);
}

/* core.key(text) -> folded, runs of white space, punctuation and curly quotes a space, none at the ends */
static int l_key(lua_State *L) {
    return push_squeezed(L, nutgraf_text_key);
}

/* core.fitness(sentence) -> how fit it is for a summary: 2 a full sentence, 1 less, 0 not at all */
static int l_fitness(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)nutgraf_sentence_fitness(check_text(L, 1)));
    return 1;
}

/* core.is_plain(text) -> true when normalising leaves it as it is: ASCII, nothing to squeeze */
static int l_is_plain(lua_State *L) {
    lua_pushboolean(L, nutgraf_text_is_plain(check_text(L, 1)));
    return 1;
}

/* core.plain_address(text) -> "absolute" (http, https) or "relative" where it is one that needs no decoding | nil */
static int l_plain_address(lua_State *L) {
    static const char *const names[] = {[NUTGRAF_ADDRESS_RELATIVE] = "relative", [NUTGRAF_ADDRESS_ABSOLUTE] = "absolute"};
    nutgraf_address_form form = nutgraf_text_address_form(check_text(L, 1));
    if (form == NUTGRAF_ADDRESS_OTHER) lua_pushnil(L);
    else lua_pushstring(L, names[form]);
    return 1;
}

/* core.are_name_words(text, particles, prefixes) -> does it read as one person's name by the letters of its words? */
static int l_are_name_words(lua_State *L) {
    nutgraf_slice text = check_text(L, 1);
    const nutgraf_phrases *particles = nutgraf_lua_check_phrases(L, 2), *prefixes = nutgraf_lua_check_phrases(L, 3);
    lua_pushboolean(L, nutgraf_text_may_be_name(text) && nutgraf_text_are_name_words(text, particles, prefixes));
    return 1;
}

static const luaL_Reg functions[] = {
    {"trim", l_trim}, {"runs", l_runs},       {"casefold", l_casefold}, {"fold_line", l_fold_line},
    {"key", l_key},   {"fitness", l_fitness}, {"is_plain", l_is_plain},
    {"find_any", l_find_any}, {"plain_address", l_plain_address}, {"are_name_words", l_are_name_words}, {NULL, NULL},
};

void nutgraf_lua_register_squeeze(lua_State *L) {
    nutgraf_setfuncs(L, functions);
}
