/* Unit ranking over sparse gram vectors; see rank.h.
 *
 * No matrix of pairs is ever made. With X the units' normalised vectors, likeness is X Xt, so
 *   directed:  s_i = x_i . (x_i+1 + x_i+2 + ...), a running sum from the end;
 *   walk:      r (X Xt - diag) = ((r X) Xt) - r diag, two sparse products a step;
 *   relevance: likeness to the unit just chosen, one sparse product.
 */
#include "rank.h"

#include <math.h>
#include <string.h>

#include "unicode.h"

/* The constants of the experiment that chose these formulas, by ROUGE on news articles, daily
 * summaries in three languages and live blogs. */
#define WINDOW 5             /* letters of a gram */
#define DENSE_WINDOW 2       /* the same in scripts without spaces */
#define PREFIX 5             /* letters of a word that a digest compares */
#define POSITION_POWER 0.35  /* of 1 / (position + 1), directed */
#define WALK_POSITION_POWER 0.25
#define SHORT_WORDS 8.0      /* shorter units lose */
#define LONG_WORDS 45.0      /* longer units lose */
#define DAMPING 0.85
#define MAX_STEPS 60
#define STEP_PRECISION 1e-8  /* sum of changes that ends the walk */
#define MAX_MARGINAL 64      /* units chosen by marginal relevance */

#define HASH_START 14695981039346656037u /* FNV-1a, 64 bits */
#define HASH_PRIME 1099511628211u

typedef struct entry {
    uint32_t gram;
    float frequency;
} entry;

typedef struct gram_slot {
    uint64_t hash; /* 0: free */
    uint32_t gram;
} gram_slot;

typedef struct grams {
    nutgraf_arena *arena;
    gram_slot *slots; /* open addressing; its size is a power of two */
    size_t slot_count;
    uint32_t *units;  /* units that hold each gram */
    uint32_t *last;   /* the newest unit that held it, + 1 */
    uint32_t *place;  /* its entry in that unit */
    size_t count, unit_capacity, last_capacity, place_capacity;
    entry *entries;   /* unit i: entries[starts[i], starts[i + 1]) */
    size_t entry_count, entry_capacity;
    size_t *starts;
    size_t row_count;
} grams;

static bool slots_grow(grams *g) {
    size_t count = g->slot_count == 0 ? 1024 : g->slot_count * 2;
    gram_slot *slots = nutgraf_arena_calloc(g->arena, count * sizeof *slots);
    if (slots == NULL) return false;
    for (size_t i = 0; i < g->slot_count; i++) {
        if (g->slots[i].hash == 0) continue;
        size_t k = (size_t)g->slots[i].hash & (count - 1);
        while (slots[k].hash != 0) k = (k + 1) & (count - 1);
        slots[k] = g->slots[i];
    }
    g->slots = slots;
    g->slot_count = count;
    return true;
}

static bool gram_new(grams *g) {
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
static bool gram_add(grams *g, uint32_t row, uint64_t hash) {
    if (hash == 0) hash = 1;
    if (g->count * 2 >= g->slot_count && !slots_grow(g)) return false;
    size_t k = (size_t)hash & (g->slot_count - 1);
    while (g->slots[k].hash != 0 && g->slots[k].hash != hash) k = (k + 1) & (g->slot_count - 1);
    if (g->slots[k].hash == 0) {
        g->slots[k] = (gram_slot){hash, (uint32_t)g->count};
        if (!gram_new(g)) return false;
    }
    uint32_t gram = g->slots[k].gram;
    if (g->last[gram] == row + 1) {
        g->entries[g->place[gram]].frequency += 1;
        return true;
    }
    entry *entries = nutgraf_arena_reserve(g->arena, g->entries, &g->entry_capacity, g->entry_count + 1, sizeof *entries);
    if (entries == NULL) return false;
    g->entries = entries;
    g->last[gram] = row + 1;
    g->place[gram] = (uint32_t)g->entry_count;
    g->units[gram]++;
    entries[g->entry_count++] = (entry){gram, 1};
    return true;
}

static bool is_word(nutgraf_letter_kind kind) {
    return kind != NUTGRAF_KIND_OTHER && kind != NUTGRAF_KIND_SPACE;
}

/* A hash whose low bits are good enough for the table. */
static uint64_t hash_points(const int32_t *points, size_t count) {
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count; i++) hash = (hash ^ (uint64_t)points[i]) * HASH_PRIME;
    return hash ^ hash >> 29;
}

