/* Choosing the units (sentences, posts) that say most of a text.
 *
 * Units are bags of grams weighed by tf x idf. "directed" and "lexrank" take 5-letter windows over
 * the lower-case words (2-letter windows in scripts without spaces), so no stemmer or stop list is
 * needed; "digest" takes the first 5 letters of each word. Redundancy is held down by maximal
 * marginal relevance: score x (1 - redundancy x greatest likeness to a unit already chosen).
 *
 * Sources: position-directed centrality: H. Zheng, M. Lapata, Sentence Centrality Revisited for
 * Unsupervised Summarization, ACL 2019; LexRank: G. Erkan, D. Radev, JAIR 22 (2004); marginal
 * relevance: J. Carbonell, J. Goldstein, SIGIR 1998.
 */
#ifndef NUTGRAF_RANK_H
#define NUTGRAF_RANK_H

#include "arena.h"

typedef enum nutgraf_rank_method {
    NUTGRAF_RANK_DIRECTED, /* one article: likeness to what follows, early units first */
    NUTGRAF_RANK_LEXRANK,  /* several articles: likeness to all, by random walk */
    NUTGRAF_RANK_LEAD,     /* the first units */
    NUTGRAF_RANK_DIGEST    /* posts: random walk x likeness to the page's headline */
} nutgraf_rank_method;

/* At least one budget must not be 0; all that are given hold together. */
typedef struct nutgraf_rank_options {
    nutgraf_rank_method method;
    size_t count;        /* units at most; 0: any number */
    size_t words;        /* words to come near to; 0: any number */
    size_t characters;   /* code points to come near to; 0: any number */
    double redundancy;   /* 0 to 1; negative: the method's own, 0.5, and 1.0 for a digest */
    nutgraf_slice title; /* the page's headline, for a digest; may be empty */
} nutgraf_rank_options;

/* Chooses among units[0, unit_count) and returns their indexes in rising order, in arena memory.
 * Deterministic: equal scores go to the earlier unit. Time and memory are linear in the units' text
 * (times the steps of the random walk, at most 60), plus one pass for each of the first 64 units
 * chosen; units chosen beyond those are taken by score alone. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_rank_choose(nutgraf_arena *arena, const nutgraf_slice *units,
                                                    size_t unit_count, const nutgraf_rank_options *options,
                                                    uint32_t **chosen, size_t *chosen_count);

#endif
