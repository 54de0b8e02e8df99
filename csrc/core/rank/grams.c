/* Rows of grams in one growing array, grams by a hash table; see grams.h. */
#include "grams.h"

#include <math.h>
#include <string.h>

#include "../base/hash.h"
#include "../text/unicode.h"

/* The constants of the experiment that chose these grams, by ROUGE on news articles, daily summaries in
 * three languages and live blogs. */
#define WINDOW 5        /* letters of a gram */
#define DENSE_WINDOW 2  /* the same in scripts without spaces */
#define PREFIX 5        /* letters of a word that a digest compares */
#define LONG_PREFIX 6   /* letters of a word whose overlap counts */
#define LONG_WORD 4     /* letters that such a word must have */

#define FIRST_GRAMS 512 /* distinct ones that there is room for at once */

static bool gram_new(nutgraf_grams *g) {
    uint32_t *units = nutgraf_arena_reserve(g->arena, g->units, &g->unit_capacity, g->count + 1, sizeof *units);
    if (units == NULL) return false;
    g->units = units;
    uint32_t *last = nutgraf_arena_reserve(g->arena, g->last, &g->last_capacity, g->count + 1, sizeof *last);
    if (last == NULL) return false;
    g->last = last;
    uint32_t *place = nutgraf_arena_reserve(g->arena, g->place, &g->place_capacity, g->count + 1, sizeof *place);
    if (place == NULL) return false;
    g->place = place;
    units[g->count] = last[g->count] = place[g->count] = 0;
    g->count++;
    return true;
}

/* Counts one gram of row `row`. */
static bool gram_add(nutgraf_grams *g, uint32_t row, uint64_t hash) {
    uint32_t *number = nutgraf_counter_at(&g->numbers, hash);
    if (number == NULL) return false;
    if (*number == 0) {
        if (!gram_new(g)) return false;
        *number = (uint32_t)g->count;
    }
    uint32_t gram = *number - 1;
    if (g->last[gram] == row + 1) {
        g->entries[g->place[gram]].frequency += 1;
        return true;
    }
    nutgraf_gram_entry *entries = nutgraf_arena_reserve(g->arena, g->entries, &g->entry_capacity, g->entry_count + 1, sizeof *entries);
    if (entries == NULL) return false;
    g->entries = entries;
    g->last[gram] = row + 1;
    g->place[gram] = (uint32_t)g->entry_count;
    g->units[gram]++;
    entries[g->entry_count++] = (nutgraf_gram_entry){gram, 1};
    return true;
}

static bool is_word(nutgraf_letter_kind kind) {
    return kind != NUTGRAF_KIND_OTHER && kind != NUTGRAF_KIND_SPACE;
}

/* A hash whose low bits are good enough for the table. */
static uint64_t hash_points(const int32_t *points, size_t count) {
    uint64_t hash = NUTGRAF_HASH64_START;
    for (size_t i = 0; i < count; i++) hash = nutgraf_hash64_step(hash, (uint64_t)points[i]);
    return hash ^ hash >> 29;
}

/* All windows over " word word ... ": the text with one space for whatever is no word. */
static bool add_windows(nutgraf_grams *g, uint32_t row, nutgraf_slice text) {
    int32_t window[WINDOW];
    size_t filled = 0, emitted = 0;
    window[filled++] = ' ';
    for (size_t p = 0; p <= text.size;) {
        int32_t c = ' ';
        if (p < text.size) {
            p += nutgraf_utf8_read(text.data, text.size, p, &c);
            nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
            c = is_word(kind) || c == '_' ? nutgraf_code_point_lower(c) : ' ';
        } else {
            p++;
        }
        if (c == ' ' && window[filled - 1] == ' ') continue;
        window[filled++] = c;
        if (filled >= DENSE_WINDOW && nutgraf_code_point_kind(window[filled - 2]) == NUTGRAF_KIND_IDEOGRAPH) {
            if (!gram_add(g, row, hash_points(window + filled - 2, DENSE_WINDOW))) return false;
            emitted++;
        }
        if (filled < WINDOW) continue;
        if (nutgraf_code_point_kind(window[0]) != NUTGRAF_KIND_IDEOGRAPH) {
            if (!gram_add(g, row, hash_points(window, WINDOW))) return false;
            emitted++;
        }
        memmove(window, window + 1, (WINDOW - 1) * sizeof *window);
        filled--;
    }
    return emitted > 0 || gram_add(g, row, hash_points(window, filled));
}

