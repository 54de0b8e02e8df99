/* core.xml: XML as a tree of tables. */
#include "../core/html/xml.h"

#include "binding.h"

static void set_slice(lua_State *L, const char *name, nutgraf_slice slice) {
    if (slice.size == 0) return;
    lua_pushlstring(L, slice.data, slice.size);
    lua_setfield(L, -2, name);
}

/* Sets `attributes` of the table on top: by name, those of a namespace as "address name". */
static void set_attributes(lua_State *L, const nutgraf_xml *xml, const nutgraf_xml_node *node) {
    if (node->attribute_count == 0) return;
    lua_createtable(L, 0, (int)node->attribute_count); /* [element, attributes] */
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const nutgraf_xml_attribute *attribute = &xml->attributes[node->attributes + i];
        lua_pushlstring(L, attribute->space.data, attribute->space.size);
        if (attribute->space.size > 0) lua_pushliteral(L, " ");
        lua_pushlstring(L, attribute->name.data, attribute->name.size);
        lua_concat(L, attribute->space.size > 0 ? 3 : 2);
        lua_pushlstring(L, attribute->value.data, attribute->value.size);
        lua_rawset(L, -3);
    }
    lua_setfield(L, -2, "attributes");
}

/* core.xml(bytes, charset?) -> root, problems, line | nil, message, code
 * root: {name=, space=, attributes={name=value}, …children: elements and strings}. problems: how many places were not
 * well formed, line: of the first. */
static int l_xml(lua_State *L) {
    nutgraf_slice input;
    input.data = luaL_checklstring(L, 1, &input.size);
    const char *charset = luaL_optstring(L, 2, NULL);
    nutgraf_arena *scratch = nutgraf_lua_push_scratch(L); /* [scratch] */
    nutgraf_xml xml;
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_xml_parse(scratch, input, charset, &xml, &error);
    if (status != NUTGRAF_OK) {
        nutgraf_arena_free(scratch);
        return nutgraf_lua_fail(L, status, &error);
    }
    uint32_t *children = nutgraf_arena_calloc(scratch, xml.count * sizeof *children);
    if (children == NULL) {
        nutgraf_arena_free(scratch);
        return nutgraf_lua_fail(L, NUTGRAF_NO_MEMORY, NULL);
    }
    lua_newtable(L); /* [scratch, elements]: by the number of the node */
    for (size_t i = 0; i < xml.count; i++) {
        const nutgraf_xml_node *node = &xml.nodes[i];
        if (i > 0) lua_rawgeti(L, -1, (int)node->parent + 1); /* [scratch, elements, parent] */
        if (node->is_text) {
            lua_pushlstring(L, node->name.data, node->name.size);
        } else {
            lua_createtable(L, 0, 2); /* [scratch, elements, parent, element] */
            set_slice(L, "name", node->name);
            set_slice(L, "space", node->space);
            set_attributes(L, &xml, node);
            lua_pushvalue(L, -1);
            lua_rawseti(L, i > 0 ? -4 : -3, (int)i + 1);
        }
        if (i > 0) lua_rawseti(L, -2, (int)++children[node->parent]); /* [scratch, elements, parent] */
        lua_pop(L, 1);                                                /* [scratch, elements] */
    }
    lua_rawgeti(L, -1, 1);
    lua_pushinteger(L, (lua_Integer)xml.problems);
    lua_pushinteger(L, (lua_Integer)xml.line);
    nutgraf_arena_free(scratch);
    return 3;
}

void nutgraf_lua_register_xml(lua_State *L) {
    lua_pushcfunction(L, l_xml);
    lua_setfield(L, -2, "xml");
}
