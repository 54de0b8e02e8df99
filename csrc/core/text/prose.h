/* What a text looks like from its characters alone: does it read like prose, a label, a price? */
#ifndef NUTGRAF_TEXT_PROSE_H
#define NUTGRAF_TEXT_PROSE_H

#include "../base/nutgraf.h"

/* Words from which on a block with few links counts as prose. Chosen by hand with the first classifier, which took
 * the densest run of blocks; features of the content model build on it. */
#define NUTGRAF_LONG_WORDS 12

typedef struct nutgraf_prose {
    uint32_t sentences;  /* ends of sentences: . ! ? and their like before a space, a quote or the end; in Thai and
                            Lao, which have none of them, spaces */
    uint32_t commas;     /* of any script */
    uint32_t digits, uppers;
    uint32_t function_words; /* small words: up to three letters, the first no capital */
    uint32_t neutral_words;  /* words of scripts where small words cannot be told so: Han, kana, Hangul, Thai, … */
    uint32_t separators; /* | » › • · / © → */
    bool ends_sentence, ends_colon, question;
    bool starts_upper, all_upper;
    bool price, date, copyright;
} nutgraf_prose;

/* Reads a text once. Linear, allocates nothing. */
NUTGRAF_INTERNAL nutgraf_prose nutgraf_prose_of(nutgraf_slice text);

#endif
