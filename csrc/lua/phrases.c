/* nutgraf.phrases: phrases of a lexicon as one trie. */
#include "../core/text/phrases.h"

#include "binding.h"

static const char PHRASES_TYPE[] = "nutgraf.phrases";

typedef struct phrases_box {
    const char *type;        /* PHRASES_TYPE */
    nutgraf_phrases phrases; /* owned */
} phrases_box;

static int l_phrases_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    phrases_box *box = luaL_checkudata(L, 1, PHRASES_TYPE);
    nutgraf_phrases_free(&box->phrases);
    return 0;
}

static nutgraf_slice check_text(lua_State *L, int index) {
    nutgraf_slice text;
    text.data = luaL_checklstring(L, index, &text.size);
    return text;
}

/* Adds the strings of the list at `index`, which may be nil. */
static nutgraf_status add_list(lua_State *L, nutgraf_phrases *phrases, int index, uint8_t forms) {
    nutgraf_status status = NUTGRAF_OK;
    if (lua_isnoneornil(L, index)) return status;
    luaL_checktype(L, index, LUA_TTABLE);
    size_t count = lua_rawlen(L, index);
    for (size_t i = 1; i <= count && status == NUTGRAF_OK; i++) {
        lua_rawgeti(L, index, (int)i); /* [phrase] */
        if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, index, "a list of strings expected");
        nutgraf_slice phrase;
        phrase.data = lua_tolstring(L, -1, &phrase.size);
        status = nutgraf_phrases_add(phrases, phrase, forms);
        lua_pop(L, 1);
    }
    return status;
}

/* core.phrases(wholes?, starts?, parts?) -> phrases | nil, message, code
 * Lists of strings: what is a whole text, what begins one, what stands anywhere in one. */
static int l_phrases(lua_State *L) {
    lua_settop(L, 3);
    phrases_box *box = lua_newuserdata(L, sizeof *box); /* [wholes, starts, parts, phrases] */
    nutgraf_phrases *phrases = &box->phrases;
    box->type = PHRASES_TYPE;
    nutgraf_phrases_init(phrases, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, PHRASES_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_status status = add_list(L, phrases, 1, NUTGRAF_PHRASE_WHOLE);
    if (status == NUTGRAF_OK) status = add_list(L, phrases, 2, NUTGRAF_PHRASE_START);
    if (status == NUTGRAF_OK) status = add_list(L, phrases, 3, NUTGRAF_PHRASE_PART);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    return 1;
}

const nutgraf_phrases *nutgraf_lua_check_phrases(lua_State *L, int index) {
    phrases_box *box = nutgraf_lua_check_tagged(L, index, PHRASES_TYPE, sizeof *box);
    return &box->phrases;
}

/* phrases:matches(text) -> is it one of the wholes, or does it begin as one of the starts?; true when only that */
static int l_matches(lua_State *L) {
    uint8_t forms = nutgraf_phrases_match(nutgraf_lua_check_phrases(L, 1), check_text(L, 2));
    lua_pushboolean(L, forms != 0);
    if (forms != NUTGRAF_PHRASE_START) return 1;
    lua_pushboolean(L, 1);
    return 2;
}

static int push_found(lua_State *L, uint8_t forms) {
    nutgraf_slice text = check_text(L, 2);
    size_t at = (size_t)luaL_optinteger(L, 3, 1), start;
    size_t size = at == 0 ? 0 : nutgraf_phrases_find(nutgraf_lua_check_phrases(L, 1), text, at - 1, forms, &start);
    if (size == 0) return 0;
    lua_pushinteger(L, (lua_Integer)start + 1);
    lua_pushinteger(L, (lua_Integer)(start + size));
    return 2;
}

/* phrases:part(text, at?) -> start, stop of the first of the parts from byte `at` on, the longest there; nothing
 * when there is none */
static int l_part(lua_State *L) {
    return push_found(L, NUTGRAF_PHRASE_PART);
}

/* phrases:find(text, at?) -> the same of any phrase */
static int l_find(lua_State *L) {
    return push_found(L, NUTGRAF_PHRASE_ANY);
}

/* phrases:opening(text) -> how many bytes the longest phrase has that the text begins with; 0: none */
static int l_opening(lua_State *L) {
    size_t size = nutgraf_phrases_at(nutgraf_lua_check_phrases(L, 1), check_text(L, 2), 0, NUTGRAF_PHRASE_ANY);
    lua_pushinteger(L, (lua_Integer)size);
    return 1;
}

static const luaL_Reg methods[] = {
    {"__gc", l_phrases_gc}, {"matches", l_matches}, {"part", l_part},
    {"find", l_find},       {"opening", l_opening}, {NULL, NULL},
};

void nutgraf_lua_register_phrases(lua_State *L) {
    nutgraf_lua_type(L, PHRASES_TYPE, methods);
    lua_pushcfunction(L, l_phrases);
    lua_setfield(L, -2, "phrases");
}
