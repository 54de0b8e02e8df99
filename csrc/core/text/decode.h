/* Bytes → valid UTF-8.
 *
 * A byte order mark decides, then the caller's charset. Else what the page says of itself (<meta> in the first
 * 1,024 bytes) is believed as far as its bytes bear it out: eight characters of UTF-8 outweigh a label, and one
 * that makes nonsense of the bytes gives way to a guess (encoding_guess.h). Without a label UTF-8 validity
 * decides, <meta> further down, then a guess; windows-1252 where that finds nothing. `standard` keeps to the
 * order of the Encoding and HTML Standards, in which labels are believed and nothing is guessed. A page of
 * ASCII alone that names no encoding counts as windows-1252, as in browsers; its bytes are the same in UTF-8.
 */
#ifndef NUTGRAF_TEXT_DECODE_H
#define NUTGRAF_TEXT_DECODE_H

#include "../base/arena.h"

typedef struct nutgraf_decoded {
    nutgraf_slice text;     /* valid UTF-8 without a byte order mark; the input itself where nothing
                               had to change, else memory of the arena */
    const char *encoding;   /* WHATWG name; static storage */
    const char *source;     /* "bom", "caller", "meta", "content" or "fallback"; static storage */
    const char *doubted;    /* WHATWG name of what the label said where it was not believed, or NULL; static */
    size_t repairs;         /* invalid sequences that became U+FFFD */
} nutgraf_decoded;

typedef struct nutgraf_decode_options {
    const char *charset; /* what the caller or the transport says, NUL-terminated; borrowed; or NULL */
    bool is_html;        /* look for <meta> */
    bool standard;       /* believe labels, guess nothing */
} nutgraf_decode_options;

/* Decodes an input; *decoded lives as long as the arena and, where nothing had to change, the input. Linear.
 * NUTGRAF_BAD_ENCODING, with a message in *error, when the caller's charset is no label of the Encoding
 * Standard or this system's iconv does not have it; NUTGRAF_NO_MEMORY.
 * Source: Encoding Standard, sections 4.2, 8.1.1 and 9.1; HTML standard, sections 13.2.3.2 to 13.2.3.4. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_decode(nutgraf_arena *arena, nutgraf_slice input,
                                               const nutgraf_decode_options *options, nutgraf_decoded *decoded,
                                               nutgraf_error *error);

/* How many bytes from the start are valid UTF-8. Source: Unicode standard, table 3-7. */
NUTGRAF_INTERNAL size_t nutgraf_utf8_prefix(nutgraf_slice text);

/* What a byte means in windows-1252, as the Encoding Standard has it: the five unused bytes are C1
 * controls. */
NUTGRAF_INTERNAL uint32_t nutgraf_windows_1252(unsigned char byte);

#endif
