/* A number for each distinct key of 64 bits: an open hash table with linear probing that doubles when it
 * is half full. A key is its own hash, so what makes keys must spread them over the low bits.
 *
 *   uint32_t *count = nutgraf_counter_at(&counter, key);
 *   if (count == NULL) return NUTGRAF_NO_MEMORY;
 *   ++*count;
 *
 * For strings, where equal hashes do not make equal keys, see index.h.
 */
#ifndef NUTGRAF_BASE_COUNTER_H
#define NUTGRAF_BASE_COUNTER_H

#include "arena.h"

typedef struct nutgraf_counter_slot {
    uint64_t key;   /* 0: free */
    uint32_t count;
} nutgraf_counter_slot;

typedef struct nutgraf_counter {
    nutgraf_arena *arena;        /* borrowed */
    nutgraf_counter_slot *slots; /* of the arena; a power of two of them */
    size_t size;                 /* slots */
    size_t used;                 /* distinct keys */
} nutgraf_counter;

/* Makes an empty counter with room for `keys` distinct keys: up to so many nutgraf_counter_at never
 * returns NULL, and pointers that it gave stay good. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_counter_init(nutgraf_counter *counter, nutgraf_arena *arena, size_t keys);

/* The number of a key, to be read and written; 0 for a key that is new, which now is counted in. Good up to
 * the next call. The keys 0 and 1 are one. NULL: memory is out, and nothing has changed. */
NUTGRAF_INTERNAL uint32_t *nutgraf_counter_at(nutgraf_counter *counter, uint64_t key);

#endif
