/* A compiled selector, as its compiler (selector.c) leaves it and the matcher (matcher.c) reads it.
 *
 *   list ─▶ complex ─▶ complex ─▶ …             alternatives: a, b, …
 *              │
 *              ▼ last
 *           compound ─left─▶ compound ─▶ …      from right to left, as it is matched
 *              │
 *              ▼
 *           simple ─▶ simple ─▶ …               all must hold, the cheap kinds first
 *
 * Simples, compounds and complexes are numbered, so that the matcher can keep what it knows of
 * each in arrays.
 */
#ifndef NUTGRAF_QUERY_SELECTOR_TREE_H
#define NUTGRAF_QUERY_SELECTOR_TREE_H

#include "selector.h"

/* In the order of their cost. */
typedef enum nutgraf_simple_kind {
    NUTGRAF_SIMPLE_NEVER, /* :hover and its like: no element of a static document */
    NUTGRAF_SIMPLE_UNIVERSAL,
    NUTGRAF_SIMPLE_TYPE,
    NUTGRAF_SIMPLE_ID,
    NUTGRAF_SIMPLE_ROOT,
    NUTGRAF_SIMPLE_SCOPE,
    NUTGRAF_SIMPLE_CLASS,
    NUTGRAF_SIMPLE_ATTRIBUTE,
    NUTGRAF_SIMPLE_LINK, /* :link, :any-link */
    NUTGRAF_SIMPLE_EMPTY,
    NUTGRAF_SIMPLE_IS,   /* :is, :where: list */
    NUTGRAF_SIMPLE_NOT,  /* list */
    NUTGRAF_SIMPLE_NTH,  /* step, offset, from_end, of_type, list */
    NUTGRAF_SIMPLE_ONLY, /* of_type */
    NUTGRAF_SIMPLE_LANG, /* ranges */
    NUTGRAF_SIMPLE_HAS   /* list of relative selectors */
} nutgraf_simple_kind;

typedef struct nutgraf_selector_list nutgraf_selector_list;

/* A language range of :lang(). */
typedef struct nutgraf_range {
    nutgraf_slice text;
    struct nutgraf_range *next;
} nutgraf_range;

typedef struct nutgraf_simple {
    nutgraf_simple_kind kind;
    char operator;           /* attribute: 0 present, '=', '~', '|', '^', '$', '*' */
    bool ignore_case;        /* attribute: its value compares without regard to ASCII case … */
    bool ignore_case_html;   /* … on HTML elements only: [type], [rel] and others of the HTML standard */
    bool from_end, of_type;  /* nth, only */
    int32_t step, offset;    /* nth: An+B */
    uint32_t number;
    nutgraf_slice name;      /* type, class, id, attribute */
    nutgraf_slice value;     /* attribute */
    const nutgraf_selector_list *list; /* NULL: nth without `of` */
    const nutgraf_range *ranges;
    struct nutgraf_simple *next;
} nutgraf_simple;

typedef struct nutgraf_compound {
    nutgraf_simple *simples;
    struct nutgraf_compound *left; /* NULL: the leftmost */
    char combinator; /* before it: ' ', '>', '+', '~'; 0: the leftmost of a selector that is not relative */
    uint32_t number;
} nutgraf_compound;

typedef struct nutgraf_complex {
    nutgraf_compound *last;
    struct nutgraf_complex *next;
    uint32_t number;
} nutgraf_complex;

struct nutgraf_selector_list {
    nutgraf_complex *first; /* NULL: an empty :is() */
};

struct nutgraf_selector {
    const nutgraf_selector_list *list;
    uint32_t simple_count, compound_count, complex_count;
    bool uses_scope; /* :scope stands in it */
};

#endif
