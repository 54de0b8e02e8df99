/* Learned words of a row: those of the classes around it, of its beginning, of the headings above. */
#include "feature_rows.h"

#define SET(identifier, value) *nutgraf_features_cell(t, NUTGRAF_FEATURE_##identifier, r) = (float)(value)

/* Set by hand before the training run; what they are worth its trees decide (csrc/training/REPORT.md). */
#define EMPHASIS_HEADING_WORDS 8 /* words; a bold row no longer than this heads what follows */
#define EMPHASIS_SHARE 0.9f      /* of a row's bytes; a row with more of them in bold type is bold */
#define HEADING_LEVELS 6         /* h1 to h6 */
#define NO_HEADING_LEVEL 9       /* of a row below no heading: lower than any */
#define SHORT_WORDS 12           /* words; a container's first row that may be its heading */

static float odds(int weight) {
    return (float)weight / NUTGRAF_LEARNED_WORDS_STEP;
}

/* ---- tokens of a row ---- */

typedef struct counting {
    const nutgraf_learned_words *words; /* borrowed */
    int sum, least, most, whole;
} counting;

static void count_token(void *state, const char *token, size_t size) {
    counting *c = state;
    int weight = nutgraf_learned_words_weight(c->words, nutgraf_learned_words_hash(token, size));
    c->sum += weight;
    if (weight < c->least) c->least = weight;
    if (weight > c->most) c->most = weight;
    if (token[0] == '^') c->whole = weight;
}

static nutgraf_tally tally(const nutgraf_features *f, size_t r, size_t family, size_t words) {
    counting c = {.words = &f->words[family]};
    nutgraf_learned_words_of_opening(nutgraf_block_slice(f->blocks, f->elements.rows[r]), words, count_token, &c);
    return (nutgraf_tally){(int16_t)c.sum, (int16_t)c.least, (int16_t)c.most, (int16_t)c.whole};
}

/* ---- headings ---- */

typedef struct open_heading {
    uint8_t level;
    float sum;
} open_heading;

/* The headings that enclose a row: at most one of each level, outermost first. */
static void read_stack(nutgraf_row *row, const open_heading *stack, uint8_t depth) {
    for (uint8_t k = 0; k < depth; k++) {
        row->stack_sum += stack[k].sum;
        if (k == 0 || stack[k].sum < row->stack_least) row->stack_least = stack[k].sum;
        if (k == 0 || stack[k].sum > row->stack_most) row->stack_most = stack[k].sum;
    }
    row->stack_depth = depth;
}

void nutgraf_features_scan_words(nutgraf_features *f) {
    uint32_t above = UINT32_MAX;
    open_heading stack[HEADING_LEVELS];
    uint8_t depth = 0;
    for (size_t r = 0; r < f->elements.row_count; r++) {
        nutgraf_row *row = &f->rows[r];
        row->opening = tally(f, r, NUTGRAF_LEARNED_WORDS_OPENINGS, NUTGRAF_OPENING_TOKENS);
        row->heading = tally(f, r, NUTGRAF_LEARNED_WORDS_HEADINGS, NUTGRAF_HEADING_TOKENS);
        if (row->heading_level > 0)
            while (depth > 0 && stack[depth - 1].level >= row->heading_level) depth--;
        read_stack(row, stack, depth);
        if (row->heading_level > 0) stack[depth++] = (open_heading){row->heading_level, odds(row->heading.sum)};
        bool bold = row->words > 0 && row->words <= EMPHASIS_HEADING_WORDS && row->emphasis > EMPHASIS_SHARE;
        if (row->heading_level > 0 || bold) above = (uint32_t)r;
        row->above = above;
    }
}

