/* The growing buffer: see buffer.h. */
#include "buffer.h"

bool nutgraf_buffer_reserve(nutgraf_buffer *buffer, size_t size) {
    char *data = size > SIZE_MAX - buffer->size ? NULL
                                                : nutgraf_arena_reserve(buffer->arena, buffer->data, &buffer->capacity,
                                                                        buffer->size + size, 1);
    if (data == NULL) {
        buffer->status = NUTGRAF_NO_MEMORY;
        return false;
    }
    buffer->data = data;
    return true;
}
