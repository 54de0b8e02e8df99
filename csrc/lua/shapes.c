/* blocks:shapes(): elements of one shape that are marked as posts are. */
#include "../core/page/shapes.h"

#include "binding.h"

#define SHAPES_TYPE "nutgraf.shapes"
#define MOST_SHAPES 40 /* that are worth comparing */

static int l_shapes_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_shapes_free(luaL_checkudata(L, 1, SHAPES_TYPE));
    return 0;
}

/* The list of node numbers at `index` as an array, in scratch memory that stands on the stack. */
static uint32_t *check_nodes(lua_State *L, int index, size_t *count) {
    luaL_checktype(L, index, LUA_TTABLE);
    *count = lua_rawlen(L, index);
    uint32_t *nodes = lua_newuserdata(L, (*count + 1) * sizeof *nodes);
    for (size_t i = 0; i < *count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        nodes[i] = (uint32_t)lua_tointeger(L, -1);
        lua_pop(L, 1);
    }
    return nodes;
}

static void push_shape(lua_State *L, const nutgraf_shapes *shapes, const nutgraf_shape *shape) {
    lua_createtable(L, 0, 6); /* [shape] */
    lua_pushnumber(L, (lua_Number)shape->words);
    lua_setfield(L, -2, "words");
    lua_pushnumber(L, (lua_Number)shape->sum);
    lua_setfield(L, -2, "sum");
    lua_pushnumber(L, (lua_Number)shape->authored);
    lua_setfield(L, -2, "authored");
    lua_pushnumber(L, (lua_Number)shape->timed);
    lua_setfield(L, -2, "timed");
    lua_pushnumber(L, (lua_Number)shape->score);
    lua_setfield(L, -2, "score");
    lua_createtable(L, (int)shape->count, 0); /* [shape, items] */
    for (uint32_t i = 0; i < shape->count; i++) {
        const nutgraf_shape_member *member = &shapes->members[shape->member + i];
        lua_createtable(L, 0, 4); /* [shape, items, item] */
        nutgraf_lua_set_integer(L, "first", (lua_Integer)member->first);
        nutgraf_lua_set_integer(L, "stop", (lua_Integer)member->stop);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, "items");
}

int nutgraf_lua_blocks_shapes(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_blocks *blocks = nutgraf_lua_check_blocks(L, &document);
    lua_settop(L, 5);
    uint32_t first = (uint32_t)luaL_optinteger(L, 4, 0);
    uint32_t stop = (uint32_t)luaL_optinteger(L, 5, (lua_Integer)document->node_count);
    nutgraf_shape_marks marks;
    marks.authors = check_nodes(L, 2, &marks.author_count);
    marks.times = check_nodes(L, 3, &marks.time_count);
    nutgraf_shapes *shapes = lua_newuserdata(L, sizeof *shapes); /* [shapes] */
    nutgraf_shapes_init(shapes, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, SHAPES_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_status status = nutgraf_shapes_find(shapes, document, blocks, &marks, first, stop, MOST_SHAPES);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_createtable(L, (int)shapes->count, 0); /* [shapes, list] */
    for (size_t i = 0; i < shapes->count; i++) {
        push_shape(L, shapes, &shapes->items[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    nutgraf_shapes_free(shapes);
    return 1;
}

void nutgraf_lua_register_shapes(lua_State *L) {
    static const luaL_Reg methods[] = {{"__gc", l_shapes_gc}, {NULL, NULL}};
    nutgraf_lua_type(L, SHAPES_TYPE, methods);
}
