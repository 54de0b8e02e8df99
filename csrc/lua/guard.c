/* Calls of functions that nobody trusts: bounded in time by a count hook of C and in memory by an allocator around the
 * host's, with a table of the caller's choice in the place of the string library that `("text"):method()` reaches.
 * All of it is put back when the call returns, as it does, whatever is raised in it. */
#include "../core/base/clock.h"
#include "binding.h"

#define HOOK_STEPS 100 /* instructions: 100 of the longest, concatenations of megabytes, take a second */

/* The allocator of a state's guarded calls, one for calls within each other. The long strings of Lua 5.5 remember who gave
 * their memory, and give it back there whenever they are collected, at the latest when the state is closed: this is a
 * userdata without a finalizer as old as the module, and Lua frees what is newer first. */
typedef struct guarded_memory {
    lua_Alloc resize; /* the host's */
    void *context;
    double bytes;      /* of Lua's memory, while a call is guarded */
    double most_bytes; /* that it may have */
} guarded_memory;

#define MEMORY_KEY "nutgraf.guarded_memory" /* in the registry */

struct nutgraf_lua_guard {
    guarded_memory *memory; /* borrowed of the registry */
    double limit;       /* of what the call may take, bytes */
    double collect_at;  /* bytes at which garbage is collected: not all Lua do so before they say that memory is out */
    double deadline;    /* in the measure of nutgraf_clock_seconds */
    bool spent;         /* the deadline is past: every instruction raises, so that no pcall goes on */
};
typedef struct nutgraf_lua_guard guard;

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    guarded_memory *own = context;
    if (block == NULL) old_size = 0; /* it may say the type of the object */
    if (new_size > old_size && own->bytes + (double)(new_size - old_size) > own->most_bytes) return NULL;
    void *moved = own->resize(own->context, block, old_size, new_size);
    if (moved != NULL || new_size == 0) own->bytes += (double)new_size - (double)old_size;
    return moved;
}

/* At half of what is left, but not ever more often when little is. */
static void collect_past(guard *own) {
    double left = own->memory->most_bytes - own->memory->bytes;
    own->collect_at = own->memory->bytes + (left > own->limit / 8 ? left / 2 : own->limit / 16);
}

static void look(lua_State *L, lua_Debug *frame) {
    guard *own = nutgraf_lua_budget_of(L)->guard;
    if (own == NULL) return; /* of a coroutine that has outlived its call */
    if (!own->spent && nutgraf_clock_seconds() > own->deadline) own->spent = true;
    if (own->spent) {
        lua_sethook(L, look, LUA_MASKCOUNT, 1);
        lua_getinfo(L, "Sl", frame);
        luaL_error(L, "%s:%d: the script takes too long", frame->short_src, frame->currentline);
    }
    if (own->memory->bytes < own->collect_at) return;
    lua_gc(L, LUA_GCCOLLECT, 0);
    collect_past(own);
}

bool nutgraf_lua_guard_ask(lua_State *L) {
    guard *own = nutgraf_lua_budget_of(L)->guard;
    if (own == NULL) return false;
    if (own->spent || nutgraf_clock_seconds() > own->deadline) {
        own->spent = true;
        lua_sethook(L, look, LUA_MASKCOUNT, 1);
        luaL_error(L, "the script takes too long");
    }
    return true;
}

/* Pushes the string library that methods of strings are looked up in, which then is the value at `index`. */
static void exchange_strings(lua_State *L, int index) {
    lua_pushliteral(L, "");
    if (!lua_getmetatable(L, -1)) lua_pushnil(L); /* ["", meta] */
    lua_remove(L, -2);
    if (!lua_istable(L, -1)) return;
    lua_pushliteral(L, "__index");
    lua_rawget(L, -2); /* [meta, before] */
    lua_pushliteral(L, "__index");
    lua_pushvalue(L, index);
    lua_rawset(L, -4);
    lua_remove(L, -2); /* [before] */
}

/* Bounds the memory of a call, and that of an outer one no further; returns what bounded it before. */
static double begin_memory(lua_State *L, guard *own, bool outermost) {
    guarded_memory *memory = own->memory;
    double before = memory->most_bytes;
    if (outermost) {
        memory->bytes = nutgraf_lua_budget_of(L)->lua_bytes;
        memory->most_bytes = memory->bytes + own->limit;
        memory->resize = lua_getallocf(L, &memory->context);
        lua_setallocf(L, resize, memory);
    } else if (memory->bytes + own->limit < before) {
        memory->most_bytes = memory->bytes + own->limit;
    }
    collect_past(own);
    return before;
}

