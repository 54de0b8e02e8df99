/* nutgraf.document: a parsed page. */
#include "../core/html/parse.h"
#include "../core/page/class_words.h"
#include "binding.h"

static const char DOCUMENT_TYPE[] = "nutgraf.document";

typedef struct nutgraf_lua_document {
    const char *type;          /* DOCUMENT_TYPE */
    nutgraf_document document; /* owned */
    nutgraf_xpath *xpath;      /* owned; NULL until XPath is asked for */
    bool open;
} document_box;

nutgraf_document *nutgraf_lua_open_document(lua_State *L, nutgraf_lua_document *box) {
    if (!box->open) luaL_error(L, "the document is closed: it and its nodes can no longer be used");
    return &box->document;
}

nutgraf_document *nutgraf_lua_check_document(lua_State *L, int index) {
    return nutgraf_lua_open_document(L, nutgraf_lua_check_tagged(L, index, DOCUMENT_TYPE, sizeof(document_box)));
}

nutgraf_xpath **nutgraf_lua_document_xpath(lua_State *L, int holder) {
    lua_rawgeti(L, holder, NUTGRAF_HOLDER_DOCUMENT); /* [document] */
    document_box *box = luaL_checkudata(L, lua_gettop(L), DOCUMENT_TYPE);
    lua_pop(L, 1);
    return &box->xpath;
}

/* core.parse(html, options?) -> document | nil, message, code
 * html: string of bytes in any encoding; options: charset, max_bytes, max_nodes, max_depth,
 * max_attributes, max_milliseconds, standard. */
static int l_parse(lua_State *L) {
    size_t size;
    const char *html = luaL_checklstring(L, 1, &size);
    nutgraf_parse_options options = {0};
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
    nutgraf_lua_option_string(L, 2, "charset", &options.charset);
    nutgraf_lua_option_bool(L, 2, "standard", &options.standard);
    nutgraf_lua_option_size(L, 2, "max_bytes", &options.max_bytes);
    nutgraf_lua_option_size(L, 2, "max_nodes", &options.max_nodes);
    nutgraf_lua_option_size(L, 2, "max_depth", &options.max_depth);
    nutgraf_lua_option_size(L, 2, "max_attributes", &options.max_attributes);
    nutgraf_lua_option_number(L, 2, "max_milliseconds", &options.max_milliseconds);

    document_box *box = lua_newuserdata(L, sizeof *box);
    box->type = DOCUMENT_TYPE;
    nutgraf_document_init(&box->document, nutgraf_lua_allocator(L));
    box->xpath = NULL;
    box->open = true;
    luaL_getmetatable(L, DOCUMENT_TYPE);
    lua_setmetatable(L, -2); /* [document] */
    nutgraf_lua_push_holder(L, lua_gettop(L));
    nutgraf_setuservalue(L, -2); /* [document] */

    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_document_parse(&box->document, html, size, &options, &error);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);
    nutgraf_lua_weigh(L, box->document.arena.bytes);
    return 1;
}

static int free_document(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    document_box *box = luaL_checkudata(L, 1, DOCUMENT_TYPE);
    box->open = false;
    nutgraf_xpath_close(box->xpath);
    box->xpath = NULL;
    nutgraf_document_free(&box->document);
    return 0;
}

/* document:close(): frees the document and all that was made for it at once; may be called twice. A finalizer that
 * runs while another function works on a document closes it, but its memory stays until it is collected. */
static int l_document_close(lua_State *L) {
    document_box *box = luaL_checkudata(L, 1, DOCUMENT_TYPE);
    if (nutgraf_lua_is_inside(L)) {
        box->open = false;
        return 0;
    }
    if (box->open) nutgraf_lua_unweigh(L, box->document.arena.bytes);
    free_document(L);
    nutgraf_getuservalue(L, 1); /* [holder] */
    for (int i = NUTGRAF_HOLDER_MATCHERS; i <= NUTGRAF_HOLDER_MATCHER_COUNT && lua_istable(L, -1); i++) {
        lua_pushnil(L);
        lua_rawseti(L, -2, i);
    }
    return 0;
}

/* document:memory() -> bytes held, the tree that XPath made included */
static int l_document_memory(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    const document_box *box = lua_touserdata(L, 1);
    lua_pushnumber(L, (lua_Number)document->arena.bytes + (lua_Number)nutgraf_xpath_memory(box->xpath));
    return 1;
}

