/* A hash index: numbers by a hash of 32 bits, open with linear probing. It holds no keys: the owner
 * compares what a number stands for, and grows nothing while it looks.
 *
 *   size_t at = nutgraf_index_first(&index, hash);
 *   for (; index.slots[at].number != 0; at = nutgraf_index_next(&index, at))
 *       if (index.slots[at].hash == hash && equal(index.slots[at].number)) return ...;
 *   nutgraf_index_set(&index, at, hash, number);
 *
 * For keys that are numbers see counter.h.
 */
#ifndef NUTGRAF_BASE_INDEX_H
#define NUTGRAF_BASE_INDEX_H

#include "arena.h"

typedef struct nutgraf_index_slot {
    uint32_t hash;
    uint32_t number; /* 0: free */
} nutgraf_index_slot;

typedef struct nutgraf_index {
    nutgraf_index_slot *slots; /* of the arena; a power of two of them; NULL while it is empty */
    size_t size;               /* slots */
    size_t used;               /* that hold a number: at most half */
} nutgraf_index;

/* Makes room for one number more; to be called before nutgraf_index_first wherever a number may be set
 * after it. NUTGRAF_NO_MEMORY, the index untouched. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_index_reserve(nutgraf_index *index, nutgraf_arena *arena);

/* The slot to look at first. The index has room (size is not 0). */
static inline size_t nutgraf_index_first(const nutgraf_index *index, uint32_t hash) {
    return hash & (index->size - 1);
}

/* The slot to look at after `slot`. */
static inline size_t nutgraf_index_next(const nutgraf_index *index, size_t slot) {
    return (slot + 1) & (index->size - 1);
}

/* Fills a free slot that a search has ended at. */
static inline void nutgraf_index_set(nutgraf_index *index, size_t slot, uint32_t hash, uint32_t number) {
    index->slots[slot] = (nutgraf_index_slot){hash, number};
    index->used++;
}

#endif
