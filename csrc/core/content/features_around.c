/* What stands around a row: containers, repetition, neighbours, position. Running sums over the
 * rows make every container O(1). */
#include "feature_rows.h"

#include "../base/counter.h"
#include "../base/hash.h"

#define SET(identifier, value) *nutgraf_features_cell(t, NUTGRAF_FEATURE_##identifier, r) = (float)(value)

/* ---- containers ---- */

static void measure_container(const nutgraf_tile *t, size_t r, uint32_t element, size_t level) {
    const nutgraf_features *f = t->features;
    const nutgraf_element *e = &f->elements.items[element];
    nutgraf_row_sums sums = nutgraf_features_element_sums(f, element);
    double rows = e->stop - e->first;
    float *first = nutgraf_features_cell(t, NUTGRAF_FEATURE_CONTAINER + level * NUTGRAF_CONTAINER_COUNT, r);
#define PUT(identifier, value) first[NUTGRAF_CONTAINER_##identifier * NUTGRAF_FEATURE_TILE] = (float)(value)
    PUT(SHARE, sums.words / f->page_words);
    PUT(WORDS, sums.words);
    PUT(PLACE, nutgraf_features_share(f->before[r].words - f->before[e->first].words, sums.words));
    PUT(LINK_SHARE, nutgraf_features_share(sums.link_words, sums.words));
    PUT(ROWS, rows);
    PUT(ROW_WORDS, nutgraf_features_share(sums.words, rows));
    PUT(PARAGRAPHS, sums.paragraphs);
    PUT(HEADINGS, sums.headings);
    PUT(LONG_SHARE, nutgraf_features_share(sums.long_words, sums.words));
    PUT(ROW_SENTENCES, nutgraf_features_share(sums.sentences, rows));
    PUT(FUNCTION_SHARE, nutgraf_features_share(sums.function_words, sums.words));
    PUT(IMAGES, e->images);
    PUT(INPUTS, e->inputs);
    PUT(SIBLINGS, e->siblings);
    PUT(PRICES, nutgraf_features_share(sums.prices, rows));
    PUT(TAG, nutgraf_features_tag_code(f->document->nodes[e->node].name));
#undef PUT
}

static void measure_item(const nutgraf_tile *t, size_t r, uint32_t element) {
    const nutgraf_element *e = &t->features->elements.items[element];
    bool repeated = e->siblings > 1;
    nutgraf_row_sums sums = repeated ? nutgraf_features_element_sums(t->features, element) : (nutgraf_row_sums){0};
    SET(ITEM_COUNT, e->siblings);
    SET(ITEM_WORDS, sums.words);
    SET(ITEM_LINK_SHARE, nutgraf_features_share(sums.link_words, sums.words));
    SET(ITEM_BLOCKS, repeated ? e->stop - e->first : 0);
    SET(ITEM_LONG, sums.long_words);
    SET(ITEM_PRICES, sums.prices);
    SET(ITEM_HEADINGS, sums.headings);
    SET(ITEM_IMAGES, repeated ? e->images : 0);
    SET(ITEM_DATES, sums.dates);
}

void nutgraf_features_measure_containers(const nutgraf_tile *t) {
    const nutgraf_features *f = t->features;
    const nutgraf_element *items = f->elements.items;
    for (size_t r = t->first; r < t->stop; r++) {
        uint32_t element = f->rows[r].owner;
        for (size_t level = 0; level < NUTGRAF_CONTAINER_LEVELS; level++) {
            measure_container(t, r, element, level);
            if (items[element].growth != NUTGRAF_NO_ELEMENT) element = items[element].growth;
        }
        measure_item(t, r, items[f->rows[r].owner].item);
    }
}

/* ---- rows of one path, rows of one text ---- */

