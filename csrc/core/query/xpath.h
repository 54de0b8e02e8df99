/* XPath 1.0, evaluated by libxml2 on a tree mirrored from the flat document. */
#ifndef NUTGRAF_QUERY_XPATH_H
#define NUTGRAF_QUERY_XPATH_H

#include "../html/document.h"

/* The mirror of one document and what libxml2 needs to query it. */
typedef struct nutgraf_xpath nutgraf_xpath;

/* Compiles an expression and throws the outcome away: NUTGRAF_OK, NUTGRAF_BAD_XPATH with position
 * and cause in *error, NUTGRAF_NO_MEMORY. Functions that do not exist show when it is evaluated. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_xpath_check(nutgraf_slice expression, nutgraf_error *error);

/* Builds the mirror: about 150 bytes a node, by libxml2's allocator. Raw text (scripts) becomes text,
 * as in other XPath hosts; the doctype and removed nodes are left out. Names are in lower case.
 * The document must outlive it. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_xpath_open(const nutgraf_document *document, nutgraf_xpath **xpath);

/* Frees the mirror; NULL is allowed. */
NUTGRAF_INTERNAL void nutgraf_xpath_close(nutgraf_xpath *xpath);

/* An estimate of the mirror's bytes; 0 for NULL. */
NUTGRAF_INTERNAL size_t nutgraf_xpath_memory(const nutgraf_xpath *xpath);

typedef enum nutgraf_xpath_kind {
    NUTGRAF_XPATH_NODES,
    NUTGRAF_XPATH_STRING,
    NUTGRAF_XPATH_NUMBER,
    NUTGRAF_XPATH_BOOLEAN
} nutgraf_xpath_kind;

/* One of a list of nodes. */
typedef struct nutgraf_xpath_item {
    uint32_t node;       /* NUTGRAF_NO_NODE: an attribute */
    nutgraf_slice value; /* of an attribute */
} nutgraf_xpath_item;

/* What an expression gives; its memory is the arena's. */
typedef struct nutgraf_xpath_result {
    nutgraf_xpath_kind kind;
    nutgraf_xpath_item *items; /* in document order */
    size_t count;
    nutgraf_slice string;
    double number;
    bool boolean;
} nutgraf_xpath_result;

/* Evaluates an expression at a node (0: the document). NUTGRAF_BAD_XPATH when it does not compile,
 * names a function or prefix that does not exist, or takes too many steps; NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_xpath_evaluate(nutgraf_xpath *xpath, uint32_t node, nutgraf_slice expression,
                                                       nutgraf_arena *arena, nutgraf_xpath_result *result,
                                                       nutgraf_error *error);

#endif
