/* nutgraf.node: an element, text or comment of a document. A small value: the index of the node and where its
 * document is; the uservalue keeps that alive. */
#include <string.h>

#include "../core/base/ascii.h"
#include "../core/page/blocks.h"
#include "../core/page/class_words.h"
#include "../core/html/alike.h"
#include "../core/html/serialize.h"
#include "../core/base/slice.h"
#include "binding.h"

static const char NODE_TYPE[] = "nutgraf.node";

typedef struct node_box {
    const char *type; /* NODE_TYPE */
    nutgraf_lua_document *document; /* held by the uservalue */
    uint32_t index;
} node_box;

/* ---- nodes ---- */

void nutgraf_lua_push_node(lua_State *L, int holder, uint32_t index) {
    if (index == NUTGRAF_NO_NODE) {
        lua_pushnil(L);
        return;
    }
    lua_pushvalue(L, holder); /* [holder] */
    lua_rawgeti(L, -1, NUTGRAF_HOLDER_DOCUMENT); /* [holder, document] */
    nutgraf_lua_document *document = lua_touserdata(L, -1);
    lua_pop(L, 1);
    node_box *box = lua_newuserdata(L, sizeof *box); /* [holder, node] */
    *box = (node_box){NODE_TYPE, document, index};
    lua_rawgeti(L, -2, NUTGRAF_HOLDER_NODE_TYPE); /* [holder, node, metatable] */
    lua_setmetatable(L, -2);
    lua_insert(L, -2); /* [node, holder] */
    nutgraf_setuservalue(L, -2);
}

void nutgraf_lua_push_holder(lua_State *L, int document) {
    lua_pushvalue(L, document);
    lua_createtable(L, 2, 0);
    lua_insert(L, -2); /* [holder, document] */
    lua_rawseti(L, -2, NUTGRAF_HOLDER_DOCUMENT);
    luaL_getmetatable(L, NODE_TYPE); /* [holder, metatable] */
    lua_rawseti(L, -2, NUTGRAF_HOLDER_NODE_TYPE);
}

/* The node at `index` and its document; raises when it is none or its document is closed. */
static uint32_t check_node(lua_State *L, int index, const nutgraf_document **document) {
    node_box *box = nutgraf_lua_check_tagged(L, index, NODE_TYPE, sizeof *box);
    *document = nutgraf_lua_open_document(L, box->document);
    return box->index;
}

bool nutgraf_lua_is_node(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return false;
    luaL_getmetatable(L, NODE_TYPE);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

uint32_t nutgraf_lua_check_node_of(lua_State *L, int index, const nutgraf_document *document) {
    const nutgraf_document *own;
    uint32_t node = check_node(L, index, &own);
    luaL_argcheck(L, own == document, index, "a node of another document");
    return node;
}

/* Pushes the holder of the node at `index` and returns where it is. */
static int push_holder(lua_State *L, int index) {
    nutgraf_getuservalue(L, index);
    return lua_gettop(L);
}

static const nutgraf_node *node_of(lua_State *L, const nutgraf_document **document) {
    uint32_t index = check_node(L, 1, document);
    return &(*document)->nodes[index];
}

static void push_slice(lua_State *L, nutgraf_slice slice) {
    lua_pushlstring(L, slice.data, slice.size);
}

/* upvalues: holder, next index, stop */
static int walk_step(lua_State *L) {
    lua_pushvalue(L, lua_upvalueindex(1)); /* [holder] */
    int holder = lua_gettop(L);
    lua_rawgeti(L, holder, NUTGRAF_HOLDER_DOCUMENT); /* [holder, document] */
    const nutgraf_document *document = nutgraf_lua_check_document(L, holder + 1);
    uint32_t i = (uint32_t)lua_tointeger(L, lua_upvalueindex(2)), stop = (uint32_t)lua_tointeger(L, lua_upvalueindex(3));
    while (i < stop && document->nodes[i].removed) i = document->nodes[i].end;
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_replace(L, lua_upvalueindex(2));
    nutgraf_lua_push_node(L, holder, i < stop ? i : NUTGRAF_NO_NODE);
    return 1;
}

void nutgraf_lua_push_walk(lua_State *L, int holder, uint32_t first, uint32_t stop) {
    lua_pushvalue(L, holder);
    lua_pushinteger(L, (lua_Integer)first);
    lua_pushinteger(L, (lua_Integer)stop);
    lua_pushcclosure(L, walk_step, 3);
}

/* ---- selecting ---- */

/* node:select(css) -> list of nodes among its descendants, in document order */
static int l_node_select(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    return nutgraf_lua_select(L, document, node, push_holder(L, 1), NUTGRAF_LUA_NODES);
}

/* node:first(css) -> node or nil */
static int l_node_first(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    return nutgraf_lua_select(L, document, node, push_holder(L, 1), NUTGRAF_LUA_FIRST);
}

/* node:xpath(expression) -> list of nodes (attributes as strings), string, number or boolean; `//p`
 * starts at the document, `.//p` at the node */
static int l_node_xpath(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    return nutgraf_lua_select_xpath(L, document, node, push_holder(L, 1));
}

/* node:matches(css) -> boolean */
static int l_node_matches(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, push_holder(L, 1), document, node);
    bool matches = nutgraf_matcher_matches(matcher, node);
    nutgraf_lua_check_matcher(L, matcher);
    lua_pushboolean(L, matches);
    return 1;
}

