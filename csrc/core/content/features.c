/* Rows and their own numbers; see features.h. What stands around a row is measured in
 * features_around.c, learned words in features_words.c, the page in features_page.c. */
#include "features.h"

#include <stdio.h>
#include <string.h>

#include "feature_rows.h"

uint8_t nutgraf_features_tag_code(nutgraf_atom name) {
    static const uint8_t codes[NUTGRAF_NAME_COUNT] = {
        [NUTGRAF_NAME_P] = 1, [NUTGRAF_NAME_LI] = 2, [NUTGRAF_NAME_TD] = 3, [NUTGRAF_NAME_TH] = 4,
        [NUTGRAF_NAME_DIV] = 5, [NUTGRAF_NAME_H1] = 6, [NUTGRAF_NAME_H2] = 7, [NUTGRAF_NAME_H3] = 8,
        [NUTGRAF_NAME_H4] = 9, [NUTGRAF_NAME_H5] = 10, [NUTGRAF_NAME_H6] = 11, [NUTGRAF_NAME_PRE] = 12,
        [NUTGRAF_NAME_BLOCKQUOTE] = 13, [NUTGRAF_NAME_DT] = 14, [NUTGRAF_NAME_DD] = 15,
        [NUTGRAF_NAME_FIGCAPTION] = 16, [NUTGRAF_NAME_BUTTON] = 17, [NUTGRAF_NAME_SECTION] = 18,
        [NUTGRAF_NAME_ARTICLE] = 19, [NUTGRAF_NAME_SUMMARY] = 20, [NUTGRAF_NAME_CAPTION] = 21,
        [NUTGRAF_NAME_LEGEND] = 22, [NUTGRAF_NAME_ADDRESS] = 23, [NUTGRAF_NAME_BODY] = 24,
        [NUTGRAF_NAME_UL] = 25, [NUTGRAF_NAME_OL] = 26, [NUTGRAF_NAME_NAV] = 27, [NUTGRAF_NAME_FOOTER] = 28,
        [NUTGRAF_NAME_HEADER] = 29, [NUTGRAF_NAME_ASIDE] = 30, [NUTGRAF_NAME_MAIN] = 31,
        [NUTGRAF_NAME_FORM] = 32, [NUTGRAF_NAME_TABLE] = 33, [NUTGRAF_NAME_TR] = 34,
        [NUTGRAF_NAME_TBODY] = 35,
    };
    return name < NUTGRAF_NAME_COUNT ? codes[name] : 0;
}

void nutgraf_features_name(size_t feature, char name[NUTGRAF_FEATURE_NAME_BYTES]) {
    static const char *const own[] = {
#define OWN_NAME(identifier, name, what) name,
        NUTGRAF_FEATURE_TABLE(OWN_NAME)
#undef OWN_NAME
    };
    static const char *const landmarks[] = {
#define LANDMARK_NAME(identifier, name) name,
        NUTGRAF_LANDMARK_TABLE(LANDMARK_NAME)
#undef LANDMARK_NAME
    };
    static const char *const schema[] = {
#define SCHEMA_NAME(identifier, name) name,
        NUTGRAF_SCHEMA_TABLE(SCHEMA_NAME)
#undef SCHEMA_NAME
    };
    static const char *const container[] = {
#define CONTAINER_NAME(identifier, name, what) name,
        NUTGRAF_CONTAINER_TABLE(CONTAINER_NAME)
#undef CONTAINER_NAME
    };
    if (feature < NUTGRAF_FEATURE_LANDMARK) snprintf(name, NUTGRAF_FEATURE_NAME_BYTES, "%s", own[feature]);
    else if (feature < NUTGRAF_FEATURE_SCHEMA)
        snprintf(name, NUTGRAF_FEATURE_NAME_BYTES, "under_%s", landmarks[feature - NUTGRAF_FEATURE_LANDMARK]);
    else if (feature < NUTGRAF_FEATURE_CONTAINER)
        snprintf(name, NUTGRAF_FEATURE_NAME_BYTES, "schema_%s", schema[feature - NUTGRAF_FEATURE_SCHEMA]);
    else {
        size_t k = feature - NUTGRAF_FEATURE_CONTAINER;
        snprintf(name, NUTGRAF_FEATURE_NAME_BYTES, "c%u_%s", (unsigned)(k / NUTGRAF_CONTAINER_COUNT), container[k % NUTGRAF_CONTAINER_COUNT]);
    }
}

