/* CSS selectors: compiled once, matched on the flat tree.
 *
 * Source: Selectors Level 4, as browsers have it for static documents. Where a browser forgives a
 * part that it does not know inside :is() and :where(), this is an error: rules are written by hand.
 * A selector knows nothing of a document; a matcher looks its names up in one, so that matching
 * compares atoms.
 */
#ifndef NUTGRAF_QUERY_SELECTOR_H
#define NUTGRAF_QUERY_SELECTOR_H

#include "../html/document.h"

typedef struct nutgraf_selector nutgraf_selector;

/* Compiles a selector list. The selector lives in the arena and does not refer to `text`.
 * NUTGRAF_BAD_SELECTOR with position, cause and a hint in *error; NUTGRAF_NO_MEMORY. Linear in the
 * text. Functions such as :not() nest up to 32 deep. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_selector_compile(nutgraf_arena *arena, nutgraf_slice text,
                                                         nutgraf_selector **selector, nutgraf_error *error);

#define NUTGRAF_GATE_GRAMS 4096u /* bits of a filter: gate.h */

/* A selector made ready for one document, with what it has learnt of the nodes. */
typedef struct nutgraf_matcher {
    const nutgraf_selector *selector; /* borrowed */
    const nutgraf_document *document; /* borrowed */
    nutgraf_arena *arena;             /* borrowed */
    nutgraf_atom *atoms;              /* by simple: its name in this document, 0: not there */
    bool *dead;                       /* by complex: a name of it is not in the document */
    bool alive;                       /* some complex of the whole selector can match */
    struct nutgraf_gate_way *gate;    /* by complex: how it is asked (gate.h) ... */
    struct nutgraf_gate_way *open;    /* ... and the first of those that are asked one by one */
    struct nutgraf_gate_text *texts;  /* texts that are looked for in attributes */
    uint64_t asked_names;             /* bits of the element names that those ask for that are open, ... */
    uint64_t asked_attributes;        /* ... of the attributes, ... */
    uint64_t asked_texts;             /* ... and of the attributes of texts */
    uint16_t asked_marks;             /* bits: those of nutgraf_document_mark that an element must have one of */
    bool asks_class;                  /* some complex asks for a class, or a text in that attribute, ... */
    bool asks_short_class;            /* ... for one that the filter cannot tell */
    uint64_t class_grams[NUTGRAF_GATE_GRAMS / 64]; /* filter of those classes and texts */
    uint8_t *class_answers;           /* by class list: what it says of these */
    size_t class_answer_count;
    void **memos;                     /* by simple: places, anchors or languages, by node; NULL: not asked yet */
    uint8_t **links;                  /* by compound: whether its left side is matched, by node */
    uint8_t *marks[2];                /* by node: sets while :has() is worked out */
    uint32_t *counters;               /* by atom, all 0 between uses */
    size_t counter_count;
    size_t atom_count;                /* of the document when the names were looked up */
    size_t removals;                  /* of the document when the memos were begun */
    uint32_t scope;                   /* node that :scope means; 0: the root element */
    nutgraf_status status;            /* sticky: NUTGRAF_NO_MEMORY */
} nutgraf_matcher;

/* Makes a matcher; all it learns lives in `arena`. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_matcher_init(nutgraf_matcher *matcher, nutgraf_arena *arena,
                                                     const nutgraf_selector *selector,
                                                     const nutgraf_document *document, uint32_t scope);

/* Makes a matcher ready for a run with another :scope, or after nodes were removed: what it has
 * learnt is kept as long as it holds. */
NUTGRAF_INTERNAL void nutgraf_matcher_begin(nutgraf_matcher *matcher, uint32_t scope);

/* True when the node is an element that matches. Over all nodes of a document the time is linear
 * in nodes times simple selectors: descendant and sibling combinators, :has() and :nth-*() are
 * answered from memos. matcher->status says whether memory was out. */
NUTGRAF_INTERNAL bool nutgraf_matcher_matches(nutgraf_matcher *matcher, uint32_t node);

/* The first matching element in document order among the descendants of `root` from index `from`
 * on (root + 1 to start with); NUTGRAF_NO_NODE when there is none. */
NUTGRAF_INTERNAL uint32_t nutgraf_matcher_next(nutgraf_matcher *matcher, uint32_t root, uint32_t from);

#endif