static void measure_headings(const nutgraf_tile *t, size_t r) {
    const nutgraf_features *f = t->features;
    const nutgraf_element *items = f->elements.items;
    const nutgraf_row *row = &f->rows[r], *above = row->above == UINT32_MAX ? NULL : &f->rows[row->above];
    nutgraf_tally heading = above != NULL ? above->heading : (nutgraf_tally){0};
    SET(HEAD_DISTANCE, above != NULL ? row - above : NUTGRAF_FAR);
    SET(HEAD_LEVEL, above != NULL ? above->heading_level : NO_HEADING_LEVEL);
    SET(HEAD_WORDS, above != NULL ? above->words : -1);
    SET(HEADING_SUM, odds(heading.sum));
    SET(HEADING_LEAST, odds(heading.least));
    SET(HEADING_MOST, odds(heading.most));
    SET(HEADING_WHOLE, odds(heading.whole));
    SET(HEADING_SELF, odds(row->heading.sum));
    SET(HEADING_STACK_LEAST, row->stack_least);
    SET(HEADING_STACK_SUM, row->stack_sum);
    SET(HEADING_STACK_MOST, row->stack_most);
    SET(HEADING_STACK_DEPTH, row->stack_depth);
    uint32_t element = row->owner;
    int least = 0;
    for (size_t level = 0; level < 4; level++) {
        if (items[element].growth != NUTGRAF_NO_ELEMENT) element = items[element].growth;
        const nutgraf_row *first = &f->rows[items[element].first];
        if (first->words < SHORT_WORDS && first->heading.sum < least) least = first->heading.sum;
    }
    SET(HEADING_CONTAINER_LEAST, odds(least));
}

/* ---- classes ---- */

static void measure_classes(const nutgraf_tile *t, size_t r) {
    const nutgraf_features *f = t->features;
    const nutgraf_element *items = f->elements.items;
    const nutgraf_element *own = &items[f->rows[r].owner];
    const nutgraf_element *up1 = own->parent == NUTGRAF_NO_ELEMENT ? own : &items[own->parent];
    const nutgraf_element *up2 = up1->parent == NUTGRAF_NO_ELEMENT ? up1 : &items[up1->parent];
    const nutgraf_element *up3 = up2->parent == NUTGRAF_NO_ELEMENT ? up2 : &items[up2->parent];
    int least = own->own.least, most = own->own.most;
    if (up1->own.least < least) least = up1->own.least;
    if (up2->own.least < least) least = up2->own.least;
    if (up1->own.most > most) most = up1->own.most;
    if (up2->own.most > most) most = up2->own.most;
    SET(CLASS_SUM, odds(own->chain.sum));
    SET(CLASS_LEAST, odds(own->chain.least));
    SET(CLASS_MOST, odds(own->chain.most));
    SET(CLASS_LEAST_DISTANCE, own->least_distance);
    SET(CLASS_MOST_DISTANCE, own->most_distance);
    SET(CLASS_OWN, odds(own->own.sum));
    SET(CLASS_PARENT, odds(up1->own.sum));
    SET(CLASS_NEAR, odds(own->own.sum + up1->own.sum + up2->own.sum));
    SET(CLASS_NEAR_LEAST, odds(least));
    SET(CLASS_NEAR_MOST, odds(most));
    SET(CLASS_FAR_LEAST, odds(up3->chain.least));
    SET(CLASS_FAR_MOST, odds(up3->chain.most));
    const nutgraf_element *growth = own;
    for (size_t level = 0; level < 3; level++) {
        if (growth->growth != NUTGRAF_NO_ELEMENT) growth = &items[growth->growth];
        *nutgraf_features_cell(t, NUTGRAF_FEATURE_CLASS_GROWTH1 + level, r) = odds(growth->own.sum);
    }
    SET(CLASS_BEFORE, r == 0 ? 0 : odds(items[f->rows[r - 1].owner].own.sum));
    SET(CLASS_AFTER, r + 1 == f->elements.row_count ? 0 : odds(items[f->rows[r + 1].owner].own.sum));
}

void nutgraf_features_measure_words(const nutgraf_tile *t) {
    const nutgraf_features *f = t->features;
    for (size_t r = t->first; r < t->stop; r++) {
        const nutgraf_row *row = &f->rows[r];
        SET(OPENING_SUM, odds(row->opening.sum));
        SET(OPENING_LEAST, odds(row->opening.least));
        SET(OPENING_MOST, odds(row->opening.most));
        SET(OPENING_WHOLE, odds(row->opening.whole));
        SET(OPENING_BEFORE, r == 0 ? 0 : odds(row[-1].opening.sum));
        SET(OPENING_AFTER, r + 1 == f->elements.row_count ? 0 : odds(row[1].opening.sum));
        measure_headings(t, r);
        measure_classes(t, r);
    }
}
