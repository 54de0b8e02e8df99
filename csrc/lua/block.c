/* nutgraf.blocks: a page cut into blocks, with the classifier and the search for repetition. */
#include "../core/page/blocks.h"

#include <limits.h>
#include <string.h>

#include "../core/base/ascii.h"
#include "../core/content/classify.h"
#include "../core/page/groups.h"
#include "../core/page/openings.h"
#include "binding.h"

static const char BLOCKS_TYPE[] = "nutgraf.blocks";
#define GROUPS_TYPE "nutgraf.groups"

typedef struct blocks_box {
    const char *type;                   /* BLOCKS_TYPE */
    nutgraf_blocks blocks;              /* owned */
    const nutgraf_document *document;   /* borrowed; the uservalue keeps it alive */
    size_t removals;                    /* of the document when it was cut into blocks */
} blocks_box;

static const char *const type_words[NUTGRAF_BLOCK_TYPE_COUNT] = {
#define TYPE_WORD(identifier, word) word,
    NUTGRAF_BLOCK_TABLE(TYPE_WORD)
#undef TYPE_WORD
};

/* The blocks at `index`; raises when their document was closed. */
static blocks_box *check_blocks_at(lua_State *L, int index) {
    blocks_box *box = nutgraf_lua_check_tagged(L, index, BLOCKS_TYPE, sizeof *box);
    nutgraf_getuservalue(L, index); /* [holder] */
    lua_rawgeti(L, -1, 1);          /* [holder, document] */
    nutgraf_lua_check_document(L, lua_gettop(L));
    lua_pop(L, 2);
    return box;
}

static blocks_box *check_blocks(lua_State *L) {
    return check_blocks_at(L, 1);
}

/* As check_blocks_at, for who looks at the document by them; raises when something was cut out of it since. */
static blocks_box *check_current_blocks(lua_State *L, int index) {
    blocks_box *box = check_blocks_at(L, index);
    if (box->removals != box->document->removals)
        luaL_argerror(L, index, "the blocks are older than what was cut out of the document: segment it anew");
    return box;
}

const nutgraf_blocks *nutgraf_lua_check_blocks_at(lua_State *L, int index, const nutgraf_document **document) {
    blocks_box *box = check_current_blocks(L, index);
    *document = box->document;
    return &box->blocks;
}

const nutgraf_blocks *nutgraf_lua_check_blocks(lua_State *L, const nutgraf_document **document) {
    return nutgraf_lua_check_blocks_at(L, 1, document);
}

/* core.segment(document) -> blocks | nil, message, code
 * The whole page as blocks, in document order; nothing is classified yet. */
static int l_segment(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    blocks_box *box = lua_newuserdata(L, sizeof *box); /* [blocks] */
    box->type = BLOCKS_TYPE;
    nutgraf_blocks_init(&box->blocks, nutgraf_lua_allocator(L));
    box->document = document;
    box->removals = document->removals;
    luaL_getmetatable(L, BLOCKS_TYPE);
    lua_setmetatable(L, -2);
    lua_createtable(L, 1, 0); /* [blocks, holder] */
    lua_pushvalue(L, 1);
    lua_rawseti(L, -2, 1);
    nutgraf_setuservalue(L, -2); /* [blocks] */
    nutgraf_status status = nutgraf_blocks_from_document(&box->blocks, document, 0);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    nutgraf_lua_weigh(L, box->blocks.arena.bytes);
    return 1;
}

static int l_blocks_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    blocks_box *box = luaL_checkudata(L, 1, BLOCKS_TYPE);
    nutgraf_blocks_free(&box->blocks);
    return 0;
}

/* blocks:close(): frees them at once, for who needs neither them nor their document any more. A finalizer that runs
 * while another function works on them leaves them to the collector. */
static int l_blocks_close(lua_State *L) {
    blocks_box *box = luaL_checkudata(L, 1, BLOCKS_TYPE);
    if (nutgraf_lua_is_inside(L)) return 0;
    nutgraf_lua_unweigh(L, box->blocks.arena.bytes);
    return l_blocks_gc(L);
}