/* node:closest(css) -> the node itself or its nearest ancestor that matches, or nil */
static int l_node_closest(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    int holder = push_holder(L, 1);
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, holder, document, node);
    while (node != NUTGRAF_NO_NODE && !nutgraf_matcher_matches(matcher, node)) node = document->nodes[node].parent;
    nutgraf_lua_check_matcher(L, matcher);
    nutgraf_lua_push_node(L, holder, node);
    return 1;
}

/* node:inside_alike(model) -> boolean: has it, or an element around it, the model's name and first class? */
static int l_node_inside_alike(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    uint32_t model = nutgraf_lua_check_node_of(L, 2, document);
    while (node != NUTGRAF_NO_NODE && !nutgraf_node_is_alike(document, node, model)) node = document->nodes[node].parent;
    lua_pushboolean(L, node != NUTGRAF_NO_NODE);
    return 1;
}

/* node:alike(model) -> list of the elements below it that have the model's name and first class */
static int l_node_alike(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    uint32_t model = nutgraf_lua_check_node_of(L, 2, document), stop = document->nodes[node].end;
    int holder = push_holder(L, 1), length = 0;
    lua_newtable(L); /* [holder, list] */
    for (uint32_t i = nutgraf_node_next_alike(document, model, node + 1, stop); i != NUTGRAF_NO_NODE;
         i = nutgraf_node_next_alike(document, model, i + 1, stop)) {
        nutgraf_lua_push_node(L, holder, i);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* ---- reading ---- */

/* node:name() -> string in lower case, or nil when it is no element */
static int l_node_name(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_node *node = node_of(L, &document);
    if (node->type != NUTGRAF_NODE_ELEMENT) lua_pushnil(L);
    else push_slice(L, nutgraf_document_atom_text(document, node->name));
    return 1;
}

static const char *const type_names[] = {"document", "element", "text", "raw", "comment", "doctype"};

/* node:type() -> "document", "element", "text", "raw", "comment" or "doctype" */
static int l_node_type(lua_State *L) {
    const nutgraf_document *document;
    lua_pushstring(L, type_names[node_of(L, &document)->type]);
    return 1;
}

/* The atom of an attribute's name in any case; 0: the document has none of it. */
static nutgraf_atom find_name(const nutgraf_document *document, const char *name, size_t size) {
    char folded[64];
    if (size > sizeof folded) return nutgraf_document_find_atom(document, name, size);
    for (size_t i = 0; i < size; i++) folded[i] = nutgraf_ascii_lower(name[i]);
    return nutgraf_document_find_atom(document, folded, size);
}

/* node:attr(name) -> string or nil */
static int l_node_attr(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    size_t size;
    const char *name = luaL_checklstring(L, 2, &size);
    nutgraf_slice value;
    nutgraf_atom atom = find_name(document, name, size);
    if (atom == 0 || !nutgraf_node_attribute(document, node, atom, &value)) lua_pushnil(L);
    else push_slice(L, value);
    return 1;
}

/* node:is_named(phrases) -> boolean: is a word of its class, id, itemprop, data-component or data-testid one of the
 * phrases? */
static int l_node_is_named(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    lua_pushboolean(L, nutgraf_node_is_named(document, node, nutgraf_lua_check_phrases(L, 2)));
    return 1;
}

/* node:attributes(prefix?) -> table of name -> value; prefix: of those whose names begin with it */
static int l_node_attributes(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_node *node = node_of(L, &document);
    const char *prefix = luaL_optstring(L, 2, "");
    lua_createtable(L, 0, prefix[0] == '\0' ? (int)node->attribute_count : 0);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[node->attributes + i];
        nutgraf_slice name = nutgraf_document_atom_text(document, attribute->name);
        if (!nutgraf_slice_has_at(name, 0, prefix)) continue;
        push_slice(L, name);
        lua_pushlstring(L, document->text + attribute->value, attribute->value_size);
        lua_rawset(L, -3);
    }
    return 1;
}

/* node:raw() -> the text in it as it is: of a script, a style, a comment, or of all texts below */
static int l_node_raw(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (uint32_t i = node; i < document->nodes[node].end; i++) {
        uint8_t type = document->nodes[i].type;
        bool counts = type == NUTGRAF_NODE_TEXT || type == NUTGRAF_NODE_RAW || (type == NUTGRAF_NODE_COMMENT && i == node);
        if (!counts || document->nodes[i].removed) continue;
        nutgraf_slice text = nutgraf_node_slice(document, i);
        luaL_addlstring(&buffer, text.data, text.size);
    }
    luaL_pushresult(&buffer);
    return 1;
}

/* Texts below an element whose content is not laid out (title, option), white space folded. */
static void push_folded(lua_State *L, const nutgraf_document *document, uint32_t node) {
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    bool space = false, any = false;
    for (uint32_t i = node; i < document->nodes[node].end; i++) {
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_TEMPLATE)) { /* for scripts to use, not for readers */
            i = document->nodes[i].end - 1;
            continue;
        }
        if (document->nodes[i].type != NUTGRAF_NODE_TEXT || document->nodes[i].removed) continue;
        nutgraf_slice text = nutgraf_node_slice(document, i);
        for (size_t at = 0; at < text.size; at++) {
            if (nutgraf_ascii_is_space(text.data[at])) {
                space = any;
                continue;
            }
            if (space) luaL_addchar(&buffer, ' ');
            luaL_addchar(&buffer, text.data[at]);
            space = false;
            any = true;
        }
    }
    luaL_pushresult(&buffer);
}

