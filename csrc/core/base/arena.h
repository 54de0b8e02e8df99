/* One growing memory region, freed at once.
 *
 * Small allocations are cut from chunks; an array that grows past ARENA_CHUNK_SIZE lives in
 * a chunk of its own, which the allocator can resize in place, so doubling it wastes nothing.
 *
 *   arena ──▶ chunk (open for small cuts) ◀──▶ chunk ◀──▶ chunk (one large array)
 */
#ifndef NUTGRAF_BASE_ARENA_H
#define NUTGRAF_BASE_ARENA_H

#include "nutgraf.h"

typedef struct nutgraf_arena_chunk nutgraf_arena_chunk;

typedef struct nutgraf_arena {
    nutgraf_allocator allocator; /* borrowed; where the chunks come from */
    nutgraf_arena_chunk *chunks; /* owned; newest small chunk first */
    size_t bytes;                /* held from the allocator, in bytes */
} nutgraf_arena;

/* Makes an empty arena; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_arena_init(nutgraf_arena *arena, nutgraf_allocator allocator);

/* Frees everything; the arena is empty again and may be used once more. */
NUTGRAF_INTERNAL void nutgraf_arena_free(nutgraf_arena *arena);

/* Returns `size` bytes, aligned for pointers, double and uint64_t, uninitialised; NULL when memory is out. */
NUTGRAF_INTERNAL void *nutgraf_arena_alloc(nutgraf_arena *arena, size_t size);

/* As nutgraf_arena_alloc, filled with zero bytes. */
NUTGRAF_INTERNAL void *nutgraf_arena_calloc(nutgraf_arena *arena, size_t size);

/* Gives a block of old_size bytes room for new_size and returns where it is now; the bytes move
 * with it. block may be NULL with old_size 0. Returns NULL, the block untouched, when memory is out. */
NUTGRAF_INTERNAL void *nutgraf_arena_grow(nutgraf_arena *arena, void *block, size_t old_size, size_t new_size);

/* Makes room for `needed` items in a growing array: doubles *capacity until it holds them.
 * Returns the array, which may have moved, or NULL when memory is out or the size overflows.
 *
 *   node *grown = nutgraf_arena_reserve(arena, nodes, &capacity, count + 1, sizeof *nodes);
 *   if (grown == NULL) return NUTGRAF_NO_MEMORY;
 *   nodes = grown;
 */
NUTGRAF_INTERNAL void *nutgraf_arena_reserve(nutgraf_arena *arena, void *array, size_t *capacity, size_t needed,
                                             size_t item_size);

#endif
