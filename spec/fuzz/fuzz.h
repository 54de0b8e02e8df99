/* What the fuzz targets share: libFuzzer's entry, an allocator that counts, a check that stops. */
#ifndef NUTGRAF_FUZZ_H
#define NUTGRAF_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../csrc/core/base/nutgraf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *count, char ***names); /* optional */

/* Has lua_Alloc's shape; `context` is unused. */
static inline void *fuzz_resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size > 0) return realloc(block, new_size);
    free(block);
    return NULL;
}

#define FUZZ_ALLOCATOR ((nutgraf_allocator){fuzz_resize, NULL, NULL})

/* A property that has to hold for every input. */
#define FUZZ_CHECK(condition)                                                                              \
    do {                                                                                                   \
        if (!(condition)) {                                                                                \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                 \
            abort();                                                                                       \
        }                                                                                                  \
    } while (0)

/* True when every byte belongs to a valid sequence of UTF-8 (Unicode standard, table 3-7). */
static inline bool fuzz_is_utf8(const char *text, size_t size) {
    const unsigned char *s = (const unsigned char *)text;
    for (size_t i = 0; i < size;) {
        size_t length = s[i] < 0x80 ? 1 : s[i] >= 0xc2 && s[i] < 0xe0 ? 2 : s[i] >= 0xe0 && s[i] < 0xf0 ? 3 : s[i] >= 0xf0 && s[i] < 0xf5 ? 4 : 0;
        if (length == 0 || length > size - i) return false;
        for (size_t j = 1; j < length; j++)
            if ((s[i + j] & 0xc0) != 0x80) return false;
        if ((s[i] == 0xe0 && s[i + 1] < 0xa0) || (s[i] == 0xed && s[i + 1] > 0x9f) ||
            (s[i] == 0xf0 && s[i + 1] < 0x90) || (s[i] == 0xf4 && s[i + 1] > 0x8f))
            return false;
        i += length;
    }
    return true;
}

#endif