/* All windows over " word word ... ": the text with one space for whatever is no word. */
static bool add_windows(grams *g, uint32_t row, nutgraf_slice text) {
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

/* The first letters of each word. */
static bool add_prefixes(grams *g, uint32_t row, nutgraf_slice text) {
    int32_t prefix[PREFIX];
    size_t filled = 0;
    for (size_t p = 0; p <= text.size;) {
        int32_t c = ' ';
        if (p < text.size) p += nutgraf_utf8_read(text.data, text.size, p, &c);
        else p++;
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        bool dense = kind == NUTGRAF_KIND_IDEOGRAPH;
        if (is_word(kind) || c == '_') {
            if (filled < PREFIX) prefix[filled++] = nutgraf_code_point_lower(c);
            if (!dense || filled < DENSE_WINDOW) continue;
        }
        if (filled == 0) continue;
        if (!gram_add(g, row, hash_points(prefix, filled))) return false;
        if (dense) prefix[0] = prefix[filled - 1];
        filled = dense ? 1 : 0;
    }
    return true;
}

/* Opens the next row and fills it. */
static bool add_row(grams *g, nutgraf_slice text, bool prefixes) {
    uint32_t row = (uint32_t)g->row_count;
    g->starts[g->row_count] = g->entry_count;
    bool ok = prefixes ? add_prefixes(g, row, text) : add_windows(g, row, text);
    g->starts[++g->row_count] = g->entry_count;
    return ok;
}

/* The weights of all entries, each row of length 1 (or 0): frequency x ln(smooth + rows / units). */
static float *weigh(const grams *g, double smooth) {
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

static double row_dot(const grams *g, const float *weights, size_t row, const double *vector) {
    double sum = 0;
    for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) sum += weights[e] * vector[g->entries[e].gram];
    return sum;
}

/* vector += factor x row */
static void row_add(const grams *g, const float *weights, size_t row, double factor, double *vector) {
    for (size_t e = g->starts[row]; e < g->starts[row + 1]; e++) vector[g->entries[e].gram] += factor * weights[e];
}

/* Sum of the likenesses to all later rows. */
static void directed_scores(const grams *g, const float *weights, double *vector, double *scores) {
    for (size_t row = g->row_count; row-- > 0;) {
        scores[row] = row_dot(g, weights, row, vector);
        row_add(g, weights, row, 1, vector);
    }
}

/* Continuous LexRank over the first n rows: power iteration without a matrix. */
static bool walk_scores(const grams *g, const float *weights, size_t n, double *vector, double *scores) {
    double *sums = nutgraf_arena_alloc(g->arena, n * sizeof *sums);
    double *own = nutgraf_arena_calloc(g->arena, n * sizeof *own); /* 1, or 0 for an empty row */
    if (sums == NULL || own == NULL) return false;
    memset(vector, 0, g->count * sizeof *vector);
    for (size_t i = 0; i < n; i++) row_add(g, weights, i, 1, vector);
    for (size_t i = 0; i < n; i++) {
        for (size_t e = g->starts[i]; e < g->starts[i + 1]; e++) own[i] += (double)weights[e] * weights[e];
        sums[i] = row_dot(g, weights, i, vector) - own[i];
        if (sums[i] < 1e-9) sums[i] = 0; /* likeness to nothing, but for rounding */
        scores[i] = 1.0 / (double)n;
    }
    for (int step = 0; step < MAX_STEPS; step++) {
        double loose = 0, change = 0;
        memset(vector, 0, g->count * sizeof *vector);
        for (size_t i = 0; i < n; i++) {
            if (sums[i] > 0) row_add(g, weights, i, scores[i] / sums[i], vector);
            else loose += scores[i];
        }
        for (size_t i = 0; i < n; i++) {
            double flow = row_dot(g, weights, i, vector) - (sums[i] > 0 ? own[i] * scores[i] / sums[i] : 0);
            double score = (1 - DAMPING + DAMPING * loose) / (double)n + DAMPING * flow;
            change += fabs(score - scores[i]);
            scores[i] = score;
        }
        if (change < STEP_PRECISION) break;
    }
    return true;
}

static void scale_to_one(double *scores, size_t n) {
    double most = 0;
    for (size_t i = 0; i < n; i++) most = scores[i] > most ? scores[i] : most;
    for (size_t i = 0; most > 0 && i < n; i++) scores[i] /= most;
}

/* Early units of a usual length first. */
static void apply_priors(const nutgraf_measure *measures, size_t n, double power, double *scores) {
    scale_to_one(scores, n);
    for (size_t i = 0; i < n; i++) {
        double words = measures[i].words > 0 ? (double)measures[i].words : 1;
        scores[i] *= pow((double)i + 1, -power) * fmin(1, words / SHORT_WORDS) * fmin(1, LONG_WORDS / words);
    }
}

/* ---- choosing ---- */

/* What is spent of a budget, and whether one more unit brings it nearer. */
static bool fits(size_t spent, size_t size, size_t budget) {
    if (budget == 0) return true;
    if (spent >= budget) return false;
    if (spent == 0 || spent + size <= budget) return true;
    return spent + size - budget <= budget - spent;
}

typedef struct choice {
    const nutgraf_rank_options *options;
    const nutgraf_measure *measures;
    uint32_t *items;
    size_t count, words, characters;
} choice;

static bool choose(choice *c, size_t unit) {
    const nutgraf_measure *m = &c->measures[unit];
    if (c->options->count != 0 && c->count >= c->options->count) return false;
    if (!fits(c->words, m->words, c->options->words)) return false;
    if (!fits(c->characters, m->code_points, c->options->characters)) return false;
    c->items[c->count++] = (uint32_t)unit;
    c->words += m->words;
    c->characters += m->code_points;
    return true;
}

typedef struct ranked {
    double score;
    uint32_t unit;
} ranked;

static bool ranks_before(const ranked *a, const ranked *b) {
    return a->score > b->score || (a->score == b->score && a->unit < b->unit);
}

/* Heapsort, best first: in place, no recursion, no worst case. */
static void sort_ranked(ranked *items, size_t n) {
    for (size_t built = 0, end = n; end > 1;) {
        size_t root = built < n / 2 ? n / 2 - 1 - built : 0;
        if (built < n / 2) {
            built++;
        } else {
            ranked swap = items[--end];
            items[end] = items[0];
            items[0] = swap;
        }
        for (size_t child; (child = 2 * root + 1) < end; root = child) {
            if (child + 1 < end && ranks_before(&items[child], &items[child + 1])) child++;
            if (!ranks_before(&items[root], &items[child])) break;
            ranked swap = items[root];
            items[root] = items[child];
            items[child] = swap;
        }
    }
}

/* The rest by score alone, from the best down. */
static bool choose_rest(nutgraf_arena *arena, choice *c, const double *scores, const bool *taken, size_t n) {
    ranked *order = nutgraf_arena_alloc(arena, n * sizeof *order);
    if (order == NULL) return false;
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (!taken[i]) order[count++] = (ranked){scores[i], (uint32_t)i};
    sort_ranked(order, count);
    for (size_t i = 0; i < count; i++)
        if (!choose(c, order[i].unit)) break;
    return true;
}

static bool choose_marginal(grams *g, choice *c, double *scores, double redundancy, size_t n, double *vector) {
    float *weights = weigh(g, 1);
    double *likeness = nutgraf_arena_calloc(g->arena, n * sizeof *likeness);
    bool *taken = nutgraf_arena_calloc(g->arena, n * sizeof *taken);
    if (weights == NULL || likeness == NULL || taken == NULL) return false;
    scale_to_one(scores, n);
    for (size_t round = 0; round < n; round++) {
        if (round == MAX_MARGINAL) return choose_rest(g->arena, c, scores, taken, n);
        size_t best = n;
        double most = -1;
        for (size_t i = 0; i < n; i++) {
            double value = taken[i] ? -1 : scores[i] * fmax(0, 1 - redundancy * likeness[i]);
            if (value > most) {
                most = value;
                best = i;
            }
        }
        if (best == n || !choose(c, best)) break;
        taken[best] = true;
        memset(vector, 0, g->count * sizeof *vector);
        row_add(g, weights, best, 1, vector);
        for (size_t i = 0; i < n; i++) likeness[i] = fmax(likeness[i], row_dot(g, weights, i, vector));
    }
    return true;
}

static void sort_chosen(choice *c, bool *marks, size_t n) {
    for (size_t i = 0; i < c->count; i++) marks[c->items[i]] = true;
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (marks[i]) c->items[count++] = (uint32_t)i;
}

/* Likeness to the headline, which is a further row while the weights are made. */
static bool apply_title(grams *g, nutgraf_slice title, size_t n, double *vector, double *scores) {
    if (title.size == 0) return true;
    if (!add_row(g, title, true)) return false;
    vector = nutgraf_arena_calloc(g->arena, g->count * sizeof *vector);
    double *likeness = nutgraf_arena_alloc(g->arena, n * sizeof *likeness);
    float *weights = weigh(g, 1);
    if (vector == NULL || likeness == NULL || weights == NULL) return false;
    row_add(g, weights, n, 1, vector);
    for (size_t i = 0; i < n; i++) likeness[i] = row_dot(g, weights, i, vector);
    scale_to_one(likeness, n);
    for (size_t i = 0; i < n; i++) scores[i] *= 1 + likeness[i];
    /* Undo the row. */
    for (size_t e = g->starts[n]; e < g->starts[n + 1]; e++) g->units[g->entries[e].gram]--;
    g->entry_count = g->starts[n];
    g->row_count = n;
    return true;
}

static nutgraf_status choose_by_likeness(nutgraf_arena *arena, const nutgraf_slice *units, size_t n,
                                         const nutgraf_rank_options *options, choice *c) {
    bool digest = options->method == NUTGRAF_RANK_DIGEST;
    grams g = {.arena = arena};
    g.starts = nutgraf_arena_alloc(arena, (n + 2) * sizeof *g.starts);
    double *scores = nutgraf_arena_calloc(arena, n * sizeof *scores);
    if (g.starts == NULL || scores == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < n; i++)
        if (!add_row(&g, units[i], digest)) return NUTGRAF_NO_MEMORY;
    double *vector = nutgraf_arena_calloc(arena, g.count * sizeof *vector);
    float *weights = weigh(&g, 0);
    if (vector == NULL || weights == NULL) return NUTGRAF_NO_MEMORY;
    if (options->method == NUTGRAF_RANK_DIRECTED) {
        directed_scores(&g, weights, vector, scores);
        apply_priors(c->measures, n, POSITION_POWER, scores);
    } else if (!walk_scores(&g, weights, n, vector, scores)) {
        return NUTGRAF_NO_MEMORY;
    } else if (!digest) {
        apply_priors(c->measures, n, WALK_POSITION_POWER, scores);
    } else {
        scale_to_one(scores, n);
        if (!apply_title(&g, options->title, n, vector, scores)) return NUTGRAF_NO_MEMORY;
    }
    double redundancy = options->redundancy >= 0 ? options->redundancy : digest ? 1.0 : 0.5;
    vector = nutgraf_arena_calloc(arena, g.count * sizeof *vector);
    if (vector == NULL || !choose_marginal(&g, c, scores, redundancy, n, vector)) return NUTGRAF_NO_MEMORY;
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_rank_choose(nutgraf_arena *arena, const nutgraf_slice *units, size_t unit_count,
                                   const nutgraf_rank_options *options, uint32_t **chosen, size_t *chosen_count) {
    size_t n = unit_count;
    *chosen = NULL;
    *chosen_count = 0;
    if (n == 0) return NUTGRAF_OK;
    nutgraf_measure *measures = nutgraf_arena_alloc(arena, n * sizeof *measures);
    uint32_t *items = nutgraf_arena_alloc(arena, n * sizeof *items);
    bool *marks = nutgraf_arena_calloc(arena, n * sizeof *marks);
    if (measures == NULL || items == NULL || marks == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < n; i++) measures[i] = nutgraf_text_measure(units[i]);
    choice c = {.options = options, .measures = measures, .items = items};
    if (options->method == NUTGRAF_RANK_LEAD) {
        for (size_t i = 0; i < n; i++)
            if (!choose(&c, i)) break;
    } else {
        nutgraf_status status = choose_by_likeness(arena, units, n, options, &c);
        if (status != NUTGRAF_OK) return status;
    }
    sort_chosen(&c, marks, n);
    *chosen = items;
    *chosen_count = c.count;
    return NUTGRAF_OK;
}
