/* States that are closed while they work: with documents, nodes, matchers, blocks and compositions alive, a page half
 * parsed, a coroutine that stands still over the elements of a page, and, in some, a pipeline that stands still in one of
 * its stages. Nothing may crash, and all that was allocated must be freed: the allocator counts, and the sanitizer looks
 * on.
 *
 *   closing STATES EVERY
 *
 * Each EVERY-th state has a pipeline, whose modules take longer to load than all else. Prints busted's summary line. */
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>

int luaopen_nutgraf_core(lua_State *L);

static const char of_core[] =
    "local core = require 'nutgraf.core'\n"
    "local page = ('<div class=c><p>Some <b>words</b> <a href=/x>link</a></p></div>'):rep(50)\n"
    "kept = {}\n"
    "local function keep(value, message) kept[#kept + 1] = assert(value, message) return value end\n"
    "local document = keep(core.parse(page))\n"
    "keep(core.compose(document))\n"
    "keep(core.segment(document):classify 'recall')\n"
    "keep(core.phrases({ 'by' }, { 'by ' }, { 'photo' }))\n"
    "keep(core.compile_selector 'div > p a[href]')\n"
    "keep(document:first 'b')\n"
    "keep(document:xpath '//p/a')\n"
    "keep(core.parse(page)):close()\n"
    "local walk = keep(coroutine.wrap(function()\n"
    "  for _, node in ipairs(keep(core.parse(page)):select 'p') do coroutine.yield(node) end\n"
    "end))\n"
    "for _ = 1, 10 do keep(walk()) end\n";

/* A stage that stands still keeps its page open; where no Lua can yield from it (5.1), it fails, and the page stays. */
static const char of_pipeline[] =
    "package.path = 'lua/?.lua;lua/?/init.lua;' .. package.path\n"
    "local nutgraf = require 'nutgraf'\n"
    "local page = '<title>Tide</title><article><h1>Tide</h1>' .. ('<p>The ferry left at dawn, and nobody saw it.</p>'):rep(20)\n"
    "local parser = nutgraf.parser {}\n"
    "parser:feed(page:sub(1, 100))\n"
    "pipelines = { parser }\n"
    "for i, stage in ipairs { 'metadata', 'posts', 'content', 'summarize' } do\n"
    "  local pipeline = nutgraf.default_pipeline():before(stage, function(record, context)\n"
    "    pipelines[#pipelines + 1] = { record, context, context.document:select 'p' }\n"
    "    coroutine.yield()\n"
    "    return record\n"
    "  end)\n"
    "  local run = coroutine.create(function() return pipeline(page) end)\n"
    "  coroutine.resume(run)\n"
    "  pipelines[#pipelines + 1] = { pipeline, run }\n"
    "end\n"
    "assert(#pipelines == 9, #pipelines)\n";

static void *count(void *bytes, void *block, size_t old_size, size_t new_size) {
    size_t *held = bytes;
    if (block == NULL) old_size = 0; /* Lua passes a kind there */
    if (new_size == 0) {
        *held -= old_size;
        free(block);
        return NULL;
    }
    void *moved = realloc(block, new_size);
    if (moved != NULL) *held += new_size - old_size;
    return moved;
}

static int work(lua_State *L) {
    luaL_openlibs(L);
    lua_getglobal(L, "package");
    lua_getfield(L, -1, "preload");
    lua_pushcfunction(L, luaopen_nutgraf_core);
    lua_setfield(L, -2, "nutgraf.core");
    lua_settop(L, 1);
    if (luaL_loadstring(L, lua_toboolean(L, 1) ? of_pipeline : of_core) != 0) return lua_error(L);
    lua_call(L, 0, 0);
    return 0;
}

int main(int argc, char **argv) {
    int states = argc > 1 ? atoi(argv[1]) : 1000, every = argc > 2 ? atoi(argv[2]) : 50, good = 0, bad = 0;
    for (int i = 1; i <= states; i++) {
        size_t held = 0;
        lua_State *L = lua_newstate(count, &held
#if LUA_VERSION_NUM >= 505
                                    , 1
#endif
        );
        if (L == NULL) L = luaL_newstate(); /* LuaJIT on some systems takes no other allocator */
        lua_pushcfunction(L, work);
        lua_pushboolean(L, every > 0 && i % every == 0);
        int status = lua_pcall(L, 1, 0, 0);
        if (status != 0) printf("state %d: %s\n", i, lua_tostring(L, -1));
        lua_close(L);
        if (held != 0) printf("state %d: %zu bytes are left\n", i, held);
        if (status == 0 && held == 0) good++;
        else bad++;
    }
    printf("%d successes / %d failures / 0 errors / 0 pending : states closed at work\n", good, bad);
    return bad == 0 && good > 0 ? 0 : 1;
}