/* #blocks */
static int l_blocks_count(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)check_blocks(L)->blocks.count);
    return 1;
}

/* blocks:classify(preset?) -> blocks, confidence, numbers | nil, message, code
 * Decides which blocks are content; preset: "balanced" (default), "precision" or "recall".
 * confidence: the F-score that the kept words are expected to have, 0 to 1; numbers: of the page as a
 * whole, for metadata.kind. */
static int l_blocks_classify(lua_State *L) {
    static const char *const presets[] = {
#define PRESET_NAME(identifier, name) name,
        NUTGRAF_PRESET_TABLE(PRESET_NAME)
#undef PRESET_NAME
        NULL,
    };
    blocks_box *box = check_current_blocks(L, 1);
    int preset = luaL_checkoption(L, 2, presets[0], presets);
    nutgraf_judgement judgement;
    nutgraf_status status =
        nutgraf_blocks_classify(&box->blocks, box->document, (nutgraf_preset)preset, &judgement);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_settop(L, 1);
    lua_pushnumber(L, (lua_Number)judgement.confidence);
    lua_createtable(L, NUTGRAF_PAGE_NUMBERS, 0); /* [blocks, confidence, numbers] */
    for (int i = 0; i < NUTGRAF_PAGE_NUMBERS; i++) {
        lua_pushnumber(L, (lua_Number)judgement.numbers[i]);
        lua_rawseti(L, -2, i + 1);
    }
    return 3;
}

static void set_number(lua_State *L, const char *name, size_t value) {
    lua_pushinteger(L, (lua_Integer)value);
    lua_setfield(L, -2, name);
}

/* The 1-based byte of the first ASCII digit; 0: there is none. */
static size_t first_digit(nutgraf_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (nutgraf_ascii_is_digit(text.data[i])) return i + 1;
    return 0;
}

/* What most who read blocks ask of each: eight fields, as many as a table of that size holds.
 * X(identifier, name, push) */
#define COMMON_FIELDS(X)                                             \
    X(TYPE, "type", lua_pushvalue(L, words + (int)block->type))      \
    X(TEXT, "text", lua_pushlstring(L, text.data, text.size))        \
    X(DIGIT, "digit", push_digit(L, text))                           \
    X(WORDS, "words", lua_pushinteger(L, block->words))              \
    X(FIRST, "first", lua_pushinteger(L, block->first))              \
    X(STOP, "stop", lua_pushinteger(L, block->end))                  \
    X(INDEX, "index", lua_pushinteger(L, (lua_Integer)(index + 1)))  \
    X(CONTENT, "content", lua_pushboolean(L, block->content))

enum {
#define FIELD_NUMBER(identifier, name, push) FIELD_##identifier,
    COMMON_FIELDS(FIELD_NUMBER)
#undef FIELD_NUMBER
    FIELD_COUNT
};

/* The 1-based byte of the first digit, or false. */
static void push_digit(lua_State *L, nutgraf_slice text) {
    size_t digit = first_digit(text);
    if (digit > 0) lua_pushinteger(L, (lua_Integer)digit);
    else lua_pushboolean(L, false);
}

/* Pushes the words for types of blocks, then the names of the fields, for set_common, which would look them up again for
 * each block. Returns the stack index of the first. */
static int push_words(lua_State *L) {
    static const char *const names[] = {
#define FIELD_NAME(identifier, name, push) name,
        COMMON_FIELDS(FIELD_NAME)
#undef FIELD_NAME
    };
    luaL_checkstack(L, NUTGRAF_BLOCK_TYPE_COUNT + FIELD_COUNT + LUA_MINSTACK, NULL);
    for (int i = 0; i < NUTGRAF_BLOCK_TYPE_COUNT; i++) lua_pushstring(L, type_words[i]);
    for (int i = 0; i < FIELD_COUNT; i++) lua_pushstring(L, names[i]);
    return lua_gettop(L) - NUTGRAF_BLOCK_TYPE_COUNT - FIELD_COUNT + 1;
}

