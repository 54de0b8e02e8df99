/* luaopen_nutgraf_core: the module table, and what all binding files share. */
#define _GNU_SOURCE /* dladdr, RTLD_NODELETE */
#include <dlfcn.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "binding.h"

#define LARGEST_WHOLE 9007199254740992.0 /* 2^53: beyond it not every whole number is a double */
#define SCRATCH_TYPE "nutgraf.scratch"

int luaopen_nutgraf_core(lua_State *L);

int nutgraf_lua_fail(lua_State *L, nutgraf_status status, const nutgraf_error *error) {
    lua_pushnil(L);
    bool detail = error != NULL && error->message[0] != '\0';
    lua_pushstring(L, detail ? error->message : nutgraf_status_message(status));
    lua_pushstring(L, nutgraf_status_code(status));
    return 3;
}

void nutgraf_lua_type(lua_State *L, const char *type, const luaL_Reg *methods) {
    luaL_newmetatable(L, type); /* [meta] */
    nutgraf_setfuncs(L, methods);
    nutgraf_lua_own_functions(L, methods);
    lua_pushstring(L, type); /* [meta, name] */
    lua_setfield(L, -2, "__name");
    lua_getfield(L, -1, "__index"); /* [meta, index] */
    bool own_index = !lua_isnil(L, -1);
    lua_pop(L, 1);
    if (!own_index) {
        lua_newtable(L); /* [meta, index] */
        for (; methods->name != NULL; methods++) {
            if (methods->name[0] == '_') continue;
            lua_getfield(L, -2, methods->name);
            lua_setfield(L, -2, methods->name);
        }
        lua_setfield(L, -2, "__index");
    }
    lua_pop(L, 1);
}

/* Pushes the option, or returns false with nothing pushed when it is absent. The table itself must have it: what
 * an __index function made would be held by nothing. */
static bool push_option(lua_State *L, int index, const char *name) {
    if (lua_isnoneornil(L, index)) return false;
    lua_pushstring(L, name);
    lua_rawget(L, index);
    if (!lua_isnil(L, -1)) return true;
    lua_pop(L, 1);
    return false;
}

static int option_error(lua_State *L, const char *name, const char *expected) {
    return luaL_error(L, "option '%s': %s expected, got %s", name, expected, luaL_typename(L, -1));
}

void *nutgraf_lua_check_tagged(lua_State *L, int index, const char *type, size_t size) {
    const char **box = lua_touserdata(L, index); /* a light one has no size */
    return box != NULL && lua_rawlen(L, index) >= size && *box == type ? box : luaL_checkudata(L, index, type);
}

void nutgraf_lua_option_size(lua_State *L, int index, const char *name, size_t *value) {
    if (!push_option(L, index, name)) return;
    lua_Number number = lua_tonumber(L, -1);
    if (lua_type(L, -1) != LUA_TNUMBER || !(number >= 0) || number > LARGEST_WHOLE)
        option_error(L, name, "a count (0 or more)");
    *value = (size_t)number;
    lua_pop(L, 1);
}

void nutgraf_lua_option_bool(lua_State *L, int index, const char *name, bool *value) {
    if (!push_option(L, index, name)) return;
    if (!lua_isboolean(L, -1)) option_error(L, name, "boolean");
    *value = lua_toboolean(L, -1);
    lua_pop(L, 1);
}

void nutgraf_lua_option_number(lua_State *L, int index, const char *name, double *value) {
    if (!push_option(L, index, name)) return;
    if (lua_type(L, -1) != LUA_TNUMBER) option_error(L, name, "number");
    *value = (double)lua_tonumber(L, -1);
    lua_pop(L, 1);
}

void nutgraf_lua_option_string(lua_State *L, int index, const char *name, const char **value) {
    if (!push_option(L, index, name)) return;
    if (lua_type(L, -1) != LUA_TSTRING) option_error(L, name, "string");
    *value = lua_tostring(L, -1);
    lua_pop(L, 1);
}

void nutgraf_lua_push_numbers(lua_State *L, const uint32_t *numbers, size_t count, int shift) {
    lua_createtable(L, (int)count, 0); /* [list] */
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(L, (lua_Integer)numbers[i] + shift);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void nutgraf_lua_set_integer(lua_State *L, const char *name, lua_Integer value) {
    lua_pushinteger(L, value);
    lua_setfield(L, -2, name);
}

void nutgraf_lua_set_true(lua_State *L, const char *name) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, name);
}

