/* Learned words: which words of class names, of a block's beginning and of a heading speak for
 * content, and how loudly.
 *
 * A lexicon is a closed hash set of 32-bit hashes with a weight each, so that a lookup is one
 * multiplication and one or two probes. The strings themselves stand as comments in model_data.h.
 */
#ifndef NUTGRAF_CONTENT_LEARNED_WORDS_H
#define NUTGRAF_CONTENT_LEARNED_WORDS_H

#include "../base/ascii.h"
#include "../base/nutgraf.h"

#define NUTGRAF_LEXICON_STEP 16 /* weights are log-odds in sixteenths */

typedef struct nutgraf_lexicon {
    const uint32_t *keys;  /* hashes; 0: free; mask + 1 of them */
    const int8_t *weights; /* log-odds of content against the base rate, times NUTGRAF_LEXICON_STEP */
    uint32_t mask;         /* slots less one, slots a power of two */
} nutgraf_lexicon;

/* X(identifier, name): the families. */
#define NUTGRAF_LEXICON_TABLE(X)                                                                           \
    X(CLASSES, "classes")   /* words of class, id, role and their like, on the block and around it */     \
    X(OPENINGS, "openings") /* the first words of a block */                                              \
    X(HEADINGS, "headings") /* words of the heading above */

enum {
#define NUTGRAF_LEXICON_ENUM(identifier, name) NUTGRAF_LEXICON_##identifier,
    NUTGRAF_LEXICON_TABLE(NUTGRAF_LEXICON_ENUM)
#undef NUTGRAF_LEXICON_ENUM
    NUTGRAF_LEXICON_COUNT
};

/* FNV-1a (Fowler, Noll, Vo), 32 bits, never 0. Source: draft-eastlake-fnv. */
NUTGRAF_INTERNAL uint32_t nutgraf_token_hash(const char *text, size_t size);

/* Is the byte part of a word? ASCII letters and digits are, and all of a character past ASCII. */
static inline bool nutgraf_token_byte(char c) {
    return (unsigned char)c >= 0x80 || nutgraf_ascii_is_alphanumeric(c);
}

/* The weight of a token in sixteenths of log-odds; 0: not listed. */
NUTGRAF_INTERNAL int nutgraf_lexicon_weight(const nutgraf_lexicon *lexicon, uint32_t hash);

/* Is called with each token; `token` is lower case and lives for the call only. */
typedef void nutgraf_token_visitor(void *state, const char *token, size_t size);

/* The words of one class, id or attribute value, cut at what is neither letter nor digit and at
 * camel-case humps, of 2 to 20 ASCII letters or digits and not of digits alone, and each pair of
 * neighbours as "first-second"; all with `prefix` in front. Looks at the first 80 bytes. */
NUTGRAF_INTERNAL void nutgraf_class_tokens(nutgraf_slice value, const char *prefix, nutgraf_token_visitor *visit,
                                           void *state);

/* The first `count` (at most 10) words of a text, each pair of neighbours as "first_second", and
 * "^all_of_it$" where the text has no more than five words. A number reads "#". */
NUTGRAF_INTERNAL void nutgraf_opening_tokens(nutgraf_slice text, size_t count, nutgraf_token_visitor *visit,
                                             void *state);

#endif
