/* The few calls that Lua 5.1 to 5.5 and LuaJIT do not share; the bindings use these only. */
#ifndef NUTGRAF_LCOMPAT_H
#define NUTGRAF_LCOMPAT_H

#include <lauxlib.h>
#include <lua.h>

#if defined(NUTGRAF_LUA_VERSION_NUM) && NUTGRAF_LUA_VERSION_NUM != LUA_VERSION_NUM
#error "the Lua headers are of another version than the one asked for"
#endif

#if LUA_VERSION_NUM == 501
#define lua_rawlen lua_objlen
#define nutgraf_setfuncs(L, functions) luaL_register((L), NULL, (functions))
#else
#define nutgraf_setfuncs(L, functions) luaL_setfuncs((L), (functions), 0)
#endif

/* One value that a userdata keeps alive: its uservalue, or its environment on 5.1. */
#if LUA_VERSION_NUM == 501
#define nutgraf_setuservalue(L, index) lua_setfenv((L), (index)) /* the value must be a table */
#define nutgraf_getuservalue(L, index) lua_getfenv((L), (index))
#elif LUA_VERSION_NUM <= 503
#define nutgraf_setuservalue(L, index) lua_setuservalue((L), (index))
#define nutgraf_getuservalue(L, index) lua_getuservalue((L), (index))
#else
#define nutgraf_setuservalue(L, index) lua_setiuservalue((L), (index), 1)
#define nutgraf_getuservalue(L, index) lua_getiuservalue((L), (index), 1)
#endif

#endif
