/* Counting by key: see counter.h. */
#include "counter.h"

#define LEAST_SLOTS 16 /* a power of two */

static nutgraf_counter_slot *find(const nutgraf_counter *counter, uint64_t key) {
    size_t mask = counter->size - 1, at = (size_t)key & mask;
    while (counter->slots[at].key != 0 && counter->slots[at].key != key) at = (at + 1) & mask;
    return &counter->slots[at];
}

static nutgraf_status resize(nutgraf_counter *counter, size_t size) {
    nutgraf_counter old = *counter;
    if (size > SIZE_MAX / sizeof *counter->slots) return NUTGRAF_NO_MEMORY;
    nutgraf_counter_slot *slots = nutgraf_arena_calloc(counter->arena, size * sizeof *slots);
    if (slots == NULL) return NUTGRAF_NO_MEMORY;
    counter->slots = slots;
    counter->size = size;
    for (size_t i = 0; i < old.size; i++)
        if (old.slots[i].key != 0) *find(counter, old.slots[i].key) = old.slots[i];
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_counter_init(nutgraf_counter *counter, nutgraf_arena *arena, size_t keys) {
    *counter = (nutgraf_counter){.arena = arena};
    if (keys > SIZE_MAX / 4) return NUTGRAF_NO_MEMORY;
    size_t size = LEAST_SLOTS;
    while (size < keys * 2) size *= 2;
    return resize(counter, size);
}

uint32_t *nutgraf_counter_at(nutgraf_counter *counter, uint64_t key) {
    if (key == 0) key = 1;
    nutgraf_counter_slot *slot = find(counter, key);
    if (slot->key == key) return &slot->count;
    if (counter->used * 2 >= counter->size) {
        if (resize(counter, counter->size * 2) != NUTGRAF_OK) return NULL;
        slot = find(counter, key);
    }
    slot->key = key;
    counter->used++;
    return &slot->count;
}