/* Sets them in the table on top of the stack; `words` is what push_words gave. */
static void set_common(lua_State *L, const nutgraf_blocks *blocks, size_t index, int words) {
    const nutgraf_block *block = &blocks->items[index];
    nutgraf_slice text = nutgraf_block_slice(blocks, index);
#define SET_COMMON(identifier, name, push)                                    \
    lua_pushvalue(L, words + NUTGRAF_BLOCK_TYPE_COUNT + FIELD_##identifier); \
    push;                                                                     \
    lua_rawset(L, -3);
    COMMON_FIELDS(SET_COMMON)
#undef SET_COMMON
}

/* What few ask. X(name, push, where there is one) */
#define BLOCK_FIELDS(X)                                                                             \
    X("owner", lua_pushinteger(L, block->owner), true)                                              \
    X("letters", lua_pushinteger(L, block->letters), true)                                          \
    X("link_letters", lua_pushinteger(L, block->link_letters), true)                                \
    X("score", lua_pushnumber(L, (lua_Number)block->score), true)                                   \
    X("group", lua_pushinteger(L, block->group), block->group != 0)                                 \
    X("level", lua_pushinteger(L, block->level), block->type == NUTGRAF_BLOCK_HEADING)              \
    X("depth", lua_pushinteger(L, block->level), block->type == NUTGRAF_BLOCK_ITEM)                 \
    X("ordered", lua_pushboolean(L, block->ordered), block->type == NUTGRAF_BLOCK_ITEM)

static void push_block(lua_State *L, const nutgraf_blocks *blocks, size_t index, int words) {
    const nutgraf_block *block = &blocks->items[index];
    lua_createtable(L, 0, 12); /* [block] */
    set_common(L, blocks, index, words);
#define SET_FIELD(name, push, has) \
    if (has) {                     \
        push;                      \
        lua_setfield(L, -2, name); \
    }
    BLOCK_FIELDS(SET_FIELD)
#undef SET_FIELD
}

/* row[field] of what a row does not hold itself; upvalue: its blocks */
static int l_row_index(lua_State *L) {
    const nutgraf_blocks *blocks = &check_blocks_at(L, lua_upvalueindex(1))->blocks;
    if (!lua_istable(L, 1) || lua_type(L, 2) != LUA_TSTRING) return 0;
    lua_pushliteral(L, "index");
    lua_rawget(L, 1); /* [row, field, index] */
    lua_Integer index = lua_tointeger(L, -1);
    if (index < 1 || (size_t)index > blocks->count) return 0;
    const nutgraf_block *block = &blocks->items[index - 1];
    const char *field = lua_tostring(L, 2);
#define GIVE_FIELD(name, push, has)      \
    if (strcmp(field, name) == 0 && has) { \
        push;                            \
        return 1;                        \
    }
    BLOCK_FIELDS(GIVE_FIELD)
#undef GIVE_FIELD
    return 0;
}

/* blocks:rows() -> list of all blocks as blocks:list gives them, for reading only: fields that few ask for are
 * read from the blocks when somebody does, so that a row takes half the memory. */
static int l_blocks_rows(lua_State *L) {
    const nutgraf_blocks *blocks = &check_blocks(L)->blocks;
    lua_settop(L, 1);
    lua_createtable(L, 0, 1); /* [blocks, meta] */
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, l_row_index, 1);
    lua_setfield(L, 2, "__index");
    lua_createtable(L, blocks->count < INT_MAX ? (int)blocks->count : INT_MAX, 0); /* [blocks, meta, rows] */
    int words = push_words(L);
    for (size_t i = 0; i < blocks->count; i++) {
        lua_createtable(L, 0, 8); /* [blocks, meta, rows, words…, row] */
        set_common(L, blocks, i, words);
        lua_pushvalue(L, 2);
        lua_setmetatable(L, -2);
        lua_rawseti(L, 3, (int)i + 1);
    }
    lua_settop(L, 3);
    return 1;
}

/* blocks:list(options?) -> list of
 *   {type=, text=, digit= or false, level=?, depth=?, ordered=?, group=?, words=, letters=, link_letters=, first=, stop=,
 *    owner=, index=, score=, content=}
 * options: content = true takes content only; first, stop: node range, stop exclusive. Nodes are
 * numbers for document:node(). */