#define BLOCKS_HOLDER_TYPE "nutgraf.node.blocks"

static int l_blocks_holder_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_blocks_free(luaL_checkudata(L, 1, BLOCKS_HOLDER_TYPE));
    return 0;
}

/* node:text() -> what a reader sees: white space folded, a line for a block, scripts never */
static int l_node_text(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    const nutgraf_node *n = &document->nodes[node];
    bool laid_out = n->type == NUTGRAF_NODE_DOCUMENT ||
                    (n->type == NUTGRAF_NODE_ELEMENT && nutgraf_node_display(document, node) != NUTGRAF_DISPLAY_NONE);
    if (!laid_out) {
        push_folded(L, document, node);
        return 1;
    }
    nutgraf_blocks *blocks = lua_newuserdata(L, sizeof *blocks);
    nutgraf_blocks_init(blocks, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, BLOCKS_HOLDER_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_status status = nutgraf_blocks_from_document(blocks, document, node);
    if (status != NUTGRAF_OK) return luaL_error(L, "%s", nutgraf_status_message(status));
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    bool any = false;
    for (size_t i = 0; i < blocks->count; i++) {
        nutgraf_slice text = nutgraf_block_slice(blocks, i);
        if (text.size == 0) continue;
        if (any) luaL_addchar(&buffer, '\n');
        luaL_addlstring(&buffer, text.data, text.size);
        any = true;
    }
    luaL_pushresult(&buffer);
    nutgraf_blocks_free(blocks);
    return 1;
}

/* ---- neighbours ---- */

/* node:parent() -> node or nil */
static int l_node_parent(lua_State *L) {
    const nutgraf_document *document;
    uint32_t parent = node_of(L, &document)->parent;
    nutgraf_lua_push_node(L, push_holder(L, 1), parent == 0 ? NUTGRAF_NO_NODE : parent);
    return 1;
}

static bool is_element(const nutgraf_document *document, uint32_t node) {
    return document->nodes[node].type == NUTGRAF_NODE_ELEMENT && !document->nodes[node].removed;
}

/* node:children() -> list of the elements that are its children */
static int l_node_children(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    int holder = push_holder(L, 1), length = 0;
    lua_newtable(L);
    for (uint32_t i = node + 1; i < document->nodes[node].end; i = document->nodes[i].end) {
        if (!is_element(document, i)) continue;
        nutgraf_lua_push_node(L, holder, i);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* node:next() -> the element after it, or nil */
static int l_node_next(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_node *node = node_of(L, &document);
    uint32_t found = NUTGRAF_NO_NODE;
    uint32_t stop = node->parent == NUTGRAF_NO_NODE ? 0 : document->nodes[node->parent].end;
    for (uint32_t i = node->end; i < stop && found == NUTGRAF_NO_NODE; i = document->nodes[i].end)
        if (is_element(document, i)) found = i;
    nutgraf_lua_push_node(L, push_holder(L, 1), found);
    return 1;
}

/* node:previous() -> the element before it, or nil. Before a node stands the last descendant
 * of its previous sibling: from there up. */
static int l_node_previous(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    const nutgraf_node *nodes = document->nodes;
    uint32_t parent = nodes[node].parent, found = NUTGRAF_NO_NODE;
    for (uint32_t i = node; parent != NUTGRAF_NO_NODE && i > parent + 1 && found == NUTGRAF_NO_NODE;) {
        for (i--; nodes[i].parent != parent;) i = nodes[i].parent;
        if (is_element(document, i)) found = i;
    }
    nutgraf_lua_push_node(L, push_holder(L, 1), found);
    return 1;
}

/* node:contains(other) -> true when the other node is this one or below it */
static int l_node_contains(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    uint32_t other = nutgraf_lua_check_node_of(L, 2, document);
    lua_pushboolean(L, other >= node && other < document->nodes[node].end);
    return 1;
}

/* node:descendants() -> iterator over the nodes below it in document order: elements, texts, comments */
static int l_node_descendants(lua_State *L) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    nutgraf_lua_push_walk(L, push_holder(L, 1), node + 1, document->nodes[node].end);
    return 1;
}

/* Pushes what `write` appends for the node at 1. */
static void push_output(lua_State *L, void (*write)(nutgraf_buffer *, const nutgraf_document *, uint32_t)) {
    const nutgraf_document *document;
    uint32_t node = check_node(L, 1, &document);
    nutgraf_buffer output = {.arena = nutgraf_lua_push_scratch(L)};
    write(&output, document, node);
    if (output.status != NUTGRAF_OK) luaL_error(L, "%s", nutgraf_status_message(output.status));
    lua_pushlstring(L, output.data == NULL ? "" : output.data, output.size);
    nutgraf_arena_free(output.arena);
}

/* node:html() -> the node as HTML, its own tags included */
static int l_node_html(lua_State *L) {
    push_output(L, nutgraf_serialize_node);
    return 1;
}

/* node:path() -> a selector that matches this element and no other; nil for what is no element */
static int l_node_path(lua_State *L) {
    push_output(L, nutgraf_serialize_path);
    if (lua_rawlen(L, -1) == 0) lua_pushnil(L);
    return 1;
}

/* node:bytes() -> first, last: its span in the decoded input, 1-based and inclusive; nil when no tag
 * of it stands there */
static int l_node_bytes(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_node *node = node_of(L, &document);
    if (node->end_byte <= node->start_byte) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)node->start_byte + 1);
    lua_pushinteger(L, (lua_Integer)node->end_byte);
    return 2;
}

