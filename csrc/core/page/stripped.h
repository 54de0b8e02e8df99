/* Stripped text → blocks, one for each line that is not empty. */
#ifndef NUTGRAF_PAGE_STRIPPED_H
#define NUTGRAF_PAGE_STRIPPED_H

#include "blocks.h"

/* Limits and hints; 0 or NULL takes the default. */
typedef struct nutgraf_stripped_options {
    const char *charset; /* what the caller says the encoding is; borrowed */
    size_t max_bytes;    /* of input; default 64 MiB: NUTGRAF_TOO_LARGE */
} nutgraf_stripped_options;

/* Decodes the input and cuts it into lines; *decoded, if not NULL, is the whole text, which lives as the blocks and the
 * input do. `blocks` is zeroed or freed before; free it with
 * nutgraf_stripped_free. Nothing of a line is normalised: its text is what stands between white space,
 * without the list marker, heading marker or quote marker that its type and depth tell instead.
 * NUTGRAF_EMPTY when there is only white space, NUTGRAF_PDF, NUTGRAF_IMAGE or NUTGRAF_BINARY for data that is no text,
 * NUTGRAF_TOO_LARGE, NUTGRAF_BAD_ENCODING, NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_stripped_read(nutgraf_blocks *blocks, nutgraf_allocator allocator,
                                                      const char *input, size_t size,
                                                      const nutgraf_stripped_options *options, nutgraf_slice *decoded,
                                                      nutgraf_error *error);

/* Frees the blocks of a dump; may be called twice. */
NUTGRAF_INTERNAL void nutgraf_stripped_free(nutgraf_blocks *blocks);

#endif
