/* Which blocks are the page's content. */
#ifndef NUTGRAF_CONTENT_CLASSIFY_H
#define NUTGRAF_CONTENT_CLASSIFY_H

#include "features.h"

/* X(identifier, name): what to prefer where the page leaves it open. */
#define NUTGRAF_PRESET_TABLE(X)                                                                            \
    X(BALANCED, "balanced")   /* the best of both */                                                       \
    X(PRECISION, "precision") /* rather leave out what may be none */                                      \
    X(RECALL, "recall")       /* rather keep what may be one */

typedef enum nutgraf_preset {
#define NUTGRAF_PRESET_ENUM(identifier, name) NUTGRAF_PRESET_##identifier,
    NUTGRAF_PRESET_TABLE(NUTGRAF_PRESET_ENUM)
#undef NUTGRAF_PRESET_ENUM
    NUTGRAF_PRESET_COUNT
} nutgraf_preset;

typedef struct nutgraf_judgement {
    float confidence;                    /* the F-score that the kept words are expected to have, 0 to 1 */
    float numbers[NUTGRAF_PAGE_NUMBERS]; /* of nutgraf_features_measure_page */
} nutgraf_judgement;

/* Sets `content` and `score` (the probability of being content, 0 to 1) of every block of a whole page.
 *
 * The trained model of model.h judges each block that holds text. Where the judgement becomes "yes" is
 * decided for each page: at the cut that makes the expected F-score of the kept words highest (Jansche:
 * Maximum Expected F-Measure Training of Logistic Regression Models, EMNLP 2005), within limits that
 * the preset sets. A text of some length is kept once; figures and rules go with the text around them;
 * a heading that heads nothing is dropped.
 * judgement: filled; all 0 when the page has no text, the confidence 0 when nothing is kept.
 * Linear in nodes and text. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_blocks_classify(nutgraf_blocks *blocks, const nutgraf_document *document,
                                                        nutgraf_preset preset, nutgraf_judgement *judgement);

#endif