nutgraf_status nutgraf_features_scan_groups(nutgraf_features *f) {
    size_t rows = f->elements.row_count;
    nutgraf_counter groups, copies;
    nutgraf_status status = nutgraf_counter_init(&groups, f->arena, rows);
    if (status == NUTGRAF_OK) status = nutgraf_counter_init(&copies, f->arena, rows);
    f->groups = nutgraf_arena_calloc(f->arena, (rows + 1) * sizeof *f->groups);
    if (status != NUTGRAF_OK || f->groups == NULL) return NUTGRAF_NO_MEMORY;
    uint32_t count = 0;
    for (size_t r = 0; r < rows; r++) {
        nutgraf_row *row = &f->rows[r];
        const nutgraf_element *e = &f->elements.items[row->owner];
        uint32_t parent_signature = e->parent == NUTGRAF_NO_ELEMENT ? 0 : f->elements.items[e->parent].signature;
        uint32_t *group =
            nutgraf_counter_at(&groups, nutgraf_hash_mix(nutgraf_hash_mix(e->path, e->signature), parent_signature));
        if (*group == 0) *group = ++count;
        row->group = *group;
        nutgraf_row_group *g = &f->groups[*group];
        g->rows++;
        g->words += row->words;
        g->link_words += row->link_words;
        g->sentences += row->prose.sentences;
        uint32_t *copy = nutgraf_counter_at(&copies, row->hash);
        row->is_copy = *copy > 0;
        ++*copy;
    }
    for (size_t r = 0; r < rows; r++) f->rows[r].copies = *nutgraf_counter_at(&copies, f->rows[r].hash);
    return NUTGRAF_OK;
}

/* ---- position ---- */

#define NO_H1_DISTANCE -9999 /* words, of a page without an <h1>: farther than on any page with one */

/* The densest run of prose: chosen by hand for the classifier by rules that stood here before the model, which takes
 * the run as one feature of many (dense_*: csrc/training/REPORT.md says how much they tell). */
#define GAIN_WORDS 80     /* words of a row that count: one long row is no article */
#define GAIN_NEUTRAL 0.2  /* of words in scripts without small words that count as small: the usual share */
#define GAIN_ANY 0.4      /* what a word gains */
#define GAIN_SMALL 2      /* what it gains beside that where all words are small */
#define GAIN_COST 4       /* words that each row costs */

/* How much a row adds to a run of prose: its words, less what it costs to take a row along. */
static double prose_gain(const nutgraf_row *row) {
    double words = row->words < GAIN_WORDS ? row->words : GAIN_WORDS;
    double neutral = nutgraf_features_share(row->prose.neutral_words, row->words);
    double small = row->function_share + GAIN_NEUTRAL * neutral;
    return words * (1 - row->link_share) * (GAIN_ANY + GAIN_SMALL * small) - GAIN_COST - row->link_words;
}

/* The run with the greatest sum (Kadane's algorithm). */
static void find_dense_run(nutgraf_features *f) {
    size_t start = 0;
    double best = 0, sum = 0;
    for (size_t r = 0; r < f->elements.row_count; r++) {
        sum += prose_gain(&f->rows[r]);
        if (sum <= 0) {
            sum = 0;
            start = r + 1;
        } else if (sum > best) {
            best = sum;
            f->dense_first = start;
            f->dense_stop = r + 1;
        }
    }
}

/* Elements from the common ancestor of two down to the second, at most NUTGRAF_FAR. */
static uint8_t climb(const nutgraf_elements *elements, uint32_t from, uint32_t to) {
    const nutgraf_element *items = elements->items;
    uint8_t steps = 0;
    while (!(from >= to && from < items[to].end) && items[to].parent != NUTGRAF_NO_ELEMENT && steps < NUTGRAF_FAR) {
        to = items[to].parent;
        steps++;
    }
    return steps;
}

void nutgraf_features_scan_position(nutgraf_features *f) {
    size_t rows = f->elements.row_count;
    uint8_t since = NUTGRAF_FAR;
    f->h1 = rows;
    for (size_t r = 0; r < rows; r++) {
        nutgraf_row *row = &f->rows[r];
        since = row->is_long ? 0 : since < NUTGRAF_FAR ? (uint8_t)(since + 1) : NUTGRAF_FAR;
        row->long_before = since;
        row->climb = r == 0 ? 0 : climb(&f->elements, f->rows[r - 1].owner, row->owner);
        if (row->heading_level != 1) continue;
        if (f->h1 == rows) f->h1 = r;
        f->h1_count++;
    }
    since = NUTGRAF_FAR;
    for (size_t r = rows; r-- > 0;) {
        since = f->rows[r].is_long ? 0 : since < NUTGRAF_FAR ? (uint8_t)(since + 1) : NUTGRAF_FAR;
        f->rows[r].long_after = since;
    }
    find_dense_run(f);
}