/* node:index() -> its number in document order, for document:node() */
static int l_node_index(lua_State *L) {
    const nutgraf_document *document;
    lua_pushinteger(L, (lua_Integer)check_node(L, 1, &document));
    return 1;
}

/* node:stop() -> the number past its last descendant */
static int l_node_stop(lua_State *L) {
    const nutgraf_document *document;
    lua_pushinteger(L, (lua_Integer)node_of(L, &document)->end);
    return 1;
}

/* Nodes are equal when they are the same node of the same document, which shares one holder. */
static int l_node_eq(lua_State *L) {
    bool same = nutgraf_lua_is_node(L, 1) && nutgraf_lua_is_node(L, 2);
    if (same) {
        const node_box *a = lua_touserdata(L, 1), *b = lua_touserdata(L, 2);
        nutgraf_getuservalue(L, 1);
        nutgraf_getuservalue(L, 2);
        same = a->index == b->index && lua_rawequal(L, -1, -2);
    }
    lua_pushboolean(L, same);
    return 1;
}

#define SHOWN_BYTES 40 /* of a text in tostring(node) */

/* <p id="x" class="y">, or the type with the beginning of the text. */
static int l_node_tostring(lua_State *L) {
    const nutgraf_document *document;
    uint32_t index = check_node(L, 1, &document);
    const nutgraf_node *node = &document->nodes[index];
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    if (node->type == NUTGRAF_NODE_ELEMENT) {
        static const struct { nutgraf_atom name; const char *before; } shown[] = {{NUTGRAF_NAME_ID, " id=\""},
                                                                                  {NUTGRAF_NAME_CLASS, " class=\""}};
        nutgraf_slice value = nutgraf_document_atom_text(document, node->name);
        luaL_addchar(&buffer, '<');
        luaL_addlstring(&buffer, value.data, value.size);
        for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
            if (!nutgraf_node_attribute(document, index, shown[i].name, &value)) continue;
            luaL_addstring(&buffer, shown[i].before);
            luaL_addlstring(&buffer, value.data, value.size);
            luaL_addchar(&buffer, '"');
        }
        luaL_addchar(&buffer, '>');
    } else {
        nutgraf_slice text = nutgraf_node_slice(document, index);
        size_t size = text.size;
        if (size > SHOWN_BYTES)
            for (size = SHOWN_BYTES; size > 0 && ((unsigned char)text.data[size] & 0xc0) == 0x80;) size--;
        luaL_addchar(&buffer, '#');
        luaL_addstring(&buffer, type_names[node->type]);
        if (size > 0) luaL_addchar(&buffer, ' ');
        luaL_addlstring(&buffer, text.data, size);
        if (size < text.size) luaL_addstring(&buffer, "…");
    }
    luaL_pushresult(&buffer);
    return 1;
}

