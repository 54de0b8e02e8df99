/* core.moments: dates and times in text of any language. */
#include "../core/moment/moment.h"
#include "../core/moment/transcription.h"

#include "binding.h"

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
    int count = 3; /* start, stop, and what readers add; a page may hold a hundred thousand moments */
    for (uint32_t parts = moment->parts; parts != 0; parts &= parts - 1) count++;
    lua_createtable(L, 0, count); /* [moment] */
    lua_pushnumber(L, (lua_Number)(moment->start + 1));
    lua_setfield(L, -2, "start");
    lua_pushnumber(L, (lua_Number)moment->stop);
    lua_setfield(L, -2, "stop");
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (moment->parts & fields[i].part) nutgraf_lua_set_integer(L, fields[i].name, fields[i].value);
    if (moment->parts & NUTGRAF_MOMENT_ZONE) {
        lua_pushlstring(L, text + moment->zone_start, moment->zone_stop - moment->zone_start);
        lua_setfield(L, -2, "zone");
    }
    if (moment->parts & NUTGRAF_MOMENT_RELATIVE) {
        lua_createtable(L, 0, 2); /* [moment, relative] */
        lua_pushstring(L, units[moment->unit - 1]);
        lua_setfield(L, -2, "unit");
        nutgraf_lua_set_integer(L, "amount", moment->amount);
        lua_setfield(L, -2, "relative");
    }
    if (moment->parts & NUTGRAF_MOMENT_MERIDIEM) nutgraf_lua_set_true(L, "meridiem");
    if (moment->parts & NUTGRAF_MOMENT_AMBIGUOUS) nutgraf_lua_set_true(L, "ambiguous");
    if (moment->parts & NUTGRAF_MOMENT_WEAK) nutgraf_lua_set_true(L, "weak");
    if (moment->parts & NUTGRAF_MOMENT_EPOCH) nutgraf_lua_set_true(L, "epoch");
}

/* core.moments(text, last?) -> list of {start, stop, year, month, day, hour, minute, second, offset, zone,
 * weekday, relative = {unit, amount}, meridiem, ambiguous, weak, epoch}
 * text: UTF-8. start, stop: 1-based bytes, inclusive, as in string.sub. A field is absent when it
 * is not written; hour is 0 to 23, offset minutes east of Greenwich, weekday 1 Monday to 7 Sunday.
 * ambiguous: day and month of a numeric date could change places (day first is assumed).
 * weak: the digits may well be no time ("12.30" alone). last: byte after which none is looked for. Raises only on a
 * wrong type.
 *
 *   core.moments("Rai21 November 2025 06:50Russia")
 *     --> {{start=4, stop=25, year=2025, month=11, day=21, hour=6, minute=50}} */
static int l_moments(lua_State *L) {
    size_t size, position = 0;
    const char *text = luaL_checklstring(L, 1, &size);
    nutgraf_moment moment;
    lua_Integer limit = luaL_optinteger(L, 2, (lua_Integer)size);
    size_t last = limit < 0 ? 0 : (size_t)limit;
    lua_settop(L, 1);
    nutgraf_slice read = {text, size};
    nutgraf_transcription other = {0};
    nutgraf_arena *arena = NULL;
    if (nutgraf_moment_needs_transcription(read)) {
        arena = nutgraf_lua_push_scratch(L); /* [text, scratch] */
        if (nutgraf_moment_transcribe(arena, read, &other) != NUTGRAF_OK)
            return luaL_error(L, "%s", nutgraf_status_message(NUTGRAF_NO_MEMORY));
        read = other.text;
        last = last < size ? nutgraf_moment_transcribed(&other, last) : read.size;
    }
    lua_newtable(L); /* [text, scratch?, moments] */
    for (int count = 1; nutgraf_moment_next_before(read, last, &position, &moment); count++) {
        if (other.count > 0) {
            moment.start = nutgraf_moment_source(&other, moment.start, false);
            moment.stop = nutgraf_moment_source(&other, moment.stop, true);
        }
        push_moment(L, read.data, &moment);
        lua_rawseti(L, -2, count);
    }
    if (arena != NULL) nutgraf_arena_free(arena);
    return 1;
}

void nutgraf_lua_register_moment(lua_State *L) {
    lua_pushcfunction(L, l_moments);
    lua_setfield(L, -2, "moments");
}
