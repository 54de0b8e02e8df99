/* CSS selectors: compiled once, matched on the flat tree.
 *
 * Source: Selectors Level 4, as browsers have it for static documents. A selector knows nothing of
 * a document; nutgraf_matcher_init looks its names up in one, so that matching compares atoms.
 */
#ifndef NUTGRAF_SELECTOR_H
#define NUTGRAF_SELECTOR_H

#include "document.h"

typedef struct nutgraf_selector nutgraf_selector;

/* Compiles a selector list. The selector lives in the arena and keeps a copy of the text.
 * NUTGRAF_BAD_SELECTOR with position and cause in *error; NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_selector_compile(nutgraf_arena *arena, nutgraf_slice text,
                                                         nutgraf_selector **selector, nutgraf_error *error);

/* A selector made ready for one document. */
typedef struct nutgraf_matcher {
    const nutgraf_selector *selector; /* borrowed */
    const nutgraf_document *document; /* borrowed */
    const nutgraf_atom *atoms;        /* by simple selector: its name in this document, 0: not there */
    uint32_t scope;                   /* node that :scope means; 0: the root element */
} nutgraf_matcher;

/* Looks the selector's names up; memory from `arena`. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_matcher_init(nutgraf_matcher *matcher, nutgraf_arena *arena,
                                                     const nutgraf_selector *selector,
                                                     const nutgraf_document *document, uint32_t scope);

/* True when the element matches. */
NUTGRAF_INTERNAL bool nutgraf_matcher_matches(const nutgraf_matcher *matcher, uint32_t node);

/* The first matching element in document order among the descendants of `root` from index `from`
 * on (root + 1 to start with); NUTGRAF_NO_NODE when there is none. */
NUTGRAF_INTERNAL uint32_t nutgraf_matcher_next(const nutgraf_matcher *matcher, uint32_t root, uint32_t from);

#endif
