/* Selectors and XPath for documents and nodes. A selector is compiled once for a document: the
 * holder table that a document shares with its nodes keeps the matchers, by the selector's text.
 *
 *   holder: document, type of nodes, {css = matcher, …}, how many these are (NUTGRAF_HOLDER_…)
 */
#include "binding.h"

#define SELECTOR_TYPE "nutgraf.selector"
#define MATCHER_TYPE "nutgraf.matcher"
#define MAX_MATCHERS 256 /* of one document; then the cache starts anew */

/* ---- compiled selectors ---- */

typedef struct selector_box {
    size_t size;
    char text[];
} selector_box;

static bool is_type(lua_State *L, int index, const char *type) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return false;
    luaL_getmetatable(L, type);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

/* The text of the string or compiled selector at `index`; anything else raises. */
static nutgraf_slice check_selector(lua_State *L, int index) {
    nutgraf_slice text;
    if (is_type(L, index, SELECTOR_TYPE)) {
        const selector_box *box = lua_touserdata(L, index);
        return (nutgraf_slice){box->text, box->size};
    }
    if (lua_type(L, index) != LUA_TSTRING)
        luaL_argerror(L, index, lua_pushfstring(L, "CSS selector expected, got %s", luaL_typename(L, index)));
    text.data = lua_tolstring(L, index, &text.size);
    return text;
}

/* core.compile_selector(css) -> selector | nil, message, "bad_selector"
 * The selector serves wherever a CSS string does. */
static int l_compile_selector(lua_State *L) {
    nutgraf_slice text;
    text.data = luaL_checklstring(L, 1, &text.size);
    nutgraf_arena *scratch = nutgraf_lua_push_scratch(L);
    nutgraf_selector *selector;
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_selector_compile(scratch, text, &selector, &error);
    nutgraf_arena_free(scratch);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);
    selector_box *box = lua_newuserdata(L, sizeof *box + text.size);
    box->size = text.size;
    for (size_t i = 0; i < text.size; i++) box->text[i] = text.data[i];
    luaL_getmetatable(L, SELECTOR_TYPE);
    lua_setmetatable(L, -2);
    return 1;
}

/* selector:css(), tostring(selector) -> its text */
static int l_selector_css(lua_State *L) {
    const selector_box *box = luaL_checkudata(L, 1, SELECTOR_TYPE);
    lua_pushlstring(L, box->text, box->size);
    return 1;
}

/* ---- matchers ---- */

typedef struct matcher_box {
    nutgraf_arena arena; /* owned: the selector, its names in the document, its memos */
    nutgraf_matcher matcher;
    bool alive;          /* false: finalized, and held by a document that a finalizer uses once more */
} matcher_box;

static int l_matcher_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    matcher_box *box = luaL_checkudata(L, 1, MATCHER_TYPE);
    nutgraf_arena_free(&box->arena);
    box->alive = false;
    return 0;
}

static int raise_status(lua_State *L, nutgraf_status status, const nutgraf_error *error) {
    bool detail = error != NULL && error->message[0] != '\0';
    return luaL_error(L, "%s", detail ? error->message : nutgraf_status_message(status));
}

/* Pushes the table of matchers, a fresh one when it is missing or full. */
static void push_cache(lua_State *L, int holder) {
    lua_rawgeti(L, holder, NUTGRAF_HOLDER_MATCHER_COUNT); /* [count] */
    bool usable = lua_tointeger(L, -1) < MAX_MATCHERS;
    lua_rawgeti(L, holder, NUTGRAF_HOLDER_MATCHERS); /* [count, cache] */
    lua_remove(L, -2);
    if (usable && lua_istable(L, -1)) return;
    lua_pop(L, 1);
    lua_newtable(L); /* [cache] */
    lua_pushvalue(L, -1);
    lua_rawseti(L, holder, NUTGRAF_HOLDER_MATCHERS);
    lua_pushinteger(L, 0);
    lua_rawseti(L, holder, NUTGRAF_HOLDER_MATCHER_COUNT);
}

