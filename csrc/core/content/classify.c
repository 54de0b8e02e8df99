/* From probabilities to a decision; see classify.h. */
#include "classify.h"

#include <math.h>

#include "../base/counter.h"
#include "feature_rows.h"
#include "model.h"

/* The cut and what surrounds it were chosen by word F1 on WCXB with the model of the training run
 * (csrc/training/REPORT.md; csrc/training/content_score.py judges models by the same numbers). LITTLE_* are chosen
 * by hand: pages of a sentence or two, of which the benchmarks have none. */
#define CUT_BINS 256      /* steps of probability that the cut is looked for in */
#define COPY_WORDS 8      /* words; a text this long is kept once */
#define CONTENT_WORDS 10  /* words; less than this is no content but noise */
#define CONTENT_MEAN 0.3  /* mean probability of kept words; below it they are no content */
#define MENU_MEAN 0.5     /* the same where more than half of them stand in <nav> or <footer> */
#define LIKELY 0.5f       /* probability; rows above it are kept where all that the page's own cut keeps is doubtful */
#define LITTLE_WORDS 60   /* words; a page with fewer is taken whole */
#define CODE_WITHIN 3     /* rows of text between a code and content, that are none: its title, a label */
#define NEAR_ROWS 4       /* of a figure's element that are looked at: its caption and credit */
#define FIGURE_SCORE 0.5f /* probability in a figure that is kept: it goes with text, and is not judged */
#define TEXT_WORDS 20     /* words of a heading that is a text */
#define LITTLE_SCORE 0.2f /* probability in the blocks of such a page */

/* How each preset cuts: the weight of recall in the F-score, the limits of the cut. */
static const struct {
    double beta;
    float lowest, highest;
} preset_cuts[NUTGRAF_PRESET_COUNT] = {
    [NUTGRAF_PRESET_BALANCED] = {1, 0.2f, 0.5f},
    [NUTGRAF_PRESET_PRECISION] = {0.5, 0.5f, 0.75f},
    [NUTGRAF_PRESET_RECALL] = {2, 0.08f, 0.25f},
};

typedef struct judge {
    nutgraf_blocks *blocks;           /* borrowed */
    nutgraf_features features;
    float *probability;               /* by row */
} judge;

static size_t row_count(const judge *j) {
    return j->features.elements.row_count;
}

static nutgraf_block *row_block(const judge *j, size_t row) {
    return &j->blocks->items[j->features.elements.rows[row]];
}

static nutgraf_status score_rows(judge *j, nutgraf_arena *scratch) {
    float *tile = nutgraf_arena_calloc(scratch, NUTGRAF_FEATURE_COUNT * NUTGRAF_FEATURE_TILE * sizeof *tile);
    j->probability = nutgraf_arena_alloc(scratch, (row_count(j) + 1) * sizeof *j->probability);
    if (tile == NULL || j->probability == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t first = 0; first < row_count(j); first += NUTGRAF_FEATURE_TILE) {
        size_t stop = first + NUTGRAF_FEATURE_TILE < row_count(j) ? first + NUTGRAF_FEATURE_TILE : row_count(j);
        nutgraf_features_measure(&j->features, first, stop, tile);
        nutgraf_model_apply(&nutgraf_content_model, tile, stop - first, j->probability + first);
    }
    for (size_t r = 0; r < row_count(j); r++) {
        j->probability[r] = 1 / (1 + expf(-j->probability[r]));
        row_block(j, r)->score = j->probability[r];
    }
    return NUTGRAF_OK;
}