static int l_blocks_list(lua_State *L) {
    const blocks_box *box = check_blocks(L);
    bool content = false;
    size_t first = 0, stop = SIZE_MAX;
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
    nutgraf_lua_option_bool(L, 2, "content", &content);
    nutgraf_lua_option_size(L, 2, "first", &first);
    nutgraf_lua_option_size(L, 2, "stop", &stop);
    const nutgraf_blocks *blocks = &box->blocks;
    size_t low = 0, high = blocks->count; /* blocks stand in the order of their nodes */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (blocks->items[middle].first < first) low = middle + 1;
        else high = middle;
    }
    int words = push_words(L), length = 0;
    lua_newtable(L); /* [words…, list] */
    for (size_t i = low; i < blocks->count && blocks->items[i].first < stop; i++) {
        if (content && !blocks->items[i].content) continue;
        push_block(L, blocks, i, words);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* blocks:links(index) -> list of {node=, start=, stop=}
 * The links of one block, in order: the element, the first and the last byte of its text in the block's. */
static int l_blocks_links(lua_State *L) {
    const nutgraf_blocks *blocks = &check_blocks(L)->blocks;
    lua_Integer index = luaL_checkinteger(L, 2);
    luaL_argcheck(L, index >= 1 && (size_t)index <= blocks->count, 2, "no such block");
    const nutgraf_block *block = &blocks->items[index - 1];
    lua_createtable(L, (int)block->link_count, 0); /* [links] */
    for (uint32_t i = 0; i < block->link_count; i++) {
        const nutgraf_block_link *link = &blocks->links[block->link + i];
        lua_createtable(L, 0, 3); /* [links, link] */
        set_number(L, "node", link->node);
        set_number(L, "start", link->start + 1);
        set_number(L, "stop", link->stop);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

/* blocks:words() -> words, words of content, words outside links (a share of a block's words, as its letters are) */
static int l_blocks_words(lua_State *L) {
    const nutgraf_blocks *blocks = &check_blocks(L)->blocks;
    lua_Integer words = 0, content = 0;
    double outside = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        const nutgraf_block *block = &blocks->items[i];
        words += block->words;
        content += block->content ? block->words : 0;
        outside += nutgraf_block_own_words(block);
    }
    lua_pushinteger(L, words);
    lua_pushinteger(L, content);
    lua_pushnumber(L, (lua_Number)outside);
    return 3;
}

/* blocks:opening_with(phrases) -> list of the numbers of the blocks that begin with one of the phrases, folded
 * | nil, message, code */
static int l_blocks_opening_with(lua_State *L) {
    const nutgraf_blocks *blocks = &check_blocks(L)->blocks;
    const nutgraf_phrases *phrases = nutgraf_lua_check_phrases(L, 2);
    uint32_t *found;
    size_t count;
    lua_settop(L, 2);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [blocks, phrases, scratch] */
    nutgraf_status status = nutgraf_blocks_opening_with(arena, blocks, phrases, &found, &count);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    nutgraf_lua_push_numbers(L, found, count, 1);
    nutgraf_arena_free(arena);
    return 1;
}

/* ---- groups ---- */

static int l_groups_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    nutgraf_groups_free(luaL_checkudata(L, 1, GROUPS_TYPE));
    return 0;
}

static void push_group(lua_State *L, const nutgraf_groups *groups, const nutgraf_group *group,
                       const nutgraf_document *document) {
    nutgraf_slice name = nutgraf_document_atom_text(document, group->name);
    nutgraf_slice class_name = nutgraf_document_atom_text(document, group->class_name);
    lua_createtable(L, 0, 9); /* [group] */
    set_number(L, "parent", group->parent);
    lua_pushlstring(L, name.data, name.size);
    lua_setfield(L, -2, "name");
    if (class_name.size > 0) {
        lua_pushlstring(L, class_name.data, class_name.size);
        lua_setfield(L, -2, "class");
    }
    set_number(L, "words", group->words);
    set_number(L, "letters", group->letters);
    set_number(L, "link_letters", group->link_letters);
    set_number(L, "long_members", group->long_members);
    lua_createtable(L, (int)group->count, 0); /* [group, members] */
    lua_createtable(L, (int)group->count, 0); /* [group, members, stops] */
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t node = groups->members[group->member + i];
        lua_pushinteger(L, (lua_Integer)node);
        lua_rawseti(L, -3, (int)i + 1);
        lua_pushinteger(L, (lua_Integer)document->nodes[node].end);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -3, "stops");
    lua_setfield(L, -2, "members");
}