/* The first letters of each word that is long enough. */
static bool add_prefixes(nutgraf_grams *g, uint32_t row, nutgraf_slice text) {
    bool long_words = g->kind == NUTGRAF_GRAM_LONG_WORDS;
    size_t most = long_words ? LONG_PREFIX : PREFIX, least = long_words ? LONG_WORD : 1;
    int32_t prefix[LONG_PREFIX];
    size_t filled = 0;
    for (size_t p = 0; p <= text.size;) {
        int32_t c = ' ';
        if (p < text.size) p += nutgraf_utf8_read(text.data, text.size, p, &c);
        else p++;
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        bool dense = kind == NUTGRAF_KIND_IDEOGRAPH;
        if (is_word(kind) || c == '_') {
            if (filled < most) prefix[filled++] = nutgraf_code_point_lower(c);
            if (!dense || filled < DENSE_WINDOW) continue;
        }
        if (filled == 0) continue;
        if ((dense || filled >= least) && !gram_add(g, row, hash_points(prefix, filled))) return false;
        if (dense) prefix[0] = prefix[filled - 1];
        filled = dense ? 1 : 0;
    }
    return true;
}

bool nutgraf_grams_add(nutgraf_grams *g, nutgraf_slice text) {
    uint32_t row = (uint32_t)g->row_count;
    g->starts[g->row_count] = g->entry_count;
    bool ok = g->kind == NUTGRAF_GRAM_WINDOWS ? add_windows(g, row, text) : add_prefixes(g, row, text);
    g->starts[++g->row_count] = g->entry_count;
    return ok;
}

bool nutgraf_grams_init(nutgraf_grams *g, nutgraf_arena *arena, nutgraf_gram_kind kind, const nutgraf_slice *units,
                        size_t unit_count) {
    *g = (nutgraf_grams){.arena = arena, .kind = kind};
    g->starts = nutgraf_arena_calloc(arena, (unit_count + 2) * sizeof *g->starts);
    if (g->starts == NULL || nutgraf_counter_init(&g->numbers, arena, FIRST_GRAMS) != NUTGRAF_OK) return false;
    for (size_t i = 0; i < unit_count; i++)
        if (!nutgraf_grams_add(g, units[i])) return false;
    return true;
}

void nutgraf_grams_drop(nutgraf_grams *g) {
    size_t row = --g->row_count;
    for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) g->units[g->entries[e].gram]--;
    g->entry_count = g->starts[row];
}

float *nutgraf_grams_weigh(const nutgraf_grams *g, double smooth) {
    float *weights = nutgraf_arena_alloc(g->arena, g->entry_count * sizeof *weights);
    if (weights == NULL) return NULL;
    for (size_t row = 0; row < g->row_count; row++) {
        double sum = 0;
        for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) {
            double idf = log(smooth + (double)g->row_count / (double)g->units[g->entries[e].gram]);
            weights[e] = (float)(g->entries[e].frequency * idf);
            sum += (double)weights[e] * weights[e];
        }
        float scale = sum > 0 ? (float)(1 / sqrt(sum)) : 0;
        for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) weights[e] *= scale;
    }
    return weights;
}

double nutgraf_grams_dot(const nutgraf_grams *g, const float *weights, size_t row, const double *vector) {
    double sum = 0;
    for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) sum += weights[e] * vector[g->entries[e].gram];
    return sum;
}

void nutgraf_grams_sum(const nutgraf_grams *g, const float *weights, size_t row, double factor, double *vector) {
    for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) vector[g->entries[e].gram] += factor * weights[e];
}