static int push_holder(lua_State *L) {
    nutgraf_getuservalue(L, 1);
    return lua_gettop(L);
}

/* document:select(css) -> list of nodes in document order; a bad selector raises */
static int l_document_select(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select(L, document, 0, push_holder(L), NUTGRAF_LUA_NODES);
}

/* document:numbers(css) -> list of the numbers of the elements that document:select gives, in document order: for who
 * asks where they stand and looks at few of them */
static int l_document_numbers(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select(L, document, 0, push_holder(L), NUTGRAF_LUA_NUMBERS);
}

/* document:first(css) -> node or nil */
static int l_document_first(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select(L, document, 0, push_holder(L), NUTGRAF_LUA_FIRST);
}

/* document:xpath(expression) -> list of nodes (attributes as strings), string, number or boolean; a bad
 * expression raises */
static int l_document_xpath(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    return nutgraf_lua_select_xpath(L, document, 0, push_holder(L));
}

/* document:nodes() -> iterator over all nodes in document order: elements, texts, comments */
static int l_document_nodes(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    nutgraf_lua_push_walk(L, push_holder(L), 1, (uint32_t)document->node_count);
    return 1;
}

/* document:dated() -> list of the elements whose attributes may hold a time for machines, in document order */
static int l_document_dated(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    int holder = push_holder(L), length = 0;
    lua_newtable(L); /* [holder, list] */
    for (uint32_t i = 1; i < document->node_count; i++) {
        const nutgraf_node *node = &document->nodes[i];
        if (node->type != NUTGRAF_NODE_ELEMENT || node->removed || !nutgraf_node_may_be_dated(document, i)) continue;
        nutgraf_lua_push_node(L, holder, i);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* document:node(index) -> node; raises when there is none of this number */
static int l_document_node(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer index = luaL_checkinteger(L, 2);
    luaL_argcheck(L, index >= 0 && (size_t)index < document->node_count, 2, "no such node");
    nutgraf_lua_push_node(L, push_holder(L), (uint32_t)index);
    return 1;
}

/* document:named(index, phrases, root?) -> the first element, from a node outwards, that is named by one of the phrases
 * as node:is_named says; nil where there is none before the node of number `root` */
static int l_document_named(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer index = luaL_checkinteger(L, 2), root = luaL_optinteger(L, 4, 0);
    const nutgraf_phrases *phrases = nutgraf_lua_check_phrases(L, 3);
    luaL_argcheck(L, index >= 0 && (size_t)index < document->node_count, 2, "no such node");
    for (uint32_t node = (uint32_t)index; node != 0 && (lua_Integer)node != root; node = document->nodes[node].parent)
        if (nutgraf_node_is_named(document, node, phrases)) {
            nutgraf_lua_push_node(L, push_holder(L), node);
            return 1;
        }
    lua_pushnil(L);
    return 1;
}

/* document:path(node, above) -> the numbers of a node and of what stands around it, from the inside, as long as they are
 * larger than `above`; the numbers past the last node of each */
static int l_document_path(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer index = luaL_checkinteger(L, 2), above = luaL_checkinteger(L, 3);
    luaL_argcheck(L, index >= 0 && (size_t)index < document->node_count, 2, "no such node");
    luaL_argcheck(L, above >= 0, 3, "no such node");
    lua_newtable(L);
    lua_newtable(L); /* [numbers, stops] */
    for (int i = 1; index > above; i++, index = document->nodes[index].parent) {
        lua_pushinteger(L, index);
        lua_rawseti(L, -3, i);
        lua_pushinteger(L, (lua_Integer)document->nodes[index].end);
        lua_rawseti(L, -2, i);
    }
    return 2;
}

/* document:root() -> the <html> element, or nil */
static int l_document_root(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    uint32_t root = NUTGRAF_NO_NODE;
    for (uint32_t i = 1; i < document->node_count && root == NUTGRAF_NO_NODE; i = document->nodes[i].end)
        if (document->nodes[i].type == NUTGRAF_NODE_ELEMENT && !document->nodes[i].removed) root = i;
    nutgraf_lua_push_node(L, push_holder(L), root);
    return 1;
}

/* Removes a node; true when it was there. */
static bool remove_node(nutgraf_document *document, uint32_t node) {
    bool there = !document->nodes[node].removed;
    nutgraf_document_remove(document, node);
    return there;
}

/* Collects what the selector at index 2 matches before anything is removed: :nth-child() and its
 * like mean the document as it was. */
static lua_Integer remove_selected(lua_State *L, nutgraf_document *document, int holder) {
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, holder, document, 0); /* [matcher] */
    nutgraf_arena *scratch = nutgraf_lua_push_scratch(L);                      /* [matcher, scratch] */
    uint32_t *found = NULL;
    size_t count = 0, capacity = 0;
    lua_Integer removed = 0;
    /* Below a match all goes with it. */
    for (uint32_t i = nutgraf_matcher_next(matcher, 0, 1); i != NUTGRAF_NO_NODE;
         i = nutgraf_matcher_next(matcher, 0, document->nodes[i].end)) {
        uint32_t *grown = nutgraf_arena_reserve(scratch, found, &capacity, count + 1, sizeof *found);
        if (grown == NULL) luaL_error(L, "%s", nutgraf_status_message(NUTGRAF_NO_MEMORY));
        found = grown;
        found[count++] = i;
    }
    nutgraf_lua_check_matcher(L, matcher);
    for (size_t i = 0; i < count; i++) removed += remove_node(document, found[i]);
    nutgraf_arena_free(scratch);
    return removed;
}

/* document:remove(node | list of nodes | css) -> how many were removed
 * Cuts them and all below them out: queries, texts and blocks no longer see them. */
static int l_document_remove(lua_State *L) {
    nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer removed = 0;
    if (lua_istable(L, 2)) {
        for (int i = 1;; i++) {
            lua_rawgeti(L, 2, i); /* [node] */
            if (lua_isnil(L, -1)) break;
            removed += remove_node(document, nutgraf_lua_check_node_of(L, lua_gettop(L), document));
            lua_pop(L, 1);
        }
    } else if (nutgraf_lua_is_node(L, 2)) {
        removed = remove_node(document, nutgraf_lua_check_node_of(L, 2, document));
    } else {
        removed = remove_selected(L, document, push_holder(L));
    }
    lua_pushinteger(L, removed);
    return 1;
}

/* document:removals() -> how often something was cut out of it: what was read of it before no longer holds */
static int l_document_removals(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)nutgraf_lua_check_document(L, 1)->removals);
    return 1;
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

