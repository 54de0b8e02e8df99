/* The trained model: boosted oblivious trees over the features of a row, and the learned words that some
 * of the features read. Everything is constant data, made by csrc/training/content.py.
 *
 * An oblivious tree asks the same question in all nodes of a level, so that the answers are the bits
 * of the leaf's number and all rows of a tile are asked at once.
 * Source: Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features", NeurIPS 2018.
 */
#ifndef NUTGRAF_CONTENT_MODEL_H
#define NUTGRAF_CONTENT_MODEL_H

#include "features.h"

/* A question: is the feature greater than the border? */
typedef struct nutgraf_split {
    uint16_t feature;
    float border;
} nutgraf_split;

typedef struct nutgraf_model {
    const nutgraf_split *splits; /* trees × depth */
    const int16_t *leaves;       /* trees × 2^depth */
    size_t trees, depth;
    float scale, bias;           /* log-odds = bias + scale × sum of leaves */
} nutgraf_model;

extern NUTGRAF_INTERNAL const nutgraf_model nutgraf_content_model;
extern NUTGRAF_INTERNAL const nutgraf_learned_words nutgraf_content_words[NUTGRAF_LEARNED_WORDS_COUNT];

/* The log-odds of each row of a tile of `count` rows, laid out as nutgraf_features_measure does; cells past
 * `count` are read, up to a multiple of 16, and ignored. */
NUTGRAF_INTERNAL void nutgraf_model_apply(const nutgraf_model *model, const float *values, size_t count,
                                          float *log_odds);

#endif
