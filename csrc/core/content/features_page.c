/* What holds for the page as a whole: the same number in every row. */
#include "feature_rows.h"

static void put(nutgraf_features *f, size_t feature, double value) {
    f->page[feature - NUTGRAF_FEATURE_PAGE_WORDS] = (float)value;
}

#define FILL(identifier, value) put(f, NUTGRAF_FEATURE_PAGE_##identifier, (double)(value))

static void measure_text(nutgraf_features *f) {
    size_t rows = f->elements.row_count;
    const nutgraf_row_sums *sums = &f->before[rows];
    FILL(WORDS, f->page_words);
    FILL(LINK_SHARE, sums->link_words / f->page_words);
    FILL(PARAGRAPHS, sums->paragraphs);
    FILL(HEADINGS, sums->headings);
    FILL(ROWS, rows);
    FILL(LONG_SHARE, sums->long_words / f->page_words);
    FILL(SENTENCES, sums->sentences / f->page_words * 100);
    FILL(FUNCTION_SHARE, sums->function_words / f->page_words);
    FILL(PRICES, sums->prices);
    FILL(DATES, sums->dates);
    FILL(ITEMS, sums->items);
    FILL(LINKS, sums->links);
}

static void measure_elements(nutgraf_features *f) {
    const nutgraf_elements *elements = &f->elements;
    static const struct {
        nutgraf_atom name;
        size_t feature;
    } counted[] = {
        {NUTGRAF_NAME_ARTICLE, NUTGRAF_FEATURE_PAGE_ARTICLE}, {NUTGRAF_NAME_MAIN, NUTGRAF_FEATURE_PAGE_MAIN},
        {NUTGRAF_NAME_FORM, NUTGRAF_FEATURE_PAGE_FORM},       {NUTGRAF_NAME_TABLE, NUTGRAF_FEATURE_PAGE_TABLE},
        {NUTGRAF_NAME_PRE, NUTGRAF_FEATURE_PAGE_PRE},         {NUTGRAF_NAME_SECTION, NUTGRAF_FEATURE_PAGE_SECTION},
        {NUTGRAF_NAME_NAV, NUTGRAF_FEATURE_PAGE_NAV},         {NUTGRAF_NAME_ASIDE, NUTGRAF_FEATURE_PAGE_ASIDE},
        {NUTGRAF_NAME_DETAILS, NUTGRAF_FEATURE_PAGE_DETAILS},
        {NUTGRAF_NAME_BLOCKQUOTE, NUTGRAF_FEATURE_PAGE_BLOCKQUOTE},
        {NUTGRAF_NAME_BUTTON, NUTGRAF_FEATURE_PAGE_BUTTON},   {NUTGRAF_NAME_FIGURE, NUTGRAF_FEATURE_PAGE_FIGURE},
    };
    enum { COUNTED = sizeof counted / sizeof *counted };
    size_t counts[COUNTED] = {0};
    uint32_t repetition = 1;
    double article = 0, main_element = 0;
    for (size_t i = 0; i < elements->count; i++) {
        const nutgraf_element *e = &elements->items[i];
        nutgraf_atom name = f->document->nodes[e->node].name;
        for (size_t k = 0; k < COUNTED; k++) counts[k] += counted[k].name == name;
        if (e->siblings > repetition) repetition = e->siblings;
        double words = f->before[e->stop].words - f->before[e->first].words;
        if (name == NUTGRAF_NAME_ARTICLE && words > article) article = words;
        if (name == NUTGRAF_NAME_MAIN && words > main_element) main_element = words;
    }
    for (size_t k = 0; k < COUNTED; k++) put(f, counted[k].feature, (double)counts[k]);
    FILL(IMAGES, elements->items[0].images);
    FILL(INPUTS, elements->items[0].inputs);
    FILL(REPETITION, repetition);
    FILL(ELEMENTS, elements->count);
    FILL(ARTICLE_SHARE, article / f->page_words);
    FILL(MAIN_SHARE, main_element / f->page_words);
}