/* The probability from which on rows are kept, with the F-score that is expected then. */
static float page_cut(const judge *j, nutgraf_preset preset, float *expected) {
    double words[CUT_BINS] = {0}, content[CUT_BINS] = {0}, all = 0;
    for (size_t r = 0; r < row_count(j); r++) {
        size_t bin = (size_t)(j->probability[r] * (CUT_BINS - 1) + 0.5f);
        double count = j->features.rows[r].words;
        words[bin] += count;
        content[bin] += count * j->probability[r];
        all += count * j->probability[r];
    }
    double squared = preset_cuts[preset].beta * preset_cuts[preset].beta;
    double best = -1, kept = 0, right = 0;
    float cut = 1;
    *expected = 0;
    for (size_t bin = CUT_BINS; bin-- > 0;) {
        kept += words[bin];
        right += content[bin];
        float here = ((float)bin - 0.5f) / (CUT_BINS - 1);
        if (here > preset_cuts[preset].highest && bin > 0) continue;
        if (best >= 0 && here < preset_cuts[preset].lowest) break;
        double score = kept > 0 ? (1 + squared) * right / (kept + squared * all) : 0;
        if (score <= best) continue;
        best = score;
        cut = here;
        *expected = kept > 0 ? (float)(2 * right / (kept + all)) : 0;
    }
    return cut;
}

/* Code goes with the text on both sides, as a figure does: what it says is like no text that was learned from. Once
 * from the first row and once from the last; copies that were left out stay so. */
static void keep_code(const judge *j, float cut) {
    for (int pass = 0; pass < 2; pass++) {
        size_t since = CODE_WITHIN; /* rows of text since the last that is content */
        for (size_t n = 0; n < row_count(j); n++) {
            size_t r = pass == 0 ? n : row_count(j) - 1 - n;
            nutgraf_block *block = row_block(j, r);
            if (block->type == NUTGRAF_BLOCK_CODE && j->probability[r] < cut)
                block->content = (pass == 0 || block->content) && since < CODE_WITHIN;
            else if (block->type != NUTGRAF_BLOCK_CODE)
                since = block->content ? 0 : since + 1;
        }
    }
}

/* Keeps the rows from `cut` on. Sets *good: are they content and not noise, menus or lists that are all doubtful? */
static nutgraf_status keep_from(judge *j, nutgraf_arena *scratch, float cut, bool *good) {
    nutgraf_counter seen;
    nutgraf_status status = nutgraf_counter_init(&seen, scratch, row_count(j));
    if (status != NUTGRAF_OK) return status;
    double kept = 0, sure = 0, menu = 0;
    for (size_t r = 0; r < row_count(j); r++) {
        const nutgraf_row *row = &j->features.rows[r];
        bool keep = j->probability[r] >= cut;
        if (keep && row->words >= COPY_WORDS) {
            uint32_t *copies = nutgraf_counter_at(&seen, row->hash);
            keep = *copies == 0;
            *copies = 1;
        }
        row_block(j, r)->content = keep;
        if (!keep) continue;
        const uint8_t *landmark = j->features.elements.items[row->owner].landmark;
        kept += row->words;
        sure += row->words * j->probability[r];
        if (landmark[NUTGRAF_LANDMARK_NAV] < NUTGRAF_FAR || landmark[NUTGRAF_LANDMARK_FOOTER] < NUTGRAF_FAR)
            menu += row->words;
    }
    keep_code(j, cut);
    *good = kept >= CONTENT_WORDS && sure >= (2 * menu > kept ? MENU_MEAN : CONTENT_MEAN) * kept;
    return NUTGRAF_OK;
}

/* Keeps the rows from `cut` on; where these are no content, what is more likely content than not; else nothing. */
static nutgraf_status keep_rows(judge *j, nutgraf_arena *scratch, float cut) {
    bool good;
    nutgraf_status status = keep_from(j, scratch, cut, &good);
    if (status == NUTGRAF_OK && !good && cut < LIKELY) status = keep_from(j, scratch, LIKELY, &good);
    if (status != NUTGRAF_OK || good) return status;
    for (size_t r = 0; r < row_count(j); r++) row_block(j, r)->content = false;
    return NUTGRAF_OK;
}

static bool is_around(const judge *j, uint32_t element) {
    const nutgraf_element *e = &j->features.elements.items[element];
    for (uint32_t r = e->first; r < e->stop && r < e->first + NEAR_ROWS; r++)
        if (row_block(j, r)->content) return true;
    return false;
}

