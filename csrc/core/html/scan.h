/* Where markup stands: one pass over a page by the rules of the HTML standard's tokenizer.
 *
 * The scan finds each tag, comment and doctype and the ends of raw text (script with its escaped
 * states, style, title, textarea and their like) by memchr, without looking at every byte of text.
 * The attributes of start tags are read after it (attributes.c); a tag like one before it is not read
 * again.
 */
#ifndef NUTGRAF_HTML_SCAN_H
#define NUTGRAF_HTML_SCAN_H

#include "attributes.h"

typedef enum nutgraf_token_kind {
    NUTGRAF_TOKEN_START,
    NUTGRAF_TOKEN_END,
    NUTGRAF_TOKEN_COMMENT, /* body: what it says */
    NUTGRAF_TOKEN_DOCTYPE, /* body: what stands after <!DOCTYPE */
    NUTGRAF_TOKEN_RAW,     /* body: raw text, as it is */
    NUTGRAF_TOKEN_RCDATA,  /* body: text of title or textarea, references to be resolved */
    NUTGRAF_TOKEN_CDATA    /* body: text of a CDATA section in svg or math */
} nutgraf_token_kind;

typedef struct nutgraf_token {
    uint8_t kind;       /* nutgraf_token_kind */
    bool self_closing;  /* start tag that ends in /> */
    nutgraf_atom name;  /* of a tag */
    uint32_t list;      /* number of the attribute list of a start tag, from 1; 0: it has none */
    uint32_t start, stop;           /* span of the markup in the input; text is what lies between spans */
    uint32_t body_start, body_stop; /* of comment, doctype, raw text */
} nutgraf_token;

typedef struct nutgraf_scan {
    nutgraf_token *tokens; /* in document order */
    size_t count, capacity;
    nutgraf_attribute_lists lists;
    bool standard;          /* raw text that never ends takes the rest, and tags that close themselves do not */
    double deadline;        /* in the measure of nutgraf_clock_seconds; 0: none */
    size_t attribute_limit; /* attributes that are read at most */
    size_t attribute_count;
    bool attributes_cut; /* there were more */
} nutgraf_scan;

/* Scans `input` (valid UTF-8, below 4 GiB). Memory comes from `arena`; the document gets the
 * attributes and the names that it does not know. NUTGRAF_NO_MEMORY, NUTGRAF_TOO_LARGE, NUTGRAF_TOO_SLOW. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_scan_page(nutgraf_scan *scan, nutgraf_arena *arena,
                                                  nutgraf_document *document, nutgraf_slice input);

#endif