/* document:bytes(first, stop) -> first, last: where the nodes from number `first` up to before `stop` stand in the
 * decoded input, 1-based and inclusive; nil when no tag or text of them stands there */
static int l_document_bytes(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    lua_Integer first = luaL_checkinteger(L, 2), stop = luaL_checkinteger(L, 3);
    luaL_argcheck(L, first >= 0 && (size_t)first < document->node_count, 2, "number of a node expected");
    luaL_argcheck(L, stop > first && (size_t)stop <= document->node_count, 3, "number past a later node expected");
    uint32_t start_byte = UINT32_MAX, end_byte = 0;
    /* one element with a tag says itself where it stands, however many are inside each other */
    const nutgraf_node *whole = &document->nodes[first];
    if (whole->end == (uint32_t)stop && whole->end_byte > whole->start_byte) stop = first + 1;
    for (lua_Integer i = first; i < stop; i++) {
        const nutgraf_node *node = &document->nodes[i];
        if (node->end_byte <= node->start_byte) continue; /* implied */
        if (node->start_byte < start_byte) start_byte = node->start_byte;
        if (node->end_byte > end_byte) end_byte = node->end_byte;
    }
    if (end_byte == 0) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)start_byte + 1);
    lua_pushinteger(L, (lua_Integer)end_byte);
    return 2;
}

static const luaL_Reg methods[] = {
    {"close", l_document_close},       {"__gc", free_document},            {"__close", l_document_close},
    {"memory", l_document_memory},     {"select", l_document_select},      {"first", l_document_first},
    {"xpath", l_document_xpath},       {"nodes", l_document_nodes},        {"node", l_document_node},
    {"root", l_document_root},         {"remove", l_document_remove},      {"encoding", l_document_encoding},
    {"warnings", l_document_warnings}, {"dated", l_document_dated},        {"path", l_document_path},
    {"bytes", l_document_bytes},       {"removals", l_document_removals},  {"named", l_document_named},
    {"numbers", l_document_numbers},
    {"labels", nutgraf_lua_document_labels}, {"with_class", nutgraf_lua_document_with_class}, {NULL, NULL},
};

void nutgraf_lua_register_document(lua_State *L) {
    nutgraf_lua_type(L, DOCUMENT_TYPE, methods);
    lua_pushcfunction(L, l_parse);
    lua_setfield(L, -2, "parse");
}
