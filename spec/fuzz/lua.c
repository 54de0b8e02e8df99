/* Any bytes through one of the doors of doors.lua, that of the name which the program is called by. Which lines of Lua ran
 * after each other is told to libFuzzer as its own branches are. The sources stand in the current directory. */
#include "fuzz.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

int luaopen_nutgraf_core(lua_State *L);

static lua_State *state;

#define LINES (1 << 15)
__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t lines[LINES];

static void note_line(lua_State *L, lua_Debug *frame) {
    static uint32_t before;
    lua_getinfo(L, "S", frame);
    uint32_t line = (uint32_t)(uintptr_t)frame->source * 31u + (uint32_t)frame->currentline * 2654435761u;
    uint32_t place = (before ^ line) % LINES;
    if (lines[place] < UINT8_MAX) lines[place]++;
    before = line >> 1;
}

static int is_utf8(lua_State *L) {
    size_t size;
    const char *text = luaL_checklstring(L, 1, &size);
    lua_pushboolean(L, fuzz_is_utf8(text, size));
    return 1;
}

/* Markdown -> HTML, raw HTML let through. */
static int cmark(lua_State *L) {
    static const char *const extensions[] = {"table", "strikethrough", "tasklist"};
    size_t size;
    const char *text = luaL_checklstring(L, 1, &size);
    cmark_gfm_core_extensions_ensure_registered();
    int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
    cmark_parser *parser = cmark_parser_new(options);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    cmark_parser_feed(parser, text, size);
    cmark_node *root = cmark_parser_finish(parser);
    char *html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser));
    lua_pushstring(L, html);
    free(html);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return 1;
}

static void stop(const char *message) {
    fprintf(stderr, "%s\n", message);
    abort();
}

/* Leaves the door's function at the bottom of the stack. */
static void open_door(lua_State *L, const char *door) {
    luaL_openlibs(L);
    luaL_requiref(L, "nutgraf.core", luaopen_nutgraf_core, 0);
    lua_settop(L, 0);
    if (luaL_dostring(L, "package.path = 'lua/?.lua;lua/?/init.lua;?.lua'") != LUA_OK ||
        luaL_loadfile(L, "spec/fuzz/doors.lua") != LUA_OK)
        stop(lua_tostring(L, -1));
    static const luaL_Reg functions[] = {{"is_utf8", is_utf8}, {"cmark", cmark}, {NULL, NULL}};
    luaL_newlib(L, functions);
    if (lua_pcall(L, 1, 1, 0) != LUA_OK) stop(lua_tostring(L, -1));
    if (lua_getfield(L, 1, door) != LUA_TFUNCTION) stop("call it by the name of a door, through a link");
    lua_replace(L, 1);
}

static int traceback(lua_State *L) {
    luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
    return 1;
}

int LLVMFuzzerInitialize(int *count, char ***names) {
    (void)count;
    const char *slash = strrchr((*names)[0], '/');
    state = luaL_newstate();
    open_door(state, slash == NULL ? (*names)[0] : slash + 1);
    lua_sethook(state, note_line, LUA_MASKLINE, 0);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    lua_pushcfunction(state, traceback); /* [door, traceback] */
    lua_pushvalue(state, 1);
    lua_pushlstring(state, (const char *)data, size);
    if (lua_pcall(state, 1, 0, 2) != LUA_OK) stop(lua_tostring(state, -1));
    lua_settop(state, 1);
    return 0;
}