static const luaL_Reg methods[] = {
    {"select", l_node_select},     {"first", l_node_first},           {"xpath", l_node_xpath},
    {"matches", l_node_matches},   {"closest", l_node_closest},       {"name", l_node_name},
    {"type", l_node_type},         {"attr", l_node_attr},             {"is_named", l_node_is_named}, {"alike", l_node_alike}, {"inside_alike", l_node_inside_alike},
    {"attributes", l_node_attributes},
    {"raw", l_node_raw},           {"text", l_node_text},             {"html", l_node_html},
    {"path", l_node_path},         {"bytes", l_node_bytes},           {"parent", l_node_parent},
    {"children", l_node_children}, {"next", l_node_next},             {"previous", l_node_previous},
    {"contains", l_node_contains}, {"descendants", l_node_descendants}, {"index", l_node_index},
    {"stop", l_node_stop},         {"__eq", l_node_eq},               {"__tostring", l_node_tostring},
    {NULL, NULL},
};

static const luaL_Reg blocks_methods[] = {{"__gc", l_blocks_holder_gc}, {NULL, NULL}};

void nutgraf_lua_register_node(lua_State *L) {
    nutgraf_lua_type(L, NODE_TYPE, methods);
    nutgraf_lua_type(L, BLOCKS_HOLDER_TYPE, blocks_methods);
}
