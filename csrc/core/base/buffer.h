/* Bytes that grow in an arena, with a sticky status: write as much as you like, ask once at the end.
 *
 *   nutgraf_buffer out = {.arena = arena};
 *   nutgraf_buffer_put_string(&out, "<p>");
 *   nutgraf_buffer_put_slice(&out, text);
 *   *result = nutgraf_buffer_slice(&out);
 *   return out.status;
 */
#ifndef NUTGRAF_BASE_BUFFER_H
#define NUTGRAF_BASE_BUFFER_H

#include <string.h>

#include "arena.h"

typedef struct nutgraf_buffer {
    nutgraf_arena *arena; /* borrowed */
    char *data;           /* of the arena; NULL: nothing was written yet */
    size_t size, capacity; /* bytes */
    nutgraf_status status; /* sticky: NUTGRAF_NO_MEMORY; writing after it does nothing */
} nutgraf_buffer;

/* Makes room for `size` more bytes. False, noted in status, when memory is out. */
NUTGRAF_INTERNAL bool nutgraf_buffer_reserve(nutgraf_buffer *buffer, size_t size);

/* Appends bytes, which are none of the buffer's own. data may be NULL where size is 0. */
static inline void nutgraf_buffer_put(nutgraf_buffer *buffer, const char *data, size_t size) {
    if (size == 0 || buffer->status != NUTGRAF_OK) return;
    if (buffer->capacity - buffer->size < size && !nutgraf_buffer_reserve(buffer, size)) return;
    memcpy(buffer->data + buffer->size, data, size);
    buffer->size += size;
}

static inline void nutgraf_buffer_put_slice(nutgraf_buffer *buffer, nutgraf_slice slice) {
    nutgraf_buffer_put(buffer, slice.data, slice.size);
}

static inline void nutgraf_buffer_put_string(nutgraf_buffer *buffer, const char *string) {
    nutgraf_buffer_put(buffer, string, strlen(string));
}

/* What was written, good as long as the arena and up to the next write; never a NULL pointer. */
static inline nutgraf_slice nutgraf_buffer_slice(const nutgraf_buffer *buffer) {
    return (nutgraf_slice){buffer->data == NULL ? "" : buffer->data, buffer->size};
}

#endif
