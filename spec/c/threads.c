/* Threads: each with a Lua state of its own, that loads the module and extracts pages at the same time as the others.
 * What they share, the module's and libxml2's data, must not be written. Built with the module's sources, under
 * ThreadSanitizer where the compiler has it.
 *
 *   threads LUA ROUNDS PAGE...
 *
 * Prints busted's summary line. */
#include <lauxlib.h>
#include <lualib.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#define THREADS 2
#define MOST_PAGES 64

int luaopen_nutgraf_core(lua_State *L);

static int rounds, page_count;
static char **pages;
static atomic_int failures, extracted;

/* Every kind of work: both doors, selectors, XPath, several renderers, nodes that outlive their document. */
static const char work[] =
    "local path, round = ...\n"
    "local nutgraf = require 'nutgraf'\n"
    "local file = assert(io.open(path, 'rb')) local bytes = file:read '*a' file:close()\n"
    "local record = assert(nutgraf.extract(bytes, { url = 'https://example.org/', sentences = 2 }))\n"
    "assert(record.text)\n"
    "for _, format in ipairs { 'markdown', 'html', 'xhtml', 'json' } do assert(nutgraf.render(record, format)) end\n"
    "local document = assert(nutgraf.parse('<p>One <b>two</b></p>' .. bytes))\n"
    "local node = document:first 'b'\n"
    "assert(#document:select 'p' + #document:xpath '//p' >= 2)\n"
    "if round % 2 == 0 then document:close() else assert(node:text() == 'two') end\n"
    "assert(#nutgraf.words(record.text) > 0)\n";

static void fail(lua_State *L, const char *what) {
    fprintf(stderr, "%s: %s\n", what, lua_tostring(L, -1));
    failures++;
}

static lua_State *open_state(const char *lua) {
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_getglobal(L, "package");
    lua_getfield(L, -1, "preload");
    lua_pushcfunction(L, luaopen_nutgraf_core);
    lua_setfield(L, -2, "nutgraf.core");
    lua_pop(L, 1);
    lua_pushfstring(L, "%s/?.lua;%s/?/init.lua;", lua, lua);
    lua_getfield(L, -2, "path"); /* [package, ours, theirs] */
    lua_concat(L, 2);
    lua_setfield(L, -2, "path");
    lua_settop(L, 0);
    return L;
}

static void *run(void *argument) {
    for (int round = 0; round < rounds; round++) {
        lua_State *L = open_state(argument);
        for (int i = 0; i < page_count; i++) {
            if (luaL_loadstring(L, work) != 0) fail(L, "the work");
            lua_pushstring(L, pages[i]);
            lua_pushinteger(L, round + i);
            if (lua_pcall(L, 2, 0, 0) != 0) fail(L, pages[i]);
            else extracted++;
            lua_settop(L, 0);
        }
        lua_close(L); /* with nodes and documents that nobody has closed */
    }
    return NULL;
}

int main(int count, char **arguments) {
    pthread_t threads[THREADS];
    if (count < 4) return 2;
    rounds = atoi(arguments[2]);
    pages = arguments + 3;
    page_count = count - 3 < MOST_PAGES ? count - 3 : MOST_PAGES;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, run, arguments[1]) != 0) return 1;
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    printf("%d successes / %d failures / 0 errors / 0 pending : 0 seconds\n", (int)extracted, (int)failures);
    return failures == 0 && extracted > 0 ? 0 : 1;
}
