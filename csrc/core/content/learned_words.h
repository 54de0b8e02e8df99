/* Learned words: which words of class names, of a block's beginning and of a heading speak for
 * content, and how loudly.
 *
 * Learned words of one family are a closed hash table of 32-bit hashes with a weight each, so that
 * looking one up takes one or two probes. model_data.h has no strings; the loudest words stand in
 * csrc/training/REPORT.md.
 */
#ifndef NUTGRAF_CONTENT_LEARNED_WORDS_H
#define NUTGRAF_CONTENT_LEARNED_WORDS_H

#include "../base/ascii.h"
#include "../base/nutgraf.h"

#define NUTGRAF_LEARNED_WORDS_STEP 16 /* weights are log-odds in sixteenths */

typedef struct nutgraf_learned_words {
    const uint32_t *keys;  /* hashes; 0: free; mask + 1 of them */
    const int8_t *weights; /* log-odds of content against the base rate, times NUTGRAF_LEARNED_WORDS_STEP */
    uint32_t mask;         /* slots less one, slots a power of two */
} nutgraf_learned_words;

/* X(identifier, name): the families. */
#define NUTGRAF_LEARNED_WORDS_TABLE(X)                                                                           \
    X(CLASSES, "classes")   /* words of class, id, role and their like, on the block and around it */     \
    X(OPENINGS, "openings") /* the first words of a block */                                              \
    X(HEADINGS, "headings") /* words of the heading above */

enum {
#define NUTGRAF_LEARNED_WORDS_ENUM(identifier, name) NUTGRAF_LEARNED_WORDS_##identifier,
    NUTGRAF_LEARNED_WORDS_TABLE(NUTGRAF_LEARNED_WORDS_ENUM)
#undef NUTGRAF_LEARNED_WORDS_ENUM
    NUTGRAF_LEARNED_WORDS_COUNT
};

/* FNV-1a (Fowler, Noll, Vo), 32 bits, never 0. Source: draft-eastlake-fnv. */
NUTGRAF_INTERNAL uint32_t nutgraf_learned_words_hash(const char *text, size_t size);

/* Is the byte part of a word? ASCII letters and digits are, and all of a character past ASCII. */
static inline bool nutgraf_learned_words_has_byte(char c) {
    return (unsigned char)c >= 0x80 || nutgraf_ascii_is_alphanumeric(c);
}

/* The weight of a token in sixteenths of log-odds; 0: not listed. */
NUTGRAF_INTERNAL int nutgraf_learned_words_weight(const nutgraf_learned_words *words, uint32_t hash);

/* Is called with each token; `token` is lower case and lives for the call only. */
typedef void nutgraf_learned_words_visitor(void *state, const char *token, size_t size);

/* The words of one class, id or attribute value, cut at what is neither letter nor digit and at
 * camel-case humps, of 2 to 20 ASCII letters or digits and not of digits alone, and each pair of
 * neighbours as "first-second"; all with `prefix` in front. Looks at the first 80 bytes. */
NUTGRAF_INTERNAL void nutgraf_learned_words_of_class(nutgraf_slice value, const char *prefix,
                                                     nutgraf_learned_words_visitor *visit, void *state);

/* The first `count` (at most 10) words of a text, each pair of neighbours as "first_second", and
 * "^all_of_it$" where the text has no more than five words. A number reads "#". */
NUTGRAF_INTERNAL void nutgraf_learned_words_of_opening(nutgraf_slice text, size_t count,
                                                       nutgraf_learned_words_visitor *visit, void *state);

#endif
