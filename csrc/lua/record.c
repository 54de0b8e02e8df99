/* What is asked of a record's tables in one crossing: most have nothing that Lua must look at. */
#include "../core/text/squeeze.h"

#include <string.h>

#include "../core/base/slice.h"
#include "binding.h"

#define MOST_LEVELS 64 /* that may be asked for: they are walked on the C stack */

/* ---- addresses ---- */

/* Are there entries of the list on top, some of which have no address? */
static bool has_link_without_address(lua_State *L) {
    int count = (int)lua_rawlen(L, -1);
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i); /* [list, link] */
        bool missing = !lua_istable(L, -1);
        if (!missing) {
            lua_getfield(L, -1, "url");
            missing = lua_isnil(L, -1);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
        if (missing) return true;
    }
    return false;
}

/* Of the table on top and `levels` below it; `keys` is the stack index of the set of keys that hold addresses. */
static bool is_doubtful(lua_State *L, int keys, lua_Integer levels) {
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    bool found = false;
    for (lua_pushnil(L); !found && lua_next(L, -2) != 0; lua_pop(L, 1)) { /* [table, key, value] */
        int kind = lua_type(L, -1);
        bool named = lua_type(L, -2) == LUA_TSTRING;
        if (kind == LUA_TSTRING && named) {
            lua_pushvalue(L, -2);
            lua_rawget(L, keys);
            bool judged = lua_toboolean(L, -1);
            lua_pop(L, 1);
            if (!judged) continue;
            nutgraf_slice text;
            text.data = lua_tolstring(L, -1, &text.size);
            found = nutgraf_text_address_form(text) == NUTGRAF_ADDRESS_OTHER;
        } else if (kind == LUA_TTABLE) {
            const char *key = named ? lua_tostring(L, -2) : "";
            if (strcmp(key, "rows") == 0 || levels == 0) continue;
            found = is_doubtful(L, keys, levels - 1) || (strcmp(key, "links") == 0 && has_link_without_address(L));
        }
    }
    if (found) lua_pop(L, 1); /* the key; the loop has dropped the value */
    return found;
}

/* core.has_doubtful_address(value, keys, levels) -> does a table hold, or one of so many levels below it, an address under
 * one of the keys (a set) that core.plain_address does not take as it is, or `links` some of which have none? */
static int l_has_doubtful_address(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_Integer levels = luaL_checkinteger(L, 3);
    luaL_argcheck(L, levels >= 0 && levels <= MOST_LEVELS, 3, "0 to 64 levels expected");
    lua_settop(L, 2);
    lua_pushvalue(L, 1);
    lua_pushboolean(L, is_doubtful(L, 2, levels));
    return 1;
}

/* ---- texts ---- */

/* Is a field of the table at `index` absent, or a text that normalising leaves as it is? The text is pushed. */
static bool push_plain(lua_State *L, int index, const char *field, nutgraf_slice *text) {
    lua_getfield(L, index, field);
    *text = (nutgraf_slice){"", 0};
    if (lua_isnil(L, -1)) return true;
    if (lua_type(L, -1) != LUA_TSTRING) return false;
    text->data = lua_tolstring(L, -1, &text->size);
    return nutgraf_text_is_plain(*text);
}

static lua_Integer integer_field(lua_State *L, const char *field) {
    lua_getfield(L, -1, field);
    lua_Integer value = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return value;
}

static bool is_break(lua_State *L) {
    lua_getfield(L, -1, "type");
    bool same = lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "break") == 0;
    lua_pop(L, 1);
    return same;
}

/* Do the spans in a field of the table at `index` lie in its text, none with white space at its ends? */
static bool stand(lua_State *L, int index, const char *field, nutgraf_slice text) {
    lua_getfield(L, index, field); /* [spans] */
    bool good = lua_isnil(L, -1) || lua_istable(L, -1);
    int count = lua_istable(L, -1) ? (int)lua_rawlen(L, -1) : 0;
    for (int i = 1; good && i <= count; i++) {
        lua_rawgeti(L, -1, i); /* [spans, span] */
        good = lua_istable(L, -1);
        lua_Integer start = good ? integer_field(L, "start") : 0, stop = good ? integer_field(L, "stop") : 0;
        good = good && start >= 1 && stop >= start && (size_t)stop <= text.size;
        if (good && (nutgraf_ascii_is_space(text.data[start - 1]) || nutgraf_ascii_is_space(text.data[stop - 1])))
            good = is_break(L);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return good;
}

/* Is nothing to be done for the block on top? */
static bool is_clean(lua_State *L) {
    static const char *const texts[] = {"alt", "caption", "credit", "title", "text"};
    int block = lua_gettop(L);
    nutgraf_slice text = {"", 0};
    bool clean = lua_istable(L, block);
    for (size_t i = 0; clean && i < sizeof texts / sizeof *texts; i++) clean = push_plain(L, block, texts[i], &text);
    clean = clean && stand(L, block, "links", text) && stand(L, block, "marks", text);
    if (clean) {
        lua_getfield(L, block, "rows");
        clean = lua_isnil(L, -1);
    }
    lua_settop(L, block);
    return clean;
}

/* core.next_unclean(blocks, from) -> the number of the first block from `from` on that is a table or has a text that
 * normalising may change, or spans that do not stand in theirs as they should; nil where there is none */
static int l_next_unclean(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer count = (lua_Integer)lua_rawlen(L, 1), i = luaL_checkinteger(L, 2);
    lua_settop(L, 1);
    for (; i <= count; i++) {
        lua_rawgeti(L, 1, (int)i);
        if (!is_clean(L)) {
            lua_pushinteger(L, i);
            return 1;
        }
        lua_settop(L, 1);
    }
    lua_pushnil(L);
    return 1;
}

static const luaL_Reg functions[] = {
    {"has_doubtful_address", l_has_doubtful_address},
    {"next_unclean", l_next_unclean},
    {NULL, NULL},
};

void nutgraf_lua_register_record(lua_State *L) {
    nutgraf_setfuncs(L, functions);
}
