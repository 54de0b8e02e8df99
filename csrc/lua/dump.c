/* core.dump: the lines of a stripped text; core.moments: dates and times in text. */
#include "../core/page/stripped.h"

#include "../core/moment/moment.h"
#include "binding.h"

static void set_integer(lua_State *L, const char *name, int value) {
    lua_pushinteger(L, value);
    lua_setfield(L, -2, name);
}

static void set_true(lua_State *L, const char *name) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, name);
}

static void push_moment(lua_State *L, const char *text, const nutgraf_moment *moment) {
    static const char *const units[] = {"second", "minute", "hour", "day", "week", "month", "year"};
    const struct {
        uint32_t part;
        const char *name;
        int value;
    } fields[] = {
        {NUTGRAF_MOMENT_YEAR, "year", moment->year},       {NUTGRAF_MOMENT_MONTH, "month", moment->month},
        {NUTGRAF_MOMENT_DAY, "day", moment->day},          {NUTGRAF_MOMENT_HOUR, "hour", moment->hour},
        {NUTGRAF_MOMENT_MINUTE, "minute", moment->minute}, {NUTGRAF_MOMENT_SECOND, "second", moment->second},
        {NUTGRAF_MOMENT_OFFSET, "offset", moment->offset}, {NUTGRAF_MOMENT_WEEKDAY, "weekday", moment->weekday},
    };
    lua_createtable(L, 0, 12); /* [moment] */
    lua_pushnumber(L, (lua_Number)(moment->start + 1));
    lua_setfield(L, -2, "start");
    lua_pushnumber(L, (lua_Number)moment->stop);
    lua_setfield(L, -2, "stop");
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (moment->parts & fields[i].part) set_integer(L, fields[i].name, fields[i].value);
    if (moment->parts & NUTGRAF_MOMENT_ZONE) {
        lua_pushlstring(L, text + moment->zone_start, moment->zone_stop - moment->zone_start);
        lua_setfield(L, -2, "zone");
    }
    if (moment->parts & NUTGRAF_MOMENT_RELATIVE) {
        lua_createtable(L, 0, 2); /* [moment, relative] */
        lua_pushstring(L, units[moment->unit - 1]);
        lua_setfield(L, -2, "unit");
        set_integer(L, "amount", moment->amount);
        lua_setfield(L, -2, "relative");
    }
    if (moment->parts & NUTGRAF_MOMENT_MERIDIEM) set_true(L, "meridiem");
    if (moment->parts & NUTGRAF_MOMENT_AMBIGUOUS) set_true(L, "ambiguous");
    if (moment->parts & NUTGRAF_MOMENT_WEAK) set_true(L, "weak");
    if (moment->parts & NUTGRAF_MOMENT_EPOCH) set_true(L, "epoch");
}

/* core.moments(text) -> list of {start, stop, year, month, day, hour, minute, second, offset, zone,
 * weekday, relative = {unit, amount}, meridiem, ambiguous, weak, epoch}
 * text: UTF-8. start, stop: 1-based bytes, inclusive, as in string.sub. A field is absent when it
 * is not written; hour is 0 to 23, offset minutes east of Greenwich, weekday 1 Monday to 7 Sunday.
 * ambiguous: day and month of a numeric date could change places (day first is assumed).
 * weak: the digits may well be no time ("12.30" alone). Raises only on a wrong type.
 *
 *   core.moments("Rai21 November 2025 06:50Russia")
 *     --> {{start=4, stop=25, year=2025, month=11, day=21, hour=6, minute=50}} */
static int l_moments(lua_State *L) {
    size_t size, position = 0;
    const char *text = luaL_checklstring(L, 1, &size);
    nutgraf_moment moment;
    lua_settop(L, 1);
    lua_newtable(L); /* [text, moments] */
    for (int count = 1; nutgraf_moment_next((nutgraf_slice){text, size}, &position, &moment); count++) {
        push_moment(L, text, &moment);
        lua_rawseti(L, -2, count);
    }
    return 1;
}

#define DUMP_TYPE "nutgraf.dump_blocks"

/* Lives while the lines are pushed, so that an error in Lua frees the blocks too. */
static int l_blocks_gc(lua_State *L) {
    nutgraf_dump_free(luaL_checkudata(L, 1, DUMP_TYPE));
    return 0;
}

static void push_line(lua_State *L, const nutgraf_blocks *blocks, const nutgraf_block *block) {
    static const char *const types[] = {"paragraph", "heading", "item", "quote"};
    lua_createtable(L, 0, 6); /* [line] */
    lua_pushlstring(L, blocks->text + block->text, block->text_size);
    lua_setfield(L, -2, "text");
    lua_pushstring(L, types[block->type]);
    lua_setfield(L, -2, "type");
    set_integer(L, "line", (int)block->line);
    if (block->type == NUTGRAF_BLOCK_HEADING) set_integer(L, "level", block->level);
    if (block->type == NUTGRAF_BLOCK_ITEM) set_integer(L, "depth", block->level);
    if (block->ordered) set_true(L, "ordered");
    if (block->gap) set_true(L, "gap");
}

/* core.dump(bytes, options?) -> list of {text, type, line, gap, depth, level, ordered} | nil, message, code
 * bytes: string in any encoding; options: charset, max_bytes. type: "paragraph", "heading" (level),
 * "item" (depth, ordered) or "quote"; line: 1-based; gap: an empty line stands before it.
 * Codes: empty, binary, too_large, bad_encoding, no_memory. */
static int l_dump(lua_State *L) {
    size_t size;
    const char *bytes = luaL_checklstring(L, 1, &size);
    nutgraf_dump_options options = {0};
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
    nutgraf_status status = nutgraf_dump_read(blocks, blocks->arena.allocator, bytes, size, &options, &error);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);

    lua_createtable(L, (int)blocks->count, 0); /* [bytes, options, blocks, lines] */
    for (size_t i = 0; i < blocks->count; i++) {
        push_line(L, blocks, &blocks->items[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    nutgraf_dump_free(blocks);
    return 1;
}

void nutgraf_lua_register_dump(lua_State *L) {
    static const luaL_Reg methods[] = {{"__gc", l_blocks_gc}, {NULL, NULL}};
    nutgraf_lua_type(L, DUMP_TYPE, methods);
    lua_pushcfunction(L, l_dump);
    lua_setfield(L, -2, "dump");
    lua_pushcfunction(L, l_moments);
    lua_setfield(L, -2, "moments");
}
