/* What the module keeps for each Lua state: the native memory that its objects hold, and which C functions
 * are its own.
 *
 * All arenas are taken through one allocator that counts their bytes and links their blocks: the collector is
 * told of them, and lua_close frees what a finalizer has left behind, too. */
#include <limits.h>

#include "../core/base/clock.h"
#include "binding.h"

#define STATE_TYPE "nutgraf.state_box"
#define NEGLIGIBLE ((size_t)8 << 20)   /* bytes of native memory that the collector need not be told of */
#define WORTH_A_STEP ((size_t)512 << 10) /* bytes of native memory; a page may hold 100,000 texts that come and go */
#define LEAST_LIMIT ((size_t)32 << 20) /* bytes of native memory before a full collection is asked for */
#define MOST_FUNCTIONS 256

/* Blocks of arenas' usual sizes that are kept for the next page, since the host's allocator tidies up its whole heap
 * for each that it gives or gets back: one page takes some dozens of large ones, and of small ones, with which an arena
 * begins, one for each selector. */
static const struct {
    size_t least, most; /* bytes */
    int count;          /* of blocks that are kept */
} spare_sizes[] = {{(size_t)4 << 10, (size_t)8 << 10, 256}, {(size_t)32 << 10, (size_t)128 << 10, 24}};
#define SPARE_SIZES (sizeof spare_sizes / sizeof spare_sizes[0])

/* Before each block; its size keeps the alignment that the host gives. */
typedef struct block_head {
    struct block_head *next, *previous;
    size_t bytes; /* of the block with its head */
    size_t unused;
} block_head;

typedef struct state_box {
    lua_Alloc resize; /* the host's */
    void *context;
    block_head *blocks; /* owned */
    block_head *spares[SPARE_SIZES]; /* owned: blocks that hold nothing, linked by `next` */
    int spare_count[SPARE_SIZES];
    size_t bytes;       /* that the blocks hold, and libxml2 for our documents */
    size_t unsaid;      /* bytes weighed that the collector was not told of yet */
    size_t limit;       /* past which the next weighing collects all */
    nutgraf_lua_budget budget;
    bool closed;        /* the state is being closed: nothing more is given */
    size_t function_count;
    lua_CFunction functions[MOST_FUNCTIONS];
} state_box;

#define STATE_KEY "nutgraf.state" /* in the registry */

void *nutgraf_lua_registered(lua_State *L, const char *key) {
    lua_pushstring(L, key);
    lua_rawget(L, LUA_REGISTRYINDEX);
    void *kept = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return kept;
}

static state_box *state_of(lua_State *L) {
    return nutgraf_lua_registered(L, STATE_KEY);
}

/* ---- memory ---- */

static void unlink_block(state_box *state, block_head *head) {
    if (head->next != NULL) head->next->previous = head->previous;
    if (head->previous != NULL) head->previous->next = head->next;
    else state->blocks = head->next;
}

static void link_block(state_box *state, block_head *head) {
    head->previous = NULL;
    head->next = state->blocks;
    if (head->next != NULL) head->next->previous = head;
    state->blocks = head;
}

/* May so many bytes more be taken? */
static bool is_within_budget(state_box *state, size_t more) {
    nutgraf_lua_budget *budget = &state->budget;
    if (budget->deadline > 0 && nutgraf_clock_seconds() > budget->deadline) return false;
    if (budget->most_bytes > 0 && (double)state->bytes + (double)more + budget->lua_bytes > budget->most_bytes)
        budget->refused = true;
    return !budget->refused;
}

/* The place among spare_sizes of a block of so many bytes; SPARE_SIZES: such are not kept. */
static size_t spare_size(size_t bytes) {
#if defined(__SANITIZE_ADDRESS__)
    (void)bytes;
    return SPARE_SIZES; /* the sanitizer sees each block come and go */
#else
    size_t size = 0;
    while (size < SPARE_SIZES && (bytes < spare_sizes[size].least || bytes > spare_sizes[size].most)) size++;
    return size;
#endif
}

/* Keeps a block that was given back, or frees it. */
static void give_back(state_box *state, block_head *head) {
    size_t bytes = head->bytes, size = spare_size(bytes);
    state->bytes -= bytes;
    if (size == SPARE_SIZES || state->spare_count[size] >= spare_sizes[size].count) {
        state->resize(state->context, head, bytes, 0);
        return;
    }
    head->next = state->spares[size];
    state->spares[size] = head;
    state->spare_count[size]++;
}

/* A spare block of this size, or NULL. */
static block_head *take_spare(state_box *state, size_t bytes) {
    size_t size = spare_size(bytes);
    if (size == SPARE_SIZES) return NULL;
    for (block_head **link = &state->spares[size]; *link != NULL; link = &(*link)->next)
        if ((*link)->bytes == bytes) {
            block_head *head = *link;
            *link = head->next;
            state->spare_count[size]--;
            return head;
        }
    return NULL;
}

