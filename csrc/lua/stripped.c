/* core.dump: the lines of a stripped text. */
#include "../core/page/stripped.h"

#include "binding.h"

#define DUMP_TYPE "nutgraf.dump_blocks"

/* Lives while the lines are pushed, so that an error in Lua frees the blocks too. */
static int l_blocks_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_stripped_free(luaL_checkudata(L, 1, DUMP_TYPE));
    return 0;
}

static void push_line(lua_State *L, const nutgraf_blocks *blocks, const nutgraf_block *block) {
    static const char *const types[] = {"paragraph", "heading", "item", "quote"};
    lua_createtable(L, 0, 6); /* [line] */
    lua_pushlstring(L, blocks->text + block->text, block->text_size);
    lua_setfield(L, -2, "text");
    lua_pushstring(L, types[block->type]);
    lua_setfield(L, -2, "type");
    nutgraf_lua_set_integer(L, "line", block->line);
    if (block->type == NUTGRAF_BLOCK_HEADING) nutgraf_lua_set_integer(L, "level", block->level);
    if (block->type == NUTGRAF_BLOCK_ITEM) nutgraf_lua_set_integer(L, "depth", block->level);
    if (block->ordered) nutgraf_lua_set_true(L, "ordered");
    if (block->gap) nutgraf_lua_set_true(L, "gap");
}

/* core.dump(bytes, options?) -> list of {text, type, line, gap, depth, level, ordered}, the decoded text
 *                             | nil, message, code
 * bytes: string in any encoding; options: charset, max_bytes. type: "paragraph", "heading" (level),
 * "item" (depth, ordered) or "quote"; line: 1-based; gap: an empty line stands before it.
 * Codes: empty, binary, too_large, bad_encoding, no_memory. */
static int l_dump(lua_State *L) {
    size_t size;
    const char *bytes = luaL_checklstring(L, 1, &size);
    nutgraf_stripped_options options = {0};
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
    nutgraf_lua_option_string(L, 2, "charset", &options.charset);
    nutgraf_lua_option_size(L, 2, "max_bytes", &options.max_bytes);
    lua_settop(L, 2);

    nutgraf_blocks *blocks = lua_newuserdata(L, sizeof *blocks); /* [bytes, options, blocks] */
    *blocks = (nutgraf_blocks){0};
    nutgraf_arena_init(&blocks->arena, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, DUMP_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_error error = {0};
    nutgraf_slice text;
    nutgraf_status status = nutgraf_stripped_read(blocks, blocks->arena.allocator, bytes, size, &options, &text,
                                                  &error);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);

    lua_createtable(L, (int)blocks->count, 0); /* [bytes, options, blocks, lines] */
    for (size_t i = 0; i < blocks->count; i++) {
        push_line(L, blocks, &blocks->items[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_pushlstring(L, text.data, text.size); /* [bytes, options, blocks, lines, text] */
    nutgraf_stripped_free(blocks);
    return 2;
}

void nutgraf_lua_register_stripped(lua_State *L) {
    static const luaL_Reg methods[] = {{"__gc", l_blocks_gc}, {NULL, NULL}};
    nutgraf_lua_type(L, DUMP_TYPE, methods);
    lua_pushcfunction(L, l_dump);
    lua_setfield(L, -2, "dump");
}