/* core.guarded(milliseconds, bytes, strings, function, ...) -> true, results... | false, message, code
 * Calls a function: it may take so long, and so much memory more than Lua has now. Methods of strings are those of
 * `strings` meanwhile. code is "too_slow", "no_memory" or "error"; what is raised and is no string is only named by its
 * type. A call within a call never has more than what is left of the outer one's. */
static int l_guarded(lua_State *L) {
    double milliseconds = luaL_checknumber(L, 1), bytes = luaL_checknumber(L, 2);
    luaL_checktype(L, 3, LUA_TTABLE);
    luaL_checktype(L, 4, LUA_TFUNCTION);
    nutgraf_lua_budget *budget = nutgraf_lua_budget_of(L), before = *budget;
    double memory = nutgraf_lua_memory(L);
    guard own = {.memory = nutgraf_lua_registered(L, MEMORY_KEY), .limit = bytes};
    own.deadline = nutgraf_clock_seconds() + milliseconds / 1000;
    if (before.deadline > 0 && before.deadline < own.deadline) own.deadline = before.deadline;
    lua_Hook hook = lua_gethook(L);
    int mask = lua_gethookmask(L), count = lua_gethookcount(L);
    int arguments = lua_gettop(L) - 4;
    exchange_strings(L, 3); /* [1, 2, strings, function, arguments, before] */
    lua_replace(L, 1);      /* [before, 2, strings, function, arguments] */

    budget->deadline = own.deadline;
    if (before.most_bytes == 0 || memory + bytes < before.most_bytes) budget->most_bytes = memory + bytes;
    budget->guard = &own;
    double most_before = begin_memory(L, &own, before.guard == NULL);
    lua_sethook(L, look, LUA_MASKCOUNT, HOOK_STEPS);
    int status = lua_pcall(L, arguments, LUA_MULTRET, 0);
    lua_sethook(L, hook, mask, count);
    own.memory->most_bytes = most_before;
    if (before.guard == NULL) lua_setallocf(L, own.memory->resize, own.memory->context);
    bool slow = own.spent;
    *budget = before;
    exchange_strings(L, 1); /* [before, 2, strings, results, ours] */
    lua_pop(L, 1);

    if (status == 0 && !slow) {
        lua_pushboolean(L, 1);
        lua_replace(L, 3);
        return lua_gettop(L) - 2;
    }
    if (status == 0) lua_settop(L, 3); /* it has ended in spite of all */
    bool is_message = status != 0 && lua_type(L, -1) == LUA_TSTRING;
    lua_pushboolean(L, 0);
    if (is_message) lua_pushvalue(L, -2);
    else if (slow) lua_pushliteral(L, "the script takes too long");
    else lua_pushfstring(L, "(what was raised is a %s)", luaL_typename(L, -2));
    lua_pushstring(L, slow ? nutgraf_status_code(NUTGRAF_TOO_SLOW)
                      : status == LUA_ERRMEM ? nutgraf_status_code(NUTGRAF_NO_MEMORY) : "error");
    return 3;
}

/* core.is_guarded() -> boolean: does a call of core.guarded run? */
static int l_is_guarded(lua_State *L) {
    lua_pushboolean(L, nutgraf_lua_budget_of(L)->guard != NULL);
    return 1;
}

/* core.check_guard(): raises where the call of core.guarded that runs has taken its time. For what catches errors: where
 * the stack is full no hook is called. */
static int l_check_guard(lua_State *L) {
    nutgraf_lua_guard_ask(L);
    return 0;
}

void nutgraf_lua_register_guard(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"guarded", l_guarded}, {"is_guarded", l_is_guarded}, {"check_guard", l_check_guard}, {NULL, NULL}};
    nutgraf_setfuncs(L, functions);
    if (nutgraf_lua_registered(L, MEMORY_KEY) != NULL) return; /* the module is loaded once more */
    lua_pushliteral(L, MEMORY_KEY);
    *(guarded_memory *)lua_newuserdata(L, sizeof(guarded_memory)) = (guarded_memory){0};
    lua_rawset(L, LUA_REGISTRYINDEX);
}
