/* Where markup stands: one pass over a page by the rules of the HTML standard's tokenizer.
 *
 * The scan finds each tag, comment and doctype and the ends of raw text (script with its escaped
 * states, style, title, textarea and their like) by memchr, without looking at every byte of text.
 * Attributes are left to libxml2: every start tag that has any is framed for it, in order, as
 * <b ATTRIBUTES /> inside one <div>, so that none of libxml2's own rules for tags and text, which
 * differ from version to version, have a say; a tag that was framed before is not framed again. An
 * ampersand is framed as &amp;: references are resolved by references.c. An attribute whose name
 * libxml2 would not take, or whose value is long, is framed as a dot and two letters that tell it from
 * its neighbours; these come back in the order of `odd`. Long lists go on in <i ATTRIBUTES />.
 */
#ifndef NUTGRAF_HTML_SCAN_H
#define NUTGRAF_HTML_SCAN_H

#include "../base/buffer.h"
#include "document.h"

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

/* An attribute whose name libxml2 would not take, or whose value is long. */
typedef struct nutgraf_odd_attribute {
    nutgraf_slice name, value; /* borrowed from the input, as they stand there */
} nutgraf_odd_attribute;

typedef struct nutgraf_scan {
    nutgraf_token *tokens; /* in document order */
    size_t count, capacity;
    uint32_t list_count; /* lists of attributes: the k-th <b> of the frame is list k */
    nutgraf_odd_attribute *odd; /* attributes that are framed without name and value */
    size_t odd_count, odd_capacity;
    bool standard;    /* raw text that never ends takes the rest, and tags that close themselves do not */
    double deadline; /* in the measure of nutgraf_clock_seconds; 0: none */
    nutgraf_buffer frame; /* for libxml2; ends with a NUL, which counts */
    size_t attribute_limit; /* attributes that are framed at most */
    size_t attribute_count;
    bool attributes_cut; /* there were more */
} nutgraf_scan;

/* Scans `input` (valid UTF-8, below 4 GiB). Memory comes from `arena`; unknown names are interned in
 * the document. NUTGRAF_NO_MEMORY, NUTGRAF_TOO_SLOW. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_scan_page(nutgraf_scan *scan, nutgraf_arena *arena,
                                                  nutgraf_document *document, nutgraf_slice input);

/* The atom of the name of an element or attribute as it stands in the input; 0 when memory is out. */
NUTGRAF_INTERNAL nutgraf_atom nutgraf_scan_intern(nutgraf_document *document, nutgraf_arena *arena,
                                                  nutgraf_slice name);

#endif
