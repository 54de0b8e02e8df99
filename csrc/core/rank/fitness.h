/* How fit a sentence is for a summary, by its length and its end alone. */
#ifndef NUTGRAF_RANK_FITNESS_H
#define NUTGRAF_RANK_FITNESS_H

#include "../base/nutgraf.h"

typedef enum nutgraf_fitness {
    NUTGRAF_FITNESS_NONE, /* a question or a label, which none wants */
    NUTGRAF_FITNESS_LESS, /* a short sentence, or one without a stop at its end */
    NUTGRAF_FITNESS_FULL
} nutgraf_fitness;

/* Fitness of a sentence: UTF-8. Linear in its size. */
NUTGRAF_INTERNAL nutgraf_fitness nutgraf_sentence_fitness(nutgraf_slice sentence);

#endif
