/* nutgraf.document: a parsed page. */
#include "../core/parse.h"
#include "binding.h"

#define DOCUMENT_TYPE "nutgraf.document"

typedef struct document_box {
    nutgraf_document document; /* owned */
    bool open;
} document_box;

nutgraf_document *nutgraf_lua_check_document(lua_State *L, int index) {
    document_box *box = luaL_checkudata(L, index, DOCUMENT_TYPE);
    if (!box->open) luaL_argerror(L, index, "the document is closed");
    return &box->document;
}

/* core.parse(html, options?) -> document | nil, message, code
 * html: string of bytes in any encoding; options: charset, max_bytes, max_nodes, max_depth,
 * max_attributes, max_milliseconds. */
static int l_parse(lua_State *L) {
    size_t size;
    const char *html = luaL_checklstring(L, 1, &size);
    nutgraf_parse_options options = {0};
    size_t milliseconds = 0;
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
    nutgraf_lua_option_string(L, 2, "charset", &options.charset);
    nutgraf_lua_option_size(L, 2, "max_bytes", &options.max_bytes);
    nutgraf_lua_option_size(L, 2, "max_nodes", &options.max_nodes);
    nutgraf_lua_option_size(L, 2, "max_depth", &options.max_depth);
    nutgraf_lua_option_size(L, 2, "max_attributes", &options.max_attributes);
    nutgraf_lua_option_size(L, 2, "max_milliseconds", &milliseconds);
    options.max_milliseconds = (unsigned)milliseconds;

    document_box *box = lua_newuserdata(L, sizeof *box);
    nutgraf_document_init(&box->document, nutgraf_lua_allocator(L));
    box->open = true;
    luaL_getmetatable(L, DOCUMENT_TYPE);
    lua_setmetatable(L, -2); /* [document] */

    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_document_parse(&box->document, html, size, &options, &error);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);
    return 1;
}

/* document:close(): frees the document at once; may be called twice. */
static int l_document_close(lua_State *L) {
    document_box *box = luaL_checkudata(L, 1, DOCUMENT_TYPE);
    if (box->open) nutgraf_document_free(&box->document);
    box->open = false;
    return 0;
}

/* document:memory() -> bytes held */
static int l_document_memory(lua_State *L) {
    lua_pushnumber(L, (lua_Number)nutgraf_lua_check_document(L, 1)->arena.bytes);
    return 1;
}

static const luaL_Reg methods[] = {
    {"close", l_document_close},   {"__gc", l_document_close},
    {"__close", l_document_close}, {"memory", l_document_memory},
    {NULL, NULL},
};

void nutgraf_lua_register_document(lua_State *L) {
    nutgraf_lua_type(L, DOCUMENT_TYPE, methods);
    lua_pushcfunction(L, l_parse);
    lua_setfield(L, -2, "parse");
}
