/* The arena: see arena.h. */
#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#define ARENA_CHUNK_SIZE ((size_t)64 * 1024) /* bytes; larger blocks get a chunk of their own */
#define ARENA_FIRST_CHUNK_SIZE ((size_t)4 * 1024) /* of an arena: many hold little */
#define ARENA_FIRST_CAPACITY 16              /* items in a new array */

/* The strictest alignment of what the core stores. Not max_align_t: a Lua host's allocator owes no
 * more than Lua's own values need, and LuaJIT's aligns to 8 bytes. */
typedef union arena_unit {
    void *pointer;
    double number;
    uint64_t integer;
} arena_unit;

struct nutgraf_arena_chunk {
    nutgraf_arena_chunk *next, *previous;
    size_t capacity; /* bytes after the header */
    size_t used;     /* bytes cut off so far */
    size_t last;     /* offset of the newest cut, which alone may grow in place */
    alignas(arena_unit) char data[];
};

static size_t aligned(size_t size) {
    size_t unit = alignof(arena_unit);
    return (size + unit - 1) / unit * unit;
}

void nutgraf_arena_init(nutgraf_arena *arena, nutgraf_allocator allocator) {
    *arena = (nutgraf_arena){.allocator = allocator};
}

void nutgraf_arena_free(nutgraf_arena *arena) {
    nutgraf_arena_chunk *chunk = arena->chunks;
    while (chunk != NULL) {
        nutgraf_arena_chunk *next = chunk->next;
        arena->allocator.resize(arena->allocator.context, chunk, sizeof *chunk + chunk->capacity, 0);
        chunk = next;
    }
    arena->chunks = NULL;
    arena->bytes = 0;
}

static void chunk_link(nutgraf_arena *arena, nutgraf_arena_chunk *chunk) {
    /* A large chunk goes after the one that is open for small cuts. */
    nutgraf_arena_chunk *front = arena->chunks;
    bool large = chunk->capacity > ARENA_CHUNK_SIZE;
    if (large && front != NULL) {
        chunk->previous = front;
        chunk->next = front->next;
        front->next = chunk;
    } else {
        chunk->previous = NULL;
        chunk->next = front;
        arena->chunks = chunk;
    }
    if (chunk->next != NULL) chunk->next->previous = chunk;
}

static nutgraf_arena_chunk *chunk_new(nutgraf_arena *arena, size_t capacity) {
    size_t size = sizeof(nutgraf_arena_chunk) + capacity;
    if (size < capacity) return NULL;
    nutgraf_arena_chunk *chunk = arena->allocator.resize(arena->allocator.context, NULL, 0, size);
    if (chunk == NULL) return NULL;
    chunk->capacity = capacity;
    chunk->used = chunk->last = 0;
    arena->bytes += size;
    chunk_link(arena, chunk);
    return chunk;
}

void *nutgraf_arena_alloc(nutgraf_arena *arena, size_t size) {
    if (size > SIZE_MAX - alignof(arena_unit)) return NULL;
    size = aligned(size == 0 ? 1 : size);
    nutgraf_arena_chunk *chunk = arena->chunks;
    if (size > ARENA_CHUNK_SIZE) {
        chunk = chunk_new(arena, size);
    } else if (chunk == NULL || chunk->capacity - chunk->used < size) {
        bool small = chunk == NULL && size <= ARENA_FIRST_CHUNK_SIZE;
        chunk = chunk_new(arena, small ? ARENA_FIRST_CHUNK_SIZE : ARENA_CHUNK_SIZE);
    }
    if (chunk == NULL) return NULL;
    chunk->last = chunk->used;
    chunk->used += size;
    return chunk->data + chunk->last;
}

void *nutgraf_arena_calloc(nutgraf_arena *arena, size_t size) {
    void *block = nutgraf_arena_alloc(arena, size);
    if (block != NULL) memset(block, 0, size);
    return block;
}

/* Resizes the chunk that one large block has for itself. */
static void *large_grow(nutgraf_arena *arena, void *block, size_t new_size) {
    nutgraf_arena_chunk *chunk = (nutgraf_arena_chunk *)((char *)block - offsetof(nutgraf_arena_chunk, data));
    if (new_size <= chunk->capacity) return block;
    size_t old_bytes = sizeof *chunk + chunk->capacity, new_bytes = sizeof *chunk + new_size;
    bool first = arena->chunks == chunk;
    nutgraf_arena_chunk *moved = arena->allocator.resize(arena->allocator.context, chunk, old_bytes, new_bytes);
    if (moved == NULL) return NULL;
    moved->capacity = moved->used = new_size;
    arena->bytes += new_bytes - old_bytes;
    if (first) arena->chunks = moved;
    else moved->previous->next = moved;
    if (moved->next != NULL) moved->next->previous = moved;
    return moved->data;
}

void *nutgraf_arena_grow(nutgraf_arena *arena, void *block, size_t old_size, size_t new_size) {
    if (new_size > SIZE_MAX - sizeof(nutgraf_arena_chunk) - alignof(arena_unit)) return NULL;
    size_t old_bytes = aligned(old_size), new_bytes = aligned(new_size);
    if (block != NULL && new_bytes <= old_bytes) return block;
    if (block != NULL && old_bytes > ARENA_CHUNK_SIZE) return large_grow(arena, block, new_bytes);
    nutgraf_arena_chunk *chunk = arena->chunks;
    if (block != NULL && chunk != NULL && (char *)block == chunk->data + chunk->last &&
        new_bytes <= chunk->capacity - chunk->last && chunk->capacity <= ARENA_CHUNK_SIZE) {
        chunk->used = chunk->last + new_bytes;
        return block;
    }
    void *moved = nutgraf_arena_alloc(arena, new_size);
    if (moved != NULL && old_size > 0) memcpy(moved, block, old_size);
    return moved;
}

void *nutgraf_arena_reserve(nutgraf_arena *arena, void *array, size_t *capacity, size_t needed, size_t item_size) {
    if (needed <= *capacity) return array;
    size_t wanted = *capacity == 0 ? ARENA_FIRST_CAPACITY : *capacity;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2) return NULL;
        wanted *= 2;
    }
    if (wanted > SIZE_MAX / item_size) return NULL;
    void *grown = nutgraf_arena_grow(arena, array, *capacity * item_size, wanted * item_size);
    if (grown != NULL) *capacity = wanted;
    return grown;
}