static void measure_windows(const nutgraf_tile *t, size_t r) {
    const nutgraf_features *f = t->features;
    size_t rows = f->elements.row_count;
    static const struct {
        size_t reach; /* rows to either side */
        size_t feature;
    } windows[] = {{3, NUTGRAF_FEATURE_NEAR3_WORDS}, {8, NUTGRAF_FEATURE_NEAR8_WORDS}};
    for (size_t i = 0; i < sizeof windows / sizeof *windows; i++) {
        size_t reach = windows[i].reach, feature = windows[i].feature;
        size_t first = r > reach ? r - reach : 0, stop = r + reach + 1 < rows ? r + reach + 1 : rows;
        nutgraf_row_sums sums = nutgraf_features_sums(f, first, stop);
        *nutgraf_features_cell(t, feature, r) = (float)(sums.words / (double)(stop - first));
        *nutgraf_features_cell(t, feature + 1, r) = nutgraf_features_share(sums.link_words, sums.words);
        *nutgraf_features_cell(t, feature + 2, r) = nutgraf_features_share(sums.long_words, sums.words);
    }
}

static void measure_neighbour(const nutgraf_tile *t, size_t r, size_t feature, const nutgraf_row *row) {
    float *cell = nutgraf_features_cell(t, feature, r);
    cell[0 * NUTGRAF_FEATURE_TILE] = row != NULL ? row->words : -1;
    cell[1 * NUTGRAF_FEATURE_TILE] = row != NULL ? row->link_share : -1;
    cell[2 * NUTGRAF_FEATURE_TILE] = row != NULL ? row->tag : -1;
    cell[3 * NUTGRAF_FEATURE_TILE] = row != NULL ? (float)row->prose.sentences : -1;
    cell[4 * NUTGRAF_FEATURE_TILE] = row != NULL ? row->function_share : -1;
    cell[5 * NUTGRAF_FEATURE_TILE] = row != NULL ? row->heading_level : -1;
}

static void measure_group(const nutgraf_tile *t, size_t r) {
    const nutgraf_row *row = &t->features->rows[r];
    const nutgraf_row_group *group = &t->features->groups[row->group];
    SET(GROUP_COUNT, group->rows);
    SET(GROUP_WORDS, group->words / group->rows);
    SET(GROUP_LINK_SHARE, nutgraf_features_share(group->link_words, group->words));
    SET(GROUP_SHARE, group->words / t->features->page_words);
    SET(GROUP_SENTENCES, group->sentences / group->rows);
    SET(COPIES, row->copies);
    SET(COPY, row->is_copy);
}

void nutgraf_features_measure_position(const nutgraf_tile *t) {
    const nutgraf_features *f = t->features;
    size_t rows = f->elements.row_count, first = f->dense_first, stop = f->dense_stop;
    double dense_words = f->before[stop].words - f->before[first].words;
    for (size_t r = t->first; r < t->stop; r++) {
        const nutgraf_row *row = &f->rows[r];
        double before = f->before[r].words;
        SET(POSITION, (double)r / (double)rows);
        SET(WORD_POSITION, before / f->page_words);
        SET(WORDS_BEFORE, before);
        SET(WORDS_AFTER, f->before[rows].words - f->before[r + 1].words);
        SET(H1_COUNT, f->h1_count);
        SET(H1_DISTANCE, f->h1 < rows ? before - f->before[f->h1].words : NO_H1_DISTANCE);
        SET(DENSE_INSIDE, r >= first && r < stop);
        SET(DENSE_DISTANCE, r < first ? (double)r - (double)first : r >= stop ? (double)r - (double)stop + 1 : 0);
        SET(DENSE_SHARE, dense_words / f->page_words);
        SET(LONG_BEFORE, row->long_before);
        SET(LONG_AFTER, row->long_after);
        SET(CLIMB_BEFORE, row->climb);
        SET(CLIMB_AFTER, r + 1 == rows ? 0 : row[1].climb);
        measure_windows(t, r);
        measure_neighbour(t, r, NUTGRAF_FEATURE_BEFORE1_WORDS, r >= 1 ? row - 1 : NULL);
        measure_neighbour(t, r, NUTGRAF_FEATURE_BEFORE2_WORDS, r >= 2 ? row - 2 : NULL);
        measure_neighbour(t, r, NUTGRAF_FEATURE_AFTER1_WORDS, r + 1 < rows ? row + 1 : NULL);
        measure_neighbour(t, r, NUTGRAF_FEATURE_AFTER2_WORDS, r + 2 < rows ? row + 2 : NULL);
        measure_group(t, r);
    }
}
