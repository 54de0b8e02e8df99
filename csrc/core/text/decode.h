/* Bytes → valid UTF-8.
 *
 * The encoding is decided in the order of the Encoding and HTML Standards: byte order mark, the
 * caller's charset, <meta> in the first 1,024 bytes, UTF-8 validity, <meta> further down,
 * windows-1252. A page of ASCII alone that names no encoding counts as windows-1252, as in browsers;
 * its bytes are the same in UTF-8.
 */
#ifndef NUTGRAF_TEXT_DECODE_H
#define NUTGRAF_TEXT_DECODE_H

#include "../base/arena.h"

typedef struct nutgraf_decoded {
    nutgraf_slice text;     /* valid UTF-8 without a byte order mark; the input itself where nothing
                               had to change, else memory of the arena */
    const char *encoding;   /* WHATWG name; static storage */
    const char *source;     /* "bom", "caller", "meta", "content" or "fallback"; static storage */
    size_t repairs;         /* invalid sequences that became U+FFFD */
} nutgraf_decoded;

/* Decodes an input; *decoded lives as long as the arena and, where nothing had to change, the input.
 * charset: what the caller says, NUL-terminated, or NULL; is_html: look for <meta>. Linear.
 * NUTGRAF_BAD_ENCODING, with a message in *error, when the caller's charset is no label of the Encoding
 * Standard or this system's iconv does not have it; NUTGRAF_NO_MEMORY.
 * Source: Encoding Standard, sections 4.2, 8.1.1 and 9.1; HTML standard, sections 13.2.3.2 to 13.2.3.4. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_decode(nutgraf_arena *arena, nutgraf_slice input, const char *charset,
                                               bool is_html, nutgraf_decoded *decoded, nutgraf_error *error);

/* What a byte means in windows-1252, as the Encoding Standard has it: the five unused bytes are C1
 * controls. */
NUTGRAF_INTERNAL uint32_t nutgraf_windows_1252(unsigned char byte);

#endif