/* ---- rows ---- */

static void read_row(nutgraf_features *f, size_t r) {
    size_t index = f->elements.rows[r];
    const nutgraf_block *block = &f->blocks->items[index];
    nutgraf_slice text = nutgraf_block_slice(f->blocks, index);
    nutgraf_row *row = &f->rows[r];
    uint32_t owner = f->elements.of_node[block->owner];
    const nutgraf_element *e = &f->elements.items[owner];
    nutgraf_atom name = f->document->nodes[e->node].name;
    nutgraf_prose prose = nutgraf_prose_of(text);
    bool heading = block->type == NUTGRAF_BLOCK_HEADING;
    row->prose = prose;
    row->owner = owner;
    row->words = (float)block->words;
    row->link_share = nutgraf_features_share(block->link_letters, block->letters);
    row->link_words = row->words * row->link_share;
    row->function_share = nutgraf_features_share(prose.function_words, block->words);
    row->emphasis = nutgraf_features_share(f->elements.emphasis[r], block->text_size);
    row->tag = nutgraf_features_tag_code(name);
    row->heading_level = heading ? block->level : 0;
    row->is_long = block->words >= NUTGRAF_LONG_WORDS && row->link_share < NUTGRAF_MOST_LINKS;
    row->hash = nutgraf_learned_words_hash(text.data, text.size);
    const nutgraf_row_sums *before = &f->before[r];
    f->before[r + 1] = (nutgraf_row_sums){
        before->words + row->words,
        before->link_words + row->link_words,
        before->long_words + (row->is_long ? row->words : 0),
        before->function_words + prose.function_words,
        before->sentences + prose.sentences,
        before->paragraphs + (name == NUTGRAF_NAME_P),
        before->headings + heading,
        before->prices + prose.price,
        before->dates + prose.date,
        before->links + block->link_count,
        before->items + (name == NUTGRAF_NAME_LI),
    };
}

nutgraf_status nutgraf_features_prepare(nutgraf_features *f, nutgraf_arena *arena, const nutgraf_document *document,
                                        const nutgraf_blocks *blocks,
                                        const nutgraf_learned_words words[NUTGRAF_LEARNED_WORDS_COUNT]) {
    *f = (nutgraf_features){.arena = arena, .document = document, .blocks = blocks, .words = words};
    nutgraf_status status = nutgraf_elements_collect(&f->elements, arena, document, blocks,
                                                     &words[NUTGRAF_LEARNED_WORDS_CLASSES]);
    if (status != NUTGRAF_OK) return status;
    size_t rows = f->elements.row_count;
    f->rows = nutgraf_arena_calloc(arena, (rows + 1) * sizeof *f->rows);
    f->before = nutgraf_arena_calloc(arena, (rows + 1) * sizeof *f->before);
    if (f->rows == NULL || f->before == NULL) return NUTGRAF_NO_MEMORY;
    nutgraf_page_head_read(&f->head, document);
    for (size_t r = 0; r < rows; r++) read_row(f, r);
    f->page_words = f->before[rows].words > 1 ? f->before[rows].words : 1;
    nutgraf_features_scan_position(f);
    nutgraf_features_scan_words(f);
    nutgraf_features_scan_page(f);
    return nutgraf_features_scan_groups(f);
}

/* ---- a tile ---- */