static matcher_box *new_matcher(lua_State *L, nutgraf_slice text, const nutgraf_document *document) {
    matcher_box *box = lua_newuserdata(L, sizeof *box); /* [matcher] */
    nutgraf_arena_init(&box->arena, nutgraf_lua_allocator(L));
    box->alive = false;
    luaL_getmetatable(L, MATCHER_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_selector *selector;
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_selector_compile(&box->arena, text, &selector, &error);
    if (status == NUTGRAF_OK) status = nutgraf_matcher_init(&box->matcher, &box->arena, selector, document, 0);
    if (status != NUTGRAF_OK) raise_status(L, status, &error);
    box->alive = true;
    return box;
}

nutgraf_matcher *nutgraf_lua_matcher(lua_State *L, int index, int holder, const nutgraf_document *document,
                                     uint32_t scope) {
    nutgraf_slice text = check_selector(L, index);
    push_cache(L, holder); /* [cache] */
    lua_pushvalue(L, index);
    lua_rawget(L, -2); /* [cache, matcher] */
    matcher_box *box = lua_touserdata(L, -1);
    if (box == NULL || !box->alive) {
        lua_pop(L, 1);
        box = new_matcher(L, text, document); /* [cache, matcher] */
        lua_pushvalue(L, index);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
        lua_rawgeti(L, holder, NUTGRAF_HOLDER_MATCHER_COUNT);
        lua_pushinteger(L, lua_tointeger(L, -1) + 1);
        lua_rawseti(L, holder, NUTGRAF_HOLDER_MATCHER_COUNT);
        lua_pop(L, 1);
    }
    lua_remove(L, -2); /* [matcher] */
    nutgraf_matcher_begin(&box->matcher, scope);
    return &box->matcher;
}

void nutgraf_lua_check_matcher(lua_State *L, const nutgraf_matcher *matcher) {
    if (matcher->status != NUTGRAF_OK) raise_status(L, matcher->status, NULL);
}

int nutgraf_lua_select(lua_State *L, const nutgraf_document *document, uint32_t root, int holder,
                       nutgraf_lua_wanted wanted) {
    nutgraf_matcher *matcher = nutgraf_lua_matcher(L, 2, holder, document, root); /* [matcher] */
    uint32_t found = nutgraf_matcher_next(matcher, root, root + 1);
    if (wanted == NUTGRAF_LUA_FIRST) {
        nutgraf_lua_push_node(L, holder, found);
    } else {
        lua_newtable(L); /* [matcher, list] */
        for (int i = 1; found != NUTGRAF_NO_NODE; i++) {
            if (wanted == NUTGRAF_LUA_NUMBERS) lua_pushinteger(L, (lua_Integer)found);
            else nutgraf_lua_push_node(L, holder, found);
            lua_rawseti(L, -2, i);
            nutgraf_matcher_begin(matcher, root); /* a finalizer may have asked for another scope */
            found = nutgraf_matcher_next(matcher, root, found + 1);
        }
    }
    nutgraf_lua_check_matcher(L, matcher);
    return 1;
}

/* ---- XPath ---- */

/* core.check_xpath(expression) -> true | nil, message, "bad_xpath" */
static int l_check_xpath(lua_State *L) {
    nutgraf_slice expression;
    expression.data = luaL_checklstring(L, 1, &expression.size);
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_xpath_check(expression, &error);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, &error);
    lua_pushboolean(L, 1);
    return 1;
}

static void push_items(lua_State *L, int holder, const nutgraf_xpath_result *result) {
    lua_createtable(L, result->count < 1024 ? (int)result->count : 1024, 0);
    for (size_t i = 0; i < result->count; i++) {
        const nutgraf_xpath_item *item = &result->items[i];
        if (item->node == NUTGRAF_NO_NODE) lua_pushlstring(L, item->value.data, item->value.size);
        else nutgraf_lua_push_node(L, holder, item->node);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* A count as an integer, where Lua tells them apart. */
static void push_number(lua_State *L, double number) {
    bool whole = number >= -2147483647.0 && number <= 2147483647.0 && number == (double)(long)number;
    if (whole) lua_pushinteger(L, (lua_Integer)number);
    else lua_pushnumber(L, (lua_Number)number);
}

int nutgraf_lua_select_xpath(lua_State *L, const nutgraf_document *document, uint32_t root, int holder) {
    nutgraf_slice expression;
    if (lua_type(L, 2) != LUA_TSTRING)
        luaL_argerror(L, 2, lua_pushfstring(L, "XPath expression expected, got %s", luaL_typename(L, 2)));
    expression.data = lua_tolstring(L, 2, &expression.size);
    nutgraf_arena *scratch = nutgraf_lua_push_scratch(L); /* [scratch] */
    nutgraf_xpath **xpath = nutgraf_lua_document_xpath(L, holder);
    nutgraf_error error = {0};
    nutgraf_xpath_result result;
    nutgraf_status status = *xpath == NULL ? nutgraf_xpath_open(document, xpath) : NUTGRAF_OK;
    if (status == NUTGRAF_OK) status = nutgraf_xpath_evaluate(*xpath, root, expression, scratch, &result, &error);
    if (status != NUTGRAF_OK) raise_status(L, status, &error);
    switch (result.kind) {
    case NUTGRAF_XPATH_NODES: push_items(L, holder, &result); break;
    case NUTGRAF_XPATH_STRING: lua_pushlstring(L, result.string.data, result.string.size); break;
    case NUTGRAF_XPATH_NUMBER: push_number(L, result.number); break;
    case NUTGRAF_XPATH_BOOLEAN: lua_pushboolean(L, result.boolean); break;
    }
    nutgraf_arena_free(scratch);
    return 1;
}

static const luaL_Reg selector_methods[] = {{"css", l_selector_css}, {"__tostring", l_selector_css}, {NULL, NULL}};
static const luaL_Reg matcher_methods[] = {{"__gc", l_matcher_gc}, {NULL, NULL}};

void nutgraf_lua_register_query(lua_State *L) {
    nutgraf_lua_type(L, SELECTOR_TYPE, selector_methods);
    nutgraf_lua_type(L, MATCHER_TYPE, matcher_methods);
    lua_pushcfunction(L, l_compile_selector);
    lua_setfield(L, -2, "compile_selector");
    lua_pushcfunction(L, l_check_xpath);
    lua_setfield(L, -2, "check_xpath");
}
