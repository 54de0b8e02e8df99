/* What an element must have to match a selector at all: most elements are turned away by masks.
 *
 * An alternative asks for an element's name, an attribute, or nothing that can be told in advance; only
 * those that ask for what the element has are looked at. Alternatives that are answered together:
 *   [class*=byline i]   once for each distinct class attribute of a document, not for each element; where more
 *                       stands before it ([class*=card] [class*=name]), the rest is asked where the class fits
 *   [href*='/author/']  all that look for a text in one attribute, in one pass over its value: three bytes at
 *                       once are looked up in a filter of how the texts begin
 */
#ifndef NUTGRAF_QUERY_GATE_H
#define NUTGRAF_QUERY_GATE_H

#include "selector_tree.h"

/* What an alternative asks of an element. */
typedef struct nutgraf_gate_need {
    nutgraf_atom name;   /* 0: any */
    uint64_t attributes; /* bits: all of them */
    uint8_t kind;        /* nutgraf_attribute_kind of one of them */
} nutgraf_gate_need;

/* The texts that are looked for in one attribute. */
typedef struct nutgraf_gate_text {
    nutgraf_atom attribute;
    uint64_t grams[NUTGRAF_GATE_GRAMS / 64]; /* bits: three bytes that a text begins with */
    struct nutgraf_gate_text *next;
} nutgraf_gate_text;

/* How an alternative is asked. */
typedef struct nutgraf_gate_way {
    const nutgraf_complex *item;
    nutgraf_gate_need need;
    bool by_class;                 /* its last compound is a class, or a text in the class attribute */
    const nutgraf_gate_text *text; /* the filter that answers it whole; NULL: none */
    struct nutgraf_gate_way *next; /* of those that are asked one by one */
} nutgraf_gate_way;

/* What a class attribute says of the alternatives that ask for a text in it. */
enum { NUTGRAF_GATE_UNKNOWN, NUTGRAF_GATE_NO, NUTGRAF_GATE_PERHAPS, NUTGRAF_GATE_YES };

/* Makes the masks of a matcher anew from its names; called when these were looked up. */
NUTGRAF_INTERNAL void nutgraf_gate_set(nutgraf_matcher *matcher);

/* The bit of a name in a mask. */
static inline uint64_t nutgraf_gate_bit(nutgraf_atom atom) {
    return (uint64_t)1 << (atom * 0x9E3779B1u >> 26);
}

/* The bits of an element's attributes. */
static inline uint64_t nutgraf_gate_attributes(const nutgraf_matcher *matcher, uint32_t node) {
    const nutgraf_node *n = &matcher->document->nodes[node];
    const nutgraf_attribute *attributes = matcher->document->attributes;
    uint64_t bits = 0;
    for (uint32_t i = 0; i < n->attribute_count; i++) bits |= nutgraf_gate_bit(attributes[n->attributes + i].name);
    return bits;
}

/* True when some alternative that is asked one by one may match an element of this name with these bits. */
static inline bool nutgraf_gate_is_open(const nutgraf_matcher *matcher, nutgraf_atom name, uint64_t attributes) {
    return ((matcher->asked_attributes & attributes) | (matcher->asked_names & nutgraf_gate_bit(name))) != 0;
}

/* True when an attribute of the element holds a text that alternatives look for. */
NUTGRAF_INTERNAL bool nutgraf_gate_text_matches(const nutgraf_matcher *matcher, uint32_t node);

/* NUTGRAF_GATE_YES when an alternative that asks for nothing but a class, or a text in that attribute, matches the element; _PERHAPS when this holds for the last compound of one that asks for more; else _NO. */
NUTGRAF_INTERNAL uint8_t nutgraf_gate_class(nutgraf_matcher *matcher, uint32_t node);

/* True when the value of an attribute fits the simple selector. */
NUTGRAF_INTERNAL bool nutgraf_attribute_fits(const nutgraf_simple *item, nutgraf_slice value, bool ignore_case);

#endif
