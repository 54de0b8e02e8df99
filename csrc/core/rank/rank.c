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

#include "grams.h"
#include "../text/unicode.h"

/* The constants of the experiment that chose these formulas, by ROUGE on news articles (newswriters, CNN/DM), daily
 * summaries in three languages and live blogs; the powers and lengths were swept there. */
#define POSITION_POWER 0.35  /* of 1 / (position + 1), directed */
#define WALK_POSITION_POWER 0.25 /* the same for LexRank */
#define SHORT_WORDS 8.0      /* shorter units lose */
#define LONG_WORDS 45.0      /* longer units lose */
#define DAMPING 0.85         /* Brin and Page 1998; LexRank and TextRank take it over */
#define MAX_STEPS 60         /* of a walk: 0.85^60 is below 1e-4 of where it began */
#define ROUNDING 1e-9        /* sums of likeness below it are nothing but rounding */
#define OWN_REDUNDANCY 0.5   /* what likeness to chosen units costs, where the caller does not say */
#define POST_REDUNDANCY 1.0  /* the same for posts, which tell one story over and over */
#define STEP_PRECISION 1e-8  /* sum of changes that ends the walk */
#define MAX_MARGINAL 64      /* units chosen by marginal relevance */
#define SPACING 0.5          /* of its score that a neighbour of a chosen unit loses in a timeline */
#define TOKEN_BYTES 4        /* a usual mean of language models over English; others differ */
#define MAX_LENGTH 64        /* words of a unit for textrank and overlap; longer ones count as this long */

/* Sum of the likenesses to all later rows. */
static void directed_scores(const nutgraf_grams *g, const float *weights, double *vector, double *scores) {
    for (size_t row = g->row_count; row-- > 0;) {
        scores[row] = nutgraf_grams_dot(g, weights, row, vector);
        nutgraf_grams_sum(g, weights, row, 1, vector);
    }
}

/* Continuous LexRank over the first n rows: power iteration without a matrix. */
static bool walk_scores(const nutgraf_grams *g, const float *weights, size_t n, double *vector, double *scores) {
    double *sums = nutgraf_arena_alloc(g->arena, n * sizeof *sums);
    double *own = nutgraf_arena_calloc(g->arena, n * sizeof *own); /* 1, or 0 for an empty row */
    if (sums == NULL || own == NULL) return false;
    memset(vector, 0, g->count * sizeof *vector);
    for (size_t i = 0; i < n; i++) nutgraf_grams_sum(g, weights, i, 1, vector);
    for (size_t i = 0; i < n; i++) {
        for (size_t e = g->starts[i]; e < g->starts[i + 1]; e++) own[i] += (double)weights[e] * weights[e];
        sums[i] = nutgraf_grams_dot(g, weights, i, vector) - own[i];
        if (sums[i] < ROUNDING) sums[i] = 0;
        scores[i] = 1.0 / (double)n;
    }
    for (int step = 0; step < MAX_STEPS; step++) {
        double loose = 0, change = 0;
        memset(vector, 0, g->count * sizeof *vector);
        for (size_t i = 0; i < n; i++) {
            if (sums[i] > 0) nutgraf_grams_sum(g, weights, i, scores[i] / sums[i], vector);
            else loose += scores[i];
        }
        for (size_t i = 0; i < n; i++) {
            double flow = nutgraf_grams_dot(g, weights, i, vector) - (sums[i] > 0 ? own[i] * scores[i] / sums[i] : 0);
            double score = (1 - DAMPING + DAMPING * loose) / (double)n + DAMPING * flow;
            change += fabs(score - scores[i]);
            scores[i] = score;
        }
        if (change < STEP_PRECISION) break;
    }
    return true;
}

typedef struct choice {
    const nutgraf_rank_options *options;
    const nutgraf_measure *measures;
    const nutgraf_slice *units;
    uint32_t *items; /* chosen */
    size_t count, words, characters, tokens;
} choice;

static void scale_to_one(double *scores, size_t n) {
    double most = 0;
    for (size_t i = 0; i < n; i++) most = scores[i] > most ? scores[i] : most;
    for (size_t i = 0; most > 0 && i < n; i++) scores[i] /= most;
}

