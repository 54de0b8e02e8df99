/* Units of text as sparse rows of grams, and the products that ranking needs; see rank.h.
 *
 * A gram is a window of letters, the beginning of a word, or a long word's beginning; rows hold how
 * often each gram stands in a unit. Nothing here is larger than the text, and no pair of units is
 * ever looked at: sums over all units go through one vector over the grams.
 */
#ifndef NUTGRAF_RANK_GRAMS_H
#define NUTGRAF_RANK_GRAMS_H

#include "../base/counter.h"

typedef enum nutgraf_gram_kind {
    NUTGRAF_GRAM_WINDOWS,   /* all windows of 5 letters; of 2 in scripts without spaces */
    NUTGRAF_GRAM_PREFIXES,  /* the first 5 letters of each word */
    NUTGRAF_GRAM_LONG_WORDS /* the first 6 letters of each word of at least 4 */
} nutgraf_gram_kind;

typedef struct nutgraf_gram_entry {
    uint32_t gram;
    float frequency;
} nutgraf_gram_entry;

typedef struct nutgraf_grams {
    nutgraf_arena *arena;
    nutgraf_gram_kind kind;
    nutgraf_counter numbers; /* gram + 1, by the hash of its letters */
    uint32_t *units;  /* units that hold each gram */
    uint32_t *last;   /* the newest unit that held it, + 1 */
    uint32_t *place;  /* its entry in that unit */
    size_t count, unit_capacity, last_capacity, place_capacity;
    nutgraf_gram_entry *entries; /* unit i: entries[starts[i], starts[i + 1]) */
    size_t entry_count, entry_capacity;
    size_t *starts;   /* room for all rows and one more */
    size_t row_count;
} nutgraf_grams;

/* Makes rows of all units, with room for one more; false: memory is out. */
NUTGRAF_INTERNAL bool nutgraf_grams_init(nutgraf_grams *grams, nutgraf_arena *arena, nutgraf_gram_kind kind,
                                         const nutgraf_slice *units, size_t unit_count);

/* Opens the next row, for which nutgraf_grams_init left room, and fills it; false: memory is out. */
NUTGRAF_INTERNAL bool nutgraf_grams_add(nutgraf_grams *grams, nutgraf_slice text);

/* Takes the last row away again. */
NUTGRAF_INTERNAL void nutgraf_grams_drop(nutgraf_grams *grams);

/* The weights of all entries, each row of length 1 (or 0): frequency x ln(smooth + rows / units that
 * hold the gram); NULL: memory is out. */
NUTGRAF_INTERNAL float *nutgraf_grams_weigh(const nutgraf_grams *grams, double smooth);

/* The product of a row, by these weights, with a vector over the grams (grams->count numbers). */
NUTGRAF_INTERNAL double nutgraf_grams_dot(const nutgraf_grams *grams, const float *weights, size_t row,
                                          const double *vector);

/* vector += factor x row */
NUTGRAF_INTERNAL void nutgraf_grams_sum(const nutgraf_grams *grams, const float *weights, size_t row, double factor,
                                        double *vector);

#endif
