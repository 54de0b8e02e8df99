/* What the files that measure features share: a row's numbers and their running sums. */
#ifndef NUTGRAF_CONTENT_FEATURE_ROWS_H
#define NUTGRAF_CONTENT_FEATURE_ROWS_H

#include "features.h"
#include "../text/prose.h"

/* Words at the beginning of a row, and of a heading, that become tokens. */
#define NUTGRAF_OPENING_TOKENS 6
#define NUTGRAF_HEADING_TOKENS 10

/* Links in less than this share of its letters leave a row text. */
#define NUTGRAF_MOST_LINKS 0.5f

/* The weights of a text's tokens, in NUTGRAF_LEARNED_WORDS_STEP. */
typedef struct nutgraf_tally {
    int16_t sum, least, most;
    int16_t whole; /* of the token that is all of the text */
} nutgraf_tally;

typedef struct nutgraf_row {
    nutgraf_prose prose;
    float words, link_words;
    float link_share;     /* of letters */
    float function_share; /* of words */
    float emphasis;       /* share of bytes */
    uint32_t owner;       /* element */
    uint32_t hash;        /* of its text */
    uint32_t group;       /* from 1 on: rows of one path and of the same classes on owner and parent */
    uint32_t copies;      /* rows of the page with this text */
    uint32_t above;       /* the row of the heading above, UINT32_MAX: none */
    nutgraf_tally opening, heading; /* of the row's own text */
    float stack_least, stack_sum, stack_most; /* of the headings that enclose it, in log-odds */
    uint8_t stack_depth;
    uint8_t tag;           /* code of the owner's name */
    uint8_t heading_level; /* 0: no heading */
    uint8_t long_before, long_after; /* rows to the nearest long one, at most NUTGRAF_FAR */
    uint8_t climb;         /* elements from the common ancestor with the row before */
    bool is_long;
    bool is_copy; /* an earlier row has the same text */
} nutgraf_row;

/* Sums over a run of rows. */
typedef struct nutgraf_row_sums {
    double words, link_words, long_words, function_words;
    double sentences, paragraphs, headings, prices, dates, links, items;
} nutgraf_row_sums;

/* Rows of one path and of the same classes. */
typedef struct nutgraf_row_group {
    uint32_t rows;
    double words, link_words, sentences;
} nutgraf_row_group;

/* Where the features of a tile of rows are written. */
typedef struct nutgraf_tile {
    const nutgraf_features *features; /* borrowed */
    float *values;                    /* borrowed */
    size_t first, stop;               /* rows */
} nutgraf_tile;

/* The cell of a feature of a row. */
static inline float *nutgraf_features_cell(const nutgraf_tile *t, size_t feature, size_t row) {
    return t->values + feature * NUTGRAF_FEATURE_TILE + (row - t->first);
}

/* The sums over rows first to stop, stop exclusive. Constant time. */
static inline nutgraf_row_sums nutgraf_features_sums(const nutgraf_features *f, size_t first, size_t stop) {
    const nutgraf_row_sums *a = &f->before[first], *b = &f->before[stop];
    return (nutgraf_row_sums){b->words - a->words, b->link_words - a->link_words, b->long_words - a->long_words,
                              b->function_words - a->function_words, b->sentences - a->sentences,
                              b->paragraphs - a->paragraphs, b->headings - a->headings, b->prices - a->prices,
                              b->dates - a->dates, b->links - a->links, b->items - a->items};
}

/* The sums over the rows of an element. */
static inline nutgraf_row_sums nutgraf_features_element_sums(const nutgraf_features *f, uint32_t element) {
    const nutgraf_element *e = &f->elements.items[element];
    return nutgraf_features_sums(f, e->first, e->stop);
}

/* A part of a whole, 0 where there is nothing. */
static inline float nutgraf_features_share(double part, double whole) {
    return whole > 0 ? (float)(part / whole) : 0;
}

/* The code of an element's name as a feature: 0 for a name without one. */
NUTGRAF_INTERNAL uint8_t nutgraf_features_tag_code(nutgraf_atom name);

/* Each reads what runs from row to row before tiles are measured. */
NUTGRAF_INTERNAL void nutgraf_features_scan_position(nutgraf_features *f);
NUTGRAF_INTERNAL nutgraf_status nutgraf_features_scan_groups(nutgraf_features *f);
NUTGRAF_INTERNAL void nutgraf_features_scan_words(nutgraf_features *f);
NUTGRAF_INTERNAL void nutgraf_features_scan_page(nutgraf_features *f);

/* Each fills the columns it is named for. */
NUTGRAF_INTERNAL void nutgraf_features_measure_containers(const nutgraf_tile *t);
NUTGRAF_INTERNAL void nutgraf_features_measure_position(const nutgraf_tile *t);
NUTGRAF_INTERNAL void nutgraf_features_measure_words(const nutgraf_tile *t);

#endif
