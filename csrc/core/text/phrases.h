/* Phrases of a lexicon compiled to one trie, so that a text is compared with all of them in one walk.
 *
 * A phrase has forms: what it is to a text. Texts and phrases are compared byte by byte; who wants them
 * caseless folds both before.
 *
 *   nodes, one a byte:   root ─▶ b ─▶ y            "by"
 *                                └──▶ y ─▶ …       children of a node are linked, the root's by a table
 *
 * A walk from one place of a text takes at most as many steps as the longest phrase has bytes, each past
 * as many siblings as phrases go on differently: both are the lexicon's, not the text's.
 */
#ifndef NUTGRAF_TEXT_PHRASES_H
#define NUTGRAF_TEXT_PHRASES_H

#include "../base/arena.h"

enum {
    NUTGRAF_PHRASE_WHOLE = 1, /* is the whole text */
    NUTGRAF_PHRASE_START = 2, /* begins it */
    NUTGRAF_PHRASE_PART = 4,  /* stands anywhere in it */
    NUTGRAF_PHRASE_ANY = 7
};

typedef struct nutgraf_phrase_node {
    uint32_t child, sibling; /* nodes; 0: none */
    unsigned char byte;
    uint8_t forms;           /* of the phrases that end here */
} nutgraf_phrase_node;

typedef struct nutgraf_phrases {
    nutgraf_arena arena;
    nutgraf_phrase_node *nodes; /* node 0 is none */
    size_t count, capacity;
    uint32_t first[256];        /* the node of a phrase's first byte; 0: no phrase begins so */
    uint8_t forms;              /* of any phrase */
} nutgraf_phrases;

/* Makes an empty lexicon; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_phrases_init(nutgraf_phrases *phrases, nutgraf_allocator allocator);

/* Frees everything; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_phrases_free(nutgraf_phrases *phrases);

/* Adds a phrase, which is not empty, in one or more forms. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_phrases_add(nutgraf_phrases *phrases, nutgraf_slice phrase, uint8_t forms);

/* The longest phrase with one of the forms that stands at byte `at`: its size, or 0. */
NUTGRAF_INTERNAL size_t nutgraf_phrases_at(const nutgraf_phrases *phrases, nutgraf_slice text, size_t at,
                                           uint8_t forms);

/* Which of WHOLE and START hold for the text. */
NUTGRAF_INTERNAL uint8_t nutgraf_phrases_match(const nutgraf_phrases *phrases, nutgraf_slice text);

/* The first phrase with one of the forms from byte `at` on, the longest there: its size and, in *start, where it
 * stands; 0 when there is none. */
NUTGRAF_INTERNAL size_t nutgraf_phrases_find(const nutgraf_phrases *phrases, nutgraf_slice text, size_t at,
                                             uint8_t forms, size_t *start);

#endif
