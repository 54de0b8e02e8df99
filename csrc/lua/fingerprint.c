/* Fingerprints of texts as 16 hexadecimal digits, which every Lua can hold. */
#include "../core/text/fingerprint.h"
#include "binding.h"

#define DIGITS 16

/* core.fingerprint(text) -> 16 hexadecimal digits; sixteen zeros for a text without words */
static int l_fingerprint(lua_State *L) {
    nutgraf_slice text;
    text.data = luaL_checklstring(L, 1, &text.size);
    uint64_t hash = nutgraf_fingerprint_of(text);
    char digits[DIGITS];
    for (int i = DIGITS - 1; i >= 0; i--, hash >>= 4) digits[i] = "0123456789abcdef"[hash & 15];
    lua_pushlstring(L, digits, DIGITS);
    return 1;
}

static uint64_t check_fingerprint(lua_State *L, int index) {
    size_t size;
    const char *digits = luaL_checklstring(L, index, &size);
    uint64_t hash = 0;
    luaL_argcheck(L, size == DIGITS, index, "a fingerprint of 16 hexadecimal digits expected");
    for (size_t i = 0; i < DIGITS; i++) {
        char c = digits[i];
        bool letter = c >= 'a' && c <= 'f';
        luaL_argcheck(L, letter || (c >= '0' && c <= '9'), index, "a fingerprint of 16 hexadecimal digits expected");
        hash = hash << 4 | (uint64_t)(letter ? c - 'a' + 10 : c - '0');
    }
    return hash;
}

/* core.distance(fingerprint, fingerprint) -> bits that differ, 0 to 64 */
static int l_distance(lua_State *L) {
    lua_pushinteger(L, nutgraf_fingerprint_distance(check_fingerprint(L, 1), check_fingerprint(L, 2)));
    return 1;
}

static const luaL_Reg functions[] = {{"fingerprint", l_fingerprint}, {"distance", l_distance}, {NULL, NULL}};

void nutgraf_lua_register_fingerprint(lua_State *L) {
    nutgraf_setfuncs(L, functions);
}