void nutgraf_features_scan_page(nutgraf_features *f) {
    const nutgraf_page_head *head = &f->head;
    measure_text(f);
    measure_elements(f);
    FILL(OG_TYPE, head->og_type);
    FILL(PUBLISHED, head->published_time);
    FILL(ADDRESS_DEPTH, head->has_address ? (double)head->address_depth : -1);
    FILL(SLUG_SIZE, head->has_address ? (double)head->slug_size : -1);
    FILL(SLUG_HYPHENS, head->has_address ? (double)head->slug_hyphens : -1);
}

/* ---- numbers of the page and of what was kept ---- */

static void measure_kept_row(const nutgraf_features *f, size_t r, double values[NUTGRAF_KEPT_COUNT]) {
    const nutgraf_row *row = &f->rows[r];
    const nutgraf_element *owner = &f->elements.items[row->owner];
    const nutgraf_element *item = &f->elements.items[owner->item];
    nutgraf_row_sums sums = item->siblings > 1 ? nutgraf_features_element_sums(f, owner->item) : (nutgraf_row_sums){0};
    values[NUTGRAF_KEPT_LINK_SHARE] = row->link_share;
    values[NUTGRAF_KEPT_SENTENCES] = row->prose.sentences;
    values[NUTGRAF_KEPT_PRICE] = row->prose.price;
    values[NUTGRAF_KEPT_DATE] = row->prose.date;
    values[NUTGRAF_KEPT_ITEM_COUNT] = item->siblings;
    values[NUTGRAF_KEPT_GROUP_COUNT] = f->groups[row->group].rows;
    values[NUTGRAF_KEPT_HEADING_LEVEL] = row->heading_level;
    values[NUTGRAF_KEPT_SIBLINGS] = owner->siblings;
    values[NUTGRAF_KEPT_ITEM_WORDS] = sums.words;
    values[NUTGRAF_KEPT_ITEM_PRICES] = sums.prices;
    values[NUTGRAF_KEPT_ITEM_IMAGES] = item->siblings > 1 ? item->images : 0;
    values[NUTGRAF_KEPT_QUESTION] = row->prose.question;
}

void nutgraf_features_measure_page(const nutgraf_features *f, const bool *kept, const float *probability,
                                   float *numbers) {
    double words = 0, rows = 0, sure = 0, kept_sure = 0;
    double sums[NUTGRAF_KEPT_COUNT] = {0}, most[NUTGRAF_KEPT_COUNT] = {0}, values[NUTGRAF_KEPT_COUNT];
    for (size_t r = 0; r < f->elements.row_count; r++) {
        double count = f->rows[r].words;
        sure += count * probability[r];
        if (!kept[r]) continue;
        words += count;
        rows++;
        kept_sure += count * probability[r];
        measure_kept_row(f, r, values);
        for (size_t k = 0; k < NUTGRAF_KEPT_COUNT; k++) {
            sums[k] += values[k] * count;
            if (values[k] > most[k]) most[k] = values[k];
        }
    }
    float *next = numbers;
    for (size_t k = 0; k < NUTGRAF_FEATURE_OWN_COUNT - NUTGRAF_FEATURE_PAGE_WORDS; k++) *next++ = f->page[k];
    for (size_t k = 0; k < NUTGRAF_SCHEMA_COUNT; k++) *next++ = (float)nutgraf_page_head_schema(&f->head, k);
    *next++ = (float)f->h1_count;
    *next++ = (float)((f->before[f->dense_stop].words - f->before[f->dense_first].words) / f->page_words);
    *next++ = (float)words;
    *next++ = (float)rows;
    *next++ = (float)(sure / f->page_words);
    *next++ = nutgraf_features_share(kept_sure, words);
    *next++ = (float)(words / f->page_words);
    for (size_t k = 0; k < NUTGRAF_KEPT_COUNT; k++) {
        *next++ = nutgraf_features_share(sums[k], words);
        *next++ = (float)most[k];
    }
}
