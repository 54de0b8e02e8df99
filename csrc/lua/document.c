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
    lua_setmetatable(L, -2);  /* [document] */
    lua_createtable(L, 1, 0); /* [document, holder]: what its nodes hold to keep it alive */
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, 1);
    nutgraf_setuservalue(L, -2); /* [document] */

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

static int push_holder(lua_State *L) {
    nutgraf_getuservalue(L, 1);
    return lua_gettop(L);
}

/* document:select(css) -> list of nodes in document order; a bad selector raises */
static int l_document_select(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select(L, document, 0, push_holder(L), false);
}

/* document:first(css) -> node or nil */
static int l_document_first(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select(L, document, 0, push_holder(L), true);
}

/* document:node(index) -> node; raises when there is none of this number */
static int l_document_node(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer index = luaL_checkinteger(L, 2);
    luaL_argcheck(L, index >= 0 && (size_t)index < document->node_count, 2, "no such node");
    nutgraf_lua_push_node(L, push_holder(L), (uint32_t)index);
    return 1;
}

/* document:root() -> the <html> element */
static int l_document_root(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    uint32_t root = NUTGRAF_NO_NODE;
    for (uint32_t i = 1; i < document->node_count && root == NUTGRAF_NO_NODE; i = document->nodes[i].end)
        if (document->nodes[i].type == NUTGRAF_NODE_ELEMENT) root = i;
    nutgraf_lua_push_node(L, push_holder(L), root);
    return 1;
}

/* document:remove(node): cuts the node and all below it out; queries and blocks no longer see them */
static int l_document_remove(lua_State *L) {
    nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    nutgraf_document_remove(document, nutgraf_lua_check_node_of(L, 2, document));
    return 0;
}

/* document:encoding() -> WHATWG name, source ("bom", "caller", "meta", "content", "fallback"), repairs */
static int l_document_encoding(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_pushstring(L, document->encoding);
    lua_pushstring(L, document->encoding_source);
    lua_pushinteger(L, (lua_Integer)document->repairs);
    return 3;
}

/* document:warnings() -> list of {code=, message=} */
static int l_document_warnings(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_createtable(L, (int)document->warning_count, 0);
    for (size_t i = 0; i < document->warning_count; i++) {
        lua_createtable(L, 0, 2);
        lua_pushstring(L, nutgraf_status_code(document->warnings[i].code));
        lua_setfield(L, -2, "code");
        lua_pushstring(L, document->warnings[i].message);
        lua_setfield(L, -2, "message");
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static const luaL_Reg methods[] = {
    {"close", l_document_close},       {"__gc", l_document_close},         {"__close", l_document_close},
    {"memory", l_document_memory},     {"select", l_document_select},      {"first", l_document_first},
    {"node", l_document_node},         {"root", l_document_root},          {"remove", l_document_remove},
    {"encoding", l_document_encoding}, {"warnings", l_document_warnings}, {NULL, NULL},
};

void nutgraf_lua_register_document(lua_State *L) {
    nutgraf_lua_type(L, DOCUMENT_TYPE, methods);
    lua_pushcfunction(L, l_parse);
    lua_setfield(L, -2, "parse");
}