static void measure_own(const nutgraf_tile *t, size_t r) {
    const nutgraf_features *f = t->features;
    const nutgraf_block *block = &f->blocks->items[f->elements.rows[r]];
    const nutgraf_row *row = &f->rows[r];
    const nutgraf_prose *prose = &row->prose;
    const nutgraf_element *e = &f->elements.items[row->owner];
    float letters = (float)block->letters, words = row->words;
#define SET(identifier, value) *nutgraf_features_cell(t, NUTGRAF_FEATURE_##identifier, r) = (float)(value)
    SET(WORDS, words);
    SET(LETTERS, letters);
    SET(LINK_SHARE, row->link_share);
    SET(LINKS, block->link_count);
    SET(EMPHASIS, row->emphasis);
    SET(SENTENCES, prose->sentences);
    SET(COMMAS, prose->commas);
    SET(DIGIT_SHARE, nutgraf_features_share(prose->digits, letters));
    SET(UPPER_SHARE, nutgraf_features_share(prose->uppers, letters));
    SET(WORD_LENGTH, nutgraf_features_share(letters, words));
    SET(FUNCTION_SHARE, row->function_share);
    SET(NEUTRAL_SHARE, nutgraf_features_share(prose->neutral_words, words));
    SET(ENDS_SENTENCE, prose->ends_sentence);
    SET(ENDS_COLON, prose->ends_colon);
    SET(STARTS_UPPER, prose->starts_upper);
    SET(ALL_UPPER, prose->all_upper);
    SET(PRICE, prose->price);
    SET(DATE, prose->date);
    SET(SEPARATORS, prose->separators);
    SET(COPYRIGHT, prose->copyright);
    SET(QUESTION, prose->question);
    SET(TAG, row->tag);
    SET(HEADING_LEVEL, row->heading_level);
    SET(DEPTH, e->depth);
    SET(HIDDEN, e->hidden);
    SET(ARIA_HIDDEN, e->aria_hidden);
    SET(SIBLINGS, e->siblings);
    SET(ALIKE, e->alike);
    SET(PARENT_SIBLINGS, e->parent == NUTGRAF_NO_ELEMENT ? 1 : f->elements.items[e->parent].siblings);
    nutgraf_slice text = nutgraf_block_slice(f->blocks, f->elements.rows[r]);
    nutgraf_page_overlap title, description;
    nutgraf_page_head_compare(&f->head, text, &title, &description);
    SET(TITLE_OVERLAP, title.held);
    SET(TITLE_COVERED, title.covered);
    SET(DESCRIPTION_OVERLAP, description.held);
    SET(DESCRIPTION_COVERED, description.covered);
#undef SET
    for (size_t k = 0; k < NUTGRAF_LANDMARK_COUNT; k++)
        *nutgraf_features_cell(t, NUTGRAF_FEATURE_LANDMARK + k, r) = e->landmark[k];
}

static void fill(const nutgraf_tile *t, size_t feature, float value) {
    float *cell = nutgraf_features_cell(t, feature, t->first);
    for (size_t r = t->first; r < t->stop; r++) *cell++ = value;
}

void nutgraf_features_measure(const nutgraf_features *f, size_t first, size_t stop, float *values) {
    nutgraf_tile tile = {.features = f, .values = values, .first = first, .stop = stop};
    for (size_t r = first; r < stop; r++) measure_own(&tile, r);
    nutgraf_features_measure_containers(&tile);
    nutgraf_features_measure_position(&tile);
    nutgraf_features_measure_words(&tile);
    for (size_t k = NUTGRAF_FEATURE_PAGE_WORDS; k < NUTGRAF_FEATURE_OWN_COUNT; k++)
        fill(&tile, k, f->page[k - NUTGRAF_FEATURE_PAGE_WORDS]);
    for (size_t k = 0; k < NUTGRAF_SCHEMA_COUNT; k++)
        fill(&tile, NUTGRAF_FEATURE_SCHEMA + k, (float)nutgraf_page_head_schema(&f->head, k));
}