static void *resize_block(void *context, void *block, size_t old_size, size_t new_size) {
    state_box *state = context;
    if (state->closed || new_size > SIZE_MAX - sizeof(block_head)) return NULL; /* closed: all is freed already */
    if (new_size > old_size && !is_within_budget(state, new_size - old_size)) return NULL;
    block_head *head = block == NULL ? NULL : (block_head *)block - 1;
    size_t old_bytes = head == NULL ? 0 : old_size + sizeof *head;
    if (head != NULL) unlink_block(state, head);
    if (new_size == 0) {
        if (head != NULL) give_back(state, head);
        return NULL;
    }
    block_head *moved = head == NULL ? take_spare(state, new_size + sizeof *head) : NULL;
    if (moved == NULL) moved = state->resize(state->context, head, old_bytes, new_size + sizeof *head);
    if (moved == NULL) {
        if (head != NULL) link_block(state, head);
        return NULL;
    }
    moved->bytes = new_size + sizeof *head;
    state->bytes += moved->bytes - old_bytes;
    link_block(state, moved);
    return moved + 1;
}

static bool count_bytes(void *context, size_t taken, size_t given_back) {
    state_box *state = context;
    if (state->closed) return taken == 0; /* given_back: all is freed already, and nobody asks how much it was */
    if (taken > 0 && !is_within_budget(state, taken)) return false;
    state->bytes += taken;
    state->bytes -= given_back;
    return true;
}

nutgraf_allocator nutgraf_lua_allocator(lua_State *L) {
    return (nutgraf_allocator){resize_block, state_of(L), count_bytes};
}

nutgraf_lua_budget *nutgraf_lua_budget_of(lua_State *L) {
    return &state_of(L)->budget;
}

double nutgraf_lua_memory(lua_State *L) {
    state_box *state = state_of(L);
    state->budget.lua_bytes = (double)lua_gc(L, LUA_GCCOUNT, 0) * 1024;
    return state->budget.lua_bytes + (double)state->bytes;
}

bool nutgraf_lua_is_closing(lua_State *L) {
    return state_of(L)->closed;
}

static void free_blocks(state_box *state, block_head *head) {
    for (block_head *next; head != NULL; head = next) {
        next = head->next;
        state->resize(state->context, head, head->bytes, 0);
    }
}

/* Frees what finalizers made, and what those that had no memory to run have left. */
static int l_state_gc(lua_State *L) {
    state_box *state = lua_touserdata(L, 1);
    state->closed = true;
    free_blocks(state, state->blocks);
    state->blocks = NULL;
    for (size_t size = 0; size < SPARE_SIZES; size++) {
        free_blocks(state, state->spares[size]);
        state->spares[size] = NULL;
    }
    return 0;
}

void nutgraf_lua_weigh(lua_State *L, size_t bytes) {
    state_box *state = state_of(L);
    /* A program that closes its documents stays below, and pays for no collection on their account. */
    if (state->bytes < NEGLIGIBLE) return;
    state->unsaid = bytes > SIZE_MAX - state->unsaid ? SIZE_MAX : state->unsaid + bytes;
    if (state->unsaid < WORTH_A_STEP) return;
    size_t kibibytes = state->unsaid >> 10;
    state->unsaid = 0;
    lua_gc(L, LUA_GCSTEP, kibibytes > INT_MAX ? INT_MAX : (int)kibibytes);
    if (state->bytes < state->limit) return;
    /* Generational mode looks at what is old only when Lua's own memory has grown, and ours is none of it. */
    lua_gc(L, LUA_GCCOLLECT, 0);
    state->limit = state->bytes > LEAST_LIMIT / 2 ? state->bytes * 2 : LEAST_LIMIT;
}

void nutgraf_lua_unweigh(lua_State *L, size_t bytes) {
    state_box *state = state_of(L);
    state->unsaid -= bytes < state->unsaid ? bytes : state->unsaid;
}

/* ---- functions ---- */

void nutgraf_lua_own_functions(lua_State *L, const luaL_Reg *functions) {
    state_box *state = state_of(L);
    for (; functions->name != NULL && state->function_count < MOST_FUNCTIONS; functions++)
        state->functions[state->function_count++] = functions->func;
}

bool nutgraf_lua_is_inside(lua_State *L) {
    const state_box *state = state_of(L);
    lua_Debug frame;
    for (int level = 1; lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "f", &frame); /* [function] */
        lua_CFunction function = lua_tocfunction(L, -1);
        lua_pop(L, 1);
        for (size_t i = 0; function != NULL && i < state->function_count; i++)
            if (state->functions[i] == function) return true;
    }
    return false;
}

void nutgraf_lua_register_state(lua_State *L) {
    lua_pushliteral(L, STATE_KEY);
    lua_rawget(L, LUA_REGISTRYINDEX); /* [module, state] */
    bool there = lua_isuserdata(L, -1);
    lua_pop(L, 1);
    if (there) return;
    static const luaL_Reg methods[] = {{"__gc", l_state_gc}, {NULL, NULL}};
    lua_pushliteral(L, STATE_KEY);
    state_box *state = lua_newuserdata(L, sizeof *state); /* [module, key, state] */
    *state = (state_box){.limit = LEAST_LIMIT};
    state->resize = lua_getallocf(L, &state->context);
    luaL_newmetatable(L, STATE_TYPE); /* [module, key, state, meta] */
    nutgraf_setfuncs(L, methods);
    lua_setmetatable(L, -2);
    lua_rawset(L, LUA_REGISTRYINDEX);
}
