/* Lists of byte spans: what cutting a text into pieces gives. */
#ifndef NUTGRAF_TEXT_SPANS_H
#define NUTGRAF_TEXT_SPANS_H

#include "../base/arena.h"

typedef struct nutgraf_span {
    size_t start; /* byte offset, 0-based */
    size_t end;   /* past the last byte */
} nutgraf_span;

/* All zero: empty. */
typedef struct nutgraf_spans {
    nutgraf_span *items; /* of an arena */
    size_t count, capacity;
} nutgraf_spans;

/* Appends a span; `arena` is that of all earlier ones. NUTGRAF_NO_MEMORY, the list untouched. */
static inline nutgraf_status nutgraf_spans_add(nutgraf_spans *spans, nutgraf_arena *arena, size_t start, size_t end) {
    nutgraf_span *items = nutgraf_arena_reserve(arena, spans->items, &spans->capacity, spans->count + 1, sizeof *items);
    if (items == NULL) return NUTGRAF_NO_MEMORY;
    spans->items = items;
    items[spans->count++] = (nutgraf_span){start, end};
    return NUTGRAF_OK;
}

#endif
