/* What the trainer of the content model reads: features, tokens; and learned words of its own, which Lua
 * calls lexicons. */
#include "../core/content/features.h"

#include <string.h>

#include "../core/content/feature_rows.h"
#include "../core/content/model.h"
#include "binding.h"

#define LEXICONS_TYPE "nutgraf.lexicons"

static const char *const family_names[NUTGRAF_LEARNED_WORDS_COUNT] = {
#define FAMILY_NAME(identifier, name) name,
    NUTGRAF_LEARNED_WORDS_TABLE(FAMILY_NAME)
#undef FAMILY_NAME
};

typedef struct lexicons_box {
    nutgraf_arena arena;                            /* owned */
    nutgraf_learned_words families[NUTGRAF_LEARNED_WORDS_COUNT];
} lexicons_box;

static int l_lexicons_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    lexicons_box *box = luaL_checkudata(L, 1, LEXICONS_TYPE);
    nutgraf_arena_free(&box->arena);
    return 0;
}

/* The family at the top of the stack, a table {token = weight} or nil, becomes a hash set. */
static nutgraf_status build_family(lua_State *L, lexicons_box *box, size_t family) {
    size_t count = 0, slots = 4;
    int table = lua_gettop(L);
    if (lua_istable(L, table))
        for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) count++;
    while (slots < count * 2) slots *= 2;
    uint32_t *keys = nutgraf_arena_calloc(&box->arena, slots * sizeof *keys);
    int8_t *weights = nutgraf_arena_calloc(&box->arena, slots * sizeof *weights);
    if (keys == NULL || weights == NULL) return NUTGRAF_NO_MEMORY;
    if (lua_istable(L, table))
        for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
            size_t size;
            luaL_argcheck(L, lua_type(L, -2) == LUA_TSTRING, 1, "tokens must be strings");
            const char *token = lua_tolstring(L, -2, &size);
            uint32_t hash = nutgraf_learned_words_hash(token, size), slot = hash & (uint32_t)(slots - 1);
            while (keys[slot] != 0 && keys[slot] != hash) slot = (slot + 1) & (uint32_t)(slots - 1);
            keys[slot] = hash;
            weights[slot] = (int8_t)lua_tointeger(L, -1);
        }
    box->families[family] = (nutgraf_learned_words){keys, weights, (uint32_t)(slots - 1)};
    return NUTGRAF_OK;
}

/* core.lexicons{classes = {token = weight, ...}, openings = ..., headings = ...} -> lexicons
 * Weights are whole numbers, -127 to 127, in sixteenths of log-odds. */
static int l_lexicons(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lexicons_box *box = lua_newuserdata(L, sizeof *box); /* [lexicons] */
    nutgraf_arena_init(&box->arena, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, LEXICONS_TYPE);
    lua_setmetatable(L, -2);
    for (size_t i = 0; i < NUTGRAF_LEARNED_WORDS_COUNT; i++) {
        lua_getfield(L, 1, family_names[i]); /* [lexicons, family] */
        nutgraf_status status = build_family(L, box, i);
        if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
        lua_pop(L, 1);
    }
    return 1;
}

/* ---- tokens ---- */

static void push_token(void *state, const char *token, size_t size) {
    lua_State *L = state; /* the list of tokens is on top; everything is owned by Lua */
    lua_pushlstring(L, token, size);
    lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
}

static void push_elements(lua_State *L, const nutgraf_features *f) {
    lua_createtable(L, (int)f->elements.count, 0); /* [elements] */
    for (size_t i = 0; i < f->elements.count; i++) {
        const nutgraf_element *e = &f->elements.items[i];
        lua_createtable(L, 0, 3); /* [elements, element] */
        nutgraf_lua_set_integer(L, "first", (lua_Integer)e->first);
        nutgraf_lua_set_integer(L, "stop", (lua_Integer)e->stop);
        lua_newtable(L); /* [elements, element, tokens] */
        nutgraf_elements_tokens(f->document, e->node, push_token, L);
        lua_setfield(L, -2, "tokens");
        lua_rawseti(L, -2, (int)i + 1);
    }
}