/* Early units of a usual length first. */
static void apply_priors(const choice *c, size_t n, double power, double *scores) {
    const uint32_t *positions = c->options->positions;
    scale_to_one(scores, n);
    for (size_t i = 0; i < n; i++) {
        double words = c->measures[i].words > 0 ? (double)c->measures[i].words : 1;
        double position = positions != NULL ? (double)positions[i] : (double)i;
        scores[i] *= pow(position + 1, -power) * fmin(1, words / SHORT_WORDS) * fmin(1, LONG_WORDS / words);
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

static bool choose(choice *c, size_t unit) {
    const nutgraf_measure *m = &c->measures[unit];
    if (c->options->count != 0 && c->count >= c->options->count) return false;
    if (!fits(c->words, m->words, c->options->words)) return false;
    size_t tokens = (c->units[unit].size + TOKEN_BYTES - 1) / TOKEN_BYTES;
    if (!fits(c->characters, m->code_points, c->options->characters)) return false;
    if (!fits(c->tokens, tokens, c->options->tokens)) return false;
    c->items[c->count++] = (uint32_t)unit;
    c->words += m->words;
    c->characters += m->code_points;
    c->tokens += tokens;
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

/* Weakens the units within one step of an even spacing of the timeline. */
static void space_out(const choice *c, double *scores, size_t chosen, size_t n) {
    double step = c->options->count > 0 ? (double)n / (double)c->options->count : 1;
    for (size_t i = 0; i < n; i++) {
        double distance = fabs((double)i - (double)chosen);
        if (distance < step) scores[i] *= 1 - SPACING * (1 - distance / step);
    }
}

static bool choose_marginal(nutgraf_grams *g, choice *c, double *scores, double redundancy, size_t n, double *vector) {
    float *weights = nutgraf_grams_weigh(g, 1);
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
        if (c->options->method == NUTGRAF_RANK_TIMELINE) space_out(c, scores, best, n);
        memset(vector, 0, g->count * sizeof *vector);
        nutgraf_grams_sum(g, weights, best, 1, vector);
        for (size_t i = 0; i < n; i++) likeness[i] = fmax(likeness[i], nutgraf_grams_dot(g, weights, i, vector));
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
static bool apply_title(nutgraf_grams *g, nutgraf_slice title, size_t n, double *vector, double *scores) {
    if (title.size == 0) return true;
    if (!nutgraf_grams_add(g, title)) return false;
    vector = nutgraf_arena_calloc(g->arena, g->count * sizeof *vector);
    double *likeness = nutgraf_arena_alloc(g->arena, n * sizeof *likeness);
    float *weights = nutgraf_grams_weigh(g, 1);
    if (vector == NULL || likeness == NULL || weights == NULL) return false;
    nutgraf_grams_sum(g, weights, n, 1, vector);
    for (size_t i = 0; i < n; i++) likeness[i] = nutgraf_grams_dot(g, weights, i, vector);
    scale_to_one(likeness, n);
    for (size_t i = 0; i < n; i++) scores[i] *= 1 + likeness[i];
    nutgraf_grams_drop(g);
    return true;
}

/* Words of the row for the weight of an edge; two at least, for the logarithm. */
static size_t row_length(const nutgraf_grams *g, size_t row) {
    size_t length = g->starts[row + 1] - g->starts[row];
    return length < 2 ? 2 : length > MAX_LENGTH ? MAX_LENGTH : length;
}

/* sums[i] = sum over j of factors[j] x shared words (i, j) / (ln length i + ln length j), without j = i.
 * Rows of one length share the divisor, so each length takes one vector and one pass. */
static void overlap_sums(const nutgraf_grams *g, const float *ones, const double *factors, double *vector,
                         double *sums) {
    size_t n = g->row_count;
    for (size_t i = 0; i < n; i++) {
        double own = (double)(g->starts[i + 1] - g->starts[i]);
        sums[i] = -factors[i] * own / (2 * log((double)row_length(g, i)));
    }
    for (size_t length = 2; length <= MAX_LENGTH; length++) {
        bool any = false;
        for (size_t j = 0; j < n; j++) {
            if (row_length(g, j) != length || factors[j] <= 0) continue;
            if (!any) memset(vector, 0, g->count * sizeof *vector);
            any = true;
            nutgraf_grams_sum(g, ones, j, factors[j], vector);
        }
        for (size_t i = 0; any && i < n; i++)
            sums[i] += nutgraf_grams_dot(g, ones, i, vector) / (log((double)row_length(g, i)) + log((double)length));
    }
    for (size_t i = 0; i < n; i++) sums[i] = sums[i] > ROUNDING ? sums[i] : 0;
}

/* The scores of overlap (the sums) or of textrank (a walk along the edges). */
static bool shared_word_scores(const nutgraf_grams *g, bool walk, size_t n, double *scores) {
    float *ones = nutgraf_arena_alloc(g->arena, g->entry_count * sizeof *ones);
    double *vector = nutgraf_arena_alloc(g->arena, g->count * sizeof *vector);
    double *factors = nutgraf_arena_alloc(g->arena, n * sizeof *factors);
    double *degrees = nutgraf_arena_alloc(g->arena, n * sizeof *degrees);
    if (ones == NULL || vector == NULL || factors == NULL || degrees == NULL) return false;
    for (size_t e = 0; e < g->entry_count; e++) ones[e] = 1;
    for (size_t i = 0; i < n; i++) factors[i] = 1;
    overlap_sums(g, ones, factors, vector, degrees);
    memcpy(scores, degrees, n * sizeof *scores);
    if (!walk) return true;
    double *flows = nutgraf_arena_alloc(g->arena, n * sizeof *flows);
    if (flows == NULL) return false;
    for (size_t i = 0; i < n; i++) scores[i] = 1.0 / (double)n;
    for (int step = 0; step < MAX_STEPS; step++) {
        double change = 0, loose = 0;
        for (size_t i = 0; i < n; i++) {
            if (degrees[i] <= 0) loose += scores[i];
            factors[i] = degrees[i] > 0 ? scores[i] / degrees[i] : 0;
        }
        overlap_sums(g, ones, factors, vector, flows);
        for (size_t i = 0; i < n; i++) {
            double score = (1 - DAMPING + DAMPING * loose) / (double)n + DAMPING * flows[i];
            change += fabs(score - scores[i]);
            scores[i] = score;
        }
        if (change < STEP_PRECISION) break;
    }
    return true;
}

static bool is_for_posts(nutgraf_rank_method method) {
    return method == NUTGRAF_RANK_DIGEST || method == NUTGRAF_RANK_TIMELINE;
}

static bool shares_words(nutgraf_rank_method method) {
    return method == NUTGRAF_RANK_TEXTRANK || method == NUTGRAF_RANK_OVERLAP;
}

static bool score_units(nutgraf_grams *g, const choice *c, size_t n, double *scores) {
    nutgraf_rank_method method = c->options->method;
    if (shares_words(method)) return shared_word_scores(g, method == NUTGRAF_RANK_TEXTRANK, n, scores);
    double *vector = nutgraf_arena_calloc(g->arena, g->count * sizeof *vector);
    float *weights = nutgraf_grams_weigh(g, 0);
    if (vector == NULL || weights == NULL) return false;
    if (method == NUTGRAF_RANK_DIRECTED) {
        directed_scores(g, weights, vector, scores);
        apply_priors(c, n, POSITION_POWER, scores);
        return true;
    }
    if (!walk_scores(g, weights, n, vector, scores)) return false;
    if (is_for_posts(method)) {
        scale_to_one(scores, n);
        return apply_title(g, c->options->title, n, vector, scores);
    }
    apply_priors(c, n, WALK_POSITION_POWER, scores);
    return true;
}

static nutgraf_status choose_by_likeness(nutgraf_arena *arena, size_t n, choice *c) {
    const nutgraf_rank_options *options = c->options;
    bool posts = is_for_posts(options->method), words = shares_words(options->method);
    nutgraf_grams g;
    nutgraf_gram_kind kind = posts ? NUTGRAF_GRAM_PREFIXES : words ? NUTGRAF_GRAM_LONG_WORDS : NUTGRAF_GRAM_WINDOWS;
    double *scores = nutgraf_arena_calloc(arena, n * sizeof *scores);
    if (scores == NULL || !nutgraf_grams_init(&g, arena, kind, c->units, n)) return NUTGRAF_NO_MEMORY;
    if (!score_units(&g, c, n, scores)) return NUTGRAF_NO_MEMORY;
    double own = posts ? POST_REDUNDANCY : options->method == NUTGRAF_RANK_OVERLAP ? 0 : OWN_REDUNDANCY;
    double redundancy = options->redundancy >= 0 ? options->redundancy : own;
    double *vector = nutgraf_arena_calloc(arena, g.count * sizeof *vector);
    if (vector == NULL || !choose_marginal(&g, c, scores, redundancy, n, vector)) return NUTGRAF_NO_MEMORY;
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_rank_novelty(nutgraf_arena *arena, const nutgraf_slice *units, size_t unit_count,
                                    const nutgraf_slice *known, size_t known_count, double *novelty) {
    nutgraf_grams g;
    nutgraf_slice *all = nutgraf_arena_alloc(arena, (unit_count + known_count) * sizeof *all);
    if (all == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < unit_count; i++) all[i] = units[i];
    for (size_t i = 0; i < known_count; i++) all[unit_count + i] = known[i];
    if (!nutgraf_grams_init(&g, arena, NUTGRAF_GRAM_WINDOWS, all, unit_count + known_count)) return NUTGRAF_NO_MEMORY;
    bool *said = nutgraf_arena_calloc(arena, g.count * sizeof *said);
    if (said == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t e = g.starts[unit_count]; e < g.entry_count; e++) said[g.entries[e].gram] = true;
    for (size_t i = 0; i < unit_count; i++) {
        double all_weight = 0, new_weight = 0;
        for (size_t e = g.starts[i]; e < g.starts[i + 1]; e++) {
            double weight = log(1 + (double)g.row_count / (double)g.units[g.entries[e].gram]);
            all_weight += weight;
            if (!said[g.entries[e].gram]) new_weight += weight;
        }
        novelty[i] = all_weight > 0 ? new_weight / all_weight : 0;
    }
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
    choice c = {.options = options, .measures = measures, .units = units, .items = items};
    if (options->method == NUTGRAF_RANK_LEAD) {
        for (size_t i = 0; i < n; i++)
            if (!choose(&c, i)) break;
    } else {
        nutgraf_status status = choose_by_likeness(arena, n, &c);
        if (status != NUTGRAF_OK) return status;
    }
    sort_chosen(&c, marks, n);
    *chosen = items;
    *chosen_count = c.count;
    return NUTGRAF_OK;
}
