/* Choosing the units (sentences, posts) that say most of a text.
 *
 * Units are bags of grams (grams.h), so no stemmer, stop list or language is needed. Redundancy
 * is held down by maximal marginal relevance: score x (1 - redundancy x greatest likeness to a unit
 * already chosen). Sources, beside those of the methods: J. Carbonell, J. Goldstein, The Use of MMR,
 * SIGIR 1998, for redundancy.
 */
#ifndef NUTGRAF_RANK_RANK_H
#define NUTGRAF_RANK_RANK_H

#include "../base/arena.h"

typedef enum nutgraf_rank_method {
    /* One article: likeness to what follows, early units first. H. Zheng, M. Lapata, Sentence Centrality
     * Revisited for Unsupervised Summarization, ACL 2019. */
    NUTGRAF_RANK_DIRECTED,
    /* Several articles: likeness to all, by random walk, early units of each first. G. Erkan, D. Radev,
     * LexRank, JAIR 22 (2004), with continuous weights. */
    NUTGRAF_RANK_LEXRANK,
    /* The first units. */
    NUTGRAF_RANK_LEAD,
    /* Posts: the walk of LexRank x likeness to the page's headline. */
    NUTGRAF_RANK_DIGEST,
    /* A walk over shared words, no position. R. Mihalcea, P. Tarau, TextRank, EMNLP 2004. */
    NUTGRAF_RANK_TEXTRANK,
    /* The sum of shared words with all others, no position: for long extracts. The weight of an edge is
     * TextRank's; taking its sum is the reduction of H. Jing and others, as sumy has it. */
    NUTGRAF_RANK_OVERLAP,
    /* As a digest, spread over the time of the page: each unit chosen weakens its neighbours. */
    NUTGRAF_RANK_TIMELINE,
    NUTGRAF_RANK_METHODS
} nutgraf_rank_method;

/* At least one budget must not be 0; all that are given hold together. */
typedef struct nutgraf_rank_options {
    nutgraf_rank_method method;
    size_t count;        /* units at most; 0: any number */
    size_t words;        /* words to come near to; 0: any number */
    size_t characters;   /* code points to come near to; 0: any number */
    size_t tokens;       /* tokens of a language model to come near to, taken as 4 bytes each; 0: any number */
    double redundancy;   /* 0 to 1; negative: the method's own: 1.0 for posts, 0 for overlap, else 0.5 */
    nutgraf_slice title; /* the page's headline, for posts; may be empty */
    const uint32_t *positions; /* of each unit in its own article, from 0; NULL: they are one article. Borrowed */
} nutgraf_rank_options;

/* Chooses among units[0, unit_count) and returns their indexes in rising order, in arena memory.
 * Deterministic: equal scores go to the earlier unit. Time and memory are linear in the units' text
 * (times the steps of the random walk, at most 60; textrank and overlap: times the number of different
 * lengths, at most 64), plus one pass for each of the first 64 units chosen; units chosen beyond those
 * are taken by score alone. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_rank_choose(nutgraf_arena *arena, const nutgraf_slice *units,
                                                    size_t unit_count, const nutgraf_rank_options *options,
                                                    uint32_t **chosen, size_t *chosen_count);

/* How much of each unit the known texts do not say: novelty[i] is 0 when all 5-letter windows of
 * units[i] stand in them, 1 when none does, each weighed by how rare it is among the units. Linear in
 * all texts. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_rank_novelty(nutgraf_arena *arena, const nutgraf_slice *units,
                                                     size_t unit_count, const nutgraf_slice *known,
                                                     size_t known_count, double *novelty);

#endif
