/* The module opened and closed again (dlopen, dlclose) while other threads have states of their own that use it, and while
 * a thread ends that has: libxml2 keeps data by thread, whose destructors run then.
 *
 *   unloading MODULE ROUNDS
 *
 * Prints busted's summary line. Linked to one Lua, whose module MODULE is; not to the module. */
#include <dlfcn.h>
#include <lauxlib.h>
#include <lualib.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#define THREADS 2

static const char *module;
static int rounds;
static atomic_int failures, cycles;

static void fail(const char *what, const char *message) {
    fprintf(stderr, "%s: %s\n", what, message);
    failures++;
}

static const char work[] =
    "local core = ...\n"
    "local document = assert(core.parse('<!DOCTYPE html><h1>Tide</h1><p>One <b>two</b></p>'))\n"
    "assert(#document:select 'p' == 1 and #document:xpath '//b' == 1)\n"
    "kept = document:first 'b'\n"
    "assert(kept:text() == 'two')\n";

/* Opens, uses and closes the module; the state is closed before or after the module is. */
static void cycle(int round) {
    void *library = dlopen(module, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        fail("dlopen", dlerror());
        return;
    }
    lua_CFunction open;
    *(void **)&open = dlsym(library, "luaopen_nutgraf_core");
    if (open == NULL) {
        fail("dlsym", dlerror());
        return;
    }
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    if (luaL_loadstring(L, work) != 0) fail("the work", lua_tostring(L, -1));
    lua_pushcfunction(L, open);
    if (lua_pcall(L, 0, 1, 0) != 0) fail("luaopen", lua_tostring(L, -1));
    else if (lua_pcall(L, 1, 0, 0) != 0) fail("the work", lua_tostring(L, -1));
    else cycles++;
    if (round % 2 == 0) dlclose(library);
    lua_close(L);
    if (round % 2 == 1) dlclose(library);
}

static void *one_cycle(void *argument) {
    cycle((int)(size_t)argument);
    return NULL;
}

/* Half of the cycles in threads that end at once. */
static void *run(void *argument) {
    (void)argument;
    for (int round = 0; round < rounds; round++) {
        pthread_t thread;
        if (round % 4 < 2) cycle(round);
        else if (pthread_create(&thread, NULL, one_cycle, (void *)(size_t)round) == 0) pthread_join(thread, NULL);
        else fail("pthread_create", "no thread");
    }
    return NULL;
}

int main(int count, char **arguments) {
    pthread_t threads[THREADS];
    if (count < 3) return 2;
    module = arguments[1];
    rounds = atoi(arguments[2]);
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, run, NULL) != 0) return 1;
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    printf("%d successes / %d failures / 0 errors / 0 pending : 0 seconds\n", (int)cycles, (int)failures);
    return failures == 0 && cycles > 0 ? 0 : 1;
}