nutgraf_arena *nutgraf_lua_push_scratch(lua_State *L) {
    nutgraf_arena *arena = lua_newuserdata(L, sizeof *arena); /* [scratch] */
    nutgraf_arena_init(arena, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, SCRATCH_TYPE);
    lua_setmetatable(L, -2);
    return arena;
}

static int l_scratch_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_arena_free(luaL_checkudata(L, 1, SCRATCH_TYPE));
    return 0;
}

static const luaL_Reg scratch_methods[] = {{"__gc", l_scratch_gc}, {NULL, NULL}};

/* core.end_on_interrupt(): from now on Ctrl-C ends the process at once. The interpreter's own handler raises an error
 * instead, which a page would be blamed for. A file that may grow no more is a failed write, not the end. */
static int l_end_on_interrupt(lua_State *L) {
    (void)L;
    signal(SIGINT, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN);
    return 0;
}

/* core.read_line(most) -> string; false for a line of more than so many bytes, which is read to its end; nil at the end
 * Reads a line of standard input, without its line end. io.lines of Lua 5.1 and LuaJIT joins a line that has a NUL to
 * the next one. */
static int l_read_line(lua_State *L) {
    lua_Number most = luaL_checknumber(L, 1), length = 0;
    luaL_Buffer line;
    luaL_buffinit(L, &line);
    int c = getc(stdin);
    if (c == EOF) {
        lua_pushnil(L);
        return 1;
    }
    for (; c != EOF && c != '\n'; c = getc(stdin))
        if (length++ < most) luaL_addchar(&line, (char)c);
    luaL_pushresult(&line);
    if (length > most) lua_pushboolean(L, 0);
    return 1;
}

/* Keeps the module loaded until the process ends, whoever linked it: LuaJIT unloads modules before it finalizes what
 * finalizers made, and a thread that ends would call libxml2's destructor of its key. */
static void stay_loaded(void) {
#ifdef RTLD_NODELETE
    static const char here = 0;
    Dl_info own;
    if (dladdr(&here, &own) != 0) dlopen(own.dli_fname, RTLD_NOW | RTLD_NODELETE);
#endif
}

/* core.libxml2_version() -> version of the linked libxml2, "2.9.14". Its own string is 20914, with more behind it in
 * builds from git. */
static int l_libxml2_version(lua_State *L) {
    long number = strtol(xmlParserVersion, NULL, 10);
    lua_pushfstring(L, "%d.%d.%d", (int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));
    return 1;
}

int luaopen_nutgraf_core(lua_State *L) {
    /* xmlInitParser looks whether it has run without a lock: states of two threads may be made at once. */
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    stay_loaded();
    pthread_once(&once, xmlInitParser);
    nutgraf_lua_register_state(L);
    lua_newtable(L); /* [module] */
    lua_pushliteral(L, NUTGRAF_VERSION);
    lua_setfield(L, -2, "version");
    nutgraf_lua_type(L, SCRATCH_TYPE, scratch_methods);
    nutgraf_lua_register_document(L);
    nutgraf_lua_register_node(L);
    nutgraf_lua_register_query(L);
    nutgraf_lua_register_stripped(L);
    nutgraf_lua_register_moment(L);
    nutgraf_lua_register_block(L);
    nutgraf_lua_register_shapes(L);
    nutgraf_lua_register_class_words(L);
    nutgraf_lua_register_label(L);
    nutgraf_lua_register_phrases(L);
    nutgraf_lua_register_composition(L);
    nutgraf_lua_register_features(L);
    nutgraf_lua_register_outline(L);
    nutgraf_lua_register_text(L);
    nutgraf_lua_register_record(L);
    nutgraf_lua_register_squeeze(L);
    nutgraf_lua_register_fingerprint(L);
    nutgraf_lua_register_xml(L);
    nutgraf_lua_register_budget(L);
    nutgraf_lua_register_guard(L);
    nutgraf_lua_register_pattern(L);
    lua_pushcfunction(L, l_libxml2_version);
    lua_setfield(L, -2, "libxml2_version");
    lua_pushcfunction(L, l_end_on_interrupt);
    lua_setfield(L, -2, "end_on_interrupt");
    lua_pushcfunction(L, l_read_line);
    lua_setfield(L, -2, "read_line");
    return 1;
}
