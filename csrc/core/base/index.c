/* The hash index: see index.h. */
#include "index.h"

#define FIRST_SIZE 256 /* slots; a power of two, as every later size is */

nutgraf_status nutgraf_index_reserve(nutgraf_index *index, nutgraf_arena *arena) {
    if (index->used * 2 < index->size) return NUTGRAF_OK;
    nutgraf_index grown = {.size = index->size == 0 ? FIRST_SIZE : index->size * 2, .used = index->used};
    grown.slots = nutgraf_arena_calloc(arena, grown.size * sizeof *grown.slots);
    if (grown.slots == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < index->size; i++) {
        if (index->slots[i].number == 0) continue;
        size_t at = nutgraf_index_first(&grown, index->slots[i].hash);
        while (grown.slots[at].number != 0) at = nutgraf_index_next(&grown, at);
        grown.slots[at] = index->slots[i];
    }
    *index = grown;
    return NUTGRAF_OK;
}