/* A figure or rule goes with the text on both sides, or with text that shares its element. */
static void keep_figures(const judge *j) {
    nutgraf_blocks *blocks = j->blocks;
    bool before = false;
    size_t row = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        nutgraf_block *block = &blocks->items[i];
        if (block->type != NUTGRAF_BLOCK_FIGURE && block->type != NUTGRAF_BLOCK_RULE) {
            before = block->content;
            row++;
            continue;
        }
        bool after = row < row_count(j) && row_block(j, row)->content;
        uint32_t element = j->features.elements.of_node[block->owner];
        block->content = (before && after) || ((before || after) && block->type == NUTGRAF_BLOCK_FIGURE &&
                                               is_around(j, element));
        block->score = block->content ? FIGURE_SCORE : 0;
    }
}

/* A heading or rule with no text after it heads nothing: it belongs to what follows. A long one is a text itself. */
static void drop_trailing(nutgraf_blocks *blocks) {
    for (size_t i = blocks->count; i > 0; i--) {
        nutgraf_block *block = &blocks->items[i - 1];
        if (!block->content) continue;
        if (block->type == NUTGRAF_BLOCK_FIGURE) continue;
        bool heads = block->type == NUTGRAF_BLOCK_HEADING && block->words < TEXT_WORDS;
        if (!heads && block->type != NUTGRAF_BLOCK_RULE) return;
        block->content = false;
    }
}

/* A page too small to be judged: every text outside navigation, forms and their like. */
static void keep_little(const judge *j) {
    for (size_t r = 0; r < row_count(j); r++) {
        const nutgraf_element *e = &j->features.elements.items[j->features.rows[r].owner];
        bool outside = e->landmark[NUTGRAF_LANDMARK_NAV] == NUTGRAF_FAR &&
                       e->landmark[NUTGRAF_LANDMARK_FOOTER] == NUTGRAF_FAR &&
                       e->landmark[NUTGRAF_LANDMARK_FORM] == NUTGRAF_FAR &&
                       e->landmark[NUTGRAF_LANDMARK_ASIDE] == NUTGRAF_FAR &&
                       e->landmark[NUTGRAF_LANDMARK_DIALOG] == NUTGRAF_FAR &&
                       e->landmark[NUTGRAF_LANDMARK_BUTTON] == NUTGRAF_FAR && !e->hidden;
        nutgraf_block *block = row_block(j, r);
        block->content =
            outside && j->features.rows[r].link_share < NUTGRAF_MOST_LINKS && e->chain.least > -NUTGRAF_LEARNED_WORDS_STEP;
        block->score = block->content ? LITTLE_SCORE : 0;
    }
}

static nutgraf_status classify(judge *j, const nutgraf_document *document, nutgraf_arena *scratch,
                               nutgraf_preset preset, nutgraf_judgement *judgement) {
    nutgraf_status status =
        nutgraf_features_prepare(&j->features, scratch, document, j->blocks, nutgraf_content_words);
    if (status != NUTGRAF_OK || row_count(j) == 0) return status;
    bool *kept = nutgraf_arena_alloc(scratch, row_count(j) * sizeof *kept);
    status = kept == NULL ? NUTGRAF_NO_MEMORY : score_rows(j, scratch);
    if (status != NUTGRAF_OK) return status;
    if (j->features.page_words <= LITTLE_WORDS) {
        keep_little(j);
        judgement->confidence = LITTLE_SCORE;
    } else {
        status = keep_rows(j, scratch, page_cut(j, preset, &judgement->confidence));
    }
    bool any = false;
    for (size_t r = 0; r < row_count(j); r++) {
        kept[r] = row_block(j, r)->content;
        any = any || kept[r];
    }
    if (!any) judgement->confidence = 0;
    nutgraf_features_measure_page(&j->features, kept, j->probability, judgement->numbers);
    keep_figures(j);
    drop_trailing(j->blocks);
    return status;
}

nutgraf_status nutgraf_blocks_classify(nutgraf_blocks *blocks, const nutgraf_document *document,
                                       nutgraf_preset preset, nutgraf_judgement *judgement) {
    *judgement = (nutgraf_judgement){0};
    judge j = {.blocks = blocks};
    nutgraf_arena scratch;
    nutgraf_arena_init(&scratch, blocks->arena.allocator);
    nutgraf_status status = classify(&j, document, &scratch, preset, judgement);
    nutgraf_arena_free(&scratch);
    return status;
}
