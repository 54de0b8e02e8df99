/* What a run may take: time of its thread, memory. The allocator refuses what goes past it, and Lua asks now and then. */
#include "../core/base/clock.h"
#include "binding.h"

/* core.seconds() -> seconds that the calling thread has worked */
static int l_seconds(lua_State *L) {
    lua_pushnumber(L, nutgraf_clock_seconds());
    return 1;
}

static double option(lua_State *L, int index) {
    double value = luaL_optnumber(L, index, 0);
    luaL_argcheck(L, value >= 0, index, "0 or more expected");
    return value;
}

static int push_budget(lua_State *L, nutgraf_lua_budget budget) {
    lua_pushnumber(L, budget.deadline);
    lua_pushnumber(L, budget.most_bytes);
    return 2;
}

/* core.begin_budget(milliseconds?, bytes?) -> deadline, most
 * From now on the calling state may work so long and take so much memory more, of Lua's and native; 0 or nil: as before.
 * A budget that is under way is never widened. Returns it, for core.end_budget. */
static int l_begin_budget(lua_State *L) {
    double milliseconds = option(L, 1), bytes = option(L, 2);
    nutgraf_lua_budget *budget = nutgraf_lua_budget_of(L), before = *budget;
    if (milliseconds > 0) {
        double deadline = nutgraf_clock_seconds() + milliseconds / 1000;
        if (before.deadline == 0 || deadline < before.deadline) budget->deadline = deadline;
    }
    if (bytes > 0) {
        double most = nutgraf_lua_memory(L) + bytes;
        if (before.most_bytes == 0 || most < before.most_bytes) budget->most_bytes = most;
    }
    return push_budget(L, before);
}

/* core.end_budget(deadline, most): the budget that core.begin_budget returned holds again */
static int l_end_budget(lua_State *L) {
    nutgraf_lua_budget *budget = nutgraf_lua_budget_of(L);
    *budget = (nutgraf_lua_budget){
        .deadline = luaL_checknumber(L, 1), .most_bytes = luaL_checknumber(L, 2), .guard = budget->guard};
    return 0;
}

/* core.exceeded() -> "too_slow", "no_memory" or nil: is the budget spent? Garbage is collected before memory counts. */
static int l_exceeded(lua_State *L) {
    nutgraf_lua_budget *budget = nutgraf_lua_budget_of(L);
    if (budget->deadline > 0 && nutgraf_clock_seconds() > budget->deadline) {
        lua_pushstring(L, nutgraf_status_code(NUTGRAF_TOO_SLOW));
        return 1;
    }
    if (budget->most_bytes > 0) {
        bool refused = budget->refused;
        if (!refused && nutgraf_lua_memory(L) > budget->most_bytes) {
            lua_gc(L, LUA_GCCOLLECT, 0);
            refused = nutgraf_lua_memory(L) > budget->most_bytes;
        }
        if (refused) {
            lua_pushstring(L, nutgraf_status_code(NUTGRAF_NO_MEMORY));
            return 1;
        }
    }
    lua_pushnil(L);
    return 1;
}

void nutgraf_lua_register_budget(lua_State *L) {
    static const luaL_Reg functions[] = {{"seconds", l_seconds},
                                         {"begin_budget", l_begin_budget},
                                         {"end_budget", l_end_budget},
                                         {"exceeded", l_exceeded},
                                         {NULL, NULL}};
    nutgraf_setfuncs(L, functions);
}