static void push_row(lua_State *L, const nutgraf_features *f, size_t r) {
    const nutgraf_row *row = &f->rows[r];
    nutgraf_slice text = nutgraf_block_slice(f->blocks, f->elements.rows[r]);
    lua_createtable(L, 0, 6); /* [row] */
    lua_pushlstring(L, text.data, text.size);
    lua_setfield(L, -2, "text");
    nutgraf_lua_set_integer(L, "words", (lua_Integer)row->words);
    nutgraf_lua_set_integer(L, "owner", (lua_Integer)row->owner);
    if (row->above != UINT32_MAX) nutgraf_lua_set_integer(L, "above", (lua_Integer)row->above);
    lua_newtable(L); /* [row, tokens] */
    nutgraf_learned_words_of_opening(text, NUTGRAF_OPENING_TOKENS, push_token, L);
    lua_setfield(L, -2, "opening");
    lua_newtable(L);
    nutgraf_learned_words_of_opening(text, NUTGRAF_HEADING_TOKENS, push_token, L);
    lua_setfield(L, -2, "heading");
}

/* ---- features ---- */

static void push_names(lua_State *L) {
    char name[NUTGRAF_FEATURE_NAME_BYTES];
    lua_createtable(L, NUTGRAF_FEATURE_COUNT, 0); /* [names] */
    for (size_t i = 0; i < NUTGRAF_FEATURE_COUNT; i++) {
        nutgraf_features_name(i, name);
        lua_pushstring(L, name);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* All tiles one after the other: NUTGRAF_FEATURE_COUNT columns of NUTGRAF_FEATURE_TILE floats each. */
static void push_values(lua_State *L, const nutgraf_features *f) {
    luaL_Buffer buffer;
    float *tile = lua_newuserdata(L, NUTGRAF_FEATURE_COUNT * NUTGRAF_FEATURE_TILE * sizeof *tile); /* [tile] */
    memset(tile, 0, NUTGRAF_FEATURE_COUNT * NUTGRAF_FEATURE_TILE * sizeof *tile);
    luaL_buffinit(L, &buffer);
    for (size_t first = 0; first < f->elements.row_count; first += NUTGRAF_FEATURE_TILE) {
        size_t stop = first + NUTGRAF_FEATURE_TILE;
        nutgraf_features_measure(f, first, stop < f->elements.row_count ? stop : f->elements.row_count, tile);
        luaL_addlstring(&buffer, (const char *)tile, NUTGRAF_FEATURE_COUNT * NUTGRAF_FEATURE_TILE * sizeof *tile);
    }
    luaL_pushresult(&buffer); /* [tile, values] */
    lua_remove(L, -2);
}

/* core.features(blocks, lexicons?) -> page | nil, message, code
 * page: names = list of feature names, tile = rows of a tile, values = string of native floats, tile
 * after tile and in it column after column; rows = list of {text=, words=, owner=, above=?,
 * opening={token, ...}, heading={token, ...}}, elements = list of {first=, stop=, tokens={...}}; rows
 * and elements count from 0. Without lexicons: those of the built-in model. */
static int l_features(lua_State *L) {
    const nutgraf_document *document;
    const nutgraf_blocks *blocks = nutgraf_lua_check_blocks(L, &document);
    const nutgraf_learned_words *lexicons = nutgraf_content_words;
    if (!lua_isnoneornil(L, 2)) lexicons = ((lexicons_box *)luaL_checkudata(L, 2, LEXICONS_TYPE))->families;
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L);
    nutgraf_features features;
    nutgraf_status status = nutgraf_features_prepare(&features, arena, document, blocks, lexicons);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_createtable(L, 0, 5); /* [page] */
    push_names(L);
    lua_setfield(L, -2, "names");
    nutgraf_lua_set_integer(L, "tile", (lua_Integer)NUTGRAF_FEATURE_TILE);
    push_values(L, &features);
    lua_setfield(L, -2, "values");
    push_elements(L, &features);
    lua_setfield(L, -2, "elements");
    lua_createtable(L, (int)features.elements.row_count, 0); /* [page, rows] */
    for (size_t r = 0; r < features.elements.row_count; r++) {
        push_row(L, &features, r);
        lua_rawseti(L, -2, (int)r + 1);
    }
    lua_setfield(L, -2, "rows");
    return 1;
}

static const luaL_Reg lexicons_methods[] = {
    {"__gc", l_lexicons_gc},
    {NULL, NULL},
};

void nutgraf_lua_register_features(lua_State *L) {
    nutgraf_lua_type(L, LEXICONS_TYPE, lexicons_methods);
    lua_pushcfunction(L, l_lexicons);
    lua_setfield(L, -2, "lexicons");
    lua_pushcfunction(L, l_features);
    lua_setfield(L, -2, "features");
}