/* The ascending numbers of the list at `index` as an array of the arena; nil: none. */
static const uint32_t *check_nodes(lua_State *L, int index, nutgraf_arena *arena, size_t *count) {
    *count = 0;
    if (lua_isnoneornil(L, index)) return NULL;
    luaL_checktype(L, index, LUA_TTABLE);
    size_t size = lua_rawlen(L, index);
    uint32_t *nodes = nutgraf_arena_alloc(arena, (size + 1) * sizeof *nodes);
    if (nodes == NULL) luaL_error(L, "%s", nutgraf_status_message(NUTGRAF_NO_MEMORY));
    for (; *count < size; ++*count) {
        lua_rawgeti(L, index, (int)*count + 1);
        nodes[*count] = (uint32_t)lua_tointeger(L, -1);
        lua_pop(L, 1);
    }
    return nodes;
}

/* blocks:groups(least?, own_words?, openers?) -> list of
 *   {parent=, name=, class=?, words=, letters=, link_letters=, long_members=, members={node, ...},
 *    stops={node, ...}}
 * Sibling subtrees of one shape, at least `least` (default 3) to a group; a member's subtree is the
 * node range from members[i] to before stops[i]. Where own_words is given: of groups that have so many words
 * outside links a member, and a long text in every third, or at least `least` of the nodes `openers` (ascending). */
static int l_blocks_groups(lua_State *L) {
    const blocks_box *box = check_current_blocks(L, 1);
    int least = (int)luaL_optinteger(L, 2, 3);
    luaL_argcheck(L, least >= 2, 2, "2 or more expected");
    nutgraf_group_needs needs = {.own_words = (double)luaL_optnumber(L, 3, 0)};
    lua_settop(L, 4);
    nutgraf_groups *groups = lua_newuserdata(L, sizeof *groups); /* [groups] */
    nutgraf_groups_init(groups, nutgraf_lua_allocator(L));
    luaL_getmetatable(L, GROUPS_TYPE);
    lua_setmetatable(L, -2);
    nutgraf_status status = nutgraf_groups_find(groups, box->document, &box->blocks, (uint32_t)least);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    needs.openers = check_nodes(L, 4, &groups->arena, &needs.opener_count);
    lua_newtable(L); /* [groups, list] */
    for (size_t i = 0, length = 0; i < groups->count; i++) {
        const nutgraf_group *group = &groups->items[i];
        if (!nutgraf_group_suffices(groups, group, box->document, &needs, (uint32_t)least)) continue;
        push_group(L, groups, group, box->document);
        lua_rawseti(L, -2, (int)++length);
    }
    nutgraf_groups_free(groups);
    return 1;
}

static const luaL_Reg blocks_methods[] = {
    {"__gc", l_blocks_gc},
    {"__len", l_blocks_count},
    {"classify", l_blocks_classify},
    {"close", l_blocks_close},
    {"count", l_blocks_count},
    {"groups", l_blocks_groups},
    {"links", l_blocks_links},
    {"list", l_blocks_list},
    {"opening_with", l_blocks_opening_with},
    {"rows", l_blocks_rows},
    {"shapes", nutgraf_lua_blocks_shapes},
    {"words", l_blocks_words},
    {NULL, NULL},
};

static const luaL_Reg groups_methods[] = {
    {"__gc", l_groups_gc},
    {NULL, NULL},
};

void nutgraf_lua_register_block(lua_State *L) {
    nutgraf_lua_type(L, BLOCKS_TYPE, blocks_methods);
    nutgraf_lua_type(L, GROUPS_TYPE, groups_methods);
    lua_pushcfunction(L, l_segment);
    lua_setfield(L, -2, "segment");
}
