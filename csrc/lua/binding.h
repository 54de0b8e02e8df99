/* What the binding files share. Each file binds one Lua type or one group of functions and adds
 * them to the module table by its register function.
 *
 * Rules: check all arguments first; box (userdata with a metatable, fields NULL) before
 * acquiring anything; between acquiring and boxing no Lua call that can raise; no Lua call
 * inside a callback of a library.
 */
#ifndef NUTGRAF_BINDING_H
#define NUTGRAF_BINDING_H

#include "../core/document.h"
#include "lcompat.h"

/* Pushes nil, message, code for a data error and returns 3. */
NUTGRAF_INTERNAL int nutgraf_lua_fail(lua_State *L, nutgraf_status status, const nutgraf_error *error);

/* The host's own allocator, so that its limit holds for the core's memory too. */
NUTGRAF_INTERNAL nutgraf_allocator nutgraf_lua_allocator(lua_State *L);

/* Makes the metatable `type` with these methods, __index on itself, __name, and leaves nothing. */
NUTGRAF_INTERNAL void nutgraf_lua_type(lua_State *L, const char *type, const luaL_Reg *methods);

/* Reads an optional field of the options table at `index` (which may be nil): a missing one
 * leaves *value; one of a wrong type raises. */
NUTGRAF_INTERNAL void nutgraf_lua_option_size(lua_State *L, int index, const char *name, size_t *value);
NUTGRAF_INTERNAL void nutgraf_lua_option_bool(lua_State *L, int index, const char *name, bool *value);
NUTGRAF_INTERNAL void nutgraf_lua_option_number(lua_State *L, int index, const char *name, double *value);
/* The string stays valid as long as the options table holds it. */
NUTGRAF_INTERNAL void nutgraf_lua_option_string(lua_State *L, int index, const char *name, const char **value);

/* The document at `index`; raises when it is no document or closed. */
NUTGRAF_INTERNAL nutgraf_document *nutgraf_lua_check_document(lua_State *L, int index);

/* Pushes the node `index` (nil for NUTGRAF_NO_NODE) of the document that the holder table at stack
 * index `holder` keeps alive. */
NUTGRAF_INTERNAL void nutgraf_lua_push_node(lua_State *L, int holder, uint32_t index);

/* The index of the node at stack index `index`; raises when it is none of this document. */
NUTGRAF_INTERNAL uint32_t nutgraf_lua_check_node_of(lua_State *L, int index, const nutgraf_document *document);

/* Selects below `root` by the CSS selector at stack index 2 and pushes a list, or the first node. */
NUTGRAF_INTERNAL int nutgraf_lua_select(lua_State *L, const nutgraf_document *document, uint32_t root, int holder, bool first_only);

/* Each adds its functions to the module table on top of the stack. */
NUTGRAF_INTERNAL void nutgraf_lua_register_document(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_node(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_dump(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_block(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_outline(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_text(lua_State *L);

#endif
