/* The block elements of a page as one array in document order, each with what lies in it: which
 * rows of text, which repetition, which learned words. What the block features are made of.
 *
 *   rows:     the blocks that hold text (no figures, no rules), in page order
 *   elements: the block elements; a subtree is a contiguous range of elements and of rows
 */
#ifndef NUTGRAF_CONTENT_ELEMENTS_H
#define NUTGRAF_CONTENT_ELEMENTS_H

#include "../page/blocks.h"
#include "learned_words.h"

#define NUTGRAF_NO_ELEMENT UINT32_MAX

/* X(identifier, name): the elements whose distance upwards is a feature. */
#define NUTGRAF_LANDMARK_TABLE(X)                                                                          \
    X(ARTICLE, "article") X(MAIN, "main") X(NAV, "nav") X(HEADER, "header") X(FOOTER, "footer")            \
    X(ASIDE, "aside") X(FORM, "form") X(SECTION, "section") X(UL, "ul") X(OL, "ol") X(TABLE, "table")      \
    X(FIGURE, "figure") X(DETAILS, "details") X(DIALOG, "dialog") X(BUTTON, "button")                      \
    X(BLOCKQUOTE, "blockquote") X(DL, "dl") X(ADDRESS, "address") X(FIELDSET, "fieldset")

enum {
#define NUTGRAF_LANDMARK_ENUM(identifier, name) NUTGRAF_LANDMARK_##identifier,
    NUTGRAF_LANDMARK_TABLE(NUTGRAF_LANDMARK_ENUM)
#undef NUTGRAF_LANDMARK_ENUM
    NUTGRAF_LANDMARK_COUNT
};

#define NUTGRAF_FAR 99 /* the distance of a landmark that is not there */

/* Weights of learned class words, in NUTGRAF_LEARNED_WORDS_STEP. */
typedef struct nutgraf_elements_weights {
    int16_t sum, least, most; /* least at most 0, most at least 0 */
} nutgraf_elements_weights;

typedef struct nutgraf_element {
    uint32_t node;
    uint32_t parent;        /* element, NUTGRAF_NO_ELEMENT for the root */
    uint32_t end;           /* element past the last one inside */
    uint32_t first, stop;   /* rows inside, stop exclusive */
    uint32_t growth;        /* nearest ancestor with more rows, NUTGRAF_NO_ELEMENT: none */
    uint32_t signature;     /* hash of the name and the first class */
    uint32_t path;          /* hash of the names from the root down */
    uint32_t siblings;      /* children of its parent with its signature, itself among them */
    uint32_t alike;         /* elements of the page with its signature */
    uint32_t item;          /* the most repeated element around it or itself */
    uint32_t images, inputs; /* inside */
    uint16_t depth;         /* elements above */
    bool hidden;            /* it or one above by `hidden` or style */
    bool aria_hidden;
    uint8_t landmark[NUTGRAF_LANDMARK_COUNT]; /* elements up to it, 0 itself, at most NUTGRAF_FAR */
    nutgraf_elements_weights own;   /* its attributes */
    nutgraf_elements_weights chain; /* of all from the root down: sum, smallest, largest */
    uint16_t least_distance, most_distance; /* elements up to where chain.least and chain.most are from */
} nutgraf_element;

typedef struct nutgraf_elements {
    nutgraf_element *items;
    size_t count, capacity;
    uint32_t *of_node; /* by node: the nearest block element at or above it; past the last node of the page unset */
    uint32_t *rows;    /* block index of each row */
    uint32_t *emphasis; /* by row: letters' bytes in b, strong and em */
    size_t row_count;
} nutgraf_elements;

/* Collects the elements of the whole page. Linear in nodes and tokens. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_elements_collect(nutgraf_elements *elements, nutgraf_arena *arena,
                                                         const nutgraf_document *document,
                                                         const nutgraf_blocks *blocks,
                                                         const nutgraf_learned_words *words);

/* Calls `visit` with every token of an element's class, id, role, itemprop, itemtype, aria-label, name
 * and data-* hooks of tests and components. A token may come twice. */
NUTGRAF_INTERNAL void nutgraf_elements_tokens(const nutgraf_document *document, uint32_t node,
                                              nutgraf_learned_words_visitor *visit, void *state);

#endif
